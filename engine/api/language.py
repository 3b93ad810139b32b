"""The languages of the house."""

from typing import Literal, get_args

Language = Literal["fr", "en"]
"""A language in which a session can be held."""

LANGUAGES: tuple[Language, ...] = get_args(Language)
