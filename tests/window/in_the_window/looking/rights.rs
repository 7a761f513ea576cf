//! The screens of rights: what policies say, requests in their states, one wish everywhere. Walked once the
//! member has asked for something.

use super::states::{
    Back, State,
    Step::{Press, PressFirst, See},
    opened, passing, screen, screen_with,
};

/// The one request at an organization, out of its list.
const REQUEST: &str = "main .head a";
const PICTURE: &str = "main figure";

pub const RIGHTS: [State; 27] = [
    passing("home-late", "/", &[See("home-request-late-open")]),
    screen("data", "/data"),
    passing("data-cell", "/data", &[PressFirst("main tbody button"), See("all-back")]),
    screen_with("requests", "/requests", PICTURE),
    State {
        name: "requests-table",
        route: "/requests",
        part: None,
        there: &[Press("request-as-table")],
        back: Back::By(&[Press("request-as-picture")]),
    },
    screen("request-new", "/requests/new"),
    passing("request-whom", "/requests/new?kind=access", &[See("request-new-whom")]),
    passing("request-draft", "/org/smarteye/requests", &[PressFirst(REQUEST), See("request-letter")]),
    passing(
        "request-draft-refused",
        "/org/smarteye/requests",
        &[
            PressFirst(REQUEST),
            See("request-letter"),
            Press("letter-by-mail-program"),
            See("letter-problem-contact-source-missing"),
        ],
    ),
    passing("request-asked", "/org/foscam/requests", &[PressFirst(REQUEST), See("request-did-you-send")]),
    State {
        name: "request-late",
        route: "/org/mipi/requests",
        part: Some(PICTURE),
        there: &[PressFirst(REQUEST), See("request-evidence")],
        back: Back::Away,
    },
    opened("request-reminder", "/org/mipi/requests", &[PressFirst(REQUEST), Press("request-write-reminder")]),
    opened("request-complaint", "/org/mipi/requests", &[PressFirst(REQUEST), Press("request-write-complaint")]),
    opened("request-extended", "/org/mipi/requests", &[PressFirst(REQUEST), Press("request-told-extended")]),
    opened("request-law", "/org/mipi/requests", &[PressFirst(REQUEST), Press("request-law-change")]),
    screen_with("policy-onvif", "/org/onvif/policy", PICTURE),
    screen_with("policy-hikvision", "/org/hikvision/policy", PICTURE),
    screen_with("policy-mipi", "/org/mipi/policy", PICTURE),
    screen_with("policy-foscam", "/org/foscam/policy", PICTURE),
    screen_with("policy-smarteye", "/org/smarteye/policy", PICTURE),
    passing("policy-table", "/org/onvif/policy", &[Press("flow-table")]),
    screen("sharing", "/org/hikvision/sharing"),
    screen("sharing-by-hand", "/org/mipi/sharing"),
    screen("everywhere-sharing", "/everywhere/sharing"),
    screen("everywhere-marketing", "/everywhere/marketing"),
    passing("everywhere-prepared", "/everywhere/sharing", &[Press("everywhere-prepare"), See("everywhere-letters")]),
    passing("outbox-letters", "/outbox", &[See("outbox-letter-open")]),
];
