//! The floor of start and memory.
fn main() {}
