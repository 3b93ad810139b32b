import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.adapters.llama_cpp.labels import log_probabilities, shares_of

TOKENS = st.lists(st.integers(0, 3), min_size=1, max_size=3).map(tuple)
LOGS = st.dictionaries(TOKENS, st.floats(-60, 0), min_size=1, max_size=8)


@given(LOGS)
def test_shares_add_up_to_one(logs: dict[tuple[int, ...], float]) -> None:
    true_logs = {
        tokens: sum(logs.get(tokens[:n], -1.0) for n in range(1, len(tokens) + 1))
        for tokens in logs
    }

    shares = shares_of(true_logs)

    assert math.isclose(sum(shares.values()), 1.0, abs_tol=1e-9)
    assert all(share >= 0 for share in shares.values())


def test_a_label_that_begins_another_gets_what_the_other_leaves() -> None:
    logs = {(1,): math.log(0.6), (1, 0): math.log(0.2), (2,): math.log(0.4)}

    shares = shares_of(logs)

    assert math.isclose(shares[1,], 0.4)
    assert math.isclose(shares[1, 0], 0.2)


def test_labels_that_are_next_to_impossible_still_share_the_whole() -> None:
    shares = shares_of({(1,): -900.0, (2,): -900.0})

    assert shares == {(1,): 0.5, (2,): 0.5}


def test_probabilities_come_from_scores_of_any_size() -> None:
    logs = log_probabilities(np.array([1e4, 1e4, 0.0], np.float32))

    assert np.allclose(np.exp(logs), [0.5, 0.5, 0.0])
