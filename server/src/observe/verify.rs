//! Whether requests like these have been made, how often, and which came close.

use std::sync::Arc;

use serde_json::Value;

use super::log::{Body, Exchange, Filter, Message};
use super::matching::{Difference, Matcher};
use crate::limits;

/// Which requests, and how many of them.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// What they have to have.
    pub filter: Filter,
    /// Query parameters, by name.
    pub query: Vec<(String, Matcher)>,
    /// Headers, by name in lower case.
    pub headers: Vec<(String, Matcher)>,
    /// Body.
    pub body: Option<Matcher>,
    /// How many of them.
    pub times: Times,
}

/// How many requests are expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// At least.
    pub least: u64,
    /// At most; any number if `None`.
    pub most: Option<u64>,
}

impl Default for Times {
    fn default() -> Self {
        Self { least: 1, most: None }
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.least, self.most) {
            (least, Some(most)) if least == most => write!(f, "exactly {least}"),
            (0, Some(most)) => write!(f, "at most {most}"),
            (least, Some(most)) => write!(f, "{least} to {most}"),
            (least, None) => write!(f, "at least {least}"),
        }
    }
}

impl Times {
    /// Whether that many are as many as expected.
    pub const fn admit(self, count: u64) -> bool {
        let below = match self.most {
            Some(most) => count <= most,
            None => true,
        };
        self.least <= count && below
    }
}

/// What came of a question.
#[derive(Debug)]
pub struct Verdict {
    /// The requests that have all that was asked for.
    pub matching: Vec<Arc<Exchange>>,
    /// Whether they are as many as expected.
    pub verified: bool,
    /// Those that came closest of the others, if more were expected.
    pub near: Vec<(Arc<Exchange>, Vec<Difference>)>,
}

impl Question {
    /// Looks for the requests among those that are known.
    pub fn ask(&self, known: Vec<Arc<Exchange>>) -> Verdict {
        let (mut matching, mut others) = (Vec::new(), Vec::new());
        for exchange in known {
            let differences = self.differences(&exchange);
            if differences.is_empty() {
                matching.push(exchange);
            } else {
                others.push((exchange, differences));
            }
        }
        let count = u64::try_from(matching.len()).unwrap_or(u64::MAX);
        let near = if count < self.times.least { closest(others) } else { Vec::new() };
        Verdict { verified: self.times.admit(count), matching, near }
    }

    fn differences(&self, exchange: &Exchange) -> Vec<Difference> {
        let of_filter = self.filter.differences(exchange);
        let mut found: Vec<Difference> = of_filter
            .map(|(name, expected, actual)| Difference { target: name.to_owned(), expected, actual: Some(actual) })
            .collect();
        // Requests for something else are not compared member by member.
        if found.iter().any(|difference| PLACES.contains(&difference.target.as_str())) {
            return found;
        }
        for (name, matcher) in &self.query {
            fields(matcher, "query", name, &exchange.query, &mut found);
        }
        for (name, matcher) in &self.headers {
            fields(matcher, "header", name, &exchange.request.headers, &mut found);
        }
        if let Some(matcher) = &self.body {
            body(matcher, &exchange.request, &mut found);
        }
        found
    }
}

/// What makes a request one for something else.
const PLACES: [&str; 5] = ["tenant", "operationId", "method", "path", "since"];

/// Compares the values of a query parameter or a header, which are texts: one of them has to match.
fn fields(matcher: &Matcher, place: &str, name: &str, pairs: &[(String, String)], found: &mut Vec<Difference>) {
    let sent = pairs.iter().filter(|(known, _)| known == name).map(|(_, value)| Value::from(value.as_str()));
    let values: Vec<Value> = sent.collect();
    if !values.iter().any(|value| matcher.matches(Some(value))) {
        matcher.differences(values.first(), &format!("{place}/{name}"), found);
    }
}

fn body(matcher: &Matcher, request: &Message, found: &mut Vec<Difference>) {
    let left = match &request.body {
        Body::None => {
            matcher.differences(None, "", found);
            return;
        }
        Body::Json(text) => match serde_json::from_str(text) {
            Ok(value) => {
                matcher.differences(Some(&value), "", found);
                return;
            }
            Err(_) => "not JSON",
        },
        Body::Cut(_) => "too long to be kept",
        Body::Left(why) => why,
    };
    found.push(Difference { target: String::new(), expected: matcher.to_string(), actual: Some(left.to_owned()) });
}

/// Those with the fewest differences, the latest first among equals.
fn closest(mut others: Vec<(Arc<Exchange>, Vec<Difference>)>) -> Vec<(Arc<Exchange>, Vec<Difference>)> {
    let far = |differences: &[Difference]| {
        let places = differences.iter().filter(|difference| PLACES.contains(&difference.target.as_str())).count();
        (places, differences.len())
    };
    others.sort_by_key(|(exchange, differences)| (far(differences), std::cmp::Reverse(exchange.number)));
    others.truncate(limits::NEAR_MISSES);
    for (_, differences) in &mut others {
        differences.truncate(limits::DIFFERENCES_TOLD);
    }
    others
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::log::tests::exchange;
    use super::*;

    fn sent(number: u64, body: &Value) -> Arc<Exchange> {
        let request = Message { body: Body::Json(body.to_string()), ..exchange().request };
        Arc::new(Exchange { number, request, query: vec![("limit".to_owned(), "5".to_owned())], ..exchange() })
    }

    fn asked(body: &Value, times: Times) -> Question {
        Question { body: Some(Matcher::read(body, false).unwrap()), times, ..Question::default() }
    }

    #[test]
    fn requests_are_counted_against_what_is_expected() {
        let known = || vec![sent(1, &json!({"a": 1})), sent(2, &json!({"a": 2})), sent(3, &json!({"a": 1, "b": 1}))];
        for (least, most, verified) in [
            (1, None, true),
            (2, Some(2), true),
            (3, None, false),
            (0, Some(1), false),
            (0, Some(2), true),
            (1, Some(1), false),
        ] {
            let verdict = asked(&json!({"a": 1}), Times { least, most }).ask(known());
            assert_eq!((verdict.matching.len(), verdict.verified), (2, verified), "{least} {most:?}");
        }
        assert!(asked(&json!({"a": 9}), Times { least: 0, most: Some(0) }).ask(known()).verified);
    }

    #[test]
    fn the_closest_are_told_with_what_differs() {
        let known = vec![
            sent(1, &json!({"a": 2, "b": 1})),
            sent(2, &json!({"a": 2, "b": 2})),
            sent(3, &json!({"a": 2, "b": 1})),
            Arc::new(Exchange { number: 4, tenant: None, ..exchange() }),
        ];
        let mut question = asked(&json!({"a": 1, "b": 1}), Times::default());
        question.filter.tenant = Some("t".to_owned());
        let verdict = question.ask(known);
        let near: Vec<_> = verdict
            .near
            .iter()
            .map(|(exchange, differences)| {
                (exchange.number, differences.iter().map(|one| one.target.as_str()).collect::<Vec<_>>())
            })
            .collect();
        assert_eq!(near, [(3, vec!["/a"]), (1, vec!["/a"]), (2, vec!["/a", "/b"])]);
    }

    #[test]
    fn parameters_and_bodies_that_are_not_there_are_differences() {
        let mut question = Question::default();
        let text = |value: &str| Matcher::read(&json!(value), false).unwrap();
        question.query = vec![("limit".to_owned(), text("5")), ("page".to_owned(), text("2"))];
        question.headers = vec![("accept".to_owned(), Matcher::Exists(false))];
        let verdict = question.ask(vec![sent(1, &json!({}))]);
        assert_eq!(verdict.near[0].1[0].target, "query/page");
        assert_eq!(verdict.near[0].1.len(), 1);
        let bare = asked(&json!({"a": 1}), Times::default()).ask(vec![Arc::new(exchange())]);
        assert_eq!((bare.near[0].1[0].target.as_str(), &bare.near[0].1[0].actual), ("", &None));
    }
}
