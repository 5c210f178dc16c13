"""The words by which texts report a party's answer, or that none came, in English."""

from __future__ import annotations

import re

TRIGGER = re.compile(
    r"declin|refus|comment|respond|repl[iy]|answer|return|reach|contact|available|unavailable|\bden(?:y|ied|ies|ying|ial)|acknowledg|"
    r"admi|conced|apolog|sorry|retract|recant|withdr|refer|direct|reject|dismiss|disput|refut|rebut|confirm|guilty|innocen|locate|"
    r"(?:not|n['’]t)\s+say\b|\bcall(?:s|ed|ing)?\b",
    re.IGNORECASE,
)
"""One quick filter: a sentence without any of these reports no answer in English."""

SPEAKING = frozenset(
    """
    comment respond answer discuss say speak elaborate confirm talk reply address explain disclose provide give
    offer make be
    """.split()
)
"""What a party declines or refuses to do when it declines to comment; the last five need an object or participle of COMMENTS."""
COMMENTS = frozenset(
    "comment interview statement response answer detail details explanation interviewed question questions".split()
)
ASKED_FOR = frozenset("information clarification reaction confirmation elaboration".split())
LIGHT = frozenset("provide give offer make be".split())
REQUESTS = frozenset(
    """
    request question inquiry enquiry query email e-mail message call letter interview comment allegation accusation
    charge claim report article questionnaire fax voicemail text reporter criticism petition
    """.split()
)
HELP = re.compile(
    r"\b(?:for|of)\s+(?:help|assistance|aid|backup|service|support|an?\s+(?:fire|disturbance|shooting|burglary|emergency))",
    re.IGNORECASE,
)
CLAIMS = frozenset(
    """
    allegation accusation charge claim report involvement wrongdoing role knowledge responsibility suggestion guilt
    existence link tie connection participation complicity assertion rumor rumour story account version any it this
    that them everything all having liability misconduct collusion statement testimony finding criticism corruption
    bribery payment meeting torture abuse characterization characterisation notion contention plan wrong crime
    affair bribe contact relationship presence narrative insinuation implication speculation
    """.split()
)
"""What one denies, rejects or disputes when answering; bail, access, visas and requests are denied in another sense."""
ADMITTED = CLAIMS | frozenset(
    "mistake error failure fault problem truth fact killing offence offense lapse shortcoming".split()
)
OWN = frozenset(
    """
    he she it they we i his her its their our my mistake error fault kill fire pay torture abuse wrong fail failure
    responsible responsibility death die shoot meet meeting know violate illegal beat arrest detain bribe leak lie
    mishandle negligence false involve misconduct role
    """.split()
)
"""What an acknowledgement must speak of to be an answer rather than a way of saying: the party itself, or a wrong."""
BODIES = frozenset(
    """
    agency government ministry department police army military navy company firm bank party commission council administration bureau
    prosecution court embassy corporation foundation church union hospital university authority
    """.split()
)
FALSE = frozenset(
    "false untrue baseless unfounded lie lies nonsense absurd ridiculous fabricated fabrication groundless slander".split()
)
RETRACTED = frozenset(
    """
    statement testimony confession claim allegation accusation declaration report story article remark remarks
    comment comments
    """.split()
)
SPOKEN_FOR = frozenset(
    """
    spokesman spokeswoman spokesperson spokespeople spokesmen representative lawyer attorney counsel solicitor
    publicist lawyers attorneys
    """.split()
)
PRESS = frozenset("press media information communications affairs".split())
"""With these an office, officer or secretary speaks for its body too."""
"""Nouns whose answer is that of the one they speak for, when the phrase names it ("a spokesman for the ministry")."""
PERSONS = frozenset(
    """
    official officer agency government ministry department police army military navy company firm bank party mayor
    governor president minister secretary prosecutor judge lawyer attorney spokesman spokeswoman spokesperson
    representative defendant suspect man woman witness general colonel captain commander sheriff chief director
    manager owner leader member agent authority prosecution defense defence court office administration commission
    council cartel gang group organization organisation union church bishop priest newspaper paper outlet station
    editor journalist reporter author businessman businesswoman senator deputy family relative brother sister wife
    husband son daughter father mother embassy consulate campaign executive chairman chairwoman contractor supplier
    hospital school university team side country state city town force soldier guard inmate prisoner informant
    doctor rancher farmer accused others trio pair others neither both regulator airline corporation firm foundation
    association coalition bureau brigade unit aide adviser advisor candidate ambassador diplomat treasurer
    accountant teacher nurse driver pilot couple management regiment parliament client dean vicar tribunal regent abbot rector tenant landlady
    """.split()
)
"""Common nouns that can answer; a report, a result or a rule cannot."""
NOT_ANSWERING = frozenset(
    """
    report result test study figure datum data record letter analysis autopsy rule law price share rate number door letterbox record
    street road bridge summit town village island harbour house building car ship boat train wall window light water rain
    storm wind fire weather day week month year morning night hour minute time paper page book list map map photograph picture film tape
    crowd gun room hall throttle shelf sign signpost plant pump motor brake device server system weapon gun call question request reply answer silence word name thing matter fact truth case evidence proof sample machine engine
    bell clock phone telephone wreck body blood money coin note bill account cost tax loan debt plan law act treaty contract will
    deed key lock gate roof floor field river lake sea mountain hill tree crop harvest wheat rye barley patient disease fever pain
    market demand supply output stock export import sale membership attendance parcel package box crate barrel dog horse cat
    verdict compromise consensus conclusion decision accord solution target goal peak shore coast port station valley cave cliff pass cabin hut
    effort attempt search way part side end rest half most many some few lot deal deadline date talk negotiation vote poll
    """.split()
)
"""Things, times and measures: what declines, withdraws, returns or confirms in another sense."""
ABSTRACT = ("tion", "sion", "ness", "ment", "ity", "ism", "ance", "ence", "ship")
AGENT = ("man", "men", "woman", "women", "er", "or", "ist", "ian", "ess", "eer", "eur", "yst")
"""How nouns of persons often end: surveyor, pianist, historian, chandler."""
NO_AGENT = frozenset(
    """
    number river matter order error mirror harbor motor tractor factor corner tower powder cover dinner summer winter silver shelter
    center centre counter poster folder letter paper power offer layer liver finger shoulder border danger fever butter supper lever meter
    meteor color humor honor labor favor rumor flavor vigor terror horror interior exterior success process business princess dress
    press address access witness mess loss glass list fist mist twist waist chest forest interest test quest request harvest contest west
    east least feast coast post cost dust trust gist tourist-trap thunder timber lumber member-state ladder hammer water weather order
    chapter register cluster disaster theatre theater computer filter printer container freezer cooker boiler heater trailer helicopter
    ledger character minor-key major-key manner owner-ship transfer answer barrier carrier frontier quarter hunger anger temper pepper
    paper-mill ginger cinder gender tender slander blunder wonder alter barter charter vector sector tremor armor anchor
    """.split()
)
