"""Exerzia in a terminal."""
