//! The control plane of a server that runs somewhere, as the command line asks it.

use std::time::Duration;

use serde::de::DeserializeOwned;

use crate::limits;

/// Header of the key that lets a caller control the server.
const CONTROL_KEY: &str = "x-pers-control-key";

/// Asks for the JSON that a path of the control plane answers.
///
/// # Errors
/// A sentence when there is no answer, or another one.
pub fn get<T: DeserializeOwned>(
    url: &str,
    path: &str,
    query: &[(&str, &str)],
    key: Option<&str>,
    time: Duration,
) -> Result<T, String> {
    let agent: ureq::Agent =
        ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(time)).build().into();
    let address = format!("{}{path}", url.trim_end_matches('/'));
    let request = agent.get(&address).header("accept", "application/json");
    let request = query.iter().fold(request, |request, (name, value)| request.query(name, value));
    let request = key.into_iter().fold(request, |request, key| request.header(CONTROL_KEY, key));
    let mut answer = request.call().map_err(|error| format!("{address}: {error}"))?;
    let status = answer.status().as_u16();
    let body = answer.body_mut().with_config().limit(limits::CONTROL_ANSWER_BYTES).read_to_vec();
    let body = body.map_err(|error| format!("{address}: {error}"))?;
    if status != 200 {
        let told: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default();
        let detail = told.get("detail").and_then(serde_json::Value::as_str).unwrap_or("no explanation");
        return Err(format!("{address}: {status}: {detail}"));
    }
    serde_json::from_slice(&body).map_err(|error| format!("{address}: this is no answer of the control plane: {error}"))
}
