"""How a report was made, for who wants to check."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.reports import Report
from ui.design.components.disclosure import Disclosure
from ui.design.components.label import Label, Role
from ui.kit.context import UiContext
from ui.report.breakable import breakable

_SHOWN_OF_HASH = 16


class HowMade(Disclosure):
    """Rules, content, model, the way it was asked, and what measured the sound."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui

    def show_report(self, report: Report) -> None:
        """Hold what made ``report``."""
        t = self._ui.t
        self.set_words(t("How this report was made"), t("Hide how it was made"))
        self.show_content(partial(self._parts, report))

    def _parts(self, report: Report) -> Iterator[QWidget]:
        for words in _details(report, self._ui):
            label = Label(breakable(words), Role.SOFT_SMALL)
            label.make_selectable()
            yield label


def _details(report: Report, ui: UiContext) -> Iterator[str]:
    t, engine = ui.t, report.engine
    if engine.model_hash is None:
        yield t("No language model took part: the rules alone judged the answers.")
    else:
        yield t("Language model: {name}, SHA-256 {digest}.",
                name=engine.name, digest=engine.model_hash)  # fmt: skip
        yield t("Version of its questions: {version}.", version=engine.prompt_version)
        asked = ", ".join(
            f"{name} {value}" for name, value in engine.parameters.items()
        )
        yield t("How it was asked: {parameters}.", parameters=asked)
    if report.delivery is not None:
        yield t("Sound measured by: {method}.", method=report.delivery.method)
    content = ", ".join(
        f"{key} {digest[:_SHOWN_OF_HASH]}"
        for key, digest in engine.content_hashes.items()
    )
    if content:
        yield t("Content used: {content}.", content=content)
