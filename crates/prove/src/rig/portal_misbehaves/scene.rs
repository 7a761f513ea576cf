//! A computer that holds something and wishes something, and a portal that answers as a row says.

use std::sync::{Arc, Mutex};

use anyhow::{Context as _, Result, ensure};
use domain::{
    Action, Change, Clock as _, ETag, FieldId, Fields, OperationId, OrganizationId, RecordId, RecordKey, RecordKind,
    Value, Wanted,
};
use jiff::SignedDuration;
use serde_json::json;
use sync::http::{Http, Proxy};
use sync::{
    CancellationToken, Executor, Order, Progress, Removals, Session, SignedIn, SyncError, address, discover, plan,
    pull, push_one, request_deletion,
};
use testkit::{ADA, Answer, BEN, FakeClock, MisbehavingPortal};
use vault::{Channel, Connection, Cursor, Entry, Home, MasterKey, Tokens, Vault, VaultError};
use wire::receipt::SigningKey;
use zeroize::Zeroizing;

/// Stands in every hostile body where something could be kept of it.
pub const MARK: &str = "f0reign-bytes";
/// Cameras the computer holds.
const CAMERAS: u8 = 6;
/// A portal that fails for days is asked at most this often in three of them.
const ASKED_IN_DAYS: usize = 3 * 96 * 2 + 60;
/// And any other at most this often.
const ASKED: usize = 12;

/// What the computer does with the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Pull,
    PullTwice,
    Push,
    /// Both wishes, one after the other.
    PushBoth,
    /// A wish whose outcome is not known, until it is asked for.
    PushAndAsk,
    /// Reads, then sends a wish against what was read.
    PullAndPush,
    Discover,
    Delete,
    /// Somebody else signed in.
    SignIn,
    /// Three days of an engine.
    Days,
}

/// The computer and its portal.
pub struct Scene {
    pub portal: MisbehavingPortal,
    /// Must never hear of anything.
    pub stranger: MisbehavingPortal,
    pub order: Order,
    pub clock: FakeClock,
    /// The portal's address as it was consented to.
    pub address: String,
    vault: Arc<Vault>,
    session: Arc<Session>,
    wishes: Vec<Change>,
    before: String,
    _dir: tempfile::TempDir,
}

pub fn receipt_key() -> Result<SigningKey> {
    Ok(SigningKey::from_seed(&[7; 32])?)
}

pub fn discovery(portal: &str) -> serde_json::Value {
    json!({
        "version": 1, "server_id": "server-1", "organization": "hikvision", "name": "Hikvision", "issuer": portal,
        "api_base": portal, "client_id": "privacy-dashboard", "resource": portal,
        "scopes": ["openid", "offline_access", "member-data"], "redirect_path": "/callback/hikvision",
        "capabilities": ["profile", "devices", "device-secrets", "email-preferences", "activity", "changes", "deletion"],
        "deletion": {"cancel_window_seconds": 60, "steps": ["requested", "cancelled", "executed"]}
    })
}

fn camera(number: u8) -> Result<RecordKey> {
    Ok(RecordKey::device(RecordId::new(format!("d{number}"))?))
}

fn name(text: &str) -> Result<Fields> {
    Ok(Fields::from([(FieldId::new("name")?, Value::Text(text.to_owned()))]))
}

impl Scene {
    /// A computer connected to `elsewhere`, or to the scene's own portal.
    pub async fn new(elsewhere: Option<String>) -> Result<Self> {
        let (portal, stranger) = (MisbehavingPortal::start().await, MisbehavingPortal::start().await);
        let address = elsewhere.unwrap_or_else(|| portal.url());
        let clock = FakeClock::standing_now();
        let now = clock.now();
        let dir = tempfile::tempdir()?;
        let organization = OrganizationId::new("hikvision")?;
        let home = Home::at(dir.path())?;
        let vault = Arc::new(Vault::create(&home, &MasterKey::random()?, &organization, Channel::Portal, now)?);
        let mut wishes = Vec::new();
        vault.write::<_, anyhow::Error>(|tx| {
            tx.connection().put(&connection(&address, now)?)?;
            tx.tokens().replace(&tokens(now, "access-1"), now)?;
            tx.cursor().put(&Cursor { text: "c0".to_owned(), server_id: "server-1".to_owned() })?;
            let entry = Entry { id: "a1".to_owned(), at: now, kind: "signed-in".to_owned(), detail: None };
            tx.activity().insert_page(&[entry])?;
            for number in 1..=CAMERAS {
                let etag = ETag::strong("\"1\"");
                tx.records().put_portal(&camera(number)?, &name(&format!("Door {number}"))?, etag.as_ref(), now)?;
            }
            for number in [1, CAMERAS] {
                let before = name(&format!("Door {number}"))?;
                let wanted = Wanted::from([(FieldId::new("name")?, Some(Value::Text(format!("Gate {number}"))))]);
                wishes.push(tx.changes().enqueue(&camera(number)?, Action::Edit { before, wanted }, now)?);
            }
            Ok(())
        })?;
        let session = Session::open(Arc::clone(&vault), Http::new(Proxy::Direct)?, Arc::new(clock.clone()))?;
        let order = Order::new(&organization);
        let mut scene =
            Self { portal, stranger, order, clock, address, vault, session, wishes, before: String::new(), _dir: dir };
        scene.before = scene.held()?;
        ensure!(scene.before.contains("Door 1"), "what is held could not be searched");
        Ok(scene)
    }

    /// Does `act` and says in a word what came of it.
    pub async fn act(&self, act: Act) -> Result<String> {
        match act {
            Act::Pull => Ok(said(self.pull().await, "taken")),
            Act::PullTwice => {
                self.pull().await.ok();
                Ok(said(self.pull().await, "taken"))
            }
            Act::Push => {
                push_one(&self.session).await?;
                self.became(0)
            }
            Act::PushBoth => {
                push_one(&self.session).await?;
                push_one(&self.session).await?;
                Ok(format!("{}, {}", self.became(0)?, self.became(1)?))
            }
            Act::PushAndAsk => {
                push_one(&self.session).await?;
                let operation = self.wish(0)?.operation;
                self.vault.write::<_, VaultError>(|tx| tx.changes().retry_now(operation))?;
                push_one(&self.session).await?;
                self.became(0)
            }
            Act::PullAndPush => {
                self.pull().await?;
                push_one(&self.session).await?;
                self.became(0)
            }
            Act::Discover => {
                let at = address::parse_typed(&self.address)?;
                let hikvision = OrganizationId::new("hikvision")?;
                let found = discover(&Http::new(Proxy::Direct)?, &at, &hikvision, self.clock.now()).await;
                Ok(said(found.map(drop), "found"))
            }
            Act::Delete => {
                let asked = request_deletion(&self.session, &self.order, false).await;
                Ok(match asked {
                    Ok(report) if report.proven => format!("{}, proven", report.deletion.state),
                    Ok(report) => format!("{}, not proven", report.deletion.state),
                    Err(error) => code(&error).to_owned(),
                })
            }
            Act::SignIn => {
                let tokens = tokens(self.clock.now(), MARK);
                let ben = SignedIn { subject: BEN.subject.to_owned(), tokens };
                Ok(said(self.session.adopt(ben).await, "signed in"))
            }
            Act::Days => self.days().await,
        }
    }

    async fn pull(&self) -> Result<(), SyncError> {
        let nobody = |_: Progress, _: &_| {};
        let pulled = pull(&self.session, Removals::Guarded, &nobody, &CancellationToken::new()).await;
        if let Err(SyncError::Throttled { until }) = pulled {
            let wait = until.duration_since(self.clock.now());
            if wait < SignedDuration::from_secs(1) || wait > SignedDuration::from_hours(1) {
                return Err(SyncError::Internal);
            }
        }
        pulled.map(drop)
    }

    async fn days(&self) -> Result<String> {
        let last = Arc::new(Mutex::new(String::new()));
        let mut executor = Executor::new(Arc::clone(&self.session), Arc::new(|_: &_, _| {}));
        let end = self.clock.now().checked_add(SignedDuration::from_hours(72))?;
        while self.clock.now() < end {
            let wait = executor.wakes_at().await.duration_since(self.clock.now()).as_secs();
            self.clock.advance(wait.max(1));
            if let (Err(problem), Ok(mut last)) = (executor.turn(plan::Event::Woken).await, last.lock()) {
                code(&problem).clone_into(&mut last);
            }
        }
        let asked = self.portal.requests().len();
        let last = last.lock().map_err(|_| anyhow::anyhow!("a panic"))?.clone();
        let often = if asked > ASKED_IN_DAYS { "asked too often" } else { "asked in measure" };
        Ok(format!("{last}, {often}"))
    }

    fn wish(&self, number: usize) -> Result<&Change> {
        self.wishes.get(number).context("a wish")
    }

    /// What became of a wish, and why.
    fn became(&self, number: usize) -> Result<String> {
        let operation = self.wish(number)?.operation;
        let change = self.stored(operation)?;
        let reason = self.vault.read::<_, VaultError>(|tx| tx.changes().reason(operation))?;
        let state = change.state.as_str();
        Ok(reason.map_or_else(|| state.to_owned(), |reason| format!("{state} ({reason})")))
    }

    fn stored(&self, operation: OperationId) -> Result<Change> {
        self.vault.read::<_, VaultError>(|tx| tx.changes().get(operation))?.context("the wish is gone")
    }

    /// Everything the vault holds of the portal, to be compared and searched.
    fn held(&self) -> Result<String> {
        let held = self.vault.read::<_, VaultError>(|tx| {
            let mut rows = vec![format!("{:?} {:?}", tx.cursor().get()?, tx.activity().newest(10_000)?)];
            for kind in RecordKind::ALL {
                rows.push(format!("{:?}", tx.records().list(kind)?));
            }
            Ok(rows.join("\n"))
        })?;
        Ok(held)
    }

    /// Holds what is left against what must be left. `takes` if something of the answer may be kept.
    pub fn check(&self, takes: bool, act: Act) -> Result<()> {
        let now = self.held()?;
        let rest = self.vault.read::<_, VaultError>(|tx| {
            let token = tx.tokens().get()?.map(|tokens| tokens.access.to_string());
            Ok(format!(
                "{:?} {:?} {:?} {token:?}",
                tx.changes().list_open()?,
                tx.connection().get()?,
                tx.shadow().removed()?
            ))
        })?;
        ensure!(!now.contains(MARK) && !rest.contains(MARK), "foreign bytes were stored");
        ensure!(takes || now == self.before, "what was held is not as it was");
        let cameras = self.vault.read::<_, VaultError>(|tx| tx.records().list(RecordKind::Device))?;
        let lost = cameras.iter().any(|held| held.listing == domain::Listing::Removed || held.values.is_empty());
        ensure!(cameras.len() >= usize::from(CAMERAS) && !lost, "a camera was taken away");
        for wish in &self.wishes {
            ensure!(self.stored(wish.operation)?.action == wish.action, "a wish is not what it was");
        }
        ensure!(self.stranger.requests().is_empty(), "a stranger was asked");
        let asked = self.portal.requests();
        ensure!(act == Act::Days || asked.len() <= ASKED, "asked {} times", asked.len());
        for request in asked {
            ensure!(request.header("cookie").is_none(), "a cookie was given back");
            ensure!(request.header("if-match").is_none_or(|tag| !tag.starts_with("W/")), "a weak tag was sent");
        }
        Ok(())
    }

    /// Answers in this order, and as the last one from then on.
    pub fn answers(&self, answers: Vec<Answer>) {
        if let Some(last) = answers.last() {
            self.portal.otherwise(last.clone());
        }
        self.portal.answers(answers);
    }
}

fn tokens(now: jiff::Timestamp, access: &str) -> Tokens {
    Tokens {
        access: Zeroizing::new(access.to_owned()),
        refresh: Some(Zeroizing::new("refresh-1".to_owned())),
        scope: "openid offline_access member-data".to_owned(),
        // Long enough for the days of one case.
        expires_at: now.saturating_add(SignedDuration::from_hours(100)).unwrap_or(now),
        auth_at: None,
    }
}

fn connection(portal: &str, now: jiff::Timestamp) -> Result<Connection> {
    let at = |path: &str| format!("{portal}{path}");
    let issuer = json!({"identifier": portal, "authorization": at("/authorize"), "token": at("/token"),
                        "keys": at("/jwks"), "revocation": null});
    Ok(Connection {
        portal: portal.to_owned(),
        discovery: discovery(portal).to_string(),
        issuer: issuer.to_string(),
        subject: Some(ADA.subject.to_owned()),
        account: None,
        receipt_keys: serde_json::to_string(&[receipt_key()?.public()])?,
        sample: true,
        consented_at: now,
    })
}

fn said(ended: Result<(), SyncError>, well: &str) -> String {
    ended.map_or_else(|error| code(&error).to_owned(), |()| well.to_owned())
}

/// The code under which the window says it.
const fn code(error: &SyncError) -> &'static str {
    match error {
        SyncError::Offline(_) => "offline",
        SyncError::Unreachable(_) => "portal-unreachable",
        SyncError::NotAPortal => "not-a-portal",
        SyncError::Redirected => "redirected",
        SyncError::Tls(_) => "tls-failed",
        SyncError::TooLarge => "answer-too-large",
        SyncError::Malformed | SyncError::UntrustedEndpoint => "answer-malformed",
        SyncError::WrongOrganization => "wrong-organization",
        SyncError::WrongAccount => "wrong-account",
        SyncError::NoAccount => "no-account",
        SyncError::SignedOut => "signed-out",
        SyncError::StepUpNeeded => "step-up-needed",
        SyncError::Throttled { .. } => "throttled",
        SyncError::Portal { .. } => "portal-error",
        SyncError::NotFound => "not-found",
        SyncError::Refused(_) | SyncError::Forbidden => "operation-refused",
        SyncError::DeletionPending => "deletion-pending",
        SyncError::RemovalsStopped => "removals-stopped",
        SyncError::OutcomeUnknown => "outcome-unknown",
        SyncError::AddressInvalid
        | SyncError::PrivateAddress
        | SyncError::PlainHttpRefused
        | SyncError::ConsentDenied
        | SyncError::SignInTimedOut
        | SyncError::SignInCancelled
        | SyncError::SignInFailed(_)
        | SyncError::CancelWindowClosed
        | SyncError::CursorExpired
        | SyncError::NotOffered
        | SyncError::NotConnected
        | SyncError::Cancelled
        | SyncError::Vault(_)
        | SyncError::Internal => "something else",
    }
}
