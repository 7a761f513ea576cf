//! A policy as a map: its rows as statements, by section, what it is silent about, where it says two
//! things, and the picture of where data goes. Derived from a pack, never stored; no words.

mod change;
mod flow;
mod grid;
mod label;
mod section;
mod standing;
mod tally;
mod told;

pub use change::changes;
pub use flow::{Column, End, Flow, Link, Node, NodeKind, Strength, flow};
pub use grid::{GridRow, Mark, SharedWith, grid};
pub use label::{LabelLine, Topic, label};
pub use section::{Section, sections};
pub use standing::{Standing, standing};
pub use tally::Tally;
pub use told::{Part, Told, told};
