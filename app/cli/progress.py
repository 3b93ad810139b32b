"""``exerzia progress``: points by competency, change, and what to do next."""

import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from app.application import Application
from app.cli.console import emit, note, results
from app.cli.options import DEFAULT_LANGUAGE, AsJson, Profile, ProfileDir
from app.cli.vault_access import own_vault
from app.cli.words import words
from app.domain.progress import (
    ChangeSeen,
    CompetencyTrend,
    NextStep,
    PracticePlan,
    ProgressOverview,
    StepKind,
)
from app.progress.practice_plan import practice_plan
from app.progress.progress_overview import progress_overview
from app.progress.wording import (
    competency_name,
    counts_in_words,
    dose_in_words,
    dose_source,
    gap_in_words,
    step_in_words,
)
from app.text.formats import decimal

_LATEST = 8
"""Points shown in the table."""


def progress(
    *,
    why: Annotated[
        bool, typer.Option("--why", help=words.t("Say where the dose comes from."))
    ] = False,
    as_json: AsJson = False,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """Show progress against your own baseline, and what to practise next.

    Example: exerzia progress --why
    """
    with own_vault(profile_dir, profile) as application:
        vault, library = application.vault, application.library
        overview = progress_overview(vault, library)
        plan = practice_plan(vault, library, application.clock)
        if as_json:
            emit(_as_json(overview, plan))
            return
        _print_trends(overview, application)
        _print_plan(plan, application, why=why)


def _as_json(overview: ProgressOverview, plan: PracticePlan) -> str:
    document = {"progress": asdict(overview), "plan": asdict(plan)}
    return json.dumps(document, default=str, ensure_ascii=False, indent=2)


def _print_trends(overview: ProgressOverview, application: Application) -> None:
    note(counts_in_words(overview.counts, words))
    if not overview.trends:
        note(words.t("No session has shown a level yet."))
        return
    table = Table(box=None, pad_edge=False)
    for heading in (
        words.t("Competency"),
        words.t("Sessions"),
        words.t("Levels"),
        words.t("Baseline"),
        words.t("Difference"),
    ):
        table.add_column(heading)
    for trend in overview.trends:
        table.add_row(*_row(trend, application))
    results.print(table)
    gap = gap_in_words(overview.ratings, words)
    if gap is not None:
        results.print(gap, markup=False)


def _row(trend: CompetencyTrend, application: Application) -> tuple[str, ...]:
    name = competency_name(trend.competency, application.library, words)
    levels = " ".join(decimal(point.level, words) for point in trend.points[-_LATEST:])
    count = str(len(trend.points))
    if trend.baseline is None or trend.change is None or trend.error is None:
        return name, count, levels, "—", words.t("not enough sessions yet")
    change = words.t(
        "{change} ± {error}",
        change=f"{'+' if trend.change > 0 else ''}{decimal(trend.change, words)}",
        error=decimal(trend.error, words),
    )
    if trend.seen is ChangeSeen.WITHIN_CHANCE:
        change = words.t("{change}, not to be told from chance", change=change)
    return name, count, levels, decimal(trend.baseline, words), change


def _print_plan(plan: PracticePlan, application: Application, *, why: bool) -> None:
    results.print()
    results.print(words.t("Next"), style="bold", markup=False)
    for place, step in enumerate(plan.steps, start=1):
        said = step_in_words(step, application.library, words)
        results.print(f"{place}. {said.title}", markup=False)
        results.print(f"   {said.reason}", markup=False)
        results.print(f"   {_command(step)}", style="dim", markup=False)
    results.print()
    results.print(dose_in_words(plan.dose, words), markup=False)
    if why:
        results.print(dose_source(words), markup=False)


def _command(step: NextStep) -> str:
    match step.kind:
        case StepKind.DRILL:
            return f"exerzia drill {step.drill_id}"
        case StepKind.RETRY:
            return f"exerzia retry {step.session_id}:{step.turn}"
        case StepKind.SCENARIO:
            return f"exerzia practise --scenario {step.scenario_id}"
        case StepKind.CARDS:
            language = step.language or DEFAULT_LANGUAGE
            return f"exerzia card {step.question_id} --language {language}"
