"""Ranges of an English text that may be names: what the model marks, what the shape shows, runs of proper nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from careo.extract.mentions.heads import name_ranges
from careo.extract.mentions.written import is_demonym
from careo.extract.parsing import Piece
from careo.extract.reader.tags import Numbers
from careo.records.statements import MentionKind
from careo.text.given_names import is_plain_given_name
from careo.text.names import ARTICLES, HONORIFICS, fold, is_acronym, spaced, without_possessive, words
from careo.text.nouns import ORGANISATION_HEADS, PERSON_NOUNS
from careo.text.places import country_of, is_place

LABELS: dict[str, MentionKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "WORK_OF_ART": "other",
    "LAW": "document", "EVENT": "other", "PRODUCT": "other",
}  # fmt: skip
NO_ACRONYM = frozenset(
    "TV AM PM CEO CFO COO GPS DNA RNA OK ID VIP II III IV VI VII VIII IX XI XII TX CA NY FL VA WA OH PA IL MI GA NC NJ TN AZ MN WI MO PDF URL FAQ SUV ATM AIDS HIV GMT EST PST CST EDT PDT UTC "
    "PHD BA MA AD BC CE ISBN USD MXN EUR GDP COVID SMS DVD CD PC IT HQ MD JR SR".split()
)
NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr god internet web christmas easter i inmate official staff
    comments trending share facebook twitter press prime vice foreign deputy state national federal general special senior hundreds thousands dozens investigators officials but and or if when then yes no however furthermore according""".split()
)
_NO_LETTERS = re.compile(r"[<>=@#/\\|{}]")
_DATE_WORD = re.compile(r"(?:jan|febr)uary|march|april|august|june?|july?|(?:sept|nov|dec)ember|october|\\w+day")
_DOMAIN = re.compile(r"\b[A-Z][\w-]*(?:\.[A-Za-z][\w-]*)*\.(?:com|org|net|mx|info|news)\b")
_ATTORNEY_OFFICE = re.compile(
    r"\b(?:(?:U\.?\s?S\.?|United States|State|District|Federal)\s+)?Attorney(?:\s+General)?(?:['’]s|s['’])?\s+[Oo]ffice\b"
)
_COUNTRY_WORD = r"(?:[A-Z]\.\s?[A-Z]\.?(?:\s?[A-Z]\.)?|[A-Z][\w’']+(?:\s[A-Z][\w’']+)?)"
_GOVERNMENT = re.compile(rf"\b({_COUNTRY_WORD})(?:['’]s?)?\s+(?:[Ff]ederal\s+)?(?:[Gg]overnment)\b")
_ATTORNEYS = re.compile(r"\b(?:U\.?\s?S\.?|United States)\s+[Aa]ttorneys?\b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A range of tokens that may be a name, and the kind the model gave it."""

    piece: Piece
    start: int
    end: int
    label: MentionKind | None
    rule: bool = False

    @property
    def tokens(self) -> TokenSpan:
        """The tokens themselves."""
        return self.piece.doc[self.start : self.end]

    @property
    def text(self) -> str:
        """The wording, white space made plain, without a possessive ending."""
        return without_possessive(spaced(self.tokens.text))


def is_titled(sentence: TokenSpan) -> bool:
    """Whether a sentence is set like a headline, most words with a capital: names cannot be told from other words in it."""
    long_words = [token.text for token in sentence if token.is_alpha and len(token.text) > 3]
    capital = sum(word[0].isupper() for word in long_words)
    closed = sentence.text.rstrip().endswith((".", "!", "?", "”", '"', ";"))
    return len(long_words) >= 4 and capital >= (0.9 if closed else 0.7) * len(long_words)


LIKELIER_OUTSIDE = 0.5
"""Chance of standing outside every name; what the parser or the capitals suggest is struck where every word lies above."""
GROUPS = ("cartel", "gang", "group")
UNTELLING = frozenset({*ARTICLES, *GROUPS, "of", "and"})


def candidates_of(piece: Piece, chances: Numbers | None = None) -> list[Candidate]:
    """The ranges of one piece that are names, in order, none overlapping: rules first, then the parser, the head, capitals.

    `chances` is what the head tells of the piece's tokens. On GUM's training part, each document read by a head (on an earlier encoder) that had not
    seen it, names with their kinds rise from F1 60.5 to 62.7 with it.
    """
    titled = [set_so for sentence in piece.doc.sents for set_so in [is_titled(sentence)] * len(sentence)]
    found = [*_by_rule(piece), *_by_model(piece), *_by_head(piece, chances), *_by_capitals(piece)]
    kept: list[Candidate] = []
    taken = [False] * len(piece.doc)
    for candidate in found:
        candidate = _extended(_trimmed(candidate))
        if candidate.start >= candidate.end or any(taken[candidate.start : candidate.end]):
            continue
        if titled[candidate.start] and not (candidate.rule or is_place(candidate.text)):
            continue
        if not candidate.rule and chances is not None and _struck(candidate, chances):
            continue
        if _is_name(candidate):
            kept.append(candidate)
            taken[candidate.start : candidate.end] = [True] * (candidate.end - candidate.start)
    return sorted(kept, key=lambda one: one.start)


def _by_rule(piece: Piece) -> Iterator[Candidate]:
    """Names that their own shape shows: offices, governments, web outlets, acronyms."""
    text = piece.doc.text
    for pattern in (_ATTORNEY_OFFICE, _DOMAIN):
        for match in pattern.finditer(text):
            yield from _from_characters(piece, match.start(), match.end(), "organisation")
    for match in _GOVERNMENT.finditer(text):
        for start in (match.start(), match.start() + match.group(1).find(" ") + 1):
            if country_of(text[start : match.end(1)].rstrip("’'")):
                yield from _from_characters(piece, start, match.end(), "organisation")
                break
    for token in piece.doc:
        if (
            is_acronym(token.text)
            and token.text not in NO_ACRONYM
            and not country_of(token.text)
            and not _shouting(token)
            and not _dateline(token)
        ):
            compound = token.i + 1 < len(piece.doc) and piece.doc[token.i + 1].pos_ == "PROPN"
            if not compound or piece.doc[token.i + 1].text in (")", "’s", "'s"):
                yield Candidate(piece, token.i, token.i + 1, "organisation", rule=True)


def _dateline(token: Token) -> bool:
    """Whether the token is the second word of a place in capitals, as news agencies set it before the story."""
    return (
        token.i > 0
        and token.nbor(-1).text.isupper()
        and token.nbor(-1).is_alpha
        and is_place(f"{token.nbor(-1).text} {token.text}")
    )


def _shouting(token: Token) -> bool:
    """Whether the token stands in a line that is all capitals."""
    letters = [other.text for other in token.sent if other.is_alpha]
    return len(letters) > 1 and sum(word.isupper() for word in letters) > 0.6 * len(letters)


def _struck(candidate: Candidate, chances: Numbers) -> bool:
    """Whether the head takes the words for no name; articles and the noun that completes a group's name say nothing."""
    telling = [token.i for token in candidate.tokens if token.lower_ not in UNTELLING]
    return bool(telling) and float(chances[telling, 0].min()) > LIKELIER_OUTSIDE


def _by_head(piece: Piece, chances: Numbers | None) -> Iterator[Candidate]:
    """Names that the trained head marks."""
    for marked in name_ranges(chances) if chances is not None else ():
        yield Candidate(piece, marked.start, marked.end, marked.kind)


def _before_title(entity: TokenSpan) -> int | None:
    """The token of "Ms" in “The Courier, Ms Poll”, which the parser takes for one name; nobody's name runs over that comma."""
    for before, token in pairwise(entity):
        if before.text == "," and token.text.rstrip(".") in ("Mr", "Mrs", "Ms", "Miss", "Dr"):
            return int(token.i)
    return None


def _by_model(piece: Piece) -> Iterator[Candidate]:
    for entity in piece.doc.ents:
        if entity.label_ not in LABELS:
            if entity.label_ == "NORP" and not is_demonym(entity.text) and _heads_a_group(piece.doc, entity.end):
                yield Candidate(piece, entity.start, entity.end, "organisation")
            continue
        kind = LABELS[entity.label_]
        cut = _possessor(entity)
        if cut is not None:
            owner = _plain(piece.doc[entity.start : cut])
            if country_of(owner) or kind == "person" or owner.casefold().startswith("united nation"):
                yield Candidate(piece, cut + 1, entity.end, kind)
            owned = None if kind == "person" else kind
            yield Candidate(piece, entity.start, cut, "place" if is_place(owner) else owned)
        elif (titled := _before_title(entity)) is not None:
            yield Candidate(piece, entity.start, titled - 1, kind)
            yield Candidate(piece, titled, entity.end, "person")
        else:
            yield Candidate(piece, entity.start, entity.end, kind)


def _plain(tokens: TokenSpan) -> str:
    parts = [token.text for token in tokens if fold(token.text) not in ARTICLES]
    return without_possessive(" ".join(parts))


def _possessor(entity: TokenSpan) -> int | None:
    """Where a country's possessive ends inside a name: "the United States' Drug …" names two."""
    for token in entity:
        if token.text in ("'s", "’s", "'", "’") and entity.start < token.i < entity.end - 1:
            owner = _plain(entity.doc[entity.start : token.i])
            if country_of(owner) or fold(owner) in ("united nation", "united nations"):
                return token.i
            rest = [other.lower_ for other in entity.doc[token.i + 1 : entity.end]]
            if entity.label_ == "PERSON" or not any(word in ORGANISATION_HEADS for word in rest):
                return token.i if token.i - entity.start <= 2 else None
    return None


def _by_capitals(piece: Piece) -> Iterator[Candidate]:
    """Runs of proper nouns that the model passed over."""
    start: int | None = None
    for token in [*piece.doc, None]:
        proper = token is not None and _is_proper(token) and not token.is_sent_start
        proper = proper or (token is not None and bool(token.is_sent_start) and _starts_with_name(token))
        joined = (
            token is not None
            and start is not None
            and token.text in ("de", "del", "of", "the")
            and _next_is_proper(token)
        )
        if proper and start is None and token is not None:
            start = token.i
        elif not proper and not joined and start is not None:
            end = token.i if token is not None else len(piece.doc)
            yield Candidate(piece, start, end, None)
            start = None


def _is_proper(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ != "NORP"


def _starts_with_name(token: Token) -> bool:
    return _is_proper(token) and token.dep_ not in ("advmod", "mark", "cc")


def _next_is_proper(token: Token) -> bool:
    following = token.i + 1
    if token.text == "of" and following < len(token.doc) and token.doc[following].text == "the":
        following += 1
    if token.text == "the" and token.nbor(-1).text != "of":
        return False
    return following < len(token.doc) and token.doc[following].pos_ == "PROPN"


def _from_characters(piece: Piece, start: int, end: int, kind: MentionKind) -> Iterator[Candidate]:
    tokens = piece.doc.char_span(start, end, alignment_mode="contract")
    if tokens is not None and len(tokens):
        yield Candidate(piece, tokens.start, tokens.end, kind, rule=True)


def _trimmed(candidate: Candidate) -> Candidate:
    """Without article, quotation marks and what else the model drags in; a capital The inside a sentence belongs to the name."""
    doc, start, end = candidate.piece.doc, candidate.start, candidate.end
    while start < end - 1 and doc[start].is_sent_start and doc[start].pos_ == "ADV":
        start += 1
    while start < end and (
        doc[start].is_punct or doc[start].is_space or doc[start].pos_ in ("DET", "PRON", "CCONJ", "ADP")
    ):
        if doc[start].text == "The" and not _begins(doc[start]) and end - start > 1:
            break
        if doc[start].text in ("El", "La", "Los", "Las"):
            break
        start += 1
    while start < end - 1 and _DATE_WORD.fullmatch(doc[start].lower_) and candidate.label != "person":
        start += 1
    while end > start and (
        doc[end - 1].text in ("'s", "’s", "'", "’", "and", "of") or doc[end - 1].is_space or _is_stop(doc[end - 1])
    ):
        end -= 1
    if end < len(doc) and doc[end].is_quote and sum(token.is_quote for token in doc[start:end]) % 2:
        end += 1
    if 0 < start < end and doc[start - 1].text == "The" and not _begins(doc[start - 1]) and doc[start].text != "The":
        start -= 1
    return replace(candidate, start=start, end=end)


def _begins(token: Token) -> bool:
    """Whether the token begins a sentence or a quotation, where a capital says nothing."""
    return bool(token.is_sent_start) or (token.i > 0 and (token.nbor(-1).is_quote or token.nbor(-1).is_space))


def _is_stop(token: Token) -> bool:
    return bool(token.is_punct) and token.text != "."


def _extended(candidate: Candidate) -> Candidate:
    """With the noun that completes a group's name ("Sinaloa" / "cartel"), and the country before an organisation's."""
    doc, start, end = candidate.piece.doc, candidate.start, candidate.end
    if end < len(doc) and _heads_a_group(doc, end) and not is_demonym(candidate.text) and start < end:
        return replace(candidate, end=end + 1, label="organisation")
    if (
        start > 0
        and start < end
        and doc[end - 1].lower_ in ORGANISATION_HEADS
        and is_place(doc[start - 1].text)
        and doc[start - 1].pos_ == "PROPN"
    ):
        start -= 1
    while (
        0 < start < end
        and candidate.label == "person"
        and doc[start - 1].pos_ == "PROPN"
        and _given_before(doc[start - 1])
    ):
        start -= 1
    return replace(candidate, start=start, end=end)


def _given_before(token: Token) -> bool:
    """Whether the token is a given name that the model left out of a person's name."""
    return token.text[0].isupper() and not token.ent_type_ and is_plain_given_name(token.text)


def _heads_a_group(doc: Doc, position: int) -> bool:
    return position < len(doc) and doc[position].lower_ in GROUPS and doc[position].ent_type_ != "PERSON"


def _is_name(candidate: Candidate) -> bool:
    text = candidate.text
    letters = [token for token in candidate.tokens if any(character.isalpha() for character in token.text)]
    if not letters or not any(token.text[0].isupper() for token in letters) or fold(text) in NO_NAME:
        return False
    if _NO_LETTERS.search(text) or len(text) == 1 or (len(text) == 2 and not text.isupper()):
        return False
    if len(letters) == 1 and (is_demonym(text) or (letters[0].tag_ == "NNS" and candidate.label is None)):
        return False
    if len(letters) == 1 and text.isupper() and _shouting(letters[0]):
        return False
    if candidate.label is None and letters[-1].lower_ in PERSON_NOUNS - ORGANISATION_HEADS:
        return False
    if len(letters) == 1 and (text.casefold() in HONORIFICS or text.casefold() in PERSON_NOUNS):
        return False
    return not _ATTORNEYS.fullmatch(text) and not all(word in NO_NAME or word.isdigit() for word in words(text))
