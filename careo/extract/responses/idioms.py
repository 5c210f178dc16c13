"""Answers, and the lack of one, that English reports in set phrases: “kept her own counsel”, “met with silence”, “sent us to the board”.

A phrase is found by its words; who answered is then read from the parse: the subject of its verb, or the noun phrase that begins where
the phrase ends (`holder`: “efforts to contact … failed”). Each pattern says what must stand beside the words for them to report an
answer: “declined by 4 per cent”, “denied him entry”, “admitted to hospital”, “a confirmed bachelor” match none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from careo.records.events import ResponseKind

NOT = r"(?:not|n't|never)"
ASKERS = r"(?:us|me|him|her|them|reporters?|journalists?|callers?|the (?:caller|reporter|paper|court|committee|family|families|inquirers?|widow|clerk)|all (?:questions|inquiries|enquiries|queries|calls|comers|requests|press\w*)|(?:any|further|the|our|my|his|her|their|these|those|such|press|media|written|every|both) (?:\w+ )?(?:questions?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|requests?|matter)|questions|inquiries|enquiries|queries|the (?:\w+ )?(?:question|matter|request|caller|query))"
MATTER = r"(?:question|matter|subject|topic|request|inquiry|enquiry|query|charge|allegation|accusation|point)s?"
MESSAGE = r"(?:letters?|calls?|e-?mails?|messages?|questions?|quer(?:y|ies)|requests?|texts?|inquir(?:y|ies)|enquir(?:y|ies)|notes?|faxes?|telegrams?|voicemails?|invitations?|petitions?|reminders?|summons|subpoenas?|complaints?)"
REACH = r"(?:reach|contact|locate|trace|find|get through to|get hold of|get in touch with|track down|speak to|speak with|raise|interview|talk to|run down|catch up with|see)"


@dataclass(frozen=True, slots=True)
class Idiom:
    """A phrase that reports an answer of a kind; where it ends with "(?=)" on a noun phrase, `holder` says that this is who answered."""

    kind: ResponseKind
    pattern: re.Pattern[str]
    holder: bool = False
    asked: bool = False
    """Only where something was asked: elsewhere a look at the ceiling is no answer."""


def _idiom(kind: ResponseKind, words: str, holder: bool = False, asked: bool = False) -> Idiom:
    return Idiom(kind, re.compile(words, re.IGNORECASE), holder, asked)


IDIOMS: tuple[Idiom, ...] = (
    # -- never acknowledged
    _idiom(
        "never acknowledged",
        rf"\b(?:ha[sd]|have|ha[sd]n't|haven't|did|do|does|didn't|doesn't|don't)? ?{NOT}?(?: \w+){{0,2}}?(?:never|not once|not|n't|yet to|not ever)(?:,[^,]{{3,40}},|(?: \w+){{0,4}}) (?:acknowledged?|admit(?:ted)?|conceded?|own(?:ed)? up to|confess(?:ed)?|recogni[sz]ed?|accept(?:ed)? (?:responsibility|blame|that)|said (?:that )?(?:it|he|she|they) (?:had|was|were|did)|own(?:ed)? to|uttered a word of|faced up to|come clean)\b",
    ),
    _idiom(
        "never acknowledged",
        r"\b(?:refus\w+|declin\w+) to (?:acknowledge|admit|recogni[sz]e|concede|accept (?:responsibility|blame|that)|own up)|\bstop(?:s|ped)? short of (?:any |an? |ever )?(?:admission|acknowledg\w+|admitting|conceding|saying (?:that )?(?:it|he|she|they)|recogni[sz]ing|confess\w+|owning)|"
        r"\bwithout (?:ever |once |so much as )?(?:admitting|acknowledging|conceding|owning)|\b(?:steadfastly |always |still |long )(?:refuses?|refused|declines?) to (?:acknowledge|admit)|\bhas yet to (?:acknowledge|admit|concede|recogni[sz]e|own up)|\bavoid\w* (?:any|all) (?:acknowledg\w+|admission)|\bmade no (?:acknowledg\w+|admission)|\bpass\w* over in silence|\bmaintain\w* (?:its|their|his|her) silence (?:on|about) (?:the|what)",
    ),
    _idiom(
        "never acknowledged",
        r"\b(?:at no (?:point|time|stage)|never once|not once|nowhere)(?: \w+){0,4} (?:did|does|has|have|had|do) (?=(?:the |a |an |its |his |any |[A-Z])[^,;]{2,60} (?:acknowledge|admit|concede|own up|confess|recogni[sz]e|accept))",
        True,
    ),
    _idiom(
        "never acknowledged",
        r"\bno (?:acknowledg\w+|admission|recognition)(?: \w+){0,4} (?:has|have|had|was|were|ever) (?:\w+ ){0,2}(?:come|been made|given|made|came|issued|forthcoming|offered)(?: \w+)? (?:from|by) ",
        True,
    ),
    _idiom(
        "never acknowledged",
        r"\b(?:no|neither|not one|none of the|nobody in the|no one in the) (?:[\w-]+ ){1,5}?(?:has|have|had) (?:\w+ )?(?:acknowledged|admitted|owned up|owned|recogni[sz]ed|conceded|accepted (?:responsibility|blame))",
    ),
    # -- retracted
    _idiom(
        "retracted",
        r"\b(?:took|taken|takes?|taking) (?:it|that|this|them|(?:\w+ ){1,5}?)?back(?! (?:to|home|into|from|in|up|the|his|her)\b)(?: (?:every|all|what|the|his|her|their|it|my|that|whatever|each|any)\b)?|\b(?:went|gone|goes|going|go) back on (?!to)|\b(?:no longer|not any longer|n't any longer|not now) (?:say|says|claim|claims|stand|stands|maintain|maintains|assert|asserts|insist|insists|allege|alleges|hold|holds|accuse|accuses|believe|believes|stood|vouch|vouches)\b|"
        r"\b(?:change[sd]?|revised?|altered|amended|rewrote|recast) (?:his|her|its|their) (?:story|account|testimony|evidence|version|tune|statement)|\bwalk(?:s|ed|ing)? (?:it|that|this|back|the \w+|(?:his|her|its|their) \w+) ?(?:back)?\b(?= (?:the|his|her|its|their|that|what|back)|\.|,)|\bback(?:tracked|pedall?ed)\b|\b(?:issue[sd]?|print(?:s|ed)?|publish(?:es|ed)?|ran|runs?|carried) (?:a |an )?(?:\w+ )?(?:retraction|correction|withdrawal|disavowal)\b|"
        r"\b(?:I|we) (?:now |hereby |here and now |therefore |must |wish to |do |have to |unreservedly |fully |formally )*(?:withdraw|retract|recant|disown|unsay|take (?:it|that|this|them) back|take back)\b|\brecant(?:s|ed|ing)?\b|\bunsa(?:y|ys|id)\b|\b(?:disown|repudiat|disavow|renounc)(?:s|ed|es)? (?:his|her|its|their|my|our|the) (?:\w+ ){0,3}(?:statement|testimony|confession|evidence|account|story|words|article|deposition|affidavit|claim|accusation|allegation|remarks?)|"
        r"\b(?:withdr[ae]w(?:n|s|ing)?|retract(?:s|ed|ing)?|pull(?:s|ed)|t(?:ook|akes?|aken) down|rescind(?:s|ed)?|struck out|strikes? out|revok(?:es?|ed)|t(?:ore|ear|ears|orn) up|eat|ate|eats|eaten) (?:(?:his|her|its|their|my|our|the|that|this|it|an|every|all|what|both|those|these|some)\b ?)(?:\w+ ){0,4}?(?:statements?|testimony|confession|evidence|account|story|stories|words?|articles?|deposition|affidavit|claims?|accusations?|allegations?|remarks?|report|version|charge|assertion|declaration|post|posting|complaint|here and now|he said|she said|they said|i said|i wrote|i told|suggestion|comments?|line|identification|review|figure|quote)\b",
    ),
    _idiom(
        "retracted",
        r"\bwhat (?:i|we) (?:put|wrote|said|told|swore|printed|published|reported)(?: \w+){0,8}? (?:was|were|is) (?:wrong|false|untrue|mistaken|a lie|not true|in error)\b",
    ),
    # -- apologised
    _idiom(
        "apologised",
        r"\b(?:beg(?:s|ged)?|ask(?:s|ed)?|implor(?:es|ed)|plead(?:s|ed)?|crav(?:es|ed)|sought|seeks?|pray(?:s|ed)?) (?:for )?(?:the |his |her |their |our |your |its )?(?:\w+(?:'s|s') )?(?:\w+ )?(?:for )?(?:forgiveness|pardon|mercy and forgiveness)\b|\b(?:offer(?:s|ed)?|ma(?:kes?|de)|issue[sd]?|gave|gives?|sen[dt]s?|read(?:s)?(?: out)?|tender(?:s|ed)?|extend(?:s|ed)?|post(?:s|ed)?|publish(?:es|ed)?|print(?:s|ed)?|deliver(?:s|ed)?|stammer(?:s|ed)?|mumbl(?:es|ed)|own(?:s|ed)?|convey(?:s|ed)?|sign(?:s|ed)?|plac(?:es|ed)|wrote|writes) (?:me |us |him |her |them )?(?:a|an|its|his|her|their|our|my|the|public|sincere|unreserved|profuse|every|full|\w+) ?(?:\w+ ){0,4}apolog(?:y|ies)\b|"
        r"\b(?:expres\w+|voic\w+|conve\w+|profess\w*|spoke of|declar\w+) (?:\w+ )?(?:its|his|her|their|our|my|deep|sincere|profound)? ?(?:\w+ ){0,2}(?:regret|remorse|contrition|sorrow|shame|apologies)s?\b|\b(?:i|we) (?:can only |must |do |humbly |sincerely |unreservedly |truly |deeply |wish to |want to |would like to |owe you |owe |should |hereby )*(?:apologi[sz]e|ask (?:for )?(?:your|their|her|his|the \w+'s)? ?(?:pardon|forgiveness)|beg|regret (?!that this must|to (?:say|inform|tell|have to|learn|hear|report)|to)\w+)|\b(?:i|we)(?:'m|'re| am| are) (?:\w+ ){0,3}sorry (?:for|that|about|to have|we|i|,|\.)|\bsa(?:id|ys?|ying) (?:(?:that )?(?:he|she|it|they) (?:is|was|were|are) )?(?:\w+ )?sorry\b(?= (?:to|for|and|that|about|twice|at|in|on|again|over)\b|[.,;:”]|$)|"
        r"\b(?:apologi[sz](?:ed|es|ing))\b|\bexpress\w* (?:his|her|its|their)? ?regrets?\b|\bforgive (?:us|me)\b|\bdeeply regrets?\b|\bregret(?:s|ted) (?:the|having|that (?:it|its|he|his|she|her|they|their))\b|\bsaid (?:that )?(?:he|she|they|it) (?:\w+ )?regretted\b|\bmea culpa\b|\bmade (?:a )?full amends\b|\bowe[sd]? (?:you|them|him|her|the \w+|everyone) (?:all )?an apology\b|\bhung (?:his|her) head\b",
    ),
    # -- referred elsewhere
    _idiom(
        "referred elsewhere",
        rf"\b(?:refer(?:s|red|ring)?|direct(?:s|ed|ing)?|redirect(?:s|ed|ing)?|sen(?:t|d|ds)|pass(?:ed|es)?|point(?:ed|s)?|steer(?:ed|s)?|forward(?:ed|s)?|transfer(?:red|s)?|hand(?:ed|s)?|rout(?:ed|es)|shunt(?:ed|s)?|bounc(?:ed|es)|dispatch(?:ed)?|packed|wav(?:ed|es)|commend(?:ed)?|shov(?:ed|es)|fob(?:bed)?) {ASKERS}(?! (?:back )?to (?:an?|the|their|his|her) (?:\w+ )?(?:specialist|doctor|hospital|clinic|consultant|surgeon|ward|therapist|school|psychiatrist|physician))(?: \w+){{0,6}}? (?:on to|over to|off to|back to|on|off|along to|to|towards?|at|down the corridor|next door|across)\b|\bdefer(?:s|red)? (?:all questions )?to (?:the|its|his|her|[A-Z])",
    ),
    _idiom(
        "referred elsewhere",
        r"\b(?:t(?:old|ells?)|advis(?:ed|es)|said|sa(?:ys|id)|urg(?:ed|es)|suggest(?:ed|s)|instruct(?:ed|s)|invit(?:ed|es)|recommend(?:ed|s)|ask(?:ed|s)) (?:(?:us|me|him|her|them|reporters|callers|the (?:reporter|caller|court|paper|family|widow)|that|i|we|you) ){0,2}(?:should |might |would do better to |must |try |simply |had better |only |instead )*(?:to )?(?:try|ask|asking|trying|speak(?:ing)? (?:to|with)|contact(?:ing)?|call(?:ing)? (?:the|on)|writ(?:e|ing) to|apply(?:ing)? to|take (?:it|the matter|this|that|the complaint|my|our|her|his|their|them) ?(?:\w+ )?(?:to|up with)|bring (?:it|this|the matter) (?:up with|to)|tak(?:e|ing) (?:the|it|this|that|my|our)(?: \w+){0,3} (?:to|up with)|inquir\w+ (?:at|of|with)|enquir\w+ (?:at|of|with)|go(?:ing)? to|address\w* (?:\w+ ){1,3}to|put (?:it|the question|them|that) to|raise (?:it|the matter|this) with|see) (?:the|its|his|her|their|our|a|an|[A-Z])",
    ),
    _idiom(
        "referred elsewhere",
        r"\b(?:said|says|answered|replied|told)\b.{0,60}\b(?:(?:was|were|is|are) (?:a |one |entirely a |purely a )?(?:matter|question|business|one)s? for|(?:should|must|ought to|had to|would have to|could) (?:go|be (?:put|directed|addressed|sent|taken|referred|asked|made))(?: \w+)? (?:to|of|up with)|(?:would|could|might) (?:only )?be (?:answered|dealt with|handled) by)",
    ),
    # -- could not be reached
    _idiom(
        "could not be reached",
        rf"\b(?:could not|couldn't|can't|cannot|(?:was|were|is|am|are|been) (?:\w+ )?unable to|(?:did|have|has|had|was|were)(?: not|n't)(?: \w+){{0,2}}?(?: manage(?:d)?| able| succeed(?:ed)? in)?(?: to)?|failed to|never (?:managed to|could|succeeded in)|no one could|nobody could|no way to|unable to|tried (?:\w+ ){{0,6}}to) (?:yet |even |immediately )?(?:{REACH}|reaching|finding|contacting|tracing|locating|serve|be put through to)(?:ed)? (?=(?:the |a |an |its |his |her |our |my |their |any of |any |either |Captain |[A-Z]))",
        True,
    ),
    _idiom(
        "could not be reached",
        rf"\b(?:efforts?|attempts?|tries|effort|bids?|endeavou?rs?)(?: \w+){{0,4}} (?:to|at) {REACH} (?=[^;]{{3,120}}?(?:fail\w*|unsuccessful|fruitless|in vain|to nothing|nowhere|no avail|came to naught|proved|without success|were made in vain|not succeed|abandoned))",
        True,
    ),
    _idiom(
        "could not be reached",
        r"\b(?:could|can|was|were|is|are)(?: not|n't)(?: \w+)? be(?:en)? (?:reached|contacted|located|traced|found|tracked down|raised|served|interviewed|run to ground)\b(?! (?:by (?:road|boat|sea|rail|air|car|foot)|on foot|because of (?:snow|ice|flood)))|\b(?:was|were|is|are|remain\w*) (?:\w+ )?(?:unreachable|uncontactable|not to be found|nowhere to be found|untraceable|unavailable)|\b(?:was|were|is|are) (?:travel\w*|abroad|away|at sea|on leave|on holiday)(?: \w+){0,6} (?:and|out of) (?:could not|reach|not available|unavailable|beyond)|\b(?:out of|beyond) (?:reach|contact)\b(?= (?:of|by|on|in|at|all|until|this|yesterday|and)|[.,;])|\b(?:has|have|had|'s) (?:left no|moved (?:away )?without leaving an?) (?:forwarding )?address|\bwhereabouts (?:are|is|were|remain) (?:un|not )known|\b(?:gone|went) to ground\b",
    ),
    _idiom("could not be reached", r"\bfound no (?:trace|sign|one|body) (?:of|at|in) ", True),
    _idiom(
        "could not be reached",
        r"\b(?:called|knocked|rang|went|drove|tried|phoned|telephoned|visited|wrote|been|stopped|turned up|waited|looked)\b.{0,40}\b(?:at|to|for|by|round) (?=[^.]{2,90}\b(?:found (?:it|the \w+|them|only|nobody|no one|the door|him gone|her gone)|shuttered|boarded up|locked|empty|shut up|nobody (?:home|in|there|answered|came)|no one (?:home|in|there|answered|came)|not at home|had moved|rang out|no answer|disconnected))",
        True,
    ),
    _idiom(
        "could not be reached",
        r"\b(?:no one|nobody|no-one) (?:answered|picked up|came to|opened|was in|was at home|responded)(?: \w+){0,4} (?:at|of|for) ",
        True,
    ),
    _idiom(
        "could not be reached",
        r"\b(?:calls?|telephone|phone|numbers?|line|mobile) (?:\w+ ){0,3}(?:listed )?(?:to|for|of|belonging to|given (?:by|for)) (?=[^;]{2,80}?(?:disconnected|rang out|out of service|dead|not in service|went (?:straight )?to voicemail|voicemail|no longer in (?:use|service)|cut off|unobtainable|rang and rang))",
        True,
    ),
    _idiom(
        "could not be reached",
        r"\b(?:letters?|parcel|mail|summons|envelope)(?: \w+){0,3} (?:to|for) (?=[^;]{2,80}?(?:came back|returned (?:unopened|marked|to sender|undelivered)|undeliver\w+|addressee unknown|gone away|not known at))",
        True,
    ),
    # -- no reply
    _idiom(
        "no reply",
        rf"\b(?:did|do|does|has|have|had|didn't|doesn't|don't|hasn't|haven't|hadn't|was|were)? ?(?:not|n't|never|yet to|yet|failed to|neglected to|nor)(?: \w+){{0,2}} (?:respond(?:ed)? to (?!(?:\w+ ){{0,3}}(?:calls? (?:for|of)|treatment|the (?:alarm|emergency|scene)|pressure|the drug|orders))|repl(?:y|ied)|respond(?:ed)?(?= (?:by|before|at|in time|when|yet|until|after|as|,)|[.,;])|answer(?:ed)? (?:any|our|my|the|his|her|their|its|a|two|three|four|five|several|repeated|written|either|both|further|that|this|these|it|them|us|me|him|one|letters?|calls?|questions?|e-?mails?)\b|w(?:rite|ritten|rote) back|g[oe]t(?:ten)? back to|got back|c(?:all|alled|ame) back|ph?one[d]? back|r(?:ing|ung) back|return(?:ed)? (?:\w+ ){{0,4}}{MESSAGE}|take up the (?:offer|invitation)|sen[dt] (?:a |any |us |me |so much as )*(?:a )?(?:word|line|reply|answer)|acknowledged? (?:receipt|our letter|my letter|the letter))",
    ),
    _idiom(
        "no reply",
        r"\b(?:filed|sent|gave|given|made|offered|returned|vouchsafed|wrote|entered|lodged|provided|submitted|produced|has made|had made) (?:\w+ )?no (?:\w+ )?(?:answer|reply|response|defen[cs]e|acknowledg\w+ of (?:my|our|the) letter)\b|\b(?:ignor(?:ed|es|ing)|sat on|sits on|disregard\w*|let lie|binned) (?:\w+ ){0,4}(?:"
        + MESSAGE
        + r")\b|\ble(?:ft|aves?|aving) (?:\w+ ){0,5}"
        + MESSAGE
        + r"(?: \w+){0,3} (?:unanswered|without a (?:word|reply|line|answer)|unopened|unreturned|lying|unread|hanging)|\b(?:let|allowed) (?:the|every|our|that|two|both|a) (?:\w+ )?deadlines? (?:\w+ )?(?:pass|lapse|go by|expire|slip)|\b(?:did not|didn't|never) (?:so much as )?(?:acknowledge|open|pick up)\b|\b(?:not|n't|never) (?:pick(?:ed)? up|answer(?:ed)?) (?:the|his|her|their|its) (?:phone|telephone|door|bell|mail)\b|\bha(?:s|ve) (?:been silent|kept silent|stayed silent) since\b",
    ),
    _idiom(
        "no reply",
        rf"\b{MESSAGE}(?: [\w,'.]+){{0,8}}? (?:to|with|for|at|before|on) (?=[^;]{{2,110}}?\b(?:met with (?:\w+ )?silence|(?:went|gone|go|is|are|was|were|remains?|remained|been|stayed|lies|lie|lay) (?:\w+ ){{0,3}}(?:unanswered|unreturned|unacknowledged|ignored|unread|unopened)|not (?:\w+ )?(?:answered|returned|acknowledged)|(?:brought|drew|elicited|produced|got|received|had|yielded|met with|found|evoked|prompted|earned|raised|been met with|met) (?:\w+ )?(?:no|neither|silence|nothing|not a)|(?:drew|drawn|were met by) (?:a )?(?:blank|silence)|without (?:a |an |any )?(?:reply|answer|response|result|acknowledg)|fell on deaf|vanished|disappeared|never (?:\w+ )?(?:answered|returned|acknowledged)))",
        True,
    ),
    _idiom(
        "no reply",
        r"\b(?:no|not a|never a|without a|neither|nor a|not one|nothing|still no|only silence|silence) ?(?:\w+ )?(?:reply|answer|response|word|line|acknowledg\w+|back|syllable|letter)?(?: \w+){0,5}? (?:came|comes?|has come|had come|was|were|has been|had been|arrived|has arrived|received|reached (?:us|me))?(?: \w+){0,4}? ?(?:back |in |yet )?from (?=(?:the |its |his |her |our |your |my |their |any |either |[A-Z]))",
        True,
    ),
    _idiom(
        "no reply",
        r"\b(?:heard|had|received|got|get|hear|have|seen) (?:back )?(?:nothing|no (?:reply|answer|response|word|more)|not a word|never a word|not a line|no \w+)(?: \w+){0,3}? from |\b(?:not|n't|never) (?:yet )?(?:heard?|had|received)(?: \w+){0,4} (?:back )?from |\b(?:still )?(?:await(?:ing|s)?|wait(?:ing|s)? (?:for|on)) (?:\w+ ){0,4}(?:reply|answer|response|word|line) from ",
        True,
    ),
    # -- declined to comment
    _idiom(
        "declined to comment",
        r"\b(?:declin|refus)(?:ed|es|ing|e) (?:\w+ly )?(?:all |any |every |further |to |our |the |repeated |an |several )*(?:comment|discuss|answer(?!able)|speak (?:to|about|of|on|with|publicly)|be drawn|elaborate|talk|address|be (?:interviewed|quoted)|go into|give (?:an? |any |his |her |its )?(?:\w+ )?(?:answers?|details?|interviews?|explanations?|reasons?|evidence|comment|statement|account)|explain|take (?:any )?questions|say (?:anything|a word|more|any more|whether|how|why|what|who|where|which|when)|interviews?\b|comments?\b|requests? for (?:an? )?(?:interview|comment)|invitations? to (?:comment|respond|speak|reply)|enter into|respond|be questioned|testify|meet (?:reporters|the press))",
    ),
    _idiom(
        "declined to comment",
        r"\b(?:would|will|did|does|do|could|was|were|is|am|are|'s|shall|might|prefer\w*|chose|choos\w+|elect\w+|ask\w*)(?: not|n't| unwilling| unprepared| reluctant| loath| rather not)(?: \w+ly)?(?: \w+){0,2}? ?(?:not )?(?:to )?(?:comment|discuss (?!with)|talk (?:about|to|of)|be drawn|elaborate|go into|say (?:anything|a word|more\b)|speak (?:to|about|of|on) (?!him\b)|take (?:any )?questions|answer (?:any |the |that |my |our |his |further |such |a )*questions?|answer[.,;]|be interviewed|touch (?:on|upon)|get into|enter into|give (?:any|a) (?:details|reason|answer|comment))\b|\b(?:would|will)(?: not|n't)(?: \w+ly)? say (?:whether|if|how|why|what|who|where|which|when)\b|\bwon't (?:comment|discuss|talk about|say|be drawn|go into|speak about)\b|\bwouldn't (?:comment|discuss|talk|say|be drawn|go into|speak)\b",
    ),
    _idiom(
        "declined to comment",
        r"\b(?:ha[sd]|have|having|with|there was) (?:absolutely |nothing|no) ?(?:\w+ ){0,2}?(?:(?:nothing )?(?:to (?:say|add)|comment)|(?:further |more )?(?:comment|remarks?)|wish to (?:comment|discuss|talk|speak))\b|\b(?:offer|ma[dk]e|ga?ive|pass|venture|volunteer)(?:ed|s|es)? (?:no|not a word of) (?:\w+ )?(?:comment|explanation|remark|details?|statement)\b|\bno comment[,”\"']|[“\"']no comment\b|\b(?:keep|kept|keeps) (?:his|her|its|their|my|our) (?:own )?(?:counsel|silence|own council|mouths? shut|lips? (?:sealed|tight|buttoned)|thoughts to)|\b(?:h[eo]ld|holds) (?:his|her|its|their) (?:tongues?|peace)|\b(?:sta(?:y|yed|ys)|remain(?:ed|s)?|fell|fall|kept|keeps?|was|went|sat) (?:\w+ly )?(?:silent|mum|mute|quiet|tight-lipped|close-mouthed|dumb|schtum|shtum|stony-faced)\b(?! (?:as|street|night|room|for a))|\bsa(?:id|ys?|ying) (?:\w+ )?nothing (?:at all|more|about|of|on|in reply|,|\.|whatever|further|and|to (?:the|us|me|reporters))|\bsa(?:id|ys?) not a word\b|"
        rf"\bclam(?:s|med) up|\b(?:wave|brush|shrug|push|bat|swat|turn|sho)(?:s|d|ed|es|oed)? (?:it|the (?:\w+ )?{MATTER}|them|me|us|him|reporters|my (?:\w+ )?{MATTER}|(?:our|his|her|all|any|every|further) (?:\w+ )?{MATTER}) (?:away|aside|off|down)\b|\b(?:waved|brushed|turned|shrugged) (?:away|aside|off|down) (?:the|my|our|all|any|every|further|questions|interviews?|requests?)|\b(?:turn|turned|turns) down (?:\w+ ){{0,3}}(?:interview|requests?|invitations?)|\bh[au]ng(?:s)? up\b|\b(?:put|slammed|laid|set) (?:down )?the (?:phone|receiver|telephone)(?: down)?|\b(?:shut|closed|slammed|shuts|closes) the door (?:in|on|to)|\b(?:walk|stalk|hurri|strod|strid|swept|drove|turn|push)\w* (?:off|away|past|out|on|on his heel|on her heel)(?= (?:when (?:asked|I|we|the question|questioned)|without (?:a word|answering|replying|comment|a reply)|at the (?:question|mention)|before (?:I|we) could|rather than|reporters))|\bput (?:a|one|his|her) finger to (?:his|her)|\b(?:let|lets) (?:the|my|that|every|our|it) ?(?:\w+ )?(?:question|matter|subject)?s? ?(?:pass|drop|go|hang|lie)|\bstonewall\w*|\bshook (?:his|her|their) heads? (?:at|when|and (?:said nothing|walked|went|left|would))|\b(?:duck|dodg|sidestep|evad|parri|deflect|avoid|fend|sho)(?:s|ed|ped|es|ied)? (?:off )?(?:the|my|our|all|every|any|that|his|her|further) ?(?:\w+ ){{0,2}}(?:{MATTER})|\b(?:invoked?|invoking|invokes|claimed|claims|relied on|stood on|asserted|exercised|pleaded|took) (?:his|her|its|their|the) (?:\w+ ){{0,2}}(?:right (?:to|of) (?:silence|remain silent)|privilege|right not to|fifth)|\btook refuge in silence|\b(?:lips|mouth) (?:were|was|are|stayed) sealed|\bcut (?:the|our|my) (?:call|interview|conversation) short|\bended the (?:call|interview)|\bwas not (?:talking|to be drawn)|\bpleaded (?:secrecy|confidentiality|the secrecy)|\b(?:said|says) (?:it|he|she|they) (?:could|would|was|were|does|do|did) not (?:\w+ )?(?:comment|discuss|be drawn|speak)",
    ),
    _idiom(
        "declined to comment",
        r"\b(?:neither|nobody|no one|none of|no)\b[^;]{0,60}?\b(?:would|will|cared to|wished to|wanted to|was willing to|were willing to|was prepared to) (?:be drawn|comment|discuss|speak|talk|answer|say|be quoted)\b",
    ),
    # -- more ways of the same, by what people do when they are asked
    _idiom(
        "denied in part",
        r"\bden(?:y|ies|ied) (?:some|most|part|parts|much|half|several|many|all but|two|one|three|only)\b|\bplead(?:s|ed)? guilty to .{3,80}\bnot guilty to|\bplead(?:s|ed)? not guilty to .{3,80}\b(?:but|and) guilty to|\b(?:admit|admits|admitted|conced\w+|accept\w*|own\w*|grant\w*|acknowledg\w+|confirm\w*|allow\w*) .{3,120}?(?:,| but| though| yet| and) (?:but |though |yet |and )?(?:not (?!only|just|merely)|never (?!mind)|no more|nothing (?:else|more)|den(?:y|ies|ied|ying)|contest\w*|disput\w*|reject\w*|disclaim\w*)",
    ),
    _idiom(
        "never acknowledged",
        r"\b(?:ha[sd]|have) (?:never|not once|not|yet to|still not)(?: \w+){0,2} (?:brought (?:itself|himself|herself|themselves) to|so much as (?:mentioned|named|admitted)|mentioned|spoken (?:of|a word)|said a word (?:about|of)|uttered|referred to|found (?:a|the) words?|breathed a word)\b|\b(?:can|could)(?: not|n't|not) bring (?:itself|himself|herself|themselves) to (?:admit|say|acknowledge|own|name|concede)|\b(?:still|to this day|even now) (?:will not|won't|refuses? to|does not|do not|cannot) (?:say|admit|acknowledge|concede|own|recogni[sz]e|use the word|speak of|call it)|\b(?:will|would|do|does|did)(?: not|n't) (?:even |so much as |yet |ever )?(?:admit|acknowledge|recogni[sz]e|own up|concede|own to|accept (?:responsibility|blame))\b|\bmake(?:s)? no mention of|\bmade no mention of|\b(?:keeps?|kept) (?:silent|silence|quiet|mum) (?:about|on|over) (?:the|what|its|his|her)",
    ),
    _idiom(
        "declined to comment",
        r"\b(?:beg(?:s|ged)?|ask(?:s|ed)?) (?:to be left (?:alone|out of it)|not to be asked)|\b(?:cit(?:es|ed|ing)) (?:legal advice|confidentiality|client confidentiality|privacy|secrecy|the (?:pending|ongoing|continuing) \w+|pending litigation)|\b(?:(?:does|do|did|will|would|could|can)(?: not|n't)|never|not) comments?(?:ed)? (?:on|about|upon|when)\b|\b(?:policy|practice|custom|habit|custom) (?:is |was )?(?:not|never) to (?:comment|discuss)|\b(?:not|n't) in a position to (?:comment|say|discuss|answer)|\b(?:would|'d) (?:rather|sooner|prefer) not(?: to)? (?:say|answer|comment|talk|discuss|speak)?\b|\bnothing to say (?:to|on|about|for|,|\.|”|\")|\b(?:stood|stands) mute|\b(?:pass|passed|passes) over (?:the|my|our|that) (?:question|matter|subject)|\b(?:would|will) say (?:nothing|no more)\b|\b(?:would|will|was|is) (?:not|n't) (?:to )?be (?:drawn|discussing|commenting|answering|taking questions)|\b(?:smil(?:ed|es)|shrug(?:s|ged)|nodded|bowed|coughed)(?: \w+)? and (?:said nothing|would say no more|moved on|walked (?:on|away|off)|left|turned (?:away|back|to)|went|closed|shut|poured|reached|changed)|\b(?:said|says|answered|replied) (?:that )?(?:it|that|this) was (?:not (?:a matter|something|for)|none of (?:our|my|his|her|their|your|anyone's)|no (?:business|concern) of|private|between|confidential|a private|nobody's)|\b(?:left|let) (?:the|my|our|that|every|each) (?:\w+ )?questions? (?:hang|hanging|in the air|unanswered|lie|go unanswered|drop|pass)|\b(?:did|do|does|would|will)(?: not|n't) care to (?:say|comment|discuss|answer|talk|elaborate)|\b(?:not|n't|never) (?:be|been|get|got|have) (?:a|one|another) word out of|\b(?:gave|gives|made) no (?:comment|explanation|account of)",
    ),
    _idiom(
        "could not be reached",
        r"\b(?:ha[sd]|have) (?:left|quit|fled|moved (?:away|abroad|to)|gone (?:abroad|away|to sea|into hiding|missing|upriver|underground)|vanished|disappeared)\b(?=.{0,80}\b(?:no (?:address|number|word|trace|forwarding)|without (?:an?|leaving)|could not|cannot|nobody|no one|reach|contact))|\b(?:is|was|are|were) (?:said to be )?(?:\w+ )?(?:out of the country|abroad|at sea|in hiding|overseas|on a (?:ship|retreat|voyage|pilgrimage)|in the mountains)\b(?=.{0,80}\b(?:reach|contact|telephone|number|address|asked))|\b(?:could|can)(?: not|n't|not) (?:now |yet |be )*(?:run down|tracked|be spoken to|be had|be asked|be got hold of|be got at|be consulted)",
    ),
    _idiom(
        "could not be reached",
        r"\b(?:looked|searched|hunted|asked (?:everywhere|all over|around)|advertised|enquired|inquired) (?:\w+ ){0,4}for (?=[^;]{2,80}?\b(?:in vain|without (?:success|result|luck)|to no avail|and found|but (?:found|could|he|she|they|nobody|no one)|without finding))|\b(?:no|neither|not any|never an?) (?:(?:current|working|known|forwarding|other|valid|telephone|new) )*(?:address|number|telephone|trace|sign|whereabouts)(?: or \w+)? (?:could be (?:found|traced)|was (?:found|to be found)|is known|for|of) (?:for |of )?|\b(?:no one|nobody) (?:\w+ ){0,2}(?:knows?|knew|could (?:say|tell)|can (?:say|tell))(?: \w+){0,3} (?:where|how to (?:reach|find)) |\b(?:tried|trying|rang|called|phoned|telephoned|dialled|texted) (?=[^;]{2,90}?\b(?:voicemail|no answer|line was|rang out|rang and rang|number (?:is|was) (?:dead|out)|dead|nobody picked|without (?:success|luck|reaching)|to no avail|in vain|never there|switched off|engaged))",
        True,
    ),
    _idiom(
        "no reply",
        r"\b(?:did|does|do|has|have|had)(?: not|n't) (?:\w+ )?(?:take[n]? up (?:our|my|the|an|this)|accept(?:ed)? (?:our|my|the) (?:invitation|offer)|deign(?:ed)? to|bother(?:ed)? to|trouble[d]? to|see[n]? fit to|got round to|get round to) ?(?:reply|answer|respond|invitation|offer|write|replying|answering)?|\b(?:ha[sd]|have) (?:still |as yet |so far |yet )*(?:not|n't|made|given|sent) (?:no )?(?:answer(?:ed)?|repl(?:y|ied)|respon(?:ded|se))\b|\b(?:not|never|n't|yet to|failed to|omitted to|neglected to) (?:\w+ly )?(?:answer|reply|respond)(?:ed)?\b(?! (?:for|of)\b)(?=(?: (?:within|in time|by|before|at all|since|to (?:it|them|us|me|him|her|any|our|my|this|the (?:letters?|questions?|e-?mails?|requests?|summons|charge|allegations?|petition|complaint|invitation|notice|writ|claim|court|message)|either|both|a|two|three|four|several|repeated|written|his|her|their))\b|[.,;:]|$))|\b(?:sat|been sitting|slept|has been sitting|has sat) on (?:my|our|the|his|her|their) \w+|\b(?:maintain|keep|kept|preserv)\w* (?:an? |its |his |her |their )?(?:\w+ )?silence\b(?! (?:on|about))",
    ),
    _idiom(
        "no reply",
        r"\b(?:wrote|written|e-?mailed|texted|telephoned|faxed|put (?:\w+ ){1,4}to|sent (?:\w+ ){1,4}to|rang|called) (?:to )?(?=(?:the |a |an |his |her |its |their |our |my |[A-Z])[^;]{2,100}?\b(?:no (?:reply|answer|response)|nothing (?:came|back|since|has)|without (?:a )?(?:reply|answer|response|result)|(?:still )?wait(?:ing)?|silence|not a word|never (?:heard|answered)|heard nothing|had nothing))",
        True,
    ),
    _idiom(
        "referred elsewhere",
        r"\bpass(?:ed|es)? the buck|\b(?:gave|gives|handed|slipped) (?:us|me|him|her|them|reporters|callers) (?:the|a) (?:\w+ )?(?:number|address|card|name|telephone number|leaflet|form) (?:of|for|from|with)|\b(?:kick(?:ed|s)|bounc(?:ed|es)|bat(?:ted|s)|pass(?:ed|es)|push(?:ed|es)|shov(?:ed|es)|hand(?:ed|s)) (?:it|them|the \w+|my \w+|our \w+|the whole (?:matter|thing|affair)) (?:upstairs|on to|up to|over to|along to|back to|down to)|\b(?:palm(?:ed|s)|fob(?:bed|s)) (?:us|me|him|her|them|everyone|reporters) off|\b(?:refer(?:s|red|ring)?|redirect(?:s|ed)?|direct(?:s|ed)?) (?:\w+ ){0,4}?(?:questions?|inquir\w+|enquir\w+|quer\w+|reporters?|journalists?|callers?|comment|requests?|us|me|everyone|everything|anyone) (?:\w+ ){0,5}?to\b|\b(?:said|says|answered|replied|thought|suggested)(?: \w+){0,2}? (?:that )?(?:only |all |any |we |i |she |he |they |you )?(?:questions? |inquiries |enquiries |queries |it |this |that |the matter |the question |we |i |she |he |they |you |the [\w’' -]{3,40} )?(?:should|must|ought to|had better|would have to|could|might|needed to|would do better to|was best|were best) (?:better |only |now |first |best )*(?:ask|be asked|try|go to|go|be taken|take it|take (?:the matter|that|this)|be put|put it|be raised|raise it|be addressed|address|apply|write|turn|speak to|call|contact|inquire|enquire|answer|know|be answered|see|consult)\b|\bwas (?:one|a matter|a question|something|a thing) for (?:the|its|his|her|their|[A-Z])|\b(?:nodded|jerked|pointed|gestured|waved) (?:\w+ ){0,4}(?:towards?|at|in the direction of) (?:the|his|her|its) (?:[\w’'-]+ )?(?:office|door|desk|lawyer|ministry|town hall|board|director|secretary|manager|counter|floor|building|department)",
    ),
    _idiom(
        "acknowledged",
        r"\b(?:h[eo]ld(?:s|ing)? up|put(?:s)?|threw|throws) (?:his|her|its|their|my|both) hands?(?: up)?(?: to| and)|\b(?:i|we) (?:did|do|was|were|am|are)(?: it| that)?, (?:i|we) (?:admit|own|confess|grant|won't deny|can't deny)|\b(?:the )?(?:fault|blame|mistake|error|failure|responsibility) (?:was|is|lay|lies|rests) (?:\w+ )?(?:mine|ours|with (?:me|us|him|her|them|my|our|its|himself|herself)|his|hers|theirs|his own|her own|its own|our own|my own)|\b(?:it|this|that) (?:was|is) (?:all |entirely )?(?:my|our) (?:own )?(?:mistake|fault|doing|error|responsibility|blunder)\b|\b(?:i|we|he|she|they|it) (?:got|had got|was|were|am|are) (?:\w+ )?(?:it wrong|in the wrong|at fault|to blame)\b|\b(?:can|could|do|does|did|will|would)(?: not|n't|not) (?:deny|dispute|contest|hide|pretend) (?:that|it|having|the fact)(?=.{0,80}\b(?:it|he|she|they|its|his|her|their|my|our|we|i|me|us)\b)|\b(?:admit(?:s|ted)?|conced(?:es|ed)|confess(?:es|ed)?|grants?|granted|own(?:s|ed)|allow(?:s|ed)|acknowledg(?:es|ed))(?:,? (?!by\b)[\w’'-]+){0,9}?,? that (?:it|he|she|they|we|i|his|her|its|their|our|my|no|nobody|none|the|there|not|a|one|two|three|some)\b|\b(?:admits?|admitted|confess(?:es|ed)?|owned|owns) (?:up )?to (?:the|his|her|its|their|a|having|[a-z]+ing)\b(?! (?:hospital|ward|public|clinic|bar|gallery|club))|\b(?:admits?|admitted) (?:having|[a-z]{3,}ing)\b|\bconfess(?:ed|es)\b(?= *[.,;:]|$)",
    ),
    _idiom(
        "confirmed",
        r"\b(?:confirm(?:s|ed)?|verif(?:ies|ied)|corroborat(?:es|ed)|vouch(?:es|ed)|attest(?:s|ed)?|affirm(?:s|ed)?)(?:,? (?!by\b|in\b|as\b)[\w’'-]+){0,9}?,? that\b|\b(?:yes|quite right|quite so|that's right|that is right|it is true|it's true|true enough|so it is|indeed)[,.!]?[”\"'’] (?:said|says|answered|replied|he|she|they|nodded|came)|\b(?:told|assured) (?:us|me|him|her|them|reporters) (?:it|that|this|the \w+) was (?:true|right|so|correct)|\bput(?:s)? (?:it )?beyond doubt|\b(?:gave|gives) (?:us |me )?(?:a |the )?(?:nod|confirmation)|\b(?:bore|bears|bear|borne) (?:this|it|that|him|her|us|me|them|out) ?(?:out)?\b",
    ),
    _idiom(
        "apologised",
        r"\b(?:our|my|his|her|its|their) (?:\w+ ){0,2}apologies\b|\bapolog(?:y|ies) (?:from|by) (?=the|its|his|her|[A-Z])|\b(?:am|are|was|were|is|'m|'re|feel|felt|feels) (?:\w+ ){0,3}(?:sorry|ashamed|remorseful|contrite)\b (?:for|that|about|to have|of what)|\b(?:pardon|forgive|excuse) (?:me|us)\b|\bmak(?:e|es|ing) amends|\b(?:wept|knelt|bowed|stood up) and (?:\w+ ){0,3}(?:sorry|pardon|forgiveness)|\bask(?:s|ed|ing)? (?:to be forgiven|their pardon|your pardon|her pardon|his pardon)|\bregret(?:s|ted)? (?:the|what|any|our|its|his|her|their|having|deeply|bitterly)\b|\b(?:bitterly|deeply|sincerely) regret",
    ),
    _idiom(
        "retracted",
        r"\b(?:has |have |had )?(?:since |now |later |then |formally |publicly |quietly )*(?:withdr[ae]wn?|withdraw|withdraws|withdrew|retract(?:s|ed)?|recant(?:s|ed)?|revok(?:es|ed)|rescind(?:s|ed)|disown(?:s|ed)|correct(?:s|ed)|renounc(?:es|ed)|abandon(?:s|ed)) (?:his|her|its|their|my|our|the|that|this|an|all|every) (?:[\w’'-]+ ){0,4}?(?:statement|testimony|confession|evidence|account|story|claim|accusation|allegation|remark|remarks|report|version|assertion|declaration|article|suggestion|charge|charges|words|identification|deposition|affidavit|review|figure|figures|finding)s?\b|\b(?:was|were|had been) (?:mistaken|wrong|lying|in error) (?:when|in saying|to say|about|earlier|in (?:his|her|its|their))|\b(?:wish|wishes|wished|want|wants|wanted|asked) (?:it |that |this |them )?(?:\w+ )?to (?:withdraw|take back|retract|strike|unsay|correct)|\b(?:struck|strike|strikes|cross(?:ed|es)) (?:it|this|that|the \w+|the whole \w+) out|\b(?:said|says|told)(?: \w+){0,8} (?:had|have|has) (?:made (?:it|this|the \w+) up|invented (?:it|the|this)|lied|misspoken|misremembered|been mistaken)|\bstands? corrected|\bmade (?:it|that|the \w+|the whole \w+) up\b|\beat(?:s|en)? (?:his|her|my|its|their) words|\bate (?:his|her|my|its|their) words|\bon second thoughts?\b|\bscratch that\b",
    ),
    _idiom(
        "answered another point",
        r"\b(?:would|will|could|can) (?:only say|say only|only tell|speak only|only repeat|merely say|talk only|only talk|only speak)\b|\b(?:turn|steer|shift|bring|brought|led|guid|mov)\w* (?:the (?:talk|conversation|subject|discussion)|us|me|back|swiftly|quickly|at once|straight) (?:back |round |on |over |instead )*(?:to|towards?)\b|\bby way of (?:an )?answer\b|\bchose (?:instead )?to (?:talk|speak|dwell)|\binstead (?:told|spoke|talked|read|recited|praised|recalled|described|offered|listed|explained|pointed|gave|launched|asked)\b|\b(?:told|gave|read|showed|offered) (?:us|me|him|her|them|reporters|the \w+) (?:\w+ ){0,6}instead\b|\bwanted (?:only |instead )?to (?:talk|speak) (?:only )?(?:about|of)|\b(?:spoke|talked|went on)(?: \w+){0,3} (?:of|about) (?:nothing but|everything but|anything but|little but)",
    ),
    _idiom(
        "declined to comment",
        r"\b(?:look|star|stud|gaz|examin|inspect)\w+ (?:only |hard |long )?(?:at |out of |up at |down at |into )?(?:the|his|her|their) (?:ceiling|floor|shoes|boots|hands|window|nails|fingernails|watch|ledger|tea|soup|plate|hat)|\b(?:walked|turned|left|rose|went|drove|moved|rode|hurried|stalked|strode|swept)\b[^;]{0,50}\bwithout (?:a word|answering|answering (?:it|me|us)|replying)|\b(?:excused|excuses) (?:himself|herself|themselves)|\b(?:pursed|pursing|buttoned|bit) (?:his|her|their) lips?|\b(?:only |merely |just )?(?:smiled|shrugged|sighed|coughed|bowed)\b(?= *[.,;]| and)|\b(?:walk|stalk|hurri|strod|strid|swept|turn)\w* (?:off|away|past|out|on)\b|\b(?:poured|lit|finished|folded|picked up|reached for|put on) (?:his|her|himself|herself|another|the|a) ",
        asked=True,
    ),
    _idiom(
        "never acknowledged",
        r"\b(?:has|have|had) (?:never|not once|not|n't|still not|yet to)(?: \w+){0,3} (?:said|told|explained|disclosed|accounted for|revealed)(?: \w+){0,2}? (?:what|who|how|where|why|that (?:it|he|she|they))\b",
    ),
    _idiom(
        "never acknowledged",
        r"\b(?:no|not a|never a|not one|no single) (?:[\w’'-]+ ){0,5}?(?:admission|acknowledg\w+|regret|apology|recognition|remorse)\b[^;]{0,40}?\b(?:come|came|comes|been heard|been made|issued|forthcoming|passed the lips) (?:\w+ )?(?:from|of|by) ",
        True,
    ),
    _idiom(
        "no reply",
        rf"\b(?:not one|none|neither|not a single one) of (?:our|my|the|his|her|their|these|those) (?:\w+ ){{0,3}}{MESSAGE} (?:\w+ ){{0,4}}?(?:to|for|with) (?=[^;]{{2,90}}\b(?:was|were|has been|have been|had been|is) (?:ever )?(?:returned|answered|acknowledged|opened))",
        True,
    ),
    _idiom(
        "apologised", r"\b(?:letter|note|statement|message|card|words?) of apology (?:\w+ ){0,2}?(?:from|by) ", True
    ),
    _idiom(
        "confirmed",
        r"[“\"](?:yes|quite right|quite so|right|true|indeed|that is right|that's right|correct|so it is)\b[^”\"]{0,140}[”\"],? (?:[\w’' -]{0,40} )?(?P<verb>said|says|answered|replied|told|agreed|nodded|wrote)\b",
        asked=True,
    ),
    # -- by what such reports are made of, wherever it stands: a negation near a word of replying, of reaching, of speaking
    _idiom(
        "no reply",
        r"\b(?:no|not|never|neither|nor|nothing|yet to|without)\b(?:[\s,]+(?!would|will|refus|declin|comment|can|could)[\w’'-]+){0,4}?[\s,]+(?:repl(?:y|ied|ies)|respon(?:ded|se)|acknowledgement|answer(?:ed)?(?= (?:by|from|since|to (?:our|my|the|any|his|her|their|its|a)|yet|at|so far|has|have|had|was|were|came|us|me|him|her|them)\b|[.,;]|$)|written back|word back)\b",
    ),
    _idiom(
        "could not be reached",
        r"\b(?:could|can|was|were|neither|nobody|no one|never|nowhere|not|n't)\b(?:[\s,]+[\w’'-]+){0,4}?[\s,]+(?:(?:be|been|to be) (?:reached|contacted|found|traced|located|raised|tracked down|got hold of))\b(?! (?:by (?:road|boat|sea|rail|air|car|foot)|on foot|guilty|to|in (?:favour|breach|default|the (?:wreck|ruins|records?|archives?))|because of (?:snow|ice|flood)))",
    ),
    _idiom(
        "could not be reached",
        r"\b(?:failed|unable|struggled|tried and failed|nobody|no one|could not|couldn't|cannot|can't|did not manage|didn't manage|never managed)\b(?:[\s,]+[\w’'-]+){0,3}?[\s,]+(?:reach|contact|find|trace|locate|raise|get hold of|get through to|track down|speak to|speak with) (?=(?:the |a |an |its |his |her |our |my |their |either |any |[A-Z]))",
        True,
    ),
    _idiom(
        "could not be reached",
        r"\b(?:beyond|out of) (?:the )?(?:reach|range|call) (?:of|by) (?:\w+ )?(?:any )?(?:telephone|post|radio|mail|letter|phone|cable|e-?mail)|\b(?:nobody|no one) (?:knew|knows|could say|can say|would say) (?:\w+ )?where\b|\bwithout leaving (?:an?|any) (?:\w+ )?(?:address|number)",
    ),
    _idiom(
        "could not be reached",
        r"\b(?:numbers?|addresses|address) (?:\w+ ){0,4}?(?:for|of) (?=[^;]{2,80}\b(?:none|neither|no longer|dead|disconnected|wrong|out of date|rang out))",
        True,
    ),
    _idiom(
        "declined to comment",
        r"\b(?:(?:would|will|could|did|does|do|is|was|were)(?: not|n't)|refus\w+|declin\w+|beg(?:ged|s)?|unwilling|reluctant|told by (?:[\w’'-]+ ){1,3}to|advised (?:\w+ ){0,4}(?:not )?to|instructed (?:\w+ ){0,3}(?:not )?to|under (?:orders|instructions) (?:not )?to)\b(?:[\s,]+[\w’'-]+){0,5}?[\s,]+(?:interviews?|comment(?:ing)?|answering|take questions|questions|discuss(?:ing)?|say nothing|say anything|keep silent|speak to (?:us|me|reporters|the press))\b",
    ),
    _idiom(
        "referred elsewhere",
        r"\b(?:gave|handed|slipped|gives|hands) (?:me|us|him|her|them|reporters) [^;]{2,50}['’]s (?:address|number|card|name|telephone)|\b(?:complaints?|questions?|inquiries|enquiries|queries|such matters|that|requests) (?:went|go|goes|belong(?:ed|s)?|lay|were|was) (?:to|with|for) (?:the|its|his|her|their|[A-Z])|\bfrom (?:desk|office|department|counter|door|pillar) to (?:desk|office|department|counter|door|post)|\bas the (?:competent|proper|right|responsible) (?:body|authority|office|person|department)",
    ),
    _idiom(
        "apologised",
        r"\b(?:beg|ask|implor|pray|plead)\w* (?:[\w’'-]+ ){1,6}?(?:to forgive|for (?:their |her |his |your )?(?:forgiveness|pardon)|forgiveness|pardon)\b|\b(?:accept|with) (?:my|our) (?:\w+ ){0,2}apologies",
    ),
    _idiom(
        "retracted",
        r"\b(?:drop|disown|withdr[ae]w|retract|abandon|rescind|renounc|disavow|repudiat|recall|scrap|revers|reced)\w* (?:his|her|its|their|the|my|our|that)\b(?:\s+[\w’'-]+){0,3}?\s+(?:claims?|stor(?:y|ies)|paper|stance|accusations?|allegations?|charges?|assertions?|statement|testimony|confession|findings?|account|version|article|remarks?)\b|\b(?:is|was|are|were|am) (?:now )?no longer (?:sure|certain|of the view|willing to stand)|\b(?:was|were) wrong and (?:\w+ )?(?:withdraw|take|retract|say)|\b(?:have|has|had) (?:taken|took) (?:it|the \w+) down",
    ),
    _idiom(
        "acknowledged",
        r"\bput(?:s|ting)? up (?:his|her|its|their|both|my) hands|[“\"]guilty\b|\b(?:admits?|admitted|concedes?|conceded) (?:it|this|as much|everything|defeat on)\b|\bown(?:s|ed) (?:up|that|to)\b|\b(?:shoulder|accept|took|takes|bore)\w* (?:the |all |full |his |her |its |their )*(?:blame|responsibility|fault)",
    ),
    _idiom(
        "confirmed",
        r"\bsa(?:id|ys) (?:that )?(?:it|this|that|he|she|they|the \w+) (?:was|were|is|are|had|did|has) indeed\b|\bgave (?:its|his|her|their) confirmation|\bcould confirm that\b|\bmade it official",
    ),
    _idiom(
        "denied in part",
        r"\b(?:admit\w*|conced\w+|accept\w*|own(?:s|ed)|grant\w*|acknowledg\w+|confirm\w*|allow\w*|agree[sd])\b.{3,120}?\b(?:but|though|yet|while|whereas) (?:\w+ ){0,2}?(?:(?:would|will|did|does|could|can|was|were|had|has|is)(?: not|n't)|never|nobody|nothing|no\b|says? (?:\w+ )?(?:never|nobody|nothing|not)|hit nobody)|[“\"']?\byes,? (?:to|on|for|about)\b.{3,80}\bno,? (?:to|on|for|about)\b",
    ),
    _idiom(
        "never acknowledged",
        r"\b(?:has|have|had) (?:yet to|never|not) (?:\w+ ){0,3}?(?:utter|said|say|spoken|speak|breathe|breathed|uttered)\w* (?:a |one |so much as a |a single )*(?:word|syllable)|\bpass(?:es|ed)? over (?:[\w’'-]+ ){0,5}in silence|\b(?:still|to this day|even now) (?:flatly )?den(?:y|ies)\b",
    ),
    # -- answered another point
    _idiom(
        "answered another point",
        r"\b(?:asked|pressed|questioned|quizzed|challenged)\b[^.]{5,120}?,[^.]{3,80}? (?P<verb>(?:spoke|talked|chatted|held forth|reminisced|lectured \w+|launched into|recited|praised|dwelt)(?: \w+)?(?: of| about| on| upon|\b))",
    ),
    _idiom(
        "answered another point",
        r"\b(?:said|spoke|talked|answered|replied|pointed|turned|held forth|dwelt|chose|remarked|offered|praised|told|observed|enlarged|lectured|responded|preferred|launched|wrote|complained|recited|recalled|described) (?:\w+ ){0,2}?(?:instead|rather)\b|\bspoke(?:s)? (?:only|instead|merely|solely|at length) (?:of|about|on)|\b(?:talk(?:s|ed)?|would (?:talk|speak)) (?:only|instead|merely|solely|at length) (?:of|about|on)|\b(?:said|says|replied|answered|responded|remarked|wrote|noted) (?:only|merely|simply) (?:that|about)|\bpreferred to (?:talk|speak|dwell|discuss|recall|praise|remember)|\b(?:changed|changes|switched|steered) the (?:subject|conversation|talk)|\bmoved (?:the talk |quickly |straight |swiftly )?on to\b|\bwould (?:speak|talk) only\b",
    ),
    _idiom(
        "answered another point",
        r"\b(?:answered|replied|responded|met (?:it|this|that)|countered|parried)(?: \w+){0,3} (?:with|by) (?:an?|the|some|praise|tales?|figures|anecdotes|\w+ing|questions?|another)\b|\b(?:answered|replied|responded|replies|answers|countered|met (?:the|my|our) question) (?:the (?:\w+ )?question |my (?:\w+ )?question |our (?:\w+ )?question |it )?(?:by \w+ing|with (?:a|an|the|his|her|its|praise|talk|tales|figures|some|two|three|\w+ about|\w+ on|\w+ of))",
        asked=True,
    ),
    # -- acknowledged and confirmed, where the parse is of no use
    _idiom(
        "acknowledged",
        r"\b(?:own(?:s|ed)? up to|own(?:s|ed)? to|come? clean|came clean|comes clean|ma(?:kes?|de) no secret of|ma(?:kes?|de) no bones about|confess(?:es|ed)? (?:to|that|having|he|she|it|they)|plead(?:s|ed)? guilty|(?:took|takes?|taken|accept(?:s|ed)?|shoulder(?:s|ed)?|bore|bears?|assum(?:es|ed)) (?:\w+ )?(?:the |all |full |its |his |her |their |our )*(?:blame|responsibility|fault|share)|(?:was|is|were|are) (?:indeed )?(?:its|his|her|their|our|my) (?:own )?(?:fault|doing|mistake)|admit(?:s|ted)? (?:to )?(?:having|that|it had|he had|she had|they had|he|she|it|they|\w+ing|as much|under oath|freely|openly|frankly)\b|conced(?:es|ed) (?:that|as much|under)|fess(?:ed|es) up|mea maxima)",
    ),
    _idiom(
        "confirmed",
        r"\b(?:confirm(?:s|ed)?|verif(?:y|ies|ied)|corroborat(?:es|ed)|affirm(?:s|ed)?|authenticat(?:es|ed)|attest(?:s|ed)?)(?: \w+){0,6}? (?:that|it|as much|our|my|the (?:report|rumou?r|story|account|news|sale|payment|meeting|arrest|transfer)|,)|\bbears? (?:us|me|him|her|it|this|that|them) out|\bbore (?:us|me|him|her|it|this|that|them) out|\b(?:nod(?:s|ded))(?: \w+){0,3}?[:,]|\bsa(?:id|ys) (?:yes|as much|so|it was (?:true|so|right)|that (?:was|is) (?:right|true|correct|so))|\bvouch(?:es|ed) for|\bagreed that (?:it|this) was so|\bconfirmed(?=[:.])",
    ),
)

DENIALS: tuple[Idiom, ...] = (
    _idiom(
        "denied",
        r"\b(?:den(?:y|ies|ied|ying) (?:\w+ly )?(?:ever |both |all |any |that\b|having|knowing|it\b|this\b|everything|he |she |it |they |\w+ing\b|(?:the|these|those|his|her|its|their|every|each) (?:\w+ )?(?:first|second|third|fourth|rest|other|others|latter|former|remainder|allegations?|accusations?|charges?|claims?|reports?|suggestions?|stor(?:y|ies)|rumou?rs?|accounts?|existence|murder|theft|bribes?|payments?|link|links|part|role|involvement|affair|killing|fraud|offences?|crimes?)))",
    ),
    _idiom(
        "denied",
        r"\b(?:call|brand|dismiss|describ|label|reject|denounc|condemn|characteri[sz]|pronounc|declar|laugh|term)\w* (?:\w+ ){0,7}?(?:untrue|false|a lie|lies|nonsense|baseless|groundless|unfounded|invention|fiction|fantasy|rubbish|a myth|slander\w*|ridiculous|absurd|preposterous|ludicrous|fabricat\w+|a smear|malicious)\b|\blaugh(?:s|ed) (?:off|it off|the \w+ off)|\bpour(?:s|ed) scorn on|\b(?:gave|gives?) the lie to|\b(?:has|have|had|would have|will have) none of it|\b(?:scoff(?:s|ed)|bridl(?:es|ed)) at the (?:\w+ )?(?:idea|suggestion|charge|claim|notion|rumou?r)|\b(?:reject|rebut|refut|repudiat|disput|contest|disclaim|disavow)(?:s|es|ed|d)? (?:as \w+ \w+ |as \w+ )?(?:out of hand |outright |flatly |any |all |the |that |every |these |those |this |his |her |its )*(?:\w+ )?(?:suggestions?|allegations?|accusations?|charges?|claims?|ideas?|notions?|reports?|accounts?|versions?|insinuations?|imputations?|assertions?|stor(?:y|ies)|rumou?rs?|findings?|responsibility|liability|knowledge)\b|\b(?:that|this|it|all of it|all this|every word(?: of it)?|the whole (?:thing|story))(?: is| was|'s) (?:\w+ly )?(?:a |an |all |pure )?(?:false|lie|lies|untrue|not true|nonsense|rubbish|slander|invention|fabrication|smear|falsehood|not so|absurd|ridiculous|fiction|poppycock|a damned lie)[,.!”\"]|\bcontradict(?:s|ed) (?:\w+ ){0,2}?(?:the|him|her|them|this|that|his|their|those)\b|\bnothing (?:could be|was) further from the truth|\bthere (?:is|was) no truth in|\b(?:maintain|protest|proclaim|insist on|assert)(?:s|ed)? (?:his|her|its|their) (?:\w+ )?innocence|\bplead(?:s|ed)? (?:not guilty|innocent)|\bnot a word of (?:it|that|this) (?:is|was) true|\bnothing of the (?:kind|sort)\b|\b(?:says?|said|told)\b.{0,40}\b(?:a|an|pure|sheer) (?:\w+ )?(?:invention|fabrication|slander|lie|libel|calumny|smear)\b|\bdisput(?:es|ed) (?:the|this|any|these|those|his|her|their|its) \w+|\ba (?:\w+ )?(?:invention|fabrication|slander|lie|libel|calumny|smear),? (?:according to|say)",
    ),
)
INSISTING = re.compile(
    r"\b(?:insist(?:s|ed)|maintain(?:s|ed)|protest(?:s|ed)|swears?|swore|sworn|adamant|vow(?:s|ed)|assur(?:es|ed) (?:us|me|them|the \w+)|countered|retort(?:s|ed)|object(?:s|ed)|shot back|hit back|contend(?:s|ed)|avers|averred)\b(?: \w+){0,3}?(?: that|:|,)? ",
    re.IGNORECASE,
)
"""With a negated content these deny: “maintains that he is not the man”."""
CONCEDED = re.compile(
    r"\b(?:admit(?:s|ted)?|grant(?:s|ed)|conced(?:es|ed)|own(?:s|ed) (?:up )?to|acknowledg(?:es|ed)|accept(?:s|ed)|confirm(?:s|ed)|agree(?:s|d)|allow(?:s|ed) that|do(?:es)? not (?:deny|dispute)|did not (?:deny|dispute)|freely|readily|confess(?:es|ed)?|true enough|fair enough|plead(?:s|ed)? guilty to|took the blame|makes? no secret)\b|\byes\b|\bthat much\b",
    re.IGNORECASE,
)
CONTRAST = re.compile(
    r"\b(?:but|yet|however|although|though|while|whereas|the rest|as for|as to|another matter|otherwise|only|not the|beyond that|more than that|stopped short|further than that|the other)\b|[;—]|\band (?:\w+ly )?$",
    re.IGNORECASE,
)
