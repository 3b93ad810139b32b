"""Sound for tests: samples nobody else has, and where they lie in clear."""

import random
from pathlib import Path

from app.recordings.keep_recording import AnswerSound
from app.storage.vault import Vault
from engine.api.audio import HEARING_RATE, Audio
from tests.builders import a_session, a_turn

_PIECE = 64
"""Bytes that no other file holds by chance."""


def a_sound(duration_ms: int = 500, seed: int = 1) -> Audio:
    """Return noise that is the same for the same seed."""
    count = duration_ms * HEARING_RATE // 1000 * 2
    return Audio(random.Random(seed).randbytes(count), HEARING_RATE)  # noqa: S311 (noise, no secret)


def an_answer(vault: Vault, duration_ms: int = 500, seed: int = 1) -> AnswerSound:
    """Return the sound of an answer whose session and turn are in the vault."""
    session = a_session()
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session, 0))
        unit.turns.add(a_turn(session, 1))
    return AnswerSound(session.id, 1, a_sound(duration_ms, seed))


def sound_in_clear(folder: Path, audio: Audio) -> list[Path]:
    """Return the files that hold a piece of these samples; silence tells nothing."""
    starts = range(0, len(audio.pcm) - _PIECE, len(audio.pcm) // 32)
    cut = [audio.pcm[start : start + _PIECE] for start in starts]
    pieces = [piece for piece in cut if len(set(piece)) > _PIECE // 2]
    if not pieces:
        raise ValueError("there is nothing to recognise in this sound")
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(piece in path.read_bytes() for piece in pieces)
    ]
