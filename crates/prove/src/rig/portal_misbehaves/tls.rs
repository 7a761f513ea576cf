//! Servers whose TLS proves nothing.

use std::sync::Arc;

use anyhow::Result;
use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// A server hello of TLS 1.0 (RFC 2246, section 7.4.1.3), with the cipher suite of that time.
fn hello_of_old() -> Vec<u8> {
    let mut hello = vec![0x16, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1];
    hello.extend([7; 32]);
    hello.extend([0, 0xc0, 0x13, 0]);
    hello
}

/// A server with a certificate for `name` that nobody vouches for; gives back its address.
pub async fn unproven(name: &str, expired: bool) -> Result<String> {
    let key = KeyPair::generate()?;
    let mut leaf = CertificateParams::new(vec![name.to_owned()])?;
    if expired {
        leaf.not_after = date_time_ymd(2020, 1, 1);
    }
    let chain = vec![leaf.self_signed(&key)?.der().clone()];
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = rustls::ServerConfig::builder().with_no_client_auth().with_single_cert(chain, private)?;
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("https://localhost:{}", listener.local_addr()?.port());
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            // Whoever does not trust it hangs up in the handshake.
            let Ok(mut socket) = acceptor.accept(socket).await else { continue };
            let page = super::body::page(&serde_json::json!([super::body::listed("d1")]), "c1", false);
            let head = format!("{}\r\n{page}", super::body::OPEN_HEAD);
            socket.write_all(head.as_bytes()).await.ok();
            socket.shutdown().await.ok();
        }
    });
    Ok(address)
}

/// A server that speaks TLS 1.0 only.
pub async fn of_old() -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("https://localhost:{}", listener.local_addr()?.port());
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut hello = [0; 5];
            socket.read_exact(&mut hello).await.ok();
            socket.write_all(&hello_of_old()).await.ok();
            let mut rest = Vec::new();
            socket.read_to_end(&mut rest).await.ok();
        }
    });
    Ok(address)
}
