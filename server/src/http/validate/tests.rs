//! Requests and answers against the real contract.

use http::HeaderValue;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::*;
use crate::contract::Place;

fn validator() -> (Arc<Contract>, &'static Validator) {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    let contract = Contract::load().unwrap();
    let validator = VALIDATOR.get_or_init(|| Validator::compile(&contract).unwrap());
    (contract, validator)
}

/// JSON pointer of the schema of an operation's body.
fn body_schema(operation: &Operation) -> Option<&str> {
    operation.body.as_ref()?.content[0].schema.as_deref()
}

fn json_headers() -> HeaderMap {
    HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))])
}

/// `POST /campaigns/claims?…`, routed as the edge does, with a JSON body.
fn send(method: &str, target: &str, headers: &HeaderMap, body: &str) -> Result<Checked> {
    let (contract, validator) = validator();
    let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
    let route = contract.route(path).unwrap_or_else(|| panic!("no route for {path}"));
    let operation = route.operation(&method.parse().unwrap()).unwrap_or_else(|| panic!("no {method} {path}"));
    validator.check(operation, &route.params, query, headers, &Bytes::copy_from_slice(body.as_bytes()))
}

fn refusal(method: &str, target: &str, headers: &HeaderMap, body: &str) -> Error {
    send(method, target, headers, body).err().unwrap_or_else(|| panic!("accepted: {method} {target} {body}"))
}

fn errors(error: &Error) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    error.details.as_ref().unwrap()["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| (text(&error["target"]), text(&error["keyword"])))
        .collect()
}

const ADDRESS: &str = "0x52908400098527886E0F7030069857D2E4169EE7";
const CLAIM: &str = "/campaigns/claims";
const CAMPAIGN: &str = "/campaigns";
const TRIGGER: &str = "/campaign-triggers";
const REDEMPTION: &str = "/redemptions";
const TRANSACTION: &str = "/transactions";
const BUSINESS: &str = "/businesses";
const ENGAGEMENT: &str = "/campaigns/7f/engagements";
const CONDITION: &str = "/campaign-triggers/7f/conditions";

#[test]
fn requests_that_break_the_contract_are_refused_at_the_right_place() {
    let long = |length: usize| "x".repeat(length);
    let name = |length: usize| format!(r#"{{"name":"{}"}}"#, long(length));
    let restrictions =
        |count: usize| format!(r#"{{"name":"a","countryCodeRestrictions":[{}]}}"#, vec!["1"; count].join(","));
    let rows: Vec<(&str, String, String, &str, &str)> = vec![
        // Types: no coercion of any kind.
        ("POST", CLAIM.into(), r#"{"campaignId":3}"#.into(), "/campaignId", "type"),
        ("POST", CLAIM.into(), r#"{"campaignId":null}"#.into(), "/campaignId", "type"),
        ("POST", CLAIM.into(), r#"{"campaignId":["a"]}"#.into(), "/campaignId", "type"),
        ("POST", CLAIM.into(), r#"{"campaignId":"a","multiplier":"2"}"#.into(), "/multiplier", "type"),
        ("POST", CLAIM.into(), r#"{"campaignId":"a","multiplier":null}"#.into(), "/multiplier", "type"),
        ("POST", CLAIM.into(), r#"{"campaignId":"a","multiplier":true}"#.into(), "/multiplier", "type"),
        ("POST", CLAIM.into(), r#"{"campaignId":"a","conditionsData":[]}"#.into(), "/conditionsData", "type"),
        ("POST", REDEMPTION.into(), r#"{"name":"a","isActive":"true"}"#.into(), "/isActive", "type"),
        ("POST", REDEMPTION.into(), r#"{"name":"a","isActive":1}"#.into(), "/isActive", "type"),
        ("POST", REDEMPTION.into(), r#"{"name":"a","typeId":1.5}"#.into(), "/typeId", "type"),
        ("POST", REDEMPTION.into(), r#"{"name":"a","tags":"x"}"#.into(), "/tags", "type"),
        ("POST", REDEMPTION.into(), r#"{"name":"a","tags":["x",1]}"#.into(), "/tags/1", "type"),
        ("POST", REDEMPTION.into(), r#"{"name":"a","tokenUnits":[7]}"#.into(), "/tokenUnits/0", "type"),
        ("POST", "/admins".into(), r#"{"email":{},"type":"x"}"#.into(), "/email", "type"),
        // Not an object.
        ("POST", CLAIM.into(), "[]".into(), "", "type"),
        ("POST", CLAIM.into(), r#"["a"]"#.into(), "", "type"),
        ("POST", CLAIM.into(), "null".into(), "", "type"),
        ("POST", CLAIM.into(), r#""{}""#.into(), "", "type"),
        ("POST", CLAIM.into(), "1".into(), "", "type"),
        ("POST", "/auth/token".into(), "[]".into(), "", "type"),
        // Required members, also nested ones.
        ("POST", CLAIM.into(), "{}".into(), "/campaignId", "required"),
        ("POST", CLAIM.into(), r#"{"CampaignId":"a"}"#.into(), "/campaignId", "required"),
        ("POST", REDEMPTION.into(), r#"{"name":"a","tokenUnits":[{}]}"#.into(), "/tokenUnits/0/tokenId", "required"),
        ("POST", "/auth/refresh".into(), "{}".into(), "/refreshToken", "required"),
        // Limits of numbers, also of nullable ones.
        ("POST", CLAIM.into(), r#"{"campaignId":"a","multiplier":0}"#.into(), "/multiplier", "exclusiveMinimum"),
        ("POST", CLAIM.into(), r#"{"campaignId":"a","multiplier":-0.0}"#.into(), "/multiplier", "exclusiveMinimum"),
        ("POST", CLAIM.into(), r#"{"campaignId":"a","multiplier":-1e-9}"#.into(), "/multiplier", "exclusiveMinimum"),
        ("POST", TRIGGER.into(), r#"{"name":"a","maxPerUser":-1}"#.into(), "/maxPerUser", "minimum"),
        ("POST", TRIGGER.into(), r#"{"name":"a","maxMultiplier":0}"#.into(), "/maxMultiplier", "exclusiveMinimum"),
        ("POST", BUSINESS.into(), r#"{"latitude":90.1}"#.into(), "/latitude", "maximum"),
        ("POST", BUSINESS.into(), r#"{"longitude":-180.5}"#.into(), "/longitude", "minimum"),
        ("POST", TRIGGER.into(), r#"{"name":"a","maxPerUser":9223372036854775808}"#.into(), "/maxPerUser", "maximum"),
        ("POST", TRIGGER.into(), r#"{"name":"a","maxPerUser":1e30}"#.into(), "/maxPerUser", "maximum"),
        ("POST", BUSINESS.into(), r#"{"businessTypeId":-9223372036854775809}"#.into(), "/businessTypeId", "precision"),
        // Digits that a double would lose.
        (
            "POST",
            CLAIM.into(),
            r#"{"campaignId":"a","multiplier":1.0000000000000001}"#.into(),
            "/multiplier",
            "precision",
        ),
        (
            "POST",
            CLAIM.into(),
            r#"{"campaignId":"a","multiplier":12345678901234567}"#.into(),
            "/multiplier",
            "precision",
        ),
        ("POST", TRIGGER.into(), r#"{"name":"a","maxPerUser":9007199254740993.0}"#.into(), "/maxPerUser", "precision"),
        (
            "POST",
            TRANSACTION.into(),
            r#"{"web3TransactionType":"MINT","amount":0}"#.into(),
            "/amount",
            "exclusiveMinimum",
        ),
        ("POST", TRANSACTION.into(), r#"{"web3TransactionType":"MINT","amount":"1"}"#.into(), "/amount", "type"),
        (
            "POST",
            TRANSACTION.into(),
            r#"{"web3TransactionType":"MINT","amount":0.10000000000000001}"#.into(),
            "/amount",
            "precision",
        ),
        // Text: lengths (in characters), patterns, formats, enums.
        ("POST", REDEMPTION.into(), name(0), "/name", "minLength"),
        ("POST", REDEMPTION.into(), name(256), "/name", "maxLength"),
        ("POST", REDEMPTION.into(), format!(r#"{{"name":"{}"}}"#, "é".repeat(256)), "/name", "maxLength"),
        (
            "POST",
            REDEMPTION.into(),
            format!(r#"{{"name":"a","description":"{}"}}"#, long(4097)),
            "/description",
            "maxLength",
        ),
        (
            "POST",
            REDEMPTION.into(),
            r#"{"name":"a","countryCodeRestrictions":["FR","fr"]}"#.into(),
            "/countryCodeRestrictions/1",
            "pattern",
        ),
        (
            "POST",
            CAMPAIGN.into(),
            r#"{"name":"a","beneficiaryAccountAddress":"0x52"}"#.into(),
            "/beneficiaryAccountAddress",
            "pattern",
        ),
        (
            "POST",
            CAMPAIGN.into(),
            format!(r#"{{"name":"a","beneficiaryAccountAddress":"{ADDRESS}0"}}"#),
            "/beneficiaryAccountAddress",
            "pattern",
        ),
        (
            "POST",
            CAMPAIGN.into(),
            format!(r#"{{"name":"a","beneficiaryAccountAddress":"{ADDRESS}\n"}}"#),
            "/beneficiaryAccountAddress",
            "pattern",
        ),
        ("POST", CAMPAIGN.into(), r#"{"name":"a","startDate":"2026-02-30T00:00:00Z"}"#.into(), "/startDate", "format"),
        ("POST", CAMPAIGN.into(), r#"{"name":"a","startDate":"2026-02-03"}"#.into(), "/startDate", "format"),
        ("POST", CAMPAIGN.into(), r#"{"name":"a","startDate":"2026-02-03T00:00:00"}"#.into(), "/startDate", "format"),
        ("POST", CAMPAIGN.into(), r#"{"name":"a","startDate":"2026-02-03 00:00:00Z"}"#.into(), "/startDate", "format"),
        ("POST", CAMPAIGN.into(), r#"{"name":"a","startDate":1770000000}"#.into(), "/startDate", "type"),
        ("POST", CAMPAIGN.into(), r#"{"name":"a","startDate":""}"#.into(), "/startDate", "format"),
        ("POST", "/admins".into(), r#"{"email":"nobody","type":"x"}"#.into(), "/email", "format"),
        ("POST", "/admins".into(), r#"{"email":"A <a@example.com>","type":"x"}"#.into(), "/email", "format"),
        ("POST", BUSINESS.into(), r#"{"email":"a@b@c"}"#.into(), "/email", "format"),
        ("POST", "/auth/token".into(), r#"{"authToken":"t","authType":"User"}"#.into(), "/authType", "enum"),
        ("POST", "/auth/token".into(), r#"{"authToken":"t","authType":""}"#.into(), "/authType", "enum"),
        ("POST", "/auth/token".into(), r#"{"authToken":"t","authType":null}"#.into(), "/authType", "type"),
        // Arrays.
        ("POST", ENGAGEMENT.into(), r#"{"businessIds":[]}"#.into(), "/businessIds", "minItems"),
        ("POST", REDEMPTION.into(), restrictions(501), "/countryCodeRestrictions", "maxItems"),
        ("POST", REDEMPTION.into(), restrictions(500), "/countryCodeRestrictions/0", "type"),
        // U+0000, in values and names, in known and free-form members.
        ("POST", REDEMPTION.into(), r#"{"name":"a\u0000"}"#.into(), "/name", "characters"),
        (
            "POST",
            CLAIM.into(),
            r#"{"campaignId":"a","conditionsData":{"x":["\u0000"]}}"#.into(),
            "/conditionsData/x/0",
            "characters",
        ),
        ("POST", CLAIM.into(), r#"{"campaignId":"a","unknown":"\u0000"}"#.into(), "/unknown", "characters"),
        ("POST", CLAIM.into(), r#"{"campaignId":"a","\u0000":1}"#.into(), "/\0", "characters"),
        ("POST", "/purchases/webhooks/stripe".into(), r#"{"a":"\u0000"}"#.into(), "/a", "characters"),
        // Query parameters.
        ("GET", "/campaigns?limit=0".into(), String::new(), "query/limit", "minimum"),
        ("GET", "/campaigns?limit=101".into(), String::new(), "query/limit", "maximum"),
        ("GET", "/campaigns?limit=-1".into(), String::new(), "query/limit", "minimum"),
        ("GET", "/campaigns?limit=".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit=3.0".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit=1e1".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit=%2B3".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit=+3".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit=3%20".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit=03".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit=-0".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit=0x10".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit=%D9%A3".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?limit=1,2".into(), String::new(), "query/limit", "type"),
        ("GET", "/campaigns?page=2147483648".into(), String::new(), "query/page", "maximum"),
        ("GET", "/campaigns?page=99999999999999999999".into(), String::new(), "query/page", "format"),
        ("GET", "/campaigns?limit=3&limit=3".into(), String::new(), "query/limit", "duplicate"),
        ("GET", "/campaigns?limit=3&%6cimit=4".into(), String::new(), "query/limit", "duplicate"),
        ("GET", "/campaigns?limit=%3".into(), String::new(), "query/limit", "encoding"),
        ("GET", "/campaigns?limit=%zz".into(), String::new(), "query/limit", "encoding"),
        ("GET", "/campaigns?limit=%ff".into(), String::new(), "query/limit", "encoding"),
        ("GET", "/campaigns?x=%ff".into(), String::new(), "query", "encoding"),
        ("GET", "/campaigns?%ff=1".into(), String::new(), "query", "encoding"),
        ("GET", "/campaigns?sortOrder=asc".into(), String::new(), "query/sortOrder", "enum"),
        ("GET", "/campaigns?sortOrder=".into(), String::new(), "query/sortOrder", "enum"),
        ("GET", "/campaigns?active=1".into(), String::new(), "query/active", "type"),
        ("GET", "/campaigns?active=True".into(), String::new(), "query/active", "type"),
        ("GET", "/campaigns?active=".into(), String::new(), "query/active", "type"),
        ("GET", "/campaigns/claims?campaignId=%00".into(), String::new(), "query/campaignId", "characters"),
        // Path parameters.
        ("GET", "/campaigns/%00".into(), String::new(), "path/id", "characters"),
        ("GET", "/campaigns/a%1b%00".into(), String::new(), "path/id", "characters"),
        ("GET", "/campaigns/%ff".into(), String::new(), "path/id", "encoding"),
        ("GET", "/campaigns/%4".into(), String::new(), "path/id", "encoding"),
        ("GET", "/campaigns/%".into(), String::new(), "path/id", "encoding"),
        ("GET", "/chains/one".into(), String::new(), "path/chainId", "type"),
        ("GET", "/chains/0".into(), String::new(), "path/chainId", "minimum"),
        ("GET", "/chains/1.0".into(), String::new(), "path/chainId", "type"),
        ("GET", "/balances/accounts/0x12".into(), String::new(), "path/accountAddress", "pattern"),
        ("POST", format!("/campaigns/7f/tags/{}", long(256)), String::new(), "path/tag", "maxLength"),
    ];
    for (method, target, body, place, keyword) in rows {
        let error = refusal(method, &target, &json_headers(), &body);
        assert_eq!((error.code.as_ref(), error.kind), ("VALIDATION_FAILED", Kind::BadRequest), "{target} {body}");
        let found = errors(&error);
        assert_eq!(found.first(), Some(&(place.to_owned(), keyword.to_owned())), "{target} {body}: {found:?}");
        assert_eq!(error.target.as_deref(), Some(place), "{target} {body}");
        assert_eq!(error.details.as_ref().unwrap()["total"], found.len().max(error_total(&error)), "{target}");
    }
}

fn error_total(error: &Error) -> usize {
    usize::try_from(error.details.as_ref().unwrap()["total"].as_u64().unwrap()).unwrap()
}

#[test]
fn requests_that_keep_the_contract_pass_unchanged() {
    let row = |method: &'static str, target: &str, body: &str| (method, target.to_owned(), body.to_owned());
    for (method, target, body) in [
        row("POST", CLAIM, r#"{"campaignId":"a","multiplier":0.5}"#),
        row("POST", CLAIM, "\t{ \"campaignId\" : \"a\" , \"multiplier\" : 2 }\r\n"),
        row("POST", CLAIM, r#"{"campaignId":"a","multiplier":0.123456789012345}"#),
        row(
            "POST",
            CLAIM,
            r#"{"campaignId":"a","latitude":2.1734034999999494,"longitude":-0.30000000000000004,"multiplier":1}"#,
        ),
        row("POST", CLAIM, r#"{"campaignId":"a","multiplier":100000000000000000000}"#),
        row("POST", CLAIM, r#"{"campaignId":"a","multiplier":1,"unknown":{"x":[1.23456789012345678901]}}"#),
        row("POST", CLAIM, r#"{"campaignId":"a","multiplier":1,"conditionsData":{"amount":1.23456789012345678901}}"#),
        row("POST", CONDITION, r#"{"type":"EQUALS","field":"x","value":12345678901234567890.5}"#),
        row(
            "POST",
            TRIGGER,
            r#"{"name":"a","maxPerUser":null,"maxPerDay":0,"minCooldownSeconds":9223372036854775807}"#,
        ),
        row("POST", TRIGGER, r#"{"name":"a","maxGeoDistanceInMeters":null,"maxMultiplier":1e-9}"#),
        row("POST", BUSINESS, r#"{"email":null,"latitude":-90,"longitude":180,"displayName":null}"#),
        row("POST", BUSINESS, r#"{"email":"user@localhost"}"#),
        row("POST", BUSINESS, r#"{"businessTypeId":-9223372036854775808}"#),
        row("POST", CAMPAIGN, r#"{"name":"a","startDate":"2026-02-28T23:59:59.123456789+01:00","endDate":null}"#),
        row("POST", CAMPAIGN, &format!(r#"{{"name":"a","beneficiaryAccountAddress":"{ADDRESS}"}}"#)),
        row("POST", REDEMPTION, &format!(r#"{{"name":"{}"}}"#, "😀".repeat(255))),
        row("POST", REDEMPTION, r#"{"name":"\u00e9\n"}"#),
        row(
            "POST",
            "/purchases/webhooks/stripe",
            "{\"id\": \"evt_1\",\n  \"amount\": 3.0, \"x\": 1.23456789012345678901}",
        ),
        row("POST", "/purchases/webhooks/stripe", "[]"),
        row("GET", "/campaigns?page=1&limit=100&sortOrder=DESC&active=false", ""),
        row("GET", "/campaigns?page=1&limit=20&unknown=1&unknown=2&&=&x", ""),
        row("GET", "/campaigns/claims?campaignId=a+b%2Bc&campaign=%20&page=1", ""),
        row("GET", "/campaigns/not-a-uuid", ""),
        row("GET", "/campaigns/caf%C3%A9%2F1", ""),
        row("GET", "/campaigns/a%1Bb%C2%85%0D%0A", ""),
        row("GET", "/campaigns/claims?campaignId=a%0Ab", ""),
        row("GET", "/chains/80002", ""),
        row("DELETE", "/businesses/types/-3", ""),
        row("POST", "/campaigns/7f/tags/caf%C3%A9%20%2F", ""),
    ] {
        let checked = send(method, &target, &json_headers(), &body)
            .unwrap_or_else(|error| panic!("{target} {body}: {error} {:?}", error.details));
        assert_eq!(checked.body, body.as_bytes(), "{target}");
        assert_eq!(checked.query.as_deref(), target.split_once('?').map(|(_, query)| query), "{target}");
        assert_eq!(checked.json.is_some(), !body.is_empty());
    }
}

#[test]
fn what_is_missing_is_filled_in_with_the_contract_s_defaults() {
    for (method, target, body, query, settled) in [
        ("POST", CLAIM, r#"{"z":1,"campaignId":"a"}"#, None, r#"{"z":1,"campaignId":"a","multiplier":1.0}"#),
        ("POST", "/auth/token", r#"{"authToken":"t"}"#, None, r#"{"authToken":"t","authType":"user"}"#),
        ("GET", "/transactions", "", Some("page=1&limit=20"), ""),
        // A bare array is whole when no page is asked for.
        ("GET", "/campaigns", "", None, ""),
        ("GET", "/transactions?", "", Some("page=1&limit=20"), ""),
        ("GET", "/transactions?limit=5&x=%41", "", Some("limit=5&x=%41&page=1"), ""),
        ("GET", "/api-keys", "", Some("includeRevoked=false"), ""),
        ("GET", "/admin", "", None, ""),
        // Integers are handed on as integers, whatever JSON notation they came in.
        (
            "POST",
            TRIGGER,
            r#"{"name":"a","maxPerUser":3.0,"maxPerDay":1e2}"#,
            None,
            r#"{"name":"a","maxPerUser":3,"maxPerDay":100}"#,
        ),
        ("POST", TRIGGER, r#"{"name":"a","maxPerUser":-0}"#, None, r#"{"name":"a","maxPerUser":0}"#),
        (
            "POST",
            TRIGGER,
            r#"{"name":"a","maxPerUser":999999999999999e3}"#,
            None,
            r#"{"name":"a","maxPerUser":999999999999999000}"#,
        ),
        (
            "POST",
            REDEMPTION,
            r#"{"name":"a","creditTokenAmount":-0.0}"#,
            None,
            r#"{"name":"a","creditTokenAmount":0.0}"#,
        ),
    ] {
        let checked = send(method, target, &json_headers(), body).unwrap_or_else(|error| panic!("{target}: {error}"));
        assert_eq!(checked.query.as_deref(), query, "{target}");
        assert_eq!(std::str::from_utf8(&checked.body).unwrap(), settled, "{target}");
        if !settled.is_empty() {
            assert_eq!(checked.json.unwrap(), serde_json::from_str::<Value>(settled).unwrap());
        }
    }
}

#[test]
fn a_default_never_stands_in_for_something_invalid() {
    let error = refusal("GET", "/campaigns?limit=x", &json_headers(), "");
    assert_eq!(errors(&error), [("query/limit".to_owned(), "type".to_owned())]);
}

#[test]
fn all_violations_are_reported_in_the_contract_s_order() {
    let body = r#"{"name":"","isActive":1,"creditTokenAmount":-1,"tags":[1,2],"tokenUnits":[{"amount":0}],"description":"\u0000"}"#;
    let error = refusal("POST", REDEMPTION, &json_headers(), body);
    let expected = [
        ("/name", "minLength"),
        ("/isActive", "type"),
        ("/creditTokenAmount", "minimum"),
        ("/tags/0", "type"),
        ("/tags/1", "type"),
        ("/tokenUnits/0/tokenId", "required"),
        ("/tokenUnits/0/amount", "exclusiveMinimum"),
        ("/description", "characters"),
    ];
    let mut found = errors(&error);
    assert_eq!(error.target.as_deref(), Some(found[0].0.as_str()));
    assert_eq!(error_total(&error), expected.len());
    for _ in 0..20 {
        assert_eq!(errors(&refusal("POST", REDEMPTION, &json_headers(), body)), found, "the order is stable");
    }
    found.sort_unstable();
    let mut expected = expected.map(|(target, keyword)| (target.to_owned(), keyword.to_owned()));
    expected.sort_unstable();
    assert_eq!(found, expected);

    let error = refusal("PUT", "/campaigns/%00?limit=1", &json_headers(), r#"{"name":1}"#);
    assert_eq!(
        errors(&error),
        [("path/id".to_owned(), "characters".to_owned()), ("/name".to_owned(), "type".to_owned())],
        "parameters first, then the body"
    );
}

#[test]
fn violations_name_their_place_in_the_contract_and_never_the_value() {
    let secret = "s3cr3t".repeat(4000);
    for (method, target, body, contract) in [
        (
            "POST",
            CLAIM,
            r#"{"campaignId":"a","multiplier":0}"#.to_owned(),
            "#/components/schemas/CampaignClaimRequestDTO/properties/multiplier",
        ),
        ("POST", CLAIM, "{}".to_owned(), "#/components/schemas/CampaignClaimRequestDTO/properties/campaignId"),
        ("POST", CLAIM, "[]".to_owned(), "#/components/schemas/CampaignClaimRequestDTO"),
        (
            "POST",
            "/auth/token",
            format!(r#"{{"authToken":"{secret}"}}"#),
            "#/components/schemas/AuthTokenRequestDTO/properties/authToken",
        ),
        (
            "POST",
            "/auth/token",
            format!(r#"{{"authToken":"t","authType":"{secret}"}}"#),
            "#/components/schemas/AuthType",
        ),
        (
            "POST",
            CAMPAIGN,
            format!(r#"{{"name":"a","imageUrl":"{secret}"}}"#),
            "#/components/schemas/CampaignCreateRequestDTO/properties/imageUrl/allOf/0",
        ),
        ("GET", "/campaigns?limit=0", String::new(), "#/components/parameters/ListLimit/schema"),
        ("GET", "/campaigns?limit=x", String::new(), "#/components/parameters/ListLimit/schema"),
        ("GET", "/chains/0", String::new(), "#/paths/~1chains~1{chainId}/get/parameters/0/schema"),
    ] {
        let error = refusal(method, target, &json_headers(), &body);
        let details = error.details.as_ref().unwrap();
        assert_eq!(details["errors"][0]["contract"], contract, "{target} {details}");
        let (document, _) = validator();
        assert!(document.document().pointer(&contract[1..]).is_some(), "{contract}");
        let said = format!("{} {details}", error.detail);
        assert!(!said.contains("s3cr3t") && said.len() < 1000, "{said}");
    }
}

#[test]
fn names_made_up_by_the_caller_are_cut() {
    let name = "n".repeat(100_000);
    for body in
        [format!(r#"{{"campaignId":"a","{name}":"\u0000"}}"#), format!(r#"{{"campaignId":"a","{name}":1,"{name}":1}}"#)]
    {
        let error = refusal("POST", CLAIM, &json_headers(), &body);
        assert_eq!(error.target.unwrap().chars().count(), limits::POINTER_CHARS + 1);
    }
}

#[test]
fn the_list_of_violations_is_limited_and_their_number_exact() {
    let body = format!(r#"{{"name":"a","countryCodeRestrictions":[{}]}}"#, vec!["\"fr\""; 500].join(","));
    let error = refusal("POST", REDEMPTION, &json_headers(), &body);
    assert_eq!((errors(&error).len(), error_total(&error)), (limits::VIOLATIONS_LISTED, 500));
    let body = format!(r#"{{"campaignId":"a","x":[{}]}}"#, vec![r#""\u0000""#; 1000].join(","));
    let error = refusal("POST", CLAIM, &json_headers(), &body);
    assert_eq!((errors(&error).len(), error_total(&error)), (limits::VIOLATIONS_LISTED, 1000));
}

/// [`Outline::overlong`] keeps the number of violations small only where arrays have a limit.
#[test]
fn every_array_of_a_request_has_a_limit() {
    let (_, validator) = validator();
    for index in 0.. {
        let Some(shape) = validator.outline.shape(ShapeId::nth(index)) else { break };
        assert!(shape.kind != Some(Type::Array) || shape.max_items.is_some_and(|limit| limit <= 1000), "{shape:?}");
    }
}

#[test]
fn bodies_must_be_json_and_say_so() {
    let headers = |list: &[(http::HeaderName, &'static str)]| -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in list {
            headers.append(name, HeaderValue::from_static(value));
        }
        headers
    };
    let body = r#"{"campaignId":"a","multiplier":1}"#;
    for media_type in [
        "application/json",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "APPLICATION/JSON",
        "application/problem+json",
        "application/vnd.pers.v2+json; charset=UTF-8",
        "application/json; v=1",
    ] {
        send("POST", CLAIM, &headers(&[(CONTENT_TYPE, media_type)]), body)
            .unwrap_or_else(|error| panic!("{media_type}: {error}"));
    }
    send("POST", CLAIM, &headers(&[(CONTENT_TYPE, "application/json"), (CONTENT_ENCODING, "identity")]), body).unwrap();
    for (list, code) in [
        (vec![], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "")], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "json")], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "text/json")], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "text/plain")], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "application/xml")], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "application/jsonp")], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "application/*")], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "application/x-www-form-urlencoded")], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "application/json"), (CONTENT_TYPE, "application/json")], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "application/json, text/plain")], "UNSUPPORTED_MEDIA_TYPE"),
        (vec![(CONTENT_TYPE, "application/json; charset=iso-8859-1")], "UNSUPPORTED_CHARSET"),
        (vec![(CONTENT_TYPE, "application/json; charset=utf-16")], "UNSUPPORTED_CHARSET"),
        (vec![(CONTENT_TYPE, "application/json"), (CONTENT_ENCODING, "gzip")], "UNSUPPORTED_CONTENT_ENCODING"),
    ] {
        let error = refusal("POST", CLAIM, &headers(&list), body);
        assert_eq!((error.kind.status(), error.code.as_ref()), (415, code), "{list:?}");
    }
    for body in ["", " \r\n\t"] {
        for list in [vec![], vec![(CONTENT_TYPE, "text/plain")]] {
            let error = refusal("POST", CLAIM, &headers(&list), body);
            assert_eq!((error.kind.status(), error.code.as_ref()), (400, "BODY_REQUIRED"));
        }
    }
    for (body, code) in [
        ("{\"campaignId\":\"a\"", "MALFORMED_JSON"),
        ("{\"campaignId\":\"a\"} {}", "MALFORMED_JSON"),
        ("{\"campaignId\":\"a\",\"multiplier\":NaN}", "MALFORMED_JSON"),
        ("{\"campaignId\":\"a\",\"multiplier\":1e999}", "MALFORMED_JSON"),
        ("{\"campaignId\":\"a\",\"campaignId\":\"b\"}", "DUPLICATE_KEY"),
    ] {
        let error = refusal("POST", CLAIM, &json_headers(), body);
        assert_eq!((error.kind.status(), error.code.as_ref()), (400, code), "{body}");
    }
    // A body nobody asked for is not looked at, and not handed on.
    for (method, target) in [("GET", "/campaigns/7f"), ("DELETE", "/campaigns/7f"), ("POST", "/campaigns/7f/tags/x")] {
        let checked = send(method, target, &headers(&[(CONTENT_TYPE, "text/plain")]), "{]").unwrap();
        assert_eq!((checked.body, checked.json), (Bytes::new(), None));
    }
}

#[test]
fn header_parameters_are_checked() {
    let name = http::HeaderName::from_static("stripe-signature");
    let mut headers = json_headers();
    headers.append(&name, HeaderValue::from_static("t=1,v1=ab"));
    send("POST", "/purchases/webhooks/stripe", &headers, "{}").unwrap();
    headers.append(&name, HeaderValue::from_static("t=2,v1=ab"));
    let error = refusal("POST", "/purchases/webhooks/stripe", &headers, "{}");
    assert_eq!(errors(&error), [("header/stripe-signature".to_owned(), "duplicate".to_owned())]);
    headers.insert(&name, HeaderValue::from_bytes(b"t=\xff").unwrap());
    let error = refusal("POST", "/purchases/webhooks/stripe", &headers, "{}");
    assert_eq!(errors(&error), [("header/stripe-signature".to_owned(), "encoding".to_owned())]);
}

/// Date-times that pass must be readable by the generated models, which use chrono.
#[test]
fn every_date_time_that_passes_can_be_read_by_the_models() {
    for text in [
        "2026-01-01T00:00:00Z",
        "2026-01-01t00:00:00z",
        "2024-02-29T12:00:00.1Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999999Z",
        "2026-01-01T00:00:00-00:00",
        "2026-01-01T23:59:00+23:59",
        "2016-12-31T23:59:60Z",
        "2016-12-31T23:59:60.5Z",
        "2017-01-01T05:29:60+05:30",
        "2026-01-01T24:00:00Z",
        "2026-01-01T00:00:00+24:00",
        "2026-13-01T00:00:00Z",
        "2026-01-01T00:00Z",
        "2026-01-01T00:00:00,5Z",
        "+12026-01-01T00:00:00Z",
        "2026-01-01T00:00:00 Z",
        " 2026-01-01T00:00:00Z",
        "2026-001T00:00:00Z",
    ] {
        let body = json!({ "name": "a", "startDate": text }).to_string();
        if send("POST", CAMPAIGN, &json_headers(), &body).is_ok() {
            let read = serde_json::from_value::<chrono::DateTime<chrono::Utc>>(json!(text));
            assert!(read.is_ok(), "{text}: {read:?}");
        }
    }
}

/// A value that a schema admits: with all members, or with the required ones only.
fn sample(document: &Value, schema: &Value, full: bool) -> Value {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        return sample(document, document.pointer(&target[1..]).unwrap(), full);
    }
    if let Some(options) = schema.get("enum") {
        return options[0].clone();
    }
    let mut merged = schema.as_object().unwrap().clone();
    let mut members = Map::new();
    for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        if part.get("$ref").is_some() {
            match sample(document, part, full) {
                Value::Object(inner) => members.extend(inner),
                other => return other,
            }
        }
        merged.extend(part.as_object().unwrap().clone());
    }
    let number = |key: &str| merged.get(key).and_then(Value::as_f64);
    match merged.get("type").and_then(Value::as_str) {
        Some("string") => {
            let pattern = merged.get("pattern").and_then(Value::as_str).unwrap_or_default();
            let text = match (merged.get("format").and_then(Value::as_str), pattern) {
                (Some("date-time"), _) => "2026-01-31T10:20:30.123Z",
                (Some("email"), _) => "user@example.com",
                (None, "^0x[0-9a-fA-F]{40}$") => ADDRESS,
                (None, "^(NOT_)?[A-Z]{2}$") => "NOT_ES",
                (None, "^\\.?[A-Za-z0-9]{1,16}$") => ".png",
                (None, "") => "text",
                other => panic!("the samples know nothing of {other:?}"),
            };
            text.into()
        }
        Some("integer") => merged.get("minimum").cloned().unwrap_or_else(|| 7.into()),
        Some("number") => json!(number("minimum").unwrap_or(0.0) + 0.5),
        Some("boolean") => true.into(),
        Some("array") => {
            let least = merged.get("minItems").and_then(Value::as_u64).unwrap_or(0);
            let item = sample(document, &merged["items"], full);
            let items: Vec<Value> = (0..least.max(u64::from(full))).map(|_| item.clone()).collect();
            items.into()
        }
        Some("object") | None => {
            let required: Vec<&str> = merged
                .get("required")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            for (name, member) in merged.get("properties").and_then(Value::as_object).into_iter().flatten() {
                if full || required.contains(&name.as_str()) {
                    members.insert(name.clone(), sample(document, member, full));
                }
            }
            Value::Object(members)
        }
        other => panic!("the samples know nothing of {other:?}"),
    }
}

#[test]
fn samples_of_every_request_pass() {
    let (contract, validator) = validator();
    let document = contract.document();
    let mut bodies = 0;
    for operation in contract.operations() {
        let values: Vec<(Place, &str, String)> = operation
            .parameters
            .iter()
            .map(|parameter| {
                let value = sample(document, document.pointer(&parameter.schema).unwrap(), true);
                (parameter.place, parameter.name.as_str(), value.as_str().map_or(value.to_string(), str::to_owned))
            })
            .collect();
        let path: Vec<(&str, &str)> = values
            .iter()
            .filter(|(place, ..)| *place == Place::Path)
            .map(|(_, name, value)| (*name, value.as_str()))
            .collect();
        let query: Vec<String> = values
            .iter()
            .filter(|(place, ..)| *place == Place::Query)
            .map(|(_, name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
            .collect();
        let query = (!query.is_empty()).then(|| query.join("&"));
        for full in [true, false] {
            let body = body_schema(operation).map(|schema| sample(document, document.pointer(schema).unwrap(), full));
            let bytes = body.as_ref().map_or_else(Bytes::new, |body| body.to_string().into());
            let checked = validator
                .check(operation, &path, query.as_deref(), &json_headers(), &bytes)
                .unwrap_or_else(|error| panic!("{}: {error} {:?} {body:?}", operation.id, error.details));
            assert_eq!(checked.query, query, "{}", operation.id);
            let Some(body) = body else { continue };
            bodies += 1;
            let settled = checked.json.unwrap();
            let members = |value: &Value| value.as_object().map(|members| members.keys().cloned().collect::<Vec<_>>());
            if let (Some(sent), Some(settled)) = (members(&body), members(&settled)) {
                assert!(settled.starts_with(&sent), "{}: members keep their order", operation.id);
                assert!(!full || sent == settled, "{}: nothing to add to a full body", operation.id);
            }
            assert_eq!(serde_json::from_slice::<Value>(&checked.body).unwrap(), settled);
            // Checking is idempotent: what it hands on passes, and passes unchanged.
            let again =
                validator.check(operation, &path, checked.query.as_deref(), &json_headers(), &checked.body).unwrap();
            assert_eq!((again.body, again.query), (checked.body, checked.query));
        }
    }
    assert_eq!(bodies, 2 * contract.operations().iter().filter(|operation| operation.body.is_some()).count());
}

#[test]
fn one_wrong_member_in_a_sample_is_found_where_it_is() {
    let (contract, validator) = validator();
    let document = contract.document();
    let mut spoilt = 0;
    for operation in contract.operations() {
        let Some(schema) = body_schema(operation) else { continue };
        let Value::Object(good) = sample(document, document.pointer(schema).unwrap(), true) else { continue };
        let path: Vec<(String, String)> = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.place == Place::Path)
            .map(|parameter| {
                let value = sample(document, document.pointer(&parameter.schema).unwrap(), true);
                (parameter.name.clone(), value.as_str().map_or(value.to_string(), str::to_owned))
            })
            .collect();
        let path: Vec<(&str, &str)> = path.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        for name in good.keys() {
            // A list of lists is nowhere in the contract but in free-form and any-JSON members.
            let mut bad = good.clone();
            bad.insert(name.clone(), json!([[]]));
            let shape = validator.plans[operation.index()].body.as_ref().unwrap().media[0].shape.unwrap();
            let member = validator.outline.at(shape, &Path::Key(&Path::Root, name)).unwrap();
            let result =
                validator.check(operation, &path, None, &json_headers(), &Value::Object(bad).to_string().into());
            if member.kind.is_none() && member.properties.is_empty() && result.is_ok() {
                continue;
            }
            let error = result.err().unwrap_or_else(|| panic!("{} {name}", operation.id));
            assert!(
                error.target.as_deref().unwrap().starts_with(&format!("/{name}")),
                "{} {name}: {error}",
                operation.id
            );
            spoilt += 1;
        }
    }
    assert!(spoilt > 150, "{spoilt}");
}

#[test]
fn answers_are_compared_with_their_schema() {
    let (contract, validator) = validator();
    let document = contract.document();
    let mut answers = 0;
    for operation in contract.operations() {
        for status in &operation.responses {
            let Some(media) = operation.answer(*status).unwrap().content.first() else {
                assert_eq!(validator.check_response(operation, *status, &Value::Null), Ok(()));
                assert!(validator.check_response(operation, *status, &json!({})).is_err());
                continue;
            };
            let schema = document.pointer(media.schema.as_deref().unwrap()).unwrap();
            for full in [true, false] {
                let body = sample(document, schema, full);
                assert_eq!(validator.check_response(operation, *status, &body), Ok(()), "{} {status}", operation.id);
                answers += 1;
            }
            if *status >= 400 {
                let violations = validator.check_response(operation, *status, &json!({ "status": "404" })).unwrap_err();
                assert!(violations.len() > 3, "{violations:?}");
            }
        }
    }
    assert!(answers > 1000, "{answers}");
    let operation = contract.operation("CampaignsController_getCampaigns").unwrap();
    let error = sample(document, document.pointer(ERROR_SCHEMA).unwrap(), true);
    assert_eq!(validator.check_response(operation, 405, &error), Ok(()));
    assert_eq!(validator.check_response(operation, 299, &error).unwrap_err()[0].keyword, "status");
    let one = contract
        .operation("CampaignsController_getCampaignById")
        .or_else(|| contract.operations().iter().find(|operation| operation.path == "/campaigns/{id}"));
    let mut campaign = sample(document, document.pointer("/components/schemas/CampaignDTO").unwrap(), true);
    let nullable = campaign.as_object().unwrap().keys().find(|name| name.as_str() == "trigger").cloned().unwrap();
    campaign[&nullable] = Value::Null;
    assert_eq!(validator.check_response(one.unwrap(), 200, &campaign), Ok(()), "a nullable reference");
    campaign[&nullable] = json!({ "id": 3 });
    let violations = validator.check_response(one.unwrap(), 200, &campaign).unwrap_err();
    assert!(
        violations.iter().any(|violation| violation.target == "/trigger/id" && violation.keyword == "type"),
        "{violations:?}"
    );
    campaign[&nullable] = json!(3);
    let violations = validator.check_response(one.unwrap(), 200, &campaign).unwrap_err();
    assert!(violations.iter().all(|violation| violation.target == "/trigger"), "{violations:?}");
    for violation in violations {
        assert!(document.pointer(&violation.contract.unwrap()[1..]).is_some());
    }
}
