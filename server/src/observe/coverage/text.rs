//! The report for people at a terminal.

use super::report::{Part, Report, Share};

/// The report as text: the totals, the operations that have been called, and what was sent wrongly.
pub fn table(report: &Report) -> String {
    let mut lines = vec![format!("Coverage of PERS {} by {} client(s)", report.contract, report.clients.len())];
    for (name, share) in [("whole contract", &report.total), ("called operations", &report.called)] {
        lines.push(format!("{name:<18} {:>5.1}%  {}", share.percent, parts(share)));
    }
    lines.push(String::new());
    for operation in report.operations.iter().filter(|operation| operation.calls > 0) {
        let bar = operation.bar();
        lines.push(format!(
            "{:>5.1}%  {:>4}/{:<4} {:>6} calls  {}",
            operation.percent, bar.covered, bar.of, operation.calls, operation.operation_id
        ));
        for violation in &operation.violations {
            lines.push(format!(
                "        wrong: {} ({} times, first at {}): {}",
                violation.name, violation.count, violation.example, violation.message
            ));
        }
        for unknown in &operation.unknown {
            lines.push(format!("        not in the contract: {} ({} times)", unknown.name, unknown.count));
        }
    }
    for unrouted in &report.unrouted {
        lines.push(format!("not in the contract: {} ({} times)", unrouted.name, unrouted.count));
    }
    // What a client has sent shall not steer the terminal.
    let clean = |line: String| line.chars().filter(|letter| !letter.is_control()).collect::<String>();
    lines.into_iter().map(|line| clean(line) + "\n").collect()
}

fn parts(share: &Share) -> String {
    let part = |name: &str, part: Part| format!("{name} {}/{}", part.covered, part.of);
    [
        part("operations", share.operations),
        part("statuses", share.statuses),
        part("parameters", share.parameters),
        part("sent", share.request_properties),
        part("received", share.received_properties),
    ]
    .join("  ")
}

#[cfg(test)]
mod tests {
    use super::super::report::tests::report;
    use super::*;

    #[test]
    fn a_terminal_sees_what_was_called_and_what_was_wrong() {
        let text = table(&report());
        for part in ["CampaignsController_createCampaign", "/tags/* type (1 times, first at /tags/3)", "GET /nothing"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains('\u{1}') && !text.contains("CampaignsController_getCampaigns"));
    }
}
