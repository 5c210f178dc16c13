"""On the terminal: set to be read, wrapped to its width, plain where it is none, and nothing of a document read as markup."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

import pytest
from hand_made_case import PAPER_A, S_30, S_KNEW, HandMadeCase
from rich.console import Console

from careo.present.dossier import Dossier, gather
from careo.present.nouns import NOUNS, Noun, lookup, views_of
from careo.present.progress import ProgressBar, rate_words
from careo.present.terminal import EMPTY, RENDERERS, show
from careo.present.terminal.overview import show_overview
from careo.records.findings import Gap


def shown(dossier: Dossier, noun: Noun, width: int = 100, identifier: str | None = None, terminal: bool = False) -> str:
    console = Console(
        file=io.StringIO(), width=width, highlight=False, emoji=False, markup=False, force_terminal=terminal
    )
    views = views_of(dossier, noun) if identifier is None else lookup(dossier, noun, identifier)
    show(console, dossier, noun, views)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("width", [60, 100, 160])
def test_everything_fits_the_width_and_is_plain(dossier: Dossier, noun: Noun, width: int) -> None:
    text = shown(dossier, noun, width)
    assert text.strip()
    assert max(map(len, text.splitlines())) <= width
    assert "\x1b" not in text


def test_a_terminal_gets_colour(dossier: Dossier) -> None:
    assert "\x1b[" in shown(dossier, "claims", terminal=True)


def test_accounts_stand_face_to_face(dossier: Dossier) -> None:
    lines = shown(dossier, "claims", 110, S_KNEW).splitlines()
    heads = next(line for line in lines if "+ supports" in line)
    assert "at least 1, at most 1 independent origin" in heads
    assert "− disputes: at least 0 independent origins" in heads
    together = next(line for line in lines if "1 account, 1 checked" in line)
    assert "2 accounts, none checked" in together or "2 accounts, none checked" in "".join(lines)
    roots = next(line for line in lines if "Mayor Ilda Venn (named" in line)
    assert "unknown (named" in roots


def test_every_account_of_a_claim_is_there_in_a_lineage_or_not(dossier: Dossier) -> None:
    text = " ".join(shown(dossier, "claims", 200, S_KNEW).split())
    for words in ("that the owner had … known of the faulty boiler", "“it”", "“The owner never knew of the boiler”"):
        assert words in text


def test_chains_and_quotations(dossier: Dossier) -> None:
    text = shown(dossier, "statements")
    assert "Harbour Courier ← Mayor Ilda Venn" in text
    assert "unknown publisher ← The Osk Ledger" in text
    assert "    “that the owner had … known of the faulty boiler”" in text
    assert "checked by Noor" in text
    assert "6 statements, 1 checked by a person." in text


def test_what_is_about_somebody_is_told_by_name(hand_made: HandMadeCase) -> None:
    gaps = (
        Gap(kind="unanswered accusation", about=PAPER_A, why="Nobody asked."),
        Gap(kind="single origin", about=S_30, why="One paper."),
        Gap(kind="odd", about="the boiler's papers", why="They are missing."),
    )
    hand_made.weighed = replace(hand_made.weighed, gaps=gaps)
    text = shown(gather(hand_made), "gaps")
    for words in ("Osk Ledger", "About 30 people lost their work", "the boiler's papers"):
        assert words in text
    assert PAPER_A not in text
    assert S_30 not in text


def test_refusals_stand_below_the_documents(dossier: Dossier) -> None:
    text = shown(dossier, "documents", 140)
    assert "refused: /in/locked" in text
    assert "It could not be opened." in text


def test_words_of_documents_are_no_markup(hand_made: HandMadeCase) -> None:
    named = replace(hand_made.listed[0].facts, title="[red]Fire[/red] :fire: [/]", publisher="[link=http://x]")
    hand_made.listed = (replace(hand_made.listed[0], facts=named), *hand_made.listed[1:])
    text = " ".join(shown(gather(hand_made), "documents", 200).split())
    assert "[red]Fire[/red] :fire: [/]" in text
    assert "[link=http://x]" in text


@pytest.mark.parametrize("noun", NOUNS)
def test_an_empty_list_says_so(dossier: Dossier, noun: Noun) -> None:
    console = Console(file=io.StringIO(), width=100)
    show(console, dossier, noun, ())
    assert isinstance(console.file, io.StringIO)
    assert EMPTY[noun].split(".")[0][:40] in console.file.getvalue()
    assert set(RENDERERS) == set(EMPTY) == set(NOUNS)


def test_the_overview_counts_and_quotes(dossier: Dossier) -> None:
    console = Console(file=io.StringIO(), width=100)
    show_overview(console, dossier, "/cases/osk")
    assert isinstance(console.file, io.StringIO)
    text = " ".join(console.file.getvalue().split())
    assert "6 who says what, on whose word careo show CASE statements" in text
    assert "2 accounts for: at least 1, at most 1 independent origin" in text
    assert "1 account for: at least 1, at most 1 independent origin; 2 accounts against" in text
    assert "He: denied" in text


@dataclass(frozen=True)
class Step:
    stage: str
    done: int
    total: int
    name: str
    words: int = 0


def test_progress_is_lines_where_there_is_no_terminal() -> None:
    ticks = iter(range(0, 1000, 2))
    console = Console(file=io.StringIO(), width=100)
    with ProgressBar(console, clock=lambda: float(next(ticks))) as bar:
        for done in range(1, 11):
            bar(Step("reading", done, 10, "a.txt", words=done * 100))
    assert isinstance(console.file, io.StringIO)
    lines = console.file.getvalue().splitlines()
    assert 1 < len(lines) < 10
    assert lines[-1] == "Reading: 10 of 10 documents, 50 words a second"


def test_progress_is_a_bar_on_a_terminal() -> None:
    console = Console(file=io.StringIO(), width=120, force_terminal=True, color_system=None)
    with ProgressBar(console) as bar:
        bar(Step("taking", 1, 2, "[b]\x1b[2Jx" + "y" * 80))
        bar(Step("taking", 2, 2, "z"))
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    assert "Taking in" in text
    assert "2/2" in text
    assert "\x1b[2J" not in text


def test_a_rate_needs_words_and_time() -> None:
    assert rate_words(1200, 2.0) == "600 words a second"
    assert rate_words(0, 2.0) == rate_words(10, 0.0) == ""
