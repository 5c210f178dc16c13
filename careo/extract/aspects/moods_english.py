"""The moods that an English content shows by its own words: hypothetical, possible, suspected, alleged, planned.

The patterns of a clause run over the main clause alone (small letters, no marks), so that a "may" in a relative clause weakens nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise

from careo.extract.aspects.words_english import IRREGULAR_PASTS

MOODY = frozenset(
    """if unless otherwise suppose supposing assuming provided would wouldn't should had were could couldn't may might mightn't perhaps maybe
    possibly conceivably potentially perchance likely unlikely probably possible possibility impossible inconceivable conceivable plausible
    plausibly chance chances likelihood seem seems seemed seemingly appear appears appeared apparently looks looked presumably suspected
    believed thought presumed feared supposed supposedly assumed considered evidently doubtless must suspect guess reckon allegedly
    alleged purportedly reportedly accused charged said reported rumoured rumored rumor rumour information reputed reputedly ostensibly
    so-called claimed will won't shall shan't going plan plans planned planning intend intends intended intending intention about set
    scheduled due vow vows vowed promise promises promised pledge pledges pledged threaten threatens threatened decided decide resolved
    hope hopes hoping want wants mean meant bound aims aim prepares preparing odds i'll we'll he'll she'll they'll it'll you'll gonna
    arguably event case condition wish lest can't cannot theoretically feasible feasibly imaginable understood told credible tipped
    without i'd we'd he'd she'd they'd you'd it'd 'd 'll soon tomorrow expected expects hypothetically candidate speculation""".split()
)
"""A content without any of these is stated, and nothing else is looked at."""

PLAIN_IF = re.compile(
    r"(?<!\bas )(?<!\bsee )(?<!\bknow )(?<!\basked )(?<!\bask )(?<!\btell )(?<!\bsay )(?<!\bsure )(?<!\bclear )(?<!\bwonder )(?<!\bwondered )(?<!\bcheck )(?<!\bdoubt )(?<!\bwhat )(?<!\bout )"
    r"(?<!\bremember )(?<!\bcertain )(?<!\bmatter )(?<!\bknown )(?<!\bme )(?<!\bhim )(?<!\bher )(?<!\bknew )(?<!\bsaid )(?<!\bdecide )(?<!\bjudge )(?<!\bquestion )(?<!\bwondering )"
    r"\b(?:if|unless)\b(?! (?:not|any|anything|ever|at all|you (?:ask|like|will|please|want)|need be|possible|necessary|so\b|memory|indeed|only slightly|you can call|I may|I might))",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:provided that|providing that|on (?:the )?condition that|supposing|assuming (?:that|the|a|it|he|she|they|his|her)|in the event (?:of|that)|but for (?:the|a|his|her|their|its|that|this)|were it not for|had it not been|if only|on the (?:assumption|supposition|hypothesis) that|so long as|just in case|in that case|as though it would)\b"
    r"|^\W*(?:that )?(?:suppose|say for argument|let us suppose|imagine) (?:that|the|a|he|she|they|it|for)\b",
    re.IGNORECASE,
)
INVERSION = re.compile(
    r"(?:^\W*(?:that,? )?|[,;:—–] ?(?:that,? |but,? |and,? )?|[“\"‘])(?:(?:[Hh]ad|[Ww]ere) (?!to\b|been\b|no idea\b|the (?:right|power|duty)\b)(?:not |only |[a-z'-]+ |[A-Z][\w'-]* ){1,6}?(?:not |never |been |to |[a-z]+(?:ed|en|ne|wn|nt|ept|eft|ade|ad|old|aid|ought|aught|et|ut|ound|un|ong|um|ung|ome|ent|ield|eld|ost|it|ung)\b)"
    r"|[Ss]hould (?!have\b|be\b|not\b|never\b)(?:the|a|an|he|she|it|they|we|you|any|anyone|this|that|his|her|its|their|no|[A-Z]\w+)\b)",
)
TRAILING_INVERSION = re.compile(
    r"\b(?:would|could|might|should|wouldn't|couldn't|'d)\b.{1,140}?\b(?:had|were|should) (?:not |only )?(?:it|he|she|they|we|you|I|there|the|a|an|his|her|its|their|our|my|your|this|that|those|these|any|anyone|somebody|someone|one|nobody|no|[A-Z][\w'-]+|\w+s)\b(?! (?:to do with|nothing to do))",
    re.DOTALL,
)
COUNTERFACTUAL = re.compile(
    r"\b(?:would|wouldn't|'d)(?: not| never| \w+ly| all| both| long| still| surely| also| even| only| almost| already| no doubt| at least| by now| in any case| otherwise| never once| hardly| scarcely| soon){0,3} have (?!to\b|you\b|us\b|it that\b|nothing\b|none\b|no\b|a\b|an\b|the\b|any\b)\w+",
    re.IGNORECASE,
)
WOULD = re.compile(r"\b(?:would|wouldn't|'d)\b", re.IGNORECASE)
CONDITIONED = re.compile(
    r"\b(?:otherwise|in that case|in which case|under (?:such|those|other|different|better|a)|with(?:out)? (?:a|an|the|his|her|their|its|any|better|more|decent|less|proper|that|this|him|them|it|such|enough)\b|at (?:any|a) \w+ price|then|even with|given (?:a|the|more|half)|at best|in theory|in practice|on (?:paper|principle|that reasoning|such)|by that (?:logic|reckoning)|(?:a|any|no) (?:sane|decent|honest|real|sensible|competent|prudent|reasonable|fool|proper|serious|true) )",
    re.IGNORECASE,
)
HABIT = re.compile(
    r"\b(?:would|'d) (?:often|always|sometimes|usually|regularly|routinely|frequently|occasionally|invariably|then|never|sit|come|go|walk|stand|sing|wait|arrive|leave|bring|tell|drink|play)\b|\b(?:every|each) (?:morning|night|evening|day|week|year|month|summer|winter|spring|autumn|sunday|monday|friday|saturday|time|christmas|easter)\b|\b(?:in those days|back then|as a (?:child|boy|girl)|of an evening|on (?:sundays|saturdays|fridays|mondays|market days|feast days)|day after day|night after night|whenever)\b",
    re.IGNORECASE,
)
INDEFINITE_SUBJECT = re.compile(
    r"^(?:that )?(?:a|an|any|such(?: a| an)?|to \w+|\w+ing|this|that|it|one|nobody|no|two|three|more|fewer|less|anyone|half) (?:[\w'-]+ ){0,7}?(?:would|wouldn't|'d)\b|^(?:it|that|this|there)(?: would| wouldn't|'d)\b",
    re.IGNORECASE,
)
STATIVE_WOULD = re.compile(
    r"\b(?:would|wouldn't|'d)(?: not| never| only| also| still| surely| \w+ly)? (?:be (?!\w+ed\b|(?:in|at|on|under|behind|among|out|back|gone|there|ready|known|over|dead)\b(?! of\b)|built|sold|sent|paid|given|held|taken|made|done|cut|shut|kept)|mean|cost|suit|amount|make no|seem|serve|prove|need|love|like|prefer|rather|hurt|harm|ruin|destroy|kill|drown|cripple|benefit|help|endanger|violate|breach|contravene|constitute|suffice)\b",
    re.IGNORECASE,
)

NUMERAL = r"(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|\w+teen\b|\w+ty\b|a (?:dozen|hundred|score|thousand|third|quarter|half|couple|few)\b|half (?:a|of|the)\b|hundreds|dozens|more|less|fewer|as many)"
POSSIBLE_ADVERB = re.compile(
    rf"(?:^|[,;:(—–“\"] ?|\b(?:that|was|were|is|are|had|has|have|been|will|did|and|may|but|not|\w+ed|\w+s) )(?:perhaps|maybe|possibly|conceivably|potentially|perchance|quite possibly|very likely|most likely|in all (?:likelihood|probability)|probably|as likely as not|just possibly|for all (?:we|anyone|anybody|I|he|she|they) kn(?:ow|ows|ew)|who knows)\b(?! (?:even )?(?:{NUMERAL}|the (?:most|best|worst|greatest|finest|oldest|largest|only)))",
    re.IGNORECASE,
)
POSSIBLE_INSIDE = re.compile(
    rf"\b(?:perhaps|maybe|possibly|conceivably|potentially|perchance|probably)\b(?! (?:even )?(?:{NUMERAL}|the (?:most|best|worst|greatest|finest|oldest|largest|only)))"
)
POSSIBLE_PHRASE = re.compile(
    r"\b(?:(?:it|that) (?:is|was|seems|remains|looks|'s) (?:\w+ly |also |still |just |quite |well |always )*(?:possible|conceivable|plausible|not impossible|not inconceivable|not unthinkable|not unlikely|not implausible|not out of the question|not excluded|not to be excluded|likely|probable|unlikely|not improbable|credible|thinkable|imaginable|within the bounds)|it's (?:\w+ly |just )?(?:possible|conceivable|likely|not impossible)|"
    r"there (?:is|was|'s|remains|may be|exists) (?:\w+ly |still |also |always )?(?:a|an|some|every|the|no small|at least a|just a|even a) (?:\w+ ){0,2}?(?:chance|possibility|likelihood|probability|prospect|risk|danger)|there's (?:a|an|some|every) (?:\w+ )?(?:chance|possibility|likelihood|risk|danger)|(?:the |a |one )(?:\w+ )?(?:chances|odds|likelihood|possibility|possibilities|probability) (?:is|are|was|were|remains|exists|cannot|that)|chances are|odds are|(?:the )?possibility (?:that|of|remains|exists|cannot)|(?:cannot|can't|could not|can not|couldn't) (?:yet |entirely |wholly |altogether |safely )*be (?:ruled out|excluded|discounted|dismissed)|"
    r"(?:may|might)(?! (?:of|and power)\b)(?! \d)|mightn't|it is (?:not )?beyond|i (?:cannot|can't|do not|don't) rule out|no one can rule out|"
    r"(?:is|are|was|were) (?:very |more |most |just |quite |still |un)?(?:likely|probable|apt|liable)(?:ly)? to|"
    r"(?:seem|seems|seemed|appear|appears|appeared)(?: \w+ly| not)? (?:to|that|as|likely|possible)|looks? (?:as (?:if|though)|likely|very much as|like)|looked (?:as (?:if|though)|likely|very much as)|apparently|seemingly|possible (?:explanation|that)|in theory|theoretically|arguably)\b"
)
"""“perhaps thirty” is a rough number and “perhaps the finest” a manner of praising; both are stated."""
COULD = re.compile(
    r"\bcould (?:\w+ly |also |still |just |even |yet |well |very |easily |then )*(?!not\b|never\b|no\b|see\b|hear\b|smell\b|feel\b|taste\b|swim\b|read\b|write\b|speak\b|afford\b|tell\b|find\b|walk\b|drive\b|remember\b|recall\b|understand\b|recogni[sz]e\b|only\b|hardly\b|barely\b|scarcely\b|neither\b|ride\b|sing\b|cook\b|count\b|name\b|reach\b|produce\b|do\b|manage\b|carry\b|stand\b|bear\b|sleep\b|breathe\b|identify\b|prove\b|show\b|pay\b|get\b|make out\b|hardly\b|be (?:seen|heard|found|reached|read|made out|felt|smelt|smelled|bought|had|got|relied|counted|trusted|persuaded|told|proved|forgiven)\b)(\w+)"
)
COULD_AGAIN = re.compile(
    r"\bcould (?:\w+ly |also |still |even |just |yet |very well |well |easily )*have (?!no\b|had no\b)\w+"
)
NOT_MIGHT = re.compile(
    r"\b(?:the|its|his|her|their|all|with|own|military|naval) might\b(?! (?:have|be|not|well))", re.IGNORECASE
)
MONTH_MAY = re.compile(
    r"\bMay\b(?=\W*\d|,| \w+ (?:budget|election|elections|riots?|uprising|flood|floods)| (?:[A-Z]\w+|Day|and|or|to|the|that|when|at|he|she|it|they|was|were|had|timetable|meeting|session|election|elections|fair|flood|floods)\b)|(?<=[a-z,\d] )May\b"
)
"""A capital "May" within a sentence is the month or a name; the first word of a sentence is one where no verb follows."""
IDIOM = re.compile(
    r"\b(?:as (?:may|might|could) be expected|whatever (?:it|they|that) may be|come what may|may or may not|be that as it may|try as (?:he|she|they|it|we|I) (?:may|might)|who(?:ever)? (?:he|she|they|it) (?:may|might) be|as the case may be|may (?:he|she|they) rest|(?:so|in order) that \w+(?: \w+){0,3} (?:may|might|could)|if I may|if you will|you might say|one might say|as you might|could (?:not|n't)(?: have)? be(?:en)? (?:more|\w+er)|might as well|may as well)\b",
    re.IGNORECASE,
)
UNREACHED = re.compile(
    r"\b(?:could|might|may) (?:not|n't)\b(?! (?:have|be (?:the|a|an|his|her)\b))|\bcouldn't\b(?! have)"
)
"""“could not be found”, “could not swim”: what somebody tried and did not manage, not what may be."""

SUSPECTED = re.compile(
    r"\b(?:(?:is|are|was|were|been|be|he's|she's|it's|they're) (?:not |widely |long |generally |commonly |still |now |also |strongly |at first |once |variously |universally |\w+ly )*(?:suspected|believed|thought|presumed|feared|assumed|understood)(?! through)|presumably|doubtless|no doubt|must (?:surely |certainly |\w+ly )?(?:not )?have (?:been |had )?\w+|must surely|"
    r"(?:i|we|one|you) (?:rather |strongly |still |half |can only |would )?(?:suspect|guess|reckon|suppose|presume|believe|fear|think|dare say|daresay|imagine|fancy)|to all appearances|evidently|supposed by|by the look of|as far as (?:i|we|anyone|anybody) can tell|in all likelihood|under suspicion|suspects? that|the suspicion (?:is|that)|(?:my|our) (?:guess|bet|hunch|suspicion|theory|belief))\b"
)
ALLEGED = re.compile(
    r"\b(?:(?:up)?on information and belief|to the best of (?:\w+ ){1,3}knowledge and belief|allegedly|purportedly|reportedly|supposedly|reputedly|ostensibly|so-called|(?:is|are|was|were|been|be|stands|stood|stand|he's|she's|they're|being) (?:now |also |further |still |widely |variously |openly |formally |jointly |likewise |\w+ly )*(?:alleged|reported|said|accused|rumou?red|reputed|charged with|claimed|indicted for|supposed)(?: to| of|ly| in)?|rumou?r (?:has|had) it|it (?:is|was) (?:\w+ly )?(?:said|alleged|claimed|rumou?red|charged|put about)|(?:if|according to) (?:the )?(?:rumou?r|gossip|talk)|the (?:allegation|accusation|charge|claim|rumou?r|story|gossip|talk|word) (?:is|was|goes|that)|faces? (?:a |the )?(?:charge|charges|accusations?|allegations?)|(?:so|or so) the story goes|they say|people say|word is|word has it)\b"
)
CALCULATED = re.compile(
    r"\b(?:no doubt|presumably|doubtless|I suspect|I think|I believe|I suppose|I fear|I guess|I'm afraid|one suspects)\b",
    re.IGNORECASE,
)
UNDENIED = re.compile(
    r"(?:^|[,;] )(?:allegedly|reportedly|supposedly|purportedly|it is (?:said|alleged)|they say|so they say|rumou?r has it|the story goes|on information and belief|upon information and belief|by (?:some|all|most|local) accounts)\b",
    re.IGNORECASE,
)

TO_BE = re.compile(
    r"\b(?:will|won't|shall|shan't|would|wouldn't|should|going to|'ll|is to|are to|was to|were to)\b|\bbe\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|(?:is|are|was|were|am) (?:now |still |just |soon |also )*(?:about|set|scheduled|due|ready|poised|preparing|planning|hoping|determined|resolved|bound|slated|meant|supposed|minded) to|vow(?:s|ed)? (?:never |not )?to|promise[sd]? (?:never |not )?to|pledge[sd]? (?:never |not )?to|threaten(?:s|ed)? to|(?:ha[sd]|have|'ve) (?:now |just |already |also )*(?:decided|resolved|agreed|undertaken|chosen|elected|sworn|made up \w+ mind) (?:never |not |against )?(?:to)?|(?:ha[sd]|have) (?:no|every|the|any|an) (?:\w+ )?(?:intention|plans?) (?:of|to)|no plans? (?:to|for)|mean(?:s)? to|aim(?:s)? to|(?:is|are|am|was|were|isn't|aren't|wasn't|weren't|not|he's|she's|it's|they're|we're|i'm|you're) (?:not |never |now |soon |all |still )*(?:going to|gonna)|hope(?:s)? to|(?:is|are) (?:not )?to (?:be )?\w+|(?:was|were) (?:soon |later )?to (?!blame\b|have\b|be (?:found|seen|heard|had)\b)\w+ (?:\w+ ){0,9}(?:tomorrow|next|soon|by|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter))|the (?:plan|intention|idea|aim) (?:is|was) to|(?:^|(?:is|was) )(?:his|her|its|their|my|our|the) (?:\w+ )?(?:intention|plan|plans|decision|resolve|promise|pledge|aim|readiness|determination|vow) (?:is |was )?(?:never |not )?(?:to|of \w+ing))\b"
)
WILL = re.compile(
    r"\b(?:will|won't|shall|shan't|\w+'ll|'ll)(?: (?:not|never|now|soon|also|then|all|both|certainly|definitely|only|again|at last|always|ever|even|instead|still|once|\w+ly|no longer|in future|next \w+|be|have))* (\w+)"
)
WOULD_VERB = re.compile(
    r"\b(?:would|wouldn't|\w+'d)(?: (?:not|never|now|soon|also|then|all|both|only|again|at last|ever|still|\w+ly|no longer|in future|be))* (\w+)"
)
NOT_DECIDED = frozenset(
    """rain snow rise fall flood burst collapse die happen take cost become have need know suffer lose last remain grow improve worsen survive
    continue bring mean seem appear prove exist depend matter please hurt like want find see hear feel think believe agree understand love
    remember regret live drown starve miss follow come cause lead result affect benefit help harm show tell reveal recover
    probably the a an in on no more better worse good bad so very too enough able there unlikely likely likely possible impossible necessary cheaper dearer
    difficult easier harder hot cold wet dry dead late early hard useless pleased happy sorry glad required needed found forgotten
    remembered missed known seen felt affected lost drowned killed easy true false this that it free all as at for of not""".split()
)
"""What nobody decides: behind "will" these foretell, they do not plan. Behind "will be" an adjective or noun foretells too."""
DECIDED_COMES = re.compile(
    r"\b(?:i|we|he|she|they|[a-z]+) (?:will|won't|shall|would|'ll)(?: not| never| also)* (?:come (?:to|back|home|before)|continue|take (?!\d|years|months|weeks|days|time|place|long)|bring|lead|help|show|tell|follow|find)\b|\b(?:i'll|we'll) (?:come|continue|take|bring|lead|help|show|tell|follow|find)\b"
)


POSSIBLE_WORDS = frozenset(
    """may might mightn't could perhaps maybe possibly conceivably potentially perchance likely unlikely probably probable possible possibility
    possibilities impossible inconceivable conceivable plausible chance chances likelihood probability prospect risk danger odds seem seems
    seemed seemingly appear appears appeared apparently looks looked apt liable theory theoretically arguably it's that's there's rule ruled
    excluded discounted dismissed beyond unthinkable imaginable thinkable credible knows knew all who implausible improbable""".split()
)
SUSPECTED_WORDS = frozenset(
    """suspected believed thought presumed feared assumed understood presumably doubtless doubt must suspect guess reckon suppose presume
    believe fear think say daresay imagine fancy appearances evidently supposed look far likelihood suspicion suspects bet hunch theory
    belief afraid""".split()
)
ALLEGED_WORDS = frozenset(
    """information knowledge allegedly purportedly reportedly supposedly reputedly ostensibly so-called alleged reported said accused rumoured
    rumored reputed charged claimed indicted supposed rumour rumor gossip talk allegation accusation charge claim story word goes say
    faces face accounts put""".split()
)
PLANNED_WORDS = frozenset(
    """plan plans planned planning intend intends intended intending about set scheduled due ready poised preparing hoping determined resolved
    bound slated meant minded vow vows vowed promise promised pledge pledges pledged threaten threatens threatened decided agreed undertaken
    chosen elected sworn made intention mean means aim aims going gonna hope hopes is are was were will won't shall shan't would wouldn't
    i'll we'll he'll she'll they'll it'll you'll that'll i'd we'd he'd she'd they'd it'd you'd 'll 'd idea decision resolve readiness
    determination""".split()
)
WILL_WORDS = frozenset(
    """will won't shall shan't would wouldn't i'll we'll he'll she'll they'll it'll you'll that'll i'd we'd he'd she'd they'd it'd you'd
    'll 'd""".split()
)
PLANNING_WORDS = frozenset("to intention plans plan decided sworn resolved gonna against decision".split())
CONDITION_WORDS = frozenset(
    """provided providing condition supposing assuming event but were had only assumption supposition hypothesis long case though suppose
    imagine argument""".split()
)


def moody(words: tuple[str, ...]) -> bool:
    """Whether any word could show a mood."""
    return not MOODY.isdisjoint(words) or any(
        second == "to" and first in ("is", "are", "am") for first, second in pairwise(words)
    )


def is_hypothetical(text: str, words: tuple[str, ...]) -> bool:
    """Whether it is told of what is not, or only on a condition ("if it is genuine, he knew"; "would have")."""
    known = frozenset(words)
    if ("if" in known or "unless" in known) and PLAIN_IF.search(text):
        return True
    if not CONDITION_WORDS.isdisjoint(known) and CONDITION.search(text):
        return True
    would = WOULD.search(text) is not None
    if ("had" in known or "were" in known or "should" in known) and (
        (
            INVERSION.search(text)
            and (would or "could" in known or "might" in known or "should" in known or "will" in known)
        )
        or TRAILING_INVERSION.search(text)
    ):
        return True
    if not would:
        return False
    if COUNTERFACTUAL.search(text):
        return True
    if HABIT.search(text) and not CONDITIONED.search(text):
        return False
    return CONDITIONED.search(text) is not None or STATIVE_WOULD.search(text) is not None


def is_possible(clause: str, text: str) -> bool:
    """Whether the main clause says only that it may be."""
    if POSSIBLE_WORDS.isdisjoint(clause.split()):
        return False
    free = IDIOM.sub(" ", NOT_MIGHT.sub(" ", clause))
    if (
        "may" in free
        and not _is_headline(text)
        and "may" not in MONTH_MAY.sub(" ", text).split()
        and MONTH_MAY.search(text)
    ):
        free = free.replace("may", " ")
    free = UNREACHED.sub(" ", free)
    return (
        POSSIBLE_PHRASE.search(free) is not None
        or POSSIBLE_INSIDE.search(free) is not None
        or COULD_AGAIN.search(free) is not None
        or COULD.search(free) is not None
    )


def _is_headline(text: str) -> bool:
    """Whether most words have a capital, so that none tells a month ("Norland May Have Known")."""
    words = text.split()
    return sum(word[:1].isupper() for word in words) > len(words) * 0.6


def is_planned(clause: str, reported: bool) -> bool:
    """Whether it tells what somebody has decided to do. In reported speech "would" is a "will" of the past."""
    words = frozenset(clause.split())
    if PLANNED_WORDS.isdisjoint(words):
        return False
    if not PLANNING_WORDS.isdisjoint(words) and PLANNED.search(clause):
        return True
    if WILL_WORDS.isdisjoint(words):
        return False
    if DECIDED_COMES.search(clause):
        return True
    found = WILL.search(clause) or (WOULD_VERB.search(clause) if reported and not HABIT.search(clause) else None)
    if found is None:
        return False
    if re.search(r" be \w+$", clause[: found.end()]) and not _participle(found[1]):
        return False
    return found[1] not in NOT_DECIDED


def _participle(word: str) -> bool:
    return (
        word.endswith(("ed", "en", "ing"))
        or word in IRREGULAR_PASTS
        or word in ("done", "gone", "shown", "drawn", "born", "torn")
    )
