"""What PolNeAR's readers mark and no statement is: refused answers, silences, knowledge, and acts on a paper.

The readers of responses take up refusals and silences; that somebody knew a thing, or published one, is what a statement is
about, told by whoever tells it. All by the words of cue and content, since the trained reader needs no parse.
"""

from __future__ import annotations

import re
from dataclasses import replace

from careo.extract.reader.reading import ReadAttribution

ANSWERS = (
    r"comment|respon[ds]\w*|repl(?:y|ies)|answer|elaborat\w+|speak|talk|discuss|say (?:anything|more)|be interviewed"
)
REFUSED_CUE = re.compile(r"\b(?:declin|refus|fail)\w*\b", re.IGNORECASE)
REFUSED_CONTENT = re.compile(
    rf"^(?:to (?:immediately |publicly |further )?)?(?:{ANSWERS}|say|confirm|address)\b", re.IGNORECASE
)
SILENT = re.compile(
    rf"\b(?:not|n['’]t|never|without|no)\b.*\b(?:{ANSWERS})|\b(?:declin|refus|fail)\w* to (?:{ANSWERS})|\bno (?:comment|response|reply|answer)\b",
    re.IGNORECASE,
)
DENIED_ADMISSION = re.compile(
    r"\b(?:not|n['’]t|never|ever|no|neither)\b.*\b(?:acknowledg|admit|conced|confess)\w*", re.IGNORECASE
)
KNOWING = re.compile(
    r"(?:(?:also|already|never|well|now|not|n['’]t|did|do|does|had|has|have|who)\s+)*(?:kn[eo]w[ns]?|knowing|"
    r"(?:found|finds?|finding) out(?: about)?|(?:is|are|was|were|be|been) (?:\w+ )?known(?: for| as| to)?)",
    re.IGNORECASE,
)
ON_A_PAPER = re.compile(
    r"(?:(?:also|first|later|has|have|had|was|were|been|never|not)\s+)*"
    r"(?:publish(?:ed|es|ing)?|issu(?:ed|es|ing)|releas(?:ed|es|ing)|interview(?:ed|s|ing)|conducted|obtain(?:ed|s|ing)|"
    r"fil(?:ed|es|ing)|sign(?:ed|s|ing)|read|asked for|(?:is|are|was|were) cited)",
    re.IGNORECASE,
)
TELLING = re.compile(
    r"^that\b|[“\"«]|\b(?:is|are|was|were|will|would|has|had|have|could|should|says?|said|saying|showing|stating)\b",
    re.IGNORECASE,
)
QUESTION = re.compile(
    r"\s*(?:Did|Do|Does|Has|Have|Had|Was|Were|Is|Are|Will|Would|Could|Can|Should)\b[^.!?\n]*\?[\s”\"'’]*$"
)


SPOKEN = re.compile(r"SA(?:ID|YS?)|T(?:OLD|ELLS)|ACCORDING|REPORT|ANNOUNC|CLAIM|DENI|STAT|WARN|ADD(?:ED|S)|CONFIRM")
VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|to|[a-z]{2,}(?:ed|s|ing))\b|[“\"«]|n['’]t\b"
)
ARTICLES = frozenset(("the", "a", "an", "of", "to", "in", "and"))


def says_nothing(source: str, cue: str, content: str) -> bool:
    """Whether cue and content report that nothing was said, or what was known or done rather than said.

    A verb that is none of saying, in words that are all in capitals, is a title's or a slogan's; a title's colon with no verb
    behind it opens no content; an article by itself is nobody.
    """
    if len(cue) > 1 and (source + cue + content).isupper() and not SPOKEN.search(cue):
        return True
    if cue == ":" and VERB.search(content) is None:
        return True
    if source.strip(" ,").lower() in ARTICLES:
        return True
    if REFUSED_CUE.search(cue) and REFUSED_CONTENT.match(content):
        return True
    if SILENT.search(cue) or DENIED_ADMISSION.search(cue) or KNOWING.fullmatch(cue):
        return True
    return ON_A_PAPER.fullmatch(cue) is not None and TELLING.search(content) is None


ADDRESSED = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?(?:told|informed|warned|notified|briefed|advised|assured|reminded)$",
    re.IGNORECASE,
)
"""“the board was told that …”: its subject heard it, and who said it is not named."""


def without_addressee(text: str, found: ReadAttribution) -> ReadAttribution:
    """The attribution without its source where that is only who was told."""
    cue = found.cue[-1]
    before = bool(found.source) and found.source[-1][1] <= found.cue[0][0]
    return replace(found, source=()) if before and ADDRESSED.search(text[found.cue[0][0] : cue[1]]) else found


def is_asked(sentence: str) -> bool:
    """Whether a sentence asks if somebody said so ("Did the mayor say that …?"), which reports nothing."""
    return QUESTION.match(sentence) is not None
