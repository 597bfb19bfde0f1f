"""The same desk and window as the settings' tests."""

from tests.window_settings.conftest import desk, look, window

__all__ = ["desk", "look", "window"]
