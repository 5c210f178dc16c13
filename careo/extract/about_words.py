"""The words by which `about` tells what a statement is about: lemmas of verbs, nouns and adjectives, and fixed phrases."""

from __future__ import annotations

import re

KNOWING = frozenset("know learn realise realize discover notice understand foresee".split())
KNOWLEDGE = re.compile(
    r"\b(?:(?:with|without) (?:the |any |their |his |her |its |full |prior )*knowledge(?: of)?|(?:un)?aware (?:of|that)|found out|"
    r"(?:was|were|been) (?:told|informed|notified|warned|tipped off|briefed)|knowledge of|had no idea|kept in the dark|behind the back of)\b",
    re.IGNORECASE,
)
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
    r"\b(?:because of|due to|owing to|as a (?:direct |indirect )?(?:result|consequence)(?: of)?|thanks to|at the root of|"
    r"(?:true )?origins? of|(?:to blame|responsible) for|(?:had|has|have) (?:its|their) (?:beginnings?|origins?|roots?) in|"
    r"played (?:a|its|their|his|her) (?:\w+ )?(?:part|role) in)\b",
    re.IGNORECASE,
)
MOTIVE = re.compile(
    r"\b(?:in an? (?:\w+ )?(?:effort|attempt|bid) to|in order to|so as to|so that|with the (?:aim|goal|intention|purpose|hope) of|"
    r"in (?:exchange|return|retaliation|revenge|reprisal) for|for the (?:sake|purpose) of|out of (?:fear|revenge|greed|spite|jealousy)|"
    r"aimed at|intended to|designed to|meant to|motivated by|the (?:principal |main |real |only )*(?:objective|motive|aim|purpose|goal) (?:was|is|being)|hoping to)\b",
    re.IGNORECASE,
)
TRANSFERRING = frozenset(
    """give hand pay sell provide deliver transfer supply dispense smuggle lend donate bribe award grant remit donate
    furnish wire ship distribute compensate reimburse""".split()
)
"""With an object."""
NOT_THINGS = frozenset("rise birth way authority power right permission chance order consent".split())
RECEIVING = frozenset("receive get obtain accept collect buy purchase acquire take".split())
"""With "from", or (receive) by itself."""
SENDING = frozenset("send pass leak turn forward wire slip channel funnel".split())
"""With "to" or two objects."""
NORMS = re.compile(
    r"\b(?:in (?:violation|breach|contravention|defiance|compliance|line|accordance) (?:of|with)|contrary to|(?:un|il)law(?:ful|fully)|illegal(?:ly)?|"
    r"unconstitutional|authority to|power to|jurisdiction over|immunity (?:from|deal)|required (?:by law|to)|obliged to|entitled to|"
    r"against the (?:law|rules)|under (?:the|an|a) (?:law|agreement|treaty|statute|rule|act)|agreement between)\b",
    re.IGNORECASE,
)
NORMING = frozenset(
    """violate breach authorise authorize permit prohibit forbid ban outlaw legalise legalize sanction mandate entitle
    infringe contravene license""".split()
)
IDENTITY = re.compile(
    r"\b(?:(?:that|this|those|these|the) (?:very )?same|one and the same|(?:also|better) known as|a\.?k\.?a\.?|alias|identified as|"
    r"(?:is|was|are|were) the (?:man|woman|person|one|organisation|organization|company|group) (?:who|that|behind))\b",
    re.IGNORECASE,
)
PATTERN = re.compile(
    r"\b(?:for (?:years|decades|months|weeks|generations|a long time|\w+ (?:years|decades|months))|(?:year|month|day|time) after (?:year|month|day|time)|repeatedly|"
    r"routinely|regularly|systematic(?:ally)?|habitually|again and again|every (?:year|month|week|day|time)|over the (?:years|decades)|"
    r"pattern of|on (?:several|many|numerous|multiple) occasions|(?:more|less) and (?:more|less)|a (?:rise|drop|decline|surge|fall|growth) in|an increase in|"
    r"increasingly|wave of|string of|series of|longstanding|long-standing|since \d{4})\b",
    re.IGNORECASE,
)
TRENDING = frozenset(
    "intensify increase escalate worsen grow rise decline decrease multiply surge persist dwindle".split()
)
OMITTING = frozenset("fail neglect omit ignore refuse decline refrain forget overlook".split())
OMISSION = re.compile(
    r"\b(?:not much (?:was|has been) done|nothing (?:was|has been|had been) done|without (?:\w+ly )?\w+ing|did nothing|turned a blind eye|"
    r"looked the other way|stood by|in the absence of)\b",
    re.IGNORECASE,
)
NOT_WITHOUT = frozenset("meaning thing ring spring king string".split())
EVALUATING = frozenset(
    """acceptable unacceptable wrong bad good terrible awful horrible great excellent shameful disgraceful unfair fair unjust just
    dangerous reckless irresponsible responsible brave corrupt incompetent competent useless worthless reliable unreliable
    notorious brutal cruel absurd ridiculous outrageous scandalous important serious grave false misleading dishonest honest
    immoral unethical ethical necessary unnecessary successful disastrous catastrophic terrifying violent sloppy negligent
    legitimate illegitimate credible incredible implausible plausible biased worse worst better best disappointing
    appalling shocking deplorable regrettable preliminary insufficient inadequate adequate effective ineffective""".split()
)
EVALUATION = re.compile(
    r"\b(?:price to pay|at best|at worst|to (?:his|her|its|their) credit|(?:big|serious|grave|major) (?:problem|mistake|error|failure)|"
    r"a (?:disgrace|scandal|disaster|success|failure|mistake|shame|lie|farce|sham|tragedy))\b",
    re.IGNORECASE,
)
DOCUMENTS = frozenset(
    """document paper report file record excerpt letter memo memorandum pleading filing copy transcript draft email e-mail
    contract ledger invoice dossier affidavit testimony indictment warrant certificate passport manuscript archive page
    note diary list chronology chronicle article book study text message cable order ruling registry register minutes
    recording tape video photograph photo""".split()
)
DOCUMENT_ACTS = frozenset(
    """publish obtain authenticate excerpt leak sign file release forge falsify seal unseal destroy shred quote cite
    verify confirm review examine read post print reproduce redact withhold alter backdate copy submit disclose declassify
    translate transcribe annotate mention""".split()
)
VALIDITY = frozenset("validity authenticity veracity accuracy genuineness existence".split())
STATES = frozenset(
    """be have know believe think want like love hate need seem appear remain own belong contain consist include mean matter
    cost exist stay depend deserve understand resemble lack hope fear expect suspect doubt live stand lie mention concern""".split()
)
