//! The control plane: who may call, and what tests can do with it.

mod clock;
mod gate;
