"""`python -m tests.contracts.look FOLDER [names]`: the pages and dialogs of contracts and upkeep in the real window, light and dark."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main(out: Path, only: list[str]) -> None:
    home = Path(tempfile.mkdtemp(prefix="itam-look-"))
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home)
    os.environ["LANGUAGE"] = "en"
    import itam_desktop.all_tables
    import itam_desktop.records  # noqa: F401
    from itam_desktop import app as program
    from itam_desktop import languages, sample
    from itam_desktop.store.office import Store
    from itam_desktop.widgets import theme
    from tests.screens.__main__ import settle

    languages.use()
    path = home / "Studio Nordkai.itam"
    with Store.create(path, who="Sofia Lange") as store:
        sample.make(store, 250, 1)
    app = program.make_application([])
    out.mkdir(parents=True, exist_ok=True)
    running = program.Program(single=False, scanner=False, warm=True)
    for scheme in ("light", "dark"):
        theme.install(app, scheme)
        running.open(path)
        window: Any = running.main
        window.resize(1280, 800)
        settle(app, 1.0)

        def shot(widget: Any, name: str, scheme: str = scheme) -> None:
            settle(app, 0.6)
            widget.grab().save(str(out / f"{name}-{scheme}.png"))
            if not name.startswith("dialog") and widget.width() > 1280:
                print(f"{name}: {widget.width()} wide")

        from tests.contracts.shown import show

        show(window, shot, lambda: settle(app, 0.7), only)
    running.close()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
