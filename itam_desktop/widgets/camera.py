"""The camera as a scanner: pictures are looked at beside the window, codes are told once while they stay in view.

Qt's own module for it is an extra (PySide6_Addons) and needs the system's sound library on Linux (libpulse0): `missing()`
says in words when it cannot be used here.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib.util import find_spec
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QImage, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.painters import begin, rounded
from itam_desktop.widgets.parts import label, wrap
from itam_desktop.widgets.scanner import TWICE_MS, printable
from itam_desktop.widgets.theme import R, px, role

WIDEST = 1_600  # pixels of a picture that is looked at; larger ones are halved
SHOWN = 640


def possible() -> bool:
    """Is the module there at all? Costs nothing; whether there is a camera, `missing` says."""
    return find_spec("PySide6.QtMultimedia") is not None


def missing() -> str:
    """ "" where a camera can be used, else why not."""
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        return tr("Scanning with the camera needs the part “PySide6_Addons” (on Linux also libpulse0), which is not installed here. Scanners and typing work without it.")  # fmt: skip
    if not QMediaDevices.videoInputs():
        return tr("This computer has no camera that the program can use. Plug one in, or allow its use in the system’s settings.")  # fmt: skip
    return ""


class Seen:
    """Codes in view: each is told when it comes, and again only after it was gone for a moment. Pure."""

    def __init__(self, within: int = TWICE_MS) -> None:
        self._within = within
        self._at: dict[str, int] = {}

    def new(self, codes: list[str], at: int) -> list[str]:
        """Which of the codes seen at a time (ms) are to be told."""
        self._at = {code: last for code, last in self._at.items() if at - last <= self._within}
        told = [code for code in dict.fromkeys(codes) if code not in self._at]
        self._at.update(dict.fromkeys(codes, at))
        return told


def codes_in(image: QImage) -> list[str]:
    """The codes in a picture, from top to bottom."""
    import zxingcpp
    from PIL import Image

    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    if grey.width() > WIDEST:
        grey = grey.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
    view = bytes(grey.constBits())
    picture = Image.frombuffer("L", (grey.width(), grey.height()), view, "raw", "L", grey.bytesPerLine(), 1)
    found = zxingcpp.read_barcodes(picture, text_mode=zxingcpp.TextMode.Plain)
    found = sorted(found, key=lambda one: one.position.top_left.y)
    return [code for one in found if (code := printable(one.text))]


class FrameReader(QObject):
    """Looks at one frame after the other on a thread of its own; frames that come meanwhile are passed over.

    looked(QImage for the screen, every code in it); scanned(code) for those that are new.
    """

    looked = Signal(object, list)
    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, "camera")
        self._busy, self._ended = False, False
        self._seen = Seen()
        self.looked.connect(self._tell)

    def take(self, frame: Any) -> None:
        """A QVideoFrame."""
        if not self._busy and not self._ended and frame.isValid():
            self._busy = True
            self._thread.submit(self._look, frame)

    def end(self) -> None:
        self._ended = True
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _look(self, frame: Any) -> None:
        codes, shown = [], QImage()
        try:
            image = frame.toImage()
            if not image.isNull():
                codes = codes_in(image)
                shown = image.scaledToWidth(SHOWN, Qt.TransformationMode.SmoothTransformation)
        finally:
            if not self._ended:
                with suppress(RuntimeError):  # the window was shut in this instant
                    self.looked.emit(shown, codes)

    def _tell(self, shown: QImage, codes: list[str]) -> None:
        self._busy = False
        for code in self._seen.new(codes, round(monotonic() * 1000)):
            self.scanned.emit(code)


class Shown(QWidget):
    """What the camera sees, or why it shows nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._image, self.words = QImage(), tr("The camera is starting…")
        self.setMinimumSize(px(420), px(300))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("What the camera sees"))

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def show_words(self, words: str) -> None:
        self._image, self.words = QImage(), words
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, box = begin(self), QRectF(self.rect())
        rounded(p, box, px(8), role(R.AlternateBase), role(R.Mid))
        if self._image.isNull():
            p.setFont(theme.font("body"))
            p.setPen(role(R.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            p.drawText(box.adjusted(px(16), px(16), -px(16), -px(16)), flags, self.words)
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        at = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height())
        p.drawImage(at, self._image)


class CameraDialog(Dialog):
    """Stays open while codes are held before the camera; take(code) counts each."""

    def __init__(self, parent: QWidget | None, take: Callable[[str], object]) -> None:
        self.shown, self.last = Shown(), label("", "body", weight=500)
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.shown, 1)
        box.addWidget(self.last)
        super().__init__(
            parent, tr("Scan with the camera"), tr("Hold a code before the camera until you hear it. Each is taken once."), wrap(box),
            verb=tr("Done"), verb_icon="check", cancel="",
        )  # fmt: skip
        self.cancel.hide()
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reader = FrameReader(self)
        self.reader.looked.connect(lambda image, codes: self.shown.show_image(image))
        self.reader.scanned.connect(self._scanned)
        self._take = take
        self._session: list[Any] = []
        self.finished.connect(lambda *_: self._stop())

    def _scanned(self, code: str) -> None:
        self.last.setText(code)
        announce(self.shown, code)
        self._take(code)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._session:
            return
        why = missing()
        if why:
            self.shown.show_words(why)
            return
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QMediaDevices, QVideoSink

        camera, session, sink = (
            QCamera(QMediaDevices.defaultVideoInput(), self),
            QMediaCaptureSession(self),
            QVideoSink(self),
        )
        session.setCamera(camera)
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(self.reader.take)
        camera.errorOccurred.connect(
            lambda _, words: self.shown.show_words(tr("The camera does not work: {why}", why=words))
        )
        camera.start()
        self._session = [camera, session, sink]

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)

    def _stop(self) -> None:
        if self._session:
            self._session[0].stop()
            self._session = []
        self.reader.end()
