"""Cases made by hand from marked-up text, so that comparing and weighing can be tested without reading anything by machine.

A page is text with a few tags: `<p>` paragraph, `<h>` heading, `<q>` quoted paragraph, `<turn who="ana">` a turn of speech (label="A" where it begins with one);
`<m id="ana">` a mention (k: kind, form, n="several"; the same id is the same one, in all pages, and the first of a page is what
the others refer to; without an id it is nobody known; author="id" says who wrote it), `<a>` an attribution with `<s>` source, `<c>` cue
and `<t>` content (manner, form, modality, polarity; attributions nest inside `<t>`), `<d e="2011-03">` a date and `<n low= high= unit=>` a figure.
Sentences that no attribution touches are the page's own voice.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast
from xml.etree import ElementTree

from careo.options import ResolveOptions, WeighOptions
from careo.records.dates import Date
from careo.records.documents import (
    Block,
    BlockKind,
    Circumstance,
    Document,
    DocumentKind,
    Facts,
    Identifier,
    Party,
    PartyRole,
    Reading,
)
from careo.records.extraction import Extraction
from careo.records.figures import Figure
from careo.records.findings import Chain, Claim, Findings, Lineage, Origin
from careo.records.ids import passage_id, statement_id
from careo.records.judgements import JudgedPassage, Judgement, JudgementKind
from careo.records.passages import Reason, Span, Spans, quote
from careo.records.resolution import Entity, Name, Relation, Resolution
from careo.records.statements import Mention, Reference, RelationMention, Statement
from careo.resolve.claims import resolve_claims
from careo.weigh.chains import follow_chains
from careo.weigh.copies import find_copies
from careo.weigh.independence import weigh_claims

BLOCKS: dict[str, BlockKind] = {"p": "paragraph", "h": "heading", "q": "quotation", "turn": "turn"}


@dataclass
class _Writer:
    """Walks the tags and notes where everything stands."""

    document: str
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    mentions: list[tuple[Mention, str | None]] = field(default_factory=list)
    authors: list[tuple[str, str]] = field(default_factory=list)
    dates: list[Date] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    attributions: list[dict[str, Any]] = field(default_factory=list)
    speakers: list[tuple[Span, str]] = field(default_factory=list)

    def page(self, source: str) -> None:
        root = ElementTree.fromstring(f"<page>{source}</page>")
        for child in root:
            start = len(self.text)
            self.inside(child, None)
            kind = BLOCKS[child.tag]
            label = child.attrib.get("label", "")
            speaker = ((start, start + len(label)),) if label else ()
            self.blocks.append(Block(kind=kind, start=start, end=len(self.text), speaker=speaker))
            if "who" in child.attrib:
                self.speakers.append(((start, len(self.text)), child.attrib["who"]))
            self.text += "\n\n"

    def inside(self, element: ElementTree.Element, around: int | None) -> None:
        self.text += element.text or ""
        for child in element:
            self.tag(child, around)
            self.text += child.tail or ""

    def tag(self, child: ElementTree.Element, around: int | None) -> None:
        start = len(self.text)
        if child.tag == "a":
            self.attributions.append({"parent": around, "s": [], "c": [], "t": [], **child.attrib})
            self.inside(child, len(self.attributions) - 1)
            return
        self.inside(child, around)
        span = (start, len(self.text))
        if child.tag in ("s", "c", "t"):
            assert around is not None
            self.attributions[around][child.tag].append(span)
        elif child.tag == "m":
            self.mention(child, span)
        elif child.tag == "d":
            self.date(child.attrib["e"], span)
        elif child.tag == "n":
            low, high = child.attrib.get("low"), child.attrib.get("high")
            self.figures.append(
                Figure(
                    id=passage_id("f", self.document, (span,)),
                    document=self.document,
                    span=span,
                    low=None if low is None else float(low),
                    high=None if high is None else float(high),
                    unit=child.attrib.get("unit", "people"),
                    exactness="exact",
                )
            )

    def mention(self, child: ElementTree.Element, span: Span) -> None:
        known = child.attrib
        made = Mention(
            id=passage_id("m", self.document, (span,)),
            document=self.document,
            span=span,
            kind=cast(Any, known.get("k", "person")),
            form=cast(Any, known.get("form", "name")),
            name=re.sub(r"^(?:the|a|an|The|A|An) ", "", self.text[span[0] : span[1]]),
            number=cast(Any, known.get("n", "one")),
        )
        self.mentions.append((made, known.get("id")))
        if "author" in known:
            self.authors.append((made.id, known["author"]))

    def date(self, edtf: str, span: Span) -> None:
        first, last = (f"{edtf}{rest[len(edtf) - 4 :]}" if len(edtf) < 10 else edtf for rest in ("-01-01", "-12-31"))
        self.dates.append(
            Date(
                id=passage_id("d", self.document, (span,)),
                document=self.document,
                span=span,
                edtf=edtf,
                earliest=first,
                latest=last,
                type="DATE",
                timex=edtf,
            )
        )


@dataclass(frozen=True)
class Page:
    """One made document."""

    document: Document
    reading: Reading
    extraction: Extraction
    ids: tuple[tuple[str, str | None], ...]


def page(name: str, source: str, *, kind: DocumentKind | None = "news", **facts: Any) -> Page:
    """A document made of marked-up text; `facts` go to its Facts. Its id is its name."""
    writer = _Writer(name)
    writer.page(source)
    writer.mentions.sort(key=lambda item: (item[0].span[0], -item[0].span[1]))
    known = Facts(kind=kind, title=None, language=facts.pop("language", "en"), **facts)
    mentions = tuple(item for item, _ in writer.mentions)
    ids = {item.id: key for item, key in writer.mentions}
    references = _references(mentions, ids)
    statements = _statements(writer, mentions, ids)
    extraction = Extraction(
        document=name,
        language=known.language,
        sentences=tuple(_sentences(writer)),
        statements=tuple(sorted(statements, key=lambda item: (item.content[0][0], item.id))),
        mentions=mentions,
        references=references,
        relations=tuple(_author_relations(writer, ids)),
        dates=tuple(writer.dates),
        figures=tuple(writer.figures),
    )
    reading = Reading(text=writer.text, blocks=tuple(writer.blocks), media_type="text/plain", facts=known)
    document = Document(id=name, media_type="text/plain", outcome="read", why=None, paths=(name,), facts=known)
    return Page(document, reading, extraction, tuple(sorted(ids.items())))


def _references(mentions: Sequence[Mention], ids: dict[str, str | None]) -> tuple[Reference, ...]:
    first: dict[str, str] = {}
    found = []
    for mention in mentions:
        key = ids[mention.id]
        if key is None:
            continue
        if key in first:
            reason = Reason(text=f"“{mention.name}” is one and the same here.", weight=0.9)
            found.append(Reference(mention=mention.id, antecedent=first[key], reason=reason))
        else:
            first[key] = mention.id
    return tuple(found)


def _author_relations(writer: _Writer, ids: dict[str, str | None]) -> list[RelationMention]:
    found = []
    for paper, author in writer.authors:
        start = next(item.span[0] for item, _ in writer.mentions if item.id == paper)
        named = [item for item, key in writer.mentions if key == author]
        person = min(named, key=lambda item: abs(item.span[0] - start))
        found.append(
            RelationMention(
                id=passage_id("l", writer.document, (person.span,), paper),
                document=writer.document,
                a=paper,
                b=person.id,
                kind="author",
                polarity="positive",
                statement=None,
                spans=(person.span,),
            )
        )
    return found


def _sentences(writer: _Writer) -> list[Span]:
    found = []
    for block in writer.blocks:
        for match in re.finditer(r"[^.?!]+(?:[.?!]+[”\"]?|$)", writer.text[block.start : block.end]):
            text = match.group()
            start = block.start + match.start() + len(text) - len(text.lstrip())
            end = block.start + match.end()
            if start < end:
                found.append((start, end))
    return found


def _statements(writer: _Writer, mentions: Sequence[Mention], ids: dict[str, str | None]) -> list[Statement]:
    made: list[Statement] = []
    touched: list[Span] = []
    for attribution in writer.attributions:
        roles: dict[str, Spans] = {role: tuple(sorted(attribution[role])) for role in ("s", "c", "t")}
        touched.extend(span for spans in roles.values() for span in spans)
        parent = made[attribution["parent"]] if attribution["parent"] is not None else None
        inside = [item for item in mentions if any(s <= item.span[0] and item.span[1] <= e for s, e in roles["s"])]
        head = next((item for item in inside), None)
        form = attribution.get("form") or ("none" if not roles["s"] else "named")
        made.append(
            Statement(
                id=statement_id(writer.document, roles["s"], roles["c"], roles["t"]),
                document=writer.document,
                content=roles["t"],
                cue=roles["c"],
                source=roles["s"],
                manner=attribution.get("manner", "reported"),
                depth=parent.depth + 1 if parent else 1,
                parent=parent.id if parent else None,
                polarity=attribution.get("polarity", "positive"),
                modality=attribution.get("modality", "stated"),
                source_form=cast(Any, form),
                source_mention=head.id if head else None,
            )
        )
    for start, end in _sentences(writer):
        if any(start < b and a < end for a, b in touched):
            continue
        speaker = next((who for (a, b), who in writer.speakers if a <= start < b), None)
        mention = next((item.id for item in mentions if speaker and ids[item.id] == speaker), None)
        content = ((start, end),)
        made.append(
            Statement(
                id=statement_id(writer.document, (), (), content),
                document=writer.document,
                content=content,
                speaker=mention,
            )
        )
    return [
        replace(
            item,
            mentions=tuple(m.id for m in mentions if any(a <= m.span[0] and m.span[1] <= b for a, b in item.content)),
        )
        for item in made
    ]


@dataclass(frozen=True)
class MadeCase:
    """Pages as the material of a case."""

    pages: tuple[Page, ...]
    relations: tuple[Relation, ...] = ()

    def documents(self) -> tuple[str, ...]:
        return tuple(item.extraction.document for item in self.pages)

    def _page(self, document: str) -> Page:
        return next(item for item in self.pages if item.extraction.document == document)

    def document(self, document: str) -> Document:
        return self._page(document).document

    def reading(self, document: str) -> Reading:
        return self._page(document).reading

    def extraction(self, document: str) -> Extraction:
        return self._page(document).extraction

    def entities(self) -> tuple[Entity, ...]:
        """One entity for each id of the mark-up."""
        groups: dict[str, list[Mention]] = defaultdict(list)
        for made in self.pages:
            known = dict(made.ids)
            for mention in made.extraction.mentions:
                if key := known[mention.id]:
                    groups[key].append(mention)
        return tuple(sorted((_entity(mentions) for mentions in groups.values()), key=lambda item: item.id))

    def entity(self, key: str) -> str:
        """The id of the entity that a mark-up id names."""
        return min(
            mention.id
            for made in self.pages
            for mention in made.extraction.mentions
            if dict(made.ids)[mention.id] == key
        )

    def text(self, document: str, spans: Spans) -> str:
        return quote(self.reading(document).text, spans)


def _entity(mentions: list[Mention]) -> Entity:
    named = sorted(
        (item for item in mentions if item.form in ("name", "acronym")), key=lambda item: (-len(item.name), item.id)
    )
    best = named[0] if named else min(mentions, key=lambda item: item.id)
    names = sorted({(item.name, item.form) for item in mentions if item.form != "pronoun"})
    return Entity(
        id=min(item.id for item in mentions),
        kind=best.kind,
        name=best.name,
        names=tuple(Name(text=name, type=cast(Any, form), documents=()) for name, form in names),
        mentions=tuple(sorted(item.id for item in mentions)),
        documents=tuple(sorted({item.document for item in mentions})),
    )


@dataclass(frozen=True)
class Weighed:
    """A made case with everything that was found in it."""

    case: MadeCase
    resolution: Resolution
    findings: Findings

    def statement(self, document: str, words: str) -> Statement:
        """The statement of a document whose content holds the words; the innermost where several do."""
        found = [
            item
            for item in self.case.extraction(document).statements
            if words in self.case.text(document, item.content)
        ]
        assert found, f"no statement of {document} holds “{words}”"
        return max(found, key=lambda item: (item.depth, item.id))

    def chain(self, document: str, words: str) -> Chain:
        wanted = self.statement(document, words).id
        return next(chain for chain in self.findings.chains if chain.statement == wanted)

    def names(self, document: str, words: str) -> list[str | None]:
        """The names of the hops."""
        return [hop.name for hop in self.chain(document, words).hops]

    def origin(self, document: str, words: str) -> Origin:
        wanted = self.chain(document, words).origin
        return next(origin for origin in self.findings.origins if origin.id == wanted)

    def claim(self, document: str, words: str) -> Claim:
        wanted = self.statement(document, words).id
        return next(
            claim for claim in self.findings.claims if any(item.statement == wanted for item in claim.positions)
        )

    def in_no_claim(self, document: str, words: str) -> bool:
        wanted = self.statement(document, words).id
        return all(item.statement != wanted for claim in self.findings.claims for item in claim.positions)

    def stance(self, document: str, words: str) -> str:
        wanted = self.statement(document, words).id
        return next(
            item.stance for claim in self.findings.claims for item in claim.positions if item.statement == wanted
        )

    def lineage(self, document: str, words: str) -> Lineage:
        wanted = self.statement(document, words).id
        return next(line for line in self.claim(document, words).lineages if wanted in line.statements)

    def supports(self, document: str, words: str) -> tuple[int, int | None]:
        bounds = self.claim(document, words).supports
        return (bounds.at_least, bounds.at_most)

    def disputes(self, document: str, words: str) -> tuple[int, int | None]:
        bounds = self.claim(document, words).disputes
        return (bounds.at_least, bounds.at_most)


def weighed(case: MadeCase, *judgements: Judgement) -> Weighed:
    """Resolve and weigh a made case; entities are those of the mark-up."""
    entities = case.entities()
    claims = resolve_claims(case, entities, judgements, ResolveOptions())
    resolution = Resolution(entities=entities, proposals=(), relations=case.relations, claims=claims, events=())
    copies = find_copies(case, resolution, WeighOptions())
    chains, origins = follow_chains(case, resolution, judgements, copies)
    found, origins = weigh_claims(case, resolution, chains, origins, judgements, copies)
    findings = Findings(chains=chains, origins=origins, claims=found, figures=(), chronology=(), responses=(), gaps=())
    return Weighed(case, resolution, findings)


def made(*pages: Page, relations: Sequence[tuple[str, str, str, str]] = ()) -> MadeCase:
    """A case of pages; relations are (a, kind, b, document) with ids of the mark-up."""
    case = MadeCase(pages)
    found = tuple(
        Relation(
            id=passage_id("l", document, ((0, 1),), a, b),
            a=case.entity(a),
            b=case.entity(b),
            kind=kind,
            polarity="positive",
            statement=None,
            document=document,
            spans=((0, 1),),
        )
        for a, kind, b, document in relations
    )
    return replace(case, relations=found)


def judged(
    case: MadeCase, kind: JudgementKind, *places: tuple[str, str], value: str | None = None, name: str = "1"
) -> Judgement:
    """A person's decision about words of documents."""
    passages = []
    for document, words in places:
        start = case.reading(document).text.index(words)
        passages.append(JudgedPassage(document=document, spans=((start, start + len(words)),), quoted=words))
    return Judgement(
        id=f"k-{name}",
        who="Inés Robledo",
        when=f"2020-01-0{len(name)}T00:00:00Z",
        kind=kind,
        passages=tuple(passages),
        why="I asked them",
        value=value,
    )


def taken_back(judgement: Judgement) -> Judgement:
    """The judgement that takes another one back."""
    return Judgement(
        id=f"{judgement.id}-back",
        who="Inés Robledo",
        when="2020-02-01T00:00:00Z",
        kind="take back",
        passages=(),
        why="I was wrong",
        supersedes=judgement.id,
    )


def party(role: PartyRole, name: str) -> Party:
    """A party of a document, named outside of its text."""
    return Party(role=role, name=name)


def circumstance(kind: Any) -> Circumstance:
    """A condition of a document's making."""
    return Circumstance(kind=kind, spans=())


def docket(value: str, *, own: bool) -> Identifier:
    """A docket number, the document's own or a cited one."""
    return Identifier(scheme="docket", value=value, spans=(), own=own)
