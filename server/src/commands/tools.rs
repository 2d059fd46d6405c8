//! The short commands, which work on the database of a running server or start it for as long as they take.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;

use chrono::Duration;

use super::state::{SERVER, ServerState, State};
use super::{CommandError, Database, say, serve};
use crate::app::{App, Parts};
use crate::auth::keys::{KeyRing, Purpose};
use crate::auth::tokens::{DevelopmentPerson, sign_development};
use crate::config::{Config, DevToken, Export, PersonType, Seed, StripeKeys};
use crate::domain::audit::Entry;
use crate::domain::ids::TenantId;
use crate::domain::users::Email;
use crate::domain::wallets::parse_address;
use crate::error::Error;
use crate::seed;
use crate::services::Settings;
use crate::store::{self, Access, Pool};
use crate::world::{Clock, SystemClock};

/// Connections that a command takes.
pub(super) const CONNECTIONS: u32 = 2;

/// Runs a command on the database: that of the server which runs on this data directory, if one does;
/// `work` gets its URL, and where clients reach the server.
pub(super) fn with_database<T>(
    config: &Config,
    work: impl FnOnce(&str, &str) -> Result<T, CommandError>,
) -> Result<T, CommandError> {
    let state = State::open(&config.data_dir)?;
    if config.database_url.is_none()
        && let Some(server) = state.read::<ServerState>(SERVER)
        && is_alive(server.pid)
    {
        return work(&server.database_url, &server.base_url);
    }
    let database = Database::open(config)?;
    let done = work(database.url(), &serve::base_url(config, config.listen));
    database.close()?;
    done
}

pub(super) fn is_alive(pid: u32) -> bool {
    std::path::Path::new(&format!("/proc/{pid}")).exists()
}

/// `pers migrate`: brings the schema up to date.
///
/// # Errors
/// When the database cannot be reached or a migration fails.
pub fn migrate(config: &Config) -> Result<(), CommandError> {
    with_database(config, |url, _| {
        let applied = store::migrations::run(url)?;
        for version in &applied {
            say(&format!("applied {version}"));
        }
        say(&format!("schema is up to date, {} migrations applied now", applied.len()));
        Ok(())
    })
}

/// `pers seed`: loads the demo tenant or a file.
///
/// # Errors
/// When the database cannot be reached, the file does not hold, or the demo is asked for without `--dev`.
pub fn seed(config: &Config, seed: &Seed) -> Result<(), CommandError> {
    seed.check(config.dev).map_err(CommandError::new)?;
    with_database(config, |url, base_url| {
        let mut parts = Parts::on(url);
        parts.settings = Settings { dev: config.dev, public_url: Some(base_url.to_owned()), ..Settings::default() };
        let app = App::assemble(parts)?;
        let state = State::open(&config.data_dir)?;
        let platform = serve::platform(&app, &state)?;
        serve::load(seed, &app, &state, platform.as_ref())
    })
}

/// `pers export`: writes a seed file from what is there.
///
/// # Errors
/// When the database cannot be reached, the tenant is not there, or the file cannot be written.
pub fn export(config: &Config, request: &Export) -> Result<(), CommandError> {
    let tenant = request.tenant.as_deref().map(tenant_id).transpose()?;
    let text = with_database(config, |url, _| {
        let app = App::assemble(Parts::on(url))?;
        Ok(seed::export(&app.services, tenant, request.with_keys)?)
    })?;
    let Some(path) = &request.output else {
        std::io::stdout().write_all(text.as_bytes())?;
        return Ok(());
    };
    // There may be keys in it.
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path);
    let written = file
        .as_mut()
        .map_err(|error| error.to_string())
        .and_then(|file| file.write_all(text.as_bytes()).map_err(|error| error.to_string()));
    written.map_err(|error| CommandError::new(format!("{}: {error}", path.display())))
}

/// `pers dev-token`: plays identity provider for a server in development mode.
///
/// # Errors
/// When the tenant is not there, or nobody of the wanted type has the e-mail.
pub fn dev_token(config: &Config, request: &DevToken) -> Result<(), CommandError> {
    let tenant = tenant_id(&request.tenant)?;
    let email = Email::parse(&request.email)
        .ok_or_else(|| CommandError::new(format!("--email {}: this is no e-mail address", request.email)))?;
    if let Some(address) = &request.signing_address
        && parse_address(address).is_none()
    {
        return Err(CommandError::new(format!(
            "--signing-address {address}: this is no address (0x and 40 hex digits)"
        )));
    }
    let token = with_database(config, |url, _| {
        let (pool, now) = (Pool::open(url, CONNECTIONS), SystemClock.now());
        let keys = KeyRing::open(&pool, now)?;
        store::tx(&pool, "dev-token", Access::Read, |conn| {
            store::tenants::get(conn, tenant)?;
            let known = match request.person_type {
                PersonType::User => true,
                PersonType::Business => store::businesses::find_by_email(conn, tenant, &email)?.is_some(),
                PersonType::Tenant => store::admins::find_by_email(conn, tenant, email.as_str())?.is_some(),
            };
            if known { Ok(()) } else { Err(Error::not_found("business or admin with this e-mail")) }
        })?;
        let person = DevelopmentPerson {
            subject: request.sub.as_deref().unwrap_or(email.as_str()),
            email: email.as_str(),
            signing_address: request.signing_address.as_deref(),
            life: Duration::days(1),
        };
        Ok(sign_development(&keys, tenant, &person, now)?)
    })?;
    say(&token);
    Ok(())
}

fn tenant_id(text: &str) -> Result<TenantId, CommandError> {
    TenantId::parse(text).ok_or_else(|| CommandError::new(format!("--tenant {text}: this is no tenant id")))
}

/// `pers stripe`: gives a tenant its keys for Stripe.
///
/// # Errors
/// When the tenant is not there, or a key is none.
pub fn stripe(config: &Config, keys: &StripeKeys) -> Result<(), CommandError> {
    let tenant = tenant_id(&keys.tenant)?;
    for (flag, key) in [("--api-key", &keys.api_key), ("--webhook-secret", &keys.webhook_secret)] {
        if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(CommandError::new(format!("{flag}: a key has visible ASCII characters only")));
        }
    }
    with_database(config, |url, _| {
        let pool = Pool::open(url, CONNECTIONS);
        store::tx(&pool, "stripe", Access::Write, |conn| {
            let told = Entry { tenant: Some(tenant.uuid()), ..Entry::of_operator("stripe", SystemClock.now()) };
            store::audit::insert(conn, &[told])?;
            store::tenants::update_stripe(conn, tenant, &keys.api_key, &keys.webhook_secret)
        })?;
        say(&format!("tenant {tenant} takes payments by Stripe"));
        Ok(())
    })
}

/// `pers ledger verify`: recomputes every balance and supply from the entries. False if anything differs.
///
/// # Errors
/// When the database cannot be reached.
pub fn verify_ledger(config: &Config) -> Result<bool, CommandError> {
    with_database(config, |url, _| {
        let pool = Pool::open(url, CONNECTIONS);
        let report = store::tx(&pool, "ledger.verify", Access::Read, store::ledger::verify)?;
        say(&report.to_string());
        Ok(report.is_clean())
    })
}

/// `pers keys rotate`: signs with a new key pair from now on. Servers that run take it over with their next start.
///
/// # Errors
/// When the database cannot be reached.
pub fn rotate_keys(config: &Config) -> Result<(), CommandError> {
    with_database(config, |url, _| {
        let (pool, now) = (Pool::open(url, CONNECTIONS), SystemClock.now());
        let kid = KeyRing::open(&pool, now)?.rotate(Purpose::Pers, now)?;
        say(&format!("signing with {kid}"));
        Ok(())
    })
}
