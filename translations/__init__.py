"""Gettext catalogues, read through importlib.resources."""
