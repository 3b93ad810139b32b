import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.shared.errors import Refused
from app.storage.recovery_code import new_recovery_code, secret_of

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
codes = st.binary(min_size=17, max_size=17).map(
    lambda drawn: new_recovery_code(lambda _count: drawn)
)


def test_a_code_is_seven_groups_of_four_easy_signs() -> None:
    groups = new_recovery_code(secrets.token_bytes).split("-")

    assert [len(group) for group in groups] == [4] * 7
    assert set("".join(groups)) <= set(ALPHABET)


def test_a_code_holds_at_least_128_bits() -> None:
    assert secret_of(new_recovery_code(lambda count: b"\xff" * count)) == (
        (1 << 130) - 1
    ).to_bytes(17)


def test_two_codes_differ() -> None:
    first, second = (new_recovery_code(secrets.token_bytes) for _ in range(2))

    assert secret_of(first) != secret_of(second)


@given(codes)
def test_a_code_is_read_in_any_spelling(code: str) -> None:
    spelled = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    assert secret_of(f"  {spelled}\n") == secret_of(code)


@given(codes, st.integers(0, 27), st.sampled_from(ALPHABET))
def test_one_wrong_sign_is_noticed(code: str, place: int, sign: str) -> None:
    signs = list(code.replace("-", ""))
    slipped = "".join([*signs[:place], sign, *signs[place + 1 :]])

    noticed = slipped == "".join(signs) or _is_refused(slipped)

    assert noticed


@given(codes, st.integers(0, 26))
def test_two_exchanged_neighbours_are_noticed(code: str, place: int) -> None:
    signs = code.replace("-", "")
    pair = signs[place + 1] + signs[place]
    slipped = signs[:place] + pair + signs[place + 2 :]

    noticed = slipped == signs or _is_refused(slipped)

    assert noticed


def test_a_code_that_is_too_short_says_how_many_signs_are_missing() -> None:
    with pytest.raises(Refused) as refused:
        secret_of("ABCD-EFGH")

    assert refused.value.values == {"wanted": 28, "found": 8}


@pytest.mark.parametrize("sign", ["U", "é", "٣", "ß"])
def test_a_sign_outside_the_alphabet_is_a_typing_error(sign: str) -> None:
    with pytest.raises(Refused):
        secret_of("0" * 27 + sign)


@given(st.text())
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    assert _is_refused(typed) or secret_of(typed)


def _is_refused(typed: str) -> bool:
    try:
        secret_of(typed)
    except Refused:
        return True
    return False
