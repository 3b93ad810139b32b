"""What a language model's second reading is worth on labelled answers, and its cost.

    python -m benchmarks.second_reading --model FILE.gguf [--limit N]

Prints how far the rules, the model alone and both together agree with careful readers
on the open answers: exact, within one, quadratic weighted kappa. Beside them stand two
models made of code, held by the same bounds: one that knows the readers' level (no
model can do better here) and one that always finds the highest (none can do worse by
flattery). Without ``--model`` the tiny model of the tests reads: its figures show that
the path works and say nothing else.
"""

import argparse
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks._agreement import weighted_kappa, within
from benchmarks._cast import CORES
from benchmarks._judged import Judged, judge
from benchmarks.answers.cases import cases
from engine.api.language import LANGUAGES, Language
from engine.api.language_model import LanguageModel, Messages
from engine.content.library import ContentLibrary
from engine.feedback.material import material_of
from engine.feedback.records import Grid
from engine.feedback.second_reading.bounds import bounds_of
from engine.feedback.second_reading.prompts import PROMPT_VERSION
from engine.feedback.second_reading.reading import read_again
from engine.feedback.second_reading.records import LevelRead, Reader
from engine.runtime.supervisor import supervise
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)

TINY = Path(__file__).parents[1] / "tests" / "models" / "tiny_gguf" / "tiny.gguf"
STEPS = (1, 2, 3, 4, 5)
COMPETENCY = "communication"
"""The competency every answer can be judged on."""
TINY_LIMIT = 40
"""Answers a language that the tiny model reads."""
FLATTERY = 5


@dataclass
class Meter:
    """Counts what a model is given to read, question by question."""

    model: LanguageModel
    tokens: int = 0
    reused: int = 0
    """At least so many: the whole messages that stood in the question before."""
    questions: int = 0
    _last: Messages = field(default_factory=tuple)

    def note(self, prompt: Messages) -> None:
        """Count one prompt."""
        self.tokens += self.model.count(prompt)
        common = 0
        for before, now in zip(self._last, prompt, strict=False):
            if before != now:
                break
            common += 1
        self.reused += self.model.count(prompt[:common]) if common else 0
        self.questions += 1
        self._last = prompt


class Metered(LanguageClient):
    """A model that notes what it is asked."""

    meter: Meter

    def label_probabilities(
        self, messages: Messages, labels: Sequence[str]
    ) -> Mapping[str, float]:
        """Note the prompt, then ask."""
        self.meter.note(messages)
        return super().label_probabilities(messages, labels)


@dataclass(frozen=True)
class Row:
    """One labelled answer with every judge's level."""

    wanted: int
    rules: int | None
    model: int | None
    both: int | None
    knowing: int | None
    flattering: int | None


def main() -> int:
    options = _options()
    path = options.model or TINY
    limit = options.limit or (None if options.model else TINY_LIMIT)
    library = _library()
    grid = Grid({COMPETENCY: library.competencies[COMPETENCY]})
    with _loaded(path) as model:
        rows = {
            language: [
                _row(one, language, grid, model)
                for one in _judged(language, grid, limit)
            ]
            for language in LANGUAGES
        }
        _tell(path, rows, model.meter, has_weights=bool(options.model))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--quick", action="store_true")
    return parser.parse_args()


def _library() -> ContentLibrary:
    from app.library.bundled_library import bundled_library  # noqa: PLC0415 (as other benchmarks: after the options)

    return bundled_library()


@contextmanager
def _loaded(path: Path) -> Iterator[Metered]:
    with tempfile.TemporaryDirectory() as folder:
        choice = LanguageChoice(path, Path(folder), threads=CORES)
        worker = supervise(language_worker(choice), state_folder=Path(folder))
        with closing(worker):
            model = Metered(worker)
            model.meter = Meter(LanguageClient(worker))
            yield model


def _judged(language: Language, grid: Grid, limit: int | None) -> list[Judged]:
    """Return the answers that have a level, every tenth first where few are wanted."""
    labelled = [case for case in cases(language, "open") if case.level is not None]
    spread = [case for start in range(10) for case in labelled[start::10]]
    return [judge(case, language, grid) for case in spread[:limit]]


def _row(one: Judged, language: Language, grid: Grid, model: Metered) -> Row:
    wanted = one.case.level or 0
    material = material_of(one.said.given, language)
    bounds = bounds_of(material, one.said.competencies[0])
    found = read_again(one.said, material, grid, Reader(model))
    read: LevelRead | None = found[1].levels[0] if found else None
    return Row(
        wanted=wanted,
        rules=one.level,
        model=read.own if read else None,
        both=read.level if read else one.level,
        knowing=bounds.hold(wanted) if bounds else one.level,
        flattering=bounds.hold(FLATTERY) if bounds else one.level,
    )


def _tell(
    path: Path,
    rows: Mapping[Language, Sequence[Row]],
    meter: Meter,
    *,
    has_weights: bool,
) -> None:
    print(f"{path.name}, prompts {PROMPT_VERSION}")
    if not has_weights:
        print("This is the tiny model of the tests: its levels mean nothing.")
    for language, found in rows.items():
        print(f"\n{language}: {len(found)} labelled answers")
        for judge_name in ("rules", "model", "both", "knowing", "flattering"):
            print(_line(judge_name, found))
    answers = sum(row.model is not None for found in rows.values() for row in found)
    if answers:
        share = meter.reused / meter.tokens
        print(
            f"\nTokens to read: {meter.tokens / answers:.0f} an answer on one "
            f"competency in {meter.questions / answers:.1f} questions, of which "
            f"{share:.0%} stood there already; "
            f"{(meter.tokens - meter.reused) / answers:.0f} are new."
        )


def _line(judge_name: str, rows: Sequence[Row]) -> str:
    pairs = [(row.wanted, getattr(row, judge_name)) for row in rows]
    given = [(wanted, level) for wanted, level in pairs if level is not None]
    if not given:
        return f"  {judge_name:<11} no level"
    bad = [level for wanted, level in given if wanted <= 2]
    return (
        f"  {judge_name:<11} exact {within(given, 0):.3f}  "
        f"within one {within(given, 1):.3f}  "
        f"kappa {weighted_kappa(given, STEPS):.3f}  "
        f"level 4 or 5 for a weak answer {sum(level >= 4 for level in bad)}  "
        f"withheld {len(pairs) - len(given)}"
    )


if __name__ == "__main__":
    raise SystemExit(main())
