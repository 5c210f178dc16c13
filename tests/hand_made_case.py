"""A small case made by hand: two documents about invented people, with everything that can be shown of them.

It gives what `careo.case.case.Case` gives to views and pages, so that these are tested without reading or comparing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from careo.errors import NoSuchRecord
from careo.records.documents import Block, Document, Facts, LeftOut, Reading
from careo.records.extraction import Extraction
from careo.records.findings import (
    Bounds,
    Chain,
    ChronologyEntry,
    Claim,
    FigureAccount,
    FigureComparison,
    Findings,
    Gap,
    Hop,
    Lineage,
    Origin,
    ResponseFinding,
)
from careo.records.ids import document_id
from careo.records.judgements import Judgement
from careo.records.passages import Passage, Reason, Span
from careo.records.resolution import Entity, Name, Position, Relation, Resolution
from careo.records.search import EVERYTHING, Facets, Found, Only, Within
from careo.records.statements import Mention, Reference, Statement
from careo.records.viewers import OWNER, Viewer

HARBOUR = (
    "Fire at the Osk mill\n\nThe mill at Osk burned on 3 May 2019. Mayor Ilda Venn said that the owner had “known of the "
    "faulty\nboiler”. He denied it.\n\nAbout 30 people lost their work, the Osk Ledger reported."
)
LEDGER = "The Osk Ledger reported that some 40 people had lost their work. The owner never knew of the boiler, it said."
A, B = document_id(HARBOUR.encode()), document_id(LEDGER.encode())
REFUSED = Document(id=None, media_type=None, outcome="refused", why="It could not be opened.", paths=("/in/locked",))


def at(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return (start, start + len(words))


def _id(letter: str, number: int) -> str:
    return f"{letter}-{number:020x}"


VENN = _id("m", 1)
PRONOUN = _id("m", 2)
PAPER_A = _id("m", 3)
PAPER_B = _id("m", 4)
OWNER_A = _id("m", 5)
S_FIRE, S_KNEW, S_DENIED, S_30, S_40, S_NEVER = (_id("s", number) for number in range(1, 7))
O_VENN, O_PAPER, O_OWN = _id("o", 1), _id("o", 2), _id("o", 3)

STATEMENTS_A = (
    Statement(
        id=S_FIRE, document=A, content=(at(HARBOUR, "The mill at Osk burned on 3 May 2019."),), confidence=0.98765
    ),
    Statement(
        id=S_KNEW,
        document=A,
        source=(at(HARBOUR, "Mayor Ilda Venn"),),
        cue=(at(HARBOUR, "said"),),
        content=(at(HARBOUR, "that the owner had"), at(HARBOUR, "known of the faulty\nboiler")),
        manner="mixed",
        depth=1,
        source_form="named",
        source_mention=VENN,
        mentions=(OWNER_A,),
    ),
    Statement(
        id=S_DENIED,
        document=A,
        source=(at(HARBOUR, "He"),),
        cue=(at(HARBOUR, "denied"),),
        content=(at(HARBOUR, "it"),),
        manner="reported",
        depth=1,
        polarity="negative",
        source_form="pronoun",
        source_mention=PRONOUN,
    ),
    Statement(
        id=S_30,
        document=A,
        source=(at(HARBOUR, "the Osk Ledger"),),
        cue=(at(HARBOUR, "reported"),),
        content=(at(HARBOUR, "About 30 people lost their work"),),
        manner="reported",
        depth=1,
        source_form="named",
        source_mention=PAPER_A,
    ),
)
STATEMENTS_B = (
    Statement(
        id=S_40,
        document=B,
        source=(at(LEDGER, "The Osk Ledger"),),
        cue=(at(LEDGER, "reported"),),
        content=(at(LEDGER, "that some 40 people had lost their work"),),
        manner="reported",
        depth=1,
        source_form="named",
        source_mention=PAPER_B,
    ),
    Statement(
        id=S_NEVER,
        document=B,
        source=(at(LEDGER, "it said", 0),),
        content=(at(LEDGER, "The owner never knew of the boiler"),),
        manner="reported",
        depth=1,
        polarity="negative",
        modality="alleged",
    ),
)


def _mention(identifier: str, document: str, span: Span, name: str, kind: str = "organisation") -> Mention:
    form = "pronoun" if name == "He" else "name"
    return Mention(id=identifier, document=document, span=span, kind=kind, form=form, name=name)  # type: ignore[arg-type]


MENTIONS_A = (
    _mention(VENN, A, at(HARBOUR, "Ilda Venn"), "Ilda Venn", "person"),
    _mention(PRONOUN, A, at(HARBOUR, "He"), "He", "person"),
    _mention(PAPER_A, A, at(HARBOUR, "Osk Ledger"), "Osk Ledger"),
    _mention(OWNER_A, A, at(HARBOUR, "the owner"), "the owner", "person"),
)
MENTIONS_B = (_mention(PAPER_B, B, at(LEDGER, "Osk Ledger"), "Osk Ledger"),)
REFERENCE = Reference(mention=PRONOUN, antecedent=OWNER_A, reason=Reason(text="Only one man is named.", weight=0.9))


def _blocks(text: str) -> tuple[Block, ...]:
    made: list[Block] = []
    start = 0
    for part in text.split("\n\n"):
        made.append(
            Block(kind="paragraph" if made or len(part) > 40 else "heading", start=start, end=start + len(part))
        )
        start += len(part) + 2
    return tuple(made)


def _chain(statement: str, document: str, origin: str, *hops: tuple[str, str, str | None]) -> Chain:
    own = Hop(name=None, kind="outlet", entity=None, hand=None, document=document, spans=())
    if document == A:
        own = replace(own, name="Harbour Courier")
    outward = tuple(
        Hop(name=name, kind=kind, entity=entity, hand="second", document=document, spans=((0, 3),))  # type: ignore[arg-type]
        for name, kind, entity in hops
    )
    return Chain(statement=statement, hops=(own, *outward), origin=origin)


def resolution() -> Resolution:
    """Who is who, and which statements make which claim."""

    def entity(identifier: str, kind: str, name: str, mentions: tuple[str, ...], *documents: str) -> Entity:
        names = (Name(text=name, type="name", documents=documents),)
        return Entity(id=identifier, kind=kind, name=name, names=names, mentions=mentions, documents=documents)  # type: ignore[arg-type]

    return Resolution(
        entities=(
            entity(VENN, "person", "Ilda Venn", (VENN,), A),
            entity(PAPER_A, "organisation", "Osk Ledger", (PAPER_A, PAPER_B), *sorted((A, B))),
            entity(OWNER_A, "person", "the owner", (OWNER_A,), A),
        ),
        proposals=(),
        relations=(
            Relation(
                id=_id("k", 1), a=OWNER_A, b=VENN, kind="accused", polarity="positive", statement=S_KNEW, document=A,
                spans=(at(HARBOUR, "Mayor Ilda Venn said"),),
            ),
        ),
        claims=(),
        events=(),
    )  # fmt: skip


def _positions(*stances: tuple[str, str]) -> tuple[Position, ...]:
    return tuple(
        Position(statement=statement, stance=stance, reasons=(Reason(text="The same words.", weight=0.8),))  # type: ignore[arg-type]
        for statement, stance in stances
    )


def _lineage(number: int, origin: str | None, side: str, *statements: str) -> Lineage:
    return Lineage(
        id=_id("l", number),
        origin=origin,
        kind="named",
        side=side,  # type: ignore[arg-type]
        statements=statements,
        documents=(A,),
        reasons=(
            Reason(
                text="Both chains end in the same paper.",
                weight=0.91234,
                passages=(Passage(document=A, spans=((0, 4),)),),
            ),
        ),
    )


def findings() -> Findings:
    """Everything weighed."""
    return Findings(
        chains=(
            _chain(S_FIRE, A, O_OWN),
            _chain(S_KNEW, A, O_VENN, ("Mayor Ilda Venn", "person", VENN)),
            _chain(S_DENIED, A, O_VENN, ("He", "person", OWNER_A)),
            _chain(S_30, A, O_PAPER, ("the Osk Ledger", "outlet", PAPER_A)),
            _chain(S_40, B, O_PAPER, ("The Osk Ledger", "outlet", PAPER_A)),
        ),
        origins=(
            Origin(id=O_VENN, name="Mayor Ilda Venn", kind="named", entity=VENN, statements=(S_KNEW,), claims=(S_KNEW,), alone=(S_KNEW,)),
            Origin(id=O_PAPER, name="Osk Ledger", kind="named", entity=PAPER_A, statements=(S_30, S_40), claims=(S_30,), alone=(S_30,)),
            Origin(id=O_OWN, name=None, kind="own voice", entity=None, statements=(S_FIRE,), claims=(), alone=()),
        ),
        claims=(
            Claim(
                id=S_KNEW,
                statement=S_KNEW,
                positions=_positions((S_KNEW, "supports"), (S_DENIED, "disputes"), (S_NEVER, "disputes")),
                supports=Bounds(at_least=1, at_most=1),
                disputes=Bounds(at_least=0, at_most=None),
                lineages=(_lineage(1, O_VENN, "supports", S_KNEW), _lineage(2, None, "disputes", S_DENIED)),
            ),
            Claim(
                id=S_30,
                statement=S_30,
                positions=_positions((S_30, "repeats hedged"), (S_40, "supports"), (S_FIRE, "qualifies")),
                supports=Bounds(at_least=1, at_most=1),
                disputes=Bounds(at_least=0, at_most=0),
                lineages=(_lineage(3, "Osk Ledger", "supports", S_30, S_40),),
            ),
        ),
        figures=(
            FigureComparison(
                id=_id("f", 1),
                of="people who lost their work",
                accounts=(
                    _account(1, 30.0, 30.0, "About 30", A, HARBOUR, S_30),
                    _account(2, 40.0, None, "some 40", B, LEDGER, S_40),
                ),
                compare="differs",
                why="One account has 30, the other 40.",
            ),
        ),
        chronology=(
            ChronologyEntry(
                id=_id("v", 1), when="2019-05-03", earliest="2019-05-03", latest="2019-05-03",
                what="The mill at Osk burned on 3 May 2019", where="Osk", after=(), before=(_id("v", 2),),
                statements=(S_FIRE,),
            ),
            ChronologyEntry(
                id=_id("v", 2), when=None, earliest=None, latest=None, what="people lost their work", where=None,
                after=(_id("v", 1),), before=(), statements=(S_30, S_40),
            ),
        ),
        responses=(
            ResponseFinding(party="He", entity=OWNER_A, kind="denied", claims=(S_KNEW,), statement=S_DENIED),
            ResponseFinding(party="the county", entity=None, kind="no attempt on record", claims=(), statement=None),
        ),
        gaps=(Gap(kind="single origin", about=S_30, why="Everything rests on the Osk Ledger."),),
    )  # fmt: skip


def _account(
    number: int, low: float, high: float | None, words: str, document: str, text: str, statement: str
) -> FigureAccount:
    return FigureAccount(
        figure=_id("f", number), low=low, high=high, unit="people", scope=None, exactness="about", text=words,
        document=document, spans=(at(text, words),), statement=statement, origin=O_PAPER,
    )  # fmt: skip


@dataclass
class HandMadeMaterial:
    """Readings and extractions as given."""

    readings: dict[str, Reading]
    extractions: dict[str, Extraction]
    listed: dict[str, Document]

    def documents(self) -> tuple[str, ...]:
        return tuple(sorted(self.readings))

    def document(self, document: str) -> Document:
        return self.listed[document]

    def reading(self, document: str) -> Reading:
        return self.readings[document]

    def extraction(self, document: str) -> Extraction:
        return self.extractions[document]


@dataclass
class HandMadeCase:
    """What a case gives. Its parts can be replaced, to see what comes of it."""

    path: Path = Path("/cases/osk")
    viewer: Viewer = OWNER
    listed: tuple[Document, ...] = (
        Document(
            id=A, media_type="text/plain", outcome="read", why=None, paths=("/in/harbour.txt",), words=36,
            facts=Facts(kind="news", title="Fire at the Osk mill", publisher="Harbour Courier", authors=("Ada Lund",),
                        published="2019-05-04", language="en"),
        ),
        Document(id=B, media_type="text/plain", outcome="read", why=None, paths=("/in/ledger-notes.txt",), words=21),
        REFUSED,
    )  # fmt: skip
    readings: dict[str, Reading] = field(
        default_factory=lambda: {
            A: Reading(
                text=HARBOUR,
                blocks=_blocks(HARBOUR),
                media_type="text/plain",
                left_out=(LeftOut(text="Share this", why="a button of the page"),),
                notes=("One byte could not be read.",),
            ),
            B: Reading(text=LEDGER, blocks=_blocks(LEDGER), media_type="text/plain"),
        }
    )
    extractions: dict[str, Extraction] = field(
        default_factory=lambda: {
            A: Extraction(
                document=A, language="en", sentences=(), statements=STATEMENTS_A, mentions=MENTIONS_A,
                references=(REFERENCE,),
            ),
            B: Extraction(document=B, language="en", sentences=(), statements=STATEMENTS_B, mentions=MENTIONS_B),
        }
    )  # fmt: skip
    resolved: Resolution = field(default_factory=resolution)
    weighed: Findings = field(default_factory=findings)
    hidden: tuple[str, ...] = ()
    deeds: int = 1

    def documents(self, include: Iterable[str] = ()) -> tuple[Document, ...]:
        return self.listed

    def material(self, include: Iterable[str] = ()) -> HandMadeMaterial:
        listed = {item.id: item for item in self.listed if item.id is not None}
        return HandMadeMaterial(self.readings, self.extractions, listed)

    def resolution(self, include: Iterable[str] = ()) -> Resolution:
        return self.resolved

    def findings(self, include: Iterable[str] = ()) -> Findings:
        return self.weighed

    def checks(self, include: Iterable[str] = ()) -> dict[str, str]:
        return {S_KNEW: "Noor"}

    def mark(self) -> object:
        return (self.deeds, self.listed)

    def original(self, document: str) -> Path:
        raise NoSuchRecord(f"There is no original {document} in a case made by hand.")

    def revision(self) -> int:
        return self.deeds

    def done_since(self, revision: int) -> frozenset[str]:
        return frozenset() if revision >= self.deeds else frozenset({A, B})

    def sight(self) -> HandMadeSight:
        return HandMadeSight(case=replace(self), mark=self.mark(), revision=self.deeds)

    def search(
        self,
        query: str,
        within: Within = "texts",
        *,
        only: Only = EVERYTHING,
        offset: int = 0,
        limit: int = 50,
        include: Iterable[str] = (),
        sight: object = None,
    ) -> Found:
        """Nothing: what is found is tested on cases that were read."""
        return Found(query=query, within=within, understood="", total=0, offset=offset, hits=(), facets=Facets())

    def restricted(self) -> tuple[str, ...]:
        return self.hidden

    def withdrawn(self) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True)
class HandMadeSight:
    """The case as it was when it was looked at."""

    case: HandMadeCase
    mark: object
    revision: int
    judgements: tuple[Judgement, ...] = ()

    def documents(self, include: Iterable[str] = ()) -> tuple[Document, ...]:
        return self.case.documents(include)

    def material(self, include: Iterable[str] = ()) -> HandMadeMaterial:
        return self.case.material(include)

    def resolution(self, include: Iterable[str] = ()) -> Resolution:
        return self.case.resolution(include)

    def findings(self, include: Iterable[str] = ()) -> Findings:
        return self.case.findings(include)

    def checks(self, include: Iterable[str] = ()) -> dict[str, str]:
        return self.case.checks(include)

    def restricted(self) -> tuple[str, ...]:
        return self.case.restricted()

    def withdrawn(self) -> tuple[str, ...]:
        return self.case.withdrawn()

    def lost(self) -> tuple[Judgement, ...]:
        return ()


def find(views: Iterable[object], identifier: str) -> object:
    """The view with this id."""
    for view in views:
        if getattr(view, "id", None) == identifier:
            return view
    raise NoSuchRecord(identifier)
