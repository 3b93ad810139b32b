"""One answer, read at once into memory."""

from engine.models.fetching import words
from engine.models.fetching.waiting.failures import RequestFailed, Retry
from engine.models.fetching.wire.answers import WHOLE, check_is_file, refusal
from engine.models.fetching.wire.asking import Question, ask, read
from engine.models.fetching.wire.traffic import Traffic


def short_body(traffic: Traffic, address: str, most_bytes: int) -> bytes:
    """Return what is at ``address``. Blocks; asks once.

    Raises:
        RequestFailed: it is not to be had, or too long.
    """
    with traffic.connection() as connection:
        answer = ask(traffic, connection, Question(address))
        try:
            if answer.response.status_code != WHOLE:
                wall = traffic.route.clocks.wall()
                raise refusal(answer.response, answer.host, redirected=False, wall=wall)
            check_is_file(answer.response, answer.url)
            body = bytearray()
            for data in read(traffic, answer):
                body += data
                traffic.came(answer.host, answer.through, len(data), traffic.stopping)
                if len(body) > most_bytes:
                    raise RequestFailed(Retry.NEVER, words.too_long(most_bytes))
            return bytes(body)
        finally:
            answer.response.close()
