"""What a report cannot know, in words."""

from collections.abc import Collection, Iterator

from app.domain.sessions import TurnSource
from app.text import Texts
from engine.feedback.records import Coverage


def limits(
    coverage: Coverage, texts: Texts, sources: Collection[TurnSource]
) -> tuple[str, ...]:
    """Return the limits of a report, one sentence each.

    Args:
        coverage: what was seen.
        texts: catalogue of the report's language.
        sources: where the session's words come from.
    """
    return (*_of_material(coverage, texts), *_of_words(texts, sources))


def _of_material(coverage: Coverage, texts: Texts) -> Iterator[str]:
    if coverage.single and coverage.enough_material:
        yield texts.t(
            "This session asked one thing: its levels are those of one answer, not of a "
            "session, and they do not count towards your progress."
        )
    elif coverage.single:
        yield texts.t("The one answer held too little to judge, so no level is given.")
    elif not coverage.enough_material:
        yield texts.t(
            "Fewer than two answers held something to judge, so no level is given."
        )


def _of_words(texts: Texts, sources: Collection[TurnSource]) -> Iterator[str]:
    if TurnSource.FILE in sources:
        yield texts.t(
            "The answers were read from a file and timed at 150 words a minute: "
            "nothing is said of pace or pauses."
        )
    elif TurnSource.SPOKEN not in sources:
        yield texts.t("The answers were typed: nothing is said of pace or pauses.")
    yield texts.t(
        "The rules read words. They do not know whether what you told is true, "
        "nor how a listener would have felt about it."
    )
    yield texts.t(
        "Levels are a training aid from one session. They are not made for hiring, "
        "appraisal or comparison between people."
    )
