"""A display of its own, and a person at it: keys, a mouse, and eyes for what changed."""

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

PATIENCE_S = 60.0
_LOOK_S = 0.05
_KEYS_A_SECOND = 4.0
"""As xdotool is told; it presses them about twice as fast."""
_WORDS_A_SECOND = 4.0
"""240 words a minute."""


class NotSeenError(RuntimeError):
    """What should have appeared did not."""


@dataclass
class Display:
    """One X server without a screen."""

    name: str

    def do(self, *words: str | int) -> str:
        """Run xdotool on it."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env={"DISPLAY": self.name},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def focus(self, title: str) -> None:
        """Give the keyboard to a window: there is nobody else to do it."""
        window = self.do("search", "--sync", "--onlyvisible", "--name", title)
        self.do("windowfocus", window.splitlines()[0])

    def shoot(self, path: Path) -> None:
        """Save what is on it as a picture."""
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["import", "-window", "root", str(path)],
            env={"DISPLAY": self.name, "PATH": "/usr/bin:/bin"},
            check=True,
        )


@contextmanager
def display(size: str = "1280x800") -> Iterator[Display]:
    """Give a display nobody uses; it is gone with the block."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"),
            *("-screen", "0", f"{size}x24"),
        ],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield Display(f":{told.readline().strip()}")
    finally:
        server.terminate()
        server.wait()


@dataclass
class Person:
    """Reads, types and clicks at the pace of people, or without a pause.

    Attributes:
        read_s: seconds spent reading.
        typed_s: seconds spent typing.
    """

    display: Display
    state_file: Path
    takes_time: bool = True
    read_s: float = 0.0
    typed_s: float = 0.0
    seen_words: set[str] = field(default_factory=set)

    def look(self) -> dict[str, Any]:
        """Return what the window wrote down last."""
        try:
            told: dict[str, Any] = json.loads(self.state_file.read_text("utf-8"))
        except (OSError, ValueError):
            return {"controls": [], "words": [], "focus": "", "in_use": [], "at": 0.0}
        return told

    def sees(self, words: str) -> bool:
        """Return whether a label with these words is on the screen."""
        return any(words in each for each in self.look()["words"])

    def until(self, words: str, patience_s: float = PATIENCE_S) -> None:
        """Wait for a label."""
        until(lambda: self.sees(words), words, patience_s)

    def control(self, name: str, *, starts: bool = False) -> dict[str, Any] | None:
        """Return a control that can be used; None when there is none yet."""
        for each in self.look()["controls"]:
            same = each["name"].startswith(name) if starts else each["name"] == name
            if same and each["enabled"]:
                found: dict[str, Any] = each
                return found
        return None

    def read(self) -> None:
        """Read what is new on the screen."""
        new = [each for each in self.look()["words"] if each not in self.seen_words]
        self.seen_words.update(new)
        count = sum(len(each.split()) for each in new)
        if self.takes_time:
            self.read_s += _spend(count / _WORDS_A_SECOND)

    def click(self, name: str, *, starts: bool = False) -> None:
        """Click a control once it is there and can be used."""
        until(lambda: self.control(name, starts=starts) is not None, name)
        where = self.control(name, starts=starts)
        if where is None:
            raise NotSeenError(name)
        self.display.do("mousemove", "--sync", where["x"], where["y"], "click", 1)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.display.do("key", "--clearmodifiers", *keys)

    def write(self, text: str) -> None:
        """Type at the keyboard."""
        delay = round(1000 / _KEYS_A_SECOND) if self.takes_time else 12
        began = time.monotonic()
        self.display.do("type", "--delay", delay, text)
        self.typed_s += time.monotonic() - began

    def _changed(self, before: float) -> bool:
        return bool(self.look()["at"] != before)

    def tab_to(self, name: str, *, starts: bool = False, most: int = 60) -> None:
        """Move the keyboard to a control with Tab alone."""
        for _ in range(most):
            focus = self.look()["focus"]
            if focus.startswith(name) if starts else focus == name:
                return
            before = self.look()["at"]
            self.press("Tab")
            _wait(partial(self._changed, before), 0.5)
        raise NotSeenError(f"Tab does not come to {name!r}")


def _spend(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def _wait(is_so: Callable[[], bool], patience_s: float) -> bool:
    end = time.monotonic() + patience_s
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(_LOOK_S)
    return True


def until(is_so: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
    """Wait for something.

    Raises:
        NotSeenError: it did not happen.
    """
    if not _wait(is_so, patience_s):
        raise NotSeenError(what)
