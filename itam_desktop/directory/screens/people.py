"""The page under the name the window knows it by."""

from itam_desktop.directory.screens.people_page import PeoplePage

__all__ = ["PeoplePage"]
