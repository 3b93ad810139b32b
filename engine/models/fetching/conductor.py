"""One download from its first question to its last check, address after address."""

import hashlib
from pathlib import Path

import httpx2

from engine.models.fetching import words
from engine.models.fetching.arrived import Arrival
from engine.models.fetching.copy import Copy
from engine.models.fetching.errand import Errand
from engine.models.fetching.facts import Facts
from engine.models.fetching.hosts import can_be_reached, is_loopback
from engine.models.fetching.mishaps import Mend, Mishap
from engine.models.fetching.probing import Source, probe
from engine.models.fetching.records import Check, RemoteFile
from engine.models.fetching.segments import Segments
from engine.models.fetching.whole import WholeBody

_MOST_CHANGES = 4
"""Of a file while it is fetched, before its address is given up."""


class Conductor:
    """Goes through the addresses until the file is here and right."""

    def __init__(
        self, errand: Errand, file: RemoteFile, copy: Copy, data: Path
    ) -> None:
        """``data``: the file that ``copy`` writes to, to be read once it is whole."""
        self._errand = errand
        self._file = file
        self._copy = copy
        self._data = data

    def run(self) -> Arrival:
        """Fetch and check the file.

        Raises:
            Unavailable: no address gave it, or the disk refuses.
            Refused: no address can be used, or something is set wrongly.
            Stopped: it was asked to meanwhile.
        """
        addresses = usable_addresses(self._file)
        if not addresses:
            raise words.bad_address()
        mishap = None
        while addresses:
            began = self._errand.now()
            for address in list(addresses):
                try:
                    return self._from(address)
                except Mishap as caught:
                    mishap = caught
                if mishap.mend not in {Mend.AGAIN, Mend.ELSEWHERE}:
                    addresses.remove(address)
                    self._errand.tries.progressed()
            mishap = self._wait(addresses, mishap, began)
        raise words.bad_address() if mishap is None else mishap.error

    def _wait(
        self, addresses: list[str], mishap: Mishap | None, began: float
    ) -> Mishap | None:
        """Wait before all that are left are asked again; give them up at last."""
        if not addresses or mishap is None:
            return mishap
        try:
            pause = self._errand.tries.pause(mishap, began)
        except Mishap as given_up:
            addresses.clear()
            return given_up
        self._errand.stopping.wait(pause)
        return mishap

    def _from(self, address: str) -> Arrival:
        changes, whole = 0, False
        while True:
            with self._errand.line() as line:
                source = probe(self._errand, line, address, self._file)
            if not self._copy.facts.same_file(source.facts):
                self._copy.begin(source.facts)
            self._copy.go_on()
            try:
                total = self._bytes(source, whole=whole)
            except Mishap as mishap:
                whole = whole or mishap.mend is Mend.WHOLE
                changes += mishap.mend is Mend.ASK_AGAIN
                if mishap.mend not in {Mend.WHOLE, Mend.ASK_AGAIN}:
                    raise
                if changes > _MOST_CHANGES:
                    raise Mishap(Mend.NEVER, mishap.error) from mishap
            else:
                return self._checked(source, total)

    def _bytes(self, source: Source, *, whole: bool) -> int:
        total = source.facts.total
        if whole or not source.ranges or total is None:
            return WholeBody(self._errand, source, self._copy).run()
        if self._copy.beginning < total:
            Segments(self._errand, source, self._file, self._copy).run()
        return total

    def _checked(self, source: Source, total: int) -> Arrival:
        """Return the file as it is now, compared with all that is known of it.

        Raises:
            Mishap: it is not the right one; it was thrown away.
        """
        sha256, *others = self._copy.finish(total)
        comparisons = [
            (Check.SIZE, self._file.size, total),
            (Check.SHA256, self._file.sha256, sha256),
            (Check.MD5, self._file.md5, "".join(others)),
            (Check.HUB, source.hub_sha256, sha256),
            (Check.HUB, source.git_sha1, self._git_sha1(source, total)),
        ]
        known = [each for each in comparisons if each[1] not in {None, ""}]
        if any(expected != found for _, expected, found in known):
            self._copy.begin(Facts())
            raise Mishap(Mend.NEVER, words.wrong_content(source.host))
        checks = tuple(dict.fromkeys(check for check, _, _ in known))
        return Arrival(sha256=sha256, size=total, host=self._errand.host, checks=checks)

    def _git_sha1(self, source: Source, total: int) -> str:
        """Return the hash git gives these bytes; empty where nobody told one."""
        if not source.git_sha1:
            return ""
        sha1 = hashlib.sha1(f"blob {total}\0".encode(), usedforsecurity=False)
        with self._data.open("rb") as stream:
            while chunk := stream.read(1 << 20):
                self._errand.stopping.check()
                sha1.update(chunk)
        return sha1.hexdigest()


def usable_addresses(file: RemoteFile) -> list[str]:
    """Return the addresses that may be asked.

    Without encryption only for a file whose SHA-256 is known beforehand: on its way
    anybody could put another in its place.
    """
    return [address for address in file.addresses if _is_usable(address, file)]


def _is_usable(address: str, file: RemoteFile) -> bool:
    try:
        url = httpx2.URL(address)
    except httpx2.InvalidURL:
        return False
    plain_will_do = file.sha256 is not None or is_loopback(url)
    allowed = {"https", "http"} if plain_will_do else {"https"}
    return url.scheme in allowed and can_be_reached(url)
