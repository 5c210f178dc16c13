"""When it is said that several chains end in one origin: where it tells something of the claim at hand."""

from __future__ import annotations

from made_cases import made, page, weighed

KELL = '<a><s><m id="kell">Boris Kell</m></s> <c>said</c> <t>{}</t></a>.'
ACID = 'the <m id="smelter" k="organisation">Larkmoor</m> smelter dumped acid into the Tarn river'
CHAPEL = "the harbour chapel was sold to a brewer from Ostrand"


def test_the_chains_of_the_claim_are_counted_and_not_those_of_the_case() -> None:
    found = weighed(
        made(
            page("a", f"<p>{KELL.format(ACID)}</p>", publisher="The Vale Courier"),
            page("b", f"<p>{KELL.format(ACID)} {KELL.format(CHAPEL)}</p>", publisher="Harbour Post"),
        )
    )
    told = [reason.text for reason in found.lineage("a", "dumped acid").reasons if "chains end" in reason.text]
    assert [text.startswith("In this claim, 2 chains end in the same origin") for text in told] == [True]
    assert not any("chains end" in reason.text for reason in found.lineage("b", "chapel").reasons)
