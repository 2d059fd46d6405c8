//! Everything that a redeem is decided on, in a constant number of statements.

use diesel::pg::PgConnection;
use pers_api::models::{AccountOwnerType, TriggerProcessType};

use super::accounts::{Account, Owner};
use super::claim_facts::Purpose;
use super::ledger::NewMovement;
use super::payers::{self, Payer};
use super::redemptions::{self, Redemption, RedemptionGraph};
use super::{balances, businesses, redemption_participations, user_status_types};
use crate::domain::amount::Units;
use crate::domain::claim_requests::business_not_found;
use crate::domain::ids::{BusinessId, RedeemId, TenantId};
use crate::domain::ledger::Parties;
use crate::domain::redeem_requests::RedeemRequest;
use crate::domain::redemptions as rules;
use crate::domain::redemptions::{Facts, Redeemer};
use crate::error::{Error, Result};

/// A redeem's redemption, redeemer and business: as facts and as rows.
#[derive(Debug)]
pub struct Subjects {
    /// What the rules look at.
    pub facts: Facts,
    /// Account that pays.
    pub account: Account,
    graph: RedemptionGraph,
    business: Option<BusinessId>,
}

/// Loads what a redeem by an owner of a wallet is decided on.
///
/// # Errors
/// 404 `BUSINESS_NOT_FOUND` for a business that the caller does not see; 404 `USER_NOT_FOUND` for a user
/// who is gone.
pub fn load(
    conn: &mut PgConnection,
    tenant: TenantId,
    owner: Owner,
    request: &RedeemRequest,
    purpose: Purpose,
) -> Result<Subjects> {
    check_business(conn, tenant, request)?;
    let Payer { account, is_active, country: own_country } = payers::get(conn, tenant, owner)?;
    let found = request.redemption.map(|id| redemptions::find(conn, tenant, id)).transpose()?.flatten();
    let redeems = match (&found, purpose) {
        (None, _) => 0,
        (Some(row), Purpose::Grant) => redemption_participations::lock(conn, tenant, row.id, account.id)?,
        (Some(row), Purpose::Explanation) => redemption_participations::count(conn, tenant, row.id, account.id)?,
    };
    let available = match found.as_ref().and_then(|row| row.credit_token_id) {
        Some(token) => balances::available(conn, tenant, account.id, token.into(), None)?,
        None => Units::ZERO,
    };
    let levels = user_status_types::list_reached(conn, tenant, account.id)?;
    let graph = redemptions::load_graph(conn, tenant, found.into_iter().collect())?;
    let facts = Facts {
        redemption: graph.redemptions.first().map(|row| offer(row, graph.price_decimals(row))),
        redeemer: Redeemer {
            is_active,
            owner: account.owner_type.wire().unwrap_or(AccountOwnerType::External),
            management: account.management_type,
            has_signing_account: account.signing_account_id.is_some(),
        },
        levels,
        country: request.country.clone().or(own_country),
        redeems,
        available,
    };
    Ok(Subjects { facts, account, graph, business: request.business })
}

fn offer(row: &Redemption, decimals: u8) -> rules::Redemption {
    rules::Redemption {
        is_active: row.is_active,
        price: row.price.clone(),
        decimals,
        available_supply: row.available_supply,
        max_per_user: row.max_per_user,
        min_level: row.min_user_status_type_id,
        countries: row.country_code_restrictions.clone(),
    }
}

fn check_business(conn: &mut PgConnection, tenant: TenantId, request: &RedeemRequest) -> Result<()> {
    let Some(id) = request.business else { return Ok(()) };
    let business = businesses::find(conn, tenant, id)?.ok_or_else(business_not_found)?;
    if request.caller.sees(business.is_active) { Ok(()) } else { Err(business_not_found()) }
}

impl Subjects {
    /// The offer, as it was when the facts were loaded.
    pub fn offer(&self) -> Option<&Redemption> {
        self.graph.redemptions.first()
    }

    /// The movement that pays a price: to the business that the redeem is tied to, unless that is who
    /// pays; then, and without a business, it is burned. `None` for nothing to pay.
    pub fn payment(&self, tenant: TenantId, price: &Units, redeem: RedeemId) -> Option<NewMovement> {
        let token = self.graph.redemptions.first()?.credit_token_id.filter(|_| !price.is_zero())?;
        let payer = self.account.id;
        let business = self.business.map(|id| Owner::Business(id).account(tenant)).filter(|account| *account != payer);
        Some(NewMovement {
            parties: match business {
                Some(recipient) => Parties::Transfer { sender: payer, recipient },
                None => Parties::Burn { sender: payer },
            },
            token: token.into(),
            item: None,
            amount: price.clone(),
            process: TriggerProcessType::RedemptionSpend,
            process_id: Some(redeem.to_string()),
        })
    }

    /// What the redeemer gets, in the order of the redemption's token units.
    ///
    /// # Errors
    /// 500 if a token is not in the graph.
    pub fn rewards(&self, redeem: RedeemId) -> Result<Vec<NewMovement>> {
        let process = TriggerProcessType::RedemptionReceive;
        let units = self.graph.token_units.values().flatten();
        units
            .map(|unit| {
                let token = self.graph.tokens.get(&unit.token_id);
                let token = token.ok_or_else(|| Error::internal(format!("no token {}", unit.token_id)))?;
                Ok(unit.mint(token, self.account.id, unit.amount.clone(), process, redeem.to_string()))
            })
            .collect()
    }
}
