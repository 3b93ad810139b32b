"""How far the feedback agrees with careful readers, on the labelled answers.

    python benchmarks/feedback_quality.py           both halves; the page is written anew
    python benchmarks/feedback_quality.py --open    the open half alone, nothing is kept

Each run without ``--open`` opens the sealed half and is written into its ledger. Only
sums and names of answers leave it, never a word.
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import date

from app.library.bundled_library import bundled_library
from benchmarks._figures import QUICK, Figure, publish
from benchmarks._judged import Judged, judge
from benchmarks._quality import Sums, sums_of
from benchmarks._sealed_ledger import note_opening, rules_digest
from benchmarks._second_reader import labels, two_readers
from benchmarks.answers.cases import Half, cases
from engine.api.language import LANGUAGES
from engine.feedback.records import Grid
from engine.reading.read import RULES_VERSION

OPEN_ONLY = "--open"
LEAST_REPLY, LEAST_PRESENCE = 0.85, 0.85
LEAST_NEAR, LEAST_KAPPA = 0.95, 0.70
NAMES = {"en": "English", "fr": "French", "both": "both languages"}


def main() -> int:
    grid = Grid(bundled_library().competencies)
    halves = {"open": measured("open", grid)}
    if OPEN_ONLY in sys.argv or QUICK in sys.argv:
        told = list(figures("open", halves["open"]))
        for line in lines(halves["open"]):
            print(line)
        return 1 if any(figure.met is False for figure in told) else 0
    halves["near"] = measured("near", grid)
    halves["sealed"] = measured("sealed", grid)
    note_opening(halves["sealed"], date.today())  # noqa: DTZ011 (the day where it was measured)
    more = {
        "rules": RULES_VERSION,
        "digest": rules_digest(),
        "halves": {
            half: {name: sums.model_dump() for name, sums in groups.items()}
            for half, groups in halves.items()
        },
        "second_reader": {
            language: two_readers(
                cases(language, "sealed"), labels(language)
            ).model_dump()
            for language in LANGUAGES
        },
    }
    return publish(list(figures("sealed", halves["sealed"])), more)


def measured(half: Half, grid: Grid) -> dict[str, Sums]:
    """Judge every answer of ``half`` and sum up by language and together."""
    judged: dict[str, list[Judged]] = {
        language: [judge(case, language, grid) for case in cases(language, half)]
        for language in LANGUAGES
    }
    judged["both"] = [one for group in list(judged.values()) for one in group]
    return {name: sums_of(judged[name]) for name in sorted(judged)}


def figures(half: Half, groups: Mapping[str, Sums]) -> Iterator[Figure]:
    """Yield the figures that have a target."""
    for name, sums in groups.items():
        where = f"{half} half, {NAMES[name]}"
        levels = sums.levels
        many = f"{sums.answers} labelled answers"
        spread = f"95 % bootstrap interval {levels.low:.2f}–{levels.high:.2f}"

        def share(
            what: str,
            value: float,
            least: float,
            how: str = many,
            where: str = where,
        ) -> Figure:
            return Figure("", f"{what}, {where}", value, "", how, at_least=least)

        yield share("reply type", sums.reply_accuracy, LEAST_REPLY)
        yield share("F1 of the parts told", sums.presence.f1, LEAST_PRESENCE)
        yield share("level within one", levels.within_one, LEAST_NEAR)
        yield share("kappa of the levels", levels.kappa, LEAST_KAPPA, spread)
        proved = sums.claims_proved / sums.claims
        yield share("evidence exact", proved, 1.0, f"{sums.claims} claims")
        bad = f"{sums.bad_answers} bad answers"
        yield Figure("", f"false praise, {where}", sums.false_praises, "", bad, 0)


def lines(groups: Mapping[str, Sums]) -> Iterator[str]:
    """Yield what a developer wants to see of the open half."""
    for figure in figures("open", groups):
        mark = "" if figure.met else "  MISSED"
        yield f"{figure.what}: {figure.value:.3f} ({figure.target}){mark}"
    for name in LANGUAGES:
        sums = groups[name]
        yield f"{name} exact {sums.levels.exact:.3f}, reasons {sums.reasons:.3f}"
        yield f"{name} words F1 " + ", ".join(
            f"{part} {found.f1:.3f}" for part, found in sums.words_by_part.items()
        )
        for worst in sums.worst:
            yield (
                f"{worst.id}: {worst.wanted_reply} {worst.wanted_level}, said "
                f"{worst.said_reply} {worst.said_level}{' PRAISED' * worst.praised}"
            )


if __name__ == "__main__":
    sys.exit(main())
