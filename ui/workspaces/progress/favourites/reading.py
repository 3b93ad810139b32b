"""What each favourite is called. Runs off the main thread."""

from collections.abc import Callable, Iterator

from app.application import Application
from app.domain.favourites import Favourite, FavouriteKind
from app.domain.reports import Report
from app.feedback.open_report import open_report
from app.progress.attempts import answer_with, level_of, said_in
from app.progress.list_favourites import list_favourites
from app.shared.errors import Refused
from engine.content.library import ContentLibrary
from ui.workspaces.progress.favourites.state import Kept

_Name = Callable[[Favourite, ContentLibrary], Kept | None]


def read_favourites(application: Application) -> tuple[Kept, ...]:
    """Return the favourites that are still there, the latest first.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no.
    """
    return tuple(_kept(application, list_favourites(application.vault)))


def _kept(
    application: Application, favourites: tuple[Favourite, ...]
) -> Iterator[Kept]:
    library = application.library
    for favourite in favourites:
        if favourite.thing.kind is FavouriteKind.ANSWER:
            found = _answer(favourite, application)
        else:
            found = _NAMES[favourite.thing.kind](favourite, library)
        if found is not None:
            yield found


def _scenario(favourite: Favourite, library: ContentLibrary) -> Kept | None:
    scenario = library.scenarios.get(favourite.thing.key)
    return Kept(favourite, scenario.title, scenario.summary) if scenario else None


def _persona(favourite: Favourite, library: ContentLibrary) -> Kept | None:
    persona = library.personas.get(favourite.thing.key)
    return (
        Kept(favourite, persona.name, persona.role, persona.look) if persona else None
    )


def _question(favourite: Favourite, library: ContentLibrary) -> Kept | None:
    question = library.questions.get(favourite.thing.key)
    return Kept(favourite, question.text, "") if question else None


_NAMES: dict[FavouriteKind, _Name] = {
    FavouriteKind.SCENARIO: _scenario,
    FavouriteKind.PERSONA: _persona,
    FavouriteKind.QUESTION: _question,
}


def _answer(favourite: Favourite, application: Application) -> Kept | None:
    thing = favourite.thing
    if thing.session_id is None or thing.turn is None:
        return None
    try:
        report: Report = open_report(application.vault, thing.session_id)
    except Refused:  # its session was erased meanwhile, or has no report yet
        return None
    answer = answer_with(report, thing.turn)
    if answer is None:
        return None
    said = said_in(report.turns, answer)
    return Kept(favourite, answer.question, said, level=level_of(answer))
