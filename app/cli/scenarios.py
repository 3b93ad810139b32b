"""``exerzia scenarios``: what can be practised."""

import json
from typing import Annotated

import typer
from rich.table import Table

from app.cli.console import emit, results
from app.cli.options import DEFAULT_LANGUAGE, AsJson, ShownLanguage
from app.cli.words import words
from app.library.bundled_library import bundled_library
from app.library.find_scenarios import ScenarioFilter, find_scenarios
from engine.api.language import Language
from engine.content.question import Level
from engine.content.scenario import ConversationScenario, InterviewScenario


def scenarios(
    *,
    language: ShownLanguage = DEFAULT_LANGUAGE,
    trade: Annotated[str | None, typer.Option(help=words.t("Only this trade."))] = None,
    level: Annotated[
        Level | None, typer.Option(help=words.t("Only this level."))
    ] = None,
    search: Annotated[
        str, typer.Option(help=words.t("Words of the title, the summary or the tags."))
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List the scenarios.

    Example: exerzia scenarios --trade sales --level junior
    """
    wanted = ScenarioFilter(trade=trade, level=level, text=search)
    found = find_scenarios(bundled_library(), wanted, language)
    if as_json:
        emit(
            json.dumps(
                [_record(scenario, language) for scenario in found],
                ensure_ascii=False,
                indent=2,
            )
        )
        return
    table = Table(box=None, pad_edge=False)
    for heading in (words.t("Scenario"), words.t("Title"), words.t("Length")):
        table.add_column(heading)
    for scenario in found:
        length = words.t("{minutes} min", minutes=scenario.minutes)
        table.add_row(scenario.id, scenario.title.in_(language), length)
    results.print(table)


def _record(
    scenario: InterviewScenario | ConversationScenario, language: Language
) -> dict[str, object]:
    return {
        "id": scenario.id,
        "family": scenario.family,
        "title": scenario.title.in_(language),
        "summary": scenario.summary.in_(language),
        "minutes": scenario.minutes,
        "level": scenario.level,
        "trades": scenario.trades,
        "tags": scenario.tags,
        "competencies": scenario.competencies,
        "personas": scenario.personas,
        "languages": ["fr", "en"],
    }
