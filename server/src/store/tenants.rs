//! Tenants.

use chrono::{DateTime, Utc};
use diesel::define_sql_function;
use diesel::prelude::*;
use diesel::sql_types::{Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::schema::{project_keys, tenants};
use super::unique;
use crate::domain::ids::TenantId;
use crate::domain::payment_events;
use crate::error::{Error, Result};

/// A tenant.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = tenants)]
pub struct Tenant {
    /// Id.
    pub id: Uuid,
    /// Short name, unique.
    pub acronym: String,
    /// Name, unique whatever its case.
    pub project_name: String,
    /// About the tenant.
    pub project_description: Option<String>,
    /// Web site.
    pub project_website: Option<String>,
    /// Contact.
    pub project_email: Option<String>,
    /// Picture.
    pub project_image_url: Option<String>,
    /// Project key, which is public.
    pub project_api_key: String,
    /// Project key of the test network, public too.
    pub testnet_project_api_key: String,
    /// Stripe API key; for the tenant's admins only.
    pub stripe_api_key: Option<String>,
    /// Stripe webhook secret; for the tenant's admins only.
    pub stripe_webhook_secret: Option<String>,
    /// Free field for special login needs.
    pub login_token: Option<String>,
    /// Firebase tenant.
    pub firebase_tenant_id: Option<String>,
    /// Whether `rawLoginData` may open a session without a proof.
    pub allow_jwt_for_unauthenticated_users: bool,
    /// `custodial` or `non-custodial`.
    pub default_wallet_management_type: String,
    /// Token of transactions that name none.
    pub active_credit_token_id: Option<Uuid>,
    /// Whether this is the platform itself.
    pub is_platform: bool,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl Tenant {
    /// The secret that events of his payments are signed with.
    pub fn webhook_secret(&self, development: bool) -> Option<String> {
        let (stored, has_key) = (self.stripe_webhook_secret.as_deref(), self.stripe_api_key.is_some());
        payment_events::webhook_secret(self.id.into(), stored, has_key, development)
    }
}

/// A tenant to be made.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = tenants)]
pub struct NewTenant<'a> {
    /// Id.
    pub id: Uuid,
    /// Short name.
    pub acronym: &'a str,
    /// Name.
    pub project_name: &'a str,
    /// About the tenant.
    pub project_description: Option<&'a str>,
    /// Project key.
    pub project_api_key: &'a str,
    /// Project key of the test network.
    pub testnet_project_api_key: &'a str,
    /// Whether `rawLoginData` may open a session without a proof.
    pub allow_jwt_for_unauthenticated_users: bool,
    /// Who holds the wallets of new users.
    pub default_wallet_management_type: &'a str,
    /// Whether this is the platform itself.
    pub is_platform: bool,
    /// When it is made.
    pub created_at: DateTime<Utc>,
}

/// What anybody may know of a tenant.
#[derive(Clone, Debug)]
pub struct PublicTenant {
    /// Id.
    pub id: Uuid,
    /// Short name, unique.
    pub acronym: String,
    /// Name, unique whatever its case.
    pub project_name: String,
    /// About the tenant.
    pub project_description: Option<String>,
    /// Web site.
    pub project_website: Option<String>,
    /// Contact.
    pub project_email: Option<String>,
    /// Picture.
    pub project_image_url: Option<String>,
    /// Project key, which is public.
    pub project_api_key: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl From<Tenant> for PublicTenant {
    fn from(tenant: Tenant) -> Self {
        Self {
            id: tenant.id,
            acronym: tenant.acronym,
            project_name: tenant.project_name,
            project_description: tenant.project_description,
            project_website: tenant.project_website,
            project_email: tenant.project_email,
            project_image_url: tenant.project_image_url,
            project_api_key: tenant.project_api_key,
            created_at: tenant.created_at,
        }
    }
}

type MaybeText = diesel::sql_types::Nullable<Text>;

diesel::define_sql_function! {
    /// What anybody may know of a tenant, in the order of [`PublicTenant`].
    fn public_tenant(tenant: SqlUuid) -> Nullable<Record<(
        SqlUuid, Text, Text, MaybeText, MaybeText, MaybeText, MaybeText, Text, Timestamptz,
    )>>;
}

type More = Option<String>;
type PublicRow = (Uuid, String, String, More, More, More, More, String, DateTime<Utc>);

/// What anybody may know of a tenant, whoever asks.
///
/// # Errors
/// 404 `TENANT_NOT_FOUND`.
pub fn get_public(conn: &mut PgConnection, id: TenantId) -> Result<PublicTenant> {
    let found: Option<PublicRow> = diesel::select(public_tenant(id.uuid())).get_result(conn)?;
    let (id, acronym, project_name, description, website, email, image_url, project_api_key, created_at) =
        found.ok_or_else(|| Error::not_found("tenant"))?;
    Ok(PublicTenant {
        id,
        acronym,
        project_name,
        project_description: description,
        project_website: website,
        project_email: email,
        project_image_url: image_url,
        project_api_key,
        created_at,
    })
}

/// Stores a tenant and both its project keys.
///
/// # Errors
/// 409 `TENANT_NAME_TAKEN`.
pub fn insert(conn: &mut PgConnection, tenant: &NewTenant<'_>, key_hashes: [([u8; 32], bool); 2]) -> Result<Tenant> {
    let row = unique(
        diesel::insert_into(tenants::table).values(tenant).returning(Tenant::as_returning()).get_result(conn),
        &[("tenants_by_name", || {
            Error::conflict("TENANT_NAME_TAKEN", "A tenant of this name exists").at("/projectName")
        })],
    )?;
    for (hash, is_testnet) in key_hashes {
        diesel::insert_into(project_keys::table)
            .values((
                project_keys::tenant_id.eq(tenant.id),
                project_keys::key_hash.eq(hash.as_slice()),
                project_keys::is_testnet.eq(is_testnet),
            ))
            .execute(conn)?;
    }
    Ok(row)
}

/// A tenant.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, id: TenantId) -> Result<Option<Tenant>> {
    Ok(tenants::table.find(id.uuid()).select(Tenant::as_select()).first(conn).optional()?)
}

/// A tenant.
///
/// # Errors
/// 404 `TENANT_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, id: TenantId) -> Result<Tenant> {
    find(conn, id)?.ok_or_else(|| Error::not_found("tenant"))
}

/// Gives a tenant other keys for Stripe.
///
/// # Errors
/// 404 `TENANT_NOT_FOUND`.
pub fn update_stripe(conn: &mut PgConnection, id: TenantId, api_key: &str, webhook_secret: &str) -> Result<()> {
    let updated = diesel::update(tenants::table.find(id.uuid()))
        .set((tenants::stripe_api_key.eq(api_key), tenants::stripe_webhook_secret.eq(webhook_secret)))
        .execute(conn)?;
    if updated == 0 { Err(Error::not_found("tenant")) } else { Ok(()) }
}

/// Changes what a seed says of a tenant himself, unless it is so already.
///
/// # Errors
/// Database faults.
pub fn update_settings(
    conn: &mut PgConnection,
    id: TenantId,
    description: Option<&str>,
    allow_unauthenticated: bool,
    wallets: &str,
) -> Result<()> {
    let differs = tenants::project_description
        .is_distinct_from(description)
        .or(tenants::allow_jwt_for_unauthenticated_users.ne(allow_unauthenticated))
        .or(tenants::default_wallet_management_type.ne(wallets));
    diesel::update(tenants::table.find(id.uuid()).filter(differs))
        .set((
            tenants::project_description.eq(description),
            tenants::allow_jwt_for_unauthenticated_users.eq(allow_unauthenticated),
            tenants::default_wallet_management_type.eq(wallets),
        ))
        .execute(conn)?;
    Ok(())
}

/// All tenants but the platform's own, by name.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection) -> Result<Vec<Tenant>> {
    let rows = tenants::table.filter(diesel::dsl::not(tenants::is_platform));
    Ok(rows.order((tenants::project_name, tenants::id)).select(Tenant::as_select()).load(conn)?)
}

/// The platform's own tenant.
///
/// # Errors
/// Database faults.
pub fn find_platform(conn: &mut PgConnection) -> Result<Option<Tenant>> {
    Ok(tenants::table.filter(tenants::is_platform).select(Tenant::as_select()).first(conn).optional()?)
}

/// The tenant with this name, whatever its case.
///
/// # Errors
/// Database faults.
pub fn find_by_name(conn: &mut PgConnection, name: &str) -> Result<Option<Tenant>> {
    define_sql_function!(fn lower(text: Text) -> Text);
    Ok(tenants::table
        .filter(lower(tenants::project_name).eq(lower(name)))
        .select(Tenant::as_select())
        .first(conn)
        .optional()?)
}

/// Whether an acronym is in use.
///
/// # Errors
/// Database faults.
pub fn acronym_is_taken(conn: &mut PgConnection, acronym: &str) -> Result<bool> {
    Ok(diesel::select(diesel::dsl::exists(tenants::table.filter(tenants::acronym.eq(acronym)))).get_result(conn)?)
}

/// Lets one transaction at a time make tenants, so that acronyms do not collide.
///
/// # Errors
/// Database faults.
pub fn lock_creation(conn: &mut PgConnection) -> Result<()> {
    diesel::sql_query("SELECT pg_advisory_xact_lock(hashtext('tenants'))").execute(conn)?;
    Ok(())
}

/// Lets one transaction at a time change what a tenant has one of, or counts. Rows of other tables can
/// be written meanwhile: their foreign keys do not wait for this lock.
///
/// # Errors
/// 404 `TENANT_NOT_FOUND`.
pub fn lock(conn: &mut PgConnection, id: TenantId) -> Result<()> {
    let found =
        tenants::table.find(id.uuid()).select(tenants::id).for_no_key_update().first::<Uuid>(conn).optional()?;
    found.map(|_| ()).ok_or_else(|| Error::not_found("tenant"))
}
