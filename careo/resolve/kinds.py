"""Of which kind a name is, where documents differ: a name of one word that nearly all of them take for a place is one.

A document that says more, by a fuller name for the same or by naming things of both kinds, keeps its own reading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from careo.records.extraction import Extraction
from careo.records.statements import Mention, MentionKind
from careo.resolve.profiles import NAMED
from careo.text.names import fold, words

LEAST = 3
"""Documents that must agree."""
TIMES = 3
"""How many times more they must be than all that differ."""


def agreed_kinds(extractions: Mapping[str, Extraction]) -> dict[str, Extraction]:
    """The extractions, with the kind of a name of one word made the one that the case's documents agree on."""
    documents: dict[str, dict[MentionKind, set[str]]] = defaultdict(lambda: defaultdict(set))
    for identity, extraction in extractions.items():
        for mention in extraction.mentions:
            if _alone(mention):
                documents[fold(mention.name)][mention.kind].add(identity)
    agreed = {name: kind for name, kinds in documents.items() if (kind := _agreed(kinds))}
    return {identity: _corrected(extraction, agreed) for identity, extraction in extractions.items()}


def _alone(mention: Mention) -> bool:
    return mention.form in NAMED and mention.title is None and len(words(mention.name)) == 1


def _agreed(kinds: Mapping[MentionKind, set[str]]) -> MentionKind | None:
    """The kind that the documents agree on where some differ."""
    if len(kinds) < 2:
        return None
    most = min(kinds, key=lambda kind: (-len(kinds[kind]), kind))
    others = sum(len(found) for kind, found in kinds.items() if kind != most)
    return most if len(kinds[most]) >= max(LEAST, TIMES * others) else None


def _corrected(extraction: Extraction, agreed: Mapping[str, MentionKind]) -> Extraction:
    names = {mention.id: fold(mention.name) for mention in extraction.mentions}
    fuller = {
        identity
        for reference in extraction.references
        for identity, other in ((reference.mention, reference.antecedent), (reference.antecedent, reference.mention))
        if identity in names and names.get(other, names[identity]) != names[identity]
    }
    kinds = defaultdict(set)
    for mention in extraction.mentions:
        kinds[fold(mention.name)].add(mention.kind)
    agreed = {name: kind for name, kind in agreed.items() if len(kinds[name]) == 1}
    mentions = tuple(
        replace(mention, kind=agreed[fold(mention.name)])
        if _alone(mention) and mention.id not in fuller and agreed.get(fold(mention.name), mention.kind) != mention.kind
        else mention
        for mention in extraction.mentions
    )
    return extraction if mentions == extraction.mentions else replace(extraction, mentions=mentions)
