//! Purchases: what may be put on sale, what an order costs and what it brings.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use pers_api::models::NativeTokenType;
use uuid::Uuid;

use super::amount::Units;
use super::ids::{PurchaseId, PurchaseTokenId, TenantId};
use crate::error::{Error, Result};
use crate::limits;

/// Who takes the payment of a purchase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// Stripe, with the tenant's own key.
    Stripe,
    /// The built-in provider of development mode, which moves no money.
    Development,
}

impl fmt::Display for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Stripe => "stripe",
            Self::Development => "development",
        })
    }
}

impl FromStr for Provider {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "stripe" => Ok(Self::Stripe),
            "development" => Ok(Self::Development),
            other => Err(format!("no payment provider: {other}")),
        }
    }
}

/// Who takes a tenant's payments: Stripe if the tenant has a key for it, else, in development mode, the
/// built-in provider.
///
/// # Errors
/// 422 `PAYMENTS_NOT_CONFIGURED`.
pub fn provider(has_stripe_key: bool, development: bool) -> Result<Provider> {
    match (has_stripe_key, development) {
        (true, _) => Ok(Provider::Stripe),
        (false, true) => Ok(Provider::Development),
        (false, false) => Err(not_configured()),
    }
}

/// The refusal of a payment that nobody could take.
pub fn not_configured() -> Error {
    Error::rule("PAYMENTS_NOT_CONFIGURED", "The tenant has no key for a payment service")
}

/// The item that an offer of a token sells. Points have none; of an ERC721 token every buyer gets new
/// items. An ERC1155 token is sold by metadata entry, which the contract has no field for: the token must
/// have exactly one.
///
/// # Errors
/// 400 `TOKEN_NOT_ACTIVE` (the contract has no 422 here), `TOKEN_ITEM_AMBIGUOUS`.
pub fn item_on_sale(standard: NativeTokenType, is_active: bool, entries: &[i64]) -> Result<Option<i64>> {
    if !is_active {
        return Err(Error::bad_request("TOKEN_NOT_ACTIVE", "The token is not active").at("/tokenId"));
    }
    match (standard, entries) {
        (NativeTokenType::Erc20 | NativeTokenType::Erc721, _) => Ok(None),
        (NativeTokenType::Erc1155, [only]) => Ok(Some(*only)),
        (NativeTokenType::Erc1155, _) => {
            let detail = "An ERC1155 token can be sold if it has exactly one metadata entry, which is what buyers get";
            Err(Error::bad_request("TOKEN_ITEM_AMBIGUOUS", detail).at("/tokenId"))
        }
    }
}

/// Id of the purchase that a user starts under an idempotency key: the same when the request is repeated,
/// so that a payment that was asked for is found again although its answer was lost.
pub fn id_of_request(tenant: TenantId, user: Uuid, key: &str) -> PurchaseId {
    Uuid::new_v5(&tenant.uuid(), format!("purchase:{user}:{key}").as_bytes()).into()
}

/// Whether a purchase of [`id_of_request`] was made so long ago that the key stands for a new one.
pub fn is_forgotten(created_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    created_at <= now - limits::IDEMPOTENCY_LIFE
}

/// Id of the purchase that comes after one whose key is forgotten.
pub fn id_after(forgotten: PurchaseId) -> PurchaseId {
    Uuid::new_v5(&forgotten.uuid(), b"again").into()
}

/// Whether a request asks for the same (what is on offer, and how much of it) as the purchase that it has
/// started.
///
/// # Errors
/// 422 `IDEMPOTENCY_KEY_REUSED`.
pub fn check_repeated(started: (PurchaseTokenId, i64), asked: (PurchaseTokenId, i64)) -> Result<()> {
    if started == asked { Ok(()) } else { Err(super::idempotency::reused()) }
}

/// What an order has to know of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Whether it is on sale.
    pub is_active: bool,
    /// Whether its token is in use.
    pub token_is_active: bool,
    /// Standard of the token.
    pub standard: NativeTokenType,
    /// Decimal places of the token.
    pub decimals: u8,
    /// Price of one token, in cents.
    pub unit_amount: i64,
}

/// Why an order is not taken, in the order in which this is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The buyer has been switched off.
    BuyerNotActive,
    /// The offer is off sale.
    OfferNotActive,
    /// The token of the offer is out of use.
    TokenNotActive,
    /// More than anybody may buy at once.
    QuantityTooLarge,
    /// More than the ledger carries in one movement.
    UnitsTooLarge,
    /// More money than the payment service takes at once.
    PriceTooLarge,
    /// Less money than the payment service takes at all.
    PriceTooSmall,
}

impl Refusal {
    /// Stable machine-readable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BuyerNotActive => "USER_NOT_ACTIVE",
            Self::OfferNotActive => "PURCHASE_TOKEN_NOT_ACTIVE",
            Self::TokenNotActive => "TOKEN_NOT_ACTIVE",
            Self::QuantityTooLarge => "QUANTITY_TOO_LARGE",
            Self::UnitsTooLarge => "AMOUNT_TOO_LARGE",
            Self::PriceTooLarge => "PRICE_TOO_LARGE",
            Self::PriceTooSmall => "PRICE_TOO_SMALL",
        }
    }

    fn detail(self) -> String {
        match self {
            Self::BuyerNotActive => "Who buys is not active".to_owned(),
            Self::OfferNotActive => "This is not on sale now".to_owned(),
            Self::TokenNotActive => "The token of this offer is not active".to_owned(),
            Self::QuantityTooLarge => format!(
                "At most {} tokens are bought at once, and at most {} of those that are single items",
                limits::PURCHASE_QUANTITY,
                limits::ITEMS_PER_MINT
            ),
            Self::UnitsTooLarge => "The ledger does not carry that much of this token at once".to_owned(),
            Self::PriceTooLarge => format!("A purchase costs at most {} cents", limits::PURCHASE_CENTS_MOST),
            Self::PriceTooSmall => format!("A purchase costs at least {} cents", limits::PURCHASE_CENTS_LEAST),
        }
    }

    /// Field at fault.
    pub const fn target(self) -> &'static str {
        match self {
            Self::BuyerNotActive | Self::OfferNotActive | Self::TokenNotActive => "/purchaseTokenId",
            Self::QuantityTooLarge | Self::UnitsTooLarge | Self::PriceTooLarge | Self::PriceTooSmall => "/quantity",
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::rule(refusal.code(), refusal.detail()).at(refusal.target())
    }
}

/// Whether somebody may still buy: an access token outlives the moment at which its owner is switched off.
///
/// # Errors
/// [`Refusal::BuyerNotActive`].
pub const fn check_buyer(is_active: bool) -> Result<(), Refusal> {
    if is_active { Ok(()) } else { Err(Refusal::BuyerNotActive) }
}

/// What a quantity of an offer costs, in cents: `quantity` whole tokens, each at the unit price. What is not
/// refused can be delivered too ([`units`]).
///
/// # Errors
/// [`Refusal`], in its order.
pub fn price(offer: &Offer, quantity: i64) -> Result<i64, Refusal> {
    if !offer.is_active {
        return Err(Refusal::OfferNotActive);
    }
    if !offer.token_is_active {
        return Err(Refusal::TokenNotActive);
    }
    let most = match offer.standard {
        NativeTokenType::Erc721 => limits::ITEMS_PER_MINT,
        NativeTokenType::Erc20 | NativeTokenType::Erc1155 => limits::PURCHASE_QUANTITY,
    };
    if u64::try_from(quantity).map_or(true, |count| count > most) {
        return Err(Refusal::QuantityTooLarge);
    }
    units(quantity, offer.decimals)?;
    let amount = quantity.checked_mul(offer.unit_amount).ok_or(Refusal::PriceTooLarge)?;
    match amount {
        ..limits::PURCHASE_CENTS_LEAST => Err(Refusal::PriceTooSmall),
        limits::PURCHASE_CENTS_LEAST..=limits::PURCHASE_CENTS_MOST => Ok(amount),
        _ => Err(Refusal::PriceTooLarge),
    }
}

/// So many whole tokens, in the smallest unit.
///
/// # Errors
/// `UnitsTooLarge`, also for a count below zero.
pub fn units(count: i64, decimals: u8) -> Result<Units, Refusal> {
    u64::try_from(count)
        .ok()
        .and_then(|count| Units::whole(count, decimals).ok())
        .filter(|units| units.bits() <= limits::MOVEMENT_BITS)
        .ok_or(Refusal::UnitsTooLarge)
}

#[cfg(test)]
mod tests {
    use NativeTokenType::{Erc20, Erc721, Erc1155};

    use super::*;

    #[test]
    fn stripe_takes_the_payments_of_whoever_has_a_key_for_it() {
        for (has_key, development, expected) in [
            (true, false, Some(Provider::Stripe)),
            (true, true, Some(Provider::Stripe)),
            (false, true, Some(Provider::Development)),
            (false, false, None),
        ] {
            let found = provider(has_key, development);
            assert_eq!(found.as_ref().ok().copied(), expected, "{has_key} {development}");
            if let Err(error) = found {
                assert_eq!((error.kind.status(), &*error.code), (422, "PAYMENTS_NOT_CONFIGURED"));
            }
        }
        for provider in [Provider::Stripe, Provider::Development] {
            assert_eq!(provider.to_string().parse(), Ok(provider));
        }
        assert!("paypal".parse::<Provider>().is_err());
    }

    #[test]
    fn an_offer_sells_what_the_contract_can_name() {
        for (standard, is_active, entries, expected) in [
            (Erc20, true, &[][..], Ok(None)),
            (Erc721, true, &[], Ok(None)),
            (Erc721, true, &[1, 2], Ok(None)),
            (Erc1155, true, &[7], Ok(Some(7))),
            (Erc1155, true, &[], Err("TOKEN_ITEM_AMBIGUOUS")),
            (Erc1155, true, &[1, 2], Err("TOKEN_ITEM_AMBIGUOUS")),
            (Erc20, false, &[], Err("TOKEN_NOT_ACTIVE")),
            (Erc1155, false, &[], Err("TOKEN_NOT_ACTIVE")),
        ] {
            let found = item_on_sale(standard, is_active, entries);
            if let Err(error) = &found {
                assert_eq!((error.kind.status(), error.target.as_deref()), (400, Some("/tokenId")));
            }
            assert_eq!(found.map_err(|error| error.code.into_owned()), expected.map_err(str::to_owned), "{standard}");
        }
    }

    #[test]
    fn a_request_finds_its_purchase_for_a_day() {
        let tenant = |number: u128| TenantId::from(Uuid::from_u128(number));
        let (ann, bob) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let first = id_of_request(tenant(1), ann, "order-1");
        assert_eq!(id_of_request(tenant(1), ann, "order-1"), first);
        let others = [
            id_of_request(tenant(2), ann, "order-1"),
            id_of_request(tenant(1), bob, "order-1"),
            id_of_request(tenant(1), ann, "order-2"),
            id_after(first),
            id_after(id_after(first)),
        ];
        assert!(others.iter().all(|other| *other != first));
        let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
        let day = chrono::Duration::days(1);
        for (made_at, forgotten) in
            [(now, false), (now - day + chrono::Duration::seconds(1), false), (now - day, true), (now - day * 2, true)]
        {
            assert_eq!(is_forgotten(made_at, now), forgotten, "{made_at}");
        }
        let [cup, cake] = [1, 2].map(|number| PurchaseTokenId::from(Uuid::from_u128(number)));
        assert!(check_repeated((cup, 3), (cup, 3)).is_ok());
        for asked in [(cake, 3), (cup, 4)] {
            let error = check_repeated((cup, 3), asked).unwrap_err();
            assert_eq!((error.kind.status(), &*error.code), (422, "IDEMPOTENCY_KEY_REUSED"));
        }
    }

    const POINTS: Offer =
        Offer { is_active: true, token_is_active: true, standard: Erc20, decimals: 2, unit_amount: 100 };

    fn most() -> i64 {
        limits::PURCHASE_QUANTITY.try_into().unwrap()
    }

    #[test]
    fn an_order_costs_its_quantity_times_the_unit_price_and_brings_whole_tokens() {
        for (offer, quantity, amount, units) in [
            (POINTS, 1, 100, 100),
            (POINTS, 12, 1_200, 1_200),
            (Offer { unit_amount: 50, ..POINTS }, 1, 50, 100),
            (Offer { unit_amount: 7, decimals: 0, ..POINTS }, 10, 70, 10),
            (Offer { standard: Erc1155, decimals: 0, ..POINTS }, 3, 300, 3),
            (Offer { standard: Erc721, decimals: 0, ..POINTS }, 100, 10_000, 100),
            (Offer { unit_amount: 99, ..POINTS }, 1_000_000, 99_000_000, 100_000_000),
        ] {
            assert_eq!(price(&offer, quantity), Ok(amount), "{quantity} of {offer:?}");
            assert_eq!(super::units(quantity, offer.decimals), Ok(Units::from(units)), "{quantity} of {offer:?}");
        }
    }

    #[test]
    fn an_order_is_refused_in_the_order_of_the_reasons() {
        let dear = Offer { unit_amount: i64::MAX, decimals: 200, ..POINTS };
        for (offer, quantity, expected) in [
            (Offer { is_active: false, token_is_active: false, ..dear }, i64::MAX, Refusal::OfferNotActive),
            (Offer { token_is_active: false, ..dear }, i64::MAX, Refusal::TokenNotActive),
            (dear, i64::MAX, Refusal::QuantityTooLarge),
            (POINTS, most() + 1, Refusal::QuantityTooLarge),
            (POINTS, -1, Refusal::QuantityTooLarge),
            (Offer { standard: Erc721, decimals: 0, ..POINTS }, 101, Refusal::QuantityTooLarge),
            (dear, 1, Refusal::UnitsTooLarge),
            (Offer { decimals: 58, ..POINTS }, 1, Refusal::UnitsTooLarge),
            (Offer { decimals: 255, ..POINTS }, 1, Refusal::UnitsTooLarge),
            (Offer { unit_amount: i64::MAX, ..POINTS }, 2, Refusal::PriceTooLarge),
            (Offer { unit_amount: limits::PURCHASE_CENTS_MOST, ..POINTS }, 2, Refusal::PriceTooLarge),
            (Offer { unit_amount: 49, ..POINTS }, 1, Refusal::PriceTooSmall),
            (POINTS, 0, Refusal::PriceTooSmall),
        ] {
            assert_eq!(price(&offer, quantity), Err(expected), "{quantity} of {offer:?}");
            let error = Error::from(expected);
            assert_eq!((error.kind.status(), &*error.code), (422, expected.code()));
        }
        // The largest that are taken.
        assert!(price(&Offer { unit_amount: 1, ..POINTS }, most()).is_ok());
        assert!(price(&Offer { decimals: 57, ..POINTS }, 1).is_ok());
        assert!(price(&Offer { unit_amount: limits::PURCHASE_CENTS_MOST, ..POINTS }, 1).is_ok());
    }
}
