"""What is made from a dossier is made once, by one thread, and belongs to that dossier alone; indexes agree with the views."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hand_made_case import VENN, A

from careo.present import indexes
from careo.present.dossier import Dossier, make_ready, once
from careo.present.naming import people, relations
from careo.present.testimony import statements
from careo.present.weighing import chronology, claims, figures, responses


def test_a_value_is_made_once_however_many_threads_ask(dossier: Dossier) -> None:
    made: list[int] = []
    together = threading.Barrier(8)
    given: list[object] = []

    def make() -> object:
        made.append(1)
        return object()

    def ask() -> None:
        together.wait()
        given.append(dossier.derived("something", make))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    assert len(given) == 8
    assert len(set(map(id, given))) == 1


def test_a_value_may_be_made_from_another(dossier: Dossier) -> None:
    outer = dossier.derived("outer", lambda: dossier.derived("inner", lambda: 1) + 1)
    assert (outer, dossier.derived("inner", lambda: 5)) == (2, 1)


def test_what_failed_is_tried_again(dossier: Dossier) -> None:
    def fail() -> int:
        raise ValueError("not now")

    with pytest.raises(ValueError, match="not now"):
        dossier.derived("tried", fail)
    assert dossier.derived("tried", lambda: 3) == 3


def test_a_copy_with_other_fields_makes_its_own(dossier: Dossier) -> None:
    assert claims(dossier)
    emptied = replace(dossier, findings=replace(dossier.findings, claims=()))
    assert claims(emptied) == ()
    assert replace(dossier) == dossier


def test_views_are_made_once(dossier: Dossier) -> None:
    assert statements(dossier) is statements(dossier)
    assert claims(dossier) is claims(dossier)


def test_what_is_made_once_can_be_made_beforehand_and_what_fails_is_told_to_whoever_asks(dossier: Dossier) -> None:
    asked: list[Dossier] = []

    @once
    def lengths(shown: Dossier) -> int:
        asked.append(shown)
        return len(shown.documents)

    @once
    def broken(shown: Dossier) -> int:
        raise ValueError(f"no {len(shown.documents)}")

    make_ready(dossier)
    assert asked == [dossier]
    assert lengths(dossier) == len(dossier.documents)
    assert len(asked) == 1
    with pytest.raises(ValueError, match="no "):
        broken(dossier)


BY_ID: list[tuple[Callable[[Dossier], Mapping[str, object]], Callable[[Dossier], tuple[object, ...]]]] = [
    (indexes.statement_views, statements),
    (indexes.claim_views, claims),
    (indexes.people_views, people),
    (indexes.figure_views, figures),
    (indexes.chronology_views, chronology),
]


@pytest.mark.parametrize(("index", "listed"), BY_ID)
def test_every_view_stands_under_its_id(
    dossier: Dossier,
    index: Callable[[Dossier], Mapping[str, object]],
    listed: Callable[[Dossier], tuple[object, ...]],
) -> None:
    assert tuple(index(dossier).values()) == listed(dossier)


def test_what_belongs_to_one_stands_in_the_order_of_the_list(dossier: Dossier) -> None:
    assert indexes.statements_of_document(dossier)[A] == tuple(
        view for view in statements(dossier) if view.document == A
    )
    for claim in claims(dossier):
        for statement in (*claim.supports, *claim.disputes, *claim.qualifies):
            assert claim in indexes.claims_of_statement(dossier)[statement]
        answers = tuple(item for item in responses(dossier) if claim.id in item.claims)
        assert indexes.responses_of_claim(dossier).get(claim.id, ()) == answers
    for entity, related in indexes.relations_of_entity(dossier).items():
        assert related == tuple(item for item in relations(dossier) if entity in (item.a, item.b))
    for figure in figures(dossier):
        for account in figure.accounts:
            if account.statement is not None:
                assert indexes.figures_of_statement(dossier)[account.statement] == (figure,)


def test_who_says_and_of_whom_it_is_said_are_told_apart(dossier: Dossier) -> None:
    says = indexes.statements_from_entity(dossier)[VENN]
    assert says == tuple(view for view in statements(dossier) if view.source and view.source.entity == VENN)
    for view in indexes.statements_naming_entity(dossier).get(VENN, ()):
        named = [dossier.entity_of.get(mention) for mention in dossier.statements[view.id].mentions]
        assert VENN in {entity.id for entity in named if entity is not None}
    assert "nobody" not in indexes.statements_naming_entity(dossier)
