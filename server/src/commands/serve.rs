//! `pers serve`.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::state::{DEMO, PLATFORM, PlatformState, PortFile, SERVER, ServerState, State};
use super::{CommandError, Database};
use crate::app::{App, Parts};
use crate::auth::credentials::Secret;
use crate::config::{Config, Seed};
use crate::error::Error;
use crate::gateways::storage::{self, Location, S3Options, StorageOptions};
use crate::http::{ControlOptions, EdgeOptions, OriginOptions, Quotas, RateOptions};
use crate::limits;
use crate::provision;
use crate::seed::demo::{self, Demo, Kept};
use crate::seed::{self, Seeded};
use crate::services::{Services, Settings};
use crate::store::{self, Access};
use crate::world::{RandomIds, SystemClock};

/// Serves until SIGTERM or SIGINT, then drains and stops its database.
///
/// # Errors
/// A sentence that says what is wrong and what to do about it.
pub fn serve(config: &Config) -> Result<(), CommandError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    // The port first: a server that cannot have it shall not start a database.
    let listener = runtime.block_on(bind(config.listen))?;
    let address = listener.local_addr()?;
    let state = State::open(&config.data_dir)?;
    let database = Database::open(config)?;
    let app = assemble(config, database.url(), address)?;
    let platform = platform(&app, &state)?;
    announce(config, &app, &state, address, platform.as_ref())?;
    // A start is cut short by a signal at once; from here on it is a stop.
    let stop = runtime.block_on(async { stop_signal() })?;
    let port_file = port_file(config, address)?;
    // Last: who waits for this file finds everything else in place.
    state.write(
        SERVER,
        &ServerState {
            base_url: base_url(config, address),
            database_url: database.url().to_owned(),
            pid: std::process::id(),
        },
    )?;
    let served = runtime.block_on(app.serve(listener, stop));
    drop(port_file);
    // Handlers that were cut off hold connections; the database ends them.
    runtime.shutdown_background();
    let closed = database.close();
    // Last again: `pers stop` waits for it.
    state.remove(SERVER);
    closed?;
    served.map_err(CommandError::from)
}

/// Says on which port a server listens, to those who have asked for it.
pub(super) fn port_file(config: &Config, address: SocketAddr) -> Result<Option<PortFile>, CommandError> {
    let Some(path) = &config.port_file else { return Ok(None) };
    let written = PortFile::write(path, address.port());
    written.map(Some).map_err(|error| CommandError::new(format!("--port-file {}: {error}", path.display())))
}

/// Ends when SIGTERM or SIGINT has come since this was called, waited for or not.
pub(super) fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => log::info!("SIGTERM: stopping"),
            _ = interrupt.recv() => log::info!("SIGINT: stopping"),
        }
    })
}

pub(super) async fn bind(address: SocketAddr) -> Result<TcpListener, CommandError> {
    TcpListener::bind(address).await.map_err(|error| {
        CommandError::new(format!("cannot listen on {address}: {error}; choose another address with --listen"))
    })
}

/// Where clients reach a server that listens on an address.
pub(super) fn base_url(config: &Config, address: SocketAddr) -> String {
    config.public_url.clone().unwrap_or_else(|| format!("http://{address}"))
}

fn assemble(config: &Config, database_url: &str, address: SocketAddr) -> Result<App, CommandError> {
    let parts = Parts {
        database_url: database_url.to_owned(),
        app_database_url: config.app_database_url.as_ref().map(|url| url.reveal().to_owned()),
        pool_size: config.pool_size,
        storage: storage_options(config)?,
        settings: Settings {
            dev: config.dev,
            unobserved: config.unobserved,
            public_url: Some(base_url(config, address)),
            outgoing: config.outgoing_networks.clone(),
            stripe_url: Some(config.stripe_url.clone()),
            ..Settings::default()
        },
        edge: EdgeOptions {
            cors_origins: config.cors_origins.clone(),
            origin: OriginOptions {
                trusted_proxies: config.trusted_proxies.clone(),
                country_header: config.country_header.clone(),
                public_url: config.public_url.clone(),
            },
            control: ControlOptions::new(config.control_key.as_ref().map(Secret::reveal), config.control_from.clone()),
            rates: RateOptions { quotas: config.limits_rates().then_some(quotas(config)), ..RateOptions::default() },
            ..EdgeOptions::default()
        },
        clock: Arc::new(SystemClock),
        ids: Arc::new(RandomIds),
        worker_pause: Some(limits::WORKER_PAUSE),
    };
    App::assemble(parts).map_err(CommandError::from)
}

/// Who may call how often.
fn quotas(config: &Config) -> Quotas {
    Quotas {
        callers: config.rate_callers,
        systems: config.rate_systems,
        logins: config.rate_logins,
        failures: config.rate_failures,
        tenant_failures: config.rate_tenant_failures,
    }
}

/// Where files are kept; a bucket is reached with the keys of the usual variables of AWS.
pub(super) fn storage_options(config: &Config) -> Result<StorageOptions, CommandError> {
    let (bucket, prefix) = match &config.storage {
        None => return Ok(StorageOptions::Disk(config.data_dir.join("files"))),
        Some(Location::Directory(path)) => return Ok(StorageOptions::Disk(path.clone())),
        Some(Location::S3 { bucket, prefix }) => (bucket.clone(), prefix.clone()),
    };
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let credentials = storage::credentials().ok_or_else(|| {
        CommandError::new("--storage s3://… needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment")
    })?;
    let region = variable("AWS_REGION").or_else(|| variable("AWS_DEFAULT_REGION"));
    Ok(StorageOptions::S3(S3Options {
        bucket,
        prefix,
        endpoint: config.s3_endpoint.clone(),
        region: region.unwrap_or_else(|| "us-east-1".to_owned()),
        credentials,
    }))
}

/// The platform's keys: new at the first start, else those of the state file. In development mode a
/// lost file is no reason to start over: there is a new key then.
pub(super) fn platform(app: &App, state: &State) -> Result<Option<PlatformState>, CommandError> {
    if let Some(made) = &app.platform {
        let keys = PlatformState {
            platform_project_key: made.tenant.project_api_key.clone(),
            platform_system_key: made.system_key.reveal().to_owned(),
        };
        state.write(PLATFORM, &keys)?;
        return Ok(Some(keys));
    }
    if let Some(keys) = state.read::<PlatformState>(PLATFORM) {
        return Ok(Some(keys));
    }
    if !app.services.settings.dev {
        return Ok(None);
    }
    let keys = renew_platform_key(&app.services)?;
    state.write(PLATFORM, &keys)?;
    Ok(Some(keys))
}

fn renew_platform_key(services: &Services) -> Result<PlatformState, Error> {
    store::tx(&services.pool, "platform.renew", Access::Write, |conn| {
        let tenant = store::tenants::find_platform(conn)?.ok_or_else(|| Error::internal("no platform tenant"))?;
        let (secret, _) = provision::system_key(conn, services, tenant.id.into(), "development")?;
        Ok(PlatformState {
            platform_project_key: tenant.project_api_key,
            platform_system_key: secret.reveal().to_owned(),
        })
    })
}

fn announce(
    config: &Config,
    app: &App,
    state: &State,
    address: SocketAddr,
    platform: Option<&PlatformState>,
) -> Result<(), CommandError> {
    let base = base_url(config, address);
    super::say(&format!(
        "pers-server {} serves PERS {} at {base}",
        env!("CARGO_PKG_VERSION"),
        app.services.contract.version()
    ));
    if config.seed != Seed::None {
        load(&config.seed, app, state, platform)?;
    } else if app.platform.is_some()
        && let Some(keys) = platform
    {
        super::say(&format!(
            "First start. The platform's keys, shown this once and kept in {}:\n  x-project-key: {}\n  x-api-key: {}",
            state.path(PLATFORM).display(),
            keys.platform_project_key,
            keys.platform_system_key
        ));
    }
    Ok(())
}

/// Loads data and says what there is.
pub(super) fn load(
    seed: &Seed,
    app: &App,
    state: &State,
    platform: Option<&PlatformState>,
) -> Result<(), CommandError> {
    match seed {
        Seed::None => {}
        Seed::Demo => {
            let demo = load_demo(app, state, platform)?;
            super::say(&first_claim(&demo, &state.path(DEMO).display().to_string()));
        }
        Seed::File(path) => {
            let text = std::fs::read_to_string(path)
                .map_err(|error| CommandError::new(format!("{}: {error}", path.display())))?;
            let parsed =
                seed::parse(&text).map_err(|error| CommandError::new(format!("{}: {error}", path.display())))?;
            let seeded = seed::apply(&app.services, &parsed)
                .map_err(|problems| CommandError::new(format!("{}: {problems}", path.display())))?;
            let made = seeded.iter().filter(|seeded| seeded.is_new).count();
            super::say(&format!("{}: {made} of {} tenants made", path.display(), seeded.len()));
            for Seeded { tenant, .. } in &seeded {
                let (name, id, key) = (&tenant.project_name, tenant.id, &tenant.project_api_key);
                super::say(&format!("{name}: tenant {id}, project key {key}"));
            }
        }
    }
    Ok(())
}

fn load_demo(app: &App, state: &State, platform: Option<&PlatformState>) -> Result<Demo, CommandError> {
    let last: Option<serde_json::Value> = state.read(DEMO);
    let text = |name: &str| last.as_ref().and_then(|demo| demo.get(name)?.as_str().map(str::to_owned));
    let kept = Kept { system_key: text("systemKey"), business_key: text("businessKey") };
    let mut demo = demo::load(&app.services, &kept)?;
    if let Some(keys) = platform {
        demo.platform_system_key.clone_from(&keys.platform_system_key);
    }
    state.write(DEMO, &demo)?;
    Ok(demo)
}

fn first_claim(demo: &Demo, file: &str) -> String {
    let Demo {
        base_url, tenant_id, project_key, user_email, user_auth_token, campaign_id, user_account_address, ..
    } = demo;
    format!(
        "Demo tenant {tenant_id}; all of its keys and tokens are in {file}.
Sign in as {user_email}, claim a reward, look at the balance:

TOKEN=$(curl -s {base_url}/v2/auth/token -H 'x-project-key: {project_key}' -H 'content-type: application/json' -d '{{\"authToken\": \"{user_auth_token}\"}}' | sed 's/.*\"accessToken\":\"\\([^\"]*\\)\".*/\\1/')

curl -s {base_url}/v2/campaigns/claims -H \"authorization: Bearer $TOKEN\" -H 'content-type: application/json' -d '{{\"campaignId\": \"{campaign_id}\"}}'

curl -s {base_url}/v2/balances/accounts/{user_account_address} -H \"authorization: Bearer $TOKEN\"
"
    )
}
