"""One download from its first question to its last check, address after address."""

from pathlib import Path

from engine.models.fetching import words
from engine.models.fetching.download.segmented import SegmentedTransfer
from engine.models.fetching.download.sequential import SequentialTransfer
from engine.models.fetching.facts import Facts
from engine.models.fetching.partial.arrived import Arrival
from engine.models.fetching.partial.local_copy import LocalCopy
from engine.models.fetching.records import Check, RemoteFile
from engine.models.fetching.waiting.failures import RequestFailed, Retry
from engine.models.fetching.wire.addresses import usable_addresses
from engine.models.fetching.wire.probe import Source, probe
from engine.models.fetching.wire.traffic import Traffic
from engine.models.files.copying import digest_of

_MOST_CHANGES = 4
"""Of a file while it is fetched, before its address is given up."""


class Download:
    """Goes through the addresses until the file is here and right."""

    def __init__(
        self, traffic: Traffic, file: RemoteFile, copy: LocalCopy, data: Path
    ) -> None:
        """``data``: the file that ``copy`` writes to, to be read once it is whole."""
        self._traffic = traffic
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
        failure = None
        while addresses:
            began = self._traffic.now()
            for address in list(addresses):
                try:
                    return self._from(address)
                except RequestFailed as caught:
                    failure = caught
                if failure.retry not in {Retry.LATER, Retry.ELSEWHERE}:
                    addresses.remove(address)
                    self._traffic.retries.progressed()
            failure = self._wait(addresses, failure, began)
        raise words.bad_address() if failure is None else failure.error

    def _wait(
        self, addresses: list[str], failure: RequestFailed | None, began: float
    ) -> RequestFailed | None:
        """Wait before all that are left are asked again; give them up at last."""
        if not addresses or failure is None:
            return failure
        try:
            pause = self._traffic.retries.pause(failure, began)
        except RequestFailed as given_up:
            addresses.clear()
            return given_up
        self._traffic.stopping.wait(pause)
        return failure

    def _from(self, address: str) -> Arrival:
        changes, whole = 0, False
        while True:
            with self._traffic.connection() as connection:
                source = probe(self._traffic, connection, address, self._file)
            if not self._copy.facts.same_file(source.facts):
                self._copy.begin(source.facts)
            self._copy.go_on()
            try:
                total = self._bytes(source, whole=whole)
            except RequestFailed as failure:
                whole = whole or failure.retry is Retry.WITHOUT_RANGES
                changes += failure.retry is Retry.PROBE_AGAIN
                if failure.retry not in {Retry.WITHOUT_RANGES, Retry.PROBE_AGAIN}:
                    raise
                if changes > _MOST_CHANGES:
                    raise RequestFailed(Retry.NEVER, failure.error) from failure
            else:
                return self._checked(source, total)

    def _bytes(self, source: Source, *, whole: bool) -> int:
        total = source.facts.total
        if whole or not source.ranges or total is None:
            return SequentialTransfer(self._traffic, source, self._copy).run()
        if self._copy.beginning < total:
            SegmentedTransfer(self._traffic, source, self._file, self._copy).run()
        return total

    def _checked(self, source: Source, total: int) -> Arrival:
        """Return the file as it is now, compared with all that is known of it.

        Raises:
            RequestFailed: it is not the right one; it was thrown away.
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
            raise RequestFailed(Retry.NEVER, words.wrong_content(source.host))
        checks = tuple(dict.fromkeys(check for check, _, _ in known))
        return Arrival(
            sha256=sha256, size=total, host=self._traffic.host, checks=checks
        )

    def _git_sha1(self, source: Source, total: int) -> str:
        """Return the hash git gives these bytes; empty where nobody told one."""
        if not source.git_sha1:
            return ""
        stopping, before = self._traffic.stopping, f"blob {total}\0".encode()
        return digest_of(
            self._data, lambda _: stopping.check(), name="sha1", before=before
        )
