"""Reads an export with nothing but Python's own libraries and prints what it says, as JSON.

Checks what any reader can check: each file against the manifest, CSV against JSON.
"""

import csv
import hashlib
import io
import json
import sys
import zipfile


def main(path: str) -> None:
    with zipfile.ZipFile(path) as archive:
        broken = archive.testzip()
        assert broken is None, f"{broken} is damaged"
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    listed = {entry["path"]: entry for entry in manifest["files"]}
    assert listed.keys() == files.keys(), f"{listed.keys() ^ files.keys()} not in both"
    for name, content in files.items():
        assert listed[name]["bytes"] == len(content), f"{name} has another size"
        assert listed[name]["sha256"] == hashlib.sha256(content).hexdigest(), f"{name} was changed"
    data = json.loads(files["data.json"])
    organizations = {one["id"]: summary(one) for one in data["organizations"]}
    rows = list(csv.DictReader(io.StringIO(files["profile.csv"].decode("utf-8-sig"))))
    for one in data["organizations"]:
        mine = {row["Field"]: row["Value"] for row in rows if row["Organization"] == one["id"]}
        for field, value in organizations[one["id"]]["profile"].items():
            assert mine[field].lstrip("'") == (value or "").lstrip("'"), f"{field} differs between CSV and JSON"
    activity = list(csv.DictReader(io.StringIO(files["activity.csv"].decode("utf-8-sig"))))
    assert len(activity) == sum(one["activity"] for one in organizations.values()), "activity differs"
    lines = list(csv.DictReader(io.StringIO(files["requests.csv"].decode("utf-8-sig"))))
    logged = [line for one in data["organizations"] for request in one["requests"] for line in request["log"]]
    assert [line["Document (SHA-256)"] for line in lines] == [line["document"] or "" for line in logged], "log differs"
    json.dump({"format": data["format"], "organizations": organizations}, sys.stdout)


def summary(one: dict) -> dict:
    return {
        "profile": {field["field"]: field["value"] for field in one["profile"]},
        "devices": {
            device["id"]: {field["field"]: field["value"] for field in device["values"]} for device in one["devices"]
        },
        "email_preferences": {topic["topic"]: topic["subscribed"] for topic in one["email_preferences"]},
        "activity": len(one["activity"]),
        "requests": {
            request["reference"]: {
                "wish": request.get("wish"),
                "state": request.get("state"),
                "sent_on": request.get("sent_on"),
                "log": [line["what"] for line in request["log"]],
                "documents": [document["sha256"] for document in request["documents"]],
            }
            for request in one["requests"]
        },
    }


if __name__ == "__main__":
    main(sys.argv[1])
