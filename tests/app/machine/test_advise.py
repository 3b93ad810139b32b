"""Which pack suits a machine, and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.machine import Fit
from app.machine.advise import Advice, advise
from app.machine.wording import in_words, time_in_words
from app.text import Texts
from engine.api.language import LANGUAGES, Language
from engine.models.catalogue.records import PackLevel, Purpose
from engine.trial.records import LeftOut, Measured
from tests.app.machine.machines import facts_of, measured_at, the_catalogue

ENGLISH = Texts("en")


def advised(advice: Advice) -> PackLevel | None:
    return next((each.level for each in advice.verdicts if each.advised), None)


def verdicts(advice: Advice) -> dict[PackLevel, Fit]:
    return {each.level: each.fits for each in advice.verdicts}


@pytest.mark.requirement("E-049")
@pytest.mark.parametrize(
    ("gigabytes", "level"),
    [(8, PackLevel.LIGHT), (16, PackLevel.STANDARD), (32, PackLevel.HIGH)],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fast_machine_gets_the_pack_of_its_memory(
    gigabytes: int, level: PackLevel, language: Language
) -> None:
    facts = facts_of(gigabytes, cores=8)

    advice = advise(facts, measured_at(facts, 0.5), the_catalogue(), language)

    assert advised(advice) is level


@pytest.mark.requirement("E-049")
def test_a_machine_of_8_gb_is_warned_before_larger_packs() -> None:
    facts = facts_of(8, cores=8)

    advice = advise(facts, measured_at(facts, 0.3), the_catalogue(), "fr")

    assert verdicts(advice) == {
        PackLevel.LIGHT: Fit.YES,
        PackLevel.STANDARD: Fit.TIGHT,
        PackLevel.HIGH: Fit.NO,
    }
    standard, high = (in_words(each.reason, ENGLISH) for each in advice.verdicts[1:])
    assert standard == (
        "Its models take 5.2 GB of the 8 GB of memory here: other programs would have "
        "to be closed."
    )
    assert high == "Its models take 8.5 GB of memory; this computer has 8 GB."


@pytest.mark.requirement("E-049")
def test_a_slow_processor_steps_down_however_much_memory_there_is() -> None:
    facts = facts_of(32, cores=4)

    advice = advise(facts, measured_at(facts, 2.5), the_catalogue(), "en")

    assert advised(advice) is PackLevel.LIGHT
    assert verdicts(advice)[PackLevel.HIGH] is Fit.NO
    high = advice.verdicts[2]
    assert in_words(high.reason, ENGLISH).endswith("too slow for a conversation.")


def test_the_summary_says_cores_memory_and_time() -> None:
    facts = facts_of(16)

    advice = advise(facts, measured_at(facts), the_catalogue(), "fr")

    standard = advice.verdicts[1]
    assert standard.first_sound_ms is not None
    seconds = f"{standard.first_sound_ms / 1000:.1f}"
    said = in_words(advice.summary, ENGLISH)
    assert said == (f"4 cores, 16 GB: the Standard pack answers in about {seconds} s.")


def test_a_single_core_is_told_as_one() -> None:
    facts = facts_of(8, cores=1)

    advice = advise(facts, measured_at(facts, 0.4), the_catalogue(), "fr")

    assert in_words(advice.summary, ENGLISH).startswith("1 core, 8 GB: the Light pack")


def test_without_measures_nothing_is_promised() -> None:
    advice = advise(facts_of(16, cores=8), None, the_catalogue(), "fr")

    assert in_words(advice.summary, ENGLISH) == (
        "8 cores, 16 GB: the Standard pack should suit it."
    )
    standard = advice.verdicts[1]
    assert "Nothing has been measured yet." in in_words(standard.reason, ENGLISH)
    assert standard.least_ms is not None
    assert standard.most_ms is not None
    assert standard.most_ms > 3 * standard.least_ms


def test_a_guess_refuses_no_pack_for_its_speed() -> None:
    advice = advise(facts_of(32, cores=1), None, the_catalogue(), "fr")

    assert Fit.NO not in verdicts(advice).values()
    assert advised(advice) is PackLevel.LIGHT


def test_an_engine_that_cannot_run_is_the_reason_no_pack_is_advised() -> None:
    facts = facts_of(16)
    died = LeftOut(
        engine=Purpose.LANGUAGE,
        what="The interviewer’s language model stopped: {why}.",
        remedy="",
        values={"why": "illegal instruction"},
        cannot_run=True,
    )
    measured = measured_at(facts).model_copy(
        update={"language": (), "left_out": (died,)}
    )

    advice = advise(facts, measured, the_catalogue(), "fr")

    assert set(verdicts(advice).values()) == {Fit.NO}
    assert advice.verdicts[0].first_sound_ms is None
    assert "illegal instruction" in in_words(advice.verdicts[0].reason, ENGLISH)
    assert in_words(advice.summary, ENGLISH) == (
        "4 cores, 16 GB: no pack runs well here. The interviewer follows its "
        "script, and you can practise all the same."
    )


def test_a_voice_that_cannot_run_leaves_the_packs_as_they_are() -> None:
    facts = facts_of(16)
    gone = LeftOut(engine=Purpose.VOICE, what="x", remedy="", cannot_run=True)
    measured = measured_at(facts).model_copy(update={"left_out": (gone,)})

    advice = advise(facts, measured, the_catalogue(), "fr")

    assert advised(advice) is PackLevel.STANDARD


def test_an_engine_that_was_not_tried_for_want_of_room_is_guessed() -> None:
    facts = facts_of(16)
    untried = LeftOut(engine=Purpose.LANGUAGE, what="x", remedy="", cannot_run=False)
    measured = measured_at(facts).model_copy(
        update={"language": (), "left_out": (untried,)}
    )

    advice = advise(facts, measured, the_catalogue(), "fr")

    assert advised(advice) is not None
    assert "should suit it" in in_words(advice.summary, ENGLISH)


def test_a_catalogue_without_packs_gives_no_verdict() -> None:
    empty = the_catalogue().model_copy(update={"packs": ()})

    advice = advise(facts_of(16), None, empty, "fr")

    assert advice.verdicts == ()
    assert "no pack runs well here" in in_words(advice.summary, ENGLISH)


def test_times_are_told_with_their_range_in_both_languages() -> None:
    facts = facts_of(16)
    standard = advise(facts, measured_at(facts), the_catalogue(), "fr").verdicts[1]
    standard = standard.model_copy(
        update={"first_sound_ms": 1_640, "least_ms": 1_310, "most_ms": 2_210}
    )

    assert time_in_words(standard, ENGLISH) == (
        "About 1.6 s (1.3–2.2 s) from the end of your turn to the first sound."
    )
    assert "1,6" in time_in_words(standard, Texts("fr"))


@given(
    st.integers(2, 128),
    st.integers(1, 32),
    st.floats(0.05, 20.0),
)
def test_more_memory_or_speed_never_lowers_the_advice(
    gigabytes: int, cores: int, slower: float
) -> None:
    order = [None, *PackLevel]
    facts, more = facts_of(gigabytes, cores), facts_of(2 * gigabytes, cores)
    catalogue = the_catalogue()

    here = order.index(
        advised(advise(facts, measured_at(facts, slower), catalogue, "en"))
    )
    with_memory = advised(advise(more, measured_at(more, slower), catalogue, "en"))
    faster = advised(advise(facts, measured_at(facts, slower / 2), catalogue, "en"))

    assert order.index(with_memory) >= here
    assert order.index(faster) >= here


def test_verdicts_are_told_from_the_lightest() -> None:
    advice = advise(facts_of(16), Measured(took_ms=1), the_catalogue(), "en")

    assert [each.level for each in advice.verdicts] == list(PackLevel)
    times = [each.first_sound_ms or 0 for each in advice.verdicts]
    assert times == sorted(times)


def test_what_is_less_sure_has_a_wider_range() -> None:
    facts = facts_of(16)
    sure = measured_at(facts)
    unsure = sure.model_copy(update={"others_busy": True})

    ranges = [
        (verdict.least_ms, verdict.most_ms)
        for measured in (sure, unsure)
        for verdict in advise(facts, measured, the_catalogue(), "en").verdicts[:1]
    ]

    (least, most), (less, more) = ranges
    assert less is not None
    assert more is not None
    assert less < (least or 0)
    assert more > (most or 0)
