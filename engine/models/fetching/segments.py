"""A file fetched in pieces, over several connections."""

import threading

import httpx2

from engine.models.fetching import words
from engine.models.fetching.answers import (
    PARTIAL,
    UNSATISFIABLE,
    WHOLE,
    check_is_file,
    content_range,
    length,
    refusal,
    strong_etag,
)
from engine.models.fetching.asking import Answer, Question, ask
from engine.models.fetching.copy import Copy
from engine.models.fetching.crew import Crew
from engine.models.fetching.errand import Errand
from engine.models.fetching.line import Line
from engine.models.fetching.mishaps import Mend, Mishap
from engine.models.fetching.pieces import Pieces
from engine.models.fetching.probing import Source, probe
from engine.models.fetching.reading import read
from engine.models.fetching.records import RemoteFile
from engine.models.fetching.spans import Span

_PATIENT_WITH_WHOLES = 3
"""Answers with the whole file instead of a piece, before it is taken whole."""


class Segments:
    """Fetches what is missing of one source."""

    def __init__(
        self, errand: Errand, source: Source, file: RemoteFile, copy: Copy
    ) -> None:
        self._errand = errand
        self._source = source
        self._file = file
        self._copy = copy
        self._stopping = errand.stopping.child()
        self._renewing = threading.Lock()
        self._counting = threading.Lock()
        self._wholes = 0
        connections = max(1, errand.route.connections)
        self._pieces = Pieces(source.facts.total or 0, copy.spans(), connections)
        self._workers = self._pieces.helpful

    def run(self) -> None:
        """Fetch all of it.

        Raises:
            Mishap: something that trying again does not mend.
            Unavailable: the disk refuses.
            Stopped: it was asked to meanwhile.
        """
        crew = Crew(self._stopping, self._errand.cut_lines)
        crew.run(self._work, self._workers)

    def _work(self) -> None:
        piece = self._pieces.take()
        while piece is not None:
            piece = self._work_on_one_line(piece)

    def _work_on_one_line(self, piece: Span | None) -> Span | None:
        """Fetch pieces until the line breaks; return the next piece for a new one."""
        with self._errand.line() as line:
            while piece is not None:
                self._stopping.check()
                began = self._errand.now()
                source = self._source
                try:
                    self._fetch(line, source, piece)
                except Mishap as mishap:
                    self._stopping.check()
                    if mishap.mend is Mend.ELSEWHERE:
                        self._do_without(mishap)
                        return None
                    self._mend(line, source, mishap, began)
                    return self._pieces.take()
                piece = self._pieces.take()
        return None

    def _do_without(self, mishap: Mishap) -> None:
        """Leave the rest to the others: some servers allow few connections.

        Raises:
            Mishap: this was the last.
        """
        with self._counting:
            self._workers -= 1
            if self._workers == 0:
                raise mishap

    def _mend(self, line: Line, source: Source, mishap: Mishap, began: float) -> None:
        """Wait, or find the address again.

        Raises:
            Mishap: that does not help.
        """
        if mishap.mend not in {Mend.AGAIN, Mend.RESOLVE}:
            raise mishap
        self._stopping.wait(self._errand.tries.pause(mishap, began))
        if mishap.mend is Mend.RESOLVE:
            self._renew(line, source)

    def _renew(self, line: Line, used: Source) -> None:
        with self._renewing:
            if self._source is not used:
                return
            found = probe(self._errand, line, used.address, self._file)
            if not used.facts.same_file(found.facts):
                raise Mishap(Mend.ASK_AGAIN, words.keeps_changing(used.host))
            self._source = found

    def _fetch(self, line: Line, source: Source, piece: Span) -> None:
        """Fetch one piece; what did not come of it goes back."""
        position = piece.start
        try:
            answer = self._ask(line, source, piece)
            try:
                end = self._promised(answer, source, piece)
                for data in read(self._errand, answer):
                    useful = data[: end - position]
                    self._keep(answer, position, useful)
                    position += len(useful)
                    if position >= end:
                        break
            finally:
                answer.response.close()
        finally:
            self._pieces.give_back(Span(position, piece.end))
        if position < end:
            raise Mishap(Mend.AGAIN, words.cut(answer.host))

    def _ask(self, line: Line, source: Source, piece: Span) -> Answer:
        headers = [("Range", f"bytes={piece.start}-{piece.end - 1}")]
        if source.etag:
            headers.append(("If-Range", source.etag))
        question = Question(source.address, tuple(headers), source.url)
        return ask(self._errand, line, question)

    def _promised(self, answer: Answer, source: Source, piece: Span) -> int:
        """Return up to where the body goes.

        Raises:
            Mishap: it is not the piece that was asked for, of the same file.
        """
        response, host = answer.response, answer.host
        if response.status_code == UNSATISFIABLE:
            raise Mishap(Mend.ASK_AGAIN, words.keeps_changing(host))
        if response.status_code not in {PARTIAL, WHOLE}:
            redirected, wall = answer.redirected, self._errand.route.clocks.wall()
            raise refusal(response, host, redirected=redirected, wall=wall)
        check_is_file(response, answer.url)
        if response.status_code == WHOLE:
            raise self._not_a_piece(response, source)
        told = content_range(response.headers)
        if told is None or told.first != piece.start or told.last is None:
            raise self._whole_instead(host)
        other_mark = strong_etag(response.headers) not in {"", source.etag}
        if told.total not in {None, source.facts.total} or (source.etag and other_mark):
            raise Mishap(Mend.ASK_AGAIN, words.keeps_changing(host))
        return min(told.last + 1, piece.end)

    def _not_a_piece(self, response: httpx2.Response, source: Source) -> Mishap:
        """Return what it means that the whole file came instead of a piece."""
        same_mark = strong_etag(response.headers) == source.etag
        same_length = length(response.headers) in {None, source.facts.total}
        if same_mark and same_length:
            return self._whole_instead(source.host)
        return Mishap(Mend.ASK_AGAIN, words.keeps_changing(source.host))

    def _whole_instead(self, host: str) -> Mishap:
        self._wholes += 1
        patient = self._wholes < _PATIENT_WITH_WHOLES
        return Mishap(Mend.AGAIN if patient else Mend.WHOLE, words.cut(host))

    def _keep(self, answer: Answer, position: int, data: bytes) -> None:
        """Keep bytes, also when it is to stop: a line that was cut gives what came."""
        if self._copy.write(position, data):
            self._errand.tries.progressed()
        self._errand.came(answer.host, answer.through, len(data), self._stopping)
