"""In a child process: the native library is never loaded beside the tests."""

import json
import threading
from pathlib import Path

import pytest

from engine.adapters.llama_cpp.loading import ModelPlan, load_model
from engine.api.cancel import Cancel
from engine.api.language_model import Message, Role, Sampling
from tests.child import in_child, needs_fork
from tests.models.tiny_gguf.engine import TINY, needs_llama

pytestmark = [needs_llama, needs_fork]

LONG = [Message(Role.USER, "Une livraison est partie. " * 180)]
ENDLESS = Sampling(
    seed=45, temperature=1e6, top_k=0, top_p=1.0, min_p=0.0, most_tokens=500
)


def cancelled_by_its_first_word(folder: Path) -> str:
    model = load_model(ModelPlan(TINY, folder, threads=1))
    cancel = Cancel()
    written = model.generate(LONG[:0], ENDLESS, lambda _: cancel.cancel(), cancel)
    model.close()
    return json.dumps(written.tokens)


def cancelled_within_a_slice(folder: Path) -> str:
    model = load_model(ModelPlan(TINY, folder, threads=1))
    cancel = Cancel()
    told: list[int] = []

    def take(read: int) -> None:
        told.append(read)
        threading.Thread(target=cancel.cancel).start()

    model.on_slice = take
    reading = model.read(LONG, cancel)
    after = model.read(LONG, Cancel())
    model.close()
    return json.dumps([reading.complete, after.reused, told[0], after.complete])


@pytest.mark.requirement("E-048")
def test_a_cancel_ends_a_turn_before_the_next_token(tmp_path: Path) -> None:
    code, result = in_child(lambda: cancelled_by_its_first_word(tmp_path))

    assert (code, json.loads(result)) == (0, 1)


@pytest.mark.requirement("E-048")
def test_what_was_read_before_a_cancel_stays_read(tmp_path: Path) -> None:
    code, result = in_child(lambda: cancelled_within_a_slice(tmp_path))

    complete, reused, first_slice, complete_after = json.loads(result)
    assert code == 0
    assert not complete
    assert complete_after
    assert reused >= first_slice == 128
