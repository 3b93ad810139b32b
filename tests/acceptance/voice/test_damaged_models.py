"""Model files cut short or overwritten: the session is held, and says why.

Once a good file is in their place the engine works, without a new start.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from app.account.tools import AccountTools
from app.application import Application
from app.engines.local_engines import LocalEngines
from app.practice.ask_interviewer import Ask
from app.practice.spoken.place import Wishes
from app.practice.spoken.state import Part, Stage
from app.shared.places import places_in
from app.storage.vault import Vault
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.voice import VoiceChoice
from tests.acceptance.voice.hall import Hall, open_hall

pytestmark = [pytest.mark.slow, pytest.mark.alone]

WRITTEN = "I checked his account and found that the meter had been read twice."
CATALOGUES = Path(__file__).parents[3] / "translations" / "fr"
MODEL = "language/tiny.gguf"
EAR = "hearing/micro/model.bin"
WORDS = "hearing/micro/vocabulary.json"
VOICE = "voices/en_GB-tiny-low.onnx"
DAMAGED_VOICE = "The voice {voice} cannot be read: its file is damaged or incomplete."
A_SILENCE = Audio(bytes(HEARING_RATE * 2), HEARING_RATE)
SILENT = Wishes(types=True, speaks=False, ladder=None)

Damage = Callable[[bytes], bytes]


def cut(share: float) -> Damage:
    """Keep the first part of a file."""
    return lambda whole: whole[: int(len(whole) * share)]


def overwrite(whole: bytes) -> bytes:
    """Keep the length, and nothing of the first half but its beginning."""
    half = len(whole) // 2
    return whole[:8] + b"\xa5" * (half - 8) + whole[half:]


def french(sentence: str) -> str | None:
    """Return the French of a sentence."""
    catalogues = (read_po(BytesIO(p.read_bytes())) for p in CATALOGUES.rglob("*.po"))
    found = (catalogue.get(sentence) for catalogue in catalogues)
    return next((str(message.string) for message in found if message), None)


@dataclass
class Place:
    """Where sessions are held over models that a test damages."""

    folder: Path
    application: Application
    engines: LocalEngines
    vault: Vault

    @contextmanager
    def damaged(self, name: str, damage: Damage) -> Iterator[Hall]:
        """Give a hall while a file is damaged; then put the good one back."""
        file = self.folder / "models" / name
        whole = file.read_bytes()
        file.write_bytes(damage(whole))
        self.engines.refresh()
        with open_hall(self.application, self.vault) as hall:
            yield hall
        file.write_bytes(whole)
        self.engines.refresh()


@pytest.fixture
def place(
    tmp_path: Path, tools: AccountTools, vault: Vault, engines: LocalEngines
) -> Place:
    """The real engines, over models a test may damage."""
    application = Application(places_in(tmp_path), tools, engines)
    return Place(tmp_path, application, engines, vault)


def written(hall: Hall) -> None:
    """Give a written answer and wait for its reply."""
    hall.until_stage(Stage.LISTENING)
    before = len(hall.live.turns)
    hall.session.give(WRITTEN)
    hall.until(lambda: len(hall.live.turns) >= before + 2)
    hall.until_stage(Stage.LISTENING)


def told_of(hall: Hall, part: Part) -> list[str]:
    """Return what was said while ``part`` was missing."""
    return [
        state.notice.what
        for state in hall.states
        if state.notice is not None and part in state.missing
    ]


def end(hall: Hall) -> None:
    hall.session.ask(Ask.CLOSE)
    hall.until(lambda: hall.live.over)


@pytest.mark.requirement("E-050")
@pytest.mark.parametrize(
    "damage",
    [cut(0), cut(0.5), cut(0.999), overwrite],
    ids=["empty", "half", "nearly whole", "overwritten"],
)
def test_a_damaged_language_model_leaves_the_session_to_the_script(
    place: Place, damage: Damage
) -> None:
    with place.damaged(MODEL, damage) as hall:
        hall.begin(SILENT)
        written(hall)
        end(hall)

    told = told_of(hall, Part.LANGUAGE)
    assert told
    assert french(told[-1])
    assert place.engines.language is not None
    assert place.engines.language.count(()) > 0


@pytest.mark.requirement("E-050")
@pytest.mark.parametrize(
    ("name", "damage"),
    [(EAR, cut(0)), (EAR, cut(0.5)), (EAR, overwrite), (WORDS, cut(0.5))],
    ids=["empty", "half", "overwritten", "half its words"],
)
def test_a_damaged_hearing_leaves_the_session_to_be_typed(
    place: Place, name: str, damage: Damage
) -> None:
    with place.damaged(name, damage) as hall:
        hall.begin(Wishes(speaks=False, ladder=None))
        hall.until(lambda: bool(told_of(hall, Part.HEARING)))
        written(hall)
        end(hall)

    assert hall.answers() == [WRITTEN]
    assert french(told_of(hall, Part.HEARING)[-1])
    assert place.engines.hearing is not None
    assert place.engines.hearing.transcribe(A_SILENCE, "en", Cancel()).text == ""


@pytest.mark.requirement("E-051")
@pytest.mark.parametrize(
    "damage", [cut(0), cut(0.5), overwrite], ids=["empty", "half", "overwritten"]
)
def test_a_damaged_voice_leaves_the_interviewer_to_another_one(
    place: Place, damage: Damage
) -> None:
    with place.damaged(VOICE, damage) as hall:
        hall.begin(Wishes(types=True, ladder=None))
        hall.until(lambda: hall.loudspeaker.played_ms > 0)
        hall.session.interrupt()
        hall.until_stage(Stage.LISTENING)
        end(hall)

    assert hall.state.notice is not None
    assert hall.state.notice.what == DAMAGED_VOICE
    assert french(DAMAGED_VOICE)
    assert Part.VOICE not in hall.state.missing
    assert place.engines.voice is not None
    place.engines.voice.warm(VoiceChoice("en_GB-tiny-low"))


@pytest.mark.requirement("E-051")
def test_a_voice_whose_description_is_damaged_is_offered_once_it_is_whole(
    place: Place,
) -> None:
    with place.damaged(f"{VOICE}.json", cut(0.5)) as hall:
        hall.begin(Wishes(types=True, ladder=None))
        hall.until(lambda: hall.loudspeaker.played_ms > 0)
        end(hall)

    assert place.engines.voice is not None
    place.engines.voice.warm(VoiceChoice("en_GB-tiny-low"))
