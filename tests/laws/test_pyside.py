"""PySide6 6.12.0 on Python 3.11 lost one reference to None with every void call, until the process aborted."""

import subprocess
import sys

COUNT = """
import sys
from PySide6.QtCore import QObject

thing = QObject()
thing.setObjectName("warm")
before = sys.getrefcount(None)
for _ in range(200):
    thing.setObjectName("x")
print(before - sys.getrefcount(None))
"""


def test_a_void_qt_call_takes_no_reference_from_none():
    """From Python 3.12 on None is immortal, its count never moves and this passes by itself."""
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True)
    assert abs(int(done.stdout)) < 50
