"""Babad: a news site that remembers."""

__version__ = "0.1.0"
