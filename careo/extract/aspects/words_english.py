"""The small words by which English clauses are told apart without a parse, and the verbs that mark where a clause has its own."""

from __future__ import annotations

NEGATORS = frozenset(
    """not never no nobody nothing none neither nor nowhere cannot hardly scarcely no-one unlikely improbable doubtful isn't wasn't aren't weren't
    don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shan't shouldn't mustn't needn't ain't mightn't mayn't dont""".split()
)
AUXILIARIES = frozenset(
    """is are was were am be been being has have had having do does did will would shall should can could may might must cannot need dare ought
    's 're 'll 'd 'm 've he's she's it's they're we're you're i'm i've we've they've you've he'd she'd they'd we'd i'd you'd it'd he'll she'll
    they'll we'll i'll you'll it'll that's there's isn't wasn't aren't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't
    couldn't shan't shouldn't mustn't needn't ain't""".split()
)
IRREGULAR_PASTS = frozenset(
    """ate awoke beat became began bent bet bid bit bled blew bore bought bound bred broke brought built burnt burst came cast caught chose
    clung cost crept cut dealt dealt drank drew drove dug fed fell felt fled flew flung forbade foresaw forgave forgot fought found froze gave
    ground grew heard held hid hit hung hurt kept knelt knew laid lay learnt led left lent let lit lost made meant met misled mistook overheard
    paid put quit ran rang read rode rose said sang sank sat saw sent set sewed shed shook shone shot showed shrank shut slept slid slung sold
    sought spat spent spilt split spoke spoilt spread sprang stank stole stood stuck stung swam swept swore swung taught tore thought threw
    thrust told took undertook underwent understood upheld wept went withdrew withheld withstood woke won wore wound wove wrote wrung overcame
    oversaw shaved strode strove struck smelt sped""".split()
)
NOT_PASTS = frozenset(
    """indeed hundred breed speed exceed proceed succeed agreed-upon alleged so-called unnamed unsigned wicked naked sacred beloved rugged ragged
    hatred kindred crooked unarmed unopposed undisclosed sealed stunted shared limited united armed hired wounded disputed masked tired retired
    sacked detained injured accused locked marked registered missed suspected seed weed bleed united creed breed sheed reed unmarked unpaid
    unlicensed unanswered leaded unfinished talented""".split()
)
"""Words in -ed that are most often no verb of a clause."""
PRESENTS = frozenset(
    """says knows holds keeps makes takes gives gets goes comes sees thinks believes wants needs lives works runs owns belongs remains seems
    appears stands lies contains shows means becomes leaves sells buys pays uses puts lets tells sends carries draws brings writes reads
    sits refuses fails denies depends deserves exists knows plans intends hopes expects does reflects covers bears matters lacks allows
    forbids requires prohibits permits suggests constitutes violates breaches governs applies rests turns begins ends
    know hold keep make take give get go come see think believe want need live own belong remain seem appear stand lie contain show mean
    become leave sell buy pay use tell send carry bring write sit plan intend hope expect exist deserve lack allow forbid require
    violate breach apply rest owe owes own ignore ignores obey obeys""".split()
)
COMPLEMENT_VERBS = frozenset(
    """say says said know knows knew known think thinks thought believe believes believed claim claims claimed tell tells told warn warned warns
    show shows showed shown ensure ensured promise promised hear heard see saw seen find found feel felt realise realised realize realized
    notice noticed admit admitted suppose supposed assume assumed hope hoped fear feared suspect suspected understand understood learn learned
    learnt discover discovered insist insisted suggest suggested prove proved proven informed inform assured assure convinced persuaded argue
    argued pretend pretended remember remembered forgot forget decide decided agree agreed swore write wrote written sure aware certain
    guess reckon reckoned imagine imagined mean means meant complain complained deny denied confirm confirmed saying knowing thinking
    believing claiming telling showing pretending suggesting""".split()
)
DETERMINERS = frozenset(
    "the a an his her its their my our your this that these those no some any every each all both".split()
)
SUBJECTS = DETERMINERS | frozenset(
    "he she it they we you i there who anyone anybody someone somebody everyone nobody nothing everything one mr mrs ms dr".split()
)
PREPOSITIONS = frozenset(
    """of in on at by with from to for about into over under after before since until through during between against without within upon
    despite near beside along across behind beyond among as like""".split()
)
RELATIVES = frozenset("who which whom whose that".split())
OPENERS = frozenset(
    """if when whenever while although though because as after before since unless once until whereas given provided supposing assuming
    despite whatever whoever wherever however whether lest""".split()
)
TRAILERS = frozenset(
    """because although though while whereas unless until if whenever lest when after before since whether how why what where than so
    once except""".split()
)
