"""The page under the name the window knows it by."""

from itam_desktop.places.screens.places_page import PlacesPage

__all__ = ["PlacesPage"]
