"""A file fetched in segments, over several connections."""

import threading

import httpx2

from engine.models.fetching import words
from engine.models.fetching.download.segments import Segments
from engine.models.fetching.download.thread_group import ThreadGroup
from engine.models.fetching.partial.local_copy import LocalCopy
from engine.models.fetching.partial.spans import Span
from engine.models.fetching.records import RemoteFile
from engine.models.fetching.waiting.failures import RequestFailed, Retry
from engine.models.fetching.wire.answers import (
    PARTIAL,
    UNSATISFIABLE,
    WHOLE,
    check_is_file,
    content_range,
    length,
    refusal,
    strong_etag,
)
from engine.models.fetching.wire.asking import Answer, Question, ask, read
from engine.models.fetching.wire.http_connection import HttpConnection
from engine.models.fetching.wire.probe import Source, probe
from engine.models.fetching.wire.traffic import Traffic

_PATIENT_WITH_WHOLES = 3
"""Answers with the whole file instead of a segment, before it is taken whole."""


class SegmentedTransfer:
    """Fetches what is missing of one source."""

    def __init__(
        self, traffic: Traffic, source: Source, file: RemoteFile, copy: LocalCopy
    ) -> None:
        self._traffic = traffic
        self._source = source
        self._file = file
        self._copy = copy
        self._stopping = traffic.stopping.child()
        self._renewing = threading.Lock()
        self._wholes = 0
        connections = max(1, traffic.route.connections)
        self._segments = Segments(source.facts.total or 0, copy.spans(), connections)
        self._refused: RequestFailed | None = None

    def run(self) -> None:
        """Fetch all of it.

        Raises:
            RequestFailed: something that trying again does not mend.
            Unavailable: the disk refuses.
            Stopped: it was asked to meanwhile.
        """
        group = ThreadGroup(self._stopping, self._traffic.cut_connections)
        group.run(self._work, self._segments.helpful)
        if self._refused is not None and self._segments.take() is not None:
            raise self._refused

    def _work(self) -> None:
        segment = self._segments.take()
        while segment is not None:
            segment = self._work_on_one_connection(segment)

    def _work_on_one_connection(self, segment: Span | None) -> Span | None:
        """Fetch segments until it breaks; return the next, for another connection."""
        with self._traffic.connection() as connection:
            while segment is not None:
                self._stopping.check()
                began = self._traffic.now()
                source = self._source
                try:
                    self._fetch(connection, source, segment)
                except RequestFailed as failure:
                    self._stopping.check()
                    if failure.retry is Retry.ELSEWHERE:
                        # Some servers allow few connections: the others may do.
                        self._refused = failure
                        return None
                    self._recover(connection, source, failure, began)
                    return self._segments.take()
                segment = self._segments.take()
        return None

    def _recover(
        self,
        connection: HttpConnection,
        source: Source,
        failure: RequestFailed,
        began: float,
    ) -> None:
        """Wait, or find the address again.

        Raises:
            RequestFailed: that does not help.
        """
        if failure.retry not in {Retry.LATER, Retry.RESOLVE}:
            raise failure
        self._stopping.wait(self._traffic.retries.pause(failure, began))
        if failure.retry is Retry.RESOLVE:
            self._renew(connection, source)

    def _renew(self, connection: HttpConnection, used: Source) -> None:
        with self._renewing:
            if self._source is not used:
                return
            found = probe(self._traffic, connection, used.address, self._file)
            if not used.facts.same_file(found.facts):
                raise RequestFailed(Retry.PROBE_AGAIN, words.keeps_changing(used.host))
            self._source = found

    def _fetch(self, connection: HttpConnection, source: Source, segment: Span) -> None:
        """Fetch one segment; what did not come of it goes back."""
        position = segment.start
        try:
            answer = self._ask(connection, source, segment)
            try:
                end = self._promised(answer, source, segment)
                for data in read(self._traffic, answer):
                    useful = data[: end - position]
                    self._keep(answer, position, useful)
                    position += len(useful)
                    if position >= end:
                        break
            finally:
                answer.response.close()
        finally:
            self._segments.give_back(Span(position, segment.end))
        if position < end:
            raise RequestFailed(Retry.LATER, words.cut(answer.host))

    def _ask(self, connection: HttpConnection, source: Source, segment: Span) -> Answer:
        headers = [("Range", f"bytes={segment.start}-{segment.end - 1}")]
        if source.etag:
            headers.append(("If-Range", source.etag))
        question = Question(source.address, tuple(headers), source.url)
        return ask(self._traffic, connection, question)

    def _promised(self, answer: Answer, source: Source, segment: Span) -> int:
        """Return up to where the body goes.

        Raises:
            RequestFailed: it is not the segment that was asked for, of the same file.
        """
        response, host = answer.response, answer.host
        if response.status_code == UNSATISFIABLE:
            raise RequestFailed(Retry.PROBE_AGAIN, words.keeps_changing(host))
        if response.status_code not in {PARTIAL, WHOLE}:
            redirected, wall = answer.redirected, self._traffic.route.clocks.wall()
            raise refusal(response, host, redirected=redirected, wall=wall)
        check_is_file(response, answer.url)
        if response.status_code == WHOLE:
            raise self._not_a_segment(response, source)
        told = content_range(response.headers)
        if told is None or told.first != segment.start or told.last is None:
            raise self._whole_instead(host)
        other_mark = strong_etag(response.headers) not in {"", source.etag}
        if told.total not in {None, source.facts.total} or (source.etag and other_mark):
            raise RequestFailed(Retry.PROBE_AGAIN, words.keeps_changing(host))
        return min(told.last + 1, segment.end)

    def _not_a_segment(
        self, response: httpx2.Response, source: Source
    ) -> RequestFailed:
        """Return what it means that the whole file came instead of a segment."""
        same_mark = strong_etag(response.headers) == source.etag
        same_length = length(response.headers) in {None, source.facts.total}
        if same_mark and same_length:
            return self._whole_instead(source.host)
        return RequestFailed(Retry.PROBE_AGAIN, words.keeps_changing(source.host))

    def _whole_instead(self, host: str) -> RequestFailed:
        self._wholes += 1
        patient = self._wholes < _PATIENT_WITH_WHOLES
        return RequestFailed(
            Retry.LATER if patient else Retry.WITHOUT_RANGES, words.cut(host)
        )

    def _keep(self, answer: Answer, position: int, data: bytes) -> None:
        """Keep bytes, also when it is to stop: a connection that was cut gives what came."""
        if self._copy.write(position, data):
            self._traffic.retries.progressed()
        self._traffic.came(answer.host, answer.through, len(data), self._stopping)
