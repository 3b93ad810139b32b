"""The sound of a session held aloud: nowhere without consent, replayed with it."""

import os
from pathlib import Path

import pytest

from app.practice.spoken.place import Wishes
from app.practice.spoken.state import Stage
from app.recordings.give_consent import give_consent
from app.recordings.keep_recording import AnswerSound, keep_recording
from app.recordings.read_recording import read_recording
from app.recordings.recordings_of import recordings_of
from app.recordings.time_of import time_of
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from tests.acceptance.voice.hall import Hall, silence
from tests.recorded import sound_in_clear

pytestmark = [pytest.mark.slow, pytest.mark.alone]

STORY = (
    "last year our team had a problem with the orders",
    "i made a plan and i called every customer",
)
WITHOUT_NUDGES = Wishes(ladder=None)


def answer(hall: Hall) -> Audio:
    """Give the story as an answer; return the bytes that went into the microphone.

    They are kept here: eSpeak NG says the same words with other samples each time.
    """
    hall.until_stage(Stage.LISTENING)
    before = len(hall.live.turns)
    pcm = silence(400).join(hall.sound_of(clause) for clause in STORY)
    hall.microphone.say(pcm)
    hall.until(lambda: len(hall.live.turns) >= before + 2)
    hall.until_stage(Stage.LISTENING, Stage.OVER)
    return Audio(pcm[len(pcm) // 8 : -len(pcm) // 8], HEARING_RATE)


@pytest.mark.requirement("E-044")
@pytest.mark.requirement("E-238")
def test_without_consent_no_file_anywhere_holds_the_sound(
    hall: Hall, tmp_path: Path
) -> None:
    hall.begin(WITHOUT_NUDGES)

    said = answer(hall)

    vault = hall.application.vault
    assert len(hall.answers()) == 1
    assert not vault.sounds.folder.exists()
    assert sound_in_clear(tmp_path, said) == []
    assert sound_in_clear(Path(os.environ["HOME"]), said) == []


@pytest.mark.requirement("E-044")
def test_with_consent_words_of_an_answer_are_heard_again_where_they_were_said(
    hall: Hall, tmp_path: Path
) -> None:
    application, session_id = hall.application, hall.live.session.id
    vault, clock = application.vault, application.clock
    give_consent(vault, clock)
    hall.on_answer_sound = lambda turn, sound: hall.lanes.command(
        lambda: keep_recording(vault, AnswerSound(session_id, turn, sound), clock),
        lambda _: None,
        lambda _: None,
    )
    hall.begin(WITHOUT_NUDGES)
    said = answer(hall)
    hall.until(lambda: recordings_of(vault, session_id) != ())

    (kept,) = recordings_of(vault, session_id)
    turn = hall.turns()[kept.turn]
    start = turn.text.lower().index("plan")
    span = time_of(turn, start - len("made a "), len(turn.text))
    sound = read_recording(vault, session_id, kept.turn, span)
    hearing = application.engines.hearing
    heard = hearing.transcribe(sound, "en", Cancel()) if hearing else None
    assert heard is not None
    assert "plan" in heard.text.lower()
    assert "problem" not in heard.text.lower()
    assert said.pcm[:64] in read_recording(vault, session_id, kept.turn).pcm
    assert sound_in_clear(tmp_path, said) == []
