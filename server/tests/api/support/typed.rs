//! The generated client: who calls, what goes over the wire, and which operations have succeeded.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::future::Future;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::{HeaderValue, Request, Response};
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client as HyperClient;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use pers_api::{Client, ContextWrapperExt};
use serde::Serialize;
use serde_json::Value;
use swagger::{ApiError, AuthData, ContextWrapper, Has, XSpanIdString};

use super::client::Answer;
use super::successes::Success;

/// The generated client, as somebody calls with it.
pub type Api = ContextWrapper<Client<Wire, Caller>, Caller>;

/// Who calls. The generated client sends one credential; it takes the first scheme for any key, so that
/// `x-api-key`, and a second credential, are added on the wire.
#[derive(Clone)]
pub struct Caller {
    first: Option<AuthData>,
    second: Option<(&'static str, String)>,
    span: XSpanIdString,
}

impl Caller {
    fn with(first: Option<AuthData>) -> Self {
        Self { first, second: None, span: XSpanIdString("typed".to_owned()) }
    }

    /// Without a credential.
    pub fn nobody() -> Self {
        Self::with(None)
    }

    pub fn project(key: &str) -> Self {
        Self::with(Some(AuthData::ApiKey(key.to_owned())))
    }

    pub fn bearer(token: &str) -> Self {
        Self::with(Some(AuthData::Bearer(token.to_owned())))
    }

    /// With another credential, in this header.
    pub fn and(self, header: &'static str, key: &str) -> Self {
        Self { second: Some((header, key.to_owned())), ..self }
    }
}

impl Has<Option<AuthData>> for Caller {
    fn get(&self) -> &Option<AuthData> {
        &self.first
    }

    fn get_mut(&mut self) -> &mut Option<AuthData> {
        &mut self.first
    }

    fn set(&mut self, first: Option<AuthData>) {
        self.first = first;
    }
}

impl Has<XSpanIdString> for Caller {
    fn get(&self) -> &XSpanIdString {
        &self.span
    }

    fn get_mut(&mut self) -> &mut XSpanIdString {
        &mut self.span
    }

    fn set(&mut self, span: XSpanIdString) {
        self.span = span;
    }
}

/// The connection under the generated client. Checks every answer against the contract, and keeps the last.
#[derive(Clone)]
pub struct Wire {
    http: HyperClient<HttpConnector, BoxBody<Bytes, Infallible>>,
    last: Arc<Mutex<Value>>,
}

impl hyper::service::Service<(Request<BoxBody<Bytes, Infallible>>, Caller)> for Wire {
    type Response = Response<Full<Bytes>>;
    type Error = hyper_util::client::legacy::Error;
    type Future = futures::future::BoxFuture<'static, Result<Self::Response, Self::Error>>;

    fn call(&self, (mut request, caller): (Request<BoxBody<Bytes, Infallible>>, Caller)) -> Self::Future {
        if let Some((header, key)) = &caller.second {
            request.headers_mut().insert(*header, HeaderValue::from_str(key).unwrap());
        }
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let (sent, last) = (self.http.request(request), Arc::clone(&self.last));
        Box::pin(async move {
            let (head, body) = sent.await?.into_parts();
            let bytes = body.collect().await.unwrap().to_bytes();
            let answer = Answer::of(method.as_str(), &path, head.status, head.headers.clone(), bytes.to_vec());
            *last.lock().unwrap() = answer.json;
            Ok(Response::from_parts(head, Full::new(bytes)))
        })
    }
}

/// Calls one operation after the other, and keeps in mind which have succeeded.
pub struct TypedClient {
    base: String,
    wire: Wire,
    runtime: tokio::runtime::Runtime,
    succeeded: Mutex<BTreeSet<(&'static str, &'static str)>>,
}

impl TypedClient {
    pub fn new(base: &str) -> Self {
        let http = HyperClient::builder(TokioExecutor::new()).build(swagger::Connector::builder().build());
        Self {
            base: base.to_owned(),
            wire: Wire { http, last: Arc::default() },
            runtime: tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap(),
            succeeded: Mutex::default(),
        }
    }

    /// The operations, for somebody.
    pub fn of(&self, caller: Caller) -> Api {
        Client::try_new_with_client_service(self.wire.clone(), &self.base).unwrap().with_context(caller)
    }

    /// What any call answers.
    #[track_caller]
    pub fn answer<R>(&self, call: impl Future<Output = Result<R, ApiError>>) -> R {
        self.runtime.block_on(call).unwrap_or_else(|error| panic!("{error:?}: {}", self.wire.last.lock().unwrap()))
    }

    /// What a success brings: nothing of the answer's body is lost in its type.
    #[track_caller]
    pub fn ok<R: Success<Body: Serialize>>(&self, call: impl Future<Output = Result<R, ApiError>>) -> R::Body {
        let body = self.answer(call).success().unwrap_or_else(|other| panic!("{other:?}"));
        let written = serde_json::to_value(&body).unwrap();
        assert_eq!(written, *self.wire.last.lock().unwrap(), "{} does not hold all of the answer", R::NAME.0);
        self.succeeded.lock().unwrap().insert(R::NAME);
        body
    }

    /// The answers' types and their successes that have come.
    pub fn succeeded(&self) -> BTreeSet<(String, String)> {
        let names = self.succeeded.lock().unwrap();
        names.iter().map(|(answer, success)| ((*answer).to_owned(), (*success).to_owned())).collect()
    }
}
