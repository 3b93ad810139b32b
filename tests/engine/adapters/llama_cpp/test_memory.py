from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.adapters.llama_cpp.memory import SLICE, Line, Memory
from engine.api.cancel import Cancel
from engine.api.errors import Refused

GO_ON = Cancel()


@dataclass
class FakeReader:
    """Holds lines of tokens the way a context does, and counts what it reads."""

    can_trim: bool = True
    cancels_at: int = -1
    read: int = 0
    lines: dict[int, list[int]] = field(default_factory=lambda: {0: [], 1: []})

    @property
    def shares(self) -> bool:
        return self.can_trim

    def decode(
        self, tokens: Sequence[int], start: int, line: int, cancel: Cancel
    ) -> bool:
        assert start == len(self.lines[line])
        assert len(tokens) <= SLICE
        self.lines[line].extend(tokens)
        if 0 <= self.cancels_at <= self.read:
            cancel.cancel()
            return False
        self.read += len(tokens)
        return True

    def trim(self, line: int, start: int) -> bool:
        if self.can_trim or start == len(self.lines[line]):
            del self.lines[line][start:]
            return True
        return False

    def copy(self, source: int, target: int, end: int) -> None:
        self.lines[target] = self.lines[source][:end]

    def clear(self, line: int) -> None:
        self.lines[line] = []


def ignore(_read: int) -> None:
    pass


def read(memory: Memory, line: Line, tokens: Sequence[int], room: int = 0) -> int:
    return memory.read(line, tokens, GO_ON, ignore, room=room).reused


PROMPTS = st.lists(st.lists(st.integers(0, 2), max_size=12), max_size=8)


@given(PROMPTS, st.booleans())
def test_a_line_always_holds_the_prompt_it_was_given_last(
    prompts: Sequence[Sequence[int]], can_trim: bool
) -> None:
    reader = FakeReader(can_trim)
    memory = Memory(reader, 100)

    for number, prompt in enumerate(prompts):
        line = memory.talk if number % 3 else memory.aside
        read(memory, line, prompt, room=number % 2)
        assert reader.lines[line.number] == line.tokens == list(prompt)


def test_only_the_new_tokens_are_read() -> None:
    reader = FakeReader()
    memory = Memory(reader, 1000)
    read(memory, memory.talk, range(300))

    reused = read(memory, memory.talk, [*range(290), 7, 7])

    assert reused == 290
    assert reader.read == 302


def test_where_a_memory_cannot_be_cut_all_is_read_again_and_said_so() -> None:
    reader = FakeReader(can_trim=False)
    memory = Memory(reader, 1000)
    read(memory, memory.talk, range(300))

    reused = read(memory, memory.talk, [*range(290), 7, 7])

    assert reused == 0
    assert reader.read == 300 + 292


def test_a_prompt_read_before_needs_one_token_read_for_its_scores() -> None:
    reader = FakeReader()
    memory = Memory(reader, 1000)
    read(memory, memory.talk, range(10))
    read(memory, memory.aside, [5], room=1)

    read(memory, memory.talk, range(10), room=1)
    read(memory, memory.talk, range(10), room=1)

    assert reader.read == 10 + 1 + 1


def test_a_cancel_keeps_the_slices_that_were_read() -> None:
    reader = FakeReader(cancels_at=2 * SLICE)
    memory = Memory(reader, 1000)

    progress = memory.read(memory.talk, range(600), Cancel(), ignore)

    assert not progress.complete
    assert memory.talk.tokens == list(range(2 * SLICE)) == reader.lines[0]


def test_a_cancel_before_the_first_slice_reads_nothing() -> None:
    reader = FakeReader()
    cancel = Cancel()
    cancel.cancel()

    progress = Memory(reader, 1000).read(Line(0), range(600), cancel, ignore)

    assert not progress.complete
    assert reader.read == 0


def test_a_question_aside_begins_with_what_the_conversation_has_read() -> None:
    reader = FakeReader()
    memory = Memory(reader, 1000)
    read(memory, memory.talk, range(500))

    reused = read(memory, memory.aside, [*range(400), 1, 2, 3], room=4)

    assert reused == 400
    assert memory.talk.tokens == list(range(500))


def test_what_is_shared_takes_no_room_twice() -> None:
    memory = Memory(FakeReader(), 600)
    read(memory, memory.talk, range(500))

    read(memory, memory.aside, [*range(450), *[0] * 50], room=20)

    assert len(memory.talk.tokens) == 500


def test_what_does_not_fit_beside_makes_the_other_line_forget() -> None:
    memory = Memory(FakeReader(), 600)
    read(memory, memory.talk, range(500))

    read(memory, memory.aside, [7] * 200)

    assert memory.talk.tokens == []


def test_more_than_the_context_is_refused() -> None:
    memory = Memory(FakeReader(), 100)

    with pytest.raises(Refused, match="101"):
        read(memory, memory.talk, range(90), room=11)


def test_each_slice_is_told() -> None:
    told: list[int] = []
    memory = Memory(FakeReader(), 1000)

    memory.read(memory.talk, range(300), GO_ON, told.append)

    assert told == [128, 256, 300]
