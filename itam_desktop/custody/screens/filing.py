"""A scanned paper that is dropped on the window finds its code and files itself at its records."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from itam_desktop.assets.screens.files import LARGEST
from itam_desktop.assets.screens.thumbnail import thumbnail_of
from itam_desktop.custody import queries
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.paper import page_codes
from itam_desktop.widgets.page import Shell

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


class NoPaper(Refusal):
    """The page carries no code of a paper of this office."""


def dropped(shell: Shell, paths: Sequence[Path], otherwise: Callable[[Sequence[Path]], object]) -> bool:
    """Takes PDFs and pictures: their codes are read in the background, then the page is filed. False for other files."""
    scans = [one for one in paths if one.suffix.lower().lstrip(".") in page_codes.SUFFIXES]
    if not scans or len(scans) < len(paths):
        return False

    def failed(path: Path, error: Exception) -> None:
        if isinstance(error, NoPaper):
            otherwise([path])
        shell.complain(error)

    for path in scans:
        shell.desk.aside(
            tr("Reading {file}", file=path.name), partial(_read, path=path), partial(_file, shell, partial(failed, path)), partial(failed, path)
        )  # fmt: skip
    return True


class Page(NamedTuple):
    """A scanned file and what was found on it."""

    name: str
    data: bytes
    media: str
    small: bytes | None
    found: page_codes.Found


def _read(progress: Progress, *, path: Path) -> Page:
    """Beside everything else. Raises Refusal."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refusal(
                tr("{file} is larger than {n} MB. Scan it at 200 dpi.", file=path.name, n=LARGEST // 1024 // 1024)
            )
        data = path.read_bytes()
    except OSError as why:
        raise Refusal(tr("{file} cannot be read: {why}.", file=path.name, why=why.strerror or why)) from None
    found = page_codes.read(data, path.name, every=path.suffix.lower() != ".pdf")
    progress.step(1, 2)
    media = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    small = thumbnail_of(data) if media.startswith("image/") else None
    return Page(path.name, data, media, small, found)


def _file(shell: Shell, failed: Callable[[Exception], object], page: Page) -> None:
    """Put the page at the papers whose codes it carries."""
    codes = page.found.codes
    papers = list(dict.fromkeys(paper for code in codes for paper in queries.papers_with(shell.desk.conn, code)))
    if not papers:
        open_codes = getattr(getattr(shell, "finder", None), "open_codes", None)
        if codes and open_codes is not None and open_codes(codes):
            return
        failed(NoPaper(_without(page.name, codes)))
        return

    def run(tx: Tx) -> None:
        from itam_desktop.custody import actions

        actions.file_page(tx, papers, page.name, page.data, page.media, page.small)

    def told(done: Done) -> None:
        shell.tell(done.label, undo=True)
        if page.found.all > page.found.pages:
            shell.complain(
                tr("{file} has {n} pages, and only the first {most} were looked at. Scan the others on their own.",
                   file=page.name, n=page.found.all, most=page.found.pages)
            )  # fmt: skip

    shell.desk.do(run, name="handover.file", then=told, otherwise=shell.complain)


def _without(name: str, codes: Sequence[str]) -> str:
    if codes:
        return tr("{file} has the code {code}, but no paper of this office has it. It was filed nowhere: open the record and add the file there.",
                  file=name, code=codes[0])  # fmt: skip
    return tr(
        "No paper's code was found on {file}. Scan the whole page at 200 dpi or more, or open the record and add the file there.",
        file=name,
    )
