//! The command line and the environment, as one typed value. Every flag has a variable `PERS_…`; the flag wins.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};
use http::{HeaderName, HeaderValue};
use ipnet::IpNet;

use crate::auth::credentials::Secret;
use crate::domain::audit::Link;
use crate::domain::rates::Quota;
use crate::gateways::payments::STRIPE_URL;
use crate::gateways::storage::Location;
use crate::limits;

/// PERS 2.0.7 as one program: contract-first, stateful, offline.
#[derive(Clone, Debug, Parser)]
#[command(name = "pers", version, about, disable_help_subcommand = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Settings.
    #[command(flatten)]
    pub config: Config,
}

/// What the program can do.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Serve the API until SIGTERM or SIGINT
    Serve(ServeRequest),
    /// Stop the server that runs with this data directory
    Stop,
    /// Pass requests on to a deployment and say where it, or its client, breaks the contract
    Proxy(ProxyRequest),
    /// Answer every operation of a contract with its samples, without a database
    Mock(MockRequest),
    /// Bring the database's schema up to date
    Migrate,
    /// Write the whole database, and the files that the server keeps itself, to a file; the server may run
    Backup {
        /// File to write
        file: PathBuf,
    },
    /// Bring a database back from such a file; exit code 1 if its books or its audit log are not whole
    Restore(Restore),
    /// Load data: demo, or a seed file
    Seed {
        /// demo, or a file
        #[arg(value_name = "SEED", value_parser = seed)]
        what: Seed,
    },
    /// Write a seed file from what is there
    Export(Export),
    /// Print a token of the development identity provider, for POST /auth/token
    DevToken(DevToken),
    /// Audit the ledger
    #[command(subcommand)]
    Ledger(Ledger),
    /// The audit log: who has changed or been refused what
    #[command(subcommand)]
    Audit(Audit),
    /// Signing keys
    #[command(subcommand)]
    Keys(Keys),
    /// Give a tenant its keys for Stripe, which take effect at once
    Stripe(StripeKeys),
    /// Report what clients of a running server have exercised of the contract; exit code 1 below --fail-under,
    /// 2 without a report
    Coverage(Coverage),
    /// Print the contract
    Openapi,
    /// Print how well founded each operation is
    Fidelity {
        /// As JSON, like GET /_pers/fidelity
        #[arg(long)]
        json: bool,
    },
    /// Print the settings in force, without secrets
    Config,
}

/// `pers serve`.
#[derive(Clone, Debug, Args)]
pub struct ServeRequest {
    /// Serve in the background: print the address and return once it is ready; `pers stop` ends it
    #[arg(long)]
    pub wait_ready: bool,
    /// Seconds that it has to become ready
    #[arg(long, value_name = "SECONDS", default_value = "120", requires = "wait_ready", value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub ready_timeout: u64,
}

/// `pers proxy`.
#[derive(Clone, Debug, Args)]
pub struct ProxyRequest {
    /// Address of the deployment, http://… or https://…; a path in it stands in for the version in front of requests
    #[arg(long, value_name = "URL", value_parser = public_url)]
    pub upstream: String,
    /// Refuse a request that breaks the contract (400), and hold an answer back that does (502)
    #[arg(long)]
    pub errors: bool,
}

/// `pers mock`.
#[derive(Clone, Debug, Args)]
pub struct MockRequest {
    /// OpenAPI 3.0 document to answer from (JSON or YAML), in place of the PERS contract
    #[arg(long, value_name = "FILE")]
    pub spec: Option<PathBuf>,
    /// What random answers (Prefer: dynamic=true) are made from where a request names no seed; another
    /// number each time unless given
    #[arg(long, value_name = "NUMBER")]
    pub random_seed: Option<u64>,
    /// Do not ask for credentials
    #[arg(long)]
    pub no_auth: bool,
}

/// `pers ledger`.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum Ledger {
    /// Recompute every balance and supply from the entries; exit code 1 if anything differs
    Verify,
}

/// `pers restore`.
#[derive(Clone, Debug, Args)]
pub struct Restore {
    /// File that `pers backup` has written
    pub file: PathBuf,
    /// Delete everything that is in the database, and the files, first
    #[arg(long)]
    pub replace: bool,
}

/// `pers audit`.
#[derive(Clone, Debug, Subcommand)]
pub enum Audit {
    /// Go along the chain of entries; exit code 1 if any has been changed, removed, inserted or moved
    Verify(AuditVerify),
    /// Print the number and the hash of the last entry, to keep where nobody can change them
    Head,
    /// Remove the entries from before a time; the chain stays whole, and says that it begins later
    Prune {
        /// RFC 3339, 2026-11-24T08:00:00Z for example
        #[arg(long, value_name = "TIME", value_parser = instant)]
        before: DateTime<Utc>,
    },
}

/// `pers audit verify`.
#[derive(Clone, Debug, Args)]
pub struct AuditVerify {
    /// As JSON
    #[arg(long)]
    pub json: bool,
    /// What `pers audit head` has printed at another time: that entry must be there still
    #[arg(long, value_name = "HEAD")]
    pub expect: Option<Link>,
}

fn instant(text: &str) -> Result<DateTime<Utc>, String> {
    let read = DateTime::parse_from_rfc3339(text).map(|time| time.with_timezone(&Utc));
    read.map_err(|_| "a time has the form 2026-11-24T08:00:00Z (RFC 3339)".to_owned())
}

/// `pers keys`.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum Keys {
    /// Sign with a new key pair from now on; tokens of the old one stay good until they expire
    Rotate,
}

/// `pers dev-token`.
#[derive(Clone, Debug, Args)]
pub struct DevToken {
    /// Tenant id
    #[arg(long)]
    pub tenant: String,
    /// What the person will sign in as
    #[arg(long = "type", value_enum, default_value = "user")]
    pub person_type: PersonType,
    /// E-mail that the provider vouches for
    #[arg(long)]
    pub email: String,
    /// The provider's id of the person; the e-mail unless given
    #[arg(long)]
    pub sub: Option<String>,
    /// Address (0x…) of the key that the person signs transactions with
    #[arg(long)]
    pub signing_address: Option<String>,
}

/// `pers export`.
#[derive(Clone, Debug, Args)]
pub struct Export {
    /// Tenant id; all tenants but the platform's own, unless given
    #[arg(long)]
    pub tenant: Option<String>,
    /// File; standard output, unless given
    #[arg(long)]
    pub output: Option<PathBuf>,
    /// Write keys for Stripe too
    #[arg(long)]
    pub with_keys: bool,
}

/// `pers stripe`. `Debug` does not show the keys.
#[derive(Clone, Args)]
pub struct StripeKeys {
    /// Tenant id
    #[arg(long)]
    pub tenant: String,
    /// Secret key of the tenant's account (sk_…, rk_…)
    #[arg(long, env = STRIPE_API_KEY, hide_env_values = true)]
    pub api_key: String,
    /// Secret that signs the events of its webhook (whsec_…)
    #[arg(long, env = STRIPE_WEBHOOK_SECRET, hide_env_values = true)]
    pub webhook_secret: String,
}

impl std::fmt::Debug for StripeKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StripeKeys").field("tenant", &self.tenant).finish_non_exhaustive()
    }
}

/// `pers coverage`.
#[derive(Clone, Debug, Args)]
pub struct Coverage {
    /// Address of the server, http://127.0.0.1:8080 for example
    #[arg(long, value_parser = public_url)]
    pub url: String,
    /// Least percentage that has to be exercised
    #[arg(long, value_parser = percentage)]
    pub fail_under: Option<f64>,
    /// What the percentage is of
    #[arg(long, value_enum, default_value_t = CoverageScope::Contract)]
    pub of: CoverageScope,
    /// Only these operations (operationId); may be repeated
    #[arg(long)]
    pub operation: Vec<String>,
    /// Only what was asked of this tenant
    #[arg(long)]
    pub tenant: Option<String>,
    /// Only this client (product of User-Agent)
    #[arg(long)]
    pub client: Option<String>,
    /// Form of the report; text unless given
    #[arg(long, value_enum)]
    pub format: Option<CoverageForm>,
    /// File to write the report to
    #[arg(long)]
    pub output: Option<PathBuf>,
}

/// What the percentage of `pers coverage` is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CoverageScope {
    /// All operations, or those that are named.
    Contract,
    /// Those among them that have been called.
    Called,
}

impl std::fmt::Display for CoverageScope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Contract => "the contract",
            Self::Called => "the called operations",
        })
    }
}

/// Forms of the report of `pers coverage`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CoverageForm {
    /// For people.
    Text,
    /// All of it.
    Json,
    /// JUnit XML, for CI systems.
    Junit,
    /// One page that needs nothing else.
    Html,
}

fn percentage(text: &str) -> Result<f64, String> {
    let percent = text.parse().ok().filter(|percent| (0.0..=100.0).contains(percent));
    percent.ok_or_else(|| "a percentage is a number from 0 to 100".to_owned())
}

const STRIPE_API_KEY: &str = "PERS_STRIPE_API_KEY";
const STRIPE_WEBHOOK_SECRET: &str = "PERS_STRIPE_WEBHOOK_SECRET";

/// Kinds of people that sign in (contract: `AuthType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PersonType {
    /// A user; made at the first sign-in.
    User,
    /// The business with this e-mail.
    Business,
    /// The tenant's admin with this e-mail.
    Tenant,
}

/// Data to load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seed {
    /// Nothing.
    None,
    /// The demo tenant; needs `--dev`.
    Demo,
    /// A seed file (YAML).
    File(PathBuf),
}

impl From<&str> for Seed {
    fn from(text: &str) -> Self {
        match text {
            "none" => Self::None,
            "demo" => Self::Demo,
            path => Self::File(path.into()),
        }
    }
}

impl Seed {
    /// Whether it may be loaded in this mode.
    ///
    /// # Errors
    /// A sentence for the person at the terminal.
    pub fn check(&self, dev: bool) -> Result<(), String> {
        if *self == Self::Demo && !dev {
            return Err("the demo needs --dev: its tokens come from the development identity provider".to_owned());
        }
        Ok(())
    }
}

impl std::fmt::Display for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::None => f.write_str("none"),
            Self::Demo => f.write_str("demo"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

fn seed(text: &str) -> Result<Seed, String> {
    match Seed::from(text) {
        Seed::File(path) if !path.is_file() => Err("neither demo, none, nor a file".to_owned()),
        seed => Ok(seed),
    }
}

/// Settings of every command.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Settings")]
pub struct Config {
    /// Address to listen on; port 0 takes a free one
    #[arg(long, global = true, env = "PERS_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// File for the port on which it listens, written once the server is ready and removed when it stops
    #[arg(long, global = true, env = "PERS_PORT_FILE")]
    pub port_file: Option<PathBuf>,
    /// PostgreSQL to use (postgres://…) in place of a private cluster
    #[arg(long, global = true, env = "PERS_DATABASE_URL", hide_env_values = true, value_parser = database_url)]
    pub database_url: Option<DatabaseUrl>,
    /// The same database by a login that can do no more than requests need (role pers_app)
    #[arg(long, global = true, env = "PERS_APP_DATABASE_URL", hide_env_values = true, value_parser = database_url)]
    pub app_database_url: Option<DatabaseUrl>,
    /// Directory of the private cluster and of demo.json, platform.json, server.json
    #[arg(long, global = true, env = "PERS_DATA_DIR", default_value = ".pers")]
    pub data_dir: PathBuf,
    /// Directory of PostgreSQL's programs; looked for unless given
    #[arg(long, global = true, env = "PERS_PG_BIN_DIR")]
    pub pg_bin_dir: Option<PathBuf>,
    /// Keep the private cluster in a temporary directory, without durability, and throw it away at exit
    #[arg(long, global = true, env = "PERS_EPHEMERAL")]
    pub ephemeral: bool,
    /// Development mode: every tenant trusts the built-in identity provider. Never for real data
    #[arg(long, global = true, env = "PERS_DEV")]
    pub dev: bool,
    /// Do not keep and count finished requests for /_pers/requests, verify and coverage, although the server can
    /// be controlled: for load tests
    #[arg(long, global = true, env = "PERS_UNOBSERVED")]
    pub unobserved: bool,
    /// Data to load at start: demo, none, or a seed file
    #[arg(long, global = true, env = "PERS_SEED", value_parser = seed, default_value = "none")]
    pub seed: Seed,
    /// Connections to the database at most
    #[arg(long, global = true, env = "PERS_POOL_SIZE", default_value = "16", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub pool_size: u32,
    /// What to log: a level, or env_logger's directives (`info,pers_server=debug`)
    #[arg(long, global = true, env = "PERS_LOG", default_value = "info")]
    pub log: String,
    /// Address under which clients reach the server, if that is not the one it listens on
    #[arg(long, global = true, env = "PERS_PUBLIC_URL", value_parser = public_url)]
    pub public_url: Option<String>,
    /// Proxies in front of the server, addresses or networks, comma-separated: only they are believed
    /// about where requests come from (Forwarded, X-Forwarded-*)
    #[arg(long, global = true, env = "PERS_TRUSTED_PROXIES", value_delimiter = ',', value_parser = network)]
    pub trusted_proxies: Vec<IpNet>,
    /// Addresses or networks that the server may call for its tenants (webhooks, key sets of identity providers)
    /// beside the Internet, comma-separated; in development mode this machine and private networks too
    #[arg(long, global = true, env = "PERS_OUTGOING_NETWORKS", value_delimiter = ',', value_parser = network)]
    pub outgoing_networks: Vec<IpNet>,
    /// Header in which they name the client's country, CF-IPCountry for example
    #[arg(long, global = true, env = "PERS_COUNTRY_HEADER")]
    pub country_header: Option<HeaderName>,
    /// Address of Stripe's API
    #[arg(long, global = true, env = "PERS_STRIPE_URL", value_parser = public_url, default_value = STRIPE_URL)]
    pub stripe_url: String,
    /// Where files are kept: a directory, or s3://bucket/prefix with the keys in AWS_ACCESS_KEY_ID and
    /// AWS_SECRET_ACCESS_KEY; files/ in the data directory unless given
    #[arg(long, global = true, env = "PERS_STORAGE")]
    pub storage: Option<Location>,
    /// Address of the S3 service, if it is not that of AWS
    #[arg(long, global = true, env = "PERS_S3_ENDPOINT", value_parser = public_url)]
    pub s3_endpoint: Option<String>,
    /// Whether callers are limited to the rates below; on, unless in development mode
    #[arg(long, global = true, env = "PERS_RATE_LIMIT", value_enum)]
    pub rate_limit: Option<Switch>,
    /// Calls of one user, business, admin, or anonymous address, per seconds; as many may come at once
    #[arg(long, global = true, env = "PERS_RATE_CALLERS", value_name = "CALLS/SECONDS", default_value = limits::RATE_CALLERS)]
    pub rate_callers: Quota,
    /// Calls of one tenant's back end (system keys)
    #[arg(long, global = true, env = "PERS_RATE_SYSTEMS", value_name = "CALLS/SECONDS", default_value = limits::RATE_SYSTEMS)]
    pub rate_systems: Quota,
    /// Sign-ins and refreshs from one address, without an API key
    #[arg(long, global = true, env = "PERS_RATE_LOGINS", value_name = "CALLS/SECONDS", default_value = limits::RATE_LOGINS)]
    pub rate_logins: Quota,
    /// Wrong credentials from one address
    #[arg(long, global = true, env = "PERS_RATE_FAILURES", value_name = "CALLS/SECONDS", default_value = limits::RATE_FAILURES)]
    pub rate_failures: Quota,
    /// Failed sign-ins at one tenant; beyond, addresses that have failed lately wait
    #[arg(long, global = true, env = "PERS_RATE_TENANT_FAILURES", value_name = "CALLS/SECONDS", default_value = limits::RATE_TENANT_FAILURES)]
    pub rate_tenant_failures: Quota,
    /// Key that lets a caller control the server under /_pers (header x-pers-control-key); without one,
    /// only a server in development mode can be controlled
    #[arg(long, global = true, env = "PERS_CONTROL_KEY", hide_env_values = true, value_parser = control_key)]
    pub control_key: Option<Secret>,
    /// Addresses or networks that may control the server beside this machine, comma-separated
    #[arg(long, global = true, env = "PERS_CONTROL_FROM", value_delimiter = ',', value_parser = network)]
    pub control_from: Vec<IpNet>,
    /// Origins that browsers may call from, comma-separated; any unless given
    #[arg(long, global = true, env = "PERS_CORS_ORIGINS", value_delimiter = ',')]
    pub cors_origins: Vec<HeaderValue>,
}

/// Address of a database. `Debug` does not show the password in it.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// The address itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&without_password(&self.0))
    }
}

/// On or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    /// On.
    On,
    /// Off.
    Off,
}

/// Variables that are not settings of the server but begin like one.
const OTHER_VARIABLES: [&str; 3] = ["PERS_TEST_DATABASE_URL", STRIPE_API_KEY, STRIPE_WEBHOOK_SECRET];

impl Config {
    /// Checks what no single flag can.
    ///
    /// # Errors
    /// A sentence for the person at the terminal.
    pub fn check(&self, variables: impl Iterator<Item = String>) -> Result<(), String> {
        self.seed.check(self.dev)?;
        if self.ephemeral && self.database_url.is_some() {
            return Err("--ephemeral is about the private cluster; it cannot be used with --database-url".to_owned());
        }
        if self.app_database_url.is_some() && self.database_url.is_none() {
            return Err("--app-database-url goes with --database-url".to_owned());
        }
        if self.s3_endpoint.is_some() && !matches!(self.storage, Some(Location::S3 { .. })) {
            return Err("--s3-endpoint goes with --storage s3://bucket".to_owned());
        }
        let known: Vec<String> = <Cli as clap::CommandFactory>::command()
            .get_arguments()
            .filter_map(|argument| argument.get_env()?.to_str().map(str::to_owned))
            .collect();
        for name in variables.filter(|name| name.starts_with("PERS_")) {
            if !known.contains(&name) && !OTHER_VARIABLES.contains(&name.as_str()) {
                return Err(format!("the environment has {name}, which is no setting; known are {}", known.join(", ")));
            }
        }
        Ok(())
    }

    /// Whether rates are limited: unless the setting says otherwise, not in development mode.
    pub fn limits_rates(&self) -> bool {
        self.rate_limit.map_or(!self.dev, |switch| switch == Switch::On)
    }

    /// The settings, one a line, in the form of the environment; secrets are left out.
    pub fn redacted(&self) -> String {
        let optional = |value: Option<String>| value.unwrap_or_default();
        let masked = |url: Option<&DatabaseUrl>| optional(url.map(|url| without_password(url.reveal())));
        let networks = |nets: &[IpNet]| nets.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        let origins: Vec<&str> = self.cors_origins.iter().filter_map(|origin| origin.to_str().ok()).collect();
        [
            ("PERS_LISTEN", self.listen.to_string()),
            ("PERS_PORT_FILE", optional(self.port_file.as_ref().map(|path| path.display().to_string()))),
            ("PERS_DATABASE_URL", masked(self.database_url.as_ref())),
            ("PERS_APP_DATABASE_URL", masked(self.app_database_url.as_ref())),
            ("PERS_DATA_DIR", self.data_dir.display().to_string()),
            ("PERS_PG_BIN_DIR", optional(self.pg_bin_dir.as_ref().map(|path| path.display().to_string()))),
            ("PERS_EPHEMERAL", self.ephemeral.to_string()),
            ("PERS_DEV", self.dev.to_string()),
            ("PERS_UNOBSERVED", self.unobserved.to_string()),
            ("PERS_SEED", self.seed.to_string()),
            ("PERS_POOL_SIZE", self.pool_size.to_string()),
            ("PERS_LOG", self.log.clone()),
            ("PERS_PUBLIC_URL", optional(self.public_url.clone())),
            ("PERS_TRUSTED_PROXIES", networks(&self.trusted_proxies)),
            ("PERS_OUTGOING_NETWORKS", networks(&self.outgoing_networks)),
            ("PERS_COUNTRY_HEADER", optional(self.country_header.as_ref().map(ToString::to_string))),
            ("PERS_STRIPE_URL", self.stripe_url.clone()),
            ("PERS_STORAGE", optional(self.storage.as_ref().map(ToString::to_string))),
            ("PERS_S3_ENDPOINT", optional(self.s3_endpoint.as_deref().map(without_password))),
            ("PERS_RATE_LIMIT", if self.limits_rates() { "on" } else { "off" }.to_owned()),
            ("PERS_RATE_CALLERS", self.rate_callers.to_string()),
            ("PERS_RATE_SYSTEMS", self.rate_systems.to_string()),
            ("PERS_RATE_LOGINS", self.rate_logins.to_string()),
            ("PERS_RATE_FAILURES", self.rate_failures.to_string()),
            ("PERS_RATE_TENANT_FAILURES", self.rate_tenant_failures.to_string()),
            ("PERS_CONTROL_KEY", optional(self.control_key.as_ref().map(|_| "***".to_owned()))),
            ("PERS_CONTROL_FROM", networks(&self.control_from)),
            ("PERS_CORS_ORIGINS", origins.join(",")),
        ]
        .map(|(name, value)| format!("{name}={value}"))
        .join("\n")
    }
}

fn database_url(text: &str) -> Result<DatabaseUrl, String> {
    if ["postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme)) {
        return Ok(DatabaseUrl(text.to_owned()));
    }
    Err("a database URL begins with postgres://".to_owned())
}

fn network(text: &str) -> Result<IpNet, String> {
    let address = |text: &str| text.parse::<IpAddr>().ok().map(IpNet::from);
    text.parse().ok().or_else(|| address(text)).ok_or_else(|| "neither an address nor a network".to_owned())
}

fn control_key(text: &str) -> Result<Secret, String> {
    if text.len() >= limits::CONTROL_KEY_LEAST && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(Secret::new(text.to_owned()));
    }
    Err(format!("a control key has {} visible ASCII characters or more", limits::CONTROL_KEY_LEAST))
}

fn public_url(text: &str) -> Result<String, String> {
    let uri: http::Uri = text.parse().map_err(|_| "this is no URL".to_owned())?;
    match (uri.scheme_str(), uri.query()) {
        (Some("http" | "https"), None) => Ok(text.trim_end_matches('/').to_owned()),
        _ => Err("such a URL begins with http:// or https:// and has no query".to_owned()),
    }
}

/// A database URL with its password masked, also where it is given as a parameter.
fn without_password(url: &str) -> String {
    let (front, query) = url.split_once('?').map_or((url, None), |(front, query)| (front, Some(query)));
    let masked = match front.split_once("://").and_then(|(scheme, rest)| Some((scheme, rest.rsplit_once('@')?))) {
        Some((scheme, (user, host))) => {
            let user = user.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}:***@{host}")
        }
        None => front.to_owned(),
    };
    match query {
        Some(query) if query.contains("password") => format!("{masked}?***"),
        Some(query) => format!("{masked}?{query}"),
        None => masked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Result<Config, String> {
        let line = ["pers", "serve"].iter().chain(arguments);
        let cli = Cli::try_parse_from(line).map_err(|error| error.to_string())?;
        cli.config.check(std::iter::empty())?;
        Ok(cli.config)
    }

    #[test]
    fn bad_values_are_refused_at_start() {
        for arguments in [
            &["--listen", "nowhere"][..],
            &["--database-url", "mysql://x"],
            &["--pool-size", "0"],
            &["--seed", "demo"],
            &["--seed", "nothing"],
            &["--ephemeral", "--database-url", "postgres://x/y"],
            &["--public-url", "ftp://x"],
            &["--storage", "ftp://x"],
            &["--storage", "s3://B"],
            &["--s3-endpoint", "http://minio:9000"],
            &["--storage", "/files", "--s3-endpoint", "http://minio:9000"],
            &["--rate-callers", "many"],
            &["--rate-limit", "maybe"],
            &["--unknown"],
        ] {
            assert!(parse(arguments).is_err(), "{arguments:?}");
        }
        assert!(parse(&["--storage", "s3://pers/a", "--s3-endpoint", "http://minio:9000"]).is_ok());
        assert!(parse(&["--dev", "--seed", "demo", "--public-url", "https://x/y/"]).is_ok());
    }

    #[test]
    fn rates_are_limited_unless_in_development_mode_or_told_otherwise() {
        for (arguments, expected) in [
            (&[][..], true),
            (&["--dev"], false),
            (&["--dev", "--rate-limit", "on"], true),
            (&["--rate-limit", "off"], false),
        ] {
            assert_eq!(parse(arguments).unwrap().limits_rates(), expected, "{arguments:?}");
        }
    }

    #[test]
    fn an_unknown_variable_is_refused_by_name() {
        let config = parse(&[]).unwrap();
        for (name, good) in
            [("PERS_LISTEN", true), ("PERS_LISTN", false), ("PATH", true), ("PERS_TEST_DATABASE_URL", true)]
        {
            assert_eq!(config.check(std::iter::once(name.to_owned())).is_ok(), good, "{name}");
        }
    }

    #[test]
    fn settings_are_printed_without_passwords() {
        for (url, shown) in [
            ("postgres://pers:secret@db/pers", "postgres://pers:***@db/pers"),
            ("postgres://db/pers", "postgres://db/pers"),
            ("postgres://db/pers?password=secret", "postgres://db/pers?***"),
        ] {
            let config = parse(&["--database-url", url]).unwrap();
            assert!(!format!("{config:?}").contains("secret"), "{config:?}");
            let printed = config.redacted();
            assert!(printed.contains(&format!("PERS_DATABASE_URL={shown}\n")), "{printed}");
            assert!(!printed.contains("secret"), "{printed}");
        }
    }
}
