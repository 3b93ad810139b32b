"""Speech by Piper: one line at a time, with the time of each phoneme."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from engine.adapters.piper.alignment import (
    IdMap,
    TimedSymbol,
    known,
    phonemes_of,
    timed_symbols,
    word_marks,
)
from engine.adapters.piper.session import StoppableSession, open_session
from engine.adapters.piper.voice_file import describe, unreadable
from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.errors import N_, Unavailable
from engine.api.voice import VoiceChoice
from engine.speech.loudness import Samples, resampled, to_pcm
from engine.speech.sounds import Line, Sounds

if TYPE_CHECKING:
    from piper import PiperVoice, SynthesisConfig

_NOISE: Final = 0.667
_LENGTH_NOISE: Final = 0.6
"""A little less than piper's own 0.8: words keep their lengths from one time to the
next."""
_PEAK: Final = 0.95


@dataclass(frozen=True, slots=True)
class _Loaded:
    """The voice that is in memory."""

    name: str
    voice: "PiperVoice"
    session: StoppableSession


class PiperSynthesiser:
    """Says lines with Piper voices; one is in memory. Used from one thread at a time."""

    def __init__(self, voices: Sequence[Path], threads: int) -> None:
        """Remember where voices lie; nothing is loaded.

        Args:
            voices: ONNX files, their JSON beside them.
            threads: processor threads a voice may use.
        """
        self._files = {voice.stem: voice for voice in voices}
        self._threads = threads
        self._loaded: _Loaded | None = None

    def load(self, choice: VoiceChoice) -> None:
        """Load a voice, in place of the one before.

        Raises:
            Unavailable: it is not installed, or its files are damaged.
        """
        self._need(choice.voice)

    def say(self, line: Line, cancel: Cancel) -> Sounds | None:
        """Return the sound of a line; None after a cancel.

        Raises:
            Unavailable: as for ``load``, or the voice gave no sound.
        """
        loaded = self._need(line.choice.voice)
        rate = loaded.voice.config.sample_rate
        ids: IdMap = loaded.voice.config.phoneme_id_map
        samples: list[Samples] = []
        symbols: list[TimedSymbol] = []
        begins_ms = 0.0
        for sentence in _phonemized(loaded, line.text):
            phonemes = known(sentence, ids)
            said = self._run(loaded, phonemes, line.choice, cancel)
            if said is None:
                return None
            sound, lengths = said
            length_ms = len(sound) * 1000 / rate
            symbols.extend(
                TimedSymbol(
                    each.symbol, each.start_ms + begins_ms, each.end_ms + begins_ms
                )
                for each in timed_symbols(phonemes, ids, lengths, length_ms)
            )
            samples.append(sound)
            begins_ms += length_ms
        return _sounds(line.text, samples, symbols, rate)

    def close(self) -> None:
        """Give the voice's memory back."""
        self._loaded = None

    def _need(self, name: str) -> _Loaded:
        if self._loaded is not None and self._loaded.name == name:
            return self._loaded
        file = self._files.get(name)
        if file is None:
            raise Unavailable(
                N_("The voice {voice} is not installed."),
                N_("Choose another voice in the settings."),
                {"voice": name},
            )
        self._loaded = None  # Two voices at once would take twice the memory.
        self._loaded = _open(file, self._threads)
        return self._loaded

    def _run(
        self,
        loaded: _Loaded,
        phonemes: Sequence[str],
        choice: VoiceChoice,
        cancel: Cancel,
    ) -> tuple[Samples, list[float]] | None:
        """Return the sound of a sentence and the length of each number in it."""
        loaded.session.stop_with(cancel)
        try:
            result: Any = loaded.voice.phoneme_ids_to_audio(
                loaded.voice.phonemes_to_ids(list(phonemes)),
                _manner(loaded, choice),
                include_alignments=True,
            )
        except Exception as error:
            if cancel.cancelled:
                return None
            raise _silent(loaded.name) from error
        finally:
            loaded.session.stop_with(None)
        if cancel.cancelled:
            return None
        sound, lengths = result
        told = [] if lengths is None else [float(length) for length in lengths]
        return resampled(sound.reshape(-1), choice.pitch), told


def _open(file: Path, threads: int) -> _Loaded:
    from piper import PiperVoice  # noqa: PLC0415 (native: only in a worker process)
    from piper.config import PiperConfig  # noqa: PLC0415 (only where it is needed)

    # It names each phoneme it does not know, which is a piece of what is said.
    logging.getLogger("piper").setLevel(logging.CRITICAL)
    description = describe(file)
    try:
        config = PiperConfig.from_dict(dict(description))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise unreadable(file) from error
    session = open_session(file, threads)
    voice = PiperVoice(session=session, config=config, download_dir=file.parent)
    return _Loaded(file.stem, voice, session)


def _manner(loaded: _Loaded, choice: VoiceChoice) -> "SynthesisConfig":
    from piper import SynthesisConfig  # noqa: PLC0415 (native)

    # A higher pitch is a slower voice played faster.
    slowness = choice.pitch / choice.rate
    return SynthesisConfig(
        speaker_id=choice.speaker,
        length_scale=loaded.voice.config.length_scale * slowness,
        noise_scale=_NOISE,
        noise_w_scale=_LENGTH_NOISE,
    )


def _phonemized(loaded: _Loaded, text: str) -> list[list[str]]:
    try:
        return loaded.voice.phonemize(text)
    except (RuntimeError, ValueError) as error:
        raise _silent(loaded.name) from error


def _sounds(
    text: str, samples: Sequence[Samples], symbols: Sequence[TimedSymbol], rate: int
) -> Sounds:
    import numpy as np  # noqa: PLC0415 (only in a worker process)

    whole = np.concatenate([*samples, np.zeros(1, dtype=np.float32)])
    loudest = float(np.abs(whole).max())
    if loudest > _PEAK:
        whole = whole * (_PEAK / loudest)
    return Sounds(
        Audio(to_pcm(whole), rate), phonemes_of(symbols), word_marks(text, symbols)
    )


def _silent(voice: str) -> Unavailable:
    return Unavailable(
        N_("The voice {voice} did not speak."),
        N_("Another voice speaks; install this one again if it happens often."),
        {"voice": voice},
    )
