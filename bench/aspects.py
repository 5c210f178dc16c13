"""Polarity, modality, what it is about, and responses, on passages written by hand: Careo beside two floors, in one run.

    python -m bench.aspects [--language en|es] [--part measured|development] [--misses]

Polarity, modality and *about* are read from the marked spans, so that the measure is of the aspect and not of finding attributions.
Responses are read from the whole passage, which goes through all of `extract`. Each task gives the macro F1 over its classes; a
passage without a response is the class "none". `--misses` lists the errors of the development part, and of no other.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from bench.marked import MarkedPassage, digest, passages
from careo.extract.about import find_about
from careo.extract.aspects.finding import modality_of, polarity_of
from careo.extract.extraction import extract
from careo.extract.parsing import parse
from careo.options import ExtractOptions
from careo.records.documents import Block, Facts, Language, Reading
from careo.records.events import Response
from careo.records.passages import Spans, quote

FILES = {
    ("en", "measured"): "aspects_english",
    ("en", "development"): "aspects_english_development",
    ("es", "measured"): "spanish",
    ("es", "development"): "spanish_development",
}
TURN = re.compile(r"(?:[QA]\.|[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ.’' -]{1,40}:)(?=\s)")
PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")
NONE = "none"

Labels = frozenset[str]
"""The classes of one passage; all tasks but *about* have one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One passage's labels for one task: as marked, as read by Careo, as the cue list reads it."""

    name: str
    gold: Labels
    found: Labels
    floor: Labels


FLOORS: dict[str, tuple[tuple[str, str], ...]] = {
    "polarity": (
        ("negative", r"\b(?:not|never|no|nobody|nothing|none|neither|den(?:y|ies|ied)|doubts?)\b|n[’']t\b|\bno (?:fue|es)|niega|negó"),
    ),
    "modality": (
        ("hypothetical", r"\bif\b|\bwould have\b|\bsi\b|\bhubiera"),
        ("possible", r"\b(?:may|might|could|perhaps|maybe|possibly|quizás?|podría|tal vez)\b"),
        ("suspected", r"\b(?:suspect|believe|think|fear|guess|sospech|cree|teme)"),
        ("alleged", r"\b(?:alleg|claim|accus|charge|acus|presunt|denunci)"),
        ("planned", r"\b(?:plan|intend|will|promise|vow|going to|planea|promet|piensa|va a)"),
    ),
    "about": (
        ("knowledge", r"\b(?:kn[eo]w|aware|told|learn)"),
        ("cause", r"\b(?:caus|because|led to|result)"),
        ("motive", r"\b(?:in order to|motive|out of|because (?:he|she|they))"),
        ("transfer", r"\b(?:gave|give|paid|sold|sell|hand|sent|pass)"),
        ("norm", r"\b(?:law|rule|breach|violat|agreement|authori[sz]|permission|order)"),
        ("identity", r"\b(?:same|known as|identified|real name|is the)\b"),
        ("evaluation", r"\b(?:good|bad|disgrace|failure|success|best|worst)"),
        ("act on a document", r"\b(?:publish|sign|forg|burn|shred|document|letter|report|register)"),
        ("pattern", r"\b(?:every|always|routinely|repeatedly|for years|habit)"),
        ("omission", r"\b(?:not|never|fail|neglect)"),
    ),
    "response": (
        ("denied in part", r"\bden(?:y|ies|ied) (?:some|part|most)|\bin part\b"),
        ("declined to comment", r"\b(?:declin|no comment|refus)|declinó|se negó a"),
        ("could not be reached", r"\bcould not be reached|unavailable|no fue posible"),
        ("no reply", r"\b(?:did not|has not|never) (?:respond|repl|answer)|unanswered|no respondió"),
        ("never acknowledged", r"\bnever (?:acknowledged|admitted)|nunca (?:reconoció|admitió)"),
        ("referred elsewhere", r"\breferred\b|remitió"),
        ("retracted", r"\b(?:retract|withdr[ae]w|took? back)|retract"),
        ("apologised", r"\b(?:apolog|sorry)|disculpa|perdón"),
        ("acknowledged", r"\b(?:admit|acknowledg|conced)|reconoc|admit"),
        ("confirmed", r"\bconfirm"),
        ("denied", r"\bden(?:y|ies|ied)|reject|neg[óa]\b|desmint"),
        ("answered another point", r"\binstead\b|asked (?:about|whether)"),
    ),
}  # fmt: skip
DEFAULTS = {"polarity": "positive", "modality": "stated", "about": "act", "response": NONE}


def floor(task: str, words: str) -> Labels:
    """What a plain list of cues makes of the words."""
    found = [name for name, pattern in FLOORS[task] if re.search(pattern, words, re.IGNORECASE)]
    if task == "about":
        return frozenset(found or [DEFAULTS[task]])
    return frozenset([*found, DEFAULTS[task]][:1])


def reading(passage: MarkedPassage, language: Language) -> Reading:
    """Paragraphs at blank lines, turns where a paragraph opens with its speaker."""
    blocks: list[Block] = []
    for found in PARAGRAPH.finditer(passage.text):
        start = found.start() + len(found.group()) - len(found.group().lstrip())
        turn = TURN.match(passage.text, start)
        speaker: Spans = ((start, turn.end() - 1),) if turn else ()
        blocks.append(
            Block(
                kind="turn" if turn else "paragraph",
                start=start,
                end=start + len(found.group().strip()),
                speaker=speaker,
            )
        )
    facts = Facts(language=language)
    return Reading(text=passage.text, blocks=tuple(blocks), media_type="text/plain", facts=facts)


def spans_of(passage: MarkedPassage) -> tuple[str, Spans]:
    """The words of the cue and the spans of the content of the passage's first attribution; own voice has no cue."""
    first = passage.attributions[0]
    return quote(passage.text, first.cue) if first.cue else "", first.content


def by_words(chosen: Sequence[MarkedPassage], task: str, language: Language) -> tuple[list[Row], float]:
    """Polarity or modality of every passage, and the microseconds that one took (each read for the first time)."""
    read: Callable[[str, str, Language], str] = polarity_of if task == "polarity" else modality_of
    rows: list[Row] = []
    spent = 0.0
    for passage in chosen:
        cue, content = spans_of(passage)
        words = quote(passage.text, content)
        began = time.perf_counter()
        found = read(cue, words, language)
        spent += time.perf_counter() - began
        gold = passage.labels[task]
        rows.append(Row(passage.id, frozenset([gold]), frozenset([found]), floor(task, f"{cue} {words}")))
    return rows, 1e6 * spent / max(len(chosen), 1)


def about_rows(chosen: Sequence[MarkedPassage], language: Language) -> list[Row]:
    """What every passage's content is about."""
    rows: list[Row] = []
    for passage in chosen:
        _, content = spans_of(passage)
        parsed = parse(passage.id, reading(passage, language))
        found = frozenset(about.kind for about in find_about(parsed.pieces, content))
        gold = frozenset(passage.labels["about"])
        rows.append(Row(passage.id, gold, found, floor("about", quote(passage.text, content))))
    return rows


@dataclass(frozen=True, slots=True)
class Answered:
    """What a passage is marked to answer, and the responses that were found in it."""

    passage: MarkedPassage
    found: tuple[Response, ...]
    place: Spans


def answered(chosen: Sequence[MarkedPassage], language: Language) -> list[Answered]:
    """Every passage through `extract`."""
    made = []
    for passage in chosen:
        extraction = extract("0" * 64, reading(passage, language), ExtractOptions())
        first = passage.attributions[0] if passage.attributions else None
        place = tuple(sorted((*first.source, *first.cue, *first.content))) if first else ()
        made.append(Answered(passage, extraction.responses, place))
    return made


def nearest(answers: Answered) -> Response | None:
    """The response that shares most with the marked attribution, else the first of the passage."""
    return max(answers.found, key=lambda one: _shared(one.spans, answers.place), default=None)


def _shared(first: Spans, second: Spans) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in first for b in second)


def response_rows(every: Sequence[Answered], anywhere: bool) -> list[Row]:
    """One class a passage: that of the response nearest to the marked attribution, or, `anywhere`, all that were found in it."""
    rows: list[Row] = []
    for answers in every:
        gold = answers.passage.labels["response"] or NONE
        one = nearest(answers)
        kinds: Collection[str] = {found.kind for found in answers.found} if anywhere else ({one.kind} if one else ())
        found = frozenset(kinds or [NONE])
        rows.append(Row(answers.passage.id, frozenset([gold]), found, floor("response", answers.passage.text)))
    return rows


def party_line(every: Sequence[Answered]) -> str:
    """Of the responses whose kind is right, how many name the marked party: word for word, and by a shared word."""
    right = exact = shared = 0
    for answers in every:
        for found in answers.found:
            if found.kind == answers.passage.labels["response"]:
                party, gold = quote(answers.passage.text, found.party), answers.passage.labels["party"]
                right += 1
                exact += party.casefold() == gold.casefold()
                shared += bool(_words(party) & _words(gold))
                break
    return f"party, where the kind is right: {exact} of {right} word for word, {shared} with a word in common"


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", text)} - {
        "the",
        "a",
        "an",
        "of",
        "el",
        "la",
        "los",
        "las",
        "de",
        "del",
    }


def f1(rows: Iterable[tuple[Labels, Labels]], name: str) -> float:
    """F1 of one class; rows are (marked, found)."""
    right = marked = found = 0
    for gold, given in rows:
        right += name in gold and name in given
        marked += name in gold
        found += name in given
    return 2 * right / (marked + found) if marked + found else 0.0


def macro(rows: Sequence[tuple[Labels, Labels]], names: Sequence[str]) -> float:
    """Mean F1 over the classes that occur."""
    return sum(f1(rows, name) for name in names) / len(names) if names else 0.0


def report(title: str, rows: Sequence[Row]) -> None:
    """Macro F1 and accuracy of Careo, of the cue list and of the majority class, then every class."""
    counts = Counter(name for row in rows for name in row.gold)
    names = sorted(counts, key=lambda name: (-counts[name], name))
    most: Labels = frozenset(names[:1])
    ways = {
        "Careo": [(row.gold, row.found) for row in rows],
        "cue list": [(row.gold, row.floor) for row in rows],
        "majority": [(row.gold, most) for row in rows],
    }
    print(f"\n{title}: {len(rows)} passages")
    for name, pairs in ways.items():
        right = sum(gold == found for gold, found in pairs) / max(len(pairs), 1)
        print(f"  {name:9} macro F1 {macro(pairs, names):.3f}   accuracy {right:.3f}")
    for name in names:
        print(
            f"    {name:24} {counts[name]:4}   F1 {f1(ways['Careo'], name):.3f}   cue list {f1(ways['cue list'], name):.3f}"
        )


def misses(title: str, rows: Sequence[Row], chosen: Sequence[MarkedPassage]) -> None:
    """The passages that were read otherwise than they are marked."""
    texts = {passage.id: passage for passage in chosen}
    for row in rows:
        if row.gold != row.found:
            print(f"\n{title} {row.name}: {sorted(row.gold)} read as {sorted(row.found)}")
            print(f"  {texts[row.name].labels['marked']}")


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--language", choices=("en", "es"), default="en")
    parser.add_argument("--part", choices=("measured", "development"), default="measured")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--tasks", default="polarity,modality,about,response")
    chosen = parser.parse_args(arguments)
    if chosen.misses and chosen.part != "development":
        parser.error("The measured part is never looked at; --misses goes with --part development.")
    name, language = FILES[chosen.language, chosen.part], chosen.language
    every = passages(name)
    print(f"{name}: {len(every)} passages, SHA-256 {digest(name)}")
    tasks: dict[str, list[Row]] = {}
    for task in ("polarity", "modality"):
        if task in chosen.tasks:
            marked = [passage for passage in every if passage.attributions and passage.labels.get(task)]
            tasks[task], spent = by_words(marked, task, language)
            print(f"{task}: {spent:.1f} microseconds a statement")
    if "about" in chosen.tasks and any("about" in passage.labels for passage in every):
        tasks["about"] = about_rows(every, language)
    if "response" in chosen.tasks:
        found = answered(every, language)
        tasks["response, nearest to the marked words"] = response_rows(found, False)
        tasks["response, anywhere in the passage"] = response_rows(found, True)
        print(party_line(found))
    for title, rows in tasks.items():
        report(title, rows)
        if chosen.misses and "anywhere" not in title:
            misses(title, rows, every)


if __name__ == "__main__":
    main(sys.argv[1:])
