"""Text for the full-text index and tokens for asking it: one rule for both sides (DECISIONS 16)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.tags import key_of

_CJK = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\uff66-\uff9f\U00020000-\U0003ffff]+"
)
_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Lower case without accents; runs of Chinese, Japanese and Korean as overlapping pairs."""
    if text.isascii():
        return text.lower()
    text = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    text = unicodedata.normalize("NFC", text)
    return _CJK.sub(lambda run: " " + " ".join(pairs(run[0])) + " ", text)


def pairs(run: str) -> list[str]:
    """ "東京都" -> 東京 京都 都: a pair from each character, the last alone, so that any part is found."""
    return [run[i : i + 2] for i in range(len(run))]


def tokens(text: str) -> list[str]:
    """The prefix tokens that must all be there. Words only of signs give none."""
    found: list[str] = []
    for word in _WORD.findall(_fold_query(text)):
        found += (
            [word] if not _CJK.search(word) else [p for run in _CJK.findall(word) for p in (pairs(run)[:-1] or [run])]
        )
    return found[:24]


def _fold_query(text: str) -> str:
    if text.isascii():
        return text.lower()
    text = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return _CJK.sub(lambda run: " " + run[0] + " ", unicodedata.normalize("NFC", text))


def match(text: str, column: str = "words") -> str:
    """An FTS5 expression for `text`, each token a quoted prefix; "" when nothing can be asked."""
    return " AND ".join(column + ':"' + token[:60] + '"*' for token in tokens(text))


class IndexText:
    """What of a record goes into the index; built once per kind. Rows are flat: field key -> known value."""

    def __init__(self, kind: RecordKind) -> None:
        self.kind = "k" + kind.key.replace("_", "")
        self.searched = [f.key for f in kind.fields if f.searched and not f.sql]
        self.scanned = [(f.key, f.kind.lines) for f in kind.fields if f.scanned]

    def of(self, row: Mapping[str, Any]) -> tuple[str, list[str]]:
        """(text for `search`, the keys by which a scan finds the record)."""
        found = [str(row[key]) for key in self.searched if key in row]
        codes: dict[str, None] = {}
        for key, many in self.scanned:
            if key in row:
                for part in re.split(r"[\n,;]", row[key]) if many else (str(row[key]),):
                    if code := key_of(part):
                        codes[code] = None
        return folded(" ".join([*found, *codes])), list(codes)

    def words(self, row: Mapping[str, Any]) -> str:
        return self.of(row)[0]
