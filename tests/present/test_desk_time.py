"""Dates in words of both languages, never finer than their EDTF; what the views of time give a script."""

from __future__ import annotations

import pytest

from careo.present.dates_in_words import date_in_words
from careo.present.desk.chronology import ChronologyFilter, chronology_list
from careo.present.desk.density import density
from careo.present.desk.figures import figures_list
from careo.present.desk.gaps import gaps_list
from careo.present.dossier import Dossier
from careo.present.spanish_dates import MONTHS as MESES
from careo.present.wording import MONTHS


@pytest.mark.parametrize(
    ("edtf", "english", "spanish"),
    [
        (None, "date unknown", "fecha desconocida"),
        ("2011", "2011, month unknown", "2011, mes desconocido"),
        ("2014-03", "March 2014, day unknown", "marzo de 2014, día desconocido"),
        ("2014-03-05", "5 March 2014", "5 de marzo de 2014"),
        ("XXXX-03-05", "5 March, year unknown", "5 de marzo, año desconocido"),
        ("2006/..", "since 2006", "desde 2006"),
        ("../2010-05-03", "until 3 May 2010", "hasta el 3 de mayo de 2010"),
        ("2014-03-01/2014-03-09", "1 to 9 March 2014", "del 1 al 9 de marzo de 2014"),
        ("[2014-03-06..2014-03-20]", "between 6 and 20 March 2014", "entre el 6 y el 20 de marzo de 2014"),
        ("[2020-03-04,2020-03-05]", "4 or 5 March 2020", "el 4 o el 5 de marzo de 2020"),
        ("201X", "the 2010s", "la década de 2010"),
        ("2011-06~", "about June 2011", "hacia junio de 2011"),
        ("2019-29", "2019-29", "2019-29"),
    ],
)
def test_dates_are_worded_in_both_languages(edtf: str | None, english: str, spanish: str) -> None:
    assert (date_in_words(edtf, "en"), date_in_words(edtf, "es")) == (english, spanish)


@pytest.mark.parametrize("edtf", ["2011", "2011~", "2011/2012", "[2011..2012]", "2011/..", "201X", "20XX", "2011-XX"])
def test_words_name_no_month_that_the_date_does_not(edtf: str) -> None:
    assert not any(month in date_in_words(edtf, "en") for month in MONTHS)
    assert not any(month in date_in_words(edtf, "es") for month in MESES)


def test_a_bar_counts_only_what_lies_inside_it() -> None:
    bars = density([("2014-03-01", "2014-03-31"), ("2014-01-01", "2014-12-31"), ("2014-05-02", "2014-05-02")])
    assert [(bar.start, bar.inside, bar.reaching) for bar in bars][2:5] == [
        ("2014-03", 1, 1),
        ("2014-04", 0, 1),
        ("2014-05", 1, 1),
    ]


def test_lists_are_paged_and_counted_whole(dossier: Dossier) -> None:
    whole = chronology_list(dossier, ChronologyFilter(), 0, 50)
    assert chronology_list(dossier, ChronologyFilter(), 1, 1).items == whole.items[1:2]
    assert figures_list(dossier, None, None, 0, 1).total == len(figures_list(dossier, None, None, 0, 50).items)
    assert gaps_list(dossier, "no such kind", 0, 5).items == ()
