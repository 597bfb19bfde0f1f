"""One window for one store on this computer: a second start raises the first and ends."""

from __future__ import annotations

import getpass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket


def name_of(store: Path) -> str:
    return "itam-" + sha256(f"{getpass.getuser()}\0{store.resolve()}".encode()).hexdigest()[:24]


def raise_other(store: Path) -> bool:
    """Ask the window that has this store to come to the front. False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(store))
    if not socket.waitForConnected(300):
        return False
    socket.write(b"raise\n")
    socket.waitForBytesWritten(500)
    socket.waitForReadyRead(1000)
    socket.disconnectFromServer()
    return True


class Doorbell(QObject):
    rung = Signal()

    def __init__(self, store: Path) -> None:
        super().__init__()
        self.server = QLocalServer(self)
        self.server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not self.server.listen(name_of(store)):
            QLocalServer.removeServer(name_of(store))  # left by a crash: nobody answered it before
            self.server.listen(name_of(store))
        self.server.newConnection.connect(self._came)

    def _came(self) -> None:
        while (socket := self.server.nextPendingConnection()) is not None:
            socket.write(b"here\n")
            socket.flush()
            socket.disconnected.connect(socket.deleteLater)
            self.rung.emit()

    def close(self) -> None:
        self.server.close()
