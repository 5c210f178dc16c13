"""A document says what was not read of it."""

from __future__ import annotations

from story_shelf import story

from careo.extract import extract
from careo.options import ExtractOptions


def test_a_spanish_text_says_that_rules_alone_read_it() -> None:
    (told,) = extract("a", story("La alcaldesa dijo que llovió.", language="es"), ExtractOptions()).unread
    assert "Spanish is read by rules" in told


def test_an_english_text_has_nothing_to_say() -> None:
    assert extract("a", story("The mayor said that it rained."), ExtractOptions()).unread == ()
