//! Many at once.

use std::collections::HashMap;
use std::sync::Mutex;

use super::client::Call;

/// Runs `work` in so many threads at once.
pub fn at_once(threads: usize, work: impl Fn(usize) + Sync) {
    std::thread::scope(|scope| {
        for number in 0..threads {
            let work = &work;
            scope.spawn(move || work(number));
        }
    });
}

/// Sends calls from so many threads, and counts the answers by status and code (none for a success).
pub fn tally(threads: usize, calls: impl IntoIterator<Item = Call>) -> HashMap<(u16, String), usize> {
    let waiting = Mutex::new(calls.into_iter().collect::<Vec<_>>());
    let answers = Mutex::new(HashMap::new());
    at_once(threads, |_| {
        loop {
            let Some(call) = waiting.lock().unwrap().pop() else { break };
            let answer = call.send();
            let code = answer.json["code"].as_str().unwrap_or_default().to_owned();
            *answers.lock().unwrap().entry((answer.status, code)).or_insert(0) += 1;
        }
    });
    answers.into_inner().unwrap()
}
