//! Where the master key lives: OS keyring, passphrase file, memory for tests.
