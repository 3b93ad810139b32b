"""The sound of answers: what was agreed to, what is kept and until when, erasing it."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.recordings import KEPT_DAYS, SessionSound
from app.text.formats import decimal, moment
from ui.audio.consent_sheet import ConsentSheet
from ui.design.components.row_card import RowCard
from ui.design.components.section_header import SectionHeader
from ui.design.components.sheet import Sheet
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.section_page import ActRow
from ui.workspaces.settings.state import KeptSound
from ui.workspaces.settings.withdrawal_sheet import WithdrawalSheet

_MEGABYTE = 1_000_000


class SoundSection(QWidget):
    """A heading, the consent and the total, then a row for each session with sound.

    Signals:
        agreed: the person agrees that sound is kept.
        withdrawn: they no longer do; carries whether all that is kept goes too.
        erasure_wanted: erase the sound of one session (its id), or of all (None).
    """

    agreed = Signal()
    withdrawn = Signal(bool)
    erasure_wanted = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._kept = KeptSound()
        self._header = SectionHeader()
        self._consent = ActRow()
        self._total = ActRow()
        self._sessions = RowCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(self._header)
        column.addWidget(RowCard((self._consent, self._total)))
        column.addWidget(self._sessions)
        self._consent.button.clicked.connect(self._on_consent)
        self._total.button.clicked.connect(partial(self._on_erase, None))
        ui.say(self._say)

    def show_kept(self, kept: KeptSound) -> None:
        """Show what was agreed to, and what is kept."""
        if kept != self._kept:
            self._kept = kept
            self._say()

    def _say(self) -> None:
        self._header.set_words(self._ui.t("The sound of your answers"))
        self._say_consent()
        self._say_total()
        rows = [self._row(session) for session in self._kept.sessions]
        self._sessions.show_rows(rows)
        self._sessions.setVisible(bool(rows))

    def _say_consent(self) -> None:
        t, consent = self._ui.t, self._kept.consent
        if consent is None:
            self._consent.say(
                t("No sound is kept"),
                t(
                    "What you say becomes text here, and the sound is gone. To hear your "
                    "answers again, agree that it is kept; you then choose at each briefing."
                ),
                t("Read and agree…"),
            )
            return
        self._consent.say(
            t("You agreed on {date}", date=moment(consent.at, self._ui.texts)),
            t(
                "Sound is kept in the sessions where you switch it on at the briefing, "
                "for {days} days.",
                days=KEPT_DAYS,
            ),
            t("Withdraw…"),
        )

    def _say_total(self) -> None:
        ui, sessions = self._ui, self._kept.sessions
        self._total.setVisible(bool(sessions))
        answers = sum(session.answers for session in sessions)
        size = sum(session.size_bytes for session in sessions)
        title = ui.tn(
            "The sound of {count} answer is kept",
            "The sound of {count} answers is kept",
            answers,
        )
        detail = ui.t(
            "{size} MB in all, each answer under a key of its own. It is in no backup.",
            size=decimal(size / _MEGABYTE, ui.texts),
        )
        self._total.say(title, detail, ui.t("Erase all sound…"))

    def _row(self, session: SessionSound) -> ActRow:
        ui = self._ui
        row = ActRow()
        answers = ui.tn("{count} answer", "{count} answers", session.answers)
        size = ui.t("{size} MB", size=decimal(session.size_bytes / _MEGABYTE, ui.texts))
        left = ui.tn("{count} day left", "{count} days left", max(1, session.days_left))
        when = moment(session.when, ui.texts)
        row.say(
            session.title, " · ".join((when, answers, size, left)), ui.t("Erase sound…")
        )
        row.button.clicked.connect(partial(self._on_erase, session.session_id))
        return row

    def _on_consent(self) -> None:
        if self._kept.consent is None:
            sheet = ConsentSheet(self._ui, self)
            sheet.accepted.connect(self.agreed)
            sheet.open()
            return
        answers = sum(session.answers for session in self._kept.sessions)
        withdrawal = WithdrawalSheet(self._ui, self, answers)
        withdrawal.accepted.connect(
            lambda: self.withdrawn.emit(withdrawal.erases)  # the sheet lives until then
        )
        withdrawal.open()

    def _on_erase(self, session_id: UUID | None, *_: object) -> None:
        ui = self._ui
        sessions = _of(self._kept.sessions, session_id)
        answers = sum(session.answers for session in sessions)
        sheet = Sheet(self, destructive=True)
        sheet.set_words(
            ui.tn(
                "Erase the sound of {count} answer?",
                "Erase the sound of {count} answers?",
                answers,
            ),
            ui.t(
                "Its key is destroyed: nobody can bring the sound back. The words and "
                "the reports stay."
            ),
            ui.t("Erase the sound"),
            ui.t("Keep it"),
        )
        sheet.accepted.connect(partial(self.erasure_wanted.emit, session_id))
        sheet.open()


def _of(
    sessions: Sequence[SessionSound], session_id: UUID | None
) -> list[SessionSound]:
    return [each for each in sessions if session_id in {None, each.session_id}]
