"""The interviewer in a model's words: read ahead, clause by clause, stopped, lost."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from app.domain.sessions import TurnSource
from app.practice.spoken.place import Wishes
from app.practice.spoken.replying import WORDS_PATIENCE_MS
from app.practice.spoken.sentences import model_too_slow
from app.practice.spoken.state import Part, Stage
from app.shared.errors import Unavailable
from engine.api.language_model import Messages, Sampling
from engine.testing.lanes import VirtualLanes
from engine.testing.language_model import ScriptedModel
from tests.app.practice.spoken.conftest import ANSWER, Enter, Room

GONE = Unavailable("The model is gone.", "Go on.")


class SlowModel(ScriptedModel):
    """Takes its time for each token, and dies where it is told to."""

    lanes: VirtualLanes
    token_ms = 50
    dies_after: int | None = None
    hangs_after: int | None = None

    def pieces(self, messages: Messages, sampling: Sampling) -> Iterator[str]:
        for place, piece in enumerate(super().pieces(messages, sampling)):
            if place == self.dies_after:
                raise GONE
            self.lanes.spend(600_000 if place == self.hangs_after else self.token_ms)
            yield piece


def with_model(enter: Enter, wishes: Wishes | None = None) -> tuple[Room, SlowModel]:
    model = SlowModel()
    room = enter(wishes, language=model)
    model.lanes = room.lanes
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)
    return room, model


def test_the_model_words_the_turn_that_the_policy_decided(enter: Enter) -> None:
    room, model = with_model(enter)

    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.lanes.settle()

    turn = room.live.turns[2]
    assert turn.source is TurnSource.MODEL
    assert room.state.caption.text == turn.text
    assert len(model.calls) == 1
    assert turn.worded_by
    assert (turn.worded_by.model, turn.worded_by.digest) == (
        model.facts.name,
        model.facts.digest,
    )
    assert turn.worded_by.seed == model.calls[0].sampling.seed


@pytest.mark.requirement("E-055")
def test_the_words_of_the_model_are_kept_with_what_made_them(enter: Enter) -> None:
    room, _ = with_model(enter)
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.lanes.settle()

    with room.vault.read() as work:
        kept = work.turns.of(room.live.session.id)

    assert kept == room.live.turns


def test_the_voice_begins_while_the_model_still_writes(enter: Enter) -> None:
    room, model = with_model(enter)
    room.hear(ANSWER)

    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)

    times = room.told.times[-1]
    written_ms = len(model.calls[0].text.split()) * model.token_ms
    assert times.first_audio is not None
    assert times.reply_decided is not None
    assert times.first_audio - times.reply_decided < written_ms


def test_what_has_settled_is_read_while_the_person_still_speaks(enter: Enter) -> None:
    room, model = with_model(enter)
    before = len(model.readings)

    room.hearing.listener.say("Last March a customer called three times")
    room.lanes.settle()
    room.hearing.listener.say("about the same bill and I checked his account")
    room.lanes.settle()
    read_ahead = len(model.readings) - before
    room.hearing.listener.end_turn()
    room.until(Stage.SPEAKING)

    fresh = model.calls[0].reading.tokens - model.calls[0].reading.reused
    assert read_ahead == 2
    assert fresh < model.calls[0].reading.tokens / 2


def test_the_beginning_is_read_while_the_interviewer_opens_the_session(
    enter: Enter,
) -> None:
    model = SlowModel()
    room = enter(language=model)
    model.lanes = room.lanes
    room.until(Stage.SPEAKING)
    room.lanes.settle()

    while_speaking = room.state.stage, len(model.readings)
    room.until(Stage.LISTENING)
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)

    first = model.calls[0].reading
    assert while_speaking == (Stage.SPEAKING, 1)
    assert first.reused > 0.9 * model.readings[0].tokens


@pytest.mark.requirement("E-051")
def test_a_model_that_dies_in_mid_sentence_leaves_the_rest_to_the_script(
    enter: Enter,
) -> None:
    room, model = with_model(enter)
    model.dies_after = 3

    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.lanes.settle()

    assert room.state.notice is GONE
    assert Part.LANGUAGE in room.state.missing
    turn = room.live.turns[2]
    assert turn.source is TurnSource.SCRIPTED
    assert turn.move
    assert turn.move.script is None


def test_a_model_that_works_again_is_missed_no_more(enter: Enter) -> None:
    room, model = with_model(enter)
    model.dies_after = 3
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)

    model.dies_after = None
    room.hear("I then wrote to the network and he was refunded 84 pounds.")
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)

    assert room.state.notice is None
    assert Part.LANGUAGE not in room.state.missing


def test_cutting_in_stops_the_model_too_and_says_who_worded_what_was_heard(
    enter: Enter, headset: Wishes
) -> None:
    room, model = with_model(enter, headset)
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.lanes.run_for(800)

    room.hearing.listener.start_speaking()
    room.lanes.run_for(400)
    room.hear("May I add something")
    room.until(Stage.SPEAKING)

    cut = room.live.turns[2]
    assert cut.interrupted
    assert cut.source is TurnSource.MODEL
    assert cut.worded_by
    assert cut.worded_by.seed == model.calls[0].sampling.seed


def test_an_opening_is_played_when_the_reply_would_be_slow(enter: Enter) -> None:
    room, model = with_model(enter)
    model.token_ms = 400
    waits = []

    for _ in range(3):
        room.hear(ANSWER)
        room.until(Stage.SPEAKING)
        room.until(Stage.LISTENING)
        room.lanes.run_for(300)
        waits.append(room.told.times[-1])

    openings = [times.opening for times in waits]
    silences = [times.wait_ms() or 0 for times in waits]
    assert openings[0] is False
    assert any(openings[1:])
    opened = openings.index(True)
    assert silences[opened] < 1_200 < silences[0]


def test_an_opening_is_part_of_what_was_said_and_is_never_the_one_before(
    enter: Enter,
) -> None:
    room, model = with_model(enter)
    model.token_ms = 400

    for _ in range(6):
        room.hear(ANSWER)
        room.until(Stage.SPEAKING)
        room.lanes.run_until(lambda: room.state.stage in (Stage.LISTENING, Stage.OVER))
        room.lanes.run_for(300)

    opened = [times.turn for times in room.told.times if times.opening]
    firsts = [room.live.turns[index].text.split(".")[0] for index in opened]
    assert len(firsts) >= 2
    assert all(one != after for one, after in pairwise(firsts))


def test_a_quick_reply_needs_no_opening(enter: Enter) -> None:
    room, model = with_model(enter)
    model.token_ms = 5

    for _ in range(3):
        room.hear(ANSWER)
        room.until(Stage.SPEAKING)
        room.until(Stage.LISTENING)
        room.lanes.run_for(300)

    assert not any(times.opening for times in room.told.times)


@pytest.mark.requirement("E-051")
def test_a_model_that_keeps_the_person_waiting_is_left_to_itself(enter: Enter) -> None:
    room, model = with_model(enter)
    model.token_ms = 60_000
    room.hear(ANSWER)
    asked_at = room.lanes.monotonic_ms()

    room.until(Stage.SPEAKING)
    waited_ms = room.lanes.monotonic_ms() - asked_at
    room.until(Stage.LISTENING)
    room.lanes.settle()

    assert waited_ms == WORDS_PATIENCE_MS
    assert room.state.notice
    assert room.state.notice.what == model_too_slow().what
    assert room.live.turns[2].text == room.state.caption.text
    assert room.live.turns[2].text


def test_a_model_that_hangs_in_mid_turn_has_its_turn_finished_by_the_script(
    enter: Enter,
) -> None:
    room, model = with_model(enter)
    model.hangs_after = 16
    room.hear(ANSWER)

    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.lanes.settle()

    turn = room.live.turns[2]
    assert turn.move
    assert turn.move.script
    assert turn.text.endswith(turn.move.script)
    assert turn.text != turn.move.script
