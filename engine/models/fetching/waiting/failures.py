"""What went wrong with one request, and how it may be tried again."""

from enum import Enum, auto

from engine.api.errors import ExpectedError


class Retry(Enum):
    """What may help after a request that failed."""

    LATER = auto()
    """The same again, a little later."""
    ELSEWHERE = auto()
    """The next address at once; this one a little later when there is no other."""
    RESOLVE = auto()
    """To follow the redirects anew: a signed address has expired."""
    PROBE_AGAIN = auto()
    """To ask what the file is now: it may have become another."""
    WITHOUT_RANGES = auto()
    """To ask without ranges: this server does not keep to them."""
    NEVER = auto()
    """Nothing; this address is out."""


class RequestFailed(Exception):  # noqa: N818 (told to people only when nothing helps)
    """One request did not give what it should have."""

    def __init__(
        self, retry: Retry, error: ExpectedError, wait_asked: float = 0.0
    ) -> None:
        super().__init__(retry.name)
        self.retry = retry
        self.error = error
        self.wait_asked = wait_asked
        """Seconds the server asks us to wait."""
