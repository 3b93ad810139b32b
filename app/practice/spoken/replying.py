"""The interviewer's turn, from the decision to the vault."""

from collections.abc import Callable
from dataclasses import replace

from app.practice.live_session import Said
from app.practice.spoken.hooks import ReplyHooks
from app.practice.spoken.lanes import Cancellable
from app.practice.spoken.mouth import Mouth
from app.practice.spoken.openings import Openings
from app.practice.spoken.place import Place
from app.practice.spoken.sentences import model_too_slow
from app.practice.spoken.state import Standing
from app.practice.spoken.steps import Decided, Given, Steps
from app.practice.spoken.times import Estimate, TurnTimes
from app.practice.spoken.turn_on_its_way import UNHEARD, TurnOnItsWay
from app.practice.spoken.wording import Found, Wording
from engine.api.cancel import Cancel
from engine.dialogue.records import Ask, Exchange, Reply
from engine.speech.clauses import split_clauses

WORDS_PATIENCE_MS = 12_000
"""Longest wait for the next words of a model; then the script goes on."""


class Replying:
    """One interviewer turn at a time; used from the session's thread."""

    def __init__(
        self, place: Place, steps: Steps, mouth: Mouth, hooks: ReplyHooks
    ) -> None:
        self._place = place
        self._lanes = place.lanes
        self._steps = steps
        self._mouth = mouth
        self._hooks = hooks
        self._wording = Wording(place.live.brief, None, place.clock)
        self._openings = Openings(place.lanes)
        self._estimate = Estimate()
        self._step = 0
        """Number of the step taken last; what an earlier one brings is not said."""
        self._wanted = False
        """Whether what is being decided is to be said."""
        self._times = TurnTimes(0)
        self._decided: Decided | None = None
        self._turn: TurnOnItsWay | None = None
        self._cut: TurnOnItsWay | None = None

    @property
    def openings(self) -> Openings:
        """The first words that are voiced beforehand."""
        return self._openings

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """The conversation as committed, as far as this thread knows."""
        return self._place.live.exchanges()

    @property
    def wording(self) -> Wording:
        """Who finds the words."""
        return self._wording

    def equip(self, wording: Wording) -> None:
        """Word turns with this from the next one on."""
        self._wording = wording

    def say_last(self) -> None:
        """Say the turn that was committed last."""
        live = self._place.live
        last = live.turns[-1]
        if last.move is None:
            self._hooks.on_none()
            return
        times = TurnTimes(last.index, last.move.kind)
        reply = Reply(last.text, last.move, ends=live.over)
        turn = TurnOnItsWay(
            reply, (), times, is_kept=True, stop=Cancel(), found=Found()
        )
        self._turn = turn
        self._mouth.begin()
        self._say(last.text)

    def answer(self, given: Given, times: TurnTimes, *, continues: bool) -> None:
        """Commit an answer, have a turn decided, and say it."""
        self._begin_step(times)
        step = self._step

        def failed(error: Exception) -> None:
            self._hooks.on_refused(given, error)

        self._lanes.command(
            lambda: self._steps.answer(given, continues=continues),
            lambda decided: self._on_answered(step, given, decided),
            failed,
        )

    def ask(self, ask: Ask) -> None:
        """Have a turn decided without an answer, and say it."""
        self._begin_step(TurnTimes(0))
        step = self._step

        def failed(error: Exception) -> None:
            self._hooks.on_failed(error)
            self._hooks.on_none()

        self._lanes.command(
            lambda: self._steps.ask(ask),
            lambda decided: self._on_decided(step, decided),
            failed,
        )

    def withdraw(self) -> None:
        """Stop a turn nothing was heard of; it may still be wanted."""
        self._wanted = False
        self._mouth.stop()
        turn, self._turn = self._turn, None
        if turn is not None:
            turn.stop.cancel()

    def stop(self) -> None:
        """Stop the turn at once: device, voice and model, in this order."""
        heard = self._mouth.stop()
        turn, self._turn = self._turn, None
        if turn is None:
            return
        turn.cut(heard, self._mouth.caption.text)
        turn.times.all_heard = self._now()
        self._cut = turn

    def confirm_cut(self) -> None:
        """Commit what was heard of the turn stopped last."""
        cut, self._cut = self._cut, None
        if cut is not None:
            heard = cut.heard_text
            self._keep(cut, heard, interrupted=heard != cut.text.strip())

    def say_after_all(self) -> None:
        """Say what was withdrawn, or go on with what was stopped."""
        cut, self._cut = self._cut, None
        if cut is not None:
            self._go_on_with(cut)
            return
        self._wanted = True
        if self._decided is not None:
            self._deliver(self._decided)

    def close(self) -> None:
        """Drop everything that is on its way."""
        self._step += 1
        self._openings.close()
        self.withdraw()
        self.confirm_cut()

    def _begin_step(self, times: TurnTimes) -> None:
        self._step += 1
        self._wanted = True
        self._decided = None
        self._times = times

    def _on_answered(self, step: int, given: Given, decided: Decided) -> None:
        if decided.answered is not None:
            self._hooks.on_answered(decided.answered, given)
        self._on_decided(step, decided)

    def _on_decided(self, step: int, decided: Decided) -> None:
        self._hooks.on_standing(decided.standing)
        if step != self._step:
            return
        self._decided = decided
        self._times.turn = len(decided.exchanges)
        self._times.answer_committed = decided.committed
        self._times.reply_decided = decided.decided
        if self._wanted:
            self._deliver(decided)

    def _deliver(self, decided: Decided) -> None:
        reply = decided.reply
        if reply is None:
            self._hooks.on_none()
            return
        self._times.move = reply.move.kind
        turn = TurnOnItsWay(
            reply, decided.exchanges, self._times, is_kept=False, stop=Cancel()
        )
        self._turn = turn
        self._mouth.begin()
        self._open(turn)
        self._word(turn)

    def _open(self, turn: TurnOnItsWay) -> None:
        if not (self._mouth.is_aloud and self._wording.has_model):
            return
        opening = self._openings.choose(turn.reply, self._estimate.reply_ms)
        if opening is not None:
            turn.times.opening = True
            self._mouth.play_ready(opening.text, opening.parts)

    def _word(self, turn: TurnOnItsWay) -> None:
        find = self._wording.wording(turn.exchanges, turn.reply)

        def work(send: Callable[[str], None], cancel: Cancel) -> Found:
            forget = cancel.when_cancelled(turn.stop.cancel)
            try:
                return find(send, turn.stop)
            finally:
                forget()

        def on_clause(clause: str) -> None:
            if turn is self._turn:
                turn.clauses += 1
                turn.times.first_clause = turn.times.first_clause or self._now()
                self._mouth.add(clause)

        def failed(error: Exception) -> None:
            self._hooks.on_model(error)
            turn.found = Found()
            if turn is self._turn:
                self._say(turn.reply.text)

        job = self._lanes.ask(
            work, on_clause, lambda found: self._on_found(turn, found), failed
        )
        if self._wording.has_model:
            self._watch(turn, job)

    def _watch(self, turn: TurnOnItsWay, job: Cancellable) -> None:
        """Leave a model that keeps the person waiting to itself."""
        known = turn.clauses

        def look() -> None:
            if turn is not self._turn or turn.found is not None:
                return
            if turn.clauses > known:
                self._watch(turn, job)
                return
            job.cancel()
            turn.found = self._wording.found_so_far(turn.exchanges, turn.reply)
            self._hooks.on_model(model_too_slow())
            self._say(turn.reply.text)

        self._lanes.later(WORDS_PATIENCE_MS, look)

    def _on_found(self, turn: TurnOnItsWay, found: Found) -> None:
        turn.found = found
        times = turn.times
        times.first_token, times.tokens = found.first_token, found.tokens
        times.writing_ms = found.writing_ms
        if found.failure is not None:
            self._hooks.on_model(found.failure)
        elif found.tokens is not None:
            self._hooks.on_model(None)
        if turn is self._turn:
            self._mouth.end()

    def _say(self, text: str) -> None:
        for clause in split_clauses(text):
            self._mouth.add(clause)
        self._mouth.end()

    def _go_on_with(self, cut: TurnOnItsWay) -> None:
        """Say the rest, from the beginning of the clause that was cut."""
        before, rest = cut.before_and_rest()
        cut.found = cut.found or self._wording.found_so_far(cut.exchanges, cut.reply)
        cut.times.all_heard = None
        self._turn = cut
        self._mouth.begin(before)
        self._say(rest)

    def mouth_begins(self) -> None:
        """The mouth is about to be heard."""
        turn = self._turn
        if turn is not None:
            turn.times.first_sound = turn.times.first_sound or self._now()
            self._hooks.on_begins(turn.reply.ends)

    def mouth_has_audio(self) -> None:
        """The first sound of the turn itself is ready."""
        if self._turn is not None:
            self._turn.times.first_audio = self._turn.times.first_audio or self._now()

    def mouth_was_heard(self, reading_ms: int) -> None:
        """The whole turn was heard, or is there to be read."""
        turn, self._turn = self._turn, None
        if turn is None:
            return
        turn.times.all_heard = self._now()
        self._estimate.take(turn.times)
        self._keep(turn, self._mouth.caption.text.strip(), interrupted=False)
        self._hooks.on_heard(reading_ms)

    def _keep(self, turn: TurnOnItsWay, text: str, *, interrupted: bool) -> None:
        self._hooks.on_times(turn.times)
        found = turn.found or self._wording.found_so_far(turn.exchanges, turn.reply)
        began, ended = turn.times.first_sound, turn.times.all_heard
        said = Said(
            text=text or UNHEARD,
            source=found.source,
            interrupted=interrupted,
            worded_by=found.worded_by,
        )

        def work() -> Standing:
            timed = replace(
                said,
                started_ms=self._steps.session_ms(began),
                ended_ms=self._steps.session_ms(ended),
            )
            if turn.is_kept:
                return self._steps.was_heard(timed)
            return self._steps.say(turn.reply, timed)

        self._command(work)

    def _command(self, work: Callable[[], Standing]) -> None:
        self._lanes.command(work, self._hooks.on_standing, self._hooks.on_failed)

    def _now(self) -> int:
        return self._place.clock.monotonic_ms()
