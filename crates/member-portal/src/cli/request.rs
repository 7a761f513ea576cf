//! Rights requests from the command line: the organization's own people have no other door.

use std::{path::PathBuf, sync::Arc};

use anyhow::Context;
use clap::{
    Args, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use domain::clock_from_environment;
use jiff::civil::Date;
use wire::{RightsMessageKind, RightsReason};

use crate::{
    config::Config,
    course::Reply,
    out,
    sign::Signer,
    staff,
    store::{Store, request},
};

/// What the organization may say; `withdrawn` is the member's.
const STEPS: [&str; 9] = [
    "message",
    "acknowledged",
    "identity-asked",
    "extended",
    "fee-asked",
    "answered-fully",
    "answered-partly",
    "refused",
    "expired",
];
const REASONS: [&str; 7] = [
    "suspected_fraud",
    "insuf_verification",
    "no_match",
    "claim_not_covered",
    "outside_jurisdiction",
    "too_many_requests",
    "other",
];

#[derive(Subcommand)]
pub(super) enum Request {
    /// Lists the requests that wait for an answer, oldest first: one JSON object a line.
    List {
        /// The configuration file.
        #[arg(long)]
        config: PathBuf,
    },
    /// Shows a request as the member sees it; of one whose account is gone, the receipts.
    Show {
        /// The configuration file.
        #[arg(long)]
        config: PathBuf,
        /// The request's id.
        #[arg(long)]
        id: String,
    },
    /// Answers a request, or says something else about it. The server may go on running.
    Answer(Answer),
}

#[derive(Args)]
pub(super) struct Answer {
    /// The configuration file.
    #[arg(long)]
    config: PathBuf,
    /// The request's id.
    #[arg(long)]
    id: String,
    /// What is said.
    #[arg(long = "as", value_parser = PossibleValuesParser::new(STEPS).try_map(|word| word.parse::<RightsMessageKind>()))]
    kind: RightsMessageKind,
    /// The words the member will read.
    #[arg(long)]
    text: Option<String>,
    /// Until when the answer is expected, as year-month-day: with `acknowledged` and `extended`.
    #[arg(long)]
    expected_by: Option<Date>,
    /// Why it is less than was asked for: with `answered-partly` and `refused`.
    #[arg(long, value_parser = PossibleValuesParser::new(REASONS).try_map(|word| word.parse::<RightsReason>()))]
    reason: Option<RightsReason>,
    /// What was asked for, or where it lies: with `answered-fully` and `answered-partly`.
    #[arg(long)]
    results: Option<String>,
}

impl Request {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::List { config } => list(&Config::read(&config)?).await,
            Self::Show { config, id } => show(&Config::read(&config)?, id).await,
            Self::Answer(answer) => answer.run().await,
        }
    }
}

fn open(config: &Config) -> anyhow::Result<Store> {
    Store::open(&config.database, config.pack.id.as_str()).context("the database cannot be used")
}

async fn list(config: &Config) -> anyhow::Result<()> {
    for (subject, request) in open(config)?.read(|db| request::waiting(db)).await? {
        let mut line = serde_json::to_value(request.view(Vec::new()))?;
        if let Some(members) = line.as_object_mut() {
            members.remove("receipts");
            members.insert("subject".to_owned(), subject.into());
        }
        out::line(&line.to_string())?;
    }
    Ok(())
}

async fn show(config: &Config, id: String) -> anyhow::Result<()> {
    let look = move |db: &rusqlite::Transaction<'_>| Ok((request::get(db, &id)?, request::receipts(db, &id)?));
    let shown = match open(config)?.read(look).await? {
        (Some(request), receipts) => serde_json::to_value(request.view(receipts))?,
        (None, receipts) if receipts.is_empty() => return Err(staff::StaffError::NotFound.into()),
        (None, receipts) => serde_json::json!({ "receipts": receipts }),
    };
    out::line(&serde_json::to_string_pretty(&shown)?)?;
    Ok(())
}

impl Answer {
    async fn run(self) -> anyhow::Result<()> {
        let config = Config::read(&self.config)?;
        let (key, _) = config.signing_keys()?;
        let store = open(&config)?;
        let signer = Arc::new(Signer::new(key, config.public_url, config.pack.id));
        let reply =
            Reply { text: self.text, expected_by: self.expected_by, reason: self.reason, results: self.results };
        let now = clock_from_environment().now();
        let answered = staff::reply_to_request(&store, &signer, self.id, self.kind, reply, now).await?;
        out::line(&format!("{}: {}", answered.id, answered.status))?;
        Ok(())
    }
}
