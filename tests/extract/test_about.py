"""What a statement is about, by its words: a table of contents about invented people and places."""

from __future__ import annotations

import pytest

from careo.extract.about import find_about
from careo.extract.parsing import parse
from careo.extract.signatures import signature
from careo.records.documents import Block, Facts, Reading
from careo.records.passages import quote

CASES = [
    ("The ministry knew and authorised the meetings.", "knowledge", "knew and authorised"),
    ("The raid was carried out without the knowledge of the mayor.", "knowledge", "without the knowledge of"),
    ("The smugglers found out about the list.", "knowledge", "found out"),
    ("The flood led to a shortage.", "cause", "led to"),
    ("The deal resulted in arrests.", "cause", "resulted in"),
    ("The dam broke because of the rain.", "cause", "because of"),
    ("The guards opened the gate.", "act", "opened"),
    ("The ministry did not warn the town.", "omission", "warn"),
    ("The ministry failed to warn the town.", "omission", "failed"),
    ("In an effort to find the ledger, guards searched the harbour.", "motive", "In an effort to"),
    ("Guards met smugglers to obtain the ledger.", "motive", "to obtain"),
    ("The clerk gave the ledger to the inspector.", "transfer", "gave"),
    ("The clerk sent the list to a rival.", "transfer", "sent"),
    ("The searches are in violation of the treaty.", "norm", "in violation of"),
    ("The treaty gave guards the authority to search ships.", "norm", "authority to"),
    ("That same defendant owned the ship.", "identity", "That same"),
    ("The plan was an acceptable price to pay.", "evaluation", "acceptable"),
    ("The Lantern published excerpts of the letter.", "act on a document", "published"),
    ("The Courier obtained the documents.", "act on a document", "obtained"),
    ("the validity of the papers", "act on a document", "validity"),
    ("Norland has been searching ships for years.", "pattern", "for years"),
    ("The trade intensified in 2009.", "pattern", "intensified"),
]


def about(text: str) -> list[tuple[str, str, str | None]]:
    block = Block(kind="paragraph", start=0, end=len(text))
    reading = Reading(text=text, blocks=(block,), media_type="text/plain", facts=Facts(language="en"))
    found = find_about(parse("0" * 64, reading).pieces, ((0, len(text)),))
    return [(one.kind, quote(text, one.spans), one.degree) for one in found]


@pytest.mark.parametrize(("text", "kind", "shown"), CASES)
def test_kind_and_the_words_that_show_it(text: str, kind: str, shown: str) -> None:
    assert (kind, shown) in [(one[0], one[1]) for one in about(text)]


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("The ministry may have indirectly caused the flood.", "may have indirectly"),
        ("The ministry caused the flood.", None),
        ("The rain partly caused the flood.", "partly"),
        ("The rain contributed to the flood.", "contributed"),
    ],
)
def test_degree_of_a_cause(text: str, degree: str | None) -> None:
    assert [one[2] for one in about(text) if one[0] == "cause"] == [degree]


@pytest.mark.parametrize(
    "text", ["The dam is in Harrow.", "Norland lies by the sea.", "The ministry must not hide the truth."]
)
def test_states_and_duties_are_no_acts(text: str) -> None:
    assert not {"act", "omission"} & {one[0] for one in about(text)}


def test_without_a_parse_nothing_is_said() -> None:
    assert find_about((), ((0, 10),)) == ()


def test_signature_is_the_same_for_the_same_words() -> None:
    first = "The guards opened the gate, and the smugglers left the harbour at night."
    again = "THE GUARDS opened the gate and the smugglers left the harbour, at night"
    assert signature(first) == signature(again)
    assert len(signature(first)) == 128


def test_signature_shares_more_with_a_longer_copy_than_with_other_words() -> None:
    first = "The guards opened the gate and the smugglers left the harbour at night before the tide."
    copied = first + " Nobody saw them."
    other = "Eleven clerks were paid in cash last year by a firm that nobody in the town had heard of."

    def shared(one: str, two: str) -> int:
        return sum(a == b for a, b in zip(signature(one), signature(two), strict=True))

    assert shared(first, copied) > 60 > shared(first, other)


def test_short_texts_have_no_signature() -> None:
    assert signature("four words are few") == ()
