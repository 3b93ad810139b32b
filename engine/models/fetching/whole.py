"""A file fetched from its beginning to its end, from a server that gives no parts."""

from engine.models.fetching import words
from engine.models.fetching.answers import (
    WHOLE,
    check_is_file,
    length,
    refusal,
    strong_etag,
)
from engine.models.fetching.asking import Answer, Question, ask
from engine.models.fetching.copy import Copy
from engine.models.fetching.errand import Errand
from engine.models.fetching.line import Line
from engine.models.fetching.mishaps import Mend, Mishap
from engine.models.fetching.probing import Source
from engine.models.fetching.reading import read

_MOST_BYTES = 64 << 30
"""Of a file nobody knows the size of."""


class WholeBody:
    """Fetches one source in one answer; what is here already is not written again."""

    def __init__(self, errand: Errand, source: Source, copy: Copy) -> None:
        self._errand = errand
        self._source = source
        self._copy = copy

    def run(self) -> int:
        """Fetch all of it, however often it breaks off; return its size.

        Raises:
            Mishap: something that trying again does not mend.
            Unavailable: the disk refuses.
            Stopped: it was asked to meanwhile.
        """
        total = self._source.facts.total
        while total is None or self._copy.beginning < total:
            began = self._errand.now()
            try:
                with self._errand.line() as line:
                    return self._once(line)
            except Mishap as mishap:
                if mishap.mend is not Mend.AGAIN:
                    raise
                pause = self._errand.tries.pause(mishap, began)
                self._errand.stopping.wait(pause)
        return total

    def _once(self, line: Line) -> int:
        if not self._copy.facts.can_be_told_apart and self._copy.size:
            self._copy.begin(self._source.facts)
            self._copy.go_on()
        answer = ask(self._errand, line, Question(self._source.address))
        try:
            total = self._promised(answer)
            return self._take(answer, total)
        finally:
            answer.response.close()

    def _promised(self, answer: Answer) -> int | None:
        """Return the size of the body where it is known.

        Raises:
            Mishap: it is not the file, or another one.
        """
        response, facts = answer.response, self._source.facts
        if response.status_code != WHOLE:
            wall = self._errand.route.clocks.wall()
            raise refusal(response, answer.host, redirected=False, wall=wall)
        check_is_file(response, answer.url)
        told = length(response.headers)
        other_size = None not in {told, facts.total} and told != facts.total
        other_mark = strong_etag(response.headers) != self._source.etag
        if other_size or other_mark:
            raise Mishap(Mend.ASK_AGAIN, words.keeps_changing(answer.host))
        ends = "transfer-encoding" in response.headers
        if told is None and facts.total is None and not ends:
            raise Mishap(Mend.NEVER, words.unknown_size(answer.host))
        return facts.total if facts.total is not None else told

    def _take(self, answer: Answer, total: int | None) -> int:
        most = _MOST_BYTES if total is None else total
        position = 0
        for data in read(self._errand, answer):
            useful = data[: most - position]
            self._keep(answer, position, useful)
            position += len(useful)
            if position >= most:
                break
        if position < (total or 0):
            raise Mishap(Mend.AGAIN, words.cut(answer.host))
        if total is None and position >= most:
            raise Mishap(Mend.NEVER, words.unknown_size(answer.host))
        return position

    def _keep(self, answer: Answer, position: int, data: bytes) -> None:
        errand = self._errand
        here = position + len(data) <= self._copy.beginning
        if not here and self._copy.write(position, data):
            errand.tries.progressed()
        errand.came(answer.host, answer.through, len(data), errand.stopping)
