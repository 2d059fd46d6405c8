//! Users.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::result::Error as DieselError;
use diesel::sql_types::Text;
use serde_json::Value;
use uuid::Uuid;

use super::accounts::{self, Account, Owner, OwnerType};
use super::schema::{accounts as account_rows, user_identities, users};
use super::unique::{Meaning, unique};
use crate::domain::ids::{TenantId, UserId};
use crate::domain::users::{Email, UserChange, UserCriteria, UserKey};
use crate::error::{Error, Kind, Result};
use crate::list::{Sort, SortFields, Window};

/// A user.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct User {
    /// Id.
    #[diesel(deserialize_as = Uuid)]
    pub id: UserId,
    /// E-mail, normalised.
    pub email: Option<String>,
    /// Id in the tenant's own system.
    pub external_id: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Instagram account.
    pub instagram_account_id: Option<String>,
    /// Google account.
    pub google_account_name: Option<String>,
    /// Free data, an object.
    pub custom_data: Value,
    /// Public profile, an object.
    pub public_profile: Option<Value>,
    /// Whether the user is active.
    pub is_active: bool,
    /// When he came.
    pub created_at: DateTime<Utc>,
}

/// What is known of a user who comes for the first time.
#[derive(Clone, Debug)]
pub struct NewUser {
    /// Id.
    pub id: UserId,
    /// E-mail.
    pub email: Option<Email>,
    /// Id in the tenant's own system.
    pub external_id: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Free data, an object.
    pub custom_data: Value,
    /// Now.
    pub created_at: DateTime<Utc>,
}

impl NewUser {
    /// A user of whom only his e-mail or his external id is known, or nothing at all.
    pub fn new(id: UserId, email: Option<Email>, external_id: Option<String>, now: DateTime<Utc>) -> Self {
        Self {
            id,
            email,
            external_id,
            first_name: None,
            last_name: None,
            custom_data: Value::Object(serde_json::Map::new()),
            created_at: now,
        }
    }
}

#[derive(Insertable)]
#[diesel(table_name = users)]
struct UserRow {
    tenant_id: Uuid,
    id: Uuid,
    email: Option<String>,
    external_id: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    custom_data: Value,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl UserRow {
    fn new(tenant: TenantId, new: NewUser) -> Self {
        Self {
            tenant_id: tenant.uuid(),
            id: new.id.uuid(),
            email: new.email.map(Email::into_string),
            external_id: new.external_id,
            first_name: new.first_name,
            last_name: new.last_name,
            custom_data: new.custom_data,
            created_at: new.created_at,
            updated_at: new.created_at,
        }
    }
}

#[derive(AsChangeset)]
#[diesel(table_name = users)]
struct UserPatch {
    email: Option<Option<String>>,
    external_id: Option<Option<String>>,
    first_name: Option<Option<String>>,
    last_name: Option<Option<String>>,
    instagram_account_id: Option<Option<String>>,
    google_account_name: Option<Option<String>>,
    custom_data: Option<Value>,
    public_profile: Option<Value>,
    is_active: Option<bool>,
    updated_at: DateTime<Utc>,
}

const TAKEN: [Meaning; 2] = [
    ("users_tenant_id_email_key", || Error::conflict("USER_EMAIL_TAKEN", "Another user has this e-mail").at("/email")),
    ("users_tenant_id_external_id_key", || {
        Error::conflict("USER_EXTERNAL_ID_TAKEN", "Another user has this external id").at("/externalId")
    }),
];

/// What a list of users can be sorted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserSort {
    /// When he came.
    CreatedAt,
    /// E-mail.
    Email,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Id in the tenant's own system.
    ExternalId,
}

/// Names of the sort fields on the wire.
pub const SORT_FIELDS: &SortFields<UserSort> = &[
    ("createdAt", UserSort::CreatedAt),
    ("email", UserSort::Email),
    ("firstName", UserSort::FirstName),
    ("lastName", UserSort::LastName),
    ("externalId", UserSort::ExternalId),
];

type Rows<'a> = users::BoxedQuery<'a, diesel::pg::Pg>;

fn of(tenant: TenantId) -> Rows<'static> {
    users::table.filter(users::tenant_id.eq(tenant.uuid())).into_boxed()
}

fn first(conn: &mut PgConnection, rows: Rows<'_>) -> Result<Option<User>> {
    Ok(rows.select(User::as_select()).first(conn).optional()?)
}

/// A user.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, id: UserId) -> Result<Option<User>> {
    first(conn, of(tenant).filter(users::id.eq(id.uuid())))
}

/// The user with an e-mail.
///
/// # Errors
/// Database faults.
pub fn find_by_email(conn: &mut PgConnection, tenant: TenantId, email: &Email) -> Result<Option<User>> {
    first(conn, of(tenant).filter(users::email.eq(email.as_str())))
}

/// The users with their accounts.
macro_rules! with_accounts {
    ($tenant:expr) => {
        users::table
            .inner_join(
                account_rows::table.on(account_rows::tenant_id
                    .eq(users::tenant_id)
                    .and(account_rows::owner_type.eq(OwnerType::User.to_string()))
                    .and(account_rows::owner_id.eq(users::id.nullable()))),
            )
            .filter(users::tenant_id.eq($tenant.uuid()))
            .select((User::as_select(), Account::as_select()))
    };
}

/// A user with his account, in one statement.
///
/// # Errors
/// Database faults.
pub fn find_with_account(conn: &mut PgConnection, tenant: TenantId, id: UserId) -> Result<Option<(User, Account)>> {
    Ok(with_accounts!(tenant).filter(users::id.eq(id.uuid())).first(conn).optional()?)
}

/// The user that a text means, with his account, in one statement: the one with this e-mail, else the
/// one with this external id, else the one with this id.
///
/// # Errors
/// Database faults.
pub fn find_by_key(conn: &mut PgConnection, tenant: TenantId, key: &UserKey) -> Result<Option<(User, Account)>> {
    let email = key.email.as_ref().map(Email::as_str);
    let meant: Vec<(User, Account)> = with_accounts!(tenant)
        .filter(
            users::email
                .eq(email)
                .or(users::external_id.eq(&key.external_id))
                .or(users::id.nullable().eq(key.id.map(UserId::uuid))),
        )
        .load(conn)?;
    Ok(meant.into_iter().min_by_key(|(user, _)| {
        let by_email = email.is_some() && user.email.as_deref() == email;
        let by_external_id = user.external_id.as_deref() == Some(&key.external_id);
        (!by_email, !by_external_id)
    }))
}

/// Users by id with their accounts, in no order, in one statement; unknown ids are left out.
///
/// # Errors
/// Database faults.
pub fn list_with_accounts(conn: &mut PgConnection, tenant: TenantId, ids: &[Uuid]) -> Result<Vec<(User, Account)>> {
    Ok(with_accounts!(tenant).filter(users::id.eq_any(ids)).load(conn)?)
}

fn find_by_identity(conn: &mut PgConnection, tenant: TenantId, issuer: &str, subject: &str) -> Result<Option<User>> {
    let identity = user_identities::table
        .filter(user_identities::tenant_id.eq(tenant.uuid()))
        .filter(user_identities::issuer.eq(issuer))
        .filter(user_identities::subject.eq(subject))
        .select(user_identities::user_id);
    first(conn, of(tenant).filter(users::id.eq_any(identity)))
}

/// The only user that fits.
///
/// # Errors
/// 404 `USER_NOT_FOUND`; 400 `USER_AMBIGUOUS` when several fit.
pub fn get_only(conn: &mut PgConnection, tenant: TenantId, criteria: &UserCriteria) -> Result<User> {
    let mut rows = of(tenant);
    if let Some(email) = &criteria.email {
        rows = rows.filter(users::email.eq(email.as_str()));
    }
    if let Some(external_id) = &criteria.external_id {
        rows = rows.filter(users::external_id.eq(external_id));
    }
    if let Some(instagram) = &criteria.instagram_account_id {
        rows = rows.filter(users::instagram_account_id.eq(instagram));
    }
    if let Some(google) = &criteria.google_account_name {
        rows = rows.filter(users::google_account_name.eq(google));
    }
    if let Some(name) = &criteria.first_name {
        rows = rows.filter(users::first_name.eq(name));
    }
    if let Some(name) = &criteria.last_name {
        rows = rows.filter(users::last_name.eq(name));
    }
    if let Some(is_active) = criteria.is_active {
        rows = rows.filter(users::is_active.eq(is_active));
    }
    // Two are enough to know that it is not one.
    let mut fitting = rows.limit(2).select(User::as_select()).load(conn)?.into_iter();
    match (fitting.next(), fitting.next()) {
        (Some(user), None) => Ok(user),
        (Some(_), Some(_)) => Err(Error::bad_request("USER_AMBIGUOUS", "Several users fit; say more")),
        (None, _) => Err(Error::new(Kind::NotFound, "USER_NOT_FOUND", "No user fits")),
    }
}

/// Part of the tenant's users, and how many there are.
///
/// # Errors
/// Database faults.
pub fn list(
    conn: &mut PgConnection,
    tenant: TenantId,
    window: Window,
    sort: Sort<UserSort>,
) -> Result<(Vec<User>, i64)> {
    let total = of(tenant).count().get_result(conn)?;
    let rows = of(tenant);
    let rows = match (sort.key, sort.descending) {
        (UserSort::CreatedAt, false) => rows.order((users::created_at.asc(), users::id.asc())),
        (UserSort::CreatedAt, true) => rows.order((users::created_at.desc(), users::id.desc())),
        (UserSort::Email, false) => rows.order((users::email.asc(), users::id.asc())),
        (UserSort::Email, true) => rows.order((users::email.desc().nulls_last(), users::id.desc())),
        (UserSort::FirstName, false) => rows.order((users::first_name.asc(), users::id.asc())),
        (UserSort::FirstName, true) => rows.order((users::first_name.desc().nulls_last(), users::id.desc())),
        (UserSort::LastName, false) => rows.order((users::last_name.asc(), users::id.asc())),
        (UserSort::LastName, true) => rows.order((users::last_name.desc().nulls_last(), users::id.desc())),
        (UserSort::ExternalId, false) => rows.order((users::external_id.asc(), users::id.asc())),
        (UserSort::ExternalId, true) => rows.order((users::external_id.desc().nulls_last(), users::id.desc())),
    };
    let page = rows.limit(window.limit).offset(window.offset).select(User::as_select()).load(conn)?;
    Ok((page, total))
}

/// Makes a user with his account.
///
/// # Errors
/// 409 `USER_EMAIL_TAKEN`, `USER_EXTERNAL_ID_TAKEN`.
pub fn insert(conn: &mut PgConnection, tenant: TenantId, new: NewUser) -> Result<(User, Account)> {
    let now = new.created_at;
    let user = unique(
        diesel::insert_into(users::table)
            .values(UserRow::new(tenant, new))
            .returning(User::as_returning())
            .get_result(conn),
        &TAKEN,
    )?;
    let account = accounts::ensure(conn, tenant, Owner::User(user.id), now)?;
    Ok((user, account))
}

/// Makes a user with his account, unless somebody else makes the same one at the same time: then that
/// one is answered. `new` must name an e-mail or an external id.
///
/// # Errors
/// 409 when the e-mail and the external id belong to different users.
pub fn find_or_insert(conn: &mut PgConnection, tenant: TenantId, new: NewUser) -> Result<(User, Account)> {
    let now = new.created_at;
    let row = UserRow::new(tenant, new);
    let (email, external_id) = (row.email.clone(), row.external_id.clone());
    let inserted = diesel::insert_into(users::table)
        .values(row)
        .on_conflict_do_nothing()
        .returning(User::as_returning())
        .get_result(conn)
        .optional()?;
    let user = match inserted {
        Some(user) => user,
        None => {
            let mut rows = of(tenant);
            if let Some(email) = email {
                rows = rows.filter(users::email.eq(email));
            }
            if let Some(external_id) = external_id {
                rows = rows.filter(users::external_id.eq(external_id));
            }
            first(conn, rows)?.ok_or_else(|| {
                Error::conflict("USER_AMBIGUOUS", "The e-mail and the external id belong to different users")
            })?
        }
    };
    let account = accounts::ensure(conn, tenant, Owner::User(user.id), now)?;
    Ok((user, account))
}

/// The user that a person of an identity provider is. Who comes for the first time is made, from `new`,
/// or found by what `new` says of him; one person is one user, however often he comes at once.
///
/// # Errors
/// 409 when the e-mail and the external id belong to different users.
pub fn ensure_by_identity(
    conn: &mut PgConnection,
    tenant: TenantId,
    issuer: &str,
    subject: &str,
    new: NewUser,
) -> Result<User> {
    if let Some(user) = find_by_identity(conn, tenant, issuer, subject)? {
        return Ok(user);
    }
    // There is no row yet that could be locked; whoever waits here finds the user of who was first.
    diesel::sql_query("SELECT pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2 || ' ' || $3, 0))")
        .bind::<Text, _>(tenant.to_string())
        .bind::<Text, _>(issuer)
        .bind::<Text, _>(subject)
        .execute(conn)?;
    if let Some(user) = find_by_identity(conn, tenant, issuer, subject)? {
        return Ok(user);
    }
    let (user, _) = if new.email.is_some() || new.external_id.is_some() {
        find_or_insert(conn, tenant, new)?
    } else {
        insert(conn, tenant, new)?
    };
    diesel::insert_into(user_identities::table)
        .values((
            user_identities::tenant_id.eq(tenant.uuid()),
            user_identities::issuer.eq(issuer),
            user_identities::subject.eq(subject),
            user_identities::user_id.eq(user.id.uuid()),
        ))
        .execute(conn)?;
    Ok(user)
}

/// Changes a user.
///
/// # Errors
/// 404 `USER_NOT_FOUND`; 409 `USER_EMAIL_TAKEN`, `USER_EXTERNAL_ID_TAKEN`.
pub fn update(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: UserId,
    change: UserChange,
    now: DateTime<Utc>,
) -> Result<User> {
    let object = |members: std::collections::HashMap<String, Value>| Value::Object(members.into_iter().collect());
    let patch = UserPatch {
        email: change.email.map(|email| email.map(Email::into_string)),
        external_id: change.external_id,
        first_name: change.first_name,
        last_name: change.last_name,
        instagram_account_id: change.instagram_account_id,
        google_account_name: change.google_account_name,
        custom_data: change.custom_data.map(object),
        public_profile: change.public_profile.map(object),
        is_active: change.is_active,
        updated_at: now,
    };
    let changed = diesel::update(users::table.find((tenant.uuid(), id.uuid())))
        .set(patch)
        .returning(User::as_returning())
        .get_result(conn);
    found(changed)
}

/// Switches a user on or off.
///
/// # Errors
/// 404 `USER_NOT_FOUND`.
pub fn toggle(conn: &mut PgConnection, tenant: TenantId, id: UserId, now: DateTime<Utc>) -> Result<User> {
    let changed = diesel::update(users::table.find((tenant.uuid(), id.uuid())))
        .set((users::is_active.eq(diesel::dsl::not(users::is_active)), users::updated_at.eq(now)))
        .returning(User::as_returning())
        .get_result(conn);
    found(changed)
}

fn found(changed: Result<User, DieselError>) -> Result<User> {
    unique(changed.optional(), &TAKEN)?.ok_or_else(|| Error::not_found("user"))
}
