"""A loaded model file: its weights and its vocabulary."""

import ctypes
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from engine.adapters.llama_cpp.library import complaints, llama
from engine.adapters.llama_cpp.refusals import not_loaded, unknown_family

_PIECE_BYTES = 256


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """How a file is loaded."""

    path: Path
    check_numbers: bool
    """Look at every weight for what cannot be a number: once for each file."""


class Weights:
    """A model in memory, mapped from its file; give it back with ``close``."""

    def __init__(self, plan: LoadPlan) -> None:
        library = llama()
        parameters = library.llama_model_default_params()
        parameters.n_gpu_layers = 0
        parameters.check_tensors = plan.check_numbers
        path = str(plan.path).encode()
        self._library = library
        self._path = plan.path
        self.handle: int | None = library.llama_model_load_from_file(path, parameters)
        if not self.handle:
            sys.stderr.write(complaints())
            raise not_loaded(plan.path)
        self._vocabulary = library.llama_model_get_vocab(self.handle)
        self.size: int = library.llama_vocab_n_tokens(self._vocabulary)
        self._pieces: dict[int, bytes] = {}
        self._buffer = ctypes.create_string_buffer(_PIECE_BYTES)

    def close(self) -> None:
        """Give the memory back."""
        if self.handle:
            self._library.llama_model_free(self.handle)
            self.handle = None

    @property
    def trained_context(self) -> int:
        """The most tokens the model was made for."""
        count: int = self._library.llama_model_n_ctx_train(self.handle)
        return count

    @property
    def width(self) -> int:
        """Numbers in an embedding."""
        count: int = self._library.llama_model_n_embd_out(self.handle)
        return count

    @property
    def runs_state(self) -> bool:
        """Whether it carries a running state, which cannot be cut back."""
        library = self._library
        return bool(
            library.llama_model_is_recurrent(self.handle)
            or library.llama_model_is_hybrid(self.handle)
        )

    @cached_property
    def beginning(self) -> int | None:
        """The token wanted before everything, if any."""
        library = self._library
        if not library.llama_vocab_get_add_bos(self._vocabulary):
            return None
        token: int = library.llama_vocab_bos(self._vocabulary)
        return token

    def plain(self, text: str) -> list[int]:
        """Return the tokens of ``text``, in which nothing is a control token."""
        return self._tokens(text, special=False)

    def mark(self, name: str) -> int:
        """Return the control token of that name.

        Raises:
            Unavailable: this vocabulary has none: it is not of that family.
        """
        tokens = self._tokens(name, special=True)
        if len(tokens) != 1 or not self.controls(tokens[0]):
            raise unknown_family(self._path)
        return tokens[0]

    def controls(self, token: int) -> bool:
        """Whether a token ends or marks turns, and is never words."""
        library, vocabulary = self._library, self._vocabulary
        return bool(
            library.llama_vocab_is_eog(vocabulary, token)
            or library.llama_vocab_is_control(vocabulary, token)
        )

    def piece(self, token: int) -> bytes:
        """Return the bytes a token stands for; none for a control token."""
        if token not in self._pieces:
            self._pieces[token] = self._spelled(token)
        return self._pieces[token]

    def _spelled(self, token: int) -> bytes:
        count = self._library.llama_token_to_piece(
            self._vocabulary,
            token,
            self._buffer,
            _PIECE_BYTES,
            0,
            False,  # noqa: FBT003 (the library's own signature)
        )
        if count < 0:
            self._buffer = ctypes.create_string_buffer(-count)
            count = self._library.llama_token_to_piece(
                self._vocabulary,
                token,
                self._buffer,
                -count,
                0,
                False,  # noqa: FBT003 (the library's own signature)
            )
        return self._buffer.raw[:count]

    def _tokens(self, text: str, *, special: bool) -> list[int]:
        encoded = text.encode(errors="replace")
        room = len(encoded) + 2
        found = (self._library.llama_token * room)()
        options = (False, special)
        count: int = self._library.llama_tokenize(
            self._vocabulary, encoded, len(encoded), found, room, *options
        )
        return list(found[:count])
