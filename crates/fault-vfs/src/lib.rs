//! A disk under SQLCipher that fails, forgets and tears as told; for tests only.
