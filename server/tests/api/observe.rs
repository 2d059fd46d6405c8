//! What the server tells about the requests that it has seen.

mod coverage_report;
mod faults;
mod requests;
mod verify;
