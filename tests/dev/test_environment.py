"""The Python environment: taken over, made, and filled by uv or by pip."""

from pathlib import Path

import pytest

from door import environment
from door.commands import Outcome
from door.failures import Failure
from door.pip_settings import translated
from tests.dev.fakes import a_bench, a_machine

FAILED = Outcome(1, "it did not work")
UNSUITABLE = {"sys.version_info": FAILED}


def test_an_environment_made_by_hand_is_taken_over(tmp_path: Path) -> None:
    bench = a_bench(tmp_path)

    environment.make_environment(bench.workshop)

    assert not bench.commands.ran("-m venv")


def test_an_environment_of_an_unsuitable_python_is_made_anew(tmp_path: Path) -> None:
    bench = a_bench(tmp_path, UNSUITABLE)

    environment.make_environment(bench.workshop)

    assert bench.commands.ran(f"-m venv --clear {tmp_path / '.venv'}")


def test_pip_is_added_to_an_environment_without_it(tmp_path: Path) -> None:
    bench = a_bench(tmp_path, {"pip --version": FAILED})

    environment.make_environment(bench.workshop)

    assert bench.commands.ran("-m ensurepip")


def test_root_on_debian_has_a_python_without_venv_completed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    bench = a_bench(tmp_path, UNSUITABLE, a_machine(root=True, apt=True))

    environment.make_environment(bench.workshop)

    assert bench.commands.ran("apt-get install -q -y --no-install-recommends python3.")


def test_somebody_else_on_debian_is_told_how_to_complete_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    bench = a_bench(tmp_path, UNSUITABLE, a_machine(apt=True))

    with pytest.raises(Failure) as caught:
        environment.make_environment(bench.workshop)

    assert caught.value.remedy.startswith("Run: sudo apt-get install -y python3.")


def test_uv_installs_the_packages_with_their_hashes(tmp_path: Path) -> None:
    bench = a_bench(tmp_path)

    environment.install_packages(bench.workshop)

    assert bench.commands.ran("uv pip install")
    assert bench.commands.ran("--require-hashes")
    assert not bench.commands.ran("-m pip install")


def test_pip_installs_them_with_their_hashes_when_uv_cannot(tmp_path: Path) -> None:
    bench = a_bench(tmp_path, {"uv pip install": FAILED})

    environment.install_packages(bench.workshop)

    assert "-m pip install" in bench.commands.started[-1]
    assert "--require-hashes" in bench.commands.started[-1]


@pytest.mark.parametrize(
    ("output", "what"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full."),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "was refused."),
        ("Temporary failure in name resolution", "no connection to the index."),
        ("certificate verify failed: self-signed", "does not trust."),
        ("something else", "Installing the packages did not work."),
    ],
)
def test_a_failed_installation_is_said_in_words(
    tmp_path: Path, output: str, what: str
) -> None:
    bench = a_bench(tmp_path, {"install": Outcome(1, output)})

    with pytest.raises(Failure) as caught:
        environment.install_packages(bench.workshop)

    assert caught.value.what.endswith(what)
    assert str(bench.workshop.log) in caught.value.remedy


def test_uv_is_told_the_index_and_certificate_that_pip_uses() -> None:
    listed = (
        "global.cert='/etc/company.pem'\n"
        "global.extra-index-url='file:///one\\nfile:///two'\n"
        "global.index-url='https://global.invalid/simple'\n"
        ":env:.index-url='https://nearest.invalid/simple'\n"
    )

    variables = translated(listed, {})

    assert variables == {
        "SSL_CERT_FILE": "/etc/company.pem",
        "UV_INDEX": "file:///one file:///two",
        "UV_DEFAULT_INDEX": "https://nearest.invalid/simple",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
    }


def test_what_was_set_for_uv_itself_is_left_alone() -> None:
    listed = "global.index-url='https://global.invalid/simple'\n"

    variables = translated(listed, {"UV_DEFAULT_INDEX": "https://own.invalid/simple"})

    assert "UV_DEFAULT_INDEX" not in variables
