//! The files of an archive, one module each. None of them decides what may leave; the selection does.

pub(crate) mod json;
pub(crate) mod readme;
pub(crate) mod report;
pub(crate) mod sheet;
pub(crate) mod vcard;
