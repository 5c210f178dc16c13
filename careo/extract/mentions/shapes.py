"""What the head for names is told of a token beside the encoder's numbers: what the parser makes of it, its shape, the word lists."""

from __future__ import annotations

import numpy as np
from spacy.tokens import Token

from careo.extract.mentions.written import is_demonym
from careo.extract.parsing import Piece
from careo.extract.reader.tags import Numbers
from careo.text.given_names import is_plain_given_name
from careo.text.names import HONORIFICS, fold
from careo.text.nouns import ORGANISATION_HEADS, PERSON_NOUNS
from careo.text.places import is_place

ENTITIES = ("", "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "amount", "thing")
AMOUNTS = frozenset("DATE TIME CARDINAL ORDINAL PERCENT MONEY QUANTITY".split())
PARTS = ("PROPN", "NOUN", "ADJ", "VERB", "AUX", "ADP", "DET", "PRON", "PUNCT", "NUM")
SHAPES = len(ENTITIES) + 1 + len(PARTS) + 10
"""Columns."""


def shapes_of(piece: Piece) -> Numbers:
    """Tokens x SHAPES."""
    return np.array([_shape(token) for token in piece.doc], dtype=np.float32).reshape(-1, SHAPES)


def _shape(token: Token) -> list[float]:
    text = token.text
    label = token.ent_type_
    entity = "amount" if label in AMOUNTS else label if label in ENTITIES else "thing"
    plain = fold(text)
    return [
        *(float(entity == known) for known in ENTITIES),
        float(token.ent_iob_ == "B"),
        *(float(token.pos_ == known) for known in PARTS),
        float(text[:1].isupper()),
        float(text.isupper() and len(text) > 1),
        float(text[:1].isdigit()),
        float(bool(token.is_sent_start)),
        float(is_place(text)),
        float(is_plain_given_name(plain)),
        float(plain in ORGANISATION_HEADS),
        float(plain.rstrip(".") in HONORIFICS),
        float(plain in PERSON_NOUNS),
        float(is_demonym(text)),
    ]
