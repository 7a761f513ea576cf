//! Which certificates are believed, and the handshake.

use std::io;
use std::sync::Arc;

use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, Error as TlsError};
use rustls_platform_verifier::Verifier;
use thiserror::Error;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::outcome::NotSent;

/// The system's certificates could not be read.
#[derive(Debug, Error)]
#[error("the system's certificates could not be read")]
pub struct TrustError(#[from] TlsError);

/// What proves a mail server's name: the system's own judgement.
#[derive(Debug, Clone)]
pub struct Trust(Arc<ClientConfig>);

impl Trust {
    /// The system's certificates and rules.
    ///
    /// # Errors
    /// [`TrustError`] if they cannot be read.
    pub fn of_the_system() -> Result<Self, TrustError> {
        Self::with_roots(Vec::new())
    }

    /// The system's and, beside them, `roots`: a provider's own authority, or one of the tests.
    ///
    /// # Errors
    /// [`TrustError`] if the system's cannot be read or a root is none.
    pub fn with_roots(roots: Vec<CertificateDer<'static>>) -> Result<Self, TrustError> {
        let provider = Arc::new(ring::default_provider());
        let verifier = Verifier::new_with_extra_roots(roots, Arc::clone(&provider))?;
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        Ok(Self(Arc::new(config)))
    }

    /// Shakes hands over `stream` with a server that must prove to be `host`.
    pub(super) async fn shake_hands(&self, host: &str, stream: TcpStream) -> Result<TlsStream<TcpStream>, NotSent> {
        let name = ServerName::try_from(host.to_owned()).map_err(|_| NotSent::Certificate)?;
        TlsConnector::from(Arc::clone(&self.0)).connect(name, stream).await.map_err(|error| sort(&error))
    }
}

fn sort(error: &io::Error) -> NotSent {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<TlsError>()) {
        Some(TlsError::InvalidCertificate(_) | TlsError::NoCertificatesPresented) => NotSent::Certificate,
        _ => NotSent::TlsFailed,
    }
}
