"""Threads: what one text names again and again, as far as it has been read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from spacy.tokens import Token

from careo.extract.parsing import Parsed
from careo.records.statements import Mention
from careo.text.names import fold, words
from careo.text.nouns import (
    DOCUMENT_NOUNS,
    NEWSPAPER_NOUNS,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    SPANISH_NEWSPAPER_NOUNS,
    SPANISH_ORGANISATION_NOUNS,
)

_SAME_NOUN = {
    **dict.fromkeys(sorted(NEWSPAPER_NOUNS | {fold(noun) for noun in SPANISH_NEWSPAPER_NOUNS}), "newspaper"),
    **dict.fromkeys(("administration", "bureau", "agency", "agencia"), "agency"),
    **dict.fromkeys(("company", "firm", "corporation", "empresa", "compania", "constructora"), "company"),
    **dict.fromkeys(("website", "site", "outlet", "portal"), "website"),
    **dict.fromkeys(("gang", "cartel", "banda"), "cartel"),
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesperson", "vocero", "vocera", "portavoz"), "spokesperson"),
    **dict.fromkeys(("lawyer", "attorney", "abogado", "abogada"), "lawyer"),
}  # fmt: skip
_SPANISH_BODIES = frozenset(fold(noun) for noun in SPANISH_ORGANISATION_NOUNS)
_FULLNESS = {"name": 0, "acronym": 1, "alias": 2, "short form": 3, "description": 4, "pronoun": 5}


@dataclass(frozen=True, slots=True)
class Thread:
    """Mentions of one text that name the same; `nouns` are the common nouns that may stand for it."""

    mentions: tuple[Mention, ...]
    nouns: frozenset[str]

    @property
    def head(self) -> Mention:
        """The fullest name, the first of several; a later one does not displace an equally full one."""
        return min(self.mentions, key=lambda mention: (_FULLNESS[mention.form], -_length(mention), mention.span))

    @property
    def first(self) -> Mention:
        """The mention that began the thread."""
        return self.mentions[0]

    @property
    def last(self) -> Mention:
        """The mention read last."""
        return self.mentions[-1]

    @property
    def named(self) -> bool:
        """Whether a name or acronym is among the mentions."""
        return any(mention.form in ("name", "acronym", "alias", "short form") for mention in self.mentions)


@dataclass(frozen=True, slots=True)
class Found:
    """The thread that a mention belongs to, why, and how sure that is; `antecedent` where it is not the thread's head."""

    thread: Thread
    text: str
    weight: float
    antecedent: Mention | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """The text that references are read from: neighbours of each mention, its sentence and block, its head in the parse."""

    parsed: Parsed
    mentions: tuple[Mention, ...]
    index: dict[str, int]
    sentence: dict[str, int]
    block: dict[str, int]
    token: dict[str, Token]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.parsed.text

    @property
    def spanish(self) -> bool:
        """Whether heads stand first in a phrase."""
        return self.parsed.language == "es"

    def before(self, mention: Mention, characters: int = 60) -> str:
        """The text right before a mention."""
        return self.text[max(0, mention.span[0] - characters) : mention.span[0]]

    def after(self, mention: Mention, characters: int = 60) -> str:
        """The text right after a mention."""
        return self.text[mention.span[1] : mention.span[1] + characters]

    def words_of(self, mention: Mention) -> str:
        """The mention's wording."""
        return self.text[mention.span[0] : mention.span[1]]


def ground_of(parsed: Parsed, mentions: tuple[Mention, ...]) -> Ground:
    """Look up once where each mention stands."""
    sentence_starts = [start for start, _ in parsed.sentences]
    block_starts = [block.start for block in parsed.reading.blocks]
    tokens: dict[str, Token] = {}
    piece_starts = [piece.start for piece in parsed.pieces]
    for mention in mentions:
        position = bisect_right(piece_starts, mention.span[0]) - 1
        if position >= 0:
            piece = parsed.pieces[position]
            tokens_of = piece.doc.char_span(
                mention.span[0] - piece.start, mention.span[1] - piece.start, alignment_mode="expand"
            )
            if tokens_of is not None and len(tokens_of):
                tokens[mention.id] = tokens_of.root
    return Ground(
        parsed=parsed,
        mentions=mentions,
        index={mention.id: position for position, mention in enumerate(mentions)},
        sentence={mention.id: bisect_right(sentence_starts, mention.span[0]) - 1 for mention in mentions},
        block={mention.id: bisect_right(block_starts, mention.span[0]) - 1 for mention in mentions},
        token=tokens,
    )


def same_noun(noun: str) -> str:
    """One noun for those that may stand for each other: paper, newspaper and daily."""
    return _SAME_NOUN.get(noun, noun)


def head_noun(mention: Mention, spanish: bool) -> str:
    """The noun that heads a description, in the singular, folded."""
    parts = words(mention.name.split(" of ")[0])
    if not parts:
        return ""
    return singular(parts[0] if spanish else parts[-1])


def singular(word: str) -> str:
    """The word without a plural ending, where the lists know what is left."""
    known = PERSON_NOUNS | ORGANISATION_NOUNS | DOCUMENT_NOUNS
    if word in known:
        return word
    for ending, instead in (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)] + instead
            if stem in known or ending == "s":
                return stem
    return word


def begin(ground: Ground, mention: Mention) -> Thread:
    """A thread of one mention."""
    return Thread((mention,), _nouns(ground, mention))


def joined(ground: Ground, thread: Thread, mention: Mention) -> Thread:
    """The thread with one more mention."""
    nouns = thread.nouns if mention.form == "pronoun" else thread.nouns | _nouns(ground, mention)
    return replace(thread, mentions=(*thread.mentions, mention), nouns=nouns)


def _nouns(ground: Ground, mention: Mention) -> frozenset[str]:
    """The common nouns in a mention's title, name or head."""
    if mention.form == "description":
        return frozenset({same_noun(head_noun(mention, ground.spanish))})
    found = set(words(mention.title)) if mention.title else set()
    if mention.kind == "organisation":
        found |= {word for word in words(mention.name) if word in ORGANISATION_NOUNS or word in _SAME_NOUN}
        if ground.spanish:
            found |= set(words(mention.name)[:1]) & _SPANISH_BODIES
        if "." in mention.name and mention.name.rsplit(".", 1)[1].isalpha():
            found.add("website")
    return frozenset(same_noun(word) for word in found)


def _length(mention: Mention) -> int:
    return len(words(mention.name)) if mention.form == "name" else 0
