//! What is said of dates as the days pass: near, not known yet, and by a clock that is wrong.

mod by_post;
mod soon;
mod turned_back;
