"""Attributions whose cue is a verb: with a clause, an infinitive, an object, a preposition, or in the passive."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from careo.extract.attributions.candidates import (
    PASSIVE_SUBJECTS,
    Candidate,
    characters,
    cue_range,
    extent,
    is_negated,
    joins_outside,
    noun_phrase,
    own_subject,
    sentence_bounds,
    stopped,
    subject_of,
)
from careo.extract.attributions.cues import ADDRESSING, SPEECH, CueTable
from careo.extract.attributions.misread import (
    MISREAD,
    MISREAD_FINITE,
    PLACING,
    REGISTERING,
    clause_behind_paper,
    inverted_at_end,
    misread_finite,
    misread_participle,
    registered,
    report_before,
    subject_behind_according,
)
from careo.extract.attributions.unsaid import is_asked, is_nobody, is_shouted, is_unsaid, weight
from careo.extract.parsing import Piece
from careo.records.passages import Spans

WH_WORDS = frozenset(("what", "how", "why", "whether", "if", "who", "which", "where", "when", "whom"))
NOT_A_CONTENT_HEAD = frozenset(("so", "it", "this", "that"))
OBJECT_PREPOSITIONS = frozenset(("of", "for", "as", "with", "to", "on", "about", "over"))
ARGUMENTS = frozenset(("prep", "oprd", "xcomp", "acomp", "ccomp", "dative", "acl", "relcl", "attr"))


def verb_candidates(piece: Piece, table: CueTable) -> Iterator[Candidate]:
    """Candidates of every verb of the piece that the table knows as a cue."""
    for token in piece.doc:
        if token.lower_ in MISREAD_FINITE and own_subject(token) is None and not token.is_sent_start:
            misread = misread_finite(piece, token, table)
            if misread is not None:
                yield misread
                continue
        if token.pos_ in ("VERB", "AUX"):
            figure = registered(piece, token) if token.lemma_ in PLACING | REGISTERING else None
            if figure is not None:
                yield figure
            if table.knows(token.lemma_) and not is_shouted(token) and not is_asked(token):
                yield from _candidates_of(piece, token, table)
        elif token.lower_ in MISREAD and token.i and piece.doc[token.i - 1].pos_ in ("NOUN", "PROPN"):
            yield from misread_participle(piece, token, table)


def _candidates_of(piece: Piece, verb: Token, table: CueTable) -> Iterator[Candidate]:
    passive = next((child for child in verb.children if child.dep_ in PASSIVE_SUBJECTS), None)
    agent = next((child for child in verb.rights if child.dep_ == "agent"), None)
    if passive is not None or (agent is not None and verb.dep_ == "acl"):
        yield from _passive(piece, verb, passive, agent, table)
        return
    parenthesis = inverted_at_end(piece, verb, table) or _parenthesis(piece, verb, table)
    if parenthesis is not None:
        yield parenthesis
        return
    subject = report_before(verb) or subject_of(verb) or subject_behind_according(verb)
    complement = _complement(verb)
    if complement is None:
        return
    frame, start, end, cue_end = complement
    if is_unsaid(verb, frame, start, end) or (subject is not None and is_nobody(subject)):
        return
    cue_start, plain_end = cue_range(verb)
    if verb.dep_ in ("xcomp", "advcl", "acl", "pcomp") and cue_start > 0 and verb.doc[cue_start].dep_ != "aux":
        cue_start = verb.i if verb.doc[cue_start].dep_ == "neg" else cue_start
    source: Spans = ()
    if verb.lemma_ in RAISING and frame == "to":
        yield from _raised(piece, verb, subject, (cue_start, plain_end), (start, end), table)
        return
    if subject is not None:
        low, high = noun_phrase(subject)
        high = min(high, cue_start) if low < cue_start else high
        span = characters(piece, low, high)
        source = (span,) if span else ()
    candidate = _made(piece, verb, source, (cue_start, max(plain_end, cue_end)), ((start, end),), frame, table)
    if candidate is not None:
        yield candidate.scored(candidate.score + weight(verb, frame, start, end))


RAISING = frozenset(("appear", "seem"))


def _raised(
    piece: Piece, verb: Token, subject: Token | None, cue: tuple[int, int], rest: tuple[int, int], table: CueTable
) -> Iterator[Candidate]:
    """“They appear to agree”: somebody, nobody says who, takes it to be so."""
    if subject is None or subject.i > verb.i:
        return
    low, high = extent(subject)
    candidate = _made(piece, verb, (), cue, ((low, min(high, cue[0])), rest), "raising", table)
    if candidate is not None:
        yield candidate


def _made(
    piece: Piece,
    verb: Token,
    source: Spans,
    cue: tuple[int, int],
    contents: tuple[tuple[int, int], ...],
    frame: str,
    table: CueTable,
) -> Candidate | None:
    """A candidate from token ranges; None when the table does not hold the construction for a cue."""
    frame = frame if source else f"{frame}, no source"
    score = table.score(verb.lemma_, frame)
    cue_span = characters(piece, *cue)
    content = tuple(
        stopped(piece, span) for span in (characters(piece, *tokens) for tokens in contents) if span is not None
    )
    if score is None or cue_span is None or not content or _overlap(source, (cue_span,)):
        return None
    return Candidate(
        source=source,
        cue=(cue_span,),
        content=content,
        frame=frame,
        lemma=verb.lemma_,
        score=score,
        negative=is_negated(verb),
    )


def _overlap(first: Spans, second: Spans) -> bool:
    return any(a < d and c < b for a, b in first for c, d in second)


def _complement(verb: Token) -> tuple[str, int, int, int] | None:
    """The frame, the content's tokens and the cue's last token of what stands right of the verb."""
    rights = list(verb.rights)
    clause = next((child for child in rights if child.dep_ == "ccomp"), None)
    if clause is not None:
        start, end = extent(clause)
        start = max(start, verb.i + 1)
        if start - verb.i > LONGEST_GAP and verb.doc[start].lower_ != "that":
            return None
        return (_clause_frame(clause, start), start, _cut_at_participle(clause, start, end), verb.i + 1)
    written = clause_behind_paper(verb)
    if written is not None:
        return ("that", *extent(written), verb.i + 1)
    infinitive = next((child for child in rights if child.dep_ == "xcomp"), None)
    direct = next((child for child in rights if child.dep_ == "dobj"), None)
    if infinitive is not None:
        start, end = extent(infinitive)
        if direct is not None and direct.i < infinitive.i:
            return ("object to", direct.left_edge.i, end, verb.i + 1)
        frame = "to" if any(child.lower_ == "to" for child in infinitive.lefts) else "complement"
        return (frame, max(start, verb.i + 1), end, verb.i + 1)
    if direct is not None:
        return _object(verb, direct, rights)
    for child in rights:
        if child.dep_ == "prep" and not any(part.ent_type_ in ("DATE", "TIME") for part in child.rights):
            noun = next((part for part in child.rights if part.dep_ in ("pobj", "pcomp")), None)
            if noun is not None:
                start, end = extent(noun)
                return (f"prep {child.lower_}", start, end, child.i + 1 if child.i <= verb.i + 2 else verb.i + 1)
    return None


def _object(verb: Token, direct: Token, rights: list[Token]) -> tuple[str, int, int, int]:
    start, end = extent(direct)
    frame = "object"
    for child in rights:
        if child.i > direct.i and child.dep_ in ARGUMENTS and child.left_edge.i == end:
            if child.dep_ == "prep" and child.lower_ not in OBJECT_PREPOSITIONS:
                break
            frame = f"object {child.lower_}" if child.dep_ == "prep" else "object complement"
            end = extent(child)[1]
    return (frame, max(start, verb.i + 1), end, verb.i + 1)


def _clause_frame(clause: Token, start: int) -> str:
    first = clause.doc[start].lower_
    if first in WH_WORDS:
        return "wh"
    return "that" if first == "that" else "bare"


def _cut_at_participle(clause: Token, start: int, end: int) -> int:
    """Where a participle that goes on reporting (", adding that …") ends the clause."""
    doc = clause.doc
    if end < len(doc) and doc[end].text == ":" and end + 1 < clause.sent.end:
        return clause.sent.end
    for child in clause.rights:
        if child.dep_ == "conj" and start < child.left_edge.i < end and _goes_back(child):
            return _before_conjunction(child, start)
        if child.dep_ in ("advcl",) and child.tag_ == "VBG" and own_subject(child) is None:
            edge = child.left_edge.i
            if edge > start and doc[edge - 1].text == "," and child.lemma_ in PARTICIPLES:
                return edge - 1
    return end


def _goes_back(verb: Token) -> bool:
    """Whether a joined verb takes up the source again ("said that it was shut but did not say why", "… and praised …")."""
    if own_subject(verb) is not None:
        return False
    silent = verb.lemma_ in SPEECH and any(child.dep_ == "neg" for child in verb.lefts)
    return silent or verb.lemma_ in ("decline", "refuse") or joins_outside(verb)


def _before_conjunction(verb: Token, start: int) -> int:
    place = verb.left_edge.i
    while place - 1 > start and (verb.doc[place - 1].dep_ == "cc" or verb.doc[place - 1].text == ","):
        place -= 1
    return place


LONGEST_GAP = 10
"""Tokens between a verb and its clause without "that"; beyond, the parser joined what does not belong together."""

PARTICIPLES = frozenset(
    """add argue say claim note explain tell call warn insist suggest assert allege declare cite describe accuse point
    state stress emphasize acknowledge conclude promise vow contend maintain complain""".split()
)


def _parenthesis(piece: Piece, verb: Token, table: CueTable) -> Candidate | None:
    """“…, officials said, …”, “…, he said.” and “…, revealed the newspaper.”: the content stands first or around."""
    doc = piece.doc
    low, high = sentence_bounds(verb)
    subject = own_subject(verb)
    cue_start, cue_end = cue_range(verb)
    if subject is None or subject.i > verb.i:
        subject = subject or _inverted(verb)
        if subject is None or verb.lemma_ in ADDRESSING:
            return None
        source_start, source_end = noun_phrase(subject)
        source_start = max(source_start, cue_end)
        unit_start, unit_end = cue_start, source_end
    else:
        source_start, source_end = noun_phrase(subject)
        source_end = min(source_end, cue_start)
        unit_start, unit_end = source_start, cue_end
    if unit_start <= low or doc[unit_start - 1].text not in BREAKS:
        return None
    tail = _tail(verb, unit_end, high)
    if tail is None:
        return None
    contents = _around(verb, low, high, unit_start, tail)
    span = characters(piece, source_start, source_end)
    if contents is None or span is None:
        return None
    return _made(piece, verb, (span,), (cue_start, cue_end), contents, "before", table)


BREAKS = frozenset((",", "—", "–", "--", "-", "”", '"', "''", "’", ";"))


def _inverted(verb: Token) -> Token | None:
    """The noun behind a verb that follows its content, where the parser took it for an object."""
    if not any(child.dep_ == "ccomp" for child in verb.lefts):
        return None
    return next((child for child in verb.rights if child.dep_ in ("dobj", "attr", "oprd", "npadvmod")), None)


def _tail(verb: Token, unit_end: int, high: int) -> int | None:
    """Behind the cue's own adjuncts ("on Monday", "reporters"); None when a complement follows."""
    end = unit_end
    for child in verb.rights:
        if child.i < unit_end or child.dep_ == "punct":
            continue
        if child.left_edge.i != end:
            break
        if child.dep_ in ("ccomp", "xcomp", "pcomp"):
            return None
        end = extent(child)[1]
    doc = verb.doc
    if end >= high or doc[end].text in BREAKS or doc[end].text in (".", "!", "?", ":") or doc[end].is_space:
        return end
    return None


def _around(verb: Token, low: int, high: int, unit_start: int, tail: int) -> tuple[tuple[int, int], ...] | None:
    """The content's tokens before and behind the cue with its source."""
    left = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    if verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and verb.head.i > tail):
        head = verb.head
        start, end = extent(head)
        start = low if head.dep_ == "ROOT" else start
        if start >= unit_start:
            return None
        end = min(max(end, tail), high)
        return ((start, unit_start), (tail, end)) if end > tail + 1 else ((start, unit_start),)
    if left is None:
        return None
    start = low if verb.dep_ == "ROOT" else left.left_edge.i
    return ((start, unit_start),) if start < unit_start else None


def _passive(
    piece: Piece, verb: Token, subject: Token | None, agent: Token | None, table: CueTable
) -> Iterator[Candidate]:
    """“X was linked to Y by a defendant”, “a fact confirmed by the office”, “she is said to …”, “it was reported that …”."""
    cited = _cited(piece, verb, subject)
    if cited is not None:
        yield cited
        return
    cue_start, cue_end = cue_range(verb)
    rest = [child for child in verb.rights if child.dep_ in ("xcomp", "ccomp", "oprd", "prep", "acomp")]
    source_noun = next((child for child in agent.rights if child.dep_ == "pobj"), None) if agent is not None else None
    topic = subject if subject is not None else verb.head
    contents: list[tuple[int, int]] = []
    expletive = topic.lower_ == "it" and any(child.dep_ == "ccomp" for child in rest)
    if not expletive:
        start, end = extent(topic)
        contents.append((start, min(end, cue_start)))
    for child in rest:
        if agent is None and child.dep_ == "prep":
            continue
        start, end = extent(child)
        if agent is not None and start < agent.i < end:
            end = agent.i
        if start >= cue_end:
            contents.append((start, end))
    if source_noun is not None:
        span = characters(piece, *noun_phrase(source_noun))
        source: Spans = (span,) if span else ()
        frame = "passive by" if subject is not None else "participle by"
    elif any(child.dep_ in ("xcomp", "ccomp", "oprd") for child in rest):
        source, frame = (), "passive"
    else:
        return
    candidate = _made(piece, verb, source, (cue_start, cue_end), tuple(_joined(contents)), frame, table)
    if candidate is not None:
        yield candidate


CITED_SCORE = 0.6


def _cited(piece: Piece, verb: Token, subject: Token | None) -> Candidate | None:
    """“Court papers are cited as the source of the report”: the subject is the source, the report the content."""
    role = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "as"), None)
    noun = next((child for child in role.rights if child.lemma_ == "source"), None) if role is not None else None
    if subject is None or noun is None or verb.lemma_ not in ("cite", "name", "give", "list", "credit"):
        return None
    place = next(
        (child for child in (*noun.rights, *verb.rights) if child.lower_ in ("of", "for", "in") and child.i > noun.i),
        None,
    )
    told = next((child for child in place.rights if child.dep_ == "pobj"), None) if place is not None else None
    if told is None:
        return None
    source = characters(piece, *noun_phrase(subject))
    cue = characters(piece, cue_range(verb)[0], noun.i + 1)
    content = characters(piece, *extent(told))
    if source is None or cue is None or content is None or source[1] > cue[0]:
        return None
    return Candidate(
        source=(source,), cue=(cue,), content=(content,), frame="cited", lemma=verb.lemma_, score=CITED_SCORE
    )


def _joined(ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Ranges in order, neighbours as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found for found in ranges if found[1] > found[0]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    yield from merged
