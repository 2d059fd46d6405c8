//! What holds the workspace together beyond what the compiler sees: names that agree from the contract to
//! the handlers, arrows between the modules, sizes of files.

mod migrations;
mod naming;
mod source;
mod tidy;
