"""Which statements make one claim, and what each does to it: minimal pairs about invented places."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_cases import MadeCase, Page, judged, made, page, taken_back, weighed

from careo.options import ResolveOptions
from careo.resolve.claims import resolve_claims

MILL = '<m id="mill" k="organisation">Corran Mill</m>'
UNION = '<m id="union" k="organisation">Weavers Union</m>'
ANA = '<m id="ana">Ana Ruvel</m>'
ORLO = '<m id="orlo">Orlo Fane</m>'
CARL = '<m id="carl">Carl Benn</m>'
TOWN = '<m id="town" k="place">Ostrand</m>'
PORT = '<m id="port" k="place">Velsport</m>'


def two(first: str, second: str, language: str = "en") -> MadeCase:
    """Two documents of one sentence."""
    return made(page("a", f"<p>{first}</p>"), page("b", f"<p>{second}</p>", language=language))


def said(content: str, who: str = '<m id="vera">Vera Olm</m>', cue: str = "said", extra: str = "") -> str:
    return f"<a {extra}><s>{who}</s> <c>{cue}</c> <t>{content}</t></a>."


SAME = {
    "the same words": (f"{MILL} paid the mayor of {TOWN}.", f"{MILL} paid the mayor of {TOWN}."),
    "a synonym": (
        f"{MILL} bribed the mayor of {TOWN} for the permit.",
        f"{MILL} paid the mayor of {TOWN} for the permit.",
    ),
    "a passive": (f"{ORLO} burned the archive of {MILL}.", f"The archive of {MILL} was burned by {ORLO}."),
    "a fuller sentence": (
        f"{MILL} dumped acid in the canal.",
        f"{MILL} dumped acid in the canal on four nights, according to its own drivers.",
    ),
    "a figure that fits": (
        f'{MILL} dismissed <n low="30" high="40">30 to 40</n> weavers in {TOWN}.',
        f'{MILL} dismissed <n low="36" high="36">36</n> weavers in {TOWN}.',
    ),
}
DIFFERENT = {
    "another act": (f"{MILL} paid the mayor of {TOWN}.", f"{MILL} warned the mayor of {TOWN}."),
    "another person": (
        f"The police of {TOWN} arrested {ANA} at the border.",
        f"The police of {TOWN} arrested {ORLO} at the border.",
    ),
    "the same giver, another taker": (
        f"{MILL} said that {CARL} paid 400 crowns to {ANA} outside the store.",
        f"{MILL} said that {CARL} paid 400 crowns to {ORLO} outside the store.",
    ),
    "another place": (f"{MILL} dumped acid in the canal at {TOWN}.", f"{MILL} sold acid from the store at {PORT}."),
    "one name in common and nothing else": (
        f"{MILL} paid the mayor for the permit.",
        f"{MILL} lost its charter last spring.",
    ),
    "planned and done": (
        f"{MILL} closed the school in {TOWN}.",
        said(f"{MILL} would close the school in {TOWN}", extra='modality="planned"'),
    ),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME.keys())
def test_statements_of_one_proposition_make_one_claim(pair: tuple[str, str]) -> None:
    found = weighed(two(*pair))
    assert len(found.findings.claims) == 1
    assert {position.stance for position in found.findings.claims[0].positions} == {"supports"}


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT.keys())
def test_statements_that_only_lie_near_stay_apart(pair: tuple[str, str]) -> None:
    assert len(weighed(two(*pair)).findings.claims) == 2


def test_english_and_spanish_statements_of_one_proposition_make_one_claim() -> None:
    case = two(
        f"{MILL} paid the mayor of {TOWN} for the contract.",
        f"{MILL} pagó al alcalde de {TOWN} por el contrato.",
        language="es",
    )
    assert len(weighed(case).findings.claims) == 1


def test_the_contrary_disputes() -> None:
    found = weighed(two(f"{MILL} burned its archive in {TOWN}.", f"{MILL} did not burn its archive in {TOWN}."))
    assert found.stance("a", "burned") == "supports"
    assert found.stance("b", "did not burn") == "disputes"


def test_a_denial_by_somebody_else_disputes() -> None:
    denial = said(f"{MILL} burned its archive in {TOWN}", cue="denied that")
    found = weighed(two(f"{MILL} burned its archive in {TOWN}.", denial))
    assert found.stance("b", "burned") == "disputes"


def test_of_a_claim_that_is_only_denied_every_statement_disputes() -> None:
    denial = said(f"{MILL} burned its archive in {TOWN}", cue="denied that")
    found = weighed(two(denial, denial))
    (claim,) = found.findings.claims
    assert [position.stance for position in claim.positions] == ["disputes", "disputes"]
    assert (claim.supports.at_most, claim.disputes.at_most) == (0, 1)


def test_bare_denials_by_the_accused_alone_make_no_claim() -> None:
    denial = said(f"{ORLO} had received the letters about the archive of {MILL}", who=ORLO, cue="denied that")
    assert weighed(two(denial, denial)).findings.claims == ()


def test_a_denial_of_the_contrary_is_no_support() -> None:
    denial = said(f"{MILL} burned its archive in {TOWN}", cue="denied that")
    found = weighed(two(f"{MILL} did not burn its archive in {TOWN}.", denial))
    assert found.stance("a", "did not burn") == "supports"
    assert found.in_no_claim("b", "burned")


def test_what_somebody_denies_that_another_said_is_not_counted_as_said() -> None:
    inner = f"<a><s>{ANA}</s> <c>told him</c> that <t>{MILL} burned the archive of the weavers in {TOWN}</t></a>"
    found = weighed(
        two(f"{MILL} burned the archive of the weavers in {TOWN}.", said(inner, who=ORLO, cue="denied that"))
    )
    assert found.supports("a", "burned") == (0, 1)


SHORT = {
    "a denial": ("the ferry was unsafe", "that the ferry was unsafe", "denied", ["disputes", "supports"]),
    "a repetition": ("the ferry was unsafe", "that the ferry was unsafe", "said", ["supports", "supports"]),
    "the contrary": ("the ferry was unsafe", "that the ferry was not unsafe", "said", ["disputes", "supports"]),
}


@pytest.mark.parametrize(("first", "second", "cue", "stances"), SHORT.values(), ids=SHORT.keys())
def test_short_contents_in_the_same_words_are_one_claim(first: str, second: str, cue: str, stances: list[str]) -> None:
    found = weighed(two(said(first, who=ANA), said(second, cue=cue)))
    (claim,) = found.findings.claims
    assert sorted(position.stance for position in claim.positions) == stances


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a weaver was arrested", "that a weaver was arrested"),
        ("he received the letters", "that he received the letters"),
        ("the weavers warned the clerks", "that the clerks warned the weavers"),
        ("the weavers were warned", "that the weavers warned"),
    ],
)
def test_short_contents_that_may_tell_of_another_stay_apart(first: str, second: str) -> None:
    found = weighed(two(said(first, who=ANA), said(second)))
    assert all(len(claim.positions) == 1 for claim in found.findings.claims)


def test_a_hedged_repetition_is_kept_apart_from_what_is_stated() -> None:
    hedged = said(f"{MILL} burned its archive in {TOWN}", cue="alleged that", extra='modality="alleged"')
    found = weighed(two(f"{MILL} burned its archive in {TOWN}.", hedged))
    assert found.stance("a", "burned") == "supports"
    assert found.stance("b", "burned") == "repeats hedged"
    alone = weighed(made(page("a", f"<p>{hedged}</p>")))
    assert alone.stance("a", "burned") == "supports"


def test_a_figure_that_differs_qualifies_and_the_reason_names_both() -> None:
    found = weighed(
        two(
            f'{MILL} dismissed <n low="36" high="36">36</n> weavers of the night shift in {TOWN}.',
            f'{MILL} dismissed <n low="52" high="52">52</n> weavers of the night shift in {TOWN}.',
        )
    )
    claim = found.findings.claims[0]
    assert sorted(position.stance for position in claim.positions) == ["qualifies", "supports"]
    reason = next(position for position in claim.positions if position.stance == "qualifies").reasons[0]
    assert "36 people" in reason.text
    assert "52 people" in reason.text
    assert {passage.document for passage in reason.passages} == {"a", "b"}
    assert (claim.supports.at_most, claim.disputes.at_most) == (1, 0)


def test_a_year_that_differs_qualifies() -> None:
    found = weighed(
        two(
            f'{MILL} burned the archive of the weavers in {TOWN} in <d e="2011">2011</d>.',
            f'{MILL} burned the archive of the weavers in {TOWN} in <d e="2013">2013</d>.',
        )
    )
    assert len(found.findings.claims) == 1
    stances = sorted(position.stance for position in found.findings.claims[0].positions)
    assert stances == ["qualifies", "supports"]


def test_an_outer_statement_made_of_a_nested_one_makes_no_claim_of_its_own() -> None:
    nested = (
        f'<a><s><m id="courier" k="organisation">The Vale Courier</m></s> <c>reported</c> <t><a><s>{ANA}</s> <c>said</c> '
        f"<t>{MILL} burned its archive in {TOWN}</t></a></t></a>."
    )
    found = weighed(made(page("a", f"<p>{nested}</p>")))
    (claim,) = found.findings.claims
    assert [found.case.text("a", found.statement("a", "archive").content)] == [
        "Corran Mill burned its archive in Ostrand"
    ]
    assert claim.statement == found.statement("a", "archive").id
    assert len(claim.positions) == 1


def test_a_heading_joins_the_claim_of_the_body_and_the_body_words_it() -> None:
    found = weighed(
        made(
            page(
                "a",
                f"<h>{MILL} burned archive in {TOWN}</h><p>{MILL} burned the archive of the weavers in {TOWN} one night.</p>",
            )
        )
    )
    (claim,) = found.findings.claims
    assert claim.statement == found.statement("a", "one night").id


def test_the_wording_of_a_claim_leans_on_nothing_before_it() -> None:
    found = weighed(
        two(
            f'<m id="mill" k="organisation" form="pronoun">It</m> burned the archive of the weavers in {TOWN} one cold night.',
            f"{MILL} burned the archive of the weavers in {TOWN}.",
        )
    )
    (claim,) = found.findings.claims
    assert claim.statement == found.statement("b", "archive").id


def test_a_question_makes_no_claim() -> None:
    assert weighed(made(page("a", f"<p>Did {MILL} burn its archive in {TOWN}?</p>"))).findings.claims == ()


def test_declining_to_comment_on_a_matter_is_no_support_for_it() -> None:
    found = weighed(
        two(
            f"{MILL} burned the archive of the weavers in {TOWN}.",
            said(f"{MILL} declined to comment on the burned archive of the weavers in {TOWN}"),
        )
    )
    assert len(found.findings.claims) == 2


def test_people_join_part_and_place_statements_and_can_take_it_back() -> None:
    case = two(f"{MILL} burned its archive in {TOWN}.", f"Someone set fire to the papers of {UNION}.")
    before = weighed(case)
    assert len(before.findings.claims) == 2
    same = judged(case, "same claim", ("a", "burned its archive in Ostrand"), ("b", "set fire to the papers"))
    joined = weighed(case, same)
    assert len(joined.findings.claims) == 1
    assert any("Inés Robledo decided" in reason.text for reason in joined.findings.claims[0].positions[0].reasons)
    stance = judged(
        case,
        "stance",
        ("b", "set fire to the papers"),
        ("a", "burned its archive in Ostrand"),
        value="qualifies",
        name="22",
    )
    assert weighed(case, same, stance).stance("b", "set fire") == "qualifies"
    assert weighed(case, same, taken_back(same)).findings == before.findings


def test_what_a_person_finds_disputing_never_words_the_claim() -> None:
    reply = f"{MILL} stands by all of its books and by the work of its clerks in {TOWN}."
    case = two(said(f"{MILL} burned its archive", extra='modality="alleged"'), reply)
    stance = judged(case, "stance", ("b", "stands by all"), ("a", "burned its archive"), value="disputes")
    found = weighed(case, stance)
    (claim,) = found.findings.claims
    assert claim.statement == found.statement("a", "burned").id
    assert found.stance("a", "burned") == "supports"
    assert found.stance("b", "stands by all") == "disputes"


def test_people_part_what_was_gathered() -> None:
    case = two(f"{MILL} burned its archive in {TOWN}.", f"{MILL} burned its archive in {TOWN}.")
    apart = judged(case, "different claims", ("a", "burned its archive"), ("b", "burned its archive"))
    assert len(weighed(case).findings.claims) == 1
    assert len(weighed(case, apart).findings.claims) == 2
    assert weighed(case, apart, taken_back(apart)).findings == weighed(case).findings


def test_a_judgement_whose_offsets_moved_finds_its_words() -> None:
    case = two(f"{MILL} burned its archive in {TOWN}.", f"{MILL} burned its archive in {TOWN}.")
    apart = judged(case, "different claims", ("a", "burned its archive"), ("b", "burned its archive"))
    later = made(page("a", f"<p>A word before. {MILL} burned its archive in {TOWN}.</p>"), case.pages[1])
    assert len(weighed(later, apart).findings.claims) == len(weighed(later).findings.claims) + 1


SENTENCES = tuple(sentence for pair in (*SAME.values(), *DIFFERENT.values()) for sentence in pair)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter_and_each_statement_stands_once(
    sentences: list[str], random: Random
) -> None:
    pages: list[Page] = [page(f"d{n}", f"<p>{sentence}</p>") for n, sentence in enumerate(sentences)]
    shuffled = list(pages)
    random.shuffle(shuffled)
    first, second = made(*pages), made(*shuffled)
    claims = resolve_claims(first, first.entities(), (), ResolveOptions())
    assert claims == resolve_claims(second, second.entities(), (), ResolveOptions())
    placed = [position.statement for claim in claims for position in claim.positions]
    assert len(placed) == len(set(placed))
    for claim in claims:
        assert claim.id == min(position.statement for position in claim.positions)
        assert claim.statement in {position.statement for position in claim.positions}
        assert all(position.reasons for position in claim.positions)
