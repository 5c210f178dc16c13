"""References by phrase: "the same defendant", "the paper", "the cartel", "X, the mayor of Y"."""

from __future__ import annotations

import re

from careo.extract.coreference.threads import Found, Ground, Thread, head_noun, same_noun, singular
from careo.records.statements import Mention
from careo.text.names import words
from careo.text.nouns import EMPLOYEES, OFFICES
from careo.text.places import country_of

_DEFINITE = re.compile(
    r"^(?:the|that|this|those|these|said|both|el|la|los|las|ese|esa|esos|esas|dicho|dicha|este|esta|aquel|aquella|mismo|misma)\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(r"^(?:Defendant|Plaintiff|Petitioner|Respondent|Appellant|Applicant|Complainant)\b")
"""Court papers leave the article out and write the role like a name."""
_SAME = re.compile(
    r"^(?:that|this|the|those|these|el|la|los|las|ese|esa)\s+(?:very\s+)?(?:same|mism[oa]s?)\b|^(?:that|ese|esa|dich[oa])\b",
    re.IGNORECASE,
)
_RESTRICTED = re.compile(
    r"^\s*(?:,\s+)?(?:of|who|whom|whose|that|which|in|from|at|where|de|del|que|quien|en)\b", re.IGNORECASE
)
_INDEFINITE = re.compile(r"^(?:a|an|the|one of|un|una|el|la|former|ex)\b", re.IGNORECASE)
_RANK = re.compile(
    r"\b(?:deputy|vice|assistant|associate|acting|former|ex|sub|then|ousted|late|adjunt[oa]|interin[oa]|suplente|antigu[oa]|entonces)\b",
    re.IGNORECASE,
)
"""Words that make an office another one: the director is not the deputy director."""
_ONLY_ONE = re.compile(r"^(?:an?|one|another|un|una|otro|otra)\b", re.IGNORECASE)
_BODY_NOUNS = frozenset(
    {"institucion", "departamento", "dependencia", "entidad", "organismo", "cartera", "reparticion"}
)
"""Spanish nouns that take up any body, whatever its name calls it."""
_EMPTY = frozenset({"same", "very", "said", "mismo", "misma", "mismos", "mismas"})


def refer_by_phrase(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """The thread that a described mention belongs to; None for what the phrase itself introduces."""
    found = _apposition(ground, mention, threads)
    if found is not None:
        return found
    wording = ground.words_of(mention)
    if not _DEFINITE.match(wording) and not _LEGAL.match(wording):
        return None
    if found := _party(mention, wording, threads):
        return found
    if mention.number == "several":
        return _several(ground, mention, threads)
    return (
        _named_before(ground, mention, threads)
        or _described_before(ground, mention, threads)
        or _body_before(ground, mention, threads)
    )


def _party(mention: Mention, wording: str, threads: tuple[Thread, ...]) -> Found | None:
    """In a court paper, a role written like a name is the one whom the paper itself gives that title."""
    role = _LEGAL.match(wording)
    if role is None or mention.number == "several":
        return None
    titled = [
        thread
        for thread in threads
        if thread.named and any((other.title or "").split()[-1:] == [role.group()] for other in thread.mentions)
    ]
    if len(titled) != 1:
        return None
    text = f"“{wording}” is “{titled[0].head.name}”, the only one to whom the paper gives that title"
    return Found(titled[0], text, 0.9)


def _apposition(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """A phrase set beside a name by a comma: "Ann Reed, the mayor of Harrow, said"."""
    token = ground.token.get(mention.id)
    office = token is not None and token.lower_ in OFFICES | EMPLOYEES
    if mention.number == "several" or not (office or _INDEFINITE.match(ground.words_of(mention))):
        return None
    if not ground.spanish and (token is None or token.dep_ != "appos"):
        return None
    for thread in reversed(threads):
        for other in reversed(thread.mentions):
            if (
                other.span[1] > mention.span[0]
                or other.form in ("pronoun", "description")
                or other.kind != mention.kind
            ):
                continue
            closed = re.match(r"\s*(?:[,.;:)—]|who\b|que\b|$)", ground.after(mention)) is not None or not ground.spanish
            listed = re.match(r",?\s+(?:and|y|e|or|o)\s", ground.after(mention)) is not None
            if re.fullmatch(r",\s", ground.text[other.span[1] : mention.span[0]]) and closed and not listed:
                text = f"“{ground.words_of(mention)}” stands beside “{other.name}” and describes it"
                return Found(thread, text, 0.92)
    return None


def _modifiers(ground: Ground, mention: Mention) -> frozenset[str]:
    parts = words(mention.name.split(" of ")[0])
    rest = parts[1:] if ground.spanish else parts[:-1]
    return frozenset(rest) - _EMPTY - {"and", "y", "e"}


def _described_before(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """The only one so described before: "a defendant" … "that same defendant"."""
    noun = same_noun(head_noun(mention, ground.spanish))
    own = _modifiers(ground, mention)
    so_called = [
        thread
        for thread in threads
        if noun in thread.nouns and any(_is_described(ground, other, mention, noun) for other in thread.mentions)
    ]
    if len(so_called) != 1 or _another_rank(ground, mention, so_called[0], noun):
        return None
    earlier = [other for other in so_called[0].mentions if _is_described(ground, other, mention, noun)]
    if _name_stands_beside(ground, mention) and any(_ONLY_ONE.match(ground.words_of(other)) for other in earlier):
        return None
    same = _SAME.match(ground.words_of(mention)) is not None
    if not same and _RESTRICTED.match(ground.after(mention)):
        return None
    if not any(own <= _modifiers(ground, other) for other in earlier):
        return None
    if not same and _another_named(mention, so_called[0], threads, noun):
        return None
    text = f"“{ground.words_of(mention)}” takes up “{ground.words_of(earlier[0])}”, the only one so described before"
    return Found(so_called[0], text, 0.9 if same else 0.85)


def _is_described(ground: Ground, other: Mention, mention: Mention, noun: str) -> bool:
    return (
        other.form == "description"
        and other.kind == mention.kind
        and other.number == mention.number
        and same_noun(head_noun(other, ground.spanish)) == noun
    )


def _another_rank(ground: Ground, mention: Mention, thread: Thread, noun: str) -> bool:
    """Whether everything that gives the thread this office gives it at another rank: deputy, former, vice, sub."""
    own = _rank(mention.name)
    stated = [
        wording
        for other in thread.mentions
        for wording in (_titled(ground, other), other.name if other.form == "description" else "")
        if noun in {same_noun(singular(word)) for word in words(wording)}
    ]
    return bool(stated) and all(_rank(wording) != own for wording in stated)


def _titled(ground: Ground, mention: Mention) -> str:
    """The title with the word before it, which the title itself may lack: "former" mayor Ann Reed."""
    if not mention.title:
        return ""
    found = re.search(rf"(?:[\w-]+\s+)?{re.escape(mention.title)}\s*$", ground.before(mention), re.IGNORECASE)
    return found.group() if found else mention.title


def _rank(wording: str) -> frozenset[str]:
    return frozenset(found.casefold() for found in _RANK.findall(wording.replace("-", " ")))


def _name_stands_beside(ground: Ground, mention: Mention) -> bool:
    """Whether a name follows and is set beside the phrase: "The inspector, Tom Reed, left" need not be the inspector before."""
    position = ground.index[mention.id] + 1
    if position >= len(ground.mentions):
        return False
    following = ground.mentions[position]
    gap = ground.text[mention.span[1] : following.span[0]] if following.span[0] >= mention.span[1] else None
    return (
        gap is not None
        and following.form == "name"
        and following.kind == mention.kind
        and re.fullmatch(rf",?\s(?:{re.escape(following.title or '')}\s)?", gap) is not None
    )


def _another_named(mention: Mention, thread: Thread, threads: tuple[Thread, ...], noun: str) -> bool:
    return any(
        other is not thread and noun in other.nouns and other.head.kind == mention.kind and other.head.number == "one"
        for other in threads
    )


def _named_before(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """The only named one that the noun can stand for: "the paper" after "newspaper El Universal"."""
    noun = same_noun(head_noun(mention, ground.spanish))
    if mention.kind not in ("organisation", "person") or _RESTRICTED.match(ground.after(mention)):
        return None
    fitting = [
        thread
        for thread in threads
        if noun in thread.nouns and thread.head.kind == mention.kind and thread.head.number == "one"
    ]
    fitting = [
        thread
        for thread in fitting
        if _countries_agree(ground, mention, thread) and not _another_rank(ground, mention, thread, noun)
    ]
    others = _modifiers(ground, mention)
    if any(country_of(part) is None for part in others):
        return None
    if len(fitting) == 1 and fitting[0].named:
        text = f"“{ground.words_of(mention)}” can only stand for “{fitting[0].head.name}”, the only {noun} named before"
        return Found(fitting[0], text, 0.85)
    return _nearest(ground, mention, fitting, noun)


def _nearest(ground: Ground, mention: Mention, fitting: list[Thread], noun: str) -> Found | None:
    """Of several, the one named in this sentence or the one before, where no other is named in this or the last block."""
    block, sentence = ground.block[mention.id], ground.sentence[mention.id]
    near = [thread for thread in fitting if ground.block[thread.last.id] >= block - 1]
    if len(near) == 1 and near[0].named and ground.sentence[near[0].last.id] >= sentence - 1:
        text = f"“{ground.words_of(mention)}” stands for “{near[0].head.name}”, the only {noun} named near it"
        return Found(near[0], text, 0.72)
    return None


def _body_before(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """ "la institución" after a body: the only one named in its sentence or else the one before, or the one that opens it."""
    noun = singular(head_noun(mention, ground.spanish))
    if not ground.spanish or noun not in _BODY_NOUNS or _RESTRICTED.match(ground.after(mention)):
        return None
    for back in (0, 1):
        sentence = ground.sentence[mention.id] - back
        near = [
            (other, thread)
            for thread in threads
            for other in thread.mentions
            if thread.named and other.kind == "organisation" and ground.sentence[other.id] == sentence
        ]
        opening = [pair for pair in near if _opens_sentence(ground, pair[0])]
        if near:
            several = len({thread.head.id for _, thread in near}) > 1
            if several and not opening:
                return None
            thread = (opening or near)[0][1]
            text = f"“{ground.words_of(mention)}” takes up “{thread.head.name}”, the body that its sentence is about"
            return Found(thread, text, 0.72)
    return None


def _opens_sentence(ground: Ground, mention: Mention) -> bool:
    """Whether a mention stands first in its sentence, an article apart."""
    start = ground.parsed.sentences[ground.sentence[mention.id]][0]
    return re.fullmatch(r"(?:El|La|Los|Las)?\s*", ground.text[start : mention.span[0]]) is not None


def _countries_agree(ground: Ground, mention: Mention, thread: Thread) -> bool:
    """Whether a country in the phrase ("the Mexican newspaper") does not contradict the one the thread came with."""
    own = {country for part in _modifiers(ground, mention) if (country := country_of(part)) is not None}
    theirs = {
        country
        for other in thread.mentions
        for part in words(f"{other.title or ''} {other.name if other.form == 'description' else ''}".replace("-", " "))
        if (country := country_of(part)) is not None
    }
    return not own or not theirs or bool(own & theirs)


def _several(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """A plural taken up again with the same words beside it, or with "those"."""
    noun = same_noun(head_noun(mention, ground.spanish))
    own = _modifiers(ground, mention)
    so_called = [
        thread for thread in threads if any(_is_described(ground, other, mention, noun) for other in thread.mentions)
    ]
    same = [thread for thread in so_called if any(_modifiers(ground, other) == own for other in thread.mentions)]
    if _RESTRICTED.match(ground.after(mention)) or not own:
        return None
    if len(same) == 1:
        return Found(same[0], f"“{ground.words_of(mention)}” repeats “{ground.words_of(same[0].first)}”", 0.8)
    return None
