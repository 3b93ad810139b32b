"""How a failure becomes two sentences a person can act on."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from app.shared.errors import N_, ExpectedError
from app.text import Texts

_LOG = logging.getLogger(__name__)

_BUG_WHAT = N_("Something went wrong inside Exerzia.")
_BUG_REMEDY = N_(
    "What was saved is safe. Try again; if it comes back, close Exerzia and open it again."
)


@dataclass(frozen=True, slots=True)
class Problem:
    """A failure, kept as catalogue keys so that it follows the language."""

    what: str
    """Catalogue key of what happened."""
    remedy: str
    """Catalogue key of what to do; may be empty."""
    values: Mapping[str, object] = field(default_factory=dict)
    """Fill the placeholders of both."""
    is_bug: bool = False
    """Whether nobody expected it."""

    def in_words(self, texts: Texts) -> tuple[str, str]:
        """Return what happened and what to do, in the language of ``texts``."""
        return texts.t(self.what, **self.values), texts.t(self.remedy, **self.values)


def problem_of(error: Exception) -> Problem:
    """Return the problem a person is told about, for any failure."""
    if isinstance(error, ExpectedError):
        return Problem(error.what, error.remedy, dict(error.values))
    return Problem(_BUG_WHAT, _BUG_REMEDY, is_bug=True)


class ProblemDesk(QObject):
    """Receives every failure that no screen asked for; lives on the main thread.

    Signals:
        reported: a ``Problem`` the window should show.
    """

    reported = Signal(object)

    def take(self, error: Exception, *, shown: bool) -> Problem:
        """Return the problem; note bugs, and report what no screen shows.

        Args:
            error: what was raised.
            shown: whether the screen that asked shows it itself.
        """
        problem = problem_of(error)
        if problem.is_bug:
            _note(error)
        if not shown:
            self.reported.emit(problem)
        return problem


def _note(error: Exception) -> None:
    """Log the place and the kind of a bug: a message could hold a person's words."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_qualname}:{trace.tb_lineno}")
        trace = trace.tb_next
    _LOG.error("bug: %s at %s", type(error).__name__, " > ".join(places))
