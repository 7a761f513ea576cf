//! The settings of the member's mail account; they lie in the ledger, the password with them, and the
//! password never comes back out of here but to the mail server.

use domain::FieldId;
use jiff::Timestamp;
use mail::smtp::{Account, AccountError, Login, Password, Security};
use mail::{Address, Message, MessageId};
use serde::{Deserialize, Serialize};
use vault::LedgerTx;
use zeroize::Zeroizing;

use crate::check::{FieldProblem, Reason};
use crate::{App, AppError, drafts::check_length};

const ACCOUNT: &str = "mail-account";
const PASSWORD: &str = "mail-account-password";
const TYPED: &str = "mail-account-typed";

/// How a connection is protected, by the names the window knows. There is no way without.
pub const SECURITIES: [&str; 2] = ["tls", "starttls"];

/// The settings as they are typed: each may be half a word until they are saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct MailFields {
    /// The mail server's name.
    pub host: String,
    /// Its port.
    pub port: String,
    /// One of [`SECURITIES`].
    pub security: String,
    /// The user name.
    pub user: String,
    /// The sender's address.
    pub from: String,
    /// The sender's name; may be empty.
    pub name: String,
}

impl Default for MailFields {
    /// Nothing but the port and the protection most providers name.
    ///
    /// Source: RFC 8314, section 3.3.
    fn default() -> Self {
        let empty = String::new;
        let (port, security) = ("465".to_owned(), "tls".to_owned());
        Self { host: empty(), port, security, user: empty(), from: empty(), name: empty() }
    }
}

/// How the account stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAccountState {
    /// What stands in the form.
    pub fields: MailFields,
    /// The account that letters go through, whatever stands in the form; `None` while none is set.
    pub account: Option<MailFields>,
    /// Whether letters can go through it.
    pub is_set: bool,
    /// Whether a password is kept that fits what stands in the form.
    pub has_password: bool,
    /// Whether something was typed that is not saved.
    pub is_changed: bool,
}

/// Where and as whom letters go.
pub struct Sender {
    pub account: Account,
    /// The name before the address; may be empty.
    pub name: String,
}

/// What lies in the ledger.
struct Kept {
    account: Option<MailFields>,
    password: Option<Zeroizing<String>>,
    typed: Option<MailFields>,
}

impl App {
    /// The account without its password.
    ///
    /// # Errors
    /// [`AppError::Locked`], or if the ledger cannot be read.
    pub fn mail_account(&self) -> Result<MailAccountState, AppError> {
        Ok(self.kept_mail()?.state())
    }

    /// Keeps what was typed; nothing is checked and the account stays as it was.
    ///
    /// # Errors
    /// [`AppError::DraftTooLong`], or if the ledger cannot be written.
    pub fn keep_mail_account(&self, typed: &MailFields) -> Result<MailAccountState, AppError> {
        typed.check_length()?;
        let is_new = self.kept_mail()?.account.as_ref() != Some(typed);
        self.write_mail(|tx| put(tx, TYPED, is_new.then_some(typed)))?;
        self.mail_account()
    }

    /// Makes what was typed the account. Without `password` the one before holds, as long as server and user
    /// name are the same: it is never taken to another server.
    ///
    /// # Errors
    /// [`AppError::Validation`] with every field that is wrong; what was typed is kept all the same.
    pub fn save_mail_account(&self, fields: &MailFields, password: Option<&str>) -> Result<MailAccountState, AppError> {
        check_length(password)?;
        self.keep_mail_account(fields)?;
        let kept = self.kept_mail()?;
        let given = password.filter(|password| !password.is_empty()).map(|text| Zeroizing::new(text.to_owned()));
        let password = given.or_else(|| kept.password_for(fields));
        fields.check(password.as_deref())?;
        self.write_mail(|tx| {
            put(tx, ACCOUNT, Some(fields))?;
            if let Some(password) = &password {
                tx.settings().put(PASSWORD, password)?;
            }
            put(tx, TYPED, None)
        })?;
        self.mail_account()
    }

    /// Forgets the account, its password and what was typed for it.
    ///
    /// # Errors
    /// If the ledger cannot be written.
    pub fn remove_mail_account(&self) -> Result<MailAccountState, AppError> {
        self.write_mail(|tx| [ACCOUNT, PASSWORD, TYPED].iter().try_for_each(|name| tx.settings().remove(name)))?;
        self.mail_account()
    }

    /// Where and as whom letters go; `None` without an account.
    pub(crate) fn mail_sender(&self) -> Result<Option<Sender>, AppError> {
        let Kept { account, password, .. } = self.kept_mail()?;
        let (Some(fields), Some(password)) = (account, password) else { return Ok(None) };
        let account = fields.account(password)?;
        Ok(Some(Sender { account, name: fields.name }))
    }

    /// The password, so that it gets into no letter; `None` without one.
    pub(crate) fn mail_password(&self) -> Result<Option<Zeroizing<String>>, AppError> {
        Ok(self.kept_mail()?.password)
    }

    fn kept_mail(&self) -> Result<Kept, AppError> {
        let read = |text: String| serde_json::from_str(&text).ok();
        let kept = self.open()?.ledger().read(|tx| {
            let settings = tx.settings();
            Ok(Kept {
                account: settings.get(ACCOUNT)?.and_then(read),
                password: settings.get(PASSWORD)?.map(Zeroizing::new),
                typed: settings.get(TYPED)?.and_then(read),
            })
        });
        kept.map_err(AppError::Ledger)
    }

    fn write_mail(&self, work: impl FnOnce(&LedgerTx<'_>) -> Result<(), vault::VaultError>) -> Result<(), AppError> {
        self.open()?.ledger().write(|tx| work(tx)).map_err(AppError::Ledger)
    }
}

fn put(tx: &LedgerTx<'_>, name: &str, fields: Option<&MailFields>) -> Result<(), vault::VaultError> {
    match fields.and_then(|fields| serde_json::to_string(fields).ok()) {
        Some(text) => tx.settings().put(name, &text),
        None => tx.settings().remove(name),
    }
}

impl Kept {
    /// The password, if it was typed for this server and user name.
    fn password_for(&self, fields: &MailFields) -> Option<Zeroizing<String>> {
        let is_same = |account: &MailFields| (&account.host, &account.user) == (&fields.host, &fields.user);
        self.password.clone().filter(|_| self.account.as_ref().is_some_and(is_same))
    }

    fn state(self) -> MailAccountState {
        let fields = self.typed.clone().or_else(|| self.account.clone()).unwrap_or_default();
        let has_password = self.password_for(&fields).is_some();
        let account = self.account.filter(|_| self.password.is_some());
        let (is_set, is_changed) = (account.is_some(), self.typed.is_some());
        MailAccountState { fields, account, is_set, has_password, is_changed }
    }
}

impl MailFields {
    fn check_length(&self) -> Result<(), AppError> {
        let all = [&self.host, &self.port, &self.security, &self.user, &self.from, &self.name];
        all.into_iter().try_for_each(|text| check_length(Some(text)))
    }

    /// Every field that is wrong, at once.
    fn check(&self, password: Option<&String>) -> Result<(), AppError> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, reason| {
            problems.push(FieldProblem { field: FieldId::new(field)?, reason });
            Ok::<_, AppError>(())
        };
        let empty = Reason::Text(domain::TextError::Empty);
        if self.host.trim().is_empty() {
            wrong("host", empty)?;
        } else if matches!(self.account_at(placeholder()?, None), Err(AccountError::Host)) {
            wrong("host", Reason::NotAServer)?;
        }
        if self.port().is_none() {
            wrong("port", Reason::NotAPort)?;
        }
        if self.user.is_empty() {
            wrong("user", empty)?;
        } else if self.user.contains('\0') {
            wrong("user", Reason::Text(domain::TextError::Control))?;
        }
        if password.is_none() {
            wrong("password", empty)?;
        } else if password.is_some_and(|password| password.contains('\0')) {
            wrong("password", Reason::Text(domain::TextError::Control))?;
        }
        match Address::parse(&self.from) {
            Ok(from) => {
                let id = MessageId::parse("<name@letter.invalid>").map_err(|_| vault::VaultError::Random)?;
                let trial = Message::new(from, "x", "", id, Timestamp::UNIX_EPOCH)?;
                if trial.signed_as(&self.name).is_err() {
                    wrong("name", Reason::Text(domain::TextError::Control))?;
                }
            }
            Err(_) => wrong("from", Reason::NotAnEmail)?,
        }
        if problems.is_empty() { Ok(()) } else { Err(AppError::Validation(problems)) }
    }

    fn port(&self) -> Option<u16> {
        self.port.trim().parse().ok().filter(|port| *port != 0)
    }

    fn security(&self) -> Security {
        if self.security == "starttls" { Security::StartTls } else { Security::ImplicitTls }
    }

    /// The account, or what is wrong with its server.
    fn account_at(&self, from: Address, login: Option<Login>) -> Result<Account, AccountError> {
        Account::new(&self.host, self.port().unwrap_or(1), self.security(), login, from)
    }

    fn account(&self, password: Zeroizing<String>) -> Result<Account, AppError> {
        let login = Login::new(&self.user, Password::new(password)).map_err(|_| AppError::NotOffered)?;
        let from = Address::parse(&self.from).map_err(|_| AppError::NotOffered)?;
        self.account_at(from, Some(login)).map_err(|_| AppError::NotOffered)
    }
}

/// Stands in while only the server's name is looked at.
fn placeholder() -> Result<Address, AppError> {
    Address::parse("nobody@letter.invalid").map_err(|_| AppError::NotOffered)
}
