"""From a step of the plan to a session ready to be prepared."""

from collections.abc import Callable

from app.domain.progress import NextStep, StepKind
from app.practice.prepare_session import SessionChoice
from app.practice.retry_answer import retry_answer
from app.practice.take_card import take_card
from app.practice.take_drill import take_drill
from app.shared.errors import N_, Refused
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary


def take_step(
    vault: Vault,
    library: ContentLibrary,
    step: NextStep,
    language: Language,
    texts_in: Callable[[Language], Texts],
) -> SessionChoice:
    """Return the choice of the session that ``step`` proposes.

    Args:
        vault: where earlier sessions are.
        library: what there is.
        step: of the plan.
        language: of a new session; a retry and a card keep their own.
        texts_in: the catalogue of each language.

    Raises:
        Refused: what the step names is no longer there.
    """
    match step:
        case NextStep(kind=StepKind.RETRY, session_id=session_id, turn=turn) if (
            session_id is not None and turn is not None
        ):
            return retry_answer(vault, library, session_id, turn, texts_in)
        case NextStep(kind=StepKind.DRILL, drill_id=str(drill)):
            return take_drill(library, drill, language, texts_in)
        case NextStep(kind=StepKind.CARDS, question_id=str(question)):
            return take_card(library, question, step.language or language, texts_in)
        case NextStep(kind=StepKind.SCENARIO, scenario_id=str(scenario)):
            return SessionChoice(scenario, language)
        case _:
            raise Refused(
                N_("This step can no longer be taken."),
                N_("Choose another one of the plan."),
            )
