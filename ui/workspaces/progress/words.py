"""The words of the progress room for what its charts draw."""

from app.domain.progress import CompetencyTrend, LevelPoint, RatingPoint
from app.text.formats import day, decimal
from engine.content.library import ContentLibrary
from ui.kit.context import UiContext


def standing_words(trend: CompetencyTrend, ui: UiContext) -> str:
    """Return baseline and present level; empty below three sessions."""
    if trend.baseline is None or trend.recent is None:
        return ""
    return ui.t(
        "Your first three: {baseline}. Lately: {recent}.",
        baseline=decimal(trend.baseline, ui.texts),
        recent=decimal(trend.recent, ui.texts),
    )


def scenario_title(scenario_id: str, library: ContentLibrary, ui: UiContext) -> str:
    """Return the title of a scenario; its identifier where it is gone."""
    scenario = library.scenarios.get(scenario_id)
    return scenario.title.in_(ui.texts.language) if scenario else scenario_id


def point_words(point: LevelPoint, library: ContentLibrary, ui: UiContext) -> str:
    """Return one session of a trend, as it is read aloud."""
    values = {
        "day": day(point.when, ui.texts),
        "scenario": scenario_title(point.scenario_id, library, ui),
        "level": decimal(point.level, ui.texts),
        "lowest": point.lowest,
        "highest": point.highest,
    }
    if point.lowest == point.highest:
        return ui.tn(
            "{day}, {scenario}: level {level}, from {count} answer",
            "{day}, {scenario}: level {level}, from {count} answers",
            point.answers,
            **values,
        )
    return ui.tn(
        "{day}, {scenario}: level {level}, from {count} answer between {lowest} and "
        "{highest}",
        "{day}, {scenario}: level {level}, from {count} answers between {lowest} and "
        "{highest}",
        point.answers,
        **values,
    )


def rating_words(point: RatingPoint, ui: UiContext) -> str:
    """Return one rated session, as it is read aloud."""
    return ui.t(
        "{day}: your rating {rating}, level {level}",
        day=day(point.when, ui.texts),
        rating=point.rating,
        level=decimal(point.level, ui.texts),
    )
