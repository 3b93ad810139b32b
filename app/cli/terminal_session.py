"""A session held at the keyboard of a terminal."""

import sys
from collections.abc import Callable

from app.application import Application
from app.cli.console import notes, results
from app.domain.sessions import Turn
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.live_session import LiveSession
from app.practice.pause_session import continue_session, pause_session
from app.practice.submit_answer import submit_answer
from app.text import Texts
from app.text.formats import clock

_END = "."


class _Room:
    """One conversation at the terminal, in the session's language."""

    def __init__(self, application: Application, live: LiveSession) -> None:
        self._vault = application.vault
        self._live = live
        self._texts: Texts = application.texts_in(live.session.language)
        self._name = live.brief.persona.name.in_(live.session.language)
        self._warned = False

    def hold(self) -> None:
        """Speak until the conversation is over or the input ends."""
        self._introduce()
        self._show(self._live.turns[-1])
        while not self._live.over:
            self._warn()
            said = self._listen()
            if said is None:
                self._show(ask_interviewer(self._vault, self._live, Ask.CLOSE))
                return
            self._react(said)

    def _introduce(self) -> None:
        t = self._texts.t
        scenario, language = self._live.brief.scenario, self._live.session.language
        for sentence in (
            t("{name} is an artificial intelligence, not a person.", name=self._name),
            scenario.situation.in_(language),
            t("Your goal: {goal}", goal=scenario.goal.in_(language)),
            t(
                "Write your answer; a line with a single dot, or an empty line, "
                "finishes it. Before you begin one, /help shows what else you can do."
            ),
        ):
            notes.print(sentence, style="dim", markup=False)

    def _react(self, said: str) -> None:
        command = self._commands().get(said.strip().lower())
        if command is not None:
            command()
        elif said.strip().startswith("/"):
            self._help()
        else:
            self._show(submit_answer(self._vault, self._live, said.strip()))

    def _commands(self) -> dict[str, Callable[[], None]]:
        asks = {
            "/repeat": Ask.REPEAT,
            "/rephrase": Ask.REPHRASE,
            "/skip": Ask.SKIP,
            "/retry": Ask.RETRY,
            "/end": Ask.CLOSE,
        }
        commands: dict[str, Callable[[], None]] = {
            name: lambda ask=ask: self._show(  # type: ignore[misc] # a default binds it
                ask_interviewer(self._vault, self._live, ask)
            )
            for name, ask in asks.items()
        }
        return commands | {
            "/pause": self._pause,
            "/time": self._time,
            "/hint": self._hint,
            "/help": self._help,
        }

    def _listen(self) -> str | None:
        lines: list[str] = []
        while True:
            notes.print("> " if not lines else "  ", end="")
            line = sys.stdin.readline()
            if not line:
                return "".join(lines) or None
            if line.startswith("/") and not lines:
                return line
            finishes = line.strip() in ("", _END)
            if not finishes:
                lines.append(line)
            elif lines or line.strip() == _END:
                return "".join(lines)

    def _pause(self) -> None:
        pause_session(self._vault, self._live)
        notes.print(
            self._texts.t("Paused: time stands still. Press Enter to go on."),
            markup=False,
        )
        sys.stdin.readline()
        continue_session(self._vault, self._live)

    def _time(self) -> None:
        left = clock(self._live.remaining_ms())
        notes.print(self._texts.t("Time left: {left}", left=left), markup=False)

    def _hint(self) -> None:
        hint = self._live.conversation.progress().hint
        notes.print(hint or self._texts.t("There is no hint here."), markup=False)

    def _help(self) -> None:
        t = self._texts.t
        for name, meaning in (
            ("/repeat", t("hear the question again")),
            ("/rephrase", t("hear it in simpler words")),
            ("/skip", t("go to the next question")),
            ("/retry", t("answer the same question again (coached mode)")),
            ("/hint", t("what a good answer shows (coached mode)")),
            ("/pause", t("stop the time")),
            ("/time", t("how much time is left")),
            ("/end", t("end the session and read the report")),
        ):
            notes.print(f"{name:10} {meaning}", markup=False)

    def _warn(self) -> None:
        if not self._warned and self._live.nearly_over:
            self._warned = True
            notes.print(self._texts.t("About two minutes are left."), style="yellow")

    def _show(self, turn: Turn | None) -> None:
        if turn is not None:
            results.print(f"\n{self._name}", style="bold", markup=False)
            results.print(turn.text, markup=False)


def hold_in_terminal(application: Application, live: LiveSession) -> None:
    """Hold the conversation with whoever is at the terminal."""
    _Room(application, live).hold()
