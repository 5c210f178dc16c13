"""`python -m careo` is `careo`."""

from __future__ import annotations

from careo.cli import main

if __name__ == "__main__":
    main()
