"""The way to the network, without a widget."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import Signal

from app.application import Application
from app.models.choose_network import NetworkWish, choose_network
from app.models.route_of import split_proxy
from app.models.tools import ModelTools
from app.shared.changes import Changes
from app.shared.errors import N_, Refused
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.settings.models.network_state import NetworkState, Way


@dataclass(frozen=True, slots=True)
class _Read:
    way: Way
    has_password: bool


class NetworkViewModel(ViewModel[NetworkState]):
    """Everything is kept together, or nothing of it.

    Signals:
        kept: what was written is in force now.
    """

    kept = Signal()

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(NetworkState(), ui.tasks)
        self._ui = ui
        self._models = application.models

    def refresh(self) -> None:
        """Read what was chosen."""
        models = self._models

        def done(read: _Read) -> None:
            self._set(NetworkState(read.way, read.has_password))

        self.tasks.query(lambda: _read(models), done, self._on_failed, lane=Lane.IO)

    def keep(self, way: Way, password: str) -> None:
        """Fetch models on this way from now on; no password: the one known already."""
        models = self._models

        def done(outcome: tuple[bool, Changes]) -> None:
            safe, changes = outcome
            self._ui.changes.broadcast(changes)
            self._tell(safe=safe)
            self.refresh()
            self.kept.emit()

        self._set(replace(self.state, problem=None))
        self.tasks.query(
            lambda: choose_network(models, _wish(way, password)),
            done,
            self._on_failed,
            lane=Lane.IO,
        )

    def _tell(self, *, safe: bool) -> None:
        t = self._ui.t
        self._ui.notices.tell(
            t("Models come on this way from now on.")
            if safe
            else t(
                "Kept, but this computer has no key store for the password: it is "
                "known until Exerzia is closed."
            )
        )

    def _on_failed(self, problem: Problem) -> None:
        self._set(replace(self.state, problem=problem))


def _read(models: ModelTools) -> _Read:
    preferences = models.preferences
    proxy, user, _ = split_proxy(preferences.proxy)
    limit = preferences.most_kilobytes_a_second
    way = Way(
        preferences.mirror or "",
        proxy or "",
        user,
        preferences.certificates or "",
        str(limit) if limit is not None else "",
    )
    return _Read(way, bool(models.proxy_password.read()))


def _wish(way: Way, password: str) -> NetworkWish:
    """Return what was written, as the application takes it.

    Raises:
        Refused: the limit is no number.
    """
    proxy = way.proxy.strip()
    if proxy and way.user.strip():
        plain = split_proxy(proxy)[0] or ""
        scheme, _, where = plain.partition("://")
        proxy = f"{scheme}://{quote(way.user.strip())}@{where}"
    certificates = way.certificates.strip()
    return NetworkWish(
        mirror=way.mirror.strip() or None,
        proxy=proxy or None,
        proxy_password=password or None,
        certificates=Path(certificates) if certificates else None,
        most_kilobytes_a_second=_limit(way.limit.strip()),
    )


def _limit(written: str) -> int | None:
    if not written:
        return None
    try:
        return int(written)
    except ValueError as error:
        raise Refused(
            N_("The limit is not a whole number."),
            N_("Write it in kilobytes a second, such as 500, or leave it empty."),
        ) from error
