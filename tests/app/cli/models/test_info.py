"""``exerzia models info``: of a model, of a pack, of one that nobody offers."""

import json
from pathlib import Path

from app.shared.places import places_in
from engine.models.store.store import ModelStore
from tests.app.cli.models.conftest import Run
from tests.engine.models.shelf import LANGUAGE, language, put
from tests.models.install import TINY_GGUF


def test_a_model_is_shown_with_its_licence_in_full(run: Run) -> None:
    done = run("info", "whisper-small", "--licence")

    assert "MIT" in done.out
    assert "Permission is hereby granted" in done.out


def test_each_model_of_a_pack_is_shown(run: Run) -> None:
    pack = next(
        each
        for each in json.loads(run("list", "--json").out)["packs"]
        if each["id"] == "light-fr"
    )

    told = json.loads(run("info", "light-fr", "--json").out)
    shown = run("info", "light-fr")

    assert told["pack"] == "light-fr"
    assert [each["catalogue"]["id"] for each in told["models"]] == pack["models"]
    assert shown.code == 0
    assert [
        each["catalogue"]["name"]
        for each in told["models"]
        if each["catalogue"]["name"] not in shown.out
    ] == []


def test_the_licence_of_a_model_nobody_offers_is_the_one_that_came_with_it(
    run: Run, tmp_path: Path
) -> None:
    put(ModelStore(places_in(tmp_path / "home").models), language(), (TINY_GGUF,))

    done = run("info", LANGUAGE, "--licence")

    assert "The catalogue does not know this model." in done.out
    assert f"The licence of {LANGUAGE}: é." in done.out


def test_a_licence_that_nobody_told_is_said_to_be_unknown(run: Run) -> None:
    run("import", TINY_GGUF)
    (model,) = json.loads(run("list", "--json").out)["installed"]

    done = run("info", model["id"], "--licence")

    assert "Nobody told its licence." in done.out
