"""One use case, one transaction: the only place that commits."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from app.storage.answers import AnswerQuery
from app.storage.assessments import AssessmentRepository
from app.storage.cards import CardRepository
from app.storage.consents import ConsentRepository
from app.storage.database import writing
from app.storage.exports import ExportQuery
from app.storage.favourites import FavouriteRepository
from app.storage.history import HistoryQuery
from app.storage.levels import LevelRepository
from app.storage.practice_facts import PracticeFactsQuery
from app.storage.recordings import RecordingRepository
from app.storage.sessions import SessionRepository
from app.storage.settings import SettingRepository
from app.storage.turns import TurnRepository


class UnitOfWork:
    """All that one transaction can read and write."""

    def __init__(self, connection: Connection) -> None:
        self.sessions = SessionRepository(connection)
        self.turns = TurnRepository(connection)
        self.assessments = AssessmentRepository(connection)
        self.levels = LevelRepository(connection)
        self.favourites = FavouriteRepository(connection)
        self.cards = CardRepository(connection)
        self.recordings = RecordingRepository(connection)
        self.consents = ConsentRepository(connection)
        self.settings = SettingRepository(connection)
        self.history = HistoryQuery(connection)
        self.answers = AnswerQuery(connection)
        self.exports = ExportQuery(connection)
        self.practice_facts = PracticeFactsQuery(connection)


@contextmanager
def write_unit(engine: Engine) -> Iterator[UnitOfWork]:
    """Give one transaction that writes; durable on disk once the block has ended.

    When the block fails, nothing of it has happened.

    Raises:
        Unavailable: the disk said no, or another program holds the vault.
    """
    with writing(engine).begin() as connection:
        yield UnitOfWork(connection)


@contextmanager
def read_unit(engine: Engine) -> Iterator[UnitOfWork]:
    """Give one consistent view of the vault; what the block writes is dropped.

    Raises:
        Unavailable: the disk said no.
    """
    with engine.connect() as connection, connection.begin() as transaction:
        yield UnitOfWork(connection)
        transaction.rollback()
