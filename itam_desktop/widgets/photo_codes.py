"""Codes in photos: pictures dropped on a page are read in child processes, beside everything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.paper import page_codes
from itam_desktop.store.guard import read_plain
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.scanner import printable

SUFFIXES = page_codes.SUFFIXES - {"pdf"}
LARGEST = 40 * 1024 * 1024  # bytes of a picture
Photo = tuple[str, tuple[str, ...]]  # the file's name, its codes in reading order


def are_photos(paths: Sequence[Path]) -> bool:
    """Are these pictures, all of them?"""
    return bool(paths) and all(one.suffix.lower().lstrip(".") in SUFFIXES for one in paths)


def codes_of(path: Path) -> tuple[str, ...]:
    """The codes on a photo, each once, from top to bottom. Raises Refusal when it cannot be read. Takes a second or more."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refusal(tr("{file} is larger than {n} MB. Take a smaller photo.", file=path.name, n=LARGEST >> 20))
        data = read_plain(path, LARGEST)
    except OSError as why:
        raise Refusal(tr("{file} cannot be read: {why}.", file=path.name, why=why.strerror or why)) from None
    found = page_codes.read(data, path.name, every=True)
    return tuple(dict.fromkeys(code for one in found.codes if (code := printable(one))))


def read_photos(
    shell: Shell, paths: Sequence[Path], then: Callable[[Sequence[Photo]], object],
    without: Callable[[list[Path]], object] | None = None,
) -> None:  # fmt: skip
    """Read photos in the background, one after the other; then(photos) on the GUI thread. What cannot be read is told,
    and photos without a code too, unless `without(paths)` takes them; the others still count."""
    trouble: list[str] = []
    plain: list[Path] = []

    def work(progress: Progress) -> list[Photo]:
        made = []
        for n, path in enumerate(paths):
            try:
                codes = codes_of(path)
            except Refusal as no:
                trouble.append(no.message)
                continue
            if not codes and without is not None:
                plain.append(path)
            elif not codes:
                trouble.append(tr("No code was found on {file}. Take the photo nearer, straight, and in good light.", file=path.name))  # fmt: skip
            made.append((path.name, codes))
            progress.step(n + 1, len(paths))
        return made

    def told(photos: list[Photo]) -> None:
        then([one for one in photos if one[1]])
        if plain and without is not None:
            without(plain)
        if trouble:
            shell.complain(Refusal(" ".join(trouble[:5])))

    shell.desk.aside(tr("Reading photos"), work, told, shell.complain)


def scan_photos(
    shell: Shell, paths: Sequence[Path], scan: Callable[[str], object], without: Callable[[list[Path]], object] | None = None
) -> None:  # fmt: skip
    """Each code on these photos as a scan, photo by photo, from top to bottom; without: takes photos that have none."""

    def then(photos: Sequence[Photo]) -> None:
        for code in (code for _, codes in photos for code in codes):
            scan(code)

    read_photos(shell, paths, then, without)
