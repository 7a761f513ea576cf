//! Everything of every organization at once.

use std::fs;

use app::{DataEntry, DataOf, Entry, Given, Phase};
use domain::{Source, Value};

use crate::world::{Computer, Outside, PASSPHRASE, field, id};

fn category<'d>(data: &'d DataOf, name: &str) -> &'d DataEntry {
    let wanted = Entry::Category(field(name));
    data.entries.iter().find(|entry| entry.of == wanted).expect("a category of the policy")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_category_is_there_with_the_values_that_are_known() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("hikvision")).unwrap();
    computer.save("hikvision", "given.nickname", "Ada");
    let named = vec![(field("name"), "Tür".to_owned())];
    computer.app.add_device(&id("hikvision"), named, Some("Geheim-7f3a")).unwrap();
    let all = computer.app.all_data().unwrap();
    let [data] = all.as_slice() else { panic!("one organization was added") };
    let nickname = &category(data, "given.nickname").values;
    assert_eq!(nickname.len(), 1);
    assert_eq!((&nickname[0].value, nickname[0].source), (&Value::Text("Ada".to_owned()), Source::TypedIn));
    let camera = &category(data, "given.product_name").values;
    assert_eq!(camera.iter().map(|value| value.device.as_deref()).collect::<Vec<_>>(), [Some("Tür")]);
    // What the policy lists and nobody has shown is there too, without a value.
    assert!(category(data, "auto.ip").values.is_empty());
    let topics = data.entries.iter().filter(|entry| matches!(entry.of, Entry::Topic(_))).count();
    assert_eq!(topics, computer.app.pack(&id("hikvision")).unwrap().email_topics.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_is_counted_and_its_text_never_goes_in() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("hikvision")).unwrap();
    let named = vec![(field("name"), "Tür".to_owned())];
    computer.app.add_device(&id("hikvision"), named, Some("Geheim-7f3a")).unwrap();
    let all = computer.app.all_data().unwrap();
    let code = category(&all[0], "given.verification_code");
    assert_eq!((code.values.len(), code.hidden), (0, 1));
    assert!(!format!("{all:?}").contains("Geheim-7f3a"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_unreadable_file_leaves_the_other_organizations_as_they_are() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    for slug in ["smarteye", "foscam"] {
        computer.app.add_by_hand(&id(slug)).unwrap();
        computer.save(slug, "given.email", "ada@example.org");
    }
    computer.app.lock().unwrap();
    let folder = fs::read_dir(computer.data().join("organizations")).unwrap().next().unwrap().unwrap().path();
    fs::write(folder.join("db"), b"not a database at all, but long enough to be read").unwrap();
    assert_eq!(computer.app.unlock(Given::Passphrase(PASSPHRASE)).unwrap(), Phase::Ready);
    let all = computer.app.all_data().unwrap();
    assert_eq!(all.iter().map(|data| data.damaged).filter(|damaged| *damaged).count(), 1);
    for data in &all {
        let known = data.entries.iter().map(|entry| entry.values.len()).sum::<usize>();
        assert_eq!(known, usize::from(!data.damaged), "{}", data.organization);
        assert!(data.entries.len() > 20, "the policy of {} is there all the same", data.organization);
    }
}
