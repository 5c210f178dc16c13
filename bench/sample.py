"""What Careo finds in the sample case, held against what a careful reader found: by row, with every miss named.

`python -m bench.sample` builds the case in a temporary folder. The floor beside it is what a store of documents gives by
itself: every sentence in the outlet's own voice, one spelling a name, and as many origins as documents.
"""

from __future__ import annotations

import argparse
import csv
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from careo.case.case import new_case
from careo.present.dossier import Dossier, gather
from careo.present.nouns import NOUNS, views_of

EXAMPLES = Path(__file__).parents[1] / "examples"
UNASKED = "no attempt on record"
"""An answer that stands in no document, since there is none."""
Row = dict[str, str]
Views = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Case:
    """The views of the built case by noun, and each document's id and text by file name."""

    views: Views
    ids: dict[str, str]
    texts: dict[str, str]
    roots: Mapping[str, str | None]
    """Of each statement: of which kind the root of its chain is."""
    named: Mapping[str, Sequence[tuple[int, int, str]]]
    """Of each document's id: where a mention of an entity stands, and the entity's id."""

    def of(self, noun: str, row: Row) -> list[dict[str, Any]]:
        """The views of a noun that belong to the row's document."""
        return [view for view in self.views[noun] if view.get("document") == self.ids.get(row["document"])]


def build(folder: Path) -> Case:
    """The sample case, built in a folder; the restricted notes are asked for by name so that their rows can be looked for."""
    with new_case(folder / "case") as case:
        case.add([EXAMPLES / "sample"])
        dossier = gather(case, case.restricted())
    views: Views = {noun: [msgspec.to_builtins(view) for view in views_of(dossier, noun)] for noun in NOUNS}
    ids = {Path(path).name: view["id"] for view in views["documents"] for path in view["paths"]}
    names = {identifier: name for name, identifier in ids.items()}
    texts = {names[view["document"]]: view["text"] for view in views["texts"]}
    roots = {chain.statement: chain.kind for chain in dossier.findings.chains}
    return Case(views, ids, texts, roots, mentions_of(dossier))


def mentions_of(dossier: Dossier) -> dict[str, list[tuple[int, int, str]]]:
    """Of each document: the ranges of its mentions with the entity that each names."""
    return {
        document: [
            (*mention.span, dossier.entity_of[mention.id].id)
            for mention in extraction.mentions
            if mention.id in dossier.entity_of
        ]
        for document, extraction in dossier.extractions.items()
    }


def rows(table: str) -> list[Row]:
    """A table of the careful reader's."""
    with (EXAMPLES / "table" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def letters(words: str | None) -> str:
    """Words compared without case, accents' spelling kept, white space and quotation marks evened out."""
    return re.sub(r"[\s“”\"«»]+", " ", words or "").strip().casefold()


def holds(whole: str | None, part: str) -> bool:
    """Whether one wording holds another."""
    return letters(part) in letters(whole)


def statement_of(case: Case, document: str, content: str) -> dict[str, Any] | None:
    """The innermost statement of a document whose content holds the words."""
    found = [
        view
        for view in case.views["statements"]
        if view["document"] == case.ids.get(document) and holds(view["content"]["text"], content)
    ]
    return max(found, key=lambda view: (view["depth"], -len(view["content"]["text"])), default=None)


def statement_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Each statement's row, with what is wrong about it ("" if nothing is)."""
    for row in rows("statements"):
        wanted_source = None if row["source"] == "-" else row["source"]
        candidates = [
            view
            for view in case.of("statements", row)
            if holds(view["content"]["text"], row["content"]) and (view["source"] is None) == (wanted_source is None)
        ]
        if wanted_source is not None:
            candidates = [view for view in candidates if holds(view["source"]["text"], wanted_source)]
        best = min(
            candidates,
            key=lambda view: (abs(view["depth"] - int(row["depth"])), len(view["content"]["text"])),
            default=None,
        )
        if best is None:
            yield row, "not found with this source"
            continue
        root = best["chain"][-1]["name"]
        wrong = [
            f"{name} is {best[name]}, not {row[name]}"
            for name in ("manner", "polarity", "modality")
            if best[name] != row[name]
        ]
        if best["depth"] != int(row["depth"]):
            wrong.append(f"depth is {best['depth']}, not {row['depth']}")
        if row["root"] not in {"restricted"} and not same_root(root, row["root"]):
            wrong.append(f"the chain ends in {root}, not {row['root']}")
        elif case.roots[best["id"]] != row["root_kind"]:
            wrong.append(f"the root is {case.roots[best['id']]}, not {row['root_kind']}")
        yield row, "; ".join(wrong)


def same_root(found: str | None, wanted: str) -> bool:
    """Whether a chain ends in whom the reader names; `-` where nobody is named."""
    if wanted == "-":
        return found is None
    return holds(found, wanted) or holds(wanted, str(found))


def claim_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Each claim's row: the documents on both sides and the bounds."""
    document_names = {identifier: name for name, identifier in case.ids.items()}
    statements = {view["id"]: view for view in case.views["statements"]}
    for row in rows("claims"):
        claims = [
            view
            for view in case.views["claims"]
            if any(holds(statements[i]["content"]["text"], row["claim"]) for i in view["supports"] if i in statements)
        ]
        claim = max(claims, key=lambda view: len(view["supports"]), default=None)
        if claim is None:
            yield row, "no such claim"
            continue
        wrong = []
        for side in ("supports", "disputes"):
            wanted = set() if row[side] == "-" else set(row[side].split())
            found = {document_names[statements[i]["document"]] for i in claim[side]}
            if wanted != found:
                wrong.append(f"{side}: {sorted(found)}, not {sorted(wanted)}")
            for bound in ("at_least", "at_most"):
                value = claim["origins"][side][bound]
                expected = None if row[f"{side}_{bound}"] == "null" else int(row[f"{side}_{bound}"])
                if value != expected:
                    wrong.append(f"{side} {bound.replace('_', ' ')} {value}, not {expected}")
        yield row, "; ".join(wrong)


def lineage_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Pairs of statements in one lineage, or not."""
    lineage = {
        i: view["id"] for claim in case.views["claims"] for view in claim["lineages"] for i in view["statements"]
    }
    for row in rows("lineages"):
        ids = []
        for side in "ab":
            found = statement_of(case, row[f"document_{side}"], row[f"content_{side}"])
            ids.append(lineage.get(found["id"]) if found else None)
        if None in ids:
            yield row, "one of them stands in no lineage"
        else:
            same = "yes" if ids[0] == ids[1] else "no"
            yield row, "" if same == row["same"] else f"same lineage: {same}, not {row['same']}"


def entity_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Each entity under all its spellings."""
    for row in rows("entities"):
        wanted = [letters(name) for name in row["names"].split("|")]
        found = [
            view for view in case.views["people"] if letters(wanted[0]) in {letters(name) for name in view["names"]}
        ]
        if not found:
            yield row, f"no entity is called {row['names'].split('|')[0]}"
            continue
        names = {letters(name) for view in found for name in view["names"]}
        missing = [name for name in wanted if name not in names]
        wrong = [f"not under it: {', '.join(missing)}"] if missing else []
        if len(found) > 1:
            wrong.append(f"it is {len(found)} entities")
        if all(view["kind"] != row["kind"] for view in found):
            wrong.append(f"kind {found[0]['kind']}, not {row['kind']}")
        yield row, "; ".join(wrong)


def apart_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Names that must stay two."""
    for row in rows("apart"):
        merged = [
            view["name"]
            for view in case.views["people"]
            if {letters(row["a"]), letters(row["b"])} <= {letters(name) for name in view["names"]}
        ]
        yield row, f"merged under {merged[0]}" if merged else ""


def identity_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Pairs of names where they stand, in brackets among the words around them, that name one or two."""
    for row in rows("identity"):
        entities = [entity_at(case, row[f"document_{side}"], row[f"words_{side}"]) for side in "ab"]
        if None in entities:
            yield row, "one of them is no mention of anybody"
        else:
            same = "yes" if entities[0] == entities[1] else "no"
            yield row, "" if same == row["same"] else f"one and the same: {same}, not {row['same']}"


def entity_at(case: Case, document: str, words: str) -> str | None:
    """The entity that the bracketed part of the words names where they stand in the document."""
    pattern = re.escape(words).replace(r"\[", "(").replace(r"\]", ")").replace(r"\ ", r"\s+")
    match = re.search(pattern, case.texts[document])
    if match is None:
        return None
    start, end = match.span(1)
    here = [
        (abs(first - start) + abs(last - end), entity)
        for first, last, entity in case.named[case.ids[document]]
        if first < end and start < last
    ]
    return min(here)[1] if here else None


def quantity_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Pairs of figures that are of one quantity, or only look alike."""
    for row in rows("quantities"):
        one, other = (quantities_of(case, row[f"document_{side}"], row[f"text_{side}"]) for side in "ab")
        if not one or not other:
            yield row, "one of them is no figure"
        else:
            same = "yes" if one & other else "no"
            yield row, "" if same == row["same"] else f"one quantity: {same}, not {row['same']}"


def quantities_of(case: Case, document: str, text: str) -> set[str]:
    """The quantities of which a document gives a figure in these words."""
    return {
        figure["id"]
        for figure in case.views["figures"]
        for account in figure["accounts"]
        if account["document"] == case.ids[document] and f" {letters(text)} " in f" {letters(account['text'])} "
    }


def relation_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Relations, either end held by a name of the entity."""
    names = {view["id"]: " | ".join(view["names"]) for view in case.views["people"]}
    for row in rows("relations"):
        found = any(
            view["kind"] == row["kind"]
            and holds(names.get(view["a"], ""), row["a"])
            and holds(names.get(view["b"], ""), row["b"])
            for view in case.of("relations", row)
        )
        yield row, "" if found else "not found"


def date_misses(dates: dict[str, list[tuple[str, str | None]]]) -> Iterator[tuple[Row, str]]:
    """Dates with their EDTF."""
    for row in rows("dates"):
        found = [edtf for words, edtf in dates[row["document"]] if holds(words, row["text"])]
        yield row, "" if row["edtf"] in found else (f"{found[0]}, not {row['edtf']}" if found else "not found")


def figure_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Figures with bounds, unit and exactness."""
    for row in rows("figures"):
        found = [
            (figure["compare"], figure["of"], account)
            for figure in case.views["figures"]
            for account in figure["accounts"]
            if account["document"] == case.ids[row["document"]] and holds(account["text"], row["text"])
        ]
        low = None if row["low"] == "-" else float(row["low"])
        high = None if row["high"] == "-" else float(row["high"])
        fitting = [
            compare
            for compare, of, account in found
            if (account["low"], account["high"], account["exactness"]) == (low, high, row["exactness"])
            and holds(f"{account['unit']} {of} {account['text']}", row["unit"])
        ]
        if row["exactness"] == "no figure":
            counted = any(letters(account["text"]) == letters(row["text"]) for _, _, account in found)
            yield row, "taken for a figure" if counted else ""
        elif not found:
            yield row, "not found"
        elif not fitting:
            account = found[0][2]
            yield row, f"{account['low']} to {account['high']} {account['unit']}, {account['exactness']}"
        else:
            wrong = row["compare"] != "-" and row["compare"] not in fitting
            yield row, f"compare is {', '.join(fitting)}, not {row['compare']}" if wrong else ""


def response_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Responses by party and kind."""
    statements = {view["id"]: view["document"] for view in case.views["statements"]}
    for row in rows("responses"):
        found = any(
            view["kind"] == row["kind"]
            and holds(view["party"], row["party"])
            and (row["kind"] == UNASKED or statements.get(view["statement"]) == case.ids[row["document"]])
            for view in case.views["responses"]
        )
        yield row, "" if found else "not found"


def story_misses(case: Case) -> Iterator[tuple[Row, str]]:
    """Words of the story kept, words of the page around it left out."""
    for row in rows("story"):
        kept = "yes" if holds(case.texts[row["document"]], row["words"]) else "no"
        yield row, "" if kept == row["in_story"] else ("lost" if kept == "no" else "clutter in the story")


def dates_by_document(case: Case) -> dict[str, list[tuple[str, str | None]]]:
    """Every date of every document with its EDTF, read as the pipeline reads it."""
    from careo.extract.dates.finding import find_dates
    from careo.options import ExtractOptions

    facts = {view["id"]: view for view in case.views["documents"]}
    found = {}
    for name, text in case.texts.items():
        view = facts[case.ids[name]]
        dates = find_dates(view["id"], text, view["language"], view["published"], ExtractOptions())
        found[name] = [(text[date.span[0] : date.span[1]], date.edtf) for date in dates]
    return found


def score(case: Case) -> dict[str, list[tuple[Row, str]]]:
    """Every table's rows with what is wrong about each ("" where nothing is)."""
    tables: dict[str, Callable[[Case], Iterable[tuple[Row, str]]]] = {
        "story": story_misses,
        "statements": statement_misses,
        "claims": claim_misses,
        "lineages": lineage_misses,
        "entities": entity_misses,
        "apart": apart_misses,
        "identity": identity_misses,
        "relations": relation_misses,
        "figures": figure_misses,
        "quantities": quantity_misses,
        "responses": response_misses,
    }
    scored = {name: list(misses(case)) for name, misses in tables.items()}
    scored["dates"] = list(date_misses(dates_by_document(case)))
    return scored


def floor(table: str) -> int | None:
    """Rows of a table that a store of documents gets right without reading them; None where it says nothing."""
    if table == "statements":
        return sum(row["depth"] == "0" for row in rows(table))
    if table == "entities":
        return sum("|" not in row["names"] for row in rows(table))
    if table == "lineages":
        return sum((row["same"] == "yes") == (row["document_a"] == row["document_b"]) for row in rows(table))
    if table == "claims":
        counted = [
            (row, len(row["supports"].split()), 0 if row["disputes"] == "-" else len(row["disputes"].split()))
            for row in rows(table)
        ]
        return sum(
            [row["supports_at_least"], row["supports_at_most"], row["disputes_at_least"], row["disputes_at_most"]]
            == [str(supports), str(supports), str(disputes), str(disputes)]
            for row, supports, disputes in counted
        )
    return None


def main(arguments: list[str] | None = None) -> None:
    """Print the table, then the misses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quiet", action="store_true", help="without the misses")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        scored = score(build(Path(folder)))
    print(f"{'table':<12}{'rows':>6}{'right':>7}{'share':>8}{'floor':>8}")
    for name, found in scored.items():
        right = sum(not wrong for _, wrong in found)
        least = floor(name)
        beside = "–" if least is None else f"{least / len(found):.2f}"
        print(f"{name:<12}{len(found):>6}{right:>7}{right / len(found):>8.2f}{beside:>8}")
    if not chosen.quiet:
        for name, found in scored.items():
            for row, wrong in found:
                if wrong:
                    print(f"  {name}: {' · '.join(value for value in list(row.values())[:3])}: {wrong}")


if __name__ == "__main__":
    main()
