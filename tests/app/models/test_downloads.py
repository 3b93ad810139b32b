"""Models come one after the other, can be stopped at any byte, and are never lost."""

import threading

import pytest

from app.domain.models import Transfer, TransferState
from app.models.downloads import Downloads
from app.models.metered_network import MeteredNetwork
from app.models.tools import ModelTools
from app.shared.errors import Refused, Unavailable
from tests.app.models.desk import (
    CATALOGUE,
    WORDS,
    Desk,
    a_model,
    at_piece,
    content,
    no_network,
)
from tests.app.models.inline_thread import InlineThread


def states(downloads: Downloads) -> dict[str, TransferState]:
    return {each.model_id: each.state for each in downloads.transfers()}


def the(downloads: Downloads, model_id: str) -> Transfer:
    return next(each for each in downloads.transfers() if each.model_id == model_id)


def fails() -> None:
    raise no_network()


def test_a_model_that_came_is_installed_and_the_engines_look_again(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["words"])

    installed = tools.store.find("words")
    assert installed is not None
    assert (installed.folder / "words.gguf").read_bytes() == content("words.gguf")
    assert states(downloads) == {"words": TransferState.DONE}
    assert desk.engines.refreshed == 1


def test_a_pack_brings_its_models_one_after_the_other(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["standard-fr"])

    assert [each.id for each in tools.store.installed()] == ["small", "voice", "words"]
    assert [name for name, _ in desk.source.fetched] == [
        "small.bin",
        "tokenizer.json",
        "words.gguf",
        "voice.onnx",
        "voice.onnx.json",
    ]


def test_a_file_that_two_models_share_comes_once(
    desk: Desk, downloads: Downloads
) -> None:
    downloads.start(["small", "base"])

    names = [name for name, _ in desk.source.fetched]
    assert names == ["small.bin", "tokenizer.json", "base.bin"]
    assert the(downloads, "base").done == the(downloads, "base").total == 70


def test_what_is_here_is_not_fetched_again(desk: Desk, downloads: Downloads) -> None:
    downloads.start(["words"])
    desk.source.fetched.clear()

    downloads.start(["words"])

    assert desk.source.fetched == []


def test_a_pause_keeps_what_came_and_going_on_fetches_the_rest(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(3, downloads.pause)
    downloads.start(["words"])
    paused = the(downloads, "words")

    downloads.resume()

    assert (paused.state, paused.done, paused.total) == (TransferState.PAUSED, 30, 50)
    assert desk.source.fetched == [("words.gguf", 50), ("words.gguf", 20)]
    assert tools.store.find("words") is not None


def test_a_paused_queue_goes_on_with_what_was_asked_for(
    desk: Desk, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(0, downloads.pause)
    downloads.start(["small", "words"])

    downloads.start(["words"])

    assert states(downloads) == {
        "small": TransferState.PAUSED,
        "words": TransferState.DONE,
    }


def test_going_on_at_once_after_a_pause_is_not_lost(
    desk: Desk, downloads: Downloads
) -> None:
    def pause_and_resume() -> None:
        downloads.pause("words")
        downloads.resume("words")

    desk.source.before_piece = at_piece(2, pause_and_resume)

    downloads.start(["words"])

    assert states(downloads) == {"words": TransferState.DONE}
    assert desk.source.fetched == [("words.gguf", 50), ("words.gguf", 30)]


def test_a_failure_is_told_and_the_next_model_comes_all_the_same(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(3, fails)

    downloads.start(["small", "words"])

    failed = the(downloads, "small")
    assert failed.state is TransferState.FAILED
    assert failed.problem is not None
    assert failed.problem.what == "The network is gone."
    assert tools.store.find("words") is not None


def test_a_fault_of_ours_costs_one_model_and_not_those_behind_it(
    desk: Desk, downloads: Downloads, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)

    def fault() -> None:
        raise ZeroDivisionError

    desk.source.before_piece = at_piece(1, fault)

    downloads.start(["base", "words"])

    assert states(downloads) == {
        "base": TransferState.FAILED,
        "words": TransferState.DONE,
    }
    assert [each.exc_type for each in told] == [ZeroDivisionError]


def test_what_failed_goes_on_from_where_it_was(
    desk: Desk, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(3, fails)
    downloads.start(["words"])

    downloads.resume("words")

    assert states(downloads) == {"words": TransferState.DONE}
    assert desk.source.fetched[-1] == ("words.gguf", 20)


@pytest.mark.requirement("E-046")
def test_what_was_under_way_comes_back_paused_after_an_abrupt_end(
    desk: Desk, downloads: Downloads
) -> None:
    class Killed(BaseException):
        """The process is gone."""

    def kill() -> None:
        raise Killed

    desk.source.before_piece = at_piece(6, kill)
    with pytest.raises(Killed):
        downloads.start(["small", "words"])

    after = Downloads(desk.tools(), InlineThread)
    came_back = states(after)
    after.resume()

    assert came_back == {"small": TransferState.PAUSED, "words": TransferState.PAUSED}
    assert states(after) == {"small": TransferState.DONE, "words": TransferState.DONE}
    assert desk.source.fetched == [
        ("small.bin", 50),
        ("tokenizer.json", 20),
        ("tokenizer.json", 10),
        ("words.gguf", 50),
    ]


def test_a_file_without_a_known_hash_is_not_fetched_again_after_a_restart(
    desk: Desk, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(5, downloads.pause)
    downloads.start(["voice"])

    after = Downloads(desk.tools(), InlineThread)
    after.resume()

    assert [name for name, _ in desk.source.fetched] == [
        "voice.onnx",
        "voice.onnx.json",
        "voice.onnx.json",
    ]


def test_a_damaged_list_of_wishes_keeps_nobody_from_starting(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(2, downloads.pause)
    downloads.start(["words"])
    for file in (tools.store.own / "wanted").iterdir():
        file.write_bytes(b'{"model_id": "words", "version"')

    after = Downloads(desk.tools(), InlineThread)

    assert after.transfers() == ()
    after.start(["words"])
    assert states(after) == {"words": TransferState.DONE}


def test_a_model_somebody_else_installed_meanwhile_is_not_fetched(
    desk: Desk, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(2, downloads.pause)
    downloads.start(["words"])
    other = Downloads(desk.tools(), InlineThread)
    other.start(["words"])
    desk.source.fetched.clear()

    downloads.resume()

    assert states(downloads) == {"words": TransferState.DONE}
    assert desk.source.fetched == []


def test_a_model_nobody_knows_is_refused_with_a_hint(downloads: Downloads) -> None:
    with pytest.raises(Refused) as refusal:
        downloads.start(["standart-fr"])

    assert refusal.value.values == {"name": "standart-fr", "near": "standard-fr"}


def test_a_model_for_a_later_exerzia_is_refused(desk: Desk) -> None:
    later = a_model("words").model_copy(update={"minimum_application": "99.0"})
    desk.catalogue = CATALOGUE.model_copy(update={"models": (later,), "packs": ()})
    downloads = Downloads(desk.tools(), InlineThread)

    with pytest.raises(Refused, match="needs Exerzia"):
        downloads.start(["words"])

    assert desk.source.fetched == []


def test_nothing_is_begun_without_room_for_twice_what_is_missing(desk: Desk) -> None:
    huge = WORDS.files[0].model_copy(update={"size": 10**15})
    entry = a_model("words", huge)
    desk.catalogue = CATALOGUE.model_copy(update={"models": (entry,), "packs": ()})
    downloads = Downloads(desk.tools(), InlineThread)

    with pytest.raises(Unavailable, match="must be free"):
        downloads.start(["words"])

    assert desk.source.fetched == []
    assert downloads.transfers() == ()


def test_a_metered_network_is_used_only_when_the_person_says_so(
    desk: Desk, downloads: Downloads
) -> None:
    desk.metered = True

    with pytest.raises(MeteredNetwork) as question:
        downloads.start(["light-fr"])
    untouched = desk.source.fetched.copy()
    downloads.start(["light-fr"], allow_metered=True)

    assert question.value.missing == 120
    assert untouched == []
    assert len(desk.source.fetched) == 3


def test_a_network_nobody_tells_of_is_used(desk: Desk, downloads: Downloads) -> None:
    desk.metered = None

    downloads.start(["words"])

    assert states(downloads) == {"words": TransferState.DONE}
