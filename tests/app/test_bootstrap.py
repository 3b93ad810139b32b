"""The application as it is built for a person."""

from pathlib import Path

import pytest

from app.account.create_profile import NewProfile, create_profile
from app.account.unlock import unlock
from app.bootstrap import build_application, build_demonstration
from app.settings.change_preferences import change_preferences
from app.shared.places import usual_places
from app.storage.header import read_header
from app.storage.keys import WithPassphrase
from app.storage.passphrase import PassphraseRule
from engine.models.installed import found_models

TYPED = "quatre mots sans rapport"


@pytest.mark.slow
@pytest.mark.requirement("E-136")
def test_a_profile_made_by_the_application_opens_at_the_full_cost(
    tmp_path: Path,
) -> None:
    tools = build_application(tmp_path).accounts
    made = create_profile(tools, NewProfile("Nour", TYPED, on_this_computer=False))
    made.vault.close()

    opened = unlock(tools, made.vault.profile.id, WithPassphrase(TYPED))

    opened.close()
    header = read_header(tools.profiles.header_of(opened.profile.id))
    (cost,) = [slot.cost for slot in header.slots if slot.cost]
    least = PassphraseRule().least
    assert cost.memory_kib >= least.memory_kib
    assert cost.passes >= least.passes
    assert cost.lanes >= least.lanes


@pytest.mark.requirement("E-082")
def test_a_demonstration_finds_the_models_of_the_home(tmp_path: Path) -> None:
    home = usual_places()
    language = home.models / "language"
    language.mkdir(parents=True)
    (language / "mine.gguf").write_bytes(b"GGUF")
    change_preferences(home.preferences, language_model="by-hand:language/mine.gguf")
    before = home.preferences.read_bytes()

    demo = build_demonstration(tmp_path)

    assert [each.name for each in found_models(demo.models.store)] == ["mine.gguf"]
    assert demo.models.preferences.language_model == "by-hand:language/mine.gguf"
    assert home.preferences.read_bytes() == before


@pytest.mark.requirement("E-046")
def test_the_usual_folder_stays_readable_when_a_variable_names_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXERZIA_MODELS", str(tmp_path / "named"))

    store = build_application(tmp_path / "home").models.store

    assert store.own == tmp_path / "named"
    assert tmp_path / "home" / "models" in store.roots
