"""Copies: documents that share long runs of wording, which of them took it over, and the shared words as evidence.

MinHash finds pairs that are alike as a whole (reprints, cuts, light rewrites); a claim that two documents share finds the
pairs that have only a passage in common. What both quote from somebody is no sign that one took it from the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careo.options import WeighOptions
from careo.records.extraction import Extraction, Material
from careo.records.passages import Passage, Reason, Span, Spans
from careo.records.resolution import ClaimCluster, Resolution
from careo.text.wording import Run, Wording, Wordings, word_list

BAND_ROWS = 2
"""Rows of a band of the MinHash signature: with 64 bands of 2 rows, a pair whose shingles overlap by a fifth is found in
93 of 100 cases (1 - (1 - 0.2 ** 2) ** 64); exact runs decide afterwards."""
BUCKET_LIMIT = 30
"""Documents in one bucket compared with each other; in larger ones each is compared with the earliest and its neighbours."""
LEAST_RUN = 5
"""Words of the shortest run that counts towards a light rewrite."""
LIGHT_SHARE = 0.3
"""Share of the shorter document's words in shared runs from which wording was taken over although every run is short."""
WHOLE = 0.9
CUT = 0.75
"""A document that holds nothing of its own (WHOLE of it is shared) beside one that is longer (at most CUT is shared) is a cut."""
LEAST_WORDS = 30
CARRIED = 0.4
"""Share of a statement's characters in shared runs from which the statement itself was taken over."""


@dataclass(frozen=True, slots=True)
class Shared:
    """One run of equal words: its place in either document, and how many words it has."""

    a: Span
    b: Span
    words: int


@dataclass(frozen=True, slots=True)
class Copy:
    """Two documents (a < b by id) with shared wording; `origin` is the one it was taken from, None where unknown.

    `certain` is False where much is alike but no run is long enough to show by itself that wording was taken over.
    """

    a: str
    b: str
    shared: tuple[Shared, ...]
    in_a: Spans
    in_b: Spans
    words: int
    longest: int
    origin: str | None
    why: str
    certain: bool

    def other(self, document: str) -> str:
        """The other document of the pair."""
        return self.b if document == self.a else self.a

    def spans(self, document: str) -> Spans:
        """The shared words in one of the two, in order."""
        return self.in_a if document == self.a else self.in_b

    def carries(self, document: str, content: Spans) -> Spans:
        """The shared words inside a content, if they are a good part of it, else nothing."""
        inside = overlap(self.spans(document), content)
        share = sum(end - start for start, end in inside) / max(1, sum(end - start for start, end in content))
        return inside if round(share, 3) >= CARRIED else ()

    def runs(self, document: str, content: Spans) -> frozenset[int]:
        """The numbers of the shared runs that stand, at least in part, in a content."""
        places = (shared.a if document == self.a else shared.b for shared in self.shared)
        return frozenset(
            number for number, (p, q) in enumerate(places) if any(p < end and start < q for start, end in content)
        )

    def reason(self, document: str, content: Spans = ()) -> Reason:
        """The shared wording as a reason, shown at the given content where there is one."""
        other = self.other(document)
        passages = []
        chosen = self._shown(document, content)
        for where in (document, other):
            spans = tuple(sorted({shared.a if where == self.a else shared.b for shared in chosen}))
            passages.append(Passage(document=where, spans=_disjoint(spans)))
        most = max(shared.words for shared in chosen)
        text = f"The same words in both documents: {self.words} shared, {most} of them in one run here. {self.why}"
        return Reason(text=text, weight=0.95 if self.certain else 0.6, passages=tuple(passages))

    def _shown(self, document: str, content: Spans) -> tuple[Shared, ...]:
        inside = tuple(
            shared for shared in self.shared if overlap((shared.a if document == self.a else shared.b,), content)
        )
        return inside or (max(self.shared, key=lambda shared: (shared.words, -shared.a[0])),)


def overlap(a: Spans, b: Spans) -> Spans:
    """The characters that stand in both."""
    found = [(max(p, r), min(q, s)) for p, q in a for r, s in b if p < s and r < q]
    return tuple(sorted(set(found))) if len(found) > 1 else tuple(found)


def _merged(spans: list[Span]) -> Spans:
    """The spans in order, those that overlap as one."""
    merged: list[Span] = []
    for start, end in sorted(set(spans)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _disjoint(spans: Spans) -> Spans:
    kept: list[Span] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def find_copies(material: Material, resolution: Resolution, options: WeighOptions) -> tuple[Copy, ...]:
    """Every pair of visible documents that certainly or possibly shares wording, sorted by its ids."""
    ids = sorted(material.documents())
    extractions = {document: material.extraction(document) for document in ids}
    texts = {document: material.reading(document).text for document in ids}
    dated = {document: (material.document(document).facts.published or "~", document) for document in ids}
    pairs = _alike(extractions, dated) | _in_claims(extractions, texts, resolution.claims, dated)
    wordings = Wordings(LEAST_RUN)
    pages = {
        document: _page(wordings, texts[document], extractions[document])
        for document in sorted({document for pair in pairs for document in pair})
    }
    found = (_compare(material, pair, pages, wordings, options) for pair in sorted(pairs))
    return tuple(copy for copy in found if copy is not None)


def _alike(extractions: Mapping[str, Extraction], dated: Mapping[str, tuple[str, str]]) -> set[tuple[str, str]]:
    """Pairs that share a band of their MinHash signatures."""
    buckets: dict[tuple[int, tuple[int, ...]], list[str]] = defaultdict(list)
    for document, extraction in extractions.items():
        signature = extraction.signature
        for start in range(0, len(signature) - BAND_ROWS + 1, BAND_ROWS):
            buckets[(start, signature[start : start + BAND_ROWS])].append(document)
    return {pair for documents in buckets.values() for pair in _pairs(sorted(documents, key=dated.__getitem__))}


def _pairs(documents: Sequence[str]) -> set[tuple[str, str]]:
    """All pairs of a small bucket; in a large one each document with the first ones, from which it may be taken, and the next."""
    known = list(dict.fromkeys(documents))
    if len(known) <= BUCKET_LIMIT:
        return {_pair(a, b) for n, a in enumerate(known) for b in known[n + 1 :]}
    reach = BUCKET_LIMIT // 2
    near = {_pair(a, b) for n, a in enumerate(known) for b in known[n + 1 : n + 1 + reach]}
    return near | {_pair(a, b) for n, a in enumerate(known[:reach]) for b in known[n + 1 :]}


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _in_claims(
    extractions: Mapping[str, Extraction],
    texts: Mapping[str, str],
    claims: tuple[ClaimCluster, ...],
    dated: Mapping[str, tuple[str, str]],
) -> set[tuple[str, str]]:
    """Pairs whose statements of one claim share a run of words."""
    contents = {item.id: item for extraction in extractions.values() for item in extraction.statements}
    pairs: set[tuple[str, str]] = set()
    for claim in claims:
        places: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for position in claim.positions:
            statement = contents.get(position.statement)
            if statement is None:
                continue
            for start, end in statement.content:
                found = [word.text for word in word_list(texts[statement.document], start, end)]
                for index in range(len(found) - LEAST_RUN + 1):
                    places[tuple(found[index : index + LEAST_RUN])].append(statement.document)
        for documents in places.values():
            pairs |= _pairs(sorted(documents, key=dated.__getitem__))
    return pairs


@dataclass(frozen=True, slots=True)
class _Page:
    """A document's words, and of each whether it stands in what the document quotes."""

    wording: Wording
    quoted: tuple[bool, ...]
    quotes: bool
    """Whether it quotes anything."""


def _page(wordings: Wordings, text: str, extraction: Extraction) -> _Page:
    words, spans = word_list(text), _quoted(extraction)
    quoted = tuple(any(start <= word.start < end for start, end in spans) for word in words)
    return _Page(wordings.of(words), quoted, any(quoted))


def _compare(
    material: Material,
    pair: tuple[str, str],
    pages: Mapping[str, _Page],
    wordings: Wordings,
    options: WeighOptions,
) -> Copy | None:
    a, b = pair
    first, second = pages[a].wording.words, pages[b].wording.words
    runs = wordings.shared(pages[a].wording, pages[b].wording)
    own = [_unquoted(pages[a], pages[b], run) for run in runs]
    counted = sum(count for count in own if count >= LEAST_RUN)
    longest = max(own, default=0)
    if not counted:
        return None
    covered = sum(run.words for run in runs)
    shares = (round(covered / len(first), 3), round(covered / len(second), 3))
    certain = longest >= options.shared_run_words or (counted >= LEAST_WORDS and max(shares) >= 2 * LIGHT_SHARE)
    if not certain and not (counted >= LEAST_WORDS and max(shares) >= LIGHT_SHARE):
        return None
    shared = [
        Shared(
            (first[run.a].start, first[run.a + run.words - 1].end),
            (second[run.b].start, second[run.b + run.words - 1].end),
            run.words,
        )
        for run in runs
    ]
    origin, why = _direction(material, pair, shares)
    in_a, in_b = (_merged(spans) for spans in ([item.a for item in shared], [item.b for item in shared]))
    return Copy(a, b, tuple(shared), in_a, in_b, counted, longest, origin, why, certain)


def _quoted(extraction: Extraction) -> Spans:
    return tuple(
        sorted({span for item in extraction.statements if item.manner in ("quoted", "mixed") for span in item.content})
    )


def _unquoted(a: _Page, b: _Page, run: Run) -> int:
    """Words of the run that are not inside what both documents quote: those may have one source without being copied."""
    if not (a.quotes and b.quotes):
        return run.words
    quoted = zip(a.quoted[run.a : run.a + run.words], b.quoted[run.b : run.b + run.words], strict=True)
    return sum(not (first and second) for first, second in quoted)


def _direction(material: Material, pair: tuple[str, str], shares: tuple[float, float]) -> tuple[str | None, str]:
    a, b = pair
    dates = tuple(material.document(document).facts.published for document in pair)
    if earlier := earlier_date(dates[0], dates[1]):
        origin = a if earlier == 1 else b
        return origin, f"The one published on {dates[0 if origin == a else 1]} came first."
    if shares[0] >= WHOLE and shares[1] <= CUT:
        return b, "The shorter holds nothing that the longer does not, so it was cut from it."
    if shares[1] >= WHOLE and shares[0] <= CUT:
        return a, "The shorter holds nothing that the longer does not, so it was cut from it."
    return None, "Nothing shows which came first."


def earlier_date(a: str | None, b: str | None) -> int | None:
    """1 when the first date is certainly earlier, 2 when the second is, None when nobody can know; only plain EDTF days,
    months and years (with a time or without) are compared."""
    if not a or not b or not (a[:4].isdigit() and b[:4].isdigit()) or any(mark in a + b for mark in "/?~%X."):
        return None
    length = min(len(a), len(b), 10)
    first, second = a[:length], b[:length]
    if first == second:
        return None
    return 1 if first < second else 2
