"""Names in English: what the model finds, checked and completed by rule, each name one kind in the whole document.

The small model takes headlines for names, places for organisations and people for organisations. So names in headlines
count only when the text repeats them, and a name's kind is decided by its own words, by the words around it and by
the model's vote, over all its places in the document together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from careo.extract.mentions_written import Written, certain_kind, is_demonym, names_a_person, standing_of
from careo.extract.parsing import Parsed, Piece
from careo.records.statements import MentionForm, MentionKind
from careo.text.names import ARTICLES, HONORIFICS, fold, is_acronym, spaced, without_possessive, words
from careo.text.nouns import KIN, ORGANISATION_HEADS, ORGANISATION_NOUNS, PERSON_NOUNS
from careo.text.places import country_of, is_place

LABELS: dict[str, MentionKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "WORK_OF_ART": "other",
    "LAW": "document", "EVENT": "other", "PRODUCT": "other",
}  # fmt: skip
NO_ACRONYM = frozenset(
    "TV AM PM CEO CFO COO GPS DNA RNA OK ID VIP II III IV VI VII VIII IX XI XII PDF URL FAQ SUV ATM AIDS HIV GMT EST PST CST EDT PDT UTC "
    "PHD BA MA AD BC CE ISBN USD MXN EUR GDP COVID SMS DVD CD PC IT HQ MD JR SR".split()
)
NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr god internet web christmas easter i inmate official staff comments trending share facebook twitter
    hundreds thousands dozens investigators officials but and or if when then yes no however furthermore according""".split()
)
_DOMAIN = re.compile(r"\b[A-Z][\w-]*(?:\.[A-Za-z][\w-]*)*\.(?:com|org|net|mx|info|news)\b")
_ATTORNEY_OFFICE = re.compile(
    r"\b(?:(?:U\.?\s?S\.?|United States|State|District|Federal)\s+)?Attorney(?:\s+General)?(?:['’]s|s['’])?\s+[Oo]ffice\b"
)
_COUNTRY_WORD = r"(?:[A-Z]\.\s?[A-Z]\.?(?:\s?[A-Z]\.)?|[A-Z][\w’']+(?:\s[A-Z][\w’']+)?)"
_GOVERNMENT = re.compile(rf"\b({_COUNTRY_WORD})(?:['’]s?)?\s+(?:[Ff]ederal\s+)?(?:[Gg]overnment)\b")
_ALIAS = re.compile(
    r"(?:\balias|\ba\.?k\.?a\.?|\balso known as|\bbetter known as|\bknown as|\bnicknamed)\s+[\"“‘']?((?:El|La|Los|The)\s[\w.]+|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)?)"
)
_ATTORNEYS = re.compile(r"\b(?:U\.?\s?S\.?|United States)\s+[Aa]ttorneys?\b")
_SAYING = frozenset({"say", "tell", "add", "write", "testify", "deny", "ask", "claim", "insist", "recall"})


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


def named_english(parsed: Parsed) -> list[Written]:
    """Every name of the text, in order, none overlapping another."""
    candidates = [found for piece in parsed.pieces for found in _candidates(piece)]
    votes = _kinds(candidates)
    written = [_written(found, votes) for found in candidates]
    return (
        [name for name in written if name is not None]
        + _aliases(parsed)
        + _repeated_in_headlines(parsed, candidates, votes)
    )


def is_titled(sentence: TokenSpan) -> bool:
    """Whether a sentence is set like a headline, most words with a capital: names cannot be told from other words in it."""
    long_words = [token.text for token in sentence if token.is_alpha and len(token.text) > 3]
    capital = sum(word[0].isupper() for word in long_words)
    return len(long_words) >= 4 and capital >= 0.7 * len(long_words)


def _candidates(piece: Piece) -> list[Candidate]:
    titled = [is_titled(sentence) for sentence in piece.doc.sents for _ in sentence]
    found = [*_by_rule(piece), *_by_model(piece), *_by_capitals(piece)]
    kept: list[Candidate] = []
    taken = [False] * len(piece.doc)
    for candidate in found:
        candidate = _extended(_trimmed(candidate))
        if candidate.start >= candidate.end or any(taken[candidate.start : candidate.end]):
            continue
        if titled[candidate.start] and not (candidate.rule or is_place(candidate.text)):
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
        if country_of(match.group(1).rstrip("’'")):
            yield from _from_characters(piece, match.start(), match.end(), "organisation")
    for token in piece.doc:
        if (
            is_acronym(token.text)
            and token.text not in NO_ACRONYM
            and not country_of(token.text)
            and not _shouting(token)
        ):
            compound = token.i + 1 < len(piece.doc) and piece.doc[token.i + 1].pos_ == "PROPN"
            if not compound or piece.doc[token.i + 1].text in (")", "’s", "'s"):
                yield Candidate(piece, token.i, token.i + 1, "organisation", rule=True)


def _shouting(token: Token) -> bool:
    """Whether the token stands in a line that is all capitals."""
    letters = [other.text for other in token.sent if other.is_alpha]
    return len(letters) > 1 and sum(word.isupper() for word in letters) > 0.6 * len(letters)


def _by_model(piece: Piece) -> Iterator[Candidate]:
    for entity in piece.doc.ents:
        if entity.label_ not in LABELS:
            if entity.label_ == "NORP" and not is_demonym(entity.text) and _heads_a_group(piece.doc, entity.end):
                yield Candidate(piece, entity.start, entity.end, "organisation")
            continue
        kind = LABELS[entity.label_]
        cut = _possessor(entity)
        if cut is not None:
            yield Candidate(piece, cut + 1, entity.end, kind)
            yield Candidate(
                piece, entity.start, cut, "place" if is_place(_plain(piece.doc[entity.start : cut])) else kind
            )
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
    return None


def _by_capitals(piece: Piece) -> Iterator[Candidate]:
    """Runs of proper nouns that the model passed over."""
    start: int | None = None
    for token in [*piece.doc, None]:
        proper = token is not None and token.pos_ == "PROPN" and token.text[:1].isupper() and not token.is_sent_start
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


def _starts_with_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.dep_ not in ("advmod", "mark", "cc")


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
    while start < end and (
        doc[start].is_punct or doc[start].is_space or doc[start].pos_ in ("DET", "PRON", "CCONJ", "ADP")
    ):
        if doc[start].text == "The" and not doc[start].is_sent_start and end - start > 1:
            break
        if doc[start].text in ("El", "La", "Los", "Las"):
            break
        start += 1
    while end > start and (
        doc[end - 1].text in ("'s", "’s", "'", "’", "and", "of") or doc[end - 1].is_space or _is_stop(doc[end - 1])
    ):
        end -= 1
    if (
        0 < start < end
        and doc[start - 1].text == "The"
        and not doc[start - 1].is_sent_start
        and doc[start].text != "The"
    ):
        start -= 1
    return Candidate(candidate.piece, start, end, candidate.label, candidate.rule)


def _is_stop(token: Token) -> bool:
    return bool(token.is_punct) and token.text != "."


def _extended(candidate: Candidate) -> Candidate:
    """With the noun that completes a group's name ("Sinaloa" / "cartel"), and the country before an organisation's."""
    doc, start, end = candidate.piece.doc, candidate.start, candidate.end
    if end < len(doc) and _heads_a_group(doc, end) and not is_demonym(candidate.text) and start < end:
        return Candidate(candidate.piece, start, end + 1, "organisation", candidate.rule)
    if (
        start > 0
        and start < end
        and doc[end - 1].lower_ in ORGANISATION_HEADS
        and is_place(doc[start - 1].text)
        and doc[start - 1].pos_ == "PROPN"
    ):
        start -= 1
    return Candidate(candidate.piece, start, end, candidate.label, candidate.rule)


def _heads_a_group(doc: Doc, position: int) -> bool:
    return (
        position < len(doc)
        and doc[position].lower_ in ("cartel", "gang", "group")
        and doc[position].ent_type_ != "PERSON"
    )


def _is_name(candidate: Candidate) -> bool:
    text = candidate.text
    letters = [token for token in candidate.tokens if any(character.isalpha() for character in token.text)]
    if not letters or not any(token.text[0].isupper() for token in letters) or fold(text) in NO_NAME:
        return False
    if len(letters) == 1 and (is_demonym(text) or (letters[0].tag_ == "NNS" and candidate.label is None)):
        return False
    if len(letters) == 1 and text.isupper() and _shouting(letters[0]):
        return False
    if candidate.label is None and letters[-1].lower_ in PERSON_NOUNS:
        return False
    if len(letters) == 1 and (text.casefold() in HONORIFICS or text.casefold() in PERSON_NOUNS):
        return False
    return not _ATTORNEYS.fullmatch(text) and not all(word in NO_NAME or word.isdigit() for word in words(text))


def _kinds(candidates: Iterable[Candidate]) -> dict[str, MentionKind]:
    """One kind for each wording: the votes of all its places."""
    votes: dict[str, dict[MentionKind, int]] = defaultdict(lambda: defaultdict(int))
    for candidate in candidates:
        name, title, _ = _cut_title(candidate)
        key = fold(name)
        certain = certain_kind(name, title)
        if certain is not None:
            votes[key][certain] += 5
        if candidate.label is not None:
            votes[key][candidate.label] += 1
        for kind in _by_surroundings(candidate):
            votes[key][kind] += 3
    people = {part for key, count in votes.items() if _winner(count) == "person" for part in key.split()[1:]}
    for key, count in votes.items():
        if key in people and not is_place(key):
            count["person"] += 2
    return {key: _winner(count) for key, count in votes.items()}


def _winner(votes: dict[MentionKind, int]) -> MentionKind:
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


def _aliases(parsed: Parsed) -> list[Written]:
    """Nicknames after "alias", "also known as" and the like."""
    found = []
    for piece in parsed.pieces:
        for match in _ALIAS.finditer(piece.doc.text):
            start, end = match.span(1)
            name = spaced(match.group(1))
            kind: MentionKind = "person" if not is_acronym(name) else "organisation"
            found.append(Written(start=piece.start + start, end=piece.start + end, kind=kind, form="alias", name=name))
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
