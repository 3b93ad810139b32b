"""Downloads where a company stands between: proxies, and authorities of its own."""

import base64
import logging
from dataclasses import replace
from pathlib import Path

import httpx2
import pytest

from engine.api.errors import ExpectedError, Refused, Unavailable
from engine.models.fetching.records import Route
from engine.models.fetching.wire.proxies import proxy_for
from engine.models.fetching.wire.tls import tls_context
from tests.servers.certificates import Authority
from tests.servers.downloads import Download
from tests.servers.file_server import FileServer, file_server
from tests.servers.proxy import proxy_server
from tests.servers.served import Served

PASSWORD = "p@ss:wörd"  # noqa: S105 (of a proxy that lives for one test)


def test_a_proxy_is_used_and_named(
    pinned: Download, served: Served, server: FileServer
) -> None:
    with proxy_server() as proxy:
        content = pinned.by(Route(proxy=proxy.address)).content()

    assert content == served.content
    assert proxy.seen
    assert {each.through for each in pinned.connections} == {"127.0.0.1"}
    assert not any("Proxy-Authorization" in asked.headers for asked in server.asked)


def test_a_proxy_with_a_password_is_used(
    pinned: Download, own_authority: Authority, served: Served
) -> None:
    with (
        proxy_server("anna", PASSWORD) as proxy,
        file_server(own_authority.server) as safe,
    ):
        address = safe.serve("/model.bin", served)
        route = Route(
            proxy=proxy.address.removeprefix("http://"),
            proxy_user="anna",
            proxy_password=PASSWORD,
            certificates=own_authority.certificate,
        )
        download = replace(pinned, file=replace(pinned.file, addresses=(address,)))

        content = download.by(route).content()

    assert content == served.content
    assert {seen.rpartition(":")[0] for seen in proxy.seen} == {"127.0.0.1"}
    assert not any("Proxy-Authorization" in asked.headers for asked in safe.asked)


@pytest.mark.parametrize("over_tls", [True, False])
def test_a_proxy_that_refuses_the_password_is_told_and_the_password_is_not(
    over_tls: bool,
    pinned: Download,
    own_authority: Authority,
    served: Served,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    with (
        proxy_server("anna", "another") as proxy,
        file_server(own_authority.server if over_tls else None) as server,
    ):
        address = server.serve("/model.bin", served)
        route = Route(proxy.address, "anna", PASSWORD, own_authority.certificate)
        download = replace(pinned, file=replace(pinned.file, addresses=(address,)))
        with pytest.raises(Unavailable, match="wants a user and a password") as told:
            download.by(route).run()

    everything = f"{caplog.text} {told.value!r} {told.value.values} {route!r}"
    assert proxy.refused
    assert PASSWORD not in everything
    assert base64.b64encode(f"anna:{PASSWORD}".encode()).decode() not in everything


def test_a_proxy_that_is_not_there_is_told(pinned: Download) -> None:
    with pytest.raises(Unavailable, match=r"The proxy 127\.0\.0\.1 cannot be reached"):
        pinned.by(Route(proxy="http://127.0.0.1:1")).run()


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "http://", "://"])
def test_a_proxy_of_another_kind_is_refused(proxy: str, pinned: Download) -> None:
    with pytest.raises(Refused, match="not one of an HTTP proxy"):
        pinned.by(Route(proxy=proxy)).run()


def test_the_systems_proxy_is_used_when_nobody_set_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "inside.example")
    outside, inside = (
        httpx2.URL(f"https://{name}.example/x") for name in ("hub", "inside")
    )

    used = proxy_for(outside, Route(), tls_context(None))
    spared = proxy_for(inside, Route(), tls_context(None))
    none = proxy_for(outside, Route(proxy=""), tls_context(None))

    assert used is not None
    assert used.url.host == "proxy.example"
    assert spared is None
    assert none is None


def test_an_authority_nobody_knows_is_told_with_its_remedy(
    pinned: Download, own_authority: Authority, served: Served
) -> None:
    with file_server(own_authority.server) as safe:
        address = safe.serve("/model.bin", served)
        file = replace(pinned.file, addresses=(address,))

        with pytest.raises(ExpectedError, match="does not trust") as told:
            replace(pinned, file=file).run()

    assert "--certificates FILE" in told.value.remedy
    assert "Settings, Models" in told.value.remedy
    assert safe.sent == 0


def test_an_authority_somebody_named_is_trusted(
    pinned: Download, own_authority: Authority, served: Served
) -> None:
    with file_server(own_authority.server) as safe:
        address = safe.serve("/model.bin", served)
        file = replace(pinned.file, addresses=(address,))
        route = Route(proxy="", certificates=own_authority.certificate)

        content = replace(pinned, file=file).by(route).content()

    assert content == served.content


@pytest.mark.parametrize("content", [None, b"", b"not a certificate"])
def test_a_file_without_certificates_is_refused(
    content: bytes | None, pinned: Download, tmp_path: Path
) -> None:
    file = tmp_path / "company.pem"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(Refused, match="The file of certificates"):
        pinned.by(Route(proxy="", certificates=file)).run()
