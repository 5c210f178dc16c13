"""Names and references on GUM dev: spaCy's small model alone, Careo by rules alone, Careo with the heads.

`python -m bench.mentions [dev|train]`. Names are compared after articles and titles are cut from both sides; a reference is right where
GUM gives both mentions the same group. GUM has no documents among its types: Careo's "document" counts as "other" here.
"""

from __future__ import annotations

import sys
import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bench.gum import DATA, Article, Marked, Name, articles, names_of
from careo.extract.coreference.finding import references_told
from careo.extract.mentions.candidates import LABELS
from careo.extract.mentions.finding import mentions_told
from careo.extract.mentions.heads import tell
from careo.extract.mentions.written import is_demonym
from careo.extract.parsing import Parsed, parse
from careo.models.mentions import MentionsModel, english_mentions
from careo.records.passages import Span
from careo.records.statements import Mention, Reference
from careo.text.names import ARTICLES, HONORIFICS, fold, without_possessive
from careo.text.nouns import OFFICES, PERSON_NOUNS

NAMED = ("name", "acronym", "alias", "short form")
TITLES = HONORIFICS | PERSON_NOUNS | OFFICES | {"vice", "deputy", "madam", "emperor", "justice", "duke", "chief"}


@dataclass(frozen=True, slots=True)
class Read:
    """One document with what was found in it."""

    article: Article
    names: tuple[Name, ...]
    mentions: tuple[Mention, ...]
    references: tuple[Reference, ...]


def plain(text: str, name: Name) -> Name:
    """The name without article, titles and possessive ending; documents are "other"."""
    start, end = name.span
    end = start + len(without_possessive(text[start:end]))
    while True:
        word, gap, rest = text[start:end].partition(" ")
        cut = fold(word).rstrip(".")
        if not gap or not (cut in ARTICLES or (name.kind == "person" and cut in TITLES)):
            break
        start = end - len(rest)
    return Name((start, end), "other" if name.kind == "document" else name.kind)


def gold_names(article: Article) -> frozenset[Name]:
    """What GUM marks, demonyms ("Americans") apart: they are names of nobody here."""
    found = (plain(article.text, name) for name in names_of(article))
    return frozenset(name for name in found if not _demonym(article.text[slice(*name.span)]))


def _demonym(words: str) -> bool:
    return is_demonym(words) or is_demonym(words.removesuffix("s"))


def by_spacy(article: Article, parsed: Parsed) -> Read:
    """The small model's own names."""
    found = [
        Name(piece.span(entity), LABELS[entity.label_])
        for piece in parsed.pieces
        for entity in piece.doc.ents
        if entity.label_ in LABELS
    ]
    return Read(article, tuple(plain(article.text, name) for name in found), (), ())


def by_careo(article: Article, parsed: Parsed, model: MentionsModel | None) -> Read:
    """Careo's names, mentions and references."""
    told = tell(parsed, model) if model is not None else None
    mentions = mentions_told(parsed, told)
    names = [Name(mention.span, mention.kind) for mention in mentions if mention.form in NAMED]
    made = tuple(plain(article.text, name) for name in names)
    return Read(article, made, mentions, references_told(parsed, mentions, told))


def rates(right: int, found: int, marked: int) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent."""
    precision, recall = 100 * right / max(found, 1), 100 * right / max(marked, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def name_rows(every: Sequence[Read]) -> dict[str, tuple[float, float, float]]:
    """Exact spans; spans with their kind; the same for people, organisations and places alone."""
    told: dict[str, list[int]] = {"span": [0, 0, 0], "span and kind": [0, 0, 0], "the three kinds": [0, 0, 0]}
    for read in every:
        gold, found = gold_names(read.article), frozenset(read.names)
        three_gold, three = (frozenset(name for name in names if name.kind != "other") for names in (gold, found))
        spans, gold_spans = {name.span for name in found}, {name.span for name in gold}
        rights = (len(spans & gold_spans), len(found & gold), len(three & three_gold))
        sizes = ((len(spans), len(gold_spans)), (len(found), len(gold)), (len(three), len(three_gold)))
        for row, right, (given, marked) in zip(told.values(), rights, sizes, strict=True):
            row[0] += right
            row[1] += given
            row[2] += marked
    return {label: rates(*counts) for label, counts in told.items()}


class Groups:
    """GUM's groups by the word that heads a phrase."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.starts = [word.span[0] for word in article.words]
        self.by_head: dict[int, list[Marked]] = {}
        for one in article.marked:
            self.by_head.setdefault(one.head, []).append(one)

    def of(self, span: Span) -> frozenset[int]:
        """The groups of the phrase whose head lies in the span: of several heads the one that governs the others."""
        low, high = bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1])
        heads = [place for place in range(low, high) if place in self.by_head]
        top = [place for place in heads if not self._below(place, heads)]
        return frozenset(one.group for place in (top or heads)[:1] for one in self.by_head[place])

    def _below(self, place: int, heads: Iterable[int]) -> bool:
        above, others = self.article.words[place].head, set(heads)
        while above >= 0:
            if above in others:
                return True
            above = self.article.words[above].head
        return False

    def first(self, group: int) -> int:
        """Where the group is marked first."""
        return min(self.article.words[one.first].span[0] for one in self.article.marked if one.group == group)


@dataclass(slots=True)
class Tally:
    """Of mentions of one form: how many there are, have something before them, were given a referent, and a right one."""

    mentions: int = 0
    taking_up: int = 0
    given: int = 0
    right: int = 0

    def line(self) -> str:
        """For the table."""
        precision = 100 * self.right / max(self.given, 1)
        coverage = 100 * self.right / max(self.taking_up, 1)
        return (
            f"{self.mentions:>9}{self.taking_up:>11}{self.given:>7}{self.right:>7}{precision:>11.1f}{coverage:>10.1f}"
        )


def reference_rows(every: Sequence[Read], only: Callable[[Reference], bool] = lambda _: True) -> dict[str, Tally]:
    """Pronouns, phrases and names: given and right referents. A mention that GUM does not mark has none."""
    told = {"pronoun": Tally(), "description": Tally(), "name": Tally()}
    for read in every:
        groups = Groups(read.article)
        by = {mention.id: mention for mention in read.mentions}
        given = {reference.mention: reference for reference in read.references if only(reference)}
        for mention in read.mentions:
            row = told[mention.form if mention.form in told else "name"]
            own = groups.of(mention.span)
            row.mentions += 1
            row.taking_up += any(groups.first(group) < mention.span[0] for group in own)
            if mention.id in given:
                row.given += 1
                row.right += bool(own & groups.of(by[given[mention.id].antecedent].span))
    return told


def main(arguments: Sequence[str]) -> None:
    """Print both tables."""
    part = next((argument for argument in arguments if not argument.startswith("-")), "dev")
    if not DATA.exists():
        sys.stdout.write("GUM is not beside the project; nothing was measured.\n")
        return
    model = english_mentions()
    documents = [(article, parse("0" * 64, article.reading())) for article in articles(part)]
    ways: dict[str, Callable[[Article, Parsed], Read]] = {
        "spaCy small": by_spacy,
        "Careo, rules": lambda article, parsed: by_careo(article, parsed, None),
        "Careo, heads": lambda article, parsed: by_careo(article, parsed, model),
    }
    reads: dict[str, list[Read]] = {}
    gold = sum(len(gold_names(article)) for article, _ in documents)
    print(f"GUM {part}: {len(documents)} documents, {gold} names")
    for label, way in ways.items():
        began = time.perf_counter()
        reads[label] = [way(article, parsed) for article, parsed in documents]
        print(f"{label}: {time.perf_counter() - began:.1f} s without the parse")
    print(f"\n{'names':<14}{'':<18}{'precision':>10}{'recall':>8}{'F1':>7}")
    for label, every in reads.items():
        for measure, (precision, recall, score) in name_rows(every).items():
            print(f"{label:<14}{measure:<18}{precision:>10.1f}{recall:>8.1f}{score:>7.1f}")
    print(
        f"\n{'references':<28}{'mentions':>9}{'taking up':>11}{'given':>7}{'right':>7}{'precision':>11}{'coverage':>10}"
    )
    for label in ("Careo, rules", "Careo, heads"):
        for form, row in reference_rows(reads[label]).items():
            print(f"{label:<14}{form:<14}{row.line()}")


if __name__ == "__main__":
    main(sys.argv[1:])
