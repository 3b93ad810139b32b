"""A conversation scenario at one moment: what is heard leads to what is said."""

from dataclasses import dataclass, replace

from engine.content.persona import PhraseKey, Tone
from engine.content.scenario import ConversationScenario, Signal
from engine.dialogue.keywords import folded
from engine.dialogue.reader import Reader
from engine.dialogue.records import Brief, Mode, Move, MoveKind, Progress, Reply
from engine.dialogue.roleplay.now import Scene, Stage
from engine.dialogue.roleplay.state import HeardTurn, RoleplayState, Standing
from engine.dialogue.roleplay.turning import carry_on, leave, reply_to, say_again
from engine.dialogue.stance import REQUESTS, Stance, stance_of
from engine.dialogue.talk import Talk
from engine.dialogue.wording import Wording
from engine.reading.records import AnswerReading

MOST_NUDGES = 2
LONGEST_REQUEST_WORDS = 7
"""A longer turn that asks to hear something again is part of the story."""

_FIRST_TRUST = {Tone.SUPPORTIVE: 1, Tone.NEUTRAL: 0, Tone.DEMANDING: -1}
"""How the session's tone shifts the trust a conversation begins with."""


def roleplay_room(
    brief: Brief, scenario: ConversationScenario, reader: Reader
) -> "RoleplayRoom":
    """Return the room of a conversation scenario before its first word."""
    trust = scenario.trust + _FIRST_TRUST[brief.tone]
    state = RoleplayState(Standing(scenario.start, trust))
    return RoleplayRoom(Stage(brief, scenario, Wording(brief)), reader, state)


@dataclass(frozen=True, slots=True)
class RoleplayRoom:
    """A conversation scenario at one moment."""

    stage: Stage
    reader: Reader
    state: RoleplayState

    @property
    def talk(self) -> Talk:
        """Turn-taking so far."""
        return self.state.talk

    def after_words(self, text: str, move: Move) -> "RoleplayRoom":
        """Return the room once the persona has spoken.

        Raises:
            LookupError: the scenario has no such state any more.
        """
        if move.state is not None:
            self.stage.state(move.state)
        return replace(self, state=self.state.after_words(text, move))

    def after_turn(self, text: str) -> "RoleplayRoom":
        """Return the room once the person has spoken."""
        language = self.stage.brief.language
        reading = self.reader.read_answer(text, language=language)
        heard = heard_turn(text, reading, self._signals(text))
        return replace(self, state=self.state.after_turn(heard))

    def opening(self) -> Reply:
        """Return the persona's first words."""
        words = self.stage.wording.line(self.stage.scenario.opening)
        return self._scene(0).reply(MoveKind.OPENING, words)

    def reply(self, at_ms: int) -> Reply:
        """Return the reply to the person's last turn."""
        heard = self.state.heard
        scene = self._scene(at_ms)
        return carry_on(scene) if heard is None else reply_to(scene, heard)

    def repeat(self, at_ms: int) -> Reply:
        """Return the last line again."""
        scene = self._scene(at_ms)
        return carry_on(scene) if scene.time_is_over else say_again(scene)

    def rephrase(self, at_ms: int) -> Reply:
        """Return the last line again: a persona has said what they had to say."""
        return self.repeat(at_ms)

    def skip(self, at_ms: int) -> Reply:
        """Return the persona's next line."""
        return carry_on(self._scene(at_ms))

    def nudge(self, at_ms: int) -> Reply:
        """Return words into a silence, or the next line."""
        scene = self._scene(at_ms)
        talk = self.state.talk
        words = scene.wording.phrase(PhraseKey.NUDGE, talk.spoken)
        if scene.time_is_over or words is None or talk.nudges >= MOST_NUDGES:
            return carry_on(scene)
        return scene.reply(MoveKind.NUDGE, words)

    def retry(self, at_ms: int) -> Reply | None:
        """Return the line before the person's last turn; None when there is none."""
        if self.state.before is None:
            return None
        scene = self._scene(at_ms)
        if scene.time_is_over:
            return carry_on(scene)
        standing, line = self.state.before
        move = Move(MoveKind.RETRY, state=standing.state, trust=standing.trust)
        return Reply(line, move, ends=False)

    def close(self, at_ms: int) -> Reply:
        """Return the end the person asked for."""
        return leave(self._scene(at_ms))

    def progress(self) -> Progress:
        """Return the lines said and, when coached, the goal as a hint."""
        coached = self.stage.brief.mode is Mode.COACHED and not self.talk.over
        goal = self.stage.wording.line(self.stage.scenario.goal)
        return Progress(self.state.lines, 0, (), goal if coached else None)

    def _scene(self, at_ms: int) -> Scene:
        return Scene(self.stage, self.state, at_ms)

    def _signals(self, text: str) -> frozenset[Signal]:
        if not text.strip():
            return frozenset()
        found = self.reader.read_signals(
            text, language=self.stage.brief.language, previous=self.talk.last_words
        )
        return frozenset(found)


def heard_turn(
    text: str, reading: AnswerReading, signals: frozenset[Signal]
) -> HeardTurn:
    """Return what a turn says in the story.

    What would be a request in an interview is often part of a conversation ("What do
    you mean?", "Let us leave that"): only plain ones are taken as requests.
    """
    stance = stance_of(reading)
    again = stance in {Stance.REPEAT, Stance.REPHRASE}
    belongs = Signal.OPEN_QUESTION in signals or reading.words > LONGEST_REQUEST_WORDS
    if stance is Stance.SKIP or (again and belongs):
        stance = Stance.ANSWER
    if stance in REQUESTS:
        signals = frozenset()
    elif stance is Stance.HOSTILE:
        signals |= {Signal.INSULT}
    return HeardTurn(folded(text), reading.words, stance, signals)
