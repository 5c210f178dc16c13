"""What is told without a verb of saying: según X, a juicio de X, para X; and by nouns: la denuncia de que …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from careo.extract.attributions.spanish_behind import phrase_end, source_after
from careo.extract.attributions.spanish_contents import is_party
from careo.extract.attributions.spanish_cues import (
    DOCUMENT_HEADS,
    LIGHT_VERBS,
    NOUN_CUES,
    NOUN_PLANS,
    verb_forms,
)
from careo.extract.attributions.spanish_ends import clause_end, simple_end, trimmed
from careo.extract.attributions.spanish_found import Item, Sentence, stripped
from careo.extract.attributions.spanish_phrases import NOTHING, Found, can_open, source_before
from careo.extract.attributions.spanish_verbs import conjugate
from careo.extract.attributions.spanish_words import TO_BE, Word
from careo.records.passages import Span, Spans

ACCORDING = re.compile(
    r"(?<!\w)(?P<cue>según (?:consta|se desprende|se lee|se asienta|se establece|se indica|se señala|se detalla|se informó|se supo|figura|reza) (?:en|de)"
    r"|según (?:la versión|el testimonio|el relato|el dicho|la declaración|las declaraciones|el parecer|la opinión|el decir) de"
    r"|(?:según|como|conforme) (?:lo )?(?:que )?(?:le |les |nos |me )?(?:ha |han |había |habían )?(?P<verb>[^\W\d_]+)"
    r"|según|de acuerdo (?:con|a)|(?P<law>conforme a|con arreglo a)|(?:en|por) (?:palabras|boca|voz|opinión) de|a decir de|al decir de|a juicio de"
    r"|a criterio de|a entender de|al entender de|a ojos de|al parecer de|a tenor de|desde la óptica de|desde el punto de vista de"
    r"|(?P<contracted>(?:en|por) (?:palabras|boca|voz|opinión) del|a decir del|al decir del|a juicio del|a criterio del|a entender del|a ojos del))"
    r"(?=[\s,])",
    re.IGNORECASE,
)
OWN = re.compile(
    r"(?<!\w)(?P<a>a|en) (?P<su>su|mi|nuestro|nuestra) (?P<b>juicio|entender|parecer|criterio|opinión|decir)(?!\w)",
    re.IGNORECASE,
)
FOR = re.compile(r"Para (?=[^,;.:]{3,120},)")
NOT_ACCORDING = frozenset(
    """sea sean fuera fuese el la caso convenga convengan corresponda sus lo avanza avanzan pasa pasan pasaban crece crezca vaya van iba cada
    cuándo dónde como quién parece proceda quiera quieran""".split()
)
NO_SOURCE_HEADS = frozenset(
    "caso necesidad gusto orden edad tamaño sexo grado nivel costumbre criterio tipo zona convenio época ocasión circunstancia circunstancias necesidades tiempo".split()
)


def according(sentence: Sentence) -> Iterator[Item]:
    """Según X, C · C, según X · C1, según X, C2 · según dijo X."""
    text, words = sentence.text, sentence.words
    for match in ACCORDING.finditer(text, *sentence.span):
        if sentence.quoted(match.start()):
            continue
        told, cue_end = _is_cue(match, text), match.end("cue")
        if not told:
            if not match["cue"].lower().startswith("según"):
                continue
            cue_end = match.start() + len("según")
        index = sentence.word_at(cue_end)
        if index >= len(words):
            continue
        source = _source(sentence, match if told else None, index)
        if source is None:
            continue
        first = sentence.word_at(match.start())
        behind = source.last + 1 if source.last is not None else index
        content = _around(sentence, first, _behind_place(words, behind) if told and match["verb"] else behind)
        if content:
            yield Item(sentence.source(source), ((match.start(), cue_end),), content, "according")
    yield from _own(sentence)
    yield from _for(sentence)


def _behind_place(words: Sequence[Word], place: int) -> int:
    """Behind "a este diario" or "en un comunicado", which tell where a source spoke."""
    if place < len(words) and words[place].tag in ("E", "A"):
        comma = next((i for i in range(place, min(place + 14, len(words))) if words[i].text in (",", ".")), None)
        return comma if comma is not None else place
    return place


def _is_cue(match: re.Match[str], text: str) -> bool:
    verb = match["verb"]
    if verb is None:
        return True
    form = verb_forms().get(verb.lower())
    opener = match["cue"].split()[0].lower()
    if form is None or form.tense in ("infinitive", "gerund", "subjunctive") or form.person == 1:
        return False
    if opener == "como":
        before = text[: match.start()].rstrip()
        return before.endswith((",", "(", "—")) or not before or before[-1] in ".;\n"
    return True


def _source(sentence: Sentence, match: re.Match[str] | None, index: int) -> Found | None:
    """The source behind the cue; NOTHING where a verb stands alone; None where it is no cue after all."""
    words = sentence.words
    word = words[index]
    if match is not None and match["verb"]:
        if word.text in (",", ")", ".", "—"):
            return NOTHING
        found = source_after(words, index, len(words), True)
        return found if found.certain else None
    if match is not None and match["contracted"]:
        end = phrase_end(words, index, len(words), True)
        return Found(index, end) if end is not None else None
    if word.lower in NOT_ACCORDING and not (word.tag == "D" and can_open(words, index)):
        return None
    if word.tag in ("S", "V", "A") or (index + 1 < len(words) and words[index + 1].lower in ("que", "cual", "cuales")):
        return None
    if index + 1 < len(words) and words[index + 1].lower in NO_SOURCE_HEADS:
        return None
    end = phrase_end(words, index, len(words), True)
    if end is None or (word.tag in ("E", "C", "L", "G", "I")):
        return None
    found = source_after(words, index, len(words), True) if can_open(words, index) else Found(index, end)
    if (
        match is not None
        and match["law"]
        and not any(
            one.lower in DOCUMENT_HEADS
            for one in words[index : index + 3]
            if one.lower not in ("ley", "reglamento", "ley")
        )
    ):
        return None
    if (
        match is not None
        and match["law"]
        and words[index + 1 if index + 1 < len(words) else index].lower
        in ("ley", "reglamento", "decreto", "contrato", "acuerdo")
    ):
        return None
    return found if found.named else None


def _around(sentence: Sentence, first: int, behind: int) -> Spans:
    """What is told: behind the phrase where it opens its clause, before it where it closes it, on both sides between commas."""
    words, text = sentence.words, sentence.text
    opens = first == 0 or words[first - 1].text in (";", ":", "¿", "¡", "—", "–") or words[first - 1].tag in ("S", "C")
    if first >= 2 and words[first - 1].text == "," and (words[first - 2].tag in ("S", "C")):
        opens = True
    if first >= 2 and words[first - 1].text == "." and first - 1 >= 0:
        opens = True
    if opens:
        while behind < len(words) and words[behind].text in (",", ":"):
            behind += 1
        if behind >= len(words):
            return ()
        last = clause_end(words, behind, len(words), None)
        return (_spanned(sentence, behind, last),) if last is not None and last >= behind else ()
    start = clause_start(words, first)
    head = stripped(text, words[start].start, words[first - 1].end) if start < first else None
    if head is None:
        return ()
    aside = words[first - 1].text == "," and behind < len(words) and words[behind].text == ","
    if aside and behind + 1 < len(words):
        last = clause_end(words, behind + 1, len(words), None)
        if (
            last is not None
            and last > behind
            and words[behind + 1].tag not in ("C",)
            and words[behind + 1].lower not in ("quien", "que", "pero")
        ):
            return (head, _spanned(sentence, behind + 1, last))
    return (head,)


def clause_start(words: Sequence[Word], end: int) -> int:
    """The first word of what stands before a closing "según X": behind a semicolon, a conjunction that opens a content, or the start."""
    start = 0
    for place in range(end - 1, -1, -1):
        word = words[place]
        if word.text in (";", "—", "–") or (
            word.text in (".", ":") and place + 1 < end and words[place + 1].text[0].isupper()
        ):
            start = place + 1
            break
    while start < end - 1 and (
        words[start].text in (",", "¿")
        or words[start].lower in ("pero", "y", "e", "embargo")
        or (words[start].lower == "sin" and words[start + 1].lower == "embargo")
    ):
        start += 1
    return start


def _spanned(sentence: Sentence, first: int, last: int) -> Span:
    return sentence.range(first, trimmed(sentence.words, first, last))


def _own(sentence: Sentence) -> Iterator[Item]:
    """A su juicio, C."""
    for match in OWN.finditer(sentence.text, *sentence.span):
        if sentence.quoted(match.start()):
            continue
        first = sentence.word_at(match.start())
        content = _around(sentence, first, sentence.word_at(match.end()))
        if content:
            yield Item(match.span("su"), (match.span("a"), match.span("b")), content, "according")


def _for(sentence: Sentence) -> Iterator[Item]:
    """Para X, C: only where X is a person, body or paper and C has a verb of its own."""
    words = sentence.words
    match = FOR.match(sentence.text, *sentence.span)
    if match is None or len(words) < 6:
        return
    end = phrase_end(words, 1, len(words), True)
    if end is None or not is_party(words, 1, end) or words[1].tag not in ("D", "M", "N"):
        return
    found = source_after(words, 1, len(words), True)
    if not found.named or found.last is None or found.last + 2 >= len(words) or words[found.last + 1].text != ",":
        return
    content = _around(sentence, 0, found.last + 1)
    if content and any(
        word.lower in TO_BE or word.lower in ("no", "hay") for word in words[found.last + 1 : found.last + 14]
    ):
        yield Item(sentence.source(found), (sentence.range(0, 0),), content, "aside")


@cache
def _light_forms() -> frozenset[str]:
    return frozenset(
        form.text
        for verb in LIGHT_VERBS
        for form in conjugate(verb)
        if form.tense not in ("infinitive", "participle", "subjunctive")
    )


_HAVING = frozenset("tiene tienen tenía tenían tengo tenemos tuvo tuvieron".split())
"""“tiene la intención de” is a group of its own, with a subject."""


def nouns(sentence: Sentence) -> Iterator[Item]:
    """La denuncia de que C · su temor de que C · la afirmación de X de que C · la promesa de reparar."""
    words = sentence.words
    for place, word in enumerate(words):
        if word.lower not in NOUN_CUES or word.tag in ("V", "M", "I") or sentence.quoted(word.start):
            continue
        found = _noun_content(words, place)
        if found is None:
            continue
        first, source, frame = found
        last = _noun_end(words, place, first, frame)
        if last is None or last <= first:
            continue
        if place > 1 and words[place - 1].tag == "D" and words[place - 2].lower in _HAVING:
            continue
        item = _noun_item(sentence, place, source, _spanned(sentence, first, last))
        if item is not None:
            yield item


def _noun_end(words: Sequence[Word], noun: int, first: int, frame: str) -> int | None:
    """Where the content of a noun ends: its phrase is a part of a clause, whose verb it must not take along."""
    if frame == "clause":
        last = clause_end(words, first, len(words), None)
    else:
        last = simple_end(words, first, len(words), "infinitive")
    if last is None:
        return None
    opens = noun <= 4 and words[0].tag == "E"
    allowed = 0
    for place in range(first, last + 1):
        word = words[place]
        if word.tag == "S":
            allowed += 1
        elif word.tag == "V":
            if allowed == 0:
                return _before_clitics(words, place) if place > first + 1 else last
            allowed -= 1
        elif word.text == "," and opens and allowed == 0:
            return place - 1
    return last


def _before_clitics(words: Sequence[Word], place: int) -> int:
    while words[place - 1].tag == "L" or words[place - 1].lower in ("no", "ya", "también"):
        place -= 1
    return place - 1


def _noun_content(words: Sequence[Word], place: int) -> tuple[int, Found, str] | None:
    """Where the content behind a noun begins, and the source between them ("la afirmación de los familiares de que")."""
    source = NOTHING
    position = place + 1
    for _ in range(3):
        if position + 1 >= len(words):
            return None
        word, following = words[position], words[position + 1]
        if word.lower in ("de", "sobre") and following.lower == "que":
            return position, source, "clause"
        plans = words[place].lower in NOUN_PLANS
        if (
            word.lower == "de"
            and plans
            and (
                following.tag == "I"
                or (following.lower == "no" and position + 2 < len(words) and words[position + 2].tag == "I")
            )
        ):
            return position, source, "infinitive"
        if word.lower in ("de", "del", "por") and following.tag in ("D", "M", "X", "N"):
            inner = position + 1
            end = phrase_end(words, inner, len(words))
            if end is None or not is_party(words, inner, end):
                return None
            source = Found(inner, end)
            position = end + 1
        elif word.tag in ("X", "T"):
            position += 1
        else:
            return None
    return None


def _noun_item(sentence: Sentence, place: int, source: Found, content: Span) -> Item | None:
    """The attribution of a noun: with the verb that carries it, with its possessive, or by itself."""
    words = sentence.words
    first = place
    while (
        first
        and words[first - 1].tag in ("X", "T", "A")
        and words[first - 1].lower not in ("no",)
        and first > place - 2
        and words[first - 1].tag != "V"
    ):
        first -= 1
    determined = first and words[first - 1].tag == "D"
    verb = first - 2 if determined else first - 1
    if verb >= 0 and words[verb].lower in _light_forms() and words[verb].tag in ("V", "X") and not source.named:
        subject = source_before(words, verb, 0)
        if subject.named:
            return Item(sentence.source(subject), (sentence.range(verb, place),), (content,), "that")
    if determined and words[first - 1].lower in ("su", "sus", "mi", "mis", "nuestro", "nuestra") and not source.named:
        return Item(sentence.range(first - 1, first - 1), (sentence.range(place, place),), (content,), "noun")
    start = first - 1 if determined and words[first - 1].lower not in ("al", "del") else first
    return Item(sentence.source(source), (sentence.range(start, place),), (content,), "noun")
