"""Where a question is asked when no earlier session says so."""

from app.shared.errors import N_, Refused
from engine.content.library import ContentLibrary
from engine.content.scenario import InterviewScenario

_PREFERRED = "first-steps"
"""Made for any trade."""


def setting_for(library: ContentLibrary, wanted: str | None = None) -> str:
    """Return the interview in which a single question is asked.

    Args:
        library: what there is.
        wanted: the scenario to prefer; taken where it is an interview.

    Raises:
        Refused: there is no interview in the library.
    """
    interviews = [
        scenario.id
        for scenario in library.scenarios.values()
        if isinstance(scenario, InterviewScenario)
    ]
    for name in (wanted, _PREFERRED, *interviews):
        if name in interviews:
            return name
    raise Refused(
        N_("There is no interview to ask this question in."),
        N_("Install the content of Exerzia again."),
    )
