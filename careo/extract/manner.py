"""How a source's words are given, and what the source makes of them: manner, polarity, modality."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careo.records.passages import Span, Spans
from careo.records.statements import Manner, Modality, Polarity

ALLEGING = frozenset(
    """allege claim accuse charge contend assert insist maintain purport allegation claim accusation charge contention
    assertion insistence complaint complain imply insinuate""".split()
)
SUSPECTING = frozenset(
    """suspect believe think suppose assume guess fear worry estimate reckon presume speculate suspicion belief fear view
    doubt hypothesize theorize surmise feel""".split()
)
PLANNING = frozenset(
    """plan intend vow pledge promise threaten propose aim hope want seek decide agree prepare offer plan promise pledge
    vow threat intention commit""".split()
)
DENYING = frozenset("deny refute dispute reject rebut repudiate denial rule_out disavow contradict".split())
DOUBTING = frozenset(("doubt", "question"))

POSSIBLE = re.compile(
    r"\b(?:may|might|could|possibl[ey]|perhaps|maybe|probabl[ey]|likely|apparent(?:ly)?|appear(?:s|ed)? to|seem(?:s|ed)? to|potentially)\b",
    re.IGNORECASE,
)
MONTH_MAY = re.compile(r"\b(?:in|of|since|until|by|last|this|next|early|late|mid)[ -]May\b|\bMay \d|\d May\b")
ALLEGED = re.compile(
    r"\b(?:(?:up)?on information and belief|allegedly|purportedly|reportedly|supposedly|so-called|(?:is|are|was|were|been|be) (?:alleged|reported|said|accused|rumou?red)(?: to| of|ly)?)\b",
    re.IGNORECASE,
)
SUSPECTED = re.compile(
    r"\b(?:(?:is|are|was|were|been|be) (?:widely |long )?(?:suspected|believed|thought|presumed|feared)|presumably)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|about to|set to|scheduled to|vow(?:s|ed)? to|promise[sd]? to|pledge[sd]? to|threaten(?:s|ed)? to)\b",
    re.IGNORECASE,
)
AGREED_FACT = re.compile(r"\W*that\b(?!.{0,80}?\b(?:will|would|shall|should)\b)", re.IGNORECASE)
"""“agreed that it was unsafe” tells what somebody holds; “agreed to close it”, “agreed that it would close” what is to be."""
UNREACHED = re.compile(
    r"\b(?:could|might|may) (?:not|n['’]t) (?:immediately |yet )?be (?:reached|contacted|found|located|verified|confirmed|determined|traced|accounted for|explained|named|identified)\b"
    r"|\bcould not (?:immediately )?(?:reach|contact|find|verify|confirm|determine)\b",
    re.IGNORECASE,
)
"""“could” here tells what somebody tried and did not manage, not what may be."""
IDIOM = re.compile(
    r"\b(?:as (?:may|might|could) be expected|whatever (?:it|they|that) may be|come what may|may or may not)\b",
    re.IGNORECASE,
)
ASIDE = re.compile(r"[,;]?\s\b(?:which|who|whom|whose|whatever|whoever|although|though|because)\b.*", re.DOTALL)
HYPOTHETICAL = re.compile(
    r"^\W*(?:that\s+)?(?:if|unless)\b|^\W*(?-i:Should|Were|Had)\s\w+\s|\bwould have\b|\bif\b.{0,200}\bwould\b",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:not(?! only| just| merely| least)|never|no longer|neither|nor|cannot)\b|n['’]t\b|\bno (?:one|such|evidence|proof|basis|sign|truth|link|role|knowledge|involvement|plan|intention)\b|\bnobody\b|\bnothing\b|\bnone of\b|\bwithout (?:any )?(?:basis|foundation)\b",
    re.IGNORECASE,
)


NAME_IN_MARKS = re.compile(r"[“\"‘'«](?:[A-ZÁÉÍÓÚÑ][\w’'-]*[ ]?){1,4}[”\"’'»]")
LONGEST_NAME = 60
"""“The Heron”, “Service”: at most four words, each with a capital."""


def manner_of(text: str, content: Spans, quotations: Sequence[Span], block: bool) -> Manner:
    """Quoted when quotation marks (or a quotation block) cover all of the content, mixed when some, else reported.

    A name in marks (known as “The Heron”) is no quotation. `quotations` and `content` are in order; neither overlaps itself.
    """
    if block:
        return "quoted"
    every = sum(_letters(text, span) for span in content)
    marked = 0
    place = 0
    for start, end in content:
        while place < len(quotations) and quotations[place][1] <= start:
            place += 1
        current = place
        while current < len(quotations) and quotations[current][0] < end:
            low, high = quotations[current]
            named = (
                (low > start or high < end) and high - low < LONGEST_NAME and NAME_IN_MARKS.fullmatch(text, low, high)
            )
            marked += 0 if named else _letters(text, (max(start, low), min(end, high)))
            current += 1
    if not marked:
        return "reported"
    return "quoted" if marked == every else "mixed"


def _letters(text: str, span: Span) -> int:
    return sum(1 for letter in text[span[0] : span[1]] if letter.isalnum())


def modality_of(content: str, lemma: str) -> Modality:
    """What the cue and the content's own words make of it; the words that weaken it most stand."""
    own = content_modality(content)
    if own in ("hypothetical", "possible"):
        return own
    if lemma in SUSPECTING:
        return "suspected"
    if lemma in ALLEGING:
        return "alleged"
    if lemma in PLANNING and not (lemma == "agree" and AGREED_FACT.match(content)):
        return "planned"
    return own


def content_modality(content: str) -> Modality:
    """What the words of a content, or of a sentence in the document's own voice, make of it."""
    first = content[:600]
    clause = ASIDE.sub("", UNREACHED.sub(" ", IDIOM.sub(" ", MONTH_MAY.sub(" ", first)))) or first
    if HYPOTHETICAL.search(clause):
        return "hypothetical"
    if POSSIBLE.search(clause):
        return "possible"
    if SUSPECTED.search(clause):
        return "suspected"
    if ALLEGED.search(clause):
        return "alleged"
    return "planned" if PLANNED.search(clause) else "stated"


def polarity_of(content: str, lemma: str, negative: bool) -> Polarity:
    """Negative where the source says that it is not so: "denied that", "said it did not"; two negations cancel."""
    denies = lemma in DENYING or (lemma in DOUBTING)
    if negative and lemma in ("believe", "think", "suspect", "expect"):
        denies = not denies
    return "negative" if denies != main_clause_negated(content) else "positive"


def main_clause_negated(content: str) -> bool:
    """Whether a negation stands in the first clause of the content."""
    clause = re.split(
        r"[,;:]|\b(?:because|although|though|which|who|that (?=\w+ \w+))\b",
        re.sub(r"^\W*that\s+", "", content[:400]),
        maxsplit=1,
    )[0]
    return NEGATION.search(clause or content[:400]) is not None
