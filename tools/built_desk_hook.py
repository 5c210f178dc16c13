"""Run by hatchling: a wheel holds the built desk. What set-up has built is taken as it is; otherwise it is built now, which needs Node."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuiltDesk(BuildHookInterface):
    """Build the desk where it has not been built; its types are not needed for that."""

    def initialize(self, version: str, _build_data: dict[str, Any]) -> None:
        """Raises RuntimeError where the desk is not built and there is no Node to build it with."""
        root = Path(self.root)
        if version == "editable" or (root / "careo" / "web" / "built" / "index.html").is_file():
            return
        npm = shutil.which("npm")
        if npm is None:
            raise RuntimeError(
                "The desk is not built, and there is no Node to build it with. Install Node 20.19 or newer, then build again."
            )
        for command in ([npm, "ci"], [npm, "run", "build"]):
            subprocess.run(command, cwd=root / "desk", check=True)
