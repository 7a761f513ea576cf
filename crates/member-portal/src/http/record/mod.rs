//! The member's records: read as lists, changed one at a time against a version.

pub(super) mod devices;
pub(super) mod preferences;
pub(super) mod profile;
pub(super) mod sharing;

use axum::{Json, http::StatusCode};
use domain::{ETag, Wanted};
use wire::RecordList;

use super::{
    extract::Member,
    reply::{Done, answer, operate, refuse_while_deleting},
};
use crate::{
    Failure,
    portal::Portal,
    store::{account, activity, operation::Asked, record},
};

/// Every record of one kind that the member has, in its order.
async fn list_all(portal: &Portal, member: Member, kind: record::Kind) -> Result<Json<RecordList>, Failure> {
    let list = move |db: &rusqlite::Transaction<'_>| {
        let account = account::find(db, &member.0.id)?;
        record::list(db, account.id, kind)
    };
    Ok(Json(RecordList { items: portal.store.read(list).await? }))
}

/// What a member wants of one of their records, held against the rules already.
struct Wish {
    kind: record::Kind,
    id: String,
    expected: ETag,
    wanted: Wanted,
}

/// Changes one record and notes in the activity that its kind was changed, if anything was.
async fn change_one(portal: &Portal, member: &Member, asked: Asked, wish: Wish) -> Result<Done, Failure> {
    let now = portal.now();
    operate(portal, member, asked, move |db, account| {
        refuse_while_deleting(db, &account)?;
        let place = record::Place { account: account.id, kind: wish.kind, id: wish.id };
        let (record, changed) = record::change(db, &place, wish.expected.as_str(), &wish.wanted, now)?;
        if changed {
            activity::append(db, account.id, now, &format!("{}-changed", wish.kind.as_str()), None)?;
        }
        answer(StatusCode::OK, &record)
    })
    .await
}
