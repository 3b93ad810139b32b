import threading
from dataclasses import replace

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Refused
from engine.api.language_model import Finish
from engine.workers.language.client import LanguageClient
from tests.engine.workers.language.prompts import (
    ENDLESS,
    GO_ON,
    asked,
    drawing,
    ignore,
    prompt,
    said,
)
from tests.models.tiny_gguf.engine import needs_llama

pytestmark = needs_llama


@pytest.mark.requirement("E-048")
def test_words_come_piece_by_piece_and_make_up_the_text(model: LanguageClient) -> None:
    pieces: list[str] = []

    written = model.generate(
        prompt("J’ai tenu le rayon jeunesse."), drawing(), pieces.append, GO_ON
    )

    assert len(pieces) > 3
    assert "".join(pieces) == written.text
    assert written.finish is Finish.STOP
    assert "�" not in written.text


def test_what_it_writes_is_a_question_of_ours(model: LanguageClient) -> None:
    written = model.generate(
        prompt("J’ai contacté onze écoles."), drawing(heat=0.0), ignore, GO_ON
    )

    assert written.text.endswith("?")


def test_the_same_seed_and_prompt_give_the_same_words(model: LanguageClient) -> None:
    messages = prompt("J’ai préparé 340 livres.")

    first = model.generate(messages, drawing(seed=3, heat=1.5), ignore, GO_ON)
    again = model.generate(messages, drawing(seed=3, heat=1.5), ignore, GO_ON)

    assert again.text == first.text


def test_another_seed_gives_other_words(model: LanguageClient) -> None:
    messages = prompt("J’ai préparé 340 livres.")

    texts = {
        model.generate(messages, drawing(seed=seed, heat=1.5), ignore, GO_ON).text
        for seed in range(4)
    }

    assert len(texts) > 1


def test_words_are_the_same_whether_the_prompt_was_read_before_or_not(
    model: LanguageClient,
) -> None:
    messages = prompt("On a vendu 212 livres, contre 90 l’année d’avant.")
    fresh = model.generate(messages, drawing(), ignore, GO_ON)
    model.read(prompt("Autre chose."), GO_ON)
    model.read(messages[:1], GO_ON)

    reused = model.generate(messages, drawing(), ignore, GO_ON)

    assert reused.reading.reused > 0
    assert reused.text == fresh.text


def test_it_stops_after_the_most_tokens_allowed(model: LanguageClient) -> None:
    written = model.generate(
        prompt("Je ne sais pas."), drawing(most_tokens=4), ignore, GO_ON
    )

    assert written.tokens == 4
    assert written.finish is Finish.LENGTH


def test_a_stop_string_ends_the_turn_and_is_not_shown(model: LanguageClient) -> None:
    messages = prompt("Je ne sais pas, rien de spécial.")
    whole = model.generate(messages, drawing(), ignore, GO_ON).text
    last_word = whole.split()[-2]
    pieces: list[str] = []

    cut = model.generate(
        messages, replace(drawing(), stop=(last_word,)), pieces.append, GO_ON
    )

    assert cut.text == whole[: whole.index(last_word)] == "".join(pieces)
    assert cut.finish is Finish.STOP


@pytest.mark.requirement("E-048")
def test_a_cancel_ends_a_turn_within_a_few_tokens(model: LanguageClient) -> None:
    cancel = Cancel()
    pieces: list[str] = []

    def take(piece: str) -> None:
        pieces.append(piece)
        cancel.cancel()

    written = model.generate(prompt("Bonjour."), ENDLESS, take, cancel)

    assert written.finish is Finish.CANCELLED
    assert written.tokens < ENDLESS.most_tokens
    assert written.text == "".join(pieces)


@pytest.mark.requirement("E-048")
def test_a_cancel_ends_a_reading_between_two_slices(model: LanguageClient) -> None:
    messages = [said("Une livraison de plus est partie. " * 150)]
    cancel = Cancel()
    threading.Timer(0.005, cancel.cancel).start()

    reading = model.read(messages, cancel)
    after = model.read(messages, GO_ON)

    assert not reading.complete
    assert after.complete


def test_a_reply_that_was_cancelled_can_be_taken_up_as_it_was_heard(
    model: LanguageClient,
) -> None:
    messages = prompt("J’ai inversé deux groupes.")
    whole = model.generate(messages, drawing(), ignore, GO_ON)
    heard = " ".join(whole.text.split()[:4])

    reading = model.read([*messages, asked(heard)], GO_ON)

    assert reading.reused > whole.reading.tokens


@pytest.mark.requirement("E-053")
def test_a_prompt_that_does_not_fit_is_refused_and_not_cut(
    model: LanguageClient,
) -> None:
    room = model.facts.context_tokens
    long = [said("encore " * room)]

    with pytest.raises(Refused, match=str(room)):
        model.generate(long, drawing(), ignore, GO_ON)


@pytest.mark.requirement("E-053")
def test_the_count_tells_exactly_what_a_reply_may_take(model: LanguageClient) -> None:
    messages = prompt("Combien de mots restent ?")
    left = model.facts.context_tokens - model.count(messages)

    fits = model.generate(messages, drawing(most_tokens=left), ignore, GO_ON)

    assert fits.reading.tokens == model.count(messages)
    with pytest.raises(Refused):
        model.generate(messages, drawing(most_tokens=left + 1), ignore, GO_ON)
