"""Pictures of import and export in a real window, light, dark, with longer words and mirrored: build/screens/import*.png.

Run: .venv/bin/python -m tests.exchange.import_pictures
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from itam_desktop.exchange.screens.export_list import ExportDialog, Wanted
from itam_desktop.kernel import texts
from itam_desktop.store.lists import ListQuery
from itam_desktop.widgets import theme
from itam_desktop.window.main_window import MainWindow
from tests.window_settings import real_office

ROOT = Path(__file__).resolve().parents[2]
OUT = Path(os.environ.get("PICTURES", str(ROOT / "build" / "screens")))
REAL = ROOT.parent / "shared" / "realdata" / "assets_snipeit"
MIXED = """Inv. no.;Device;S/N;Used by;Rooms;Bought on;Price EUR
LT-00149-2;ThinkPad T14 G6;PF-5A91KX;Clara Dubois;2.11 Legal;31.02.2026;1.429,00
MN-00003-{check};UltraSharp 27 4K;CN-0P2K7-418;Ana Ruiz;3.14 Design;11.03.2026;389,40
{known};ThinkPad T14 G6;PF-0000;Mehmet Kaya;3.02 Render;03.03.2024;799,00
LT-90150;ThinkPad T14 G6;PF-5A91LB;Tomasz Zielak;Store B1;09.11.2026;1.429,00
TB-90014;iPad Air 11 M2;DMPX41Q0LK;;Store B1;16.11.2026;649,00
MO-90212;EIZO EV2795;91620311;;;16.11.2026;517,90
"""
NEW = """Tag,Name,Model,Manufacturer,Location,Assigned to
Z-1,One,ThinkPad X1,Lenovo,Hambrug,Ana Ruis
Z-2,Two,ThinkPad X1,Lenovo,Berlin,A. Berg
Z-3,Three,EliteBook 8,HP,Berln,Zoe Quist
Z-4,Four,EliteBook 8,HP,Berlin,Clara Dubois
"""
ASKED = "Tag;Name;Bought on;Warranty end;Price\nA-1;One;3/4/26;5/6/28;1.234\nA-2;Two;4/5/26;6/7/28;2.500\n"


def wait(ms: int) -> None:
    """Not QTest.qWait: that keeps the other threads from running."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def main() -> None:
    app = QApplication(sys.argv[:1])
    OUT.mkdir(parents=True, exist_ok=True)
    family = "Inter" if "Inter" in QFontDatabase.families() else ""
    for way in ("light", "dark", "longer", "mirrored"):
        theme.install(app, "dark" if way == "dark" else "light", 100, family)
        desk = real_office.desk_of(real_office.make(Path(tempfile.mkdtemp())))
        known = desk.conn.execute("SELECT tag FROM asset ORDER BY id LIMIT 1").fetchone()[0]
        texts.install(texts.pseudo if way == "longer" else str)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if way == "mirrored" else Qt.LayoutDirection.LeftToRight)
        window = MainWindow(desk)
        desk.failed.connect(print)
        desk.bug.connect(print)
        window.resize(1280, 800)
        window.show()
        window.go("import")
        wait(500)
        window.grab().save(str(OUT / f"import-empty-{way}.png"))
        page = window.page("import")
        mixed = Path(tempfile.mkdtemp()) / "Devices 2026.csv"
        mixed.write_text(MIXED.format(check="?", known=known), encoding="utf-8")
        for name, path in (("import", mixed), ("import-snipeit", REAL / "assets-sample.csv"), ("import-places", REAL / "locations-sample.csv"), ("import-licences", REAL / "licenses-sample.csv")):  # fmt: skip
            page.open_file(path)
            wait(1200)
            window.grab().save(str(OUT / f"{name}-{way}.png"))
            print(name, way, page.plan and page.plan.counts, f"{window.width()} x {window.height()}")
        page.open_file(mixed)
        wait(900)
        page.view.go_to(0, 5)
        page.view.edit(page.view.currentIndex())
        wait(300)
        window.grab().save(str(OUT / f"import-typing-{way}.png"))
        page.rows.put({(0, 3): "Ana Ruiz"})
        wait(900)
        window.grab().save(str(OUT / f"import-mended-{way}.png"))
        for name, text in (("new", NEW), ("asked", ASKED)):
            path = mixed.with_name(f"{name}.csv")
            path.write_text(text, encoding="utf-8")
            page.open_file(path)
            wait(900)
            window.grab().save(str(OUT / f"import-{name}-{way}.png"))
            if name == "new":
                dialog = page.new_dialog()
                dialog.show()
                wait(200)
                dialog.grab().save(str(OUT / f"import-new-dialog-{way}.png"))
                dialog.close()
        kind = desk.kind("asset")
        chosen = Wanted(ListQuery(kind, "status:repair", (("tag", False),)), [1, 2, 3], (), "In repair", "")
        out = ExportDialog(window, chosen)
        out.show()
        wait(200)
        out.grab().save(str(OUT / f"export-{way}.png"))
        out.close()
        window.close()
        texts.install(str)


if __name__ == "__main__":
    main()
