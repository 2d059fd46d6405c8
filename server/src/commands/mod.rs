//! What the `pers` program can do, one file per command that is more than a line.

pub mod audit;
pub mod background;
pub mod backup;
pub mod coverage;
pub mod mock;
pub mod proxy;
pub mod serve;
pub mod state;
pub mod tools;

use std::io::Write;

use crate::config::{Config, DatabaseUrl};
use crate::contract::Contract;
use crate::control::fidelity;
use crate::embedded::{self, Cluster, Options};
use crate::store;

/// Why a command failed: a sentence that says what is wrong and what to do about it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct CommandError(String);

impl CommandError {
    /// An error with its sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl From<std::io::Error> for CommandError {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<crate::error::Error> for CommandError {
    fn from(error: crate::error::Error) -> Self {
        match &error.cause {
            Some(cause) => Self(format!("{}: {}", error.code, cause.to_string().replace('\n', " "))),
            None => Self(error.detail.into_owned()),
        }
    }
}

impl From<embedded::ClusterError> for CommandError {
    fn from(error: embedded::ClusterError) -> Self {
        Self(error.to_string())
    }
}

/// Prints a line for the person at the terminal.
pub(crate) fn say(text: &str) {
    // A closed standard output is no reason to stop serving.
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints why a command failed.
pub fn complain(sentence: &str) {
    let _ = writeln!(std::io::stderr(), "pers: {sentence}");
}

/// The contract, as it was written.
const CONTRACT: &str = include_str!("../../../spec/pers-2.0.7.yaml");

/// `pers openapi`: prints the contract.
pub fn print_openapi() {
    let _ = std::io::stdout().write_all(CONTRACT.as_bytes());
}

/// `pers fidelity`: prints how well founded each operation is.
///
/// # Errors
/// When the contract cannot be read.
pub fn print_fidelity(json: bool) -> Result<(), CommandError> {
    let contract = Contract::load()?;
    let report = fidelity::Report::of(&contract);
    if json {
        say(&serde_json::to_string_pretty(&report).map_err(crate::error::Error::internal)?);
    } else {
        say(&report.to_string());
    }
    Ok(())
}

/// `pers config`: prints the settings in force, without secrets.
pub fn print_config(config: &Config) {
    say(&config.redacted());
}

/// A library that logs at the finest level every byte that it sends, keys included.
pub const WIRE: &str = "ureq_proto";

/// Starts logging to standard error. What goes over the wire is only logged if a directive names [`WIRE`].
///
/// # Errors
/// When the filter cannot be read.
pub fn start_logging(filter: &str) -> Result<(), CommandError> {
    let filter = env_filter::Builder::new()
        .try_parse(filter)
        .map_err(|error| CommandError::new(format!("--log {filter}: {error}")))
        .map(|_| filter)?;
    // The generated code warns of every unknown member that a body has, by its name: which is the caller's
    // text, line breaks and all.
    env_logger::Builder::new()
        .filter_module("pers_api", log::LevelFilter::Error)
        .filter_module(WIRE, log::LevelFilter::Debug)
        .parse_filters(filter)
        .format_timestamp_millis()
        .init();
    Ok(())
}

/// The database a command works on: the one named by `--database-url`, else the private cluster.
#[derive(Debug)]
pub enum Database {
    /// Somebody else's.
    Given(DatabaseUrl),
    /// Ours, for as long as this lives.
    Private(Box<Cluster>),
}

impl Database {
    /// Opens it; starts the private cluster.
    ///
    /// # Errors
    /// When the cluster cannot be started, or another server has it.
    pub fn open(config: &Config) -> Result<Self, CommandError> {
        if let Some(url) = &config.database_url {
            return Ok(Self::Given(url.clone()));
        }
        let options = Options {
            data_dir: config.data_dir.clone(),
            ephemeral: config.ephemeral,
            bin_dir: config.pg_bin_dir.clone(),
        };
        let cluster = Cluster::start(&options)?;
        // One that an earlier version has made has no role for requests.
        store::app_role::ensure_for(&cluster.superuser_url(), embedded::ROLE)?;
        Ok(Self::Private(Box::new(cluster)))
    }

    /// Its URL.
    pub fn url(&self) -> &str {
        match self {
            Self::Given(url) => url.reveal(),
            Self::Private(cluster) => cluster.url(),
        }
    }

    /// Stops the private cluster.
    ///
    /// # Errors
    /// When it does not stop.
    pub fn close(self) -> Result<(), CommandError> {
        match self {
            Self::Given(_) => Ok(()),
            Self::Private(cluster) => Ok(cluster.stop()?),
        }
    }
}
