"""Tables of the page on the quality of the feedback."""

from collections.abc import Iterator, Mapping, Sequence

from benchmarks._quality import Mistake, Sums
from benchmarks._sealed_ledger import Opening
from engine.reading.records import ReplyType

_STEPS = ("1", "2", "3", "4", "5", "none")
_COLUMNS = ("en", "fr", "both")


def main_table(
    groups: Mapping[str, Sums], before: Opening | None, *, parts_labelled: bool = True
) -> str:
    """Return the figures that have a target, and their neighbours, by language."""
    older = before.seen if before else {}

    def row(what: str, target: str, key: str, cells: Mapping[str, str]) -> str:
        told = [_with_before(cells[one], older, one, key) for one in _COLUMNS]
        return f"| {what} | {' | '.join(told)} | {target} |"

    head = "| | English | French | together | target |\n|---|---|---|---|---|"
    rows = [
        row("answers", "", "", {k: str(g.answers) for k, g in groups.items()}),
        row("reply type", "≥ 0.85", "reply_accuracy",
            {k: f"{g.reply_accuracy:.3f}" for k, g in groups.items()}),
        row("parts told, F1", "≥ 0.85", "presence_f1",
            {k: f"{g.presence.f1:.3f}" for k, g in groups.items()}),
        row("parts word by word, F1", "", "",
            {k: f"{g.words.f1:.3f}" for k, g in groups.items()}),
        row("level within one", "≥ 0.95", "within_one",
            {k: f"{g.levels.within_one:.3f}" for k, g in groups.items()}),
        row("level exact", "", "exact",
            {k: f"{g.levels.exact:.3f}" for k, g in groups.items()}),
        row("kappa of the levels", "≥ 0.70", "kappa",
            {k: f"{g.levels.kappa:.3f}" for k, g in groups.items()}),
        row("its 95 % interval", "", "",
            {k: f"{g.levels.low:.2f}–{g.levels.high:.2f}" for k, g in groups.items()}),
        row("levels withheld", "", "", {k: str(g.levels.withheld) for k, g in groups.items()}),
        row("reason of no answer", "", "",
            {k: f"{g.reasons:.3f}" for k, g in groups.items()}),
        row("evidence exact, of all claims", "100 %", "",
            {k: f"{g.claims_proved} of {g.claims}" for k, g in groups.items()}),
        row("false praise, of bad answers", "0", "false_praises",
            {k: f"{g.false_praises} of {g.bad_answers}" for k, g in groups.items()}),
    ]  # fmt: skip
    shown = [one for one in rows if parts_labelled or not one.startswith("| parts")]
    return "\n".join([head, *shown])


def _with_before(cell: str, older: Mapping[str, object], name: str, key: str) -> str:
    if not key or name not in older:
        return cell
    value = getattr(older[name], key)
    told = str(value) if isinstance(value, int) else f"{value:.3f}"
    return f"{cell} ({told})"


def confusions(sums: Sums) -> Iterator[str]:
    """Yield the two matrices; rows are the readers, columns the program."""
    kinds = tuple(kind.value for kind in ReplyType)
    yield "Reply type, readers down and program across:"
    yield _matrix(kinds, sums.reply_confusion)
    yield "Level, readers down and program across:"
    yield _matrix(_STEPS, sums.levels.confusion)


def _matrix(labels: Sequence[str], counts: Mapping[str, int]) -> str:
    head = f"| | {' | '.join(labels)} |\n|---|{'---|' * len(labels)}"
    rows = [
        f"| **{mine}** | "
        + " | ".join(str(counts.get(f"{mine}>{said}", 0) or "·") for said in labels)
        + " |"
        for mine in labels
    ]
    return "\n".join([head, *rows])


def parts(sums: Sums) -> str:
    """Return how each part of the story is found: whether, and where."""
    head = "| part | told: precision | recall | F1 | words: precision | recall | F1 |\n|---|---|---|---|---|---|---|"
    rows = [
        f"| {part} | {told.precision:.3f} | {told.recall:.3f} | {told.f1:.3f} | "
        f"{words.precision:.3f} | {words.recall:.3f} | {words.f1:.3f} |"
        for part, told in sums.presence_by_part.items()
        for words in (sums.words_by_part[part],)
    ]
    return "\n".join([head, *rows])


def by_slice(sums: Sums) -> str:
    """Return the figures by style, kind of question and author."""
    head = "| | answers | reply type | exact | within one |\n|---|---|---|---|---|"
    rows = [
        f"| {group}: {name} | {one.answers} | {one.reply_accuracy:.3f} "
        f"| {_share(one.exact)} | {_share(one.within_one)} |"
        for group, slices in sums.slices.items()
        for name, one in slices.items()
    ]
    return "\n".join([head, *rows])


def worst(sums: Sums) -> Iterator[str]:
    """Yield the worst mistakes by name: false praise first, then levels far apart."""
    yield "The worst mistakes, false praise first; no level counts as 0:"
    rows = [
        f"| `{one.id}` | {_labels(one.wanted_reply, one.wanted_level)} | "
        f"{_labels(one.said_reply, one.said_level)} | {one.distance} | {_praise(one)} |"
        for one in sums.worst
    ]
    head = "| answer | readers | program | apart | |\n|---|---|---|---|---|"
    yield "\n".join([head, *(rows or ["| none | | | | |"])])


def _praise(one: Mistake) -> str:
    return "false praise" if one.praised else ""


def _labels(reply: str, level: int | None) -> str:
    return f"{reply}, {'no level' if level is None else level}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
