"""Word lists as they are written in the lexicons."""


def words(listed: str) -> frozenset[str]:
    """Return the words of ``listed``, which are separated by white space."""
    return frozenset(listed.split())
