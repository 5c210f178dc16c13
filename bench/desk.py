"""How long the desk's server takes for each view of a large case: `python -m bench.desk --documents 1000`.

The routes are those of the application's own OpenAPI, so that a new one is measured without being named here. An id in a path is taken from
the list of what it is an id of: several of them, and those of which there is most. Every other parameter is varied one at a time. Times are those of the whole
application in this process, without a network; beside them stands the ratio to a route that answers an empty JSON object in the same run.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import msgspec
from fastapi import FastAPI, Response
from starlette.testclient import TestClient

from bench.made_case import write
from careo.case.case import Case, new_case, open_case
from careo.present.dossier import Dossier
from careo.present.nouns import NOUNS, Noun, views_of
from careo.web.application import application
from careo.web.desk import Desk

MOST = 300.0
"""Milliseconds within which every view is to answer on a case of 1,000 documents."""
SAMPLED = 9
"""Ids of each kind that are asked for; half of them are those of which there is most."""
STREAMS = frozenset({"/api/events"})
"""Answers without an end."""
FLOOR = "/api/floor"
QUERIES = ("lorries", "Nortano", '"the papers"', "letter AND crack NOT wall", "muro NEAR grieta", "zzz", "the")
NOUN_OF: Mapping[str, Noun] = {
    "document": "documents",
    "statement": "statements",
    "claim": "claims",
    "person": "people",
    "party": "people",
    "entity": "people",
    "place": "people",
    "figure": "figures",
    "origin": "origins",
    "root": "origins",
    "event": "chronology",
    "entry": "chronology",
}
"""What a parameter is an id of, by its name."""


@dataclass(slots=True)
class Timed:
    """One route: milliseconds of the first answer, and of the others."""

    route: str
    first: float = 0.0
    others: list[float] = field(default_factory=list)
    worst: str = ""
    """The request that took longest."""
    largest: int = 0
    failed: dict[str, str] = field(default_factory=dict)

    def add(self, asked: str, milliseconds: float, size: int) -> None:
        """Keep one answer."""
        if self.first == 0.0:
            self.first = milliseconds
        if milliseconds > max(self.others, default=0.0):
            self.worst = asked
        self.others.append(milliseconds)
        self.largest = max(self.largest, size)


def ids_of(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Ids of each noun: some spread over the list, and those whose views are longest."""
    found: dict[str, tuple[str, ...]] = {}
    for noun in NOUNS:
        known = [
            (len(msgspec.json.encode(view)), identifier)
            for view in views_of(dossier, noun)
            if isinstance(identifier := getattr(view, "id", None), str)
        ]
        if noun == "documents":
            known = [(len(dossier.readings[item].text), item) for _, item in known if item in dossier.readings]
        most = [identifier for _, identifier in sorted(known, reverse=True)[: SAMPLED // 2 + 1]]
        step = max(1, len(known) // (SAMPLED // 2))
        found[noun] = tuple(dict.fromkeys([*most, *(identifier for _, identifier in known[::step])]))[:SAMPLED]
    return found


def noun_of(parameter: str) -> Noun | None:
    """The noun of which a parameter's name says that it is an id; None where it says nothing."""
    for word in reversed(parameter.lower().split("_")):
        if word in NOUN_OF or word in NOUNS:
            return NOUN_OF.get(word) or next(noun for noun in NOUNS if noun == word)
    return None


def values_of(parameter: Mapping[str, Any], path: str, ids: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What to ask with: ids, words to look for, each of a vocabulary, the edges of a page."""
    name, schema = parameter["name"], parameter["schema"]
    choices = [inner for inner in (schema, *schema.get("anyOf", ())) if isinstance(inner, dict)]
    for choice in choices:
        if "enum" in choice or "const" in choice:
            return tuple(str(value) for value in choice.get("enum", (choice.get("const"),)))
        if choice.get("type") == "boolean":
            return ("true", "false")
    if name == "limit":
        return ("1", "1000")
    if name == "offset":
        return ("100",)
    if name in ("q", "query"):
        return QUERIES
    noun = noun_of(name) or (next((item for item in NOUNS if f"/{item}" in path), None) if name == "id" else None)
    return () if noun is None else ids[noun]


def requests(app: FastAPI, ids: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Every GET route, with the addresses and parameters to ask it with."""
    described = app.openapi()
    for route, operations in sorted(described["paths"].items()):
        if "get" not in operations or route in STREAMS:
            continue
        parameters = operations["get"].get("parameters", ())
        inside = [item for item in parameters if item["in"] == "path"]
        asked = {item["name"]: values_of(item, route, ids) for item in parameters if item["in"] == "query"}
        needed = {item["name"]: asked[item["name"]][:1] for item in parameters if item["in"] == "query" and item.get("required")}  # fmt: skip
        usual = {name: values[0] for name, values in needed.items() if values}
        for address in _addresses(route, inside, ids):
            yield route, address, usual
        address = next(_addresses(route, inside, ids))
        for name, values in asked.items():
            for value in values:
                yield route, address, {**usual, name: value}


def _addresses(route: str, inside: list[Any], ids: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The route with ids in their places; what has none to put in is asked as it stands, and fails where that is seen."""
    values = {item["name"]: values_of(item, route.split("{", maxsplit=1)[0], ids) or ("unknown",) for item in inside}
    for number in range(max((len(found) for found in values.values()), default=1)):
        address = route
        for name, found in values.items():
            address = address.replace(f"{{{name}}}", found[number % len(found)])
        yield address


def measure(app: FastAPI, ids: Mapping[str, tuple[str, ...]], language: str, rounds: int) -> list[Timed]:
    """Ask for everything, each several times, the floor first."""
    app.router.routes.insert(0, _floor(app))
    found = {FLOOR: Timed(FLOOR)}
    with TestClient(app, headers={"Accept-Language": language}) as client:
        for _ in range(30):
            _ask(client, found[FLOOR], FLOOR, {})
        for route, address, parameters in requests(app, ids):
            timed = found.setdefault(route, Timed(route))
            for _ in range(rounds):
                if not _ask(client, timed, address, parameters):
                    break
    return list(found.values())


def _floor(app: FastAPI) -> Any:
    app.add_api_route(FLOOR, lambda: Response("{}", media_type="application/json"), include_in_schema=False)
    return app.router.routes.pop()


def _ask(client: TestClient, timed: Timed, address: str, parameters: Mapping[str, str]) -> bool:
    began = time.perf_counter()
    answer = client.get(address, params=parameters)
    taken = (time.perf_counter() - began) * 1000
    asked = str(answer.request.url).removeprefix("http://testserver")
    if answer.status_code >= 400:
        timed.failed[asked] = f"{answer.status_code} {answer.text[:120]}"
        return False
    timed.add(asked, taken, len(answer.content))
    return True


def made(documents: int, folder: Path) -> Case:
    """A new case of that many made documents."""
    write(documents, folder / "pile")
    case = new_case(folder / "case")
    case.add([folder / "pile"])
    return case


def show(timed: list[Timed], dossier: Dossier) -> None:
    """Print the table, the slowest first."""
    sizes = {noun: len(views_of(dossier, noun)) for noun in NOUNS}
    print(", ".join(f"{count:,} {noun}" for noun, count in sizes.items()))
    floor = median(next(item for item in timed if item.route == FLOOR).others)
    print(f"\n{'route':<44}{'first':>8}{'median':>8}{'worst':>8}{'x floor':>9}{'asked':>7}{'kB':>7}")
    for item in sorted((item for item in timed if item.others), key=lambda item: -max(item.others)):
        middle, worst = median(item.others), max(item.others)
        mark = "  too slow" if worst > MOST else ""
        print(
            f"{item.route:<44}{item.first:>8.1f}{middle:>8.1f}{worst:>8.1f}{middle / floor:>9.1f}{len(item.others):>7}{item.largest / 1000:>7.0f}{mark}"
        )
        if mark:
            print(f"    {item.worst[:150]}")
    for item in timed:
        for asked, why in item.failed.items():
            print(f"refused: {asked[:100]}: {why}")


def main(arguments: list[str] | None = None) -> None:
    """Measure a made case, or one that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--case", type=Path, help="a case that was made before, instead of a new one")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--language", default="en")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        case = open_case(chosen.case) if chosen.case else made(chosen.documents, Path(folder))
        with case:
            desk = Desk(case)
            began = time.perf_counter()
            dossier = desk.dossier()
            print(f"gathered in {time.perf_counter() - began:.1f} s")
            app = application(desk)
            show(measure(app, ids_of(dossier), chosen.language, chosen.rounds), dossier)
            desk.close()


if __name__ == "__main__":
    main()
