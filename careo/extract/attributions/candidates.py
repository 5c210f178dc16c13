"""What every kind of construction gives: a candidate attribution, and how a parse is read for its parts.

Ranges come from the left and right edges of subtrees, so that no deep tree is walked and time stays linear.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from careo.extract.attributions.cues import SPEECH
from careo.extract.parsing import Piece
from careo.records.passages import Span, Spans

SUBJECTS = frozenset(("nsubj", "csubj"))
PASSIVE_SUBJECTS = frozenset(("nsubjpass", "csubjpass"))
EDGE_MARKS = frozenset(",;:—–-()[]… \t\r\n\u00a0")
"""Characters that no source, cue or content ends or begins with, quotation marks and full stops apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An attribution before conflicts are settled. `frame` and `lemma` are its construction, on which confidence rests."""

    source: Spans
    cue: Spans
    content: Spans
    frame: str
    lemma: str
    score: float
    negative: bool = False
    """The cue or its complement negates the content."""

    def start(self) -> int:
        """Its first character."""
        return min(span[0] for span in (*self.source, *self.cue, *self.content))

    def end(self) -> int:
        """Behind its last character."""
        return max(span[1] for span in (*self.source, *self.cue, *self.content))

    def scored(self, score: float) -> Candidate:
        """The same with another score."""
        return replace(self, score=round(score, 3))


def extent(token: Token) -> tuple[int, int]:
    """Token indices [start, end) of the token's subtree, from its edges."""
    return token.left_edge.i, token.right_edge.i + 1


def trimmed(text: str, start: int, end: int, marks: frozenset[str] = EDGE_MARKS) -> Span | None:
    """The range without white space, commas and dashes at its edges; None when nothing is left.

    A closing bracket stays where its opening one is inside; a final full stop goes, unless a quotation mark follows it
    or it belongs to an abbreviation.
    """
    while start < end and text[start] in marks:
        if text[start] in "([" and _closes_inside(text, start, end):
            break
        start += 1
    while end > start and text[end - 1] in marks:
        if text[end - 1] in ")]" and _opens_inside(text, start, end):
            break
        end -= 1
    return (start, end) if end > start else None


def without_stop(text: str, span: Span) -> Span:
    """The range without the full stop that ends its sentence (not that of an abbreviation such as U.S.)."""
    start, end = span
    if (
        end - start > 1
        and text[end - 1] == "."
        and not (text[end - 2].isupper() and text[end - 3 : end - 2] in (".", " "))
    ):
        return (start, end - 1)
    return span


def stopped(piece: Piece, span: Span) -> Span:
    """A range of the document without the full stop that ends its sentence."""
    start, end = without_stop(piece.text, (span[0] - piece.start, span[1] - piece.start))
    return (piece.start + start, piece.start + end)


def _closes_inside(text: str, start: int, end: int) -> bool:
    return text.find(")" if text[start] == "(" else "]", start, end) >= 0


def _opens_inside(text: str, start: int, end: int) -> bool:
    return text.rfind("(" if text[end - 1] == ")" else "[", start, end) >= 0


def characters(piece: Piece, start: int, end: int) -> Span | None:
    """The characters of the tokens [start, end), trimmed."""
    if end <= start:
        return None
    doc = piece.doc
    last = doc[end - 1]
    found = trimmed(piece.text, doc[start].idx, last.idx + len(last.text))
    return (piece.start + found[0], piece.start + found[1]) if found else None


def subject_of(verb: Token) -> Token | None:
    """The verb's own subject, or that of the verb that governs it where the grammar passes it on."""
    current = verb
    for _ in range(6):
        own = own_subject(current)
        if own is not None:
            return own
        passive = next((child for child in current.lefts if child.dep_ in PASSIVE_SUBJECTS), None)
        if passive is not None:
            return None if current is verb else passive
        if current.dep_ == "acl":
            return current.head if current.tag_ == "VBG" else None
        by_preposition = current.dep_ == "pcomp" and current.head.dep_ == "prep"
        if by_preposition or (current.dep_ == "conj" and joins_outside(current)):
            current = current.head.head
        elif current.dep_ in ("conj", "xcomp", "advcl"):
            if current.dep_ == "advcl" and (current.tag_ not in ("VBG",) or has_marker(current)):
                return None
            current = current.head
        else:
            return None
        if current.pos_ not in ("VERB", "AUX"):
            return None
    return None


def joins_outside(verb: Token) -> bool:
    """Whether a joined verb belongs to the verb that governs the clause to which the parser joined it.

    “forecast that it would rise and praised the plan”: no sentence joins a finite verb to a bare infinitive. “said that it
    was shut, and pointed out …”: a verb of speech behind a comma goes on from the verb of speech before.
    """
    head = verb.head
    if own_subject(verb) is not None or head.dep_ not in ("ccomp", "xcomp"):
        return False
    if verb.tag_ in ("VBD", "VBZ", "VBP") and head.tag_ == "VB":
        return True
    place = verb.left_edge.i
    behind_comma = place > 1 and verb.doc[place - 1].dep_ == "cc" and verb.doc[place - 2].text == ","
    spoken = verb.lemma_ in SPEECH or verb.lemma_ == "point"
    return behind_comma and spoken and head.head.lemma_ in SPEECH and verb.tag_ in ("VBD", "VBN")


def has_marker(verb: Token) -> bool:
    """Whether a conjunction such as "because" or "if" opens the verb's clause ("while saying" keeps its subject)."""
    return any(
        child.dep_ == "mark" and child.lower_ not in ("while", "when", "after", "before") for child in verb.lefts
    )


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with the verb itself."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS and child.lower_ != "there"), None)


def noun_phrase(token: Token) -> tuple[int, int]:
    """Token indices of a source: the noun with its modifiers, appositions and relative clauses.

    What reports in its own right is left out (", arguing that …"), and what an age begins (", 83, of the same town").
    """
    doc = token.doc
    start, end = extent(token)
    if doc[start].text == "(" or (start and doc[start - 1].text == "("):
        start = _before_bracket(token, start)
    for child in token.rights:
        if (child.dep_ in CLAUSES_BEHIND and not (child.dep_ == "acl" and child.tag_ == "VBN")) or (
            child.dep_ == "relcl" and _reports(child)
        ):
            end = min(end, max(child.left_edge.i, token.i + 1))
        elif child.dep_ == "prep" and child.lower_ in ("on", "at", "in") and _is_time(child):
            end = min(end, child.i)
    end = _before_open_bracket(token, end)
    for place in range(token.i + 1, min(end, token.i + 4) - 1):
        if doc[place].text == "," and doc[place + 1].like_num and doc[place + 1].text.isdigit():
            end = min(end, place)
    while end - 1 > token.i and doc[end - 1].text in TRAILING:
        end -= 1
    return start, end


CLAUSES_BEHIND = frozenset(("acl", "advcl", "parataxis", "ccomp"))
TRAILING = frozenset((",", "-", "–", "—", ":", "“", '"', ";"))


def _before_open_bracket(token: Token, end: int) -> int:
    """Where a bracket begins that is not closed inside."""
    doc = token.doc
    opened = -1
    for place in range(token.i + 1, end):
        if doc[place].text == "(":
            opened = place
        elif doc[place].text == ")":
            opened = -1
    return opened if opened > 0 else end


def _reports(clause: Token) -> bool:
    """Whether a relative clause has a clause for its object ("who said that …")."""
    return any(child.dep_ == "ccomp" and child.i > clause.i for child in clause.rights)


def _before_bracket(token: Token, start: int) -> int:
    """Where the name before a bracket begins, for a parse that took "(R-OH)" in "Gov. Kasich (R-OH)" for the subject."""
    place = start - 1 if start and token.doc[start - 1].text == "(" else start
    while place > 0 and token.doc[place - 1].pos_ == "PROPN":
        place -= 1
    return min(place, start)


def _is_time(preposition: Token) -> bool:
    return any(child.ent_type_ in ("DATE", "TIME") for child in preposition.rights)


def cue_range(verb: Token) -> tuple[int, int]:
    """Token indices of the cue: the verb with the auxiliaries, negation and adverbs next to it, and its particle."""
    start, end = verb.i, verb.i + 1
    allowed = {child.i for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg") or _is_adverb(child)}
    while start - 1 in allowed:
        start -= 1
    while start < verb.i and verb.doc[start].lower_ in ("however", "then", "meanwhile", "instead"):
        start += 1
    particles = {child.i for child in verb.rights if child.dep_ == "prt"}
    while end in particles:
        end += 1
    return start, end


def _is_adverb(token: Token) -> bool:
    return token.dep_ == "advmod" and token.tag_ in ("RB", "RBR") and token.left_edge.i == token.right_edge.i


def is_negated(verb: Token) -> bool:
    """Whether "not" or "never" stands with the verb."""
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.lefts)


def sentence_bounds(token: Token) -> tuple[int, int]:
    """Token indices [start, end) of the token's sentence."""
    sentence = token.sent
    return sentence.start, sentence.end


def word_count(doc: Doc, start: int, end: int) -> int:
    """How many tokens of the range are words."""
    return sum(1 for token in doc[start:end] if not token.is_punct and not token.is_space)
