"""Answers in Spanish read by frames: a sentence in dictionary forms is held against `spanish_frames`, and its party sought.

The party is the subject of the words that answer, before or behind them, or carried on from what stands before; where the
frame says so it is the object ("no pudo localizar a X"), or whoever was written to or called.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from careo.extract.attributions.spanish_behind import source_after
from careo.extract.attributions.spanish_contents import is_party
from careo.extract.attributions.spanish_cues import DOCUMENT_HEADS
from careo.extract.attributions.spanish_people import names_body, names_people
from careo.extract.attributions.spanish_words import Word
from careo.extract.responses.spanish_frame_words import NOUNS, VERBS, frame_forms
from careo.extract.responses.spanish_frames import frames
from careo.extract.responses.spanish_told import Told, named_only, phrase_at, subject_of, words_of
from careo.records.events import ResponseKind
from careo.records.passages import Span

_ENCLITIC = re.compile(
    r"(?P<verb>\w{2,}(?:[aeiáéí]r|ndo))(?P<clitics>(?:se|me|nos|le|les)?(?:lo|la|los|las|le|les|se|me|nos))"
)
_PLAIN_VOWELS = str.maketrans("áéí", "aei")
_UNREAL = re.compile(
    r"\b(?:si|puede|pueden|podría|podrían|debe|deben|debería|quizás?|tal vez|a menos que|hasta que|para que|en caso de que)\s+(?:\w+\s+){0,5}$",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:no|sin|tampoco|nunca|jamás)\s+(?:lo\s+|la\s+|se\s+|le\s+|les\s+)*$", re.IGNORECASE)
_REQUEST_HEAD = re.compile(
    rf"(?:(?:el|la|los|las|sus?|nuestr\w+|est[ae]s?|dos|tres|vari[oa]s) )*(?:{NOUNS['REQUEST']})\b", re.IGNORECASE
)
_TO = re.compile(r"\b(?:a|al|con|del|de) (?=(?:la|el|los|las|[A-ZÁÉÍÓÚÑ@]\w*|\w+) ?)", re.IGNORECASE)
_COURTS = re.compile(
    r"(?:el |la |los |las |este |esta |dicho |dicha )*(?:sala|juez|jueza|jueces|tribunal|juzgado|corte|cámara|magistrad\w+|alzada|sentencia|fallo|ley)\b",
    re.IGNORECASE,
)
STRONGER: dict[ResponseKind, tuple[ResponseKind, ...]] = {
    "answered another point": ("declined to comment", "denied"),
    "referred elsewhere": ("denied", "declined to comment"),
    "declined to comment": ("denied",),
    "confirmed": ("acknowledged",),
    "denied in part": ("denied", "acknowledged", "confirmed"),
    "retracted": ("denied", "acknowledged", "confirmed"),
    "apologised": ("acknowledged",),
    "never acknowledged": ("denied", "acknowledged"),
    "could not be reached": ("no reply",),
}
"""What gives way to a fuller answer of the same party: who speaks of something else has not declined as well."""
_ASKING = re.compile(
    r"\b(?:diario|periódico|medio|revista|reporter\w*|periodista\w*|actuari\w*|notificador\w*|agencia|redacción|semanario|portal|noticiero|est[ea]|ujier|alguacil|secretari\w+|corresponsal\w*)\b",
    re.IGNORECASE,
)
"""Who looks for a party in order to hear it: "los rescatistas no pudieron localizar a …" is no answer."""
_JUDGED = frozenset(("denied", "confirmed", "acknowledged", "retracted", "never acknowledged"))
"""What a court does by ruling is no answer of these kinds."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence rewritten in dictionary forms, with the place of each word in it."""

    text: str
    starts: tuple[int, ...]
    spans: tuple[Span, ...]

    def word_at(self, position: int) -> int:
        """The number of the word at a character of the rewritten sentence."""
        return max(bisect_right(self.starts, position) - 1, 0)


@lru_cache(maxsize=8)
def plain_of(text: str, start: int, end: int) -> Plain:
    """The sentence with forms of listed verbs as "infinitive.code"."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    words = words_of(text, start, end)
    for place, word in enumerate(words):
        token = _rewritten(word.lower, word.tag)
        if word.tag == "X" and _says_i(words, place):
            token = frame_forms()[word.lower]
        if word.tag == "T" and place and words[place - 1].tag in ("D", "#") and words[place - 1].lower != "lo":
            token = word.lower
        starts.append(length)
        parts.append(token)
        length += len(token) + 1
    return Plain(" ".join(parts) + " ", tuple(starts), tuple((word.start, word.end) for word in words))


def _says_i(words: Sequence[Word], place: int) -> bool:
    """Whether a form that is a noun as well is a verb of "I" here: "y retiro esa afirmación"."""
    if not frame_forms().get(words[place].lower, "").endswith(".y") or place + 1 >= len(words):
        return False
    opens = place == 0 or words[place - 1].tag in ("C", "P", "L") or words[place - 1].lower == "yo"
    return opens and words[place + 1].tag in ("D", "L", "S")


def _rewritten(low: str, tag: str) -> str:
    forms = frame_forms()
    if tag in ("D", "E", "C", "M", "S") and low not in ("ha", "han"):
        return low
    if low in forms and (tag != "X" or forms[low].endswith((".t", ".i")) or low.endswith(("ó", "ron"))):
        return forms[low]
    enclitic = _ENCLITIC.fullmatch(low)
    if enclitic is not None:
        verb = enclitic["verb"].translate(_PLAIN_VOWELS)
        return forms.get(verb, low)
    return low


def framed_answers(text: str, sentence: Span, previous: Span | None) -> Iterator[Told]:
    """The answers of a sentence by frames, the first that fits any words first."""
    plain = plain_of(text, *sentence)
    yield from evasions(text, sentence, previous)
    taken: list[Span] = []
    last: Span | None = None
    for kind, pattern in frames():
        for found in pattern.finditer(plain.text):
            first, behind = plain.word_at(found.start()), plain.word_at(max(found.end() - 1, found.start()))
            cue = (plain.spans[first][0], plain.spans[behind][1])
            if any(start < cue[1] and cue[0] < end for start, end in taken) or _unreal(text, sentence, cue[0]):
                continue
            party = _party(text, sentence, previous, found, cue, kind) or (
                last if _goes_on(text, sentence, cue[0]) else None
            )
            if (
                party is None
                or (kind in _JUDGED and _COURTS.match(text, *party) and "haber" not in text[slice(*cue)])
                or _is_paper(text, sentence, party)
            ):
                continue
            taken.append(cue)
            last = party
            yield Told(kind, party, cue, None)


_QUESTIONED = re.compile(
    r"(?:consultar|preguntar|requerir|interrogar|cuestionar|interpelar|inquirir|emplazar)\.t (?:por|acerca|sobre|respecto|al|si|en) |"
    r"(?:se )?(?:me|nos|le|les|lo|la|los|las) (?:preguntar|consultar|interrogar|cuestionar|inquirir|repreguntar)\.[fs] |"
    r"(?:a|ante) (?:la|las|el|los|una|cada|nuestras?) (?:\S+ )?(?:preguntas?|dudas|interrogantes?|críticas|acusaci\S+|consultas?|señalamientos?|cuestionamientos?|reclamos?|denuncias?) |"
    r"cuando (?:\S+ ){1,5}?(?:preguntar|insistir|mencionar|inquirir|repreguntar|interrogar)\.[fs] |al ser (?:consultar|preguntar|interrogar|cuestionar)\.t |preguntar\.y |consultar\.y |"
    r"(?:insistencia|pregunta|preguntas) (?:de|sobre|por|acerca) "
)
"""Somebody was asked or accused, in dictionary forms."""
_EVADING_VERBS = r"(?:se )?(?:{0})\.f (?:\S+mente )?"
_REPLY_THAT = re.compile(
    r"(?:solo |sólo |apenas |únicamente )?(?P<verb>(?:responder|contestar|replicar|decir|señalar|afirmar|comentar)\.f) (?:\S+ ){0,2}?(?:que|con) "
)
_YES_OR_NO = re.compile(
    r"\b(?:sí|no|nunca|jamás|nada|nadie|ningun\w*|fals\w+|mentira|cierto|verdad|inocente|cumpl\w+|investig\w+|ley)\b",
    re.IGNORECASE,
)


def evasions(text: str, sentence: Span, previous: Span | None) -> Iterator[Told]:
    """Asked or accused, a party speaks of something else: praises, dwells on, or answers without a word of what was asked."""
    plain = plain_of(text, *sentence)
    asked = _QUESTIONED.search(plain.text)
    start, question = 0, ""
    if asked is not None:
        start = asked.end()
    elif previous is not None and (before := _QUESTIONED.search(plain_of(text, *previous).text)) is not None:
        question = plain_of(text, *previous).text[before.end() :]
    else:
        return
    verbs = _evading().search(plain.text, start) or (_evading().search(plain.text) if asked is not None else None)
    told = _REPLY_THAT.search(plain.text, start)
    if told is not None and (verbs is None or told.start() < verbs.start()):
        asked_words = question + plain.text[asked.start() if asked else 0 : told.start()]
        if _YES_OR_NO.search(plain.text, told.end()) or _shared(asked_words, plain.text[told.end() :]):
            return
        verbs = told
    if verbs is None or _NEGATED.search(plain.text[: verbs.start()]):
        return
    first, behind = plain.word_at(verbs.start()), plain.word_at(verbs.end() - 1)
    cue = (plain.spans[first][0], plain.spans[behind][1])
    party = _subject(text, sentence, cue[0]) or _inverted(text, sentence, cue[1])
    if party is not None and is_somebody(text, sentence, party) and not _COURTS.match(text, *party):
        yield Told("answered another point", party, cue, None)


@cache
def _evading() -> re.Pattern[str]:
    verbs = "|".join(f"{VERBS['praise']} {VERBS['dwell']}".split())
    return re.compile(
        rf"(?<!\S)(?:(?:se |nos )?(?:{verbs})\.f (?!que )|(?:nos |se )?(?:salir|escapar|escabullir)\.f (?:con|por) |se limitar\.f a |se limitó a |se limitaron a )"
    )


def _shared(question: str, answer: str) -> bool:
    """Whether an answer takes up a word of the question."""
    words = [
        set(re.findall(r"[^\W\d_]{4,}", one)) - {"haber", "estar", "sobre", "para", "como"}
        for one in (question, answer)
    ]
    return bool({word[:5] for word in words[0]} & {word[:5] for word in words[1]})


_OWN_KINDS = frozenset(
    (
        "declined to comment",
        "retracted",
        "apologised",
        "denied",
        "denied in part",
        "acknowledged",
        "confirmed",
        "referred elsewhere",
    )
)
_OWN_GUILT = re.compile(
    r"\b(?:(?:fue|es|ha sido) (?:mi|nuestra) (?:culpa|responsabilidad)|(?:la culpa|el error|la responsabilidad) (?:es|fue) (?:mí[ao]|nuestr[ao])|me equivoqué|nos equivocamos|comet(?:í|imos) (?:un|el|ese) error|les fallamos|le fallamos)\b",
    re.IGNORECASE,
)
_OWN_PARTLY = re.compile(
    r"\bes (?:cierto|verdad) que [^?!]{3,200}?[.,;] (?:\w+ ){0,3}?no es (?:cierto|verdad)|"
    r"\b\w{2,}(?:é|í|ve|je|ce|ui)\b[^.;?!]{0,80}?[,;] (?:pero|aunque|mas) (?:\w+ ){0,3}?no (?:(?:lo|la|los|las|le|les|me) )?\w{2,}(?:é|í|ve|je|ce|se)\b|"
    r"\b\w{2,}(?:é|í)\b[^.;?!]{0,60}, (?:eso )?sí[;,.] [^.?!]{0,40}?\bno \w{2,}(?:é|í|ve|je|ce|se)\b|"
    r"\b(?:reconozco|admito|acepto|asumo)\b[^.?!]{3,120}?[,;] (?:pero|aunque|mas) (?:no|niego|rechazo)\b",
    re.IGNORECASE,
)
"""Who speaks in the first person owns up to one thing and not to another."""


def own_answer(text: str, start: int, end: int) -> tuple[ResponseKind, Span] | None:
    """What the words of somebody who says "I" or "we" answer by themselves, with the words that do."""
    partly = _OWN_PARTLY.search(text, start, end)
    if partly is not None:
        return "denied in part", partly.span()
    guilt = _OWN_GUILT.search(text, start, end)
    if guilt is not None:
        return "acknowledged", guilt.span()
    plain = plain_of(text, start, end)
    told = re.sub(r"\b(?:me|nos) (?=\w+\.y )", "se ", plain.text)
    spoken = told.replace(".y ", ".f ")
    shift = len(plain.text) - len(spoken)
    for kind, pattern in frames():
        if kind not in _OWN_KINDS:
            continue
        for found in pattern.finditer(spoken):
            if ".y " not in told[found.start() : found.end()] or _NEGATED.search(spoken[: found.start()]):
                continue
            first, behind = plain.word_at(found.start()), plain.word_at(min(found.end() + shift, len(plain.text)) - 1)
            return kind, (plain.spans[first][0], plain.spans[behind][1])
    return None


def _is_paper(text: str, sentence: Span, party: Span) -> bool:
    """Whether a party is a paper: "el acta confirma que …" is nobody's answer."""
    inside = [word for word in words_of(text, *sentence) if party[0] <= word.start < party[1] and word.tag != "D"]
    head = inside[0].lower if inside else ""
    return head in DOCUMENT_HEADS and not (names_people(head) or names_body(head))


def _unreal(text: str, sentence: Span, start: int) -> bool:
    """A wish, a condition or one negation more before the cue."""
    before = text[max(sentence[0], start - 60) : start]
    return _UNREAL.search(before) is not None or _NEGATED.search(before) is not None


def _goes_on(text: str, sentence: Span, start: int) -> bool:
    """Whether the cue stands behind "y", "pero" or a comma, so that the subject before it stands."""
    return re.search(r"(?:,|\b(?:y|e|pero|aunque|ni))\s+(?:\w+\s+){0,2}$", text[sentence[0] : start]) is not None


def _party(
    text: str, sentence: Span, previous: Span | None, found: re.Match[str], cue: Span, kind: ResponseKind
) -> Span | None:
    """Whose answer it is: the object or whoever was asked where the frame says so, else the subject."""
    plain, groups = plain_of(text, *sentence), found.re.groupindex
    if "who" in groups and found["who"] is not None:
        if kind == "could not be reached" and sought_by_others(text, sentence, cue[0]):
            return None
        return _object(text, sentence, plain.spans[plain.word_at(found.start("who"))][0])
    if "asked" in groups and found["asked"] is not None:
        return asked_before(text, sentence, cue[0]) or (asked_before(text, previous, previous[1]) if previous else None)
    start = (
        plain.spans[plain.word_at(found.start("late"))][0] if "late" in groups and found["late"] is not None else cue[0]
    )
    party = _subject(text, sentence, start) or _inverted(text, sentence, cue[1])
    if party is None and previous is not None:
        party = carried(text, sentence, previous, cue[0])
    if party is None and kind == "declined to comment" and previous is not None:
        return asked_before(text, previous, previous[1])
    if (party is not None and _REQUEST_HEAD.match(text, *party)) or (
        party is None and kind in ("no reply", "referred elsewhere")
    ):
        return asked_before(text, sentence, cue[0])
    return party


def sought_by_others(text: str, sentence: Span, start: int) -> bool:
    """Whether those who could not reach a party are no reporters and no court's officers: rescuers, relatives, police."""
    searcher = subject_of(text, sentence, start)
    if searcher is None or not is_somebody(text, sentence, searcher):
        return False
    return _ASKING.search(text, *searcher) is None


def _object(text: str, sentence: Span, position: int) -> Span | None:
    return phrase_at(text, sentence, position)


def _subject(text: str, sentence: Span, start: int) -> Span | None:
    """The subject before the cue; where another verb of the same subject stands between, that verb's."""
    found = subject_of(text, sentence, start)
    if found is not None and (is_somebody(text, sentence, found) or _REQUEST_HEAD.match(text, *found)):
        return found
    words = words_of(text, *sentence)
    for word in reversed([one for one in words if one.end <= start]):
        if word.text in (";", ":", "«", "“"):
            return None
        if word.tag == "V":
            found = subject_of(text, sentence, word.start) or _inverted(text, sentence, word.end)
            if found is not None and found[1] <= start and is_somebody(text, sentence, found):
                return found
    return None


def is_somebody(text: str, sentence: Span, party: Span) -> bool:
    """Whether the words of a party can be people or a body."""
    inside = [i for i, word in enumerate(words_of(text, *sentence)) if party[0] <= word.start < party[1]]
    words = words_of(text, *sentence)
    return bool(inside) and (is_party(words, inside[0], inside[-1]) or words[inside[0]].tag == "N")


def _inverted(text: str, sentence: Span, end: int) -> Span | None:
    """The subject right behind the cue: "Ya no lo sostiene el perito"."""
    words = words_of(text, *sentence)
    place = next((i for i, word in enumerate(words) if word.start >= end), None)
    if place is None or words[place].tag not in ("D", "M"):
        return None
    found = source_after(words, place, len(words), True)
    if found.first is None or found.last is None:
        return None
    head = next((word.lower for word in words[found.first : found.last + 1] if word.tag != "D"), "")
    if not (names_people(head) or names_body(head) or words[found.first].tag == "M"):
        return None
    kept = named_only(words, found)
    return (words[found.first].start, words[kept.last if kept.last is not None else found.last].end)


_ADVERBIAL = re.compile(
    r"\s*(?:(?:ayer|hoy|después|luego|más tarde|finalmente|también|al final|al día siguiente|el \w+|días después|horas después|ya|solo|se|no|nunca|tampoco|le|les|nos|me|lo|la|los|las|ha|han|había|y|pero|hasta anoche),?\s*){0,5}",
    re.IGNORECASE,
)


def carried(text: str, sentence: Span, previous: Span, start: int) -> Span | None:
    """The subject of the sentence before, for a sentence that leaves its own out."""
    opening = _ADVERBIAL.match(text, sentence[0], start)
    if opening is None or opening.end() < start:
        return None
    for word in words_of(text, *previous):
        if word.tag == "V":
            found = subject_of(text, previous, word.start)
            if found is not None and is_somebody(text, previous, found):
                return found
    return None


def asked_before(text: str, sentence: Span | None, end: int) -> Span | None:
    """Whom somebody wrote to, called or looked for in the words before: the last people or body behind "a", "con" or "de"."""
    if sentence is None:
        return None
    best: Span | None = None
    for match in _TO.finditer(text, sentence[0], end):
        party = phrase_at(text, sentence, match.end())
        if party is None or party[0] >= end or not is_somebody(text, sentence, party):
            continue
        own = match.group().lower().startswith("de")
        if _named(text, sentence, party) and (best is None or (party[0] >= best[1] and not own)):
            best = party
    return best


def _named(text: str, sentence: Span, party: Span) -> bool:
    head = next((w for w in words_of(text, *sentence) if party[0] <= w.start < party[1] and w.tag != "D"), None)
    return head is not None and (
        head.tag == "M"
        or head.lower in ("despacho", "oficina", "estudio")
        or names_people(head.lower)
        or names_body(head.lower)
    )
