"""What a report says of the language model that read the answers, or could not."""

from collections.abc import Iterator

from app.feedback.model_reading import ModelReading
from app.text import Texts
from engine.feedback.second_reading.records import SecondReading


def limits_of_model(read: ModelReading | None, texts: Texts) -> tuple[str, ...]:
    """Return the sentences about the second reading; none where there was none."""
    if read is None:
        return ()
    if read.reading is None:
        return (
            texts.t(
                "The language model could not read the answers: this report is made by "
                "the rules alone. It can be made again."
            ),
        )
    return tuple(_limits(read.reading, texts))


def _limits(reading: SecondReading, texts: Texts) -> Iterator[str]:
    if not reading.fit:
        yield texts.t(
            "The language model on this device read most answers in contradictory "
            "ways, so its readings are left out: the levels are those of the rules."
        )
        return
    yield texts.t(
        "A language model on this device read the answers too, each in several ways. "
        "It can move a level by one step within what the rules allow, and it can be "
        "wrong."
    )
    if reading.shortened:
        yield texts.tn(
            "{count} answer is so long that the language model read only the sentences "
            "that tell most.",
            "{count} answers are so long that the language model read only the "
            "sentences that tell most.",
            reading.shortened,
        )
