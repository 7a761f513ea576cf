//! What the member does. Each act says what it is about to do before it does it, and that it is done only
//! after the use case has returned.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::Context;
use app::{AppError, Device, FieldState, Keep, OutboxEntry, Pending, SharingChoice, SyncError};
use domain::{Action, ChangeState, FieldId, Listing, OperationId, RecordKind};
use serde_json::Value;

use super::{Member, browser};
use crate::history::{Saved, Values, Wish};
use crate::role::{ByHand, Word, say};

/// Lines of the profile that are edited.
const LINES: [&str; 4] = ["given.name", "given.nickname", "given.physical_address", "given.contact_preference"];
/// Topics that can be switched.
const TOPICS: [&str; 2] = ["offers", "subscriptions"];
/// The recipient about whom the portal lets the member choose.
const RECIPIENT: &str = "to.links";
/// Fewest and most cameras.
const CAMERAS: std::ops::RangeInclusive<usize> = 3..=9;
/// With so much in the Outbox the member waits for it.
const PATIENT_AT: usize = 6;

impl Member {
    /// Everything a member does, in any order; what leads to `first` comes early.
    pub(super) fn do_everything(&mut self, first: Option<&str>) -> anyhow::Result<()> {
        let part = first.and_then(|point| point.split('.').next()).unwrap_or_default().to_owned();
        loop {
            self.sign_in_if_needed()?;
            self.agree_to_removals()?;
            if self.rng.u8(0..4) == 0 {
                self.end_deletion()?;
            }
            let act = match (part.as_str(), self.rng.u8(0..20)) {
                ("removal" | "creation", 0..14) => "keep by hand",
                ("deletion" | "cancel", 0..14) => "delete",
                (_, 0..11) => "edit",
                (_, 11..13) => "draft",
                (_, 13) => "take back",
                (_, 14..16) => "decide",
                (_, 16..18) => "look",
                (_, 18) => "keep by hand",
                (_, _) => "delete",
            };
            match act {
                "draft" => self.draft()?,
                "take back" => self.take_back()?,
                "decide" => self.decide()?,
                "look" => self.look()?,
                "keep by hand" => self.keep_by_hand()?,
                "delete" => self.delete()?,
                _ => self.edit()?,
            }
            say(&Word::Did(act.to_owned()));
            let pause = self.rng.u64(0..8);
            self.wait(Duration::from_millis(pause));
        }
    }

    /// One press of Save somewhere.
    pub(super) fn edit(&mut self) -> anyhow::Result<()> {
        if self.app.outbox()?.len() >= PATIENT_AT {
            return if self.rng.bool() { self.look() } else { self.decide() };
        }
        match self.rng.u8(0..11) {
            0..4 => self.edit_profile(),
            4..7 => self.rename_device(),
            7 => self.add_device(),
            8 => self.remove_device(),
            9 => self.choose_sharing(),
            _ => self.switch_topic(),
        }
    }

    fn edit_profile(&mut self) -> anyhow::Result<()> {
        let mut wish = Values::new();
        for _ in 0..self.rng.u8(1..=2) {
            let line = self.rng.choice(LINES).context("a line")?;
            let text = self.text();
            wish.insert(line.to_owned(), Value::from(text));
        }
        say(&Word::Trying(texts(&wish)));
        let Some(profile) = pressed(self.app.save_profile(&self.organization, edits(&wish)?))? else { return Ok(()) };
        let operation = saved_as(&profile.fields, &wish);
        told("profile/self", Wish::Edit(wish), operation);
        Ok(())
    }

    fn rename_device(&mut self) -> anyhow::Result<()> {
        let Some(device) = self.some_device()? else { return Ok(()) };
        let text = self.text();
        let wish = Values::from([("name".to_owned(), Value::from(text))]);
        say(&Word::Trying(texts(&wish)));
        let Some(shown) = pressed(self.app.save_device(&self.organization, &device.id, edits(&wish)?))? else {
            return Ok(());
        };
        let operation = saved_as(&shown.fields, &wish);
        told(&format!("device/{}", device.id.as_str()), Wish::Edit(wish), operation);
        Ok(())
    }

    fn add_device(&mut self) -> anyhow::Result<()> {
        if self.cameras()?.len() >= *CAMERAS.end() {
            return self.remove_device();
        }
        let text = self.text();
        let wish = Values::from([("name".to_owned(), Value::from(text.clone()))]);
        say(&Word::Trying(texts(&wish)));
        let added = self.app.add_device(&self.organization, vec![(FieldId::new("name")?, text)], None)?;
        told(&format!("device/{}", added.id.as_str()), Wish::Add(wish), added.addition.as_ref().map(operation));
        Ok(())
    }

    fn remove_device(&mut self) -> anyhow::Result<()> {
        if self.cameras()?.len() <= *CAMERAS.start() {
            return self.add_device();
        }
        let Some(device) = self.some_device()? else { return Ok(()) };
        // One that never left is simply taken back, with everything that was to follow.
        if device.addition.is_some() {
            self.say_taken_back(|entry| entry.change.record.id == device.id)?;
        }
        let Some(left) = pressed(self.app.remove_device(&self.organization, &device.id))? else { return Ok(()) };
        let removal = left.and_then(|left| left.removal);
        if let Some(removal) = removal {
            told(&format!("device/{}", device.id.as_str()), Wish::Remove, Some(operation(&removal)));
        }
        Ok(())
    }

    fn switch_topic(&mut self) -> anyhow::Result<()> {
        let topic = self.rng.choice(TOPICS).context("a topic")?;
        let all = self.app.email_preferences(&self.organization)?;
        let shown = all.iter().find(|shown| shown.topic.as_str() == topic).and_then(app::Preference::wanted);
        let wanted = !shown.unwrap_or(false);
        let Some(all) = pressed(self.app.set_email_preference(&self.organization, topic, wanted))? else {
            return Ok(());
        };
        let switched = all.iter().find(|shown| shown.topic.as_str() == topic).context("the topic")?;
        let wish = Values::from([("subscribed".to_owned(), Value::from(wanted))]);
        told(
            &format!("email-preference/{topic}"),
            Wish::Edit(wish),
            switched.subscribed.pending.as_ref().map(operation),
        );
        Ok(())
    }

    fn choose_sharing(&mut self) -> anyhow::Result<()> {
        let is_it = |choice: &&SharingChoice| choice.recipient.as_str() == RECIPIENT;
        let all = self.app.sharing_choices(&self.organization)?;
        let Some(shown) = all.iter().find(is_it) else { return Ok(()) };
        let wanted = shown.allowed.value != Some(domain::Value::Flag(true));
        let chosen = self.app.set_sharing_choice(&self.organization, &shown.recipient, wanted);
        let Some(all) = pressed(chosen)? else { return Ok(()) };
        let chosen = all.iter().find(is_it).context("the choice")?;
        let wish = Values::from([("allowed".to_owned(), Value::from(wanted))]);
        let operation = chosen.allowed.pending.as_ref().map(operation);
        told(&format!("sharing-choice/{RECIPIENT}"), Wish::Edit(wish), operation);
        Ok(())
    }

    fn draft(&mut self) -> anyhow::Result<()> {
        let text = self.text();
        say(&Word::Drafting(text.clone()));
        self.app.save_draft(&self.organization, &Self::draft_key()?, Some(&text))?;
        say(&Word::Drafted(text));
        Ok(())
    }

    fn take_back(&mut self) -> anyhow::Result<()> {
        let open = self.app.outbox()?;
        let waiting: Vec<_> = open.iter().filter(|entry| entry.change.state.can_be_discarded()).collect();
        let Some(entry) = self.rng.choice(&waiting) else { return Ok(()) };
        let operation = entry.change.operation;
        if matches!(entry.change.action, Action::Add { .. }) {
            self.say_taken_back(|other| other.change.record == entry.change.record)?;
        } else {
            say(&Word::TakingBack(vec![operation.to_string()]));
        }
        pressed(self.app.discard_change(&self.organization, operation))?;
        Ok(())
    }

    fn say_taken_back(&self, which: impl Fn(&OutboxEntry) -> bool) -> anyhow::Result<()> {
        let open = self.app.outbox()?;
        let all = open.iter().filter(|entry| which(entry)).map(|entry| entry.change.operation.to_string());
        say(&Word::TakingBack(all.collect()));
        Ok(())
    }

    fn decide(&mut self) -> anyhow::Result<()> {
        for entry in self.app.outbox()? {
            let operation = entry.change.operation;
            match &entry.change.state {
                ChangeState::Conflict { theirs } => {
                    let keep = if self.rng.bool() { Keep::Yours } else { Keep::Theirs };
                    let stays =
                        keep == Keep::Yours && theirs.is_some() && matches!(entry.change.action, Action::Edit { .. });
                    self.decide_one(&entry, keep, stays)?;
                }
                ChangeState::Refused(_) => {
                    say(&Word::Moving(operation.to_string()));
                    pressed(self.app.retry_change(&self.organization, operation))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn decide_one(&self, entry: &OutboxEntry, keep: Keep, stays: bool) -> anyhow::Result<()> {
        let operation = entry.change.operation;
        say(&if stays { Word::Moving(operation.to_string()) } else { Word::TakingBack(vec![operation.to_string()]) });
        let mut choices: BTreeMap<FieldId, Keep> =
            app::conflicts(&entry.change).into_iter().map(|conflict| (conflict.field, keep)).collect();
        if entry.change.record.kind == RecordKind::Device {
            choices.entry(FieldId::new("name")?).or_insert(keep);
        }
        pressed(self.app.resolve_conflict(&self.organization, operation, &choices))?;
        Ok(())
    }

    /// "Check now". What stopped it is shown by the app, and no matter here.
    pub(super) fn look(&self) -> anyhow::Result<()> {
        self.runtime.block_on(self.app.sync_now(&self.organization, false)).ok();
        Ok(())
    }

    /// The second organization: added, typed into, removed.
    fn keep_by_hand(&mut self) -> anyhow::Result<()> {
        if self.app.organization(&self.by_hand).is_err() {
            say(&Word::Making(ByHand::Present(None)));
            self.app.add_by_hand(&self.by_hand)?;
            say(&Word::Made(ByHand::Present(None)));
        } else if self.rng.bool() {
            let text = self.text();
            let typed = ByHand::Present(Some(text.clone()));
            say(&Word::Making(typed.clone()));
            self.app.save_profile(&self.by_hand, vec![(self.by_hand_field()?, Some(text))])?;
            say(&Word::Made(typed));
        } else {
            say(&Word::Making(ByHand::Absent));
            self.runtime.block_on(self.app.remove_local_copy(&self.by_hand, true))?;
            say(&Word::Made(ByHand::Absent));
        }
        Ok(())
    }

    /// Asks for the account's deletion, or cancels it. Nothing else is in the way of it here, so what
    /// fails is tried again by the next act.
    fn delete(&mut self) -> anyhow::Result<()> {
        if self.end_deletion()? {
            return Ok(());
        }
        match self.runtime.block_on(self.app.request_deletion(&self.organization, false)) {
            Err(AppError::Sync(SyncError::StepUpNeeded)) => {
                let why = app::SignInFor::StepUp(self.organization.clone());
                self.runtime.block_on(browser::sign_in(&self.app, why))
            }
            Ok(_) | Err(_) => Ok(()),
        }
    }

    fn cameras(&self) -> anyhow::Result<Vec<Device>> {
        let mut all = self.app.devices(&self.organization)?;
        all.retain(|device| device.listing == Listing::Listed && device.removal.is_none());
        Ok(all)
    }

    fn some_device(&mut self) -> anyhow::Result<Option<Device>> {
        let cameras = self.cameras()?;
        Ok(self.rng.choice(&cameras).cloned())
    }
}

/// What the window says of a press that was not taken is not an edit, and no failure here: a conflict is
/// open, or the record was changed or removed under the member's hands.
fn pressed<T>(result: Result<T, AppError>) -> anyhow::Result<Option<T>> {
    match result {
        Ok(done) => Ok(Some(done)),
        Err(
            AppError::ConflictOpen
            | AppError::NotFound
            | AppError::NoConflict
            | AppError::ChoiceMissing
            | AppError::Vault(vault::VaultError::NotDiscardable { .. } | vault::VaultError::NoSuchChange),
        ) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn told(record: &str, wish: Wish, operation: Option<OperationId>) {
    if let Some(operation) = operation {
        say(&Word::Saved(Saved { operation: operation.to_string(), record: record.to_owned(), wish }));
    }
}

const fn operation(pending: &Pending) -> OperationId {
    pending.operation
}

/// The operation of this very press: the pending one of a field that shows a text just typed.
fn saved_as(fields: &[FieldState], wish: &Values) -> Option<OperationId> {
    let just_typed = |state: &&FieldState| {
        let shown = state.value.as_ref().and_then(|value| value.as_text());
        shown.is_some() && wish.get(state.id.as_str()).and_then(Value::as_str) == shown
    };
    Some(fields.iter().find(just_typed)?.pending.as_ref()?.operation)
}

fn edits(wish: &Values) -> anyhow::Result<Vec<(FieldId, Option<String>)>> {
    wish.iter().map(|(field, value)| Ok((FieldId::new(field.as_str())?, value.as_str().map(str::to_owned)))).collect()
}

fn texts(wish: &Values) -> Vec<String> {
    wish.values().filter_map(Value::as_str).map(str::to_owned).collect()
}
