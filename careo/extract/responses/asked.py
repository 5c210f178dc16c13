"""Answers that only what was asked makes one: “Asked about the reviews, she said …”, a turn after a question, a denial after a concession.

What a source says in reply is read against the question: a negative reply to “whether” denies, and a reply without a word of the
question, and without a pronoun that could take it up, answers another point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from careo.extract.aspects.finding import polarity_of
from careo.extract.parsing import Parsed
from careo.extract.responses.english import Answer
from careo.extract.responses.idioms import INSISTING
from careo.extract.responses.party import Names, Party
from careo.extract.responses.phrased import conceded_before
from careo.extract.responses.replies import ASKING, OPENING, REPLYING, SELF, reply_kind
from careo.records.documents import Block
from careo.records.events import ResponseKind
from careo.records.passages import Span, quote
from careo.records.statements import Statement

CONFIRMING = re.compile(
    r"^(?:\w+ly |has |have |had |also |then |later )*(?:confirm(?:s|ed)?|verif(?:y|ies|ied)|corroborat(?:es?|ed)|bears? \w+ out|bore \w+ out|nod(?:s|ded)|attest(?:s|ed)?)\b",
    re.IGNORECASE,
)
ADMITTING = re.compile(
    r"^(?:\w+ly |has |have |had |also |then |later |at last |did )*(?:admit(?:s|ted)?|conced(?:es?|ed)|confess(?:es|ed)?|grant(?:s|ed)?|accept(?:s|ed)?|own(?:s|ed)?(?: up)?|allow(?:s|ed)|made no secret of|makes no secret of|acknowledged? (?:having|that (?:it|he|she|they)))\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"\W*(?:that|having|\w+ing|it|he|she|they|we|i|there|the \w+ (?:had|was|were|did|is|are|has))\b|[“\"‘]|.*[”\"]$",
    re.IGNORECASE | re.DOTALL,
)
ACCUSING = re.compile(
    r"\b(?:accus\w+|alleg\w+|claim\w*|charg(?:e|es|ed)|blam\w+|suspect\w*|complain\w*|rumou?rs?|sued|suit|petition\w*|say that|said that|according to|insinuat\w+|reported)\b",
    re.IGNORECASE,
)
UNANSWERING = frozenset(
    "test tests study record records report figures result results audit data papers document documents photographs".split()
)

AFFIRMED = re.compile(
    r"(?:^|[.!?] )(?:yes|yeah|aye|that is (?:right|so|true|correct)|that's (?:right|so|true|correct|him|her|it)|correct|right|quite(?: so| right)?|indeed|true|exactly|precisely|of course|certainly|you have good eyes|as you say|so it is|none other|well spotted|you've guessed|(?:i|we|he|she|it|they) (?:did|was|were|is|are|am|had|have|has)(?=[,.;!]|$))\b|, yes\b",
    re.IGNORECASE,
)
CAUGHT = re.compile(
    r"\b(?:you have me|you've (?:got|caught) me|fair enough|guilty|i own it|i (?:won't|cannot|can't|don't|shan't|will not) deny|no use denying|no point denying|i (?:must )?confess|i admit|to my shame|i'm not proud|i am not proud|caught|it was me|it was i\b|i plead|mea culpa|i take the blame|that was me|i can't pretend|i won't pretend|i did it)\b",
    re.IGNORECASE,
)
EVADING = re.compile(
    r"\b(?:let me (?:tell|say|talk|remind|rather|just say)|what (?:matters|counts|i can tell you|people should|the public)|the (?:real|important|only) (?:question|thing|point|issue)|i'd rather (?:talk|speak)|i would rather (?:talk|speak)|let us (?:talk|speak|look)|let's (?:talk|speak|look|not)|you should be asking|what i will say|what i would say|i'll tell you what|i prefer to|the point is|look at what we|ask me about)\b",
    re.IGNORECASE,
)
TURNS: tuple[tuple[ResponseKind, re.Pattern[str]], ...] = (
    (
        "declined to comment",
        re.compile(
            r"\bno comment\b|\bnext question\b|\bi(?: will not|'ll not| won't| can't| cannot|'m not going to| am not going to| shan't| shall not|'d rather not| would rather not| prefer not to| decline to| refuse to)(?: \w+ly)? (?:answer|discuss|comment|talk|say|go into|speak|be drawn)|\bi have nothing to (?:say|add)|\bthat(?:'s| is) (?:private|confidential|between|none of your)|\bnone of your business|\bask me (?:something|another)",
            re.IGNORECASE,
        ),
    ),
    (
        "referred elsewhere",
        re.compile(
            r"\byou(?:'d| would|'ll| will)? (?:would |will )?(?:have to|should|must|had better|better|need to|ought to|can|might) (?:ask|speak to|talk to|take (?:it|that) (?:to|up with)|put (?:it|that) to|try|go to|write to)\b|\b(?:^|[.!?] )ask (?:the|my|him|her|them|mr|mrs|[A-Z])|\b(?:that(?:'s| is)|it is|it's) (?:a question |a matter |one |something )?for (?:the|my|him|her|them)\b",
            re.IGNORECASE,
        ),
    ),
    ("answered another point", EVADING),
    (
        "denied",
        re.compile(
            r"\b(?:that|it|this)(?:'s| is| was) (?:simply |just |quite |wholly |completely )?(?:not (?:true|so|right|how|what)|untrue|false|a lie|nonsense|rubbish|slander|an invention|absurd)\b|^\W*(?:nonsense|rubbish|lies|never|absolutely not|certainly not|not at all|of course not|by no means|not a bit|far from it|nothing of the (?:kind|sort))\b|\bnothing of the (?:kind|sort)\b",
            re.IGNORECASE,
        ),
    ),
)
UNSURE = re.compile(
    r"\b(?:deny|pretend|dispute|hide|know|remember|recall|think|say|tell|understand|believe|see|sure|hear|heard|seen)\b",
    re.IGNORECASE,
)
FIRST_NEGATED = re.compile(
    r"\b(?:i|we)(?:'ve|'d)? (?:\w+ ){0,2}?(?:not|never|\w+n't)\b|\bnobody\b|\bno one\b|^\W*(?:no|never|not)\b",
    re.IGNORECASE,
)
YOU = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)
CLAIMING = re.compile(r"\?|\b(?:say|says|said|allege|accuse|claim|suggest|told|charge)\w*\b", re.IGNORECASE)
WH = re.compile(
    r"^\W*(?:q\. )?(?:\w+, )?(?:and |so |but |then )?(?:what|who|why|where|when|how|which)\b", re.IGNORECASE
)
ASKERS = re.compile(
    r"\b(?:i|we|my|our|reporters?|counsel|the (?:court|prosecutor|interviewer|committee|inquiry|judge))\b",
    re.IGNORECASE,
)
"""Whose question in the sentence before a reply was put to who replies."""
RECENT = 260
"""Characters before a reply in which its question must stand."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A statement's sentence and the one before it."""

    start: int
    sentence: str
    previous: str


def answers_to_questions(
    parsed: Parsed, statements: tuple[Statement, ...], names: Names, known: tuple[Answer, ...]
) -> Iterator[Answer]:
    """Answers that are none by their words alone; nothing is said of a sentence or turn that has an answer already."""
    for statement in statements:
        if statement.source and statement.cue and statement.depth == 1:
            place = _place(parsed, statement.cue[0][0])
            kind = _kind(parsed, statement, place)
            if kind is not None and _free(known, place, kind):
                yield _answer(statement, names, kind)
    blocks = parsed.reading.blocks
    for before, block in pairwise(blocks):
        if block.kind == "turn" and block.speaker and before.kind == "turn":
            yield from _turn(parsed, before, block, statements, known)


def with_replies(told: tuple[Answer, ...], replies: tuple[Answer, ...]) -> list[Answer]:
    """Both kinds together; what is denied in part takes the place of the admission that stands beside it."""
    partial = [one.passage for one in (*told, *replies) if one.kind == "denied in part"]
    kept = [
        one
        for one in told
        if one.kind not in ("acknowledged", "confirmed")
        or not any(abs(one.cue[0] - start) < RECENT for start, _ in partial)
    ]
    return [*kept, *replies]


def _place(parsed: Parsed, position: int) -> _Place:
    sentences = parsed.sentences
    index = next((number for number, span in enumerate(sentences) if span[0] <= position < span[1]), None)
    if index is None:
        return _Place(position, "", "")
    before = sentences[index - 1] if index else (0, 0)
    earlier = max(before[0] if not index or index < 2 else sentences[index - 2][0], before[1] - RECENT, 0)
    words = parsed.text[earlier : before[1]]
    return _Place(sentences[index][0], quote(parsed.text, (sentences[index],)), words)


def _free(known: tuple[Answer, ...], place: _Place, kind: ResponseKind) -> bool:
    """Whether the sentence has no answer yet; an admission beside a partial denial gives way to it."""
    end = place.start + len(place.sentence)
    there = [answer for answer in known if place.start <= answer.cue[0] < end]
    return not there or (
        kind == "denied in part" and all(answer.kind in ("acknowledged", "confirmed") for answer in there)
    )


def _kind(parsed: Parsed, statement: Statement, place: _Place) -> ResponseKind | None:
    cue = quote(parsed.text, statement.cue).replace("’", "'")
    content = quote(parsed.text, statement.content)
    words = content.replace("’", "'").lower()
    source = quote(parsed.text, statement.source).lower().split()
    negative = polarity_of(cue, content, "en") == "negative"
    at = statement.cue[0][0] - place.start
    if (negative or "another matter" in place.sentence) and conceded_before(place.sentence, max(at, 0), place.previous):
        return "denied in part"
    if not source or source[-1] in UNANSWERING:
        return None
    if CONFIRMING.search(cue):
        return "confirmed" if CLAUSE.match(words) else None
    known = set(re.findall(r"[a-z']+", words))
    if ADMITTING.search(cue) and CLAUSE.match(words) and ("accept" not in cue or known & SELF):
        return "acknowledged"
    asked = _question(place, at)
    if negative and INSISTING.search(f"{cue} ") and (asked is not None or known & SELF):
        return "denied"
    early = place.sentence[: max(at, 0)]
    if negative and known & SELF and ACCUSING.search(f"{place.previous} {early}") and REPLYING.search(cue):
        return "denied"
    if asked is None or not REPLYING.search(cue):
        return None
    return reply_kind(asked, words, known, negative)


def _question(place: _Place, at: int) -> str | None:
    """What was asked: in the sentence before the cue, else in the one before."""
    early = place.sentence[: max(at, 0)]
    found = ASKING.search(early)
    if found is not None:
        return early[found.start() :]
    found = ASKING.search(place.previous)
    return place.previous if found is not None and (found.start() < OPENING or ASKERS.search(place.previous)) else None


def _answer(statement: Statement, names: Names, kind: ResponseKind) -> Answer:
    party = Party(statement.source[0], _named(statement, names))
    edges = [edge for span in (*statement.source, *statement.cue) for edge in span]
    return Answer(kind, party, statement.cue[0], (min(edges), max(edges)), statement.content)


def _named(statement: Statement, names: Names) -> str | None:
    """The mention of the source, or what its pronoun surely stands for."""
    for mention in names.within(statement.source[0]):
        if mention.id == statement.source_mention:
            known = names.certain(mention)
            return known.id if known is not None else None
    return None


def _turn(
    parsed: Parsed, before: Block, block: Block, statements: tuple[Statement, ...], known: tuple[Answer, ...]
) -> Iterator[Answer]:
    """What a turn answers to the turn before, if that asked."""
    asked = parsed.text[before.start : before.end]
    speaker = block.speaker[0]
    start = speaker[1] + 1
    words = parsed.text[start : block.end].strip(" :")
    if any(block.start <= answer.cue[0] < block.end for answer in known):
        return
    kind = turn_kind(asked.replace("’", "'"), words.replace("’", "'"))
    if kind is None:
        return
    spoken = sorted(
        (statement for statement in statements if start <= statement.content[0][0] < block.end),
        key=lambda statement: (statement.content[0][0], statement.depth),
    )
    if not spoken:
        return
    first = spoken[0].content[0][0]
    cue: Span = (first, first + 1)
    mention = spoken[0].speaker
    yield Answer(kind, Party(speaker, mention), cue, (speaker[0], block.end), ())


def turn_kind(asked: str, words: str) -> ResponseKind | None:
    """What a turn's words do with the turn before, `asked`, with its label; None where no rule can tell."""
    if not asked.startswith("Q") and not CLAIMING.search(asked):
        return None
    opening = words[:160]
    for kind, pattern in TURNS:
        if pattern.search(opening):
            return kind
    sentences = re.split(r"(?<=[.!?])\s+", words)[:5]
    denying = [one for one in sentences if FIRST_NEGATED.search(one) and not UNSURE.search(one)]
    polar = not all(WH.search(one) for one in asked.split("? ") if one.strip())
    affirmed = polar and AFFIRMED.search(opening) is not None
    caught = CAUGHT.search(opening) is not None
    about_them = YOU.search(asked) is not None
    if (affirmed or caught) and denying and about_them:
        return "denied in part"
    if caught:
        return "acknowledged"
    if affirmed:
        mine = re.search(r"\b(?:i|we)\b", opening, re.IGNORECASE)
        return (
            "acknowledged"
            if mine
            and about_them
            and not re.search(r"\bmy (?:\w+ )?(?:uncle|aunt|father|mother|brother|sister)\b", opening)
            else "confirmed"
        )
    if denying and about_them and polar:
        return "denied"
    return None
