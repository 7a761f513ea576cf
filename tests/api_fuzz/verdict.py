"""Each operation of the description answered 2xx at least once, and none failed in the server."""

import json
import sys
from collections import Counter, defaultdict

description, notes = sys.argv[1:]
paths = json.load(open(description))["paths"]
known = {operation["operationId"] for item in paths.values() for operation in item.values() if "operationId" in operation}
answers = defaultdict(Counter)
for line in open(notes):
    name, status = line.split()
    answers[name][status] += 1

faults = []
for name in sorted(known):
    counts = answers[name]
    print(f"{name:28}", "  ".join(f"{status}: {count}" for status, count in sorted(counts.items())))
    if not any(status.startswith("2") for status in counts):
        faults.append(f"{name} never succeeded")
    if any(status.startswith("5") for status in counts):
        faults.append(f"{name} failed in the server")
print("\n".join(faults))
sys.exit(bool(faults))
