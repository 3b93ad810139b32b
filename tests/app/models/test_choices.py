"""What a person decides about models: which, where, on which way, whose."""

import errno
import os
from pathlib import Path

import pytest

from app.models.accept_key import accept_key
from app.models.choose_folder import choose_folder
from app.models.choose_model import choose_model
from app.models.choose_network import NetworkWish, choose_network
from app.models.downloads import Downloads
from app.models.list_shelf import list_shelf
from app.models.remove_model import remove_model
from app.models.tools import ModelTools
from app.shared.changes import Noun
from app.shared.errors import Refused, Unavailable
from app.storage.key_store import MemoryKeyStore, NoKeyStore
from engine.models.catalogue.records import Purpose
from engine.models.signing import SigningKey
from tests.app.models.desk import HOST, Desk
from tests.app.models.inline_thread import InlineThread

PASSWORD = "s3cret"  # noqa: S105 (opens nothing)
WITH_PASSWORD = f"http://lea:{PASSWORD}@proxy.example:3128"


def test_a_chosen_model_is_kept_beside_other_preferences(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    tools.choose(text_percent=150)
    downloads.start(["base"])

    changes = choose_model(tools, Purpose.HEARING, "base")

    kept = desk.tools().preferences
    assert (kept.hearing_model, kept.text_percent) == ("base", 150)
    assert changes.touches(Noun.MODEL)
    assert changes.touches(Noun.SETTINGS)
    assert desk.engines.refreshed == 2


@pytest.mark.parametrize(
    ("purpose", "model_id"),
    [
        (Purpose.LANGUAGE, "base"),
        (Purpose.HEARING, "small"),
        (Purpose.VOICE, "base"),
    ],
)
def test_only_an_installed_model_of_that_purpose_can_be_chosen(
    tools: ModelTools, downloads: Downloads, purpose: Purpose, model_id: str
) -> None:
    downloads.start(["base"])

    with pytest.raises(Refused):
        choose_model(tools, purpose, model_id)

    assert tools.preferences.hearing_model is None


def test_a_model_put_there_by_hand_can_be_chosen(tools: ModelTools) -> None:
    folder = tools.places.models / "language"
    folder.mkdir(parents=True)
    (folder / "mine.gguf").write_bytes(b"GGUF")

    choose_model(tools, Purpose.LANGUAGE, "by-hand:language/mine.gguf")

    assert tools.preferences.language_model == "by-hand:language/mine.gguf"
    with pytest.raises(Refused, match="something else"):
        choose_model(tools, Purpose.HEARING, "by-hand:language/mine.gguf")


def test_a_turn_is_not_broken_off_when_its_model_is_removed(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["words"])
    desk.engines.in_use = frozenset({"words"})
    before = desk.engines.refreshed

    freed, changes = remove_model(tools, "words")

    assert freed >= 50
    assert (desk.engines.closed, desk.engines.refreshed - before) == (0, 1)
    assert changes.touches(Noun.MODEL)
    assert tools.store.installed() == ()


def test_engines_let_go_of_a_model_that_the_system_keeps_for_them(
    desk: Desk,
    tools: ModelTools,
    downloads: Downloads,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    downloads.start(["words"])
    desk.engines.in_use = frozenset({"words"})
    rename = Path.rename

    def kept_while_open(path: Path, target: Path) -> Path:
        if not desk.engines.closed:
            raise OSError(errno.EBUSY, "in use")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", kept_while_open)

    remove_model(tools, "words")

    assert desk.engines.closed == 1
    assert tools.store.installed() == ()


def test_engines_keep_running_when_another_program_has_the_model_open(
    desk: Desk,
    tools: ModelTools,
    downloads: Downloads,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    downloads.start(["words"])

    def in_use(_path: Path, _target: Path) -> Path:
        raise OSError(errno.EBUSY, "in use")

    monkeypatch.setattr(Path, "rename", in_use)

    with pytest.raises(Unavailable, match="in use"):
        remove_model(tools, "words")

    assert desk.engines.closed == 0
    assert tools.store.find("words") is not None


def test_what_was_removed_can_be_fetched_again(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["words"])
    remove_model(tools, "words")

    downloads.start(["words"])

    assert tools.store.find("words") is not None
    assert len(desk.source.fetched) == 2


@pytest.mark.requirement("E-046")
def test_new_models_go_to_the_chosen_folder_and_old_ones_stay_usable(
    tools: ModelTools, downloads: Downloads, tmp_path: Path
) -> None:
    downloads.start(["words"])
    elsewhere = tmp_path / "big disk" / "models"

    choose_folder(tools, elsewhere)
    Downloads(tools, InlineThread).start(["base"])

    shelf = list_shelf(tools, memory=8_000)
    assert shelf.folder == str(elsewhere)
    assert (elsewhere / "installed" / "base@1").is_dir()
    assert {each.id: each.shared for each in shelf.installed} == {
        "base": False,
        "words": False,
    }


def test_a_model_of_the_usual_folder_is_removed_although_another_was_chosen(
    tools: ModelTools, downloads: Downloads, tmp_path: Path
) -> None:
    downloads.start(["words"])
    choose_folder(tools, tmp_path / "elsewhere")

    remove_model(tools, "words")

    assert tools.store.installed() == ()


def test_a_model_of_everybody_is_not_removed(tools: ModelTools) -> None:
    everybody = tools.places.shared / "models"
    tools.for_this_run(models_folder=str(everybody))
    Downloads(tools, InlineThread).start(["words"])
    tools.for_this_run(models_folder=None)

    (listed,) = list_shelf(tools, memory=8_000).installed
    with pytest.raises(Refused, match="everybody"):
        remove_model(tools, "words")

    assert listed.shared


def test_a_folder_nobody_may_write_to_is_refused(
    tools: ModelTools, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")

    with pytest.raises(Unavailable, match="cannot be kept"):
        choose_folder(tools, file / "models")

    assert tools.preferences.models_folder is None


def test_the_usual_folder_is_chosen_again(tools: ModelTools, tmp_path: Path) -> None:
    choose_folder(tools, tmp_path / "elsewhere")

    choose_folder(tools, None)

    assert tools.store.own == tools.places.models


def test_downloads_stay_with_the_folder_they_were_begun_in(
    desk: Desk, tools: ModelTools, tmp_path: Path
) -> None:
    paused = Downloads(tools, InlineThread)
    desk.source.before_piece = paused.pause
    paused.start(["words"])

    choose_folder(tools, tmp_path / "elsewhere")
    elsewhere = tools.downloads.transfers()
    choose_folder(tools, None)

    assert elsewhere == ()
    assert [each.model_id for each in tools.downloads.transfers()] == ["words"]


def test_models_come_on_the_chosen_way(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    wish = NetworkWish(
        mirror="https://models.us.example/hub",
        proxy="http://l%C3%A9a@proxy.example:3128",
        proxy_password="à voir",  # noqa: S106 (opens nothing)
        most_kilobytes_a_second=400,
    )

    choose_network(tools, wish)
    downloads.start(["words"])

    route = desk.source.route
    assert desk.source.addresses == (
        "https://models.us.example/hub/example/words/resolve/main/words.gguf",
        f"https://{HOST}/example/words/resolve/main/words.gguf",
    )
    assert route is not None
    assert (route.proxy, route.proxy_user, route.proxy_password) == (
        "http://proxy.example:3128",
        "léa",
        "à voir",
    )
    assert route.most_bytes_a_second == 400_000


@pytest.mark.parametrize("store", [MemoryKeyStore(), NoKeyStore()])
def test_the_password_of_a_proxy_is_in_no_file(
    tmp_path: Path, store: MemoryKeyStore | NoKeyStore
) -> None:
    desk = Desk(tmp_path, key_store=store)
    tools = desk.tools()

    choose_network(tools, NetworkWish(proxy=WITH_PASSWORD))

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert tools.proxy_password.read() == PASSWORD
    assert files
    assert [path for path in files if PASSWORD.encode() in path.read_bytes()] == []


def test_a_password_without_a_key_store_is_known_until_the_end(tmp_path: Path) -> None:
    desk = Desk(tmp_path, key_store=NoKeyStore())
    tools = desk.tools()
    wish = NetworkWish(proxy=WITH_PASSWORD)

    kept, _ = choose_network(tools, wish)

    assert not kept
    assert tools.proxy_password.read() == PASSWORD
    assert desk.tools().proxy_password.read() == ""


def test_a_password_in_the_key_store_is_known_at_the_next_start(desk: Desk) -> None:
    wish = NetworkWish(proxy=WITH_PASSWORD)

    kept, _ = choose_network(desk.tools(), wish)

    assert kept
    assert desk.tools().proxy_password.read() == PASSWORD


def test_without_a_proxy_its_password_is_forgotten(desk: Desk) -> None:
    wish = NetworkWish(proxy=WITH_PASSWORD)
    choose_network(desk.tools(), wish)

    choose_network(desk.tools(), NetworkWish())

    assert desk.tools().proxy_password.read() == ""


def test_a_way_for_this_run_is_not_kept(desk: Desk, tools: ModelTools) -> None:
    wish = NetworkWish(mirror="https://models.us.example")

    choose_network(tools, wish, only_this_run=True)

    assert tools.preferences.mirror == "https://models.us.example"
    assert desk.tools().preferences.mirror is None


@pytest.mark.parametrize(
    "wish",
    [
        NetworkWish(mirror="http://models.us.example"),
        NetworkWish(mirror=f"https://lea:{PASSWORD}@models.us.example"),
        NetworkWish(proxy="socks://proxy.example"),
        NetworkWish(proxy="http://"),
        NetworkWish(proxy="http://proxy.example:port"),
        NetworkWish(proxy="http://[proxy"),
        NetworkWish(most_kilobytes_a_second=10),
    ],
)
def test_a_way_that_leads_nowhere_is_refused(
    tools: ModelTools, wish: NetworkWish
) -> None:
    with pytest.raises(Refused):
        choose_network(tools, wish)

    assert not tools.places.preferences.exists()


def test_a_file_without_certificates_is_refused(
    tools: ModelTools, tmp_path: Path
) -> None:
    file = tmp_path / "authority.pem"
    file.write_text("nothing", "utf-8")

    with pytest.raises(Refused, match="holds no certificate"):
        choose_network(tools, NetworkWish(certificates=file))


def test_a_missing_file_of_certificates_is_told(
    tools: ModelTools, tmp_path: Path
) -> None:
    with pytest.raises(Unavailable, match="cannot be read"):
        choose_network(tools, NetworkWish(certificates=tmp_path / "none.pem"))


def test_a_key_that_was_accepted_counts_at_the_next_start(desk: Desk) -> None:
    key = SigningKey.new().public

    accept_key(desk.tools(), key, "IT")

    assert desk.tools().trusted.trusts(key)


@pytest.mark.skipif(os.name == "nt", reason="modes are those of Unix")
def test_what_was_opened_and_wanted_is_for_its_owner_alone(
    tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["words"])

    assert tools.places.connections.stat().st_mode & 0o077 == 0
