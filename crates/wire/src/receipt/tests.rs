use super::*;

fn key(byte: u8) -> SigningKey {
    SigningKey::from_seed(&[byte; 32]).expect("32 bytes make a key")
}

fn receipt() -> Receipt {
    Receipt {
        iss: "https://portal.example".to_owned(),
        organization: "hikvision".to_owned(),
        deletion_id: "5f1e".to_owned(),
        operation: "0b2ea5c1-54c6-4c14-9f0e-2d8f3f0a7a11".to_owned(),
        request_sha256: request_sha256(b"{}"),
        step: "requested".to_owned(),
        at: "2026-11-02T10:00:00Z".parse().expect("a literal instant"),
        cancel_until: "2026-11-09T10:00:00Z".parse().expect("a literal instant"),
        stays: vec![Stay { id: "purchases".to_owned(), reason: Some("finance".to_owned()), may: false }],
        iat: 1_793_613_600,
    }
}

#[test]
fn a_receipt_reads_back_as_signed() {
    let jws = sign(&receipt(), &key(1)).unwrap();
    assert_eq!(verify(&jws, &[key(2).public().clone(), key(1).public().clone()]).unwrap(), receipt());
}

#[test]
fn a_key_from_a_pem_file_is_the_same_key() {
    let read = SigningKey::from_pem(pem_from_seed(&[1; 32]).as_bytes()).unwrap();
    assert_eq!(read.public(), key(1).public());
    assert_eq!(Some(&read.public().kid), read.public().thumbprint().as_ref());
}

#[test]
fn a_receipt_by_a_key_that_was_not_pinned_proves_nothing() {
    let jws = sign(&receipt(), &key(1)).unwrap();
    assert!(matches!(verify(&jws, &[key(2).public().clone()]), Err(ReceiptError::UnknownKey)));
    assert!(matches!(verify(&jws, &[]), Err(ReceiptError::UnknownKey)));
}

#[test]
fn a_key_that_only_borrows_the_pinned_name_proves_nothing() {
    let jws = sign(&receipt(), &key(1)).unwrap();
    let mut other = key(2).public().clone();
    other.kid.clone_from(&key(1).public().kid);
    assert!(matches!(verify(&jws, &[other]), Err(ReceiptError::Signature(_))));
}

#[test]
fn a_changed_receipt_is_refused_before_it_is_read() {
    let jws = sign(&receipt(), &key(1)).unwrap();
    let mut parts: Vec<&str> = jws.split('.').collect();
    parts[1] = "bm90LWpzb24";
    let Err(ReceiptError::Signature(cause)) = verify(&parts.join("."), &[key(1).public().clone()]) else {
        panic!("the signature must not hold");
    };
    assert_eq!(cause.kind(), &jsonwebtoken::errors::ErrorKind::InvalidSignature);
}

#[test]
fn another_algorithm_or_type_is_not_a_receipt() {
    let secret = EncodingKey::from_secret(key(1).public().x.as_bytes());
    let mut header = Header::new(Algorithm::HS256);
    header.typ = Some(RECEIPT_TYPE.to_owned());
    header.kid = Some(key(1).public().kid.clone());
    let confused = jsonwebtoken::encode(&header, &receipt(), &secret).unwrap();
    let token = key(1).sign_as("at+jwt", &receipt()).unwrap();
    for jws in [confused.as_str(), token.as_str(), "", "a.b.c", "….….…"] {
        assert!(matches!(verify(jws, &[key(1).public().clone()]), Err(ReceiptError::NotAReceipt)), "{jws}");
    }
}

#[test]
fn a_receipt_answers_only_its_own_request() {
    let receipt = receipt();
    assert!(receipt.answers("hikvision", &receipt.operation.to_uppercase(), &request_sha256(b"{}")).is_ok());
    assert!(receipt.answers("onvif", &receipt.operation, &request_sha256(b"{}")).is_err());
    assert!(receipt.answers("hikvision", &receipt.operation, &request_sha256(b"{ }")).is_err());
}

fn request_receipt() -> RequestReceipt {
    RequestReceipt {
        iss: "https://portal.example".to_owned(),
        organization: "hikvision".to_owned(),
        request_id: "5f1e".to_owned(),
        operation: "0b2ea5c1-54c6-4c14-9f0e-2d8f3f0a7a11".to_owned(),
        request_sha256: request_sha256(b"{}"),
        step: "extended".to_owned(),
        at: receipt().at,
        status: "in_progress".to_owned(),
        expected_by: Some("2027-02-02".parse().expect("a literal date")),
        iat: 1_793_613_600,
    }
}

#[test]
fn a_receipt_of_a_request_reads_back_and_answers_only_its_own() {
    let receipt = request_receipt();
    let jws = sign_request(&receipt, &key(1)).unwrap();
    assert_eq!(verify_request(&jws, &[key(1).public().clone()]).unwrap(), receipt);
    assert!(matches!(verify_request(&jws, &[key(2).public().clone()]), Err(ReceiptError::UnknownKey)));
    assert!(receipt.answers("hikvision", &receipt.operation.to_uppercase(), &request_sha256(b"{}")).is_ok());
    assert!(receipt.answers("Hikvision", &receipt.operation, &request_sha256(b"{}")).is_err());
    assert!(receipt.answers("hikvision", "other", &request_sha256(b"{}")).is_err());
    assert!(receipt.answers("hikvision", &receipt.operation, &request_sha256(b"{ }")).is_err());
}

#[test]
fn a_receipt_of_a_deletion_proves_nothing_of_a_request_nor_the_other_way_round() {
    let pinned = [key(1).public().clone()];
    let deletion = sign(&receipt(), &key(1)).unwrap();
    let request = sign_request(&request_receipt(), &key(1)).unwrap();
    assert!(matches!(verify_request(&deletion, &pinned), Err(ReceiptError::Signature(_))));
    assert!(matches!(verify(&request, &pinned), Err(ReceiptError::Signature(_))));
}

#[test]
fn a_new_key_counts_only_if_a_trusted_key_vouches_for_it() {
    let at = receipt().at;
    let [one, two, three, stranger] = [key(1), key(2), key(3), key(9)];
    let chain = [
        sign_rotation(three.public(), &two, at).unwrap(),
        sign_rotation(two.public(), &one, at).unwrap(),
        sign_rotation(stranger.public(), &stranger, at).unwrap(),
    ];
    let trusted = trusted_keys(&[one.public().clone()], &chain);
    assert_eq!(trusted, [one.public().clone(), two.public().clone(), three.public().clone()]);
}
