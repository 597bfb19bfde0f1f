"""The camera's decoder on real frames made of photographs; no camera is here, so none was tried."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from itam_desktop.widgets import camera
from itam_desktop.widgets.camera import CameraDialog, FrameReader, Seen, codes_in
from tests.conftest import absent
from tests.widgets.test_photo_codes import alike

pytestmark = pytest.mark.qt_log_ignore(
    "qt.multimedia|symbolsresolver|Couldn't (load|resolve)|PulseAudio|FFmpeg|RHI backend|does not support", extend=True
)
PHOTOS = {"code128-1/1.png": None, "qrcode-1/1.webp": None, "datamatrix-2/01.webp": None, "code39-1/1.png": None}


def frame(path: Path):  # type: ignore[no-untyped-def]
    try:
        from PySide6 import QtMultimedia
    except ImportError as why:  # the optional part, or libpulse0 on Linux
        absent(f"QtMultimedia cannot be used here ({why})")
    image = QImage(str(path))
    if image.isNull():  # Qt without its WebP plugin
        from PIL import Image
        from PIL.ImageQt import ImageQt

        image = QImage(ImageQt(Image.open(path).convert("RGB")))
    return QtMultimedia.QVideoFrame(image.convertToFormat(QImage.Format.Format_RGBX8888))


def test_codes_are_read_off_the_windows_thread_from_real_frames(qtbot: QtBot, realdata: Path) -> None:
    folder = realdata / "barcodes" / "zxing"
    reader = FrameReader()
    told: list[str] = []
    reader.scanned.connect(told.append)
    for name in PHOTOS:
        with qtbot.waitSignal(reader.looked) as looked:
            reader.take(frame(folder / name))
        assert not looked.args[0].isNull() and looked.args[0].width() == camera.SHOWN
        wanted = alike((folder / name).with_suffix(".txt").read_text(encoding="utf-8"))
        assert [alike(one) for one in looked.args[1]] == ["".join(c for c in wanted if c.isprintable())]
    assert len(told) == len(PHOTOS)
    with qtbot.waitSignal(reader.looked):
        reader.take(frame(folder / "code39-1/1.png"))  # still in view
    assert len(told) == len(PHOTOS)
    reader.end()


def test_frames_that_come_while_one_is_looked_at_are_passed_over(qtbot: QtBot, realdata: Path) -> None:
    reader = FrameReader()
    looked: list[object] = []
    reader.looked.connect(lambda *args: looked.append(args))
    one = frame(realdata / "barcodes" / "zxing" / "code128-1" / "1.png")
    for _ in range(20):
        reader.take(one)
    qtbot.waitUntil(lambda: len(looked) == 1)
    qtbot.wait(50)
    assert len(looked) == 1
    reader.end()
    reader.take(one)
    qtbot.wait(50)
    assert len(looked) == 1


def test_a_code_in_view_is_told_once_until_it_was_gone_for_a_moment() -> None:
    seen = Seen()
    assert seen.new(["A", "B"], 0) == ["A", "B"]
    assert [seen.new(["A"], at) for at in range(100, 3_000, 400)] == [[]] * 8
    assert seen.new(["A", "B"], 3_000) == ["B"]
    assert seen.new(["A"], 4_501) == ["A"]


def test_a_blank_picture_has_no_codes() -> None:
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    assert codes_in(image) == []


def test_without_a_camera_or_the_module_the_dialog_says_why(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = CameraDialog(None, lambda code: None)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(camera, "missing", lambda: "There is no camera.")
    dialog.show()
    assert dialog.shown.words == "There is no camera."
    dialog.close()
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert "not installed" in camera.missing()
