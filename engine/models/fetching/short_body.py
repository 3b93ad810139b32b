"""One answer, read at once into memory."""

from engine.models.fetching import words
from engine.models.fetching.answers import WHOLE, check_is_file, refusal
from engine.models.fetching.asking import Question, ask
from engine.models.fetching.errand import Errand
from engine.models.fetching.mishaps import Mend, Mishap
from engine.models.fetching.reading import read


def short_body(errand: Errand, address: str, most_bytes: int) -> bytes:
    """Return what is at ``address``. Blocks; asks once.

    Raises:
        Mishap: it is not to be had, or too long.
    """
    with errand.line() as line:
        answer = ask(errand, line, Question(address))
        try:
            if answer.response.status_code != WHOLE:
                wall = errand.route.clocks.wall()
                raise refusal(answer.response, answer.host, redirected=False, wall=wall)
            check_is_file(answer.response, answer.url)
            body = bytearray()
            for data in read(errand, answer):
                body += data
                errand.came(answer.host, answer.through, len(data), errand.stopping)
                if len(body) > most_bytes:
                    raise Mishap(Mend.NEVER, words.too_long(most_bytes))
            return bytes(body)
        finally:
            answer.response.close()
