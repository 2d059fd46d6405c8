//! Sixteen test workers at once, each with tenants of its own.

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde_json::json;

use super::Throwaway;
use crate::support::{TestServer, assert_clean, at_once};

const WORKERS: usize = 16;
const STEPS: usize = 25;

/// What a worker believes of its tenant.
struct Believed {
    claims: u32,
    snapshot: Option<(String, u32)>,
    seconds: i64,
}

fn check(tenant: &Throwaway<'_>, believed: &Believed) {
    assert_eq!(tenant.points(0), f64::from(believed.claims) * 100.0);
}

#[test]
fn sixteen_workers_do_not_disturb_each_other() {
    // Without optimisation it takes so long to make tenants that the last in the queue for ten connections would
    // be told to come again.
    let server = TestServer::start_with(|parts| parts.pool_size = 20);
    at_once(WORKERS, |worker| {
        let mut random = StdRng::seed_from_u64(u64::try_from(worker).unwrap());
        let wish =
            || json!({"name": format!("Worker {worker}"), "clock": {"now": "2030-01-01T00:00:00Z", "frozen": true}});
        let fresh = || (server.throwaway(wish()), Believed { claims: 0, snapshot: None, seconds: 0 });
        let (mut tenant, mut believed) = fresh();
        for _ in 0..STEPS {
            match random.gen_range(0..10) {
                0..=3 => {
                    tenant.claim(tenant.user(0, "accessToken")).ok(201);
                    believed.claims += 1;
                }
                4 => {
                    let taken = server.post("/_pers/snapshots", json!({"tenant": tenant.id()})).ok(201);
                    believed.snapshot = Some((taken["id"].as_str().unwrap().to_owned(), believed.claims));
                }
                5 => {
                    if let Some((id, claims)) = believed.snapshot.clone() {
                        server.call("POST", &format!("/_pers/snapshots/{id}/restore")).ok(200);
                        believed.claims = claims;
                        // The clock was taken too.
                        let now = server.get(&format!("/_pers/clock?tenant={}", tenant.id())).ok(200);
                        let now: chrono::DateTime<chrono::Utc> = now["now"].as_str().unwrap().parse().unwrap();
                        let start: chrono::DateTime<chrono::Utc> = "2030-01-01T00:00:00Z".parse().unwrap();
                        believed.seconds = (now - start).num_seconds();
                    }
                }
                6 => {
                    tenant.reset("seed");
                    (believed.claims, believed.seconds) = (0, 0);
                }
                7 | 8 => {
                    // Less than a token's life in all.
                    tenant.advance(5);
                    believed.seconds += 5;
                    let now = server.get(&format!("/_pers/clock?tenant={}", tenant.id())).ok(200);
                    let expected = format!("2030-01-01T00:{:02}:{:02}Z", believed.seconds / 60, believed.seconds % 60);
                    assert_eq!(now["now"], expected);
                }
                _ => {
                    tenant.throw_away().ok(204);
                    (tenant, believed) = fresh();
                }
            }
            check(&tenant, &believed);
        }
    });
    assert_eq!(server.get("/_pers/tenants").ok(200).as_array().unwrap().len(), WORKERS);
    assert_clean(&server);
}
