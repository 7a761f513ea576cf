//! A network in front of a real portal that loses what it is told to lose.

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
};

use crate::http::{Received, deliver, read_request};
use crate::trouble::{self, Phase, Trouble};

/// What happens to one request on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: request and reply arrive.
    None,
    /// The portal never sees the request.
    RequestLost,
    /// The portal acts on the request, its reply never arrives.
    ReplyLost,
    /// Nobody answers, for as long as the caller has patience.
    Stalled,
}

struct Script {
    faults: VecDeque<Fault>,
    trouble: Option<Trouble>,
    seen: Vec<Received>,
    stalled: watch::Sender<usize>,
}

/// A loopback address that forwards to a portal. Faults are used up in order, then all is well.
pub struct FaultyNetwork {
    address: SocketAddr,
    script: Arc<Mutex<Script>>,
    server: JoinHandle<()>,
}

impl Drop for FaultyNetwork {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl FaultyNetwork {
    /// Stands in front of the plain-http portal at `portal`.
    ///
    /// # Panics
    /// If loopback has no free port.
    pub async fn in_front_of(portal: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let script = Arc::new(Mutex::new(Script {
            faults: VecDeque::new(),
            trouble: None,
            seen: Vec::new(),
            stalled: watch::Sender::new(0),
        }));
        let shared = Arc::clone(&script);
        let server = tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                tokio::spawn(carry(socket, portal, Arc::clone(&shared)));
            }
        });
        Self { address, script, server }
    }

    /// `http://127.0.0.1:<port>`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Adds faults for the next requests.
    pub fn faults(&self, faults: impl IntoIterator<Item = Fault>) {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).faults.extend(faults);
    }

    /// Lets the next connection meet `trouble`; the one that did not come yet is replaced.
    pub fn trouble(&self, trouble: Option<Trouble>) {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).trouble = trouble;
    }

    /// Whether a trouble still waits for a connection.
    #[must_use]
    pub fn has_trouble(&self) -> bool {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).trouble.is_some()
    }

    /// How many requests are [`Fault::Stalled`] at this moment.
    #[must_use]
    pub fn stalled(&self) -> usize {
        *self.stalls().borrow()
    }

    /// Waits until a request is.
    ///
    /// # Panics
    /// If the network is gone, which its own borrow forbids.
    pub async fn until_stalled(&self) {
        self.stalls().wait_for(|stalled| *stalled > 0).await.expect("the network is there");
    }

    fn stalls(&self) -> watch::Receiver<usize> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).stalled.subscribe()
    }

    /// Every request so far, the lost ones too.
    #[must_use]
    pub fn requests(&self) -> Vec<Received> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).seen.clone()
    }
}

/// Carries one request; the connection ends with it. Broken connections are the point, so errors end it quietly.
async fn carry(mut client: TcpStream, portal: SocketAddr, script: Arc<Mutex<Script>>) {
    let trouble = script.lock().unwrap_or_else(PoisonError::into_inner).trouble.take();
    if let Some(Trouble { phase: Phase::Connect, harm, .. }) = trouble {
        let Some(still) = trouble::at_connect(client, portal, harm).await else { return };
        client = still;
    }
    let Ok(Some(request)) = read_request(&mut client).await else { return };
    let fault = {
        let mut script = script.lock().unwrap_or_else(PoisonError::into_inner);
        script.seen.push(request.clone());
        script.faults.pop_front().unwrap_or(Fault::None)
    };
    if let Some(trouble) = trouble {
        trouble::carry(&request, client, portal, trouble).await.ok();
        return;
    }
    if fault == Fault::RequestLost {
        return;
    }
    if fault == Fault::Stalled {
        let stalled = script.lock().unwrap_or_else(PoisonError::into_inner).stalled.clone();
        stalled.send_modify(|stalled| *stalled += 1);
        // Comes back when the caller has gone.
        let _ = client.read(&mut [0]).await;
        stalled.send_modify(|stalled| *stalled -= 1);
        return;
    }
    let Ok(reply) = deliver(&request, portal).await else { return };
    if fault == Fault::None && client.write_all(&reply).await.is_ok() {
        client.shutdown().await.ok();
    }
}
