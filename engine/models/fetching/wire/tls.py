"""Whose certificates are believed when a connection is encrypted."""

import ssl
from pathlib import Path

import httpx2

from engine.models.fetching import words


def tls_context(certificates: Path | None) -> ssl.SSLContext:
    """Return the system's trust, with the authorities of a file added to it.

    Raises:
        Refused: that file holds no certificate.
    """
    context = httpx2.create_ssl_context()
    if certificates is not None:
        try:
            context.load_verify_locations(cafile=certificates)
        except (OSError, ssl.SSLError) as cause:
            raise words.unreadable_certificates() from cause
    return context
