"""Which catalogue is in force, and what is said of those that are not."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.models.catalogue.built_in_key import built_in_keys
from engine.models.catalogue.load import LoadedCatalogue, load_catalogue
from engine.models.catalogue.signature import signer_of
from engine.models.signing import SigningKey
from engine.models.trust import TrustedKeys
from tests.engine.models.catalogue.made import SHIPPED, a_document, trusting, written

OURS = SigningKey.new()
THEIRS = SigningKey.new()
CONTENT = (SHIPPED / "catalogue.json").read_bytes()
SIGNATURE = (SHIPPED / "catalogue.sig").read_bytes()
BUILT_IN = TrustedKeys((), None, built_in_keys())


@pytest.fixture
def bundled(tmp_path: Path) -> Path:
    document = a_document(version=1, publisher="Exerzia")
    return written(tmp_path / "bundled", document, OURS)


def said(loaded: LoadedCatalogue) -> list[str]:
    return [str(error) for error in loaded.refused]


def test_without_an_own_one_the_bundled_one_is_in_force(
    bundled: Path, tmp_path: Path
) -> None:
    loaded = load_catalogue(bundled, [tmp_path / "none"], trusting(OURS))

    assert loaded.catalogue.publisher == "Exerzia"
    assert not loaded.is_own
    assert loaded.refused == ()


@pytest.mark.requirement("E-046")
def test_an_own_one_with_a_trusted_signature_takes_its_place(
    bundled: Path, tmp_path: Path
) -> None:
    own = written(tmp_path / "own", a_document(), THEIRS)

    loaded = load_catalogue(bundled, [own], trusting(OURS, THEIRS))

    assert loaded.catalogue.publisher == "An organisation"
    assert loaded.source == str(own)
    assert loaded.folder == own


def test_an_own_one_that_nobody_trusted_signed_is_refused_in_words(
    bundled: Path, tmp_path: Path
) -> None:
    own = written(tmp_path / "own", a_document(), THEIRS)

    loaded = load_catalogue(bundled, [own], trusting(OURS))

    assert loaded.catalogue.publisher == "Exerzia"
    assert "not signed by anyone" in said(loaded)[0]


def test_an_own_one_without_a_signature_is_refused(
    bundled: Path, tmp_path: Path
) -> None:
    own = written(tmp_path / "own", a_document(), OURS)
    (own / "catalogue.sig").unlink()

    loaded = load_catalogue(bundled, [own], trusting(OURS))

    assert not loaded.is_own
    assert "not signed by anyone" in said(loaded)[0]


def test_an_own_one_older_than_one_used_before_is_refused(
    bundled: Path, tmp_path: Path
) -> None:
    own = written(tmp_path / "own", a_document(version=3), OURS)

    loaded = load_catalogue(bundled, [own], trusting(OURS), least_version=4)

    assert not loaded.is_own
    assert "version 3, older than version 4" in said(loaded)[0]


def test_an_own_one_of_the_version_used_before_goes_on(
    bundled: Path, tmp_path: Path
) -> None:
    own = written(tmp_path / "own", a_document(version=4), OURS)

    loaded = load_catalogue(bundled, [own], trusting(OURS), least_version=4)

    assert loaded.is_own


def test_the_bundled_one_counts_its_versions_apart(bundled: Path) -> None:
    loaded = load_catalogue(bundled, [], trusting(OURS), least_version=9)

    assert loaded.catalogue.version == 1
    assert loaded.refused == ()


def test_a_signed_one_that_is_wrong_names_the_field(
    bundled: Path, tmp_path: Path
) -> None:
    own = written(tmp_path / "own", a_document(mirrors=["http://models"]), OURS)

    loaded = load_catalogue(bundled, [own], trusting(OURS))

    assert not loaded.is_own
    assert "mirrors.0" in said(loaded)[0]


def test_the_first_own_one_that_counts_is_taken(bundled: Path, tmp_path: Path) -> None:
    bad = written(tmp_path / "bad", a_document(publisher="Bad"), THEIRS)
    good = written(tmp_path / "good", a_document(publisher="Good"), OURS)

    loaded = load_catalogue(bundled, [bad, good], trusting(OURS))

    assert loaded.catalogue.publisher == "Good"
    assert len(loaded.refused) == 1


def test_one_too_long_to_be_a_catalogue_is_refused(
    bundled: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    content = b" " * 5_000_001
    (own / "catalogue.json").write_bytes(content)
    (own / "catalogue.sig").write_bytes(OURS.sign(content))

    loaded = load_catalogue(bundled, [own], trusting(OURS))

    assert not loaded.is_own
    assert "size" in said(loaded)[0]


def test_a_folder_in_the_place_of_the_file_is_passed_over(
    bundled: Path, tmp_path: Path
) -> None:
    (tmp_path / "own" / "catalogue.json").mkdir(parents=True)

    loaded = load_catalogue(bundled, [tmp_path / "own"], trusting(OURS))

    assert not loaded.is_own
    assert loaded.refused == ()


def test_a_damaged_bundled_one_leaves_the_application_without_models(
    bundled: Path,
) -> None:
    (bundled / "catalogue.json").write_bytes(b"{}")

    loaded = load_catalogue(bundled, [], trusting(OURS))

    assert loaded.catalogue.models == ()
    assert "damaged" in said(loaded)[0]


@pytest.mark.requirement("E-046")
@given(st.integers(0, 8 * len(CONTENT) - 1))
@settings(max_examples=60, deadline=None)
def test_any_bit_flipped_in_the_shipped_catalogue_is_refused(bit: int) -> None:
    assert signer_of(flipped(CONTENT, bit), SIGNATURE, BUILT_IN) is None


@pytest.mark.requirement("E-046")
def test_any_bit_flipped_in_the_shipped_signature_is_refused() -> None:
    accepted = [
        bit
        for bit in range(8 * len(SIGNATURE))
        if signer_of(CONTENT, flipped(SIGNATURE, bit), BUILT_IN)
    ]

    assert len(SIGNATURE) == 64
    assert accepted == []


@given(content=st.binary(max_size=200), signature=st.binary(max_size=80))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_lies_in_the_own_folder_never_stops_the_start(
    bundled: Path, tmp_path: Path, content: bytes, signature: bytes
) -> None:
    own = tmp_path / "own"
    own.mkdir(exist_ok=True)
    (own / "catalogue.json").write_bytes(content)
    (own / "catalogue.sig").write_bytes(signature)

    loaded = load_catalogue(bundled, [own], trusting(OURS))

    assert loaded.catalogue.publisher == "Exerzia"
    assert len(loaded.refused) == 1


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)
