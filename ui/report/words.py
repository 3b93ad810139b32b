"""The words around a report; its own words were made with it."""

from app.domain.reports import (
    AnswerRecord,
    CompetencyCoverageRecord,
    CompetencyRecord,
    Report,
    Statement,
)
from app.domain.sessions import Speaker
from app.text import N_
from app.text.formats import decimal, duration, moment, share
from engine.content.scenario import Outcome
from engine.feedback.records import JudgedBy
from ui.kit.context import UiContext

_OUTCOMES = {
    Outcome.REACHED: N_("Goal reached"),
    Outcome.PARTIAL: N_("Goal partly reached"),
    Outcome.MISSED: N_("Goal not reached"),
}


_LONGEST_QUOTE = 110

_NO_BREAK = "\u00a0"


def facts(report: Report, ui: UiContext) -> str:
    """Return what the session was; a date and a length never break across lines."""
    session = report.session
    person = f"{session.persona_name}, {session.persona_role}"
    when = moment(session.started_at, ui.texts)
    length = duration(session.duration_ms, ui.texts)
    whole = [part.replace(" ", _NO_BREAK) for part in (when, length)]
    return " · ".join([session.title, *whole, person])


def own_rating(report: Report, ui: UiContext) -> str:
    """Return how the person rated the session before the feedback; may be empty."""
    rating = report.session.self_rating
    if rating is None:
        return ""
    return ui.t("Your own rating before the feedback: {rating} of 5", rating=rating)


def outcome_words(outcome: Outcome, ui: UiContext) -> str:
    """Return how an ending stands to the goal."""
    return ui.t(_OUTCOMES[outcome])


def place_and_length(
    report: Report, place: int, answer: AnswerRecord, ui: UiContext
) -> str:
    """Return which answer of how many this is, and how long it took."""
    where = ui.t(
        "Answer {place} of {count}", place=place + 1, count=len(report.answers)
    )
    turns = [turn for turn in report.turns if turn.index in answer.turns]
    took = sum(turn.ended_ms - turn.started_ms for turn in turns)
    if not turns:
        return where
    return f"{where} · {duration(took, ui.texts)}"


def named_level(name: str, level: float | None, ui: UiContext) -> str:
    """Return a competency's name and its level, as heard by a screen reader."""
    return ui.t("{name}: {level}", name=name, level=level_words(level, ui))


def level_words(level: float | None, ui: UiContext) -> str:
    """Return a level in words."""
    if level is None:
        return ui.t("Not assessed")
    return ui.t("Level {level} of 5", level=decimal(level, ui.texts))


def open_levels(judged: CompetencyRecord) -> tuple[int, int] | None:
    """Return the lowest and the highest level left open; None where one is sure."""
    low, high = judged.low, judged.high
    if low is None or high is None or low == high:
        return None
    return low, high


def judged_words(judged: CompetencyRecord, ui: UiContext) -> str:
    """Return a level with the range that the readings leave open."""
    between = open_levels(judged)
    level = level_words(judged.level, ui)
    if between is None or judged.level is None:
        return level
    low, high = between
    return ui.t("{level}, between {low} and {high}", level=level, low=low, high=high)


def agreement_words(judged: CompetencyRecord, ui: UiContext) -> str:
    """Return how far rules and model agree; empty where the rules stood alone.

    Where the model moved the level, its reason says what the rules gave.
    """
    if judged.judged_by is not JudgedBy.RULES_AND_MODEL or judged.level is None:
        return ""
    parts: list[str] = []
    if judged.agreement is not None:
        part = share(judged.agreement, ui.texts)
        parts.append(
            ui.t("{share} of the model’s readings gave this level.", share=part)
        )
    if judged.rules_level == judged.level:
        parts.append(ui.t("The rules alone gave the same."))
    return " ".join(parts)


def shortened(words: str) -> str:
    """Return the beginning of a long quote, ended at a word where there is one."""
    tidy = " ".join(words.split())
    if len(tidy) <= _LONGEST_QUOTE:
        return tidy
    cut, _space, _rest = tidy[:_LONGEST_QUOTE].rpartition(" ")
    return f"{cut or tidy[:_LONGEST_QUOTE]} …"


def judgement_name(judgement: CompetencyRecord | Statement, ui: UiContext) -> str:
    """Return what words are evidence of, in a few words or one sentence."""
    if isinstance(judgement, Statement):
        return judgement.text
    return named_level(judgement.name, judgement.level, ui)


def coverage_words(seen: CompetencyCoverageRecord, ui: UiContext) -> str:
    """Return what a session says of one competency, with the spread of its levels."""
    if seen.level is None:
        return level_words(None, ui)
    level = decimal(seen.level, ui.texts)
    if seen.lowest == seen.highest:
        return ui.tn(
            "Level {level} of 5, from {count} answer",
            "Level {level} of 5, from {count} answers",
            seen.answers,
            level=level,
        )
    return ui.tn(
        "Level {level} of 5, from {count} answer, between {lowest} and {highest}",
        "Level {level} of 5, from {count} answers, between {lowest} and {highest}",
        seen.answers,
        level=level,
        lowest=seen.lowest,
        highest=seen.highest,
    )


def usage_words(report: Report, ui: UiContext) -> str:
    """Return how much the person said."""
    usage = report.usage
    if usage.talk_share is None:
        return ui.t("Nothing was said.")
    return ui.tn(
        "You said {count} word, {share} of all that was said.",
        "You said {count} words, {share} of all that was said.",
        usage.candidate_words,
        share=share(usage.talk_share, ui.texts),
    )


def speaker_name(speaker: Speaker, report: Report, ui: UiContext) -> str:
    """Return who spoke."""
    return ui.t("You") if speaker is Speaker.CANDIDATE else report.session.persona_name


def made_by(report: Report, ui: UiContext) -> str:
    """Return what made the report."""
    engine = report.engine
    return ui.t(
        "Made on this device by Exerzia {version}, engine: {engine}, "
        "rules {rules}, seed {seed}.",
        version=engine.application_version,
        engine=engine.name,
        rules=engine.rules_version,
        seed=engine.seed,
    )
