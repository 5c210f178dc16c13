"""How fast and in how much memory `careo add` reads documents, beside a floor: the parser alone on the same words.

`python -m bench.add` takes articles of `../shared/data/polnear/train.jsonl` (or, where that is not there, the sample case
over and over with a line that makes each copy another document), writes them as text files and times one `add`.
Memory is the largest sum of resident memory over the process and its children, read ten times a second.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import threading
import time
from pathlib import Path

from careo.case.case import new_case
from careo.models.loader import english

ARTICLES = Path(__file__).parents[1].parent / "shared" / "data" / "polnear" / "train.jsonl"
NOTES = Path(__file__).parents[1] / "examples" / "sample" / "notes-deckhand.txt"


def texts(count: int) -> list[str]:
    """As many texts as asked for, each different."""
    if ARTICLES.exists():
        with ARTICLES.open(encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line, _ in zip(lines, range(count), strict=False)]
    notes = NOTES.read_text(encoding="utf-8")
    return [f"{notes}\n\nThis is copy {number} of the notes.\n" for number in range(count)]


def resident(process: int) -> int:
    """Bytes of resident memory of a process and all its descendants."""
    total = 0
    try:
        total = int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                total += resident(int(child))
    except (FileNotFoundError, ProcessLookupError):
        pass  # it ended between two looks
    return total


def peak_while(stop: threading.Event, seen: list[int]) -> None:
    """Keep the largest resident memory in seen[0] until told to stop."""
    while not stop.wait(0.1):
        seen[0] = max(seen[0], resident(os.getpid()))


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=120)
    chosen = parser.parse_args(arguments)
    written = texts(chosen.documents)
    words = sum(len(text.split()) for text in written)
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile"
        pile.mkdir()
        for number, text in enumerate(written):
            (pile / f"{number:05}.txt").write_text(text, encoding="utf-8")
        stop, seen = threading.Event(), [0]
        watcher = threading.Thread(target=peak_while, args=(stop, seen))
        watcher.start()
        with new_case(Path(folder) / "case") as case:
            began = time.perf_counter()
            added = case.add([pile])
            added_seconds = time.perf_counter() - began
            began = time.perf_counter()
            case.findings()
            weighed_seconds = time.perf_counter() - began
        stop.set()
        watcher.join()
    pipeline = english()
    began = time.perf_counter()
    for _ in pipeline.pipe(written, batch_size=16):
        pass
    parsed_seconds = time.perf_counter() - began
    read = sum(document.outcome == "read" for document in added)
    print(f"{'what':<34}{'seconds':>9}{'documents/s':>13}{'words/s':>10}{'ratio':>8}")
    for what, seconds in (
        ("add (2 processes, models loaded too)", added_seconds),
        ("the parser alone (1 process, warm)", parsed_seconds),
        ("resolve and weigh, after add", weighed_seconds),
    ):
        rate = words / seconds
        print(
            f"{what:<34}{seconds:>9.1f}{len(written) / seconds:>13.1f}{rate:>10.0f}{rate * parsed_seconds / words:>8.2f}"
        )
    print(f"{read} of {len(written)} documents read, {words} words; largest memory {seen[0] / 2**20:.0f} MB")


if __name__ == "__main__":
    main()
