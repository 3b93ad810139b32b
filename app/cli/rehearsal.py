"""A short spoken session between two machines, to time every stage of a turn."""

import io
import re
import wave
from collections.abc import Callable
from dataclasses import dataclass

from app.application import Application
from app.cli.sample_candidate import SampleCandidate
from app.domain.sessions import Speaker
from app.engines.engines import Engines
from app.library.bundled_sample import bundled_sample
from app.practice.ask_interviewer import Ask
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.spoken.place import Place, Ports, Watcher, Wishes
from app.practice.spoken.session import SpokenSession
from app.practice.spoken.state import SpokenState, Stage
from app.practice.spoken.thread_lanes import ThreadLanes
from app.practice.spoken.times import TurnTimes
from app.practice.start_session import start_session
from app.shared.errors import N_, Unavailable
from engine.api.audio import HEARING_RATE, SAMPLE_BYTES, Audio
from engine.api.cancel import Cancel
from engine.api.hearing import Hearing
from engine.api.language import Language
from engine.api.voice import SpokenPart, Utterance, Voice, VoiceChoice
from engine.dialogue.records import Move
from engine.testing.sound import FakeLoudspeaker, FakeMicrophone

_SENTENCE = re.compile(r".+?[.?!](?=\s|$)", re.DOTALL)
_TURN_PATIENCE_S = 120.0
_CANDIDATES: dict[Language, VoiceChoice] = {
    "en": VoiceChoice("espeak:en-us", variant="m5"),
    "fr": VoiceChoice("espeak:fr", variant="m5"),
}


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What came of it."""

    times: tuple[TurnTimes, ...]
    spoken: bool
    """The answers were heard; otherwise they were written."""


def rehearse(
    application: Application,
    language: Language,
    turns: int,
    on_turn: Callable[[int], None],
) -> Rehearsed:
    """Hold ``turns`` turns of the sample interview at the pace of real time.

    The candidate is a synthetic voice; the devices are none. What is timed is what a
    person would wait for, but for the delay of their own devices.

    Args:
        application: with an open vault and the engines to be timed.
        language: of the session.
        turns: how many answers are given.
        on_turn: told after each answered turn.

    Raises:
        Unavailable: a turn did not come within two minutes.
    """
    _start(application.engines)
    stage = _Stage(application, language)
    try:
        for number in range(1, turns + 1):
            if not stage.take_turn():
                break
            on_turn(number)
    finally:
        stage.close()
    return Rehearsed(tuple(stage.times), stage.spoken)


def _start(engines: Engines) -> None:
    """Wait for every engine, so that no turn waits for one to load."""
    if engines.language is not None:
        engines.language.count(())
    if engines.voice is not None:
        engines.voice.voices()
    if engines.hearing is not None:
        silence = Audio(bytes(HEARING_RATE * SAMPLE_BYTES), HEARING_RATE)
        engines.hearing.transcribe(silence, "en", Cancel())


class _Stage:
    """The session, and who plays the candidate."""

    def __init__(self, application: Application, language: Language) -> None:
        recorded = bundled_sample()
        choice = SessionChoice(
            recorded.scenario,
            language,
            persona_id=recorded.persona,
            seed=recorded.seed,
        )
        library, clock = application.library, application.clock
        prepared = prepare_session(choice, library, application.new_id, clock)
        self._live: LiveSession = start_session(application.vault, prepared, clock)
        self._candidate = SampleCandidate(recorded, language)
        self._language: Language = language
        engines = application.engines
        self._hearing, self._voice = engines.hearing, engines.voice
        self._lanes = ThreadLanes(clock)
        self._microphone = FakeMicrophone(self._lanes)
        self._state = SpokenState()
        self.times: list[TurnTimes] = []
        ports = Ports(
            hearing=self._hearing,
            language=engines.language,
            voice=self._voice,
            microphone=self._microphone,
            loudspeaker=FakeLoudspeaker(self._lanes),
        )
        place = Place(application.vault, self._live, clock, self._lanes)
        watcher = Watcher(self._see, on_latency=self._time)
        self._session = SpokenSession(place, ports, Wishes(ladder=None), watcher)
        self._session.begin()

    @property
    def spoken(self) -> bool:
        """Whether answers are heard."""
        return self._hearing is not None and self._voice is not None

    def take_turn(self) -> bool:
        """Answer the open turn and hear the reply; False when there is none."""
        self._wait(lambda: self._open_turns > 0)
        before, move = self._open_turns, self._live.turns[-1].move
        if self._state.stage is Stage.OVER or move is None:
            return False
        self._answer(move)
        self._wait(lambda: self._open_turns > before)
        return True

    @property
    def _open_turns(self) -> int:
        """The turns so far once the interviewer has spoken and waits; 0 meanwhile."""
        standing = self._state.standing
        if standing is None or self._state.stage not in (Stage.LISTENING, Stage.OVER):
            return 0
        asked = standing.turns[-1].speaker is Speaker.INTERVIEWER
        return len(standing.turns) if asked else 0

    def close(self) -> None:
        """Leave the session and wait for its threads."""
        self._session.close()
        self._lanes.close()

    def _answer(self, move: Move) -> None:
        said = self._candidate.reply(move)
        if said is None:
            self._session.ask(Ask.SKIP)
            return
        short = first_sentence(said)
        if self._hearing is None or self._voice is None:
            self._session.give(short)
        else:
            choice = _CANDIDATES[self._language]
            utterance = Utterance(short, self._language, choice)
            self._microphone.say(sound_of(self._voice, self._hearing, utterance))

    def _see(self, state: SpokenState) -> None:
        self._state = state

    def _time(self, times: TurnTimes) -> None:
        if times.speech_ended is not None:
            self.times.append(times)

    def _wait(self, is_over: Callable[[], bool]) -> None:
        if not self._lanes.run_until(is_over, _TURN_PATIENCE_S):
            raise Unavailable(
                N_("A turn did not come within two minutes."),
                N_("Close other programs and try again, or remove the models."),
            )


def first_sentence(text: str) -> str:
    """Return the first sentence: what is timed comes after the end of an answer."""
    found = _SENTENCE.match(text)
    return found.group() if found else text


def sound_of(voice: Voice, hearing: Hearing, utterance: Utterance) -> bytes:
    """Return what a synthetic voice says, as samples for a microphone."""
    parts: list[SpokenPart] = []
    voice.speak(utterance, parts.append, Cancel())
    written = io.BytesIO()
    with wave.open(written, "wb") as stream:
        stream.setnchannels(1)
        stream.setsampwidth(SAMPLE_BYTES)
        stream.setframerate(parts[0].audio.rate)
        stream.writeframes(b"".join(part.audio.pcm for part in parts))
    return hearing.decode(written.getvalue()).pcm
