"""How large memory and disks are, in words. Pure and light: panes of assets say it."""

from __future__ import annotations

from decimal import Decimal

from itam_desktop.kernel.style import Style, show_number


def sized(mb: int, style: Style, decimal: bool = False) -> str:
    """ "16 GB": of memory by 1,024, of disks by 1,000."""
    step = 1000 if decimal else 1024
    for unit, size in (("TB", step * step), ("GB", step)):
        if mb >= size:
            return f"{show_number(Decimal(round(mb / size, 1)).quantize(Decimal('0.1')).normalize() + 0, style)} {unit}"
    return f"{show_number(mb, style)} MB"
