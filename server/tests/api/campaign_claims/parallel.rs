//! Claims that come at once, and what one costs the database.

use super::*;

/// Threads that claim, for which a pool of ten connections has room.
const THREADS: usize = 16;

#[test]
fn parallel_claims_of_a_user_never_pass_his_limit_together() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"maxPerUser": 3}));
    let ann = program.tenant.user("ann@example.com");
    let answers = tally(THREADS, (0..64).map(|_| program.claim(&campaign, json!({})).bearer(&ann.access)));
    let expected = [((201, String::new()), 3), ((422, "MAX_PER_USER_REACHED".to_owned()), 61)];
    assert_eq!(answers, HashMap::from(expected));
    assert_eq!(program.points_out(), 1500);
    assert_eq!(server.number("SELECT claims AS n FROM campaign_participations"), 3);
    assert_clean(&server);
}

#[test]
fn parallel_claims_of_many_users_leave_clean_books() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"maxPerDay": 5, "minCooldownSeconds": 0}));
    // Nobody knows the users yet; each is named five times, also at the same time.
    let calls = (0..500).map(|number| program.system_claim(&campaign, &format!("card {}", number / 5)));
    assert_eq!(tally(THREADS, calls), HashMap::from([((201, String::new()), 500)]));
    for (sql, expected) in [
        ("SELECT count(*) AS n FROM users", 100),
        ("SELECT count(*) AS n FROM campaign_claims", 500),
        ("SELECT count(*) AS n FROM campaign_participations WHERE claims = 5", 100),
        ("SELECT count(*) AS n FROM balances WHERE amount = 2500", 100),
        ("SELECT count(*) AS n FROM balances", 100),
        ("SELECT count(*) AS n FROM entries", 1000),
    ] {
        assert_eq!(server.number(sql), expected, "{sql}");
    }
    assert_clean(&server);
    program.system_claim(&campaign, "card 0").refused(422, "MAX_PER_DAY_REACHED");
}

/// Statements that `work` runs.
fn statements<T>(server: &TestServer, work: impl FnOnce(&mut diesel::PgConnection) -> T) -> usize {
    let counter = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&counter);
    let mut conn = server.connect();
    conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { .. } = event {
            counted.fetch_add(1, Ordering::Relaxed);
        }
    });
    work(&mut conn);
    counter.load(Ordering::Relaxed)
}

#[test]
fn a_claim_takes_few_statements_and_a_list_as_many_for_one_as_for_many() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let tenant = TenantId::parse(&program.tenant.id).unwrap();
    let campaign = program.campaign(json!({"maxPerUser": 100}));
    let ann = program.tenant.user("ann@example.com");
    let body = serde_json::from_value(json!({"campaignId": campaign})).unwrap();
    let request = ClaimRequest::parse(Role::User, Some(ann.id.parse().unwrap()), &body, false).unwrap();
    let claim = || {
        statements(&server, |conn| {
            let (now, ids) = (server.services.clock.now(), &server.services.ids);
            let id = ids.next().into();
            let subjects = claim_facts::load(conn, tenant, &request, Purpose::Grant, ids.next().into(), now).unwrap();
            let grant = grant(&subjects.facts, now, false).unwrap();
            let row = subjects.claim(id, &request, &grant, now).unwrap();
            store::campaign_claims::insert(conn, tenant, &row).unwrap();
            let rewards = subjects.rewards(&grant, id).unwrap();
            store::ledger::post(conn, tenant, &rewards, ids.as_ref(), now).unwrap();
        })
    };
    assert_eq!([claim(), claim()], [12, 12]);
    let list = || {
        statements(&server, |conn| {
            let (query, filter) = (ListQuery::default(), ClaimFilter::default());
            let sort = query.sort(SORT_FIELDS, true).unwrap();
            let (rows, _) = store::campaign_claims::list(conn, tenant, filter, &sort, query.array()).unwrap();
            store::campaign_claims::load_graph(conn, tenant, rows).unwrap();
        })
    };
    let few = list();
    for number in 0..5 {
        let other = program.campaign(json!({}));
        let named = json!({"userIdentifier": format!("card {number}"), "businessId": shop(&program)});
        program.claim(&other, named).key(&program.tenant.system_key).ok(201);
    }
    assert_eq!(list(), few);
    assert!(few <= 12, "{few}");
}
