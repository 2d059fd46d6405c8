//! Bytes on a socket: what no HTTP client would send.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use serde_json::Value;

use super::server::TestServer;

/// Longest that a test waits for bytes; the limits of the server that tests reach are far below.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection to a server.
pub struct Socket {
    stream: TcpStream,
    received: Vec<u8>,
    ended: bool,
}

/// An answer as it came over the wire.
#[derive(Debug)]
pub struct RawAnswer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl RawAnswer {
    /// Values of a header, all of them.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }
}

impl Socket {
    pub fn open(server: &TestServer) -> Self {
        let stream = TcpStream::connect(server.base.strip_prefix("http://").unwrap()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream, received: Vec::new(), ended: false }
    }

    /// Writes; a server that has had enough may close meanwhile, its answer is what counts.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let _ = self.stream.write_all(bytes.as_ref());
    }

    /// Ends our side of the connection.
    pub fn finish(&mut self) {
        let _ = self.stream.shutdown(Shutdown::Write);
    }

    /// Reads one answer, whole; none if the connection ends or falls silent before its end.
    pub fn answer(&mut self) -> Option<RawAnswer> {
        self.answer_to("GET")
    }

    /// Reads the answer to a method: HEAD has no body.
    pub fn answer_to(&mut self, method: &str) -> Option<RawAnswer> {
        let end = loop {
            if let Some(end) = find(&self.received, b"\r\n\r\n") {
                break end;
            }
            self.more()?;
        };
        let head = String::from_utf8_lossy(&self.received[..end]).into_owned();
        self.received.drain(..end + 4);
        let mut lines = head.split("\r\n");
        let status: u16 = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let mut answer = RawAnswer { status, headers, body: Vec::new() };
        if method != "HEAD" && status >= 200 && status != 204 {
            answer.body = match answer.header("content-length") {
                Some(length) => self.exactly(length.parse().unwrap())?,
                None if answer.header("transfer-encoding") == Some("chunked") => self.chunks()?,
                None => self.rest(),
            };
        }
        Some(answer)
    }

    /// What is left until the server closes the connection.
    pub fn rest(&mut self) -> Vec<u8> {
        while self.more().is_some() {}
        std::mem::take(&mut self.received)
    }

    /// Whether the server has closed the connection, without sending anything more.
    pub fn is_closed(&mut self) -> bool {
        self.rest().is_empty() && self.ended
    }

    fn exactly(&mut self, length: usize) -> Option<Vec<u8>> {
        while self.received.len() < length {
            self.more()?;
        }
        Some(self.received.drain(..length).collect())
    }

    fn chunks(&mut self) -> Option<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                if let Some(end) = find(&self.received, b"\r\n") {
                    break end;
                }
                self.more()?;
            };
            let size = usize::from_str_radix(std::str::from_utf8(&self.received[..end]).ok()?, 16).ok()?;
            self.received.drain(..end + 2);
            let chunk = self.exactly(size + 2)?;
            body.extend_from_slice(&chunk[..size]);
            if size == 0 {
                return Some(body);
            }
        }
    }

    fn more(&mut self) -> Option<()> {
        let mut buffer = [0; 16 * 1024];
        loop {
            match self.stream.read(&mut buffer) {
                Ok(0) => self.ended = true,
                Ok(length) => {
                    self.received.extend_from_slice(&buffer[..length]);
                    return Some(());
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                // A reset is an end too; running out of patience is not.
                Err(error) => self.ended = error.kind() == ErrorKind::ConnectionReset,
            }
            return None;
        }
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
