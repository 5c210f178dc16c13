"""Who else reads a case's documents: the second reader that careo.toml names, and what of which document it may be given.

Nothing that came under conditions is given to it, whether the document states them or a person recorded them. It has no
calendar: an embargo keeps its passages from it until a person puts them on record. A document that was withdrawn is not
given to it either, nor is one while a person judges, since the judgement may be the very condition that keeps it back.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from careo.case import corrections
from careo.errors import WrongUse
from careo.extract.second_reader.address import Leave, address_of, bare_host, permitted
from careo.options import Options
from careo.protect.conditions import restricted_spans, restricted_whole, restricting
from careo.records.documents import Reading
from careo.records.judgements import Judgement

_BEFORE_ANY_EMBARGO_ENDS = date.min
_SHARE_OF_TIME = 0.5
"""Of the time that one document has: what the second reader has not answered by then must not keep it unread."""


def on_stderr(sentence: str) -> None:
    """Where what is said goes unless it is taken elsewhere."""
    print(sentence, file=sys.stderr, flush=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What the person who gives a command allows beyond this process, and how they are told of its use.

    `hosts`: where the second reader may be besides this machine; `asks`: whether it may be asked at all by this command.
    """

    hosts: tuple[str, ...] = ()
    asks: bool = True
    say: Callable[[str], None] = on_stderr


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What people recorded that bears on what of a document the second reader may be given; part of extract's input."""

    conditions: tuple[Judgement, ...] = ()
    withdrawn: bool = False


class SecondReader:
    """The second reader of one case, as its options name it; `on` says whether they name any."""

    def __init__(self, options: Options, outside: Outside) -> None:
        self._address = address_of(options.extract)
        self._outside = replace(outside, hosts=tuple(sorted({bare_host(host) for host in outside.hosts})))
        self._seconds = options.engine.seconds * _SHARE_OF_TIME

    @property
    def on(self) -> bool:
        """Whether careo.toml names one."""
        return self._address is not None

    def held(self, document: str, judgements: Iterable[Judgement]) -> Held | None:
        """What the standing judgements say of a document; None where there is no second reader, so that nothing depends on it."""
        if not self.on:
            return None
        own = [item for item in judgements if any(passage.document == document for passage in item.passages)]
        return Held(
            conditions=tuple(item for item in own if item.kind == "condition"),
            withdrawn=any(item.kind == "withdraw" for item in own),
        )

    def require_leave(self) -> None:
        """Raise WrongUse where documents are to be read and the person has not allowed this second reader."""
        if not self._outside.asks:
            self.refuse_before_judging()
        if self._address is not None and not permitted(self._address, self._outside.hosts):
            raise WrongUse(
                f"careo.toml names a second reader at {self._address.written}, which is not this machine; nothing was "
                f"read and nothing was sent. If passages may go there, say so in this command: --allow-host "
                f"{self._address.host}. If not, put a # before second_reader in careo.toml."
            )

    def refuse_before_judging(self) -> None:
        """Raise WrongUse: what a person is about to record may be what keeps a document from being sent."""
        if self._address is not None:
            raise WrongUse(
                f"There are documents still to be read, and careo.toml names a second reader at {self._address.written}, "
                "which would be given them first; nothing was recorded and nothing was sent. Put a # before "
                "second_reader in careo.toml, record it, and take the # away again."
            )

    def say_used(self, held: Sequence[Held | None]) -> None:
        """Say, before it happens, that documents are given to it."""
        count = sum(1 for item in held if item is not None and not item.withdrawn)
        if self._address is not None and count:
            documents = "1 document" if count == 1 else f"{count:,} documents"
            self._outside.say(
                f"Passages of up to {documents} are read by the second reader at {self._address.written}, as careo.toml says; "
                "it is given nothing that came under conditions."
            )

    def leave(self, document: str, reading: Reading, held: Held | None) -> Leave | None:
        """What of a document it may be given; None where that is nothing."""
        if held is None or held.withdrawn or not self._outside.asks:
            return None
        conditions = restricting(
            corrections.conditions_of(document, reading.facts.conditions, held.conditions, reading.text),
            _BEFORE_ANY_EMBARGO_ENDS,
        )
        if restricted_whole(conditions, _BEFORE_ANY_EMBARGO_ENDS):
            return None
        stated = [replace(item, spans=(*item.spans, *item.stated_at)) for item in conditions]
        withheld = restricted_spans(stated, _BEFORE_ANY_EMBARGO_ENDS)
        return Leave(hosts=self._outside.hosts, withheld=withheld, seconds=self._seconds)
