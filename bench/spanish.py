"""Spanish: who says what, names, polarity, modality, responses on passages written by hand, beside a floor in the same run.

    python -m bench.spanish [--part development|responses] [--errors]

Exact spans by role and *linked* (content and source each share at least half of their words, one to one, best first) are the
measures of `bench.scoring`, for the outermost attributions; those inside others are scored by the same measure, with the
share whose parent is the right one. Polarity and modality are read from the first attribution's marked cue and content. Intervals are
bootstrap 95 % ones over passages. The floor takes quotations with the nearest "dijo" and "según".
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.marked import MarkedPassage, digest, passages
from bench.polnear import ROLES, jaccard, words_at
from bench.scoring import Told, linked, trimmed
from careo.extract.aspects_spanish import modality_spanish, polarity_spanish
from careo.extract.attributions.spanish import find_attributions_spanish
from careo.extract.attributions.spanish_found import QUOTATION
from careo.extract.mentions.finding import find_mentions
from careo.extract.parsing import Parsed, parse
from careo.extract.responses.finding import find_responses
from careo.extract.statements import make_statements
from careo.read.blocks import find_blocks
from careo.records.documents import Block, Facts, Reading
from careo.records.passages import quote

CONLL = Path(__file__).parents[1].parent / "shared" / "data" / "conll2002" / "esp.testa"
SPEECH = re.compile(
    r"\b(?:dij(?:o|eron)|dicen?|afirm(?:ó|aron|an?)|asegur(?:ó|aron|an?)|señal(?:ó|aron)|declar(?:ó|aron)|explic(?:ó|aron)|agreg(?:ó|aron)|inform(?:ó|aron))\b"
)
ACCORDING = re.compile(r"\b[Ss]egún ((?:el|la|los|las|un|una) [^,.;]{2,60})(?:, )?")
KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
DRAWS = 1000
PARTS = {"measured": "spanish", "development": "spanish_development", "responses": "spanish_responses_development"}
"""The held-back passages, those to mend rules by, and those of answers alone, in which nothing else is marked."""


@dataclass
class Counts:
    """Hits, found and marked by measure, of one passage or of all."""

    of: dict[str, list[int]] = field(default_factory=dict)

    def add(self, measure: str, hits: int, found: int, marked: int) -> None:
        """Add to a measure."""
        old = self.of.setdefault(measure, [0, 0, 0])
        for place, number in enumerate((hits, found, marked)):
            old[place] += number


@dataclass(frozen=True, slots=True)
class Labelled:
    """One passage's labels: measure, marked, found (None: nothing)."""

    measure: str
    marked: str | None
    found: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scored:
    """One passage: counts and labels."""

    counts: Counts
    labels: tuple[Labelled, ...]


def parsed(passage: MarkedPassage) -> Parsed:
    """The passage as a plain-text file is read."""
    blocks = find_blocks(passage.text) or (Block(kind="paragraph", start=0, end=len(passage.text)),)
    reading = Reading(text=passage.text, blocks=blocks, media_type="text/plain", facts=Facts(language="es"))
    return parse(passage.id, reading)


def floor(read: Parsed) -> list[tuple[Told, int | None]]:
    """Quotations with the nearest verb of saying and the capitalised words beside it; "según X" up to the comma."""
    text = read.text
    told: list[tuple[Told, int | None]] = []
    for match in QUOTATION.finditer(text):
        near = list(SPEECH.finditer(text, max(0, match.start() - 90), match.start())) + list(
            SPEECH.finditer(text, match.end(), match.end() + 90)
        )
        if near:
            cue = min(near, key=lambda one: min(abs(one.end() - match.start()), abs(one.start() - match.end())))
            name = re.compile(r" ((?:el|la) [^,.;«“]{2,60}|(?:[A-ZÁÉÍÓÚÑ]\w+ ?)+)").match(text, cue.end())
            source = (name.span(1),) if name else ()
            told.append((Told(source, (cue.span(),), (match.span(),)), None))
    for match in ACCORDING.finditer(text):
        end = re.compile(r"[.;]|$").search(text, match.end())
        if end is not None and end.start() > match.end():
            told.append(
                (Told((match.span(1),), ((match.start(), match.start() + 5),), ((match.end(), end.start()),)), None)
            )
    return told


def careo(read: Parsed) -> list[tuple[Told, int | None]]:
    """What Careo finds, with parents."""
    return [(Told(one.source, one.cue, one.content), one.parent) for one in find_attributions_spanish(read)]


def score(passage: MarkedPassage, found: Sequence[tuple[Told, int | None]]) -> Counts:
    """The attributions of a passage: exact spans, linked ones, nested ones with their parents."""
    text, counts = passage.text, Counts()
    gold = [Told(one.source, one.cue, one.content) for one in passage.attributions]
    numbers = {one.number: place for place, one in enumerate(passage.attributions)}
    parents = [None if one.parent is None else numbers[one.parent] for one in passage.attributions]
    ours, ours_parents = [one for one, _ in found], [parent for _, parent in found]
    for role in ROLES:
        marked = {
            trimmed(text, span)
            for one, parent in zip(gold, parents, strict=True)
            if parent is None
            for span in getattr(one, role)
        }
        mine = {trimmed(text, span) for one, parent in found if parent is None for span in getattr(one, role)}
        counts.add(f"exact {role}", len(marked & mine), len(mine), len(marked))
    outer = _pairs(text, gold, parents, ours, ours_parents, False)
    counts.add("linked", len(outer), sum(p is None for p in ours_parents), sum(p is None for p in parents))
    inner = _pairs(text, gold, parents, ours, ours_parents, True)
    counts.add(
        "nested, linked", len(inner), sum(p is not None for p in ours_parents), sum(p is not None for p in parents)
    )
    every = dict(outer) | dict(inner)
    right = sum(
        every[parent] == ours_parents[j] for i, j in inner if (parent := parents[i]) is not None and parent in every
    )
    counts.add("nested, parent right", right, len(inner), len(inner))
    return counts


def _pairs(
    text: str, gold: list[Told], parents: list[int | None], ours: list[Told], mine: list[int | None], nested: bool
) -> list[tuple[int, int]]:
    """Linked pairs among the outermost, or among the nested ones."""
    left = [i for i, parent in enumerate(parents) if (parent is not None) == nested]
    right = [j for j, parent in enumerate(mine) if (parent is not None) == nested]
    golds, found = [gold[i] for i in left], [ours[j] for j in right]
    linked_gold, linked_ours = linked(text, golds, found)
    pairs = []
    for a in sorted(linked_gold):
        target = words_at(text, golds[a].content)
        b = max(linked_ours, key=lambda one: jaccard(target, words_at(text, found[one].content)))
        pairs.append((left[a], right[b]))
    return pairs


def labels(passage: MarkedPassage, read: Parsed) -> tuple[tuple[Labelled, ...], Counts]:
    """Polarity, modality, mentions and responses of a passage."""
    text, told, counts = passage.text, passage.labels, Counts()
    made: list[Labelled] = []
    first = next((one for one in passage.attributions if one.parent is None), None)
    if first is not None and told.get("polarity"):
        cue, content = quote(text, first.cue), quote(text, first.content)
        made.append(Labelled("polarity", told["polarity"], frozenset((polarity_spanish(cue, content),))))
        made.append(Labelled("modality", told["modality"], frozenset((modality_spanish(cue, content),))))
    mentions = find_mentions(read)
    marked = {(text.find(name), text.find(name) + len(name), kind) for name, kind in told["mentions"]}
    places = {(start, end) for start, end, _ in marked}
    seen: set[tuple[str, str]] = set()
    mine = set()
    for one in mentions:
        if one.form in ("description", "pronoun") or (one.name, one.kind) in seen:
            continue
        seen.add((one.name, one.kind))
        mine.add((*one.span, one.kind))
    repeated = {one for one in mine if one[:2] not in places and text.find(text[one[0] : one[1]]) != one[0]}
    partial = {
        one
        for one in mine - repeated
        if one not in marked
        and any(text[one[0] : one[1]] in text[s:e] and s < one[0] for s, e in places if e <= one[0])
    }
    mine -= repeated | partial
    counts.add("mentions", len(marked & mine), len(mine), len(marked))
    statements = make_statements(read, find_attributions_spanish(read), mentions, (), ())
    answers = find_responses(read, statements, mentions, ())
    kinds = frozenset(one.kind for one in answers)
    made.append(Labelled("responses", told.get("response"), kinds))
    marked_kind = told.get("response")
    counts.add("answers, kind", int(marked_kind in kinds), len(kinds), int(marked_kind is not None))
    if told.get("response") and told.get("party") and told["response"] in kinds:
        wanted = text.find(told["party"])
        target = words_at(text, ((wanted, wanted + len(told["party"])),))
        best = max(
            (
                jaccard(target, words_at(text, one.party))
                if text[slice(*one.party[0])].lower() != told["party"].lower()
                else 1.0
            )
            for one in answers
            if one.kind == told["response"]
        )
        counts.add("party", int(best >= 0.5), 1, 1)
    return tuple(made), counts


def rates(counts: Sequence[int]) -> tuple[float, float, float]:
    """Precision, recall, F1 in percent."""
    hits, found, marked = counts
    precision, recall = (100 * hits / found if found else 0.0), (100 * hits / marked if marked else 0.0)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def total(scored: Sequence[Scored], measure: str) -> list[int]:
    """A measure's counts over passages."""
    return [sum(one.counts.of.get(measure, [0, 0, 0])[place] for one in scored) for place in range(3)]


def macro(scored: Sequence[Scored], measure: str) -> float:
    """Macro F1 in percent over the classes that are marked."""
    hits: Counter[str] = Counter()
    found: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    for one in scored:
        for label in one.labels:
            if label.measure == measure:
                found.update(label.found)
                marked.update([label.marked] if label.marked else [])
                hits.update([label.marked] if label.marked in label.found and label.marked else [])
    scores = [2 * hits[kind] / (found[kind] + marked[kind]) for kind in marked]
    return 100 * sum(scores) / len(scores) if scores else 0.0


def interval(scored: Sequence[Scored], value: Callable[[Sequence[Scored]], float]) -> tuple[float, float]:
    """Bootstrap 95 % interval over passages."""
    draw = random.Random(2002)
    values = sorted(value(draw.choices(scored, k=len(scored))) for _ in range(DRAWS))
    return values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS)]


def conll(path: Path) -> tuple[int, list[int], list[int]]:
    """CoNLL-2002: documents, Careo's and the floor's hits, found and marked for person, organisation, place."""
    careo_counts, floor_counts = [0, 0, 0], [0, 0, 0]
    documents = 0
    for text, gold in _conll_documents(path):
        documents += 1
        reading = Reading(text=text, blocks=_paragraphs(text), media_type="text/plain", facts=Facts(language="es"))
        mentions = {
            (*one.span, one.kind)
            for one in find_mentions(parse("d", reading))
            if one.form in ("name", "acronym", "alias") and one.kind in KINDS.values()
        }
        runs = {
            (found.start(), found.end(), "person") for found in re.finditer(r"[A-ZÁÉÍÓÚÑ]\w+(?: [A-ZÁÉÍÓÚÑ]\w+)*", text)
        }
        for counts, ours in ((careo_counts, mentions), (floor_counts, runs)):
            for place, number in enumerate((len(gold & ours), len(ours), len(gold))):
                counts[place] += number
    return documents, careo_counts, floor_counts


def _paragraphs(text: str) -> tuple[Block, ...]:
    return tuple(
        Block(kind="paragraph", start=found.start(), end=found.end())
        for found in re.finditer(r"[^\n]+", text)
        if found.group().strip()
    )


def _decoded(data: bytes) -> str:
    """The corpus came in Latin-1; copies of it are about in UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _conll_documents(path: Path) -> list[tuple[str, set[tuple[int, int, str]]]]:
    """Sentences a line, no space before punctuation, in documents of about fifty sentences."""
    documents = []
    text, count = "", 0
    gold: set[tuple[int, int, str]] = set()
    current: tuple[int, int, str] | None = None
    for line in [*_decoded(path.read_bytes()).splitlines(), ""]:
        parts = line.split()
        if not parts:
            text, current, count = text + "\n", None, count + 1
            if count >= 50:
                documents.append((text, gold))
                text, gold, count = "", set(), 0
            continue
        token, tag = parts[0], parts[-1]
        glued = token in ",.;:)?!»%" or text.endswith(("\n", "(", "¿", "¡", "«")) or not text
        start = len(text) + (0 if glued else 1)
        text += token if glued else " " + token
        if tag.startswith("I-") and current is not None:
            gold.discard(current)
            current = (current[0], len(text), current[2])
        else:
            current = (start, len(text), KINDS[tag[2:]]) if tag[2:] in KINDS else None
        if current is not None:
            gold.add(current)
    return [*documents, (text, gold)] if text.strip() else documents


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--part", choices=tuple(PARTS), default="measured")
    options.add_argument("--errors", action="store_true", help="print every miss; for the development part only")
    chosen = options.parse_args()
    name = PARTS[chosen.part]
    marked = passages(name)
    read = [parsed(one) for one in marked]
    words = sum(len(one.text.split()) for one in marked)
    sys.stdout.write(
        f"{name}: {len(marked)} passages, {sum(len(one.attributions) for one in marked)} attributions, {words} words\nsha256 {digest(name)}\n"
    )
    scored: dict[str, list[Scored]] = {}
    speed: dict[str, float] = {}
    for label, system in (("floor", floor), ("Careo", careo)):
        for one in read[:3]:
            system(one)
        started = time.perf_counter()
        found = [system(one) for one in read]
        speed[label] = words / (time.perf_counter() - started)
        scored[label] = [Scored(score(one, told), ()) for one, told in zip(marked, found, strict=True)]
    both = [labels(passage, one) for passage, one in zip(marked, read, strict=True)]
    for place, (made, counts) in enumerate(both):
        own = scored["Careo"][place]
        own.counts.of.update(counts.of)
        scored["Careo"][place] = Scored(own.counts, made)
    _print(scored, speed)
    if chosen.errors and chosen.part != "measured":
        _errors(marked, read, both)
    if CONLL.exists():
        _, ours, theirs = conll(CONLL)
        sys.stdout.write(
            f"CoNLL-2002 esp.testa, names with kind, P / R / F1: Careo {_row(ours)}; floor (capitals, all persons) {_row(theirs)}\n"
        )


def _row(counts: Sequence[int]) -> str:
    return "{:.1f} / {:.1f} / {:.1f}".format(*rates(counts))


def _print(scored: dict[str, list[Scored]], speed: dict[str, float]) -> None:
    out = sys.stdout
    out.write(f"{'precision / recall / F1':<24}{'floor':>22}{'Careo':>22}   95 % of F1\n")
    for measure in (
        "exact source",
        "exact cue",
        "exact content",
        "linked",
        "nested, linked",
        "nested, parent right",
        "mentions",
        "answers, kind",
        "party",
    ):
        low, high = interval(scored["Careo"], lambda some, m=measure: rates(total(some, m))[2])  # type: ignore[misc]
        cells = [_row(total(scored[label], measure)) for label in ("floor", "Careo")]
        out.write(
            f"{measure:<24}{cells[0]:>22}{cells[1]:>22}   {low:.1f}-{high:.1f}   of {total(scored['Careo'], measure)[2]}\n"
        )
    for measure in ("polarity", "modality", "responses"):
        low, high = interval(scored["Careo"], lambda some, m=measure: macro(some, m))  # type: ignore[misc]
        out.write(
            f"{measure + ', macro F1':<24}{'':>22}{macro(scored['Careo'], measure):>22.1f}   {low:.1f}-{high:.1f}\n"
        )
    out.write(f"{'words a second':<24}{speed['floor']:>22,.0f}{speed['Careo']:>22,.0f}\n")


def _errors(
    marked: Sequence[MarkedPassage], read: Sequence[Parsed], both: Sequence[tuple[tuple[Labelled, ...], Counts]]
) -> None:
    """Every miss of the development part, for those who mend the rules."""
    for passage, one, (made, _) in zip(marked, read, both, strict=True):
        text = passage.text
        gold = {(quote(text, a.source), quote(text, a.cue), quote(text, a.content)) for a in passage.attributions}
        ours = {
            (quote(text, a.source), quote(text, a.cue), quote(text, a.content)) for a in find_attributions_spanish(one)
        }
        lines = [f"  - {' | '.join(a)}" for a in sorted(gold - ours)] + [
            f"  + {' | '.join(a)}" for a in sorted(ours - gold)
        ]
        lines += [
            f"  {label.measure}: {label.marked} / {sorted(label.found)}"
            for label in made
            if (label.marked or None) not in label.found and not (label.marked is None and not label.found)
        ]
        lines += [
            f"  {label.measure}: also {sorted(label.found - {label.marked or ''})}"
            for label in made
            if label.marked in label.found and len(label.found) > 1
        ]
        named = {(name, kind) for name, kind in passage.labels["mentions"]}
        mine = {(m.name, m.kind) for m in find_mentions(one) if m.form not in ("description", "pronoun")}
        lines += [f"  mention - {a}" for a in sorted(named - mine)] + [f"  mention + {a}" for a in sorted(mine - named)]
        if lines:
            sys.stdout.write(f"{passage.id} {text[:2000]}\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
