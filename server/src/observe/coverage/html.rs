//! The report as one HTML page that needs nothing else: it works from a file, in light and in dark, and can be
//! sorted and filtered.

use super::junit::escaped;
use super::report::{Entry, Found, OperationReport, Part, Report, part};

/// The page around the report; [`PLACE`] is where it goes.
const PAGE: &str = include_str!("page.html");
const PLACE: &str = "<!-- REPORT -->";

/// The report as a page.
pub fn page(report: &Report) -> String {
    PAGE.replacen(PLACE, &content(report), 1)
}

fn content(report: &Report) -> String {
    let clients: Vec<String> = report
        .clients
        .iter()
        .map(|client| {
            let tenant = client.tenant.as_deref().unwrap_or("no tenant");
            format!("<code>{} · {}</code>", escaped(client.client.as_deref().unwrap_or("unnamed")), escaped(tenant))
        })
        .collect();
    let rows: String = report.operations.iter().map(row).collect();
    format!(
        "<h1>Consumer coverage of PERS {}</h1>\n<p>{} client(s): {}</p>\n{}<div class=\"cards\">{}</div>\n\
         <p>Percentages count statuses, parameters and sent properties. What is received is up to the server.</p>\n\
         <div class=\"controls\"><input type=\"search\" id=\"search\" placeholder=\"Filter: operation, path, property …\" \
         aria-label=\"Filter\"><label><input type=\"checkbox\" id=\"called\"> called</label><label><input \
         type=\"checkbox\" id=\"wrong\"> with findings</label><span id=\"shown\" aria-live=\"polite\"></span></div>\n\
         <table id=\"operations\"><thead><tr><th data-key=\"name\"><button type=\"button\">Operation</button></th>\
         <th data-key=\"percent\"><button type=\"button\">Exercised</button></th><th data-key=\"calls\"><button \
         type=\"button\">Calls</button></th><th data-key=\"received\" class=\"wide\"><button \
         type=\"button\">Received</button></th><th data-key=\"wrong\"><button type=\"button\">Findings</button></th></tr>\
         </thead><tbody>\n{rows}</tbody></table>\n",
        escaped(&report.contract),
        report.clients.len(),
        clients.join(", "),
        unrouted(report),
        cards(report),
    )
}

fn cards(report: &Report) -> String {
    let total = &report.total;
    let of = |part: Part| format!("{} / {}", part.covered, part.of);
    let bad = |count: u64| if count > 0 { format!("<b class=\"bad\">{count}</b>") } else { format!("<b>{count}</b>") };
    let mut cards: Vec<String> = [
        (format!("{:.1}%", total.percent), "of the contract"),
        (format!("{:.1}%", report.called.percent), "of called operations"),
        (of(total.operations), "operations"),
        (of(total.statuses), "statuses"),
        (of(total.parameters), "parameters"),
        (of(total.request_properties), "sent properties"),
        (of(total.received_properties), "received properties"),
    ]
    .into_iter()
    .map(|(figure, name)| format!("<div class=\"card\"><b>{figure}</b><span>{name}</span></div>"))
    .collect();
    cards.push(format!("<div class=\"card\">{}<span>kinds of violations</span></div>", bad(total.violations)));
    cards.concat()
}

fn unrouted(report: &Report) -> String {
    if report.unrouted.is_empty() {
        return String::new();
    }
    format!("<h2>No operation of the contract</h2>{}\n", findings(&report.unrouted))
}

fn row(operation: &OperationReport) -> String {
    let (bar, received) = (operation.bar(), part(&operation.received_properties));
    let wrong = operation.violations.len().saturating_add(operation.unknown.len());
    let mut details = String::new();
    for (title, entries) in [
        ("Statuses", &operation.statuses),
        ("Parameters", &operation.parameters),
        ("Sent properties", &operation.request_properties),
        ("Received properties", &operation.received_properties),
    ] {
        if !entries.is_empty() {
            details.push_str(&format!("<h3>{title}</h3>{}", list(entries)));
        }
    }
    for (title, found) in [("Sent wrongly", &operation.violations), ("Not in the contract", &operation.unknown)] {
        if !found.is_empty() {
            details.push_str(&format!("<h3>{title}</h3>{}", findings(found)));
        }
    }
    format!(
        "<tr data-name=\"{id}\" data-percent=\"{percent}\" data-calls=\"{calls}\" data-received=\"{got}\" \
         data-wrong=\"{wrong}\"><td><details><summary><span class=\"method\">{method}</span> <code>{path}</code><br>\
         <code>{id}</code></summary>{details}</details></td><td class=\"number\"><meter min=\"0\" max=\"100\" \
         value=\"{percent}\">{percent}%</meter> {percent:.1}%<br>{covered} / {of}</td><td class=\"number\">{calls}</td>\
         <td class=\"number wide\">{received_of}</td><td class=\"number{bad}\">{wrong}</td></tr>\n",
        id = escaped(&operation.operation_id),
        percent = operation.percent,
        calls = operation.calls,
        got = received.percent(),
        method = escaped(&operation.method),
        path = escaped(&operation.path),
        covered = bar.covered,
        of = bar.of,
        received_of = if received.of == 0 { String::new() } else { format!("{} / {}", received.covered, received.of) },
        bad = if wrong > 0 { " bad" } else { "" },
    )
}

fn list(entries: &[Entry]) -> String {
    let items = entries.iter().map(|entry| {
        let class = if entry.count > 0 { "hit" } else { "miss" };
        let count = if entry.count > 1 { format!(" ×{}", entry.count) } else { String::new() };
        format!("<li class=\"{class}\">{}{count}</li>", escaped(&entry.name))
    });
    format!("<ul>{}</ul>", items.collect::<String>())
}

fn findings(found: &[Found]) -> String {
    let items = found.iter().map(|found| {
        let message = if found.message.is_empty() { String::new() } else { format!(": {}", escaped(&found.message)) };
        let example = if found.example == found.name || found.example.is_empty() {
            String::new()
        } else {
            format!(" (first at {})", escaped(&found.example))
        };
        format!("<li class=\"wrong\">{} ×{}{example}{message}</li>", escaped(&found.name), found.count)
    });
    format!("<ul>{}</ul>", items.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::super::report::tests::report;
    use super::*;

    #[test]
    fn a_page_needs_nothing_else_and_shows_what_clients_sent_as_text() {
        let (report, page) = (report(), page(&report()));
        assert!(PAGE.contains(PLACE) && !page.contains(PLACE));
        assert_eq!(page.matches("<tr data-name=").count(), report.operations.len());
        for reach in ["src=", "href=", "http:", "https:", "url(", "@import", "fetch("] {
            assert!(!page.contains(reach), "{reach}");
        }
        assert_eq!(page.matches("<script>").count(), 1, "the page's own");
        assert!(page.contains("&lt;script&gt;&amp;") && page.contains("/a&quot;]]&gt;&lt;b&gt;"));
    }
}
