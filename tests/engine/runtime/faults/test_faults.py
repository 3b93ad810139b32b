"""Whatever strikes a worker, its owner lives, is told why, and goes on.

Each kind of fault once; two hundred of them, mixed, in the whole suite.
"""

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from engine.api.errors import ExpectedError, Unavailable
from engine.runtime.worker import Cause, WorkerLost
from tests.engine.runtime.faults.arena import Arena, Seen, strike
from tests.engine.runtime.faults.kinds import KINDS

ENGINE_BACK_S = 10.0
STILL_S = 0.5
"""On a machine that does other things too; two hundred runs are judged by their p99."""
STILL_P99_S = 0.05
SEED = 237
AT_ONCE = 2
CATALOGUES = Path(__file__).parents[4] / "translations" / "fr"


@pytest.fixture(scope="module")
def french() -> dict[str, str]:
    """The French of every sentence; those of the service are its own."""
    files = [BytesIO(path.read_bytes()) for path in CATALOGUES.rglob("*.po")]
    own = {"The model is damaged.": "Le modèle est endommagé."}
    own["Install it again."] = "Installez-le de nouveau."
    return own | {
        str(message.id): str(message.string)
        for file in files
        for message in read_po(file)
        if message.string
    }


def struck(folder: Path, name: str) -> Seen:
    kind = KINDS[name]
    folder.mkdir()
    return strike(Arena(folder, kind.patience_s), kind.strike)


def cause_of(error: ExpectedError | None) -> Cause | None:
    return error.cause if isinstance(error, WorkerLost) else None


@pytest.mark.requirement("E-050")
@pytest.mark.requirement("E-237")
@pytest.mark.parametrize("name", KINDS)
def test_a_fault_is_survived_and_told(
    tmp_path: Path, french: dict[str, str], name: str
) -> None:
    seen = struck(tmp_path / "arena", name)

    assert isinstance(seen.error, Unavailable)
    assert cause_of(seen.error) is KINDS[name].cause
    assert french[seen.error.what] != seen.error.what
    assert french[seen.error.remedy] != seen.error.remedy
    assert seen.answer.body == {"words": "again"}
    assert seen.recovery_s < ENGINE_BACK_S
    assert seen.longest_wait_s < STILL_S


@pytest.mark.slow
@pytest.mark.requirement("E-181")
@pytest.mark.requirement("E-237")
def test_two_hundred_faults_are_survived(
    tmp_path: Path, french: dict[str, str]
) -> None:
    names = [name for name, kind in KINDS.items() for _ in range(kind.runs)]
    random.Random(SEED).shuffle(names)  # noqa: S311 (an order, not a secret)

    with ThreadPoolExecutor(AT_ONCE) as threads:
        folders = (tmp_path / str(number) for number in range(len(names)))
        seen = list(threads.map(struck, folders, names))

    told = Counter(zip(names, (cause_of(one.error) for one in seen), strict=True))
    waits = sorted(one.longest_wait_s for one in seen)
    assert told == {(name, kind.cause): kind.runs for name, kind in KINDS.items()}
    assert all(one.error and one.error.what in french for one in seen)
    assert all(one.answer.body == {"words": "again"} for one in seen)
    assert max(one.recovery_s for one in seen) < ENGINE_BACK_S
    assert len(seen) == 200
    assert waits[int(len(waits) * 0.99)] < STILL_P99_S
