"""What the desk finds, as a script gets it over the API."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hollin import TEXTS, make_case
from starlette.testclient import TestClient

from careo.case.case import Case
from careo.present.dossier import gather
from careo.web.application import application
from careo.web.desk import Desk


@pytest.fixture(scope="module")
def case() -> Iterator[Case]:
    with tempfile.TemporaryDirectory() as name:
        pile = Path(name) / "pile"
        pile.mkdir()
        for file, words in TEXTS.items():
            (pile / file).write_text(words, encoding="utf-8")
        with make_case(Path(name) / "case") as made:
            made.add([pile])
            yield made


def ask(case: Case, **asked: Any) -> dict[str, Any]:
    answer = TestClient(application(Desk(case))).get("/api/search", params=asked)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_without_saying_in_what_some_of_each_is_given(case: Case) -> None:
    found = ask(case, q="brill", limit=1)
    assert found["understood"] == {
        "english": "Searched for “brill”.",
        "spanish": "Se buscó «brill».",
        "followed": True,
    }
    for group in ("texts", "statements", "people"):
        assert found[group]["total"] == 2
        assert len(found[group]["items"]) == 1


def test_what_was_not_asked_for_is_only_counted(case: Case) -> None:
    found = ask(case, q="brill", **{"in": "statements"}, offset=1)
    assert found["texts"] == {**found["texts"], "total": 2, "offset": 0, "items": []}
    assert found["statements"]["offset"] == 1
    (hit,) = found["statements"]["items"]
    chains = {view.statement: view for view in gather(case).findings.chains}
    shown = [hop["name"] for hop in hit["statement"]["chain"]]
    assert shown == [hop.name for hop in chains[hit["statement"]["id"]].hops]
    assert hit["title"] in ("bridge.txt", "carta.txt")
    assert hit["source"]["text"][slice(*hit["source"]["marks"][0])] == "Brill"


def test_people_lead_to_where_they_are_named_so(case: Case) -> None:
    found = ask(case, q="brill", **{"in": "people"})
    texts = gather(case).readings
    for hit in found["people"]["items"]:
        for spelling in hit["spellings"]:
            place = spelling["place"]
            ((start, end),) = place["spans"]
            assert spelling["text"] in texts[place["document"]].text[start:end]
            assert spelling["documents"] == 1


def test_facts_of_documents_narrow_what_is_found(case: Case) -> None:
    assert ask(case, q="hollin", language="es")["texts"]["total"] == 1
    assert ask(case, q="hollin", publisher="Nobody")["texts"]["total"] == 0
    document = ask(case, q="hollin", language="es")["texts"]["items"][0]["document"]
    assert ask(case, q="el", document=document)["texts"]["items"][0]["places"] == 1


@pytest.mark.parametrize(
    "query", ["", "(", '"', "AND", "NEAR(", "'; DROP TABLE documents; --", "\x00", "😀", "a" * 5000]
)
def test_any_text_is_answered(case: Case, query: str) -> None:
    found = ask(case, q=query)
    assert found["understood"]["english"]
    assert found["query"] == query


def test_what_is_no_question_is_refused(case: Case) -> None:
    client = TestClient(application(Desk(case)))
    for asked in ({"q": "a", "in": "secrets"}, {"q": "a", "offset": "-1"}, {"q": "a", "limit": "0"}):
        assert client.get("/api/search", params=asked).status_code == 422
