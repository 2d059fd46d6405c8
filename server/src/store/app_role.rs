//! The role under which requests work: it owns nothing, and row-level security shows it the rows of one tenant.
//!
//! One place decides who works as whom: [`Reach`], which a [`Pool`](super::Pool) carries. `crate::services`
//! narrows it to the caller's tenant before a request begins, so that handlers need not know, and what the
//! server does by itself keeps all of it. The rights of the role stand in migration 000006.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::migrations::connect;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};

/// Name of the role, in every database of a cluster.
pub const APP_ROLE: &str = "pers_app";

/// Whose rows a transaction may see and change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everybody's, as the owner of the tables: for what the server does by itself.
    All,
    /// Those of one tenant, as [`APP_ROLE`].
    Tenant(TenantId),
    /// Nobody's, as [`APP_ROLE`], until the transaction enters a tenant ([`enter`]).
    NoTenant,
}

impl Reach {
    /// The statements that confine a transaction, as they are sent together with `BEGIN`. They end with it, so
    /// that nothing is left on the connection.
    pub(super) fn sql(self) -> String {
        match self {
            Self::All => String::new(),
            Self::Tenant(tenant) => format!("; SET LOCAL ROLE {APP_ROLE}; SET LOCAL pers.tenant = '{tenant}'"),
            Self::NoTenant => format!("; SET LOCAL ROLE {APP_ROLE}; SET LOCAL pers.tenant = ''"),
        }
    }
}

/// Confines the rest of a transaction to a tenant who has been found in it.
///
/// # Errors
/// Database faults.
pub fn enter(conn: &mut PgConnection, tenant: TenantId) -> Result<()> {
    Ok(conn.batch_execute(Reach::Tenant(tenant).sql().trim_start_matches("; "))?)
}

/// Makes sure that there is the role and that `conn` may take it on. Safe for any number of callers at once,
/// also in several databases of a cluster.
///
/// # Errors
/// 500 with what an administrator has to do when this login may not do it, or the role may do too much.
pub(super) fn ensure(conn: &mut PgConnection) -> Result<()> {
    if !can_be_taken_on(conn) {
        grant(conn, "")?;
    }
    #[derive(QueryableByName)]
    struct Role {
        #[diesel(sql_type = Bool)]
        bound: bool,
    }
    let bound = "SELECT NOT (rolsuper OR rolbypassrls OR rolcreaterole) AS bound FROM pg_roles WHERE rolname = $1";
    let role: Role = diesel::sql_query(bound).bind::<Text, _>(APP_ROLE).get_result(conn)?;
    if role.bound {
        return Ok(());
    }
    Err(Error::internal(format!(
        "the role {APP_ROLE} could get past row-level security: ALTER ROLE {APP_ROLE} NOSUPERUSER NOBYPASSRLS NOCREATEROLE"
    )))
}

/// As migrations do before they run: makes sure that the role is there for the login of a database.
///
/// # Errors
/// 503 when the database cannot be reached; 500 as migrations.
pub fn ensure_at(url: &str) -> Result<()> {
    ensure(&mut connect(url)?)
}

fn can_be_taken_on(conn: &mut PgConnection) -> bool {
    conn.batch_execute(&format!("SET ROLE {APP_ROLE}; RESET ROLE")).is_ok()
}

fn grant(conn: &mut PgConnection, owner: &str) -> Result<()> {
    conn.batch_execute(&include_str!("app_role.sql").replace("{owner}", owner)).map_err(|error| {
        Error::internal(format!(
            "the login may neither take on the role {APP_ROLE} nor make it ({error}); as an administrator: \
             CREATE ROLE {APP_ROLE} NOLOGIN; GRANT {APP_ROLE} TO <the login of --database-url>"
        ))
    })
}

/// Gives a login the role, on behalf of a superuser. For the private cluster, whose own login may make no roles.
///
/// # Errors
/// 503 when the database cannot be reached.
pub fn ensure_for(superuser_url: &str, login: &str) -> Result<()> {
    grant(&mut connect(superuser_url)?, login)
}

/// Checks that a login of its own for requests has no more than the role.
///
/// # Errors
/// 503 when the database cannot be reached; 500 when the login may not take on the role, is a superuser, or may
/// act as the owner of the tables.
pub fn check_login(url: &str) -> Result<()> {
    #[derive(QueryableByName)]
    struct Login {
        #[diesel(sql_type = Bool)]
        bound: bool,
    }
    let mut conn = connect(url)?;
    if !can_be_taken_on(&mut conn) {
        return Err(Error::internal(format!(
            "the login for requests may not take on the role {APP_ROLE}: GRANT {APP_ROLE} TO <login>"
        )));
    }
    let login: Login = diesel::sql_query(
        "SELECT NOT (rolsuper OR rolbypassrls OR rolcreaterole)
             AND NOT EXISTS (SELECT FROM pg_class WHERE relname = 'tenants' AND relkind = 'r'
                             AND pg_has_role(session_user, relowner, 'MEMBER')) AS bound
         FROM pg_roles WHERE rolname = session_user",
    )
    .get_result(&mut conn)?;
    if login.bound {
        return Ok(());
    }
    Err(Error::internal(
        "the login for requests could get past row-level security: it is a superuser, may make roles, or may act as the owner of the tables",
    ))
}
