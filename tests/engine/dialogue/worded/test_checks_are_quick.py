from statistics import median
from time import thread_time

import pytest

from engine.api.language import LANGUAGES, Language
from engine.dialogue.worded.checking import broken_rule
from engine.dialogue.worded.task import Said
from engine.dialogue.worded.task_maker import TaskMaker
from tests.engine.dialogue.worded.holding import Held, bundled
from tests.engine.dialogue.worded.models import silent
from tests.engine.dialogue.worded.red_team import LAWFUL

MOST_MS = 5
BEFORE = {"fr": "Je vois bien, merci.", "en": "I see that, thank you."}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", ["nurse-hospital", "unhappy-client"])
def test_a_clause_is_checked_in_under_five_milliseconds(
    scenario: str, language: Language
) -> None:
    held = Held(bundled(scenario, language), silent())
    reply = held.consider("Bonjour. Je vous écoute, dites-moi tout.")
    task = TaskMaker(held.brief).task_of(held.exchanges, reply)
    pieces = [Said(task, BEFORE[language], words) for words in LAWFUL[language]]

    took = [_milliseconds(piece) for piece in pieces]

    assert median(took) < MOST_MS


def _milliseconds(said: Said) -> float:
    """Return the processor's time for one look, so that a busy machine counts less."""
    began = thread_time()
    broken_rule(said)
    return (thread_time() - began) * 1000
