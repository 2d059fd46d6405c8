//! Seed files: read, checked with lines and columns, applied, applied again, and written from what is there.

use pers_server::domain::ids::TenantId;
use pers_server::seed::{self, Seeded};
use serde_json::json;

use crate::support::{Tenant, TestServer, assert_clean};

/// The example of the documentation.
fn example() -> String {
    let page = include_str!("../../../docs/SEEDS.md");
    page.split_once("```yaml\n").unwrap().1.split_once("```").unwrap().0.to_owned()
}

fn apply(server: &TestServer, text: &str) -> Result<Vec<Seeded>, String> {
    let seed = seed::parse(text).map_err(|problems| problems.to_string())?;
    seed::apply(&server.services, &seed).map_err(|problems| problems.to_string())
}

fn export(server: &TestServer) -> String {
    seed::export(&server.services, None, false).unwrap()
}

/// The text with something else in the place of a part that is there once.
fn edited(text: &str, part: &str, other: &str) -> String {
    assert_eq!(text.matches(part).count(), 1, "{part}");
    text.replace(part, other)
}

/// A digest of what seeds write, with all ids and times.
fn digest(server: &TestServer) -> Vec<(&'static str, i64)> {
    const TABLES: [&str; 22] = [
        "accounts",
        "admin_memberships",
        "balances",
        "business_types",
        "businesses",
        "campaign_engagements",
        "campaign_tags",
        "campaign_triggers",
        "campaigns",
        "entries",
        "purchase_tokens",
        "purchase_types",
        "redemption_types",
        "redemptions",
        "tenants",
        "token_metadata",
        "token_units",
        "tokens",
        "transactions",
        "trigger_conditions",
        "user_status_types",
        "users",
    ];
    let of = |table: &'static str| {
        let rows = "coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '0')";
        let sql = format!("SELECT ('x' || substr({rows}, 1, 15))::bit(60)::bigint AS n FROM {table} t");
        (table, server.number(&sql))
    };
    TABLES.map(of).to_vec()
}

#[test]
fn the_example_of_the_documentation_is_made_and_made_once() {
    let server = TestServer::start();
    let made = apply(&server, &example()).unwrap();
    assert_eq!(made.iter().map(|one| one.is_new).collect::<Vec<_>>(), [true]);
    assert_clean(&server);
    let before = digest(&server);
    let again = apply(&server, &example()).unwrap();
    assert_eq!((again[0].is_new, again[0].tenant.id), (false, made[0].tenant.id));
    assert_eq!(digest(&server), before);
    // On another machine it has the same ids.
    let other = TestServer::start();
    assert_eq!(apply(&other, &example()).unwrap()[0].tenant.id, made[0].tenant.id);
}

#[test]
fn what_is_exported_makes_the_same_again() {
    let server = TestServer::start();
    let row = apply(&server, &example()).unwrap().remove(0).tenant;
    let tenant = Tenant {
        server: &server,
        id: row.id.to_string(),
        project_key: row.project_api_key,
        system_key: String::new(),
        admin: String::new(),
    };
    let ann = tenant.user("ann@harbour.example");
    let campaigns = tenant.public_get("/campaigns").ok(200);
    let welcome = campaigns.as_array().unwrap().iter().find(|campaign| campaign["name"] == "Welcome").unwrap();
    server.post("/campaigns/claims", json!({"campaignId": welcome["id"]})).bearer(&ann.access).ok(201);
    let text = export(&server);
    assert!(text.contains("HARBOUR: 350"), "{text}");
    let other = TestServer::start();
    apply(&other, &text).unwrap();
    assert_eq!(export(&other), text);
    assert_clean(&other);
    let before = digest(&other);
    apply(&other, &text).unwrap();
    assert_eq!(digest(&other), before);
    // And what was exported is what is there.
    let before = digest(&server);
    apply(&server, &text).unwrap();
    assert_eq!(digest(&server), before);
}

#[test]
fn the_demo_tenant_is_exported_and_made_again() {
    let server = TestServer::start();
    seed::demo::load(&server.services, &seed::demo::Kept::default()).unwrap();
    let text = export(&server);
    let other = TestServer::start();
    apply(&other, &text).unwrap();
    assert_eq!(export(&other), text);
    assert_clean(&other);
}

#[test]
fn an_edited_file_makes_what_it_would_make_anew() {
    let edits = [
        ("    projectDescription: A club by the water.", "    projectDescription: A club."),
        ("displayName: Harbour admin", "displayName: Chief"),
        ("name: Harbour Points,", "name: Points,"),
        ("          - { name: Free soup }", "          - { name: Free soup }\n          - { name: Free tea }"),
        ("code: BOATS }", "code: SHIPS }"),
        ("city: Trieste", "city: Venice"),
        ("displayName: Old Pier, isActive: false", "displayName: Old Pier, isActive: true"),
        ("balances: { HARBOUR: 12.5 }", "balances: { HARBOUR: 0.3 }"),
        ("balances: { HARBOUR: 250 }", "balances: { HARBOUR: 250.01 }"),
        ("{ token: VOUCHER, item: 2, amount: 3 }", "{ token: VOUCHER, item: 2 }"),
        ("{ token: MEMBER, item: 1 }", "{ token: MEMBER, item: 1 }\n          - { token: MEMBER, item: 9 }"),
        ("description: For joining.,", "description: For coming.,"),
        ("maxPerUser: 1 }", "maxPerUser: 2 }"),
        ("unit: { amount: 100 }", "unit: { amount: 99.5 }"),
        ("tags: [welcome]\n        active: true", "tags: [welcome]"),
        ("tags: [welcome]", "tags: [more, welcome]"),
        ("value: good }]", "value: good }, { type: EQUALS, field: wind, value: low }]"),
        ("businesses: [tours@harbour.example]", "businesses: [tours@harbour.example]\n        active: true"),
        ("customData: { seat: 7 }", "customData: { seat: 8 }"),
        ("firstName: Bob }", "firstName: Rob, isActive: false }"),
        ("purchaseTypeId: 1 }, active: false }", "purchaseTypeId: 1 } }"),
        ("      - { name: Tours }", "      - { name: Tours }\n      - { name: Food }"),
        ("creditTokenAmount: 200, maxTotalSupply: 10", "creditTokenAmount: 150, maxTotalSupply: 20"),
        // Last, since nothing is minted of a token that is out of use.
        ("isGallery: true }", "isGallery: true, isActive: false }"),
    ];
    let server = TestServer::start();
    let mut text = example();
    apply(&server, &text).unwrap();
    for (part, other) in edits {
        text = edited(&text, part, other);
        apply(&server, &text).unwrap_or_else(|problems| panic!("{other}: {problems}"));
        let now = export(&server);
        apply(&server, &text).unwrap();
        assert_eq!(export(&server), now, "{other}: once more");
    }
    assert_clean(&server);
    let anew = TestServer::start();
    apply(&anew, &text).unwrap();
    assert_eq!(export(&server), export(&anew));
}

#[test]
fn what_nothing_changes_is_refused_with_its_place_and_nothing_is_done() {
    let server = TestServer::start();
    let text = example();
    apply(&server, &text).unwrap();
    let before = digest(&server);
    for (part, other, member) in [
        ("decimals: 2 }", "decimals: 3 }", "/tenants/0/tokens/0/token/decimals"),
        ("description: An hour on the water.", "description: Two hours.", "/tenants/0/tokens/2/metadata/0/description"),
        ("unitAmount: 80", "unitAmount: 81", "/tenants/0/purchaseTypes/0/unitAmount"),
        ("discountPercentage: 10", "discountPercentage: 11", "/tenants/0/statusTypes/0/statusType/discountPercentage"),
    ] {
        // A change that would be made goes with it.
        let wrong = edited(&edited(&text, part, other), "displayName: Harbour admin", "displayName: Chief");
        let line = 1 + wrong.lines().position(|line| line.contains(other)).unwrap();
        let refused = apply(&server, &wrong).unwrap_err();
        let start = format!("line {line}, column ");
        let has = refused.starts_with(&start) && refused.contains(&format!("{member}: SEED_CHANGE_REFUSED"));
        assert!(has, "{other}: {refused}");
        assert_eq!(digest(&server), before, "{other}");
    }
    let platform = "tenants:\n  - projectName: PERS platform\n";
    assert!(apply(&server, platform).unwrap_err().starts_with("line 2, column 5: /tenants/0/projectName: SEED_CHANGE"));
}

#[test]
fn everything_that_is_wrong_is_told_at_once_with_line_and_column() {
    let server = TestServer::start();
    let text = "\
tenants:
  - projectName: Harbour Club
    tokens:
      - token: { contractAddress: '0x00000000000000000000000000000000000000c1', type: ERC20 }
        shown: { symbol: POINTS }
    campaigns:
      - campaign:
          description: Without a name
        tokenUnits:
          - token: CUPS
            unit: { amount: 1 }
          - token: POINTS
            unit: { amount: many }
        businesses: [nobody@harbour.example]
    users:
      - user: { firstName: Ann }
      - user: { email: ann@harbour.example }
        balances: { POINTS: -1, CUPS: 1 }
";
    let told = apply(&server, text).unwrap_err();
    let lines: Vec<&str> = told.lines().collect();
    for (number, (place, what)) in [
        ("line 7, column 9: /tenants/0/campaigns/0/campaign", "name"),
        ("line 10, column 13: /tenants/0/campaigns/0/tokenUnits/0/token: SEED_NAME_UNKNOWN", "CUPS"),
        ("line 13, column 21: /tenants/0/campaigns/0/tokenUnits/1/unit/amount", "number"),
        ("line 14, column 22: /tenants/0/campaigns/0/businesses/0: SEED_NAME_UNKNOWN", "nobody@harbour.example"),
        ("line 16, column 9: /tenants/0/users/0/user: SEED_USER_UNNAMED", ""),
        ("line 18, column 21: /tenants/0/users/1/balances/POINTS: SEED_HOLDING_INVALID", ""),
        ("line 18, column 33: /tenants/0/users/1/balances/CUPS: SEED_NAME_UNKNOWN", "CUPS"),
    ]
    .into_iter()
    .enumerate()
    {
        assert!(lines[number].starts_with(place) && lines[number].contains(what), "{place}\n{told}");
    }
    assert_eq!(lines.len(), 7, "{told}");
    assert_eq!(server.number("SELECT count(*) AS n FROM tenants WHERE NOT is_platform"), 0);
}

#[test]
fn what_a_rule_refuses_is_told_with_its_code_and_place() {
    let server = TestServer::start();
    for (part, other, told) in [
        (
            "startDate: 2026-01-01T00:00:00Z }\n        trigger: { name: Once",
            "startDate: 2026-01-01T00:00:00Z, endDate: 2025-01-01T00:00:00Z }\n        trigger: { name: Once",
            "/tenants/0/campaigns/0/",
        ),
        ("{ token: VOUCHER, item: 2, amount: 3 }", "{ token: VOUCHER, item: 7 }", "/tenants/0/users/0/items/1"),
        (
            "{ token: MEMBER, item: 1 }",
            "{ token: HARBOUR, item: 1 }",
            "/tenants/0/users/0/items/0: SEED_HOLDING_INVALID",
        ),
        (
            "purchaseTypeId: 2 }",
            "purchaseTypeId: 3 }",
            "/tenants/0/purchaseTokens/0/offer/purchaseTypeId: PURCHASE_TYPE_NOT_FOUND",
        ),
    ] {
        let wrong = edited(&example(), part, other);
        let refused = apply(&server, &wrong).unwrap_err();
        assert!(refused.starts_with("line ") && refused.contains(told), "{other}: {refused}");
        assert_eq!(server.number("SELECT count(*) AS n FROM tenants WHERE NOT is_platform"), 0, "{other}");
    }
}

#[test]
fn keys_are_exported_only_if_they_are_asked_for() {
    let server = TestServer::start();
    let keys = "tenants:\n  - projectName: Paying\n    stripe: { apiKey: sk_test_1, webhookSecret: whsec_1 }\n";
    let made = apply(&server, keys).unwrap();
    let text = export(&server);
    assert!(!text.contains("sk_test_1") && !text.contains("whsec_1"), "{text}");
    let tenant = TenantId::from(made[0].tenant.id);
    let with_keys = seed::export(&server.services, Some(tenant), true).unwrap();
    assert!(with_keys.contains("sk_test_1") && with_keys.contains("whsec_1"), "{with_keys}");
    assert_eq!(
        seed::export(&server.services, Some(TenantId::from(uuid::Uuid::nil())), false).unwrap_err().code,
        "TENANT_NOT_FOUND"
    );
}
