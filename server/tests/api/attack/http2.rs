//! What is hostile in frames of HTTP/2: floods of what costs a client nothing, and connections that stay for ever.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::{Tally, long};
use crate::support::TestServer;

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const PRIORITY: u8 = 2;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const GOAWAY: u8 = 7;
const WINDOW_UPDATE: u8 = 8;
const CONTINUATION: u8 = 9;
const UNKNOWN: u8 = 0xbe;

/// ACK of SETTINGS and PING, END_STREAM of HEADERS and DATA.
const END_STREAM: u8 = 1;
const ACK: u8 = 1;
const END_HEADERS: u8 = 4;

const REFUSED_STREAM: u32 = 7;

/// What a client may have sent before a server that does not read stops him: what lies in buffers on the way.
const BUFFERED: usize = 32 * 1024 * 1024;

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let mut bytes = u32::try_from(payload.len()).unwrap().to_be_bytes()[1..].to_vec();
    bytes.extend([kind, flags]);
    bytes.extend(stream.to_be_bytes());
    bytes.extend(payload);
    bytes
}

/// A text of HPACK (RFC 7541, 5.2), as it is.
fn text(bytes: &str) -> Vec<u8> {
    let mut coded = number(bytes.len(), 7, 0);
    coded.extend(bytes.bytes());
    coded
}

/// A number of HPACK (RFC 7541, 5.1) behind the first bits of a byte.
fn number(mut value: usize, bits: u32, front: u8) -> Vec<u8> {
    let most = (1 << bits) - 1;
    if value < most {
        return vec![front | u8::try_from(value).unwrap()];
    }
    let mut coded = vec![front | u8::try_from(most).unwrap()];
    value -= most;
    while value >= 128 {
        coded.push(u8::try_from(value % 128).unwrap() | 128);
        value /= 128;
    }
    coded.push(u8::try_from(value).unwrap());
    coded
}

/// A field that no table remembers.
fn field(name: &str, value: &str) -> Vec<u8> {
    [vec![0], text(name), text(value)].concat()
}

/// Method, path, scheme and authority.
fn head(method: &str, path: &str) -> Vec<u8> {
    [field(":method", method), field(":path", path), field(":scheme", "http"), field(":authority", "x")].concat()
}

fn request(stream: u32, method: &str, path: &str, flags: u8) -> Vec<u8> {
    frame(HEADERS, flags | END_HEADERS, stream, &head(method, path))
}

fn reset(stream: u32) -> Vec<u8> {
    frame(RST_STREAM, 0, stream, &8_u32.to_be_bytes())
}

#[derive(Debug)]
struct Frame {
    kind: u8,
    flags: u8,
    payload: Vec<u8>,
}

impl Frame {
    /// The code that it ends something with.
    fn code(&self) -> u32 {
        let start = if self.kind == GOAWAY { 4 } else { 0 };
        u32::from_be_bytes(self.payload[start..start + 4].try_into().unwrap())
    }
}

/// A client that does as he likes.
struct Client {
    stream: TcpStream,
    received: Vec<u8>,
    sent: usize,
    ended: bool,
}

impl Client {
    /// Speaks first, with such settings.
    fn open(server: &TestServer, settings: &[u8]) -> Self {
        Self::open_at(&server.base, settings)
    }

    fn open_at(base: &str, settings: &[u8]) -> Self {
        let stream = TcpStream::connect(base.strip_prefix("http://").unwrap()).unwrap();
        stream.set_nodelay(true).unwrap();
        stream.set_read_timeout(Some(Duration::from_millis(50))).unwrap();
        stream.set_write_timeout(Some(Duration::from_millis(500))).unwrap();
        let mut client = Self { stream, received: Vec::new(), sent: 0, ended: false };
        client.send(&[PREFACE, &frame(SETTINGS, 0, 0, settings)].concat());
        client
    }

    /// Sends; false if the server does not take it any more.
    fn send(&mut self, bytes: &[u8]) -> bool {
        let taken = !self.ended && self.stream.write_all(bytes).is_ok();
        self.sent += if taken { bytes.len() } else { 0 };
        taken
    }

    /// What has come in the meantime; the answers of the server to pings of its own are given.
    fn frames(&mut self) -> Vec<Frame> {
        let mut buffer = [0; 64 * 1024];
        match self.stream.read(&mut buffer) {
            Ok(0) => self.ended = true,
            Ok(length) => self.received.extend_from_slice(&buffer[..length]),
            Err(error) if [ErrorKind::WouldBlock, ErrorKind::TimedOut].contains(&error.kind()) => {}
            Err(_) => self.ended = true,
        }
        let mut frames = Vec::new();
        while let Some(length) =
            self.received.get(..3).map(|bytes| u32::from_be_bytes([0, bytes[0], bytes[1], bytes[2]]))
        {
            let end = 9 + usize::try_from(length).unwrap();
            if self.received.len() < end {
                break;
            }
            let bytes: Vec<u8> = self.received.drain(..end).collect();
            frames.push(Frame { kind: bytes[3], flags: bytes[4], payload: bytes[9..].to_vec() });
        }
        for ping in frames.iter().filter(|frame| frame.kind == PING && frame.flags & ACK == 0) {
            self.send(&frame(PING, ACK, 0, &ping.payload));
        }
        frames
    }

    /// Whether the server ends the connection, or says that it does, within such a time.
    fn is_ended(&mut self, within: Duration) -> bool {
        let until = Instant::now() + within;
        while Instant::now() < until && !self.ended {
            if self.frames().iter().any(|frame| frame.kind == GOAWAY && frame.code() != 0) {
                return true;
            }
        }
        self.ended
    }

    /// Whether the connection is gone within such a time.
    fn is_closed(&mut self, within: Duration) -> bool {
        let until = Instant::now() + within;
        while Instant::now() < until && !self.ended {
            self.frames();
        }
        self.ended
    }
}

/// Attacks, while somebody else asks on connections of his own; answers how long he has waited at most.
fn beside(server: &TestServer, attack: impl FnOnce() + Send) -> Duration {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let attacker = scope.spawn(|| {
            attack();
            is_over.store(true, Ordering::Release);
        });
        let mut longest = Duration::ZERO;
        loop {
            let last = is_over.load(Ordering::Acquire) || attacker.is_finished();
            let started = Instant::now();
            assert_eq!(server.get("/").send().status, 200);
            longest = longest.max(started.elapsed());
            if last {
                break;
            }
        }
        attacker.join().unwrap();
        longest
    })
}

/// What somebody else may have to wait: other tests use the machine too.
const UNREMARKABLE: Duration = Duration::from_secs(2);

#[test]
fn floods_of_frames_are_ended_while_others_are_served() {
    let idle = Duration::from_millis(600);
    let server = TestServer::start_with(move |parts| parts.edge.idle = idle);
    let mut tally = Tally::of("frames without end");
    let rounds: u32 = if long() { 20_000 } else { 2000 };
    // Requests that are reset at once, and when they are being answered.
    for (name, wait) in [("in one piece", false), ("when they have been taken up", true)] {
        let mut ended = false;
        let waited = beside(&server, || {
            let mut client = Client::open(&server, &[]);
            for round in 0..rounds {
                let streams = (0..50).map(|number| (round * 50 + number) * 2 + 1);
                let requests: Vec<u8> = streams.clone().flat_map(|id| request(id, "POST", "/auth/verify", 0)).collect();
                let resets: Vec<u8> = streams.flat_map(reset).collect();
                let sent = if wait {
                    // The answer to a ping shows that what came before it has been read.
                    let mut sent = client.send(&[requests, frame(PING, 0, 0, &[7; 8])].concat());
                    while sent && !client.ended {
                        let frames = client.frames();
                        if frames.iter().any(|frame| frame.kind == PING && frame.flags & ACK == ACK) {
                            break;
                        }
                        sent &= !frames.iter().any(|frame| frame.kind == GOAWAY);
                    }
                    sent && client.send(&resets)
                } else {
                    client.send(&[requests, resets].concat())
                };
                if !sent {
                    break;
                }
            }
            ended = client.is_ended(Duration::from_secs(5));
        });
        tally.note(format!("rapid reset {name}: ended {ended}, waited {waited:?}"), ended && waited < UNREMARKABLE);
    }
    // A block of fields without an end.
    let begun = |payload: &[u8]| frame(HEADERS, END_STREAM, 1, &[&head("GET", "/"), payload].concat());
    for (name, first, piece) in [
        ("empty", begun(b""), Vec::new()),
        ("a field each", begun(b""), field("x", "y")),
        ("16 kB each", begun(b""), field("x", &"y".repeat(16_000))),
        ("one text", begun(&[vec![0], text("x"), number(1 << 24, 7, 0)].concat()), vec![b'y'; 16_000]),
        ("one byte of a text", begun(&[vec![0], text("x"), number(1 << 24, 7, 0)].concat()), vec![b'y']),
    ] {
        let mut ended = false;
        let mut sent = 0;
        let waited = beside(&server, || {
            let mut client = Client::open(&server, &[]);
            client.send(&first);
            let piece = frame(CONTINUATION, 0, 1, &piece).repeat(20);
            for _ in 0..rounds {
                if !client.send(&piece) {
                    break;
                }
            }
            (ended, sent) = (client.is_ended(Duration::from_secs(5)), client.sent);
        });
        let held = ended && waited < UNREMARKABLE && sent < BUFFERED;
        tally.note(format!("CONTINUATION, {name}: ended {ended}, {sent} sent, waited {waited:?}"), held);
    }
    // Frames that are allowed, ask for nothing, and would keep the connection; with somebody who reads what is said
    // to them, and somebody who does not.
    for (name, piece) in [
        ("PING", frame(PING, 0, 0, &[0; 8])),
        ("PING ACK", frame(PING, ACK, 0, &[0; 8])),
        ("SETTINGS", frame(SETTINGS, 0, 0, &[0, 3, 0, 0, 0, 100])),
        ("SETTINGS, empty", frame(SETTINGS, 0, 0, &[])),
        ("SETTINGS of another window each", {
            let window = |size: u8| frame(SETTINGS, 0, 0, &[0, 4, 0, 0, 0xff, size]);
            [window(1), window(2)].concat()
        }),
        ("SETTINGS of another table each", {
            let table = |size: u8| frame(SETTINGS, 0, 0, &[0, 1, 0, 0, 0, size]);
            [table(0), table(200)].concat()
        }),
        ("WINDOW_UPDATE", frame(WINDOW_UPDATE, 0, 0, &[0, 0, 0, 1])),
        ("PRIORITY", frame(PRIORITY, 0, 1, &[0, 0, 0, 0, 1])),
        ("frames of no known type", frame(UNKNOWN, 0, 0, &[0; 100])),
    ] {
        for reads in [true, false] {
            let mut ended = false;
            let mut sent = 0;
            let waited = beside(&server, || {
                let mut client = Client::open(&server, &[]);
                let piece = piece.repeat(50);
                let started = Instant::now();
                // What does not end by itself may not go on for longer than a silent connection.
                while started.elapsed() < idle * 5 && !client.ended {
                    if !client.send(&piece) {
                        break;
                    }
                    if reads {
                        client.frames();
                    }
                }
                (ended, sent) = (client.is_closed(idle * 5), client.sent);
            });
            let held = ended && waited < UNREMARKABLE;
            tally.note(format!("{name}, reads {reads}: ended {ended}, {sent} sent, waited {waited:?}"), held);
        }
    }
    // Data without a byte in it, and of a stream that nobody answers.
    let mut ended = false;
    let waited = beside(&server, || {
        let mut client = Client::open(&server, &[]);
        client.send(&request(1, "POST", "/auth/verify", 0));
        let piece = frame(DATA, 0, 1, &[]).repeat(50);
        for _ in 0..rounds {
            if !client.send(&piece) {
                break;
            }
        }
        ended = client.is_closed(Duration::from_secs(20));
    });
    tally.note(format!("empty DATA: ended {ended}, waited {waited:?}"), ended && waited < UNREMARKABLE);
    tally.finish(26);
}

#[test]
fn no_more_streams_and_fields_are_taken_than_announced() {
    let server = TestServer::start();
    let mut tally = Tally::of("streams and fields");
    // Streams that are opened and left.
    for count in [200, 1000] {
        let mut client = Client::open(&server, &[]);
        let opened: Vec<u8> =
            (0..count).flat_map(|number| request(number * 2 + 1, "POST", "/auth/verify", 0)).collect();
        let mut refused = 0;
        let waited = beside(&server, || {
            client.send(&opened);
            let until = Instant::now() + Duration::from_secs(5);
            while refused < count - 128 && !client.ended && Instant::now() < until {
                let frames = client.frames();
                refused += u32::try_from(
                    frames.iter().filter(|frame| frame.kind == RST_STREAM && frame.code() == REFUSED_STREAM).count(),
                )
                .unwrap();
            }
        });
        let held = refused >= count - 128 && waited < UNREMARKABLE;
        tally.note(format!("{count} streams: {refused} refused, waited {waited:?}"), held);
    }
    // Few bytes that stand for many.
    let entry = [vec![0x40], text("x"), text(&"y".repeat(4000))].concat();
    let table = number(1 << 30, 5, 0x20);
    for (name, block) in [
        ("16,000 references to 4 kB", [head("GET", "/"), entry.clone(), vec![0xbe; 11_000]].concat()),
        ("100 references to 4 kB", [head("GET", "/"), entry, vec![0xbe; 100]].concat()),
        ("10,000 fields", [head("GET", "/"), vec![0x90; 10_000]].concat()),
        ("a table of 1 GB", [table, head("GET", "/")].concat()),
        ("a text of 1 GB", [head("GET", "/"), vec![0], text("x"), number(1 << 30, 7, 0)].concat()),
        ("a number without an end", [head("GET", "/"), vec![0, 0x7f], vec![0xff; 1000]].concat()),
        ("a reference to nothing", [head("GET", "/"), vec![0xff, 0x80, 0x01]].concat()),
        ("Huffman that is none", [head("GET", "/"), vec![0, 1, b'x', 0x84, 0xff, 0xff, 0xff, 0xff]].concat()),
    ] {
        let mut client = Client::open(&server, &[]);
        client.send(&frame(HEADERS, END_STREAM | END_HEADERS, 1, &block));
        tally.note(name, is_refused(&mut client));
    }
    // Requests that two readers could read in two ways (RFC 9113, 8.2 and 8.3).
    let plus = |more: Vec<u8>| [head("GET", "/"), more].concat();
    for (name, block) in [
        ("a name in capitals", plus(field("X-Y", "z"))),
        ("a line end in a value", plus(field("x", "y\r\nx-evil: 1"))),
        ("a NUL in a value", plus(field("x", "y\0z"))),
        ("a line end in a name", plus(field("x\r\ny", "z"))),
        ("a space in a name", plus(field("x y", "z"))),
        ("a colon in a name", plus(field("x:y", "z"))),
        ("transfer-encoding", plus(field("transfer-encoding", "chunked"))),
        ("connection", plus(field("connection", "close"))),
        ("te that is not trailers", plus(field("te", "chunked"))),
        ("upgrade", plus(field("upgrade", "h2c"))),
        ("two methods", plus(field(":method", "DELETE"))),
        ("two paths", plus(field(":path", "/admins"))),
        ("an unknown pseudo-field", plus(field(":x", "y"))),
        ("a pseudo-field of answers", plus(field(":status", "200"))),
        ("a pseudo-field behind a field", [field("x", "y"), head("GET", "/")].concat()),
        ("no method", [field(":path", "/"), field(":scheme", "http")].concat()),
        ("no path", [field(":method", "GET"), field(":scheme", "http")].concat()),
        ("an empty path", head("GET", "")),
        ("a path without a slash", head("GET", "admins")),
        ("a path with a space", head("GET", "/ /admins")),
        ("a path with a line end", head("GET", "/\r\nx-evil: 1")),
        ("a method with a space", head("GET /", "/")),
        ("a length without a body", plus(field("content-length", "5"))),
        ("two lengths", plus([field("content-length", "0"), field("content-length", "5")].concat())),
    ] {
        let mut client = Client::open(&server, &[]);
        client.send(&frame(HEADERS, END_STREAM | END_HEADERS, 1, &block));
        tally.note(name, is_refused(&mut client));
    }
    assert_eq!(server.get("/").send().status, 200);
    tally.finish(34);
}

/// Whether the first stream is reset, the connection ended, or the request answered with 400, 404 or 431.
fn is_refused(client: &mut Client) -> bool {
    // How HPACK writes 400 and 404, which its static table has, and 431, in Huffman's code.
    let statuses: [&[u8]; 3] = [&[0x8c], &[0x8d], &[0x48, 0x83, 0x69, 0x90, 0xff]];
    let until = Instant::now() + Duration::from_secs(5);
    while Instant::now() < until && !client.ended {
        for frame in client.frames() {
            match frame.kind {
                RST_STREAM | GOAWAY => return true,
                // A change of the table's size may come first.
                HEADERS => {
                    let is = |status: &&[u8]| frame.payload.windows(status.len()).take(5).any(|seen| seen == *status);
                    return statuses.iter().any(is);
                }
                _ => {}
            }
        }
    }
    client.ended
}

#[test]
fn connections_on_which_nothing_moves_are_closed() {
    let idle = Duration::from_millis(500);
    let server = TestServer::start_with(move |parts| parts.edge.idle = idle);
    let mut tally = Tally::of("still connections");
    let count = if long() { 300 } else { 40 };
    let no_window = [0, 4, 0, 0, 0, 0];
    let spec = "/_pers/abi/erc721.json";
    let mut clients: Vec<(&str, Client)> = Vec::new();
    for number in 0..count {
        let (name, client) = match number % 5 {
            0 => ("nothing is asked", Client::open(&server, &[])),
            1 => {
                let mut client = Client::open(&server, &[]);
                client.send(&request(1, "GET", "/", END_STREAM));
                ("nothing more is asked", client)
            }
            2 => {
                let mut client = Client::open(&server, &no_window);
                let asked: Vec<u8> = (0..20).flat_map(|id| request(id * 2 + 1, "GET", spec, END_STREAM)).collect();
                client.send(&asked);
                ("nothing is read", client)
            }
            3 => {
                let mut client = Client::open(&server, &no_window);
                client.send(&request(1, "GET", spec, END_STREAM));
                ("little is read", client)
            }
            _ => {
                let mut client = Client::open(&server, &[]);
                client.send(&frame(HEADERS, END_STREAM, 1, &head("GET", "/")));
                ("a head without its end", client)
            }
        };
        clients.push((name, client));
    }
    let waited = beside(&server, || {
        std::thread::scope(|scope| {
            for (name, client) in &mut clients {
                scope.spawn(move || {
                    let until = Instant::now() + idle * 10 + Duration::from_secs(5);
                    while !client.ended && Instant::now() < until {
                        client.frames();
                        if *name == "little is read" {
                            client.send(&frame(WINDOW_UPDATE, 0, 1, &[0, 0, 0, 1]));
                        }
                    }
                });
            }
        });
    });
    for (number, (name, client)) in clients.into_iter().enumerate() {
        tally.note(format!("connection {number}, {name}"), client.ended);
    }
    tally.note(format!("others waited {waited:?}"), waited < UNREMARKABLE);
    // Who goes on asking, and takes the answers, is not closed.
    let mut client = Client::open(&server, &[]);
    let started = Instant::now();
    let mut asked: u32 = 0;
    while started.elapsed() < idle * 3 && !client.ended {
        client.send(&request(asked * 2 + 1, "GET", "/", END_STREAM));
        asked += 1;
        let mut is_answered = false;
        while !is_answered && !client.ended {
            let frames = client.frames();
            is_answered = frames.iter().any(|frame| frame.kind <= HEADERS && frame.flags & END_STREAM != 0);
            let taken: usize = frames.iter().filter(|frame| frame.kind == DATA).map(|frame| frame.payload.len()).sum();
            if taken > 0 {
                client.send(&frame(WINDOW_UPDATE, 0, 0, &u32::try_from(taken).unwrap().to_be_bytes()));
            }
        }
    }
    assert!(!client.ended, "{asked} requests");
    assert!(client.is_closed(idle * 10 + Duration::from_secs(5)));
    tally.finish(41);
}

/// A server in a process of its own, behind the same edge: what it takes of memory is its own.
struct Apart {
    child: Child,
    base: String,
}

impl Apart {
    fn start() -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pers"));
        command.args(["mock", "--listen", "127.0.0.1:0"]).current_dir(std::env::temp_dir());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
        Self { child, base: said.rsplit(' ').next().unwrap().trim().to_owned() }
    }

    /// A line of what the system says of its memory, in bytes; none where it says nothing.
    fn memory(&self, line: &str) -> Option<usize> {
        let told = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let value = told.lines().find_map(|told| told.strip_prefix(line))?;
        Some(value.trim_start_matches(':').trim().strip_suffix(" kB")?.parse::<usize>().unwrap() * 1024)
    }
}

impl Drop for Apart {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the figure is for whoever runs the tests")]
fn no_flood_takes_more_memory_than_so_much() {
    const MOST: usize = 32 * 1024 * 1024;
    let server = Apart::start();
    let mut tally = Tally::of("memory");
    let rounds: u32 = if long() { 5000 } else { 500 };
    // As much as it takes to be used at all.
    let mut client = Client::open_at(&server.base, &[]);
    for number in 0..100 {
        client.send(&request(number * 2 + 1, "GET", "/campaigns", END_STREAM));
        client.frames();
    }
    drop(client);
    let Some(before) = server.memory("VmRSS") else {
        println!("skipped: nobody says how much memory a process takes here");
        return;
    };
    let begun = frame(HEADERS, END_STREAM, 1, &head("GET", "/"));
    let large = frame(CONTINUATION, 0, 1, &field("x", &"y".repeat(16_000)));
    let entry = [vec![0x40], text("x"), text(&"y".repeat(4000))].concat();
    let bomb = [head("GET", "/"), entry, vec![0xbe; 11_000]].concat();
    let asked = |number: u32| request(number * 2 + 1, "GET", "/campaigns", END_STREAM);
    let opened = |number: u32| request(number * 2 + 1, "POST", "/campaigns", 0);
    type Piece<'a> = Box<dyn Fn(u32) -> Vec<u8> + Sync + 'a>;
    let floods: [(&str, &[u8], Piece<'_>); 8] = [
        (
            "resets",
            &[],
            Box::new(|round| {
                (0..50).flat_map(|n| [opened(round * 50 + n), reset((round * 50 + n) * 2 + 1)].concat()).collect()
            }),
        ),
        ("CONTINUATION", &[], Box::new(|round| if round == 0 { begun.clone() } else { large.clone() })),
        ("HPACK", &[], Box::new(|round| frame(HEADERS, END_STREAM | END_HEADERS, round * 2 + 1, &bomb))),
        ("PING", &[], Box::new(|_| frame(PING, 0, 0, &[0; 8]).repeat(1000))),
        ("SETTINGS", &[], Box::new(|_| frame(SETTINGS, 0, 0, &[]).repeat(1000))),
        ("streams", &[], Box::new(|round| (0..10).flat_map(|n| opened(round * 10 + n)).collect())),
        ("no window", &[0, 4, 0, 0, 0, 0], Box::new(|round| (0..10).flat_map(|n| asked(round * 10 + n)).collect())),
        ("not read", &[], Box::new(|round| (0..10).flat_map(|n| asked(round * 10 + n)).collect())),
    ];
    for (name, settings, piece) in &floods {
        let mut clients: Vec<Client> = (0..8).map(|_| Client::open_at(&server.base, settings)).collect();
        std::thread::scope(|scope| {
            for client in &mut clients {
                scope.spawn(|| (0..rounds).all(|round| client.send(&piece(round))));
            }
        });
        // They are still open: what they have made the server keep, it keeps.
        let grown = server.memory("VmHWM").unwrap().saturating_sub(before);
        println!("{name}: {} kB more at most so far", grown / 1024);
        tally.note(format!("{name}: {grown} bytes more"), grown < MOST);
        let mut other = Client::open_at(&server.base, &[]);
        other.send(&request(1, "GET", "/campaigns", END_STREAM));
        let until = Instant::now() + Duration::from_secs(5);
        let is_answered = std::iter::from_fn(|| (Instant::now() < until).then(|| other.frames()))
            .any(|frames| frames.iter().any(|frame| frame.kind == HEADERS));
        tally.note(format!("{name}: somebody else is not answered"), is_answered);
    }
    tally.finish(16);
}
