"""The founding report about meetings with a cartel: whose word lies behind its claims."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from careo.extract import extract
from careo.options import ExtractOptions, ReadOptions, ResolveOptions, WeighOptions
from careo.read import read
from careo.records.documents import Document, Reading
from careo.records.extraction import Extraction
from careo.records.findings import Chain, Findings, Lineage
from careo.resolve import resolve
from careo.weigh import weigh

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


@dataclass(frozen=True)
class OneDocument:
    """A case of one document."""

    identity: str
    read: Reading
    extracted: Extraction

    def documents(self) -> tuple[str, ...]:
        return (self.identity,)

    def document(self, document: str) -> Document:
        return Document(id=document, media_type="text/plain", outcome="read", why=None, paths=(), facts=self.read.facts)

    def reading(self, document: str) -> Reading:
        return self.read

    def extraction(self, document: str) -> Extraction:
        return self.extracted


@cache
def found() -> tuple[OneDocument, Findings]:
    path = next(iter(sorted(SEEDS.glob("002_*.txt"))), None)
    if path is None:
        pytest.skip("the founding texts are not beside this checkout")
    original = path.read_bytes()
    identity = hashlib.sha256(original).hexdigest()
    reading = read(original, path.name, ReadOptions())
    case = OneDocument(identity, reading, extract(identity, reading, ExtractOptions()))
    resolution = resolve(case, (), ResolveOptions())
    return case, weigh(case, resolution, (), WeighOptions())


def chain(*words: str) -> Chain:
    """The chain of the innermost statement whose content holds all the words."""
    case, findings = found()
    text = case.read.text
    fitting = [
        item
        for item in case.extracted.statements
        if all(any(word in text[start:end] for start, end in item.content) for word in words)
    ]
    assert fitting, f"no statement holds {words}"
    wanted = max(fitting, key=lambda item: (item.depth, item.id)).id
    return next(item for item in findings.chains if item.statement == wanted)


def lineage(of: Chain) -> Lineage:
    _, findings = found()
    return next(item for claim in findings.claims for item in claim.lineages if of.statement in item.statements)


def test_the_pleadings_and_the_earlier_report_rest_on_one_defendant() -> None:
    pleadings, report = chain("dismantling of rival cartels"), chain("gun-walking operation")
    assert [hop.kind for hop in pleadings.hops][1:] == ["document", "person"]
    assert "CNSNews.com" in [hop.name for hop in report.hops]
    assert pleadings.origin == report.origin
    assert "defendant" in (report.hops[-1].name or "")
    first, second = lineage(pleadings), lineage(report)
    assert first.id == second.id
    for item in (first, second):
        (reason,) = [reason for reason in item.reasons if "chains end in the same origin" in reason.text]
        assert len({passage.spans for passage in reason.passages}) == 2


def test_the_report_that_is_only_about_him_does_not_join() -> None:
    about = chain("protected by")
    assert "Narcosphere" in (about.hops[-1].name or "")
    assert about.origin != chain("dismantling of rival cartels").origin
    assert lineage(about).id != lineage(chain("dismantling of rival cartels")).id


def test_court_papers_that_mention_him_are_an_origin_of_their_own() -> None:
    shown = chain("knew and authorized")
    assert shown.hops[-1].kind == "document"
    assert "ourt documents" in (shown.hops[-1].name or "")
    assert shown.origin != chain("dismantling of rival cartels").origin


def test_what_the_newspaper_says_ends_in_the_newspaper_under_all_its_names() -> None:
    origins = {
        chain(words).origin
        for words in ("secret meetings with drug trafficking", "course of a year", "June 2009", "in violation of")
    }
    assert len(origins) == 1


def test_every_claim_has_bounds_in_order_and_every_lineage_of_several_statements_a_reason() -> None:
    _, findings = found()
    assert findings.claims
    for claim in findings.claims:
        assert claim.supports.at_most is None or claim.supports.at_least <= claim.supports.at_most
        for item in claim.lineages:
            assert item.statements
            assert (
                len({chain.origin for chain in findings.chains if chain.statement in item.statements}) == 1
                or item.reasons
            )
