"""How things are worded: unknown is called unknown, dates are no more precise than they are, nothing reaches the terminal's controls."""

from __future__ import annotations

import pytest

from careo.present.dossier import title_of
from careo.present.views import BoundsView, HopView
from careo.present.wording import (
    added_words,
    bounds_words,
    chain_words,
    checked_words,
    count_words,
    date_words,
    known,
    number_words,
    safe,
)
from careo.records.documents import Document


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, "unknown"),
        ("2011", "2011, month unknown"),
        ("2011-12", "December 2011"),
        ("2011-12-06", "6 December 2011"),
        ("XXXX-01-06", "6 January, year unknown"),
        ("XXXX-01", "January, year unknown"),
        ("2009?", "2009, month unknown (uncertain)"),
        ("2009-06~", "June 2009 (about)"),
        ("2000/2006", "2000 to 2006"),
        ("2006/..", "from 2006 on"),
        ("/2006-03", "until March 2006"),
        ("201X", "201X"),
        ("2011-24", "winter 2011"),
        ("2017-23", "autumn 2017"),
        ("2019-33", "first quarter of 2019"),
        ("2019-41~", "second half of 2019 (about)"),
        ("2019-29", "2019-29"),
        ("2015-03-03/..", "from 3 March 2015 on"),
        ("[2020-03-04,2020-03-05]", "4 March 2020 or 5 March 2020"),
        ("[2020..2022]", "[2020..2022]"),
        ("2019-03-01T10:00", "2019-03-01T10:00"),
    ],
)
def test_dates_keep_their_precision(edtf: str | None, words: str) -> None:
    assert date_words(edtf) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (None, None, "unknown"),
        (24, 999, "24 to 999"),
        (300, 300, "300"),
        (100, None, "at least 100"),
        (None, 5, "at most 5"),
    ],
)
def test_bounds_of_a_figure(low: int | None, high: int | None, words: str) -> None:
    assert number_words(low, high) == words


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (1, 3, "at least 1, at most 3 independent origins"),
        (1, 1, "at least 1, at most 1 independent origin"),
        (0, None, "at least 0 independent origins, at most unknown"),
    ],
)
def test_bounds_of_origins(least: int, most: int | None, words: str) -> None:
    assert bounds_words(BoundsView(at_least=least, at_most=most)) == words


def test_chains_are_drawn_outward() -> None:
    def hop(name: str | None) -> HopView:
        return HopView(name=name, kind=None, entity=None, hand=None, document="d", spans=())

    assert (
        chain_words([hop("Osk Ledger"), hop("court\npapers"), hop("a guard")]) == "Osk Ledger ← court papers ← a guard"
    )
    assert chain_words([hop(None), hop(None)]) == "unknown publisher ← unknown"
    assert chain_words([]) == "unknown"


def test_counts() -> None:
    assert checked_words(3, 1) == "3 accounts, 1 checked"
    assert checked_words(1, 0) == "1 account, none checked"
    assert count_words(1200, "document") == "1,200 documents"


@pytest.mark.parametrize(
    ("value", "words"), [(None, "unknown"), ("", "unknown"), ((), "unknown"), (0, "0"), (("a", "b"), "a, b")]
)
def test_what_is_not_known_is_called_unknown(value: object, words: str) -> None:
    assert known(value) == words


@pytest.mark.parametrize(
    "hostile", ["\x1b[2Jgone", "\x1b]0;title\x07", "a\x9b31m", "\u202egnp.exe", "\x00", "\x08\x08", "\udc80", "\u2066x"]
)
def test_nothing_of_a_document_steers_the_terminal(hostile: str) -> None:
    shown = safe(hostile)
    assert not any(letter < " " and letter not in "\n\t" for letter in shown)
    assert not set(shown) & set("\x1b\x9b\x7f\u202e\u2066\udc80")
    assert "\ufffd" in shown


def test_what_was_added_is_counted_by_outcome() -> None:
    def made(outcome: str) -> Document:
        return Document(id=None, media_type=None, outcome=outcome, why=None, paths=())  # type: ignore[arg-type]

    assert added_words([made("read"), made("read"), made("kept"), made("refused")]) == (
        "4 documents: 2 read, 1 kept unread, 1 refused."
    )
    assert added_words([]) == "0 documents: nothing to read."


@pytest.mark.parametrize("paths", [("in/ledger.txt", "later/copy.txt"), ("later/copy.txt", "in/ledger.txt")])
def test_a_document_of_several_paths_is_called_by_the_first_however_they_came(paths: tuple[str, ...]) -> None:
    document = Document(id="a" * 64, media_type="text/plain", outcome="read", why=None, paths=paths)
    assert title_of(document) == "ledger.txt"
