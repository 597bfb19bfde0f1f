"""Where the program's own files lie: from source, from a wheel and from an installer (DECISIONS 15)."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def resource_root() -> Path:
    """The folder `resources/`. Raises FileNotFoundError when the installation lacks it."""
    package = Path(__file__).resolve().parent.parent
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for root in (package / "resources", package.parent / "resources", frozen / "resources"):
        if root.is_dir():
            return root
    raise FileNotFoundError("resources")


def resource_path(*parts: str) -> Path:
    """A file of `resources/`, for example resource_path("icons", "check.svg")."""
    return resource_root().joinpath(*parts)
