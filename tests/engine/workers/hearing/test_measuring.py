"""The real worker measures a real voice, beside what else it does."""

from collections.abc import Callable

import pytest

from engine.api.cancel import Cancel
from tests.engine.workers.hearing.conftest import Ear
from tests.engine.workers.hearing.spoken import JFK


@pytest.mark.requirement("E-045")
def test_the_worker_measures_a_real_voice_while_it_listens(
    ear: Callable[[], Ear],
) -> None:
    listening = ear()
    sound = listening.client.decode(JFK.read_bytes())
    listening.play(sound.pcm)

    found = listening.client.measure(sound, Cancel())
    events = listening.end()

    assert found.duration_ms == sound.duration_ms
    assert 25 <= len(found.nuclei_ms) <= 31
    assert found.pitch is not None
    assert found.method.startswith("exerzia-delivery")
    assert events
