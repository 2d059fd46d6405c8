//! What the server tells about the requests that it has seen.

mod requests;
mod verify;
