"""Every table, one after the other, each in a process of its own: `python -m bench`."""

from __future__ import annotations

import subprocess
import sys

TABLES = ("sample", "add", "reader", "nested", "aspects", "mentions", "spanish", "dates", "entities", "search", "desk")

if __name__ == "__main__":
    for name in TABLES:
        print(f"\n== {name}\n", flush=True)
        subprocess.run([sys.executable, "-m", f"bench.{name}"], check=True)
