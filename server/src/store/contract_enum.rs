//! Text columns that hold a value of one of the contract's enums, spelled as on the wire.

use std::str::FromStr;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::pg::{Pg, PgValue};
use diesel::sql_types::Text;
use pers_api::models::NativeTokenType;

/// For `#[diesel(deserialize_as = ContractEnum<T>)]` on a field of type `T`. A value that the contract
/// does not know fails the query; the column's CHECK keeps it out.
#[derive(Debug, FromSqlRow)]
pub struct ContractEnum<T>(T);

impl<T: FromStr<Err = String>> FromSql<Text, Pg> for ContractEnum<T> {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(<String as FromSql<Text, Pg>>::from_sql(value)?.parse()?))
    }
}

impl From<ContractEnum<NativeTokenType>> for NativeTokenType {
    fn from(column: ContractEnum<Self>) -> Self {
        column.0
    }
}
