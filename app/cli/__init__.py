"""Exerzia in a terminal."""

from app.cli.main import main

__all__ = ["main"]
