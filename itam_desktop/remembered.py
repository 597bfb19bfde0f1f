"""What is remembered on this computer, outside any office file: the last store, the look."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def _file() -> Path:
    from platformdirs import user_config_path

    return user_config_path("itam-desktop", appauthor=False) / "settings.json"


def settings() -> dict[str, Any]:
    """{} when nothing was remembered or it cannot be read."""
    try:
        said = json.loads(_file().read_text(encoding="utf-8"))
        return said if isinstance(said, dict) else {}
    except (OSError, ValueError):
        return {}


def remember(**values: Any) -> None:
    """Keep some settings; a disk that refuses loses only these."""
    path = _file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".new")
        part.write_text(json.dumps({**settings(), **values}, ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(path)
    except OSError:
        pass


def last_store() -> Path | None:
    """The office file opened last, if it is still there."""
    said = settings().get("store")
    path = Path(said) if isinstance(said, str) else None
    return path if path is not None and path.exists() else None
