"""How the affairs of `bench.made_case` are told: news stories, a press release, a court filing, a sworn statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench.made_affairs import COLOUR, SPANISH_COLOUR, Plot

MONTHS = "January February March April May June July August September October November December".split()
MESES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
NUMEROS = "dos tres cuatro cinco seis siete ocho nueve diez once doce".split()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented."""

    given: str
    surname: str

    @property
    def full(self) -> str:
        """Given name and surname."""
        return f"{self.given} {self.surname}"


@dataclass(frozen=True, slots=True)
class Affair:
    """One matter with everybody and everything in it."""

    number: int
    plot: Plot
    place: str
    town: str
    region: str
    institution: tuple[str, str, str]
    firm: str
    official: Person
    office: tuple[str, str]
    witness: Person
    job: tuple[str, str]
    neighbour: Person
    prosecutor: Person
    spokesperson: Person
    lawyer: Person
    days: tuple[date, date, date]
    counts: tuple[int, int, int]
    thousands: int
    outlets: tuple[str, ...]
    spanish_outlets: tuple[str, ...]
    published: date


@dataclass(frozen=True, slots=True)
class Teller:
    """Words an affair in one language; `shift` says which of the wordings of each fact it prefers."""

    affair: Affair
    language: str
    shift: int
    factor: float = 1.0
    """How much larger the second and third number are told: figures are revised."""

    def fill(self, words: str) -> str:
        """The words with names, dates and numbers in their places."""
        made = self.affair
        english = self.language == "en"
        small = (NUMBERS if english else NUMEROS)[made.counts[0] - 2]
        amount = f"${made.thousands},000" if english else f"{made.thousands} mil dólares"
        places = {
            "place": made.place, "town": made.town, "region": made.region, "company": made.firm, "sum": amount,
            "official": f"{made.office[0].title()} {made.official.surname}" if english else made.official.full,
            "witness": made.witness.full, "surname": made.witness.surname, "neighbour": made.neighbour.full,
            "prosecutor": made.prosecutor.full, "lawyer": made.lawyer.full,
            "n1": small, "n2": str(int(made.counts[1] * self.factor)), "n3": str(int(made.counts[2] * self.factor)),
        }  # fmt: skip
        for place, word in places.items():
            words = words.replace(f"[{place}]", word)
        for number, day in enumerate(made.days, start=1):
            words = words.replace(f"[day{number}]", self.day(day))
        return words

    def day(self, day: date) -> str:
        """A date in words."""
        if self.language == "en":
            return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        return f"{day.day} de {MESES[day.month - 1]} de {day.year}"

    def fact(self, number: int, other: int = 0) -> str:
        """The clause of a fact; `other` turns to its next wordings."""
        fact = self.affair.plot.facts[number]
        wordings = fact.english if self.language == "en" else fact.spanish
        return self.fill(wordings[(self.shift + other) % len(wordings)])

    def denial(self) -> str:
        """What the accused party says against it."""
        return self.fill(self.affair.plot.denial[0 if self.language == "en" else 1])

    def coloured(self, paragraphs: Sequence[str], random: Random, most: int = 4) -> list[str]:
        """The paragraphs with others between them that tell of places and people."""
        told = list(paragraphs)
        for _ in range(random.randrange(2, most + 1)):
            words = random.sample(COLOUR if self.language == "en" else SPANISH_COLOUR, random.randrange(1, 4))
            told.insert(random.randrange(1, len(told) + 1), " ".join(self.fill(word) for word in words))
        return told

    def title(self) -> str:
        """What the affair is called."""
        return self.fill(self.affair.plot.title[0 if self.language == "en" else 1])


def sentence(clause: str) -> str:
    """A clause as a sentence of its own."""
    return f"{clause[:1].upper()}{clause[1:]}."


def english_story(tell: Teller, outlet: str, random: Random) -> list[str]:
    """Paragraphs of a news story, the lead first."""
    made, fact = tell.affair, tell.fact
    official = f"{made.office[0].title()} {made.official.full}"
    witness, surname = f"{made.witness.full}, {made.job[0]} from {made.town},", made.witness.surname
    leads = (
        f"{sentence(fact(0))[:-1]}, according to documents seen by {outlet}.",
        f"{sentence(fact(0))} {outlet} has seen the papers that show it.",
        f"Two people with knowledge of the matter told {outlet} that {fact(0)}.",
    )
    orders = (
        f"{sentence(fact(1))[:-1]}, {witness} said.",
        f"{witness} said that {fact(1)}.",
        f"“{sentence(fact(1))[:-1]},” said {witness.rstrip(',')}.",
    )
    known = (
        f"According to the papers, {fact(2)}.",
        f"A letter in the file says that {fact(2)}.",
        f"{surname} told {outlet} that {fact(2)}.",
    )
    harm = (
        f"{sentence(fact(3))} {made.neighbour.full}, a neighbour, said that {fact(4)}.",
        f"{sentence(fact(4))} “I counted them myself,” said {made.neighbour.full}, a neighbour.",
        f"{made.neighbour.full} told {outlet} that {fact(3)}. Relatives say that {fact(4)}.",
    )
    money = (
        f"Prosecutor {made.prosecutor.full} believes that {fact(5)}.",
        f"{sentence(fact(5))[:-1]}, according to a report by prosecutor {made.prosecutor.full}.",
        f"Three former employees said that {fact(5)}.",
    )
    papers = (
        f"{surname} also said that {fact(6)}.",
        f"{sentence(fact(6))[:-1]}, the report states.",
        f"It is not known why {fact(6)}.",
    )
    answers = (
        f"{official} denied it. “{sentence(tell.denial())[:-1]},” the {made.office[0]} said through a lawyer, {made.lawyer.full}.",
        f"Asked about it, {made.official.surname} said that {tell.denial()}.",
        f"{made.lawyer.full}, a lawyer for {made.official.surname}, said that {tell.denial()}.",
    )
    silence = (
        f"{sentence(made.institution[0])[:-1]} ({made.institution[2]}) declined to comment.",
        f"{made.firm} did not answer questions sent by {outlet}.",
        f"A spokesperson for {made.institution[0]}, {made.spokesperson.full}, declined to comment.",
    )
    who = (
        f"{official} has run the office in {made.region} for years and is a cousin of {made.neighbour.full}'s landlord.",
        f"{official} was named to the post by {made.institution[0]} a year before.",
        f"Officials in {made.region} say little about {made.official.full}, who came to the post from {made.institution[0]}.",
    )
    body = [random.choice(part) for part in (orders, who, known, harm, money, papers, answers, silence)]
    return tell.coloured([random.choice(leads), *body], random)


def spanish_story(tell: Teller, outlet: str, random: Random) -> list[str]:
    """Paragraphs of a Spanish news story."""
    made, fact = tell.affair, tell.fact
    witness, surname = f"{made.witness.full}, {made.job[1]} de {made.town},", made.witness.surname
    office = made.office[1]
    parts = (
        (f"{sentence(fact(0))[:-1]}, según documentos a los que tuvo acceso {outlet}.", f"{sentence(fact(0))}"),
        (f"{witness} afirmó que {fact(1)}.", f"«{sentence(fact(1))[:-1]}», dijo {witness.rstrip(',')}."),
        (f"Según el expediente, {fact(2)}.", f"{surname} dijo a {outlet} que {fact(2)}."),
        (
            f"{sentence(fact(3))} {made.neighbour.full}, del mismo barrio, contó que {fact(4)}.",
            f"Los familiares aseguran que {fact(4)}.",
        ),
        (f"La fiscal {made.prosecutor.full} sostiene que {fact(5)}.", f"Según el informe de la fiscalía, {fact(5)}."),
        (f"{surname} agregó que {fact(6)}.", f"No se sabe por qué {fact(6)}."),
        (
            f"El {office} {made.official.full} lo negó y dijo que {tell.denial()}.",
            f"«{sentence(tell.denial())[:-1]}», respondió el {office} {made.official.full}.",
        ),
        (
            f"{sentence(made.institution[1])[:-1]} se negó a hacer comentarios.",
            f"{made.firm} no respondió a las preguntas de {outlet}.",
        ),
    )
    return tell.coloured([random.choice(part) for part in parts], random)


def page(title: str, outlet: str, day: date, author: str | None, paragraphs: Sequence[str], language: str) -> str:
    """A news page with some of the clutter that pages have."""
    byline = f'<p class="byline">{"By" if language == "en" else "Por"} {author}</p>' if author else ""
    declared = f'<meta name="author" content="{author}">' if author else ""
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    share = "Share on Facebook | Print" if language == "en" else "Compartir en Facebook | Imprimir"
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{title} | {outlet}</title>\n'
        f'<meta property="og:site_name" content="{outlet}">\n<meta property="article:published_time" content="{day.isoformat()}">\n'
        f"{declared}\n</head>\n<body>\n<article>\n<h1>{title}</h1>\n{byline}\n"
        f'<div class="share">{share}</div>\n{body}\n</article>\n</body>\n</html>\n'
    )


def release(tell: Teller, random: Random) -> list[str]:
    """What the institution says of it."""
    made = tell.affair
    head, acronym = made.institution[0], made.institution[2]
    return [
        f"{sentence(head)[:-1]} ({acronym}) rejects the reports about {tell.title()}. {sentence(tell.denial())}",
        f"“Nobody in this house was told of any danger before {tell.day(made.days[0])},” said {made.spokesperson.full}, "
        f"spokesperson for {head}.",
        random.choice(
            (
                f"{made.spokesperson.surname} said that {made.office[0].title()} {made.official.full} has the full trust of the {acronym}.",
                f"The {acronym} has opened an inquiry, which will be led by prosecutor {made.prosecutor.full}.",
            )
        ),
        f"By the count of the {acronym}, {tell.fact(4)}.",
    ]


def pleading(tell: Teller, docket: str) -> str:
    """A court filing in numbered paragraphs."""
    made, fact = tell.affair, tell.fact
    surname = made.witness.surname
    told = (
        f"{made.witness.full}, plaintiff, lives in {made.town} and was {made.job[0]} at the time.",
        f"Plaintiff states that {fact(0, 1)}.",
        f"On information from two colleagues, {surname} states that {fact(1, 1)}.",
        f"Plaintiff told prosecutor {made.prosecutor.full} on {tell.day(made.days[2])} that {fact(2, 1)}.",
        f"{sentence(fact(3, 1))} Plaintiff saw it with others who will testify.",
        f"{made.neighbour.full} told plaintiff that {fact(4, 1)}.",
        f"An accountant of {made.firm}, whose name is withheld, told plaintiff that {fact(5, 1)}.",
        f"Plaintiff further states that {fact(6, 1)}.",
        f"{made.office[0].title()} {made.official.full} has never answered plaintiff's letters.",
    )
    numbered = "\n\n".join(f"{number}. {words}" for number, words in enumerate(told, start=1))
    return (
        f"IN THE DISTRICT COURT OF {made.region.upper()}\n\n{made.witness.full}, Plaintiff,\nv.\n{made.firm} and "
        f"{made.official.full}, Defendants.\n\nCase No. {docket}\n\nCOMPLAINT\n\n{numbered}\n\nFiled on "
        f"{tell.day(made.published - timedelta(days=30))} by {made.lawyer.full}, attorney for plaintiff.\n"
    )


def sworn(tell: Teller) -> str:
    """A statement taken down by a prosecutor."""
    made, fact = tell.affair, tell.fact
    return (
        f"SWORN STATEMENT\n\nTaken down by: Prosecutor {made.prosecutor.full}, {tell.day(made.days[2] + timedelta(days=9))}\n\n"
        f"My name is {made.neighbour.full} and I live in {made.town}.\n\n"
        f"I was at home on {tell.day(made.days[0])}. I saw the lorries and I heard the men speak of {made.firm}.\n\n"
        f"{made.witness.full} told me that {fact(1, 2)}. I do not know whether that is so.\n\n"
        f"I saw with my own eyes that {fact(3, 2)}. My sister told me that {fact(4, 2)}.\n\n"
        f"Nobody from {made.institution[0]} ever came to ask us anything.\n"
    )
