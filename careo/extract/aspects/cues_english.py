"""What an English cue makes of its content, by sense: alleged, suspected, planned, possible, denied, doubted.

A cue is read once and kept, for the same few hundred cues make up most of any text. Idioms stand before single words: "made no
secret of" has a negation and negates nothing. The lists are of general English; none is counted from a corpus.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from careo.text.lemmas import lemma

Sense = Literal["stated", "alleged", "suspected", "planned", "possible", "denied", "doubted", "refused", "undecided"]
"""refused: a plan that is none ("decided against"); undecided: "did not rule out", "is not sure whether"."""

ALLEGING = frozenset(
    """allege allegation claim accuse accusation accuser charge contend contention assert assertion purport complain complaint imply
    insinuate insinuation intimate hint blame denounce denunciation rumour rumor rumoured rumored gossip whisper reproach impute
    imputation ascribe plead aver averment inculpate incriminate indict decry hearsay tattle murmur suggestion innuendo grievance
    arraign impugn avouch opine""".split()
)
SUSPECTING = frozenset(
    """suspect suspicion believe belief think thought suppose supposition assume assumption guess guesswork fear afraid worry worried
    concern concerned estimate reckon reckoning presume presumption speculate speculation view hypothesize hypothesise hypothesis theorize
    theorise theory surmise feel feeling hunch impression opinion conjecture conviction convince convinced imagine figure fancy deem
    consider regard dread inkling instinct intuition misgiving apprehension apprehensive gather infer inference deduce persuade persuaded
    bet wager judge mistrust sense trust anticipate understand confident certain sure anxious nervous uneasy premonition foreboding
    postulate divine daresay envisage reason credit""".split()
)
NO_BELIEF = frozenset("reason understand trust credit regard judge sense figure concern gather consider bet".split())
"""Of these only some uses are beliefs; they must be followed by a clause, and stand in BELIEF_WORDING."""
BELIEF_WORDING = re.compile(
    r"\b(?:figures?|figured|gathers?|gathered|senses?|sensed|bets?|trusts?|considers?|considered|of concern|concern(?:s|ed)?|understands?|understood|my bet)$",
    re.IGNORECASE,
)
PLANNING = frozenset(
    """plan intend intention vow pledge promise threaten threat propose proposal aim hope want wish seek decide decision agree prepare
    offer commit commitment undertake undertaking resolve resolution mean determine choose elect opt arrange schedule volunteer plot scheme
    conspire contemplate mull swear oath aspire ambition design purpose purposed consent ready bind ponder aspiration earmark pencil slate
    contract destine covenant endeavour endeavor guarantee means swear swore sworn""".split()
)
FACTS_TOO = frozenset(
    """agree decide decision promise pledge vow threat threaten swear swore sworn oath undertake guarantee resolve determine wish mean propose proposal
    hope consent schedule arrange commit purpose purposed design contract want plot choose elect means""".split()
)
"""With a that-clause on what is or was ("swore that he had never met her") these are words of saying."""
DENYING = frozenset(
    """deny denial refute refutation dispute reject rejection rebut rebuttal repudiate repudiation disavow disavowal contradict
    contradiction disclaim gainsay disown discount dismiss dismissal debunk controvert negate traverse retract recant retraction withdraw
    disagree scoff pooh-pooh unsay disprove discredit negative disbelieve scotch quash""".split()
)
DOUBTING = frozenset(
    "doubt doubtful question sceptical skeptical scepticism skepticism unconvinced incredulous dubious distrust".split()
)
EXPECTING = frozenset("expect expectation predict prediction forecast foresee foretell".split())
SUGGESTING = frozenset("suggest wonder raise".split())
PRESUPPOSING = frozenset(
    """know realise realize mention tell disclose reveal learn notice acknowledge admit concede remember recall forget aware see conceal
    hide regret recognise recognize appreciate understand care mind explain discover confess recollect discuss own""".split()
)
"""Negated ("did not mention that …"), these leave what follows standing."""

_WORDED: tuple[tuple[Sense, str], ...] = (
    (
        "undecided",
        r"(?:not|never|n['’]t|cannot|refus\w+ to|unable to|unwilling to|no one|nobody|declin\w+ to)(?: \w+){0,3} (?:rul(?:e|es|ed|ing) out|exclud\w+|preclud\w+|discount\w*)"
        r"|(?:not|n['’]t|un|less than|far from|hardly) ?(?:(?:\w+ )?(?:sure|certain))|(?:not|n['’]t|cannot) (?:know|say|tell|remember|recall|confirm|be sure|swear)(?: for \w+)? (?:whether|if)"
        r"|(?:not|n['’]t|cannot) (?:confirm|verify|be certain|vouch)|toy\w* with the (?:theory|thought) that|kept? an open mind|could imagine|can imagine|can(?:not| ?n['’]t)? (?:well )?conceive"
        r"|(?:has|have|had|would|will|could)(?: \w+)? (?:left|leave|leaves) (?:open|room)|left? open|(?:hold|held|leav|float|rais|mention|moot|admit|acknowledg|conced|allow|see|saw|discuss|grant|conjure|consider|air|entertain)\w*(?: for| of)?(?: out| up)? (?:the|a|some|any) (?:\w+ )?(?:possibility|chance|prospect)"
        r"|possibility|(?:allow|grant)(?:s|ed)? for|wonder(?:s|ed|ing)?(?: aloud| openly| publicly| whether| if)?|(?:can|could)(?: \w+)? not swear",
    ),
    (
        "refused",
        r"(?:decid|rul|vot|resolv|opt|com\w*|came)\w*(?: \w+)? (?:down )?against|(?:giv|gave|given)\w* up|thought better of|think better of|(?:abandon|shelv|scrap|drop(?:p)?|cancel|ax|bin|ditch|jettison|renounc|forswear|forswor|forgo|forwent|call(?:ed|s)? off)\w*(?: (?:its|his|her|their|the|any|all))?(?: \w+)? (?:plan|idea|intention|scheme|thought|project|proposal|talk|hope|ambition|bid)s?"
        r"|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|(?:is|are|was|were) (?:un|not )(?:willing|prepared|ready)|back(?:s|ed)? out of|pull(?:s|ed)? out of|drew back from|(?:has|have|had|with|harbou?r\w*|see\w*|saw) no (?:\w+ )?(?:intention|plan|plans|wish|desire|intentions)"
        r"|(?:will|would) have no part in|foreswor\w+|shrank from|shied away from|drew the line at|abstain\w* from",
    ),
    (
        "denied",
        r"(?:call|brand|dismiss|describ|label|reject|denounc|condemn|term|characteri[sz]|pronounc|dub|deem|declar|decri|damn|laugh|wav|shrug|swat|brush)\w*(?: \w+){0,6} (?:untrue|false|a lie|lies|nonsense|baseless|groundless|unfounded|fabricat\w+|(?:pure |sheer |an )?(?:invention|fiction|fantasy)|rubbish|a myth|myth|a smear|slander\w*|ridiculous|absurd|preposterous|ludicrous|off|aside|away|wrong|inaccurate|a fairy tale|a slander|moonshine|poppycock|bunk|twaddle|mistaken|fanciful|malicious|a hoax)"
        r"|pour\w* (?:scorn|cold water) on|laugh\w* off|scoff\w* at|g[ai]ve\w* the lie to|(?:will|would) have none of|w(?:ill|ould) not hear of|rul(?:e|es|ed|ing) out|takes? issue with|took issue with|(?:not|n['’]t|never|no longer|refus\w+ to|declin\w+ to)(?: \w+)? (?:accept|agree|buy|swallow|concede that|subscribe)|disabus\w+|knock\w* down|shoot\w* down|shot down|(?:made|make|makes) light of|set the record straight"
        r"|(?:is|was|are|were|be|been) (?:simply |quite |just |wholly |entirely |plainly )?(?:not true|untrue|false|a lie|wrong|nonsense)|no truth (?:in|to)|there is nothing in|(?:took|takes?|taken) back|(?:gone|went|goes) back on|(?:deni|reject|refut|disput)\w+|backtrack\w*|nail\w* the lie|lays? to rest|laid to rest|shook (?:his|her|their) head|(?:not|n['’]t) (?:so|a word of truth)",
    ),
    (
        "doubted",
        r"(?:cast|casts|casting|throw|threw|throws|express\w*|voic\w*|rais\w*|entertain\w*|harbou?r\w*|ha[sd]|have|there (?:is|was)|some|grave|serious|real|considerable|deep)(?: \w+)? doubts?(?: on| about| over)?|(?:find|found|finds) it (?:hard|difficult|impossible|unlikely)(?: \w+)? to believe|(?:not|n['’]t|cannot|hardly|far from|never|less than)(?: \w+){0,2} (?:convinced|persuaded|confident)|cannot believe|doubt\w*",
    ),
    (
        "alleged",
        r"(?:has|have|had) it\b(?! in mind)|put\w* it about|put it around|(?:point\w*|wag\w*) the finger|lev(?:el|ell)\w*|laid? (?:the )?(?:blame|charge|fault)|stor(?:y|ies) (?:goes|go|went|ran|runs)|story is|word (?:is|was|has it|went|goes|on the)|(?:is|are|was|were|been|be|being) (?:widely |commonly |often |also |now |still |persistently |variously )?(?:alleged|rumou?red|said|reputed|reported|accused|put about)|stands? accused|stood accused|would have (?:it|us|you)|on information and belief|by (?:all|most|some) accounts|talk is|it is said|they say|people say|at (?:his|her|their|the) door"
        r"|tongues? wag\w*|tax(?:es|ed)? (?:him|her|them)|case (?:is|rests|against)|cr(?:y|ies|ied|ying) foul|finger\w* ",
    ),
    (
        "planned",
        r"(?:ha[sd]|have|having) (?:it )?in mind|(?:made|make|makes|making) up (?:his|her|its|their|my|our|your|one['’]s) minds?|ma(?:kes?|de|king) ready|(?:is|are|was|were|am|['’]s|['’]re|['’]m|be|stands?|stood) (?:\w+ )?(?:going|about|set|due|ready|poised|bent on|minded|determined|resolved|keen|preparing|looking|eager|bound|scheduled|slated|hoping|planning) ?(?:to|on)?$|(?:gave|give|gives|given) (?:\w+ ){1,3}word|set(?:s|ting)? (?:out|about|(?:his|her|its|their) sights on)|look(?:s|ing|ed)? to\b|work(?:s|ing) (?:on|towards) (?:a )?plans?|gear(?:s|ed|ing) up|toy(?:s|ing|ed)? with|draw(?:n|s|ing)? up plans|drew up plans|laid plans|(?:ha[sd]|have) (?:every |the |an? )?(?:plan|intention|ambition|mind)s?\b|will not rest|can['’]t wait|plans? (?:is|are|was)\b|signal\w* (?:\w+ )?(?:intent|intention)|got it into|took it into|earmark\w*|gave notice of|set (?:his|her|their) heart on|up (?:his|her|its|their) sleeve|has designs|swore to",
    ),
    (
        "suspected",
        r"(?:is|are|was|were|am|remain\w*|of|to|in|by) (?:\w+ )?(?:of )?(?:the |his |her |their |my |our )?(?:opinion|view|mind|belief|impression|estimation|reckoning|guess|eyes|book|conviction)|(?:take|took|takes|taking) the view|(?:have|has|had|got|get)(?: \w+){0,3} (?:feeling|hunch|suspicion|idea|impression|inkling|notion|sense)|(?:is|are|was|were|been) (?:widely |long |generally |commonly |now |still |also |all )*(?:suspected|believed|thought|presumed|feared|assumed|understood|supposed|held|considered)|(?:strikes|struck) (?:me|him|her|us|them)|looks? to|seem(?:s|ed)? to (?:me|him|her|us|them)|smell(?:s|ed|t)? a rat|ha(?:s|ve|d) (?:his|her|their|my|our) (?:suspicions|theory|doubts|money)|(?:my|his|her|our|their) money is|I dare ?say|lays? odds|put(?:s|ting)? (?:it )?down to|would (?:bet|wager|guess|say)|for (?:his|her|my|their|our) (?:part|money)|takes? it\b|took it\b|cannot shake|fears?\b|lean(?:s|ed|ing)? (?:to|towards)|can (?:only )?(?:guess|suppose|assume|imagine)",
    ),
)
IDIOMS = tuple((sense, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for sense, words in _WORDED)
FREE_OF_NEGATION = re.compile(
    r"\b(?:ma(?:kes?|de|king) no (?:secret|bones|mystery|attempt to (?:hide|deny|conceal))|le(?:aves?|ft) (?:no|little) (?:doubt|room for doubt)|(?:ha[sd]|have|there (?:is|was)|entertain\w*) (?:no|little|not the (?:least|slightest)) doubts?|"
    r"(?:not|n['’]t|never|cannot|nobody|no one|none|no longer|neither|nor|hardly|without)(?: \w+){0,2} (?:hid(?:e|es|den)?|conceal\w*|disguis\w+|hesitat\w+|den(?:y|ies|ied|ying)|disput\w+|contest\w*|question\w*|doubt\w*|object\w*|contradict\w*|disagree\w*|challeng\w+|gainsa\w+|tir\w+|fail\w*|stop\w*|ceas\w*|miss\w*|quarrel\w*|refut\w*|reject\w*|forget\w*|mince\w*)|"
    r"not only|not just|not merely|not least|no less|nothing less|no sooner|never fails?|no (?:quarrel|denying|dispute|objection|disputing)|in no uncertain|not for the first|not (?:un|without)\w+|not long|not yet (?:\w+ )?(?:withdrawn|retracted)|no exaggeration|not so much as)",
    re.IGNORECASE,
)
CANCELLING = re.compile(
    r"(?:den(?:y|ies|ied|ying)|disput\w+|contest\w*|question\w*|doubt\w*|contradict\w*|disagree\w*|challeng\w+|gainsa\w+|quarrel\w*|refut\w*|reject\w*|object\w*|denying|dispute|disputing|objection)$",
    re.IGNORECASE,
)
"""Of the above, those that would deny or doubt by themselves."""
NEGATION = re.compile(
    r"\b(?:not|never|no longer|neither|nor|cannot|nobody|no one|none|hardly|scarcely|no|nothing|stopped|ceased)\b|n['’]t\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:[-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue's sense, whether it is negated, and whether it can tell facts too ("swore that he had never …")."""

    sense: Sense
    negated: bool = False
    facts: bool = False


@lru_cache(maxsize=20_000)
def cue_of(words: str) -> Cue:
    """Read a cue; an empty one is a statement in the document's own voice."""
    if not words:
        return Cue("stated")
    free = FREE_OF_NEGATION.search(words)
    if free is not None:
        rest = f"{words[: free.start()]} {words[free.end() :]}"
        return Cue("stated") if CANCELLING.search(free.group()) else cue_of(rest.strip())
    for sense, pattern in IDIOMS:
        found = pattern.search(words)
        if found is not None:
            rest = f"{words[: found.start()]} {words[found.end() :]}"
            held = sense in ("alleged", "suspected", "planned") and NEGATION.search(rest) is not None
            return Cue(sense, held and not _no_shape(words))
    forms = tuple(form for found in WORD.findall(words) for form in (found.lower(), lemma(found, "en")))
    negated = NEGATION.search(words) is not None
    sense = _by_words(forms, words)
    if sense == "stated" and negated and any(form in PRESUPPOSING for form in forms):
        negated = False
    return Cue(sense, negated, any(form in FACTS_TOO for form in forms))


def _no_shape(words: str) -> bool:
    """ "has no intention" is a plan that is none already; a bare "nothing" beside a cue negates no cue."""
    return re.search(r"\bnothing\b", words, re.IGNORECASE) is not None


def _by_words(forms: tuple[str, ...], words: str) -> Sense:
    known = frozenset(forms)
    if known & DENYING:
        return "denied"
    if known & DOUBTING:
        return "doubted"
    if known & ALLEGING:
        return "alleged"
    believing = known & SUSPECTING
    if believing - NO_BELIEF or (believing and BELIEF_WORDING.search(words)):
        return "suspected"
    if known & EXPECTING:
        return "suspected"
    if known & PLANNING:
        return "planned"
    return "possible" if known & SUGGESTING else "stated"
