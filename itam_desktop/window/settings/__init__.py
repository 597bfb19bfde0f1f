"""Settings: sub-pages of records, backups, the look, about."""

from itam_desktop.window.settings.page import SettingsPage

__all__ = ["SettingsPage"]
