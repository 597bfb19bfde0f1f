"""The fonts of labels and papers: which file shows which character, its widths, and reportlab's and HarfBuzz's views.

TrueType only, because reportlab refuses CFF outlines (DECISIONS 26). Files and licences: resources/fonts.
Faces are loaded when first needed: some 5 ms each, the Chinese-Japanese-Korean one 60 ms.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from itam_desktop.kernel.resources import resource_path

MONO, BOLD, PLAIN = "mono", "bold", "plain"
FILES = {
    MONO: "NotoSansMono-Bold.ttf",
    BOLD: "NotoSans-Bold.ttf",
    PLAIN: "NotoSans-Regular.ttf",
    "arabic": "NotoSansArabic-Regular.ttf",
    "hebrew": "NotoSansHebrew-Regular.ttf",
    "devanagari": "NotoSansDevanagari-Regular.ttf",
    "thai": "NotoSansThai-Regular.ttf",
    "cjk": "DroidSansFallback.ttf",
}
_SCRIPTS = {
    "arabic": ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE)),
    "hebrew": ((0x0590, 0x05FF), (0xFB1D, 0xFB4F)),
    "devanagari": ((0x0900, 0x097F), (0x1CD0, 0x1CFF), (0xA8E0, 0xA8FF)),
    "thai": ((0x0E00, 0x0E7F),),
    "cjk": ((0x1100, 0x11FF), (0x2000, 0xDFFF), (0xF900, 0xFFFF)),
}
PRIVATE = 0xE000  # a shaped glyph is written as the private character PRIVATE + glyph number


class Face:
    """One font file. `font` is reportlab's TTFont (never registered by name); widths are in 1/1000 of the size."""

    def __init__(self, key: str) -> None:
        from reportlab.pdfbase.ttfonts import TTFont

        self.key = key
        self.path = str(resource_path("fonts", FILES[key]))
        self.font: Any = TTFont(f"Label-{key}", self.path, shapable=False)
        inner = self.font.face
        for code in [c for c in inner.charToGlyph if PRIVATE <= c < 0xF900]:
            del inner.charToGlyph[code]
        self.glyphs: dict[int, int] = inner.charToGlyph
        self.widths: dict[int, float] = inner.charWidths
        self.ascent: float = inner.ascent
        self.descent: float = inner.descent
        self._shaper: Any = None

    @property
    def shaper(self) -> Any:
        """HarfBuzz's font, in units of 1/1000 of the size."""
        if self._shaper is None:
            import uharfbuzz

            self._shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(self.path)))
            self._shaper.scale = (1000, 1000)
        return self._shaper

    def private(self, glyph: int) -> str:
        """The private character that stands for `glyph` in the PDF; the same one in every document."""
        code = PRIVATE + glyph
        if code not in self.glyphs:
            self.glyphs[code] = glyph
            self.widths[code] = self.shaper.get_glyph_h_advance(glyph)
        return chr(code)


@cache
def face(key: str) -> Face:
    """The loaded face `key` of FILES."""
    return Face(key)


def face_key(character: str, first: str) -> str | None:
    """Which face shows `character`: `first`, plain, or its script's; None when none does (it is never a box)."""
    code = ord(character)
    for key in (first, PLAIN):
        if code in face(key).glyphs:
            return key
    for key, spans in _SCRIPTS.items():
        if any(low <= code <= high for low, high in spans) and code in face(key).glyphs:
            return key
    return None
