"""What two transcriptions of the same beginning agree on, and keep agreeing on."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from engine.api.hearing import Word
from engine.hearing.heard_words import spread


class Agreement:
    """Local agreement over one stretch of speech that grows.

    What two successive transcriptions both begin with is stable: shown to the person
    and read by the language model, so it is never taken back.
    """

    def __init__(self) -> None:
        self._stable: tuple[str, ...] = ()
        self._last: tuple[str, ...] = ()

    @property
    def stable(self) -> tuple[str, ...]:
        """Words that will not change any more."""
        return self._stable

    @property
    def tentative(self) -> tuple[str, ...]:
        """Words after them that may."""
        return _after(self._stable, self._last)

    def hear(self, words: Sequence[Word]) -> None:
        """Take another transcription of the stretch, which may be longer by now."""
        texts = tuple(word.text for word in words)
        # The last word of a stretch cut off in mid-speech is the likeliest to change.
        common = _common_beginning(self._last, texts[:-1])
        if common > len(self._stable) and texts[: len(self._stable)] == self._stable:
            self._stable = texts[:common]
        self._last = texts

    def keep(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """Return the final words of the stretch, beginning with what was stable."""
        texts = tuple(word.text for word in words)
        count = len(self._stable)
        if texts[:count] == self._stable:
            return tuple(words)
        rest = tuple(words[_continuation(self._stable, texts) :])
        begin = words[0].start_ms if words else 0
        end = rest[0].start_ms if rest else (words[-1].end_ms if words else begin)
        return (*spread(self._stable, begin, max(begin, end)), *rest)


def _after(stable: tuple[str, ...], texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts[_continuation(stable, texts) :]


def _continuation(stable: tuple[str, ...], texts: tuple[str, ...]) -> int:
    """Return the place in ``texts`` where what comes after ``stable`` begins."""
    if texts[: len(stable)] == stable:
        return len(stable)
    ours = [_plain(text) for text in stable]
    theirs = [_plain(text) for text in texts]
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    last = next((block for block in reversed(blocks) if block.size), None)
    if last is None:
        return min(len(stable), len(texts))
    behind = len(ours) - (last.a + last.size)
    return min(last.b + last.size + behind, len(texts))


def _common_beginning(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    count = 0
    for ours, theirs in zip(one, other, strict=False):
        if ours != theirs:
            break
        count += 1
    return count


def _plain(text: str) -> str:
    return text.casefold().strip(".,;:!?…\"'«»()-")
