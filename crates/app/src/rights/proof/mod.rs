//! What can be taken along of requests: their dates, and what proves them.

mod calendar;
