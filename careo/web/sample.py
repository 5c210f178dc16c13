"""Where the sample case comes from and where it is kept."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from careo.errors import NoSuchRecord

PACKAGE = Path(__file__).parent.parent


def sample_folder() -> Path:
    """The sample's documents: inside the installed package, or in the checkout beside it."""
    for folder in (PACKAGE / "sample", PACKAGE.parent / "examples" / "sample"):
        if folder.is_dir():
            return folder
    raise NoSuchRecord("The sample case is not part of this installation. Install Careo again, or use a checkout.")


def sample_case(sample: Path) -> Path:
    """Where the case made from this sample is kept: another sample is another case, so that none grows stale."""
    digest = hashlib.sha256()
    for file in sorted(sample.iterdir()):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "careo" / "demo" / digest.hexdigest()[:12]
