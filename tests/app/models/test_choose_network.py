"""The way on which models come: kept, refused, and its password in no file."""

from pathlib import Path

import pytest

from app.models.choose_network import NetworkWish, choose_network
from app.models.downloads import Downloads
from app.models.tools import ModelTools
from app.shared.errors import Refused, Unavailable
from app.storage.key_store import MemoryKeyStore, NoKeyStore
from tests.app.models.desk import HOST, Desk

PASSWORD = "s3cret"  # noqa: S105 (opens nothing)
WITH_PASSWORD = f"http://lea:{PASSWORD}@proxy.example:3128"


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
