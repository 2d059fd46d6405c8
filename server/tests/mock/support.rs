//! A mock server within the tests, and calls to it.

use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use pers_server::contract::{Contract, Operation, Place};
use pers_server::http::validate::Validator;
use pers_server::http::{EdgeOptions, MockEdge, MockOptions, Mocking, serve_mock};
use pers_server::mock::random::random;
use pers_server::mock::sample::sample;
use pers_server::world::{RandomIds, SystemClock};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// A mock server; it stops when this is dropped.
pub struct Server {
    address: SocketAddr,
    pub contract: Arc<Contract>,
    pub validator: Arc<Validator>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Server {
    /// A mock of the server's own contract.
    pub fn own(options: MockOptions) -> Self {
        let contract = Contract::load().unwrap();
        let validator = Arc::new(Validator::compile(&contract).unwrap());
        let mocking = Mocking::own(Arc::clone(&contract), Arc::clone(&validator), options);
        Self::start(contract, validator, mocking)
    }

    /// A mock of a document.
    pub fn any(document: &str) -> Self {
        let contract = Arc::new(Contract::read(document).unwrap_or_else(|faults| panic!("{faults}")));
        let validator = Arc::new(Validator::compile_any(&contract).unwrap_or_else(|faults| panic!("{faults}")));
        let mocking = Mocking::any(Arc::clone(&contract), Arc::clone(&validator), MockOptions::default());
        Self::start(contract, validator, mocking)
    }

    fn start(contract: Arc<Contract>, validator: Arc<Validator>, mocking: Mocking) -> Self {
        let edge = MockEdge::new(mocking, Arc::new(SystemClock), Arc::new(RandomIds), EdgeOptions::default());
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let serve = async move {
            let stopped = async { stopped.await.unwrap_or_default() };
            serve_mock(listener, edge, stopped).await.unwrap();
        };
        let thread = std::thread::spawn(move || runtime.block_on(serve));
        Self { address, contract, validator, stop: Some(stop), thread: Some(thread) }
    }

    pub fn call(&self, method: &str, path: &str) -> Call {
        Call {
            request: http::Request::builder().method(method).uri(format!("http://{}{path}", self.address)),
            body: Vec::new(),
        }
    }

    pub fn get(&self, path: &str) -> Call {
        self.call("GET", path)
    }

    /// A call that keeps the contract, with the first credentials that do.
    pub fn good(&self, operation: &Operation) -> Call {
        let document = self.contract.document();
        let value = |schema: &str| {
            let schema = document.pointer(schema).unwrap();
            let sampled = sample(document, schema, pers_server::mock::sample::Options::REQUEST);
            let value = if sampled == "string" { random(document, schema, 7) } else { sampled };
            value.as_str().map_or_else(|| value.to_string(), str::to_owned)
        };
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let (mut path, mut query, mut headers) = (operation.path.clone(), Vec::new(), Vec::new());
        for parameter in operation.parameters.iter().filter(|parameter| parameter.required) {
            let value = value(&parameter.schema);
            match parameter.place {
                Place::Path => path = path.replace(&format!("{{{}}}", parameter.name), &encoded(&value)),
                Place::Query => query.push(format!("{}={}", parameter.name, encoded(&value))),
                Place::Header => headers.push((parameter.name.clone(), value)),
                Place::Cookie => panic!("the contract has no cookies"),
            }
        }
        if !query.is_empty() {
            path = format!("{path}?{}", query.join("&"));
        }
        let mut call = self.call(operation.method.as_str(), &path);
        for (name, value) in headers {
            call = call.header(&name, &value);
        }
        for credential in operation.security.first().into_iter().flatten() {
            call = match credential.name.as_str() {
                "projectKey" => call.header("x-project-key", "any"),
                "businessApiKey" => call.header("x-api-key", "any"),
                _ => call.header("authorization", "Bearer any"),
            };
        }
        if let Some(body) = &operation.body {
            let schema = document.pointer(body.content[0].schema.as_deref().unwrap()).unwrap();
            call = call.json(&random(document, schema, 1).to_string());
        }
        call
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        let ended = self.thread.take().map(std::thread::JoinHandle::join);
        if !std::thread::panicking() {
            ended.unwrap().unwrap();
        }
    }
}

/// A call being put together.
pub struct Call {
    request: http::request::Builder,
    body: Vec<u8>,
}

impl Call {
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    pub fn json(self, body: &str) -> Self {
        self.body("application/json", body)
    }

    /// A body that does not say what it is.
    pub fn bare(mut self, body: &str) -> Self {
        body.as_bytes().clone_into(&mut self.body);
        self
    }

    pub fn body(mut self, media_type: &str, body: &str) -> Self {
        self.request = self.request.header("content-type", media_type);
        body.as_bytes().clone_into(&mut self.body);
        self
    }

    pub fn send(self) -> Answer {
        let mut response = agent().run(self.request.body(self.body).unwrap()).unwrap();
        let body = response.body_mut().read_to_vec().unwrap();
        Answer { status: response.status().as_u16(), headers: response.headers().clone(), body }
    }
}

fn agent() -> &'static ureq::Agent {
    static AGENT: OnceLock<ureq::Agent> = OnceLock::new();
    AGENT.get_or_init(|| {
        ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .timeout_global(Some(std::time::Duration::from_secs(60)))
            .build()
            .into()
    })
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: http::HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// The JSON body; null if there is none.
    pub fn json(&self) -> Value {
        if self.body.is_empty() { Value::Null } else { serde_json::from_slice(&self.body).unwrap() }
    }

    /// Targets and keywords of `x-pers-violations`.
    pub fn violations(&self) -> Vec<(String, String)> {
        let listed: Vec<Value> = serde_json::from_str(self.header("x-pers-violations").unwrap()).unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        listed.iter().map(|violation| (text(&violation["target"]), text(&violation["keyword"]))).collect()
    }
}
