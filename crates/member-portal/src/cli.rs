//! The command line.

mod request;

use std::{path::PathBuf, sync::Arc};

use anyhow::Context;
use clap::{Parser, Subcommand};
use domain::clock_from_environment;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

use crate::{config::Config, log, openapi, out, portal::Portal, seed, serve, sign::Signer, store::Store};

/// The reference server of the Member Data API: what an organization runs so that its members can
/// see, correct, export and delete what it holds about them.
#[derive(Parser)]
#[command(name = "member-portal", version)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the API until SIGTERM or SIGINT.
    Serve {
        /// The configuration file.
        #[arg(long)]
        config: PathBuf,
    },
    /// Fills an empty database with sample members, and makes the receipt key if there is none.
    Seed(SeedArguments),
    /// Rights requests: what members asked for, and the organization's answers.
    #[command(subcommand)]
    Request(request::Request),
    /// Prints the description of the API (OpenAPI 3.1, JSON).
    Openapi,
    /// Checks the configuration and everything it names, without serving.
    CheckConfig {
        /// The configuration file.
        #[arg(long)]
        config: PathBuf,
    },
}

#[derive(clap::Args)]
struct SeedArguments {
    /// The configuration file.
    #[arg(long)]
    config: PathBuf,
    /// Activity entries of the member Ada.
    #[arg(long, default_value_t = 5_000)]
    activity: usize,
    /// Members besides Ada and Ben.
    #[arg(long, default_value_t = 20)]
    members: usize,
    /// Text appended to each of Ada's texts, so that a scan can look for it.
    #[arg(long)]
    marker: Option<String>,
}

impl Arguments {
    /// Reads the command line; ends the program on `--help` or a mistake.
    #[must_use]
    pub fn read() -> Self {
        Self::parse()
    }

    /// Runs the command.
    ///
    /// # Errors
    /// With the reason, for people.
    pub fn run(self) -> anyhow::Result<()> {
        log::start();
        // Whoever calls us may have chosen a provider already; then that one is used.
        rustls::crypto::ring::default_provider().install_default().ok();
        let runtime = tokio::runtime::Runtime::new().context("the runtime cannot be started")?;
        match self.command {
            Command::Serve { config } => runtime.block_on(serve_portal(Config::read(&config)?)),
            Command::Seed(arguments) => runtime.block_on(seed_portal(arguments)),
            Command::Request(request) => runtime.block_on(request.run()),
            Command::Openapi => Ok(out::print(&openapi::json()?)?),
            Command::CheckConfig { config } => check(&Config::read(&config)?),
        }
    }
}

async fn serve_portal(config: Config) -> anyhow::Result<()> {
    let tls = config.tls.as_ref().map(serve::tls_acceptor).transpose()?;
    let listen = config.listen;
    let portal = Arc::new(Portal::open(config, clock_from_environment())?);
    let listener = TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}"))?;
    tracing::info!(%listen, organization = %portal.pack.id, "serving");
    serve::serve(portal, listener, tls, stop_signal()?).await?;
    tracing::info!("stopped");
    Ok(())
}

/// Completes on SIGTERM or SIGINT.
fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate()).context("signals cannot be received")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("signals cannot be received")?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

async fn seed_portal(arguments: SeedArguments) -> anyhow::Result<()> {
    let config = Config::read(&arguments.config)?;
    seed::make_receipt_key(&config.receipt_key)?;
    let store = Store::open(&config.database, config.pack.id.as_str())?;
    let world = seed::World { activity: arguments.activity, members: arguments.members, marker: arguments.marker };
    let now = clock_from_environment().now();
    let (key, _) = config.signing_keys()?;
    let signer = Signer::new(key, config.public_url.clone(), config.pack.id.clone());
    let pack = config.pack.clone();
    let write = move |db: &rusqlite::Connection| {
        let counts = world.write(db, &pack, now)?;
        if counts.is_some() {
            world.file_requests(db, &pack, &signer, now)?;
        }
        Ok(counts)
    };
    let counts = store.write(write).await?.ok_or(seed::SeedError::NotEmpty)?;
    out::line(&format!(
        "{}: {} members, {} records, {} activity entries",
        config.pack.name(),
        counts.members,
        counts.records,
        counts.activity
    ))?;
    Ok(())
}

fn check(config: &Config) -> anyhow::Result<()> {
    config.signing_keys()?;
    config.tls.as_ref().map(serve::tls_acceptor).transpose()?;
    Store::examine(&config.database, config.pack.id.as_str()).context("the database cannot be used")?;
    out::line(&format!("{}: the configuration is sound", config.pack.name()))?;
    Ok(())
}
