"""GUM's documents as Careo reads them: text, blocks, words, marked mentions with their kinds and what names the same.

GUM marks whole phrases ("Professor Ann Reed of Harrow University, who …"). A name is cut from a phrase whose head is a proper noun:
the run of proper nouns around the head and, but for people, what goes on behind "of"; titles and articles are no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from careo.records.documents import Block, Facts, Reading
from careo.records.passages import Span
from careo.records.statements import MentionKind
from careo.text.names import ARTICLES, HONORIFICS, fold
from careo.text.nouns import OFFICES, PERSON_NOUNS

DATA = Path(__file__).parents[1].parent / "shared" / "data" / "gum"
KINDS: Mapping[str, MentionKind] = {"person": "person", "organization": "organisation", "place": "place"}
"""GUM's types that Careo has kinds for; "document" is none of GUM's, everything else is "other"."""
NO_NAME = frozenset({"time"})
ENTITY = re.compile(r"\((?P<opened>[^()]+)(?P<whole>\))?|(?P<closed>[^()]+)\)")
LINKING = frozenset({"of", "the", "for", "and", "'s", "’s", "-", "'", "’", "."})


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word: its place in the text, what sort of word it is, the number of its head (-1: none) and its relation."""

    span: Span
    text: str
    proper: bool
    """Whether it is (part of) a name: "United" in "United States" is, by the treebank's own tag."""
    noun: bool
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked phrase: words [first, last], the head's number, GUM's type, the group that names the same."""

    first: int
    last: int
    head: int
    type: str
    group: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name cut from a marked phrase, at the text's offsets."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Article:
    """One document."""

    name: str
    text: str
    blocks: tuple[Block, ...]
    words: tuple[Word, ...]
    marked: tuple[Marked, ...]

    def reading(self) -> Reading:
        """As `read` would give it."""
        return Reading(text=self.text, blocks=self.blocks, media_type="text/plain", facts=Facts(language="en"))


def articles(part: str) -> Iterator[Article]:
    """The documents of "train" or "dev", in order of their names."""
    for path in sorted((DATA / part).glob("*.conllu")):
        yield _article(path)


def names_of(article: Article) -> tuple[Name, ...]:
    """The names that GUM marks, the outermost of those that overlap, in order."""
    found: list[Name] = []
    for one in article.marked:
        if not article.words[one.head].proper or one.type in NO_NAME:
            continue
        kind = KINDS.get(one.type, "other")
        first, last = _name_words(article.words, one, kind)
        if first <= last and not (kind == "person" and first == last and _is_title(article.words[first].text)):
            found.append(Name((article.words[first].span[0], article.words[last].span[1]), kind))
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name.span[0] - name.span[1], name.span[0])):
        if not any(name.span[0] < other.span[1] and other.span[0] < name.span[1] for other in kept):
            kept.append(name)
    return tuple(sorted(kept, key=lambda name: name.span))


def _name_words(words: Sequence[Word], one: Marked, kind: MentionKind) -> tuple[int, int]:
    """First and last word of the name in a marked phrase."""
    first = last = one.head
    while first > one.first and (words[first - 1].proper or _joins(words, first - 1, one.first, one.last)):
        first -= 1
    while last < one.last and (
        words[last + 1].proper or (kind != "person" and _joins(words, last + 1, one.first, one.last))
    ):
        last += 1
    while first < last and (
        fold(words[first].text) in ARTICLES
        or (kind == "person" and _is_title(words[first].text))
        or not words[first].text[0].isalnum()
    ):
        first += 1
    while last > first and not words[last].text[-1].isalnum() and words[last].text != ".":
        last -= 1
    return first, last


def _is_title(word: str) -> bool:
    plain = fold(word).rstrip(".")
    return plain in HONORIFICS or plain in PERSON_NOUNS or plain in OFFICES


def _joins(words: Sequence[Word], place: int, first: int, last: int) -> bool:
    """Whether a small word stands between proper nouns of the phrase ("University of the North")."""
    if words[place].text.casefold() not in LINKING or words[place].text in ("'s", "’s"):
        return False
    before, after = place - 1, place + 1
    while before > first and words[before].text.casefold() in LINKING:
        before -= 1
    while after < last and words[after].text.casefold() in LINKING:
        after += 1
    return first <= before and after <= last and words[before].proper and words[after].proper


class _Builder:
    """One document, line by line."""

    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []
        self.words: list[Word] = []
        self.entities: list[tuple[int, str]] = []
        self.heading = False
        self.began: int | None = None
        self.gap = ""

    def close(self) -> None:
        """End the block."""
        if self.began is not None and len(self.text) > self.began:
            self.blocks.append(
                Block(kind="heading" if self.heading else "paragraph", start=self.began, end=len(self.text))
            )
            self.gap = "\n\n"
        self.began = None

    def surface(self, form: str, space: bool) -> Span:
        """Append a token of the text."""
        if self.began is None:
            self.text += self.gap if self.text else ""
            self.began, self.gap = len(self.text), ""
        self.text += self.gap
        start = len(self.text)
        self.text += form
        self.gap = " " if space else ""
        return (start, len(self.text))


def _article(path: Path) -> Article:
    built = _Builder()
    within: list[Span] = []
    base = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar_block"):
            built.heading = "= head" in line
        elif line.startswith("# newpar"):
            built.close()
            built.heading = False
        elif line.startswith("# sent_id"):
            base = len(built.words)
        elif line and not line.startswith("#"):
            _take(built, line.split("\t"), within, base)
    built.close()
    words = tuple(built.words)
    return Article(path.stem, built.text, tuple(built.blocks), words, tuple(_marked(built.entities, words)))


def _take(built: _Builder, row: list[str], within: list[Span], base: int) -> None:
    """One line: a range of words written together, a word inside one, or a word by itself."""
    number, form, tag, head, relation, misc = row[0], row[1], row[4], row[6], row[7], row[9]
    if "." in number:
        return
    space = "SpaceAfter=No" not in misc
    if "-" in number:
        low, high = (int(part) for part in number.split("-"))
        start, end = built.surface(form, space)
        within.extend(_parts(start, end, high - low + 1))
        return
    if within:
        whole = within.pop(0)
        inner = built.text[whole[0] : whole[1]]
        if inner.startswith(form) and within:
            span = (whole[0], whole[0] + len(form))
            within[0] = (span[1], whole[1])
        else:
            span = whole
    else:
        span = built.surface(form, space)
    governor = base + int(head) - 1 if int(head) else -1
    built.words.append(Word(span, form, tag.startswith("NNP"), tag.startswith("N"), governor, relation))
    entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
    if entity:
        built.entities.append((len(built.words) - 1, entity))


def _parts(start: int, end: int, count: int) -> list[Span]:
    return [(start, end)] * count


def _marked(entities: list[tuple[int, str]], words: Sequence[Word]) -> Iterator[Marked]:
    opened: dict[str, list[tuple[int, str]]] = {}
    found: list[Marked] = []
    for place, entity in entities:
        for part in ENTITY.finditer(entity):
            if part["opened"]:
                group, kind = part["opened"].split("-")[:2]
                if part["whole"]:
                    found.append(_mention(place, place, kind, group, words))
                else:
                    opened.setdefault(group.split("[")[0], []).append((place, kind))
            elif opened.get(part["closed"].split("[")[0]):
                first, kind = opened[part["closed"].split("[")[0]].pop()
                found.append(_mention(first, place, kind, part["closed"], words))
    yield from sorted(found, key=lambda one: (one.first, -one.last))


def _mention(first: int, last: int, kind: str, group: str, words: Sequence[Word]) -> Marked:
    heads = [place for place in range(first, last + 1) if not first <= words[place].head <= last]
    return Marked(first, last, heads[0] if heads else first, kind, int(group.partition("[")[0]))
