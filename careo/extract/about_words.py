"""The words by which `about` tells what a statement is about: lemmas of verbs, nouns and adjectives, and fixed phrases."""

from __future__ import annotations

import re

KNOWING = frozenset("know learn realise realize discover notice understand foresee".split())
KNOWLEDGE = re.compile(
    r"\b(?:(?:with|without) (?:the |any |their |his |her |its |full |prior )*knowledge(?: of)?|(?:un)?aware (?:of|that)|found out|find out|finding out|"
    r"(?:was|were|been|be|being)(?: not| never| ever)? (?:told|informed|notified|warned|tipped off|briefed|alerted|apprised)|(?:full |prior |advance |any |no |some )?knowledge of|had no idea|(?:no|any|an|the faintest|the least) (?:idea|inkling|notion) (?:of|that|what|who|how|where)|"
    r"(?:kept|left|remained|was|were|been) (?:\w+ )?in the dark|behind the back of|(?:tell|tells|told|telling|warn|warned|warning|inform|informed|notify|notified|alert|alerted|brief|briefed|apprise|apprised|tip|tipped) (?!to\b)(?:[\w’'-]+ ){1,4}?(?:of|about|off)|"
    r"let (?:the |his |her |their |my |our )?[\w’'-]+(?: [\w’'-]+)? know|ignorant of|ignorance of|(?:had|has|have) (?:never |not |already |also )?(?:heard|seen word) of|(?:kept|hidden|concealed|hid) (?:\w+ ){1,4}from (?:him|her|them|the)|in on (?:it|the (?:plan|plot|secret|scheme))|privy to|party to the secret|well informed|unbeknown\w*|(?:came|come|coming) to (?:his|her|their|its) (?:notice|attention|ears)|got wind of|in the know|got word of|wise to)\b",
    re.IGNORECASE,
)
NOT_KNOWN = re.compile(
    r"\b(?:known|knew|know|knows)\b(?=(?: \w+){0,6} (?:as|by the name|for the|for a)\b)", re.IGNORECASE
)
"""“known in the camp as”, “known him for the man”: who somebody is, not what he knew."""
CAUSING = frozenset(
    """cause provoke trigger spark prompt unleash precipitate fuel worsen aggravate engender induce ignite spur hasten""".split()
)
CAUSING_WITH = {
    "lead": ("to",),
    "result": ("in", "from"),
    "contribute": ("to",),
    "stem": ("from",),
    "arise": ("from",),
    "give": ("rise",),
    "bring": ("about",),
    "set": ("off",),
}
CAUSE = re.compile(
    r"\b(?:because of|due to|owing to|on account of|as a (?:direct |indirect )?(?:result|consequence)(?: of)?|thanks to|at the root of|by reason of|"
    r"(?:true )?origins? of|(?:to blame|responsible) for|(?:had|has|have) (?:its|their) (?:beginnings?|origins?|roots?) in|the (?:\w+ )?(?:cause|result|consequence|upshot|work) of|the (?:\w+ )?reason (?:for|why)|"
    r"played (?:a|its|their|his|her) (?:\w+ )?(?:part|role) in|(?:made|makes?|making|left|turned) (?:him|her|them|us|it|the [\w’'-]+|his [\w’'-]+|her [\w’'-]+|both [\w’'-]+|everyone|people) (?:so )?(?:ill|sick|blind|deaf|lame|homeless|dizzy|faint|worse|possible|impossible|inevitable|unsafe|fall|crash|collapse|fail)|"
    r"(?:brought|bring|brings|bringing|set|sets) (?:it|this|them|that|the [\w’'-]+|about) (?:about|off|on)|brought (?:about|on)|set off|sets off|(?:drove|driven|pushed|sent|forced) (?:[\w’'-]+ ){1,3}(?:up|down|out of business|into (?:ruin|debt|bankruptcy))|cost (?:the [\w’'-]+|him|her|them|us|it) (?:his|her|its|their|our|the) |(?:came|comes|grew|grows|sprang|springs|arose|flowed) (?:out )?(?:of|from) (?:a|an|the|bad|poor|his|her|their|its|some) |gave (?:[\w’'-]+ ){1,3}(?:asthma|cancer|fever|headaches?|cholera|typhus|rashes|a rash|pneumonia|lung \w+|the fever|nightmares)|cost (?:[\w’'-]+ ){1,4}(?:lives?|dear(?:ly)?|jobs?|the (?:war|match|election|contract|season))|gave rise to|gives rise to|(?:dust|storm|flood|fire|rain|frost|quake|earthquake|tremor|explosion|blast|gale|wave|lightning|heat|drought|smoke|fumes|gas|landslide|collision|leak|spark|short circuit|virus|fever|poison|strike|tide|current|ice|fog|negligence|shortage|ban|tax) (?:that \w+ )?(?:had |may have |might have |could have |has |must have |probably )?(?:sank|sunk|killed|destroyed|wrecked|ruined|drowned|burned|flooded|cracked|broke|broken|damaged|poisoned|blinded|stopped|delayed|weakened|spread|emptied|drove|driven))\b",
    re.IGNORECASE,
)
BECAUSE = re.compile(r"\b(?:because(?! of)|since (?=he |she |they )|for (?=he |she |they ))", re.IGNORECASE)
WANTED = re.compile(
    r"^\W*(?:because|since|for) (?:he|she|they|it|we|i|[\w’'-]+ [\w’'-]+)(?:[’']d)? (?:\w+ly |still |all |both |also |only )?(?:was|were|had been|is|are|wanted|want|wants|needed|feared|hoped|hated|loved|owed|thought|believed|resented|envied|could not bear|couldn[’']t bear|did not want|didn[’']t want|would not|meant|wished|sought|liked|disliked|felt|expected|planned|intended|preferred|coveted|missed|had (?:a grudge|debts|something|quarrelled)|knew) ?(?:\w+ly )?(?:afraid|ashamed|jealous|angry|greedy|racing|trying|hoping|after|in love|in debt|bored|lonely|proud|tired|keen|anxious|desperate|bitter|furious|frightened|scared|loyal|paid|to\b|\w+)",
    re.IGNORECASE,
)
EVENTS = re.compile(
    r"\b(?:burst|fall(?:en)?|fell|collaps\w+|drown\w*|die[sd]?|dying|dead|alive|gone up|go up|risen|sink|sunk|sank|crash\w*|settled?|survived?|broken?|flood\w*|spread|caught fire|burn(?:ed|t)?|happened?|occur\w*|sp?oil\w*|explod\w*|derail\w*|capsiz\w*|give way|given way|held|hold|fail(?:ed)?|starv\w*|gone under|gone bankrupt|recover\w*|lived|saved|averted|prevented|avoided|spared|escaped|come down|run aground|shut|closed|lost|doubled|halved|won|met|stood|ended|begun|started|turned (?:back|over)|got out|come (?:to|off|apart)|walked)\b",
    re.IGNORECASE,
)
"""Of a condition that was not: “would not have burst had the sluices been opened” tells a cause."""
MOTIVE = re.compile(
    r"\b(?:in an? (?:\w+ )?(?:effort|attempt|bid) to|in order (?:not )?to|so as (?:not )?to|so that (?:he|she|they|it|his|her|their|nobody|no one)|with (?:the|a|an|no) (?:\w+ )?(?:aim|goal|intention|purpose|hope|object|view|idea|thought|intent|design) (?:of|to|in)|with a view to|with an eye to|in the hope (?:of|that)|in hopes of|in hope of|"
    r"in (?:exchange|return|retaliation|revenge|reprisal|gratitude) for|(?:in|as|by way of|for|from) (?:an act of )?(?:revenge|retaliation|vengeance|spite|reprisal|greed|malice|love|pity|shame|jealousy|envy|loyalty|fear|vanity)\b|for the (?:sake|purpose|love|benefit|money|insurance|reward|glory|fun|thrill|pleasure)(?: of)?|for (?:his|her|their|its) (?:money|land|title|fortune|own (?:ends|gain|profit|good|sake)|sake|silence|vote)|for (?:a|the) (?:bet|laugh|joke|dare|lark|wager|prank)|for (?:money|gain|profit|fun|love|political reasons|fear of|his own ends|personal gain)|out of (?:(?:sheer|pure|simple|plain|mere|some|an? \w+ of|a sense of) )?(?!the\b|his\b|her\b|it\b|a\b|an\b|hand|court|date|print|order|reach|town|work|sight|service|prison|hospital|school|bed|office|season|control|use|here|there|\d)[a-z]+|"
    r"aimed at|intended to|designed to|meant to|calculated to|motivated by|moved by|driven by|prompted by (?:greed|spite|fear|love|pity|envy)|the (?:principal |main |real |only |true )*(?:objective|motive|aim|purpose|goal|point|idea) (?:of \w+ \w+ )?(?:was|is|being)|(?:his|her|its|their|a|no|any|sole|only|main) (?:\w+ )?motives?|hoping (?:to|that)|(?:been|was|were|is) after (?:the|his|her|a)\b|to spite|to (?:punish|please|impress|avenge|cover up|get back at|get even|get rid of|curry favour|win favour|silence|frighten|scare|discredit|humiliate|embarrass|collect the|save (?:face|money|his|her|their|its)|avoid|escape|hide|protect|win over|drive (?:up|down|out)|free|pay (?:for|off)|make room|keep (?:him|her|them|it|the)|stop (?:him|her|them|it|the)|settle (?:a|an|old|the) (?:\w+ )?(?:score|debt)|gain|buy time|make (?:it|them|him|her) look|provoke|shame|spare|earn|claim the|obtain|enrich)|for fear|lest|under (?:pressure|the spell)|because (?:of (?:his|her|their|an?|the) (?:\w+ )?(?:jealousy|greed|hatred|love|fear|grudge|ambition|debts?)))\b",
    re.IGNORECASE,
)
TRANSFERRING = frozenset(
    """give hand pay sell provide deliver transfer supply dispense smuggle lend donate bribe award grant remit donate
    furnish wire ship distribute compensate reimburse buy purchase inherit""".split()
)
"""With an object."""
NOT_THINGS = frozenset("rise birth way authority power right permission chance order consent".split())
HANDED = re.compile(
    r"\b(?:hand(?:s|ed|ing)? (?:it|them|him|her|over|back|out|down|on)|(?:sen[dt]|g[ai]ve|given|pa(?:y|id)|returned?|brought|hand(?:ed)?) (?:[\w’'-]+ ){1,4}back to|(?:get|got|gets|gotten|received?|collected?|accept(?:ed)?|pocket(?:ed)?) (?:the|his|her|any|a|an|their|its|my|our|no|some|every|that) (?:[\w’'-]+ ){0,2}?(?:parcels?|money|payments?|letters?|packages?|cash|shares?|cheques?|crates?|goods|delivery|sums?|wages?|pay|pensions?|bribes?|gifts?|fees?|rent|keys?|rifles?|weapons?|deposit|loan|inheritance|legacy|bribe|commission)|"
    r"never (?:been )?(?:sent|given|paid|handed|sold|lent) (?:the|a|an|any|his|her|their|its|one)|(?:had|has|have) (?:a|an|any|so much as|one|no|nothing|money) (?:[\w’'-]+ ){0,4}?from (?:me|him|her|them|us|you|the|his|[A-Z])|(?:was|were|been) left to|(?:money|cash|funds?|sum|payments?|proceeds|estate|house|land|farm|prize|reward|shares?) (?:[\w’'-]+ ){0,3}(?:went|go|goes|gone) (?:in)?to|(?:took|taken|got|bought|accepted|borrowed|stole) (?:[\w’'-]+ ){1,6}?from (?:me|him|her|them|us|you|the|his|her|their|its|a|[A-Z])|chang(?:ed|es|ing) hands|(?:passed|went|fell|gone|go|pass) to (?:his|her|the|their|its) (?:\w+ )?(?:cousins?|heirs?|sons?|daughters?|widow|nephews?|nieces?|brothers?|sisters?|church|parish|state|crown|museum|bank|city|creditors?)|(?:stole|stolen|robbed|embezzled|taken) from|sign(?:ed)? over|made over (?:to|the)|bequeath\w*|left (?:her|his|their|the) (?:\w+ ){1,4}to (?:his|her|the|a)|swap(?:ped)?|barter\w*|on loan to|in exchange for|pass(?:ed|es|ing)? (?:it|them|the [\w’'-]+|[\w’'-]+ [\w’'-]+) (?:on )?to|slipp?(?:ed|s)? (?:him|her|them|the \w+|it) )",
    re.IGNORECASE,
)
RECEIVING = frozenset("receive get obtain accept collect acquire take".split())
"""With "from", or (receive) by itself."""
SENDING = frozenset("send pass leak turn forward wire slip channel funnel".split())
"""With "to" or two objects."""
NORMS = re.compile(
    r"\b(?:in (?:\w+ )?(?:violation|breach|contravention|defiance|compliance|line|accordance|keeping|conformity) (?:of|with)|breach(?:es|ed)? of|contrary to|at odds with (?:the|its|his)|(?:un|il)law(?:ful|fully)|lawful(?:ly)?|illegal(?:ly)?|legal(?:ly)? (?:bound|obliged|required|entitled)|"
    r"unconstitutional|authori(?:ty|[sz]ation) (?:to|for|from|over)|power to|(?:the|a|any|no|every|his|her|its|their|full) (?:legal )?right to|jurisdiction (?:over|to)|immunity (?:from|deal)|required (?:by law|to)|(?:obliged|entitled|bound|forbidden|permitted|allowed|licensed|empowered|prohibited|barred) (?:to|by|from)|(?:is|was|were|are|been) (?:not )?(?:forbidden|permitted|allowed|prohibited|banned|illegal|legal|compulsory|mandatory)|"
    r"against (?:the |its |his |their |all )?(?:\w+ )?(?:law|laws|rules?|regulations?|orders|treaty|code|charter|statutes?|agreement|constitution)|under (?:the|an|a|its|their) (?:\w+ ){0,2}(?:law|agreement|treaty|statute|rule|rules|act|charter|code|contract|convention|constitution|ordinance|decree|by-?laws)|agreement between|outside the law|above the law|"
    r"(?:the|a|an|its|their|his|her|this|that|any|no|every|several|old|new|safety|house|standing) (?:[\w’'-]+ ){0,3}(?:rules?|regulations?|treaty|treaties|statutes?|ordinances?|by-?laws?|constitution|curfew|ceasefire|embargo|quota|code of \w+|standing orders?|convention|covenant|act of \d{4}|law)(?! (?:firm|school|student|office|degree|court|professor|book|partner))\b|(?:standing|court|his|her|their|strict|written|direct|express) orders\b|standing order|without (?:a |any |the |due |proper )?(?:permit|licen[cs]e|warrant|permission|authority|authorisation|authorization|leave|consent)|permission (?:to|from|for)|(?:no|any|a|the|valid|proper|had|his|her|its|their) (?:licen[cs]e|permit|mandate|warrant) (?:to|for)\b|\bmust(?: not)? (?!have\b|be\b)\w+|(?:his|her|its|their|a|the) duty (?:to|of)|exceed\w* (?:his|her|its|their) (?:powers|authority|mandate|remit|brief)|(?:the|a|their|any) (?:truce|ceasefire|armistice)|(?:dis)?obey\w* (?:[\w’'-]+ ){0,3}orders?|(?:direct|strict|lawful|written) orders?|requirements? of|of the (?:Act|code)|with the Act|the Act\b)",
    re.IGNORECASE,
)
NORMING = frozenset(
    """violate breach authorise authorize permit prohibit forbid ban outlaw legalise legalize sanction mandate entitle
    infringe contravene license""".split()
)
IDENTITY = re.compile(
    r"\b(?:(?:that|this|those|these|the) (?:very )?same|one and the same|(?:also |better |once |formerly |then |now )?(?:known|called)(?: [\w’'-]+){0,4} (?:as|by the)|a\.?k\.?a\.?|alias|identified (?:him |her |it |them |\w+ )?as|(?:recogni[sz]ed|unmasked|exposed|revealed) (?:\w+ ){0,4}as|(?:were|are|was|is) one (?:man|woman|person|family|firm|and)|(?:is|was) (?:really|in truth|in reality|actually|in fact|secretly) (?:a|an|the|one)|(?:skull|body|bones|voice|hand|face|fingerprints?|signature|handwriting|remains|corpse) (?:\w+ ){0,3}(?:belong(?:s|ed)? to|(?:is|was|are|were) (?:not )?[A-Z])|mistak(?:en|es?) for|mistook|"
    r"(?:went|goes|gone|going|go|lived|travelled|traveled|worked|wrote|registered|hid|signed) (?:\w+ )?(?:by|under) (?:the|a|an|another|his|her|several|other|that|two|various) (?:\w+ )?(?:name|names|alias|aliases|pseudonym|identity)|(?:real|true|maiden|birth|family|assumed|false|full) (?:name|identity)|(?:call(?:s|ed)|styled?) (?:himself|herself|themselves)|(?:posed|posing|poses|pass(?:es|ed|ing)? (?:himself|herself)?(?: off)?|masquerad\w+|disguised) (?:as|for)|none other than|turn(?:s|ed)? out to be|impostor|look-?alike|double of|their man|our man|the ones? (?:they|we|he|she|people|who|whom|that)|pen name|pseudonym|nickname[sd]?|"
    r"(?:is|was|are|were) the (?:man|woman|person|one|organisation|organization|company|group|boy|girl|figure|stranger|vessel|ship) (?:who|that|behind|in|from|whom|with|known|called|named|seen)|(?:him|her|them|it) for the (?:man|woman|boy|girl|one)|(?:son|daughter|brother|sister|wife|husband|widow|father|mother|nephew|niece|twin|heir) of (?:the|that) (?:same|late)|(?:the )?(?:is|was) that of (?:the|a|his|her|[A-Z])|two names for)\b",
    re.IGNORECASE,
)
EQUATED = re.compile(
    r"\b(?:is|was|are|were|be|been|am|isn['’]t|wasn['’]t|aren['’]t|weren['’]t|he['’]s|she['’]s|it['’]s|they['’]re)(?: not| never| now| really| in fact| actually| in truth| indeed| also| once| today| then| none other than| probably| perhaps| possibly| certainly| almost certainly)* (?:the|his|her|their|my|our|your|its|[A-Z][\w-]+['’]s|[\w-]+ [\w-]+['’]s) (?!(?:\w+ ){0,3}?(?:most|best|worst|finest|greatest|biggest|largest|oldest|smallest|highest|only way|cause|result|reason|consequence|work|rule|law|case|fault|duty|right|business|responsibility|property|aim|purpose|motive|intention|point|price|problem|scandal|disgrace|same way|product|number|subject|target|victims?|key to|start|end|beginning|least|first time|last time|idea|plan|habit|custom|practice|choice|decision|opinion|view|truth|talk|envy|pride|shame|match|kind|sort|better|worse)\b)(?:[\w’'-]+ ){0,4}?[\w’'-]+",
)
"""“the donor is the retired postmistress”: one definite phrase made equal with another."""
PATTERN = re.compile(
    r"\b(?:whenever|for (?:[\w-]+ ){1,3}(?:years|decades|months|generations|seasons|centuries)|for (?:years|decades|months|weeks|generations|centuries|ages|a long time|some time|(?:the (?:last|past) )?\w+ (?:years|decades|months|generations|seasons|winters|summers)|the best part of)|(?:year|month|day|time|night|week|season|winter|summer|generation) (?:after|by|in,? \w+ ?out|in and) (?:year|month|day|time|night|week|season|winter|summer|generation)|repeated(?:ly)?|"
    r"routine(?:ly)?|regularly|systematic(?:ally)?|habitual(?:ly)?|customar(?:y|ily)|invariably|constantly|continually|frequently|persistent(?:ly)?|usually|often|always|again and again|over and over|time and (?:time )?again|(?:every|each) (?:single |second |other )?(?:year|month|week|day|time|night|morning|evening|weekday|winter|summer|spring|autumn|harvest|season|sunday|monday|tuesday|wednesday|thursday|friday|saturday|few|quarter|shift|voyage|trip|of the last|of the past)|over the (?:years|decades)|"
    r"patterns? of|(?:in|made|makes?|making) (?:the|a) habit of|habit of|a matter of (?:routine|course|habit)|practice of|(?:ha[sd]|have) (?:a|the) (?:\w+ )?(?:habit|practice|custom)|(?:is|was) (?:the|his|her|its|their) (?:\w+ )?(?:custom|habit|practice)|used to (?!\w+ing)|tend(?:s|ed)? to|ke(?:ep|eps|pt) (?:on )?\w+ing|in the years? (?:since|after)|on (?:several|many|numerous|multiple|most|countless) occasions|(?:more|less|fewer) and (?:more|less|fewer)|a (?:steady |sharp )?(?:rise|drop|decline|surge|fall|growth) in|an increase in|"
    r"increasingly|waves? of|strings? of|series of|longstanding|long-standing|ever since|since (?:the \w+ )?\d{4}|on (?:sundays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays)|in batches|(?:dozens|hundreds|scores|thousands) of times|twice a|once a (?:week|month|year)|(?<!the )(?<!a )(?:nightly|weekly|daily|yearly|monthly|annually|seasonally)|annually|all along the|steadily|the (?:third|fourth|fifth|sixth|seventh) time|year on year|never (?:once )?(?:puts|takes|gives|pays|uses|sells|buys|drinks|eats|opens|closes|goes|comes|works|lends|charges|adds|keeps|lets|signs|speaks|sleeps|misses|fails|locks|leaves|answers|travels|accepts))\b",
    re.IGNORECASE,
)
TRENDING = frozenset("intensify increase escalate worsen rise decline decrease multiply surge persist dwindle".split())
OMITTING = frozenset("fail neglect omit ignore refrain forget overlook skip shirk disregard abstain".split())
OMISSION = re.compile(
    r"\b(?:not much (?:was|has been) done|nothing (?:was|has been|had been|is) (?:being )?done|without (?:(?!meaning|being|any|having)\w+ly )?(?!during|nothing|anything|something|everything|king|meaning|ring|spring|string)\w+ing|d(?:id|oes|o) nothing|turned a blind eye|turning a blind eye|"
    r"looked the other way|stood (?:idly )?by|in the absence of|(?:left|leave|leaves|leaving|lies?|lay|went|gone|go|remain\w*|still) (?:[\w’'-]+ ){0,6}?(?:un(?:answered|done|opened|paid|signed|tested|guarded|locked|watched|attended|repaired|entered|checked|read|filed|returned|acknowledged|mended|recorded|reported)|without a word|lying)|met with (?:\w+ )?silence|without a (?:word|reply|answer)|stop(?:s|ped)? short of|sat on (?:his|her|its|their) hands|let (?:it|the \w+) (?:lapse|slide|rot|expire)|lifted no finger|never (?:bothered|troubled|thought) to|(?:omission|neglect|inaction|failure) (?:of|to|by)|refus(?:ed|es|al) to (?:acknowledge|recogni[sz]e|admit|act|help|treat|protect|intervene|investigate|warn|rescue))\b",
    re.IGNORECASE,
)
READING = frozenset("read review examine verify confirm copy keep file submit".split())
"""Negated, these tell what was left undone, not what was done to a document."""
EVALUATING = frozenset(
    """acceptable unacceptable wrong bad good terrible awful horrible great excellent shameful disgraceful unfair fair unjust just
    dangerous reckless irresponsible responsible brave corrupt incompetent competent useless worthless reliable unreliable
    notorious brutal cruel absurd ridiculous outrageous scandalous important serious grave false misleading dishonest honest
    immoral unethical ethical necessary unnecessary successful disastrous catastrophic terrifying violent sloppy negligent
    legitimate illegitimate credible incredible implausible plausible biased worse worst better best disappointing
    appalling shocking deplorable regrettable pleased happy delighted proud fine lovely beautiful ugly dull boring tedious splendid superb poor weak clumsy wise foolish stupid clever brilliant charming rude cowardly lazy careless careful hopeless pointless priceless flawless shabby filthy dirty cheap overpriced generous mean stingy noble kind unkind heartless tasteless rotten dreadful wonderful magnificent marvellous remarkable outstanding mediocre feeble laughable pathetic admirable abysmal atrocious abominable scandalous unforgivable inexcusable indefensible sound unsound solid exemplary impeccable preliminary insufficient inadequate adequate effective ineffective""".split()
)
EVALUATIVE = "|".join(sorted(EVALUATING))
EVALUATION = re.compile(
    r"\b(?:price to pay|at best|at worst|to (?:his|her|its|their) credit|(?:big|serious|grave|major|terrible|costly|bad) (?:problem|mistake|error|failure|blunder)|"
    r"(?:an?|the|such|utter|complete|total|sheer|absolute|no|pure|his|her|its|their) (?:[\w’'-]+ ){0,3}?(?:disgrace|scandal|disaster|success|failure|mistake|shame|farce|sham|tragedy|fiasco|triumph|blunder|joke|mockery|masterpiece|marvel|wonder|delight|bargain|nightmare|catastrophe|debacle|shambles|outrage|travesty|pity|blessing|curse|credit to|mess|flop|gem|treasure|hero|coward|fool|genius|saint|bully|tyrant|menace|liability|eyesore|embarrassment|waste of|insult|ordeal|horror|dud|swindle|fraud of|rogue|scoundrel|nuisance)\b|"
    r"(?:fit|unfit|good enough|worthy|worth) (?:for|to|of)|(?:is|was|are|were|be|been|as|hail\w*|call\w*|nam\w*)(?: [\w’'-]+){0,2}? (?:the|his|her|its|their|our) (?:\w+ )?(?:finest|best|worst|greatest|most \w+|ablest|cruellest|kindest|bravest|dullest|loveliest|poorest|meanest|cleverest)|(?:was|were|is|are|been|be) (?:run|managed|handled|written|built|played|organised|organized|done|made|conducted|executed|led|treated|designed) (?:\w+ )?(?:\w*ly|well|badly)\b|(?:handled|managed|ran|run|played|did|treated|behaved|performed|acted|led|sang|wrote|spoke|done)\b[^.;]{0,40}\b(?:well|badly)\b|(?:abominably|disgracefully|splendidly|superbly|admirably|appallingly|brilliantly|shamefully|atrociously|beautifully|wonderfully|badly|poorly|miserably|marvellously|scandalously|incompetently|impeccably|magnificently|dreadfully)\b|"
    r"(?:prais|hail|prid|prais|acclaim|applaud|condemn|deplor|critici[sz]|laud|extol|revil|despis|admir)\w+)",
    re.IGNORECASE,
)
PREDICATE = re.compile(
    rf"\b(?:is|was|are|were|be|been|being|am|seems?|seemed|looks?|looked|sounded|tasted|smell(?:ed|t)|felt|found|thought|called|considered|deemed|judged|proved|as|too|so|very|such|quite|rather|more|less|isn['’]t|wasn['’]t|it['’]s|he['’]s|she['’]s)(?: (?!to\b|for\b|of\b|by\b)[\w’'-]+){{0,3}}? (?P<shown>{EVALUATIVE})\b(?! known)",
    re.IGNORECASE,
)
"""An adjective of worth, said of something: “was not so bad”, “a great season”."""
DOCUMENTS = frozenset(
    """document paper report file record excerpt letter memo memorandum pleading filing copy transcript draft email e-mail
    contract ledger invoice dossier affidavit testimony indictment warrant certificate passport manuscript archive page
    note diary list chronology chronicle article book study text message cable order ruling registry register minutes
    recording tape video photograph photo deed lease will codicil register registry roll visa inventory petition novel signature receipt logbook log licence license census ballot prescription charter map drawing blueprint form entry score manuscript poem certificate sheet timesheet postcard newspaper pamphlet leaflet poster notice statute minute bill cheque check bond voucher ticket codex folio parchment scroll will testament chart statement story caption headline report correction plan permit pass book bookkeeping account column review footnote margin catalogue index reference excerpt diary memoir annotation""".split()
)
DOCUMENT_ACTS = frozenset(
    """publish obtain authenticate excerpt leak sign file release forge falsify seal unseal destroy shred quote cite
    verify confirm review examine read post print reproduce redact withhold alter backdate copy submit disclose declassify
    translate transcribe annotate mention burn doctor amend certify draft add notarise notarize counterfeit stamp deface tear erase write rewrite retract delete draw countersign initial witness edit censor print circulate smuggle steal hide remove pull file lodge keep misfile lose rip scan fake fabricate counterfeit swap replace re-date correct fill insert strike cut""".split()
)
DOCUMENT_VERBS = re.compile(
    r"\b(?:publish|retract|forg|shred|notari[sz]|countersign|backdat|falsif|counterfeit|redact|certif|plagiari[sz])(?:e|ed|es|ing|y|ied|ies|s)?\b|\b(?:put|puts|set|affix\w*) (?:\w+ ){0,4}signatures? (?:to|on|under)|\b(?:sign|signed|signs|signing)\b(?! (?:up|off|language|in\b|on\b|of))|\b(?:is|was|are|were|be|been) (?:not )?(?:a |an )?(?:forger(?:y|ies)|fakes?|counterfeit|authentic)\b",
    re.IGNORECASE,
)
"""What is done to nothing but documents."""
WEATHER = frozenset(
    "weather water river thunder fever error power fire silver winter summer tremor terror disaster lever boiler pepper".split()
)
ON_PARTS = frozenset("erase tear cut rip strike remove delete add insert copy steal".split())
"""These act on a document by what they take from it or put into it: "erased a line from the log"."""
AFFECTING = frozenset(
    """choke ruin kill crack break burst drown wreck destroy damage spoil sink flood weaken delay poison blind sicken empty halt drive force
    hasten shatter topple flatten burn scorch infect contaminate pollute rot corrode jam block bankrupt cripple split collapse derail injure
    maim bring displace uproot starve erode undermine silence stop end lower raise swell shorten prolong spread""".split()
)
"""What a thing or a deed does to another is a cause: "the silt had choked the turbine"; what a person does is an act."""
VALIDITY = frozenset("validity authenticity veracity accuracy genuineness existence".split())
STATES = frozenset(
    """be have know believe think want like love hate need seem appear remain own belong contain consist include mean matter
    cost exist stay depend deserve understand resemble lack hope fear expect suspect doubt live stand lie mention concern""".split()
)
