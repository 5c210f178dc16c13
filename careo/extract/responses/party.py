"""Who answered: the words that name the party, one party by one, and the mention that they are."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from careo.extract.parsing import Piece
from careo.extract.responses.cues import ABSTRACT, AGENT, NO_AGENT, NOT_ANSWERING, PERSONS, PRESS, SPOKEN_FOR
from careo.records.passages import Span
from careo.records.statements import Mention, Reference
from careo.text.nouns import ORGANISATION_NOUNS, PERSON_NOUNS

_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them"})
_SPEAKERS = frozenset({"i", "we"})
_NOBODY = frozenset(
    {
        "nobody",
        "none",
        "one",
        "anyone",
        "everyone",
        "someone",
        "who",
        "which",
        "that",
        "what",
        "you",
        "there",
        "this",
        "these",
    }
)
_UTTERANCES = frozenset({"statement", "letter", "release", "message", "tweet", "post", "communiqué", "email", "speech"})
_OUTSIDE = frozenset({"relcl", "appos", "conj", "cc", "punct", "preconj", "acl", "advcl", "parataxis"})
_JOINING = frozenset({"neither", "nor", "either"})
"""Words that join parties or verbs and are no part of any name."""
_ORGANISED = frozenset({"ORG", "PERSON", "NORP", "GPE"})


@dataclass(frozen=True, slots=True)
class Party:
    """The span of the words that name it and, where certain, the mention that tells who it is."""

    span: Span
    mention: str | None
    speaker: bool = False
    """"I" or "we": who it is, the statement's source says."""


class Names:
    """The document's mentions, by place, and the antecedents of its pronouns."""

    def __init__(self, mentions: tuple[Mention, ...], references: tuple[Reference, ...]) -> None:
        self._mentions = tuple(sorted(mentions, key=lambda mention: (mention.span, mention.id)))
        self._by_id = {mention.id: mention for mention in mentions}
        self._antecedents = {reference.mention: reference.antecedent for reference in references}

    def within(self, span: Span) -> tuple[Mention, ...]:
        """Mentions that overlap the span, in order."""
        return tuple(mention for mention in self._mentions if mention.span[0] < span[1] and span[0] < mention.span[1])

    def certain(self, mention: Mention) -> Mention | None:
        """The mention, or of a pronoun the name that it stands for; None where no reading is certain."""
        seen: set[str] = set()
        while mention.form == "pronoun":
            seen.add(mention.id)
            after = self._by_id.get(self._antecedents.get(mention.id, ""))
            if after is None or after.id in seen:
                return None
            mention = after
        return mention

    def of_head(self, head: Span, phrase: Span) -> Mention | None:
        """The person or organisation whose words hold the head of the phrase; the longest one within it."""
        fitting = [
            mention
            for mention in self.within(head)
            if mention.kind in {"person", "organisation", "place"}
            and mention.span[1] <= phrase[1] + 1
            and mention.span[0] >= phrase[0] - 6
        ]
        return max(fitting, key=lambda mention: (mention.span[1] - mention.span[0], mention.id), default=None)


def parties_of(verb: Token, piece: Piece, names: Names, lenient: bool = False) -> tuple[Party, ...]:
    """The parties that the verb's subject names; none where the subject is unclear or cannot answer.

    `lenient`: any noun that is not known to be a thing can answer, for the verb tells that somebody did.
    """
    heads = _subjects(verb)
    if not heads:
        return _by_order(verb, piece, names)
    return _parties(heads, piece, names, verb, lenient)


def parties_in(head: Token, piece: Piece, names: Names, lenient: bool = False) -> tuple[Party, ...]:
    """The parties of an object: "calls to the ministry and the mayor were not returned"."""
    return _parties(_joined(head), piece, names, head, lenient)


def subject_of(verb: Token) -> Token | None:
    """The subject of the verb, found through coordination, infinitives and participles; None where it is not certain."""
    asked: Token = verb
    for _ in range(4):
        own = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if own is not None:
            relative = own.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl"
            return verb.head if relative else own
        helped = next(
            (
                child
                for auxiliary in verb.children
                if auxiliary.dep_ in {"aux", "auxpass"}
                for child in auxiliary.children
                if child.dep_ in {"nsubj", "nsubjpass"}
            ),
            None,
        )
        if helped is not None:
            return helped
        above = _above(verb, asked)
        if above is None:
            return verb.head if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.pos_ == "PROPN" else None
        verb = above
    return None


def _above(verb: Token, asked: Token) -> Token | None:
    """The verb whose subject is also this one's: of a coordination no clause interrupts, an infinitive, a participle."""
    head: Token = verb.head
    if verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}:
        between = verb.doc[head.i + 1 : asked.i]
        return None if any(token.dep_ in {"nsubj", "nsubjpass"} for token in between) else head
    if verb.dep_ in {"xcomp", "advcl"} and head.pos_ in {"VERB", "AUX"}:
        return head if _bound(verb) else None
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and head.lemma_.lower() in _UTTERANCES:
        upper: Token = head.head
        return upper if upper.pos_ == "VERB" and head.dep_ in {"dobj", "pobj"} else None
    return None


def _bound(verb: Token) -> bool:
    """Whether an infinitive or participle surely shares the subject of the verb above it."""
    if verb.tag_ != "VBG":
        return verb.dep_ == "xcomp"
    if verb.dep_ == "xcomp":
        return verb.head.lemma_ in {"continue", "keep", "begin", "start"}
    opening = verb.i - 1
    while opening > verb.head.i and verb.doc[opening].pos_ in {"ADV", "CCONJ"}:
        opening -= 1
    return bool(verb.doc[opening].text == ",")


def _subjects(verb: Token) -> list[Token]:
    found = subject_of(verb)
    return _joined(found) if found is not None else []


def _joined(head: Token) -> list[Token]:
    """The head and what is coordinated with it."""
    heads, queue = [], [head]
    while queue:
        token = queue.pop(0)
        heads.append(token)
        queue.extend(
            child for child in token.children if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON"}
        )
    return sorted(heads, key=lambda token: token.i)


def phrase_of(head: Token, piece: Piece) -> Span:
    """The noun phrase of the head, without what is coordinated or added after a comma."""
    kept: list[Token] = []
    queue = [head]
    while queue:
        token = queue.pop()
        kept.append(token)
        queue.extend(
            child
            for child in token.children
            if child.lower_ not in _JOINING
            and (child.dep_ not in _OUTSIDE or (token is not head and child.dep_ in {"conj", "cc"}))
        )
    first, last = min(kept, key=lambda token: token.i), max(kept, key=lambda token: token.i)
    while last.i + 2 < len(piece.doc) and not last.whitespace_ and piece.doc[last.i + 1].text in {"-", "‑"}:
        last = piece.doc[last.i + 2]
    return (piece.start + first.idx, piece.start + last.idx + len(last.text))


def _parties(heads: list[Token], piece: Piece, names: Names, verb: Token, lenient: bool = False) -> tuple[Party, ...]:
    known = {head: _party(head, piece, names, verb, lenient) for head in heads}
    if any(party is not None for party in known.values()):
        known |= {head: Party(phrase_of(head, piece), None) for head in heads if known[head] is None and _others(head)}
    whole = [party for party in known.values() if party is not None]
    if len(heads) > 1:
        first, last = phrase_of(heads[0], piece), phrase_of(heads[-1], piece)
        one = [m for m in names.within((first[0], last[1])) if m.span[0] <= first[0] + 4 and m.span[1] >= last[1]]
        if one:
            return (Party((min(first[0], one[0].span[0]), last[1]), one[0].id),)
    return tuple(sorted(whole, key=lambda party: party.span))


def _others(head: Token) -> bool:
    """ "X and other lenders": what stands beside a party as another of its kind can answer too."""
    return head.pos_ == "NOUN" and any(child.lower_ in {"other", "another"} for child in head.children)


def _can_answer(noun: Token, lenient: bool) -> bool:
    """Whether a common noun names somebody who can answer; a leniently read one is anything but a thing or a deed."""
    words = {noun.lower_, noun.lemma_.lower()}
    if words & (PERSONS | PERSON_NOUNS | ORGANISATION_NOUNS):
        return True
    if noun.pos_ == "NOUN" and noun.lemma_.lower().endswith(AGENT) and not words & (NOT_ANSWERING | NO_AGENT):
        return True
    return (
        lenient
        and noun.pos_ == "NOUN"
        and not words & NOT_ANSWERING
        and (not noun.lower_.endswith(ABSTRACT) or noun.lower_.endswith("witness"))
    )


def _party(head: Token, piece: Piece, names: Names, verb: Token, lenient: bool = False) -> Party | None:
    span = phrase_of(head, piece)
    at = (piece.start + head.idx, piece.start + head.idx + len(head.text))
    lower = head.lower_
    if lower in _SPEAKERS:
        return Party(at, None, speaker=True)
    if lower == "you" and lenient:
        return Party(at, None)
    if lower in _NOBODY:
        return None
    mention = names.of_head(at, span)
    if head.pos_ == "PRON" or lower in _PRONOUNS:
        if lower not in _PRONOUNS:
            return None
        return _pronoun(head, at, mention, piece, names, verb)
    if mention is None and head.pos_ != "PROPN" and head.ent_type_ not in _ORGANISED and not _can_answer(head, lenient):
        return None
    spoken_for = _spoken_for(head, span, mention, names, piece)
    if spoken_for is not None:
        return Party(span, spoken_for.id)
    named = _named(head, span, piece, names)
    if named is not None:
        return named
    if (
        mention is not None
        and mention.kind == "place"
        and head.ent_type_ not in _ORGANISED
        and not _can_answer(head, False)
    ):
        return None
    return Party(span, mention.id if mention is not None else None)


def _named(head: Token, span: Span, piece: Piece, names: Names) -> Party | None:
    """The person whose name stands right after an office: "The mayor of Puerto Hondo, Rosa Vela,"."""
    text, end = piece.doc.text, span[1] - piece.start
    if head.pos_ != "NOUN" or _speaks_for(head) or text[end : end + 2] != ", ":
        return None
    at = piece.start + end + 2
    for mention in names.within((at, at + 1)):
        follows = text[mention.span[1] - piece.start : mention.span[1] - piece.start + 1]
        if mention.kind == "person" and mention.form == "name" and mention.span[0] == at and follows == ",":
            return Party(mention.span, mention.id)
    return None


def _pronoun(head: Token, at: Span, mention: Mention | None, piece: Piece, names: Names, verb: Token) -> Party:
    """A pronoun: the subject of the clause that its own is coordinated with, else what its reference says."""
    parallel = _parallel(head, verb)
    if parallel is not None:
        where = (piece.start + parallel.idx, piece.start + parallel.idx + len(parallel.text))
        named = names.of_head(where, phrase_of(parallel, piece))
        if named is not None and _agrees(head, named):
            known = names.certain(named)
            if known is not None:
                return Party(at, known.id)
    known = names.certain(mention) if mention is not None else None
    return Party(at, known.id if known is not None and known.form != "pronoun" else None)


def _parallel(head: Token, verb: Token) -> Token | None:
    """The subject of the clause joined by "but" or "and": "The agency helped, but it never acknowledged…"."""
    if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"}:
        return None
    subject = next((child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.i >= head.i or any(child.dep_ == "conj" for child in subject.children):
        return None
    return subject


def _agrees(pronoun: Token, mention: Mention) -> bool:
    """Whether the pronoun can stand for the mention: bodies are "it" or "they", persons "he" or "she"."""
    if mention.kind == "organisation" or mention.kind == "place":
        return pronoun.lower_ in {"it", "they"}
    if mention.kind == "person":
        return pronoun.lower_ in ({"they"} if mention.number == "several" else {"he", "she"})
    return False


def _spoken_for(head: Token, span: Span, mention: Mention | None, names: Names, piece: Piece) -> Mention | None:
    """Whom a spokesman or lawyer answers for, if the phrase or the words added to it name it."""
    spans = [span] if _speaks_for(head) else []
    spans += [phrase_of(child, piece) for child in head.children if child.dep_ == "appos" and _speaks_for(child)]
    for phrase in spans:
        named = [
            found
            for found in names.within(phrase)
            if found.kind in {"organisation", "person"}
            and (mention is None or found.id != mention.id)
            and found.form != "pronoun"
            and phrase[0] <= found.span[0]
            and found.span[1] <= phrase[1]
            and (found.span[1] - found.span[0]) < (phrase[1] - phrase[0])
        ]
        whole = [found for found in named if not any(_inside(found.span, other.span) for other in named)]
        if len(whole) == 1:
            return whole[0]
    return None


def _speaks_for(noun: Token) -> bool:
    """Whether the noun speaks for another: "spokesman", "lawyer", "press office"."""
    if noun.lemma_.lower() in SPOKEN_FOR:
        return True
    return noun.lemma_.lower() in {"office", "officer", "secretary"} and any(
        child.lower_ in PRESS for child in noun.children
    )


def _inside(inner: Span, outer: Span) -> bool:
    return inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


def _by_order(verb: Token, piece: Piece, names: Names) -> tuple[Party, ...]:
    """Where the parse gives no subject: the noun phrases that stand right before the verb, up to a comma or verb."""
    index = verb.i - 1
    while index >= 0 and piece.doc[index].pos_ in {"AUX", "ADV", "PART"}:
        index -= 1
    end = index + 1
    while index >= 0 and piece.doc[index].pos_ in {
        "NOUN",
        "PROPN",
        "DET",
        "ADJ",
        "NUM",
        "CCONJ",
        "ADP",
        "PART",
        "PRON",
    }:
        if piece.doc[index].pos_ == "ADP" and piece.doc[index].lower_ not in {"of", "for", "at", "from", "with"}:
            break
        index -= 1
    tokens = list(piece.doc[index + 1 : end])
    if not tokens or verb.dep_ not in {"ROOT", "ccomp", "relcl"} or verb.sent.start > tokens[0].i:
        return ()
    heads, group = [], []
    for token in [*tokens, None]:
        split = token is None or (token.pos_ == "CCONJ" and not _within_one(token, piece, names))
        if not split and token is not None:
            group.append(token)
            continue
        if group:
            heads.append(group)
        group = []
    return tuple(party for group in heads if (party := _plain(group, piece, names)) is not None)


def _within_one(token: Token, piece: Piece, names: Names) -> bool:
    at = (piece.start + token.idx, piece.start + token.idx + len(token.text))
    return any(mention.span[0] < at[0] and at[1] < mention.span[1] for mention in names.within(at))


def _plain(group: list[Token], piece: Piece, names: Names) -> Party | None:
    """A party from a plain run of words; its head is the last noun before any preposition."""
    until = next((place for place, token in enumerate(group) if token.pos_ == "ADP" and place > 0), len(group))
    head = next((token for token in reversed(group[:until]) if token.pos_ in {"NOUN", "PROPN"}), None)
    if head is None:
        return None
    span = (piece.start + group[0].idx, piece.start + group[-1].idx + len(group[-1].text))
    at = (piece.start + head.idx, piece.start + head.idx + len(head.text))
    mention = names.of_head(at, span)
    if mention is None and head.ent_type_ not in _ORGANISED and head.lemma_.lower() not in PERSONS:
        return None
    return Party(span, mention.id if mention is not None else None)
