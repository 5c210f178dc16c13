"""How fast a case is indexed and searched, beside a floor: every text looked through with a regular expression in the same run.

`python -m bench.search --documents 1000` makes a case of `bench.made_case` (`--case` takes one that is there). Indexing is from nothing, out of what
was read and extracted. An answer is one page of 50 hits with its counts; `cpu` is what this process
itself needed, whatever else the machine did. The floor looks for the same words, without accents, in texts
that are already in memory, and again with reading them from the case first, as a search without an index must.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.made_case import write
from careo.case import database
from careo.case.case import Case, new_case, open_case
from careo.case.search.index import SearchIndex
from careo.records.search import Within

MOST = 300.0
"""Milliseconds within which every search is to be answered on a case of 1,000 documents."""
QUERIES: tuple[tuple[str, str], ...] = (
    ("a rare word", "lorries"),
    ("the same, just so", '"lorries"'),
    ("a phrase", '"the papers"'),
    ("two words", "letter crack"),
    ("NEAR", "muro NEAR grieta"),
    ("the most common word", "the"),
    ("a beginning of one letter", "a*"),
    ("sixteen common words", " OR ".join("the of to in was had that and by on at de la el que los".split())),
)
AGAIN = 7


def milliseconds(ask: Callable[[], object]) -> float:
    """How long one call took."""
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000


def plain(text: str) -> str:
    """Small letters without accents."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).lower()


def measure(case: Case) -> None:
    """Print the table for one case."""
    database_file = case.path / "case.db"
    index = SearchIndex(database.connect(database_file))
    case.search("warm")
    index.throw_away()
    before = _used(database_file)
    began = time.perf_counter()
    case.search("warm")
    seconds = time.perf_counter() - began
    material = case.material()
    documents = material.documents()
    texts = [material.reading(document).text for document in documents]
    words = sum(len(text.split()) for text in texts)
    grown = (_used(database_file) - before) / 2**20
    print(
        f"{len(documents)} documents, {words} words: indexed in {seconds:.1f} s, {words / seconds:,.0f} words a second;"
    )
    print(f"the index takes {grown:.1f} MB beside {sum(len(text) for text in texts) / 2**20:.1f} MB of text\n")
    print(f"{'query':<28}{'in':<12}{'hits':>7}{'ms':>8}{'slowest':>9}{'cpu ms':>8}")
    slowest = 0.0
    for name, query in QUERIES:
        for within in ("texts", "statements", "people"):
            slowest = max(slowest, _row(case, name, query, within))
    print(f"\nslowest {slowest:.0f} ms, of at most {MOST:.0f}\n")
    _floor(case, [plain(text) for text in texts])


def _row(case: Case, name: str, query: str, within: Within) -> float:
    total = case.search(query, within).total
    began = time.process_time()
    times = [milliseconds(lambda: case.search(query, within)) for _ in range(AGAIN)]
    busy = (time.process_time() - began) * 1000 / AGAIN
    print(f"{name:<28}{within:<12}{total:>7}{median(times):>8.1f}{max(times):>9.1f}{busy:>8.1f}")
    return max(times)


def _floor(case: Case, texts: list[str]) -> None:
    """The same looked for without an index."""
    word = re.compile(r"\blorries\b")
    times = [milliseconds(lambda: sum(bool(word.search(text)) for text in texts)) for _ in range(AGAIN)]
    print(f"{'floor: regular expression, texts without accents in memory':<60}{median(times):>8.1f} ms")

    def anew() -> None:
        with open_case(case.path) as other:
            material = other.material()
            for document in material.documents():
                word.search(plain(material.reading(document).text))

    print(f"{'floor: the same with reading the texts from the case':<60}{milliseconds(anew):>8.1f} ms")


def _used(file: Path) -> int:
    """Bytes of the pages that hold something."""
    with database.reading(database.connect(file)) as connection:
        free, pages, size = (
            int(connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0)
            for name in ("freelist_count", "page_count", "page_size")
        )
    return (pages - free) * size


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--case", type=Path, help="a case that is there, instead of a made one")
    chosen = parser.parse_args(arguments)
    if chosen.case is not None:
        with open_case(chosen.case) as case:
            measure(case)
        return
    with tempfile.TemporaryDirectory() as folder:
        write(chosen.documents, Path(folder) / "pile")
        with new_case(Path(folder) / "case") as case:
            case.add([Path(folder) / "pile"])
            measure(case)


if __name__ == "__main__":
    main()
