"""The command line: opens the window, or runs one command without it."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """The exit code: 0 done, 1 refused, 2 usage, 3 trouble (design: COMMANDS)."""
    given = sys.argv[1:] if argv is None else argv
    if given[:1] == ["--reader-child"]:  # a child process of our own that reads one strange file (exchange/reading.py)
        from itam_desktop.exchange.reader_child import main as read

        return read()
    if given[:1] == ["--thumbnail-child"]:  # and one that reads one picture (assets/screens/thumbnail.py)
        from itam_desktop.assets.screens.thumbnail import main as shrink

        return int(shrink() or 0)
    if given[:1] == ["--page-codes-child"]:  # and one that reads the codes of a scanned page (paper/page_codes.py)
        from itam_desktop.paper.page_codes import main as look

        return look()
    from itam_desktop.commands.line import run

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
