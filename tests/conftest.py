"""What tests of several rooms start from."""

from __future__ import annotations

import pytest
from hand_made_case import HandMadeCase

from careo.present.dossier import Dossier, gather


@pytest.fixture
def hand_made() -> HandMadeCase:
    return HandMadeCase()


@pytest.fixture
def dossier(hand_made: HandMadeCase) -> Dossier:
    return gather(hand_made)
