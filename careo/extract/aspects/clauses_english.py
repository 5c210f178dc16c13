"""The main clause of an English content, found by its words alone, and whether it is negated.

No parse: a clause is what is left when openings (“If it rains, …”), asides between commas, relative clauses and what a trailing
“because”, “that”, “whether” brings are taken away. Most contents hold no negation at all and are done after one look at their words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from careo.extract.aspects.words_english import (
    AUXILIARIES,
    COMPLEMENT_VERBS,
    DETERMINERS,
    IRREGULAR_PASTS,
    NEGATORS,
    NOT_PASTS,
    OPENERS,
    PREPOSITIONS,
    PRESENTS,
    RELATIVES,
    SUBJECTS,
    TRAILERS,
)

TOKEN = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|[,;:—–()…]|[.?!](?=\s+[A-Z“\"‘])|\d+")
LONGEST = 400
"""Characters of a content that are read; a main clause begins long before."""
TITLES = frozenset("mr mrs ms dr st prof gen col capt sgt lt rev hon gov sen no".split())
BREAKS = frozenset(",;:—–()….?!")
STOPS = frozenset(".?!;:")

MATRIX = re.compile(
    r"^\W*(?:that )?(?:it|this|that) (?:is|was|would be|['’]s)(?:n['’]t| not)(?: \w+ly| just| so much)? (?:true|the case|so|correct|right|accurate|the truth)(?: to say)? (?:that )?",
    re.IGNORECASE,
)
MATRIX_FALSE = re.compile(
    r"^\W*(?:that )?(?:it|this) (?:is|was|would be|['’]s) (?:\w+ly |quite |simply )?(?:untrue|false|wrong|a lie|a myth|nonsense|incorrect|inaccurate|out of the question|impossible|inconceivable|unthinkable)(?: to say)? that ",
    re.IGNORECASE,
)
CERTAIN = re.compile(
    r"^\W*(?:that )?(?:(?:there (?:is|was|can be|could be) )?no (?:doubt|question|denying|dispute)(?: but| at all| whatever)? (?:that )?|(?:it|there) (?:cannot|can['’]?not|could not|couldn['’]t) be (?:denied|disputed|doubted) that |nobody (?:denies|disputes|doubts) (?:that )?"
    r"|it (?:is|was) (?:not|by no means) (?:impossible|inconceivable|unlikely|improbable|unthinkable|out of the question|excluded|ruled out)(?: that)? |it (?:is|was) no secret that |it (?:is|was) not (?:lost on \w+|for nothing) that )",
    re.IGNORECASE,
)
HARMLESS = re.compile(
    r"\b(?:no doubt|no wonder|no matter|no fewer|no (?:more|less|later|earlier|bigger|smaller|better|worse|other|sooner|greater|higher|lower|longer ago) than|no (?:small|mean|ordinary|little)\b|no\.? ?(?=\d)|nos?\. ?(?=\d)|"
    r"not (?:only|just|merely|simply|least|solely|to mention|to say|to speak of|unlike|infrequently|long (?:after|before|ago)|far (?:from|off|away)|for nothing|without|so much as a surprise)|(?:believe|like) it or not|or not|if not|why not|not un(?!der|til|less|ion|it|iversity)\w+(?:ed|able|ly|ful|ing|al|on|ous|air|ind|ise|rue)\b|not in\w+(?:able|ible)\b|not (?:improbable|impossible|implausible|dissimilar|dishonest|disinterested|displeased|insignificant|inconsiderable|irrelevant|immaterial)|not once but|more often than not|"
    r"(?:nothing|none|nobody|no one|no-one|no \w+|nowhere) (?:but|other than|except|save|short of|less than)|none other|"
    r"(?:could|can) ?(?:not|n['’]t)(?: possibly)?(?: have)? be(?:en)? (?:more|happier|better|prouder|clearer|simpler|easier|plainer|kinder|worse|any \w+er|\w+er)\b|(?:could|can) ?(?:not|n['’]t) (?:help|wait)|(?:could|can) ?(?:not|n['’]t) but|(?:could|can)(?:not|n['’]t) (?:fail|agree more|speak (?:too )?highly|thank|praise|overstate|be overstated|stress)|"
    r"(?:not|never|n['’]t|none|nobody)(?: \w+){0,2} (?:fail|failed|fails|den(?:y|ied)|dispute|disputed|doubt(?:ed)?|hesitate|hesitated|miss(?:ed)? a|unaware|untrue|unknown|impossible|unlikely|uncommon|unusual|unreasonable|unheard of|disagree|lack|lacked|tire of|cease|ceased|stop|stopped|without)\b|"
    r"never mind|nothing if not|no end of|time and no|wast(?:e|ed) no time|spar(?:e|ed) no (?:effort|expense)|lost no time|in no time|to no avail|not a little|not a few|nothing like as)",
    re.IGNORECASE,
)
CORRECTED = re.compile(
    r"\b(?:not|n['’]t) (?:\w+ly )?(by|from|in|for|to|at|with|on|because of|through|out of|as|a|an|the|his|her|its|their) [^.;]{1,80}?,? but (?:rather |instead |also )?(?:by|from|in|for|to|at|with|on|because of|through|out of|as|a|an|the|his|her|its|their) ",
    re.IGNORECASE,
)
"""“not by the storm but by the crew”: what is said in the end is so."""
OPENING_WORD = re.compile(r"^\W*(?:no|yes|well|oh|nay|frankly|look|nope)[,.!:;] ", re.IGNORECASE)
ABLATIVE = re.compile(r"(?:ed|en)$")


@lru_cache(maxsize=4096)
def words_of(content: str) -> tuple[str, ...]:
    """The content's words and stops, small letters, "’" as "'"."""
    return tuple(TOKEN.findall(content[:LONGEST].replace("’", "'").lower()))


def main_clause_negated(content: str) -> bool:
    """Whether the main clause says that it is not so; two negations cancel."""
    if NEGATORS.isdisjoint(words_of(content)) and "n't" not in content and "n’t" not in content:
        return False
    return _negated(content[:LONGEST].replace("’", "'"))


def _negated(content: str) -> bool:
    flipped = False
    content = OPENING_WORD.sub("", content, count=1) or content
    certain = CERTAIN.match(content)
    if certain is not None:
        return main_clause_negated(content[certain.end() :])
    matrix = MATRIX.match(content) or MATRIX_FALSE.match(content)
    if matrix is not None and len(content) > matrix.end():
        flipped, content = True, content[matrix.end() :]
    content = CORRECTED.sub(" ", HARMLESS.sub(" ", content))
    clause = main_clause(words_of(content))
    return flipped != (_negations(clause) % 2 == 1)


def _is_finite(word: str) -> bool:
    if word in AUXILIARIES or word in IRREGULAR_PASTS or word in PRESENTS or word.endswith("n't"):
        return True
    return len(word) > 4 and word.endswith("ed") and word not in NOT_PASTS


@lru_cache(maxsize=4096)
def main_clause(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of the main clause; all words where none can be told."""
    parts = _parts(words)
    clause: list[str] = []
    place = 0
    while place < len(parts):
        part = parts[place]
        if _opens(part) and place + 1 < len(parts):
            place += 1
            continue
        clause.extend(_behind_opening(part) if _opens(part) else part)
        if any(_is_finite(word) for word in part):
            break
        if len(parts) > place + 2 and (part[0] in DETERMINERS or len(part) < 7) and part[0] not in PREPOSITIONS:
            place += 1
        place += 1
    trimmed = _trimmed(clause or list(words))
    return tuple(trimmed or clause or words)


def _parts(words: tuple[str, ...]) -> list[list[str]]:
    """What stands between stops, up to the end of the first sentence that has a verb."""
    parts: list[list[str]] = [[]]
    for place, word in enumerate(words):
        if word in BREAKS:
            if word == "." and place and words[place - 1] in TITLES:
                continue
            if parts[-1]:
                if word in STOPS and any(_is_finite(one) for part in parts for one in part):
                    break
                parts.append([])
        else:
            parts[-1].append(word)
    parts = [part for part in parts if part]
    if parts and parts[0] and parts[0][0] == "that" and len(parts[0]) > 1 and not _is_finite(parts[0][1]):
        parts[0] = parts[0][1:]
    return parts or [list(words)]


def _behind_opening(part: list[str]) -> list[str]:
    """The clause behind an opening one that no comma ends ("if he had not lost the key | the clerk would have come")."""
    first = next((place for place, word in enumerate(part) if place and _is_finite(word)), len(part))
    starts = [
        place
        for place in range(first + 2, len(part))
        if part[place] in SUBJECTS
        and part[place - 1] not in PREPOSITIONS
        and any(_is_finite(word) for word in part[place + 1 : place + 7])
    ]
    return part[starts[-1] :] if starts else part


def _opens(part: list[str]) -> bool:
    """Whether the part is a clause that only opens another ("when he arrived", "had you told me")."""
    return part[0] in OPENERS or (part[0] in ("had", "were", "should") and len(part) > 2 and part[1] in SUBJECTS)


def _trimmed(words: list[str]) -> list[str]:
    """The clause without relative clauses of its subject and without what trails behind its verb."""
    kept: list[str] = []
    place = 0
    seen = False
    while place < len(words):
        word = words[place]
        if not seen and place and word in RELATIVES and words[place - 1] not in PREPOSITIONS:
            place = _behind_relative(words, place)
            continue
        if seen and _trails(words, place, kept):
            break
        if not seen and _is_finite(word):
            end = _group_end(words, place)
            kept.extend(words[place:end])
            seen = True
            if words[end - 1] in COMPLEMENT_VERBS and _has_clause(words, end):
                break
            place = end
            continue
        kept.append(word)
        place += 1
    return kept


def _group_end(words: list[str], place: int) -> int:
    """Behind the verb group that begins here: auxiliaries, negations, adverbs and one full verb."""
    if words[place] not in AUXILIARIES and not words[place].endswith("n't"):
        return place + 1
    end = place + 1
    while end < len(words) and (
        words[end] in AUXILIARIES
        or words[end] in ("not", "never", "also", "always", "ever", "even", "once", "yet", "still", "already")
        or words[end].endswith(("n't", "ly"))
    ):
        end += 1
    if end < len(words) and (_is_finite(words[end]) or words[end] in COMPLEMENT_VERBS):
        end += 1
    return end


def _behind_relative(words: list[str], place: int) -> int:
    """Where the subject goes on behind its relative clause: at the second verb group."""
    current = place + 1
    groups = 0
    while current < len(words):
        if _is_finite(words[current]) or words[current] == "never":
            groups += 1
            if groups == 2:
                return current
            if words[current] == "never":
                current += 1
                if current < len(words):
                    current += 1
                continue
            current = _group_end(words, current)
        else:
            current += 1
    return len(words)


def _has_clause(words: list[str], place: int) -> bool:
    """Whether a clause of its own follows a verb of saying or knowing ("knew the gate was not locked")."""
    for current in range(place, len(words)):
        word = words[current]
        if word in ("and", "but", "or", "to"):
            return False
        if word in ("that", "whether", "how", "why", "what", "where", "who", "if"):
            return True
        if word in AUXILIARIES or word.endswith("n't"):
            return current > place
    return False


def _trails(words: list[str], place: int, kept: list[str]) -> bool:
    """Whether what begins here belongs to the main clause no longer."""
    word = words[place]
    if word in TRAILERS or (word in RELATIVES and word != "that"):
        return True
    following = words[place + 1] if place + 1 < len(words) else ""
    if word == "that":
        return following not in ("same", "day", "night", "year", "week", "morning", "of")
    if word == "but":
        return True
    if word in ("and", "or", "nor"):
        after = words[place + 1 : place + 4]
        return bool(after) and (
            after[0] in NEGATORS
            or _is_finite(after[0])
            or (after[0] in SUBJECTS and any(_is_finite(one) or one in NEGATORS for one in after[1:]))
        )
    if word == "had" and following in SUBJECTS and any(one in ("would", "could", "might") for one in kept):
        return True
    if word in ("not", "never") and following == "to" and kept and kept[-1] not in AUXILIARIES:
        return True
    return word in ("not", "never") and following.endswith("ing") and bool(kept) and kept[-1] in PREPOSITIONS


def _negations(clause: tuple[str, ...]) -> int:
    count = 0
    for place, word in enumerate(clause):
        if word not in NEGATORS and not word.endswith("n't"):
            continue
        before = clause[place - 1] if place else ""
        following = clause[place + 1] if place + 1 < len(clause) else ""
        if (
            word == "no"
            and following not in ("one", "body")
            and before in ("with", "for", "of", "to", "from", "in", "without", "under", "on", "at")
        ):
            refusing = following in (
                "way", "point", "time", "circumstance", "circumstances", "account", "occasion", "case", "stage", "moment",
                "use", "importance", "interest", "consequence", "concern", "value", "help", "event", "sense",
                "condition", "conditions",
            )  # fmt: skip
            if not refusing or (before == "in" and following == "time"):
                continue
        if word == "no" and not following:
            continue
        if word == "no" and before == "there" and following == "more":
            continue
        if word == "nothing" and before == "for":
            continue
        if word == "barely":
            continue
        if word == "neither" and following == "of" and count:
            continue
        if word == "nor" and count:
            continue
        if word in ("not", "never") and following in ("a", "one", "once", "even") and before == "never":
            continue
        count += 1
    return count
