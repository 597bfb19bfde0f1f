"""Every visible word goes through here, so that one place translates it.

`tr` translates now, `N` only marks a text for translation (it is translated where it is shown), `later` keeps a text
with its values, to be translated whenever it is read (the history holds such).
Texts are templates for str.format: `tr("Gave out {what}", what=...)`. A value is put in after
translation and is never read as a template itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language that is spoken for a while beside the user's own (a paper for somebody else)."""

    translate: Callable[[str], str]
    plural: Callable[[str, str, int], str] | None = None
    small_names: bool = True


_translate: Callable[[str], str] = str
_plural: Callable[[str, str, int], str] | None = None
_small_names = True
_spoken: ContextVar[Spoken | None] = ContextVar("spoken", default=None)
_in_all: Callable[[str], tuple[str, ...]] | None = None


def install(
    translate: Callable[[str], str], plural: Callable[[str, str, int], str] | None = None, *, small_names: bool = True
) -> None:
    """Put a translator in place: it gets the English text and gives the text to show.

    plural: gets both English forms and the number, for languages with rules of their own.
    small_names: the language writes the name of a field or a record small within a sentence; German does not.
    """
    global _translate, _plural, _small_names
    _translate, _plural, _small_names = translate, plural, small_names


@contextmanager
def speaking(language: Spoken) -> Iterator[None]:
    """Within the block, in this thread only, every text is in that language."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def N(text: str) -> str:
    """Mark `text` for translation; returns it unchanged."""
    return text


def tr(text: str, /, **values: object) -> str:
    """The text in the user's language, its {names} filled with `values`."""
    other = _spoken.get()
    shown = (other.translate if other is not None else _translate)(text) if text else text
    return shown.format(**values) if values else shown


def tr_n(one: str, many: str, n: int, /, **values: object) -> str:
    """The singular or the plural form for `n` by the language's rule; `n` is also filled in as {n}."""
    other = _spoken.get()
    plural = other.plural if other is not None else _plural
    if plural is not None:
        return plural(one, many, n).format(n=n, **values)
    return tr(one if n == 1 else many, n=n, **values)


def inside(label: str) -> str:
    """A label as it stands within a sentence: "serial number", "SIM card", but "Seriennummer" in German."""
    shown, other = tr(label), _spoken.get()
    small = other.small_names if other is not None else _small_names
    return " ".join(w if w[1:] != w[1:].lower() else w.lower() for w in shown.split(" ")) if small else shown


def install_all(in_all: Callable[[str], tuple[str, ...]]) -> None:
    """Say how a text is called in every language (itam_desktop/languages.py does)."""
    global _in_all
    _in_all = in_all


def every(text: str) -> tuple[str, ...]:
    """The text in each language that the program has, English first: a file may be in any of them."""
    return _in_all(text) if _in_all is not None else tuple(dict.fromkeys([text, tr(text)]))


def later(text: str, /, **values: object) -> dict[str, object]:
    """A text with its values for the history: `spoken` gives its words in the language of whoever reads it."""
    return {"text": text, **({"values": values} if values else {})}


def later_inside(label: str) -> dict[str, object]:
    """A label that stands within a sentence, for the history."""
    return {"inside": label}


def spoken(text: str, values: Mapping[str, Any]) -> str:
    """The words of a text of the history; a value may be made by `later`, or be a list of such."""
    return tr(text, **{name: _word(value) for name, value in values.items()}) if text else ""


def _word(value: Any) -> object:
    if isinstance(value, list):
        return ", ".join(str(_word(one)) for one in value)
    if not isinstance(value, dict):
        return value
    return inside(str(value["inside"])) if "inside" in value else spoken(str(value["text"]), value.get("values") or {})


def pseudo(text: str) -> str:
    """The text 40 % longer and accented, its {names} left alone: shows what would be clipped."""
    accents = str.maketrans("aeiouAEIOUncs", "àéîöûÀÉÎÖÛñçš")
    parts = text.replace("{", "\0{").replace("}", "}\0").split("\0")
    if not any(c.isalpha() for part in parts if not part.startswith("{") for c in part):
        return text  # only signs and names: "{day} {month} {year}"
    longer = "".join(part if part.startswith("{") else part.translate(accents) for part in parts)
    more = "~" * max(1, round(len(text) * 0.4) - 1)
    return longer + " " + " ".join(more[i : i + 12] for i in range(0, len(more), 12))
