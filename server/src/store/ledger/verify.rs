//! Recomputes the ledger from its entries and says where the books do not agree with themselves.

use std::fmt;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use crate::error::Result;
use crate::limits;

/// One place at which the books do not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What does not agree.
    pub check: &'static str,
    /// Tenant.
    pub tenant: Uuid,
    /// Account, token or transaction at fault.
    pub subject: Uuid,
    /// Token, if the subject is something else.
    pub token: Option<Uuid>,
    /// Item within the contract; none for ERC20.
    pub item: Option<i64>,
    /// What the entries say, or what should be.
    pub expected: String,
    /// What is stored.
    pub found: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} of tenant {}", self.check, self.subject, self.tenant)?;
        if let Some(token) = self.token {
            write!(f, ", token {token}")?;
        }
        if let Some(item) = self.item {
            write!(f, ", item {item}")?;
        }
        write!(f, ": expected {}, found {}", self.expected, self.found)
    }
}

/// What an audit found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Entries looked at.
    pub entries: i64,
    /// Balances looked at.
    pub balances: i64,
    /// Places at which the books do not agree; of each kind the first [`limits::DIFFERENCES_LISTED`].
    pub differences: Vec<Difference>,
    /// Number of all such places.
    pub total: i64,
}

impl Report {
    /// Whether the books agree.
    pub const fn is_clean(&self) -> bool {
        self.total == 0
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for difference in &self.differences {
            writeln!(f, "{difference}")?;
        }
        write!(f, "{} entries, {} balances, {} differences", self.entries, self.balances, self.total)
    }
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    tenant_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    subject: Uuid,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    token_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<BigInt>)]
    item: Option<i64>,
    #[diesel(sql_type = Text)]
    expected: String,
    #[diesel(sql_type = Text)]
    found: String,
    #[diesel(sql_type = BigInt)]
    total: i64,
}

#[derive(QueryableByName)]
struct Size {
    #[diesel(sql_type = BigInt)]
    entries: i64,
    #[diesel(sql_type = BigInt)]
    balances: i64,
}

const SIZE: &str = "SELECT (SELECT count(*) FROM entries) AS entries, (SELECT count(*) FROM balances) AS balances";

/// Each answers `tenant_id, subject, token_id, item, expected, found` where something is wrong.
const CHECKS: [(&str, &str); 8] = [
    (
        "balance is the sum of its entries",
        "SELECT coalesce(b.tenant_id, e.tenant_id) AS tenant_id, coalesce(b.account_id, e.account_id) AS subject,
                coalesce(b.token_id, e.token_id) AS token_id, coalesce(b.item, e.item) AS item,
                coalesce(e.amount, 0)::text AS expected, coalesce(b.amount, 0)::text AS found
         FROM balances b
         FULL JOIN (
             SELECT e.tenant_id, e.account_id, e.token_id, e.item, sum(e.delta) AS amount
             FROM entries e JOIN accounts a ON a.tenant_id = e.tenant_id AND a.id = e.account_id
             WHERE a.owner_type <> 'issuance'
             GROUP BY 1, 2, 3, 4
         ) e USING (tenant_id, account_id, token_id, item)
         WHERE coalesce(b.amount, 0) <> coalesce(e.amount, 0)",
    ),
    (
        "balance is not below zero",
        "SELECT tenant_id, account_id AS subject, token_id, item, '0' AS expected, amount::text AS found
         FROM balances WHERE amount < 0",
    ),
    (
        "what is held back is what waits for signatures",
        "SELECT tenant_id, account_id AS subject, token_id, item,
                coalesce(t.amount, 0)::text AS expected, coalesce(b.reserved, 0)::text AS found
         FROM balances b
         FULL JOIN (
             SELECT tenant_id, sender_account_id AS account_id, token_id, item, sum(amount) AS amount
             FROM transactions WHERE status = 'pending_signature' GROUP BY 1, 2, 3, 4
         ) t USING (tenant_id, account_id, token_id, item)
         WHERE coalesce(b.reserved, 0) <> coalesce(t.amount, 0)",
    ),
    (
        "issuance has no balance",
        "SELECT b.tenant_id, b.account_id AS subject, b.token_id, b.item, 'none' AS expected, b.amount::text AS found
         FROM balances b JOIN accounts a ON a.tenant_id = b.tenant_id AND a.id = b.account_id
         WHERE a.owner_type = 'issuance'",
    ),
    (
        "a posted transaction has its two entries and no other has any",
        "SELECT coalesce(t.tenant_id, e.tenant_id) AS tenant_id, coalesce(t.transaction_id, e.transaction_id) AS subject,
                coalesce(t.token_id, e.token_id) AS token_id, coalesce(t.item, e.item) AS item,
                coalesce(t.delta::text || ' for account ' || t.account_id, 'no entry') AS expected,
                coalesce(e.delta::text || ' for account ' || e.account_id, 'no entry') AS found
         FROM (
             SELECT tenant_id, id AS transaction_id, sender_account_id AS account_id, token_id, item, -amount AS delta
             FROM transactions WHERE status = 'succeeded'
             UNION ALL
             SELECT tenant_id, id, recipient_account_id, token_id, item, amount
             FROM transactions WHERE status = 'succeeded'
         ) t
         FULL JOIN entries e USING (tenant_id, transaction_id, account_id)
         WHERE (t.token_id, t.item, t.delta) IS DISTINCT FROM (e.token_id, e.item, e.delta)",
    ),
    (
        "entries of a transaction cancel out",
        "SELECT tenant_id, transaction_id AS subject, token_id, item, '0' AS expected, sum(delta)::text AS found
         FROM entries GROUP BY tenant_id, transaction_id, token_id, item HAVING sum(delta) <> 0",
    ),
    (
        "supply is what was minted less what was burned",
        "SELECT tenant_id, token_id AS subject, NULL::uuid AS token_id, item,
                coalesce(t.supply, 0)::text AS expected, coalesce(e.supply, 0)::text AS found
         FROM (
             SELECT e.tenant_id, e.token_id, e.item, -sum(e.delta) AS supply
             FROM entries e JOIN accounts a ON a.tenant_id = e.tenant_id AND a.id = e.account_id
             WHERE a.owner_type = 'issuance' GROUP BY 1, 2, 3
         ) e
         FULL JOIN (
             SELECT tenant_id, token_id, item,
                    sum(CASE transaction_type WHEN 'MINT' THEN amount WHEN 'BURN' THEN -amount ELSE 0 END) AS supply
             FROM transactions WHERE status = 'succeeded' GROUP BY 1, 2, 3
         ) t USING (tenant_id, token_id, item)
         WHERE coalesce(e.supply, 0) <> coalesce(t.supply, 0)",
    ),
    (
        "what all accounts hold is the supply, and of a single item one",
        "SELECT tenant_id, token_id AS subject, NULL::uuid AS token_id, item,
                CASE WHEN k.token_type = 'ERC721' THEN 'at most 1, and ' ELSE '' END || coalesce(e.supply, 0) AS expected,
                coalesce(b.held, 0)::text AS found
         FROM (SELECT tenant_id, token_id, item, sum(amount) AS held FROM balances GROUP BY 1, 2, 3) b
         FULL JOIN (
             SELECT e.tenant_id, e.token_id, e.item, -sum(e.delta) AS supply
             FROM entries e JOIN accounts a ON a.tenant_id = e.tenant_id AND a.id = e.account_id
             WHERE a.owner_type = 'issuance' GROUP BY 1, 2, 3
         ) e USING (tenant_id, token_id, item)
         JOIN (SELECT tenant_id, id AS token_id, token_type FROM tokens) k USING (tenant_id, token_id)
         WHERE coalesce(b.held, 0) <> coalesce(e.supply, 0) OR (k.token_type = 'ERC721' AND coalesce(b.held, 0) > 1)",
    ),
];

/// Audits the ledgers of all tenants: balances and supply are recomputed from the entries, and entries
/// compared with the transactions that they belong to. It only reads and may take long; it must be one
/// snapshot (`store::tx` with `Access::Read`), or it reports what others are just writing.
///
/// # Errors
/// Database faults.
pub fn verify(conn: &mut PgConnection) -> Result<Report> {
    conn.batch_execute("SET LOCAL statement_timeout = 0")?;
    let size: Size = diesel::sql_query(SIZE).get_result(conn)?;
    let mut report = Report { entries: size.entries, balances: size.balances, ..Report::default() };
    for (check, sql) in CHECKS {
        let query = format!(
            "SELECT c.*, count(*) OVER () AS total FROM ({sql}) c ORDER BY tenant_id, subject, token_id, item LIMIT {}",
            limits::DIFFERENCES_LISTED
        );
        let rows: Vec<Row> = diesel::sql_query(query).load(conn)?;
        report.total += rows.first().map_or(0, |row| row.total);
        report.differences.extend(rows.into_iter().map(|row| Difference {
            check,
            tenant: row.tenant_id,
            subject: row.subject,
            token: row.token_id,
            item: row.item.filter(|item| *item != super::NO_ITEM),
            expected: row.expected,
            found: row.found,
        }));
    }
    Ok(report)
}
