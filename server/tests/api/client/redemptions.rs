//! Redemptions, what belongs to them, and redeems.

use std::slice::from_ref;

use pers_api::ApiNoContext;
use pers_api::models::{
    RedeemStatus, RedemptionCreateRequestDto, RedemptionRedeemRequestDto, RedemptionTypeCreateRequestDto,
    RedemptionUpdateRequestDto, TokenDto, TokenUnitRequestDto, TransactionStatus,
};
use swagger::Nullable;

use super::{Club, Member, given, ids, some};

/// Ann pays four of her points for a voucher.
pub fn redeem_an_espresso(club: &Club<'_>, ann: &Member, voucher: &TokenDto) {
    let Club { client, admin, public, .. } = club;
    let drinks = RedemptionTypeCreateRequestDto::new("Drinks".to_owned());
    let drinks = client.ok(admin.redemption_types_controller_create_redemption_type(drinks));
    assert_eq!(client.ok(public.redemption_types_controller_get_redemption_types()), from_ref(&drinks));
    let espresso = RedemptionCreateRequestDto {
        credit_token_amount: Some(5.0),
        type_id: Some(drinks.id),
        max_total_supply: some(3),
        ..RedemptionCreateRequestDto::new("Espresso".to_owned())
    };
    let espresso = client.ok(admin.redemptions_controller_create_redemption(espresso));
    assert_eq!((given(espresso.r#type), espresso.is_active), (drinks, true));
    let id = || espresso.id.clone();
    let change = RedemptionUpdateRequestDto { credit_token_amount: Some(4.0), ..RedemptionUpdateRequestDto::new() };
    assert_eq!(client.ok(admin.redemptions_controller_update_redemption(id(), change)).credit_token_amount, 4.0);
    let entry = given(voucher.metadata.clone())[0].incremental_id;
    let unit = |amount| TokenUnitRequestDto {
        token_metadata_incremental_id: entry,
        ..TokenUnitRequestDto::new(voucher.id.clone(), amount)
    };
    let one = client.ok(admin.redemption_tokens_controller_add_token_unit(id(), unit(1.0)));
    let first = one.token_units[0].id.clone();
    let two = client.ok(admin.redemption_tokens_controller_add_token_unit(id(), unit(2.0)));
    let second = two.token_units[1].id.clone();
    client.ok(admin.redemption_tokens_controller_update_token_unit(id(), first.clone(), unit(3.0)));
    let left = client.ok(admin.redemption_tokens_controller_remove_token_unit(id(), second));
    assert_eq!((ids(&left.token_units, |unit| &unit.id), left.token_units[0].amount), (vec![&first[..]], Some(3.0)));
    for expected in [false, true] {
        let switched = client.ok(admin.redemptions_controller_toggle_redemption_status(id()));
        assert_eq!(switched.is_active, expected);
    }
    let redeem = RedemptionRedeemRequestDto::new(id());
    let executed = client.ok(ann.api.redemption_redeems_controller_execute_redemption(redeem));
    assert_eq!((executed.redeem.status, &executed.redeem.user_id), (RedeemStatus::Completed, &ann.id));
    let Nullable::Present(payment) = executed.sender_transaction else { panic!("no payment") };
    assert_eq!((payment.transaction.amount, payment.transaction.status), (4.0, TransactionStatus::Succeeded));
    assert_eq!(client.ok(public.redemptions_controller_get_available_supply(id())), 2);
    let read = client.ok(public.redemptions_controller_get_redemption_by_id(id()));
    assert_eq!(given(read.supply.unwrap().available), 2);
    let redeem = executed.redeem;
    assert_eq!(client.ok(ann.api.redemption_redeems_controller_get_redemption_redeem_by_id(redeem.id.clone())), redeem);
    let mine = ann.api.redemption_redeems_controller_get_my_redemption_redeems(Some(id()), None, None, None, None);
    assert_eq!(client.ok(mine), from_ref(&redeem));
    let (of, user) = (Some(id()), Some(ann.id.clone()));
    let all = admin.redemption_redeems_controller_get_redemption_redeems(of, user, None, None, None, None, None);
    assert_eq!(client.ok(all), [redeem]);
    let latte = RedemptionCreateRequestDto::new("Latte".to_owned());
    let latte = client.ok(admin.redemptions_controller_create_redemption(latte));
    client.ok(admin.redemptions_controller_delete_redemption(latte.id));
    let left = admin.redemptions_controller_get_redemptions(Some("true".to_owned()), None, None, None, None);
    assert_eq!(ids(&client.ok(left), |redemption| &redemption.id), [&espresso.id]);
}
