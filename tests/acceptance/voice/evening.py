"""A whole spoken session in the window, in a process of its own.

    python -m tests.acceptance.voice.evening FOLDER {profile,guest} {calm,crash}

The window is the real one, without a screen; the engines are the real ones, over the
models that EXERZIA_MODELS names; microphone and loudspeaker are fakes. What came of it
is printed as JSON. With "crash", hearing and language model die of a memory fault in
the middle of what they do.
"""

import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from app.account.create_profile import NewProfile, create_profile
from app.application import Application
from app.bootstrap import build_application, guest_application
from app.cli.rehearsal import sound_of
from app.domain.settings import HeadsetUse, Nudging, Settings
from app.history.crash_rate import crash_rate
from app.practice.pause_session import pause_session
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.settings.save_settings import save_settings
from app.text import Texts
from engine.api.voice import Utterance, VoiceChoice
from tests.acceptance.voice.qt_devices import HallSound
from tests.acceptance.voice.workers import worker_of
from tests.vault_fixtures import PASSPHRASE
from ui.audio.sound import MachineSound
from ui.design.theme import Theme, ThemeChoice
from ui.kit.changes import ChangeHub
from ui.kit.context import UiContext
from ui.kit.lanes import ThreadRunner
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import Tasks
from ui.shell.log_file import start_log, stop_log, watch_crashes
from ui.shell.main_window import MainWindow
from ui.workspaces.practice.room.state import Phase, RoomState
from ui.workspaces.practice.workspace import PracticeWorkspace

SPOKEN = ("i made a plan and i called every customer", "i checked every report")
"""Of the micro-Whisper's words."""
WRITTEN = "At the Zanzibaritz counter I repaired the quokkaphone and sold 4711 tickets."
PATIENCE_S = 60.0
NEEDLE_BYTES = 64
_CANDIDATE = VoiceChoice("espeak:en-us", variant="f3")


@dataclass
class Evening:
    """The window, the room, and what was seen of them."""

    application: Application
    window: MainWindow
    practice: PracticeWorkspace
    sound: HallSound
    folder: Path
    """Of everything the installation writes."""
    notices: list[str] = field(default_factory=list)
    needles: list[str] = field(default_factory=list)
    """Stretches of the sound that was said, in hexadecimal."""

    @property
    def room(self) -> RoomState:
        """The room as it is shown."""
        return self.practice.room_model.state

    def until(self, is_over: Callable[[], bool]) -> None:
        """Let the window live.

        Raises:
            TimeoutError: it took too long.
        """
        end = time.monotonic() + PATIENCE_S
        while not is_over():
            QApplication.processEvents()
            time.sleep(0.005)
            if time.monotonic() > end:
                raise TimeoutError(f"{self.room}")
            notice = self.room.notice
            if notice is not None and notice.what not in self.notices:
                self.notices.append(notice.what)

    def until_listening(self) -> None:
        """Wait for the floor."""
        self.until(lambda: self.room.phase is Phase.LISTENING and not self._sounds)

    @property
    def _sounds(self) -> bool:
        return self.room.sounding or not self.room.lines

    def answered(self, give: Callable[[], None]) -> None:
        """Give an answer and wait for what is said to it."""
        self.until_listening()
        before = len(self.room.lines)
        give()
        self.until(lambda: len(self.room.lines) >= before + 2)

    def say(self, text: str) -> None:
        """Let the candidate speak."""
        engines = self.application.engines
        if engines.voice is None or engines.hearing is None:
            raise LookupError("the engines are not here")
        utterance = Utterance(text, "en", _CANDIDATE)
        pcm = sound_of(engines.voice, engines.hearing, utterance)
        self.needles.append(needle(pcm))
        self.sound.candidate.say(pcm)

    def write(self, text: str) -> None:
        """Write an answer and give it."""
        self.draft(text)
        self.practice.room_model.finish()

    def draft(self, text: str) -> None:
        """Write an answer, and do not give it yet."""
        if self.room.by_voice:
            self.practice.room_model.type_or_speak()
            self.until(lambda: not self.room.by_voice)
        self.practice.room_model.write(text)


def needle(pcm: bytes) -> str:
    """Return the loudest stretch of a sound, which is in no other file by chance."""
    starts = range(0, max(1, len(pcm) - NEEDLE_BYTES), NEEDLE_BYTES)
    loudest = max(starts, key=lambda start: len(set(pcm[start : start + NEEDLE_BYTES])))
    return pcm[loudest : loudest + NEEDLE_BYTES].hex()


def hold(evening: Evening, *, crash: bool) -> dict[str, object]:
    """Hold the session to its end; return what came of it."""
    application = evening.application
    begin(evening)
    kept = prepared_states(evening)
    evening.answered(lambda: evening.say(SPOKEN[0]))
    evening.answered(lambda: evening.write(WRITTEN))
    evening.practice.room_model.type_or_speak()
    if crash:
        crash_in_mid_answer(evening)
    memory = {s.kind.value: s.memory_bytes for s in application.engines.status()}
    after = states_in(evening.folder)
    live = end(evening)
    evening.needles += [
        needle(p.part.audio.pcm) for p in evening.sound.interviewer.played
    ]
    with application.vault.read() as work:
        turns = work.turns.of(live)
    rate = crash_rate(application.vault, application.clock)
    return {
        "turns": [[turn.speaker, turn.source, turn.text] for turn in turns],
        "needles": evening.needles,
        "notices": evening.notices,
        "memory": memory,
        "states_before": kept,
        "states_after": after,
        "broken_off": rate.broken_off,
    }


def end(evening: Evening) -> UUID:
    """Have the interviewer close; return which session it was."""
    room = evening.practice.room_model
    live = room.session_id
    if live is None:
        raise LookupError("nobody is in the room")
    evening.until_listening()
    room.end_early()
    evening.until(lambda: not room.has_live_session)
    return live


def begin(evening: Evening) -> None:
    """Open the room with a session, as it is taken up from the home page."""
    application, clock = evening.application, evening.application.clock
    settings = Settings(nudging=Nudging.OFF, headset=HeadsetUse.HEADSET)
    save_settings(application.vault, settings)
    choice = SessionChoice("customer-adviser", "en", minutes=5, seed=3)
    library = application.library
    prepared = prepare_session(choice, library, application.new_id, clock)
    live = start_session(application.vault, prepared, clock)
    pause_session(application.vault, live)
    evening.window.show()
    evening.practice.resume(live.session.id)
    evening.until(lambda: evening.room.meeting is not None)


def prepared_states(evening: Evening) -> dict[str, str]:
    """Wait until the language engine has kept its beginning; return the states."""
    if evening.application.engines.language is not None:
        evening.until(lambda: bool(states_in(evening.folder)))
    evening.until_listening()
    return states_in(evening.folder)


def states_in(folder: Path) -> dict[str, str]:
    """Return the language engine's prepared states, by name, as a digest."""
    states = folder / "cache" / "prepared" / "states"
    return {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in sorted(states.glob("*.state"))
    }


def crash_in_mid_answer(evening: Evening) -> None:
    """Let the hearing die while it hears, the language model while it words."""
    evening.until_listening()
    evening.until(lambda: evening.room.by_voice)
    evening.say(SPOKEN[1])
    evening.until(lambda: bool(evening.room.spoken and evening.room.spoken.speech))
    worker_of("hearing").send_signal(signal.SIGSEGV)
    evening.until(lambda: not evening.room.by_voice)
    evening.answered(lambda: crash_while_wording(evening))


def crash_while_wording(evening: Evening) -> None:
    """Give a written answer, and let the model die once it is asked for the reply.

    It stands still meanwhile: a small model would be done before it could be struck.
    """
    worker = worker_of("language")
    evening.draft(WRITTEN)
    worker.send_signal(signal.SIGSTOP)
    evening.practice.room_model.finish()
    evening.until(lambda: len(evening.room.lines) % 2 == 0)
    time.sleep(0.3)
    worker.send_signal(signal.SIGSEGV)
    worker.send_signal(signal.SIGCONT)


@contextmanager
def opened(folder: Path, *, guest: bool) -> Iterator[Application]:
    """Give an application with an open vault, of a profile or of a guest."""
    own = build_application(folder)
    try:
        if guest:
            with guest_application(engines=own.engines) as application:
                yield application
        else:
            wish = NewProfile("Léa", PASSPHRASE, on_this_computer=False)
            own.use(create_profile(own.accounts, wish).vault)
            yield own
    finally:
        own.close()


def main(folder: Path, *, guest: bool, crash: bool) -> None:
    """Hold the session and print what came of it."""
    app = QApplication(sys.argv[:1])
    runner, changes, desk = ThreadRunner(), ChangeHub(), ProblemDesk()
    theme = Theme(app)
    theme.apply(ThemeChoice.LIGHT, reduced_motion=True)
    ui = UiContext(Texts("en"), theme, Tasks(runner, changes, desk), changes, desk)
    machine = MachineSound(app)
    machine.devices.look()  # What a real window would do: its sockets are seen too.
    with opened(folder, guest=guest) as application:
        log = start_log(folder / "logs")
        watch_crashes(folder / "logs")
        sound = HallSound(app)
        practice = PracticeWorkspace(ui, application, sound=sound)
        evening = Evening(
            application, MainWindow(ui, practice), practice, sound, folder
        )
        told = hold(evening, crash=crash)
        practice.room_model.release()
        ui.tasks.close()
        runner.close()
        stop_log(log)
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    try:
        main(
            Path(sys.argv[1]),
            guest=sys.argv[2] == "guest",
            crash=sys.argv[3] == "crash",
        )
    except Exception:  # noqa: BLE001 (told to the test; Qt is not taken down in order)
        traceback.print_exc()
        os._exit(1)
    sys.stdout.flush()
    os._exit(0)
