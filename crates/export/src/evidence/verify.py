"""Checks that the evidence in a folder is as it was written down. Needs Python 3.8 or newer, nothing else.

Usage: python3 verify.py [FOLDER]        (without FOLDER: the folder of this file)

Prints the log and every fault; ends with 0 if there is none, else with 1.
"""

import datetime
import hashlib
import json
import pathlib
import sys

DOMAIN = b"privacy-dashboard rights log v1"
NOTHING = bytes(32)
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def sha256_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def check_files(folder):
    """Every file has the hash it is listed with, and no other file is there."""
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name, digest in listed.items():
        if name not in there:
            yield f"{name} is not there."
        elif sha256_of(folder / name) != digest:
            yield f"{name} was changed."
    for name in sorted(there - set(listed) - {"SHA256SUMS"}):
        yield f"{name} was added: SHA256SUMS does not list it."


def check_log(log):
    """Every line follows on the one before it, up to the end that is noted apart from them."""
    previous = NOTHING
    for place, entry in enumerate(log["entries"], start=1):
        hashed = hashlib.sha256(DOMAIN + previous)
        hashed.update(entry["number"].to_bytes(8, "big"))
        hashed.update(entry["written_at_us"].to_bytes(8, "big", signed=True))
        hashed.update(bytes.fromhex(entry["document"]) if entry["document"] else NOTHING)
        hashed.update(entry["event"].encode("utf-8"))
        if entry["number"] != place or hashed.hexdigest() != entry["chain"]:
            yield f"Line {place} of the log is not as it was written down, or does not follow on the line before it."
        previous = bytes.fromhex(entry["chain"])
    last = log["entries"][-1] if log["entries"] else None
    end = {"number": last["number"], "chain": last["chain"]} if last else None
    if end is None or end != log["head"]:
        noted = log["head"]["number"] if log["head"] else "nothing"
        yield f"The log does not reach to its end: noted is {noted}, enclosed are {len(log['entries'])} lines."
    if log["broken_at"] is not None:
        yield f"The log was damaged from line {log['broken_at']} on when this folder was written."


def check_documents(folder, log):
    """Every document of the log is enclosed as it was kept, or the log says why it is not."""
    documents = {document["sha256"]: document for document in log["documents"]}
    for digest in {entry["document"]: None for entry in log["entries"] if entry["document"]}:
        document = documents.get(digest, {"file": None, "state": "missing"})
        if document["file"] and (folder / document["file"]).is_file():
            if sha256_of(folder / document["file"]) != digest:
                yield f"{document['file']} is not the document that the log names."
        elif document["state"] == "withheld":
            print(f"Not enclosed, because it holds a verification code or a password: document {digest}")
        else:
            yield f"Document {digest} of the log is not enclosed."


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    folder = folder if folder.is_dir() else folder.parent
    log = json.loads((folder / "log.json").read_text(encoding="utf-8"))
    print(f"Request {log['reference']} to {log['organization']}")
    for entry in log["entries"]:
        written = EPOCH + datetime.timedelta(microseconds=entry["written_at_us"])
        print(f"{entry['number']:>4}  {written:%Y-%m-%d %H:%M:%S} UTC  {entry['event']}")
    faults = [*check_files(folder), *check_log(log), *check_documents(folder, log)]
    if log["entries"]:
        print(f"Hash of the last line: {log['entries'][-1]['chain']}")
    for fault in faults:
        print(f"FAULT: {fault}")
    print("Nothing enclosed was changed." if not faults else f"Faults: {len(faults)}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
