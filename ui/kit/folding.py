"""Words as a search compares them: without case and without accents."""

import unicodedata


def folded(words: str) -> str:
    """Return ``words`` in small letters without accents."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
