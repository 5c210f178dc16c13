"""Answers in Spanish, by cues and the order of words: the subject is taken only where its bounds are plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from careo.extract.parsing import Parsed
from careo.extract.responses.cues_spanish import SPANISH_CUES, SPANISH_OBJECT_CUES, SPANISH_PERSONS
from careo.extract.responses.english import Answer
from careo.extract.responses.party import Names, Party
from careo.extract.responses.spanish_framed import STRONGER, framed_answers, sought_by_others
from careo.extract.responses.spanish_phrased import phrased_answers
from careo.extract.responses.spanish_spoken import quoted_answers, spoken_answers, written_answers
from careo.extract.responses.spanish_told import Told, told_answers
from careo.records.events import ResponseKind
from careo.records.passages import Span, Spans
from careo.records.statements import Mention

_SENTENCE_END = re.compile(
    r"(?<![A-ZÁÉÍÓÚÑ])(?<!\bSr)(?<!\bDr)(?<!\bLic)(?<!\bIng)(?<!\bGral)(?<!\bCol)[.!?…][”\"»)]?\s+(?=[¿¡“\"«(—]?[A-ZÁÉÍÓÚÑ])|\n\s*\n"
)
_ADVERBS = re.compile(
    r"(?:\s*(?:también|tampoco|ayer|hoy|siempre|nunca|jamás|sólo|solo|ya|aún|todavía|luego|después|finalmente|incluso|además|públicamente|"
    r"(?:rotunda|categórica|tajante|enfática|terminante|reiterada|inicial|previa|posterior|oficial)mente|en\s+(?:todo\s+momento|reiteradas\s+ocasiones|un\s+comunicado)|a\s+su\s+vez|por\s+su\s+parte|"
    r"el\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|este\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|"
    r"le|les|lo|los|la|se|me|nos))+$",
    re.IGNORECASE,
)
_OPENERS = re.compile(
    r"^(?:\s*(?:pero|y|e|aunque|mientras(?:\s+que)?|sin\s+embargo|no\s+obstante|en\s+tanto|entonces|cuando|porque|ayer|hoy|ahora|"
    r"tras\s+\w+|en\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|\d{4})(?:\s+de\s+\d{4})?|"
    r"(?:el|este|ese)\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|que|donde|además|finalmente|luego|después|así|también|incluso|tampoco|según\s+\w+)\s*[,:]?\s+)+",
    re.IGNORECASE,
)
_OPENED = re.compile(r"[;:—“”«»\"(]\s*|\)\.?\s*[-–]?\s*|\s[-–]\s+")
"""After these a new clause begins: a dateline's dash and bracket too."""
_NAME = re.compile(
    r"\s*((?:[A-ZÁÉÍÓÚÑ][\w.'’-]+)(?:\s+(?:de|del|la|las|los|y)\s+|\s+|(?=$))(?:[A-ZÁÉÍÓÚÑ][\w.'’-]+(?:\s+(?:de\s+(?:la\s+)?|del\s+)?)?){0,3})\s*"
)
"""A parenthesis that is a person's name and nothing else: "el alcalde de Valdiva, Pedro Luna,"."""
_OWN = re.compile(
    r"\b(?:su|sus|error(?:es)?|responsab\w+|pag[oóa]\w*|mat[oóa]\w*|tortur\w+|fall\w+|muert\w+|mur\w+|particip\w+|negoci\w+|reuni\w+|ilegal\w*|"
    r"abus\w+|corrup\w+|culpa\w*|min?ti\w+|detuv\w+|dispar\w+|sobor\w+|viol\w+|encubr\w+|sab[íi]an?|conoc\w+|haber|irregular\w*)\b",
    re.IGNORECASE,
)
"""What an acknowledgement must speak of to be an answer rather than a way of saying."""
_BODY = re.compile(
    r"(?:(?:el|la|los|las)\s+)?(?:ministerio|secretaría|fiscalía|procuraduría|gobierno|empresa|policía|ejército|marina|agencia|partido|"
    r"comisión|banco|compañía|dependencia|institución|ayuntamiento|corporación|embajada)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b\w{2,}(?:aron|ieron|aba|aban|ían|ará|arán|erá|erán|irá|irán|ó)\b|\b(?:es|son|fue|fueron|ha|han|había|habían|está|están|era|eran|dijo|dice|hizo|dio|tiene|tienen)\b"
)
_NOUN_PHRASE = re.compile(
    r"^(?:(?:el|la|los|las|un|una|unos|unas|su|sus|este|esta|ese|esa|dich[oa]s?|ambos|ambas|otr[oa]s|vari[oa]s|ni)\s+)?\S+(?:\s+\S+){0,13}$",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*,\s+|\s+(?:y|e|ni|así\s+como|o)\s+")
_RELATIVE = re.compile(r"\s*,?\s*(?:quien(?:es)?|el\s+cual|la\s+cual|los\s+cuales|que)\s*$", re.IGNORECASE)
_SPEAKS_FOR = re.compile(
    r"(?:vocer[oa]s?|portavo(?:z|ces)|representantes?|abogad[oa]s?|defensor(?:a|es)?|litigante|oficina\s+de\s+prensa|comunicación\s+social)",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\s*(?:sobre|acerca\s+de|respecto\s+(?:a|de)|al\s+respecto\s+de|en\s+torno\s+a|a\s+propósito\s+de|por)\s+",
    re.IGNORECASE,
)
_NOT_A_PARTY = re.compile(r"^(?:nadie|ninguno|quien|alguien|todo|nada|esto|eso|ello)\b", re.IGNORECASE)


@cache
def _cues() -> tuple[tuple[ResponseKind, re.Pattern[str], bool], ...]:
    """(kind, pattern, whether the party is the object), in order of precedence."""
    return tuple(
        (
            cast("ResponseKind", kind),
            re.compile(rf"(?<!\w)(?:(?:ha|han|había|habían)\s+)?{pattern}", re.IGNORECASE),
            holds,
        )
        for table, holds in ((SPANISH_CUES, False), (SPANISH_OBJECT_CUES, True))
        for kind, pattern in table
    )


def spanish_answers(parsed: Parsed, names: Names) -> Iterator[Answer]:
    """Every answer that the text reports and whose party it names: by verbs, by set phrases, in turns and letters."""
    found: list[Answer] = []
    for block in parsed.reading.blocks:
        start, previous = block.start, None
        ends = [found.end() for found in _SENTENCE_END.finditer(parsed.text, block.start, block.end)]
        for end in [*ends, block.end]:
            if not parsed.text[start:end].rstrip().endswith("?"):
                found.extend(_of_sentence(parsed.text, (start, end), names, previous))
            previous = (start, end)
            start = end
    for told in (*spoken_answers(parsed), *written_answers(parsed), *quoted_answers(parsed)):
        found.append(_answer(parsed.text, told, names))
    yield from _whole(found)


def _of_sentence(text: str, sentence: Span, names: Names, previous: Span | None) -> Iterator[Answer]:
    """Answers by verbs first; a set phrase adds what these did not find."""
    verbs = [_answer(text, told, names) for told in told_answers(text, sentence)]
    framed = [_answer(text, told, names) for told in framed_answers(text, sentence, previous)]
    verbs += [one for one in framed if not any(_meets(one, other) for other in verbs if other.kind == one.kind)]
    yield from verbs
    for answer in (*phrased_answers(text, sentence, previous, names), *_sentence(text, sentence, names)):
        if answer.kind in ("acknowledged", "confirmed", "denied") and any(
            one.kind == "denied in part" for one in verbs
        ):
            continue
        if not any(_meets(one, answer) for one in verbs):
            verbs.append(answer)
            yield answer


def _meets(one: Answer, other: Answer) -> bool:
    """Whether the words of two answers overlap."""
    return one.cue[0] < other.cue[1] and other.cue[0] < one.cue[1]


def _answer(text: str, told: Told, names: Names) -> Answer:
    """The answer with the mention that its party is, where one is certain."""
    party = _party(text, told.party, names)
    persons = [m for m in names.within(told.party) if m.kind == "person" and m.form in ("name", "alias")]
    if party is not None and len(persons) == 1 and not _SPEAKS_FOR.search(text[told.party[0] : persons[0].span[0]]):
        party = Party(told.party, persons[0].id)
    edges = [*told.cue, *told.party, *(told.about or ())]
    return Answer(
        told.kind,
        Party(told.party, party.mention if party is not None else None),
        told.cue,
        (min(edges), max(edges)),
        (told.about,) if told.about is not None else (),
    )


def _whole(found: list[Answer]) -> Iterator[Answer]:
    """Answers without those that a fuller one of the same party says already."""
    weaker = {(answer.party.span, kind) for answer in found for kind in STRONGER.get(answer.kind, ())}
    seen: set[tuple[str, Span]] = set()
    for answer in found:
        if (answer.party.span, answer.kind) not in weaker and (answer.kind, answer.party.span) not in seen:
            seen.add((answer.kind, answer.party.span))
            yield answer


def _sentence(text: str, sentence: Span, names: Names) -> Iterator[Answer]:
    taken: list[Span] = []
    for kind, pattern, holds in _cues():
        for found in pattern.finditer(text, *sentence):
            cue = (found.start(), found.start() + len(found[0].rstrip()))
            if any(start < cue[1] and cue[0] < end for start, end in taken) or _undone(text, cue, kind, sentence):
                continue
            if holds and kind == "could not be reached" and sought_by_others(text, sentence, cue[0]):
                continue
            parties = _object(text, found.end(), sentence, names) if holds else _subject(text, cue, sentence, names)
            about = _about(text, cue, sentence, kind)
            if not parties or (kind == "acknowledged" and not _answers(text, parties, cue, sentence)):
                continue
            taken.append(cue)
            edges = [
                *cue,
                *(edge for party in parties for edge in party.span),
                *(edge for span in about for edge in span),
            ]
            for party in parties:
                yield Answer(_kind(text, party, kind), party, cue, (min(edges), max(edges)), about)


def _undone(text: str, cue: Span, kind: ResponseKind, sentence: Span) -> bool:
    """A negation, a wish or an indirect object before the cue turns it into something else ("no negó", "le negó la visa")."""
    before = text[max(sentence[0], cue[0] - 60) : cue[0]]
    if re.search(r"\b(?:si|a menos que|hasta que)\s+(?:\w+\s+){1,5}$", before, re.IGNORECASE):
        return True
    if re.search(r"\b(?:no|sin|tampoco|puede|podría|debe|debería|si)\s+(?:lo\s+|la\s+)?$", before, re.IGNORECASE):
        return True
    return kind == "denied" and bool(re.search(r"\b(?:le|les|me|nos)\s+(?:ha\s+|han\s+)?$", before, re.IGNORECASE))


def _kind(text: str, party: Party, kind: ResponseKind) -> ResponseKind:
    """ "Ni X ni Y reconocieron" is an absence for both."""
    if kind == "acknowledged" and re.search(
        r"\bni\s+$", text[max(0, party.span[0] - 5) : party.span[0]], re.IGNORECASE
    ):
        return "never acknowledged"
    return kind


def _subject(text: str, cue: Span, sentence: Span, names: Names) -> tuple[Party, ...]:
    """The noun phrase before the cue, or right after it where a quotation or nothing stands before."""
    before = text[sentence[0] : cue[0]]
    opened = max((found.end() for found in _OPENED.finditer(before)), default=0)
    clause, offset = before[opened:], sentence[0] + opened
    adverb = _ADVERBS.search(clause)
    clause = clause[: adverb.start()] if adverb and adverb.end() == len(clause.rstrip()) else clause.rstrip()
    found = _phrase_before(clause, offset)
    if found is None:
        return _after(text, cue, sentence, names) if not clause.strip(" ,") else ()
    return _parties(text, found, names)


def _phrase_before(clause: str, offset: int) -> Span | None:
    """The range of the subject at the clause's end: before a relative or an apposition, after openers and other clauses."""
    relative = _RELATIVE.search(clause)
    if relative is not None and relative.start() > 0:
        if relative[0].strip(" ,").lower() == "que" and "," not in relative[0]:
            return None
        clause = clause[: relative.start()]
    elif clause.rstrip().endswith(","):
        clause = clause.rstrip().rstrip(",")
        cut = clause.rfind(",")
        if cut < 0:
            return None
        name = _NAME.fullmatch(clause[cut + 1 :])
        if name is not None and not _SPEAKS_FOR.search(clause[:cut]):
            return (offset + cut + 1 + name.start(1), offset + cut + 1 + name.end(1))
        clause = clause[:cut]
    start = 0
    if not re.match(r"\s*(?:\w+\s+){0,2}ni\s", clause, re.IGNORECASE):
        pieces = [found.end() for found in re.finditer(r",\s+", clause)]
        start = pieces[-1] if pieces else 0
    opener = _OPENERS.match(clause[start:])
    start += opener.end() if opener else 0
    joined = list(re.finditer(r"\b(?:que|pero|aunque|mientras|cuando|porque)\s+", clause[start:]))
    start += joined[-1].end() if joined else 0
    phrase = clause[start:]
    lead = len(phrase) - len(phrase.lstrip())
    phrase = phrase.strip()
    if not phrase or _VERB.search(phrase) or not _NOUN_PHRASE.match(phrase) or _NOT_A_PARTY.match(phrase):
        return None
    return (offset + start + lead, offset + start + lead + len(phrase))


def _after(text: str, cue: Span, sentence: Span, names: Names) -> tuple[Party, ...]:
    """The inverted subject: `negó el gobernador`, up to the next mark; only a phrase that opens with a person or body."""
    found = re.compile(
        r"\s+(?P<phrase>(?:el|la|los|las|un|una|su)?\s*[^,.;:“”\"()]{2,70}?)\s*(?=[,.;:”\"]|$)", re.IGNORECASE
    ).match(text, cue[1], sentence[1])
    if found is None:
        return ()
    phrase = found["phrase"]
    opening = re.match(r"(?:(?:el|la|los|las|un|una|su)\s+)?(\w+)", phrase, re.IGNORECASE)
    if opening is None or _VERB.search(phrase) or re.search(r"\b(?:que|haber|de\s+que|las?\s+acusaci)", phrase):
        return ()
    span = found.span("phrase")
    named = [
        mention
        for mention in names.within(span)
        if mention.kind in {"person", "organisation"} and mention.form != "pronoun"
    ]
    begins = any(mention.span[0] <= found.start("phrase") + opening.start(1) for mention in named)
    if not begins and not SPANISH_PERSONS.fullmatch(opening[1]):
        return ()
    return _parties(text, span, names)


def _object(text: str, start: int, sentence: Span, names: Names) -> tuple[Party, ...]:
    """The party after a cue such as `no fue posible localizar a`."""
    found = re.compile(
        r"(?:a\s+|con\s+)?(?P<phrase>(?:al|del|el|la|los|las|un|una)?\s*[^,.;:“”\"()]{2,80}?)\s*(?=[,.;:”\"]|\s(?:para|antes|hasta|sobre|respecto|al\s+cierre|sin|porque|cuando|pese)\b|$)",
        re.IGNORECASE,
    ).match(text, start, sentence[1])
    if found is None or _VERB.search(found["phrase"]):
        return ()
    begin, end = found.span("phrase")
    contracted = re.match(r"(?:al|del)\s+", found["phrase"], re.IGNORECASE)
    return _parties(text, (begin + (contracted.end() if contracted else 0), end), names)


def _parties(text: str, span: Span, names: Names) -> tuple[Party, ...]:
    """One party a coordinated phrase, unless one mention spans the coordination."""
    parts: list[Span] = []
    start = span[0]
    for found in _SPLIT.finditer(text, *span):
        inside = any(
            m.span[0] < found.start() and found.end() < m.span[1] for m in names.within((found.start(), found.end()))
        )
        if not inside:
            parts.append((start, found.start()))
            start = found.end()
    parts.append((start, span[1]))
    parties = []
    for begin, end in parts:
        opening = re.match(r"\s*(?:ni\s+)?", text[begin:end], re.IGNORECASE)
        begin += opening.end() if opening else 0
        party = _party(text, (begin, end), names) if end > begin else None
        if party is None:
            return ()
        parties.append(party)
    return tuple(parties)


def _party(text: str, span: Span, names: Names) -> Party | None:
    """The party of one phrase: its head must be a person or body by a mention or by its noun."""
    words = text[span[0] : span[1]]
    opening = re.match(
        r"(?:(?:el|la|los|las|un|una|unos|unas|su|sus|otr[oa]s?|dich[oa]s?|vari[oa]s|algun[oa]s)\s+)*",
        words,
        re.IGNORECASE,
    )
    head_start = span[0] + (opening.end() if opening else 0)
    head = re.compile(r"[\w.-]+").match(text, head_start, span[1])
    if head is None:
        return None
    named = [m for m in names.within(span) if m.kind in {"person", "organisation"}]
    at_head = [m for m in named if m.span[0] <= head.start() and m.span[1] > head.start()]
    if not at_head and not SPANISH_PERSONS.match(head[0]):
        return None
    if _SPEAKS_FOR.match(head[0]):
        others = [m for m in named if m.span[0] > head.end() and m.form != "pronoun"]
        whole = [
            m
            for m in others
            if not any(o is not m and o.span[0] <= m.span[0] and m.span[1] <= o.span[1] for o in others)
        ]
        return Party(span, whole[0].id if len(whole) == 1 else None)
    return Party(span, _mention(at_head, head.start(), text, names, named))


def _mention(at_head: list[Mention], head: int, text: str, names: Names, named: list[Mention]) -> str | None:
    """The mention at the head; after an office ("el gobernador Raúl Vela") the one person named in the phrase."""
    longest = max(at_head, key=lambda mention: (mention.span[1] - mention.span[0], mention.id), default=None)
    if longest is not None:
        known = names.certain(longest)
        return known.id if known is not None and known.form != "pronoun" else None
    persons = [
        m
        for m in named
        if m.kind == "person" and m.form != "pronoun" and not re.search(r"\bde\b", text[head : m.span[0]])
    ]
    return persons[0].id if len(persons) == 1 else None


def _answers(text: str, parties: tuple[Party, ...], cue: Span, sentence: Span) -> bool:
    """Whether an acknowledgement is an answer: it speaks of the party itself or of a wrong, or a body makes it."""
    words = _clause(text, cue[1], sentence[1])
    return bool(_OWN.search(words)) or any(_BODY.match(text[party.span[0] : party.span[1]]) for party in parties)


def _clause(text: str, start: int, end: int) -> str:
    return re.split(r"[.;“”\"]", text[start:end], maxsplit=1)[0]


def _about(text: str, cue: Span, sentence: Span, kind: ResponseKind) -> Spans:
    """What it is about: the clause after a denial or acknowledgement, what follows "sobre" elsewhere."""
    end = cue[1]
    if kind not in {"denied", "acknowledged", "never acknowledged", "confirmed", "apologised", "retracted"}:
        topic = re.compile(rf"[^.;]{{0,60}}?{_TOPIC.pattern}", re.IGNORECASE).match(text, end, sentence[1])
        if topic is None:
            return ()
        end = topic.end()
    elif kind == "apologised":
        topic = _TOPIC.match(text, end, sentence[1])
        if topic is None:
            return ()
        end = topic.end()
    found = re.compile(r"\s*(?:(?:hoy|ayer|también|que)\s+)*(?P<about>[^.;“”\"]{3,240}?)\s*(?=[.;“”\"]|$)").match(
        text, end, sentence[1]
    )
    return (found.span("about"),) if found is not None else ()
