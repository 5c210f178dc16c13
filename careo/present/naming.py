"""Views of who and what is named: people, organisations and places, and how they are related."""

from __future__ import annotations

from careo.present.dossier import Dossier, once
from careo.present.views import PeopleView, RelationView


@once
def people(dossier: Dossier) -> tuple[PeopleView, ...]:
    """Every entity with its spellings, where each first stands as the clusters order them."""
    return tuple(
        PeopleView(
            id=item.id,
            kind=item.kind,
            name=item.name,
            names=tuple(dict.fromkeys(name.text for name in item.names)),
            mentions=len(item.mentions),
            documents=item.documents,
        )
        for item in dossier.resolution.entities
    )


@once
def relations(dossier: Dossier) -> tuple[RelationView, ...]:
    """Every relation, one a passage."""
    return tuple(
        RelationView(
            a=item.a,
            b=item.b,
            kind=item.kind,
            polarity=item.polarity,
            statement=item.statement,
            document=item.document,
            spans=item.spans,
            modality=item.modality,
        )
        for item in dossier.resolution.relations
    )
