"""The system has what a Qt window needs: shown by a window, not by a list of packages."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QWidget

REAL_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QPainter
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        with QPainter(self) as painter:
            painter.drawText(20, 40, "ITAM Desktop")
        QTimer.singleShot(0, lambda: app.exit(0 if self.windowHandle().isExposed() else 3))

app = QApplication(sys.argv)
assert QFontDatabase.families(), "no font"
window = Window()
window.show()
QTimer.singleShot(20_000, lambda: app.exit(4))
code = app.exec()
print(app.platformName())
sys.exit(code)
"""


def test_a_window_opens_without_a_screen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()


@pytest.mark.x11
def test_a_real_window_is_painted_on_an_x_server(x_server):
    done = subprocess.run(
        [sys.executable, "-c", REAL_WINDOW], env=x_server, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "xcb"
