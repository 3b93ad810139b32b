"""A report with marks in the place of the names that were said.

Never called anonymous: the rules miss some names, and who knows the person may still
recognise them.
"""

from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from app.domain.comparisons import AttemptComparison
from app.domain.reports import EngineRecord, Report, SessionRecord
from app.domain.sessions import Focus
from app.reports.rewriting import Rewriter
from app.text import Texts
from engine.anonymising.records import Replaced
from engine.anonymising.replace import Names

NOBODY: Final = UUID(int=0)
"""Stands for a session that is not to be found again."""


@dataclass(frozen=True, slots=True)
class NamesReplaced:
    """A report that can be shown around, and what its marks stand for."""

    report: Report
    comparison: AttemptComparison | None
    replaced: tuple[Replaced, ...]
    """For the person's eyes, on this device: never written into an export."""


def replace_names(
    report: Report,
    texts: Texts,
    known: tuple[str, ...] = (),
    comparison: AttemptComparison | None = None,
) -> NamesReplaced:
    """Return the report with names replaced over all of it, quotes included.

    A quote stays the exact characters of its turn as the turn reads now. The session's
    identifier is left out, and the notice says what was done.

    Args:
        report: what to rewrite.
        texts: the catalogue of the report's language.
        known: names beyond those that rules find, the profile's for one.
        comparison: the earlier answer of a retry, rewritten alike.
    """
    names = _names(report, known, comparison)
    rewriter = Rewriter({turn.index: turn.text for turn in report.turns}, names)
    earlier = None if comparison is None else rewriter.value("", comparison)
    kept = unlinked(rewriter.value("", report), texts)
    return NamesReplaced(kept, earlier, names.replaced())


def unlinked(report: Report, texts: Texts) -> Report:
    """Return a rewritten report without the identifiers that lead back to it."""
    return report.model_copy(
        update={
            "notice": f"{report.notice} {replaced_notice(texts)}",
            "session": _unlinked_session(report.session),
            "engine": _without_persona(report.engine),
        }
    )


def unlinked_focus(focus: Focus | None) -> Focus | None:
    """Return what a short session was about, without the session it came from."""
    return None if focus is None else replace(focus, of_session=None)


def replaced_notice(texts: Texts) -> str:
    """Return what a reader has to know about marks in the place of names."""
    return texts.t(
        "Names of people, firms and places, contacts, dates and numbers of files were "
        "replaced by marks in brackets. Rules did it: some may have been missed, and "
        "somebody who knows the person may still recognise them."
    )


def _names(
    report: Report, known: tuple[str, ...], comparison: AttemptComparison | None
) -> Names:
    session = report.session
    said = [session.title, session.persona_name]
    for turn in report.turns:
        said += [turn.text, turn.original_text or ""]
    said += [answer.question for answer in report.answers]
    if report.ending is not None:
        ending = report.ending
        said += [ending.title, ending.debrief, *ending.found, *ending.missed]
    if comparison is not None:
        said += [comparison.question, comparison.before.text]
    return Names(said, session.language, (session.persona_name, *known))


def _unlinked_session(session: SessionRecord) -> SessionRecord:
    changes = {"id": NOBODY, "persona": "", "focus": unlinked_focus(session.focus)}
    return session.model_copy(update=changes)


def _without_persona(engine: EngineRecord) -> EngineRecord:
    hashes = {
        name: digest
        for name, digest in engine.content_hashes.items()
        if not name.startswith("persona/")
    }
    return engine.model_copy(update={"content_hashes": hashes})
