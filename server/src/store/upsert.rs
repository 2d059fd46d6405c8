//! `INSERT … ON CONFLICT … DO UPDATE` that is planned once by each connection.
//!
//! Diesel keeps no upsert prepared, because what it sets might look different each time: PostgreSQL parses and plans it
//! anew, in a round trip of its own. Those of every claim and transfer are worth a text that stays the same.

use std::marker::PhantomData;

use diesel::QueryResult;
use diesel::pg::{Pg, PgConnection};
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;

/// An INSERT, and what comes behind `ON CONFLICT`. The INSERT must be one that Diesel keeps: of one row, a struct's with
/// `treat_none_as_default_value = false`.
#[derive(Debug)]
pub struct Upsert<I, T> {
    insert: I,
    or: &'static str,
    answer: PhantomData<T>,
}

impl<I, T> Upsert<I, T> {
    /// One that ends with `RETURNING` something of this type; `Untyped` if it does not.
    pub const fn new(insert: I, or: &'static str) -> Self {
        Self { insert, or, answer: PhantomData }
    }
}

impl<I, T> QueryId for Upsert<I, T> {
    type QueryId = ();

    // It is kept by its text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<I: QueryFragment<Pg>, T> QueryFragment<Pg> for Upsert<I, T> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.insert.walk_ast(out.reborrow())?;
        out.push_sql(" ON CONFLICT ");
        out.push_sql(self.or);
        Ok(())
    }
}

impl<I, T> Query for Upsert<I, T> {
    type SqlType = T;
}

impl<I, T> RunQueryDsl<PgConnection> for Upsert<I, T> {}
