"""A processor that lacks an instruction is told in words before anything crashes."""

import pytest

from engine.hardware.cpu import (
    CpuFeature,
    cpu_features,
    features_of_cpuinfo,
    features_of_mac,
    features_of_windows,
    refuse_if_unfit,
)
from engine.hardware.unfit import CpuUnfit

OLD = """processor\t: 0
model name\t: Some processor of 2010
flags\t\t: fpu vme sse sse2 ssse3 sse4_1 sse4_2 aes
"""
RECENT = OLD.replace("aes", "aes avx f16c fma avx2 avx2x avx512f")
ALL = frozenset(CpuFeature)


def test_a_recent_processor_of_linux_has_all() -> None:
    assert features_of_cpuinfo(RECENT) == ALL


def test_an_old_processor_of_linux_has_none() -> None:
    assert features_of_cpuinfo(OLD) == frozenset()


def test_a_processor_that_is_no_x86_tells_nothing() -> None:
    assert features_of_cpuinfo("Features\t: fp asimd\n") is None


def test_windows_tells_two_by_a_third() -> None:
    found = features_of_windows(lambda number: number in {37, 39, 40})

    assert found == ALL - {CpuFeature.AVX512F}


def test_an_old_processor_of_windows_has_none() -> None:
    assert features_of_windows(lambda number: number == 37) == frozenset()


def test_a_windows_that_does_not_know_tells_nothing() -> None:
    assert features_of_windows(lambda _number: False) is None


def test_a_mac_tells_by_name() -> None:
    told = {"hw.optional.avx1_0": 1, "hw.optional.avx2_0": 0}

    assert features_of_mac(told.get) == frozenset({CpuFeature.AVX})


def test_a_mac_without_such_names_tells_nothing() -> None:
    assert features_of_mac(lambda _name: None) is None


@pytest.mark.requirement("E-050")
def test_what_is_lacking_is_named() -> None:
    needs = frozenset({CpuFeature.AVX2, CpuFeature.FMA, CpuFeature.AVX})

    with pytest.raises(CpuUnfit) as unfit:
        refuse_if_unfit(needs, lambda: frozenset({CpuFeature.AVX}))

    assert unfit.value.values == {"features": "AVX2, FMA"}


@pytest.mark.parametrize("here", [ALL, None])
def test_nothing_is_refused_that_is_here_or_that_nobody_knows(
    here: frozenset[CpuFeature] | None,
) -> None:
    refuse_if_unfit(frozenset({CpuFeature.AVX2}), lambda: here)


def test_this_processor_can_be_asked() -> None:
    assert cpu_features() is None or (cpu_features() or frozenset()) <= ALL
