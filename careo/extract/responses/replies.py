"""What a reply makes of what was asked, by words alone: a denial, another point, or nothing that a rule could tell."""

from __future__ import annotations

import re

from careo.extract.aspects.finding import main_clause_negated
from careo.extract.responses.idioms import INSISTING
from careo.records.events import ResponseKind
from careo.text.lemmas import lemma

ASKING = re.compile(
    r"\b(?:asked|invited to (?:explain|comment|say|account)|asks|i ask|pressed|questioned|quizzed|challenged|confronted|taxed|tackled|prodded|my (?:\w+ )?question|the question|our (?:\w+ )?questions?|enquired|inquired|want(?:s|ed)? to know|wrote to (?:you|him|her|them|the \w+) (?:about|asking)|"
    r"put (?:the|our|my|it|this|that|both|these|all|every) .{0,40}?\bto|questions (?:about|on|over)|put to (?:him|her|them|it)|since you ask|rang .{0,40}about|faced with questions)\b",
    re.IGNORECASE,
)
POLAR = re.compile(
    r"\b(?:whether|if|rumou?rs?|charges?|counts?|allegations?|accusations?|claims?|reports?|suspicion|guess|suggestion|reviews)\b",
    re.IGNORECASE,
)
REPLYING = re.compile(
    r"\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|not(?:es|ed)|remark(?:s|ed)?|explain(?:s|ed)?|assur(?:es|ed)|add(?:s|ed)?|observ(?:es|ed)|wrote|writes|declar(?:es|ed)|stat(?:es|ed)|spoke|laugh(?:s|ed)|snap(?:s|ped)|shrug(?:s|ged)|offered|pointed out|recall(?:s|ed)|volunteered|mus(?:es|ed)|voic\w+|smil(?:es|ed)|growled|counter(?:s|ed)|complain(?:s|ed)|boasts?|boasted|promis(?:es|ed))\b",
    re.IGNORECASE,
)
TAKES_UP = frozenset(
    "it that this they them those these he she him her yes no so nothing nobody none neither such there i we me us my our".split()
)
SELF = frozenset("he she it they him her them his its their i we me us my our".split())
SMALL = frozenset(
    """about what when where which who whose whom with from that this than then there here have been were will would could should might into
    over under after before very much many some more most other such only just also even ever once upon said asked whether question answer
    reporters press day week month year time people made make does done came come went told they them their your""".split()
)
CONTENT = re.compile(r"^(?: [\w’'-]+){0,4}?(?: that|[:,])? (?=\S)")
"""Between a cue and its content: whom it was told, "that", a colon."""


def reply_kind(asked: str, words: str, known: set[str], negative: bool) -> ResponseKind | None:
    """What a reply in small letters does with the question: `known` are its words, `negative` whether it says that it is not so."""
    near = bool(stems_of(asked) & stems_of(words))
    opening = set(re.findall(r"[a-z']+", words.removeprefix("that "))[:3])
    if POLAR.search(asked):
        if negative and (near or known & TAKES_UP):
            return "denied"
        return None if near or opening & TAKES_UP else "answered another point"
    return None if near or (opening & TAKES_UP and not (negative and not near)) else "answered another point"


def stems_of(text: str) -> set[str]:
    """What the words begin with in their dictionary form; small words left out."""
    found = re.findall(r"[^\W\d_]{4,}", text)
    return {lemma(word, "en")[:5] for word in found if word.lower() not in SMALL}


OPENING = 12
"""Characters before which a question opens its sentence."""
NEGATIVE = re.compile(r"\b(?:no|not|never|nothing|nobody|declined|refused)\b|n't\b", re.IGNORECASE)
OWN_QUESTION = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:asked|pressed|put|enquired|inquired|wanted to know|questioned)\b|\b(?:my|our) (?:\w+ )?questions?\b",
    re.IGNORECASE,
)


VERB = re.compile(
    r"\b(?:\w{3,}ed|read|sang|began|went|gave|made|took|drew|held|rose|brought|threw|told|spoke|ran|led|showed|sent|wrote)\b"
)


def _deflected(text: str, question: str, comma: int, asked: re.Match[str] | None) -> tuple[ResponseKind, int] | None:
    """ "Asked about the funds, the chairman read out a poem": something else was done, and nothing of the question is in it."""
    if asked is None or asked.start() > OPENING or NEGATIVE.search(text, comma):
        return None
    verb = VERB.search(text, comma)
    if verb is None or stems_of(question) & stems_of(text[comma:]):
        return None
    return "answered another point", verb.start()


def replied(sentence: str, previous: str) -> tuple[ResponseKind, int] | None:
    """An answer that a sentence gives to what it, or the one before, asked, and where its verb stands; for where no attribution was found."""
    text = sentence.replace("’", "'")
    insisting = INSISTING.search(text)
    asked = ASKING.search(text)
    if insisting is not None:
        content = text[insisting.end() :]
        words = set(re.findall(r"[a-z']+", content.lower()))
        context = asked is not None or ASKING.search(previous) is not None
        if main_clause_negated(content, "en") and (context or words & SELF):
            return "denied", insisting.start()
    question, comma = "", 0
    if asked is not None and "," in text[asked.end() :]:
        comma = text.index(",", asked.end())
        question = text[asked.start() : comma]
    elif asked is None and OWN_QUESTION.search(previous):
        question = previous
    if not question:
        return None
    cue = REPLYING.search(text, comma)
    if cue is None:
        return _deflected(text, question, comma, asked)
    content = text[cue.end() :]
    opened = CONTENT.match(content)
    words_of = content[opened.end() if opened else 0 :].lower()
    negative = main_clause_negated(words_of, "en")
    kind = reply_kind(question, words_of, set(re.findall(r"[a-z']+", words_of)), negative)
    return (kind, cue.start()) if kind is not None else None
