"""What people decided, in sentences: one judgement as the desk lists it, and what is new since one looked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from careo.present.decisions import WITHHELD
from careo.present.dossier import Dossier
from careo.present.wording import count_words, flat
from careo.records.judgements import JudgedPassage, Judgement, JudgementKind
from careo.records.passages import Spans

LONGEST_QUOTE = 90
"""Characters quoted of one passage in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPlace:
    """A passage as the person who judged saw it; `title` names its document, None where it is not shown."""

    document: str
    title: str | None
    spans: Spans
    quoted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementView:
    """One judgement. `sentence` says what was decided; `undoable` whether it can be taken back now."""

    id: str
    who: str
    when: str
    kind: JudgementKind
    sentence: str
    why: str
    field: str | None
    value: str | None
    supersedes: str | None
    state: Literal["in force", "taken back", "lost"]
    undoable: bool
    passages: tuple[JudgedPlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementsView:
    """A part of the list, the newest first."""

    total: int
    offset: int
    items: tuple[JudgementView, ...]


def judgement_views(
    dossier: Dossier, judgements: Sequence[Judgement], lost: Iterable[Judgement], hidden: Iterable[str]
) -> tuple[JudgementView, ...]:
    """Every judgement, the newest first. Of those about `hidden` documents neither words nor reasons are shown."""
    unseen, gone = frozenset(hidden), {judgement.id for judgement in lost}
    by_id = {judgement.id: judgement for judgement in judgements}
    undone = taken_back(judgements)
    views = []
    for item in reversed(judgements):
        state: Literal["in force", "taken back", "lost"]
        state = "taken back" if item.id in undone else "lost" if item.id in gone else "in force"
        view = JudgementView(
            id=item.id,
            who=item.who,
            when=item.when,
            kind=item.kind,
            sentence=sentence_of(dossier, item, by_id, unseen),
            why=item.why,
            field=item.field,
            value=item.value,
            supersedes=item.supersedes,
            state=state,
            undoable=item.id not in undone,
            passages=tuple(_place(dossier, place) for place in item.passages),
        )
        views.append(_withheld(view) if _is_about(item, by_id, unseen) else view)
    return tuple(views)


def taken_back(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Ids of the judgements that a standing one takes back."""
    undone: set[str] = set()
    for judgement in reversed(judgements):
        if judgement.supersedes and judgement.id not in undone:
            undone.add(judgement.supersedes)
    return frozenset(undone)


def sentence_of(
    dossier: Dossier, judgement: Judgement, made: Mapping[str, Judgement], hidden: frozenset[str] = frozenset()
) -> str:
    """What a judgement decided, with who did; `made` has every judgement by id."""
    return f"{judgement.who} {_decided(dossier, judgement, made, hidden)}."


def _decided(dossier: Dossier, judgement: Judgement, made: Mapping[str, Judgement], hidden: frozenset[str]) -> str:
    if judgement.kind == "take back":
        before = made.get(judgement.supersedes or "")
        told = f"that {before.who} {_decided(dossier, before, made, hidden)}" if before else "a judgement"
        return f"took back {told}"
    if any(place.document in hidden for place in judgement.passages):
        return _of_hidden(judgement)
    words = [_words(dossier, place) for place in judgement.passages] or ["nothing"]
    return _SAID[judgement.kind](judgement, words)


def _of_hidden(judgement: Judgement) -> str:
    short = judgement.passages[0].document[:12]
    if judgement.kind == "withdraw":
        return f"withdrew a document ({short}…)"
    return f"decided about restricted or withdrawn material ({judgement.kind}, {short}…)"


def _corrected(judgement: Judgement, words: list[str]) -> str:
    if judgement.field == "source":
        return f"corrected who says {words[0]}: {words[1] if len(words) > 1 else 'somebody else'}"
    return f"corrected the {judgement.field} of {words[0]}: {judgement.value}"


def _fact(judgement: Judgement, words: list[str]) -> str:
    named = "unknown" if judgement.value is None else f"“{judgement.value}”"
    return f"corrected the {judgement.field} of {words[0]}: {named}"


def _condition(judgement: Judgement, words: list[str]) -> str:
    added = f" ({judgement.field})" if judgement.field else ""
    return f"noted a condition of {words[0]}: {judgement.value}{added}"


_SAID: Mapping[JudgementKind, Callable[[Judgement, list[str]], str]] = {
    "same entity": lambda _, words: f"said that {_listed(words)} are one",
    "different entities": lambda _, words: f"said that {words[0]} is not {_listed(words[1:], 'nor')}",
    "same claim": lambda _, words: f"said that {_listed(words)} make one claim",
    "different claims": lambda _, words: f"said that {_listed(words)} make different claims",
    "stance": lambda made, words: f"said that {words[0]} {made.value} what {words[-1]} claims",
    "join lineages": lambda _, words: f"joined the lineages of {_listed(words)}",
    "split lineages": lambda _, words: f"split {words[0]} from {_listed(words[1:])}",
    "first hand": lambda made, words: f"said that {words[0]} speaks at {made.value} hand",
    "check": lambda _, words: f"checked {words[0]}",
    "correct statement": _corrected,
    "correct document": _fact,
    "condition": _condition,
    "withdraw": lambda _, words: f"withdrew {words[0]}",
}


def _listed(words: Sequence[str], last: str = "and") -> str:
    if len(words) > 4:
        return f"{', '.join(words[:3])} {last} {len(words) - 3} more"
    return f" {last} ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def _words(dossier: Dossier, place: JudgedPassage) -> str:
    """The words of a passage, cut where they are long; of a whole document its title."""
    words = flat(place.quoted) if place.spans else dossier.title(place.document)
    return f"“{words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1].rstrip() + '…'}”"


def _place(dossier: Dossier, place: JudgedPassage) -> JudgedPlace:
    shown = any(document.id == place.document for document in dossier.documents)
    title = dossier.title(place.document) if shown else None
    return JudgedPlace(document=place.document, title=title, spans=place.spans, quoted=place.quoted)


def _is_about(judgement: Judgement, made: Mapping[str, Judgement], hidden: frozenset[str]) -> bool:
    """Whether it, or what it takes back, points to a hidden document."""
    seen: set[str] = set()
    at: Judgement | None = judgement
    while at is not None and at.id not in seen:
        seen.add(at.id)
        if any(place.document in hidden for place in at.passages):
            return True
        at = made.get(at.supersedes or "")
    return False


def _withheld(view: JudgementView) -> JudgementView:
    places = tuple(replace(place, title=None, spans=(), quoted="") for place in view.passages)
    return replace(view, passages=places, value=None, why=WITHHELD)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What happened between two looks, in one sentence; `judgement` is the last one made, if any."""

    who: str | None
    judgement: str | None
    sentence: str


def news(before: Dossier, after: Dossier, made: Sequence[Judgement], known: int, hidden: Iterable[str]) -> News:
    """What is new in `after`; `made` has every judgement until then, of which the first `known` are old."""
    fresh = made[known:]
    if fresh:
        last = fresh[-1]
        sentence = sentence_of(after, last, {item.id: item for item in made}, frozenset(hidden))
        others = f" {count_words(len(fresh) - 1, 'other judgement')} came with it." if len(fresh) > 1 else ""
        return News(who=last.who, judgement=last.id, sentence=sentence + others)
    old = {document.id for document in before.documents if document.outcome == "read"}
    read = [document for document in after.documents if document.outcome == "read" and document.id not in old]
    if read:
        named = f": “{after.title(read[0].id or '')}”" if len(read) == 1 else ""
        return News(who=None, judgement=None, sentence=f"{count_words(len(read), 'document')} came in{named}.")
    return News(who=None, judgement=None, sentence="The case was read anew.")
