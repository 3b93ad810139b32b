"""How long from the first window to the first question, as somebody new goes there.

    .venv/bin/python -m benchmarks.first_five_minutes [--quick] [--shots FOLDER]

The real window on a display of its own (Xvfb), driven by keys and a mouse alone
(xdotool), once in each language. Whoever sits there reads every word at 240 words a
minute and types fast; both are counted apart. Meanwhile the pack comes from a server on
this device and is taken into use. ``--quick``: nobody reads; ``--shots``: a picture of
every step.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.text import Texts
from benchmarks._display import Display, Person, display, until
from benchmarks._figures import QUICK, Figure, publish
from engine.api.language import LANGUAGES, Language
from engine.models.catalogue.records import Purpose
from tests.app.models.organisation import HEARING, LANGUAGE, VOICE, Organisation
from tests.servers.file_server import FileServer, file_server

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = ("Xvfb", "xdotool", "import")
"""The display, hands and, of ImageMagick, the camera."""
LIMIT_S = 300.0
PACE_S = 0.25
"""Between two blocks of 16 kB on each connection: the pack takes most of a minute."""
THEMES = ("", "light", "dark")
"""As their list has them; empty: as the system says."""
SPEAKER = {"fr": "Français", "en": "English"}
ANSWERS: dict[Language, str] = {
    "en": "I repaired the pump with two colleagues, and the water was back by noon.",
    "fr": "J'ai repare la pompe avec deux collegues, et l'eau coulait avant midi.",
}


@dataclass(frozen=True)
class Walk:
    """Who goes through it, and how."""

    language: Language
    theme: str = ""
    """One of ``THEMES``."""
    with_pack: bool = True
    takes_time: bool = True
    by_keyboard: bool = False
    shots: Path | None = None

    @property
    def name(self) -> str:
        """What its pictures are called by."""
        words = (
            self.language,
            self.theme,
            "" if self.with_pack else "skipping",
            "keyboard" if self.by_keyboard else "",
        )
        return "-".join(filter(None, words))


@dataclass(frozen=True)
class Reached:
    """When what was reached; seconds from the start of the program."""

    window: float
    question: float
    read: float
    typed: float
    in_use: float | None
    """When the whole pack was seen in use, looked at after ``question``; None: no pack."""

    @property
    def waited(self) -> float:
        """What the program took of it."""
        return self.question - self.window - self.read - self.typed


class Newcomer:
    """Goes through the first run, step by step."""

    def __init__(self, person: Person, walk: Walk) -> None:
        self.person = person
        self.walk = walk
        self._number = 0
        self._t = Texts(walk.language).t

    def shoot(self, step: str) -> None:
        """Take a picture of where we are."""
        self._number += 1
        if self.walk.shots is not None:
            time.sleep(0.4)
            name = f"{self.walk.name}-{self._number:02}-{step}.png"
            self.person.display.shoot(self.walk.shots / name)

    def use(self, words: str, **values: str) -> None:
        """Press a control, by mouse or by keyboard."""
        name = self._t(words, **values)
        if not self.walk.by_keyboard:
            self.person.click(name)
            return
        until(lambda: self.person.control(name) is not None, name)
        self.person.tab_to(name)
        self.person.press("space")

    def write(self, field: str, text: str) -> None:
        """Write into a field."""
        name = self._t(field)
        until(lambda: self.person.control(name) is not None, name)
        if self.walk.by_keyboard:
            self.person.tab_to(name)
        else:
            self.person.click(name)
        self.person.write(text)

    def see(self, words: str, step: str) -> None:
        """Wait for a heading, take a picture, and read the page."""
        self.person.until(self._t(words))
        self.shoot(step)
        self.person.read()

    def go(self) -> None:
        """Go from the first window to the first question."""
        self.choose_language()
        self.make_profile()
        self.keep_code()
        self.look_at_the_machine()
        self.try_sound()
        self.begin()

    def choose_language(self) -> None:
        person = self.person
        until(lambda: bool(person.look()["controls"]), "the window")
        if self.walk.by_keyboard:
            person.tab_to(SPEAKER[self.walk.language])
            person.press("space")
        else:
            person.click(SPEAKER[self.walk.language])
        person.until(self._t("Welcome to Exerzia"))
        if self.walk.theme:
            self._choose_theme()
        self.see("Welcome to Exerzia", "language")
        self.use("Continue")

    def _choose_theme(self) -> None:
        """Pick a theme from its list, by the keyboard."""
        self.person.tab_to(self._t("Theme"))
        self.person.press(*["Down"] * THEMES.index(self.walk.theme))

    def make_profile(self) -> None:
        self.see("Your profile, and its key", "profile")
        self.write("Your first name", "Sam")
        self.write("Passphrase", "lampe verger train sept")
        self.shoot("profile-filled")
        self.use("Create the profile")

    def keep_code(self) -> None:
        self.see("Your recovery code", "code")
        self.use("Or simply: I have written it down")
        self.use("Continue")

    def look_at_the_machine(self) -> None:
        person = self.person
        self.see("What this computer can do", "machine")
        if not self.walk.with_pack:
            self.use("Continue without a model")
            return
        self.use("Download the {level} pack", level=self._t("Light"))
        title = self._t("The {level} pack", level=self._t("Light"))
        until(lambda: title in person.look()["words"], title)
        self.shoot("licences")
        person.read()
        self._accept()

    def _accept(self) -> None:
        person, start = self.person, self._t("Download {size}").partition("{")[0]
        if self.walk.by_keyboard:
            until(lambda: person.control(start, starts=True) is not None, start)
            person.tab_to(start, starts=True)
            person.press("space")
            person.until(self._t("Hear, and be heard"))
            person.display.focus("Exerzia")
        else:
            person.click(start, starts=True)

    def try_sound(self) -> None:
        self.see("Hear, and be heard", "sound")
        self.use("Continue")

    def begin(self) -> None:
        self.see("A first try, with somebody kind", "guided")
        self.use("Begin the guided session")
        until(lambda: self.person.control(self._t("Begin")) is not None, "Begin")
        self.shoot("briefing")
        self.person.read()
        self.use("Begin")
        until(lambda: self.person.sees(self._t("Your turn.")), "the first question")
        self.shoot("question")

    def answer(self, text: str) -> None:
        """Answer in writing and wait for what is said to it."""
        self.write("Your answer", text)
        self.shoot("answer")
        self.use("Finish answer")

    def finish(self) -> None:
        """Answer both questions, and come to the report."""
        text = ANSWERS[self.walk.language]
        self.answer(text)
        until(lambda: self.person.sees(self._t("Your turn.")), "the second question")
        self.shoot("second-question")
        self.answer(text)


@contextmanager
def organisation(home: Path) -> Iterator[FileServer]:
    """Give the server of an organisation whose catalogue counts over ``home``."""
    with file_server() as server:
        made = Organisation(server)
        made.offer("tiny", Purpose.LANGUAGE, LANGUAGE)
        made.offer("micro", Purpose.HEARING, HEARING)
        made.offer("voice-fr", Purpose.VOICE, VOICE)
        made.offer_pack("fr", "tiny", "micro", "voice-fr")
        made.offer_pack("en", "tiny", "micro")
        made.equip(home)
        server.pace = PACE_S
        yield server


@contextmanager
def window(shown_on: Display, home: Path, state: Path) -> Iterator[float]:
    """Open the real window over ``home``; give when its process was started."""
    began = time.time()
    running = subprocess.Popen(
        [sys.executable, "-m", "benchmarks._watched_window", str(home), str(state)],
        cwd=ROOT,
        env=_environment(shown_on, home.parent),
    )
    try:
        yield began
    finally:
        running.terminate()
        running.wait()


def _environment(shown_on: Display, home: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "LC_", "EXERZIA_", "QT_"))
    }
    return kept | {
        "DISPLAY": shown_on.name,
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }


def walked(walk: Walk, folder: Path, *, finish: bool = False) -> Reached:
    """Go through it once, in a home of its own."""
    home, state = folder / "home" / "exerzia", folder / "state.json"
    home.mkdir(parents=True)
    with (
        organisation(home),
        display() as shown_on,
        window(shown_on, home, state) as began,
    ):
        person = Person(shown_on, state, walk.takes_time)
        until(lambda: bool(person.look()["at"]), "the window")
        opened = time.time()
        shown_on.focus("Exerzia")
        newcomer = Newcomer(person, walk)
        try:
            newcomer.go()
        except Exception:
            newcomer.shoot("stuck")
            raise
        asked = time.time()
        used = _pack_in_use(newcomer) if walk.with_pack else None
        newcomer.shoot("pack-in-use")
        if finish:
            newcomer.finish()
            time.sleep(4)
            newcomer.shoot("after")
    return Reached(
        opened - began,
        asked - began,
        person.read_s,
        person.typed_s,
        None if used is None else used - began,
    )


def _pack_in_use(newcomer: Newcomer) -> float:
    wanted = {"tiny", "micro"}
    until(
        lambda: wanted <= set(newcomer.person.look()["in_use"]), "the pack in use", 180
    )
    return time.time()


def main() -> int:
    missing = [each for each in PROGRAMS if shutil.which(each) is None]
    if missing:
        print(f"not measured here: {', '.join(missing)} is missing")
        return 0
    quick = QUICK in sys.argv
    shots = (
        Path(sys.argv[sys.argv.index("--shots") + 1]) if "--shots" in sys.argv else None
    )
    figures = []
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory(prefix="exerzia-five-") as folder:
            walk = Walk(language, takes_time=not quick, shots=shots)
            figures.append(_figure(language, walked(walk, Path(folder))))
    return publish(figures)


def _figure(language: Language, reached: Reached) -> Figure:
    taken = reached.question - reached.window
    return Figure(
        goal="",
        what=f"first window to first question ({SPEAKER[language]})",
        value=taken,
        unit="s",
        how="once, on a real display, every step gone through, a pack fetched meanwhile",
        at_most=LIMIT_S,
        detail=(
            f"{reached.read:.0f} reading, {reached.typed:.0f} typing, "
            f"{reached.waited:.0f} waiting for the program and pressing; window after "
            f"{reached.window:.1f}; pack in use {_when_in_use(reached)}"
        ),
    )


def _when_in_use(reached: Reached) -> str:
    """Return when: nobody looks before the question has been asked."""
    later = (reached.in_use or reached.question) - reached.question
    return "by then" if later < 1 else f"{later:.0f} later"


if __name__ == "__main__":
    sys.exit(main())
