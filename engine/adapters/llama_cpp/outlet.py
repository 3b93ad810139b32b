"""Text out of tokens: whole characters, and nothing of a stop string."""

import codecs
from collections.abc import Sequence


class Outlet:
    """Takes the bytes of tokens, gives text that can be shown at once."""

    def __init__(self, stops: Sequence[str]) -> None:
        self._stops = tuple(stop for stop in stops if stop)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self.stopped = False
        """Whether a stop string was met: what comes after it is nobody's."""

    def feed(self, piece: bytes) -> str:
        """Return what can be shown now that ``piece`` has come."""
        return self._shown(self._decoder.decode(piece), is_last=False)

    def finish(self) -> str:
        """Return what was held back and is text after all."""
        return self._shown(self._decoder.decode(b"", final=True), is_last=True)

    def _shown(self, more: str, *, is_last: bool) -> str:
        if self.stopped:
            return ""
        text = self._held + more
        places = [text.find(stop) for stop in self._stops]
        met = [place for place in places if place >= 0]
        if met:
            self.stopped, self._held = True, ""
            return text[: min(met)]
        kept = 0 if is_last else self._possible_stop(text)
        self._held = text[len(text) - kept :]
        return text[: len(text) - kept]

    def _possible_stop(self, text: str) -> int:
        """Return how many characters at the end may begin a stop string."""
        longest = max((len(stop) for stop in self._stops), default=1) - 1
        for count in range(min(longest, len(text)), 0, -1):
            if any(stop.startswith(text[-count:]) for stop in self._stops):
                return count
        return 0
