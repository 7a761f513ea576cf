"""Writes src/fixtures/catalogue.json: the catalogue as the shell hands it over, made from organizations/*.toml."""

import json
import pathlib
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORDER = ["onvif", "hikvision", "mipi", "foscam", "smarteye"]
NAMES = {"mipi": "MIPI Alliance", "smarteye": "smarteyegroup"}


def facts(name):
    pack = tomllib.loads((ROOT / "organizations" / f"{name}.toml").read_text())
    key = lambda row: f"{name}-{row.replace('.', '-').replace('_', '-')}"
    categories = {row["id"]: row for row in pack["category"]}
    messages = {row["id"]: row for row in pack["message"]}

    def profile(row):
        category = categories[row["category"]]
        return field(row, row["category"], key(row["category"]), category)

    def device(row):
        return field(row, row["id"], key(f"device.{row['id']}"), categories[row["category"]])

    def field(row, ident, label, category):
        return {
            "id": ident,
            "label": label,
            "group": category["group"],
            "kind": row["kind"],
            "max": row["max"],
            "required": row.get("required", False),
            "writable": row["writable"],
            "stepUp": row.get("step_up", False),
            "subject": category["subject"],
            "says": category["says"],
            "ref": category["ref"],
        }

    def topic(row):
        message = messages[row["message"]]
        how = message["how"]
        return {
            "id": row["id"],
            "label": key(f"topic.{row['id']}"),
            "stoppable": row["stoppable"],
            "marketing": row["marketing"],
            "ref": message["ref"],
            "how": [] if how == "silent" else how,
            "reason": None if row["stoppable"] == "yes" else f"{key(row['message'])}-note",
        }

    def outcome(which):
        rows = [row for row in pack["deletion"] if row["outcome"] == which]
        return [
            {
                "label": key(row["id"]),
                "ref": row["ref"],
                "kind": row["kind"],
                "says": row["says"] if row["says"] in ("does", "may", "ask", "law", "silent") else "may",
                "reason": f"{key(row['id'])}-why" if row.get("reason") else None,
            }
            for row in rows
        ]

    contact = {row["kind"]: row.get("value") for row in pack["contact"]}
    policy = pack["policy"]
    copied = policy["archived"] if policy["archived"] != "silent" else policy["printed"]
    known = lambda kind: None if contact.get(kind, "silent") == "silent" else contact[kind]
    return {
        "id": name,
        "name": NAMES.get(name, pack["names"][0]),
        "monogram": pack["monogram"],
        "policyCopyDate": copied,
        "hasDevices": bool(pack["device_field"]),
        "hasDeviceSecrets": pack["device_secret"] != "none",
        "addByHand": True,
        "profileFields": [profile(row) for row in pack["profile_field"]],
        "deviceFields": [device(row) for row in pack["device_field"]],
        "topics": [topic(row) for row in pack["email_topic"]],
        "deletion": {
            "goes": outcome("goes"),
            "stays": outcome("stays"),
            "notSaid": outcome("not-said"),
            "before": outcome("before"),
        },
        "contact": {"email": known("email"), "phone": known("phone"), "post": known("post"), "copyDate": copied},
        "earlierKept": pack["earlier_values_kept"],
        "worthKnowing": [
            {"label": key(row["id"]), "ref": row["ref"], "kind": row.get("kind", "stated"), "says": "does", "reason": None}
            for row in pack.get("worth_knowing", [])
        ],
    }


target = ROOT / "ui" / "src" / "fixtures" / "catalogue.json"
target.write_text(json.dumps({"organizations": [facts(name) for name in ORDER]}, ensure_ascii=False, indent=1) + "\n")
