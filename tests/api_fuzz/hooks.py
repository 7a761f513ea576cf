"""Signs the fuzzer in and makes every second case of an operation a sound one.

A sound case names a record that is there, its version and a new operation id: what no fuzzer guesses.
The other cases go out as generated. What was answered is noted for the verdict.
"""

import itertools
import json
import os
import uuid
from collections import defaultdict

import requests
import schemathesis

BASE = os.environ["FUZZ_PORTAL"]
SIGN_IN = os.environ["FUZZ_SIGN_IN"]
NOTES = os.environ["FUZZ_NOTES"]
MERGE_PATCH = "application/merge-patch+json"

turns = defaultdict(itertools.count)
last_operation = None


def bearer():
    with open(SIGN_IN) as file:
        return f"Bearer {json.load(file)['token']}"


def ask(method, path, body=None, **headers):
    """A call of our own, to prepare the ground."""
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    headers["Authorization"] = bearer()
    if method != "GET":
        headers.setdefault("Idempotency-Key", str(uuid.uuid4()))
    answer = requests.request(method, BASE + path, json=body, headers=headers, timeout=30)
    return answer.json() if answer.content else None


def stay():
    """No deletion holds back changes."""
    ask("DELETE", "/v1/me/deletion")


def deletion():
    """Some deletion, requested or already cancelled."""
    found = ask("GET", "/v1/me/deletion")
    if "status_url" in found:
        return found
    operation = str(uuid.uuid4())
    body = {"operation": operation, "organization": "hikvision"}
    return ask("POST", "/v1/me/deletion", body, Idempotency_Key=operation)


def new_device():
    stay()
    return ask("POST", "/v1/me/devices", {"values": {"name": "Fuzz"}})


def make_room():
    """Open requests are bounded, so those that wait are withdrawn from time to time."""
    stay()
    for request in ask("GET", "/v1/me/rights-requests?limit=1000")["items"]:
        if request["status"] in ("open", "in_progress"):
            ask("DELETE", f"/v1/me/rights-requests/{request['id']}")


def new_request():
    body = {"kind": "access", "regime": "gdpr", "language": "en", "text": "A copy, please."}
    filed = ask("POST", "/v1/me/rights-requests", body)
    if filed.get("code") == "limit-reached":
        make_room()
        filed = ask("POST", "/v1/me/rights-requests", body)
    return filed


def patch(case, record, values):
    case.headers["If-Match"] = record["etag"]
    case.body = {"values": values}
    case.media_type = MERGE_PATCH


def make_sound(case, name):
    global last_operation
    operation = str(uuid.uuid4())
    if case.method.upper() != "GET":
        case.headers["Idempotency-Key"] = operation
    if name == "change_profile":
        stay()
        patch(case, ask("GET", "/v1/me/profile"), {"given.nickname": f"Fuzz {operation[:8]}"})
        last_operation = operation
    elif name == "add_device":
        stay()
        case.body, case.media_type = {"values": {"name": "Fuzz"}}, "application/json"
    elif name == "change_device":
        device = new_device()
        case.path_parameters = {"id": device["id"]}
        patch(case, device, {"name": "Fuzzier"})
    elif name == "remove_device":
        device = new_device()
        case.path_parameters = {"id": device["id"]}
        case.headers["If-Match"] = device["etag"]
    elif name == "get_device_secret":
        case.path_parameters = {"id": "cam-ada-1"}
    elif name == "change_email_preference":
        stay()
        topic = ask("GET", "/v1/me/email-preferences")["items"][0]
        case.path_parameters = {"topic": topic["id"]}
        patch(case, topic, {"subscribed": not topic["values"]["subscribed"]})
    elif name == "change_sharing_choice":
        stay()
        choice = ask("GET", "/v1/me/sharing-choices")["items"][0]
        case.path_parameters = {"recipient": choice["id"]}
        patch(case, choice, {"allowed": not choice["values"].get("allowed", False)})
    elif name == "file_rights_request":
        make_room()
        case.body = {"kind": "erasure", "language": "de-AT", "text": "Bitte alles löschen.", "devices": ["cam-ada-1"]}
        case.media_type = "application/json"
    elif name == "list_rights_requests":
        case.query = {"limit": "2"}
    elif name == "get_rights_request":
        stay()
        case.path_parameters = {"id": new_request()["id"]}
    elif name == "withdraw_rights_request":
        stay()
        case.path_parameters = {"id": new_request()["id"]}
        case.body, case.media_type = {"reason": "Fuzz"}, "application/json"
    elif name == "add_rights_message":
        stay()
        case.path_parameters = {"id": new_request()["id"]}
        case.body, case.media_type = {"text": "It is me."}, "application/json"
    elif name == "request_deletion":
        stay()
        case.body = {"operation": operation, "organization": "hikvision"}
        case.media_type = "application/json"
    elif name in ("get_deletion", "cancel_deletion"):
        deletion()
    elif name == "get_deletion_status":
        case.path_parameters = {"status_id": deletion()["id"]}
    elif name == "get_operation":
        key = str(uuid.uuid4())
        stay()
        ask("POST", "/v1/me/devices", {"values": {"name": "Fuzz"}}, Idempotency_Key=key)
        case.path_parameters = {"operation": key}
    elif name in ("list_activity", "list_changes"):
        case.query = {"limit": "7"}


@schemathesis.hook
def before_call(context, case, kwargs):
    case.headers["Authorization"] = bearer()
    name = case.operation.definition.raw["operationId"]
    if next(turns[name]) % 2 == 0 and case.method.upper() == case.operation.method.upper():
        make_sound(case, name)


@schemathesis.hook
def after_call(context, case, response):
    name = case.operation.definition.raw["operationId"]
    with open(NOTES, "a") as file:
        file.write(f"{name} {response.status_code}\n")
