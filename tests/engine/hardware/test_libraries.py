"""A library that is missing is told in words before it is tried."""

import pytest

from engine.hardware.libraries import Requirement, check_before_loading
from engine.hardware.unfit import LibraryMissing


def test_what_is_here_passes() -> None:
    check_before_loading(Requirement("json"))


def test_a_package_that_is_not_here_is_named() -> None:
    with pytest.raises(LibraryMissing) as missing:
        check_before_loading(Requirement("nobody_has_this_package"))

    assert missing.value.values == {"name": "nobody_has_this_package"}


def test_a_library_of_the_system_that_is_not_here_is_named() -> None:
    requirement = Requirement("json", libraries=("libnobodyhas.so.7",))

    with pytest.raises(LibraryMissing) as missing:
        check_before_loading(requirement)

    assert missing.value.values == {"name": "libnobodyhas.so.7"}
