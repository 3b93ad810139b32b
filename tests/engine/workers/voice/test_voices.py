"""What the real engines give, measured: eSpeak NG and Piper through the worker."""

import pytest

from engine.api.language import Language
from engine.api.voice import Viseme, VoiceChoice
from engine.speech.loudness import LEVEL, PEAK
from engine.speech.voice_choice import choose_voice
from engine.workers.voice.client import VoiceClient
from tests.content import shipped
from tests.engine.workers.voice.conftest import Say
from tests.engine.workers.voice.measures import edge_step, loudness_by_viseme, measured

TEXTS: dict[Language, str] = {
    "fr": "Bonjour, et merci d’être là. Depuis 2019, vous avez suivi 21 clients : "
    "lequel vous a le plus appris ?",
    "en": "Good morning, and thank you for coming. Since 2019 you have looked after "
    "21 clients: which one taught you the most?",
}
CHOICES: list[tuple[Language, VoiceChoice]] = [
    ("fr", VoiceChoice("espeak:fr", variant="f2")),
    ("fr", VoiceChoice("espeak:fr", variant="m3")),
    ("en", VoiceChoice("espeak:en-gb", variant="f4")),
    ("en", VoiceChoice("espeak:en-us", variant="m7")),
    ("fr", VoiceChoice("fr_FR-tiny-low", speaker=0)),
    ("fr", VoiceChoice("fr_FR-tiny-low", speaker=1)),
    ("en", VoiceChoice("en_GB-tiny-low", speaker=0)),
    ("en", VoiceChoice("en_GB-tiny-low", speaker=1)),
]
every_voice = pytest.mark.parametrize(
    ("language", "choice"),
    CHOICES,
    ids=[f"{choice.voice}-{choice.variant}{choice.speaker}" for _, choice in CHOICES],
)


@every_voice
def test_a_voice_sounds_at_the_common_level_without_clipping(
    say: Say, language: Language, choice: VoiceChoice
) -> None:
    sound = measured(say(TEXTS[language], language, choice))

    assert sound.level == pytest.approx(LEVEL, rel=0.12)
    assert sound.peak <= PEAK + 0.001


@every_voice
def test_parts_join_without_a_click(
    say: Say, language: Language, choice: VoiceChoice
) -> None:
    parts = say(TEXTS[language], language, choice)

    assert len(parts) >= 2
    assert edge_step(parts) < 0.002


@every_voice
def test_the_length_follows_the_text(
    say: Say, language: Language, choice: VoiceChoice
) -> None:
    once = measured(say(TEXTS[language], language, choice))
    twice = measured(say(f"{TEXTS[language]} {TEXTS[language]}", language, choice))

    assert twice.seconds == pytest.approx(2 * once.seconds, rel=0.08)
    words_a_minute = 60 * len(TEXTS[language].split()) / once.seconds
    assert 90 <= words_a_minute <= 230


@every_voice
@pytest.mark.requirement("E-038")
@pytest.mark.parametrize("rate", [0.8, 1.2])
def test_speed_changes_the_length_in_proportion(
    say: Say, language: Language, choice: VoiceChoice, rate: float
) -> None:
    other = VoiceChoice(choice.voice, choice.speaker, choice.variant, rate=rate)

    own = measured(say(TEXTS[language], language, choice))
    changed = measured(say(TEXTS[language], language, other))

    assert changed.seconds == pytest.approx(own.seconds / rate, rel=0.10)


@every_voice
@pytest.mark.parametrize("pitch", [0.93, 1.07])
def test_pitch_is_changed_as_asked_and_the_length_kept(
    say: Say, language: Language, choice: VoiceChoice, pitch: float
) -> None:
    other = VoiceChoice(choice.voice, choice.speaker, choice.variant, pitch=pitch)

    own = measured(say(TEXTS[language], language, choice))
    changed = measured(say(TEXTS[language], language, other))

    assert changed.pitch == pytest.approx(own.pitch * pitch, rel=0.04)
    assert changed.seconds == pytest.approx(own.seconds, rel=0.09)


@every_voice
def test_the_mouth_moves_while_it_sounds_and_rests_at_the_end(
    say: Say, language: Language, choice: VoiceChoice
) -> None:
    for part in say(TEXTS[language], language, choice):
        shapes = {step.viseme for step in part.visemes}
        gaps = [
            after.at_ms - before.at_ms
            for before, after in zip(part.visemes, part.visemes[1:], strict=False)
        ]

        assert len(shapes) >= 5
        assert max(gaps) < 500
        assert part.visemes[-1].viseme is Viseme.REST
        assert part.visemes[-1].at_ms >= part.audio.duration_ms - 330


@every_voice
def test_open_mouths_are_loud_closed_lips_quiet_and_rest_silent(
    say: Say, language: Language, choice: VoiceChoice
) -> None:
    loudness = loudness_by_viseme(say(TEXTS[language], language, choice))

    assert loudness[Viseme.OPEN] > 1.4 * loudness[Viseme.PRESSED]
    assert loudness[Viseme.REST] < loudness[Viseme.OPEN] / 5


@every_voice
@pytest.mark.requirement("E-042")
def test_captions_point_at_every_written_word_in_turn(
    say: Say, language: Language, choice: VoiceChoice
) -> None:
    text = TEXTS[language]
    parts = say(text, language, choice)

    words = [word for part in parts for word in part.words]
    written = [text[word.start : word.end] for word in words]
    assert "2019" in written
    assert "21" in written
    assert "".join(written) == "".join(sign for sign in text if sign not in " ,.:?")
    for part in parts:
        starts = [word.start_ms for word in part.words]
        assert starts == sorted(starts)
        assert part.words[-1].end_ms <= part.audio.duration_ms


@every_voice
def test_a_number_sounds_longer_than_its_figures_suggest(
    say: Say, language: Language, choice: VoiceChoice
) -> None:
    text = TEXTS[language]
    words = {
        text[word.start : word.end]: word.end_ms - word.start_ms
        for part in say(text, language, choice)
        for word in part.words
    }

    assert words["2019"] > words["21"] > 0
    assert words["2019"] > 700


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.requirement("E-038")
def test_the_nine_personas_can_be_told_apart_by_ear(
    say: Say, voice: VoiceClient, language: Language
) -> None:
    espeak = [facts for facts in voice.voices() if facts.engine == "espeak"]
    personas = shipped().personas.values()
    sounds = {
        persona.id: measured(
            say(TEXTS[language], language, choose_voice(persona, language, espeak))
        )
        for persona in personas
    }

    alike = [
        (one, other)
        for one in sounds
        for other in sounds
        if one < other
        and abs(sounds[one].pitch / sounds[other].pitch - 1) < 0.045
        and abs(sounds[one].centroid / sounds[other].centroid - 1) < 0.08
    ]

    assert len(sounds) == 9
    assert alike == []


def test_two_speakers_of_a_piper_voice_differ(say: Say) -> None:
    high, low = (
        measured(say(TEXTS["fr"], "fr", VoiceChoice("fr_FR-tiny-low", speaker=number)))
        for number in (0, 1)
    )

    assert high.pitch > 1.5 * low.pitch
