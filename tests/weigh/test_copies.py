"""Shared wording: what counts as taken over, which way it went, and what is only quoted by both."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_cases import MadeCase, Page, made, page

from careo.extract.signatures import signature
from careo.options import WeighOptions
from careo.records.passages import quote
from careo.records.resolution import Resolution
from careo.text.wording import Wordings, word_list
from careo.weigh.copies import Copy, earlier_date, find_copies

STORY = (
    "The ferry to Ostrand left the quay at dusk with forty crates that no customs officer had opened. A clerk who kept the ledger "
    "wrote beside the entry that the crates held cutlery. Two of them burst on the landing stage and rifles slid into the harbour. "
    "The harbour master had the stage swept and told the porters to go home. By morning the ledger was gone from its drawer."
)
OTHER = (
    "Bakers in Velsport have asked the council for a later start of the night ban on lorries. The council will hear them in May, "
    "and a vote may follow before the summer recess if the harbour quarter agrees to a trial of six weeks."
)


def copies(*pages: Page) -> tuple[Copy, ...]:
    signed = [
        replace(item, extraction=replace(item.extraction, signature=signature(item.reading.text))) for item in pages
    ]
    empty = Resolution(entities=(), proposals=(), relations=(), claims=(), events=())
    return find_copies(MadeCase(tuple(signed)), empty, WeighOptions())


def paged(name: str, text: str, published: str | None = None) -> Page:
    return page(name, f"<p>{text}</p>", published=published)


def sentences(*numbers: int) -> str:
    return " ".join(f"{STORY.split('. ')[number].rstrip('.')}." for number in numbers)


CASES = {
    "a reprint": (STORY, True),
    "a cut": (sentences(0, 1, 4), True),
    "a light rewrite": (
        STORY.replace("at dusk", "at nightfall")
        .replace("wrote beside the entry", "noted")
        .replace("By morning", "Next day"),
        True,
    ),
    "another order": (sentences(3, 4, 0, 1, 2), True),
    "another story": (OTHER, False),
    "one turn of phrase": (f"{OTHER} The harbour master had the stage rebuilt.", False),
}


@pytest.mark.parametrize(("text", "copied"), CASES.values(), ids=CASES.keys())
def test_which_texts_share_wording(text: str, copied: bool) -> None:
    found = copies(paged("a", STORY), paged("b", text))
    assert [copy.certain for copy in found] == ([True] if copied else [])


def test_shared_passages_hold_the_same_words() -> None:
    first, second = paged("a", STORY), paged("b", sentences(0, 1, 4))
    (copy,) = copies(first, second)
    for shared in copy.shared:
        words = [
            [word.text for word in word_list(item.reading.text, *span)]
            for item, span in ((first, shared.a), (second, shared.b))
        ]
        assert words[0] == words[1]
        assert len(words[0]) == shared.words
    reason = copy.reason("b")
    assert str(copy.words) in reason.text
    assert [passage.document for passage in reason.passages] == ["b", "a"]
    assert quote(second.reading.text, reason.passages[0].spans)


def test_the_earlier_date_gives_the_direction() -> None:
    (copy,) = copies(paged("a", STORY, "2012-05-03"), paged("b", STORY, "2012-05-01"))
    assert copy.origin == "b"
    assert "2012-05-01" in copy.why


def test_what_was_cut_gives_the_direction_where_no_date_does() -> None:
    (copy,) = copies(paged("a", sentences(0, 1)), paged("b", STORY))
    assert copy.origin == "b"


def test_nothing_gives_the_direction_of_two_undated_twins() -> None:
    (copy,) = copies(paged("a", STORY), paged("b", STORY))
    assert copy.origin is None


def test_words_that_both_quote_are_no_sign_of_copying() -> None:
    quoted = '<a manner="quoted">“<t>We have opened every single crate that ever came over this quay and not one of them held a rifle</t>,” <c>said</c> <s><m>Ilse Brand</m></s></a>.'
    assert copies(page("a", f"<p>{quoted} {OTHER}</p>"), page("b", f"<p>Nobody was arrested. {quoted}</p>")) == ()


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2012-05-01", "2012-05-02", 1),
        ("2012-06", "2012-05-02", 2),
        ("2012", "2012-05-02", None),
        ("2012-05-02", "2012-05-02", None),
        (None, "2012", None),
        ("XXXX-01-06", "2012", None),
        ("2012?", "2013", None),
        ("2016-05-14T06:30:00+01:00", "2016-05-15", 1),
    ],
)
def test_dates_are_ordered_only_where_that_is_certain(a: str | None, b: str | None, expected: int | None) -> None:
    assert earlier_date(a, b) == expected


WORDS = st.lists(st.sampled_from("ferry quay clerk ledger crate rifle".split()), max_size=30)


@given(WORDS, WORDS, st.integers(min_value=2, max_value=5))
def test_runs_are_shared_and_miss_nothing_long(first: list[str], second: list[str], least: int) -> None:
    a, b = word_list(" ".join(first)), word_list(" ".join(second))
    wordings = Wordings(least)
    runs = wordings.shared(wordings.of(a), wordings.of(b))
    for run in runs:
        assert run.words >= least
        assert first[run.a : run.a + run.words] == second[run.b : run.b + run.words]
    covered = {place for run in runs for place in range(run.b, run.b + run.words)}
    starts = {tuple(first[at : at + least]) for at in range(len(first) - least + 1)}
    for at in range(len(second) - least + 1):
        if tuple(second[at : at + least]) in starts:
            assert at in covered or any(place in covered for place in range(at, at + least))


def test_a_case_without_shared_words_has_no_copies() -> None:
    assert copies(paged("a", STORY), paged("b", OTHER)) == ()
    assert copies() == ()
    assert made().documents() == ()
