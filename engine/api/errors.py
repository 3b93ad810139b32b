"""The two families of expected failures; anything else is a bug.

An error carries sentences as catalogue keys (the English sentence is the key) and
values to fill in; whoever shows it translates it. Values never hold what a person
said or wrote in a session.
"""

from collections.abc import Mapping


def N_(message: str) -> str:  # noqa: N802 (gettext's own name, known to extractors)
    """Mark a sentence for the catalogue without translating it yet."""
    return message


class ExpectedError(Exception):
    """A failure a person can be told about: what happened, and what to do.

    Attributes:
        what: catalogue key of the sentence that says what happened.
        remedy: catalogue key of the sentence that says what to do.
        values: what fills the placeholders of both sentences, by name.
    """

    def __init__(
        self, what: str, remedy: str, values: Mapping[str, object] | None = None
    ) -> None:
        self.what = what
        self.remedy = remedy
        self.values = dict(values or {})
        super().__init__(what.format(**self.values))


class Refused(ExpectedError):  # noqa: N818 (the family's name in the glossary)
    """A rule said no: the request cannot be done as asked."""


class Unavailable(ExpectedError):  # noqa: N818 (the family's name in the glossary)
    """The world said no: disk, network, key store or engine is not there now."""
