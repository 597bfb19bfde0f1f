"""Whole imports: read, rehearse, take, and a file of what was refused that can be corrected and imported again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from itam_desktop.exchange import memory
from itam_desktop.exchange.actions import take, write
from itam_desktop.exchange.plans import VERDICTS, Rehearsal
from itam_desktop.exchange.reading import read_table
from itam_desktop.exchange.refused import without_reasons, write_refused
from itam_desktop.exchange.rehearsal import rehearse
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.resting import resting
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import N, later, later_inside, tr
from itam_desktop.store.reading import raw

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx
    from itam_desktop.store.office import Store

__all__ = ["rehearse", "rehearse_file", "run", "take", "write_refused"]


def rehearse_file(
    conn: Any, kinds: Any, path: Path, *, kind: str | None = None, preset: str | None = None, style: Style = Style(), progress: Progress = NO_PROGRESS, **how: Any,  # noqa: B008
) -> Rehearsal:  # fmt: skip
    """Read and rehearse one file. how: encoding, delimiter, sheet, header_row of read_table. Raises Refusal, Cancelled."""
    return rehearse(
        conn,
        kinds,
        without_reasons(read_table(path, progress=progress, **how)),
        kind=kind,
        preset=preset,
        style=style,
        progress=progress,
    )


@resting()
def run(
    store: Store, files: Sequence[Path], kind: str | None = None, preset: str | None = None, dry_run: bool = False, all_or_nothing: bool = False,
    refused: Path | None = None, progress: Progress = NO_PROGRESS,
) -> dict[str, Any]:  # fmt: skip
    """Import files as one action: keys of COMMANDS.md, besides `reasons` (lines for people) and `none` (nothing was good).

    Each file sees what the files before it will have made. A dry run does the same and rolls it back. A file that
    cannot be read changes nothing of any file.
    """
    conn = store.reader()
    try:
        style, kept = _style(conn), memory.read(conn, store.who)
    finally:
        conn.close()
    said: dict[str, Any] = {**dict.fromkeys(VERDICTS, 0), "action": None, "files": [], "reasons": []}
    sheets = [without_reasons(read_table(path, progress=progress)) for path in files]
    plans: list[tuple[Path, Sheet, Rehearsal]] = []
    known: dict[str, RecordKind] = {}

    def everything(tx: Tx) -> int:
        from itam_desktop.store.schema import tables_of_records

        kinds = {key: tx.kind(key) for key in tables_of_records()}
        known.update(kinds)
        n = 0
        plans.clear()
        for path, sheet in zip(files, sheets, strict=True):
            plan = _rehearsed(raw(tx.conn), kinds, sheet, kind, preset, kept, style, progress)
            plans.append((path, sheet, plan))
            n += len(write(tx, plan))
        if dry_run or (all_or_nothing and any(plan.counts["problem"] for _, _, plan in plans)):
            raise _RolledBack
        names = ", ".join(Path(path).name for path in files)
        only = {plan.kind for _, _, plan in plans if plan.good}
        what = next(iter(only)) if len(only) == 1 else ""
        words = later("records") if not what else later_inside(kinds[what].plural if n != 1 else kinds[what].label)
        tx.say(N("Imported {n} {kinds} from {file}"), n=n, kinds=words, file=names)
        return n

    try:
        done = store.perform(everything, name="exchange.import", doing=tr("importing"), progress=progress)
        said["action"] = done.action
    except _RolledBack:
        pass
    for path, _, plan in plans:
        one: dict[str, Any] = {"file": str(path), "kind": plan.kind} | {str(k): n for k, n in plan.counts.items()}
        said["files"].append(one)
        for verdict in VERDICTS:
            said[verdict] += plan.counts[verdict]
        left = [match.column for match in plan.matches if match.field_key is None]
        if left:
            said["reasons"].append(
                tr("{file}: not imported, no field fits: {columns}", file=Path(path).name, columns=", ".join(left))
            )
        said["reasons"] += [
            f"{Path(path).name}:{row.number}: {row.reason}" for row in plan.rows if row.verdict == "problem"
        ]
    said["none"] = (all_or_nothing and said["problem"] > 0) or not (said["new"] + said["changed"] + said["same"])
    if refused is not None:
        said["refused_rows"] = _write_all_refused(refused, plans, known)
        for _, _, plan in plans:
            if plan.counts["problem"] and plan.sheet.header_row:  # when they come back, they are read as they were now
                kept = memory.learned(kept, plan.kind, plan.matches, plan.styles, {})
        memory.keep(store, kept)
    return said


def _rehearsed(
    conn: Any, kinds: Any, sheet: Sheet, kind: str | None, preset: str | None, kept: memory.Kept, style: Style, progress: Progress
) -> Rehearsal:  # fmt: skip
    """With the columns as the user left them in such a file before."""
    before = memory.layout(kept, sheet.header) if sheet.header_row else None
    if before is None or kind not in (None, before.kind) or preset is not None or before.kind not in kinds:
        return rehearse(conn, kinds, sheet, kind=kind, preset=preset, style=style, progress=progress)
    return rehearse(
        conn, kinds, sheet, kind=before.kind, mapping=before.mapping, how="learned", answers=before.answers, style=style, progress=progress,
    )  # fmt: skip


class _RolledBack(Exception):
    """Ends a dry run: nothing of it stays."""


def _write_all_refused(
    path: Path, plans: Sequence[tuple[Path, Sheet, Rehearsal]], kinds: Mapping[str, RecordKind]
) -> int:
    """One file beside the other when several were imported: OUT.csv, OUT-2.csv…"""
    n = 0
    with_problems = [(sheet, plan) for _, sheet, plan in plans if plan.counts["problem"]]
    for at, (sheet, plan) in enumerate(with_problems, 1):
        n += write_refused(path if at == 1 else path.with_name(f"{path.stem}-{at}{path.suffix}"), sheet, plan, kinds)
    return n


def _style(conn: Any) -> Style:
    row = conn.execute("SELECT decimal_sign, day_first, currency FROM office LIMIT 1").fetchone()
    return Style(row[0] or ".", bool(row[1]), row[2] or "EUR") if row else Style()
