//! The bad network and the bad portal are bad in exactly the ways they are told to be.

use testkit::{Answer, Fault, FaultyNetwork, MisbehavingPortal};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Sends one request to `http://<address>`; answers all that comes back.
async fn ask(url: &str) -> String {
    let mut socket = TcpStream::connect(url.trim_start_matches("http://")).await.expect("somebody listens");
    socket
        .write_all(b"POST /x HTTP/1.1\r\nhost: t\r\ncontent-length: 2\r\n\r\n{}")
        .await
        .expect("it takes the request");
    let mut said = String::new();
    socket.read_to_string(&mut said).await.ok();
    said
}

#[tokio::test]
async fn a_lost_request_never_arrives_and_a_lost_reply_was_acted_on() {
    let portal = MisbehavingPortal::start().await;
    portal.otherwise(Answer::json("{}"));
    let address = portal.url().trim_start_matches("http://").parse().unwrap();
    let network = FaultyNetwork::in_front_of(address).await;
    network.faults([Fault::RequestLost, Fault::ReplyLost]);
    assert_eq!(ask(&network.url()).await, "");
    assert_eq!(portal.requests().len(), 0);
    assert_eq!(ask(&network.url()).await, "");
    assert_eq!(portal.requests().len(), 1);
    assert!(ask(&network.url()).await.starts_with("HTTP/1.1 200"));
    assert_eq!((portal.requests().len(), network.requests().len()), (2, 3));
    assert_eq!(portal.requests()[1].body, b"{}");
}

#[tokio::test]
async fn scripted_answers_come_in_order_and_then_the_usual_one() {
    let portal = MisbehavingPortal::start().await;
    portal.answers([
        Answer::Html,
        Answer::Redirect(302, "http://x/".to_owned()),
        Answer::TooManyRequests("7".to_owned()),
    ]);
    assert!(ask(&portal.url()).await.contains("text/html"));
    assert!(ask(&portal.url()).await.contains("location: http://x/"));
    assert!(ask(&portal.url()).await.contains("retry-after: 7"));
    assert!(ask(&portal.url()).await.starts_with("HTTP/1.1 503"));
}
