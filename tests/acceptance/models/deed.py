"""One deed about models, through the application, in a process that may be killed.

``python -m tests.acceptance.models.deed HOME DEED ARGUMENT [STEP]``: at the change of
the file system number STEP the process is killed; without it, the number of changes is
told.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from app.application import Application
from app.bootstrap import build_application
from app.domain.models import Transfer, TransferState
from app.models.accept_key import accept_key
from app.models.import_models import Watch, import_models
from app.models.install_bundle import install_bundle
from app.models.prune_models import prune_models
from app.models.remove_model import remove_model
from engine.api.cancel import Cancel
from engine.models.bundles.refusals import UnknownMaker

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CHANGES = {"os.link", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.utime"}
_GOING = {TransferState.WAITING, TransferState.RUNNING}


def download(application: Application, model_ids: str) -> None:
    """Fetch models, one word each; wait until none is on its way."""
    over = threading.Event()

    def told(transfers: tuple[Transfer, ...]) -> None:
        if not _GOING & {each.state for each in transfers}:
            over.set()

    downloads = application.models.downloads
    downloads.watch(told)
    downloads.start(model_ids.split())
    over.wait()


def install(application: Application, bundle: str) -> None:
    """Install a bundle whose maker is trusted by whoever asks."""
    tools = application.models
    try:
        install_bundle(tools, Path(bundle), lambda _done, _total: None, Cancel())
    except UnknownMaker as question:
        accept_key(tools, question.key, question.maker_name)
        install_bundle(tools, Path(bundle), lambda _done, _total: None, Cancel())


def bring_in(application: Application, folder: str) -> None:
    """Import what lies in a folder."""
    watch = Watch(lambda _name, _done, _total: None, Cancel())
    import_models(application.models, Path(folder), watch)


def remove(application: Application, model_ids: str) -> None:
    """Remove models that are here."""
    here = {each.id for each in application.models.store.installed()}
    for model_id in model_ids.split():
        if model_id in here:
            remove_model(application.models, model_id)


def prune(application: Application, _: str) -> None:
    """Remove what no model uses."""
    prune_models(application.models)


DEEDS: dict[str, Callable[[Application, str], None]] = {
    "download": download,
    "install": install,
    "import": bring_in,
    "remove": remove,
    "prune": prune,
}


def changes_files(event: str, arguments: tuple[object, ...]) -> bool:
    """Return whether an audit event is a change of the file system."""
    if event == "open":
        flags = arguments[2]
        return isinstance(flags, int) and bool(flags & _WRITING)
    return event in _CHANGES


def main(home: str, deed: str, argument: str, step: str = "0") -> int:
    """Do the deed and tell how many steps it had."""
    application = build_application(Path(home))
    fatal, seen, lock = int(step), 0, threading.Lock()

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if changes_files(event, arguments):
            with lock:
                seen += 1
                if seen == fatal:
                    os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    DEEDS[deed](application, argument)
    steps = seen
    application.close()
    print(steps)  # noqa: T201 (its answer)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
