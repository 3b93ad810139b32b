"""The interviewer's turn on its way to the ear: clauses, voice, loudspeaker, caption."""

import re
from collections import deque
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from app.practice.spoken.hooks import MouthHooks
from app.practice.spoken.lanes import Cancellable, Lanes
from app.practice.spoken.sentences import voice_too_slow
from app.practice.spoken.speech import Speech
from app.practice.spoken.state import Caption
from app.practice.spoken.timeline import Timeline
from engine.api.errors import ExpectedError
from engine.api.sound import Loudspeaker
from engine.api.voice import SpokenPart, Viseme

LETTER_MS = 60
"""A caption without a voice is revealed at this pace, that of speech."""
READING_LETTER_MS = 40
"""What somebody takes to read a turn that is on the screen all at once."""
VOICE_PATIENCE_MS = 12_000
"""Longest wait for the first sound of a clause; then the rest is read."""
_WORD = re.compile(r"\s*\S+\s?")


class How(Enum):
    """How a turn reaches the person."""

    ALOUD = auto()
    REVEALED = auto()
    """The voice was lost: the caption goes on at the pace of speech."""
    SHOWN = auto()
    """Nobody wants or has a voice: the turn is there to be read as it is worded."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the turn, and where it begins in it."""

    text: str
    offset: int


@dataclass(slots=True)
class _Turn:
    """One turn on its way."""

    how: How
    timeline: Timeline
    clauses: deque[Clause] = field(default_factory=deque)
    """Not voiced or revealed yet."""
    parts: deque[tuple[SpokenPart, int]] = field(default_factory=deque)
    """Voiced while the session stood still."""
    job: Cancellable | None = None
    """The voice at work, or the next step of the caption."""
    whole: bool = False
    """Nothing more comes."""
    started: bool = False
    """Something of it was heard or shown."""
    voiced: bool = False
    """A sound of its own is ready."""


class Mouth:
    """Says one turn at a time; used from the session's thread.

    Attributes:
        caption: what is on the screen.
        viseme: how the lips stand.
    """

    def __init__(self, lanes: Lanes, hooks: MouthHooks) -> None:
        self._lanes = lanes
        self._hooks = hooks
        self._speech: Speech | None = None
        self._loudspeaker: Loudspeaker | None = None
        self._turn: _Turn | None = None
        self._held = False
        self.caption = Caption()
        self.viseme = Viseme.REST

    def equip(self, speech: Speech | None, loudspeaker: Loudspeaker | None) -> None:
        """Speak with these from the next turn on; None: turns are read."""
        if loudspeaker is not None and loudspeaker is not self._loudspeaker:
            loudspeaker.on_progress(self._on_progress)
        self._speech, self._loudspeaker = speech, loudspeaker

    @property
    def is_aloud(self) -> bool:
        """Whether turns are heard."""
        return self._speech is not None and self._loudspeaker is not None

    def begin(self, before: str = "") -> None:
        """Begin a turn.

        Args:
            before: what was heard of it already: the turn goes on there.
        """
        how = How.ALOUD if self.is_aloud else How.SHOWN
        self._turn = _Turn(how, Timeline(len(before)))
        self.caption = Caption(before, len(before), whole=False)

    def play_ready(self, text: str, parts: tuple[SpokenPart, ...]) -> None:
        """Begin with words that were voiced before."""
        if self._turn is not None:
            offset = self._append(text)
            for part in parts:
                self._take_part(self._turn, part, offset)

    def add(self, text: str) -> None:
        """Say ``text`` after what came before."""
        turn = self._turn
        if turn is None:
            return
        clause = Clause(text, self._append(text))
        if turn.how is How.SHOWN:
            self.caption = replace(self.caption, heard=len(self.caption.text))
        self._hooks.on_change()
        if turn.how is How.SHOWN:
            self._start(turn)
        else:
            turn.clauses.append(clause)
            self._go_on()

    def end(self) -> None:
        """Nothing more comes: the turn is over once all was heard."""
        if self._turn is not None:
            self._turn.whole = True
            text = self.caption.text.rstrip()
            heard = min(self.caption.heard, len(text))
            self.caption = Caption(text, heard)
            self._go_on()

    def stop(self) -> int:
        """Fall silent at once; return the characters that were heard.

        The device comes first, the voice next; whoever writes is stopped by the caller.
        """
        heard, turn = self.caption.heard, self._turn
        if self._loudspeaker is not None and turn is not None:
            played_ms = self._loudspeaker.stop()
            if turn.started and turn.how is not How.SHOWN:
                heard = max(heard, turn.timeline.at(played_ms).heard)
        if turn is not None and turn.job is not None:
            turn.job.cancel()
        self._turn = None
        self.viseme = Viseme.REST
        self.caption = replace(self.caption, heard=heard)
        return heard

    def hold(self, *, held: bool) -> None:
        """Stand still, or go on."""
        if held is self._held:
            return
        self._held = held
        self.viseme = Viseme.REST
        if self._loudspeaker is not None:
            self._loudspeaker.pause(paused=held)
        if held or self._turn is None:
            return
        waiting, self._turn.parts = self._turn.parts, deque()
        for part, offset in waiting:
            self._take_part(self._turn, part, offset)
        self._go_on()

    def lose_voice(self, error: Exception) -> None:
        """The voice failed: what has a sound is heard, the rest is read."""
        if self._turn is not None:
            self._read_from(self._turn, self._turn.timeline.last, error)

    def lose_loudspeaker(self, error: Exception) -> None:
        """The device is gone: what was not heard is read."""
        turn = self._turn
        if turn is not None:
            turn.parts.clear()
            turn.timeline = Timeline(self.caption.heard)
            self._read_from(turn, self.caption.heard, error)

    def _read_from(self, turn: _Turn, place: int, error: Exception) -> None:
        if turn.how is not How.ALOUD:
            return
        if turn.job is not None:
            turn.job.cancel()
        turn.job = None
        turn.how = How.REVEALED
        rest = self.caption.text[place:]
        turn.clauses = deque([Clause(rest, place)] if rest else [])
        self._hooks.on_lost(error)
        self._go_on()

    def _append(self, text: str) -> int:
        offset = len(self.caption.text)
        self.caption = replace(self.caption, text=self.caption.text + text)
        return offset

    def _start(self, turn: _Turn) -> None:
        if not turn.started:
            turn.started = True
            self._hooks.on_begins()

    def _go_on(self) -> None:
        """Do the next thing there is to do, if any."""
        turn = self._turn
        if turn is None or self._held:
            return
        sounds = self._loudspeaker is not None and self._loudspeaker.is_playing
        if turn.job is None and turn.clauses:
            if turn.how is How.ALOUD and self._speech is not None:
                self._voice(turn, self._speech, turn.clauses.popleft())
            elif not sounds:
                self._reveal(turn, turn.clauses.popleft())
        busy = sounds or turn.job or turn.clauses or turn.parts
        if turn.whole and not busy:
            self._finish(turn)

    def _finish(self, turn: _Turn) -> None:
        self._start(turn)
        letters = len(self.caption.text) - turn.timeline.last
        reading = letters * READING_LETTER_MS if turn.how is How.SHOWN else 0
        self._turn = None
        self.viseme = Viseme.REST
        self.caption = replace(self.caption, heard=len(self.caption.text))
        self._hooks.on_heard(reading)

    def _voice(self, turn: _Turn, speech: Speech, clause: Clause) -> None:
        def too_late() -> None:
            if turn is self._turn and turn.job is job:
                self.lose_voice(voice_too_slow())

        waiting = self._lanes.later(VOICE_PATIENCE_MS, too_late)

        def voiced(_: int) -> None:
            waiting.cancel()
            turn.job = None
            self._go_on()

        def failed(error: Exception) -> None:
            waiting.cancel()
            self.lose_voice(error)

        def on_part(part: SpokenPart) -> None:
            waiting.cancel()
            if not turn.voiced:
                turn.voiced = True
                self._hooks.on_audio()
            self._take_part(turn, part, clause.offset)

        job = self._lanes.ask(speech.saying(clause.text), on_part, voiced, failed)
        turn.job = job

    def _take_part(self, turn: _Turn, part: SpokenPart, offset: int) -> None:
        loudspeaker = self._loudspeaker
        if self._held or loudspeaker is None:
            turn.parts.append((part, offset))
            return
        self._start(turn)
        turn.timeline.add(part, offset, after_gap=not loudspeaker.is_playing)
        try:
            loudspeaker.play(part)
        except ExpectedError as error:
            self.lose_loudspeaker(error)

    def _on_progress(self, played_ms: int) -> None:
        turn = self._turn
        if turn is None or turn.how is How.SHOWN or self._held:
            return
        moment = turn.timeline.at(played_ms)
        heard = max(self.caption.heard, moment.heard)
        if (heard, moment.mouth) != (self.caption.heard, self.viseme):
            self.caption = replace(self.caption, heard=heard)
            self.viseme = moment.mouth
            self._hooks.on_change()
        self._go_on()

    def _reveal(self, turn: _Turn, clause: Clause) -> None:
        """Let the next word appear after the time it would take to say it."""
        self._start(turn)
        end = clause.offset + _first_word(clause.text)
        rest = clause.text[end - clause.offset :]

        def revealed() -> None:
            turn.job = None
            shown = min(max(end, self.caption.heard), len(self.caption.text))
            self.caption = replace(self.caption, heard=shown)
            if rest:
                turn.clauses.appendleft(Clause(rest, end))
            self._hooks.on_change()
            self._go_on()

        turn.job = self._lanes.later((end - clause.offset) * LETTER_MS, revealed)


def _first_word(text: str) -> int:
    """Return where the first word of ``text`` and the space behind it end."""
    found = _WORD.match(text)
    return found.end() if found else len(text)
