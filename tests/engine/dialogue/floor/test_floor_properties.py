"""What holds for the floor whatever happens, in whatever order."""

from collections import Counter
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.hearing import (
    EndReason,
    HearingEvent,
    Hesitating,
    Level,
    PartialText,
    SpeechPaused,
    SpeechStarted,
    Transcription,
    TurnHeard,
)
from engine.dialogue.floor.effects import (
    Decide,
    Draft,
    Effect,
    Hold,
    StopSpeaking,
    Submit,
    SubmitTyped,
    Withdraw,
)
from engine.dialogue.floor.events import (
    Asked,
    Begun,
    Button,
    DeviceChanged,
    DuplexChanged,
    Ended,
    Event,
    Heard,
    HearingChanged,
    Pressed,
    ReplyBegins,
    ReplyFailed,
    ReplyHeard,
    Tick,
    Typed,
)
from engine.dialogue.floor.floor import Floor, Stage, next_wake
from engine.dialogue.floor.ladder import NORMAL
from engine.dialogue.floor.step import step
from engine.dialogue.records import Ask
from tests.examples import examples

MOMENTS = st.integers(0, 40_000)


def turn(number: int, said: bool, reason: EndReason) -> TurnHeard:
    text = f"words{number}" if said else ""
    return TurnHeard(Transcription(text, ()), 0, 0, 0, 0, reason, 1_200, -60.0)


def heard_turns() -> st.SearchStrategy[TurnHeard]:
    said = st.sampled_from([True, True, True, False])
    return st.builds(turn, st.integers(0, 10_000_000), said, st.sampled_from(EndReason))


told: st.SearchStrategy[HearingEvent] = st.one_of(
    st.builds(Level, st.just(-30.0), speech=st.booleans(), at_ms=MOMENTS),
    st.builds(SpeechStarted, MOMENTS),
    st.builds(SpeechPaused, MOMENTS),
    st.builds(Hesitating, MOMENTS),
    st.builds(PartialText, st.sampled_from(["", "so far"]), st.just(""), MOMENTS),
    st.builds(SpeechStarted, st.just(0)),
    st.builds(Level, st.just(-20.0), speech=st.just(True), at_ms=st.just(900)),
)
events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Heard, told),
    st.builds(Heard, heard_turns()),
    st.builds(Heard, heard_turns()),
    st.builds(ReplyBegins, st.just(value=False)),
    st.builds(ReplyHeard),
    st.builds(Pressed, st.sampled_from(Button)),
    st.builds(Asked, st.sampled_from(Ask)),
    st.builds(Typed, st.just("typed")),
    st.builds(ReplyBegins, st.booleans()),
    st.builds(ReplyHeard),
    st.builds(ReplyFailed),
    st.builds(DeviceChanged, st.booleans()),
    st.builds(HearingChanged, st.booleans()),
    st.builds(DuplexChanged, st.booleans()),
    st.builds(Tick),
    st.builds(Tick),
)
scripts = st.lists(st.tuples(events, st.integers(0, 4_000)), min_size=4, max_size=40)


@dataclass
class Run:
    """A floor, and all that happened on it."""

    floor: Floor
    now_ms: int = 0
    effects: list[Effect] = field(default_factory=list)
    heard: list[TurnHeard] = field(default_factory=list)

    def take(self, event: Event, after_ms: int = 0) -> tuple[Effect, ...]:
        self.now_ms += after_ms
        match event:
            case Heard(TurnHeard() as each) if each.transcription.text:
                self.heard.append(each)
        self.floor, effects = step(self.floor, event, self.now_ms)
        self.effects += effects
        return effects


def begun(half_duplex: bool) -> Run:
    run = Run(Floor(half_duplex=half_duplex, ladder=NORMAL))
    run.take(Begun())
    return run


def words_given(run: Run) -> Counter[str]:
    """Count every word that was submitted, drafted, or still waits."""
    given: Counter[str] = Counter()
    for effect in run.effects:
        match effect:
            case Submit(turns, _):
                for each in turns:
                    given.update(each.transcription.text.split())
            case Draft(text):
                given.update(text.split())
            case _:
                pass
    for each in run.floor.waiting:
        given.update(each.transcription.text.split())
    return given


@given(st.booleans(), scripts)
def test_loudspeakers_never_sound_while_somebody_is_listened_to(
    half: bool, script: list[tuple[Event, int]]
) -> None:
    run = begun(half)

    for event, after_ms in script:
        run.take(event, after_ms)
        speaks = run.floor.stage is Stage.SPEAKING

        assert run.floor.held or not (speaks and run.floor.half_duplex)
        assert run.floor.held or run.floor.stage is not Stage.PAUSED


@given(st.booleans(), scripts)
def test_the_listener_is_told_exactly_when_it_must_hold_or_listen(
    half: bool, script: list[tuple[Event, int]]
) -> None:
    run = begun(half)

    for event, after_ms in script:
        run.take(event, after_ms)

    holds = [effect.held for effect in run.effects if isinstance(effect, Hold)]
    assert holds == [bool(number % 2) for number in range(len(holds))]
    assert run.floor.held is (holds[-1] if holds else True)


@given(st.booleans(), scripts)
def test_no_turn_that_was_heard_is_lost_or_given_twice(
    half: bool, script: list[tuple[Event, int]]
) -> None:
    run = begun(half)

    for event, after_ms in script:
        run.take(event, after_ms)

    drafts = ["so", "far", "typed"]
    expected = Counter(each.transcription.text for each in run.heard)
    found = words_given(run)
    for word in drafts:
        del found[word]
    assert found == expected


@given(st.booleans(), scripts)
def test_a_pause_takes_nothing(half: bool, script: list[tuple[Event, int]]) -> None:
    run = begun(half)
    takes = Submit | SubmitTyped | Decide

    for event, after_ms in script:
        was_paused = run.floor.stage is Stage.PAUSED
        effects = run.take(event, after_ms)
        still = was_paused and run.floor.stage is Stage.PAUSED

        assert not (still and any(isinstance(effect, takes) for effect in effects))


@given(st.booleans(), scripts)
def test_the_session_can_be_ended_from_everywhere(
    half: bool, script: list[tuple[Event, int]]
) -> None:
    run = begun(half)
    for event, after_ms in script:
        run.take(event, after_ms)

    run.take(Asked(Ask.CLOSE))
    run.take(ReplyBegins(ends=True))
    run.take(ReplyHeard())

    assert run.floor.stage is Stage.OVER
    assert run.floor.waiting == ()


@given(st.booleans(), scripts)
def test_leaving_is_possible_from_everywhere(
    half: bool, script: list[tuple[Event, int]]
) -> None:
    run = begun(half)
    for event, after_ms in script:
        run.take(event, after_ms)

    run.take(Ended())

    assert run.floor.stage is Stage.OVER
    assert run.floor.held
    assert run.floor.waiting == ()


@given(st.booleans(), scripts)
def test_whoever_takes_the_floor_from_the_interviewer_has_the_sound_stopped(
    half: bool, script: list[tuple[Event, int]]
) -> None:
    run = begun(half)

    for event, after_ms in script:
        before = run.floor.stage
        effects = run.take(event, after_ms)
        taken = before is Stage.SPEAKING and run.floor.stage is Stage.LISTENING
        stopped = any(isinstance(each, StopSpeaking | Withdraw) for each in effects)

        assert not taken or stopped or isinstance(event, ReplyHeard | ReplyFailed)


@settings(max_examples=examples(60))
@given(st.booleans(), scripts)
def test_a_tick_at_the_moment_named_is_never_in_vain_for_ever(
    half: bool, script: list[tuple[Event, int]]
) -> None:
    run = begun(half)
    for event, after_ms in script:
        run.take(event, after_ms)

    wakes = []
    for _ in range(20):
        wake = next_wake(run.floor, run.now_ms)
        if wake is None:
            break
        wakes.append(wake)
        run.take(Tick(), wake - run.now_ms)

    assert len(wakes) < 20
