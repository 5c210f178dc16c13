"""The words for what a figure counts: the noun phrase that the number opens."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Token

from careo.extract.parsing import Parsed
from careo.records.passages import Spans
from careo.text.counted import category_pattern, measure_of
from careo.text.numbers import Quantity

_LONGEST = 9
"""Tokens of a counted phrase; longer ones are parse errors."""
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "ADV"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_QUOTES = frozenset("\"”“’‘'»«")
_OF = frozenset({"of"})
_DETERMINERS = frozenset({"the", "these", "those", "his", "her", "their", "its", "our", "other"})

_PERCENT = re.compile(
    r"[\s-]+(?:percentage\s+points?|per\s?cent|pct|puntos?\s+porcentual(?:es)?|por\s+ciento)\b", re.IGNORECASE
)
_MONEY_OR_PART = re.compile(
    r"\s+(?:of|de|(?:de\s+)?(?:u\.?s\.?\s+)?(?:dollars?|d[oó]lares|pesos?|euros?))\b", re.IGNORECASE
)
"""What may follow a number with a sign of currency or percentage and still be counted: "20% of voters", "$5 mil pesos"."""

_SPANISH_WORD = r"[^\W\d_]+"
_SPANISH_BEFORE_NOUN = re.compile(
    r"(?:presunt[oa]s|supuest[oa]s|alt[oa]s|jóvenes|nuev[oa]s|grandes|pequeñ[oa]s|otr[oa]s|primer[oa]s|últim[oa]s|divers[oa]s|"
    r"distint[oa]s|diferentes|viej[oa]s|antigu[oa]s|mism[oa]s|buen[oa]s|mal[oa]s|propi[oa]s|posibles|probables|ex)\s+",
    re.IGNORECASE,
)
_SPANISH_OPENING = re.compile(
    r"\s*[”\"»]?\s+(?:de\s+(?:l[oa]s\s+|est[oa]s\s+|es[oa]s\s+|sus\s+|ell[oa]s\s+)?)?", re.IGNORECASE
)
_SPANISH_STOP = re.compile(
    r"(?:de|del|la|el|los|las|lo|al|a|ante|con|contra|desde|durante|en|entre|hacia|hasta|para|por|según|sin|sobre|tras|y|e|o|u|ni|"
    r"que|quien(?:es)?|cuando|donde|como|pero|aunque|porque|si|no|ya|más|menos|muy|también|tan|se|le|les|me|te|nos|su|sus|un|una|"
    r"unos|unas|este|esta|estos|estas|ese|esa|eso|fue|fueron|es|son|era|eran|está|están|estaba|estaban|ha|han|había|habían|hay|"
    r"sido|ser|luego|después|antes|ahora|hoy|ayer|cada|todo|todos|vez|veces|tanto|mientras|cuyo|cuya|"
    r"\w+(?:aron|ieron|aban|arán|erán|irán|aría|arían|ando|iendo|ó|ían))",
    re.IGNORECASE,
)
_SPANISH_ADJECTIVE = re.compile(
    r"\w+(?:ados|adas|idos|idas|ales|iles|icos|icas|anos|anas|enses|eños|eñas|eses|esas|oles|olas|ivos|ivas|arios|arias|antes|"
    r"entes|osos|osas|bles|uales|ares|ores|oras)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The range of the text in which a figure's words are looked for, and the numbers that stand in it."""

    text: str
    start: int
    end: int
    numbers: Spans

    def number_between(self, start: int, end: int) -> bool:
        """Whether another number stands in the range."""
        return any(start <= first and last <= end for first, last in self.numbers)


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted words, their head noun as worded, and where they end (the number's end where there are none)."""

    spans: Spans
    head: str
    end: int
    is_category: bool = False
    """Whether the noun itself says what happened ("26 deaths", "43 desaparecidos")."""


def find_counted(parsed: Parsed, quantity: Quantity, sentence: Sentence) -> Counted:
    """The noun phrase after the number; empty where another kind of word follows ("300 were killed")."""
    percents = _PERCENT.match(parsed.text, quantity.end, sentence.end) if quantity.unit is not None else None
    start = percents.end() if percents is not None else quantity.end
    if quantity.unit not in {None, "ton"} and not _MONEY_OR_PART.match(parsed.text, start, sentence.end):
        return Counted((), "", quantity.end)
    if parsed.language == "es":
        return _spanish(parsed.text, start, sentence)
    return _english(parsed, start, sentence)


def _english(parsed: Parsed, end: int, sentence: Sentence) -> Counted:
    """Adjectives and nouns that follow the number up to the last noun, by the parser's parts of speech."""
    nothing = Counted((), "", end)
    index = bisect_right(parsed.pieces, end, key=lambda piece: piece.start) - 1
    if index < 0 or end >= parsed.pieces[index].start + len(parsed.pieces[index].doc.text):
        return nothing
    piece = parsed.pieces[index]
    after = piece.doc.char_span(
        end - piece.start,
        min(sentence.end, piece.start + len(piece.doc.text)) - piece.start,
        alignment_mode="contract",
    )
    tokens = _phrase(list(after[: _LONGEST + 3]) if after is not None else [])
    if not tokens:
        return nothing
    first, last = tokens[0], tokens[-1]
    start, end = piece.start + first.idx, piece.start + last.idx + len(last.text)
    happened = category_pattern("en").fullmatch(last.text) is not None
    return Counted(((start, end),), last.lemma_, end, happened)


def _phrase(tokens: list[Token]) -> list[Token]:
    cut = next((place for place, token in enumerate(tokens) if token.is_space and "\n\n" in token.text), len(tokens))
    tokens = [token for token in tokens[:cut] if not token.is_space]
    index = 0
    while index < len(tokens) and (tokens[index].text in _QUOTES or tokens[index].tag_ == "HYPH"):
        index += 1
    if index < len(tokens) and tokens[index].lower_ in _OF:
        index += 1
        while index < len(tokens) and (tokens[index].lower_ in _DETERMINERS or tokens[index].pos_ == "NUM"):
            index += 1
    elif index < len(tokens) and tokens[index].lower_ in {"other", "more", "such"}:
        index += 1
    begin = index
    last: int | None = None
    while index < len(tokens) and index - begin < _LONGEST and _continues(tokens, index, last):
        if tokens[index].tag_ == "POS":
            last = None
        elif tokens[index].pos_ in _NOUNS:
            last = index
            if measure_of(tokens[index].text) and index + 1 < len(tokens) and tokens[index + 1].lower_ in _OF:
                index += 1
        index += 1
    return tokens[begin : last + 1] if last is not None else []


def _continues(tokens: list[Token], index: int, last: int | None) -> bool:
    """Whether the token belongs to the noun phrase, given where its last noun so far stands."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.tag_ in {"POS", "HYPH"}:
        return last is not None
    if token.pos_ in {"CCONJ", "PUNCT"}:
        joins = token.lower_ in {"and", "or", ",", "-"} and following is not None
        if not joins or following is None:
            return False
        if last is None:
            return (following.pos_ in {"ADJ", "NOUN", "VERB"} and token.lower_ != ",") or token.text == "-"
        return (
            token.lower_ in {"and", "or"}
            and following.pos_ == "NOUN"
            and following.dep_ == "conj"
            and following.tag_ == "NNS"
        )
    if token.tag_ in {"VBN", "VBG", "JJ"} and token.pos_ in {"VERB", "ADJ"}:
        if last is not None:
            return token.pos_ == "ADJ" and following is not None and following.pos_ == "NOUN"
        return following is not None and following.pos_ in _INSIDE | {"CCONJ", "VERB"} and not _predicates(token)
    if token.pos_ == "ADV":
        return (
            last is None
            and following is not None
            and following.pos_ in {"ADJ", "VERB"}
            and token.lower_ not in {"either", "still", "also"}
        )
    return token.pos_ in _NOUNS and (
        last is None
        or tokens[index - 1].pos_ in _NOUNS
        or tokens[index - 1].tag_ in {"POS", "HYPH"}
        or _joined(tokens, index)
    )


def _joined(tokens: list[Token], index: int) -> bool:
    return tokens[index - 1].lower_ in {"and", "or", "of"}


def _predicates(token: Token) -> bool:
    """A participle that says what happened to the number alone: "26 wounded in the attack"."""
    return token.dep_ in {"ROOT", "acl", "oprd", "acomp"} and token.pos_ == "VERB"


def _spanish(text: str, end: int, sentence: Sentence) -> Counted:
    """The noun after the number (after "de" too), its plural adjectives, and what a measure measures."""
    nothing = Counted((), "", end)
    opening = _SPANISH_OPENING.match(text, end, sentence.end)
    if opening is None:
        return nothing
    start = position = opening.end()
    while (adjective := _SPANISH_BEFORE_NOUN.match(text, position, sentence.end)) is not None:
        position = adjective.end()
    noun = re.compile(_SPANISH_WORD).match(text, position, sentence.end)
    if noun is None or _SPANISH_STOP.fullmatch(noun[0]) or (noun[0][0].isupper() and not noun[0].isupper()):
        if position == start:
            return nothing
        noun = re.compile(_SPANISH_WORD).match(text, start, position)
        if noun is None:
            return nothing
    end = noun.end()
    if measure_of(noun[0]):
        measured = re.compile(rf"\s+de\s+({_SPANISH_WORD})").match(text, end, sentence.end)
        if measured is not None and not _SPANISH_STOP.fullmatch(measured[1]):
            end = measured.end()
    elif category_pattern("es").fullmatch(noun[0]):
        return Counted(((start, end),), noun[0], end, True)
    return Counted(
        ((start, _with_adjectives(text, end, sentence.end)),), noun[0], _with_adjectives(text, end, sentence.end)
    )


def _with_adjectives(text: str, end: int, limit: int) -> int:
    """Plural adjectives after a Spanish noun, but not the words for what happened."""
    pattern = re.compile(rf"\s+(?:[yeo]\s+)?({_SPANISH_WORD})")
    for _ in range(3):
        word = pattern.match(text, end, limit)
        if word is None or not _SPANISH_ADJECTIVE.fullmatch(word[1]) or _SPANISH_STOP.fullmatch(word[1]):
            break
        if category_pattern("es").fullmatch(word[1]):
            break
        end = word.end()
    return end
