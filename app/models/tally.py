"""Bytes of one model: here, in all, and come over the network."""

from engine.models.catalogue.records import ModelEntry


class Tally:
    """Adds up the files of a model; what it tells never goes backwards."""

    def __init__(self, entry: ModelEntry, done: int = 0) -> None:
        self._here = {file.name: 0 for file in entry.files}
        self._sizes = {file.name: file.size or 0 for file in entry.files}
        self._received = {file.name: 0 for file in entry.files}
        self._most = done

    @property
    def done(self) -> int:
        """Bytes that are here; the most that ever were."""
        self._most = max(self._most, sum(self._here.values()))
        total = self.total
        return min(self._most, total) if total else self._most

    @property
    def total(self) -> int:
        """Bytes in all; 0 while the size of a file is not known."""
        return sum(self._sizes.values()) if all(self._sizes.values()) else 0

    @property
    def missing(self) -> int:
        """Bytes still to come, as far as anybody knows."""
        return max(0, sum(self._sizes.values()) - sum(self._here.values()))

    @property
    def received(self) -> int:
        """Bytes that came over the network, those that came twice included."""
        return sum(self._received.values())

    def under_way(self, name: str, done: int, total: int, received: int) -> None:
        """Take in where one file stands."""
        self._here[name] = done
        self._sizes[name] = total or self._sizes[name]
        self._received[name] = received

    def whole(self, name: str, size: int) -> None:
        """Take in that one file is here."""
        self._here[name] = self._sizes[name] = size
