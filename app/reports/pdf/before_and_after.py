"""One question answered twice, side by side in words."""

from reportlab.platypus import Flowable, Paragraph

from app.domain.comparisons import Attempt, AttemptComparison, Change, LevelChange
from app.reports.pdf import style
from app.reports.pdf.headings import heading, room_for
from app.reports.pdf.markup import plain
from app.text import Texts
from app.text.formats import decimal, moment, quoted

_ROOM = 150
"""Points for both headings and the first words under them."""


def before_and_after(comparison: AttemptComparison, texts: Texts) -> list[Flowable]:
    """Return both answers, their levels and what changed."""
    story: list[Flowable] = [
        room_for(_ROOM),
        *heading(texts.t("Before and after"), style.HEADING),
        *heading(comparison.question, style.QUESTION),
        Paragraph(plain(comparison.text), style.BODY),
    ]
    story += _attempt(texts.t("Before"), comparison.before, texts)
    story += _attempt(texts.t("After"), comparison.after, texts)
    story += [
        Paragraph(plain(_level(change, texts)), style.BODY)
        for change in comparison.levels
    ]
    for change in comparison.changes:
        story += _change(change, texts)
    return story


def _attempt(label: str, attempt: Attempt, texts: Texts) -> list[Flowable]:
    length = texts.tn("{count} word", "{count} words", attempt.words)
    facts = f"{label} · {moment(attempt.when, texts)} · {length}"
    return [
        *heading(facts, style.LABEL),
        Paragraph(plain(attempt.text) or "—", style.SAID),
    ]


def _level(change: LevelChange, texts: Texts) -> str:
    unknown = texts.t("not assessed")
    before, after = (
        unknown if level is None else decimal(level, texts)
        for level in (change.before, change.after)
    )
    return texts.t(
        "{name}: before {before}, after {after}",
        name=change.name,
        before=before,
        after=after,
    )


def _change(change: Change, texts: Texts) -> list[Flowable]:
    places = (*change.before, *change.after)
    return [
        Paragraph(plain(change.text), style.BODY),
        *(
            Paragraph(plain(quoted(quote.quote, texts)), style.QUOTE)
            for quote in places
        ),
    ]
