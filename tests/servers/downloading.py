"""A process that downloads, for the tests that kill one or start two.

``python downloading.py FOLDER ADDRESS SIZE SHA256 [MOST_BYTES]``: writes how many bytes came
over the network, and "whole", to its output. With MOST_BYTES no file may grow longer.
"""

import sys
from pathlib import Path

from engine.api.cancel import Cancel
from engine.models.fetching.fetch import fetch
from engine.models.fetching.records import RemoteFile, Route
from tests.servers.downloads import IMPATIENT


def main(folder: str, address: str, size: str, sha256: str, most: str = "") -> int:
    if most:
        _limit(int(most))
    file = RemoteFile((address,), int(size), sha256)
    route = Route(proxy="", patience=IMPATIENT)
    fetched = fetch(file, Path(folder), route, lambda _: None, Cancel(), lambda _: None)
    assert fetched is not None
    print(fetched.received, "whole", flush=True)  # noqa: T201 (its answer)
    return 0


def _limit(most: int) -> None:
    import resource  # noqa: PLC0415 (not on Windows)

    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
