"""A scanned paper that is dropped on the window finds its code and files itself at its records."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from itam_desktop.assets.screens.files import LARGEST
from itam_desktop.assets.screens.thumbnail import thumbnail_of
from itam_desktop.custody import page_codes, queries
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.store import reading
from itam_desktop.widgets.page import Shell

if TYPE_CHECKING:
    from itam_desktop.store.office import Store


class NoPaper(Refusal):
    """The page carries no code of a paper of this office."""


def dropped(shell: Shell, paths: Sequence[Path], otherwise: Callable[[Sequence[Path]], object]) -> bool:
    """Takes PDFs and pictures: their codes are read in the background, then the page is filed. False for other files."""
    scans = [one for one in paths if one.suffix.lower().lstrip(".") in page_codes.SUFFIXES]
    if not scans or len(scans) < len(paths):
        return False

    def told(done: Done) -> None:
        shell.tell(done.label, undo=True)

    def failed(path: Path, error: Exception) -> None:
        if isinstance(error, NoPaper):
            otherwise([path])
        shell.complain(error)

    for path in scans:
        shell.desk.job(tr("Reading {file}", file=path.name), partial(_file, path=path), told, partial(failed, path))
    return True


def _file(store: Store, progress: Progress, *, path: Path) -> Done:
    """On the writing thread."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise Refusal(
                tr("{file} is larger than {n} MB. Scan it at 200 dpi.", file=path.name, n=LARGEST // 1024 // 1024)
            )
        data = path.read_bytes()
    except OSError as why:
        raise Refusal(tr("{file} cannot be read: {why}.", file=path.name, why=why.strerror or why)) from None
    found = page_codes.read(data, path.name)
    progress.step(1, 2)
    conn = reading.reader(store.path)
    try:
        papers = [paper for code in found.codes for paper in queries.papers_with(conn, code)]
    finally:
        conn.close()
    if not papers:
        raise NoPaper(_without(path.name, found.codes))
    media = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    small = thumbnail_of(data) if media.startswith("image/") else None

    def run(tx: Any) -> None:
        from itam_desktop.custody import actions

        actions.file_page(tx, list(dict.fromkeys(papers)), path.name, data, media, small)

    done: Done = store.perform(run, name="handover.file")
    return done


def _without(name: str, codes: Sequence[str]) -> str:
    if codes:
        return tr("{file} has the code {code}, but no paper of this office has it. It was filed nowhere: open the record and add the file there.",
                  file=name, code=codes[0])  # fmt: skip
    return tr(
        "No paper's code was found on {file}. Scan the whole page at 200 dpi or more, or open the record and add the file there.",
        file=name,
    )
