//! The reference server an organization runs to offer the Member Data API.
