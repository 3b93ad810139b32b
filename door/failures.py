"""Failures of the set-up, said as what happened and what to do."""

from dataclasses import dataclass


class Failure(Exception):  # noqa: N818 (the family's name in the glossary)
    """Something that ends the command with two plain sentences.

    Attributes:
        what: what happened.
        remedy: what to do about it.
    """

    def __init__(self, what: str, remedy: str) -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class _Known:
    """A failure that tools report in words of their own."""

    signs: tuple[str, ...]
    """Pieces of output, in lower case, any of which gives it away."""
    what: str
    remedy: str


_KNOWN = (
    _Known(
        ("no space left on device", "os error 28", "not enough space on the disk"),
        "The disk is full.",
        "Free about 2 GB, then run the same command again.",
    ),
    _Known(
        ("do not match the hashes", "hash mismatch", "hashes are required"),
        "A downloaded package is not the one this project locked, so it was refused.",
        "Run the same command again. If it stays, something between this computer and "
        "the package index changes packages: report it.",
    ),
    _Known(
        ("certificate_verify_failed", "certificate verify failed", "unknownissuer"),
        "The package index shows a certificate this computer does not trust.",
        "Behind a company proxy, set SSL_CERT_FILE and PIP_CERT to the company's "
        "certificate file, then run the same command again.",
    ),
    _Known(
        (
            "name resolution",
            "name or service not known",
            "getaddrinfo failed",
            "nodename nor servname",
            "dns error",
            "failed to lookup address",
            "newconnectionerror",
            "tcp connect error",
            "network is unreachable",
            "connection refused",
            "could not resolve",
            "timed out",
        ),
        "The packages could not be fetched: no connection to the index.",
        "Check the network and the proxy, then run the same command again. Only the "
        "first start needs a connection.",
    ),
    _Known(
        ("could not get lock", "unable to acquire the dpkg"),
        "Another installation is running on this computer.",
        "Wait until it ends, then run the same command again.",
    ),
    _Known(
        ("no matching distribution", "has no wheels", "no wheel"),
        "The package index offers nothing that fits this system.",
        "Check the network and the proxy first. When they are well: use a 64-bit "
        "Python 3.11 to 3.13 on Linux with glibc 2.34 or newer, on Windows or on macOS.",
    ),
    _Known(
        ("permission denied", "access is denied", "read-only file system"),
        "The set-up may not write where it needs to.",
        "Check who owns this folder, then run the same command again.",
    ),
)


def explained(output: str, task: str, log: str) -> Failure:
    """Return the failure that a tool's output tells of.

    Args:
        output: what the tool printed.
        task: what was being done, as the start of a sentence.
        log: where the whole output can be read.
    """
    lowered = output.lower()
    for known in _KNOWN:
        if any(sign in lowered for sign in known.signs):
            return Failure(known.what, f"{known.remedy} Details: {log}")
    return Failure(f"{task} did not work.", f"The reason is at the end of {log}")
