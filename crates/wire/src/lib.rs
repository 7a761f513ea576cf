//! JSON of the Member Data API v1; receipt format, signing and verification. No rules.
