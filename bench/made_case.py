"""A pile of documents about invented affairs, of any size: `python -m bench.made_case --documents 1000 OUT` writes it as a folder.

Each affair is a family of some ten documents: a story, its reprints with cuts, rewrites with and without credit, a press release and who
repeats it, a court filing and who quotes it, a sworn statement, Spanish stories, a follow-up with another figure. Affairs share outlets,
institutions, prosecutors and a few officials, and many their kind of matter with other names, so that what finds candidates is put to the test.
The same seed gives the same bytes, and a smaller pile is the beginning of a larger one.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench import made_names as names
from bench.made_affairs import PLOTS
from bench.made_stories import (
    Affair,
    Person,
    Teller,
    english_story,
    page,
    pleading,
    release,
    sentence,
    spanish_story,
    sworn,
)

SIZES = (100, 300, 1000, 10000)


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One file of the pile: its name (unique), and what stands in it."""

    name: str
    text: str


def _person(random: Random) -> Person:
    return Person(random.choice(names.GIVEN), random.choice(names.FIRST_PARTS) + random.choice(names.LAST_PARTS))


def _pool(label: str, size: int) -> tuple[Person, ...]:
    """People whom many affairs share."""
    random = Random(label)
    return tuple(_person(random) for _ in range(size))


PROSECUTORS, OFFICIALS, LAWYERS = _pool("prosecutors", 12), _pool("officials", 24), _pool("lawyers", 16)
SPOKESPEOPLE = _pool("spokespeople", len(names.INSTITUTIONS))


def affair(number: int, seed: int) -> Affair:
    """The affair of this number."""
    random = Random(f"{seed}/{number}")
    which = random.randrange(len(names.INSTITUTIONS))
    first = date(2008, 1, 1) + timedelta(days=random.randrange(2500))
    days = (first, first - timedelta(days=random.randrange(9, 300)), first + timedelta(days=random.randrange(3, 40)))
    return Affair(
        number=number,
        plot=PLOTS[number % len(PLOTS)],
        place=random.choice(names.PLACE_FIRST) + random.choice(names.PLACE_LAST),
        town=random.choice(names.PLACE_FIRST) + random.choice(names.PLACE_LAST),
        region=random.choice(names.REGIONS),
        institution=names.INSTITUTIONS[which],
        firm=f"{random.choice(names.FIRST_PARTS)}{random.choice(names.LAST_PARTS)} {random.choice(names.FIRMS)}",
        official=random.choice(OFFICIALS) if random.random() < 0.3 else _person(random),
        office=random.choice(names.OFFICES),
        witness=_person(random),
        job=random.choice(names.JOBS),
        neighbour=_person(random),
        prosecutor=random.choice(PROSECUTORS),
        spokesperson=SPOKESPEOPLE[which],
        lawyer=random.choice(LAWYERS),
        days=days,
        counts=(random.randrange(2, 13), random.randrange(14, 400), random.randrange(13, 90)),
        thousands=random.randrange(20, 900),
        outlets=tuple(random.sample(names.OUTLETS, 8)),
        spanish_outlets=tuple(random.sample(names.SPANISH_OUTLETS, 3)),
        published=days[2] + timedelta(days=random.randrange(60, 1500)),
    )


def _author(random: Random) -> str | None:
    return _person(random).full if random.random() < 0.8 else None


def _headline(made: Affair, tell: Teller, random: Random) -> str:
    return random.choice(
        (
            f"What was known about {tell.title()}",
            f"{made.official.surname} and {tell.title()}",
            sentence(tell.fact(0))[:-1],
            f"Papers cast doubt on the account of {tell.title()}",
        )
    )


def _originals(made: Affair, random: Random) -> Iterator[MadeFile]:
    """The first story with its reprints and rewrites."""
    stem, day = f"{made.number:04}", made.published
    first, copies = made.outlets[0], made.outlets[1:3]
    tell = Teller(made, "en", random.randrange(3))
    title, author, told = _headline(made, tell, random), _author(random), english_story(tell, first, random)
    yield MadeFile(f"{stem}-story.html", page(title, first, day, author, told, "en"))
    for number, outlet in enumerate(copies[: 1 + (random.random() < 0.6)]):
        kept = [words for at, words in enumerate(told) if at == 0 or random.random() < 0.85]
        shown = author if random.random() < 0.5 else None
        text = page(title, outlet, day + timedelta(days=number), shown, kept, "en")
        yield MadeFile(f"{stem}-reprint-{number}.html", text)
    rewrite = Teller(made, "en", tell.shift + 1)
    again = english_story(rewrite, first, random)
    again.insert(1, f"The matter was first reported by {first}.")
    outlet = made.outlets[3]
    text = page(
        _headline(made, rewrite, random), outlet, day + timedelta(days=2), _author(random), again[: random.randrange(8, 13)], "en"
    )  # fmt: skip
    yield MadeFile(f"{stem}-rewrite.html", text)
    if random.random() < 0.5:
        silent = Teller(made, "en", tell.shift + 2)
        outlet = made.outlets[4]
        told = english_story(silent, outlet, random)[: random.randrange(7, 12)]
        yield MadeFile(f"{stem}-silent.html", page(_headline(made, silent, random), outlet, day + timedelta(days=5), None, told, "en"))  # fmt: skip


def _papers(made: Affair, random: Random) -> Iterator[MadeFile]:
    """The release and who repeats it, the filing and who quotes it, the sworn statement."""
    stem, day = f"{made.number:04}", made.published
    tell = Teller(made, "en", random.randrange(3))
    words = release(tell, random)
    head = f"PRESS RELEASE\n\nFor immediate release\n\n{made.region}, {tell.day(day + timedelta(days=3))}\n\n"
    yield MadeFile(f"{stem}-release.txt", head + "\n\n".join(words) + "\n")
    for number, outlet in enumerate(made.outlets[5 : 6 + (random.random() < 0.6)]):
        told = [f"{sentence(made.institution[0])[:-1]} answered reports about {tell.title()} on {tell.day(day + timedelta(days=3))}.", *words]  # fmt: skip
        title = f"{made.institution[2]} rejects reports on {tell.title()}"
        yield MadeFile(f"{stem}-repeated-{number}.html", page(title, outlet, day + timedelta(days=4), None, told, "en"))
    docket = f"{made.number + 100}-CV-{made.published.year}"
    yield MadeFile(f"{stem}-complaint.txt", pleading(tell, docket))
    outlet, surname = made.outlets[7], made.witness.surname
    quoted = [
        f"{made.firm} and {made.official.full} are being sued over {tell.title()}, court papers show.",
        f"The complaint, filed by {made.witness.full}, states that {tell.fact(0, 1)}.",
        f"According to the complaint, {surname} told prosecutor {made.prosecutor.full} that {tell.fact(2, 1)}.",
        f"“{sentence(tell.fact(6, 1))[:-1]},” the complaint says.",
        f"{made.lawyer.full}, who represents {surname}, told {outlet} that an accountant of {made.firm} had said that {tell.fact(5, 1)}.",
        f"{made.official.surname} could not be reached. {made.firm} said that {tell.denial()}.",
    ]
    title = f"Lawsuit over {tell.title()}"
    yield MadeFile(
        f"{stem}-lawsuit.html",
        page(title, outlet, day + timedelta(days=12), _author(random), tell.coloured(quoted, random), "en"),
    )
    if random.random() < 0.5:
        yield MadeFile(f"{stem}-sworn.txt", sworn(tell))


def _later(made: Affair, random: Random) -> Iterator[MadeFile]:
    """Spanish stories, and a follow-up with another figure."""
    stem, day = f"{made.number:04}", made.published
    for number, outlet in enumerate(made.spanish_outlets[: random.randrange(3)]):
        tell = Teller(made, "es", number)
        told = spanish_story(tell, outlet, random)
        title = f"Lo que se sabía de {tell.title()}"
        yield MadeFile(f"{stem}-es-{number}.html", page(title, outlet, day + timedelta(days=6), _author(random), told, "es"))  # fmt: skip
    if random.random() < 0.7:
        tell = Teller(made, "en", random.randrange(3), factor=random.choice((1.0, 1.5, 2.0)))
        outlet = made.outlets[0]
        told = [
            f"{sentence(made.institution[0])[:-1]} said on {tell.day(day + timedelta(days=200))} that {tell.fact(3)}.",
            f"It had said before that {tell.denial()}.",
            f"{made.spokesperson.full}, its spokesperson, acknowledged that {tell.fact(2)}.",
            f"Relatives still say that {tell.fact(4)}. {made.witness.full} said that {tell.fact(1)}.",
            f"{made.official.full} has left the post and declined to comment.",
        ]
        title = f"{made.institution[2]} changes its account of {tell.title()}"
        yield MadeFile(f"{stem}-followup.html", page(title, outlet, day + timedelta(days=201), _author(random), tell.coloured(told, random), "en"))  # fmt: skip


def family(number: int, seed: int) -> Iterator[MadeFile]:
    """The documents of one affair."""
    made = affair(number, seed)
    random = Random(f"{seed}/{number}/told")
    yield from _originals(made, random)
    yield from _papers(made, random)
    yield from _later(made, random)


def made_files(documents: int, seed: int = 1) -> tuple[MadeFile, ...]:
    """As many files as asked for, affair by affair."""
    files: list[MadeFile] = []
    number = 0
    while len(files) < documents:
        files.extend(family(number, seed))
        number += 1
    return tuple(files[:documents])


def write(documents: int, folder: Path, seed: int = 1) -> None:
    """Write the pile into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in made_files(documents, seed):
        (folder / file.name).write_text(file.text, encoding="utf-8")


def main(arguments: list[str] | None = None) -> None:
    """Write the pile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=SIZES[0], help="how many; measured are 100, 300, 1000, 10000")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args(arguments)
    write(chosen.documents, chosen.folder, chosen.seed)


if __name__ == "__main__":
    main()
