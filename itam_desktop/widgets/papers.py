"""A finished PDF shown to the user: put beside the temporary files under a name that says what it is, and opened."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.page import Shell


def kept(pdf: bytes, name: str) -> Path:
    """The file, in a folder of its own; signs that a file's name may not have are left out."""
    safe = re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", name).strip(" .")[:80] or "paper"
    path = Path(tempfile.mkdtemp(prefix="itam-")) / (safe + ".pdf")
    path.write_bytes(pdf)
    return path


def show_pdf(shell: Shell, pdf: bytes, name: str) -> Path | None:
    """Keep it and open it with the system's viewer; where none opens it, the user is told where it lies."""
    try:
        path = kept(pdf, name)
    except OSError as why:
        shell.complain(tr("The PDF could not be written: {why}.", why=why.strerror or str(why)))
        return None
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        shell.complain(tr("No program opened the PDF. It lies in {path}.", path=path))
    return path
