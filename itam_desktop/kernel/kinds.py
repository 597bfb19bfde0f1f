"""The kinds of field: each owns how a value is read, checked, shown, sorted and stored.

A value is JSON-ready everywhere (docs/HOUSE.md): text and dates (ISO 8601), decimals and addresses are str; integers,
money (minor units), yes/no (0 or 1) and references (ids) are int; unknown is None. So the history, the digest and
the undo need to know nothing about kinds.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from itam_desktop.kernel.errors import Refusal, Unreadable
from itam_desktop.kernel.money import split_currency, to_minor
from itam_desktop.kernel.patterns import example_of, is_expression, pattern_of
from itam_desktop.kernel.style import (
    Style,
    clip,
    read_date,
    read_number,
    show_date,
    show_moment,
    show_money,
    show_number,
)
from itam_desktop.kernel.texts import every, tr

if TYPE_CHECKING:
    from itam_desktop.kernel.fields import Field

Value = str | int | None
LONGEST_LINE, LONGEST_TEXT = 1_000, 100_000
MASK = "••••••••"
_BAD_CONTROLS = dict.fromkeys(set(range(32)) - {9, 10} | {127} | set(range(128, 160)))
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str, lines: bool) -> str:
    """The text as it is stored: NFC, no control characters, no lone surrogates, ends trimmed; one line unless `lines`."""
    if text.isascii() and text.isprintable() and text[:1] != " " and text[-1:] != " ":
        return text  # nearly all texts
    text = unicodedata.normalize("NFC", _SURROGATES.sub("\ufffd", text)).replace("\r\n", "\n").replace("\r", "\n")
    text = text.translate(_BAD_CONTROLS)
    if not lines:
        text = re.sub(r"[\n\t\u2028\u2029]+", " ", text)
    return text.strip()


@dataclass(frozen=True, slots=True)
class Kind:
    """Text, and the base of all kinds."""

    key: str = "text"
    sql: str = "TEXT"
    right: bool = False
    lines: bool = False

    def read(self, text: str, style: Style, field: Field) -> Value:
        """The value that `text` stands for; None for an empty text. Raises Unreadable with words for the user."""
        value = clean(text, self.lines)
        return self.parse(value, style, field) if value else None

    def parse(self, text: str, style: Style, field: Field) -> Value:
        return text

    def check(self, value: Value, field: Field) -> None:
        """Raises Refusal when the value may not be stored in that field."""
        if not isinstance(value, str):
            raise Refusal(tr("{field} must be text.", field=tr(field.label)), field=field.key)
        most = LONGEST_TEXT if self.lines else LONGEST_LINE
        if len(value) > most:
            raise Refusal(
                tr(
                    "{field} is too long: {n} characters, at most {most}.",
                    field=tr(field.label),
                    n=len(value),
                    most=most,
                ),
                field=field.key,
            )
        if value != clean(value, self.lines):
            raise Refusal(tr("{field} holds characters that cannot be kept.", field=tr(field.label)), field=field.key)
        if field.pattern and not re.fullmatch(field.pattern, value):
            example, said = example_of(field.pattern), self.said(value)
            words = tr("{field}: “{text}” does not have the form asked for.", field=tr(field.label), text=said)
            if example:
                words = tr("{field}: “{text}” does not look like {example}.", field=tr(field.label), text=said,
                           example=example)  # fmt: skip
            raise Refusal(words, field=field.key)

    def said(self, value: Value) -> str:
        """The value as a refusal names it."""
        return clip(str(value))

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        """The words for the screen, a paper or the timeline."""
        return "" if value is None else str(value)

    def edit(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        """The words in an editor: reading them again gives the same value."""
        return self.show(value, style, field, currency)


class LongText(Kind):
    pass


class Integer(Kind):
    def parse(self, text: str, style: Style, field: Field) -> Value:
        number = read_number(text, style)
        if number != number.to_integral_value():
            raise Unreadable(tr("“{text}” is not a whole number.", text=clip(text)), field=field.key)
        return int(number)

    def check(self, value: Value, field: Field) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 2**53:
            raise Refusal(tr("{field} must be a whole number.", field=tr(field.label)), field=field.key)
        if field.least is not None and value < field.least:
            raise Refusal(
                tr("{field} must be at least {least}.", field=tr(field.label), least=field.least), field=field.key
            )
        if field.most is not None and value > field.most:
            raise Refusal(
                tr("{field} must be at most {most}.", field=tr(field.label), most=field.most), field=field.key
            )

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return "" if value is None else show_number(int(value), style)


class DecimalKind(Kind):
    def parse(self, text: str, style: Style, field: Field) -> Value:
        return plain(read_number(text, style))

    def check(self, value: Value, field: Field) -> None:
        try:
            fine = isinstance(value, str) and plain(Decimal(value)) == value
        except ArithmeticError:
            fine = False
        if not fine:
            raise Refusal(tr("{field} must be a number.", field=tr(field.label)), field=field.key)

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return "" if value is None else show_number(Decimal(str(value)), style)


class UnitPrice(DecimalKind):
    """A price per unit: a decimal with the record's currency (a copier page costs 0.0049)."""

    def parse(self, text: str, style: Style, field: Field) -> Value:
        return plain(read_number(split_currency(text)[0], style))

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return "" if value is None else f"{show_number(Decimal(str(value)), style)} {currency or style.currency}"

    def edit(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return DecimalKind.show(self, value, style, field)


class Money(Kind):
    """Minor units in the record's own currency (its field `currency`), else the office's."""

    def parse(self, text: str, style: Style, field: Field) -> Value:
        return to_minor(read_number(split_currency(text)[0], style), split_currency(text)[1] or style.currency)

    def check(self, value: Value, field: Field) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 2**53:
            raise Refusal(tr("{field} must be a sum of money.", field=tr(field.label)), field=field.key)
        if field.least is not None and value < field.least:
            raise Refusal(tr("{field} cannot be below zero.", field=tr(field.label)), field=field.key)

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return "" if value is None else show_money(int(value), currency or style.currency, style)

    def edit(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        from itam_desktop.kernel.money import digits, from_minor

        if value is None:
            return ""
        code = currency or style.currency
        words = show_number(from_minor(int(value), code), style, digits(code)).replace(style.group, "")
        return words if code == style.currency else f"{words} {code}"


def _is_a_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


class Date(Kind):
    def parse(self, text: str, style: Style, field: Field) -> Value:
        return read_date(text, style).isoformat()

    def check(self, value: Value, field: Field) -> None:
        if not (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII) and _is_a_day(value)):
            raise Refusal(tr("{field} must be a date.", field=tr(field.label)), field=field.key)

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return "" if value is None else show_date(str(value), style)


class Moment(Kind):
    """An instant: UTC, ISO 8601; shown by the office's clock."""

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return "" if value is None else show_moment(str(value), style)

    def edit(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return "" if value is None else str(value)


YES = {"yes", "y", "true", "1", "x", "on", "ja", "j", "oui", "si", "sí", "wahr", "✓"}
NO = {"no", "n", "false", "0", "off", "nein", "non", "falsch", "-"}


class YesNo(Kind):
    def parse(self, text: str, style: Style, field: Field) -> Value:
        word = text.casefold()
        if word in YES or word == tr("Yes").casefold():
            return 1
        if word in NO or word == tr("No").casefold():
            return 0
        raise Unreadable(tr("“{text}” is neither yes nor no.", text=clip(text)), field=field.key)

    def check(self, value: Value, field: Field) -> None:
        if value not in (0, 1):
            raise Refusal(tr("{field} must be yes or no.", field=tr(field.label)), field=field.key)

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return "" if value is None else tr("Yes") if value else tr("No")


class Choice(Kind):
    """One of `field.choices`; the stored value is the choice's key."""

    def parse(self, text: str, style: Style, field: Field) -> Value:
        word = text.casefold()
        for choice in field.choices:
            if word in (choice.key.casefold(), choice.label.casefold(), tr(choice.label).casefold(), *choice.names):
                return choice.key
        for choice in field.choices:  # a file may be in another language than the window
            if any(word == other.casefold() for other in every(choice.label)):
                return choice.key
        known = ", ".join(tr(c.label) for c in field.choices[:8])
        raise Unreadable(tr("“{text}” is not one of: {known}.", text=clip(text), known=known), field=field.key)

    def check(self, value: Value, field: Field) -> None:
        if value not in [c.key for c in field.choices]:
            raise Refusal(
                tr("{field}: “{text}” is not one of its choices.", field=tr(field.label), text=clip(str(value))),
                field=field.key,
            )

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return next((tr(c.label) for c in field.choices if c.key == value), "" if value is None else str(value))


class OpenChoice(Choice):
    """One of `field.choices`, or any other text: a heading, a field set."""

    def parse(self, text: str, style: Style, field: Field) -> Value:
        try:
            return Choice.parse(self, text, style, field)
        except Unreadable:
            return text

    def check(self, value: Value, field: Field) -> None:
        Kind.check(self, value, field)


class Several(Choice):
    """Several of `field.choices` or other texts, joined by commas; empty stands for all."""

    def parse(self, text: str, style: Style, field: Field) -> Value:
        parts = [clean(part, False) for part in re.split("[,;\n]", text)]
        return ",".join(dict.fromkeys(str(OPEN_CHOICE.parse(part, style, field)) for part in parts if part))

    def check(self, value: Value, field: Field) -> None:
        Kind.check(self, value, field)

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return ", ".join(Choice.show(self, part, style, field) for part in str(value or "").split(",") if part)


class Pattern(Kind):
    """The form that another field's text must have: shown as an example where it can be, stored as an expression."""

    def parse(self, text: str, style: Style, field: Field) -> Value:
        if not is_expression(text):
            return pattern_of(text)
        try:
            re.compile(text)
        except re.error as why:
            raise Unreadable(
                tr("“{text}” is no regular expression: {why}. Write an example instead, like AB-1234.", text=clip(text), why=why),
                field=field.key,
            ) from None  # fmt: skip
        return text

    def check(self, value: Value, field: Field) -> None:
        Kind.check(self, value, field)
        self.parse(str(value) if is_expression(str(value)) else "", Style(), field)

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        example = example_of(str(value or ""))
        return example if example and pattern_of(example) == value else str(value or "")


class Icon(Kind):
    """The name of a picture that comes with the program."""

    def parse(self, text: str, style: Style, field: Field) -> Value:
        return "-".join(text.lower().split())

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return str(value or "").replace("-", " ")


class Reference(Kind):
    """The id of a record of kind `field.target`. Its title is shown by whoever fetched it; read by lookup (exchange, editors)."""

    def check(self, value: Value, field: Field) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise Refusal(tr("{field} must name a record.", field=tr(field.label)), field=field.key)


class Link(Kind):
    def parse(self, text: str, style: Style, field: Field) -> Value:
        if re.match(r"[a-z][a-z0-9+.-]*:", text, re.I) and not re.match(r"(https?|ftp|mailto|file|tel):", text, re.I):
            raise Unreadable(tr("“{text}” is not a web address that can be opened.", text=clip(text)), field=field.key)
        return text


class Email(Kind):
    def parse(self, text: str, style: Style, field: Field) -> Value:
        if not re.fullmatch(r"[^\s@<>,;]+@[^\s@<>,;]+", text):
            raise Unreadable(tr("“{text}” is not an e-mail address: it needs one @.", text=clip(text)), field=field.key)
        return text


_MAC_SIGNS = dict.fromkeys(map(ord, ":.-"))


class Mac(Kind):
    """Stored as AA:BB:CC:DD:EE:FF (48 bit) or eight pairs (EUI-64)."""

    def parse(self, text: str, style: Style, field: Field) -> Value:
        try:
            found = bytes.fromhex("".join(text.split()).translate(_MAC_SIGNS))
        except ValueError:
            found = b""
        if len(found) not in (6, 8):
            raise Unreadable(
                tr("“{text}” is not a MAC address like 00:1A:2B:3C:4D:5E.", text=clip(text)), field=field.key
            )
        return found.hex(":").upper()


class Ip(Kind):
    def parse(self, text: str, style: Style, field: Field) -> Value:
        try:
            return str(ipaddress.ip_address(text))
        except ValueError:
            raise Unreadable(
                tr("“{text}” is not an IP address like 192.168.1.20.", text=clip(text)), field=field.key
            ) from None


class Secret(Kind):
    """Masked on screen, in history, export, dump and logs; not searched."""

    def said(self, value: Value) -> str:
        return MASK

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return "" if value is None else MASK

    def edit(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        return "" if value is None else str(value)


class Tally(Kind):
    """What is taken of a number, as a picture: "order,used,held,spent,bought", made by SQL and only shown."""

    def show(self, value: Value, style: Style, field: Field, currency: str = "") -> str:
        found = tally(value)
        if found is None:
            return ""
        used, held, spent, bought = found
        words = tr("{n} used", n=show_number(used, style))
        if bought is not None:
            words = tr("{n} of {all} used", n=show_number(used, style), all=show_number(bought, style))
        more = [tr("{n} held back", n=show_number(held, style))] if held else []
        more += [tr("{n} spent", n=show_number(spent, style))] if spent else []
        return ", ".join([words, *more])


def tally(value: object) -> tuple[int, int, int, int | None] | None:
    """(used, held back, spent, bought: None without limit) of a tally's text; None when it is none."""
    try:
        _, used, held, spent, bought = str(value).split(",")
        return int(used), int(held), int(spent), int(bought) if bought else None
    except ValueError:
        return None


def plain(number: Decimal) -> str:
    """The one way a decimal is written in the store: no exponent, no trailing zeros."""
    words = f"{number:f}"
    return words.rstrip("0").rstrip(".") or "0" if "." in words else words


TEXT = Kind()
LONG = LongText("long", lines=True)
INTEGER = Integer("integer", "INTEGER", right=True)
DECIMAL = DecimalKind("decimal", right=True)
MONEY = Money("money", "INTEGER", right=True)
UNIT_PRICE = UnitPrice("unit_price", right=True)
DATE = Date("date")
MOMENT = Moment("moment")
YESNO = YesNo("yesno", "INTEGER")
CHOICE = Choice("choice")
OPEN_CHOICE = OpenChoice("open_choice")
SEVERAL = Several("several")
PATTERN = Pattern("pattern")
ICON = Icon("icon")
REFERENCE = Reference("reference", "INTEGER")
LINK = Link("link")
EMAIL = Email("email")
MAC = Mac("mac")
IP = Ip("ip")
SECRET = Secret("secret")
TALLY = Tally("tally")

KINDS: dict[str, Kind] = {
    kind.key: kind
    for kind in (
        TEXT,
        LONG,
        INTEGER,
        DECIMAL,
        MONEY,
        UNIT_PRICE,
        DATE,
        MOMENT,
        YESNO,
        CHOICE,
        OPEN_CHOICE,
        SEVERAL,
        PATTERN,
        ICON,
        REFERENCE,
        LINK,
        EMAIL,
        MAC,
        IP,
        SECRET,
    )
}


def known(value: Any) -> bool:
    return value is not None and value != ""
