"""How many independent origins: scenes whose answer a careful editor would give without hesitating."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_cases import MadeCase, Weighed, circumstance, judged, made, page, party, taken_back, weighed

from careo.records.documents import PartyRole
from careo.records.judgements import JudgementKind

SPILL = "the Larkmoor smelter dumped acid into the Tarn river during the night"


def test_two_reporters_who_heard_one_witness_are_one_origin_heard_twice() -> None:
    found = weighed(
        made(
            page(
                "a",
                '<p><a manner="quoted">“<t>I saw the <m id="smelter" k="organisation">Larkmoor</m> smelter dump acid into the Tarn river</t>,” <c>said</c> <s><m id="ana">Ana Ruvel</m></s></a>.</p>',
                publisher="The Vale Courier",
                published="2019-03-02",
            ),
            page(
                "b",
                '<p><a><s><m id="ana">Ana Ruvel</m></s> <c>told this paper</c> that <t>the <m id="smelter" k="organisation">Larkmoor</m> smelter had dumped acid into the Tarn river</t></a>.</p>',
                publisher="Harbour Post",
                published="2019-03-04",
            ),
        )
    )
    assert found.claim("a", "I saw") == found.claim("b", "had dumped")
    assert found.supports("a", "I saw") == (1, 1)
    lineage = found.lineage("a", "I saw")
    assert lineage.documents == ("a", "b")
    assert lineage.kind == "witness"
    heard_twice = [reason for reason in lineage.reasons if "chains end in the same origin" in reason.text]
    assert {passage.document for passage in heard_twice[0].passages} == {"a", "b"}


def test_two_true_independents_that_agree_stay_two() -> None:
    found = weighed(two_independents())
    assert found.supports("a", "I saw") == (2, 2)
    assert found.lineage("a", "I saw").id != found.lineage("b", "I watched").id


def two_independents() -> MadeCase:
    return made(
        page(
            "a",
            '<p><a manner="quoted">“<t>I saw the <m id="smelter" k="organisation">Larkmoor</m> smelter dump acid into the Tarn river</t>,” <c>said</c> <s><m id="ana">Ana Ruvel</m></s></a>.</p>',
            publisher="The Vale Courier",
        ),
        page(
            "b",
            '<p><a manner="quoted">“<t>I watched acid being dumped into the Tarn river by the <m id="smelter" k="organisation">Larkmoor</m> smelter</t>,” <c>said</c> <s><m id="boris">Boris Kell</m></s></a>.</p>',
            publisher="Harbour Post",
        ),
    )


STORY = (
    "Acid from the smelter at Larkmoor reached the Tarn river on a Monday in the spring and killed every trout between the old weir "
    "and the road bridge. Farmers downstream kept their cattle away from the banks for a week. "
    "The council closed two wells and brought water in by lorry for the school and the clinic."
)


def test_a_reprint_with_cuts_is_one_own_voice_with_its_model() -> None:
    cut = ". ".join(STORY.split(". ")[:2]) + "."
    found = weighed(
        made(
            page("a", f"<p>{STORY}</p>", publisher="The Vale Courier", published="2019-03-02"),
            page("b", f"<p>{cut}</p>", publisher="Harbour Post", published="2019-03-05"),
        )
    )
    assert found.supports("b", "killed every trout") == (0, 1)
    assert found.names("b", "killed every trout") == ["Harbour Post", "The Vale Courier"]
    lineage = found.lineage("b", "killed every trout")
    assert lineage.documents == ("a", "b")
    same_words = [reason for reason in lineage.reasons if "same words" in reason.text]
    assert same_words
    assert {passage.document for passage in same_words[0].passages} == {"a", "b"}
    assert "2019-03-02" in same_words[0].text


def test_a_reprint_whose_direction_nobody_knows_is_one_origin_all_the_same() -> None:
    found = weighed(
        made(
            page("a", f"<p>{STORY}</p>", publisher="The Vale Courier"),
            page("b", f"<p>{STORY}</p>", publisher="Harbour Post"),
        )
    )
    assert found.supports("b", "killed every trout") == (0, 1)
    assert found.names("b", "killed every trout") == ["Harbour Post"]
    assert found.names("a", "killed every trout") == ["The Vale Courier"]


def test_undated_rewrites_without_publisher_are_no_known_origin() -> None:
    found = weighed(made(*(page(name, f"<p>{STORY}</p>") for name in "abcd")))
    assert found.supports("d", "killed every trout") == (0, 1)


def test_who_credits_another_with_having_it_first_rests_on_it() -> None:
    found = weighed(
        made(
            page(
                "a",
                '<p>The <m id="smelter" k="organisation">Larkmoor</m> smelter poisoned the Tarn river with acid in the spring.</p>',
                publisher="The Vale Courier",
                published="2019-03-02",
            ),
            page(
                "b",
                '<p>Acid from the <m id="smelter" k="organisation">Larkmoor</m> smelter poisoned the Tarn river this spring. It was first reported by The Vale Courier.</p>',
                publisher="Harbour Post",
                published="2019-03-09",
            ),
        )
    )
    assert found.supports("b", "poisoned") == (0, 1)
    assert found.names("b", "poisoned") == ["Harbour Post", "The Vale Courier"]
    assert any("credits The Vale Courier" in reason.text for reason in found.lineage("b", "poisoned").reasons)


def test_a_credit_bears_on_its_own_sentence_alone() -> None:
    smelter = '<m id="smelter" k="organisation">Larkmoor</m>'
    bribe = f"the {smelter} smelter paid the inspector of the weir for his silence"
    found = weighed(
        made(
            page(
                "a",
                f"<p>Acid from the {smelter} smelter poisoned the Tarn river this spring. The council closed two wells near the road bridge. "
                f"That {bribe} was first reported by The Vale Courier.</p>",
                publisher="Harbour Post",
            ),
            page(
                "b",
                f'<p><a><s><m id="courier" k="organisation">The Vale Courier</m></s> <c>reported</c> that <t>the inspector of the weir was paid for his silence by the {smelter} smelter</t></a>. '
                f'<a><s><m id="courier" k="organisation">The Vale Courier</m></s> <c>reported</c> that <t>in spring the Tarn river was poisoned with acid from the {smelter} smelter</t></a>.</p>',
                publisher="Northwire",
            ),
        )
    )
    assert [found.names("a", words) for words in ("poisoned", "wells", "silence")] == [["Harbour Post"]] * 3
    assert found.claim("a", "silence") == found.claim("b", "silence")
    assert found.supports("a", "silence") == (1, 2)
    told = "may hang together with Vale Courier: Harbour Post credits The Vale Courier"
    assert any(told in reason.text for reason in found.lineage("a", "silence").reasons)
    assert found.claim("a", "poisoned") == found.claim("b", "poisoned")
    assert not any("credits" in reason.text for reason in found.lineage("a", "poisoned").reasons)


def test_citing_an_outlet_whose_own_story_is_in_the_case_ends_where_that_story_ends() -> None:
    found = weighed(
        made(
            page(
                "a",
                '<p><a manner="quoted">“<t>I saw the <m id="smelter" k="organisation">Larkmoor</m> smelter dump acid into the Tarn river</t>,” <c>said</c> <s><m id="ana">Ana Ruvel</m></s></a>.</p>',
                publisher="The Vale Courier",
                published="2019-03-02",
            ),
            page(
                "b",
                '<p><a><s><m id="courier" k="organisation">The Vale Courier</m></s> <c>reported</c> that <t>the <m id="smelter" k="organisation">Larkmoor</m> smelter dumped acid into the Tarn river</t></a>.</p>',
                publisher="Harbour Post",
                published="2019-03-03",
            ),
        )
    )
    assert found.supports("b", "dumped acid") == (1, 1)
    assert found.names("b", "dumped acid") == ["Harbour Post", "Vale Courier", "Ana Ruvel"]


def test_a_document_and_its_author_are_one_origin() -> None:
    found = weighed(
        made(
            page(
                "a",
                '<p><a><s><m id="dossier" k="document" form="description" author="boris">A dossier</m> by <m id="boris">Boris Kell</m></s> <c>says</c> that <t>the <m id="smelter" k="organisation">Larkmoor</m> smelter dumped acid into the Tarn river</t></a>.</p>',
                publisher="The Vale Courier",
            ),
            page(
                "b",
                '<p><a><s><m id="dossier" k="document" form="description">The Kell dossier</m></s> <c>shows</c> that <t>acid was dumped into the Tarn river by the <m id="smelter" k="organisation">Larkmoor</m> smelter</t></a>.</p>',
                publisher="Harbour Post",
            ),
        )
    )
    assert found.names("a", "dumped acid") == ["The Vale Courier", "A dossier by Boris Kell", "Boris Kell"]
    assert found.supports("a", "dumped acid") == (1, 1)
    assert any("is the author of" in reason.text for reason in found.lineage("a", "dumped acid").reasons)


def test_a_spokesperson_who_quotes_the_institutions_leaked_paper_is_one_origin() -> None:
    found = weighed(
        made(
            page(
                "a",
                '<p><a><s><m id="paper" k="document" form="description" author="ministry">A leaked memo</m> of the <m id="ministry" k="organisation">Ministry of Rivers</m></s> <c>says</c> that <t>the <m id="smelter" k="organisation">Larkmoor</m> smelter dumped acid into the Tarn river</t></a>.</p>',
                publisher="The Vale Courier",
            ),
            page(
                "b",
                '<p><a><s><m id="vera">Vera Olm</m>, spokeswoman for the <m id="ministry" k="organisation">Ministry of Rivers</m></s>, <c>said</c> <t>the <m id="smelter" k="organisation">Larkmoor</m> smelter had dumped acid into the Tarn river</t></a>.</p>',
                publisher="Harbour Post",
            ),
        )
    )
    assert found.supports("b", "had dumped") == (1, 1)
    assert found.lineage("a", "dumped acid").id == found.lineage("b", "had dumped").id
    assert any("speaks for" in reason.text for reason in found.lineage("b", "had dumped").reasons)


@pytest.mark.parametrize(
    ("source", "lineages"),
    [
        ('<m id="vera">Vera Olm</m>, a lawyer who once sued <m id="boris">Boris Kell</m>,', 2),
        (
            '<m id="vera">Vera Olm</m>, a lawyer for <m id="teo">Teo Lind</m> and a critic of <m id="boris">Boris Kell</m>,',
            2,
        ),
        ('<m id="vera">Vera Olm</m>, spokeswoman for the critics of <m id="boris">Boris Kell</m>,', 2),
        ('<m id="vera">Vera Olm</m>, a lawyer for <m id="boris">Boris Kell</m>,', 1),
        ('<m id="vera">Vera Olm</m>, abogada de <m id="boris">Boris Kell</m>,', 1),
        ('<m id="vera">Vera Olm</m>, <m id="boris">Boris Kell</m>’s defence lawyer,', 1),
        ('<m id="vera">Vera Olm</m>, a lawyer for the <m id="boris">Boris Kell</m> orphans,', 2),
        ('<m id="vera">Vera Olm</m>, a lawyer for <m id="boris">Boris Kell</m>’s victims,', 2),
    ],
)
def test_only_whoever_speaks_for_another_is_one_voice_with_it(source: str, lineages: int) -> None:
    words = f"<c>said</c> <t>the {SMELTER} smelter dumped acid into the Tarn river</t></a>.</p>"
    found = weighed(
        made(
            page("a", f"<p><a><s>{source}</s> {words}", publisher="The Vale Courier"),
            page("b", f'<p><a><s><m id="boris">Boris Kell</m></s> {words}', publisher="Harbour Post"),
        )
    )
    assert found.supports("b", "dumped acid") == (1, lineages)
    assert any("speaks for" in reason.text for reason in found.lineage("b", "dumped acid").reasons) == (lineages == 1)


def test_one_logbook_that_two_outlets_cite_is_one_at_least() -> None:
    source = (
        '<a><s><m id="{}" k="document" form="description">{}</m></s> <c>shows</c> <t>that the '
        + SMELTER
        + " smelter dumped acid into the Tarn river</t></a>."
    )
    found = weighed(
        made(
            page("a", f"<p>{source.format('log', 'The hospital logbook')}</p>", publisher="The Vale Courier"),
            page("b", f"<p>{source.format('book', 'The logbook')}</p>", publisher="Harbour Post"),
        )
    )
    assert found.supports("a", "dumped acid") == (1, 2)


def test_a_logbook_and_a_named_witness_are_two_at_least() -> None:
    log = f'<a><s><m id="log" k="document" form="description">The logbook</m></s> <c>shows</c> <t>that the {SMELTER} smelter dumped acid into the Tarn river</t></a>.'
    found = weighed(
        made(
            page("a", f"<p>{log}</p>", publisher="The Vale Courier"),
            page("b", f"<p>{BODIES[0]}</p>", publisher="Harbour Post"),
        )
    )
    assert found.supports("a", "dumped acid") == (2, 2)


@pytest.mark.parametrize("names", [("WITNESS", "TESTIGO 1"), ("A porter", "A cook")])
def test_witnesses_known_only_by_what_they_are_may_be_one(names: tuple[str, str]) -> None:
    quoted = f'<a manner="quoted">“<t>I saw the {SMELTER} smelter dump acid into the Tarn river</t>,” <c>said</c> <s><m id="%s" form="description">%s</m></s></a>.'
    found = weighed(
        made(
            page("a", f"<p>{quoted % ('one', names[0])}</p>", publisher="The Vale Courier"),
            page("b", f"<p>{quoted % ('two', names[1])}</p>", publisher="Harbour Post"),
        )
    )
    assert found.supports("a", "I saw") == (1, 2)


def test_anonymous_officials_are_nobody_knows_how_many() -> None:
    found = weighed(
        made(
            page(
                "a",
                f'<p><a form="unnamed several"><s><m form="description" n="several">Officials</m></s> <c>said</c> <t>{SPILL}</t></a>.</p>',
                publisher="The Vale Courier",
            )
        )
    )
    assert found.supports("a", "Larkmoor") == (0, None)
    assert found.origin("a", "Larkmoor").several


@pytest.mark.parametrize(
    ("who", "at_most"),
    [
        ("Three officials", 3),
        ("The two officials", 2),
        ("Los dos funcionarios", 2),
        ("Twelve residents of District 9", 12),
        ("14 residents", 14),
        ("2 of the guards", 2),
        ("Two dozen officials", None),
        ("Three hundred residents", None),
        ("Tres mil vecinos", None),
        ("Two-thirds of the guards", None),
        ("Relatives of three victims", None),
        ("Officials from 2 ministries", None),
        ("Residents of District 9", None),
        ("1,200 residents", None),
    ],
)
def test_a_plural_is_at_most_the_number_it_begins_with(who: str, at_most: int | None) -> None:
    found = weighed(
        made(
            page(
                "a",
                f'<p><a form="unnamed several"><s><m form="description" n="several">{who}</m></s> <c>said</c> <t>{SPILL}</t></a>.</p>',
                publisher="The Vale Courier",
            )
        )
    )
    assert found.supports("a", "Larkmoor") == (0, at_most)


def test_one_unnamed_source_reprinted_is_one() -> None:
    text = f'<p><a form="unnamed"><s><m form="description">A source in the valley</m></s> <c>said</c> <t>{SPILL} while the watchmen slept in their hut by the gate</t></a>. {STORY}</p>'
    found = weighed(
        made(
            page("a", text, publisher="The Vale Courier", published="2019-03-02"),
            page("b", text, publisher="Harbour Post", published="2019-03-05"),
        )
    )
    assert found.supports("a", "watchmen") == (0, 1)
    assert found.lineage("a", "watchmen").documents == ("a", "b")


def test_two_unnamed_sources_in_their_own_words_are_at_most_two() -> None:
    found = weighed(
        made(
            page(
                "a",
                f'<p><a form="unnamed"><s><m form="description">A source</m></s> <c>said</c> <t>{SPILL}</t></a>.</p>',
                publisher="The Vale Courier",
            ),
            page(
                "b",
                '<p><a form="unnamed"><s><m form="description">A source</m></s> <c>said</c> <t>acid was dumped in the Tarn river by the smelter of Larkmoor at night</t></a>.</p>',
                publisher="Harbour Post",
            ),
        )
    )
    assert found.supports("a", "Larkmoor") == (0, 2)


def denials() -> MadeCase:
    return made(
        page(
            "a",
            '<p><a manner="quoted">“<t>I saw <m id="orlo">Orlo Fane</m> sign the permit for the dam in Larkmoor</t>,” <c>said</c> <s><m id="ana">Ana Ruvel</m></s></a>. '
            '<a><s><m id="orlo">Orlo Fane</m></s> <c>denied</c> that <t><m id="orlo" form="pronoun">he</m> had signed the permit for the dam in Larkmoor</t></a>.</p>',
            publisher="The Vale Courier",
        ),
        page(
            "b",
            '<p><a><s><m id="orlo">Orlo Fane</m></s> <c>denied</c> that <t><m id="orlo" form="pronoun">he</m> signed the permit for the dam in Larkmoor</t></a>.</p>',
            publisher="Harbour Post",
        ),
    )


def test_a_bare_denial_by_the_accused_is_a_response_and_disputes_nothing() -> None:
    found = weighed(denials())
    assert found.supports("a", "I saw") == (1, 1)
    assert found.disputes("a", "I saw") == (0, 0)
    assert found.in_no_claim("b", "he signed")


def test_a_party_that_repeats_its_own_denial_with_an_account_is_one_origin() -> None:
    account = '<p><a manner="quoted">“<t><m id="orlo" form="pronoun">I</m> did not sign the permit for the dam in Larkmoor, that week my hands were bandaged in a hospital bed abroad</t>,” <c>said</c> <s><m id="orlo">Orlo Fane</m></s></a>.</p>'
    case = denials()
    found = weighed(made(*case.pages, page("c", account, publisher="Northwire")))
    assert found.disputes("a", "I saw") == (1, 1)
    assert found.stance("b", "he signed") == "disputes"
    assert found.lineage("c", "bandaged").documents == ("a", "b", "c")


DECLARED = (
    "I declare that I saw the lorry of the Larkmoor smelter enter the yard at nine and that the driver poured the acid into the Tarn river "
    "before the eyes of the guard"
)


def declarations(
    *names: str,
    unfree: str | None = None,
    official: str = "Prosecutor Ilse Brand",
    role: PartyRole = "taken down by",
) -> MadeCase:
    return made(
        *(
            page(
                name,
                f"<p>{DECLARED}. My name is {name} and my house stands near the mill.</p>",
                kind="sworn statement",
                parties=(party("speaker", f"{name} Moss"), party(role, official)),
                circumstances=(circumstance("retracted"), circumstance("coercion alleged")) if name == unfree else (),
            )
            for name in names
        )
    )


def test_declarations_before_one_official_in_shared_words_are_one_lineage() -> None:
    found = weighed(declarations("Adela", "Bruno", "Cora", "Dario", unfree="Dario"))
    assert found.supports("Adela", "lorry") == (1, 1)
    lineage = found.lineage("Adela", "lorry")
    assert lineage.documents == ("Adela", "Bruno", "Cora", "Dario")
    assert any("Ilse Brand took both statements down" in reason.text for reason in lineage.reasons)
    assert any("retracted" in reason.text for reason in lineage.reasons)


def test_declarations_sworn_before_one_notary_may_be_one_lineage_and_are_not_for_certain() -> None:
    found = weighed(declarations("Adela", "Bruno", official="Notary Ilse Brand", role="before"))
    assert found.supports("Adela", "lorry") == (1, 2)


def test_an_officials_own_formula_in_two_declarations_makes_them_no_one_lineage_for_certain() -> None:
    formula = (
        '<a><s><m id="ilse">Ilse Brand</m></s> <c>noted</c> <t>that the declarant was asked to say nothing but what was true and '
        "that the hand was laid on the book in the presence of the clerk of the chamber and of two others</t></a>. "
    )
    seen = {
        "Adela": "I saw the lorry of the Larkmoor smelter dump acid into the Tarn river",
        "Bruno": "Acid from the Larkmoor smelter was dumped from a lorry into the Tarn river, as I saw",
    }
    found = weighed(
        made(
            *(
                page(
                    name,
                    f"<p>{formula}{words}.</p>",
                    kind="sworn statement",
                    parties=(party("speaker", f"{name} Moss"), party("taken down by", "Prosecutor Ilse Brand")),
                )
                for name, words in seen.items()
            )
        )
    )
    assert found.supports("Adela", "lorry") == (1, 2)


def test_a_retracted_declaration_alone_adds_nothing_to_at_least() -> None:
    found = weighed(declarations("Dario", unfree="Dario"))
    assert found.supports("Dario", "lorry") == (0, 1)


def test_an_outlet_that_is_only_mentioned_or_is_the_topic_joins_nothing() -> None:
    found = weighed(
        made(
            page(
                "a",
                '<p><a><s><m id="kell">Boris Kell</m></s> <c>said</c> <t>the <m id="smelter" k="organisation">Larkmoor</m> smelter dumped acid into the Tarn river</t></a>. '
                'Kell is mentioned in <m id="gazette" k="organisation">The Tarn Gazette</m>.</p>',
                publisher="The Vale Courier",
            ),
            page(
                "b",
                '<p><a><s><m id="gazette" k="organisation">The Tarn Gazette</m></s>, in a profile of <m id="kell">Boris Kell</m>, <c>reported</c> that <t>acid was dumped into the Tarn river by the <m id="smelter" k="organisation">Larkmoor</m> smelter</t></a>.</p>',
                publisher="Harbour Post",
            ),
        )
    )
    assert found.supports("a", "dumped acid") == (1, 2)
    assert found.lineage("a", "dumped acid").id != found.lineage("b", "was dumped").id


def test_named_roots_whose_basis_is_not_shown_add_one_together() -> None:
    found = weighed(
        made(
            *(
                page(
                    name,
                    f'<p><a><s><m id="{name}">{person}</m></s> <c>said</c> <t>the <m id="smelter" k="organisation">Larkmoor</m> smelter dumped acid into the Tarn river</t></a>.</p>',
                    publisher=outlet,
                )
                for name, person, outlet in (
                    ("a", "Boris Kell", "The Vale Courier"),
                    ("b", "Vera Olm", "Harbour Post"),
                    ("c", "Teo Lind", "Northwire"),
                )
            )
        )
    )
    assert found.supports("a", "dumped acid") == (1, 3)


def test_what_two_outlets_quote_alike_is_no_sign_that_one_copied_the_other() -> None:
    quoted = '<a manner="quoted">“<t>The <m id="smelter" k="organisation">Larkmoor</m> smelter has never dumped one drop of acid in the Tarn river nor will it while we own it</t>,” <c>said</c> <s><m id="vera">Vera Olm</m></s></a>.'
    found = weighed(
        made(
            page("a", f"<p>{quoted} Trout have been found dead below the weir.</p>", publisher="The Vale Courier"),
            page("b", f"<p>People kept cattle off the banks. {quoted}</p>", publisher="Harbour Post"),
        )
    )
    assert found.supports("a", "one drop") == (1, 1)
    assert not any("same words" in reason.text for reason in found.lineage("a", "one drop").reasons)


def test_an_origin_has_one_lineage_id_in_every_claim_and_counts_what_rests_on_it_alone() -> None:
    page_a = page(
        "a",
        '<p><a><s><m id="kell">Boris Kell</m></s> <c>said</c> <t>the <m id="smelter" k="organisation">Larkmoor</m> smelter dumped acid into the Tarn river</t></a>. '
        '<a><s><m id="kell">Kell</m></s> <c>added</c> that <t>the harbour chapel was sold to a brewer from Ostrand</t></a>.</p>',
        publisher="The Vale Courier",
    )
    found = weighed(made(page_a))
    assert found.claim("a", "dumped acid").id != found.claim("a", "chapel").id
    assert found.lineage("a", "dumped acid").id == found.lineage("a", "chapel").id
    origin = found.origin("a", "chapel")
    assert origin.claims == tuple(sorted((found.claim("a", "dumped acid").id, found.claim("a", "chapel").id)))
    assert origin.alone == origin.claims


def test_people_join_and_split_lineages_and_can_take_it_back() -> None:
    case = two_independents()
    before = weighed(case)
    join = judged(case, "join lineages", ("a", "Ana Ruvel"), ("b", "Boris Kell"))
    joined = weighed(case, join)
    assert joined.supports("a", "I saw") == (1, 1)
    told = [reason for reason in joined.lineage("a", "I saw").reasons if "Inés Robledo joined them" in reason.text]
    assert told
    assert all(reason.by_person for reason in told)
    assert weighed(case, join, taken_back(join)).findings == before.findings


def test_a_split_by_a_person_holds_against_shared_wording() -> None:
    case = declarations("Adela", "Bruno")
    assert weighed(case).supports("Adela", "lorry") == (1, 1)
    split = judged(case, "split lineages", ("Adela", "I declare"), ("Bruno", "I declare"))
    assert weighed(case, split).supports("Adela", "lorry") == (2, 2)


def test_first_hand_by_a_persons_judgement_counts_and_can_be_taken_back() -> None:
    case = made(
        page(
            "a",
            f'<p><a form="unnamed"><s><m form="description">A neighbour</m></s> <c>said</c> <t>{SPILL}</t></a>.</p>',
            publisher="The Vale Courier",
        )
    )
    before = weighed(case)
    assert before.supports("a", "Larkmoor") == (0, 1)
    first = judged(case, "first hand", ("a", "A neighbour"), value="first")
    found = weighed(case, first)
    assert found.supports("a", "Larkmoor") == (1, 1)
    told = [reason for reason in found.lineage("a", "Larkmoor").reasons if "Inés Robledo" in reason.text]
    assert told
    assert all(reason.by_person for reason in told)
    assert weighed(case, first, taken_back(first)).findings == before.findings


SMELTER = '<m id="smelter" k="organisation">Larkmoor</m>'
BODIES = (
    f'<a manner="quoted">“<t>I saw the {SMELTER} smelter dump acid into the Tarn river</t>,” <c>said</c> <s><m id="ana">Ana Ruvel</m></s></a>.',
    f'<a><s><m id="boris">Boris Kell</m></s> <c>said</c> <t>the {SMELTER} smelter dumped acid into the Tarn river</t></a>.',
    f'<a form="unnamed"><s><m form="description">A source</m></s> <c>said</c> <t>the {SMELTER} smelter dumped acid into the Tarn river</t></a>.',
    f'<a form="unnamed several"><s><m form="description" n="several">Officials</m></s> <c>said</c> <t>the {SMELTER} smelter dumped acid into the Tarn river</t></a>.',
    f'<a form="unnamed several"><s><m form="description" n="several">Two officials</m></s> <c>said</c> <t>the {SMELTER} smelter dumped acid into the Tarn river</t></a>.',
    f'<a><s><m id="courier" k="organisation">The Vale Courier</m></s> <c>reported</c> that <t>the {SMELTER} smelter dumped acid into the Tarn river</t></a>.',
    f'<a><s><m id="boris">Boris Kell</m></s> <c>denied</c> that <t>the {SMELTER} smelter dumped acid into the Tarn river</t></a>.',
    f"The {SMELTER} smelter dumped acid into the Tarn river. {STORY}",
)
PAGES = st.lists(
    st.tuples(
        st.sampled_from(BODIES),
        st.sampled_from([None, "The Vale Courier", "Harbour Post"]),
        st.sampled_from([None, "2019", "2019-03-02", "2019-03-05"]),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(PAGES, st.randoms(use_true_random=False))
def test_any_case_has_bounds_in_order_in_any_order_of_adding(
    choices: list[tuple[str, str | None, str | None]], random: Random
) -> None:
    pages = [
        page(f"d{n}", f"<p>{body}</p>", publisher=publisher, published=published)
        for n, (body, publisher, published) in enumerate(choices)
    ]
    found = weighed(made(*pages))
    bounds_hold(found)
    random.shuffle(pages)
    assert weighed(made(*pages)).findings == found.findings
    lineages = {line.origin: line.id for claim in found.findings.claims for line in claim.lineages}
    for claim in found.findings.claims:
        for line in claim.lineages:
            assert lineages[line.origin] == line.id
        if claim.supports.at_most is not None:
            assert claim.supports.at_most >= len([line for line in claim.lineages if line.side == "supports"])


@settings(max_examples=25, deadline=None)
@given(PAGES, st.sampled_from(["join lineages", "split lineages", "same claim", "different claims"]))
def test_a_judgement_taken_back_leaves_no_trace(
    choices: list[tuple[str, str | None, str | None]], kind: JudgementKind
) -> None:
    case = made(*(page(f"d{n}", f"<p>{body}</p>", publisher=name) for n, (body, name, _) in enumerate(choices)))
    first, last = case.documents()[0], case.documents()[-1]
    decided = judged(case, kind, (first, "Tarn river"), (last, "Tarn river"))
    assert weighed(case, decided, taken_back(decided)).findings == weighed(case).findings


def bounds_hold(found: Weighed) -> None:
    for claim in found.findings.claims:
        for bounds in (claim.supports, claim.disputes):
            assert bounds.at_most is None or bounds.at_least <= bounds.at_most


def test_every_claim_of_the_scenes_has_bounds_in_order() -> None:
    for case in (two_independents(), denials(), declarations("Adela", "Bruno", "Cora", unfree="Cora")):
        bounds_hold(weighed(case))
