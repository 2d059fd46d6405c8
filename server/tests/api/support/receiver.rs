//! Somebody who is told of events: a small server that checks what it gets with code of its own.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::Value;
use sha2::{Digest, Sha256};

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Received {
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Received {
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// Kind of the event.
    pub fn kind(&self) -> String {
        self.json()["type"].as_str().unwrap().to_owned()
    }

    /// The time that the signature is from, if it has been made with the secret over this body.
    pub fn signed_at(&self, secret: &str) -> Option<i64> {
        let header = self.header("x-pers-signature");
        let (time, signature) = header.strip_prefix("t=").unwrap().split_once(",v1=").unwrap();
        let expected = hmac(secret.as_bytes(), format!("{time}.{}", self.body).as_bytes());
        (hex::encode(expected) == signature).then(|| time.parse().unwrap())
    }
}

/// HMAC-SHA256 as RFC 2104 defines it.
fn hmac(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut block = [0_u8; 64];
    if key.len() > block.len() {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let padded = |pad: u8| block.map(|byte| byte ^ pad);
    let inner = Sha256::new().chain_update(padded(0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(padded(0x5c)).chain_update(inner).finalize().to_vec()
}

#[derive(Default)]
struct State {
    received: Vec<Received>,
    next: VecDeque<u16>,
    held: Vec<TcpStream>,
}

/// An endpoint on this machine.
pub struct Receiver {
    pub url: String,
    state: Arc<Mutex<State>>,
}

/// In the list of answers: none comes, but the connection stays open.
pub const SILENCE: u16 = 0;

impl Receiver {
    /// Takes everything.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hooks", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State::default()));
        let kept = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let state = Arc::clone(&kept);
                std::thread::spawn(move || serve(stream.unwrap(), &state));
            }
        });
        Self { url, state }
    }

    /// The statuses of its next answers; after them it takes everything again.
    pub fn answer(&self, statuses: &[u16]) {
        self.state.lock().unwrap().next.extend(statuses);
    }

    /// What it has got since the last look.
    pub fn take(&self) -> Vec<Received> {
        std::mem::take(&mut self.state.lock().unwrap().received)
    }

    /// How much it has got since the last look.
    pub fn count(&self) -> usize {
        self.state.lock().unwrap().received.len()
    }

    /// Lets go of the connections on which it has been silent.
    pub fn hang_up(&self) {
        self.state.lock().unwrap().held.clear();
    }
}

fn serve(mut stream: TcpStream, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap() == 0 {
            return;
        }
        match line.trim_end() {
            "" => break,
            line => lines.push(line.to_owned()),
        }
    }
    let path = lines[0].split(' ').nth(1).unwrap().to_owned();
    let headers: Vec<(String, String)> = lines[1..]
        .iter()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length").unwrap().1.parse().unwrap();
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let received = Received { path, headers, body: String::from_utf8(body).unwrap() };
    let mut state = state.lock().unwrap();
    state.received.push(received);
    let status = state.next.pop_front().unwrap_or(200);
    if status == SILENCE {
        state.held.push(stream);
        return;
    }
    drop(state);
    let text = if status < 300 { "" } else { "out of order" };
    let elsewhere = if status / 100 == 3 { "location: /elsewhere\r\n" } else { "" };
    let _ = write!(
        stream,
        "HTTP/1.1 {status} X\r\n{elsewhere}content-length: {}\r\nconnection: close\r\n\r\n{text}",
        text.len()
    );
}
