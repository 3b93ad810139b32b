"""A reply as the model wrote it: its words, and the tokens they came in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from engine.adapters.llama_cpp.memory import shared_length


@dataclass(frozen=True, slots=True)
class Said:
    """The tokens of a reply, each with the bytes it stands for."""

    tokens: tuple[int, ...]
    pieces: tuple[bytes, ...]

    @property
    def words(self) -> str:
        """What was said, without the space around it."""
        return b"".join(self.pieces).decode(errors="replace").strip()


def said_as(
    text: str, reply: Said, tokens_of: Callable[[str], Sequence[int]]
) -> tuple[int, ...] | None:
    """Return the tokens of ``text`` that begin with the tokens of ``reply``.

    A reply that was broken off, or that goes on in other words, is taken up as far as
    whole words agree; the rest is cut into tokens anew.

    Returns:
        None when they do not begin alike.
    """
    if text == reply.words:
        return reply.tokens
    whole = b"".join(reply.pieces)
    margin = len(whole) - len(whole.lstrip())
    wanted = whole[:margin] + text.encode(errors="replace")
    agreed = shared_length(whole, wanted)
    ends = [0, *accumulate(len(piece) for piece in reply.pieces)]
    for count in range(len(ends) - 1, 0, -1):
        end = ends[count]
        if end <= agreed and _may_break(wanted, end):
            rest = wanted[end:].decode(errors="replace")
            return (*reply.tokens[:count], *(tokens_of(rest) if rest else ()))
    return None


def _may_break(text: bytes, place: int) -> bool:
    return place == len(text) or text[place : place + 1] in (b" ", b"\n")
