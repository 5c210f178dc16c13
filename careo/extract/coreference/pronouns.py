"""References by pronoun, where only one can be meant: he, she, it, they."""

from __future__ import annotations

from spacy.tokens import Token

from careo.extract.coreference.threads import Found, Ground, Thread
from careo.extract.mentions.written import certain_kind
from careo.records.statements import Mention
from careo.text.names import SMALL_WORDS, fold, person_words, words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WOMEN = frozenset(
    {
        "woman",
        "girl",
        "mother",
        "sister",
        "wife",
        "daughter",
        "widow",
        "spokeswoman",
        "mrs",
        "ms",
        "miss",
        "aunt",
        "niece",
        "congresswoman",
        "businesswoman",
        "chairwoman",
        "jueza",
    }
)
_MEN_IN_A = frozenset(
    {"joshua", "ezra", "luca", "elisha", "jonah", "mustafa", "musa", "isa", "nikita", "sasha", "ilya"}
)
_MEN = frozenset(
    {
        "man",
        "boy",
        "father",
        "brother",
        "husband",
        "son",
        "spokesman",
        "mr",
        "uncle",
        "nephew",
        "congressman",
        "businessman",
        "policeman",
        "chairman",
    }
)


def refer_by_pronoun(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """The thread that a pronoun stands for; None wherever a second reading is possible."""
    token = ground.token.get(mention.id)
    if token is None or _quoted(ground, mention):
        return None
    plain = fold(mention.name)
    if plain in ("he", "she", "him", "his", "her"):
        return _person(ground, mention, token, threads)
    if plain in ("it", "its"):
        return _thing(ground, mention, token, threads)
    return _several(ground, mention, token, threads)


def _quoted(ground: Ground, mention: Mention) -> bool:
    """Whether the pronoun stands inside quotation marks of its block: its reading hangs on who speaks."""
    block = ground.parsed.reading.blocks[ground.block[mention.id]]
    before = ground.text[block.start : mention.span[0]]
    if block.kind == "quotation":
        return True
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _recent(
    ground: Ground, mention: Mention, threads: tuple[Thread, ...], back: int = 1
) -> list[tuple[Thread, Mention]]:
    """Threads with a mention before the pronoun, in its sentence or the last, each with its nearest mention; same block only."""
    sentence, block = ground.sentence[mention.id], ground.block[mention.id]
    near: list[tuple[Thread, Mention]] = []
    for thread in threads:
        mentions = [
            other
            for other in thread.mentions
            if other.span[1] <= mention.span[0]
            and ground.sentence[other.id] >= sentence - back
            and ground.block[other.id] == block
        ]
        if mentions:
            near.append((thread, mentions[-1]))
    return near


def _person(ground: Ground, mention: Mention, token: Token, threads: tuple[Thread, ...]) -> Found | None:
    near = [
        (thread, other)
        for thread, other in _recent(ground, mention, threads)
        if thread.head.kind == "person" and thread.head.number == "one" and not _other_gender(mention, thread)
    ]
    if any(_may_be_person(thread) for thread, _ in _recent(ground, mention, threads)):
        return None
    here = [(thread, other) for thread, other in near if ground.sentence[other.id] == ground.sentence[mention.id]]
    if token.dep_ == "poss" and len(here) == 1 and here[0][0].named:
        return _found(ground, mention, here[0][0], "the only person named before it in the sentence", 0.85)
    if len(near) == 1:
        return _found(ground, mention, near[0][0], "the only person in this sentence and the one before", 0.85)
    return None


def _may_be_person(thread: Thread) -> bool:
    """Whether a name that counts as no person may be one after all: two words, and nothing in them that says what they name."""
    head = thread.head
    doubtful = head.kind != "person" and head.form == "name" and certain_kind(head.name, None) is None
    return doubtful and len(words(head.name)) in (2, 3) and not set(words(head.name)) & SMALL_WORDS


def _other_gender(mention: Mention, thread: Thread) -> bool:
    parts = {
        part.rstrip(".")
        for other in thread.mentions
        for part in f"{other.title or ''} {other.name if other.form == 'description' else ''}".casefold().split()
    }
    pronouns = {fold(other.name) for other in thread.mentions if other.form == "pronoun"}
    woman = bool(parts & _WOMEN or pronouns & {"she", "her"})
    man = bool(parts & _MEN or pronouns & {"he", "him", "his"})
    given = next(
        (names[0] for other in thread.mentions if len(names := person_words(other.name)) > 1 and other.form == "name"),
        "",
    )
    woman = woman or (given.endswith("a") and given not in _MEN_IN_A and not man)
    man = man or (given.endswith("o") and not woman)
    return man and not woman if fold(mention.name) in ("she", "her") else woman and not man


def _thing(ground: Ground, mention: Mention, token: Token, threads: tuple[Thread, ...]) -> Found | None:
    """ "It" as a subject: the organisation that is the subject before it, where no other is near."""
    near = [
        (thread, other)
        for thread, other in _recent(ground, mention, threads)
        if thread.head.kind in ("organisation", "document") and other.number == "one"
    ]
    here = [pair for pair in near if ground.sentence[pair[1].id] == ground.sentence[mention.id]]
    chosen = here if len(here) == 1 else near
    if token.dep_ not in _SUBJECTS or len(chosen) != 1:
        return None
    thread, other = chosen[0]
    antecedent = ground.token.get(other.id)
    if antecedent is None or not _is_subject(antecedent) or thread.head.kind != "organisation":
        return None
    return _found(ground, mention, thread, "the only organisation before it, and the subject there", 0.82)


def _is_subject(token: Token) -> bool:
    """Whether the token is a subject or stands beside one ("the newspaper El Mirador")."""
    return token.dep_ in _SUBJECTS or (token.dep_ == "appos" and token.head.dep_ in _SUBJECTS)


def _several(ground: Ground, mention: Mention, token: Token, threads: tuple[Thread, ...]) -> Found | None:
    """ "They": the subject of the clause that this one goes on from, or of the sentence before where nothing else is plural."""
    if token.dep_ not in _SUBJECTS and token.dep_ != "conj":
        return None
    subject = _subject_before(token)
    if subject is not None:
        thread = _thread_at(ground, subject, threads)
        if thread is not None and _can_be_they(thread):
            return _found(ground, mention, thread, "the subject of the clause that this one continues", 0.82)
        return None
    near = [
        (thread, other)
        for thread, other in _recent(ground, mention, threads)
        if _can_be_they(thread) and thread.head.kind != "place"
    ]
    plural = [(thread, other) for thread, other in near if other.number == "several"]
    subjects = [
        pair for pair in plural if (head := ground.token.get(pair[1].id)) is not None and head.dep_ in _SUBJECTS
    ]
    if token.is_sent_start and len(plural) == 1 and len(subjects) == 1 and _only_plural(ground, subjects[0][1], token):
        return _found(ground, mention, subjects[0][0], "the only plural of the sentence before, and its subject", 0.8)
    return None


def _only_plural(ground: Ground, subject: Mention, token: Token) -> bool:
    """Whether the sentence before the pronoun has no other noun in the plural, spans of time apart."""
    head = ground.token[subject.id]
    plurals = [
        other
        for other in token.doc[head.sent.start : token.i]
        if other.tag_ in ("NNS", "NNPS")
        and other.i != head.i
        and other.lemma_ not in ("year", "month", "day", "week", "hour", "data", "datum", "time")
    ]
    return not plurals


def _subject_before(token: Token) -> Token | None:
    """The subject of the clause to which the pronoun's clause is joined by and, but or neither … nor."""
    verb = token.head
    while verb.dep_ in ("aux", "auxpass", "conj") and verb.pos_ in ("PRON", "PROPN", "NOUN"):
        verb = verb.head
    if verb.dep_ != "conj":
        return None
    first = verb.head
    subjects = [child for child in first.children if child.dep_ in _SUBJECTS]
    while not subjects and first.dep_ == "conj":
        first = first.head
        subjects = [child for child in first.children if child.dep_ in _SUBJECTS]
    return subjects[0] if subjects else None


def _thread_at(ground: Ground, token: Token, threads: tuple[Thread, ...]) -> Thread | None:
    for thread in threads:
        for other in thread.mentions:
            head = ground.token.get(other.id)
            if head is not None and head.doc is token.doc and head.i == token.i:
                return thread
    return None


def _can_be_they(thread: Thread) -> bool:
    return thread.head.number == "several" or thread.head.kind == "organisation"


def _found(ground: Ground, mention: Mention, thread: Thread, why: str, weight: float) -> Found:
    text = f"“{ground.words_of(mention)}” stands for “{ground.words_of(thread.head)}”: {why}"
    return Found(thread, text, weight)
