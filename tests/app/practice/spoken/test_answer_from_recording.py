import pytest

from app.domain.sessions import TurnSource
from app.practice.live_session import LiveSession
from app.practice.spoken.answer_from_recording import answer_from_recording
from app.shared.errors import Refused, Unavailable
from app.storage.vault import Vault
from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.delivery import SoundMeasures
from engine.testing.hearing import ScriptedHearing, steady_speech

RECORDING = b"RIFF"
SOUND = Audio(bytes(32_000), 16_000)


class Forgetful(ScriptedHearing):
    """Understands, and is gone when it should measure."""

    def measure(self, audio: Audio, cancel: Cancel) -> SoundMeasures:
        del audio, cancel
        raise Unavailable("It is gone.", "Type.")


def hearing(text: str) -> ScriptedHearing:
    return ScriptedHearing([text], [(RECORDING, SOUND)])


@pytest.mark.requirement("E-008")
def test_a_recording_is_an_answer_like_any_other(
    vault: Vault, live: LiveSession
) -> None:
    reply = answer_from_recording(vault, live, hearing("I led a team"), RECORDING)

    with vault.read() as work:
        _, answer, kept = work.turns.of(live.session.id)
    assert (answer.text, answer.source) == ("I led a team", TurnSource.SPOKEN)
    assert [word.text for word in answer.words] == ["I", "led", "a", "team"]
    assert kept == reply


def test_a_recording_in_which_nothing_is_said_is_an_empty_answer(
    vault: Vault, live: LiveSession
) -> None:
    answer_from_recording(vault, live, hearing(""), RECORDING)

    assert live.turns[1].text == ""


def test_what_is_no_recording_is_refused_and_nothing_is_kept(
    vault: Vault, live: LiveSession
) -> None:
    with pytest.raises(Refused):
        answer_from_recording(vault, live, hearing("I led"), b"a letter")

    assert len(live.turns) == 1


def test_without_hearing_nothing_is_kept(vault: Vault, live: LiveSession) -> None:
    gone = ScriptedHearing(problem=Unavailable("It is gone.", "Type."))

    with pytest.raises(Unavailable):
        answer_from_recording(vault, live, gone, RECORDING)

    assert len(live.turns) == 1


@pytest.mark.requirement("E-045")
def test_a_recording_is_measured(vault: Vault, live: LiveSession) -> None:
    engine = hearing("I led a team")

    answer_from_recording(vault, live, engine, RECORDING)

    with vault.read() as work:
        _, answer, reply = work.turns.of(live.session.id)
    assert engine.measured == [SOUND]
    assert answer.measures == steady_speech(SOUND.duration_ms)
    assert reply.measures is None


def test_an_answer_stands_where_its_sound_cannot_be_measured(
    vault: Vault, live: LiveSession
) -> None:
    answer_from_recording(
        vault, live, Forgetful(["I led"], [(RECORDING, SOUND)]), RECORDING
    )

    assert live.turns[1].text == "I led"
