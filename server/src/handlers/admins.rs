//! Tag "Admins".

use pers_api::models;

use crate::domain::access::may_appoint;
use crate::domain::ids::AdminId;
use crate::domain::users::Email;
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store::admins::Membership;
use crate::{store, views};

/// `POST /admins`: make or change an admin of the caller's tenant, known by e-mail.
///
/// # Errors
/// 400 `EMAIL_INVALID`, 403 `SUPER_ADMIN_REQUIRED`.
pub fn create_admin(call: &mut Call<'_>, body: &models::AdminCreateRequestDto) -> Result<models::AdminDto> {
    let tenant = call.tenant()?;
    let email = Email::require(&body.email)?;
    let current = store::admins::find_by_email(call.conn, tenant, email.as_str())?;
    may_appoint(call.caller().role(), body.r#type, current.and_then(|admin| admin.admin_type.parse().ok()))?;
    let membership = Membership {
        new_id: call.services.ids.next_shared(),
        email: email.as_str(),
        admin_type: &body.r#type.to_string(),
        display_name: body.display_name.as_deref(),
        now: call.now(),
    };
    let admin = store::admins::upsert(call.conn, tenant, &membership)?;
    views::admins::admin(admin, &store::tenants::get(call.conn, tenant)?)
}

/// `GET /admins`: list the admins of the caller's tenant.
///
/// # Errors
/// Database faults.
pub fn get_admins(call: &mut Call<'_>) -> Result<Vec<models::AdminDto>> {
    let tenant = call.tenant()?;
    let row = store::tenants::get(call.conn, tenant)?;
    let admins = store::admins::list(call.conn, tenant)?;
    admins.into_iter().map(|admin| views::admins::admin(admin, &row)).collect()
}

/// `PUT /admins/{adminId}/tenant`: link an existing admin to the caller's tenant.
///
/// # Errors
/// 404 `ADMIN_NOT_FOUND`.
pub fn set_admin_tenant(call: &mut Call<'_>, admin_id: &str) -> Result<models::AdminDto> {
    let tenant = call.tenant()?;
    let id = AdminId::parse(admin_id).ok_or_else(|| Error::not_found("admin"))?;
    let admin = store::admins::link(call.conn, tenant, id.uuid(), call.now())?;
    views::admins::admin(admin, &store::tenants::get(call.conn, tenant)?)
}
