//! TLS with a certificate authority of the test's own.

use std::sync::Arc;

use member_portal::{TlsFile, serve, tls_acceptor};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use reqwest::{Certificate, Client};
use tokio::net::TcpListener;

use crate::world::World;

/// A portal with a certificate for `name`; answers its port and the authority's certificate.
async fn serve_as(world: &World, name: &str) -> (u16, String) {
    let authority_key = KeyPair::generate().expect("the test sets up TLS");
    let mut authority = CertificateParams::new(Vec::<String>::new()).expect("the test sets up TLS");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let root = authority.self_signed(&authority_key).expect("the test sets up TLS").pem();
    let issuer = Issuer::new(authority, authority_key);
    let key = KeyPair::generate().expect("the test sets up TLS");
    let leaf = CertificateParams::new(vec![name.to_owned()])
        .expect("the test sets up TLS")
        .signed_by(&key, &issuer)
        .expect("the test sets up TLS");
    let files = TlsFile { cert: world.path("cert.pem"), key: world.path("key.pem") };
    std::fs::write(&files.cert, leaf.pem()).expect("the test sets up TLS");
    std::fs::write(&files.key, key.serialize_pem()).expect("the test sets up TLS");
    std::fs::set_permissions(&files.key, std::os::unix::fs::PermissionsExt::from_mode(0o600))
        .expect("the test sets up TLS");
    let acceptor = tls_acceptor(&files).expect("the test sets up TLS");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("the test sets up TLS");
    let port = listener.local_addr().expect("the test sets up TLS").port();
    let portal = Arc::clone(&world.portal);
    tokio::spawn(serve(portal, listener, Some(acceptor), std::future::pending()));
    (port, root)
}

fn client(root: Option<&str>) -> Client {
    let roots = root.map(|pem| Certificate::from_pem(pem.as_bytes()).expect("the test sets up TLS"));
    Client::builder().no_proxy().tls_certs_only(roots).build().expect("the test sets up TLS")
}

#[tokio::test]
async fn the_right_name_is_served_and_the_wrong_one_is_not_trusted() {
    let world = World::hikvision().await;
    let (port, root) = serve_as(&world, "localhost").await;
    let address = format!("https://localhost:{port}{}", wire::WELL_KNOWN_PATH);
    let answer = client(Some(&root)).get(&address).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert!(client(None).get(&address).send().await.is_err(), "an unknown authority proves nothing");
    let (port, root) = serve_as(&world, "portal.example").await;
    let wrong = format!("https://localhost:{port}{}", wire::WELL_KNOWN_PATH);
    assert!(client(Some(&root)).get(wrong).send().await.is_err());
}

#[tokio::test]
async fn plain_http_to_a_tls_port_gets_nothing() {
    let world = World::hikvision().await;
    let (port, _) = serve_as(&world, "localhost").await;
    let plain = format!("http://localhost:{port}{}", wire::WELL_KNOWN_PATH);
    assert!(client(None).get(plain).send().await.is_err());
}
