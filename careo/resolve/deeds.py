"""Deeds: who did what to whom in a statement's main clause, so that two statements meet whatever other words they hold.

Only a few acts are known, in English and Spanish, and only plain clauses are read: what is asked, planned or told in a clause of
its own is none. A word like "nobody" or "any" ranges over a role: a denial that holds it denies every such act.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from careo.records.passages import Span, Spans
from careo.records.statements import MentionKind
from careo.resolve.lexicon import concept
from careo.text.names import fold

_FORMS: Mapping[str, str] = {
    "give": r"gave|given|give|handed|passed|supplied|delivered|entreg(?:o|aron|ara|aran|ase|asen|ad[oa]s?)",
    "receive": r"received|receive|recib(?:io|ieron|iera|ieran|ido)",
    "warn": r"warned|warn|alerted|advirti(?:o|eron|era|eran)|advertid[oa]s?|(?:avis|alert)(?:o|aron|ara|aran|ad[oa]s?)",
    "pay": r"paid|pay|bribed|(?:pag|soborn)(?:o|aron|ara|aran|ad[oa]s?)",
    "arrest": r"arrested|arrest|detained|detain|arrest(?:o|aron|ara|aran|ad[oa]s?)|detuv(?:o|ieron|iera|ieran)|detenid[oa]s?",
    "burn": r"burned|burnt|burn|torched|(?:quem|incendi)(?:o|aron|ara|aran|ad[oa]s?)",
    "kill": r"killed|kill|murdered|(?:mat|asesin)(?:o|aron|ara|aran|ad[oa]s?)",
}
_ACTS = {act: re.compile(forms) for act, forms in _FORMS.items()}
_BASE = frozenset("give receive warn pay arrest detain burn kill".split())
"""Forms that tell of something done only after "did"."""
_PARTICIPLE = re.compile(r"given|\w+[ai]d[oa]s?")
"""Forms that tell of something done only after an auxiliary."""
_HAVE = frozenset("had has have having ha han habia habian haya hayan hubiera hubieran hubiese hubiesen".split())
_BE = frozenset("was were been be is are fue fueron sido fuera fueran".split())
_BETWEEN = _HAVE | _BE | frozenset("did not never ever nevertheless no nunca jamas se la lo le les los las t".split())
_CLITICS = frozenset("la lo le les los las".split())
_CLAUSES = frozenset(
    """who whom whose which that que quien quienes although though because if whether when while as after before unless than without
    and but y e pero sino aunque porque si cuando mientras pues sin pese to would could will should may might must can podria""".split()
)
_EXCEPT = frozenset(
    "but except hardly barely almost only everyone salvo excepto menos sino casi apenas solo todos".split()
)
"""Words with which "nobody" may leave somebody out."""
_ANY = frozenset(
    "any anyone anybody nobody none nothing anything no nadie nada alguna alguno algun ninguna ninguno ningun".split()
)
_DETERMINERS = frozenset("the a an any no some el la los las un una ningun ninguna algun".split())
_SLOTS: Mapping[str, str] = {
    **dict.fromkeys(("to", "a", "al"), "to"),
    **dict.fromkeys(("by", "por"), "by"),
    "from": "from",
    "for": "for",
    **dict.fromkeys(("about", "sobre"), "of"),
    **dict.fromkeys("in on at en with con during outside inside near under within ante".split(), "aside"),
}
_OF = frozenset(("of", "de", "del"))
_SAME_THING: Mapping[str, str] = {"name": "list"}
"""Who hands over names hands over a list of them."""
_TOKEN = re.compile(r"[^\W_]+|[,;:«“\"()…—–]")
_MARKS = frozenset(',;:«“"()…—–')
_LONGEST = 60
"""Tokens of a statement that are looked at; a deed told later is no main clause."""


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what takes part: ids of people and bodies, the concepts of the words, and whether it is anybody at all."""

    entities: frozenset[str]
    words: frozenset[str]
    anybody: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """An act with who does it, to whom, and what is given, paid for or warned of; None where the clause does not say."""

    act: str
    agent: Filler | None
    other: Filler | None
    thing: Filler | None
    bounded: bool = False
    """Whether it is told of only so far ("not in writing", "not at the quay"), so that denying it denies no more."""

    @property
    def entities(self) -> frozenset[str]:
        """Everybody who takes part and is known by name."""
        return frozenset().union(*(item.entities for item in (self.agent, self.other) if item is not None))


@dataclass(frozen=True, slots=True)
class Named:
    """Where a known name stands, and whom it names."""

    span: Span
    entity: str
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    named: Named | None
    owner: bool
    """Whether it only says whose somebody is ("Ruvel's sister")."""
    capital: bool


ANYBODY = Filler(frozenset(), frozenset(), anybody=True)


@cache
def act_of(word: str) -> str | None:
    """The act that a folded word may tell of."""
    return next((act for act, forms in _ACTS.items() if forms.fullmatch(word)), None)


def find_deed(
    text: str, spans: Spans, known: Iterable[Named], dates: Spans, source: str | None, *, against: bool
) -> Deed | None:
    """The deed of the main clause; None where there is none that is read for sure.

    `source` is the entity that says so, whom a clause without a subject is about; `against` says that the deed is denied.
    """
    tokens = [
        item
        for item in _tokens(text, spans, tuple(known))
        if not any(start <= item.start < end for start, end in dates)
    ]
    while tokens and (tokens[0].word in ("that", "que") or tokens[0].word in _MARKS):
        tokens = tokens[1:]
    if any(item.word in _EXCEPT for item in tokens):
        return None
    found = next(((at, act) for at, item in enumerate(tokens) if (act := _act(tokens, at, item.word))), None)
    if found is None:
        return _asked(tokens)
    at, act = found
    first = at
    while first and tokens[first - 1].word in _BETWEEN and not _is_article(tokens, first - 1, at):
        first -= 1
    before, middle, after = tokens[:first], [item.word for item in tokens[first:at]], tokens[at + 1 :]
    if any(item.word in _CLAUSES or item.word in _SLOTS for item in before):
        return None
    passive = any(word in _BE for word in middle)
    if after and after[0].word == "by" and not passive:
        return None
    subject = _filler(_nearest(before))
    clitic = next((item for item in tokens[first:at] if item.word in _CLITICS), None)
    slots = _slots(after, topical=act == "warn", from_of=act == "receive")
    own = Filler(frozenset((source,)), frozenset()) if source else None
    if subject is None and not before and not passive:
        subject = own
    if clitic is not None:
        named = clitic.named
        slots.setdefault("to", Filler(frozenset((named.entity,)), frozenset()) if named else own if against else None)
    deed = _cast(act, subject, slots, passive=passive, against=against)
    return replace(deed, bounded=against and _is_bounded(slots)) if deed else None


def _asked(tokens: Sequence[_Token]) -> Deed | None:
    """An act that is asked or promised, not done: of that nobody is made to take part."""
    for before, item in pairwise(tokens):
        if before.word == "to" and item.word in _BASE and (act := act_of(item.word)):
            return Deed(f"to {act}", None, None, None)
    return None


def _is_bounded(slots: Mapping[str, Filler | None]) -> bool:
    aside = slots.get("aside whole")
    return aside is not None and bool(aside.words or aside.anybody)


def _tokens(text: str, spans: Spans, known: Sequence[Named]) -> list[_Token]:
    found: list[_Token] = []
    for start, end in spans:
        for match in _TOKEN.finditer(text, start, end):
            at = match.start()
            named = next((item for item in known if item.span[0] <= at < item.span[1]), None)
            owner = text[match.end() : match.end() + 2] in ("'s", "’s")
            found.append(_Token(fold(match.group()), at, named, owner, match.group()[0].isupper()))
            if len(found) == _LONGEST:
                return found
    return found


def _act(tokens: Sequence[_Token], at: int, word: str) -> str | None:
    """The act that a word tells of as done; None of nouns, plans and participles that stand alone."""
    act = act_of(word)
    before = [item.word for item in tokens[max(0, at - 4) : at]]
    if act is None or (before and before[-1] in _DETERMINERS - _CLITICS):
        return None
    if word in _BASE and "did" not in before:
        return None
    if _PARTICIPLE.fullmatch(word) and not any(item in _HAVE or item in _BE for item in before):
        return None
    return act


def _is_article(tokens: Sequence[_Token], at: int, verb: int) -> bool:
    """Whether "la" or "no" opens the subject and is no clitic or negation: nothing but the verb's own words may follow."""
    return (
        tokens[at].named is None
        and tokens[at].word in _CLITICS
        and at + 1 < verb
        and tokens[at + 1].word not in _BETWEEN
    )


def _nearest(tokens: Sequence[_Token]) -> list[_Token]:
    """The part between marks that stands next to the verb, or the first where a remark stands between."""
    parts: list[list[_Token]] = [[]]
    for item in tokens:
        if item.word in _MARKS:
            parts.append([])
        else:
            parts[-1].append(item)
    return parts[-1] or parts[0]


def _filler(tokens: Sequence[_Token], *, whole: bool = False) -> Filler | None:
    """What a phrase names: its head, up to the first "of"; all its words where it is a thing."""
    words = [item.word for item in tokens]
    cut = next((at for at, word in enumerate(words) if at and word in _OF and not _inside(tokens, at)), len(words))
    head = tokens if whole else tokens[:cut]
    if not head:
        return None
    entities = {
        item.named.entity
        for item in head
        if item.named and item.named.kind in ("person", "organisation") and not item.owner
    }
    if any(item.owner for item in head):
        entities = set()
    concepts = {key for item in head if not item.owner and item.word not in _ANY and (key := concept(item.word))}
    anybody = any(word in _ANY for word in words)
    return Filler(frozenset(entities), frozenset(concepts), anybody and not concepts and not entities)


def _inside(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a word stands in the middle of a name."""
    here = tokens[at].named
    return here is not None and at + 1 < len(tokens) and tokens[at + 1].named is here


def _slots(tokens: Sequence[_Token], *, topical: bool, from_of: bool) -> dict[str, Filler | None]:
    """The phrases after the verb by what introduces them; the plain ones are "1" and "2"."""
    parts: list[tuple[str, list[_Token]]] = [("plain", [])]
    for at, item in enumerate(tokens):
        opened = _SLOTS.get(item.word)
        if item.word in _OF:
            opened = "of" if topical else "from" if from_of and not _inside(tokens, at) and item.word != "of" else None
        if topical and item.word in ("that", "que"):
            parts.append(("of", list(tokens[at + 1 :])))
            break
        if opened and not (item.named and _inside(tokens, at)):
            parts.append((opened, []))
        elif item.word in _CLAUSES - {"to"} or item.word in (";", ":", "—", "–", "…"):
            break
        elif item.word in ("ni", "nor", "or", "o"):
            parts.append(("also", []))
        elif item.word in _MARKS:
            parts.append(("plain", []))
        elif _opens(tokens, at) and parts[-1][1] and parts[-1][0] in ("plain", "to"):
            parts.append(("plain", [item]))
        else:
            parts[-1][1].append(item)
    found: dict[str, Filler | None] = {}
    plain = 0
    for name, part in parts:
        if not part:
            continue
        if name == "plain":
            plain += 1
        key = str(plain) if name == "plain" else name
        found.setdefault(key, _filler(part))
        found.setdefault(f"{key} whole", _filler(part, whole=True))
    return found


def _opens(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a second phrase begins here: with an article after a noun, or with the words after a name."""
    if at == 0 or tokens[at - 1].word in _OF or tokens[at - 1].word in _DETERMINERS or tokens[at - 1].owner:
        return False
    if tokens[at].named is not None and tokens[at].named is tokens[at - 1].named:
        return False
    named = tokens[at - 1].named is not None and tokens[at - 1].capital
    after_name = named and tokens[at].named is None and not tokens[at].capital and tokens[at].word not in _OF
    return after_name or (tokens[at].word in _DETERMINERS and tokens[at].named is None) or tokens[at].word == "any"


def _cast(
    act: str, subject: Filler | None, slots: Mapping[str, Filler | None], *, passive: bool, against: bool
) -> Deed | None:
    """Who is who, by the act and by whether it is told from the side of whom it is done to."""
    to, by, first = slots.get("to"), slots.get("by"), slots.get("1")
    whole = slots.get("1 whole")
    if passive and by is None and against:
        by = ANYBODY
    if act == "receive":
        return None if passive else Deed("give", slots.get("from"), subject, whole)
    if act == "give":
        if passive:
            return Deed(act, by, to, subject) if to or first is None else Deed(act, by, subject, whole)
        if to is None and "2" in slots:
            return Deed(act, subject, first, slots.get("2 whole"))
        return Deed(act, subject, to, whole)
    thing = {
        "pay": slots.get("for whole") or (None if passive else slots.get("by whole")),
        "warn": slots.get("of whole"),
    }
    if passive:
        return Deed(act, by, subject, thing.get(act))
    return Deed(act, subject, to or first, thing.get(act))


def deeds_meet(a: Deed, b: Deed, *, contrary: bool) -> bool:
    """Whether both tell of one act by the same one to the same one; `contrary`: one says so and the other denies it.

    Of a denial, a role that ranges over anybody covers whom the other names, as long as the second one is named in both.
    """
    if a.act != b.act or (contrary and (a.bounded or b.bounded)):
        return False
    settled = {
        name: _settled(name, getattr(a, name), getattr(b, name), contrary) for name in ("agent", "other", "thing")
    }
    if "no" in settled.values() or "unknown" in (settled["agent"], settled["other"]):
        return False
    if "open" in (settled["agent"], settled["other"]):
        return "named" in (settled["agent"], settled["other"])
    if contrary and settled["thing"] == "worded":
        return True
    return "named" in (settled["agent"], settled["other"]) and (
        contrary
        or settled["thing"] in ("named", "worded")
        or (a.thing is None and b.thing is None and a.act not in ("give", "pay"))
    )


def deeds_part(a: Deed, b: Deed, *, contrary: bool) -> bool:
    """Whether they tell of one act by or to others, or of one that one of them only asks for.

    Of a giving that the one says and the other denies, also whether it is another thing that is given.
    """
    if a.act != b.act:
        return f"to {a.act}" == b.act or a.act == f"to {b.act}"
    pairs = [(a.agent, b.agent), (a.other, b.other)]
    if any(x is not None and y is not None and _others(x, y) for x, y in pairs):
        return True
    return contrary and a.act == "give" and _settled("thing", a.thing, b.thing, contrary) == "no"


def _others(x: Filler, y: Filler) -> bool:
    if x.entities & y.entities or not (x.words and y.words):
        return False
    named = bool(x.entities and y.entities)
    return not x.words & y.words or (named and not x.words <= y.words and not y.words <= x.words)


def _settled(role: str, x: Filler | None, y: Filler | None, contrary: bool) -> str:
    if x is None or y is None:
        return "unknown"
    if x.anybody or y.anybody:
        return "open" if contrary or (x.anybody and y.anybody) else "no"
    if x.entities & y.entities:
        return "named"
    if role == "thing":
        first, second = ({_SAME_THING.get(word, word) for word in item.words} for item in (x, y))
        return "worded" if 2 * len(first & second) >= min(len(first), len(second)) > 0 else "no"
    shared = x.words & y.words
    if x.entities and y.entities:
        return "worded" if x.words == y.words and len(shared) > 1 else "no"
    least = min(len(x.words), len(y.words))
    return "worded" if shared and len(shared) == least and (least > 1 or x.words == y.words) else "no"
