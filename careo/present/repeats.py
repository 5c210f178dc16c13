"""Which documents repeat which: reprints, cuts and near-copies under the document whose words they took over.

Who was taken from whom is what the findings say: a chain of the one that leads into the other. How much was taken over is
counted in the two texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from careo.present.dossier import Dossier, once
from careo.text.wording import Wording, Wordings, word_list

LEAST_RUN = 5
"""Words of the shortest run that counts as taken over."""
LEAST_SHARE = 0.5
"""Share of a document's words that stand in another one, from which it is shown under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """That a document repeats another: how many of its statements lead there, and how many of its words stand there too."""

    document: str
    repeats: str
    statements: int
    traced: int
    words: int
    shared: int


@once
def repeats(dossier: Dossier) -> Mapping[str, Repeat]:
    """By the document that repeats another, the one of which it took over the most words; none in a circle."""
    traced: dict[str, Counter[str]] = {}
    for chain in dossier.findings.chains:
        document = dossier.statements[chain.statement].document if chain.statement in dossier.statements else None
        for into in {hop.document for hop in chain.hops} - {document}:
            if document is not None and document in dossier.readings and into in dossier.readings:
                traced.setdefault(document, Counter())[into] += 1
    counts = Counter(item.document for item in dossier.statements.values())
    wordings = Wordings(LEAST_RUN)
    made: dict[str, Wording] = {}

    def wording(document: str) -> Wording:
        if document not in made:
            made[document] = wordings.of(word_list(dossier.readings[document].text))
        return made[document]

    found: dict[str, Repeat] = {}
    for document in sorted(traced):
        candidates = [
            Repeat(
                document=document,
                repeats=into,
                statements=counts[document],
                traced=number,
                words=len(wording(document).words),
                shared=sum(run.words for run in wordings.shared(wording(into), wording(document))),
            )
            for into, number in sorted(traced[document].items())
            if _alike(dossier, document, into)
        ]
        near = [item for item in candidates if item.shared >= LEAST_SHARE * item.words]
        near = [item for item in near if document not in _upwards(found, item.repeats)]
        if near:
            found[document] = max(near, key=lambda item: (item.traced, item.shared, item.repeats))
    return found


def first_of(dossier: Dossier, document: str) -> str:
    """The document under which this one is shown: the first of those that it repeats, or itself."""
    return [document, *_upwards(repeats(dossier), document)][-1]


def _upwards(found: Mapping[str, Repeat], document: str) -> list[str]:
    steps = [document]
    while steps[-1] in found:
        steps.append(found[steps[-1]].repeats)
    return steps


def _alike(dossier: Dossier, a: str, b: str) -> bool:
    """Whether two documents can have much wording in common: their signatures agree somewhere, or one has none."""
    mine, theirs = (dossier.extractions[name].signature for name in (a, b))
    return not mine or not theirs or any(first == second for first, second in zip(mine, theirs, strict=False))
