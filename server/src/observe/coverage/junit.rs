//! The report as JUnit XML, which CI systems show: a suite per operation, a case for everything that can be
//! exercised (skipped if it was not), and a failed one for everything that was sent wrongly.

use super::report::{Entry, OperationReport, Report};

/// The report as JUnit XML.
pub fn xml(report: &Report) -> String {
    let suites: Vec<Suite> = report.operations.iter().map(Suite::new).collect();
    let sum = |count: fn(&Suite) -> usize| suites.iter().map(count).sum::<usize>();
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.push_str(&format!(
        "<testsuites name=\"pers coverage {}%\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n",
        report.total.percent,
        sum(|suite| suite.tests),
        sum(|suite| suite.failures),
        sum(|suite| suite.skipped),
    ));
    suites.iter().for_each(|suite| text.push_str(&suite.text));
    text.push_str("</testsuites>\n");
    text
}

struct Suite {
    text: String,
    tests: usize,
    failures: usize,
    skipped: usize,
}

impl Suite {
    fn new(operation: &OperationReport) -> Self {
        let mut suite = Self { text: String::new(), tests: 0, failures: 0, skipped: 0 };
        let class = escaped(&operation.operation_id);
        for (kind, entries) in [
            ("status", &operation.statuses),
            ("parameter", &operation.parameters),
            ("sent", &operation.request_properties),
            ("received", &operation.received_properties),
        ] {
            entries.iter().for_each(|entry| suite.case(&class, kind, entry));
        }
        for violation in &operation.violations {
            suite.tests = suite.tests.saturating_add(1);
            suite.failures = suite.failures.saturating_add(1);
            suite.text.push_str(&format!(
                "    <testcase classname=\"{class}\" name=\"violation {}\"><failure message=\"{}\">{} times; first at {}\
                 </failure></testcase>\n",
                escaped(&violation.name),
                escaped(&violation.message),
                violation.count,
                escaped(&violation.example),
            ));
        }
        let unknown: Vec<String> = operation
            .unknown
            .iter()
            .map(|unknown| format!("not in the contract: {} ({} times)", escaped(&unknown.name), unknown.count))
            .collect();
        let more = if unknown.is_empty() {
            String::new()
        } else {
            format!("    <system-out>{}</system-out>\n", unknown.join("\n"))
        };
        suite.text = format!(
            "  <testsuite name=\"{class} ({} {})\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n{}{more}  \
             </testsuite>\n",
            escaped(&operation.method),
            escaped(&operation.path),
            suite.tests,
            suite.failures,
            suite.skipped,
            suite.text,
        );
        suite
    }

    fn case(&mut self, class: &str, kind: &str, entry: &Entry) {
        self.tests = self.tests.saturating_add(1);
        let name = escaped(&entry.name);
        let body = if entry.count > 0 {
            "/>"
        } else {
            self.skipped = self.skipped.saturating_add(1);
            "><skipped message=\"not exercised\"/></testcase>"
        };
        self.text.push_str(&format!("    <testcase classname=\"{class}\" name=\"{kind} {name}\"{body}\n"));
    }
}

/// Text for XML 1.0 and for HTML, in elements and in attributes; what no document may have is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() && !matches!(letter, '\n' | '\t') => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::report::tests::report;
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_cases() {
        let text = xml(&report());
        let count = |part: &str| text.matches(part).count();
        let total = format!(
            " tests=\"{}\" failures=\"1\" errors=\"0\" skipped=\"{}\">",
            count("<testcase "),
            count("<skipped ")
        );
        assert!(text.lines().nth(1).unwrap().ends_with(&total), "{total}");
        assert_eq!((count("<failure "), count("<testsuite ")), (1, report().operations.len()));
        assert!(text.contains("not in the contract: /a&quot;]]&gt;&lt;b&gt; (1 times)"));
        assert!(text.contains("first at /tags/3"));
    }

    #[test]
    fn what_a_client_has_sent_stays_text() {
        assert_eq!(escaped("<a b='\"'>&\u{0}\u{1}\n"), "&lt;a b=&#39;&quot;&#39;&gt;&amp;\n");
    }
}
