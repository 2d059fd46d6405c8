//! This project's own contract, and other documents.

use std::collections::BTreeSet;

use pers_api::server::ApiRequestParser;
use swagger::RequestParser;

use super::*;

fn contract() -> Arc<Contract> {
    Contract::load().unwrap()
}

fn generated(method: &Method, path: &str) -> Option<&'static str> {
    let request = http::Request::builder().method(method).uri(path).body(()).unwrap();
    ApiRequestParser::parse_operation_id(&request)
}

/// `XController_doThing` as the generator writes it: `XControllerDoThing`.
fn upper_camel(id: &str) -> String {
    id.split('_')
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
        })
        .collect()
}

fn sample(template: &str) -> String {
    let segment = |segment: &str| if segment.starts_with('{') { "7f".to_owned() } else { segment.to_owned() };
    template.split('/').map(segment).collect::<Vec<_>>().join("/")
}

#[test]
fn every_operation_is_read_with_security_evidence_and_success_status() {
    let contract = contract();
    let declared: usize = contract.document()["paths"]
        .as_object()
        .unwrap()
        .values()
        .map(|item| item.as_object().unwrap().values().filter(|value| value.get("operationId").is_some()).count())
        .sum();
    assert_eq!(contract.operations().len(), declared);
    assert_eq!(contract.version(), contract.document()["info"]["version"]);
    assert_eq!(contract.digest().len(), 64);
    for (index, operation) in contract.operations().iter().enumerate() {
        assert_eq!(operation.index(), index);
        assert_eq!(contract.document().pointer(&operation.pointer()).unwrap()["operationId"], operation.id.as_str());
        assert!(operation.responses.iter().any(|status| (200..300).contains(status)), "{}", operation.id);
        let source = contract.document().pointer(&operation.pointer()).unwrap();
        let level = source.pointer("/x-evidence/level").map_or("official", |level| level.as_str().unwrap());
        assert_eq!(operation.evidence.level.name(), level, "{}", operation.id);
        let named: BTreeSet<&str> = operation
            .path
            .split('/')
            .filter_map(|segment| segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}')))
            .collect();
        let declared: BTreeSet<&str> = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.place == Place::Path && parameter.required)
            .map(|parameter| parameter.name.as_str())
            .collect();
        assert_eq!(named, declared, "{}", operation.id);
    }
}

#[test]
fn security_is_alternatives_of_schemes() {
    let contract = contract();
    let security = |id: &str| -> Vec<Vec<Scheme>> {
        let alternatives = &contract.operation(id).unwrap().security;
        alternatives.iter().map(|all| all.iter().map(|credential| credential.scheme.unwrap()).collect()).collect()
    };
    assert_eq!(security("CampaignsController_createCampaign"), [[Scheme::AdminJwt]]);
    assert_eq!(security("CampaignClaimsController_createCampaignClaim"), [[Scheme::ProjectKey], [Scheme::Jwt]]);
    assert_eq!(
        security("TenantsController_getTenantById"),
        [vec![], vec![Scheme::ProjectKey], vec![Scheme::ProjectKey, Scheme::BusinessApiKey], vec![Scheme::AdminJwt]]
    );
    let open: Vec<&str> = contract
        .operations()
        .iter()
        .filter(|operation| operation.security.is_empty())
        .map(|operation| operation.path.as_str())
        .collect();
    assert_eq!(open, ["/purchases/webhooks/stripe", "/"]);
}

#[test]
fn the_generated_router_finds_the_same_operation_for_every_operation() {
    let contract = contract();
    for operation in contract.operations() {
        let path = sample(&operation.path);
        let route = contract.route(&path).unwrap_or_else(|| panic!("{path} has no route"));
        assert_eq!(route.template(), operation.path);
        assert_eq!(route.operation(&operation.method).unwrap().id, operation.id);
        assert_eq!(generated(&operation.method, &path), Some(upper_camel(&operation.id).as_str()), "{path}");
    }
}

/// Paths in which a parameter has the value of some literal segment are where two routers could
/// disagree. Ours may refuse what the generated one takes (405 on a literal path), but where it
/// names an operation, the generated router must run that one.
#[test]
fn the_generated_router_never_runs_another_operation_than_the_one_checked() {
    let contract = contract();
    let segments: BTreeSet<&str> = contract
        .operations()
        .iter()
        .flat_map(|operation| operation.path.split('/'))
        .map(|segment| if segment.starts_with('{') { "7f" } else { segment })
        .filter(|segment| !segment.is_empty())
        .collect();
    let mut compared = 0;
    for operation in contract.operations() {
        let mut paths = vec![String::new()];
        for segment in operation.path.split('/').skip(1) {
            let values: Vec<&str> =
                if segment.starts_with('{') { segments.iter().copied().collect() } else { vec![segment] };
            paths = paths.iter().flat_map(|path| values.iter().map(move |value| format!("{path}/{value}"))).collect();
        }
        for path in paths {
            for (_, method) in &METHODS {
                let ours =
                    contract.route(&path).and_then(|route| route.operation(method).map(|found| found.id.clone()));
                // The generated router has no HEAD: the edge hands it on as GET.
                let handed_on = if *method == Method::HEAD { &Method::GET } else { method };
                if let Some(ours) = ours {
                    assert_eq!(generated(handed_on, &path), Some(upper_camel(&ours).as_str()), "{method} {path}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1000, "{compared}");
}

#[test]
fn a_literal_beats_a_parameter_for_every_method() {
    let contract = contract();
    for (path, template, allow) in [
        ("/redemptions/types", "/redemptions/types", "GET, HEAD, POST, OPTIONS"),
        ("/businesses/me", "/businesses/me", "GET, HEAD, OPTIONS"),
        ("/businesses/types", "/businesses/types", "GET, HEAD, POST, PUT, OPTIONS"),
        ("/campaigns/claims", "/campaigns/claims", "GET, HEAD, POST, OPTIONS"),
        ("/campaigns/7f", "/campaigns/{id}", "GET, HEAD, PUT, DELETE, OPTIONS"),
        ("/redemptions/redeems/status", "/redemptions/redeems/{id}", "GET, HEAD, OPTIONS"),
        ("/redemptions/redeemsx/status", "/redemptions/{id}/status", "PUT, OPTIONS"),
        ("/campaigns/7f/tags/a%2Fb", "/campaigns/{campaignId}/tags/{tag}", "POST, DELETE, OPTIONS"),
        ("/.well-known/jwks.json", "/.well-known/jwks.json", "GET, HEAD, OPTIONS"),
        ("/", "/", "GET, HEAD, OPTIONS"),
    ] {
        let route = contract.route(path).unwrap_or_else(|| panic!("{path}"));
        assert_eq!((route.template(), route.allow().as_str()), (template, allow), "{path}");
        for (_, method) in METHODS.iter().filter(|(_, method)| *method != Method::OPTIONS) {
            let listed = allow.split(", ").any(|name| name == method.as_str());
            assert_eq!(route.operation(method).is_some(), listed, "{method} {path}");
        }
    }
}

#[test]
fn path_parameters_come_raw_and_in_order() {
    let contract = contract();
    let route = contract.route("/campaigns/a%2Fb/tags/caf%C3%A9").unwrap();
    assert_eq!(route.params, [("campaignId", "a%2Fb"), ("tag", "caf%C3%A9")]);
    let route = contract.route("/redemptions/7f/tokens/9").unwrap();
    assert_eq!(route.params, [("redemptionId", "7f"), ("tokenUnitId", "9")]);
}

#[test]
fn other_paths_have_no_route() {
    let contract = contract();
    for path in [
        "",
        "/x",
        "/campaigns/",
        "/campaigns//tokens",
        "//campaigns",
        "/Campaigns",
        "/campaigns/7f/",
        "/campaigns/7f/x",
        "/campaigns/7f/tags/",
        "/xwell-known/jwksxjson",
        "/.well-known/jwksxjson",
        "/v2/campaigns",
        "campaigns",
        "/campaigns/7f/tags/a/b",
        "/%63ampaigns",
        "/{id}",
    ] {
        assert!(contract.route(path).is_none(), "{path}");
    }
}

#[test]
fn a_document_that_cannot_be_honoured_is_refused() {
    let change = |pointer: &str, value: Value| {
        let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
        *document.pointer_mut(pointer).unwrap() = value;
        let error =
            Contract::of_server(&document.to_string()).err().unwrap_or_else(|| panic!("{pointer} was accepted"));
        error.to_string()
    };
    let get = "/paths/~1campaigns/get";
    for (pointer, value, text) in [
        (format!("{get}/security"), serde_json::json!([{ "cookie": [] }]), "unknown security scheme cookie"),
        (format!("{get}/security"), Value::Null, "not a list"),
        (format!("{get}/parameters/0/in"), "cookie".into(), "a parameter in cookie"),
        (format!("{get}/operationId"), "TokensController_getTokens".into(), "occurs twice"),
        (format!("{get}/responses"), serde_json::json!({ "default": {} }), "response default"),
        ("/components/parameters/Page/schema".into(), serde_json::json!(1), "not an object"),
        (
            "/paths/~1campaigns/post/requestBody/content".into(),
            serde_json::json!({ "text/xml": {} }),
            "only application/json",
        ),
        ("/paths/~1campaigns".into(), serde_json::json!({ "$ref": "#/paths/~1tokens" }), "path item with $ref"),
    ] {
        let cause = change(&pointer, value);
        assert!(cause.contains(text), "{pointer}: {cause}");
    }
}
