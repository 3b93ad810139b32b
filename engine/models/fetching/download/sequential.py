"""A file fetched from its beginning to its end, from a server that gives no parts."""

from engine.models.fetching import words
from engine.models.fetching.facts import MOST_BYTES
from engine.models.fetching.partial.local_copy import LocalCopy
from engine.models.fetching.waiting.failures import RequestFailed, Retry
from engine.models.fetching.wire.answers import (
    WHOLE,
    check_is_file,
    length,
    refusal,
    strong_etag,
)
from engine.models.fetching.wire.asking import Answer, Question, ask, read
from engine.models.fetching.wire.http_connection import HttpConnection
from engine.models.fetching.wire.probe import Source
from engine.models.fetching.wire.traffic import Traffic


class SequentialTransfer:
    """Fetches one source in one answer; what is here already is not written again."""

    def __init__(self, traffic: Traffic, source: Source, copy: LocalCopy) -> None:
        self._traffic = traffic
        self._source = source
        self._copy = copy

    def run(self) -> int:
        """Fetch all of it, however often it breaks off; return its size.

        Raises:
            RequestFailed: something that trying again does not mend.
            Unavailable: the disk refuses.
            Stopped: it was asked to meanwhile.
        """
        total = self._source.facts.total
        while total is None or self._copy.beginning < total:
            began = self._traffic.now()
            try:
                with self._traffic.connection() as connection:
                    return self._once(connection)
            except RequestFailed as failure:
                if failure.retry is not Retry.LATER:
                    raise
                pause = self._traffic.retries.pause(failure, began)
                self._traffic.stopping.wait(pause)
        return total

    def _once(self, connection: HttpConnection) -> int:
        if not self._copy.facts.can_be_told_apart and self._copy.size:
            self._copy.begin(self._source.facts)
            self._copy.go_on()
        answer = ask(self._traffic, connection, Question(self._source.address))
        try:
            total = self._promised(answer)
            return self._take(answer, total)
        finally:
            answer.response.close()

    def _promised(self, answer: Answer) -> int | None:
        """Return the size of the body where it is known.

        Raises:
            RequestFailed: it is not the file, or another one.
        """
        response, facts = answer.response, self._source.facts
        if response.status_code != WHOLE:
            wall = self._traffic.route.clocks.wall()
            raise refusal(response, answer.host, redirected=False, wall=wall)
        check_is_file(response, answer.url)
        told = length(response.headers)
        other_size = None not in {told, facts.total} and told != facts.total
        other_mark = strong_etag(response.headers) != self._source.etag
        if other_size or other_mark:
            raise RequestFailed(Retry.PROBE_AGAIN, words.keeps_changing(answer.host))
        ends = "transfer-encoding" in response.headers
        if told is None and facts.total is None and not ends:
            raise RequestFailed(Retry.NEVER, words.unknown_size(answer.host))
        return facts.total if facts.total is not None else told

    def _take(self, answer: Answer, total: int | None) -> int:
        most = MOST_BYTES if total is None else total
        position = 0
        for data in read(self._traffic, answer):
            useful = data[: most - position]
            self._keep(answer, position, useful)
            position += len(useful)
            if position >= most:
                break
        if position < (total or 0):
            raise RequestFailed(Retry.LATER, words.cut(answer.host))
        if total is None and position >= most:
            raise RequestFailed(Retry.NEVER, words.unknown_size(answer.host))
        return position

    def _keep(self, answer: Answer, position: int, data: bytes) -> None:
        traffic = self._traffic
        here = position + len(data) <= self._copy.beginning
        if not here and self._copy.write(position, data):
            traffic.retries.progressed()
        traffic.came(answer.host, answer.through, len(data), traffic.stopping)
