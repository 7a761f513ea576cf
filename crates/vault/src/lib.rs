//! The encrypted SQLite files: keys in, transactions, one module per table, migrations.
