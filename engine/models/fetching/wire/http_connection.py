"""One connection to the network at a time, that anybody can cut at once."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Mapping

import httpx2

from engine.models.fetching.records import Patience

_LITTLE_BUFFER = 128 * 1024
"""With a bandwidth limit, what the system may hold ready: a cut loses it."""


class HttpConnection:
    """Asks one thing at a time; keeps the connection for the next.

    Requests go to the transport itself: no cookie, no redirect and no log of
    addresses comes between.
    """

    def __init__(
        self,
        tls: ssl.SSLContext,
        patience: Patience,
        *,
        gently: bool,
    ) -> None:
        self._tls = tls
        self._timeout = httpx2.Timeout(patience.stall, connect=patience.connect)
        self._options = (
            [(socket.SOL_SOCKET, socket.SO_RCVBUF, _LITTLE_BUFFER)] if gently else []
        )
        self._transports: dict[str, httpx2.HTTPTransport] = {}
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._cut = False

    def get(
        self, url: httpx2.URL, headers: Mapping[str, str], proxy: httpx2.Proxy | None
    ) -> httpx2.Response:
        """Ask for ``url``; the body is still to be read, and closed.

        Raises:
            httpx2.TransportError: nobody answered, or it was cut before.
        """
        if self._cut:
            raise httpx2.ReadError("cut")
        request = httpx2.Request(
            "GET",
            url,
            headers=headers,
            extensions={"timeout": self._timeout.as_dict(), "trace": self._on_trace},
        )
        response = self._transport(proxy).handle_request(request)
        response.request = request
        return response

    def cut(self) -> None:
        """End the connection under whoever reads from it. From any thread."""
        with self._lock:
            self._cut = True
            self._shut_down()

    def close(self) -> None:
        """Let go of the connection; only by whoever asks."""
        for transport in self._transports.values():
            transport.close()
        self._transports.clear()

    def _transport(self, proxy: httpx2.Proxy | None) -> httpx2.HTTPTransport:
        key = str(proxy.url) if proxy else ""
        if key not in self._transports:
            self._transports[key] = httpx2.HTTPTransport(
                verify=self._tls,
                trust_env=False,
                limits=httpx2.Limits(max_connections=2, max_keepalive_connections=1),
                proxy=proxy,
                socket_options=self._options,
            )
        return self._transports[key]

    def _on_trace(self, event: str, info: Mapping[str, object]) -> None:
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            stream = info["return_value"]
            found = getattr(stream, "get_extra_info", lambda _: None)("socket")
            with self._lock:
                self._socket = found if isinstance(found, socket.socket) else None
                if self._cut:
                    self._shut_down()

    def _shut_down(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):  # it may have ended by itself
                # Not SSLSocket's own: that one takes the encryption away first.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
