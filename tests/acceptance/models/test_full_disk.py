"""A full disk: told by its name, never in the way of a start or a session."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.models.computer import Computer, Done, ended, wait_until
from tests.acceptance.models.disks import MEGABYTE, fill, mounted
from tests.acceptance.models.offered import PACK, PACK_BYTES
from tests.app.models.organisation import Organisation
from tests.models.install import install_models

pytestmark = [pytest.mark.slow]

DISK = 16 * MEGABYTE
ANSWERS = Path(__file__).parents[2] / "answers" / "first-steps.en.txt"


@dataclass
class Small:
    """A computer whose models lie on a small disk; its vaults lie elsewhere."""

    computer: Computer
    disk: Path

    @property
    def models(self) -> Path:
        """The folder of its models."""
        return self.disk / "models"

    def damaged(self) -> list[str]:
        """Return the names of files that are not what they should be."""
        return self.computer.damaged()


@pytest.fixture
def small(connected: Computer, tmp_path: Path) -> Iterator[Small]:
    """A small disk; skipped where none can be mounted."""
    disk = tmp_path / "small-disk"
    with mounted(disk, DISK) as is_real:
        if not is_real:
            pytest.skip("this system does not let us mount a disk")
        connected.environment = {"EXERZIA_MODELS": str(disk / "models")}
        yield Small(connected, disk)


def assert_told(done: Done, small: Small) -> None:
    """Fail unless the disk was named, with what it needs, and no fault of ours."""
    assert done.code == 4, done.err
    assert str(small.disk) in done.told.replace(" ", "")
    assert "Traceback" not in done.err


def assert_usable(small: Small) -> None:
    """Fail unless Exerzia starts over the full disk, and a session can be held."""
    listed = small.computer.models("list")
    practised = small.computer.run(
        *("practise", "--scenario", "first-steps", "--language", "en"),
        *("--answers", ANSWERS),
    )
    assert listed.code == 0, listed.err
    assert practised.code == 0, practised.err
    assert small.damaged() == []


@pytest.mark.requirement("E-046")
def test_too_little_room_is_told_before_anything_comes(
    small: Small, organisation: Organisation
) -> None:
    filler = fill(small.disk, PACK_BYTES * 3 // 2)

    refused = small.computer.models("download", "light-en", "--yes")
    assert_usable(small)
    filler.unlink()
    fetched = small.computer.models("download", "light-en", "--yes")

    assert_told(refused, small)
    assert "7 MB must be free" in refused.told
    assert organisation.server.sent < 2 * PACK_BYTES
    assert fetched.code == 0


@pytest.mark.requirement("E-046")
@pytest.mark.parametrize("share", [0.0, 0.3, 0.8])
def test_a_disk_that_fills_up_on_the_way_is_told_and_the_download_goes_on_later(
    share: float, small: Small, organisation: Organisation
) -> None:
    server = organisation.server
    server.pace = 0.03

    process = small.computer.start("models", "download", "light-en", "--yes")
    wait_until(lambda: server.sent > share * PACK_BYTES, process)
    filler = fill(small.disk, 0)
    stopped = ended(process)
    assert_usable(small)
    filler.unlink()
    server.pace = 0.0
    went_on = small.computer.models("download", "--yes")

    assert_told(stopped, small)
    assert went_on.code == 0
    assert small.computer.installed() == PACK
    assert small.damaged() == []


@pytest.mark.requirement("E-046")
@pytest.mark.parametrize("left", [0, 4_096, 60_000, 900_000, PACK_BYTES])
def test_a_bundle_or_a_folder_that_does_not_fit_changes_nothing(
    left: int, small: Small, another: Callable[[str], Computer], tmp_path: Path
) -> None:
    bundle, fingerprint = bundle_of_a_pack(small, another, tmp_path)
    files = install_models(tmp_path / "files")
    filler = fill(small.disk, left)

    installed = small.computer.models("install", bundle, "--trust", fingerprint)
    after_bundle = small.computer.installed()
    imported = small.computer.models("import", files)
    assert_usable(small)
    pruned = small.computer.models("prune")
    filler.unlink()
    at_last = small.computer.models("install", bundle, "--trust", fingerprint)

    assert_told(installed, small)
    assert after_bundle == {}
    assert imported.code in {0, 4}
    assert "Traceback" not in imported.err
    assert pruned.code == 0
    assert at_last.code == 0
    assert small.computer.installed().keys() >= PACK.keys()


def bundle_of_a_pack(
    small: Small, another: Callable[[str], Computer], folder: Path
) -> tuple[Path, str]:
    """Return a bundle from another computer, and its maker's fingerprint."""
    maker = another("maker")
    (maker.home / "shared").parent.mkdir(parents=True, exist_ok=True)
    (small.computer.home / "shared").rename(maker.home / "shared")
    maker.models("download", "light-en", "--yes")
    bundle = folder / "pack.exzpack"
    made = maker.models("bundle", *PACK, "--out", bundle, "--json")
    return bundle, made.json["fingerprint"]


def test_everything_on_a_full_disk_still_starts_and_says_so(
    tmp_path: Path, another: Callable[[str], Computer]
) -> None:
    disk = tmp_path / "whole-disk"
    with mounted(disk, DISK) as is_real:
        if not is_real:
            pytest.skip("this system does not let us mount a disk")
        computer = another("whole-disk/home")
        fill(disk, 0)

        listed = computer.models("list")
        examined = computer.run("doctor", "--json")
        practised = computer.run(
            *("practise", "--scenario", "first-steps", "--language", "en"),
            *("--answers", ANSWERS),
        )

    assert listed.code == 0
    assert [each["id"] for each in examined.json if each["state"] == "fails"] != []
    assert practised.code == 0, practised.err
    assert "Traceback" not in listed.err + examined.err + practised.err
