"""Reads a mail file with nothing but Python's own library and prints what it says, as JSON."""

import email
import email.policy
import json
import sys


def main(path: str) -> None:
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    assert not message.defects, message.defects
    assert not message.is_multipart(), "a letter is one text"
    said = {
        "to": str(message["To"]),
        "subject": str(message["Subject"]),
        "body": message.get_content().replace("\r\n", "\n"),
        "unsent": message["X-Unsent"] == "1",
    }
    json.dump(said, sys.stdout)


main(sys.argv[1])
