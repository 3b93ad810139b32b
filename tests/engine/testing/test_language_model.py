from collections.abc import Callable
from math import isclose

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.api.language_model import Finish, Generation, Message, Role, Sampling
from engine.testing.garbage import GARBAGE, GarbageModel
from engine.testing.language_model import ScriptedModel

SYSTEM = Message(Role.SYSTEM, "You are Claire.")
ASKED = Message(Role.USER, "“I called them.”\n[Follow-up: And then?]")
PROMPT = [SYSTEM, ASKED]
SEEDED = Sampling(seed=1)


def write(
    model: ScriptedModel,
    sampling: Sampling = SEEDED,
    on_text: Callable[[str], None] = lambda _text: None,
    cancel: Cancel | None = None,
) -> Generation:
    return model.generate(PROMPT, sampling, on_text, cancel or Cancel())


def test_it_says_its_replies_one_after_the_other_then_the_last_again() -> None:
    model = ScriptedModel(replies=["One.", "Two."])

    said = [write(model).text for _ in range(3)]

    assert said == ["One.", "Two.", "Two."]


@pytest.mark.requirement("E-061")
def test_without_replies_it_says_what_the_prompt_has_it_say() -> None:
    assert write(ScriptedModel()).text == "And then?"


def test_text_comes_token_by_token() -> None:
    pieces: list[str] = []

    generation = write(ScriptedModel(replies=["Hello, you."]), on_text=pieces.append)

    assert pieces == ["Hello", ",", " you", "."]
    assert (generation.tokens, generation.finish) == (4, Finish.STOP)


def test_a_cancel_ends_it_within_a_token() -> None:
    cancel = Cancel()
    model = ScriptedModel(replies=["One two three four."])

    generation = write(model, on_text=lambda _text: cancel.cancel(), cancel=cancel)

    assert (generation.text, generation.finish) == ("One", Finish.CANCELLED)


def test_it_ends_at_the_most_tokens() -> None:
    generation = write(
        ScriptedModel(replies=["One two three."]), Sampling(seed=1, most_tokens=2)
    )

    assert (generation.text, generation.finish) == ("One two", Finish.LENGTH)


def test_it_ends_before_a_stop_string() -> None:
    generation = write(
        ScriptedModel(replies=["One [two] three."]), Sampling(seed=1, stop=("[",))
    )

    assert (generation.text, generation.finish) == ("One", Finish.STOP)


def test_what_it_has_read_and_written_is_not_read_again() -> None:
    model = ScriptedModel(replies=["Fine."])
    first = write(model)
    longer = [*PROMPT, Message(Role.ASSISTANT, "Fine."), Message(Role.USER, "Go on.")]

    second = model.read(longer, Cancel())

    assert first.reading.reused == 0
    assert second.reused >= first.reading.tokens
    assert second.tokens == model.count(longer)


def test_an_open_message_can_grow_without_being_read_again() -> None:
    model = ScriptedModel()
    half = [SYSTEM, Message(Role.USER, "“I called the ware")]

    ahead = model.read(half, Cancel(), is_open=True)
    whole = model.read(
        [SYSTEM, Message(Role.USER, "“I called the warehouse.”")], Cancel()
    )

    assert whole.reused == ahead.tokens > model.count([SYSTEM])


def test_a_prompt_that_does_not_fit_is_refused() -> None:
    with pytest.raises(Refused):
        write(ScriptedModel(context_tokens=5))


def test_a_kept_state_is_taken_up_by_its_name() -> None:
    model = ScriptedModel()
    model.keep_state([SYSTEM], "first-steps")
    model.read([Message(Role.SYSTEM, "Somebody else.")], Cancel())

    restored = model.restore_state("first-steps")

    assert restored
    assert not model.restore_state("another")
    assert model.read(PROMPT, Cancel()).reused == model.count([SYSTEM])


def test_label_probabilities_add_up_to_one() -> None:
    weighed = ScriptedModel().label_probabilities(PROMPT, ["1", "2", "3"])

    assert isclose(sum(weighed.values()), 1)
    assert weighed == ScriptedModel().label_probabilities(PROMPT, ["1", "2", "3"])


def test_texts_that_share_words_lie_close() -> None:
    one, near, far = ScriptedModel().embed(
        ["I called the client", "the client I called", "blue mountains everywhere"]
    )

    assert isclose(_product(one, one), 1)
    assert _product(one, near) > _product(one, far)


def _product(one: list[float], other: list[float]) -> float:
    return sum(left * right for left, right in zip(one, other, strict=True))


def garbage_of(seed: int) -> str:
    try:
        return write(GarbageModel(seed=seed)).text
    except Unavailable:
        return "died"


def test_the_same_seed_gives_the_same_garbage() -> None:
    assert [garbage_of(seed) for seed in range(40)] == [
        garbage_of(seed) for seed in range(40)
    ]


def test_garbage_is_of_every_kind() -> None:
    written = [garbage_of(seed) for seed in range(200)]

    assert len(set(written)) > 3 * len(GARBAGE)
    assert "died" in written
    assert "" in written
    assert any("AI" in text or "IA" in text for text in written)


def test_endless_garbage_honours_the_most_tokens() -> None:
    lengths = [len(garbage_of(seed).split()) for seed in range(60)]

    assert max(lengths) <= SEEDED.most_tokens
