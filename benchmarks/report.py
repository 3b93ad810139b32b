"""How the making of a report grows with the session, and how long its PDF takes.

Makes the report of a session of ten minutes and of one of sixty, six times the same
answers save a word in each, side by side in pairs whose order alternates; a report that
takes longer in proportion to its session keeps the ratio at 6, and the budget is 6.6.
Its time is the processor's own, so that what else the machine does counts nowhere.
Then prints the PDF of a session of thirty minutes; the budget is 2 s, the slowest of
several. An interview and a conversation, in both languages.
"""

import sys
from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter, process_time

from app.feedback.build_report import build_report
from app.library.bundled_library import bundled_library
from app.reports.pdf import render_pdf
from app.text import Texts
from benchmarks._figures import Figure, publish
from benchmarks._many_sessions import Storyteller, Told
from engine.api.language import LANGUAGES
from engine.content.library import ContentLibrary

SCENARIOS = ("customer-adviser", "raise-with-manager")
PAIRS = 15
RATIO_BUDGET = 6.6
PDF_BUDGET_MS = 2_000.0
PDFS = 3


def main() -> int:
    library = bundled_library()
    teller = Storyteller(library, seed=6)
    ratios: list[float] = []
    slowest_pdf_ms = 0.0
    for scenario in SCENARIOS:
        for language in LANGUAGES:
            ten, thirty, sixty = (
                teller.tell_long(scenario, language, minutes)
                for minutes in (10, 30, 60)
            )
            ratios.append(growth(ten, sixty, library))
            pdf_ms = max(pdf_taken_ms(thirty, library) for _ in range(PDFS))
            slowest_pdf_ms = max(slowest_pdf_ms, pdf_ms)
            print(
                f"{scenario}, {language}: 60 ÷ 10 minutes = {ratios[-1]:.2f},"
                f" PDF of 30 minutes {pdf_ms:.0f} ms"
            )
    return publish(
        [
            Figure(
                goal="P16",
                what="report of 60 minutes ÷ of 10 minutes, processor time",
                value=max(ratios),
                unit="×",
                how=f"largest of four medians of {PAIRS} interleaved pairs",
                at_most=RATIO_BUDGET,
            ),
            Figure(
                goal="",
                what="PDF of a 30-minute session",
                value=slowest_pdf_ms,
                unit="ms",
                how=f"slowest of {4 * PDFS}",
                at_most=PDF_BUDGET_MS,
            ),
        ]
    )


def growth(short: Told, long: Told, library: ContentLibrary) -> float:
    """Return the median of long ÷ short over pairs whose order alternates."""
    ratios: list[float] = []
    worked_ms(partial(report, short, library))
    for number in range(PAIRS):
        told = (short, long) if number % 2 else (long, short)
        first, second = (worked_ms(partial(report, each, library)) for each in told)
        ratios.append(second / first if number % 2 else first / second)
    return median(ratios)


def report(told: Told, library: ContentLibrary) -> object:
    """Make a report, and what is stored of it."""
    texts = Texts(told.session.language)
    return build_report(told.session, told.turns, library, texts).model_dump_json()


def pdf_taken_ms(told: Told, library: ContentLibrary) -> float:
    """Return how long the PDF of a session takes, its report made before."""
    texts = Texts(told.session.language)
    made = build_report(told.session, told.turns, library, texts)
    return taken_ms(partial(render_pdf, made, texts))


def worked_ms(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return (process_time() - begun) * 1000


def taken_ms(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


if __name__ == "__main__":
    sys.exit(main())
