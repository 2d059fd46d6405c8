//! Tenants, admins, keys, sessions, users, businesses.

use std::slice::from_ref;

use pers_api::ApiNoContext;
use pers_api::models::{
    AdminCreateRequestDto, AdminType, ApiKeyCreateRequestDto, ApiKeyFilterType, AuthTokenRequestDto, AuthType,
    BusinessDto, BusinessRequestDto, CreateBusinessTypeDto, RefreshTokenRequestDto, SortOrder, TenantCreateRequestDto,
    TokenDto, UpdateBusinessTypeDto, UserStatusTypeCreateRequestDto, UserStatusTypeEligibleTokenRequestDto,
    UserUpdateRequestDto, VerifyTokenRequestDto,
};

use super::{Club, Member, given, ids, some};
use crate::support::{Caller, Tenant, TestServer, TypedClient};

/// From the server's first sign of life to a tenant.
pub fn found_a_club<'s>(client: &'s TypedClient, server: &'s TestServer) -> Club<'s> {
    let nobody = client.of(Caller::nobody());
    assert_eq!(client.ok(nobody.root_controller_get()).status, "ok");
    assert_eq!(client.ok(nobody.well_known_controller_get_jwks()).keys.len(), 1);
    let platform = Caller::project(&server.platform_project_key).and("x-api-key", &server.platform_system_key);
    let asked = TenantCreateRequestDto::new("Coffee Club".to_owned());
    let made = client.ok(client.of(platform).tenants_controller_create_tenant(asked));
    let (system_key, admin) = (given(made.project_private_key), made.jwt.unwrap());
    let tenant = Tenant { server, id: made.id, project_key: made.project_api_key, system_key, admin };
    let club = Club::new(client, tenant);
    let seen = client.ok(club.admin.tenants_controller_get_tenant_by_id(club.tenant.id.clone()));
    assert_eq!((seen.acronym, seen.testnet_project_api_key), (made.acronym, Some(made.testnet_project_api_key)));
    let seen = client.ok(nobody.tenants_controller_get_tenant_by_id(club.tenant.id.clone()));
    assert_eq!((seen.project_name, seen.testnet_project_api_key), ("Coffee Club".to_owned(), None));
    assert_eq!(client.ok(club.public.root_controller_get_current_time()).status, "ok");
    club
}

pub fn appoint_admins_and_give_keys(club: &Club<'_>) {
    let Club { client, admin, .. } = club;
    assert!(client.ok(admin.root_controller_get_admin()).valid);
    let boss = AdminCreateRequestDto {
        display_name: Some("Boss".to_owned()),
        ..AdminCreateRequestDto::new("boss@example.com".to_owned(), AdminType::TenantAdmin)
    };
    let boss = client.ok(admin.admins_controller_create_admin(boss));
    let listed = client.ok(admin.admins_controller_get_admins());
    assert!(listed.iter().any(|one| one.id == boss.id && one.display_name == boss.display_name), "{listed:?}");
    let linked = client.ok(admin.admins_controller_set_admin_tenant(boss.id));
    assert_eq!(ids(&linked.tenants.unwrap(), |tenant| &tenant.id), [&club.tenant.id]);
    let key = client.ok(admin.api_keys_controller_create_api_key(ApiKeyCreateRequestDto::new("till".to_owned())));
    let till = client.of(Caller::bearer(&key.private_key));
    assert!(client.ok(till.root_controller_get_system()).valid);
    let kind = Some(ApiKeyFilterType::TenantSystemJwt);
    let listed = client.ok(admin.api_keys_controller_get_tenant_api_keys(kind, None));
    let seen = listed.iter().find(|one| one.id == key.id).unwrap();
    assert_eq!((given(seen.name.clone()), given(seen.last_used_at) >= key.created_at), ("till".to_owned(), true));
    let revoked = client.ok(admin.api_keys_controller_revoke_api_key(key.id.clone()));
    assert!(revoked.api_key.unwrap().is_revoked);
    let listed = client.ok(admin.api_keys_controller_get_tenant_api_keys(kind, Some(true)));
    assert_eq!(listed.iter().filter(|one| one.is_revoked).map(|one| &one.id).collect::<Vec<_>>(), [&key.id]);
}

/// Signs somebody in, checks his session and renews it.
fn sign_in(club: &Club<'_>, email: &str, kind: AuthType) -> Member {
    let Club { client, public, tenant, .. } = club;
    let proof = AuthTokenRequestDto { auth_type: Some(kind), ..AuthTokenRequestDto::new(tenant.provider_token(email)) };
    let pair = client.ok(public.auth_controller_create_token(proof));
    let asked = VerifyTokenRequestDto::new(pair.access_token.clone());
    let verified = client.ok(public.auth_controller_verify_token(asked));
    assert!(verified.valid && verified.error_message.is_none(), "{verified:?}");
    let id = given(verified.payload)["sub"].as_str().unwrap().to_owned();
    let renewed = client.ok(public.auth_controller_refresh(RefreshTokenRequestDto::new(pair.refresh_token.clone())));
    assert_ne!((&renewed.access_token, &renewed.refresh_token), (&pair.access_token, &pair.refresh_token));
    let caller = Caller::bearer(&renewed.access_token);
    let browser = caller.clone().and("x-project-key", &tenant.project_key);
    Member { id, api: client.of(caller), browser: client.of(browser) }
}

pub fn sign_in_ann(club: &Club<'_>) -> Member {
    sign_in(club, "ann@example.com", AuthType::User)
}

pub fn keep_users(club: &Club<'_>, ann: &Member) {
    let Club { client, admin, .. } = club;
    let me = client.ok(ann.api.users_controller_get_current_user());
    assert_eq!((&me.id, &given(me.email)[..], me.wallets.len()), (&ann.id, "ann@example.com", 1));
    let custom_data = [("size".to_owned(), "L".into()), ("visits".to_owned(), 3.into())].into();
    let change = UserUpdateRequestDto {
        first_name: Some("Ann".to_owned()),
        custom_data: Some(custom_data),
        ..UserUpdateRequestDto::new()
    };
    let changed = client.ok(ann.api.users_controller_update_current_user(change));
    assert_eq!((&given(changed.first_name)[..], &changed.custom_data["visits"]), ("Ann", &3.into()));
    let asked = UserUpdateRequestDto { email: Some("ANN@example.com".to_owned()), ..UserUpdateRequestDto::new() };
    assert_eq!(client.ok(admin.users_controller_get_user_info(asked)).id, ann.id);
    let off = client.ok(admin.users_controller_toggle_user_status(ann.id.clone()));
    let on = client.ok(admin.users_controller_toggle_user_status(ann.id.clone()));
    assert_eq!((off.is_active, on.is_active), (false, true));
    let change = UserUpdateRequestDto { last_name: Some("Lee".to_owned()), ..UserUpdateRequestDto::new() };
    let changed = client.ok(admin.users_controller_update_user_admin(ann.id.clone(), change));
    assert_eq!((given(changed.first_name), given(changed.last_name)), ("Ann".to_owned(), "Lee".to_owned()));
    let (by, order) = (Some("email".to_owned()), Some(SortOrder::Asc));
    let page = client.ok(admin.users_controller_get_all_users(Some(1), Some(10), by, order));
    assert_eq!((ids(&page.data, |user| &user.id), page.pagination.total), (vec![&ann.id[..]], 1));
}

pub fn make_a_status(club: &Club<'_>, points: &TokenDto) {
    let Club { client, admin, public, .. } = club;
    let gold = UserStatusTypeCreateRequestDto {
        min_token_balance: Some(1000.5),
        discount_percentage: Some(12.5),
        ..UserStatusTypeCreateRequestDto::new("Gold".to_owned())
    };
    let gold = client.ok(admin.users_controller_create_user_status_type(gold));
    assert_eq!((gold.min_token_balance, gold.eligible_token_addresses), (Some(1000.5), Some(vec![])));
    let counted = UserStatusTypeEligibleTokenRequestDto::new(vec![points.contract_address.clone()]);
    let id = gold.id.unwrap();
    let gold = client.ok(admin.users_controller_update_user_status_type_eligible_token(id, counted));
    assert_eq!(gold.eligible_token_addresses, Some(vec![points.contract_address.clone()]));
    assert_eq!(client.ok(public.users_controller_get_user_status_types()), [gold]);
}

pub fn register_a_cafe(club: &Club<'_>) -> BusinessDto {
    let Club { client, admin, public, .. } = club;
    let kind = |name: &str| CreateBusinessTypeDto::new(name.to_owned(), "Coffee".to_owned());
    let shop = client.ok(admin.business_types_controller_create_business_type(kind("Café")));
    let kiosk = client.ok(admin.business_types_controller_create_business_type(kind("Kiosk")));
    let change =
        UpdateBusinessTypeDto { code: some("CAFE".to_owned()), ..UpdateBusinessTypeDto::new(shop.id.unwrap()) };
    let shop = client.ok(admin.business_types_controller_update_business_type(change));
    assert_eq!((given(shop.name.clone()), given(shop.code.clone())), ("Café".to_owned(), "CAFE".to_owned()));
    client.ok(admin.business_types_controller_delete_business_type(kiosk.id.unwrap()));
    assert_eq!(client.ok(public.business_types_controller_get_all_business_types()), from_ref(&shop));
    let cafe = BusinessRequestDto {
        email: some("cafe@example.com".to_owned()),
        display_name: some("Café Ann".to_owned()),
        latitude: some(48.2),
        longitude: some(16.3),
        business_type_id: some(shop.id.unwrap()),
        ..BusinessRequestDto::new()
    };
    let cafe = client.ok(admin.businesses_controller_create_business(cafe));
    assert_eq!((given(cafe.business_type.clone()), cafe.is_active), (shop, Some(true)));
    let change = BusinessRequestDto { city: some("Vienna".to_owned()), ..BusinessRequestDto::new() };
    let cafe = client.ok(admin.businesses_controller_update_business(cafe.id, change));
    assert_eq!((&given(cafe.city.clone())[..], given(cafe.latitude)), ("Vienna", 48.2));
    assert_eq!(client.ok(public.businesses_controller_get_by_id(cafe.id.clone())), cafe);
    let listed = client.ok(public.businesses_controller_get_businesses(Some(true), Some(1), Some(5), None, None));
    assert_eq!(ids(&listed, |business| &business.id), [&cafe.id]);
    let till = sign_in(club, "cafe@example.com", AuthType::Business);
    assert_eq!(client.ok(till.api.businesses_controller_get_current_business()).id, cafe.id);
    let key = Caller::project(&club.tenant.project_key).and("x-api-key", &club.tenant.business_key(&cafe.id));
    assert_eq!(client.ok(client.of(key).businesses_controller_get_current_business()).id, till.id);
    cafe
}
