"""Names in English: what the model finds, checked and completed by rule, each name one kind in the whole document.

The small model takes headlines for names, places for organisations and people for organisations. So names in headlines
count only when the text repeats them, and a name's kind is decided by its own words, by the words around it and by
the model's vote, over all its places in the document together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Token

from careo.extract.mentions.candidates import Candidate, candidates_of, is_titled
from careo.extract.mentions.heads import KINDS, Told, kind_chances
from careo.extract.mentions.written import Written, certain_kind, is_demonym, names_a_person, standing_of, surname_of
from careo.extract.parsing import Parsed
from careo.extract.reader.tags import Numbers
from careo.records.statements import MentionForm, MentionKind
from careo.text.names import HONORIFICS, fold, is_acronym, spaced, spells, without_possessive
from careo.text.nouns import KIN, ORGANISATION_NOUNS, PERSON_NOUNS
from careo.text.places import is_place

_ALIAS = re.compile(
    r"(?:\balias|\ba\.?k\.?a\.?|\balso known as|\bbetter known as|\bknown as|\bnicknamed)\s+[\"“‘']?((?:El|La|Los|The)\s[\w.]+|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)?)"
)
_OF_PLACES = frozenset(
    "police port harbour harbor people residents streets mayor outskirts coast court bishop north south east west".split()
)
_SAYING = frozenset({"say", "tell", "add", "write", "testify", "deny", "ask", "claim", "insist", "recall"})


def named_english(parsed: Parsed, told: Told | None = None) -> list[Written]:
    """Every name of the text, in order, none overlapping another; `told` is what the trained heads make of it."""
    chances: dict[int, Numbers] = (
        {piece.start: numbers for piece, numbers in zip(parsed.pieces, told.names, strict=True)} if told else {}
    )
    candidates = [found for piece in parsed.pieces for found in candidates_of(piece, chances.get(piece.start))]
    votes = _kinds(candidates, chances)
    written = [name for found in candidates if (name := _written(found, votes)) is not None]
    aliases = _aliases(parsed, written)
    written += _surnames_alone(parsed, written)
    names = [*written, *_repeated_in_headlines(parsed, candidates, votes)]
    return [
        one for one in names if not any(one.start < alias.end and alias.start < one.end for alias in aliases)
    ] + aliases


def _surnames_alone(parsed: Parsed, names: list[Written]) -> list[Written]:
    """Surnames that the model passed over, mostly at a sentence's beginning, where the text has the full name elsewhere."""
    surnames = {surname for name in names if name.kind == "person" and (surname := surname_of(name.name)) is not None}
    inside = {position for name in names for position in range(name.start, name.end)}
    found = []
    for piece in parsed.pieces:
        for token in piece.doc:
            start = piece.start + token.idx
            if (
                token.text[:1].isupper()
                and len(token.text) > 2
                and start not in inside
                and fold(token.text) in surnames
            ):
                found.append(
                    Written(start=start, end=start + len(token.text), kind="person", form="name", name=token.text)
                )
    return found


HEAD_VOTE = 4
"""What the head's word on a kind is worth, parted by its chances: less than the name's own words (5), more than the rest."""


def _kinds(candidates: Iterable[Candidate], chances: Mapping[int, Numbers]) -> dict[str, MentionKind]:
    """One kind for each wording: the votes of all its places. `chances` are the head's, by where a piece begins."""
    votes: dict[str, dict[MentionKind, float]] = defaultdict(lambda: defaultdict(float))
    for candidate in candidates:
        name, title, start = _cut_title(candidate)
        key = fold(name)
        votes[key]["other"] += 0
        certain = certain_kind(name, title)
        if certain is not None:
            votes[key][certain] += 5
        if candidate.label is not None:
            votes[key][candidate.label] += 1
        for kind in _by_surroundings(candidate):
            votes[key][kind] += 3
        told = chances.get(candidate.piece.start)
        if told is not None:
            for kind, chance in zip(KINDS, kind_chances(told, start, candidate.end), strict=True):
                votes[key][kind] += HEAD_VOTE * float(chance)
    people = {part for key, count in votes.items() if _winner(count) == "person" for part in key.split()[1:]}
    for key, count in votes.items():
        if key in people and not is_place(key) and certain_kind(key, None) is None:
            count["person"] += 1 + sum(count.values())
    return {key: _winner(count) for key, count in votes.items()}


def _winner(votes: dict[MentionKind, float]) -> MentionKind:
    return min(votes, key=lambda kind: (-votes[kind], kind)) if votes else "other"


def _by_surroundings(candidate: Candidate) -> Iterator[MentionKind]:
    doc, start, end = candidate.piece.doc, candidate.start, candidate.end
    before = doc[start - 1].lower_ if start else ""
    two_before = doc[start - 2].lower_ if start > 1 else ""
    after = doc[end].lower_ if end < len(doc) else ""
    if before in ("in", "near", "outside", "across") and candidate.label != "person" and after not in ("’s", "'s"):
        yield "place"
    if before == "of" and two_before in (
        "town",
        "city",
        "state",
        "village",
        "mayor",
        "governor",
        "municipality",
        "province",
        "county",
    ):
        yield "place"
    if after in ("area", "town", "city", "massacre", "county", "province", "region") or before in (
        "downtown",
        "northern",
        "southern",
    ):
        yield "place"
    if before == "of" and two_before in _OF_PLACES:
        yield "place"
    if doc[start].text == "The":
        yield "organisation"
    if after == "(" and end + 2 < len(doc) and doc[end + 2].text == ")" and spells(doc[end + 1].text, candidate.text):
        yield "organisation"
    head = candidate.tokens.root
    if head.dep_ == "nsubj" and head.head.lemma_ in _SAYING and candidate.label == "person":
        yield "person"


def _cut_title(candidate: Candidate) -> tuple[str, str | None, int]:
    """The name, the title or role that stands before it, and the token the name starts at."""
    doc, start, end = candidate.piece.doc, candidate.start, candidate.end
    first = start
    if candidate.label in ("person", None):
        while start < end - 1 and fold(doc[start].text).rstrip(".") in HONORIFICS and doc[start].text[0].isupper():
            start += 1
    while first > 0 and _is_role(doc[first - 1]):
        first -= 1
    title = spaced(doc[first:start].text) if first < start else None
    return without_possessive(spaced(doc[start:end].text)), title, start


def _is_role(token: Token) -> bool:
    plain = token.lower_.rstrip(".")
    if plain in KIN and not token.text[0].isupper():
        return False
    if token.tag_ == "NNS" or token.is_punct:
        return False
    return plain in HONORIFICS or plain in PERSON_NOUNS or (plain in ORGANISATION_NOUNS and token.text[0].islower())


def _written(candidate: Candidate, votes: dict[str, MentionKind]) -> Written | None:
    name, title, start = _cut_title(candidate)
    kind = votes.get(fold(name), candidate.label or "other")
    if kind != "person" and title is not None and names_a_person(title):
        name, start = candidate.text, candidate.start
        title = None
    if kind == "person" and title is not None and not names_a_person(title):
        title = None
    if is_demonym(name) or not name:
        return None
    start_character, _ = candidate.piece.span(candidate.piece.doc[start : candidate.end])
    wording = candidate.piece.doc[start : candidate.end].text
    end_character = start_character + len(without_possessive(wording))
    plural = kind == "person" and _is_family(fold(name), votes)
    return Written(
        start=start_character,
        end=end_character,
        kind=kind,
        form=_form(name, kind, plural),
        name=name,
        number="several" if plural else "one",
        title=title,
        standing=standing_of(title) if kind == "person" else None,
    )


def _is_family(key: str, kinds: dict[str, MentionKind]) -> bool:
    """Whether a one-word name is a surname in the plural ("the Rojases")."""
    stems = {key[:-1]} | ({key[:-2]} if key.endswith("es") else set())
    surnames = {other.split()[-1] for other, kind in kinds.items() if kind == "person" and " " in other}
    return " " not in key and key.endswith("s") and key not in surnames and bool(stems & surnames)


def _form(name: str, kind: MentionKind, plural: bool) -> MentionForm:
    if is_acronym(name) and kind != "place":
        return "acronym"
    return "short form" if plural else "name"


def _aliases(parsed: Parsed, names: list[Written]) -> list[Written]:
    """Nicknames after "alias", "also known as" and the like, right after the name of a person or group."""
    kinds: dict[int, MentionKind] = {name.end: name.kind for name in names if name.kind in ("person", "organisation")}
    found = []
    for piece in parsed.pieces:
        for match in _ALIAS.finditer(piece.doc.text):
            start, end = (piece.start + position for position in match.span(1))
            before = parsed.text[max(0, piece.start + match.start() - 3) : piece.start + match.start()]
            named = piece.start + match.start() - len(before) + len(before.rstrip(" ,("))
            role = re.search(r"[\w-]+$", parsed.text[max(0, named - 20) : named])
            kind = kinds.get(named) or ("person" if role and role.group().casefold() in PERSON_NOUNS else None)
            if kind is not None:
                found.append(Written(start=start, end=end, kind=kind, form="alias", name=spaced(match.group(1))))
    return found


def _repeated_in_headlines(parsed: Parsed, candidates: list[Candidate], votes: dict[str, MentionKind]) -> list[Written]:
    """Names that the text itself has, where a headline repeats them."""
    known = sorted(
        {found.text for found in candidates if len(found.text) > 3 and found.end - found.start > 1},
        key=lambda name: (-len(name), name),
    )
    found: list[Written] = []
    for piece in parsed.pieces:
        taken = [(one.start, one.end) for one in candidates if one.piece is piece]
        for sentence in piece.doc.sents:
            if not is_titled(sentence):
                continue
            for name in known:
                for match in re.finditer(rf"\b{re.escape(name)}\b", sentence.text, re.IGNORECASE):
                    tokens = piece.doc.char_span(sentence.start_char + match.start(), sentence.start_char + match.end())
                    if tokens is None or any(tokens.start < end and start < tokens.end for start, end in taken):
                        continue
                    taken.append((tokens.start, tokens.end))
                    candidate = Candidate(piece, tokens.start, tokens.end, votes.get(fold(name)))
                    repeated = _written(candidate, votes)
                    found += [repeated] if repeated is not None else []
    return found
