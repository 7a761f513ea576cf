"""A name server that knows what it is told and notes every question.

    name_server.py ADDRESS RECORD '{"TXT name": "text", "A name": "10.0.0.1"}'

ADDRESS is this computer's; the port is the one of name servers. Each question is written to the file RECORD, one
a line. A name nobody told it is no name; one that it knows has nothing of another kind. Source: RFC 1035, section 4.
"""

import ipaddress
import json
import os
import socket
import struct
import sys

PORT = 53
KINDS = {1: "A", 16: "TXT", 28: "AAAA"}
SECONDS_TO_LIVE = 0


def question_of(packet):
    """The name that is asked for, its kind, and where the question ends."""
    labels, at = [], 12
    while packet[at]:
        labels.append(packet[at + 1 : at + 1 + packet[at]].decode("ascii").lower())
        at += 1 + packet[at]
    (kind,) = struct.unpack_from("!H", packet, at + 1)
    return ".".join(labels), KINDS.get(kind, str(kind)), at + 5


def content_of(kind, value):
    if kind == "A":
        return ipaddress.IPv4Address(value).packed
    pieces = [value[at : at + 255].encode("ascii") for at in range(0, len(value), 255)]
    return b"".join(bytes([len(piece)]) + piece for piece in pieces)


def answer_to(packet, known):
    name, kind, end = question_of(packet)
    value = known.get(f"{kind} {name}")
    is_known = any(each.split(" ", 1)[1] == name for each in known)
    code = 0 if is_known else 3
    head = packet[:2] + struct.pack("!HHHHH", 0x8580 | code, 1, 0 if value is None else 1, 0, 0)
    answer = head + packet[12:end]
    if value is not None:
        content = content_of(kind, value)
        numbers = {text: number for number, text in KINDS.items()}
        answer += struct.pack("!HHHIH", 0xC00C, numbers[kind], 1, SECONDS_TO_LIVE, len(content)) + content
    return f"{kind} {name}", answer


def main(address, record, told):
    known = json.loads(told)
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind((address, PORT))
    if "SUDO_UID" in os.environ:
        # The port was all that root was needed for.
        os.setgid(int(os.environ["SUDO_GID"]))
        os.setuid(int(os.environ["SUDO_UID"]))
    with open(record, "a", encoding="ascii", buffering=1) as asked:
        print("listening", flush=True)
        while True:
            packet, whom = server.recvfrom(4096)
            question, answer = answer_to(packet, known)
            print(question, file=asked)
            server.sendto(answer, whom)


main(*sys.argv[1:])
