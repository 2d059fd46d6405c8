//! Text columns that hold a value of one of the contract's enums, spelled as on the wire.

use std::str::FromStr;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::pg::{Pg, PgValue};
use diesel::sql_types::{Nullable, Text};
use pers_api::models;

/// For `#[diesel(deserialize_as = ContractEnum<T>)]` on a field of type `T`. A value that the contract
/// does not know fails the query; the column's CHECK keeps it out.
#[derive(Debug, FromSqlRow)]
pub struct ContractEnum<T>(T);

impl<T: FromStr<Err = String>> FromSql<Text, Pg> for ContractEnum<T> {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(<String as FromSql<Text, Pg>>::from_sql(value)?.parse()?))
    }
}

/// The same for a column that may be null and a field of type `Option<T>`.
#[derive(Debug, FromSqlRow)]
pub struct OptionalContractEnum<T>(Option<T>);

impl<T: FromStr<Err = String>> FromSql<Nullable<Text>, Pg> for OptionalContractEnum<T> {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(Some(<ContractEnum<T> as FromSql<Text, Pg>>::from_sql(value)?.0)))
    }

    fn from_nullable_sql(value: Option<PgValue<'_>>) -> deserialize::Result<Self> {
        value.map_or(Ok(Self(None)), Self::from_sql)
    }
}

macro_rules! columns_of {
    ($($name:ty),+ $(,)?) => { $(
        impl From<ContractEnum<Self>> for $name {
            fn from(column: ContractEnum<Self>) -> Self {
                column.0
            }
        }

        impl From<OptionalContractEnum<$name>> for Option<$name> {
            fn from(column: OptionalContractEnum<$name>) -> Self {
                column.0
            }
        }
    )+ };
}

columns_of! {
    models::ClaimStatus,
    models::ContractType,
    models::NativeTokenType,
    models::PurchaseStatus,
    models::RedeemStatus,
    models::RequiredUserInfo,
    models::TransactionStatus,
    models::TriggerConditionType,
    models::TriggerProcessType,
    models::TriggerType,
    models::WalletManagementType,
    models::WalletStatus,
    models::Web3TransactionType,
    crate::domain::purchases::Provider,
    super::accounts::OwnerType,
    super::webhooks::DeliveryStatus,
}
