"""Polarity and modality from cue and content alone: tables of sentences about invented people and places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careo.extract.aspects.finding import content_modality, main_clause_negated, modality_of, polarity_of

POLARITY: list[tuple[str, str, str]] = [
    ("said", "that the ferry sailed at noon", "positive"),
    ("said", "that the ferry did not sail", "negative"),
    ("insisted", "that nobody had opened the sluice", "negative"),
    ("told", "that no copy of the deed was ever filed", "negative"),
    ("wrote", "that neither brother had seen the ledger", "negative"),
    ("added", "that none of the keepers carried a lamp", "negative"),
    ("testified", "that at no point did the crew leave the deck", "negative"),
    ("said", "the baker hardly knew her", "negative"),
    ("said", "that the office no longer keeps the plates", "negative"),
    ("said", "the harbour wasn’t dredged that year", "negative"),
    ("said", "he had no quarrel with the miller", "negative"),
    ("said", "that he’d never set foot on the island", "negative"),
    ("denied", "that the seal had been broken", "negative"),
    ("denied", "ever having met the surveyor", "negative"),
    ("did not deny", "that the seal had been broken", "positive"),
    ("has never disputed", "that the well was dug in 1802", "positive"),
    ("denied", "that nobody had been warned", "positive"),
    ("makes no secret of", "having copied the key", "positive"),
    ("called it untrue", "that the choir was paid", "negative"),
    ("dismissed as nonsense", "the idea that he had sold the bell", "negative"),
    ("rejected", "the suggestion that she burned the letters", "negative"),
    ("does not believe", "that the storm sank the barge", "negative"),
    ("doubts", "that the will is genuine", "negative"),
    ("has no doubt", "that the will is genuine", "positive"),
    ("is not convinced", "that the clerk acted alone", "negative"),
    ("does not accept", "that the fence was his", "negative"),
    ("no longer claims", "that the mayor was there", "negative"),
    ("does not plan", "to rebuild the mill", "negative"),
    ("has decided against", "selling the orchard", "negative"),
    ("refused", "to sign the register", "negative"),
    ("vowed", "never to return to Corran", "negative"),
    ("promised", "not to sell the bell", "negative"),
    ("ruled out", "a second inquiry", "negative"),
    ("did not rule out", "that the valve had been forced", "positive"),
    ("did not know", "that the gate was open", "positive"),
    ("never mentioned", "that he had a twin", "positive"),
    ("accused", "the mayor of not paying the toll", "negative"),
    ("accused", "the mayor of selling the toll house", "positive"),
    ("said", "that the clerk failed to lock the vault", "positive"),
    ("said", "that not only the clerks but the guards were paid", "positive"),
    ("said", "that the man who never paid his rent now owns the house", "positive"),
    ("said", "the keeper, who had not slept, opened the gate", "positive"),
    ("said", "the keeper, a widower of sixty, did not open the gate", "negative"),
    ("said", "that if the lamp had not been lit the ship would have sunk", "positive"),
    ("said", "that if the lamp had been lit the ship would not have sunk", "negative"),
    ("said", "when the bell rang, nobody moved", "negative"),
    ("said", "that the guards slept because no one had relieved them", "positive"),
    ("said", "that it was not true that the school was empty", "negative"),
    ("said", "that it was not the case that nobody had called", "positive"),
    ("said", "there is no doubt that the seal was broken", "positive"),
    ("said", "she could not be happier with the verdict", "positive"),
    ("said", "that no fewer than nine cranes were stolen", "positive"),
    ("said", "that he never fails to wind the clock", "positive"),
    ("said", "that the clerk was told not to touch the safe", "positive"),
    ("said", "she knew the well was not safe", "positive"),
    ("said", "it was caused by nothing but greed", "positive"),
    ("said", "that there was no evidence of a second boat", "negative"),
    ("said", "that it was not the wind but the pilot that wrecked her", "positive"),
    ("said", "they left without a word", "positive"),
    ("said", "not one of the windows was broken", "negative"),
    ("said", "it is not unusual for the road to flood", "positive"),
    ("said", "the mayor cannot read", "negative"),
    ("said", "that the seller had no right to the land", "negative"),
    ("said", "that the payments went to no one in particular", "negative"),
    ("", "The clerks were not paid.", "negative"),
    ("", "In thirty years the firm has not once admitted it.", "negative"),
    ("", "I won’t be going back.", "negative"),
    ("according to", "it wasn’t until March that the roof was mended", "negative"),
    ("said", "“No, the door was locked.”", "positive"),
    ("said", "nothing was taken from the vestry", "negative"),
    ("laughed off", "the rumour that he was the heir", "negative"),
    ("cast doubt on", "the claim that the map is old", "negative"),
]

MODALITY: list[tuple[str, str, str]] = [
    ("said", "that the clerk paid the guards", "stated"),
    ("denied", "that the clerk paid the guards", "stated"),
    ("insisted", "that the vault was empty", "stated"),
    ("alleges", "that the clerk paid the guards", "alleged"),
    ("levelled the charge", "that the foreman had sold the tools", "alleged"),
    ("accuses", "the abbot of burning the rolls", "alleged"),
    ("has it that", "the bell was cast from stolen coins", "alleged"),
    ("put it about", "that the widow had poisoned the well", "alleged"),
    ("rumour has it", "that the mill is sold", "alleged"),
    ("claims", "that he never saw the letter", "alleged"),
    ("is said", "to have bribed the pilot", "alleged"),
    ("suspects", "that the valve was opened on purpose", "suspected"),
    ("voiced the suspicion", "that the list was copied", "suspected"),
    ("had a hunch", "that the donor was the postmistress", "suspected"),
    ("was of the opinion", "that the wall was older than the church", "suspected"),
    ("fears", "that the parcel was lost", "suspected"),
    ("takes the view", "that the trust was badly run", "suspected"),
    ("doubts", "that they did it for money", "suspected"),
    ("does not think", "that the storm sank her", "suspected"),
    ("is convinced", "that the twins swapped places", "suspected"),
    ("reckons", "the landlord knew", "suspected"),
    ("plans", "to reopen the mine", "planned"),
    ("has made up her mind", "to sell the orchard", "planned"),
    ("intends", "to publish the list", "planned"),
    ("has pledged", "to keep the road open", "planned"),
    ("decided against", "standing again", "planned"),
    ("is preparing", "to close the yard", "planned"),
    ("swore", "that he had never met her", "stated"),
    ("told", "that the list would be in the hands of the group by nightfall", "stated"),
    ("swore", "never to drink again", "planned"),
    ("promised", "that the road would be mended by June", "planned"),
    ("agreed", "that the road was unsafe", "stated"),
    ("said", "that the council will sell the pool in October", "planned"),
    ("said", "it would rebuild the bridge before winter", "planned"),
    ("announced", "that the pool is to be closed", "planned"),
    ("said", "we are going to publish every name", "planned"),
    ("said", "he has no intention of resigning", "planned"),
    ("", "I won’t go back before the thaw.", "planned"),
    ("", "We shall sue the printers.", "planned"),
    ("said", "that prices will rise again", "stated"),
    ("said", "that the trial will be long", "stated"),
    ("said", "that the guards may have opened the gate", "possible"),
    ("said", "the valve might have failed", "possible"),
    ("said", "he could have been paid by both sides", "possible"),
    ("said", "that it is possible that the twins met", "possible"),
    ("said", "there was a chance that the dust made them ill", "possible"),
    ("said", "it is not impossible that the seal was forged", "possible"),
    ("did not rule out", "that the seal was forged", "possible"),
    ("raised the possibility", "that the seal was forged", "possible"),
    ("wonders whether", "the clerk copied the key", "possible"),
    ("alleged", "that the firm may have paid twice", "possible"),
    ("", "Perhaps the council sold the fountain.", "possible"),
    ("", "The dog possibly ate the map.", "possible"),
    ("said", "perhaps thirty people stood on the quay", "stated"),
    ("said", "that the clerks arrived in May", "stated"),
    ("said", "that May Holroyd kept the list", "stated"),
    ("said", "she could not find the key", "stated"),
    ("said", "he could hear the engines", "stated"),
    ("said", "the roof could not be better", "stated"),
    ("said", "that the rules were changed so that members may vote by post", "stated"),
    ("said", "that the vessel with all her might held the line", "stated"),
    ("said", "that the keeper, who may retire, lit the lamp", "stated"),
    ("said", "that if the map had been right the chapel would stand", "hypothetical"),
    ("said", "had the guards been awake, the gate would have held", "hypothetical"),
    ("said", "the gate would have held had the guards been awake", "hypothetical"),
    ("", "With a better pilot she would have cleared the bar.", "hypothetical"),
    ("said", "if the stamp is genuine the sitter is the duchess", "hypothetical"),
    ("said", "that but for the levy bread would be cheaper", "hypothetical"),
    ("", "Were the bridge to fall, the valley would be cut off.", "hypothetical"),
    ("said", "unless the dam is mended the town will flood", "hypothetical"),
    ("warned", "that a ban would ruin the fleet", "hypothetical"),
    ("", "He would often walk to the quay at dusk.", "stated"),
    ("recalled", "that her father would read to them every night", "stated"),
    ("said", "that he asked if the boat was ready", "stated"),
    ("said", "that hundreds, if not thousands, were cheated", "stated"),
    ("", "He allegedly went by another name.", "alleged"),
    ("", "The lieutenant is accused of selling rifles.", "alleged"),
    ("", "On information and belief, the firm kept two sets of books.", "alleged"),
    ("", "The ship is believed to have struck a mine.", "suspected"),
    ("", "Presumably the key was copied.", "suspected"),
    ("", "The clerk must have known the number.", "suspected"),
    ("", "The clerk had the key.", "stated"),
]


@pytest.mark.parametrize(("cue", "content", "polarity"), POLARITY)
def test_polarity_is_the_source_s(cue: str, content: str, polarity: str) -> None:
    assert polarity_of(cue, content, "en") == polarity


@pytest.mark.parametrize(("cue", "content", "modality"), MODALITY)
def test_modality_is_what_weakens_it_most(cue: str, content: str, modality: str) -> None:
    assert modality_of(cue, content, "en") == modality


def test_own_voice_is_read_by_its_words_alone() -> None:
    assert content_modality("Perhaps the clerk sold it.", "en") == "possible"
    assert main_clause_negated("The clerk did not sell it.", "en")


WORDS = "the clerk who had not would if never , that said may no one . will ; Had is and perhaps to of because ’ “ n’t".split()


@given(cue=st.lists(st.sampled_from(WORDS), max_size=4), content=st.lists(st.sampled_from(WORDS), max_size=14))
def test_no_order_of_words_breaks_it(cue: list[str], content: list[str]) -> None:
    assert polarity_of(" ".join(cue), " ".join(content), "en") in ("positive", "negative")
    assert modality_of(" ".join(cue), " ".join(content), "en")
