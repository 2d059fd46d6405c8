//! Which statements a server sends for a request, by its own account: what a time would tell on a quiet machine,
//! exactly and on any.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};

use crate::support::TestServer;

/// The statements of each transaction, in the order in which they ended.
pub type Transactions = Vec<Vec<String>>;

/// By database; those that nobody watches are not there.
static WATCHED: Mutex<Option<HashMap<String, Transactions>>> = Mutex::new(None);

fn watched() -> MutexGuard<'static, Option<HashMap<String, Transactions>>> {
    WATCHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The connection of a watched database, with the statements of its transaction so far.
#[derive(Default)]
struct Watcher {
    database: Option<String>,
    statements: Vec<String>,
}

impl Instrumentation for Watcher {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => {
                let database = url.rsplit('/').next().unwrap_or_default().to_owned();
                self.database =
                    Some(database).filter(|name| watched().as_ref().is_some_and(|all| all.contains_key(name)));
            }
            InstrumentationEvent::StartQuery { query, .. } => {
                let Some(database) = &self.database else { return };
                let text = query.to_string();
                let text = text.split(" -- binds: ").next().unwrap_or_default();
                if text.starts_with("BEGIN") {
                    self.statements.clear();
                }
                self.statements.push(text.to_owned());
                if text.ends_with("COMMIT") || text.starts_with("ROLLBACK") {
                    let transaction = std::mem::take(&mut self.statements);
                    if let Some(all) = watched().as_mut().and_then(|watched| watched.get_mut(database)) {
                        all.push(transaction);
                    }
                }
            }
            _ => {}
        }
    }
}

/// A server whose statements are watched from its first connection on.
pub fn watch() -> TestServer {
    set_default_instrumentation(|| Some(Box::new(Watcher::default()))).unwrap();
    let server = TestServer::start();
    watched().get_or_insert_default().insert(server.database.name().to_owned(), Vec::new());
    // Its connections are older than the watch.
    server.database.cut();
    server
}

/// What the server has sent since this was asked last, without its own look at what tests have set.
pub fn since(server: &TestServer) -> Transactions {
    let mut watched = watched();
    let all = watched.as_mut().and_then(|watched| watched.get_mut(server.database.name())).unwrap();
    let mut transactions = std::mem::take(all);
    transactions.retain(|statements| !statements.iter().any(|text| text.contains("hashtextextended(concat_ws(")));
    transactions
}
