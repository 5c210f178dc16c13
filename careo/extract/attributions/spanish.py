"""Attributions in Spanish, by rules on lists: según, dijo que, quotations; absent where two readings are possible.

No Spanish parser with a licence that fits exists, so a source's limits are found by the small words around it. The rules
prefer to find nothing: a source that cannot be cut out with certainty is left unnamed only where the verb itself leaves it out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from careo.extract.attributions.finding import Attribution
from careo.extract.attributions.spanish_cues import AUXILIARIES, Cue, cue_forms, is_gerund, is_participle
from careo.extract.attributions.spanish_sources import (
    DETERMINERS,
    TOKEN,
    Word,
    source_after,
    source_before,
    source_form,
)
from careo.extract.parsing import Parsed
from careo.records.passages import Span, Spans
from careo.records.statements import Manner, Modality, Polarity

QUOTATION = re.compile(r"«([^«»]{2,2000})»|“([^“”]{2,2000})”|\"([^\"\n]{2,2000})\"")
ACCORDING = re.compile(
    r"\b(?P<cue>según(?: (?:consta en|se desprende de|se lee en|dijo|dijeron|informó|informaron|reveló|revelaron|publicó|publicaron"
    r"|señaló|señalaron|explicó|explicaron|indicó|indicaron|afirmó|afirmaron|declaró|declararon|establece|consigna|ha dicho"
    r"|la versión de|el testimonio de))?|de acuerdo (?:con|a)|en palabras de|a decir de|a juicio de|en opinión de)\s+",
    re.IGNORECASE,
)
NOT_ACCORDING = frozenset("sea fuera el la caso convenga corresponda sus".split())
ALLEGED_WORDS = re.compile(r"\b(?:presunt[oa]s?|presuntamente|supuestamente|supuest[oa]s?|habrían?)\b", re.IGNORECASE)
POSSIBLE_WORDS = re.compile(
    r"\b(?:podrían?|pudo haber|pudieron haber|posiblemente|probablemente|quizás?|tal vez|acaso)\b", re.IGNORECASE
)
PLANNED_WORDS = re.compile(r"\b(?:planea|planean|prevé|prevén|pretende|pretenden|va a|van a)\b", re.IGNORECASE)
HYPOTHETICAL_WORDS = re.compile(r"^\W*si\b|\bcaso de que\b", re.IGNORECASE)
NEGATION = re.compile(r"^\W*(?:\w+\s+){0,6}?(?:no|nunca|jamás|nadie|ningun[oa]?|ningún|tampoco|nada)\b", re.IGNORECASE)
INTERROGATIVES = frozenset("quién quiénes qué cuál cuáles cuándo dónde".split())
NO_CONTENT = re.compile(
    r"(?:hacer|dar|emitir) (?:\w+ )?(?:comentarios?|declaraciones|detalles)|(?:comentar|responder|contestar|opinar)\b"
)
DIALOGUE = re.compile(r"[—–]\s?(?P<words>[^—–]{2,600}?)\s*[—–]\s?(?P<said>[^—–]{3,120})(?:[—–]|$)")
FOLLOWING_WORD = re.compile(r"\s*[,.–—]\s*([^\W\d_]+)")
RELATIVE = re.compile(r"\s(?:que|quien(?:es)?)\s[^,;:.«»“”\"]{3,120}(?=,)")
"""“según dos vecinos que pidieron no ser citados, …”: what tells who the source is, up to the comma."""
CLAUSE_BORDER = re.compile(r";\s+(?!(?:[yeo]\s)?(?:que|si|quien(?:es)?)\b|[(«“\"])")
GOING_ON = re.compile(r";\s+(?:[yeo]\s)?(?:que|si)\b")
LONGEST_SENTENCE = 4000
"""Characters read as one sentence; longer ones are no prose, and are read in pieces so that time stays linear."""
CLOSING = " \t\r\n,;:.–—-"
CONFIDENCE = {"quotation": 0.85, "that": 0.8, "according": 0.85, "aside": 0.6}
"""Shares right by eye on sentences of our own, by construction; a later reader replaces them by measured ones."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A range of the text with its words and the quotations in it."""

    text: str
    span: Span
    words: list[Word]
    quotations: list[Span]

    def quoted(self, place: int) -> bool:
        """Whether a character stands inside a quotation."""
        before, _ = self.beside(place)
        return before is not None and place < before[1]

    def beside(self, place: int) -> tuple[Span | None, Span | None]:
        """The last quotation that begins before a character, and the first that begins at or after it."""
        index = bisect_left(self.quotations, (place, 0))
        before = self.quotations[index - 1] if index else None
        return before, self.quotations[index] if index < len(self.quotations) else None


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution before its parent is known."""

    source: Span | None
    cue: Span
    content: Spans
    verb: Cue | None
    construction: str


def find_attributions_spanish(parsed: Parsed) -> tuple[Attribution, ...]:
    """Every attribution of a Spanish text, in order of its first character; a parent is the smallest content that holds it."""
    found: list[Found] = []
    for sentence in _clauses(parsed.text, _whole_sentences(parsed)):
        for start in range(sentence[0], sentence[1], LONGEST_SENTENCE):
            found.extend(_in_range(parsed.text, (start, min(start + LONGEST_SENTENCE, sentence[1]))))
    unique = {(item.source, item.cue, item.content): item for item in found if _says_something(parsed.text, item)}
    ordered = sorted(unique.values(), key=lambda item: (_first(item), -_last(item)))
    return tuple(
        replace(_attribution(parsed.text, item), parent=parent)
        for item, parent in zip(ordered, _parents(ordered), strict=True)
    )


def _says_something(text: str, item: Found) -> bool:
    """A refusal to comment has no content, and who is asked for in a question is not named."""
    start, end = item.content[0]
    asks = item.source is not None and text[slice(*item.source)].lower() in INTERROGATIVES
    return not asks and not NO_CONTENT.match(text[start:end])


def _whole_sentences(parsed: Parsed) -> Iterator[Span]:
    """Sentences, joined where a quotation runs over their border, so that its speaker is found beside it."""
    quotations = [match.span() for match in QUOTATION.finditer(parsed.text)]
    index = 0
    current: Span | None = None
    for start, end in parsed.sentences:
        while index < len(quotations) and quotations[index][1] <= start:
            index += 1
        inside = index < len(quotations) and quotations[index][0] < start < quotations[index][1]
        short = current is not None and end - current[0] <= LONGEST_SENTENCE
        if current is not None and short and (inside or _continues(parsed.text, current, (start, end))):
            current = (current[0], end)
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current


def _clauses(text: str, sentences: Iterator[Span]) -> Iterator[Span]:
    """Sentences parted at each semicolon, outside quotations, behind which no member of a list goes on ("dijo que …; que …")."""
    for start, end in sentences:
        marks = [match.span() for match in QUOTATION.finditer(text, start, end)]
        listed = max((match.start() for match in GOING_ON.finditer(text, start, end)), default=start)
        for border in CLAUSE_BORDER.finditer(text, start, end):
            index = bisect_left(marks, (border.start(), 0))
            quoted = index and border.start() < marks[index - 1][1]
            if not quoted and border.start() > listed:
                yield (start, border.start())
                start = border.end()
        if start < end:
            yield (start, end)


def _continues(text: str, current: Span, sentence: Span) -> bool:
    """Whether a sentence goes on: «… .» dijo ella · «…», dijo ella. «…»"""
    start, end = sentence
    between = text[current[1] : start]
    if QUOTATION.fullmatch(text[start:end].rstrip(".")) and "\n" not in between:
        return QUOTATION.search(text, max(current[0], current[1] - 2000), current[1]) is not None
    return text[current[1] - 1] in '»”"' and "\n" not in between and text[start : start + 1].islower()


def _in_range(text: str, span: Span) -> Iterator[Found]:
    """Attributions of a sentence, then those inside its quotations, which the first pass leaves alone."""
    here = list(_of_sentence(text, span))
    yield from here
    for item in here:
        for content in item.content:
            inner = _inside_marks(text, content)
            if inner != content:
                yield from _in_range(text, inner)


def _inside_marks(text: str, span: Span) -> Span:
    start, end = span
    if end - start > 2 and text[start] in '«“"' and text[end - 1] in '»”"':
        return (start + 1, end - 1)
    return span


def _of_sentence(text: str, span: Span) -> Iterator[Found]:
    words = [Word(match.group(), match.start(), match.end()) for match in TOKEN.finditer(text, *span)]
    if len(words) < 3:
        return
    sentence = Sentence(text, span, words, [match.span() for match in QUOTATION.finditer(text, *span)])
    taken: set[int] = set()
    for finder in (_dialogue, _quotations, _that_clauses, _according_to, _asides):
        for item in finder(sentence):
            places = range(*item.cue)
            if taken.isdisjoint(places):
                taken.update(places)
                yield item


def _verbs(sentence: Sentence) -> Iterator[tuple[int, int, Cue]]:
    """Reporting verbs outside quotations: first and last word (an auxiliary and its participle are one), and what they do."""
    forms, words = cue_forms(), sentence.words
    for index, word in enumerate(words):
        cue = forms.get(word.lower)
        if cue is None or sentence.quoted(word.start):
            continue
        first = index
        if is_participle(word.lower):
            if index == 0 or words[index - 1].lower not in AUXILIARIES:
                continue
            first = index - 1
        elif index and words[index - 1].lower in DETERMINERS - {"la", "los", "las", "el"} | {"de", "del"}:
            continue  # a noun of the same form: "su informe", "de cuenta"
        elif word.text[0].isupper() and index:
            continue
        yield first, index, cue


def _dialogue(sentence: Sentence) -> Iterator[Found]:
    """—C —dijo X—: the dashes of a conversation."""
    text, span, words = sentence.text, sentence.span, sentence.words
    match = DIALOGUE.match(text, *span)
    if match is None:
        return
    for first, last, cue in _verbs(sentence):
        if words[first].start == match.start("said"):
            source = source_after(words, last + 1)
            if source is not None and source[1] <= match.end("said"):
                yield Found(source, _span(words, first, last), (match.span("words"),), cue, "quotation")


def _quotations(sentence: Sentence) -> Iterator[Found]:
    """«…», dijo X · X dijo: «…» · X dijo que «…» is left to that-clauses."""
    text, words = sentence.text, sentence.words
    for first, last, cue in _verbs(sentence):
        if not cue.quotes:
            continue
        before, after = sentence.beside(words[first].start)
        cue_span = (words[first].start, words[last].end)
        if before and not text[before[1] : words[first].start].strip(" ,.–—\n\t"):
            source = source_after(words, last + 1)
            content = [before]
            resumed = source[1] if source else words[last].end
            if after and not text[resumed : after[0]].strip(" ,.;:–—\n\t") and not _is_said(text, after[1]):
                content.append(after)
            yield Found(source, cue_span, tuple(content), cue, "quotation")
        elif after and text[words[last].end : after[0]].strip() == ":":
            yield Found(source_before(words, first), cue_span, (after,), cue, "quotation")
        elif after and (source := source_after(words, last + 1)) and text[source[1] : after[0]].strip() == ":":
            yield Found(source, cue_span, (after,), cue, "quotation")


def _is_said(text: str, end: int) -> bool:
    """Whether a quotation that ends here is followed by a verb of its own: «…», dijo."""
    following = FOLLOWING_WORD.match(text, end)
    return following is not None and following.group(1).lower() in cue_forms()


def _that_clauses(sentence: Sentence) -> Iterator[Found]:
    """X dijo [en una entrevista] que C · dijo X que C · X negó haber C · se negó a is no denial."""
    text, span, words = sentence.text, sentence.span, sentence.words
    for first, last, cue in _verbs(sentence):
        that = _that(words, last + 1)
        if that is None:
            if (
                cue.negates
                and last + 1 < len(words)
                and words[last + 1].lower.endswith(("er", "ar", "ir", "erlo", "arlo"))
            ):
                content = _to_end(text, words[last + 1].start, span[1])
                if content and not (first and words[first - 1].lower == "se"):
                    yield Found(source_before(words, first), _span(words, first, last), (content,), cue, "that")
            continue
        content = _to_end(text, words[that].start, _content_end(sentence, that))
        if content is None:
            continue
        source = source_before(words, first)
        cue_end = last
        if source is None and last + 1 < that:
            after = source_after(words, last + 1)
            source = after if after and after[1] <= words[that].start else None
        if source is not None and source[1] <= words[first].start:
            cue_end = last
        yield Found(source, _span(words, first, cue_end), (content,), cue, "that")


def _that(words: list[Word], index: int) -> int | None:
    """The word "que" that opens what is said: at most 25 words on, before any stop or second verb of saying."""
    forms = cue_forms()
    for position in range(index, min(index + 25, len(words))):
        word = words[position].lower
        if word == "que":
            return position
        if word in {".", ";", ":", "?", "!", "»", "«", "“", "”"} or (word in forms and not is_participle(word)):
            return None
    return None


def _content_end(sentence: Sentence, that: int) -> int:
    """Where what is said ends: at ", según X" or the sentence's end."""
    text, span = sentence.text, sentence.span
    for match in ACCORDING.finditer(text, sentence.words[that].end, span[1]):
        closing = text[match.end() : span[1]].find(",") < 0 and text[: match.start()].rstrip().endswith(",")
        if closing and not sentence.quoted(match.start()):
            return match.start()
    return span[1]


def _according_to(sentence: Sentence) -> Iterator[Found]:
    """Según X, C · C, según X."""
    text, span, words = sentence.text, sentence.span, sentence.words
    for match in ACCORDING.finditer(text, *span):
        if sentence.quoted(match.start()):
            continue
        index = next((i for i, word in enumerate(words) if word.start >= match.end()), None)
        if index is None or (words[index].lower in NOT_ACCORDING and not _opens_noun(words, index)):
            continue
        source = source_after(words, index)
        if source is None:
            continue
        cue = (match.start(), match.start() + len(match.group("cue")))
        before = text[span[0] : match.start()]
        relative = RELATIVE.match(text, source[1], span[1])
        behind = relative.end() if relative is not None else source[1]
        after = _to_end(text, behind, span[1])
        if not before.strip(' «“"¿¡') or re.search(r"\b(?:que|pero|y|aunque),?\s*$", before):
            content: Spans = (after,) if after else ()
        else:
            head = _to_end(text, _clause_start(text, span, match.start()), match.start())
            aside = after and text[behind : span[1]].lstrip().startswith(",") and before.rstrip().endswith(",")
            content = tuple(part for part in (head, after if aside else None) if part)
        if content:
            told = (source[0], relative.end()) if relative is not None else source
            yield Found(told, cue, content, None, "according")


def _clause_start(text: str, span: Span, end: int) -> int:
    """The content of a closing "según X" begins with the sentence, or after a semicolon."""
    semicolon = text.rfind(";", span[0], end)
    return semicolon + 1 if semicolon >= 0 else span[0]


def _opens_noun(words: list[Word], index: int) -> bool:
    return (
        words[index].lower in DETERMINERS
        and index + 1 < len(words)
        and words[index + 1].lower not in {"que", "cual", "cuales"}
    )


def _asides(sentence: Sentence) -> Iterator[Found]:
    """C, dijo X. · C1, dijo X, C2: the verb follows a comma and its source ends at a comma or the sentence's end."""
    text, span, words = sentence.text, sentence.span, sentence.words
    for first, last, cue in _verbs(sentence):
        if not cue.quotes or first == 0 or words[first - 1].text != "," or is_gerund(words[last].lower):
            continue
        source = source_after(words, last + 1)
        if source is None:
            continue
        rest = text[source[1] : span[1]].lstrip()
        if rest[:1] not in {",", ".", ""}:
            continue
        head = _to_end(text, span[0], words[first - 1].start)
        tail = _to_end(text, source[1], span[1]) if rest.startswith(",") else None
        content = tuple(part for part in (head, tail) if part)
        if head and len(text[head[0] : head[1]][:200].split()) >= 3:
            yield Found(source, _span(words, first, last), content, cue, "aside")


def _to_end(text: str, start: int, end: int) -> Span | None:
    """The range without the white space and separators around it; a closing mark of a quotation stays."""
    while start < end and text[start] in CLOSING:
        start += 1
    while end > start and text[end - 1] in CLOSING:
        end -= 1
    return (start, end) if end > start else None


def _span(words: list[Word], first: int, last: int) -> Span:
    return (words[first].start, words[last].end)


def _first(item: Found) -> int:
    return min(start for start, _ in _roles(item))


def _last(item: Found) -> int:
    return max(end for _, end in _roles(item))


def _roles(item: Found) -> Spans:
    return (*item.content, item.cue) if item.source is None else (*item.content, item.cue, item.source)


def _holds(outer: Found, inner: Found) -> bool:
    return any(start <= _first(inner) and _last(inner) <= end for start, end in outer.content) and outer is not inner


def _parents(items: list[Found]) -> list[int | None]:
    """For each item (in order of its first character) the smallest content that holds it; open items are kept on a stack."""
    parents: list[int | None] = []
    still_open: list[int] = []
    for index, item in enumerate(items):
        still_open = [other for other in still_open if _last(items[other]) > _first(item)]
        holders = [other for other in still_open if _holds(items[other], item)]
        parents.append(
            min(holders, key=lambda other: sum(end - start for start, end in items[other].content)) if holders else None
        )
        still_open.append(index)
    return parents


def _attribution(text: str, item: Found) -> Attribution:
    contents = [text[start:end] for start, end in item.content]
    return Attribution(
        source=(item.source,) if item.source else (),
        cue=(item.cue,),
        content=item.content,
        parent=None,
        manner=_manner(contents),
        polarity=_polarity(contents, item.verb),
        modality=_modality(contents, item.verb),
        confidence=CONFIDENCE[item.construction] if item.source else round(CONFIDENCE[item.construction] - 0.2, 3),
        source_form=source_form(text[slice(*item.source)] if item.source else ""),
    )


def _manner(contents: list[str]) -> Manner:
    marked = [bool(QUOTATION.fullmatch(content.strip())) for content in contents]
    if all(marked):
        return "quoted"
    return "mixed" if any(QUOTATION.search(content) for content in contents) else "reported"


def _polarity(contents: list[str], verb: Cue | None) -> Polarity:
    negative = NEGATION.match(re.sub(r"^\W*que\s+", "", contents[0])) is not None
    if verb is not None and verb.negates:
        negative = not negative or contents[0].lstrip('«“" ').lower().startswith(
            ("que nadie", "que ningún", "que nunca")
        )
    return "negative" if negative else "positive"


def _modality(contents: list[str], verb: Cue | None) -> Modality:
    whole = " ".join(contents)
    tests: tuple[tuple[re.Pattern[str], Modality], ...] = (
        (HYPOTHETICAL_WORDS, "hypothetical"),
        (POSSIBLE_WORDS, "possible"),
        (ALLEGED_WORDS, "alleged"),
        (PLANNED_WORDS, "planned"),
    )
    if verb is not None and verb.modality != "stated":
        return verb.modality
    return next((modality for pattern, modality in tests if pattern.search(whole)), "stated")
