"""Which language a text is in, so that the right rules read it and a reader is told when none do."""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LANGUAGE_NAMES = {
    "ar": "Arabic",
    "ca": "Catalan",
    "cs": "Czech",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "eu": "Basque",
    "fa": "Persian",
    "fr": "French",
    "gl": "Galician",
    "he": "Hebrew",
    "ht": "Haitian Creole",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "la": "Latin",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "qu": "Quechua",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
"""The languages told apart (ISO 639-1): those likely in the material, so that short texts do not end in a rare one."""

_ENOUGH = 8_000
_CERTAIN = 0.85


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of the text is in; None when it is too short to tell.

    The model is py3langid's, restricted to LANGUAGE_NAMES; its probability must reach 0.85. Of long texts the first
    8,000 characters are looked at.
    """
    sample = text[:_ENOUGH]
    if sum(character.isalpha() for character in sample) < 12:
        return None
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _CERTAIN else None


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(LANGUAGE_NAMES))
    return identifier
