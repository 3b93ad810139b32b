"""Where the sound of answers comes from: the open vault."""

from app.application import Application
from app.recordings.read_recording import read_recording
from app.settings.read_settings import read_settings
from engine.api.delivery import Interval
from ui.audio.replay_player import Fetch, Fetched
from ui.audio.replay_state import Stretch

_DAY_MS = 24 * 3_600_000
"""Longer than any answer."""


def vault_replay(application: Application) -> Fetch:
    """Return what opens stretches of the answers in ``application``'s vault."""

    def fetch(stretch: Stretch) -> Fetched:
        vault = application.vault
        end = _DAY_MS if stretch.end_ms is None else stretch.end_ms
        span = Interval(stretch.start_ms, end)
        audio = read_recording(vault, stretch.session_id, stretch.turn, span)
        settings = read_settings(vault)
        return Fetched(audio, settings.loudspeaker, settings.volume)

    return fetch
