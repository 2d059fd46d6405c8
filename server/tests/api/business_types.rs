//! Tag "Business Types".

use serde_json::{Value, json};

use crate::support::TestServer;

const PATH: &str = "/businesses/types";

#[test]
fn a_type_is_made_changed_and_deleted() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = tenant
        .admin_post(
            PATH,
            json!({"name": "Café", "description": "Coffee", "code": "CAFE", "iconUrl": "https://example.com/c"}),
        )
        .ok(201);
    let mut expected =
        json!({"id": 1, "name": "Café", "description": "Coffee", "code": "CAFE", "iconUrl": "https://example.com/c"});
    assert_eq!(made, expected);
    for (field, value) in
        [("name", json!("Bar")), ("description", Value::Null), ("code", json!("BAR")), ("iconUrl", Value::Null)]
    {
        expected[field] = value.clone();
        assert_eq!(tenant.admin_put(PATH, json!({"id": 1, field: value})).ok(200), expected, "{field}");
    }
    assert_eq!(tenant.admin_put(PATH, json!({"id": 1})).ok(200), expected, "nothing sent, nothing changed");
    let listed = tenant.public_get(PATH).send();
    assert_eq!(listed.header("x-total-count"), Some("1"));
    assert_eq!(listed.ok(200), json!([expected]));
    assert_eq!(tenant.admin_delete("/businesses/types/1").send().status, 200);
    assert_eq!(tenant.public_get(PATH).ok(200), json!([]));
    assert_eq!(server.number("SELECT count(*) AS n FROM business_types"), 0);
}

#[test]
fn every_tenant_counts_its_own_types() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let make = |tenant: &crate::support::Tenant<'_>, name: &str| {
        tenant.admin_post(PATH, json!({"name": name, "description": ""})).ok(201)["id"].as_i64().unwrap()
    };
    assert_eq!([make(&tenant, "A"), make(&tenant, "B"), make(&other, "A"), make(&tenant, "C")], [1, 2, 1, 3]);
    let names = |tenant: &crate::support::Tenant<'_>| -> Vec<Value> {
        tenant.public_get(PATH).ok(200).as_array().unwrap().iter().map(|row| row["name"].clone()).collect()
    };
    assert_eq!((names(&tenant), names(&other)), (vec![json!("A"), json!("B"), json!("C")], vec![json!("A")]));
}

#[test]
fn a_name_is_taken_once_in_a_tenant() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.admin_post(PATH, json!({"name": "Café", "description": ""})).ok(201);
    tenant.admin_post(PATH, json!({"name": "Bar", "description": ""})).ok(201);
    let refused =
        tenant.admin_post(PATH, json!({"name": "Café", "description": ""})).refused(409, "BUSINESS_TYPE_NAME_TAKEN");
    assert_eq!(refused["target"], "/name");
    let refused = tenant.admin_put(PATH, json!({"id": 2, "name": "Café"})).refused(409, "BUSINESS_TYPE_NAME_TAKEN");
    assert_eq!(refused["target"], "/name");
    tenant.admin_put(PATH, json!({"id": 1, "name": "Café"})).ok(200);
    assert_eq!(server.number("SELECT count(*) AS n FROM business_types WHERE name IN ('Café', 'Bar')"), 2);
}

#[test]
fn a_type_that_a_business_has_stays() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.admin_post(PATH, json!({"name": "Café", "description": ""})).ok(201);
    let business = tenant.admin_post("/businesses", json!({"businessTypeId": 1})).ok(201);
    tenant.admin_delete("/businesses/types/1").refused(409, "BUSINESS_TYPE_IN_USE");
    assert_eq!(server.number("SELECT count(*) AS n FROM business_types"), 1);
    let path = format!("/businesses/{}", business["id"].as_str().unwrap());
    tenant.admin_put(&path, json!({"businessTypeId": null})).ok(200);
    assert_eq!(tenant.admin_delete("/businesses/types/1").send().status, 200);
}

#[test]
fn unknown_and_foreign_types_are_not_found() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    tenant.admin_post(PATH, json!({"name": "Café", "description": ""})).ok(201);
    for id in [1, 0, -1, i64::MAX] {
        other.admin_put(PATH, json!({"id": id, "name": "Bar"})).refused(404, "BUSINESS_TYPE_NOT_FOUND");
        other.admin_put(PATH, json!({"id": id})).refused(404, "BUSINESS_TYPE_NOT_FOUND");
        other.admin_delete(&format!("/businesses/types/{id}")).refused(404, "BUSINESS_TYPE_NOT_FOUND");
    }
    assert_eq!(other.admin_delete("/businesses/types/café").send().status, 400);
    assert_eq!(server.number("SELECT count(*) AS n FROM business_types WHERE name = 'Café'"), 1);
}

#[test]
fn a_type_that_breaks_the_contract_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (body, target) in [
        (json!({"description": ""}), "/name"),
        (json!({"name": "Café"}), "/description"),
        (json!({"name": "", "description": ""}), "/name"),
        (json!({"name": "x".repeat(256), "description": ""}), "/name"),
        (json!({"name": 1, "description": ""}), "/name"),
    ] {
        let refused = tenant.admin_post(PATH, body).send();
        assert_eq!((refused.status, &refused.json["target"]), (400, &json!(target)), "{}", refused.json);
    }
    let refused = tenant.admin_put(PATH, json!({"name": "Café"})).send();
    assert_eq!((refused.status, &refused.json["target"]), (400, &json!("/id")), "{}", refused.json);
    assert_eq!(server.number("SELECT count(*) AS n FROM business_types"), 0);
}

#[test]
fn only_admins_write_types() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.admin_post(PATH, json!({"name": "Café", "description": ""})).ok(201);
    let user = tenant.user("ann@example.com");
    for (method, path, body) in [
        ("POST", PATH, json!({"name": "Bar", "description": ""})),
        ("PUT", PATH, json!({"id": 1, "name": "Bar"})),
        ("DELETE", "/businesses/types/1", Value::Null),
    ] {
        let call = || match &body {
            Value::Null => server.call(method, path),
            body => server.call(method, path).json(body.clone()),
        };
        assert_eq!(call().send().status, 401, "{method}");
        assert_eq!(call().project(&tenant.project_key).send().status, 401, "{method}");
        assert_eq!(call().bearer(&user.access).send().status, 403, "{method}");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM business_types WHERE name = 'Café'"), 1);
    assert_eq!(server.get(PATH).send().status, 401);
}

#[test]
fn types_made_at_the_same_time_get_distinct_numbers() {
    const TYPES: i64 = 16;
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    std::thread::scope(|scope| {
        for number in 0..TYPES {
            let call = tenant.admin_post(PATH, json!({"name": format!("Type {number}"), "description": ""}));
            scope.spawn(move || call.ok(201));
        }
    });
    let listed = tenant.public_get(PATH).ok(200);
    let ids: Vec<_> = listed.as_array().unwrap().iter().map(|row| row["id"].as_i64().unwrap()).collect();
    assert_eq!(ids, (1..=TYPES).collect::<Vec<_>>());
}

#[test]
fn types_beyond_the_limit_are_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    server
        .execute(&format!(
            "INSERT INTO business_types (tenant_id, id, name) SELECT '{}', n, n::text FROM generate_series(1, 1000) n",
            tenant.id
        ))
        .unwrap();
    tenant.admin_post(PATH, json!({"name": "One more", "description": ""})).refused(409, "BUSINESS_TYPES_FULL");
    assert_eq!(tenant.public_get(PATH).ok(200).as_array().unwrap().len(), 1000);
}
