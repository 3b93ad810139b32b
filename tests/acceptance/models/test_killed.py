"""Kill -9 at any step: a start works, nothing is half there, and going on works."""

import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.bootstrap import build_application
from app.domain.models import TransferState
from app.models.list_shelf import list_shelf
from engine.api.cancel import Cancel
from tests.acceptance.models.computer import ROOT, Computer
from tests.acceptance.models.deed import DEEDS
from tests.acceptance.models.offered import PACK
from tests.app.models.organisation import Organisation
from tests.models.install import install_models

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a Unix's"),
]

KILLS = 10
"""For each of five deeds."""
MEMORY = 8_000_000_000


@dataclass(frozen=True)
class Found:
    """What a start finds."""

    models: frozenset[str]
    damaged: tuple[str, ...]
    running: tuple[str, ...]
    """Downloads that would go on by themselves."""


def look(home: Path) -> Found:
    """Start Exerzia, look at everything, and close it."""
    application = build_application(home)
    tools = application.models
    shelf = list_shelf(tools, MEMORY)
    damaged = [
        f"{each.id}: {name}"
        for each in shelf.installed
        for name in tools.store.verify(each.id, lambda _done, _total: None, Cancel())
    ]
    running = [
        each.model_id
        for each in tools.downloads.transfers()
        if each.state in {TransferState.RUNNING, TransferState.WAITING}
    ]
    application.close()
    models = frozenset(each.id for each in shelf.installed)
    return Found(models, tuple(damaged), tuple(running))


def do(home: Path, deed: str, argument: str, step: int = 0) -> tuple[int, int]:
    """Do a deed in a process of its own; return its exit code and its steps."""
    words = (str(home), deed, argument, str(step))
    done = subprocess.run(
        [sys.executable, "-m", "tests.acceptance.models.deed", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return done.returncode, int(done.stdout or 0)


def again(home: Path, story: "Story") -> None:
    """Do the deed once more, after a start, to its end."""
    application = build_application(home)
    DEEDS[story.deed](application, story.argument)
    application.close()


@dataclass(frozen=True)
class Story:
    """A deed, on what, and what is there before and after."""

    deed: str
    argument: str
    before: Path
    """A home, to be copied."""
    models_before: frozenset[str]
    models_after: frozenset[str]


@pytest.fixture
def stories(
    connected: Computer, another: Callable[[str], Computer], tmp_path: Path
) -> dict[str, Story]:
    """The five deeds on copies of three homes."""
    shutil.copytree(connected.home, another("fresh").home)
    connected.models("download", "light-en", "--yes")
    bundle = tmp_path / "all.exzpack"
    connected.models("bundle", *PACK, "--out", bundle)
    pack, fresh = frozenset(PACK), another("fresh").home
    littered = another("littered").home
    shutil.copytree(connected.home, littered)
    for number in range(12):
        (littered / "models" / "blobs" / f"{number:064x}").write_bytes(bytes(9_000))
    shutil.copytree(connected.home / "shared", another("bare").home / "shared")
    nothing: frozenset[str] = frozenset()
    files = install_models(tmp_path / "files")
    came = frozenset({"tiny", "micro", "voice-fr", "voice-en"})
    told = {
        "download": ("light-en", fresh, nothing, pack),
        "install": (str(bundle), another("bare").home, nothing, pack),
        "import": (str(files), fresh, nothing, came),
        "remove": (" ".join(PACK), connected.home, pack, nothing),
        "prune": ("", littered, pack, pack),
    }
    return {deed: Story(deed, *rest) for deed, rest in told.items()}


@pytest.mark.requirement("E-046")
def test_fifty_kills_leave_only_whole_models_and_what_was_begun_can_be_ended(
    stories: dict[str, Story], organisation: Organisation, tmp_path: Path
) -> None:
    assert organisation.server.files
    chance = random.Random(9)  # noqa: S311 (moments, no secrets)
    faults: list[str] = []
    killed = 0

    for story in stories.values():
        whole = shutil.copytree(story.before, tmp_path / f"{story.deed}-whole")
        _, steps = do(whole, story.deed, story.argument)
        for step in sorted(chance.choices(range(1, steps + 1), k=KILLS)):
            home = shutil.copytree(
                story.before, tmp_path / f"{story.deed}-{step}-{killed}"
            )
            code, _ = do(home, story.deed, story.argument, step)
            killed += code == -signal.SIGKILL
            faults += [
                f"{story.deed} at {step}: {each}" for each in troubles(home, story)
            ]
            again(home, story)
            faults += [
                f"{story.deed} after {step}: {each}" for each in unfinished(home, story)
            ]
            shutil.rmtree(home)

    assert faults == []
    assert killed >= 0.9 * KILLS * len(stories)


def troubles(home: Path, story: Story) -> list[str]:
    """Return what is wrong after a kill."""
    found = look(home)
    allowed = story.models_before | story.models_after
    return [
        *found.damaged,
        *(f"goes on by itself: {each}" for each in found.running),
        *(f"nobody's: {each}" for each in found.models - allowed),
        *(f"gone: {each}" for each in kept(story) - found.models),
    ]


def kept(story: Story) -> frozenset[str]:
    """Return the models that must be there whatever happens."""
    return story.models_before & story.models_after


def unfinished(home: Path, story: Story) -> list[str]:
    """Return what is wrong after the deed was done again."""
    found = look(home)
    wrong = [*found.damaged]
    if found.models != story.models_after:
        wrong.append(f"here: {sorted(found.models)}")
    return wrong
