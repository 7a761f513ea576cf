//! A pack with a mistake is refused, and the error names the file and the line of the mistake.

use organizations::{Catalogue, PackError, load};

const HIKVISION: &str = include_str!("../../../organizations/hikvision.toml");

/// The pack with `from` replaced by `to` once, and the line of that place.
fn damaged(from: &str, to: &str) -> (String, usize) {
    let at = HIKVISION.find(from).unwrap_or_else(|| panic!("the pack holds {from}"));
    let line = 1 + HIKVISION.get(..at).map_or(0, |before| before.matches('\n').count());
    (HIKVISION.replacen(from, to, 1), line)
}

/// Loads a damaged pack and returns the error's text, which must begin with file and line.
fn refusal(from: &str, to: &str) -> PackError {
    let (text, line) = damaged(from, to);
    let error = load("hikvision.toml", &text).expect_err("a damaged pack is refused");
    let place = format!("hikvision.toml:{line}: ");
    assert!(error.to_string().starts_with(&place), "{error} should begin with {place}");
    error
}

#[test]
fn every_built_in_pack_loads() {
    let catalogue = Catalogue::built_in().unwrap_or_else(|error| panic!("{error}"));
    let ids: Vec<_> = catalogue.all().iter().map(|pack| pack.id.as_str()).collect();
    assert_eq!(ids, ["onvif", "hikvision", "mipi", "foscam", "smarteye"]);
}

#[test]
fn an_unknown_key_is_refused() {
    let error = refusal("id = \"given.nickname\",", "id = \"given.nickname\", lable = \"x\",");
    assert!(error.to_string().contains("lable"), "{error}");
}

#[test]
fn an_unknown_key_at_the_top_is_refused() {
    let error = refusal("monogram = ", "monogramm = \"HI\"\nmonogram = ");
    assert!(error.to_string().contains("monogramm"), "{error}");
}

#[test]
fn a_missing_reference_is_refused() {
    let error = refusal("source = \"definition\", ref = \"§1\" }", "source = \"definition\" }");
    assert!(error.to_string().contains("ref"), "{error}");
}

#[test]
fn a_reference_that_names_no_section_is_refused() {
    for empty in ["\"-\"", "\"\"", "\" \""] {
        let error = refusal(
            "id = \"purpose.account\", basis = \"service\", ref = \"§1, §2\"",
            &format!("id = \"purpose.account\", basis = \"service\", ref = {empty}"),
        );
        assert!(matches!(error, PackError::Contradiction { .. }), "{error}");
    }
}

#[test]
fn an_unknown_code_is_refused_and_the_known_ones_are_named() {
    let error = refusal("how = \"given\", says = \"ask\"", "how = \"given\", says = \"perhaps\"");
    assert!(error.to_string().contains("perhaps") && error.to_string().contains("law/may"), "{error}");
}

#[test]
fn silence_is_not_a_code_where_the_policy_must_speak() {
    refusal("outcome = \"goes\"", "outcome = \"silent\"");
}

#[test]
fn an_absent_key_is_not_read_as_silence() {
    let error = refusal(
        "limits = \"silent\", says = \"does\", choice = \"none-stated\", ref = \"§6\"",
        "says = \"does\", choice = \"none-stated\", ref = \"§6\"",
    );
    assert!(error.to_string().contains("limits"), "{error}");
}

#[test]
fn an_id_that_leads_nowhere_is_refused() {
    for (from, to) in [
        ("gets = [\"auto.ad_visits\"]", "gets = [\"auto.no_visits\"]"),
        ("category = \"given.nickname\"", "category = \"given.nikname\""),
        ("category = \"auto.firmware\"", "category = \"auto.firmwear\""),
        ("message = \"message.offers\"", "message = \"message.offer\""),
        ("device_secret = \"given.verification_code\"", "device_secret = \"given.code\""),
    ] {
        let error = refusal(from, to);
        assert!(matches!(error, PackError::Dangling { .. }), "{error}");
    }
}

#[test]
fn an_id_used_twice_is_refused() {
    let error = refusal("id = \"auto.pixels\"", "id = \"auto.cookies\"");
    assert!(matches!(error, PackError::Twice { .. }), "{error}");
}

#[test]
fn two_ids_with_the_same_label_are_refused() {
    let error = refusal("id = \"auto.geo\"", "id = \"auto.page.views\"");
    assert!(matches!(error, PackError::Twice { .. }), "{error}");
}

#[test]
fn a_missing_capability_is_refused() {
    let rows: Vec<_> = HIKVISION.lines().filter(|line| !line.contains("id = \"portability\"")).collect();
    let error = load("hikvision.toml", &rows.join("\n")).expect_err("a capability is missing");
    assert!(matches!(&error, PackError::Missing { id, .. } if id == "portability"), "{error}");
}

#[test]
fn a_secret_is_never_a_profile_field() {
    let error = refusal("category = \"given.contact_preference\"", "category = \"given.verification_code\"");
    assert!(matches!(error, PackError::Contradiction { .. }), "{error}");
}

#[test]
fn a_topic_cannot_promise_what_its_message_does_not() {
    let error = refusal(
        "message = \"message.reminders\", stoppable = \"silent\"",
        "message = \"message.reminders\", stoppable = \"yes\"",
    );
    assert!(matches!(error, PackError::Contradiction { .. }), "{error}");
}

const MIPI: &str = include_str!("../../../organizations/mipi.toml");

/// Loads the pack of MIPI with one mistake and returns the error, which must begin with file and line.
fn mipi_refusal(from: &str, to: &str) -> PackError {
    let at = MIPI.find(from).unwrap_or_else(|| panic!("the pack holds {from}"));
    let line = 1 + MIPI.get(..at).map_or(0, |before| before.matches('\n').count());
    let error = load("mipi.toml", &MIPI.replacen(from, to, 1)).expect_err("a damaged pack is refused");
    assert!(error.to_string().starts_with(&format!("mipi.toml:{line}: ")), "{error} should name line {line}");
    error
}

#[test]
fn messages_go_to_a_contact_that_is_there() {
    for to in ["\"phone\"", "\"fax\"", "\"silent\""] {
        let error = mipi_refusal("composer = { to = \"email\"", &format!("composer = {{ to = {to}"));
        assert!(matches!(error, PackError::Contradiction { .. }), "{error}");
    }
}

#[test]
fn a_mandated_subject_is_one_line_in_a_section_and_nothing_is_added_to_it() {
    let row = "{ matter = \"rights\", text = \"GDPR Request\", ref = \"[EU]\" }";
    for (text, section) in [
        ("\" GDPR Request\"", "\"[EU]\""),
        ("\"\"", "\"[EU]\""),
        ("\"GDPR\\nRequest\"", "\"[EU]\""),
        ("\"GDPR Request\"", "\"-\""),
    ] {
        mipi_refusal(row, &format!("{{ matter = \"rights\", text = {text}, ref = {section} }}"));
    }
    let without: String =
        MIPI.lines().filter(|line| !line.contains("reference-in-subject")).collect::<Vec<_>>().join("\n");
    let error = load("mipi.toml", &without).expect_err("a mandated subject takes no reference");
    assert!(error.to_string().contains("takes no reference"), "{error}");
}

#[test]
fn every_matter_has_exactly_one_subject() {
    let error = mipi_refusal("matter = \"question\"", "matter = \"email-list\"");
    assert!(matches!(error, PackError::Missing { .. } | PackError::Twice { .. }), "{error}");
}

#[test]
fn what_the_policy_asks_for_names_its_section_and_our_own_suggestion_does_not() {
    let error = mipi_refusal(
        "item = \"named-right\", by = \"policy\", when = \"rights-matters\", ref = \"[EU]\"",
        "item = \"named-right\", by = \"policy\", when = \"rights-matters\", ref = \"-\"",
    );
    assert!(matches!(error, PackError::Contradiction { .. }), "{error}");
    let error = mipi_refusal("item = \"article\", by = \"app\"", "item = \"named-right\", by = \"app\"");
    assert!(matches!(error, PackError::Twice { .. }), "{error}");
}

#[test]
fn a_secret_of_devices_is_kept_out_of_messages() {
    let without: String =
        HIKVISION.lines().filter(|line| !line.contains("item = \"verification-code\"")).collect::<Vec<_>>().join("\n");
    let error = load("hikvision.toml", &without).expect_err("the code is not forbidden");
    assert!(error.to_string().contains("messages must not hold it"), "{error}");
}

#[test]
fn a_marketing_plan_begins_with_a_step_and_ends_with_what_still_comes() {
    let without = |word: &str| MIPI.lines().filter(|line| !line.contains(word)).collect::<Vec<_>>().join("\n");
    for part in ["part = \"one-step\"", "part = \"still\""] {
        let error = load("mipi.toml", &without(part)).expect_err("a part is missing");
        assert!(matches!(&error, PackError::Missing { .. }), "{error}");
    }
    mipi_refusal(
        "part = \"still\", route = \"silent\", kind = \"stated\", ref = \"[OptOut]\"",
        "part = \"still\", route = \"email\", kind = \"stated\", ref = \"[OptOut]\"",
    );
}

#[test]
fn streams_that_are_stopped_apart_have_a_step_each_and_nothing_else_has_one() {
    mipi_refusal("stream = \"stream.other\", kind", "kind");
    let error = mipi_refusal("stream.causeway", "stream.other");
    assert!(error.to_string().contains("a single stream"), "{error}");
    let still = "part = \"still\", route = \"silent\", kind = \"stated\", ref = \"[OptOut]\"";
    mipi_refusal(still, &still.replace("kind", "stream = \"stream.other\", kind"));
}

#[test]
fn only_what_can_be_stopped_binds_although_it_was() {
    let topic = "message = \"message.transactions\", stoppable = \"no\", marketing = false";
    let error = mipi_refusal(topic, &format!("{topic}, binds_anyway = true"));
    assert!(error.to_string().contains("only what can be stopped"), "{error}");
}

#[test]
fn a_contradiction_between_rows_that_do_not_exist_is_refused() {
    let error = refusal("one = [\"right.eu_rights\"]", "one = [\"right.imagined\"]");
    assert!(matches!(error, PackError::Dangling { .. }), "{error}");
}

#[test]
fn a_snapshot_that_is_no_address_over_tls_is_refused() {
    let given =
        "snapshot = \"https://web.archive.org/web/20190716025917id_/http%3A//www.hik-online.com/privacypolicy.html\"";
    for address in ["http://web.archive.org/web/1/page", "web.archive.org/web/1/page", "https://localhost/", "https://"]
    {
        let error = refusal(given, &format!("snapshot = \"{address}\""));
        assert!(error.to_string().contains("https"), "{error}");
    }
}

#[test]
fn a_page_that_is_more_than_a_host_and_a_path_is_refused() {
    let of = |page: &str| format!("{{ recipient = \"to.ads\", page = \"{page}\", ref = \"§3\" }}");
    for page in ["https://networkadvertising.org", "networkadvertising", "ada@network.org", "network.org:8080", ""] {
        let error = refusal(&of("networkadvertising.org"), &of(page));
        assert!(matches!(error, PackError::Contradiction { .. }), "{page}: {error}");
    }
}

#[test]
fn a_page_for_a_choice_that_is_made_elsewhere_or_nowhere_is_refused() {
    let error = refusal("recipient = \"to.ads\", page", "recipient = \"to.links\", page");
    assert!(matches!(error, PackError::Contradiction { .. }), "{error}");
    let error = refusal(
        "says = \"ask\", choice = \"permission\", ref = \"§7\"",
        "says = \"ask\", choice = \"external\", ref = \"§7\"",
    );
    assert!(matches!(error, PackError::Contradiction { .. }), "{error}");
}
