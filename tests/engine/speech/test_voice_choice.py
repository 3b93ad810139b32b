"""Every persona has a voice of their own."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.api.language import LANGUAGES, Language
from engine.api.voice import VoiceFacts
from engine.content.persona import Persona, PersonaVoice
from engine.speech.timbres import timbre_of_voice
from engine.speech.voice_choice import FASTEST, SLOWEST, choose_voice
from tests.content import shipped

PERSONAS = tuple(shipped().personas.values())
ESPEAK = (
    VoiceFacts("espeak:fr", "fr", "espeak", ("",), "", 22_050),
    VoiceFacts("espeak:en-gb", "en", "espeak", ("",), "", 22_050),
    VoiceFacts("espeak:en-us", "en", "espeak", ("",), "", 22_050),
)
SYSTEMS = (
    VoiceFacts("system:fr", "fr", "system", ("",), "masculine", 1_000),
    VoiceFacts("system:en", "en", "system", ("",), "masculine", 1_000),
)
SIWIS = VoiceFacts("fr_FR-siwis-medium", "fr", "piper", ("",), "feminine", 22_050)
UPMC = VoiceFacts("fr_FR-upmc-medium", "fr", "piper", ("jessica", "pierre"), "", 22_050)
UNKNOWN = VoiceFacts("fr_FR-somebody-low", "fr", "piper", ("",), "", 16_000)


def persona(timbre: str, pitch: str = "medium", rate: float = 1.0) -> Persona:
    voice = PersonaVoice(pitch=pitch, rate=rate, timbre=timbre)
    return PERSONAS[0].model_copy(update={"voice": voice})


@pytest.mark.requirement("E-038")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_bundled_personas_share_a_voice(language: Language) -> None:
    choices = [choose_voice(each, language, ESPEAK) for each in PERSONAS]

    assert len(PERSONAS) == 9
    assert len({choice.variant for choice in choices}) == 9


@pytest.mark.parametrize("voices", [ESPEAK, (SIWIS, UPMC, *ESPEAK), ()])
def test_a_persona_always_has_the_same_voice(voices: Sequence[VoiceFacts]) -> None:
    first = [choose_voice(each, "fr", voices) for each in PERSONAS]

    assert first == [choose_voice(each, "fr", voices) for each in PERSONAS]


def test_a_natural_voice_of_the_right_timbre_is_preferred() -> None:
    choice = choose_voice(persona("feminine"), "fr", (*ESPEAK, SIWIS))

    assert (choice.voice, choice.speaker) == ("fr_FR-siwis-medium", 0)


@pytest.mark.parametrize(("timbre", "speaker"), [("feminine", 0), ("masculine", 1)])
def test_the_speaker_has_the_right_timbre(timbre: str, speaker: int) -> None:
    choice = choose_voice(persona(timbre), "fr", (*ESPEAK, UPMC))

    assert (choice.voice, choice.speaker) == ("fr_FR-upmc-medium", speaker)


def test_a_voice_of_the_other_timbre_does_not_speak_for_a_persona() -> None:
    choice = choose_voice(persona("masculine"), "fr", (SIWIS, *ESPEAK))

    assert choice.voice == "espeak:fr"
    assert choice.variant[0] in "mMR"


def test_a_voice_of_unknown_timbre_comes_before_espeak() -> None:
    choice = choose_voice(persona("masculine"), "fr", (SIWIS, UNKNOWN, *ESPEAK))

    assert choice.voice == "fr_FR-somebody-low"


def test_a_voice_of_another_language_is_left_out() -> None:
    choice = choose_voice(persona("feminine"), "en", (SIWIS, *ESPEAK))

    assert choice.voice in {"espeak:en-gb", "espeak:en-us"}


def test_pitches_follow_the_hints_of_the_persona() -> None:
    pitches = [
        choose_voice(persona("feminine", pitch), "fr", ESPEAK).pitch
        for pitch in ("low", "medium", "high")
    ]

    assert pitches == sorted(pitches)
    assert len(set(pitches)) == 3


@given(st.floats(0.8, 1.2), st.floats(0.5, 2.0))
def test_nobody_speaks_too_fast_or_too_slowly_to_be_followed(
    rate: float, speed: float
) -> None:
    choice = choose_voice(persona("feminine", rate=rate), "fr", ESPEAK, speed)

    assert SLOWEST <= choice.rate <= FASTEST


def test_speed_multiplies_the_pace_of_the_persona() -> None:
    choice = choose_voice(persona("feminine", rate=0.9), "fr", ESPEAK, 1.2)

    assert choice.rate == pytest.approx(1.08)


TIMBRES = [
    ("fr_FR-siwis-medium", "feminine"),
    ("en_GB-northern_english_male-medium", "masculine"),
    ("fr_FR-somebody-low", ""),
]


@pytest.mark.parametrize(("voice", "timbre"), TIMBRES)
def test_known_voices_tell_their_timbre(voice: str, timbre: str) -> None:
    assert timbre_of_voice(voice) == timbre


@pytest.mark.requirement("E-039")
@pytest.mark.parametrize("timbre", ["feminine", "masculine"])
def test_the_systems_own_voice_speaks_for_everybody(timbre: str) -> None:
    choice = choose_voice(persona(timbre, rate=1.2), "en", SYSTEMS)

    assert choice.by_system
    assert (choice.voice, choice.rate) == ("system:en", 1.2)


def test_two_personas_of_the_systems_own_voice_differ_in_pitch() -> None:
    pitches = {choose_voice(each, "fr", SYSTEMS).pitch for each in PERSONAS}

    assert len(pitches) > 4
