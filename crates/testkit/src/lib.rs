//! Characters, fake clock, faulty network and misbehaving portal; for tests only.
