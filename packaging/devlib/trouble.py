"""The one way in which a developer's command gives up."""


class Stop(Exception):
    """Work can't go on; the message says why and what to type. `code` becomes the exit code."""

    def __init__(self, message: str, code: int = 2) -> None:
        super().__init__(message)
        self.code = code
