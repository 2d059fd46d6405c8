//! Every limit of the server, with its name, its number and its reason.

use std::time::Duration;

/// Largest request body, in bytes (413 beyond).
pub const BODY_BYTES: usize = 1024 * 1024;
/// Largest sum of request line and header fields, in bytes (431 beyond).
pub const HEADER_BYTES: usize = 64 * 1024;
/// Most header fields of a request.
pub const HEADER_FIELDS: usize = 100;
/// Longest path and query together, in bytes (400 beyond).
pub const URI_BYTES: usize = 8 * 1024;
/// Deepest nesting of a JSON body.
pub const JSON_DEPTH: usize = 64;
/// Deepest nesting of a YAML file: each level takes some kilobytes of the stack.
pub const YAML_DEPTH: usize = 48;
/// Longest request id that is taken over from the caller.
pub const REQUEST_ID_CHARS: usize = 128;
/// Most violations listed in one answer; the count is always exact.
pub const VIOLATIONS_LISTED: usize = 50;
/// Longest JSON pointer in an answer; the rest is cut, since its names may be the caller's.
pub const POINTER_CHARS: usize = 256;
/// Significant digits of a decimal that every JSON `number` (IEEE 754 double) keeps; most an amount may have.
pub const NUMBER_DIGITS: usize = 15;
/// Largest whole number that every JSON reader keeps (RFC 8259, 6): largest number of an item, and what an
/// unlimited supply is told as.
pub const LARGEST_JSON_INTEGER: i64 = (1 << 53) - 1;
/// Time for the request's head to arrive.
pub const HEADER_READ: Duration = Duration::from_secs(10);
/// Time for the request's body to arrive.
pub const BODY_READ: Duration = Duration::from_secs(15);
/// Time for a handler to answer (503 beyond).
pub const HANDLER: Duration = Duration::from_secs(30);
/// Requests worked on at once; more are refused with 503.
pub const CONCURRENT_REQUESTS: usize = 1024;
/// Connections held at once; more wait in the listen queue.
pub const CONNECTIONS: usize = 4096;
/// Longest time in which nothing moves on a connection: no request is being answered, and of no answer anything is
/// taken. It is longer than clients keep a connection for the next request (HTTP/1 has `HEADER_READ` for that), and
/// short enough that a client who never reads holds nothing.
pub const CONNECTION_IDLE: Duration = Duration::from_secs(60);
/// Requests of one HTTP/2 connection at once; more are refused (`REFUSED_STREAM`). What browsers and proxies expect
/// (RFC 9113, 6.5.2 recommends at least 100).
pub const HTTP2_STREAMS: u32 = 128;
/// Pause after which the server asks an HTTP/2 client that says nothing whether he is there.
pub const HTTP2_PING: Duration = Duration::from_secs(20);
/// Time for him to say so; then the connection is closed.
pub const HTTP2_PONG: Duration = Duration::from_secs(20);
/// How many more requests of a connection may be cancelled than are answered to their end; then it is closed. Who
/// resets requests as fast as he makes them (CVE-2023-44487) makes work without a limit of `HTTP2_STREAMS`.
pub const CANCELLED_REQUESTS: u32 = 256;
/// Rest after a connection could not be accepted, most likely for want of file descriptors.
pub const ACCEPT_PAUSE: Duration = Duration::from_millis(50);
/// Time between two looks at a connection whose first bytes may become an HTTP/2 preface.
pub const PEEK_PAUSE: Duration = Duration::from_millis(20);
/// How long browsers may remember what a preflight said.
pub const PREFLIGHT_AGE: Duration = Duration::from_secs(600);
/// Time that a stopping server waits for requests under way.
pub const DRAIN: Duration = Duration::from_secs(10);
/// Longest wait for a database that is away (503 beyond).
pub const POOL_WAIT: Duration = Duration::from_millis(1500);
/// Longest wait for a connection while others work with all of them (503 beyond).
pub const POOL_QUEUE: Duration = Duration::from_secs(12);
/// Longest single SQL statement, in milliseconds.
pub const STATEMENT_TIMEOUT_MS: u32 = 10_000;
/// Longest wait for a row lock, in milliseconds.
pub const LOCK_TIMEOUT_MS: u32 = 5_000;
/// Times a transaction is run again after a serialization failure.
pub const TRANSACTION_RETRIES: u32 = 3;
/// Entries of a bare-array list when the caller names no limit.
pub const LIST_ENTRIES: i64 = 1000;
/// Tokens of a tenant; the list of them has no pages.
pub const TOKENS: i64 = LIST_ENTRIES;
/// Metadata entries of all tokens of a tenant; the list of tokens carries every one.
pub const TOKEN_METADATA: i64 = 10_000;
/// Contracts of a tenant. Their list has no pages, and shows those of the platform's tenant too: both
/// together are no more than a list may have.
pub const CONTRACTS: i64 = LIST_ENTRIES / 2;
/// Business types of a tenant; the list of them has no pages.
pub const BUSINESS_TYPES: i64 = LIST_ENTRIES;
/// Entries of a page at most, as the contract says of `limit`.
pub const PAGE_ENTRIES_MOST: i64 = 100;
/// Entries of a page when the caller names no limit.
pub const PAGE_ENTRIES: i64 = 20;
/// Longest credential that is looked at, in bytes.
pub const CREDENTIAL_BYTES: usize = 16 * 1024;
/// Verified credentials kept in memory.
pub const CREDENTIAL_CACHE: usize = 10_000;
/// Time for an identity provider's JWKS to arrive.
pub const JWKS_FETCH: Duration = Duration::from_secs(3);
/// Largest JWKS document, in bytes.
pub const JWKS_BYTES: u64 = 256 * 1024;
/// Shortest time between two fetches of a provider's JWKS because of an unknown key.
pub const JWKS_REFETCH: Duration = Duration::from_secs(10);
/// How long a fetched JWKS is used.
pub const JWKS_TTL: Duration = Duration::from_secs(300);
/// Bytes of a body that is too large which are read before it is refused.
pub const DRAINED_BYTES: usize = 16 * 1024 * 1024;
/// Read buffer of a connection, in bytes: room for `HEADER_BYTES` and more, so that most heads that are
/// too large get a structured answer; hyper closes beyond.
pub const CONNECTION_BUFFER: usize = 256 * 1024;
/// The same for HTTP/2.
pub const HEADER_LIST: u32 = 256 * 1024;
/// Bits of the largest amount of one token movement, so that no number of movements there will ever be
/// brings a supply to the 256 bits of `uint256`.
pub const MOVEMENT_BITS: u64 = 192;
/// ERC721 items that one mint makes at most; each is a transaction of its own.
pub const ITEMS_PER_MINT: u64 = 100;
/// Differences of each kind that an audit of the ledger lists; the count is always exact.
pub const DIFFERENCES_LISTED: u32 = 100;
/// Longest start of the embedded database, WAL recovery included.
pub const CLUSTER_START: Duration = Duration::from_secs(120);
/// Longest stop of the embedded database; `embedded/watcher.sh` stops waiting for a clean one after 30 s.
pub const CLUSTER_STOP: Duration = Duration::from_secs(40);
/// Pause between two looks at the embedded database's state: short beside its start of some 150 ms.
pub const CLUSTER_POLL: Duration = Duration::from_millis(5);
/// Pause between two looks whether the embedded database has ended by itself.
pub const CLUSTER_WATCH: Duration = Duration::from_millis(50);
/// Shortest time between two starts of an embedded database that ends by itself: what makes it end may last.
pub const CLUSTER_RETRY: Duration = Duration::from_secs(1);
/// Size beyond which the embedded database's log is emptied at start, in bytes.
pub const CLUSTER_LOG_BYTES: u64 = 10 * 1024 * 1024;
/// Most of a PostgreSQL log or output that goes into an error message, in bytes.
pub const CLUSTER_REPORT_BYTES: usize = 2 * 1024;
/// Longest path of a Unix socket that every system accepts, in bytes (`sun_path`: Linux 107, macOS and BSD 103).
pub const SOCKET_PATH_BYTES: usize = 103;
/// Status levels of a tenant; their list is answered whole.
pub const USER_STATUS_TYPES: i64 = 100;
/// Pause of the background worker when nothing is due; so much later than due a job may begin.
pub const WORKER_PAUSE: Duration = Duration::from_secs(2);
/// How long a server has a job to itself that calls a gateway: longer than every gateway's own time limits
/// together. Another server takes the job after that, because this one has died.
pub const JOB_LEASE: Duration = Duration::from_secs(120);
/// Times that a job is tried before it is given up; with the pauses below some ten hours.
pub const JOB_ATTEMPTS: u32 = 20;
/// Pause after a job's first failure; it doubles with each one.
pub const JOB_PAUSE: Duration = Duration::from_secs(5);
/// Longest pause between two tries of a job.
pub const JOB_PAUSE_MOST: Duration = Duration::from_secs(3600);
/// Longest text that is kept of a job's last failure, in characters.
pub const JOB_ERROR_CHARS: usize = 500;
/// Time between two looks for rows that have had their time.
pub const PURGE_PAUSE: Duration = Duration::from_secs(600);
/// Rows that one statement of such a look removes: a short transaction, that nobody waits for.
pub const PURGE_ROWS: i64 = 1000;
/// Statements of one look at most, for each table; the rest has time until the next look.
pub const PURGE_BATCHES: usize = 100;
/// How long a session is kept after its last refresh token has expired. A stolen token can be told from an
/// expired one as long as it has not expired itself; the rest is for servers whose clocks differ.
pub const SESSION_KEPT: Duration = Duration::from_secs(24 * 3600);
/// How long the events of a payment service are remembered; Stripe repeats one for three days.
pub const PAYMENT_EVENT_KEPT: Duration = Duration::from_secs(30 * 24 * 3600);
/// Longest `Idempotency-Key`, in characters.
pub const IDEMPOTENCY_KEY_CHARS: usize = 255;
/// Time that the owner of a wallet has to sign a transaction; its amount is held back as long.
pub const SIGNATURE: Duration = Duration::from_secs(15 * 60);
/// Tokens that a tenant has on sale or had; the list of them has no pages.
pub const PURCHASE_TOKENS: i64 = LIST_ENTRIES;
/// Kinds of purchase, and so prices, of a tenant.
pub const PURCHASE_TYPES: i64 = 100;
/// Tokens of one purchase.
pub const PURCHASE_QUANTITY: u64 = 1_000_000;
/// Least price of a purchase, in cents: what Stripe takes in euros (docs.stripe.com/currencies, minimum charge).
pub const PURCHASE_CENTS_LEAST: i64 = 50;
/// Highest price of a purchase, in cents: the eight digits that Stripe takes (the same page).
pub const PURCHASE_CENTS_MOST: i64 = 99_999_999;
/// How far the time of a payment service's signature may be off, either way: what Stripe's own libraries allow.
pub const WEBHOOK_TOLERANCE: Duration = Duration::from_secs(300);
/// Time for one answer of a payment service.
pub const PAYMENT_CALL: Duration = Duration::from_secs(8);
/// Times that a payment service is asked within one request; with their pauses they fit into `HANDLER`.
pub const PAYMENT_ATTEMPTS: u32 = 3;
/// Pause before a payment service is asked again; twice as long before the next time.
pub const PAYMENT_PAUSE: Duration = Duration::from_millis(200);
/// Largest answer of a payment service that is read, in bytes.
pub const PAYMENT_ANSWER_BYTES: u64 = 256 * 1024;
/// When a job finishes a purchase that its request has left unopened: after the longest time of a request.
pub const PURCHASE_OPEN_AFTER: Duration = Duration::from_secs(60);
/// How long the first answer is kept for requests that repeat its `Idempotency-Key`.
pub const IDEMPOTENCY_LIFE: Duration = Duration::from_secs(24 * 3600);
/// Largest answer that is kept, in bytes of JSON; a repetition of one that is larger is refused.
pub const IDEMPOTENCY_ANSWER_BYTES: usize = 1024 * 1024;
/// Kinds of redemption of a tenant; the list of them has no pages.
pub const REDEMPTION_TYPES: i64 = LIST_ENTRIES;
/// Life of an address to put or get a file (contract: short-lived).
pub const FILE_ADDRESS: Duration = Duration::from_secs(15 * 60);
/// Largest file, in bytes (413 beyond): a short film or a scanned document.
pub const FILE_BYTES: u64 = 25 * 1024 * 1024;
/// Time for a whole file to arrive (408 beyond); no pause in it may be longer than that of other bodies.
pub const FILE_READ: Duration = Duration::from_secs(10 * 60);
/// Files of one entity, so that nobody fills the disk with names.
pub const FILES_PER_ENTITY: usize = 100;
/// Longest name of a file, without its extension.
pub const FILE_NAME_CHARS: usize = 128;
/// Uploads at once; slow ones shall not take the places of other requests.
pub const UPLOADS: usize = 64;
/// Shortest control key, in characters: nobody guesses one.
pub const CONTROL_KEY_LEAST: usize = 16;
/// Values of one sample or random answer, literals included; a hostile document could demand any number.
pub const SAMPLE_VALUES: usize = 100_000;
/// Schemas within schemas that are looked at for a sample, references and parts of `allOf` included.
pub const SAMPLE_NESTING: usize = 128;
/// Longest text of a sample, whatever `minLength` demands.
pub const SAMPLE_CHARS: u32 = 64 * 1024;
/// Time between two looks at what tests have set through other servers.
pub const CONTROLS_PAUSE: Duration = Duration::from_millis(200);
/// Addresses of a tenant that are told of events.
pub const WEBHOOK_ENDPOINTS: usize = 20;
/// Longest address that is told of events, in characters; with room to spare in an index.
pub const WEBHOOK_URL_CHARS: usize = 2000;
/// Shortest secret that signs events, in characters: nobody guesses one.
pub const WEBHOOK_SECRET_LEAST: usize = 16;
/// Longest secret that signs events, in characters.
pub const WEBHOOK_SECRET_MOST: usize = 256;
/// Time for one endpoint to take one event, from looking up its name to the end of its answer.
pub const WEBHOOK_CALL: Duration = Duration::from_secs(5);
/// Most of an endpoint's answer that is read, in bytes: a few lines that say what is wrong.
pub const WEBHOOK_ANSWER_BYTES: u64 = 2 * 1024;
/// How long a server has an endpoint to itself; longer than `WEBHOOK_CALL`. Another server goes on after
/// that, because this one has died.
pub const WEBHOOK_LEASE: Duration = Duration::from_secs(30);
/// Events that a server sends at once, each to another endpoint: so many may be slow before others wait.
pub const WEBHOOK_SENDERS: usize = 4;
/// Longest rest of an endpoint that fails; it doubles from `JOB_PAUSE` on.
pub const WEBHOOK_REST_MOST: Duration = Duration::from_secs(60);
/// How long events and the log of their deliveries are kept; one that is still on its way is given up then.
pub const WEBHOOK_KEPT: Duration = Duration::from_secs(7 * 24 * 3600);
/// Deliveries that the log answers with when the caller names no limit.
pub const WEBHOOK_LOG: i64 = 100;
/// Deliveries that the log answers with at most.
pub const WEBHOOK_LOG_MOST: i64 = 1000;
/// Requests that the request log of a process keeps; the oldest give way. Enough for a test run with workers
/// that look at their own.
pub const LOG_ENTRIES: usize = 10_000;
/// Memory that the request log of a process takes, in bytes.
pub const LOG_BYTES: usize = 32 * 1024 * 1024;
/// Longest body that the request log keeps whole, in bytes of JSON; of a longer one it keeps the beginning.
pub const LOG_BODY_BYTES: usize = 64 * 1024;
/// Requests that an answer about the log lists when the caller names no limit.
pub const LOG_ANSWER: usize = 100;
/// Longest answer that is looked at before it is sent, in bytes.
pub const OBSERVED_BYTES: u64 = 4 * 1024 * 1024;
/// Longest name of a client that is kept, in characters.
pub const CLIENT_CHARS: usize = 64;
/// Largest compiled regular expression of a question, in bytes.
pub const REGEX_BYTES: usize = 256 * 1024;
/// Longest value that is told of a difference, in characters.
pub const BRIEF_CHARS: usize = 200;
/// Requests that are told of a question which was answered with no.
pub const NEAR_MISSES: usize = 3;
/// Differences that are told of each of them.
pub const DIFFERENCES_TOLD: usize = 20;
/// Clients whose coverage a process counts, each with some 20 KB; the one that has been silent for longest gives
/// way.
pub const COVERAGE_CLIENTS: usize = 256;
/// Findings of one kind that are counted by name, per client and operation; of others only their number.
pub const COVERAGE_FINDINGS: usize = 50;
/// Time for the answer of a server's control plane to a command.
pub const CONTROL_CALL: Duration = Duration::from_secs(30);
/// Largest answer of a server's control plane that a command reads, in bytes.
pub const CONTROL_ANSWER_BYTES: u64 = 64 * 1024 * 1024;
/// Longest time that a fault lets a request wait, in milliseconds: beyond what clients wait themselves.
pub const FAULT_DELAY_MS: u64 = 60_000;
/// Time for the first half of an answer to get on its way before a fault cuts its connection.
pub const CUT_PAUSE: Duration = Duration::from_millis(50);
/// Faults of a tenant; each request looks at all of them.
pub const FAULTS: usize = 100;
/// Throw-away tenants at once: far more than test workers, and few enough for every server's memory.
pub const THROWAWAY_TENANTS: i64 = 1000;
/// Users of a throw-away tenant that are made with it.
pub const THROWAWAY_USERS: usize = 100;
/// Life of a throw-away tenant for which nothing else is asked.
pub const THROWAWAY_LIFE: Duration = Duration::from_secs(3600);
/// Longest life of a throw-away tenant.
pub const THROWAWAY_LIFE_MOST: Duration = Duration::from_secs(7 * 24 * 3600);
/// Snapshots of a tenant, beside those that he is made with.
pub const SNAPSHOTS: i64 = 50;
/// Longest name of a throw-away tenant or of a snapshot, in characters.
pub const TEST_NAME_CHARS: usize = 100;
/// Time for the server behind a proxy to take a connection; then it is away (502).
pub const UPSTREAM_CONNECT: Duration = Duration::from_secs(5);
/// Time for the server behind a proxy to answer whole (504 beyond): as long as a handler of ours.
pub const UPSTREAM_CALL: Duration = HANDLER;
/// Largest answer that a proxy passes on, in bytes: it is compared with the contract as a whole.
pub const UPSTREAM_ANSWER_BYTES: u64 = 16 * 1024 * 1024;
/// Largest value of `x-pers-violations`, in bytes: clients take 8 KiB of header fields, most of them more.
pub const VIOLATIONS_HEADER_BYTES: usize = 4 * 1024;
/// Exchanges with violations that a proxy remembers; the counts are always exact.
pub const VIOLATIONS_KEPT: usize = 500;
/// Pause between two looks at a server that starts or stops in the background: short beside its start.
pub const BACKGROUND_POLL: Duration = Duration::from_millis(5);
/// Time for a server to stop: its requests under way, its database, and something for a busy machine.
pub const BACKGROUND_STOP: Duration = Duration::from_secs(60);
/// Most of the log of a server that did not start that is shown, in bytes.
pub const BACKGROUND_REPORT_BYTES: usize = 4 * 1024;
/// Calls of one user, business, admin, or anonymous address, in how many seconds: ten a second, and a whole
/// minute's at once for a page that loads much.
pub const RATE_CALLERS: &str = "600/60";
/// The same of one tenant's back end, which calls for all of its users.
pub const RATE_SYSTEMS: &str = "6000/60";
/// Sign-ins and refreshs from one address: an office or a mobile network behind one address, with access
/// tokens of 15 minutes, has some 1800 people in a session.
pub const RATE_LOGINS: &str = "120/60";
/// Wrong credentials from one address: a person mistypes, a program repeats.
pub const RATE_FAILURES: &str = "30/60";
/// Failed sign-ins at one tenant from all addresses.
pub const RATE_TENANT_FAILURES: &str = "300/60";
/// Callers that are counted apart, for each quota; some 10 MB in all.
pub const RATE_BUCKETS: usize = 50_000;
/// Defects of a document that are listed when it cannot be served; the count is always exact.
pub const DEFECTS_LISTED: usize = 50;
/// Entries of the audit log that one transaction chains, or one statement reads.
pub const AUDIT_BATCH: i64 = 1000;
/// Kinds of refusals (who, what, why, from where) that a server tells the audit log of in one
/// `AUDIT_REFUSALS_PERIOD`, of callers who are known and of strangers each; of others only their number. It
/// keeps a flood of refusals at some 100 MB a day, and so many kinds at once are no people.
pub const AUDIT_REFUSALS: usize = 100;
/// See `AUDIT_REFUSALS`.
pub const AUDIT_REFUSALS_PERIOD: Duration = Duration::from_secs(60);
/// Entries of the audit log that an answer lists when the caller names no limit.
pub const AUDIT_ENTRIES: i64 = 100;
/// Entries of the audit log that an answer lists at most.
pub const AUDIT_ENTRIES_MOST: i64 = 1000;
/// Defects that an audit of the audit log lists; the count is always exact.
pub const AUDIT_DEFECTS: usize = 100;
/// Longest wait of a migration for a lock, in milliseconds: so long everybody waits behind it.
pub const MIGRATION_LOCK_MS: u32 = 2000;
/// The same for one that makes or drops an index CONCURRENTLY: nobody waits behind it, and it has to wait for all
/// transactions that were there before it. All of its tries end before [`MIGRATION_TURN`].
pub const MIGRATION_CONCURRENT_LOCK_MS: u32 = 60_000;
/// Times that a migration is tried that does not get its lock.
pub const MIGRATION_TRIES: u32 = 7;
/// Pause after a migration's first failure; it doubles with each one, to half a minute in all.
pub const MIGRATION_PAUSE: Duration = Duration::from_millis(500);
/// Longest wait of a server that starts for another one that migrates.
pub const MIGRATION_TURN: Duration = Duration::from_secs(600);
/// Most that is read of a backup's manifest, in bytes: some 400,000 files.
pub const BACKUP_MANIFEST_BYTES: u64 = 64 * 1024 * 1024;
