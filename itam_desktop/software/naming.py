"""What a product is called that is made of a reported title. Pure."""

from __future__ import annotations

import re

_CUTS = re.compile(
    r"\s*\((?:[^()]*(?:bit|x64|x86|amd64|arm64|[a-z]{2}(?:-[a-z]{2})?|german|deutsch|english|french)[^()]*)\)|\s+[-–]\s+[a-z]{2}-[a-z]{2}\b|\s+[-–]\s+(?:deutsch|english|german|french)\b"
    r"|\s+v?\d+(?:\.\d+)+[\w.+-]*|\s+\b(?:version|build|update)\s+[\d.]+\w*|\b(?:x64|x86|64-bit|32-bit)\b",
    re.I,
)


def product_name(title: str) -> str:
    """Without version, architecture and language: "7-Zip 24.09 (x64)" is "7-Zip"; "Rhino 8" keeps its generation."""
    words = " ".join(_CUTS.sub(" ", title).split()).strip(" -–,")
    return words or title
