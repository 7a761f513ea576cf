//! Migrations over a file that is full.

use refinery::Target;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::vault_files;

/// Of each table more than one row, of each kind and state that matters, and the newest rows gone again.
const FULL: &str = r#"
    INSERT INTO record (kind, id, etag, listing, has_secret, seen_us, removed_us) VALUES
        ('profile', 'self', '"7"', 'listed', 0, 11, NULL), ('device', 'd1', '"8"', 'listed', 1, 12, NULL),
        ('device', 'd2', NULL, 'removed', 0, 13, 14), ('email-preference', 'news', '"9"', 'no-longer-listed', 0, 15, NULL);
    INSERT INTO value (kind, record, field, value, source, seen_us) VALUES
        ('profile', 'self', 'given.name', '"Ada"', 'portal', 21), ('profile', 'self', 'given.city', '"Linz"', 'typed-in', 22),
        ('device', 'd1', 'name', '"Door"', 'imported-answer', 23), ('email-preference', 'news', 'subscribed', 'true', 'portal', 24);
    INSERT INTO change (seq, operation, kind, record, action, before, wanted, etag, state, reason, detail, theirs,
                        attempts, due_us, queued_us, settled_us) VALUES
        (3, 'o3', 'profile', 'self', 'edit', '{"given.city":"Linz"}', '{"given.city":"Graz"}', '"7"', 'waiting', 'offline',
         NULL, NULL, 2, 31, 32, NULL),
        (4, 'o4', 'device', 'd1', 'remove', '{}', '{}', NULL, 'refused', 'validation', 'No', NULL, 1, 33, 34, NULL),
        (5, 'o5', 'email-preference', 'news', 'edit', '{}', '{}', NULL, 'conflict', NULL, NULL, '{}', 1, 35, 36, NULL),
        (6, 'o6', 'device', 'd2', 'edit', '{}', '{}', NULL, 'confirmed', NULL, NULL, NULL, 1, 37, 38, 39),
        (9, 'o9', 'device', 'd2', 'edit', '{}', '{}', NULL, 'discarded', NULL, NULL, NULL, 0, 37, 38, 39);
    DELETE FROM change WHERE seq = 9;
    INSERT INTO history (seq, at_us, kind, record, name, event, before, after, source) VALUES
        (5, 41, 'device', 'd1', 'Door', 'changed', '{}', '{"name":"Door"}', 'portal'),
        (6, 42, 'profile', 'self', NULL, 'changed', '{}', '{}', 'typed-in'), (8, 43, 'device', 'd2', NULL, 'removed', '{}', '{}', 'portal');
    DELETE FROM history WHERE seq = 8;
    INSERT INTO shadow (kind, id, etag, has_secret, fields) VALUES
        ('device', 'd1', '"8"', 1, '{"name":"Door"}'), ('device', 'd9', NULL, 0, NULL);
    UPDATE sync SET cursor = 'c7', server_id = 's1', checked_us = 51, stopped = 'removals', network = 0, held_us = 52;
"#;

/// Every row of a table with every column, sorted.
fn rows(db: &Connection, table: &str) -> Vec<String> {
    let mut statement = db.prepare(&format!("SELECT * FROM {table}")).expect("a table");
    let width = statement.column_count();
    let read = statement.query_map([], |row| (0..width).map(|index| row.get::<_, Value>(index)).collect());
    let mut rows: Vec<String> = read
        .expect("rows")
        .map(|row| row.map(|row: Vec<Value>| format!("{row:?}")))
        .collect::<Result<_, _>>()
        .expect("readable rows");
    rows.sort_unstable();
    rows
}

fn to_version(db: &mut Connection, target: Target) {
    vault_files::migrations::runner().set_grouped(true).set_target(target).run(db).expect("migrations");
}

#[test]
fn contacts_of_version_7_move_to_the_channel_they_were_found_for() {
    let mut db = Connection::open_in_memory().expect("a database");
    db.execute_batch("PRAGMA foreign_keys = ON").expect("as the program opens it");
    to_version(&mut db, Target::Version(7));
    db.execute_batch(
        "INSERT INTO rights_request (id, begun_us, channel, language, about, slots, contact, contact_source,
                                     contact_given_on, saved_us) VALUES
             ('r1', 1, 'email', 'en', '[]', '{}', 'a@example.org', 'their page', '2026-05-05', 1),
             ('r2', 1, 'phone', 'en', '[]', '{}', 'b@example.org', '', '2026-05-06', 1),
             ('r3', 1, 'phone', 'en', '[]', '{}', '+49 30 1', 'the box', '2026-05-07', 1),
             ('r4', 1, 'post', 'en', '[]', '{}', NULL, NULL, NULL, 1),
             ('r5', 1, 'guided', 'en', '[]', '{}', 'c@example.org', 'x', '2026-05-08', 1),
             ('r6', 1, 'phone', 'en', '[]', '{}', 'Werk 1, 10115 Berlin', 'x', '2026-05-08', 1),
             ('r7', 1, 'phone', 'en', '[]', '{}', '(030) 1, ext. 2 or d@example.org', 'x', '2026-05-08', 1),
             ('r8', 1, 'none', 'en', '[]', '{}', 'Werk 2, 10115 Berlin', 'x', '2026-05-08', 1);",
    )
    .expect("rows of version 7");
    to_version(&mut db, Target::Latest);
    let mut statement = db
        .prepare("SELECT format('%s %s %s %s %s', request, channel, value, source, given_on) FROM rights_contact")
        .expect("the table");
    let read = statement.query_map([], |row| row.get(0)).expect("rows");
    let moved: Vec<String> = read.collect::<Result<_, _>>().expect("texts");
    assert_eq!(
        moved,
        [
            "r1 email a@example.org their page 2026-05-05",
            "r2 email b@example.org  2026-05-06",
            "r3 phone +49 30 1 the box 2026-05-07",
            "r5 email c@example.org x 2026-05-08",
            "r6 post Werk 1, 10115 Berlin x 2026-05-08",
            "r7 phone (030) 1, ext. 2 or d@example.org x 2026-05-08",
            "r8 none Werk 2, 10115 Berlin x 2026-05-08",
        ]
    );
    let left: i64 = db
        .query_row("SELECT count(*) FROM rights_request WHERE contact IS NOT NULL", [], |row| row.get(0))
        .expect("a count");
    assert_eq!(left, 0);
    db.execute("DELETE FROM rights_request WHERE id = 'r1'", []).expect("a request goes");
    assert_eq!(rows(&db, "rights_contact").len(), 6, "its contact goes with it");
}

#[test]
fn a_full_vault_of_version_4_loses_no_row_when_it_begins_to_keep_choices() {
    let mut db = Connection::open_in_memory().expect("a database");
    db.execute_batch("PRAGMA foreign_keys = ON").expect("as the program opens it");
    to_version(&mut db, Target::Version(4));
    db.execute_batch(FULL).expect("rows of version 4");
    let tables = ["record", "value", "change", "history", "shadow", "sqlite_sequence"];
    let before = tables.map(|table| rows(&db, table));
    assert!(before.iter().all(|rows| rows.len() > 1));
    to_version(&mut db, Target::Latest);
    for (table, before) in tables.into_iter().zip(before) {
        assert_eq!(rows(&db, table), before, "{table}");
    }
    let broken = rows(&db, "pragma_foreign_key_check");
    assert!(broken.is_empty(), "{broken:?}");
    let place = db.query_row("SELECT cursor, server_id, checked_us, stopped, network, held_us FROM sync", [], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
    });
    let kept: (Option<String>, Option<String>, i64, String, i64, i64) = place.expect("the place");
    assert_eq!(kept, (None, None, 51, "removals".to_owned(), 0, 52), "only the place in the feed is forgotten");
    db.execute("DELETE FROM record WHERE id = 'd1'", []).expect("a record goes");
    assert!(rows(&db, "value").iter().all(|row| !row.contains("d1")), "its values go with it");
}
