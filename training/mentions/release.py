"""The trained members made into a release: one file of weights, and a card with digests and thresholds."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from careo.extract.mentions.heads import Told, name_chances
from careo.extract.mentions.shapes import shapes_of
from careo.extract.reader.tags import Numbers
from careo.models.mentions import WEIGHTS, MentionsModel
from careo.models.reader import ReaderModel
from training.mentions.documents import MEMBERS, Document, sequences
from training.mentions.names import NameHead, train_names
from training.mentions.references import Choice, ReferenceHead, chances_of, choices, train_references

PRECISION = 0.9
"""What a threshold is set for, on documents that the member had not seen."""
SEEDS = 2
"""Heads for references that are trained on the same documents, each from another beginning."""
FEWEST = 20
"""Referents that must lie above a threshold for it to be trusted; a class without that gives no referents."""
NEVER = 2.0
LICENCE = (
    "Trained on GUM (Georgetown University Multilayer corpus, UD_English-GUM, training part), whose annotations are licensed"
    " CC BY-NC-SA 4.0: not for commercial use. No text of GUM is contained. Set IN_USE to False in careo/extract/mentions/heads.py to read without them."
)


def release(train: Sequence[Document], reader: ReaderModel, encoder: str, folder: Path) -> Mapping[str, Any]:
    """Train all members and write heads.npz and card.json into the folder; returns the card."""
    names = [
        train_names(list(sequences([one for one in train if one.held_back_from != member])), member)
        for member in range(MEMBERS)
    ]
    told = {one.article.name: _told(one, names[one.held_back_from], reader) for one in train}
    made = {one.article.name: list(choices(one, told[one.article.name])) for one in train}
    sys.stderr.write(f"{sum(map(len, made.values()))} pronouns and phrases\n")
    references = [
        train_references(
            [choice for one in train if one.held_back_from != seed % MEMBERS for choice in made[one.article.name]], seed
        )
        for seed in range(SEEDS * MEMBERS)
    ]
    unseen = [
        (choice, np.mean([chances_of(head, choice) for head in references[one.held_back_from :: MEMBERS]], axis=0))
        for one in train
        for choice in made[one.article.name]
    ]
    thresholds = {kind: _threshold(kind, unseen) for kind in ("he", "they", "it", "description")}
    weights = _stacked("names", names) | _stacked("references", references)
    kept = io.BytesIO()
    halves: dict[str, Any] = {name: array.astype(np.float16) for name, array in sorted(weights.items())}
    np.savez_compressed(kept, **halves)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS).write_bytes(kept.getvalue())
    card: dict[str, Any] = {
        "name": folder.name,
        "licence": LICENCE,
        "encoder": encoder,
        "digests": {WEIGHTS: hashlib.sha256(kept.getvalue()).hexdigest()},
        "members": MEMBERS,
        "settings": {"references": {kind: thresholds[kind]["threshold"] for kind in ("he", "they", "it")}},
        "held back": thresholds,
    }
    (folder / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return card


def _told(document: Document, head: NameHead, reader: ReaderModel) -> Told:
    """What a member that has not seen the document tells of it."""
    weights = _stacked("names", [head])
    pieces = [
        (hidden.astype(np.float32) @ weights["names_reduce"], shapes_of(piece))
        for piece, hidden in zip(document.parsed.pieces, document.hidden, strict=True)
    ]
    names = tuple(name_chances(weights, pieces))
    return Told(MentionsModel(reader, weights, {}), names, ())


def _stacked(of: str, heads: Sequence[NameHead] | Sequence[ReferenceHead]) -> dict[str, Numbers]:
    """The members' arrays one above the other; the reductions side by side, since all are applied at once."""
    each = [head.arrays() for head in heads]
    found: dict[str, Numbers] = {}
    for name in each[0]:
        join = np.concatenate if name in ("reduce", "reduce_bias") else np.stack
        found[f"{of}_{name}"] = join([arrays[name] for arrays in each], axis=-1 if join is np.concatenate else 0)
    return found


def _threshold(kind: str, unseen: Sequence[tuple[Choice, Numbers]]) -> dict[str, float]:
    """The least chance from which nine of ten referents or more are right, with what it gives where it was set."""
    told = [(choice, chances) for choice, chances in unseen if choice.kind == kind]
    taking_up = sum(choice.takes_up for choice, _ in told)
    best = sorted(
        (
            (float(chances.max()), bool(choice.right_head[int(chances.argmax())]))
            for choice, chances in told
            if len(chances)
        ),
        reverse=True,
    )
    right: NDArray[np.int64] = np.cumsum([true for _, true in best])
    given = np.arange(1, len(best) + 1)
    enough = np.flatnonzero((_at_least(right / given, given) >= PRECISION) & (given >= FEWEST))
    if not len(enough):
        return {"threshold": NEVER, "given": 0, "right": 0, "taking up": taking_up}
    last = int(enough[-1])
    return {
        "threshold": round(best[last][0], 4),
        "given": last + 1,
        "right": int(right[last]),
        "taking up": taking_up,
    }


def _at_least(share: NDArray[np.float64], count: NDArray[np.int64]) -> NDArray[np.float64]:
    """A share less one standard error, by Wilson's score (1927): pronouns of 77 documents are few and hang together."""
    spread = np.sqrt(share * (1 - share) / count + 1 / (4 * count**2))
    least: NDArray[np.float64] = (share + 1 / (2 * count) - spread) / (1 + 1 / count)
    return least
