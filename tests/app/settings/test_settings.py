import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.settings import Preferences, Settings, Theme
from app.settings.change_preferences import change_preferences
from app.settings.read_preferences import read_preferences
from app.settings.read_settings import read_settings
from app.settings.save_settings import save_settings
from app.shared.changes import Noun
from app.storage.vault import Vault
from engine.content.persona import Tone
from engine.dialogue.records import Mode
from tests.examples import examples

CHOSEN = Settings(
    auto_lock_minutes=None,
    practice_language="fr",
    mode=Mode.REAL,
    tone=Tone.DEMANDING,
    minutes=12,
    shows_clock=False,
)


def test_settings_have_defaults(vault: Vault) -> None:
    assert read_settings(vault) == Settings()
    assert Settings().auto_lock_minutes == 10


def test_settings_come_back_as_they_were_chosen(vault: Vault) -> None:
    changes = save_settings(vault, CHOSEN)

    assert read_settings(vault) == CHOSEN
    assert changes.touches(Noun.SETTINGS)


def test_a_setting_that_makes_no_sense_falls_back_alone(vault: Vault) -> None:
    save_settings(vault, CHOSEN)
    with vault.write() as unit:
        unit.settings.save({"minutes": "-3", "mode": '"unheard of"'})

    assert read_settings(vault) == CHOSEN.model_copy(
        update={"minutes": None, "mode": Mode.COACHED}
    )


def test_settings_of_a_newer_version_stay_untouched(vault: Vault) -> None:
    with vault.write() as unit:
        unit.settings.save({"invented_later": "[1]"})

    save_settings(vault, read_settings(vault))

    with vault.read() as unit:
        assert unit.settings.all()["invented_later"] == "[1]"


def test_preferences_come_back_as_they_were_chosen(tmp_path: Path) -> None:
    path = tmp_path / "Exerzia" / "preferences.json"

    changes = change_preferences(path, language="fr", theme=Theme.DARK)

    assert read_preferences(path) == Preferences(language="fr", theme=Theme.DARK)
    assert changes.touches(Noun.SETTINGS)


def test_a_preference_is_changed_alone(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    change_preferences(path, language_model="words")

    change_preferences(path, first_run="devices")

    assert read_preferences(path) == Preferences(
        language_model="words", first_run="devices"
    )


def test_no_choice_is_lost_when_several_threads_keep_one_each(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    choices = {
        "theme": Theme.DARK,
        "first_run": "devices",
        "models_folder": "/models",
        "language_model": "words",
        "hearing_model": "small",
        "mirror": "https://models.example",
        "text_percent": 150,
        "reduced_motion": True,
    }

    with ThreadPoolExecutor(len(choices)) as threads:
        kept = [
            threads.submit(change_preferences, path, **{name: value})
            for name, value in choices.items()
        ]
    for each in kept:
        each.result()

    assert read_preferences(path) == Preferences.model_validate(choices)


@pytest.mark.requirement("E-238")
def test_preferences_have_no_room_for_a_personal_word() -> None:
    texts = [
        name
        for name, field in Preferences.model_fields.items()
        if field.annotation is str
    ]

    assert texts == []


def test_preferences_that_are_not_there_are_the_defaults(tmp_path: Path) -> None:
    assert read_preferences(tmp_path / "none.json") == Preferences()


def test_a_preference_that_makes_no_sense_falls_back_alone(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"theme": "dark", "text_percent": 10_000, "new": 1}))

    assert read_preferences(path) == Preferences(theme=Theme.DARK)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(60),
)
@given(content=st.binary() | st.just(b"[" * 100_000) | st.just(b'"text"'))
def test_a_damaged_file_of_preferences_is_the_defaults(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "preferences.json"
    path.write_bytes(content)

    assert read_preferences(path) == Preferences()
