"""Money is an integer of minor units and an ISO 4217 currency; never a float."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

# Currencies whose minor unit is not 1/100 (ISO 4217 list one, 2024-06-25).
_DIGITS = {
    **dict.fromkeys(
        [
            "BIF",
            "CLP",
            "DJF",
            "GNF",
            "ISK",
            "JPY",
            "KMF",
            "KRW",
            "PYG",
            "RWF",
            "UGX",
            "UYI",
            "VND",
            "VUV",
            "XAF",
            "XOF",
            "XPF",
        ],
        0,
    ),
    **dict.fromkeys(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"], 3),
    **dict.fromkeys(["CLF", "UYW"], 4),
}
_SIGNS = {"€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "zł": "PLN", "Kč": "CZK", "₺": "TRY", "₪": "ILS"}
SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "CHF": "CHF ", "ILS": "₪"}
CURRENCIES = [
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "JPY",
    "CAD",
    "AUD",
    "NZD",
    "SEK",
    "NOK",
    "DKK",
    "ISK",
    "PLN",
    "CZK",
    "HUF",
    "RON",
    "BGN",
    "TRY",
    "ILS",
    "AED",
    "SAR",
    "QAR",
    "KWD",
    "BHD",
    "OMR",
    "JOD",
    "EGP",
    "MAD",
    "TND",
    "ZAR",
    "NGN",
    "KES",
    "GHS",
    "INR",
    "PKR",
    "BDT",
    "LKR",
    "CNY",
    "HKD",
    "TWD",
    "KRW",
    "SGD",
    "MYR",
    "THB",
    "IDR",
    "PHP",
    "VND",
    "BRL",
    "MXN",
    "ARS",
    "CLP",
    "COP",
    "PEN",
    "UYU",
    "UAH",
    "RSD",
]


def digits(currency: str) -> int:
    """Decimal places of the minor unit (ISO 4217): 2 unless the list says otherwise."""
    return _DIGITS.get(currency, 2)


def to_minor(amount: Decimal, currency: str) -> int:
    """Minor units, rounded half up."""
    return int((amount * (10 ** digits(currency))).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def from_minor(minor: int, currency: str) -> Decimal:
    return Decimal(minor).scaleb(-digits(currency))


def split_currency(text: str) -> tuple[str, str | None]:
    """("1429.00", "EUR") of "€1429.00", "1429 EUR" or "EUR 1429". "$" names no one currency: None."""
    text = text.strip()
    for sign, code in _SIGNS.items():
        if sign in text:
            return text.replace(sign, "").strip(), code
    for code in (text[:3], text[-3:]):
        if len(text) > 3 and code.isascii() and code.isalpha() and code.upper() in CURRENCIES:
            return (text[3:] if text[:3] == code else text[:-3]).strip(), code.upper()
    return text.replace("$", "").strip(), None


def share(sum_: int, weights: Sequence[int]) -> list[int]:
    """A sum shared by weight in whole minor units; what is left over goes on the first that has any weight, so that the
    parts add up exactly. Without any weight all weigh the same."""
    if not weights:
        return []
    total = sum(weights)
    even = weights if total else [1] * len(weights)
    parts = [sum_ * w // sum(even) for w in even]
    first = next(n for n, w in enumerate(even) if w)
    parts[first] += sum_ - sum(parts)
    return parts
