"""Two readers of the same answers: how far they agree."""

from benchmarks._second_reader import Label, two_readers
from tests.benchmarks.test_quality_page import STORY, a_case

FIRST = [
    a_case("en-a-001", STORY, "story", 4),
    a_case("en-a-002", STORY, "opinion", 2),
    a_case("en-a-003", "No.", "no_answer", None),
]


def label(name: str, reply: str, level: int | None, *parts: str) -> Label:
    return Label(name, reply, None, level, parts)


def test_readers_who_say_the_same_agree_fully() -> None:
    second = [
        label("en-a-001", "story", 4, "action"),
        label("en-a-002", "opinion", 2),
        label("en-a-003", "no_answer", None),
    ]

    agreed = two_readers(FIRST, {one.id: one for one in second})

    assert (agreed.reply, agreed.parts_f1, agreed.exact) == (1.0, 1.0, 1.0)


def test_each_difference_is_counted() -> None:
    second = [
        label("en-a-001", "story", 3, "action", "result"),
        label("en-a-002", "self_description", 2),
        label("en-a-003", "no_answer", None),
    ]

    agreed = two_readers(FIRST, {one.id: one for one in second})

    assert round(agreed.reply, 2) == 0.67
    assert round(agreed.parts_f1, 2) == 0.67
    assert (agreed.exact, agreed.within_one) == (0.5, 1.0)
