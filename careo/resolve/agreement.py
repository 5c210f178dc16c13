"""Whether two statements make one claim, and what a statement does to the claim it is gathered under.

The model is the list FEATURES: a function, its weight, its name. Vetoes come before it. Nearness in wording alone never
decides: a contradiction lies as near as a paraphrase, so sign, figures, dates and who did what to whom are looked at apart.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from careo.records.dates import Date
from careo.records.figures import Figure
from careo.records.passages import Passage, Reason
from careo.records.resolution import Stance
from careo.resolve.deeds import deeds_meet, deeds_part
from careo.resolve.propositions import Proposition

Feature = Callable[[Proposition, Proposition], "float | None"]
HEDGED = frozenset({"alleged", "suspected", "possible"})
UNREAL = frozenset({"planned", "hypothetical"})
LEAST_WORDS = 0.5
"""Share of words below which two statements never make one claim."""
LEAST_SHARED = 3.5
"""Weight of shared words and names below which they never do."""
STRONG_WORDS = 0.65
"""Share of words that is needed where no participant or no act is shared, or where the sign or the date differs."""
STRONG_SHARED = 4.5
REPEATED_WORDS = 0.75
"""Share that is needed of one voice in one document, which seldom says a thing twice; headings apart."""
SAME_WORDS = 0.9
"""Share from which few words are enough."""
SAME_DEED = 0.8
"""How far statements agree at least that tell of one act by and to the same ones."""
WHOLE_WORDS = 6
"""Words of a sentence that is no stock phrase."""
CLAUSE_WORDS = 4
"""Words of a clause that tells of a thing already known ("the bridge was unsafe"), which is enough where all are the same."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far two statements agree (0 to 1, three decimals); `veto` says why they alone make no claim, and a `contradiction`
    why they can stand in none together."""

    score: float
    reasons: tuple[tuple[str, float], ...]
    veto: str | None = None
    contradiction: bool = False


def worth_comparing(a: Proposition, b: Proposition) -> bool:
    """Whether enough words are shared for a comparison to end in one claim; a cheap look before the whole of it."""
    return (words(a, b) or 0.0) >= LEAST_WORDS or same_deed(a, b)


def same_deed(a: Proposition, b: Proposition) -> bool:
    """Whether both tell of one act by and to the same ones, whatever other words they hold; one may deny it."""
    if a.deed is None or b.deed is None or not deeds_meet(a.deed, b.deed, contrary=a.sign != b.sign):
        return False
    if not (a.participants.keys() | a.deed.entities) & (b.participants.keys() | b.deed.entities) or _one_voice(a, b):
        return False
    return compare_dates(a, b) is not False and compare_figures(a, b) is not False


def shared_weight(a: Proposition, b: Proposition) -> float:
    """Weight of the words that both use."""
    first, second = a.concepts, b.concepts
    return sum(min(first[key], second[key]) for key in first.keys() & second.keys())


def words(a: Proposition, b: Proposition) -> float | None:
    """They use the same content words."""
    low, high = (a.weight, b.weight) if a.weight <= b.weight else (b.weight, a.weight)
    return shared_weight(a, b) / (0.7 * low + 0.3 * high) if low else None


def participants(a: Proposition, b: Proposition) -> float | None:
    """They are about the same people, organisations and places."""
    if not a.participants or not b.participants:
        return None
    shared = sum(_worth(a, key) for key in a.participants.keys() & b.participants.keys())
    low, high = sorted(sum(_worth(item, key) for key in item.participants) for item in (a, b))
    return shared / (0.7 * low + 0.3 * high)


def predicate(a: Proposition, b: Proposition) -> float | None:
    """They tell of the same act."""
    if not a.predicates or not b.predicates:
        return None
    return 1.0 if a.predicates & b.predicates else 0.0


def roles(a: Proposition, b: Proposition) -> float | None:
    """The same ones act, and it is done to the same ones."""
    pairs = [(a.agents, b.agents), (a.patients, b.patients)]
    known = [(one, other) for one, other in pairs if one and other]
    return sum(bool(one & other) for one, other in known) / len(known) if known else None


def figures(a: Proposition, b: Proposition) -> float | None:
    """Their figures can be one."""
    compared = compare_figures(a, b)
    return None if compared is None else 1.0 if compared else 0.3


def dates(a: Proposition, b: Proposition) -> float | None:
    """Their dates can be one."""
    compared = compare_dates(a, b)
    return None if compared is None else 1.0 if compared else 0.2


FEATURES: tuple[tuple[Feature, float, str], ...] = (
    (words, 5.0, "the same words"),
    (participants, 2.0, "the same names"),
    (predicate, 2.0, "the same act"),
    (roles, 1.0, "the same roles"),
    (figures, 0.5, "figures that fit"),
    (dates, 1.0, "dates that fit"),
)


def compare(a: Proposition, b: Proposition) -> Comparison:
    """Hold two statements against each other."""
    return _compared(a, b, _contradiction(a, b))


def compare_for_joining(a: Proposition, b: Proposition) -> Comparison:
    """As `compare`, but of two that contradict each other no more is said than that."""
    if contradiction := _contradiction(a, b):
        return Comparison(0.0, (), contradiction, contradiction=True)
    return _compared(a, b, None)


def look(proposition: Proposition) -> tuple[object, ...]:
    """Everything that comparing it with a statement of another document reads."""
    return (
        proposition.text,
        tuple(proposition.concepts.items()),
        tuple(proposition.participants.items()),
        proposition.predicates,
        proposition.agents,
        proposition.patients,
        tuple((figure.unit, figure.low, figure.high) for figure in proposition.figures),
        tuple((date.earliest, date.latest, date.type) for date in proposition.dates),
        proposition.sign,
        proposition.response,
        proposition.statement.modality in UNREAL,
        proposition.deed,
    )


def _compared(a: Proposition, b: Proposition, contradiction: str | None) -> Comparison:
    values = [(name, feature(a, b), importance) for feature, importance, name in FEATURES]
    known = [(name, round(value, 3), importance) for name, value, importance in values if value is not None]
    score = (
        round(sum(value * importance for _, value, importance in known) / sum(item[2] for item in known), 3)
        if known
        else 0.0
    )
    reasons = tuple((name, value) for name, value, _ in known)
    if contradiction:
        return Comparison(score, reasons, contradiction, contradiction=True)
    if same_deed(a, b):
        return Comparison(max(score, SAME_DEED), (*reasons, ("the same deed", 1.0)))
    return Comparison(score, reasons, _too_far(a, b, dict(reasons)))


def _worth(proposition: Proposition, entity: str) -> float:
    return 0.5 if proposition.participants[entity] == "place" else 1.0


def _contradiction(a: Proposition, b: Proposition) -> str | None:
    """What they cannot both be about."""
    if a.response != b.response:
        return "One tells of an answer, the other of the matter itself."
    if (a.statement.modality in UNREAL) != (b.statement.modality in UNREAL):
        return "One is planned or supposed, the other is said to be so."
    if a.agents & b.patients and b.agents & a.patients and not a.agents & b.agents:
        return "Who acts in one is acted on in the other."
    common = a.participants.keys() & b.participants.keys()
    for kind, first in a.named.items():
        second = b.named[kind]
        apart = bool(first and second) and not first & second and not _one_wording(a, b)
        if apart and (kind != "organisation" or not common) and (kind == "place" or not same_deed(a, b)):
            return f"They name a different {kind}."
        if kind == "person" and first - second and second - first and not _one_wording(a, b) and not same_deed(a, b):
            return "Beside whom they share, each names another person."
    if a.patients and b.patients and not a.patients & b.patients and not (_one_wording(a, b) or same_deed(a, b)):
        return "What they tell was done to different ones."
    return None


def _too_far(a: Proposition, b: Proposition, values: dict[str, float]) -> str | None:
    """Why what they share is not enough for one claim."""
    overlap = values.get("the same words", 0.0)
    if a.deed is not None and b.deed is not None and deeds_part(a.deed, b.deed, contrary=a.sign != b.sign):
        return "The same is told there to be done by others or to others."
    common = a.participants.keys() & b.participants.keys()
    shared = shared_weight(a, b) + sum(_worth(a, key) for key in common)
    if overlap < STRONG_WORDS and values.get("the same act", 0.0) < 1.0:
        return "They share no act, and not enough words."
    strong = overlap >= STRONG_WORDS and shared >= STRONG_SHARED
    if overlap < LEAST_WORDS or (shared < LEAST_SHARED and not _short_and_same(a, b, overlap)):
        return "They have too few words in common."
    if not common and not strong and not _short_and_same(a, b, overlap):
        return "They name nobody in common and differ in their words."
    if a.sign != b.sign and not strong and overlap < 0.8:
        return "One is negated, and they differ in more than that."
    if _one_voice(a, b) and overlap < REPEATED_WORDS:
        return "One voice in one document says them one after the other."
    if a.sign != b.sign and compare_dates(a, b) is False:
        return "One is said of another date than the other is denied of."
    differ = compare_dates(a, b) is False or compare_figures(a, b) is False
    if differ and (not strong or a.statement.document == b.statement.document):
        return "Their dates or figures differ, and more than those."
    return None


def _one_wording(a: Proposition, b: Proposition) -> bool:
    """Whether even the names are written alike, so that two entities are more likely one than the claims two."""
    return a.wording == b.wording


def _one_voice(a: Proposition, b: Proposition) -> bool:
    if a.statement.document != b.statement.document or a.heading or b.heading:
        return False
    return a.statement.source_mention == b.statement.source_mention or (a.source is not None and a.source == b.source)


def _short_and_same(a: Proposition, b: Proposition, overlap: float) -> bool:
    """Short statements with nothing in which they differ: about the same ones, or word for word and whole in themselves."""
    if overlap >= SAME_WORDS and a.participants.keys() & b.participants.keys():
        return True
    if a.pronoun_start or b.pronoun_start:
        return False
    if _one_wording(a, b) and len(a.text.split()) >= WHOLE_WORDS:
        return True
    return len(a.clause) >= CLAUSE_WORDS and a.clause == b.clause


def compare_figures(a: Proposition, b: Proposition) -> bool | None:
    """Whether figures of one unit overlap; None where there are none to compare."""
    pairs = [(x, y) for x in a.figures for y in b.figures if x.unit == y.unit]
    if not pairs:
        return None
    return any(_overlap(x, y) for x, y in pairs)


def _overlap(x: Figure, y: Figure) -> bool:
    infinity = float("inf")
    low, high = (x.low if x.low is not None else -infinity), (x.high if x.high is not None else infinity)
    return low <= (y.high if y.high is not None else infinity) and (y.low if y.low is not None else -infinity) <= high


def compare_dates(a: Proposition, b: Proposition) -> bool | None:
    """Whether bounded dates overlap; None where there are none to compare."""
    pairs = [(x, y) for x in a.dates for y in b.dates if _bounded(x) and _bounded(y)]
    if not pairs:
        return None
    return any((x.earliest or "") <= (y.latest or "") and (y.earliest or "") <= (x.latest or "") for x, y in pairs)


def _bounded(date: Date) -> bool:
    return date.earliest is not None and date.latest is not None and date.type in ("DATE", "TIME")


def stance(claim: Proposition, other: Proposition, stated: bool) -> tuple[Stance, Reason]:
    """What `other` does to the claim that `claim` words; `stated` says that somebody on its side states it outright.

    The claim is what the words say, also where all that is known of it is that somebody denies it.
    """
    passages = tuple(
        sorted(
            {Passage(document=item.statement.document, spans=item.spans) for item in (claim, other)},
            key=lambda passage: (passage.document, passage.spans),
        )
    )
    compared = compare(claim, other)
    shared = ", ".join(f"{name} {value:.2f}" for name, value in compared.reasons)
    basis = (
        f"It is the same claim ({shared}; {compared.score:.2f} in all)."
        if claim.id != other.id
        else "Its wording stands for the claim."
    )
    if claim.id == other.id and not other.denied:
        return "supports", Reason(text=basis, weight=1.0, passages=passages[:1])
    if other.sign == claim.negated:
        how = "It denies it" if other.denied else "It says the contrary"
        return "disputes", Reason(text=f"{how}. {basis}", weight=max(0.5, compared.score), passages=passages)
    weight = compared.score
    if compare_figures(claim, other) is False:
        text = f"Its figure differs: {_figures(other)} and {_figures(claim)}. {basis}"
        return "qualifies", Reason(text=text, weight=weight, passages=passages)
    if compare_dates(claim, other) is False:
        text = f"Its date differs: {_dates(other)} and {_dates(claim)}. {basis}"
        return "qualifies", Reason(text=text, weight=weight, passages=passages)
    if stated and other.statement.modality in HEDGED:
        text = f"It is {other.statement.modality} here and stated elsewhere. {basis}"
        return "repeats hedged", Reason(text=text, weight=weight, passages=passages)
    return "supports", Reason(text=basis, weight=weight, passages=passages)


def _figures(proposition: Proposition) -> str:
    return ", ".join(sorted({_bounds(item) for item in proposition.figures}))


def _bounds(figure: Figure) -> str:
    low, high = (None if value is None else f"{value:g}" for value in (figure.low, figure.high))
    if low == high:
        return f"{low} {figure.unit}".strip()
    return f"{low or '?'} to {high or '?'} {figure.unit}".strip()


def _dates(proposition: Proposition) -> str:
    return ", ".join(sorted({item.edtf for item in proposition.dates if item.edtf}))
