//! Lists of claims.

use super::*;

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(id).collect()
}

#[test]
fn a_list_shows_each_role_what_concerns_it() {
    let clock = TestClock::at("2025-06-15T12:00:00Z");
    let injected = Arc::clone(&clock);
    let server = TestServer::start_with(|parts| parts.clock = injected);
    let program = Program::new(&server, "Coffee Club");
    let (one, two) = (program.tenant.business("one@example.com"), program.tenant.business("two@example.com"));
    let (ann, bob) = (program.tenant.user("ann@example.com"), program.tenant.user("bob@example.com"));
    let (summer, winter) = (program.campaign(json!({})), program.campaign(json!({})));
    let mut made = Vec::new();
    for (campaign, user, business) in
        [(&summer, &ann, Some(&one)), (&winter, &ann, None), (&summer, &bob, Some(&one)), (&summer, &bob, Some(&two))]
    {
        let extra = business.map_or(json!({}), |business| json!({"businessId": business.id}));
        made.push(program.claim(campaign, extra).bearer(&user.access).ok(201));
        clock.pass(Duration::seconds(1));
    }
    let made: Vec<&str> = made.iter().map(id).collect();
    // The newest comes first.
    let expected = |numbers: &[usize]| numbers.iter().rev().map(|number| made[*number]).collect::<Vec<_>>();
    let queries = [
        String::new(),
        format!("?userId={}", bob.id),
        format!("?businessId={}", one.id),
        format!("?campaignId={summer}"),
        format!("?campaignId={summer}&userId={}&businessId={}", bob.id, two.id),
        format!("?userId={UNKNOWN}"),
        "?businessId=none".to_owned(),
        "?campaignId=none".to_owned(),
    ];
    type Rows<'a> = [&'a [usize]; 8];
    let all: Rows<'_> = [&[0, 1, 2, 3], &[2, 3], &[0, 2], &[0, 2, 3], &[3], &[], &[], &[]];
    let of_ann: Rows<'_> = [&[0, 1], &[0, 1], &[0, 1], &[0], &[0], &[0, 1], &[0, 1], &[]];
    let of_one: Rows<'_> = [&[0, 2], &[0, 2], &[0, 2], &[0, 2], &[0, 2], &[0, 2], &[0, 2], &[]];
    for (name, rows) in [("admin", all), ("system", all), ("user", of_ann), ("business", of_one)] {
        for (query, rows) in queries.iter().zip(rows) {
            let call = server.get(&format!("/campaigns/claims{query}"));
            let answer = match name {
                "admin" => call.bearer(&program.tenant.admin),
                "system" => call.key(&program.tenant.system_key),
                "user" => call.bearer(&ann.access),
                _ => call.bearer(&one.access),
            }
            .send();
            assert_eq!(answer.header("x-total-count"), Some(&*rows.len().to_string()), "{name} {query}");
            assert_eq!(ids(&answer.ok(200)), expected(rows), "{name} {query}");
        }
    }
    let mine = |query: &str| server.get(&format!("/campaigns/claims/me{query}")).bearer(&ann.access).ok(200);
    assert_eq!(ids(&mine("")), expected(&[0, 1]));
    assert_eq!(ids(&mine(&format!("?campaignId={winter}"))), expected(&[1]));
    assert_eq!(ids(&mine("?campaignId=none")), expected(&[]));
    server.get("/campaigns/claims/me").bearer(&program.tenant.admin).refused(403, "USER_REQUIRED");
    server.get("/campaigns/claims/me").bearer(&one.access).refused(403, "USER_REQUIRED");
    // A campaign that is off stays visible in what was claimed.
    program.tenant.admin_toggle(&format!("/campaigns/{winter}/status")).ok(200);
    assert_eq!(mine(&format!("?campaignId={winter}"))[0]["campaign"]["isActive"], false);
}

#[test]
fn a_list_is_sorted_and_cut_as_asked() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({}));
    let ann = program.tenant.user("ann@example.com");
    for multiplier in [2, 3, 1, 3] {
        program.claim(&campaign, json!({"multiplier": multiplier})).bearer(&ann.access).ok(201);
    }
    let list = |query: &str| server.get(&format!("/campaigns/claims?{query}")).bearer(&ann.access).send();
    let factors = |query: &str| {
        let listed = list(query).ok(200);
        listed.as_array().unwrap().iter().map(|row| row["multiplier"].as_f64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(factors("sortBy=multiplier&sortOrder=ASC"), [1.0, 2.0, 3.0, 3.0]);
    assert_eq!(factors("sortBy=multiplier"), [3.0, 3.0, 2.0, 1.0]);
    assert_eq!(factors("sortBy=createdAt&sortOrder=ASC"), [2.0, 3.0, 1.0, 3.0]);
    assert_eq!(factors("limit=2&page=2&sortOrder=ASC"), [1.0, 3.0]);
    let first = list("limit=3");
    assert_eq!(first.header("x-total-count"), Some("4"));
    assert!(first.header("link").is_some_and(|link| link.contains("page=2") && link.contains("rel=\"next\"")));
    assert_eq!(list("limit=3&page=2").header("link"), None);
    assert_eq!(list("sortBy=colour").refused(400, "SORT_FIELD_UNKNOWN")["target"], "query/sortBy");
}
