"""What people decide about lineages has its effect also where a chain goes on through another document of the case."""

from __future__ import annotations

import pytest
from made_cases import MadeCase, judged, made, page, party, taken_back, weighed

SMELTER = '<m id="smelter" k="organisation">Larkmoor</m>'
STORY = (
    "Acid from the smelter at Larkmoor reached the Tarn river on a Monday in the spring and killed every trout between the old weir "
    "and the road bridge. Farmers downstream kept their cattle away from the banks for a week."
)
ANA = (
    f'<p><a manner="quoted">“<t>I saw the {SMELTER} smelter dump acid into the Tarn river</t>,” <c>said</c> '
    '<s><m id="ana">Ana Ruvel</m></s></a>.</p>'
)
CITING = (
    '<p><a><s><m id="courier" k="organisation">The Vale Courier</m></s> <c>reported</c> that '
    f"<t>the {SMELTER} smelter dumped acid into the Tarn river</t></a>.</p>"
)
BORIS = (
    f'<p><a manner="quoted">“<t>I watched acid being dumped into the Tarn river by the {SMELTER} smelter</t>,” <c>said</c> '
    '<s><m id="boris">Boris Kell</m></s></a>.</p>'
)


def two(first: str, second: str, *more: str) -> MadeCase:
    """A story, and what rests on it by credit, citation or copying."""
    others = [page(f"c{number}", text, publisher=f"Paper {number}") for number, text in enumerate(more)]
    return made(
        page("a", first, publisher="The Vale Courier", published="2019-03-02"),
        page("b", second, publisher="Harbour Post", published="2019-03-09"),
        *others,
    )


WAYS = {
    "copied": (f"<p>{STORY}</p>", f"<p>{STORY}</p>", ("a", "killed every trout"), ("b", "killed every trout")),
    "credited": (
        f"<p>The {SMELTER} smelter poisoned the Tarn river with acid in the spring.</p>",
        f"<p>Acid from the {SMELTER} smelter poisoned the Tarn river this spring. It was first reported by The Vale Courier.</p>",
        ("a", "poisoned"),
        ("b", "poisoned"),
    ),
    "cited": (ANA, CITING, ("a", "Ana Ruvel"), ("b", "The Vale Courier")),
}


@pytest.mark.parametrize("way", sorted(WAYS))
@pytest.mark.parametrize("turned", [False, True])
def test_a_split_holds_where_a_chain_goes_on_through_another_document(way: str, turned: bool) -> None:
    first, second, a, b = WAYS[way]
    case = two(first, second)
    words = "Tarn river" if way == "cited" else a[1]
    before = weighed(case)
    assert before.chain("a", words).origin == before.chain("b", words).origin
    places = (b, a) if turned else (a, b)
    split = judged(case, "split lineages", *places)
    after = weighed(case, split)
    assert after.chain("a", words).origin != after.chain("b", words).origin
    assert after.lineage("a", words).id != after.lineage("b", words).id
    assert after.supports("a", words)[1] == 2
    assert weighed(case, split, taken_back(split)).findings == before.findings


def test_a_join_and_a_first_hand_point_at_the_words_that_a_person_read() -> None:
    case = two(ANA, CITING, BORIS)
    assert weighed(case).supports("a", "Tarn river") == (2, 2)
    join = judged(case, "join lineages", ("b", "The Vale Courier"), ("c0", "Boris Kell"))
    found = weighed(case, join)
    assert found.supports("a", "Tarn river") == (1, 1)
    assert found.lineage("b", "Tarn river").documents == ("a", "b", "c0")


def test_a_join_after_a_split_joins() -> None:
    first, second, a, b = WAYS["copied"]
    case = two(first, second)
    before = weighed(case)
    split = judged(case, "split lineages", a, b)
    join = judged(case, "join lineages", a, b, name="22")
    assert weighed(case, split, join).supports("a", a[1])[1] == 1
    assert before.supports("a", a[1])[1] == 1


def test_who_is_pointed_at_first_leaves_and_the_others_stay_together() -> None:
    declared = "I declare that on the night of the fourth two men in grey coats loaded the crates onto a lorry behind the mill at Osk"
    case = made(
        *(
            page(
                name,
                f"<p>{declared}. My name is {name} and my house stands near the mill.</p>",
                kind="sworn statement",
                parties=(party("speaker", f"{name} Moss"), party("taken down by", "Prosecutor Ilse Brand")),
            )
            for name in ("Adela", "Bruno", "Cora")
        )
    )
    assert weighed(case).supports("Adela", "lorry")[1] == 1
    split = judged(case, "split lineages", ("Cora", "I declare"), ("Adela", "I declare"), ("Bruno", "I declare"))
    found = weighed(case, split)
    assert found.supports("Adela", "lorry")[1] == 2
    assert found.lineage("Adela", "lorry").documents == ("Adela", "Bruno")


def test_a_source_of_no_name_can_be_pointed_at() -> None:
    unnamed = '<p><a form="none"><c>It is said</c> that <t>the {} smelter dumped acid into the Tarn river</t></a>.</p>'
    case = two(ANA, unnamed.format(SMELTER))
    before = weighed(case)
    join = judged(case, "join lineages", ("a", "Ana Ruvel"), ("b", "It is said"))
    found = weighed(case, join)
    assert found.lineage("b", "Tarn river").id == found.lineage("a", "Tarn river").id
    assert before.lineage("b", "Tarn river").id != before.lineage("a", "Tarn river").id
