"""Ten weeks of practice of a made-up candidate, held by the real use cases."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from uuid import UUID

from app.demo.candidate import DemoCandidate
from app.demo.script import DemoScript, DemoSession, OneAnswer
from app.demo.typing_pace import let_typing_pass
from app.domain.answers import answered_in
from app.domain.favourites import FavouriteThing
from app.domain.sessions import TurnSource
from app.feedback.analyse_session import analyse_session
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.live_session import LiveSession
from app.practice.pause_session import pause_session
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.rate_session import rate_session
from app.practice.retry_answer import retry_answer
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from app.practice.take_card import take_card
from app.practice.take_drill import take_drill
from app.progress.mark_card import mark_card
from app.progress.mark_favourite import mark_favourite
from app.shared.clock import ManualClock
from app.shared.ids import uuid7_maker
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.dialogue.records import Move


def _unheard(_done: int, _of: int) -> None:
    """Nobody waits for it."""


@dataclass(frozen=True, slots=True)
class DemoPlace:
    """Where the demonstration is made."""

    vault: Vault
    library: ContentLibrary
    texts_in: Callable[[Language], Texts]
    language: Language
    now: datetime
    """UTC: the days of the script count back from here."""


@dataclass(frozen=True, slots=True)
class DemoMade:
    """What came of it."""

    sessions: dict[str, UUID] = field(default_factory=dict)
    """By their name in the script."""
    unsaid: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What was prepared and never asked for; only where something was left."""


def fill_demo(
    place: DemoPlace,
    script: DemoScript,
    on_session: Callable[[int, int], None] = _unheard,
) -> DemoMade:
    """Hold, judge, rate and mark everything of ``script``; return what came of it.

    The interviewer is the scripted one, and each report is made by today's rules:
    nothing here is prepared but the candidate's own words.

    Args:
        place: an open vault that nobody else uses, and what goes with it.
        script: what the candidate says and does.
        on_session: told after each session: how many are made, of how many.

    Raises:
        Refused: the script names content that is not installed.
        Unavailable: the vault cannot be written.
    """
    made = DemoMade()
    asked = islice(cycle(script.own_questions), len(script.sessions))
    for done, (session, question) in enumerate(
        zip(script.sessions, asked, strict=True), start=1
    ):
        candidate = DemoCandidate(session, question, script.thanks)
        made.sessions[session.id] = _hold(place, made, session, candidate)
        if candidate.unsaid:
            made.unsaid[session.id] = candidate.unsaid
        on_session(done, len(script.sessions))
    _mark(place, made, script)
    return made


def _hold(
    place: DemoPlace, made: DemoMade, session: DemoSession, candidate: DemoCandidate
) -> UUID:
    clock = ManualClock(_at(place.now, session.days_ago, session.hour))
    choice = replace(
        _choice(place, made, session), mode=session.mode, seed=session.seed
    )
    prepared = prepare_session(choice, place.library, uuid7_maker(clock), clock)
    live = start_session(place.vault, prepared, clock)
    _converse(place.vault, live, candidate, clock)
    if session.left_open:
        pause_session(place.vault, live)
        return live.session.id
    if not live.over:
        ask_interviewer(place.vault, live, Ask.CLOSE)
    if session.own_rating is not None:
        rate_session(place.vault, live.session.id, session.own_rating)
    analyse_session(place.vault, place.library, live.session.id, clock, place.texts_in)
    return live.session.id


def _choice(place: DemoPlace, made: DemoMade, session: DemoSession) -> SessionChoice:
    library, language, texts_in = place.library, place.language, place.texts_in
    if session.retry is not None:
        of, turn = _turn_of(place, made, session.retry)
        return retry_answer(place.vault, library, of, turn, texts_in)
    if session.drill is not None:
        choice = take_drill(library, session.drill.id, language, texts_in)
        # An exercise asks one of its questions by chance: here, the prepared one.
        focus = choice.focus and replace(
            choice.focus, question_id=session.drill.question
        )
        return replace(choice, focus=focus)
    if session.card is not None:
        return take_card(library, session.card, language, texts_in)
    return SessionChoice(
        scenario_id=session.scenario or "",
        language=language,
        persona_id=session.persona,
        minutes=session.minutes,
    )


def _converse(
    vault: Vault, live: LiveSession, candidate: DemoCandidate, clock: ManualClock
) -> None:
    """Answer until the conversation is over, or nothing is left to say."""
    while not live.over and (move := live.turns[-1].move) is not None:
        said = candidate.reply(move)
        if said is not None:
            let_typing_pass(clock, live.turns[-1].text, said)
            submit_answer(vault, live, said, TurnSource.TYPED)
        elif _was_answered(move, candidate):
            ask_interviewer(vault, live, Ask.SKIP)
        else:
            return


def _was_answered(move: Move, candidate: DemoCandidate) -> bool:
    """Return whether this is a follow-up the candidate has nothing to add to."""
    return move.question is not None and candidate.has_answer_to(move.question)


def _turn_of(place: DemoPlace, made: DemoMade, answer: OneAnswer) -> tuple[UUID, int]:
    """Return where an answer stands: its session and its first turn."""
    session_id = made.sessions[answer.session]
    with place.vault.read() as work:
        turns = work.turns.of(session_id)
    return session_id, next(
        one.said[0].index
        for one in answered_in(turns)
        if one.asked.move is not None and one.asked.move.question == answer.question
    )


def _mark(place: DemoPlace, made: DemoMade, script: DemoScript) -> None:
    for card in script.cards:
        clock = ManualClock(_at(place.now, card.days_ago, 8))
        mark_card(place.vault, card.question, place.language, clock, known=card.known)
    yesterday = ManualClock(_at(place.now, 1, 21))
    for marked in script.favourites:
        thing = FavouriteThing.content(marked.kind, marked.key)
        mark_favourite(place.vault, thing, yesterday)
    for answer in script.best_answers:
        mark_favourite(
            place.vault,
            FavouriteThing.answer(*_turn_of(place, made, answer)),
            yesterday,
        )


def _at(now: datetime, days_ago: int, hour: int) -> datetime:
    """Return an hour of a day before ``now``, local time, as UTC."""
    day = now.astimezone() - timedelta(days=days_ago)
    return day.replace(hour=hour, minute=12, second=0, microsecond=0).astimezone(UTC)
