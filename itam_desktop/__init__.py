"""ITAM Desktop: IT asset management for the office of one site."""

__version__ = "0.1.0"
