"""Every visible word goes through here, so that one place translates it.

`tr` translates now, `N` only marks a text for translation (it is translated where it is shown).
Texts are templates for str.format: `tr("Gave out {what}", what=...)`. A value is put in after
translation and is never read as a template itself.
"""

from __future__ import annotations

from collections.abc import Callable

_translate: Callable[[str], str] = str


def install(translate: Callable[[str], str]) -> None:
    """Put a translator in place: it gets the English text and gives the text to show."""
    global _translate
    _translate = translate


def N(text: str) -> str:
    """Mark `text` for translation; returns it unchanged."""
    return text


def tr(text: str, /, **values: object) -> str:
    """The text in the user's language, its {names} filled with `values`."""
    shown = _translate(text) if text else text
    return shown.format(**values) if values else shown


def tr_n(one: str, many: str, n: int, /, **values: object) -> str:
    """The singular or the plural form for `n`, which is also filled in as {n}."""
    return tr(one if n == 1 else many, n=n, **values)


def pseudo(text: str) -> str:
    """The text 40 % longer and accented, its {names} left alone: shows what would be clipped."""
    accents = str.maketrans("aeiouAEIOUncs", "àéîöûÀÉÎÖÛñçš")
    parts = text.replace("{", "\0{").replace("}", "}\0").split("\0")
    longer = "".join(part if part.startswith("{") else part.translate(accents) for part in parts)
    more = "~" * max(1, round(len(text) * 0.4) - 1)
    return longer + " " + " ".join(more[i : i + 12] for i in range(0, len(more), 12)) if text.strip() else text
