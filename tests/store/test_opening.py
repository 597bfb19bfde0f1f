"""Bad files, two starts, backups and the way back (R6, R8, R9 in their short form)."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from itam_desktop.assets import actions
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.store import backup, checking, reading
from itam_desktop.store.lock import Held
from itam_desktop.store.office import Store


def test_what_is_no_store_is_refused_in_words_and_left_as_it_is(tmp_path):
    for name, content in (("empty.itam", b""), ("text.itam", b"hello" * 100), ("zip.itam", b"PK\x03\x04" + bytes(200))):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(Trouble, match="not an office file"):
            Store.open(path)
        assert path.read_bytes() == content
    other = tmp_path / "other.itam"
    sqlite3.connect(other).execute("CREATE TABLE t(a)").connection.close()
    with pytest.raises(Trouble, match="a database, but not an office file"):
        reading.reader(other)
    with pytest.raises(Trouble, match="no file"):
        Store.open(tmp_path / "missing.itam")
    with pytest.raises(Trouble, match="is a folder"):
        Store.open(tmp_path)


def test_a_newer_store_is_refused_and_keeps_every_byte(store, laptop, tmp_path):
    store.close()
    path = tmp_path / "office.itam"
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA journal_mode=DELETE")
    raw.execute("PRAGMA user_version=999")
    raw.close()
    before = path.read_bytes()
    for opening in (Store.open, reading.reader):
        with pytest.raises(Trouble, match="newer version"):
            opening(path)
    assert path.read_bytes() == before


def test_a_damaged_store_is_told_and_not_replaced(store, laptop, tmp_path):
    store.perform(
        lambda tx: (
            tx.insert_many("place", [{"name": f"Room {n}", "notes": "x" * 200} for n in range(400)]),
            tx.say("Rooms"),
        )
    )
    store.close()
    path = tmp_path / "office.itam"
    data = bytearray(path.read_bytes())
    rng = random.Random(3)
    for _ in range(400):
        data[rng.randrange(4096, len(data))] ^= 0xFF
    path.write_bytes(data)
    try:
        said = checking.check(path)
        assert not said["ok"]
    except Trouble as trouble:
        assert "damaged" in trouble.message
    assert path.read_bytes() == bytes(data)


def test_a_second_writer_is_told_who_holds_the_store(store):
    code = (
        "import sys, pathlib, itam_desktop.all_tables\nfrom itam_desktop.store.office import Store\nfrom itam_desktop.store.lock import Held\n"
        "try: Store.open(pathlib.Path(sys.argv[1]))\nexcept Held as held: print(held.message); sys.exit(7)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(store.path)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 7, done.stderr
    assert str(os.getpid()) in done.stdout and "in use by ITAM Desktop" in done.stdout


def test_a_killed_holder_leaves_nothing_to_remove_by_hand(store, tmp_path):
    path = tmp_path / "two.itam"
    code = (
        "import sys, pathlib, os, signal, itam_desktop.all_tables, itam_desktop.records\nfrom itam_desktop.store.office import Store\nfrom itam_desktop.assets import actions\n"
        "s = Store.create(pathlib.Path(sys.argv[1]))\ns.perform(lambda tx: actions.set_up(tx, 'X', 'EUR'))\nprint('saved', flush=True)\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, timeout=60)
    assert "saved" in done.stdout, done.stderr
    with Store.open(path) as again:
        assert not again.lock.was_clean
        assert again._raw.execute("SELECT name FROM office").fetchone()[0] == "X"
    assert checking.check(path)["ok"]


def test_two_starts_in_one_process_are_told_apart(store):
    with pytest.raises(Held):
        Store.open(store.path)


def test_reading_goes_on_beside_the_writer(store, laptop):
    reader = reading.reader(store.path)
    assert reader.execute("SELECT count(*) FROM asset").fetchone()[0] == 1
    with pytest.raises(sqlite3.OperationalError):
        reader.execute("DELETE FROM asset")
    reader.close()


def test_a_read_only_folder_is_read_and_said(store, laptop, tmp_path):
    store.close()
    folder = tmp_path / "fixed"
    folder.mkdir()
    shutil.copy(tmp_path / "office.itam", folder / "office.itam")
    if os.getuid() == 0:
        pytest.skip("root may write anywhere: a read-only folder cannot be made here")
    folder.chmod(0o500)
    try:
        with pytest.raises(Trouble, match="read-only"):
            Store.open(folder / "office.itam")
        assert reading.reader(folder / "office.itam").execute("SELECT count(*) FROM asset").fetchone()[0] == 1
    finally:
        folder.chmod(0o700)


def test_a_backup_gives_everything_back_after_damage(store, laptop, ana, tmp_path):
    rng = random.Random(11)
    for n in range(12):
        store.perform(
            lambda tx, n=n: actions.edit(tx, "asset", laptop, {"name": f"Name {n}", "cost": rng.randint(1, 10**6)})
        )
        if rng.random() < 0.3:
            store.undo()
    wanted = list(checking.dump(store._raw))
    made = backup.make(store.path)
    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {"name": "later"}))
    store.close()
    path = tmp_path / "office.itam"
    path.write_bytes(b"garbage" * 1000)
    backup.verify(made)
    backup.restore(path, made)
    with Store.open(path) as again:
        assert list(checking.dump(again._raw)) == wanted
        assert checking.check(path)["ok"]
        again.undo()


def test_a_backup_with_one_flipped_bit_is_told(store, laptop):
    made = backup.make(store.path)
    data = bytearray(made.path.read_bytes())
    for at in (30, len(data) // 2, len(data) - 1):
        spoiled = bytearray(data)
        spoiled[at] ^= 1
        made.path.write_bytes(spoiled)
        with pytest.raises(Trouble):
            backup.verify(made)


def test_what_a_killed_backup_left_is_swept_by_a_later_one(store, laptop):
    import os

    folder = backup.make(store.path).path.parent
    old, young, other = (folder / f".{stem} 1.itam.part" for stem in (store.path.stem, store.path.stem + " ", "other"))
    for part in (old, young, other):
        part.write_bytes(b"half")
    for part in (old, other):
        os.utime(part, (0, 0))
    backup.make(store.path)
    assert not old.exists() and young.exists() and other.exists()


def test_thinning_keeps_what_was_promised_and_a_wrong_clock_prunes_nothing(store, laptop):
    import json

    made = backup.make(store.path)
    folder = made.path.parent
    now = datetime.now(UTC)
    for days in range(1, 500):
        copy = folder / f"old {days}.itam"
        copy.write_bytes(b"x")
        note = json.loads(made.path.with_suffix(".json").read_text())
        copy.with_suffix(".json").write_text(
            json.dumps({**note, "path": copy.name, "at": (now - timedelta(days=days)).isoformat()})
        )
    assert backup.thin(store.path, now - timedelta(days=10)) == []
    assert backup.thin(store.path, now + timedelta(days=4000)) == []
    backup.thin(store.path, now)
    left = backup.list_backups(store.path)
    assert left[0].path == made.path
    assert 12 + 9 <= len(left) <= 3 + 12 + 10 + 9


def test_the_first_action_of_a_day_makes_a_backup(store, laptop, ana):
    store.before_first_action = backup.before_first_action
    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {"name": "One"}))
    assert len(backup.list_backups(store.path)) == 1


def test_creating_over_a_file_is_refused(tmp_path, store):
    with pytest.raises(Refusal, match="already a file"):
        Store.create(store.path)


def test_a_full_disk_is_said_and_changes_nothing(store, laptop):
    before = list(checking.dump(store._raw))
    pages = store._raw.execute("PRAGMA page_count").fetchone()[0]
    store._raw.execute("PRAGMA max_page_count=" + str(pages + 2))
    with pytest.raises(Trouble, match="full"):
        store.perform(
            lambda tx: (
                tx.insert_many("place", [{"name": f"Room {n}", "notes": "x" * 900} for n in range(2000)]),
                tx.say("Rooms"),
            )
        )
    store._raw.execute("PRAGMA max_page_count=1073741823")
    assert list(checking.dump(store._raw)) == before
    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {"name": "usable after"}))


@pytest.mark.skipif(os.name != "posix", reason="only POSIX drops a process's locks with any handle that it closes")
def test_another_program_that_looks_in_does_not_take_the_write_ahead_log_away(store):
    """What was said saved is saved, also when somebody opens the file with a database tool meanwhile."""
    readers = [store.reader() for _ in range(3)]
    readers[0].close()
    look = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); print(c.execute('SELECT count(*) FROM person').fetchone()[0]); c.close()"
    for n in range(3):
        store.perform(lambda tx, n=n: tx.insert("person", {"name": f"Person {n}"}))
        told = subprocess.run([sys.executable, "-c", look, str(store.path)], capture_output=True, text=True, check=True)
        assert told.stdout.strip() == str(n + 1)
        assert store.path.with_name(store.path.name + "-wal").exists()
        store.reader().close()
    for one in readers[1:]:
        one.close()
