"""Which questions an interview means to ask, before the first word."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from engine.content.question import Level, Question, QuestionKind
from engine.content.scenario import InterviewScenario, Theme
from engine.dialogue.chance import sample
from engine.dialogue.records import Brief

MINUTE_MS = 60_000
QUESTION_MS = 2 * MINUTE_MS
"""A question with its follow-ups takes about so long."""
FRAME_MS = MINUTE_MS
"""Opening and close together."""
LAST_QUESTION_MS = 2 * MINUTE_MS
"""With so much time left, the next question is announced as the last."""

_SPARE_ORDER = (
    QuestionKind.BEHAVIOURAL,
    QuestionKind.TECHNICAL,
    QuestionKind.SITUATIONAL,
    QuestionKind.MOTIVATION,
)
"""Nobody is asked to introduce themselves at the end."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question of the plan, in its theme."""

    theme: str
    question: Question


@dataclass(frozen=True, slots=True)
class Plan:
    """The questions of one interview."""

    themes: tuple[str, ...]
    asks: tuple[Ask, ...]
    """What is meant to be asked, theme after theme."""
    spare: tuple[Ask, ...]
    """What may be asked besides when answers are short; of the first theme, which
    introduces, last."""
    pace_ms: int
    """Time that each planned question may take."""
    last_question_ms: int
    """With no more time left than this, the next question is the last."""


def plan_interview(brief: Brief, scenario: InterviewScenario) -> Plan:
    """Return the plan for a scenario: the same for the same brief."""
    if brief.only is not None:
        return _plan_of_one(brief, scenario, brief.only.question)
    pools = _pools(brief, scenario)
    sizes = _sizes(scenario, brief.budget_ms, [len(pool) for pool in pools])
    asks: list[Ask] = []
    spare: list[Ask] = []
    for theme, pool, size in zip(scenario.themes, pools, sizes, strict=True):
        window = pool[: max(size + 1, 2 * size)]
        chosen = sample(brief.seed, f"plan/{theme.id}", window, size)
        asks += [Ask(theme.id, question) for question in chosen]
        spare += [Ask(theme.id, other) for other in pool if other not in chosen]
    spare = [ask for ask in spare if ask.question.kind in _SPARE_ORDER]
    first = scenario.themes[0].id
    spare.sort(
        key=lambda ask: (ask.theme == first, _SPARE_ORDER.index(ask.question.kind))
    )
    return Plan(
        themes=tuple(theme.id for theme in scenario.themes),
        asks=tuple(asks),
        spare=tuple(spare),
        pace_ms=min(QUESTION_MS, brief.budget_ms // (len(asks) + 1)),
        last_question_ms=min(LAST_QUESTION_MS, brief.budget_ms // 4),
    )


def _plan_of_one(brief: Brief, scenario: InterviewScenario, name: str) -> Plan:
    """Return the plan of one question, in its theme or else in the first."""
    themes = [theme.id for theme in scenario.themes if name in theme.questions]
    theme = (themes or [scenario.themes[0].id])[0]
    return Plan(
        themes=(theme,),
        asks=(Ask(theme, brief.library.questions[name]),),
        spare=(),
        pace_ms=min(QUESTION_MS, brief.budget_ms // 2),
        last_question_ms=min(LAST_QUESTION_MS, brief.budget_ms // 4),
    )


def _pools(brief: Brief, scenario: InterviewScenario) -> list[tuple[Question, ...]]:
    """Return each theme's questions; none stands in two themes, by id or by text."""
    taken: set[str] = set()
    pools = []
    for theme in scenario.themes:
        pool = []
        for question in _preferred(brief, theme, scenario.level):
            text = question.text.in_(brief.language)
            if question.id not in taken and text not in taken:
                taken |= {question.id, text}
                pool.append(question)
        pools.append(tuple(pool))
    return pools


def _preferred(brief: Brief, theme: Theme, level: Level) -> list[Question]:
    questions = [brief.library.questions[name] for name in theme.questions]
    return sorted(questions, key=lambda question: level not in question.levels)


def _sizes(
    scenario: InterviewScenario, budget_ms: int, available: Sequence[int]
) -> list[int]:
    """Return how many questions each theme gets: one at least, the rest by weight."""
    weights = [theme.ask for theme in scenario.themes]
    total = _total(sum(weights), scenario.minutes * MINUTE_MS, budget_ms)
    sizes = [min(1, most) for most in available]
    while sum(sizes) < total:
        room = [place for place, most in enumerate(available) if sizes[place] < most]
        if not room:
            break
        wanting = max(room, key=lambda place: (weights[place] / sizes[place], -place))
        sizes[wanting] += 1
    return sizes


def _total(wished: int, default_ms: int, budget_ms: int) -> int:
    scaled = round(wished * budget_ms / default_ms)
    fitting = floor((budget_ms - FRAME_MS) / QUESTION_MS + 0.5)
    return max(1, min(scaled, fitting))
