"""Relations in English, read from the parse: who is whose brother, works where, wrote or published what, met or paid whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from careo.extract.mentions.described import noun_of
from careo.extract.parsing import Parsed, Piece
from careo.extract.relations.found import Related
from careo.records.statements import Mention, Polarity
from careo.text.nouns import EMPLOYEES, KIN, MEMBERS, OFFICES, PARTS

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
AUTHORED = frozenset(
    """report paper document pleading filing statement letter memo memorandum declaration affidavit testimony article story column
    editorial study survey complaint lawsuit petition motion brief deposition email e-mail cable book post tweet message review analysis
    communique release dossier diary investigation ruling verdict""".split()
)
"""Documents whose owner in the text ("the widow's letter") is their author; a file or record may be about its owner."""
_WRITTEN = frozenset({"file", "write", "author", "sign", "prepare", "draft", "submit", "issue", "compile", "produce"})
_PUBLISHED = frozenset({"publish", "release", "print", "post", "broadcast", "air", "run", "leak"})
_MENTIONED = frozenset({"mention", "name", "cite", "list", "identify"})
_TOPICS = frozenset({"focus", "subject", "topic", "target"})
_PAID = frozenset({"pay", "bribe"})
_ACCUSED = frozenset({"accuse", "blame", "charge"})
_POSSIBLE = frozenset({"may", "might", "could"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})


@dataclass(frozen=True, slots=True)
class Scene:
    """One parsed piece with the mention that each token heads, names before descriptions."""

    piece: Piece
    text: str
    at: dict[int, Mention]
    mentions: tuple[Mention, ...]

    def several(self, token: Token | None) -> list[Mention]:
        """The mentions at a token and at what is coordinated with it."""
        if token is None:
            return []
        tokens = [token, *(other for other in token.subtree if other.dep_ == "conj" and _root_of(other) == token)]
        return [self.at[one.i] for one in tokens if one.i in self.at]

    def span(self, token: Token) -> tuple[int, int]:
        """The token's range in the text."""
        return self.piece.span(self.piece.doc[token.i : token.i + 1])


def _root_of(token: Token) -> Token:
    while token.dep_ == "conj":
        token = token.head
    return token


def related_english(parsed: Parsed, mentions: tuple[Mention, ...]) -> list[Related]:
    """Every relation that a rule reads from the parse; the caller orders them."""
    found: list[Related] = []
    position = 0
    for piece in parsed.pieces:
        inside: list[Mention] = []
        ending = piece.start + len(piece.doc.text)
        while position < len(mentions) and mentions[position].span[0] < ending:
            inside.append(mentions[position])
            position += 1
        scene = _scene(piece, tuple(inside))
        for token in piece.doc:
            found += _at_noun(scene, token)
            found += _at_verb(scene, token)
    return found


def _scene(piece: Piece, mentions: tuple[Mention, ...]) -> Scene:
    at: dict[int, Mention] = {}
    text = piece.doc.text
    described = _after_brackets(piece, text, mentions)
    for mention in sorted(mentions, key=lambda one: (one.form == "description", one.span)):
        start, end = mention.span[0] - piece.start, mention.span[1] - piece.start
        tokens = piece.doc.char_span(start, end, alignment_mode="expand")
        if tokens is not None and len(tokens):
            at.setdefault(tokens.root.i, described.get(mention.id, mention))
    return Scene(piece, text, at, mentions)


def _after_brackets(piece: Piece, text: str, mentions: tuple[Mention, ...]) -> dict[str, Mention]:
    """The people that a name with its acronym in brackets only qualifies: "Harbour Police Agency (HPA) agents" are agents."""
    starts = {mention.span[0]: mention for mention in mentions if mention.form == "description"}
    found: dict[str, Mention] = {}
    for mention in mentions:
        end = mention.span[1] - piece.start
        brackets = re.match(r"\s\([\w.&-]{2,10}\)\s", text[end : end + 16])
        if mention.form == "name" and brackets and mention.span[1] + brackets.end() in starts:
            found[mention.id] = starts[mention.span[1] + brackets.end()]
    return found


def _at_noun(scene: Scene, token: Token) -> Iterator[Related]:
    noun = noun_of(token)
    mention = scene.at.get(token.i)
    if noun in KIN:
        yield from _kin(scene, token, KIN[noun])
    if noun in OFFICES | EMPLOYEES | MEMBERS:
        yield from _roles(scene, token, noun)
    if noun in PARTS and token.dep_ == "attr":
        yield from _parts(scene, token)
    if noun in _TOPICS and token.dep_ == "attr":
        for subject in _subjects(token.head):
            for person in scene.several(subject):
                for document in _objects(scene, token, ("of",)):
                    if document.kind == "document":
                        yield Related(document, person, "about", _polarity(token.head))
    if mention is not None and mention.kind == "document":
        yield from _documents(scene, token, mention, noun)


def _kin(scene: Scene, token: Token, kind: str) -> Iterator[Related]:
    relatives = _named_relatives(scene, token)
    owners = [scene.at[child.i] for child in token.children if child.dep_ == "poss" and child.i in scene.at]
    owners += [mention for mention in _objects(scene, token, ("of", "to")) if mention.kind == "person"]
    if token.dep_ == "attr":
        relatives = [mention for subject in _subjects(token.head) for mention in scene.several(subject)] or relatives
    elif token.dep_ == "appos" and token.head.i in scene.at:
        relatives = [scene.at[token.head.i]]
    if not relatives and token.i in scene.at:
        relatives = [scene.at[token.i]]
    for relative in relatives:
        for owner in owners:
            fits = relative.kind == "person" and (owner.kind == "person" or owner.form == "pronoun")
            if relative.id != owner.id and fits:
                yield Related(relative, owner, kind, _polarity(token.head), scene.span(token))
    if not owners and token.tag_ == "NNS" and kind == "sibling" and len(relatives) == 2:
        yield Related(relatives[1], relatives[0], kind, "positive", scene.span(token))


def _named_relatives(scene: Scene, token: Token) -> list[Mention]:
    """The name right after the kin word, or beside it: "his brother Omar", "her sister, Ann,"."""
    doc = token.doc
    for child in token.children:
        if child.dep_ == "appos" and child.i in scene.at:
            return [mention for mention in scene.several(child) if mention.form not in ("description", "pronoun")]
    if token.dep_ in ("compound", "nmod") and token.head.i in scene.at and token.head.i > token.i:
        return [mention for mention in scene.several(token.head) if mention.form not in ("description", "pronoun")]
    end = scene.span(token)[1]
    following = [mention for mention in scene.mentions if mention.span[0] == end + 1 and mention.form != "description"]
    return following[:1] if token.i + 1 < len(doc) else []


def _roles(scene: Scene, token: Token, noun: str) -> Iterator[Related]:
    holder = scene.at.get(token.i)
    if token.dep_ in ("compound", "nmod") and token.head.i in scene.at and token.head.i > token.i:
        holder = scene.at[token.head.i]
    if holder is None or holder.kind != "person":
        return
    kind = "office" if noun in OFFICES else "member" if noun in MEMBERS else "employment"
    prepositions = ("of", "at", "for", "with", "from") if noun in EMPLOYEES else ("of", "at", "for")
    bodies = _objects(scene, token, prepositions)
    bodies += [
        scene.at[child.i]
        for child in token.children
        if child.dep_ in ("compound", "poss", "nmod") and child.i in scene.at
    ]
    bodies += _right_before(scene, token)
    for body in bodies:
        fits = body.kind == "organisation" or (body.kind == "place" and (noun in OFFICES or noun == "official"))
        if fits and body.id != holder.id:
            yield Related(holder, body, kind, "positive", scene.span(token))


def _right_before(scene: Scene, token: Token) -> list[Mention]:
    """The body right before the role, brackets or not: "Harbour Police Agency (HPA) agents", "HPA spokesman Ann Reed"."""
    start = scene.span(token)[0]
    return [
        mention
        for mention in scene.mentions
        if mention.form in ("name", "acronym")
        and mention.span[1] <= start
        and re.fullmatch(
            r"\)?\s(?:(?:senior|former|top|federal|special|chief)\s)?",
            scene.text[mention.span[1] - scene.piece.start : start - scene.piece.start],
        )
    ]


def _parts(scene: Scene, token: Token) -> Iterator[Related]:
    wholes = _objects(scene, token, ("of",))
    wholes += [
        scene.at[child.i]
        for child in token.children
        if child.dep_ in ("compound", "poss", "nmod") and child.i in scene.at
    ]
    for subject in _subjects(token.head):
        for part in scene.several(subject):
            for whole in wholes:
                if part.kind == whole.kind == "organisation":
                    yield Related(part, whole, "part of", _polarity(token.head), scene.span(token))


def _documents(scene: Scene, token: Token, document: Mention, noun: str) -> Iterator[Related]:
    for child in token.children:
        if child.dep_ in ("poss", "nmod") and child.i in scene.at and noun in AUTHORED and _owns(child):
            yield from _authors(scene.several(child), document)
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            for object_ in [grandchild for grandchild in child.children if grandchild.dep_ == "pobj"]:
                named = scene.several(object_)
                yield from _authors([mention for mention in named if mention.kind != "document"], document)
                parts = [mention for mention in named if mention.kind == "document"] if child.lower_ == "from" else []
                yield from (Related(document, whole, "part of") for whole in parts)
        if child.dep_ == "prep" and child.lower_ in _topic_words(noun):
            for object_ in [grandchild for grandchild in child.children if grandchild.dep_ == "pobj"]:
                topics = [mention for mention in scene.several(object_) if mention.kind in ("person", "organisation")]
                named = [
                    mention for mention in topics if child.lower_ == "about" or mention.form in ("name", "acronym")
                ]
                yield from (Related(document, topic, "about") for topic in named)
        if child.dep_ in ("acl", "relcl"):
            for agent in _agents(scene, child):
                kind = "author" if child.lemma_ in _WRITTEN else "published by" if child.lemma_ in _PUBLISHED else None
                if kind is not None and agent.kind in ("person", "organisation"):
                    yield Related(document, agent, kind, _polarity(child), scene.span(child))


def _topic_words(noun: str) -> tuple[str, ...]:
    """The prepositions after which a document's topic stands."""
    if noun not in AUTHORED:
        return ()
    return ("about", "on", "against") if noun in ("complaint", "lawsuit", "petition", "motion") else ("about", "on")


def _owns(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and (token.dep_ == "poss" or token.doc[token.i + 1].text in ("'s", "’s"))


def _authors(mentions: list[Mention], document: Mention) -> Iterator[Related]:
    for mention in mentions:
        if mention.kind in ("person", "organisation") or mention.form == "pronoun":
            yield Related(document, mention, "author")


def _at_verb(scene: Scene, token: Token) -> Iterator[Related]:
    if token.pos_ not in ("VERB", "AUX"):
        return
    lemma = token.lemma_.casefold()
    subjects = [mention for subject in _subjects(token) for mention in scene.several(subject)]
    objects = [
        mention for child in token.children if child.dep_ in ("dobj", "dative") for mention in scene.several(child)
    ]
    passive = any(child.dep_ == "nsubjpass" for child in token.children)
    agents = _agents(scene, token)
    doers, done_to = (agents, subjects) if passive else (subjects, objects)
    polarity, around = _polarity(token), scene.span(token)
    pairs: list[tuple[Mention, str, Mention]] = []
    if lemma == "meet" and not passive:
        pairs += [
            (a, "met", b) for a in subjects for b in objects + _objects(scene, token, ("with",)) if _parties(a, b)
        ]
    if lemma in ("hold", "have") and (
        meeting := [child for child in token.children if child.dep_ == "dobj" and child.lemma_ in ("meeting", "talk")]
    ):
        with_whom = _objects(scene, meeting[0], ("with",)) + _objects(scene, token, ("with",))
        pairs += [(a, "met", b) for a in subjects for b in with_whom if _parties(a, b)]
    if lemma in _PAID:
        pairs += [(a, "paid", b) for a in doers for b in done_to if _parties(a, b)]
    if lemma in _ACCUSED:
        pairs += [(a, "accused", b) for a in doers for b in done_to if _parties(a, b)]
    if lemma in ("replace", "succeed"):
        pairs += [(a, "successor of", b) for a in doers for b in done_to if a.kind == b.kind and _parties(a, b)]
    if lemma in _PUBLISHED | _WRITTEN:
        kind = "published by" if lemma in _PUBLISHED else "author"
        pairs += [
            (b, kind, a)
            for a in doers
            for b in done_to
            if b.kind == "document" and a.kind in ("person", "organisation")
        ]
    if lemma in _MENTIONED:
        papers = (
            _objects(scene, token, ("in",))
            if passive
            else [mention for mention in subjects if mention.kind == "document"]
        )
        people = done_to
        pairs += [
            (person, "mentioned in", paper)
            for paper in papers
            for person in people
            if paper.kind == "document" and _can_be_mentioned(person)
        ]
    asserted, possible = token.dep_ not in ("relcl", "acl"), _is_possible(token)
    yield from (Related(a, b, kind, polarity, around, asserted, possible) for a, kind, b in pairs)


def _parties(a: Mention, b: Mention) -> bool:
    return a.id != b.id and all(one.kind in ("person", "organisation") or one.form == "pronoun" for one in (a, b))


def _can_be_mentioned(mention: Mention) -> bool:
    return mention.kind in ("person", "organisation", "place")


def _subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, or of the verb it is coordinated with."""
    own = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if not own and verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return _subjects(verb.head)
    return own


def _agents(scene: Scene, verb: Token) -> list[Mention]:
    """Who did it, of a passive: "filed by the widow"."""
    return [
        mention
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for object_ in child.children
        if object_.dep_ == "pobj"
        for mention in scene.several(object_)
    ]


def _objects(scene: Scene, token: Token, prepositions: tuple[str, ...]) -> list[Mention]:
    """The mentions after a preposition that hangs on the token."""
    return [
        mention
        for child in token.children
        if child.dep_ == "prep" and child.lower_ in prepositions
        for object_ in child.children
        if object_.dep_ == "pobj"
        for mention in scene.several(object_)
    ]


def _is_possible(verb: Token) -> bool:
    """Whether "may" and the like stand with the verb, or with the verb it is coordinated with."""
    if any(child.dep_ == "aux" and child.lower_ in _POSSIBLE for child in verb.children):
        return True
    return verb.dep_ == "conj" and verb.head.pos_ == "VERB" and _is_possible(verb.head)


def _polarity(verb: Token) -> Polarity:
    negated = any(child.dep_ == "neg" or child.lower_ in _NEGATIONS for child in verb.children)
    return "negative" if negated else "positive"
