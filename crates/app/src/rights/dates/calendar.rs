//! The dates of requests as a calendar file.

use domain::OrganizationId;
use rights::clock::{Appointment, Due, calendar};
use rights::{LetterLanguage, RequestId, Wish};
use words::{Language, LetterWords, Words};

use crate::rights::reading::asked::Asked;
use crate::{App, AppError};

/// The dates of one request with what they are about.
struct Dated {
    request: RequestId,
    organization: String,
    wish: Wish,
    dues: Vec<Due>,
}

impl App {
    /// The calendar file of what open requests wait for, of one organization or of all.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if nothing is due; or if a file cannot be read.
    pub fn deadlines_file(&self, of: Option<&OrganizationId>) -> Result<String, AppError> {
        let mut dated = Vec::new();
        for room in self.rooms()?.iter().filter(|room| of.is_none_or(|of| room.id() == of)) {
            let asked: Vec<Asked> = room.vault().read(|tx| {
                let requests = tx.rights_requests().list()?;
                Ok::<_, AppError>(requests.into_iter().filter_map(|request| Asked::of(tx, request).ok()).collect())
            })?;
            for asked in asked.iter().filter(|asked| !asked.course.state.is_over() && !asked.course.state.is_unsent()) {
                let Some(timeline) = self.timeline(asked)? else { continue };
                let organization = self.pack(room.id())?.name().to_owned();
                let is_open = |due: &Due| due.met_on.is_none() && !timeline.is_superseded(due.what);
                let open = timeline.entries.iter().filter(|due| is_open(due)).cloned();
                let (request, wish) = (asked.request.id, asked.course.wish);
                dated.push(Dated { request, organization, wish, dues: open.collect() });
            }
        }
        if dated.iter().all(|dated| dated.dues.is_empty()) {
            return Err(AppError::NotFound);
        }
        let language = self.settings()?.language;
        let (words, letter) = (Words::new(language), LetterWords::of(letter_language(language)));
        let wishes: Vec<String> =
            dated.iter().map(|dated| letter.text(&format!("letter-wish-{}", dated.wish.as_str()), &[])).collect();
        let appointments: Vec<Appointment<'_>> = dated
            .iter()
            .zip(&wishes)
            .flat_map(|(dated, wish)| {
                let (request, organization) = (dated.request, dated.organization.as_str());
                dated.dues.iter().map(move |due| Appointment { request, organization, wish, due })
            })
            .collect();
        Ok(calendar(&appointments, &words, self.now()))
    }
}

/// The letters' language that is the window's.
fn letter_language(language: Language) -> LetterLanguage {
    LetterLanguage::from_tag(language.tag()).unwrap_or_default()
}
