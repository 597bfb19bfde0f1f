"""Where this computer keeps which folder it watches: light, so that every start may look."""

from __future__ import annotations

from pathlib import Path


def kept_file() -> Path:
    """It need not be there."""
    from platformdirs import user_config_path

    return user_config_path("itam-desktop", appauthor=False) / "watched.json"
