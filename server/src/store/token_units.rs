//! Tokens and how much of them a campaign pays out or a redemption hands out.

use std::collections::HashMap;

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use pers_api::models::{NativeTokenType, TriggerProcessType};
use uuid::Uuid;

use super::ledger::NewMovement;
use super::schema::{token_units, tokens};
use super::tokens::Token;
use super::unique;
use crate::domain::amount::{AmountError, Units};
use crate::domain::ids::{AccountId, CampaignId, RedemptionId, TenantId, TokenUnitId};
use crate::domain::ledger::Parties;
use crate::error::{Error, Result};

/// A token and how much of it is handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenUnit {
    /// Id.
    pub id: Uuid,
    /// Token.
    pub token_id: Uuid,
    /// Metadata entry to mint.
    pub metadata_incremental_id: Option<i64>,
    /// How much, in the token's smallest unit.
    pub amount: Units,
    /// Ceiling where the amount scales, in the token's smallest unit.
    pub max_amount: Option<Units>,
}

impl TokenUnit {
    /// The mint that hands an amount of it out. An ERC1155 unit says which entry is minted; each item of
    /// an ERC721 token is a new one.
    pub fn mint(
        &self,
        token: &Token,
        recipient: AccountId,
        amount: Units,
        process: TriggerProcessType,
        process_id: String,
    ) -> NewMovement {
        NewMovement {
            parties: Parties::Mint { recipient },
            token: token.id.into(),
            item: match token.token_type {
                NativeTokenType::Erc1155 => self.metadata_incremental_id,
                NativeTokenType::Erc20 | NativeTokenType::Erc721 => None,
            },
            amount,
            process,
            process_id: Some(process_id),
        }
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = token_units)]
struct Row {
    id: Uuid,
    token_id: Uuid,
    metadata_incremental_id: Option<i64>,
    amount: BigDecimal,
    max_amount: Option<BigDecimal>,
}

impl TryFrom<Row> for TokenUnit {
    type Error = AmountError;

    fn try_from(row: Row) -> Result<Self, AmountError> {
        Ok(Self {
            id: row.id,
            token_id: row.token_id,
            metadata_incremental_id: row.metadata_incremental_id,
            amount: row.amount.try_into()?,
            max_amount: row.max_amount.map(Units::try_from).transpose()?,
        })
    }
}

#[derive(Insertable, AsChangeset)]
#[diesel(table_name = token_units, treat_none_as_null = true)]
struct Change {
    token_id: Uuid,
    metadata_incremental_id: Option<i64>,
    amount: BigDecimal,
    max_amount: Option<BigDecimal>,
}

impl From<&TokenUnit> for Change {
    fn from(unit: &TokenUnit) -> Self {
        Self {
            token_id: unit.token_id,
            metadata_incremental_id: unit.metadata_incremental_id,
            amount: BigDecimal::from(&unit.amount),
            max_amount: unit.max_amount.as_ref().map(BigDecimal::from),
        }
    }
}

/// Token and metadata entry may be deleted between look and write.
const MEANINGS: [super::Meaning; 2] = [
    ("token_units_tenant_id_token_id_fkey", || Error::not_found("token").at("/tokenId")),
    ("token_units_tenant_id_token_id_metadata_incremental_id_fkey", || {
        Error::not_found("token metadata").at("/tokenMetadataIncrementalId")
    }),
];

/// What hands a token unit out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A campaign, to who claims its reward.
    Campaign(CampaignId),
    /// A redemption, to who redeems it.
    Redemption(RedemptionId),
}

impl Holder {
    const fn campaign(self) -> Option<Uuid> {
        match self {
            Self::Campaign(id) => Some(id.uuid()),
            Self::Redemption(_) => None,
        }
    }

    const fn redemption(self) -> Option<Uuid> {
        match self {
            Self::Campaign(_) => None,
            Self::Redemption(id) => Some(id.uuid()),
        }
    }
}

/// Token units by what hands them out, and tokens by id.
pub type UnitsAndTokens = (HashMap<Uuid, Vec<TokenUnit>>, HashMap<Uuid, Token>);

/// The token units of campaigns, of redemptions, or of both, in the order in which they were added, and
/// their tokens by id: one statement.
///
/// # Errors
/// Database faults; 500 for an amount that is none.
pub fn list_with_tokens(conn: &mut PgConnection, tenant: TenantId, holders: &[Uuid]) -> Result<UnitsAndTokens> {
    let of_unit = tokens::tenant_id.eq(token_units::tenant_id).and(tokens::id.eq(token_units::token_id));
    let rows: Vec<(Option<Uuid>, Option<Uuid>, Row, Token)> = token_units::table
        .inner_join(tokens::table.on(of_unit))
        .filter(token_units::tenant_id.eq(tenant.uuid()))
        .filter(token_units::campaign_id.eq_any(holders).or(token_units::redemption_id.eq_any(holders)))
        .order(token_units::position)
        .select((token_units::campaign_id, token_units::redemption_id, Row::as_select(), Token::as_select()))
        .load(conn)?;
    let mut units: HashMap<Uuid, Vec<TokenUnit>> = HashMap::new();
    let mut tokens = HashMap::new();
    for (campaign, redemption, row, token) in rows {
        if let Some(holder) = campaign.or(redemption) {
            units.entry(holder).or_default().push(row.try_into().map_err(Error::internal)?);
        }
        tokens.insert(token.id, token);
    }
    Ok((units, tokens))
}

/// Adds a token unit behind the others of its holder.
///
/// # Errors
/// 404 `TOKEN_NOT_FOUND`, `TOKEN_METADATA_NOT_FOUND`.
pub fn insert(conn: &mut PgConnection, tenant: TenantId, holder: Holder, unit: &TokenUnit) -> Result<()> {
    let written = diesel::insert_into(token_units::table)
        .values((
            token_units::tenant_id.eq(tenant.uuid()),
            token_units::id.eq(unit.id),
            token_units::campaign_id.eq(holder.campaign()),
            token_units::redemption_id.eq(holder.redemption()),
            Change::from(unit),
        ))
        .execute(conn);
    unique(written, &MEANINGS).map(|_| ())
}

/// Replaces the token unit of a holder that has `unit`'s id; it keeps its place.
///
/// # Errors
/// 404 `TOKEN_UNIT_NOT_FOUND`, `TOKEN_NOT_FOUND`, `TOKEN_METADATA_NOT_FOUND`.
pub fn update(conn: &mut PgConnection, tenant: TenantId, holder: Holder, unit: &TokenUnit) -> Result<()> {
    let written = diesel::update(token_units::table.find((tenant.uuid(), unit.id)))
        .filter(token_units::campaign_id.is_not_distinct_from(holder.campaign()))
        .filter(token_units::redemption_id.is_not_distinct_from(holder.redemption()))
        .set(Change::from(unit))
        .execute(conn);
    if unique(written, &MEANINGS)? == 0 { Err(Error::not_found("token unit")) } else { Ok(()) }
}

/// Deletes a token unit of a holder.
///
/// # Errors
/// 404 `TOKEN_UNIT_NOT_FOUND`.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, holder: Holder, id: TokenUnitId) -> Result<()> {
    let deleted = diesel::delete(token_units::table.find((tenant.uuid(), id.uuid())))
        .filter(token_units::campaign_id.is_not_distinct_from(holder.campaign()))
        .filter(token_units::redemption_id.is_not_distinct_from(holder.redemption()))
        .execute(conn)?;
    if deleted == 0 { Err(Error::not_found("token unit")) } else { Ok(()) }
}
