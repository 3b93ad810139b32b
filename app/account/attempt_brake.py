"""The pause after wrong attempts.

It slows down somebody at the keyboard. Against somebody who copies the files only the
cost of the passphrase helps, which is why that cost is high.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from app.shared.clock import Clock
from app.shared.errors import N_, Refused, Unavailable
from app.storage.files import write_whole
from app.storage.keys import WrongSecret
from app.storage.profiles import ProfilesFolder

FREE_ATTEMPTS = 3
"""Wrong attempts before the first pause."""

_FIRST_PAUSE_MS = 5_000
_LONGEST_PAUSE_MS = 15 * 60_000
_MILLISECOND = timedelta(milliseconds=1)


class _Attempts(BaseModel):
    model_config = ConfigDict(frozen=True)

    failures: int = Field(default=0, ge=0, le=1_000_000)
    last: AwareDatetime | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """What this process saw, timed by the clock that nobody can set."""

    attempts: _Attempts
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
        if seen and seen.attempts == attempts:
            elapsed = min(elapsed, self._clock.monotonic_ms() - seen.monotonic_ms)
        return max(pause_ms(attempts.failures) - elapsed, 0)

    @contextmanager
    def attempt(self, profile_id: UUID) -> Iterator[None]:
        """Hold the attempt in the block; one that shows a wrong secret counts.

        It is counted before it is made, so that a killed process gains nothing.

        A disk that cannot keep the count keeps nobody out: then this process counts.

        Raises:
            Refused: it is too early for another attempt.
        """
        self._refuse_early(profile_id)
        before = self._read(profile_id)
        self._keep(
            profile_id, _Attempts(failures=before.failures + 1, last=self._clock.now())
        )
        try:
            yield
        except WrongSecret:
            raise
        except BaseException:
            self._keep(profile_id, before)
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
        seen = self._seen.get(profile_id)
        attempts = max(
            self._kept(profile_id),
            seen.attempts if seen else _Attempts(),
            key=lambda attempts: attempts.failures,
        )
        if attempts.last and attempts.last > self._clock.now():
            attempts = attempts.model_copy(update={"last": self._clock.now()})
            self._keep(profile_id, attempts)
        return attempts

    def _kept(self, profile_id: UUID) -> _Attempts:
        try:
            return _Attempts.model_validate_json(self._path(profile_id).read_bytes())
        except (OSError, ValidationError):
            return _Attempts()

    def _keep(self, profile_id: UUID, attempts: _Attempts) -> None:
        self._seen[profile_id] = _Seen(attempts, self._clock.monotonic_ms())
        with suppress(Unavailable):
            write_whole(self._path(profile_id), attempts.model_dump_json().encode())

    def _forget(self, profile_id: UUID) -> None:
        self._seen.pop(profile_id, None)
        with suppress(OSError):
            self._path(profile_id).unlink(missing_ok=True)

    def _path(self, profile_id: UUID) -> Path:
        return self._profiles.folder_of(profile_id) / "attempts.json"
