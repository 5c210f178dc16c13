"""The front page: what stands on little, in an order that tells matter from forms of words; what is unanswered, with its passage."""

from __future__ import annotations

from dataclasses import replace

from hand_made_case import S_30, S_KNEW, A

from careo.present.desk.overview import OverviewView, overview
from careo.present.dossier import Dossier
from careo.records.findings import Gap, ResponseFinding


def front(dossier: Dossier) -> OverviewView:
    return overview(dossier, name="osk", revision=1, left_out=0, since=None)


def naming(dossier: Dossier, claim: str, *mentions: str) -> Dossier:
    """The same case, where the statements of one claim name this and all others nothing."""
    own = {position.statement for position in dossier.claims[claim].positions}
    statements = {
        identity: replace(item, mentions=mentions if identity in own else ())
        for identity, item in dossier.statements.items()
    }
    gaps = tuple(Gap(kind="single origin", about=item, why="One origin.") for item in (S_30, S_KNEW))
    return replace(dossier, statements=statements, findings=replace(dossier.findings, gaps=gaps))


def test_what_names_nobody_and_nothing_comes_last(dossier: Dossier) -> None:
    for claim, other in ((S_30, S_KNEW), (S_KNEW, S_30)):
        assert [item.id for item in front(naming(dossier, claim, "m-1")).weak.items] == [claim, other]


def test_an_answer_to_no_known_claim_is_shown_by_its_passage(dossier: Dossier) -> None:
    answer = ResponseFinding(party="the mill", entity=None, kind="answered another point", claims=(), statement=S_30)
    found = replace(dossier, findings=replace(dossier.findings, responses=(answer,)))
    (item,) = front(found).unanswered.items
    assert item.claim is None
    assert item.answered is not None
    assert (item.answered.kind, item.answered.document) == ("statement", A)
    assert item.answered.text in dossier.content(S_30)
