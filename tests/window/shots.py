"""Pictures of the real window over a sample office: `python tests/window/shots.py [folder]`, offscreen, light and dark."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtGui import QFontDatabase  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402


def wait(app: QApplication, until: Callable[[], object] = lambda: False, seconds: float = 0.6) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        app.processEvents()
        time.sleep(0.005)


def main(folder: Path) -> None:
    home = Path(tempfile.mkdtemp(prefix="itam-shots-"))
    os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = str(home)
    os.environ["XDG_DOCUMENTS_DIR"] = str(home)
    import itam_desktop.all_tables  # noqa: F401
    from itam_desktop import app as program_module
    from itam_desktop import sample
    from itam_desktop.assets.screens.detail import FILES, HISTORY
    from itam_desktop.store.office import Store
    from itam_desktop.widgets import theme

    store = home / "Studio Nordkai.itam"
    with Store.create(store, who="Sofia Lange") as made:
        sample.make(made, 250, 1)
    app = program_module.make_application([])
    for font in (ROOT / "resources" / "fonts").rglob("Inter*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    folder.mkdir(parents=True, exist_ok=True)

    def shoot(name: str, window: QWidget, scheme: str) -> None:
        wait(app)
        window.grab().save(str(folder / f"{name}-{scheme}.png"))

    for scheme in ("light", "dark"):
        theme.install(app, scheme)
        program = program_module.Program(single=False, scanner=False)
        program.open(store)
        window = program.main
        assert window is not None
        window.resize(1280, 800)
        page = window.current
        wait(app, seconds=1)
        shoot("assets", window, scheme)
        page.list.table.choose([page.list.model.ids[n] for n in (2, 3, 5)])
        shoot("many", window, scheme)
        page.open_record("asset", page.list.model.ids[6])
        wait(app)
        page.detail.show_tab(HISTORY)
        shoot("history", window, scheme)
        page.detail.show_tab(FILES)
        shoot("files", window, scheme)
        page.show_timeline()
        shoot("timeline", window, scheme)
        page.show_list()
        page.new()
        wait(app)
        page.form.form.put(
            "category_id",
            0 or window.desk.conn.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0],
            "Laptop",
        )
        page.form.form.changed.emit()
        wait(app)
        page.form.form.editor("model_id").line.setText("ThinkPad T99")
        page.form.form.save()
        shoot("form", window, scheme)
        page.form.switch.choose(1)
        shoot("many-new", window, scheme)
        page.form.close_form()
        window.finder.offer_unknown("PF-9XK2P7", "serial")
        window.complain("LT-00043-M is already given out. Take it back first.")
        window.tell("Gave out LT-00043-M to Ana Ruiz", undo=True)
        window.tell_sample()
        shoot("bars", window, scheme)
        for entry in window.entries:
            if entry.key != "assets":
                window.go(entry.key)
                shoot("page-" + entry.key, window, scheme)
        window.go("assets")
        from itam_desktop.assets.screens import verbs

        dialog = verbs.give_out(window, window, [page.list.model.ids[1]])
        wait(app)
        dialog.grab().save(str(folder / f"give-out-{scheme}.png"))
        dialog.reject()
        program.show_start()
        assert program.window is not None
        shoot("start", program.window, scheme)
        program.window.go("empty")
        shoot("questions", program.window, scheme)
        program.show_trouble(store, f"{store} is damaged (page 3). It was left as it is.")
        shoot("trouble", program.window, scheme)
        program.window.close()
        program.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "screens")
