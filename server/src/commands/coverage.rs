//! `pers coverage`: whether the clients of a running server have exercised enough of the contract.

use std::io::Write;

use super::{CommandError, say};
use crate::config::{Config, Coverage, CoverageForm, CoverageScope};
use crate::gateways;
use crate::limits;
use crate::observe::coverage::report::Report;
use crate::observe::coverage::{html, junit, text};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Enough has been exercised.
    Enough,
    /// Less than `--fail-under`.
    TooLittle,
}

/// Fetches the report, writes it down, and compares it with the bar.
///
/// # Errors
/// When the server cannot be reached or does not answer with a report, or the file cannot be written.
pub fn coverage(config: &Config, asked: &Coverage) -> Result<Outcome, CommandError> {
    let mut query: Vec<(&str, &str)> = asked.operation.iter().map(|id| ("operation", id.as_str())).collect();
    query.extend(asked.tenant.iter().map(|tenant| ("tenant", tenant.as_str())));
    query.extend(asked.client.iter().map(|client| ("client", client.as_str())));
    let key = config.control_key.as_ref().map(|key| key.reveal());
    let report: Report = gateways::control::get(&asked.url, "/_pers/coverage", &query, key, limits::CONTROL_CALL)
        .map_err(CommandError::new)?;
    let form = asked.format.unwrap_or(CoverageForm::Text);
    let written = match form {
        CoverageForm::Json => serde_json::to_string_pretty(&report).map_err(std::io::Error::from)?,
        CoverageForm::Junit => junit::xml(&report),
        CoverageForm::Html => html::page(&report),
        CoverageForm::Text => text::table(&report),
    };
    let percent = match asked.of {
        CoverageScope::Contract => report.total.percent,
        CoverageScope::Called => report.called.percent,
    };
    match &asked.output {
        Some(path) => {
            std::fs::write(path, written).map_err(|error| CommandError::new(format!("{}: {error}", path.display())))?;
            say(&format!("{percent}% exercised, {} kinds of violations", report.total.violations));
        }
        None => std::io::stdout().write_all(written.as_bytes())?,
    }
    let enough = asked.fail_under.is_none_or(|bar| percent >= bar);
    if !enough {
        let bar = asked.fail_under.unwrap_or_default();
        super::complain(&format!("{percent}% of {} has been exercised, less than {bar}%", asked.of));
    }
    Ok(if enough { Outcome::Enough } else { Outcome::TooLittle })
}
