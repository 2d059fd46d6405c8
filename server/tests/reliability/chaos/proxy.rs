//! A proxy between two programs that can be told to cut every connection through it, or to let everything wait.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A stream of either kind.
trait Stream: Read + Write + Send + Sized + 'static {
    fn twin(&self) -> std::io::Result<Self>;
    fn end(&self);
}

macro_rules! stream {
    ($kind:ty) => {
        impl Stream for $kind {
            fn twin(&self) -> std::io::Result<Self> {
                self.try_clone()
            }

            fn end(&self) {
                // It may have ended by itself.
                let _ = self.shutdown(Shutdown::Both);
            }
        }
    };
}

stream!(TcpStream);
stream!(UnixStream);

/// What a proxy is told, and the connections through it.
#[derive(Default)]
struct State {
    delay_ms: AtomicU64,
    ends: Mutex<Vec<Box<dyn Fn() + Send>>>,
}

/// Cheap to clone; all clones are the same proxy.
#[derive(Clone, Default)]
pub struct Proxy(Arc<State>);

impl Proxy {
    /// Passes on to where `target` says, which may change; answers the port.
    pub fn tcp(target: impl Fn() -> String + Send + 'static) -> (Self, u16) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let proxy = Self::default();
        let kept = proxy.clone();
        thread::spawn(move || {
            for client in listener.incoming() {
                if let (Ok(client), Ok(server)) = (client, TcpStream::connect(target())) {
                    kept.join(&client, &server);
                }
            }
        });
        (proxy, port)
    }

    /// Passes on from one socket of PostgreSQL to another.
    pub fn unix(socket: &Path, target: PathBuf) -> Self {
        let listener = UnixListener::bind(socket).unwrap();
        let proxy = Self::default();
        let kept = proxy.clone();
        thread::spawn(move || {
            for client in listener.incoming() {
                if let (Ok(client), Ok(server)) = (client, UnixStream::connect(&target)) {
                    kept.join(&client, &server);
                }
            }
        });
        proxy
    }

    fn join<S: Stream>(&self, client: &S, server: &S) {
        let Ok(ends) = client.twin().and_then(|client| Ok((client, server.twin()?))) else { return };
        self.0.ends.lock().unwrap().push(Box::new(move || {
            ends.0.end();
            ends.1.end();
        }));
        for (from, to) in [(client, server), (server, client)] {
            if let (Ok(mut from), Ok(mut to)) = (from.twin(), to.twin()) {
                let state = Arc::clone(&self.0);
                thread::spawn(move || {
                    let mut buffer = [0; 16 * 1024];
                    while let Ok(length @ 1..) = from.read(&mut buffer) {
                        thread::sleep(Duration::from_millis(state.delay_ms.load(Ordering::Relaxed)));
                        if to.write_all(&buffer[..length]).is_err() {
                            break;
                        }
                    }
                    from.end();
                    to.end();
                });
            }
        }
    }

    /// Ends every connection, in the middle of whatever goes through it.
    pub fn cut(&self) {
        for end in self.0.ends.lock().unwrap().drain(..) {
            end();
        }
    }

    /// Lets every piece wait for so long on its way.
    pub fn delay(&self, time: Duration) {
        self.0.delay_ms.store(u64::try_from(time.as_millis()).unwrap(), Ordering::Relaxed);
    }
}
