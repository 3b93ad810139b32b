"""An application that starts a worker and is then ended in one way or another."""

import os
import signal
import sys
from pathlib import Path

from engine.runtime.messages import Parcel
from engine.runtime.supervisor import supervise
from engine.runtime.worker import WorkerSpec

SERVICE = "tests.engine.runtime.services:Echo"


def main(ending: str, folder: str) -> None:
    """Print the processes that must not outlive this one, then end."""
    spec = WorkerSpec("voice", SERVICE, Parcel(), memory_ceiling=2**30)
    worker = supervise(spec, state_folder=Path(folder))
    begun = worker.call("child", Parcel({"away": ending == "exit"})).body["pids"]
    assert isinstance(begun, list)
    print(worker.health.pid, *begun, flush=True)  # noqa: T201 (read by the test)
    if ending == "busy":
        worker.begin("fault", Parcel({"fault": "spin"}))
        worker.begin("fault", Parcel({"fault": "spin"}))
    if ending == "sleeps":
        sys.stdin.readline()
        worker.call("echo", Parcel())
        print("answered", worker.health.deaths)  # noqa: T201 (read by the test)
    elif ending != "exit":
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
