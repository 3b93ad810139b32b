"""The pause after wrong attempts.

It slows down somebody at the keyboard. Against somebody who copies the files only the
cost of the passphrase helps, which is why that cost is high.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field, ValidationError

from app.shared.clock import Clock
from app.shared.errors import N_, Refused
from app.storage.failures import disk_told
from app.storage.files import write_whole
from app.storage.keys import WrongSecret
from app.storage.profiles import ProfilesFolder

FREE_ATTEMPTS = 3
"""Wrong attempts before the first pause."""

_FIRST_PAUSE_MS = 5_000
_LONGEST_PAUSE_MS = 15 * 60_000
_MILLISECOND = timedelta(milliseconds=1)


class _Attempts(BaseModel):
    failures: int = Field(default=0, ge=0, le=1_000_000)
    last: AwareDatetime | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """When this process saw the last failure, on the clock nobody can turn."""

    failures: int
    monotonic_ms: int


def pause_ms(failures: int) -> int:
    """Return how long to wait after so many wrong attempts in a row."""
    beyond = failures - FREE_ATTEMPTS
    if beyond < 0:
        return 0
    return min(_FIRST_PAUSE_MS << min(beyond, 20), _LONGEST_PAUSE_MS)


class AttemptBrake:
    """Counts wrong attempts of each profile, also over a restart."""

    def __init__(self, profiles: ProfilesFolder, clock: Clock) -> None:
        self._profiles = profiles
        self._clock = clock
        self._seen: dict[UUID, _Seen] = {}

    def remaining_ms(self, profile_id: UUID) -> int:
        """Return how long this profile takes no further attempt; 0: it takes one."""
        attempts = self._read(profile_id)
        if attempts.last is None:
            return 0
        elapsed = max((self._clock.now() - attempts.last) // _MILLISECOND, 0)
        seen = self._seen.get(profile_id)
        if seen and seen.failures == attempts.failures:
            elapsed = min(elapsed, self._clock.monotonic_ms() - seen.monotonic_ms)
        return max(pause_ms(attempts.failures) - elapsed, 0)

    @contextmanager
    def attempt(self, profile_id: UUID) -> Iterator[None]:
        """Hold the attempt in the block; one that shows a wrong secret counts.

        It is counted before it is made, so that a killed process gains nothing.

        Raises:
            Refused: it is too early for another attempt.
            Unavailable: the disk said no.
        """
        self._refuse_early(profile_id)
        before = self._read(profile_id)
        self._write(profile_id, before.failures + 1, self._clock.now())
        try:
            yield
        except WrongSecret:
            raise
        except BaseException:
            self._write(profile_id, before.failures, before.last)
            raise
        self._forget(profile_id)

    def _refuse_early(self, profile_id: UUID) -> None:
        remaining = self.remaining_ms(profile_id)
        if remaining:
            raise Refused(
                N_("There were too many wrong attempts."),
                N_("Try again in {seconds} s."),
                {"seconds": -(-remaining // 1000)},
            )

    def _read(self, profile_id: UUID) -> _Attempts:
        path = self._path(profile_id)
        if not path.is_file():
            return _Attempts()
        try:
            with disk_told():
                attempts = _Attempts.model_validate_json(path.read_bytes())
        except ValidationError:
            return _Attempts()
        if attempts.last and attempts.last > self._clock.now():
            return self._write(profile_id, attempts.failures, self._clock.now())
        return attempts

    def _write(
        self, profile_id: UUID, failures: int, last: datetime | None
    ) -> _Attempts:
        attempts = _Attempts(failures=failures, last=last)
        write_whole(self._path(profile_id), attempts.model_dump_json().encode())
        self._seen[profile_id] = _Seen(failures, self._clock.monotonic_ms())
        return attempts

    def _forget(self, profile_id: UUID) -> None:
        with disk_told():
            self._path(profile_id).unlink(missing_ok=True)
        self._seen.pop(profile_id, None)

    def _path(self, profile_id: UUID) -> Path:
        return self._profiles.folder_of(profile_id) / "attempts.json"
