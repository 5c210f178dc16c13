"""The collector is put off while anybody needs it to be, goes on afterwards, and stays off where it was off."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from careo.case.collecting import uncollected


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_it_is_off_until_the_last_one_leaves() -> None:
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_fault() -> None:
    with pytest.raises(ValueError, match="broken"), uncollected():
        raise ValueError("broken")
    assert gc.isenabled()


def test_it_stays_off_where_somebody_had_put_it_off() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()
