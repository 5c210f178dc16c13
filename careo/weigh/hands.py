"""First hand or second: whether a passage shows that a root did, saw or heard what it says, or was told it.

Only what a passage shows counts; where nothing shows it the answer is None, which is not "second hand".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from careo.records.findings import Hand
from careo.records.passages import Passage, Reason, Span, Spans, quote
from careo.records.statements import Statement
from careo.text.denials import DENIAL
from careo.weigh.lookup import Lookup

_PERCEIVED = r"saw|seen|heard|watched|witnessed|noticed|smelled|felt"
_DONE = (
    r"did|made|took|gave|told|went|came|ran|hid|fled|left|met|sold|bought|paid|wrote|drove|carried|brought|found|lost|"
    r"held|kept|sent|spoke|stood|lay|sat|slept|ate|fought|shot|hit|beat|built|dug|led|won|got|put|cut|began|rode|rang|"
    r"counted|signed|served|worked|lived|walked|called|phoned|warned|asked|opened|closed|buried|delivered|received|"
    r"arrived|returned|escaped|survived|loaded|unloaded|packed|moved|pulled|pushed|reached|treated|handed|filmed|"
    r"recorded|photographed|searched|visited|attended|travelled|traveled|helped|joined|tried|refused|passed|guarded"
)
_ON_ME = (
    r"came|went|spoke|said|shouted|hit|beat|took|dragged|tortured|threatened|forced|shot|phoned|called|warned|showed|"
    r"gave|asked|offered|paid|pushed|pulled|kicked|arrested|detained|held|ordered|told|handed|sold|struck"
)
_SECOND = re.compile(
    r"\b(?:I|we|he|she|they) (?:was|were|had been|have been) (?:told|informed|briefed|notified)\b|"
    r"\b(?:I|we|he|she|they) (?:have |had )?heard (?:that|about|of|from|it said|they|he|she|there)\b|"
    r"\b(?:told|tell|informed|notified) (?:me|us) (?!to\b)\w|\bsaid to (?:me|us) \w|"
    r"\b(?:called|phoned|rang|wrote to|texted) (?:me|us|him|her|them)\b[^.;:!?\n]{0,40}\b(?:and (?:said|told)|to (?:say|tell)|saying|that)\b|"
    r"\b(?:got|gets?|received|had|been given|was given|were given) (?:(?:an?|the|some|several|many|other|no) ){0,2}(?:word|news|reports?|information)\b|"
    r"\bf(?:ound|ind) out\b|"
    r"\basked\b[^.;:!?\n]{0,60}\b(?:and|who|they|he|she|all) (?:said|told|answered|replied|confirmed|explained)\b|"
    r"\b(?:I|we) (?:have |had )?(?:read|learned|learnt) (?:that|about|in|from|of|how|the|they)\b|"
    r"\brumou?rs?\b|\b(?:me|nos) (?:dijeron|contaron|platicaron)\b|"
    r"\b(?:me|nos) (?:dijo|contó|platicó|avisó|avisaron|informó|informaron|comentó|comentaron|relató|relataron|explicó) (?:\w+ ){0,3}(?:que|cómo)\b|"
    r"\b(?:me enteré|nos enteramos|se enter(?:ó|aron)|fu(?:i|e|imos|eron) informad[oa]s?)\b|"
    r"\b(?:recibí|recibimos|recibió|recibieron) (?:la |una |el |un |varios |varias )?(?:noticias?|informes?|reportes?|información|avisos?)\b|"
    r"\b(?:escuché|oí|supe|supimos) que\b|\bse rumora\b",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:asked|told|called|phoned|received|got|found|warned|said|spoke|wrote)\b[^.,;:!?\n]{0,60}?"
    r"\b(?:that|how|whether|why|what|who|if)\b|"
    r"\b(?:told|informed) (?:him|her|them) (?!(?:to|in|on|at|by|before|after|when)\b)\w|"
    r"\b(?:conté|avisé|advertí|contó|avisó|advirtió)\b[^.,;:!?\n]{0,40}?\b(?:que|cómo|si)\b",
    re.IGNORECASE,
)
"""To ask, tell or be told something shows that it was said, and nothing of whether it was so."""
_FIRST_PERSON = re.compile(
    rf"\b(?:I|we)(?: (?:had|have|also|then|just|both|all|myself|ourselves|personally)|'ve|’ve|'d|’d)* (?:{_PERCEIVED}|{_DONE})\b|"
    rf"\b(?:I|we) was there\b|\b(?:I|we) (?:was|were) (?:there|present|in|at|on|inside|outside)\b|"
    rf"\b(?:I|we) (?:was|were) (?:hit|beaten|tortured|shot|taken|dragged|forced|arrested|detained|kidnapped|threatened|held)\b|"
    rf"\b(?:{_ON_ME})(?: to| at| on| with)? (?:me|us)\b|"
    r"\b(?:vi|vimos|presencié|presenciamos|escuché|escuchamos|estuve|estuvimos|conté|entregué|entregamos|firmé|recibí|avisé|advertí)\b|"
    r"\b(?:me|nos) (?:golpe|tortur|llevaron|oblig|amenaz|dispar|sacaron|detuv|entreg|pag|mostr)\w*",
    re.IGNORECASE,
)
_WHO_SAW = re.compile(
    rf"^\W{{0,3}}(?:who|quien|que) (?:had |also |then |said (?:he|she|they) )?(?:{_PERCEIVED}|was there|was present|were there|"
    r"were present|survived|took part|vio|vieron|presenció|presenciaron|estuvo|sobrevivió|escuchó)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(rf"\b(?:{_PERCEIVED}|there|present|vi|vimos|presencié|presenciamos)\b", re.IGNORECASE)
_EYEWITNESS = re.compile(
    r"\b(?:eye-?witness(?:es)?|survivors?|testigos? presencial(?:es)?|testigos? ocular(?:es)?|sobrevivientes?)\b",
    re.IGNORECASE,
)
_THIRD_PERSON_ACT = re.compile(
    rf"^\W*(?:(?:had|also|then|himself|herself|personally) )*(?:{_PERCEIVED}|{_DONE})\b", re.IGNORECASE
)
_SEEN = re.compile(rf"^\W*(?:(?:had|also|then|himself|herself|personally) )*(?:{_PERCEIVED})\b", re.IGNORECASE)
_ON_THEM = re.compile(rf"\b(?:had )?(?:{_ON_ME})(?: to| at| on| with)? $", re.IGNORECASE)
_LEADING = re.compile(r"^\W*(?:that|que)?\W*(?:(?:on|in|at|during|by|el|en)\b[^,;.]{0,30},?\s*)?[“\"]?$", re.IGNORECASE)
"""What may stand before the subject of a content: a conjunction and when it was."""
_POSSESSIVE = frozenset({"his", "its", "their", "my", "our", "su", "sus"})
_AFTER_OBJECT = re.compile(
    r"\s*(?:$|[^\w\s]|(?:that|to|on|in|at|with|and|of|about|before|after|when|for|by|from|as|if|into|because|not)\b)",
    re.IGNORECASE,
)
"""What follows a name or pronoun that is an object, and no owner of something."""
_SPANISH_ACT = re.compile(
    r"^\W*(?:(?:había|también|le|les|lo|la) )*(?:vio|vieron|presenció|escuchó|oyó|entregó|recibió|firmó|avisó|advirtió|contó|pagó)\b"
)
_RECORD = re.compile(
    r"\b(?:log|logbook|log-book|register|registry|ledger|minutes|autopsy|death certificate|birth certificate|medical records?|"
    r"hospital records?|roster|phone records|call records|bank records|bank statements?|flight plan|radio log|bitácora|"
    r"registros?|libro de|acta de defunción|parte médico|necropsia|autopsia|estado de cuenta|libreta de guardia)\b"
)
"""In small letters: a newspaper may be called the Ledger."""
_WHOSE = re.compile(
    r"\b(?:seen|obtained|published|reviewed|read|quoted|cited|vist[oa]s?|obtenid[oa]s?|publicad[oa]s?) (?:by|por)\b"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """Which hand a passage shows, and the reason with that passage."""

    hand: Hand
    reason: Reason


def shows_record(words: str) -> bool:
    """Whether the words name a paper of the kind that is kept at the time by someone whose duty it is."""
    head = _WHOSE.split(words, maxsplit=1)[0].strip()
    return bool(_RECORD.search(head[:1].lower() + head[1:]))


def first_person(lookup: Lookup, statement: Statement) -> Shown | None:
    """What a statement in the root's own words shows ("I saw…", "they told us that…"); nothing of what it denies."""
    if _is_denied(lookup, statement):
        return None
    for start, end in statement.content:
        text = lookup.texts[statement.document][start:end]
        if match := _SECOND.search(text):
            return _shown("second", "The words show that it was told, not seen", statement.document, start, match)
    for start, end in statement.content:
        text = lookup.texts[statement.document][start:end]
        told = _SAYING.search(text)
        for match in _FIRST_PERSON.finditer(text):
            if told and not _PRESENT.search(match.group()):
                continue
            return _shown(
                "first", "The words show that the speaker did, saw or heard it", statement.document, start, match
            )
    return None


def described(lookup: Lookup, statement: Statement) -> Shown | None:
    """What the words that name the source, or the clause after them, show ("who watched from her roof")."""
    if not statement.source:
        return None
    text = lookup.texts[statement.document]
    for start, end in statement.source:
        if match := _EYEWITNESS.search(text, start, end):
            return _shown("first", "The source is named as one who was there", statement.document, 0, match)
        if match := re.search(r",? ?\bwho\b|\bquien\b", text[start:end]):
            inner = _WHO_SAW.search(text[start + match.start() : end].lstrip(", "))
            if inner:
                span = (start + match.start(), end)
                return Shown(
                    "first", _reason("The source is described as having seen or heard it", statement.document, (span,))
                )
    last = statement.source[-1][1]
    stop = next((end for start, end in lookup.extractions[statement.document].sentences if start <= last <= end), last)
    if match := _WHO_SAW.search(text[last : min(stop, last + 80)]):
        return _shown("first", "The source is described as having seen or heard it", statement.document, last, match)
    return None


def third_person(lookup: Lookup, statement: Statement, mention: str | None) -> Shown | None:
    """What a reported content shows of its own source ("he had seen…", "that anyone had warned her"), unless it denies it."""
    if mention is None or _is_denied(lookup, statement):
        return None
    text = lookup.texts[statement.document]
    content = " ".join(text[start:end] for start, end in statement.content)
    if match := _SECOND.search(content):
        spans = statement.content
        return Shown(
            "second", _reason(f"“{match.group()}” shows that it was told, not seen", statement.document, spans)
        )
    for other in _mentions_inside(lookup, statement):
        if not lookup.same(other, mention):
            continue
        start, end = lookup.mentions[other].span
        stop = next(right for left, right in statement.content if left <= start < right)
        first = next(left for left, right in statement.content if left <= start < right)
        after, before = text[end:stop], text[first:start]
        at_start = bool(_LEADING.match(before))
        if _SAYING.search(text[first:stop]) and not _SEEN.search(after):
            continue
        if at_start and (_THIRD_PERSON_ACT.search(after) or _SPANISH_ACT.search(after)):
            return Shown(
                "first",
                _reason("By its own account the source did, saw or heard it", statement.document, ((start, stop),)),
            )
        own = text[start:end].lower() in _POSSESSIVE or not _AFTER_OBJECT.match(after)
        if not own and (found := _ON_THEM.search(before)):
            span = (first + found.start(), end)
            return Shown(
                "first", _reason("It is about what was done to the source itself", statement.document, (span,))
            )
    return None


def _is_denied(lookup: Lookup, statement: Statement) -> bool:
    return bool(DENIAL.search(quote(lookup.texts[statement.document], statement.cue)))


def _mentions_inside(lookup: Lookup, statement: Statement) -> list[str]:
    return sorted(
        (
            item
            for item in statement.mentions
            if item in lookup.mentions
            and any(left <= lookup.mentions[item].span[0] < right for left, right in statement.content)
        ),
        key=lambda item: lookup.mentions[item].span,
    )


def _shown(hand: Hand, sentence: str, document: str, offset: int, match: re.Match[str]) -> Shown:
    span: Span = (offset + match.start(), offset + match.end())
    return Shown(hand, _reason(f"{sentence}: “{match.group().strip()}”", document, (span,)))


def _reason(sentence: str, document: str, spans: Spans) -> Reason:
    return Reason(text=f"{sentence}.", weight=0.9, passages=(Passage(document=document, spans=spans),))


def source_words(lookup: Lookup, statement: Statement) -> str:
    """The words that name the source, without the comma that closes an apposition."""
    return quote(lookup.texts[statement.document], statement.source).rstrip(" ,;:")
