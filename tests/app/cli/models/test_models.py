"""``exerzia models`` as a person or a script uses it."""

import json
from pathlib import Path

import pytest

from app.models.read_connections import read_connections
from app.shared.places import places_in
from engine.models.signing import SigningKey
from tests.app.cli.models.conftest import Run
from tests.app.models.organisation import Organisation
from tests.models.install import MICRO_WHISPER, TINY_GGUF, install_models

COMMANDS = (
    "list",
    "search",
    "info",
    "download",
    "import",
    "bundle",
    "install",
    "verify",
    "remove",
    "prune",
    "choose",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_has_an_example(run: Run, command: str) -> None:
    done = run(command, "--help")

    assert done.code == 0
    assert f"Example: exerzia models {command}" in " ".join(done.out.split())


@pytest.mark.requirement("E-046")
def test_without_a_network_the_packs_are_listed_with_their_sizes(run: Run) -> None:
    done = run("list", "--json")

    shelf = json.loads(done.out)
    assert done.code == 0
    assert shelf["installed"] == []
    assert {pack["id"] for pack in shelf["packs"]} >= {"light-fr", "standard-en"}
    assert all(pack["missing_bytes"] > 100_000_000 for pack in shelf["packs"])


def test_the_list_fits_into_eighty_columns(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    done = run("list")

    assert "standard-fr" in done.out
    assert [line for line in done.out.splitlines()[:-1] if len(line) > 80] == []


def test_the_catalogue_is_searched_by_purpose_and_name(run: Run) -> None:
    by_name = json.loads(run("search", "whisper", "--json").out)
    by_purpose = json.loads(run("search", "voice", "--json").out)

    assert {entry["purpose"] for entry in by_name} == {"hearing"}
    assert {entry["purpose"] for entry in by_purpose} == {"voice"}


def test_a_name_that_is_nearly_right_gets_a_hint(run: Run) -> None:
    done = run("download", "standart-fr", "--yes")

    assert done.code == 3
    assert "Did you mean standard-fr?" in done.told


def test_licences_are_not_accepted_by_nobody(run: Run) -> None:
    done = run("download", "light-fr")

    assert done.code == 3
    assert "MIT" in done.told
    assert "Nobody is here to accept the licences." in done.told


@pytest.mark.requirement("E-046")
def test_a_pack_is_fetched_verified_and_in_use(
    run: Run, organisation: Organisation
) -> None:
    assert organisation.entries

    fetched = run("download", "light-fr", "--yes", "--json")
    listed = json.loads(run("list", "--json").out)
    verified = run("verify", "--json")

    assert fetched.code == 0
    assert {each["state"] for each in json.loads(fetched.out)} == {"done"}
    assert {each["id"]: each["in_use"] for each in listed["installed"]} == {
        "tiny": True,
        "micro": True,
        "voice-fr": True,
    }
    assert verified.code == 0
    assert [each["damaged"] for each in json.loads(verified.out)] == [[], [], []]


def test_every_connection_of_a_download_is_written_down(
    run: Run, organisation: Organisation, tmp_path: Path
) -> None:
    assert organisation.entries

    run("download", "tiny", "--yes")

    opened = read_connections(places_in(tmp_path / "home"))
    assert {each.host for each in opened} == {"127.0.0.1"}


def test_a_damaged_model_is_told_used_no_more_and_mended(
    run: Run, organisation: Organisation, tmp_path: Path
) -> None:
    assert organisation.entries
    run("download", "tiny", "--yes")
    (blob,) = (tmp_path / "home" / "models" / "blobs").iterdir()
    blob.write_bytes(b"\0" + blob.read_bytes()[1:])

    damaged = run("verify")
    listed = json.loads(run("list", "--json").out)
    mended = run("download", "tiny", "--yes")

    assert damaged.code == 4
    assert "damaged: tiny.gguf It is used no more. Download it again" in damaged.told
    assert listed["installed"] == []
    assert mended.code == 0
    assert run("verify").code == 0


def test_a_catalogue_that_was_tampered_with_is_told_and_not_used(
    run: Run, organisation: Organisation, tmp_path: Path
) -> None:
    assert organisation.entries
    file = tmp_path / "home" / "shared" / "catalogue" / "catalogue.json"
    file.write_bytes(file.read_bytes().replace(b"Us", b"Me"))

    done = run("list", "--json")

    assert "not signed by anyone this computer trusts" in done.told
    assert {pack["id"] for pack in json.loads(done.out)["packs"]} >= {"high-en"}


def test_a_server_that_has_no_model_is_told(
    run: Run, organisation: Organisation
) -> None:
    organisation.server.files.clear()

    done = run("download", "tiny", "--yes")

    assert done.code == 4
    assert "Our tiny did not come." in done.told


def test_a_model_is_removed_and_its_room_is_free(
    run: Run, organisation: Organisation
) -> None:
    assert organisation.entries
    run("download", "tiny", "--yes")

    removed = run("remove", "tiny", "--yes")

    assert removed.code == 0
    assert "are free again" in removed.told
    assert json.loads(run("list", "--json").out)["installed"] == []


def test_nothing_is_removed_without_somebody_who_confirms(run: Run) -> None:
    done = run("remove", "tiny")

    assert done.code == 3
    assert "--yes" in done.told


@pytest.mark.requirement("E-046")
def test_models_of_a_stick_are_imported_without_a_network(
    run: Run, tmp_path: Path
) -> None:
    stick = install_models(tmp_path / "stick")

    done = run("import", stick, "--json")

    found = json.loads(done.out)
    assert done.code == 0
    assert {each["purpose"] for each in found["models"]} == {
        "language",
        "hearing",
        "voice",
    }
    assert {each["origin"] for each in found["models"]} == {"imported"}


def test_something_else_is_not_imported_and_says_why(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "holiday.gguf"
    other.write_bytes(b"GGUF cut off")

    done = run("import", other)

    assert done.code == 3
    assert done.out == ""


@pytest.mark.requirement("E-199")
def test_a_bundle_brings_models_to_a_computer_without_a_network(
    run: Run, tmp_path: Path
) -> None:
    run("import", install_models(tmp_path / "stick"))
    ids = [each["id"] for each in json.loads(run("list", "--json").out)["installed"]]
    file = tmp_path / "all.exzpack"

    made = run("bundle", *ids, "--out", file, "--name", "IT", "--json")
    there = tmp_path / "there"
    unknown = run("install", file, home=there)
    fingerprint = json.loads(made.out)["fingerprint"]
    wrong = run("install", file, "--trust", "0000-0000-0000-0000", home=there)
    installed = run("install", file, "--trust", fingerprint, home=there)

    assert made.code == 0
    assert (unknown.code, wrong.code, installed.code) == (3, 3, 0)
    assert fingerprint in unknown.told
    listed = json.loads(run("list", "--json", home=there).out)["installed"]
    assert {each["id"] for each in listed} == set(ids)
    assert run("install", file, home=there).code == 0


def test_a_bundle_is_signed_with_the_key_that_is_given(
    run: Run, tmp_path: Path
) -> None:
    key = SigningKey.new()
    key.save(tmp_path / "key.pem")
    run("import", TINY_GGUF)
    (model,) = json.loads(run("list", "--json").out)["installed"]

    made = run(
        *("bundle", model["id"], "--out", tmp_path / "one.exzpack"),
        *("--key", tmp_path / "key.pem", "--json"),
    )

    assert json.loads(made.out)["fingerprint"] == key.public.fingerprint


def test_a_folder_is_used_for_one_run_only(run: Run, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"

    run("import", MICRO_WHISPER, "--folder", elsewhere)

    here = json.loads(run("list", "--json").out)["installed"]
    there = json.loads(run("list", "--json", "--folder", elsewhere).out)["installed"]
    assert here == []
    assert [each["purpose"] for each in there] == ["hearing"]


@pytest.mark.requirement("E-199")
def test_what_is_imported_for_everybody_is_there_for_everybody(run: Run) -> None:
    run("import", MICRO_WHISPER, "--shared")

    (listed,) = json.loads(run("list", "--json").out)["installed"]
    assert listed["shared"] is True
    refused = run("remove", listed["id"], "--yes")
    assert refused.code == 3


def test_a_model_is_chosen_and_the_choice_taken_back(run: Run, tmp_path: Path) -> None:
    run("import", MICRO_WHISPER)
    (model,) = json.loads(run("list", "--json").out)["installed"]

    chosen = run("choose", "hearing", model["id"])
    preferences = tmp_path / "home" / "preferences.json"
    kept = json.loads(preferences.read_text("utf-8"))["hearing_model"]
    wrong = run("choose", "language", model["id"])
    back = run("choose", "hearing")

    assert (chosen.code, wrong.code, back.code) == (0, 3, 0)
    assert kept == model["id"]
    assert json.loads(preferences.read_text("utf-8"))["hearing_model"] is None


def test_files_without_a_model_are_pruned(run: Run, tmp_path: Path) -> None:
    run("import", TINY_GGUF)
    orphan = tmp_path / "home" / "models" / "blobs" / ("0" * 64)
    orphan.write_bytes(bytes(5_000))

    done = run("prune")

    assert done.code == 0
    assert "5 KB are free again." in done.told
    assert not orphan.exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("info", "nobody"), 3),
        (("verify", "nobody"), 3),
        (("remove", "nobody", "--yes"), 3),
        (("choose", "voice", "nobody"), 3),
        (("download",), 3),
        (("download", "light-fr", "--limit", "3"), 2),
        (("download", "light-fr", "--mirror", "ftp://x"), 3),
        (("download", "light-fr", "--proxy", "nonsense://"), 3),
        (("bundle", "nobody", "--out", "x.exzpack"), 3),
        (("install", "nowhere.exzpack"), 4),
        (("import", "nowhere"), 4),
        (("frobnicate",), 2),
    ],
)
def test_a_mistake_gets_a_sentence_and_a_code(
    run: Run, arguments: tuple[str, ...], code: int
) -> None:
    done = run(*arguments)

    assert done.code == code
    assert done.err
    assert "Traceback" not in done.err
    assert done.out == ""
