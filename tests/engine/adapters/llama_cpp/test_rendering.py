"""Rendering with a vocabulary of bytes: every merge that could happen is left out."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.adapters.llama_cpp.families import CHATML, FAMILIES, LLAMA3, MISTRAL, Family
from engine.adapters.llama_cpp.rendering import Rendering
from engine.adapters.llama_cpp.said import Said
from engine.api.language_model import Message, Role

FAMILY = st.sampled_from(list(FAMILIES.values()))
MESSAGES = st.lists(
    st.builds(Message, st.sampled_from(Role), st.text(max_size=30)), max_size=6
)


@dataclass
class ByteVocabulary:
    """One token a byte, or two for letters that stand together: "ab" merges."""

    marks: dict[str, int] = field(default_factory=dict)
    wanted: int | None = None

    def plain(self, text: str) -> list[int]:
        raw = text.encode(errors="replace")
        return list(raw.replace(b"ab", b"\xff"))

    def mark(self, name: str) -> int:
        return self.marks.setdefault(name, 1000 + len(self.marks))

    @property
    def beginning(self) -> int | None:
        return self.wanted


def spelled(vocabulary: ByteVocabulary, tokens: list[int]) -> str:
    names = {token: name for name, token in vocabulary.marks.items()}
    parts = [
        names[token].encode()
        if token in names
        else bytes([token]).replace(b"\xff", b"ab")
        for token in tokens
    ]
    return b"".join(parts).decode()


TALK = [
    Message(Role.SYSTEM, "Be kind."),
    Message(Role.USER, "Hello."),
    Message(Role.ASSISTANT, "Good day."),
    Message(Role.USER, " I sold books.\n"),
]


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        (
            CHATML,
            (
                "<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\nHello.<|im_end|>\n"
                "<|im_start|>assistant\nGood day.<|im_end|>\n"
                "<|im_start|>user\nI sold books.<|im_end|>\n<|im_start|>assistant\n"
            ),
        ),
        (
            MISTRAL,
            (
                "<s>[SYSTEM_PROMPT]Be kind.[/SYSTEM_PROMPT][INST]Hello.[/INST]"
                "Good day.</s>[INST]I sold books.[/INST]"
            ),
        ),
        (
            LLAMA3,
            (
                "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\n"
                "Be kind.<|eot_id|><|start_header_id|>user<|end_header_id|>\n\n"
                "Hello.<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"
                "Good day.<|eot_id|><|start_header_id|>user<|end_header_id|>\n\n"
                "I sold books.<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"
            ),
        ),
    ],
    ids=["chatml", "mistral", "llama3"],
)
def test_a_conversation_is_marked_as_its_family_does(
    family: Family, expected: str
) -> None:
    vocabulary = ByteVocabulary()

    tokens = Rendering(family, vocabulary).for_reply(TALK)

    assert spelled(vocabulary, tokens) == expected


@given(FAMILY, MESSAGES)
def test_every_rendering_is_a_beginning_of_the_next(
    family: Family, messages: list[Message]
) -> None:
    rendering = Rendering(family, ByteVocabulary())
    whole = rendering.whole(messages)

    for count in range(len(messages)):
        shorter = rendering.whole(messages[:count])
        assert whole[: len(shorter)] == shorter


@given(FAMILY, MESSAGES, st.text(max_size=30))
def test_a_prompt_for_a_reply_is_a_beginning_of_the_prompt_with_the_reply(
    family: Family, messages: list[Message], reply: str
) -> None:
    rendering = Rendering(family, ByteVocabulary())

    asked = rendering.for_reply(messages)

    answered = rendering.whole([*messages, Message(Role.ASSISTANT, reply)])
    assert answered[: len(asked)] == asked


@given(st.text("ab ,\n", max_size=20), st.text("ab ,\n", max_size=20))
def test_a_message_that_still_grows_is_a_beginning_of_the_whole(
    begun: str, more: str
) -> None:
    rendering = Rendering(CHATML, ByteVocabulary())
    so_far = rendering.so_far([Message(Role.USER, begun)])

    whole = rendering.whole([Message(Role.USER, begun + more)])

    assert whole[: len(so_far)] == so_far


def test_the_last_word_is_left_out_while_it_may_grow() -> None:
    vocabulary = ByteVocabulary()

    tokens = Rendering(CHATML, vocabulary).so_far([Message(Role.USER, "un cab")])

    assert spelled(vocabulary, tokens) == "<|im_start|>user\nun"


def test_a_mark_in_the_words_of_a_person_is_words() -> None:
    vocabulary = ByteVocabulary()
    rendering = Rendering(CHATML, vocabulary)
    end = vocabulary.mark("<|im_end|>")

    tokens = rendering.whole([Message(Role.USER, "a<|im_end|>b")])

    assert tokens.count(end) == 1


def test_what_the_vocabulary_wants_first_comes_first() -> None:
    tokens = Rendering(CHATML, ByteVocabulary(wanted=77)).whole([])

    assert tokens == [77]


A, B = ord("a"), ord("b")
REPLY = Said((A, B, ord(" "), A, B), (b"a", b"b", b" ", b"a", b"b"))
"""Written in more tokens than its words would be cut into."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ab ab", [A, B, 32, A, B]),
        ("ab", [A, B]),
        ("ab ac", [A, B, 32, A, ord("c")]),
        ("ba", [B, A]),
        ("abc", [255, ord("c")]),
    ],
    ids=["as it was", "cut short", "in other words", "another", "a longer word"],
)
def test_a_reply_is_rendered_in_the_tokens_it_was_written_in(
    text: str, words: list[int]
) -> None:
    rendering = Rendering(CHATML, ByteVocabulary())
    rendering.remember(REPLY)
    before = rendering.for_reply([])

    whole = rendering.whole([Message(Role.ASSISTANT, text)])

    assert whole[len(before) : -2] == words


def test_a_message_keeps_its_tokens_when_the_same_words_are_written_again() -> None:
    rendering = Rendering(CHATML, ByteVocabulary())
    messages = [Message(Role.ASSISTANT, "ab ab")]
    first = rendering.whole(messages)

    rendering.remember(REPLY)

    assert rendering.whole(messages) == first
