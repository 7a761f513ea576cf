//! The member's devices.

use std::sync::Arc;

use axum::{Json, extract::State, http::StatusCode};
use domain::{FieldId, RecordId, Value};
use organizations::FieldKind;
use wire::{DeviceSecret, NewRecord, ProblemCode, RecordList, RecordPatch};

use super::super::{
    extract::{Id, IfMatch, Json as Body, Member, Operation, Patch},
    problems::{ReadProblems, WriteProblems},
    reply::{Done, answer, operate, refuse_while_deleting},
};
use super::{Wish, change_one, list_all};
use crate::{
    Failure,
    portal::Portal,
    rules,
    store::{account, activity, record},
};

fn place(account: i64, id: String) -> record::Place {
    record::Place { account, kind: record::Kind::Device, id }
}

/// An organization whose members have no devices has nothing here.
fn insist_on_devices(portal: &Portal) -> Result<(), Failure> {
    if portal.pack.has_devices() { Ok(()) } else { Err(ProblemCode::NotFound.into()) }
}

/// The member's devices.
#[utoipa::path(
    get, path = "/v1/me/devices", operation_id = "list_devices", tag = "devices", security(("member" = [])),
    responses((status = 200, body = RecordList, description = "The devices"), ReadProblems),
)]
pub(in crate::http) async fn list(
    State(portal): State<Arc<Portal>>,
    member: Member,
) -> Result<Json<RecordList>, Failure> {
    insist_on_devices(&portal)?;
    list_all(&portal, member, record::Kind::Device).await
}

/// Registers a device.
#[utoipa::path(
    post, path = "/v1/me/devices", operation_id = "add_device", tag = "devices", security(("member" = [])),
    params(("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id")),
    request_body = NewRecord,
    responses((status = 201, body = wire::Record, description = "The new device", headers(("ETag" = String))), WriteProblems),
)]
pub(in crate::http) async fn add(
    State(portal): State<Arc<Portal>>,
    member: Member,
    operation: Operation,
    body: Body<NewRecord>,
) -> Result<Done, Failure> {
    insist_on_devices(&portal)?;
    let mut fields = rules::new_device(&portal.pack, body.value)?;
    let now = portal.now();
    let registered = FieldId::new("registered_at")
        .ok()
        .filter(|field| portal.pack.device_field(field).is_some_and(|known| known.kind == FieldKind::Instant));
    if let Some(field) = registered {
        fields.insert(field, Value::Text(now.to_string()));
    }
    let id = RecordId::random().to_string();
    operate(&portal, &member, operation.asked(&body.bytes), move |db, account| {
        refuse_while_deleting(db, &account)?;
        let place = place(account.id, id);
        record::insert(db, &place, &fields, None, now)?;
        activity::append(db, account.id, now, "device-added", None)?;
        answer(StatusCode::CREATED, &record::get(db, &place)?)
    })
    .await
}

/// Changes fields of a device.
#[utoipa::path(
    patch, path = "/v1/me/devices/{id}", operation_id = "change_device", tag = "devices", security(("member" = [])),
    params(
        ("id" = String, Path, description = "The device's id"),
        ("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id"),
        ("If-Match" = String, Header, description = "The version the change was made against"),
    ),
    request_body(content = RecordPatch, content_type = "application/merge-patch+json"),
    responses((status = 200, body = wire::Record, description = "The device as it now is", headers(("ETag" = String))), WriteProblems),
)]
pub(in crate::http) async fn change(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Id(id): Id,
    operation: Operation,
    IfMatch(expected): IfMatch,
    body: Patch<RecordPatch>,
) -> Result<Done, Failure> {
    insist_on_devices(&portal)?;
    let wanted = rules::device(&portal.pack, body.value)?;
    let wish = Wish { kind: record::Kind::Device, id, expected, wanted };
    change_one(&portal, &member, operation.asked(&body.bytes), wish).await
}

/// Removes a device.
#[utoipa::path(
    delete, path = "/v1/me/devices/{id}", operation_id = "remove_device", tag = "devices", security(("member" = [])),
    params(
        ("id" = String, Path, description = "The device's id"),
        ("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id"),
        ("If-Match" = String, Header, description = "The version the member saw"),
    ),
    responses((status = 204, description = "It is removed"), WriteProblems),
)]
pub(in crate::http) async fn remove(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Id(id): Id,
    operation: Operation,
    IfMatch(expected): IfMatch,
) -> Result<Done, Failure> {
    insist_on_devices(&portal)?;
    let now = portal.now();
    operate(&portal, &member, operation.asked(b""), move |db, account| {
        refuse_while_deleting(db, &account)?;
        record::remove(db, &place(account.id, id), expected.as_str(), now)?;
        activity::append(db, account.id, now, "device-removed", None)?;
        answer(StatusCode::NO_CONTENT, &())
    })
    .await
}

/// The device's verification code. Needs a sign-in of the last 300 seconds.
#[utoipa::path(
    get, path = "/v1/me/devices/{id}/secret", operation_id = "get_device_secret", tag = "devices",
    security(("member" = [])),
    params(("id" = String, Path, description = "The device's id")),
    responses(
        (status = 200, body = DeviceSecret, description = "The code; not to be stored", headers(("Cache-Control" = String))),
        ReadProblems,
    ),
)]
pub(in crate::http) async fn secret(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Id(id): Id,
) -> Result<Json<DeviceSecret>, Failure> {
    insist_on_devices(&portal)?;
    member.step_up(&portal)?;
    let now = portal.now();
    // A write, because the look at the code is written down.
    let look = move |db: &rusqlite::Connection| {
        let account = account::find(db, &member.0.id)?;
        let code = record::secret(db, &place(account.id, id))?.ok_or(ProblemCode::NotFound)?;
        activity::append(db, account.id, now, "device-code-shown", None)?;
        Ok(code)
    };
    let verification_code = portal.store.write(look).await?;
    Ok(Json(DeviceSecret { verification_code }))
}
