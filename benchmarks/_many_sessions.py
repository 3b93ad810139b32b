"""A vault of many sessions as people hold them, for measuring."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from app.domain.assessments import Assessment
from app.domain.history import Family
from app.domain.sessions import Session, SessionStatus, Speaker, Turn, TurnSource
from app.feedback.build_report import build_report
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import LANGUAGES, Language
from engine.content.library import ContentLibrary
from engine.content.persona import Tone
from engine.content.scenario import ConversationScenario, InterviewScenario
from engine.dialogue.records import Mode, Move, MoveKind

ANSWERS = Path(__file__).resolve().parents[1] / "tests" / "answers"
NOW = datetime(2026, 11, 20, 18, 40, tzinfo=UTC)
_TWO_YEARS_DAYS = 730
ANSWERS_IN_TEN_MINUTES = 8
_ANSWER_MS = 75_000
_BATCH = 50
_INTERRUPTED_ONE_IN = 60
_WORDS_OF_THEIR_OWN = (
    "Hamburg", "Lisbonne", "invoice", "facture", "planning", "Kamil", "Bérénice",
    "warehouse", "entrepôt", "audit", "prototype", "stagiaire", "logistics", "devis",
    "onboarding", "réclamation", "spreadsheet", "inventaire", "newsletter", "chantier",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A session to be kept."""

    session: Session
    family: Family
    turns: tuple[Turn, ...]


class Storyteller:
    """Makes sessions from the real answers of the tests, each with some of its own."""

    def __init__(self, library: ContentLibrary, seed: int) -> None:
        self._library = library
        self._chance = random.Random(seed)  # noqa: S311 (no secret hangs on it)
        self._answers = {
            (name, language): _answers(name, language)
            for name in library.scenarios
            for language in LANGUAGES
        }

    def tell(self, number: int) -> Told:
        """Return some session; every so often one that was interrupted."""
        chance = self._chance
        scenario = chance.choice(sorted(self._library.scenarios))
        interrupted = number % _INTERRUPTED_ONE_IN == 0
        status = SessionStatus.PAUSED if interrupted else SessionStatus.ANALYSED
        language = chance.choice(LANGUAGES)
        return self._told(scenario, language, chance.randint(4, 11), number, status)

    def tell_long(self, scenario_id: str, language: Language, minutes: int) -> Told:
        """Return a session of a multiple of ten minutes, the same ten over and over."""
        count = minutes * ANSWERS_IN_TEN_MINUTES // 10
        return self._told(scenario_id, language, count, 0, SessionStatus.ENDED)

    def _told(
        self,
        scenario_id: str,
        language: Language,
        count: int,
        seed: int,
        status: SessionStatus,
    ) -> Told:
        chance, scenario = self._chance, self._library.scenarios[scenario_id]
        when = NOW - timedelta(days=chance.uniform(0, _TWO_YEARS_DAYS))
        session = Session(
            id=UUID(int=chance.getrandbits(128)),
            status=status,
            title=scenario.title.in_(language),
            scenario_id=scenario.id,
            scenario_version=scenario.version,
            persona_id=chance.choice(scenario.personas),
            language=language,
            mode=Mode.COACHED,
            tone=Tone.NEUTRAL,
            budget_ms=scenario.minutes * 60_000,
            seed=seed,
            created_at=when,
            started_at=when,
            duration_ms=count * _ANSWER_MS,
        )
        turns = tuple(self._turns(session, scenario, count))
        return Told(session, scenario.family, turns)

    def _turns(
        self,
        session: Session,
        scenario: InterviewScenario | ConversationScenario,
        count: int,
    ) -> Iterator[Turn]:
        answers = self._answers[scenario.id, session.language]
        answers = answers[:ANSWERS_IN_TEN_MINUTES]
        questions = _questions(scenario)
        for place in range(count):
            question = questions[place % len(questions)] if questions else None
            asked = self._asked(question, session.language)
            kind = MoveKind.QUESTION if question else MoveKind.LINE
            move = Move(kind, question=question)
            yield _turn(session, 2 * place, asked, move)
            said = answers[(place + session.seed) % len(answers)]
            own = self._chance.choice(_WORDS_OF_THEIR_OWN)
            yield _turn(session, 2 * place + 1, f"{said} {own}.", None)

    def _asked(self, question: str | None, language: Language) -> str:
        if question is None:
            lines = {"fr": "Et pour la suite, que proposez-vous ?", "en": "And now?"}
            return lines[language]
        return self._library.questions[question].text.in_(language)


def keep_many(vault: Vault, library: ContentLibrary, count: int) -> None:
    """Keep ``count`` sessions with their reports in an empty vault."""
    teller = Storyteller(library, seed=count)
    reports: dict[tuple[str, Language], str] = {}
    for first in range(0, count, _BATCH):
        with vault.write() as work:
            for number in range(first, min(first + _BATCH, count)):
                told = teller.tell(number)
                _keep(work, told, _report(told, library, reports))


def report_of(told: Told, library: ContentLibrary) -> str:
    """Return the report of a session, as it is kept."""
    texts = Texts(told.session.language)
    return build_report(told.session, told.turns, library, texts).model_dump_json()


def _keep(work: UnitOfWork, told: Told, document: str) -> None:
    work.sessions.add(told.session, told.family)
    for turn in told.turns:
        work.turns.add(turn)
    work.sessions.update(told.session)
    if told.session.status is SessionStatus.ANALYSED:
        level = 1 + told.session.seed % 9 / 2 if told.session.seed % 7 else None
        work.assessments.save(Assessment(told.session.id, NOW, level, document))


def _report(
    told: Told, library: ContentLibrary, made: dict[tuple[str, Language], str]
) -> str:
    """Reuse one report of each scenario and language: only its size matters here."""
    key = (told.session.scenario_id, told.session.language)
    if key not in made:
        made[key] = report_of(told, library)
    return made[key]


def _turn(session: Session, index: int, text: str, move: Move | None) -> Turn:
    own = move is None
    return Turn(
        session_id=session.id,
        index=index,
        speaker=Speaker.CANDIDATE if own else Speaker.INTERVIEWER,
        text=text,
        original_text=None,
        started_ms=index * _ANSWER_MS // 2,
        ended_ms=(index + 1) * _ANSWER_MS // 2,
        source=TurnSource.TYPED if own else TurnSource.SCRIPTED,
        move=move,
    )


def _questions(
    scenario: InterviewScenario | ConversationScenario,
) -> Sequence[str]:
    if isinstance(scenario, ConversationScenario):
        return ()
    return [question for theme in scenario.themes for question in theme.questions]


def _answers(name: str, language: Language) -> list[str]:
    text = (ANSWERS / f"{name}.{language}.txt").read_text("utf-8")
    return [answer.strip() for answer in text.split("\n---\n") if answer.strip()]
