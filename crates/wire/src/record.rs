//! Records and the bodies that change them.

use std::{collections::BTreeMap, fmt};

use domain::{ETag, FieldId, Fields, RecordId, Value, Wanted};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{
    ToSchema,
    openapi::schema::{ObjectBuilder, Schema, SchemaType, Type},
};

use crate::{WireError, unique::unique_keys};

/// A value in an answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Scalar {
    /// Text; instants are RFC 3339 in UTC.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// Something a later version of the API sends; kept, shown to nobody.
    #[schema(value_type = Object)]
    Other(serde_json::Value),
}

/// A value in a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Input {
    /// Text.
    Text(String),
    /// Yes or no.
    Flag(bool),
}

impl From<&Value> for Input {
    fn from(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::Text(text.clone()),
            Value::Flag(flag) => Self::Flag(*flag),
        }
    }
}

impl From<Input> for Value {
    fn from(input: Input) -> Self {
        match input {
            Input::Text(text) => Self::Text(text),
            Input::Flag(flag) => Self::Flag(flag),
        }
    }
}

impl From<&Value> for Scalar {
    fn from(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::Text(text.clone()),
            Value::Flag(flag) => Self::Flag(*flag),
        }
    }
}

/// One record: the profile, a device or an e-mail preference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Record {
    /// Opaque id, unique within its kind; `self` for the profile, the topic for a preference.
    #[schema(example = "self")]
    pub id: String,
    /// Strong entity tag, quotes included; goes into `If-Match`.
    #[schema(example = "\"17\"")]
    pub etag: String,
    /// Field id to value; a field that holds nothing is absent.
    #[serde(deserialize_with = "unique_keys")]
    pub values: BTreeMap<String, Scalar>,
    /// When the record last changed at the organization.
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Timestamp,
    /// Whether the device's verification code can be asked for; absent for other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_secret: Option<bool>,
}

impl Record {
    /// The record's id, checked so that it cannot change a path it is put into.
    ///
    /// # Errors
    /// [`WireError::Id`].
    pub fn record_id(&self) -> Result<RecordId, WireError> {
        Ok(RecordId::new(self.id.clone())?)
    }

    /// The tag for `If-Match`.
    ///
    /// # Errors
    /// [`WireError::WeakTag`] if it is weak or malformed; such a record can be shown, not written.
    pub fn strong_etag(&self) -> Result<ETag, WireError> {
        ETag::strong(&self.etag).ok_or(WireError::WeakTag)
    }

    /// The values the domain can hold.
    ///
    /// Values of a later API version ([`Scalar::Other`]) and field names that are no field ids are
    /// left out; they stay in `values`.
    ///
    /// # Errors
    /// [`WireError::Nul`] if a text holds a NUL.
    pub fn fields(&self) -> Result<Fields, WireError> {
        let mut fields = Fields::new();
        for (name, value) in &self.values {
            let Ok(field) = FieldId::new(name.clone()) else { continue };
            match value {
                Scalar::Text(text) if text.contains('\0') => return Err(WireError::Nul),
                Scalar::Text(text) => fields.insert(field, Value::Text(text.clone())),
                Scalar::Flag(flag) => fields.insert(field, Value::Flag(*flag)),
                Scalar::Other(_) => None,
            };
        }
        Ok(fields)
    }
}

/// All records of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct RecordList {
    /// The records, in a stable order.
    pub items: Vec<Record>,
}

/// Body of a change: what the named fields shall become; `null` clears. Source: RFC 7396.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordPatch {
    /// Field id to wanted value. Fields that are not named stay as they are.
    #[serde(deserialize_with = "unique_keys")]
    #[schema(schema_with = wishes)]
    pub values: BTreeMap<String, Option<Input>>,
}

/// An object whose members are text, a flag or `null`.
fn wishes() -> ObjectBuilder {
    let wish = ObjectBuilder::new().schema_type(SchemaType::Array(vec![Type::String, Type::Boolean, Type::Null]));
    ObjectBuilder::new().additional_properties(Some(Schema::Object(wish.build())))
}

impl From<&Wanted> for RecordPatch {
    fn from(wanted: &Wanted) -> Self {
        let values =
            wanted.iter().map(|(field, value)| (field.as_str().to_owned(), value.as_ref().map(Input::from))).collect();
        Self { values }
    }
}

impl RecordPatch {
    /// What is wanted, in the domain's words.
    ///
    /// # Errors
    /// [`WireError::Id`] if a name is no field id.
    pub fn into_wanted(self) -> Result<Wanted, WireError> {
        let pairs = self.values.into_iter();
        pairs.map(|(name, value)| Ok((FieldId::new(name)?, value.map(Value::from)))).collect()
    }
}

/// Body that registers a new record.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRecord {
    /// Field id to value.
    #[serde(deserialize_with = "unique_keys")]
    pub values: BTreeMap<String, Input>,
}

impl From<&Fields> for NewRecord {
    fn from(fields: &Fields) -> Self {
        Self { values: fields.iter().map(|(field, value)| (field.as_str().to_owned(), value.into())).collect() }
    }
}

impl NewRecord {
    /// The values, in the domain's words.
    ///
    /// # Errors
    /// [`WireError::Id`] if a name is no field id.
    pub fn into_fields(self) -> Result<Fields, WireError> {
        self.values.into_iter().map(|(name, value)| Ok((FieldId::new(name)?, value.into()))).collect()
    }
}

/// A device's verification code. Never stored by the app; `Debug` does not show it.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct DeviceSecret {
    /// The code that is printed on the device.
    pub verification_code: String,
}

impl fmt::Debug for DeviceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceSecret(redacted)")
    }
}

/// What became of an operation: its first answer. Holds no secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OperationAnswer {
    /// The first answer's HTTP status.
    #[schema(minimum = 200, maximum = 599)]
    pub status: u16,
    /// The first answer's body: a record, a deletion or a problem; `null` if it had none.
    #[schema(value_type = Option<Object>)]
    pub answer: serde_json::Value,
}
