//! What is said of dates as the days pass: near, not known yet, by which law, and by a clock that is wrong.

mod abroad;
mod by_post;
mod soon;
mod turned_back;
