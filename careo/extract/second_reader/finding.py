"""What the second reader adds to a document: attributions beside those of the first reader, and sentences on what went wrong.

It only ever adds. Whatever the address does, the first reader's attributions stand, and the document is read.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from careo.extract.aspects.finding import modality_of, polarity_of
from careo.extract.attributions import spanish_sources
from careo.extract.attributions.finding import Attribution
from careo.extract.attributions.quotations import find_quotations
from careo.extract.attributions.sources import source_form
from careo.extract.manner import manner_of
from careo.extract.parsing import Parsed
from careo.extract.second_reader.address import Address, Leave, address_of, permitted
from careo.extract.second_reader.asking import parts, proposals, question, reply
from careo.extract.second_reader.placing import Placed, beside, placed
from careo.extract.second_reader.wire import NoAnswer, ask
from careo.options import ExtractOptions
from careo.records.ids import statement_id
from careo.records.passages import Span, quote
from careo.records.statements import Statement

CONFIDENCE = 0.5
"""As likely wrong as right: nobody measured the model that somebody names. The least that the first reader's own need."""
NOT_GIVEN = "Nothing of this document may be given to the second reader; the first reader read it alone."
HELD_BACK = "What came under conditions, and whatever repeats it, was not given to the second reader."
AGAIN = "Add the document again to ask once more."


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """`attributions` follow those of the first reader: their parents count through both.

    `unfinished`: something went wrong that may go better another time; `unread` says so in sentences.
    """

    attributions: tuple[Attribution, ...] = ()
    unread: tuple[str, ...] = ()
    unfinished: bool = False


def read_again(
    parsed: Parsed, first: Sequence[Attribution], options: ExtractOptions, leave: Leave | None
) -> SecondReading:
    """Ask the second reader about what it may be given. Without an address, or without leave, nothing is asked."""
    address = address_of(options)
    if address is None:
        return SecondReading()
    if leave is None or not permitted(address, leave.hosts):
        return SecondReading(unread=(NOT_GIVEN,))
    given = parts(parsed, leave.withheld)
    asked = _ask_all(parsed, given, address, options, time.monotonic() + leave.seconds)
    held_back = (HELD_BACK,) if leave.withheld else ()
    return SecondReading(
        attributions=_attributions(parsed, beside(first, asked.found)),
        unread=(*asked.faults(len(given)), *held_back),
        unfinished=bool(asked.faults(len(given))),
    )


def mark_read_by(
    statements: tuple[Statement, ...], document: str, second: Sequence[Attribution]
) -> tuple[Statement, ...]:
    """The statements, with those that the second reader's attributions became marked as its own."""
    ids = {statement_id(document, found.source, found.cue, found.content) for found in second}
    return tuple(replace(item, read_by="second reader") if item.id in ids else item for item in statements)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What came of asking; `failure` ended it with `left` parts not answered, `senseless` parts had no list in the answer."""

    found: tuple[Placed, ...]
    senseless: int
    left: int = 0
    failure: str | None = None

    def faults(self, total: int) -> tuple[str, ...]:
        """What went wrong, in sentences."""
        told = []
        if self.failure is not None:
            told.append(
                f"The second reader {self.failure}; {_share(self.left, total)} read by the first reader alone. {AGAIN}"
            )
        if self.senseless:
            told.append(
                "What the second reader answered held no list of attributions; "
                f"{_share(self.senseless, total)} read by the first reader alone. {AGAIN}"
            )
        return tuple(told)


def _share(count: int, total: int) -> str:
    if count == total:
        return "the document was"
    return f"{count} of {total} parts of the document {'was' if count == 1 else 'were'}"


def _ask_all(
    parsed: Parsed, given: Sequence[Span], address: Address, options: ExtractOptions, deadline: float
) -> _Asked:
    """Ask about one part after the other. The first that the address does not answer ends it; nonsense does not."""
    found: list[Placed] = []
    senseless = 0
    for done, part in enumerate(given):
        text = parsed.text[part[0] : part[1]]
        seconds = min(float(options.second_reader_seconds), deadline - time.monotonic())
        try:
            written = reply(ask(address, question(text, options.second_reader_model), seconds))
            if written is None:
                raise NoAnswer("gave an answer that is none of an OpenAI-compatible server")
        except NoAnswer as failure:
            return _Asked(found=tuple(found), senseless=senseless, left=len(given) - done, failure=str(failure))
        proposed = proposals(written)
        senseless += proposed is None
        places = (placed(parsed.text, parsed.reading.blocks, part, proposal) for proposal in proposed or ())
        found.extend(place for place in places if place is not None)
    return _Asked(found=tuple(found), senseless=senseless)


def _attributions(parsed: Parsed, found: Sequence[Placed]) -> tuple[Attribution, ...]:
    marks = [(mark.start, mark.end) for mark in find_quotations(parsed.text, parsed.reading.blocks)] if found else []
    return tuple(_attribution(parsed, marks, one) for one in found)


def _attribution(parsed: Parsed, marks: list[Span], found: Placed) -> Attribution:
    start, end = found.content
    near = marks[max(bisect_left(marks, (start, 0)) - 1, 0) : bisect_left(marks, (end, 0))]
    words, cue = quote(parsed.text, (found.content,)), quote(parsed.text, (found.cue,))
    form_of = spanish_sources.source_form if parsed.language == "es" else source_form
    return Attribution(
        source=(found.source,),
        cue=(found.cue,),
        content=(found.content,),
        parent=found.parent,
        manner=manner_of(parsed.text, (found.content,), near, False),
        polarity=polarity_of(cue, words, parsed.language),
        modality=modality_of(cue, words, parsed.language),
        confidence=CONFIDENCE,
        source_form=form_of(quote(parsed.text, (found.source,))),
    )
