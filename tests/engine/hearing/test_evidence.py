import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.hearing.evidence import Written, believed, doubtful, without_loops
from engine.hearing.heard_words import spread, text_of
from tests.examples import examples

SURE, UNSURE = -0.2, -1.4


def written(
    text: str, *, no_speech: float = 0.01, sure: float = SURE, ms: int = 2_000
) -> Written:
    return Written(spread(text.split(), 0, ms), no_speech, sure)


def kept(text: str, speech_ms: int = 2_000, **how: float) -> str:
    return text_of(believed(written(text, **how), speech_ms))  # type: ignore[arg-type] # floats only


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for watching!",
        "Thank you for watching.",
        "Please subscribe.",
        "Subtitles by the Amara.org community",
        "Sous-titres réalisés par la communauté d'Amara.org",
        "Sous-titrage ST' 501",
        "Merci d'avoir regardé cette vidéo !",
        "N’oubliez pas de vous abonner.",
        "♪♪♪",
    ],
)
def test_what_ends_videos_is_never_heard(text: str) -> None:
    assert kept(text) == ""


def test_it_is_cut_from_the_end_of_an_answer() -> None:
    said = kept("We delivered on time. Thanks for watching!")

    assert said == "We delivered on time."


def test_the_same_words_inside_a_sentence_are_kept() -> None:
    text = "The customer said thanks for watching the demo with me."

    assert kept(text) == text


@pytest.mark.parametrize(
    "text", ["Thank you.", "Thank you very much.", "Merci.", "Merci beaucoup.", "Oui."]
)
def test_thanks_that_were_spoken_are_kept(text: str) -> None:
    assert kept(text, speech_ms=450) == text


@pytest.mark.parametrize("text", ["Thank you.", "Merci.", "you"])
def test_thanks_written_over_hardly_any_speech_are_dropped(text: str) -> None:
    assert kept(text, speech_ms=450, no_speech=0.7) == ""
    assert kept(text, speech_ms=210) == ""


def test_silence_the_engine_is_unsure_about_is_silence() -> None:
    assert kept("and then we", no_speech=0.8, sure=UNSURE) == ""


def test_a_confident_sentence_is_kept_although_it_was_taken_for_silence() -> None:
    assert kept("I worked in Leeds.", no_speech=0.9) == "I worked in Leeds."


def test_less_speech_than_a_syllable_holds_no_word() -> None:
    assert kept("Hello.", speech_ms=160) == ""


def test_more_words_than_can_be_spoken_are_not_believed() -> None:
    text = " ".join(f"w{number}" for number in range(30))

    assert kept(text, speech_ms=1_000) == ""
    assert kept(text, speech_ms=10_000) == text


def test_a_loop_is_said_once() -> None:
    text = "I went to the office " + "and we talked about it " * 9

    assert kept(text, speech_ms=6_000) == (
        "I went to the office and we talked about it"
    )


def test_a_word_said_thrice_for_emphasis_is_kept() -> None:
    assert kept("It was very very very good.") == "It was very very very good."


def test_a_loop_makes_a_pass_doubtful() -> None:
    assert doubtful(written("we talked " * 6), 8_000)
    assert not doubtful(written("we talked about it"), 8_000)


def test_a_pass_that_had_to_be_stopped_is_doubtful() -> None:
    cut = Written(spread(["well"], 0, 300), 0.0, SURE, cut_short=True)

    assert doubtful(cut, 2_000)


words_said = st.lists(
    st.sampled_from(["we", "talked", "about", "it", "then"]), max_size=30
)


@given(words_said)
@settings(max_examples=examples(60))
def test_collapsing_loops_twice_changes_nothing(texts: list[str]) -> None:
    once = without_loops(spread(texts, 0, 9_000))

    assert without_loops(once) == once


@given(words_said, st.integers(min_value=0, max_value=8_000))
@settings(max_examples=examples(60))
def test_only_words_that_were_written_are_heard(
    texts: list[str], speech_ms: int
) -> None:
    words = spread(texts, 0, 9_000)

    assert set(believed(Written(words), speech_ms)) <= set(words)
