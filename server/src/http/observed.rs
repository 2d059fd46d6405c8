//! Hands finished requests to the observer, from the place of the access log.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::Response;
use http_body::Body as _;
use http_body_util::{BodyExt, Full};

use super::intake::Arrival;
use super::reply::Body;
use super::stack::Trace;
use super::{control, files};
use crate::contract::Contract;
use crate::domain::faults::Cut;
use crate::limits;
use crate::observe::{Answer, Observer, Seen};

/// A request whose answer is about to be sent.
pub struct Finished<'a> {
    /// The request.
    pub arrival: &'a Arrival,
    /// What has become known of it.
    pub trace: Trace,
    /// Address under which the client reached the server.
    pub base_url: String,
    /// When it came.
    pub started: DateTime<Utc>,
}

impl Finished<'_> {
    /// Lets the observer see the request, before its client sees the answer: who has an answer finds it in
    /// the log. A body that is not in memory passes unseen.
    pub async fn observe(self, contract: &Contract, observer: &Observer, response: Response<Body>) -> Response<Body> {
        let Self { arrival, trace, base_url, started } = self;
        let (parts, duration) = (&arrival.parts, arrival.elapsed());
        let (head, body) = response.into_parts();
        let is_lost = matches!(head.extensions.get::<Cut>(), Some(Cut::Before | Cut::After));
        let streams = trace.template.as_deref() == Some(files::TEMPLATE);
        let is_short = body.size_hint().upper().is_some_and(|bytes| bytes <= limits::OBSERVED_BYTES);
        let (answer, body) = if is_short && !streams {
            let bytes = body.collect().await.map_or_else(|never| match never {}, |body| body.to_bytes());
            (Some(bytes.clone()), Full::new(bytes).boxed())
        } else {
            (None, body)
        };
        // What explains an operation or ends a payment has its rules, but is not a call of it.
        let operation = trace.operation.filter(|_| !control::owns(parts.uri.path()));
        let sent = if streams { None } else { trace.body.or_else(|| trace.template.is_none().then(Bytes::new)) };
        observer.record(
            contract,
            Seen {
                head: parts,
                body: sent,
                template: trace.template,
                operation,
                tenant: trace.tenant,
                caller: trace.caller,
                request_id: &arrival.id,
                base_url,
                answer: (!is_lost).then_some(Answer { status: head.status, headers: &head.headers, body: answer }),
                started,
                duration,
                violations: trace.violations,
            },
        );
        Response::from_parts(head, body)
    }
}
