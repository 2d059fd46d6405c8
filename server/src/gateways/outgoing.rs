//! Calls to addresses that tenants have written down: only to whom the server may call. A name is looked up
//! once, and what it stands for is what is looked at and connected to: it cannot mean something else meanwhile.

use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

use crate::domain::addresses::Callable;

/// An agent that calls nobody else, in at most this time, follows no redirect, and keeps no connection: one
/// that the other side has meanwhile closed would look like a failure of his.
pub fn agent(callable: Callable, time: Duration) -> ureq::Agent {
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(time))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_idle_connections(0)
        // No proxy of the environment: it would look up the names instead of the guard below.
        .proxy(None)
        .user_agent(concat!("pers-server/", env!("CARGO_PKG_VERSION")))
        .build();
    ureq::Agent::with_parts(
        config,
        DefaultConnector::default(),
        Guarded { names: DefaultResolver::default(), callable },
    )
}

/// Looks names up as usual, and leaves out addresses that may not be called.
#[derive(Debug)]
struct Guarded<R> {
    names: R,
    callable: Callable,
}

impl<R: Resolver> Resolver for Guarded<R> {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        let mut allowed = self.empty();
        for address in found.iter().filter(|address| self.callable.allows(address.ip())) {
            allowed.push(*address);
        }
        if allowed.is_empty() { Err(ureq::Error::HostNotFound) } else { Ok(allowed) }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpListener};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn an_address_in_any_form_and_a_name_of_one_are_not_called() {
        // Who listens there would be connected to.
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        for host in [
            "127.0.0.1",
            "localhost",
            "2130706433",
            "0x7f000001",
            "0177.0.0.1",
            "017700000001",
            "127.1",
            "127.0.1",
            "0",
            "0.0.0.0",
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[64:ff9b::7f00:1]",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.0.1",
            "100.64.0.1",
            "169.254.169.254",
            "2852039166",
            "0xa9fea9fe",
            "[fe80::1]",
            "[fd00:ec2::254]",
            "[fd00::1]",
        ] {
            let called = agent(Callable::default(), SECOND).get(format!("http://{host}:{port}/")).call();
            let refused = called.err().map(|error| error.to_string()).unwrap_or_default();
            assert!(refused.contains("host not found") || refused.contains("failed to lookup"), "{host}: {refused}");
        }
        listener.set_nonblocking(true).unwrap();
        assert!(listener.accept().is_err(), "somebody has called");
    }

    /// A name that means something else each time, as an attacker's own name server says.
    #[derive(Debug)]
    struct Rebinding {
        answers: Vec<Vec<SocketAddr>>,
        asked: Arc<AtomicUsize>,
    }

    impl Resolver for Rebinding {
        fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
            let number = self.asked.fetch_add(1, Ordering::SeqCst).min(self.answers.len() - 1);
            let mut found = self.empty();
            for address in &self.answers[number] {
                found.push(*address);
            }
            Ok(found)
        }
    }

    fn rebinding(callable: Callable, answers: Vec<Vec<SocketAddr>>) -> (ureq::Agent, Arc<AtomicUsize>) {
        let asked = Arc::default();
        let names = Rebinding { answers, asked: Arc::clone(&asked) };
        let config = ureq::Agent::config_builder().timeout_global(Some(SECOND)).proxy(None).max_redirects(0).build();
        (ureq::Agent::with_parts(config, DefaultConnector::default(), Guarded { names, callable }), asked)
    }

    #[test]
    fn what_has_been_looked_at_is_what_is_connected_to() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let here = listener.local_addr().unwrap();
        let elsewhere: SocketAddr = "127.0.0.2:9".parse().unwrap();
        let served = std::thread::spawn(move || {
            let (mut stream, peer) = listener.accept().unwrap();
            let _ = stream.read(&mut [0; 1024]).unwrap();
            let redirect = format!("HTTP/1.1 302 Found\r\nlocation: http://{elsewhere}/\r\ncontent-length: 0\r\n\r\n");
            stream.write_all(redirect.as_bytes()).unwrap();
            peer
        });
        let callable = Callable { networks: vec!["127.0.0.1/32".parse().unwrap()], private: false };
        // Among the addresses of the name is one that may be called; the second time none would be.
        let (agent, asked) = rebinding(callable, vec![vec![elsewhere, here], vec![elsewhere]]);
        let answer = agent.get("http://rebound.example/").call().unwrap();
        assert_eq!(answer.status(), 302, "a redirect is not followed");
        assert_eq!(asked.load(Ordering::SeqCst), 1, "the name is looked up once");
        served.join().unwrap();
        let second = agent.get("http://rebound.example/").call();
        assert!(matches!(second, Err(ureq::Error::HostNotFound)), "{second:?}");
    }
}
