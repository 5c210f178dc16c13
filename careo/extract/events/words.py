"""The words that tell events: verbs and nouns of what happens, is known, said, recorded or published, by dictionary form."""

from __future__ import annotations

from careo.records.events import Occasion

HAPPENING_VERBS = frozenset(
    (
        "abandon abduct abuse accept accuse acquire acquit agree aim ambush appoint approve arm arrest arrive assassinate assault attack attend "
        "authorize authorise ban beat become begin behead betray bomb break bribe burn bury buy call cancel capture carry charge clash close "
        "collapse collect commit confess confiscate contact convict cross crash declare defeat deliver demand demolish deploy deport destroy detain "
        "detonate die disappear discover dismantle dismiss dispense dissolve donate drop drown elect emerge end engulf enter erupt escape establish "
        "evacuate evict execute exhume expel explode extort extradite fall fight fire flee found free freeze gather give grant gun hack hand hang "
        "hide hijack hire hit hold identify immigrate impose imprison inaugurate indict injure inspect install intercept interrogate interview "
        "intensify invade investigate join kidnap kill launch leave lift lose loot lynch march massacre meet merge move murder negotiate obtain "
        "occupy occur offer open order oust overthrow pass pay perish plant plead poison pressure prosecute protest purchase quit raid ransack "
        "rape reach receive recover recruit reject release rescue resign retire retreat return rob sabotage sack search seek seize sell send sentence "
        "serve shell shoot shut sign smuggle spy stab start steal stop storm strangle strike sue surrender suspend swear take tap "
        "testify threaten torture trade transfer travel try vanish visit vote walk win withdraw wiretap wound"
    ).split()
)
KNOWING_VERBS = frozenset("know learn discover realize realise find suspect notice".split())
SAYING_VERBS = frozenset(
    (
        "say tell state claim allege announce declare report reveal confirm deny admit acknowledge insist argue note add explain warn mention "
        "point write assert testify accuse describe comment disclose maintain suggest recall predict respond reply cite show"
    ).split()
)
PUBLISHING_VERBS = frozenset("publish print air broadcast post release reprint leak upload".split())
RECORDING_VERBS = frozenset(
    "record file document register log sign notarize notarise date stamp photograph film transcribe enter".split()
)
LIGHT_VERBS = frozenset("hold have make take conduct carry be do give take".split())
PASSING_VERBS = frozenset("take occur happen begin start end continue last come".split())
"""Verbs whose subject is the event: "the meetings took place in 2009"."""
CAUSING: dict[str, str | None] = {
    "cause": None,
    "trigger": None,
    "spark": None,
    "provoke": None,
    "prompt": None,
    "lead": "to",
    "result": "in",
    "contribute": "to",
}
"""Verbs of cause and the preposition that their effect stands with."""
CAUSED: dict[str, str] = {"stem": "from", "result": "from", "arise": "from"}
"""Verbs whose subject is the effect."""
EVENT_NOUNS = frozenset(
    (
        "abduction accident agreement ambush appointment arrest assassination assault attack auction battle beating birth blast bloodbath bombing burial "
        "campaign ceasefire ceremony clash closure collapse confession conflict contract conviction coup crackdown crash crisis deal death debate defeat "
        "departure deployment destruction detention disappearance dismissal earthquake election escape event eviction execution exhumation explosion extradition festival "
        "fight fire flood funeral gunfight hearing hunt hurricane increase indictment inspection interrogation interview invasion investigation killing launch "
        "leak manhunt march massacre meeting merger mission murder negotiation operation outbreak payment protest purchase raid rampage rape rebellion "
        "release rescue resignation retreat revolt revolution riot robbery ruling sale search seizure sentence shooting shootout siege signing slaughter "
        "spill storm strike summit surrender surveillance talk theft torture transaction transfer trial truce uprising verdict violence visit vote war"
    ).split()
)
PERIOD_NOUNS = frozenset(
    "presidency term tenure administration government mandate reign rule era decade period dictatorship regime sentence career office premiership".split()
)
DOCUMENT_NOUNS = frozenset(
    (
        "report article story memo memorandum letter statement filing complaint indictment ruling order decree document cable broadcast post release "
        "affidavit testimony deposition judgment judgement opinion editorial column book study paper edition issue email message transcript contract audit "
        "investigation list chronology log record warrant resolution bulletin"
    ).split()
)
PLACING = frozenset(
    "in at near outside inside across behind beside around off on between within throughout over under along opposite".split()
)
"""Prepositions that may place an event."""
SUCCESSION = {
    "after": "after",
    "before": "before",
    "following": "after",
    "during": "during",
    "while": "during",
    "until": "before",
}


def occasion_of(lemma: str) -> Occasion:
    """Whether the verb tells what happened, or what was known, said, recorded or published."""
    if lemma in PUBLISHING_VERBS:
        return "published"
    if lemma in RECORDING_VERBS:
        return "recorded"
    if lemma in SAYING_VERBS:
        return "said"
    return "known" if lemma in KNOWING_VERBS else "happened"
