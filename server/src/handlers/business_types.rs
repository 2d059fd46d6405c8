//! Tag "Business Types".

use pers_api::models;

use super::change;
use crate::error::Result;
use crate::run::Call;
use crate::store::business_types::BusinessTypeFields;
use crate::{store, views};

/// `POST /businesses/types`: create a business type.
///
/// # Errors
/// 409 `BUSINESS_TYPE_NAME_TAKEN`, `BUSINESS_TYPES_FULL`.
pub fn create_business_type(
    call: &mut Call<'_>,
    body: &models::CreateBusinessTypeDto,
) -> Result<models::BusinessTypeDto> {
    let tenant = call.tenant()?;
    let fields = BusinessTypeFields {
        name: Some(Some(&body.name)),
        description: Some(Some(&body.description)),
        code: Some(body.code.as_deref()),
        icon_url: Some(body.icon_url.as_deref()),
    };
    Ok(views::businesses::business_type(&store::business_types::insert(call.conn, tenant, &fields)?))
}

/// `GET /businesses/types`: list business types, by number.
///
/// # Errors
/// Database faults.
pub fn get_all_business_types(call: &mut Call<'_>) -> Result<Vec<models::BusinessTypeDto>> {
    let tenant = call.tenant()?;
    let types = store::business_types::list(call.conn, tenant)?;
    call.note_whole_list(types.len());
    Ok(types.iter().map(views::businesses::business_type).collect())
}

/// `PUT /businesses/types`: change a business type, named in the body.
///
/// # Errors
/// 404 `BUSINESS_TYPE_NOT_FOUND`, 409 `BUSINESS_TYPE_NAME_TAKEN`.
pub fn update_business_type(
    call: &mut Call<'_>,
    body: &models::UpdateBusinessTypeDto,
) -> Result<models::BusinessTypeDto> {
    let tenant = call.tenant()?;
    let fields = BusinessTypeFields {
        name: change(&body.name),
        description: change(&body.description),
        code: change(&body.code),
        icon_url: change(&body.icon_url),
    };
    Ok(views::businesses::business_type(&store::business_types::update(call.conn, tenant, body.id, &fields)?))
}

/// `DELETE /businesses/types/{id}`: delete a business type that no business has.
///
/// # Errors
/// 404 `BUSINESS_TYPE_NOT_FOUND`, 409 `BUSINESS_TYPE_IN_USE`.
pub fn delete_business_type(call: &mut Call<'_>, id: i64) -> Result<()> {
    let tenant = call.tenant()?;
    store::business_types::delete(call.conn, tenant, id)
}
