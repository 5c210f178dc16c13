"""Answers in Spanish told by a verb of denying, admitting or confirming, with its subject found as a source's is.

What is denied must be a claim: "negó la firma", not "negó la suspensión"; a judge who grants nothing answers nobody.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from careo.extract.attributions.spanish_behind import phrase_end, source_after
from careo.extract.attributions.spanish_contents import complement, is_party
from careo.extract.attributions.spanish_groups import Group, groups
from careo.extract.attributions.spanish_people import names_people
from careo.extract.attributions.spanish_phrases import Found, source_before
from careo.extract.attributions.spanish_words import Word, tagged
from careo.records.events import ResponseKind
from careo.records.passages import Span

DENYING = frozenset("negar desmentir rechazar refutar rebatir".split())
ADMITTING = frozenset("admitir reconocer aceptar confesar asumir conceder".split())
CONFIRMING = frozenset("confirmar ratificar corroborar".split())
SWEARING = frozenset("jurar perjurar".split())
SAYING = frozenset("decir afirmar asegurar sostener alegar".split())
CLAIMS = re.compile(
    r"(?:(?:el|la|los|las|su|sus|esa|ese|esas|esos|esta|este|estas|estos|dicha|dicho|toda|todas|todo|todos|cualquier|tal|tales|cada uno de|un[oa]? de) )*"
    r"(?:acusaci|señalamiento|imputaci|cargo|versi|afirmaci|denuncia|existencia|participaci|informaci|hecho|relaci|vínculo|nexo|culpa|"
    r"responsabilidad|rumor|publicaci|nota|reportaje|dicho|declaraci|alegat|aseveraci|crítica|firma|autor|robo|pago|soborno|delito|fraude|"
    r"agresi|abuso|maltrato|tortura|conocimiento|intenci|reunión|acuerdo|trato|contacto|deuda|irregularidad|historia|relato|señalad|extremo|"
    r"faltante|implicaci|complicidad|intervenci|presencia|propiedad|paternidad|infundio|mentira|hipótesis|tesis|plagio|filtraci|desvío|error|falla|fallo)",
    re.IGNORECASE,
)
NEVER = frozenset("nunca jamás".split())
NOBODY = re.compile(r"(?:ningún|ninguna|ninguno|nadie|ni)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """An answer before its party's mention is known."""

    kind: ResponseKind
    party: Span
    cue: Span
    about: Span | None


@lru_cache(maxsize=8)
def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a sentence."""
    return tuple(tagged(text, start, end))


def told_answers(text: str, sentence: Span) -> Iterator[Told]:
    """The answers of a sentence's verbs; who admits one thing and denies another has denied in part."""
    words = words_of(text, *sentence)
    if len(words) < 3:
        return
    found: list[tuple[Told, bool]] = []
    last: Found | None = None
    for group in sorted(groups(text, words), key=lambda one: one.first):
        if group.tense == "subjunctive" or _only_possible(words, group):
            continue
        subject = _subject(words, group)
        if subject.named:
            last = subject
        elif not subject.certain:
            continue
        party = subject if subject.named else (last if found or (last is not None and _joined(words, group)) else None)
        kind = _kind(text, words, group, party)
        if (
            kind is None
            and verb_of(group) in ("negar", "rechazar")
            and any(one.kind == "acknowledged" for one, _ in found)
        ):
            kind = "denied" if complement(words, group, len(words), False) is not None else None
        if kind is None or party is None or party.first is None or party.last is None:
            continue
        if not is_party(words, party.first, party.last) and words[party.first].tag not in ("N", "S", "D"):
            continue
        if _rules(words, party.first, party.last) and not (kind != "confirmed" and _of_itself(words, group)):
            continue
        party = named_only(words, party)
        if party.first is None or party.last is None:
            continue
        span = (words[party.first].start, words[party.last].end)
        inside = complement(words, group, len(words), not subject.named)
        about = (words[inside.first].start, words[inside.last].end) if inside is not None else None
        cue = (words[group.first].start, words[group.last].end)
        for part in _parts(words, party.first, party.last) or (span,):
            found.append((Told(kind, part, cue, about), subject.named))
    yield from _in_part([one for one, _ in found])


_MODALS = frozenset(
    "puede pueden podría podrían podrá podrán debe deben debería deberían deberá deberán querría quisiera".split()
)


def _only_possible(words: Sequence[Word], group: Group) -> bool:
    """Whether a party only may or must answer: "podría negar los cargos"."""
    around = words[max(group.first - 1, 0) : group.last + 1]
    return any(word.lower in _MODALS for word in around)


_COURTS = frozenset(
    "sala juez jueza tribunal juzgado corte cámara magistrado magistrada magistrados alzada acta sentencia auto informe documento".split()
)
"""Who confirms by ruling or as a paper answers nobody."""


def _of_itself(words: Sequence[Word], group: Group) -> bool:
    """Whether a court denies a deed rather than a request: "la jueza negó haber cobrado"."""
    following = words[group.last + 1].lower if group.last + 1 < len(words) else ""
    return following in ("que", "haber", "haberse", "tener", "ser", "conocer")


def _rules(words: Sequence[Word], first: int, last: int) -> bool:
    head = next((word.lower for word in words[first : last + 1] if word.tag != "D"), "")
    return head in _COURTS


def named_only(words: Sequence[Word], party: Found) -> Found:
    """A party without what only tells more of it: ", prófugo desde 2014", ", que cambió de nombre"; an office or kin stays."""
    if party.first is None or party.last is None:
        return party
    for place in range(party.first + 1, party.last):
        following = words[place + 1]
        if words[place].text == "," and following.tag not in ("M", "D") and not names_people(following.lower):
            return Found(party.first, place - 1)
    return party


def verb_of(group: Group) -> str:
    """The infinitive of a group's cue."""
    return group.cue.infinitive


def _joined_by_ni(words: Sequence[Word], party: Found) -> bool:
    first, last = party.first or 0, party.last or 0
    before = words[first - 1].lower if first else ""
    return (
        before == "ni"
        or words[first].lower in ("ni", "ningún", "ninguna")
        or any(word.lower == "ni" for word in words[first:last])
    )


def _parts(words: Sequence[Word], first: int, last: int) -> tuple[Span, ...]:
    """Ni X ni Y: each party by itself."""
    joints = [place for place in range(first, last) if words[place].lower == "ni"]
    if not joints:
        return ()
    edges = [first - 1, *joints, last + 1]
    return tuple(
        (words[low + 1].start, words[high - 1].end) for low, high in itertools.pairwise(edges) if low + 1 < high
    )


def _joined(words: Sequence[Word], group: Group) -> bool:
    """Whether the verb goes on with the subject of the one before ("…, pero negó")."""
    place = group.first
    while place and words[place - 1].tag == "L":
        place -= 1
    return place > 0 and (words[place - 1].tag == "C" or words[place - 1].text in (";", ","))


def _subject(words: Sequence[Word], group: Group) -> Found:
    if group.first > 1 and words[group.first - 1].text in ",—–" and words[group.first - 2].text in '»”"—–':
        return source_after(words, group.last + 1, len(words), True)
    found = source_before(words, group.first, 0)
    if found.named and found.first is not None and words[found.first].lower == "que":
        return _antecedent(words, found.first)
    if found.named and found.first is not None and words[found.first].lower in ("quien", "quienes"):
        return _antecedent(words, found.first)
    if found.named or not found.certain:
        return found
    after = source_after(words, group.last + 1, len(words), True)
    if after.named and after.first is not None and after.last is not None and is_party(words, after.first, after.last):
        return after
    return found


def _antecedent(words: Sequence[Word], relative: int) -> Found:
    """Who "quien" or "que" stands for: the phrase before its comma."""
    end = relative - 1
    while end >= 0 and words[end].text == ",":
        end -= 1
    return source_before(words, end + 1, 0) if end >= 0 else Found(None, None, False)


_WITHOUT = re.compile(
    r"\bnunca, [^,]{3,60}, [^,]{3,60}$|\b(?:sigue|siguen|continúa|continúan) sin (?:\w+ )?$", re.IGNORECASE
)
_TO_THIS_DAY = re.compile(r"hasta (?:hoy|la fecha|ahora|el momento)|todavía|aún|en (?:\w+ ){0,2}años")
_CLAUSE = re.compile(r"(?:[^,.;:«“]{0,60}?\s)?(?:que|haber\w*|tener|ser|estar|conocer|participar)\b", re.IGNORECASE)
_PLAIN_OBJECT = re.compile(r"(?:el|la|los|las|su|sus|un|una|toda) \w")


def _kind(text: str, words: Sequence[Word], group: Group, party: Found | None) -> ResponseKind | None:
    """The kind of answer that a verb group gives, or None."""
    verb = group.cue.infinitive
    cue = [word.lower for word in words[group.first : group.last + 1]]
    denied = any(word in ("no", "tampoco") for word in cue) or words[group.first - 1].lower in ("sin", "no")
    following = text[words[group.last].end : words[-1].end].lstrip()
    claim = CLAIMS.match(following) is not None
    clause = _CLAUSE.match(following) is not None or (
        verb == "negar" and re.match(r"\w{3,}(?:ar|er|ir)\b", following) is not None
    )
    pronoun = group.object_lo is not None and words[group.object_lo].lower == "lo"
    absent = party is not None and _absent(words, party)
    if verb in ADMITTING:
        never = _never(text, words, group, cue, denied)
        if never or absent:
            about = clause or claim or pronoun or re.match(r"(?!al? )\w", following) is not None
            return "never acknowledged" if about and (never or clause or claim) else None
        return None if denied or group.reflexive else _admitted(text, words, group, following, clause or claim)
    if verb in DENYING:
        if denied or group.reflexive or absent or (group.dative and not clause):
            return None
        return "denied" if clause or claim or pronoun or verb in ("desmentir", "refutar") else None
    if denied or group.reflexive:
        return "retracted" if verb == "ratificar" and denied else None
    if verb in CONFIRMING:
        told = pronoun or clause or claim or complement(words, group, len(words), False) is not None
        return "confirmed" if told else None
    disowned = verb in SAYING and re.match(r"(?:que )?no (?:haber|ser|tener|conocer|recordar haber|estar)\b", following)
    sworn = verb in SWEARING and re.match(r"que (?:no|nunca|jamás|nadie)\b", following)
    return "denied" if disowned or sworn else None


def _absent(words: Sequence[Word], party: Found) -> bool:
    """Whether the party is nobody ("ningún gobierno", "ni X ni Y")."""
    return party.first is not None and (
        NOBODY.match(words[party.first].lower) is not None or _joined_by_ni(words, party)
    )


def _never(text: str, words: Sequence[Word], group: Group, cue: Sequence[str], denied: bool) -> bool:
    """Whether an admission is said never to have come."""
    if any(word in NEVER for word in cue) or _WITHOUT.search(text[words[0].start : words[group.first].start]):
        return True
    if re.search(r"\ben ningún momento (?:ha |han )?$", text[words[0].start : words[group.first].start], re.IGNORECASE):
        return True
    since = any(word in ("ha", "han", "había", "habían") for word in cue)
    return denied and (since or _TO_THIS_DAY.search(text[words[0].start : words[-1].end]) is not None)


def _admitted(text: str, words: Sequence[Word], group: Group, following: str, told: bool) -> ResponseKind | None:
    """What an admission amounts to: of a paper's being genuine it is a confirmation, with "no así …" a denial in part."""
    if re.match(r"(?:la (?:autenticidad|veracidad|existencia) de|como (?:suy|propi|auténtic))", following):
        return "confirmed"
    if _but_not(following):
        return "denied in part"
    head = text[words[0].start : words[group.first].start]
    plain = group.cue.infinitive in ("admitir", "confesar", "asumir") and _PLAIN_OBJECT.match(following) is not None
    quotation = re.search(r"[»”\"],?\s*$", head) or re.match(r"[^.;,]{0,80}: ?[«“\"]", following)
    return "acknowledged" if told or plain or quotation else None


def _but_not(following: str) -> bool:
    """ "admitió los golpes, no así el secuestro"."""
    return (
        re.match(r"[^.;:]{3,90}(?:,? no así |,? (?:pero|mas|aunque) no (?:el|la|los|las|que|haber)\b)", following)
        is not None
    )


def _in_part(found: list[Told]) -> list[Told]:
    """A party that both admits and denies has denied in part; the denial carries it."""
    admitted = {one.party for one in found if one.kind in ("acknowledged", "confirmed")}
    denied = {one.party for one in found if one.kind == "denied"}
    both = admitted & denied
    return [
        Told("denied in part", one.party, one.cue, one.about) if one.party in both and one.kind == "denied" else one
        for one in found
        if not (one.party in both and one.kind in ("acknowledged", "confirmed"))
    ]


def subject_of(text: str, sentence: Span, position: int) -> Span | None:
    """The subject of the words that begin at a character, before them or behind them."""
    words = words_of(text, *sentence)
    place = next((i for i, word in enumerate(words) if word.end > position), None)
    if place is None or not words:
        return None
    first = place
    while first and (
        words[first - 1].tag == "L" or words[first - 1].lower in ("no", "nunca", "jamás", "ha", "han", "había")
    ):
        first -= 1
    found = source_before(words, first, 0)
    if found.first is not None and words[found.first].lower in ("que", "quien", "quienes"):
        found = _antecedent(words, found.first)
    if found.first is None or found.last is None:
        return None
    if not is_party(words, found.first, found.last) and words[found.first].tag not in ("N", "D"):
        return None
    kept = named_only(words, found)
    return (words[found.first].start, words[kept.last if kept.last is not None else found.last].end)


def phrase_at(text: str, sentence: Span, position: int) -> Span | None:
    """The noun phrase that begins at a character, as a party."""
    words = words_of(text, *sentence)
    place = next((i for i, word in enumerate(words) if word.start >= position), None)
    if place is None:
        return None
    if words[place].lower in ("a", "con", "al", "del", "de"):
        place += 1
    if place >= len(words):
        return None
    found = source_after(words, place, len(words), False)
    if found.first is None or found.last is None:
        if words[place].tag in ("X", "T") and words[place - 1].lower in ("al", "del"):
            end = phrase_end(words, place, len(words))
            return (words[place].start, words[end if end is not None else place].end)
        return None
    found = named_only(words, found)
    if found.first is None or found.last is None:
        return None
    return (words[found.first].start, words[found.last].end) if is_party(words, found.first, found.last) else None
