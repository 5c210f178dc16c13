"""References inside one document: the pronouns, short forms and repeated names, where they are certain.

Mentions are read in order and laid to the thread of what they name, or begin a thread of their own. Rules that
find two threads find none: a reference that is missing costs less than one that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable

from careo.extract.coreference.names import refer_by_name
from careo.extract.coreference.phrases import refer_by_phrase
from careo.extract.coreference.pronouns import refer_by_pronoun
from careo.extract.coreference.threads import Found, Ground, Thread, begin, ground_of, joined
from careo.extract.coreference.weighing import weigher_of
from careo.extract.mentions.heads import Told, told_of
from careo.extract.parsing import Parsed
from careo.records.passages import Passage, Reason
from careo.records.statements import Mention, Reference

Rule = Callable[[Ground, Mention, tuple[Thread, ...]], Found | None]


def find_references(parsed: Parsed, mentions: tuple[Mention, ...]) -> tuple[Reference, ...]:
    """The references of a document, with the trained head for English."""
    return references_told(parsed, mentions, told_of(parsed))


def references_told(parsed: Parsed, mentions: tuple[Mention, ...], told: Told | None) -> tuple[Reference, ...]:
    """Links from a mention to an earlier one that names the same; absent where two readings are possible.

    The antecedent is the fullest name of the thread so far, or its first mention where nothing has named it.
    `told` is what the heads make of an English text; without it the rules stand alone.
    """
    ground = ground_of(parsed, mentions)
    weigher = weigher_of(ground, told) if told is not None else None
    threads: list[Thread] = []
    references: list[Reference] = []
    for mention in mentions:
        found = rule_of(mention)(ground, mention, tuple(threads))
        if weigher is not None and mention.form == "pronoun":
            found = weigher.referent(ground, mention, threads, found)
        if found is None:
            if mention.form != "pronoun":
                threads.append(begin(ground, mention))
            continue
        position = threads.index(found.thread)
        antecedent = found.antecedent or found.thread.head
        references.append(_reference(parsed.document, mention, antecedent, found))
        threads[position] = joined(ground, found.thread, mention)
    return tuple(references)


def rule_of(mention: Mention) -> Rule:
    """The rules for a mention of its form."""
    if mention.form == "pronoun":
        return refer_by_pronoun
    return refer_by_phrase if mention.form == "description" else refer_by_name


def _reference(document: str, mention: Mention, antecedent: Mention, found: Found) -> Reference:
    passages = tuple(Passage(document=document, spans=(span,)) for span in sorted((antecedent.span, mention.span)))
    reason = Reason(text=found.text, weight=round(found.weight, 3), passages=passages)
    return Reference(mention=mention.id, antecedent=antecedent.id, reason=reason)
