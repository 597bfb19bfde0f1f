"""What is to be seen of contracts and upkeep: pages, their segments, their dialogs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


def show(window: Any, shot: Callable[[Any, str], object], wait: Callable[[], object], only: Sequence[str] = ()) -> None:
    """Show each in the window and hand it to `shot(widget, name)`; only: beginnings of names, all when empty."""

    def look(widget: Any, name: str) -> None:
        wait()
        shot(widget, name)

    def wanted(name: str) -> bool:
        return not only or any(name.startswith(one) for one in only)

    def row(kind: str, where: str) -> Any:
        return window.desk.row(
            kind, window.desk.conn.execute(f'SELECT id FROM "{kind}" WHERE binned=0 AND {where}').fetchone()[0]
        )

    if wanted("contracts"):
        window.go("contracts")
        wait()
        page = window.page("contracts")
        look(window, "contracts")
        page.open_record("contract", row("contract", "type='insurance' AND state<>'ended'")["id"])
        look(window, "contracts-insurance")
        page.panel.detail.area.verticalScrollBar().setValue(10_000)
        look(window, "contracts-insurance-foot")
        page.segments.choose(1)
        wait()
        page.board.choose(page.board.groups[0].items[0].record)
        look(window, "contracts-board")
        page.segments.choose(2)
        look(window, "contracts-claims")
        page.segments.choose(0)
        page.new()
        look(window, "contracts-new")
        page.panel.form.cancel()
        wait()
    if wanted("dialog"):
        from itam_desktop.contracts.screens import dialogs

        lease, other = (
            row("contract", "type='lease' AND state='running'"),
            row("contract", "1=1 ORDER BY state<>'cancelled'"),
        )
        assets = [
            r[0] for r in window.desk.conn.execute("SELECT asset_id FROM contract_cover WHERE until IS NULL LIMIT 3")
        ]
        free = [r[0] for r in window.desk.conn.execute("SELECT id FROM asset WHERE stage='in_stock' LIMIT 3")]
        things = dialogs.CoverThings(window, window, lease)
        judged = dialogs.cover_assets(window, window, [*assets, *free], lease["id"])
        judged.accept()
        wait()
        for name, dialog in (
            ("renew", dialogs.renew(window, window, lease)), ("cancel", dialogs.cancel(window, window, lease)), ("price", dialogs.price(window, window, lease)),
            ("letter", dialogs.letter(window, window, other)), ("up-to-date", dialogs.UpToDate(window, window)), ("cover", judged),
            ("cover-things", things), ("return", dialogs.ReturnLeased(window, window, lease)),
        ):  # fmt: skip
            dialog.open()
            if name == "cover-things":
                dialog.take(free[0], "x")
            look(dialog, "dialog-contract-" + name)
            dialog.reject()
    if wanted("upkeep"):
        window.go("upkeep")
        wait()
        page = window.page("upkeep")
        look(window, "upkeep")
        if page.board.groups:
            page.board.choose(page.board.groups[0].items[0].record)
            look(window, "upkeep-due")
        for n, name in ((1, "maintenance"), (2, "plans"), (3, "meters")):
            page.segments.choose(n)
            wait()
            if name == "meters":
                lines = list(page.meters.lines.values())
                lines[0].setText("5")
                lines[1].setText("99999")
                page.meters.save()
                wait()
                page.meters._look(page.meters.rows[2])
            look(window, "upkeep-" + name)
        page.segments.choose(1)
        page.panel.list.search("")
        page.panel.listing.tabs.setCurrentIndex(2)
        wait()
        look(window, "upkeep-done")
        page.segments.choose(2)
        page.new()
        look(window, "upkeep-new")
        page.panel.form.cancel()
    if wanted("dialog"):
        from itam_desktop.upkeep.screens import dialogs as of_upkeep

        car = window.desk.conn.execute("SELECT asset_id FROM meter_reading LIMIT 1").fetchone()[0]
        plan, open_ = (
            row("upkeep_plan", f"asset_id={car} AND ended_on IS NULL"),
            row("maintenance", "state='under_way'"),
        )
        for name, dialog in (
            ("repair", of_upkeep.Repair(window, window, free[0])), ("plan", of_upkeep.Repair(window, window, free[0], planned=True)),
            ("suggest", of_upkeep.Suggest(window, window, car)), ("new-plan", of_upkeep.NewPlan(window, window, car)),
            ("done", of_upkeep.done(window, window, open_)), ("done-plan", of_upkeep.done_plan(window, window, plan)),
            ("postpone", of_upkeep.postpone(window, window, plan)), ("appointment", of_upkeep.appointment(window, window, plan)),
            ("read", of_upkeep.read_meter(window, window, car, 5)), ("start", of_upkeep.start(window, window, row("maintenance", "state='planned'"))),
        ):  # fmt: skip
            dialog.open()
            if name == "read":
                dialog.accept()
                wait()
            look(dialog, "dialog-upkeep-" + name)
            dialog.reject()
    if wanted("asset"):
        window.go("assets")
        wait()
        asset = window.desk.conn.execute("SELECT asset_id FROM contract_cover LIMIT 1").fetchone()[0]
        window.page("assets").open_record("asset", asset)
        wait()
        facts = window.page("assets").detail.facts
        facts.verticalScrollBar().setValue(10_000)
        look(window, "asset-more")
