//! Provider states, as the verifiers of Pact ask for them.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Ask, Endpoint, Gate, Reply, snapshots};
use crate::error::Result;
use crate::seed::states::{self, STATES, Values};
use crate::services::Services;

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 2] = [
    Endpoint::get("/_pers/pact/states", Gate::Control, list),
    Endpoint::new(http::Method::POST, "/_pers/pact/states", Gate::Control, change),
];

/// What a verifier sends. What it sends beside this is of no matter here.
#[derive(Debug, Deserialize)]
struct Change {
    #[serde(default)]
    consumer: String,
    state: String,
    #[serde(default)]
    params: Values,
    #[serde(default)]
    action: Action,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Action {
    /// Before the interaction.
    #[default]
    Setup,
    /// After it.
    Teardown,
}

#[expect(clippy::unnecessary_wraps, reason = "like every endpoint")]
fn list(_: &Services, _: &Ask) -> Result<Reply> {
    let known = STATES.iter().map(|state| json!({"state": state.name, "params": state.params, "values": state.values}));
    Ok(Reply::ok(Value::Array(known.collect())))
}

fn change(services: &Services, ask: &Ask) -> Result<Reply> {
    let body: Change = ask.body()?;
    let state = states::find(&body.state)?;
    if body.action == Action::Setup {
        return states::set_up(services, &body.consumer, state, &body.params).map(|values| Reply::ok(values.into()));
    }
    if let Some(tenant) = states::find_tenant(services, &body.consumer)? {
        snapshots::set_back_to_seed(services, tenant)?;
    }
    Ok(Reply::ok(json!({})))
}
