"""Chains: who stands at each hop, what the root is, and whether a passage shows that it was there."""

from __future__ import annotations

import pytest
from made_cases import Page, judged, made, page, party, weighed

from careo.records.documents import Party

ANA = '<m id="ana">Ana Ruvel</m>'
FACT = "the granary at Ostrand burned on the eve of the fair"


def one(source: str, **facts: object) -> Page:
    return page("a", source, **facts)  # type: ignore[arg-type]


def test_own_voice_of_nobody_known_is_a_hop_without_a_name() -> None:
    found = weighed(made(one(f"<p>They say that {FACT}.</p>")))
    (hop,) = found.chain("a", FACT).hops
    assert (hop.name, hop.kind, hop.entity, hop.document) == (None, None, None, "a")
    assert found.origin("a", FACT).kind == "own voice"


@pytest.mark.parametrize(
    ("facts", "name", "kind"),
    [
        ({"publisher": "The Vale Courier", "authors": ("Lena Orr",)}, "The Vale Courier", "outlet"),
        ({"authors": ("Lena Orr",)}, "Lena Orr", "person"),
        ({"kind": "pleading", "parties": (party("filer", "Orlo Fane"),)}, "Orlo Fane", "person"),
        ({"kind": "testimony", "parties": (party("speaker", "Orlo Fane"),)}, "Orlo Fane", "person"),
        ({"kind": "letter", "authors": ("Orlo Fane",)}, "Orlo Fane", "person"),
        ({"kind": "press release", "publisher": "Ministry of Grain"}, "Ministry of Grain", "organisation"),
    ],
)
def test_the_first_hop_is_the_documents_own_voice(facts: dict[str, object], name: str, kind: str) -> None:
    found = weighed(made(one(f"<p>It is known that {FACT}.</p>", **facts)))
    (hop,) = found.chain("a", FACT).hops
    assert (hop.name, hop.kind) == (name, kind)


def test_a_pleading_that_an_outlet_prints_is_its_filers_word() -> None:
    facts = {"kind": "pleading", "publisher": "The Vale Courier", "parties": (party("filer", "Orlo Fane"),)}
    found = weighed(made(one(f"<p>It is known that {FACT}.</p>", **facts)))
    assert found.names("a", FACT) == ["The Vale Courier", "Orlo Fane"]


def test_a_turn_is_the_word_of_who_speaks_it() -> None:
    found = weighed(
        made(one(f'<turn who="ana">{ANA}: I saw how {FACT}.</turn>', kind="transcript", publisher="Radio Velsport"))
    )
    chain = found.chain("a", FACT)
    assert [hop.name for hop in chain.hops] == ["Radio Velsport", "Ana Ruvel"]
    assert chain.hops[-1].hand == "first"
    assert found.origin("a", FACT).kind == "witness"


@pytest.mark.parametrize("publisher", [None, "Radio Velsport"])
def test_in_an_interview_the_answers_are_the_interviewees_and_the_questions_are_not(publisher: str | None) -> None:
    asked = "Is it known that the granary burned"
    answer = f"A: I saw how {FACT}."
    question = f"Q: {asked}?"
    start = len(question) + 2
    interviewee = Party(role="speaker", name="Ana Ruvel", spans=((2, 4), (start, start + 1)))
    source = f'<turn label="Q">{question}</turn><turn label="A">{answer}</turn>'
    found = weighed(made(one(source, kind="transcript", publisher=publisher, parties=(interviewee,))))
    assert found.names("a", FACT) == [*([publisher] if publisher else []), "Ana Ruvel"]
    assert found.chain("a", FACT).hops[-1].hand == "first"
    assert found.names("a", asked) == [publisher]


def test_nested_attributions_run_from_the_outermost_inward() -> None:
    nested = (
        '<p><a><s><m id="gazette" k="organisation">The Tarn Gazette</m></s> <c>reported</c> <t>that '
        f"<a><s>{ANA}</s> <c>told</c> the court <t>that {FACT}</t></a></t></a>.</p>"
    )
    found = weighed(made(one(nested, publisher="The Vale Courier")))
    assert found.names("a", FACT) == ["The Vale Courier", "Tarn Gazette", "Ana Ruvel"]
    assert [hop.kind for hop in found.chain("a", FACT).hops] == ["outlet", "outlet", "person"]


def test_an_outlet_that_cites_itself_makes_no_witness_of_its_source() -> None:
    nested = (
        '<p><a><s><m id="courier" k="organisation">The Vale Courier</m></s> <c>reported</c> <t>last week that '
        f"<a><s>{ANA}</s> <c>said</c> <t>that {FACT}</t></a></t></a>.</p>"
    )
    found = weighed(made(one(nested, publisher="The Vale Courier")))
    assert found.names("a", FACT) == ["The Vale Courier", "Ana Ruvel"]
    assert found.chain("a", FACT).hops[-1].hand is None
    assert found.chain("a", FACT).kind == "named"


@pytest.mark.parametrize(
    "text",
    [
        f"“I saw how {FACT},” it says on the wall.",
        f"On the wall it says: «Vi que {FACT}».",
    ],
)
def test_what_stands_in_quotation_marks_shows_nothing_of_the_author(text: str) -> None:
    found = weighed(made(one(f"<p>{text}</p>", authors=("Lena Orr",))))
    assert found.chain("a", FACT).hops[-1].hand is None
    assert found.chain("a", FACT).kind == "own voice"


def test_an_author_who_was_there_is_a_witness() -> None:
    found = weighed(made(one(f"<p>I saw how {FACT}.</p>", authors=("Lena Orr",))))
    assert found.chain("a", FACT).kind == "witness"


def test_a_cited_paper_leads_on_to_its_author_and_a_short_form_to_its_name() -> None:
    text = (
        '<p><m id="orlo" form="description">A prisoner</m> waits in Ostrand. '
        '<a><s><m id="plea" k="document" form="description" author="orlo"><m id="orlo" form="description">The prisoner</m>’s plea</m></s> '
        f"<c>states</c> <t>that {FACT}</t></a>.</p>"
    )
    found = weighed(made(one(text)))
    chain = found.chain("a", FACT)
    assert [hop.kind for hop in chain.hops] == [None, "document", "person"]
    assert chain.hops[-1].entity == found.case.entity("orlo")


def test_two_ways_to_one_root_end_in_one_origin() -> None:
    text = (
        '<p><a><s><m id="gazette" k="organisation">The Tarn Gazette</m></s> <c>reported</c> <t>that <a><s><m id="orlo" form="description">a prisoner</m></s> '
        "<c>said</c> <t>the grain tax was set in a tavern</t></a></t></a>. "
        '<a><s><m id="plea" k="document" form="description" author="orlo"><m id="orlo" form="description">That prisoner</m>’s plea</m></s> '
        f"<c>states</c> <t>that {FACT}</t></a>. "
        '<a><s><m id="report" k="document" form="description" author="wire"><m id="wire" k="organisation">Northwire</m>’s report</m> on <m id="orlo" form="description">the prisoner</m></s> '
        "<c>alleges</c> <t>that the mayor owns the mill at the ford</t></a>.</p>"
    )
    found = weighed(made(one(text)))
    assert found.chain("a", "tavern").origin == found.chain("a", FACT).origin
    assert found.chain("a", "mayor owns").origin != found.chain("a", FACT).origin
    assert found.names("a", "mayor owns")[-1] == "Northwire"
    first, second = found.lineage("a", "tavern"), found.lineage("a", FACT)
    assert first.id == second.id
    for lineage in (first, second):
        (reason,) = [reason for reason in lineage.reasons if "chains end in the same origin" in reason.text]
        assert len({passage.spans for passage in reason.passages}) == 2
    assert found.lineage("a", "mayor owns").id != first.id


HANDS = {
    "saw it, quoted": (
        f'<a manner="quoted">“<t>I saw that {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "first",
        "witness",
    ),
    "was told, quoted": (
        f'<a manner="quoted">“<t>We were told that {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "heard that, quoted": (
        f'<a manner="quoted">“<t>I heard that {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "got word, quoted": (
        f'<a manner="quoted">“<t>I got word that {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "had news by a call, quoted": (
        f'<a manner="quoted">“<t>He called me and said {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "found out, quoted": (
        f'<a manner="quoted">“<t>I found out that {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "told by a guard, quoted": (
        f'<a manner="quoted">“<t>A guard told me they knew how {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "informed, quoted": (
        f'<a manner="quoted">“<t>We were informed that {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "asked the guards, quoted": (
        f'<a manner="quoted">“<t>I asked the guards and they said {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "heard from others, quoted": (
        f'<a manner="quoted">“<t>I heard they said {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "was told in Spanish, quoted": (
        f'<a manner="quoted">“<t>El guardia me contó que {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "found out in Spanish, quoted": (
        f'<a manner="quoted">“<t>Me enteré de que {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "second",
        "named",
    ),
    "asked how, quoted": (
        f'<a manner="quoted">“<t>I asked the warden how {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        None,
        "named",
    ),
    "warned them, quoted": (
        f'<a manner="quoted">“<t>I warned the council that {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        None,
        "named",
    ),
    "received reports, reported": (
        f'<a><s>{ANA}</s> <c>said</c> <t><m id="ana" form="pronoun">she</m> received reports that {FACT}</t></a>.',
        "second",
        "named",
    ),
    "asked how, reported": (
        f'<a><s>{ANA}</s> <c>said</c> <t><m id="ana" form="pronoun">she</m> asked the ministry how {FACT}</t></a>.',
        None,
        "named",
    ),
    "told by others, reported": (
        f'<a><s>{ANA}</s> <c>said</c> <t>a guard told <m id="ana" form="pronoun">her</m> that {FACT}</t></a>.',
        None,
        "named",
    ),
    "ordered by one, quoted": (
        f'<a manner="quoted">“<t>They beat me and told me to keep silent the night {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.',
        "first",
        "witness",
    ),
    "nothing shown": (f"<a><s>{ANA}</s> <c>said</c> <t>{FACT}</t></a>.", None, "named"),
    "described as one who watched": (
        f"<a><s>{ANA}, who watched from the mill</s>, <c>said</c> <t>{FACT}</t></a>.",
        "first",
        "witness",
    ),
    "own act, reported": (
        f'<a><s>{ANA}</s> <c>said</c> <t>that <m id="ana" form="pronoun">she</m> carried the last sacks out before {FACT}</t></a>.',
        "first",
        "witness",
    ),
    "somebody else's act": (
        f'<a><s>{ANA}</s> <c>said</c> <t>that <m id="orlo">Orlo Fane</m> carried the last sacks out before {FACT}</t></a>.',
        None,
        "named",
    ),
    "done to the source": (
        f'<a><s>{ANA}</s> <c>said</c> <t>that nobody had warned <m id="ana" form="pronoun">her</m> before {FACT}</t></a>.',
        "first",
        "witness",
    ),
    "own act, denied": (
        f'<a><s>{ANA}</s> <c>denied</c> <t>that <m id="ana" form="pronoun">she</m> received the letters before {FACT}</t></a>.',
        None,
        "named",
    ),
    "a log": (
        f'<a><s><m id="log" k="document" form="description">The fire brigade’s duty log</m></s> <c>shows</c> <t>that {FACT}</t></a>.',
        "first",
        "record",
    ),
    "an entry in a log of somebody": (
        f'<a><s>An entry in the duty log of <m id="brigade" k="organisation" form="description">the fire brigade</m></s> <c>records</c> <t>that {FACT}</t></a>.',
        "first",
        "record",
    ),
    "papers seen by a newspaper whose name is a record's": (
        f'<a><s><m id="papers" k="document" form="description" n="several">Court papers</m> seen by the Vale Ledger</s> <c>show</c> <t>that {FACT}</t></a>.',
        None,
        "named",
    ),
    "papers of a court": (
        f'<a><s><m id="papers" k="document" form="description" n="several">Court papers</m></s> <c>show</c> <t>that {FACT}</t></a>.',
        None,
        "named",
    ),
    "an unnamed one who saw it": (
        f'<a form="unnamed" manner="quoted">“<t>I saw that {FACT}</t>,” <c>said</c> <s><m form="description">a porter</m></s></a>.',
        "first",
        "unnamed",
    ),
}


@pytest.mark.parametrize(("text", "hand", "kind"), HANDS.values(), ids=HANDS.keys())
def test_what_a_passage_shows_of_the_root(text: str, hand: str | None, kind: str) -> None:
    found = weighed(made(one(f"<p>{text}</p>", publisher="The Vale Courier")))
    assert found.chain("a", FACT).hops[-1].hand == hand
    assert found.chain("a", FACT).kind == kind
    if hand:
        assert found.origin("a", FACT).reasons


def test_a_witness_to_one_thing_is_no_witness_to_another() -> None:
    text = (
        f'<p><a manner="quoted">“<t>I saw that {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>. '
        f"<a><s>{ANA}</s> <c>said</c> <t>the grain tax was set in a tavern</t></a>.</p>"
    )
    found = weighed(made(one(text)))
    assert found.origin("a", FACT).kind == "witness"
    assert found.lineage("a", FACT).kind == "witness"
    assert found.lineage("a", "tavern").kind == "named"


def test_a_wire_line_leads_on_to_the_agency() -> None:
    found = weighed(made(one(f"<p>OSTRAND (Reuters) - It is known that {FACT}.</p>", publisher="The Vale Courier")))
    assert found.names("a", FACT) == ["The Vale Courier", "Reuters"]


def test_one_byline_at_two_outlets_is_one_origin() -> None:
    found = weighed(
        made(
            page("a", f"<p>It is known that {FACT}.</p>", publisher="The Vale Courier", authors=("Lena Orr",)),
            page("b", f"<p>Nobody doubts that {FACT}.</p>", publisher="Harbour Post", authors=("Lena Orr",)),
        )
    )
    assert found.names("a", FACT) == ["The Vale Courier", "Lena Orr"]
    assert found.supports("a", FACT) == (0, 1)


def test_reportedly_is_nobody_and_nobody_knows_how_many() -> None:
    found = weighed(made(one(f"<p><a><c>Reportedly</c>, <t>{FACT}</t></a>.</p>")))
    hop = found.chain("a", FACT).hops[-1]
    assert (hop.name, hop.kind) == (None, "unnamed")
    assert found.supports("a", FACT) == (0, None)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ('<m form="pronoun">He</m>', "“He” (unresolved)"),
        ("We", "“We” (unresolved)"),
        ('<m id="mill" k="organisation" form="pronoun">It</m>', "the mill"),
    ],
)
def test_a_pronoun_names_nobody(source: str, name: str) -> None:
    text = (
        '<p>A letter came from <m id="mill" k="organisation" form="description">the mill</m>. '
        f"<a><s>{source}</s> <c>said</c> <t>{FACT}</t></a>.</p>"
    )
    found = weighed(made(one(text)))
    assert found.origin("a", FACT).name == name
    assert (found.origin("a", FACT).kind == "unnamed") == ("unresolved" in name)


def test_two_named_together_are_two() -> None:
    text = f'<p><a><s>{ANA} and <m id="orlo">Orlo Fane</m></s> <c>said</c> <t>{FACT}</t></a>.</p>'
    assert weighed(made(one(text))).supports("a", FACT) == (1, 2)


def test_second_hand_by_a_persons_judgement_unmakes_a_witness() -> None:
    case = made(one(f'<p><a manner="quoted">“<t>I saw that {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.</p>'))
    second = judged(case, "first hand", ("a", "Ana Ruvel"), value="second")
    found = weighed(case, second)
    assert found.chain("a", FACT).hops[-1].hand == "second"
    assert found.chain("a", FACT).kind == "named"
    assert any("Inés Robledo decided" in reason.text for reason in found.origin("a", FACT).reasons)


def test_the_order_of_documents_does_not_matter() -> None:
    pages = [
        page(
            "a", f'<p><a manner="quoted">“<t>I saw that {FACT}</t>,” <c>said</c> <s>{ANA}</s></a>.</p>', publisher="One"
        ),
        page("b", f"<p><a><s>{ANA}</s> <c>said</c> <t>{FACT}</t></a>.</p>", publisher="Two"),
        page("c", f"<p>Everybody here knows that {FACT}.</p>", publisher="Three"),
        page("d", f"<p>Everybody here knows that {FACT}.</p>"),
    ]
    assert weighed(made(*pages)).findings == weighed(made(*pages[::-1])).findings


def test_i_in_a_letter_is_its_writer() -> None:
    facts = {"kind": "letter", "authors": ("Orlo Fane",)}
    found = weighed(made(one(f"<p><a><s>I</s> <c>wrote</c> <t>that {FACT}</t></a>.</p>", **facts)))
    assert [hop.name for hop in found.chain("a", FACT).hops] == ["Orlo Fane"]
    assert found.origin("a", FACT).kind == "named"


@pytest.mark.parametrize(
    "source",
    [
        'The <m id="inn" k="organisation">Grain Ministry</m>’s register',
        'El registro del <m id="inn" k="organisation">Ministerio de Granos</m>',
    ],
)
def test_whose_a_record_is_is_not_who_says_it(source: str) -> None:
    found = weighed(made(one(f"<p><a><s>{source}</s> <c>says</c> <t>that {FACT}</t></a>.</p>")))
    assert "regist" in (found.chain("a", FACT).hops[-1].name or "")
    assert found.origin("a", FACT).kind == "record"
