"""Whether an English text tells an event as having happened: not what is denied, planned, asked for, or only supposed."""

from __future__ import annotations

from spacy.tokens import Token

from careo.extract.events.clauses import SUBJECTS, is_negated

CARRIED_OUT = frozenset(
    "begin start continue proceed manage help go come cease stop finish keep happen seem appear prove live see watch hear".split()
)
"""Verbs whose infinitive or gerund is told as having happened."""
NOT_CARRIED_OUT = frozenset(
    (
        "deny avoid refuse decline fail plan propose intend hope want wish promise vow pledge threaten demand request urge ask recommend "
        "suggest consider expect fear schedule prevent forbid doubt discuss contemplate aim seek agree offer require need dispute reject"
    ).split()
)
"""Verbs that leave open, or say no to, what they govern."""
UNSURE = frozenset("will would shall should may might could can must ’ll 'll ’d 'd wo".split())
SUPPOSING = frozenset({"if", "unless", "whether", "lest", "supposing", "provided"})
NOBODY = frozenset({"nobody", "nothing", "none", "neither", "no"})
AHEAD = frozenset("planned proposed scheduled possible potential threatened expected upcoming intended".split())
GOVERNED = frozenset({"xcomp", "ccomp", "pcomp", "csubj", "csubjpass"})


def is_asserted(trigger: Token) -> bool:
    """Whether the verb or noun is told as something that happened, by its own clause and those that it hangs from."""
    if trigger.pos_ not in ("VERB", "AUX"):
        return _noun_asserted(trigger)
    return _verb_asserted(trigger) and _clauses_above_assert(trigger)


def _noun_asserted(noun: Token) -> bool:
    if any(child.lower_ in AHEAD or (child.dep_ == "det" and child.lower_ == "no") for child in noun.children):
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "without":
        return False
    verb = noun.head
    if noun.dep_ in ("dobj", "attr", *SUBJECTS) and verb.pos_ in ("VERB", "AUX"):
        return _verb_asserted(verb) and not (noun.dep_ == "dobj" and verb.lemma_.lower() in NOT_CARRIED_OUT)
    return True


def _verb_asserted(verb: Token) -> bool:
    """By its own auxiliaries, negation, subject and object; of a joined verb without any, by those of the first."""
    if is_negated(verb) or any(child.lower_ == "never" for child in verb.children):
        return False
    for child in verb.children:
        if child.dep_ in (*SUBJECTS, "dobj", "attr") and (
            child.lower_ in NOBODY or any(part.dep_ == "det" and part.lower_ in NOBODY for part in child.children)
        ):
            return False
    if any(child.dep_ == "aux" and child.tag_ == "MD" and child.lower_ in UNSURE for child in verb.children):
        return False
    helped = any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and not helped and not _has_subject(verb):
        return _verb_asserted(verb.head)
    return True


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _clauses_above_assert(verb: Token) -> bool:
    """No condition above, and no verb that leaves it open: an infinitive that is not perfect needs one that does not."""
    node = verb
    while True:
        if any(child.dep_ in ("mark", "advmod") and child.lower_ in SUPPOSING for child in node.children):
            return False
        first = node
        while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
            first = first.head
        bare = any(child.lower_ == "to" and child.dep_ == "aux" for child in (*node.children, *first.children))
        perfect = any(child.lemma_ == "have" and child.dep_ == "aux" for child in node.children)
        above = first.head
        if bare and not perfect and above.lemma_.lower() not in CARRIED_OUT:
            return False
        if first.dep_ not in GOVERNED or above == first:
            return True
        if above.lemma_.lower() in NOT_CARRIED_OUT and not (bare and perfect):
            return False
        if above.pos_ not in ("VERB", "AUX"):
            return True
        if first.dep_ == "xcomp" and not _verb_asserted(above):
            return False
        node = above
