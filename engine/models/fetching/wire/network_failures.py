"""What a request that got no answer means."""

import socket
import ssl
from collections.abc import Iterator

import httpx2

from engine.api.errors import Unavailable
from engine.models.fetching import words
from engine.models.fetching.waiting.failures import RequestFailed, Retry


def from_transport(
    problem: httpx2.TransportError, host: str, through: str
) -> RequestFailed:
    """Return what ``problem`` on the way to ``host`` means, and what helps.

    ``through`` is the host of the proxy; empty when there is none.
    """
    causes = tuple(_causes(problem))
    if isinstance(problem, httpx2.ProxyError):
        return _from_proxy(str(problem), host, through)
    if _any(causes, ssl.SSLCertVerificationError):
        return RequestFailed(Retry.NEVER, words.untrusted_certificate(host))
    if isinstance(problem, httpx2.ConnectError | httpx2.ConnectTimeout):
        return RequestFailed(Retry.ELSEWHERE, _not_reached(causes, host, through))
    if isinstance(problem, httpx2.TimeoutException):
        return RequestFailed(Retry.LATER, words.silent(host))
    return RequestFailed(Retry.LATER, words.cut(host))


def proxy_answered(status: int, host: str, through: str) -> RequestFailed:
    """Return what the proxy's own refusal means."""
    if status == httpx2.codes.PROXY_AUTHENTICATION_REQUIRED:
        return RequestFailed(Retry.NEVER, words.proxy_wants_password(through))
    if status in {httpx2.codes.FORBIDDEN, httpx2.codes.METHOD_NOT_ALLOWED}:
        return RequestFailed(Retry.NEVER, words.not_allowed(through))
    return RequestFailed(Retry.ELSEWHERE, words.unreachable(host))


def _from_proxy(said: str, host: str, through: str) -> RequestFailed:
    status = said.partition(" ")[0]
    return proxy_answered(int(status) if status.isdigit() else 0, host, through)


def _not_reached(
    causes: tuple[BaseException, ...], host: str, through: str
) -> Unavailable:
    if _any(causes, ssl.SSLError):
        return words.broken_encryption(host)
    if through:
        return words.proxy_unreachable(through)
    unknown = _any(causes, socket.gaierror)
    return words.not_found(host) if unknown else words.unreachable(host)


def _any(causes: tuple[BaseException, ...], kind: type[BaseException]) -> bool:
    return any(isinstance(cause, kind) for cause in causes)


def _causes(problem: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = problem
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__
