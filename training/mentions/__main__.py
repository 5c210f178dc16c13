"""`python -m training.mentions`: train the heads for English names and references on the frozen reader's encoder (minutes).

    python -m training.mentions [--scratch FOLDER] [--reader FOLDER] [--out FOLDER]

Needs ../shared/data/gum and the packages of requirements-training.lock. The encoder's numbers are kept in the scratch folder.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import torch

from careo.models.mentions import RELEASE
from careo.models.reader import RELEASE as READER
from careo.models.reader import load
from training.mentions.documents import documents
from training.mentions.release import release

MODELS = Path(__file__).parents[2] / "careo" / "models"


def main() -> None:
    """Encode, train, release."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--scratch", type=Path, default=Path("build") / "mentions")
    options.add_argument("--reader", type=Path, default=MODELS / READER)
    options.add_argument("--out", type=Path, default=MODELS / RELEASE)
    chosen = options.parse_args()
    torch.set_num_threads(1)
    weights = (chosen.reader / "reader.onnx").read_bytes()
    card = json.loads((chosen.reader / "card.json").read_text(encoding="utf-8"))
    reader = load(weights, (chosen.reader / "tokenizer.json").read_bytes(), card)
    encoder = hashlib.sha256(weights).hexdigest()
    scratch = chosen.scratch / encoder[:16]
    scratch.mkdir(parents=True, exist_ok=True)
    made = release(documents("train", reader, scratch), reader, encoder, chosen.out)
    print(json.dumps(made["held back"], indent=1))


if __name__ == "__main__":
    main()
