"""What a spoken session works with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.domain.settings import AnswerBy, Nudging, Settings
from app.practice.live_session import LiveSession
from app.practice.spoken.lanes import Lanes
from app.practice.spoken.state import SpokenState
from app.practice.spoken.times import TurnTimes
from app.shared.clock import Clock
from app.storage.vault import Vault
from engine.api.audio import Audio
from engine.api.hearing import Hearing, Patience
from engine.api.language_model import LanguageModel
from engine.api.sound import Loudspeaker, Microphone
from engine.api.voice import Voice
from engine.dialogue.floor.ladder import GENTLE, INSISTENT, NORMAL, Ladder

_LADDERS = {
    Nudging.OFF: None,
    Nudging.GENTLE: GENTLE,
    Nudging.NORMAL: NORMAL,
    Nudging.INSISTENT: INSISTENT,
}


@dataclass(frozen=True, slots=True)
class Ports:
    """Engines and devices; the session goes on without those that are None."""

    hearing: Hearing | None = None
    language: LanguageModel | None = None
    voice: Voice | None = None
    microphone: Microphone | None = None
    loudspeaker: Loudspeaker | None = None


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the person wants to be spoken with."""

    headset: bool = False
    """The interviewer's voice cannot reach the microphone: the person may cut in."""
    ladder: Ladder | None = NORMAL
    """How silences are nudged; None: never."""
    types: bool = False
    """The person begins by writing."""
    speaks: bool = True
    """The interviewer is heard, not only read."""
    speed: float = 1.0
    """Of the interviewer, 0.8 to 1.2."""
    patience: Patience = field(default_factory=Patience)
    learned_pause_ms: int | None = None
    """From the session before."""
    noise_floor_db: float | None = None
    """Of the room, when it was measured at the briefing."""


def wishes_of(
    settings: Settings, *, headset: bool, noise_floor_db: float | None = None
) -> Wishes:
    """Return the wishes that ``settings`` hold.

    Args:
        settings: of the person.
        headset: what the choice and the device's name come to.
        noise_floor_db: of the room, when it was measured.
    """
    usual = Patience()
    return Wishes(
        headset=headset,
        ladder=_LADDERS[settings.nudging],
        types=settings.answer_by is AnswerBy.TYPING,
        speaks=settings.interviewer_speaks,
        speed=settings.speaking_speed,
        patience=Patience(
            least_ms=usual.least_ms,
            usual_ms=min(usual.usual_ms, settings.longest_silence_ms),
            most_ms=settings.longest_silence_ms,
            ends_by_silence=settings.ends_turn_by_silence,
        ),
        learned_pause_ms=settings.learned_pause_ms,
        noise_floor_db=noise_floor_db,
    )


def _unheard(_: object) -> None:
    """Nobody wants to know."""


def _unheard_sound(turn: int, sound: Audio) -> None:
    """Nobody keeps sound."""


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told; every call comes on the session's thread."""

    on_state: Callable[[SpokenState], None]
    """The whole state, each time something of it changed."""
    on_draft: Callable[[str], None] = _unheard
    """Words that were heard and not given: put them where the person writes."""
    on_latency: Callable[[TurnTimes], None] = _unheard
    """The stages of an interviewer turn, once it was heard."""
    journal: Callable[[Mapping[str, object]], None] = _unheard
    """One line a turn, without a word of what was said."""
    on_answer_sound: Callable[[int, Audio], None] = _unheard_sound
    """The sound of a spoken answer that was just committed as the turn of this index.

    16 kHz, from the beginning of the turn: what ``Turn.words`` count from. Told on the
    session's thread, once the answer is safe; told again, whole, when the answer went
    on after all: the later one takes the place of the earlier. Not told where some of
    the sound is missing. Whoever keeps it does so on a lane of their own, and only
    with the person's consent; otherwise it is gone with this call.
    """


@dataclass(frozen=True, slots=True)
class Place:
    """Where the session is held."""

    vault: Vault
    live: LiveSession
    clock: Clock
    lanes: Lanes


@dataclass(frozen=True, slots=True)
class Learned:
    """What the session taught, for the next one; None: nothing."""

    pause_ms: int | None = None
    """To be kept as ``Settings.learned_pause_ms``."""
    noise_floor_db: float | None = None
