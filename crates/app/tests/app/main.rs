//! The use cases on real parts: vault files, a passphrase, the reference server, a test issuer and a
//! network between that can lose what it carries.

mod all_data;
mod channels;
mod clock_moved;
mod clocks;
mod deletion;
mod edits;
mod evidence;
mod filing;
mod filing_trouble;
mod from_answer;
mod history;
mod kept_here;
mod later;
mod later_asked;
mod later_left;
mod later_posting;
mod later_ways;
mod misplaced;
mod network;
mod own_device;
mod policy_check;
mod posting;
#[path = "../../../typeset/tests/pdf/reader.rs"]
#[expect(dead_code, reason = "the typesetter's own tests read more of a file")]
mod reader;
mod rights;
mod secrets;
mod sharing;
mod signatures;
mod tongues;
mod unsubscribing;
mod world;
