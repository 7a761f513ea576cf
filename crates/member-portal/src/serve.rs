//! The accept loop. Ours, because it needs a timer for header timeouts, a cap on connections and an end.

use std::{convert::Infallible, io, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body};
use http::Request;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
    sync::Semaphore,
    time::timeout,
};
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

use crate::{
    Failure,
    config::{ConfigError, Limits, TlsFile, read_private},
    http::{Peer, service},
    portal::Portal,
    rules,
    store::sharing,
    worker,
};

/// Time for a TLS handshake.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// Time running requests get once the server is told to stop.
const FAREWELL: Duration = Duration::from_secs(4);
/// Most bytes of a request's headers.
const HEADER_BYTES: usize = 32 * 1024;

/// Reads certificate and key.
///
/// # Errors
/// [`ConfigError`] names the file that cannot be used.
pub fn tls_acceptor(files: &TlsFile) -> Result<TlsAcceptor, ConfigError> {
    let chain = std::fs::read(&files.cert).map_err(|source| ConfigError::Unreadable(files.cert.clone(), source))?;
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(&chain)
        .collect::<Result<_, _>>()
        .map_err(|_| ConfigError::Pem(files.cert.clone(), "certificate"))?;
    if chain.is_empty() {
        return Err(ConfigError::Pem(files.cert.clone(), "certificate"));
    }
    let key = PrivateKeyDer::from_pem_slice(&read_private(&files.key)?)
        .map_err(|_| ConfigError::Pem(files.key.clone(), "private key"))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, key))
        .map_err(ConfigError::Tls)?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// Serves until `stop` completes, then lets running requests finish for a few seconds.
///
/// # Errors
/// [`io::Error`] if the listener fails for good, or the database before it began.
pub async fn serve(
    portal: Arc<Portal>,
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    follow_pack(&portal).await.map_err(io::Error::other)?;
    let working = tokio::spawn(worker::run(Arc::clone(&portal)));
    let limits = portal.limits.clone();
    let connections = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let router = service(portal);
    tokio::pin!(stop);
    loop {
        let accepted = async {
            let permit = Arc::clone(&connections).acquire_owned().await.map_err(io::Error::other)?;
            Ok::<_, io::Error>((listener.accept().await?, permit))
        };
        let ((socket, peer), permit) = tokio::select! {
            accepted = accepted => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file descriptors or a connection that was gone at once: the next may work.
                    tracing::warn!(causes = crate::log::causes(&error), "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let connection =
            Connection { router: router.clone(), limits: limits.clone(), watcher: graceful.watcher(), peer };
        let tls = tls.clone();
        tokio::spawn(async move {
            let _permit = permit;
            socket.set_nodelay(true).ok();
            match tls {
                None => connection.serve(socket).await,
                Some(tls) => {
                    if let Ok(Ok(stream)) = timeout(HANDSHAKE, tls.accept(socket)).await {
                        connection.serve(stream).await;
                    }
                }
            }
        });
    }
    drop(listener);
    working.abort();
    if timeout(FAREWELL, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests were still running when the server ended");
    }
    Ok(())
}

/// Members see the choices about recipients that the pack offers today.
async fn follow_pack(portal: &Portal) -> Result<(), Failure> {
    let now = portal.now();
    let recipients: Vec<String> = rules::sharing_choices(&portal.pack).map(str::to_owned).collect();
    portal.store.write(move |db| sharing::follow_pack(db, &recipients, now)).await
}

struct Connection {
    router: Router,
    limits: Limits,
    watcher: hyper_util::server::graceful::Watcher,
    peer: SocketAddr,
}

impl Connection {
    async fn serve(self, stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static) {
        let peer = Peer(self.peer.ip());
        let router = self.router;
        let answer = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(peer);
            let router = router.clone();
            async move { Ok::<_, Infallible>(router.oneshot(request).await.unwrap_or_else(|never| match never {})) }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(Duration::from_secs(self.limits.header_seconds))
            .max_buf_size(HEADER_BYTES)
            .keep_alive(true)
            .serve_connection(TokioIo::new(stream), answer);
        // A connection that ends badly is the client's matter; every answer has its own log line.
        let watched = self.watcher.watch(connection);
        timeout(Duration::from_secs(self.limits.connection_seconds), watched).await.ok();
    }
}
