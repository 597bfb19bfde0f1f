"""Pictures of both pages with a small real store: `python -m tests.stocktake.look` writes build/screens/*.png."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from itam_desktop.kernel import texts
from itam_desktop.labels.screens.labels_page import LabelsPage
from itam_desktop.widgets import theme
from tests.stocktake import counted

OUT = Path(__file__).resolve().parents[2] / "build" / "screens"


def wait(app: QApplication, until: object, seconds: float = 8) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():  # type: ignore[operator]
        app.processEvents()
        time.sleep(0.005)
    for _ in range(20):
        app.processEvents()
        time.sleep(0.005)


def shot(app: QApplication, page: QWidget, name: str) -> None:
    for _ in range(10):
        app.processEvents()
    page.grab().save(str(OUT / f"{name}.png"))


def main() -> None:
    app = QApplication.instance() or QApplication(sys.argv)
    OUT.mkdir(parents=True, exist_ok=True)
    end = "-pseudo" if "--pseudo" in sys.argv else ""
    path, ids, tags = counted.make(Path(tempfile.mkdtemp()))
    with counted.Store.open(path) as store:
        made = store.perform(lambda tx: counted.more(tx, ids, 34), name="more").result
    if "--pseudo" in sys.argv:
        texts.install(texts.pseudo)
    desk = counted.desk_of(path)
    window = counted.Window(desk)
    for scheme in ("light", "dark"):
        theme.install(app, scheme, family="Inter")  # type: ignore[arg-type]
        page = LabelsPage(window)
        page.resize(1128, int(os.environ.get("HEIGHT", "766")))
        page.show()
        wait(app, lambda: False, 0.5)
        shot(app, page, f"labels-empty-{scheme}{end}")
        page.choose("asset", made[:30])
        page.sheet._choose(6)
        wait(app, lambda page=page: page.now is not None and page.now.asked.first == 6)
        shot(app, page, f"labels-{scheme}{end}")
        page.hide()
        if "--labels" not in sys.argv:
            from tests.stocktake.look_count import count

            count(app, window, ids, tags, made, scheme, end)
    print(window.complaints)
    desk.close()


if __name__ == "__main__":
    main()
