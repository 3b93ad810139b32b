from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.hearing.agreement import Agreement
from engine.hearing.heard_words import spread, text_of
from tests.examples import examples

texts = st.lists(st.sampled_from(["a", "b", "c", "d,", "D", "e."]), max_size=8)


def heard(*transcriptions: str) -> Agreement:
    agreement = Agreement()
    for text in transcriptions:
        agreement.hear(spread(text.split(), 0, 1_000))
    return agreement


def test_what_two_transcriptions_begin_with_is_stable() -> None:
    agreement = heard("I worked with a", "I worked with the team in")

    assert agreement.stable == ("I", "worked", "with")
    assert agreement.tentative == ("the", "team", "in")


def test_one_transcription_makes_nothing_stable() -> None:
    assert heard("I worked with").stable == ()


def test_the_last_word_of_a_cut_off_stretch_is_not_believed_yet() -> None:
    assert heard("I worked", "I worked").stable == ("I",)


def test_the_final_text_begins_with_what_was_stable() -> None:
    agreement = heard("I worked with a", "I worked with the")

    final = agreement.keep(spread(["I", "work", "with", "the", "team."], 0, 2_000))

    assert text_of(final) == "I worked with the team."


def test_a_final_text_that_agrees_keeps_its_times() -> None:
    words = spread(["I", "worked", "with", "the", "team."], 0, 2_000)

    assert heard("I worked with", "I worked with").keep(words) == words


@given(st.lists(texts, max_size=6), texts)
@settings(max_examples=examples(80))
def test_stable_words_are_kept_whatever_comes(
    transcriptions: list[list[str]], final: list[str]
) -> None:
    agreement = Agreement()
    seen: list[tuple[str, ...]] = [()]

    for words in transcriptions:
        agreement.hear(spread(words, 0, 1_000))
        seen.append(agreement.stable)

    last = tuple(word.text for word in agreement.keep(spread(final, 0, 1_000)))
    steps = [*seen, last]
    assert all(later[: len(earlier)] == earlier for earlier, later in pairwise(steps))
