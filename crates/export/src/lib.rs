//! A snapshot becomes portable files with a manifest; pure over io::Write.
