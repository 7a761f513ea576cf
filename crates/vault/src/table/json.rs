//! Domain values as column content. JSON is used inside columns only.

use domain::{ETag, FieldId, Fields, Value, Wanted};
use jiff::Timestamp;
use serde_json::Value as Json;

use crate::VaultError;

/// Unix microseconds; what is finer is cut off.
pub(crate) fn microseconds(at: Timestamp) -> i64 {
    at.as_microsecond()
}

pub(crate) fn instant(us: i64, column: &'static str) -> Result<Timestamp, VaultError> {
    Timestamp::from_microsecond(us).map_err(|_| VaultError::Content { column })
}

pub(crate) fn optional_instant(us: Option<i64>, column: &'static str) -> Result<Option<Timestamp>, VaultError> {
    us.map(|us| instant(us, column)).transpose()
}

fn value_json(value: &Value) -> Json {
    match value {
        Value::Text(text) => Json::String(text.clone()),
        Value::Flag(flag) => Json::Bool(*flag),
    }
}

fn json_value(json: Json, column: &'static str) -> Result<Value, VaultError> {
    match json {
        Json::String(text) => Ok(Value::Text(text)),
        Json::Bool(flag) => Ok(Value::Flag(flag)),
        _ => Err(VaultError::Content { column }),
    }
}

pub(super) fn write_value(value: &Value) -> String {
    value_json(value).to_string()
}

pub(super) fn read_value(text: &str, column: &'static str) -> Result<Value, VaultError> {
    json_value(serde_json::from_str(text).map_err(|_| VaultError::Content { column })?, column)
}

pub(super) fn write_wanted(wanted: &Wanted) -> String {
    let object =
        wanted.iter().map(|(field, value)| (field.as_str().to_owned(), value.as_ref().map_or(Json::Null, value_json)));
    Json::Object(object.collect()).to_string()
}

pub(super) fn read_wanted(text: &str, column: &'static str) -> Result<Wanted, VaultError> {
    let content = || VaultError::Content { column };
    let Ok(Json::Object(object)) = serde_json::from_str(text) else { return Err(content()) };
    let entry = |(field, json): (String, Json)| {
        let field = FieldId::new(field).map_err(|_| content())?;
        let value = if json.is_null() { None } else { Some(json_value(json, column)?) };
        Ok((field, value))
    };
    object.into_iter().map(entry).collect()
}

pub(super) fn write_fields(fields: &Fields) -> String {
    Json::Object(fields.iter().map(|(field, value)| (field.as_str().to_owned(), value_json(value))).collect())
        .to_string()
}

pub(super) fn read_fields(text: &str, column: &'static str) -> Result<Fields, VaultError> {
    let present = |(field, value): (FieldId, Option<Value>)| Ok((field, value.ok_or(VaultError::Content { column })?));
    read_wanted(text, column)?.into_iter().map(present).collect()
}

pub(super) fn read_etag(text: Option<String>, column: &'static str) -> Result<Option<ETag>, VaultError> {
    text.map(|text| ETag::strong(&text).ok_or(VaultError::Content { column })).transpose()
}
