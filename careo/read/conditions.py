"""Conditions that a document states it came under: off the record, background, embargo. When in doubt it restricts.

In a published story "off the record" is something somebody is reported to have said; there, only a line that is nothing
but the condition counts. In notes, transcripts, letters and papers of no known kind the words count wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from careo.read.declared import parse_date
from careo.records.documents import Block, Condition, ConditionKind, DocumentKind

_WORDS: tuple[tuple[ConditionKind, str], ...] = (
    (
        "off record",
        r"off[- ]the[- ]record|off record|not for publication|do not publish|fuera de (?:grabaci[oó]n|registro|micr[oó]fono)|"
        r"no (?:publicar|para publicaci[oó]n|publicable|es para publicar)|extraoficial(?:mente)?(?=[\W]*$)|strictly off the record",
    ),
    (
        "not for attribution",
        r"not for attribution|no attribution|without attribution|not attributable|do not (?:attribute|name|identify)|don.t (?:name|use (?:my|his|her|their) name)|"
        r"sin atribuci[oó]n|no atribuible|no (?:citar|nombrar|identificar|atribuir)|sin (?:citar|nombrar) (?:a )?la fuente|"
        r"(?:asked|wants?|requested|wishes|insist\w*) (?:that (?:his|her|their) name )?(?:not (?:to )?be|to (?:remain|stay|be kept)) (?:named|identified|quoted|used|anonymous|unnamed)|"
        r"(?:pidi[oó]|pide|solicit[oó]) (?:que )?no (?:ser |se )?(?:citad[oa]|nombrad[oa]|identificad[oa]|mencionar?|publique|use|revele).{0,30}|"
        r"(?:pidi[oó]|pide|solicit[oó]) (?:el )?anonimato|confidential (?:source|informant)|fuente confidencial|confidencial(?:,| -| –)? ?fuente|"
        r"identity (?:to be )?protected|proteger (?:su )?identidad|speak\w* (?:only )?on condition of anonymity|bajo condici[oó]n de anonimato",
    ),
    (
        "background",
        r"(?:on |for |only |deep )*background(?: only| briefing| interview)?(?:,? as [“\"]?(?P<wording>an? [\w ,’'-]{3,60}?)[”\"]?(?=[.;,)\]\n]|$))?|"
        r"s[oó]lo (?:para |como )?contexto|como contexto|de contexto(?=\W*$)|para (?:su )?contexto",
    ),
    (
        "embargo",
        r"(?:strictly )?(?:under )?embargo(?:ed|ad[oa])?\b:?(?:[^.\n]{0,20}?\b(?:until|till|to|hasta|al?)\b:? ?(?P<until>[^.\n]{4,60}))?",
    ),
    (
        "consent withdrawn",
        r"(?:withdrew|withdraws|has withdrawn|revoked?) (?:his|her|their|my|its)? ?consent|consent (?:was )?(?:withdrawn|revoked)|"
        r"(?:retir[oó]|retira|revoc[oó]) su consentimiento|consentimiento (?:retirado|revocado)",
    ),
    (
        "consent",
        r"consent(?: form)? (?:was )?(?:signed|given|obtained)|(?:gave|gives|signed) (?:his|her|their|a)?(?: written| informed)? ?consent|informed consent|"
        r"consentimiento (?:informado|firmado|otorgado)|(?:dio|otorg[oó]|firm[oó]) su consentimiento",
    ),
    (
        "words agreed",
        r"(?:quote|cite|quotes?) only (?:as|with)|agreed wording|wording (?:was )?agreed|(?:identify|describe|attribute)(?:d)? only as [“\"]?(?P<described>[^.”\"\n]{3,60})|"
        r"quotes? (?:must|to) be (?:approved|checked|cleared)|citar (?:s[oó]lo|[uú]nicamente) como [“\"«]?(?P<citado>[^.”\"»\n]{3,60})|redacci[oó]n acordada",
    ),
)
_EXPRESSIONS = tuple((kind, re.compile(rf"\b(?:{words})", re.IGNORECASE | re.MULTILINE)) for kind, words in _WORDS)
_AGAIN_ON = re.compile(
    r"\bback on (?:the )?record\b|[\[(]\s*on (?:the )?record\s*[\])]|^\W*on (?:the )?record\W*$|"
    r"\bde (?:vuelta|nuevo|regreso) (?:a|en) (?:la )?(?:grabaci[oó]n|registro)\b|[\[(]\s*se reanuda la grabaci[oó]n\s*[\])]",
    re.IGNORECASE | re.MULTILINE,
)
_SPOKE = re.compile(
    r"\b(?:spoke|talked|habl[oó]|(?P<speaking>speaking|talking|hablando))(?: (?:only|strictly|s[oó]lo))?\s$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][”\"»’')]*\s+(?=\S)")
_LINE_OR_SENTENCE_END = re.compile(r"[.!?…][”\"»’')\]]*(?=\s|$)|\n")
_BACKWARD = re.compile(
    r"\babove\b|\b(?:foregoing|preceding)\b|\beverything\b(?! (?:from|after|below|that follows))|"
    r"\ball (?:of )?(?:it|th(?:is|at))\b(?! follows)|(?:^|[^\w\s]\s*|\n\s*|\b(?:and|but|so) )that(?:[’']s| is| was)\b|\bwhat (?:I|(?:s?he|they)) (?:just )?(?:said|told)\b|"
    r"(?<!of )\b(?:this|the|our) (?:whole |entire )?(?:conversation|interview|call|meeting|talk|chat|briefing) (?:is|was|has been)\b|"
    r"\b(?:lo|todo lo) (?:anterior|dicho|de arriba|que antecede|que (?:me )?(?:dij[oe]|dijeron|cont[oó]))\b|\btodo es[et]o\b|\beso (?:es|fue|era)\b|"
    r"(?<!de )\b(?:esta|la) (?:entrevista|conversaci[oó]n|llamada|pl[aá]tica|charla|reuni[oó]n) (?:es|fue|era)\b",
    re.IGNORECASE,
)
_ANYWHERE = frozenset({"notes", "transcript", "letter", "record", "sworn statement", "testimony", None})
_NEAR = 300
"""Characters on each side of a condition that are looked at, so that a file of one endless line is read in time."""
_HEADER_BLOCKS = 2
_TOP_BLOCKS = 6
_TITLE_WORDS = 4
_CLOSING_WORDS = 2


def find_conditions(text: str, blocks: Sequence[Block], kind: DocumentKind | None) -> tuple[Condition, ...]:
    """Conditions stated in the text. One at the head, or in a line of its own without bounds, holds for the document."""
    found: list[Condition] = []
    for index, block in enumerate(blocks):
        words = text[block.start : block.end]
        for condition, expression in _EXPRESSIONS:
            for match in expression.finditer(words):
                stated = (block.start + match.start(), block.start + match.end())
                if _stated(words, match, condition, kind):
                    spans = _scope(text, blocks, index, condition, match)
                elif condition == "off record" and _introduces(words, match):
                    spans = (_sentence(block, words, match),)
                else:
                    continue
                found.append(
                    Condition(
                        kind=condition,
                        spans=spans,
                        until=parse_date(match["until"]) if "until" in match.groupdict() and match["until"] else None,
                        wording=_wording(match),
                        stated_at=(stated,),
                    )
                )
    return tuple(_distinct(found))


def _stated(words: str, match: re.Match[str], condition: ConditionKind, kind: DocumentKind | None) -> bool:
    """Whether the words state a condition of this document, not a thing that happened in its story."""
    line_start = max(words.rfind("\n", 0, match.start()) + 1, match.start() - _NEAR)
    line_end = words.find("\n", match.end(), match.end() + _NEAR)
    line = words[line_start : line_end if line_end >= 0 else match.end() + _NEAR].strip()
    around = words[max(0, match.start() - 1) : match.start()] + words[match.end() : match.end() + 1]
    bracketed = len(around) == 2 and around[0] in "[(" and around[1] in ")]:,;"
    left_over = line.replace(match.group(), " ")
    bare = sum(character.isalpha() for character in left_over) <= 12 or len(left_over.split()) <= _TITLE_WORDS
    labelled = (
        re.match(r"[\W\d]*(?:conditions?|terms|status|condici[oó]n(?:es)?|t[eé]rminos)\s*:", line, re.IGNORECASE)
        is not None
    )
    if condition == "embargo" and kind in _ANYWHERE | {"press release", "news", "official"}:
        return (
            bare
            or labelled
            or bracketed
            or (line.upper().startswith(("EMBARGO", "UNDER EMBARGO", "STRICTLY")) and match.start() == line_start)
        )
    if condition == "background":
        plain = re.search(r"\b(?:on|for|only|deep)\b", match.group(), re.IGNORECASE) or match.groupdict().get("wording")
        return (
            labelled
            or bracketed
            or (bare and (bool(plain) or (kind == "notes" and not line.istitle() and not line.isupper())))
            or (kind in _ANYWHERE and bool(plain))
        )
    if kind not in _ANYWHERE:
        return condition != "consent" and (labelled or not any(map(str.isalpha, left_over)))
    return True


def _introduces(words: str, match: re.Match[str]) -> bool:
    """Whether the words lead in what somebody told a story's writer ("spoke off the record: …", "speaking off the record, …")."""
    spoke = _SPOKE.search(words[max(0, match.start() - _NEAR) : match.start()])
    mark = words[match.end() : match.end() + 1]
    return spoke is not None and (mark == ":" or (mark == "," and spoke["speaking"] is not None))


def _sentence(block: Block, words: str, match: re.Match[str]) -> tuple[int, int]:
    """The sentence of the words, in the text."""
    ends = [end.end() for end in _SENTENCE_END.finditer(words)]
    start = max((end for end in ends if end <= match.start()), default=0)
    end = min((end for end in ends if end > match.end()), default=len(words))
    return block.start + start, block.start + start + len(words[start:end].rstrip())


def _scope(
    text: str, blocks: Sequence[Block], index: int, condition: ConditionKind, match: re.Match[str]
) -> tuple[tuple[int, int], ...]:
    """() for the whole document; else from the block that states it to where the text goes back on the record.

    A condition in the first two blocks holds for all; one near the head that nothing ends, too. The headings at the top count as one.
    So does one that speaks of what stands before it, or that nothing follows: what else could it be about?
    """
    if _points_back(match) or not _followed(text, blocks, index, match):
        return ()
    headings = next((place for place, block in enumerate(blocks) if block.kind != "heading"), len(blocks))
    index_below = index - max(headings - 1, 0)
    if index_below < _HEADER_BLOCKS or condition in {"embargo", "consent", "consent withdrawn", "words agreed"}:
        return ()
    for last, later in pairwise(blocks[index:]):
        if _AGAIN_ON.search(text[later.start : later.end]):
            return ((blocks[index].start, last.end),)
    return () if index_below < _TOP_BLOCKS else ((blocks[index].start, blocks[-1].end),)


def _points_back(match: re.Match[str]) -> bool:
    """Whether the sentence of the words speaks of what was said before it."""
    words = match.string
    before = _SENTENCE_END.split(words[max(0, match.start() - _NEAR) : match.start()])[-1]
    after = _SENTENCE_END.split(words[match.end() : match.end() + _NEAR])[0]
    return _BACKWARD.search(f"{before}{match.group()}{after}") is not None


def _followed(text: str, blocks: Sequence[Block], index: int, match: re.Match[str]) -> bool:
    """Whether anything but a mark of the end or initials follows the words, or their sentence where they are part of one."""
    place = blocks[index].start + match.end()
    rest = text[place : min(blocks[-1].end, place + 2 * _NEAR)]
    if not rest.startswith((")", "]", ":")):
        end = _LINE_OR_SENTENCE_END.search(rest)
        rest = rest[end.end() :] if end is not None else ""
    return sum(any(map(str.isalpha, word)) for word in rest.split()) > _CLOSING_WORDS


def _wording(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    for name in ("wording", "described", "citado"):
        if groups.get(name):
            return str(groups[name]).strip(' ,“”"«»')
    return None


def _distinct(found: Sequence[Condition]) -> list[Condition]:
    """One condition of a kind and scope, with all the places that state it."""
    merged: dict[tuple[str, tuple[tuple[int, int], ...], str | None, str | None], list[Condition]] = {}
    for condition in found:
        merged.setdefault((condition.kind, condition.spans, condition.until, condition.wording), []).append(condition)
    return [
        replace(same[0], stated_at=tuple(sorted({span for condition in same for span in condition.stated_at})))
        for same in merged.values()
    ]
