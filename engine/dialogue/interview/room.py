"""An interview at one moment: what is heard leads to what is said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from engine.content.persona import PhraseKey
from engine.content.question import Question
from engine.content.scenario import InterviewScenario
from engine.dialogue.interview.asking import ask_next, put_first
from engine.dialogue.interview.closing import close
from engine.dialogue.interview.following import follow_up
from engine.dialogue.interview.now import Now, Setting
from engine.dialogue.interview.own_questions import (
    also_answered,
    answer_in_passing,
    answer_own_question,
    asks_in_passing,
    invite_again,
    wait_for_own_question,
)
from engine.dialogue.interview.plan import plan_interview
from engine.dialogue.interview.reacting import (
    nudge,
    react,
    repeat,
    rephrase,
    reword,
    say_again,
    skip,
    wait,
)
from engine.dialogue.interview.state import (
    Heard,
    InterviewState,
    OpenQuestion,
)
from engine.dialogue.reader import Reader
from engine.dialogue.records import (
    Brief,
    Mode,
    Move,
    MoveKind,
    Progress,
    Reply,
    ThemeStatus,
)
from engine.dialogue.stance import Stance, stance_of
from engine.dialogue.talk import Talk
from engine.dialogue.wording import Wording

HOSTILE_TURNS_BORNE = 2
"""The next insulting turn ends the interview calmly."""

_REQUESTED: Mapping[Stance, Callable[[Now, OpenQuestion], Reply]] = {
    Stance.REPEAT: repeat,
    Stance.REPHRASE: rephrase,
    Stance.MOMENT: wait,
    Stance.SKIP: skip,
}
_MAY_ASK = frozenset(
    {
        Stance.ANSWER, Stance.ONE_WORD, Stance.EVASIVE, Stance.OFF_TOPIC,
        Stance.INFORMATION,
    }
)  # fmt: skip


def interview_room(
    brief: Brief, scenario: InterviewScenario, reader: Reader
) -> "InterviewRoom":
    """Return the room of an interview before its first word."""
    setting = Setting(brief, scenario, plan_interview(brief, scenario), Wording(brief))
    return InterviewRoom(setting, reader, InterviewState())


@dataclass(frozen=True, slots=True)
class InterviewRoom:
    """An interview at one moment."""

    setting: Setting
    reader: Reader
    state: InterviewState

    @property
    def talk(self) -> Talk:
        """Turn-taking so far."""
        return self.state.talk

    def after_words(self, text: str, move: Move) -> "InterviewRoom":
        """Return the room once the interviewer has spoken."""
        questions = self.setting.brief.library.questions
        question = questions[move.question] if move.question else None
        return replace(self, state=self.state.after_words(text, move, question))

    def after_turn(self, text: str) -> "InterviewRoom":
        """Return the room once the person has spoken."""
        asked, topic = self._asked()
        reading = self.reader.read_answer(
            text,
            language=self.setting.brief.language,
            question=asked,
            topic_words=topic,
        )
        heard = Heard(reading, stance_of(reading))
        return replace(self, state=self.state.after_turn(heard))

    def opening(self) -> Reply:
        """Return the greeting, the frame and the first question."""
        wording = self.setting.wording
        speech = self._now(0).speech()
        speech = speech.plus(wording.phrase(PhraseKey.GREETING, speech.spoken))
        if self.setting.brief.only is None:
            frame: str | None = wording.line(self.setting.scenario.opening)
        else:
            frame = wording.phrase(PhraseKey.ONE_QUESTION, speech.spoken)
        return put_first(self._now(0), speech.plus(frame))

    def reply(self, at_ms: int) -> Reply:
        """Return the reply to the person's last turn."""
        now = self._now(at_ms)
        heard = self.state.heard
        if heard is None or heard.stance is Stance.STOP:
            return close(now)
        if self.state.hostile > HOSTILE_TURNS_BORNE:
            return close(now, key=PhraseKey.CLOSING_HOSTILE)
        if self.state.open is None:
            return answer_own_question(now, heard.reading, heard.stance)
        return (
            close(now) if now.time_is_over else _reply_to(now, self.state.open, heard)
        )

    def repeat(self, at_ms: int) -> Reply:
        """Return the open question again."""
        return self._on_open(at_ms, say_again, Stance.REPEAT)

    def rephrase(self, at_ms: int) -> Reply:
        """Return the open question in other words."""
        return self._on_open(at_ms, reword, Stance.REPHRASE)

    def skip(self, at_ms: int) -> Reply:
        """Return the next question; the present theme may be given up with it."""
        return self._on_open(at_ms, skip, Stance.SKIP)

    def nudge(self, at_ms: int) -> Reply:
        """Return words into a silence, or the next question."""
        now = self._now(at_ms)
        if now.time_is_over:
            return close(now)
        if self.state.open is None:
            return wait_for_own_question(now)
        return nudge(now, self.state.open)

    def retry(self, at_ms: int) -> Reply | None:
        """Return the last answered question again; None when there is none."""
        now = self._now(at_ms)
        question = self._last_answered()
        if question is None:
            return None
        if now.time_is_over:
            return close(now)
        theme = self._theme_of(question.id)
        move = Move(MoveKind.RETRY, theme=theme, question=question.id)
        return Reply(self.setting.wording.line(question.text), move, ends=False)

    def close(self, at_ms: int) -> Reply:
        """Return the end the person asked for."""
        return close(self._now(at_ms), key=PhraseKey.CLOSING)

    def progress(self) -> Progress:
        """Return questions, themes and, when coached, the hint of the open question."""
        state = self.state
        asked = len(state.asked)
        planned = len(self.setting.plan.asks)
        return Progress(
            asked=asked,
            planned=max(asked, planned),
            themes=tuple(
                (name, self._status(name)) for name in self.setting.plan.themes
            ),
            hint=self._hint(),
        )

    def _now(self, at_ms: int) -> Now:
        return Now(self.setting, self.state, at_ms)

    def _on_open(
        self,
        at_ms: int,
        decide: Callable[[Now, OpenQuestion], Reply],
        wish: Stance,
    ) -> Reply:
        now = self._now(at_ms)
        if now.time_is_over:
            return close(now)
        if self.state.open is None:
            return close(now) if wish is Stance.SKIP else invite_again(now)
        return decide(now, self.state.open)

    def _asked(self) -> tuple[str, tuple[str, ...]]:
        left = self.state.open
        if left is None:
            return "", ()
        language = self.setting.brief.language
        asked = left.question.text.in_(language)
        if left.follow_up:
            asked = f"{asked} {left.follow_up}"
        return asked, left.question.topic_words.in_(language)

    def _last_answered(self) -> Question | None:
        left = self.state.open
        if left and left.answers:
            return left.question
        if not self.state.memory:
            return None
        return self.setting.brief.library.questions[self.state.memory[-1].question]

    def _theme_of(self, question: str) -> str | None:
        plan = self.setting.plan
        asks = plan.asks + plan.spare
        return next((ask.theme for ask in asks if ask.question.id == question), None)

    def _status(self, theme: str) -> ThemeStatus:
        state = self.state
        if state.open and state.open.theme == theme:
            return ThemeStatus.OPEN
        if theme in state.skipped and theme not in state.spoken_to:
            return ThemeStatus.SKIPPED
        return ThemeStatus.REACHED if theme in state.put else ThemeStatus.AHEAD

    def _hint(self) -> str | None:
        left = self.state.open
        if left is None or self.setting.brief.mode is not Mode.COACHED:
            return None
        return self.setting.wording.line(left.question.good_answer)


def _reply_to(now: Now, left: OpenQuestion, heard: Heard) -> Reply:
    if heard.stance in _MAY_ASK and asks_in_passing(now, heard.reading, heard.stance):
        return answer_in_passing(now, left, heard.reading.text, heard.stance)
    requested = _REQUESTED.get(heard.stance)
    if requested:
        return requested(now, left)
    if heard.stance is not Stance.ANSWER:
        return react(now, left, heard.stance)
    reply = follow_up(now) or ask_next(now, PhraseKey.ACKNOWLEDGE)
    told = also_answered(now, heard.reading.text)
    return replace(reply, text=f"{told} {reply.text}") if told else reply
