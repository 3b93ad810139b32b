"""Pages: margins, numbers, bookmarks and metadata."""

from dataclasses import dataclass
from typing import IO, Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from app.reports.pdf.style import HEADING, INK_SOFT, MARGIN, QUESTION, SANS
from app.text import Texts

WIDTH: float = A4[0] - 2 * MARGIN
"""Width of the text, in points."""

_OUTLINE_LEVELS = {HEADING.name: 0, QUESTION.name: 1}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says of itself."""

    title: str
    subject: str
    creator: str
    keywords: str


class ReportPages(BaseDocTemplate):
    """A4 pages with a bookmark for each heading and question."""

    def __init__(self, target: IO[bytes], texts: Texts, metadata: Metadata) -> None:
        super().__init__(
            target,
            pagesize=A4,
            lang=texts.language,
            title=metadata.title,
            author="Exerzia",
            subject=metadata.subject,
            creator=metadata.creator,
            keywords=[metadata.keywords],
            initialFontName=SANS,
        )
        frame = Frame(MARGIN, MARGIN, WIDTH, A4[1] - 2 * MARGIN, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate(frames=[frame]))
        self._texts = texts
        self._bookmarks = 0
        self._under_heading = False

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 (reportlab's hook)
        """Bookmark headings as they are placed."""
        if not isinstance(flowable, Paragraph):
            return
        level = _OUTLINE_LEVELS.get(flowable.style.name)
        if level is None:
            return
        level = level if self._under_heading else 0
        self._under_heading = True
        self._bookmarks += 1
        name = f"place-{self._bookmarks}"
        self.canv.bookmarkPage(name)
        title = flowable.getPlainText()
        self.canv.addOutlineEntry(title, name, level)

    def write(self, story: list[Flowable], foot: str) -> None:
        """Lay the story out and write the file; ``foot`` stands under every page."""
        texts = self._texts
        self.build(
            story, canvasmaker=lambda *a, **k: _NumberedCanvas(texts, foot, *a, **k)
        )


class _NumberedCanvas(Canvas):
    """Holds finished pages back until their number is known."""

    def __init__(
        self,
        texts: Texts,
        foot: str,
        *arguments: Any,  # noqa: ANN401 (reportlab's)
        **options: Any,  # noqa: ANN401 (reportlab's)
    ) -> None:
        super().__init__(*arguments, **options)
        self._texts = texts
        self._foot = foot
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 (reportlab's name)
        """Keep the page for later."""
        self._pages.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined] # not in the stubs

    def save(self) -> None:
        """Number every page, then write the file."""
        for number, page in enumerate(self._pages, start=1):
            self.__dict__.update(page)
            self._footer(number, len(self._pages))
            super().showPage()
        super().save()

    def _footer(self, number: int, count: int) -> None:
        self.setFont(SANS, 8.5)
        self.setFillColor(INK_SOFT)
        middle = MARGIN / 2
        self.drawString(MARGIN, middle, self._foot)
        page = self._texts.t("Page {number} of {count}", number=number, count=count)
        self.drawRightString(A4[0] - MARGIN, middle, page)
