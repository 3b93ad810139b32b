"""eSpeak NG's library, called from here; it brings no other engine with it."""

from collections.abc import Iterator

import pytest

from engine.adapters.espeak.library import (
    EspeakLibrary,
    Event,
    EventKind,
    Parameter,
)

TEXT = "Voici une phrase assez longue, qui se dit en plusieurs secondes."


@pytest.fixture(scope="module")
def library() -> Iterator[EspeakLibrary]:
    library = EspeakLibrary()
    library.choose("fr")
    yield library
    library.close()


def said(library: EspeakLibrary, text: str) -> tuple[int, list[Event]]:
    """Return how many samples a text has, and what happens in them."""
    sound = bytearray()
    events: list[Event] = []

    def take(pcm: bytes, happening: list[Event]) -> bool:
        sound.extend(pcm)
        events.extend(happening)
        return False

    assert library.say(text, take)
    return len(sound) // 2, events


def test_words_are_told_by_their_characters_accents_and_all(
    library: EspeakLibrary,
) -> None:
    text = "L’été où ça chauffe"

    _, events = said(library, text)

    words = [
        text[event.position : event.position + event.length]
        for event in events
        if event.kind == EventKind.WORD
    ]
    assert words[-3:] == ["où", "ça", "chauffe"]


def test_phonemes_come_in_ipa_with_their_samples(library: EspeakLibrary) -> None:
    samples, events = said(library, "chauffe")

    phonemes = [event for event in events if event.kind == EventKind.PHONEME]
    assert "".join(event.symbol for event in phonemes) == "ʃˈof"
    assert all(0 <= event.sample <= samples for event in phonemes)


def test_a_word_of_another_language_leaves_no_trace_among_the_phonemes(
    library: EspeakLibrary,
) -> None:
    _, events = said(library, "un meeting")

    symbols = "".join(event.symbol for event in events)
    assert "(" not in symbols
    assert "en" not in symbols


def test_synthesis_ends_when_it_is_told_to(library: EspeakLibrary) -> None:
    whole, _ = said(library, TEXT)
    taken: list[int] = []

    def take_one(pcm: bytes, _: list[Event]) -> bool:
        taken.append(len(pcm) // 2)
        return True

    library.say(TEXT, take_one)

    assert len(taken) == 1
    assert taken[0] < whole / 20


def test_faster_is_shorter(library: EspeakLibrary) -> None:
    library.set(Parameter.RATE, 120)
    slow, _ = said(library, TEXT)
    library.set(Parameter.RATE, 240)
    fast, _ = said(library, TEXT)

    assert slow / fast == pytest.approx(2.0, rel=0.08)


def test_a_voice_it_does_not_have_is_refused(library: EspeakLibrary) -> None:
    assert not library.choose("xx-nowhere")
    assert library.choose("fr+f2")
