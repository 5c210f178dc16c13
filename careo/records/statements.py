"""Statements: one content with who says it, in one document; and the mentions that name people and things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from careo.records.passages import Reason, Span, Spans, check_spans

Manner = Literal["quoted", "reported", "mixed", "own voice"]
Polarity = Literal["positive", "negative"]
Modality = Literal["stated", "alleged", "suspected", "possible", "planned", "hypothetical"]
SourceForm = Literal["named", "described", "pronoun", "unnamed", "unnamed several", "none"]
"""named: by a name or by words that lead to one; described: "a defendant"; unnamed: "a source"; unnamed several: "officials"."""
AboutKind = Literal[
    "act",
    "omission",
    "knowledge",
    "cause",
    "motive",
    "transfer",
    "norm",
    "identity",
    "evaluation",
    "act on a document",
    "pattern",
]
MentionKind = Literal["person", "organisation", "place", "document", "other"]
MentionForm = Literal["name", "acronym", "alias", "short form", "description", "pronoun"]
Number = Literal["one", "several", "unknown"]
ReadBy = Literal["reader", "second reader"]
"""Who found it; the second reader is a model that somebody named, of which nobody knows how often it is right."""
Standing = Literal["public role", "private", "minor", "victim", "witness", "accused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a statement is about, the words that show it, and (of a cause) its degree as worded."""

    kind: AboutKind
    spans: Spans
    degree: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One content with its attribution.

    `depth` is 0 for the document's own voice, 1 for the outermost attribution, and one more for each attribution inside
    another; `parent` is the statement whose content holds this one, None at depth 0 and 1.
    """

    id: str
    document: str
    content: Spans
    cue: Spans = ()
    source: Spans = ()
    manner: Manner = "own voice"
    depth: int = 0
    parent: str | None = None
    polarity: Polarity = "positive"
    modality: Modality = "stated"
    confidence: float = 1.0
    source_form: SourceForm = "none"
    source_mention: str | None = None
    """The mention that the source's head is; its referent, if any, is in the Extraction's references."""
    speaker: str | None = None
    """The mention that names the speaker of the turn in which the statement stands."""
    about: tuple[About, ...] = ()
    mentions: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    read_by: ReadBy = "reader"

    def __post_init__(self) -> None:
        for spans in (self.content, self.cue, self.source):
            check_spans(spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A passage that names a person, organisation, place or document. `name` is the wording without article or title."""

    id: str
    document: str
    span: Span
    kind: MentionKind
    form: MentionForm
    name: str
    number: Number = "one"
    title: str | None = None
    """An honorific, rank or role that stands with the name: "Judge", "Gov.", "el fiscal"."""
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Two mentions of one document that name the same one: a pronoun, short form or repeated name and its antecedent."""

    mention: str
    antecedent: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationMention:
    """A passage that says how two mentions are related: kin, office, author of a document, part of…

    Reads "a <kind> of/at b": brother Omar is `sibling` of Miguel Angel; the pleadings (a) have the `author` b.
    """

    id: str
    document: str
    a: str
    b: str
    kind: str
    polarity: Polarity
    statement: str | None
    spans: Spans
    modality: Modality = "stated"
    """What its source, or a word such as "may", makes of it: an alleged payment is no payment stated."""
