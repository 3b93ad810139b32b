"""Delivery for tests: measures of a turn, and records of a report."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from app.domain.delivery import DeliveryFigure, DeliveryRecord
from app.domain.sessions import TurnSource
from app.storage.vault import Vault
from engine.api.delivery import Interval, LoudnessFacts, PitchFacts, SoundMeasures
from engine.api.hearing import Word


def some_measures(
    *speech: tuple[int, int],
    every_ms: int = 250,
    flat: tuple[tuple[int, int], ...] = (),
) -> SoundMeasures:
    """Return speech with a syllable every so many milliseconds."""
    return SoundMeasures(
        duration_ms=speech[-1][1] + 200 if speech else 200,
        speech=tuple(Interval(*edges) for edges in speech),
        nuclei_ms=tuple(
            at for begin, end in speech for at in range(begin + 50, end, every_ms)
        ),
        flat_voiced=tuple(Interval(*edges) for edges in flat),
        pitch=PitchFacts(118.0, 100.0, 150.0, 2.4, 4_000) if speech else None,
        loudness=LoudnessFacts(-22.0, 18.0) if speech else None,
        method="test 1",
    )


def make_spoken(vault: Vault, session_id: UUID, index: int = 1) -> None:
    """Have a turn that was written count as spoken."""
    with vault.write() as work:
        turn = work.turns.of(session_id)[index]
        work.turns.rewrite(replace(turn, source=TurnSource.SPOKEN))


def evenly(text: str, word_ms: int = 400) -> tuple[Word, ...]:
    """Return the words of ``text``, each as long as the next."""
    return tuple(
        Word(word, place * word_ms, (place + 1) * word_ms, 0.9)
        for place, word in enumerate(text.split())
    )


def a_delivery(values: Mapping[str, float]) -> DeliveryRecord:
    """Return a record that holds these figures alone."""
    return DeliveryRecord(
        figures=tuple(
            DeliveryFigure(
                code=code,
                label=code,
                value=value,
                unit="",
                text="",
                remark=None,
                band=None,
                baseline=None,
                formula="",
                source="",
                error="",
            )
            for code, value in values.items()
        ),
        answers=(),
        text="",
        method="test 1",
    )
