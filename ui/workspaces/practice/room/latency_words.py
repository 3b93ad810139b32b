"""The latency panel in words: headings, rows, and the whole as text to copy."""

from collections.abc import Sequence

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.shared.errors import N_
from app.text.formats import decimal
from ui.kit.context import UiContext
from ui.workspaces.practice.room.latency import Row, Step, median_row

_STEPS = {
    Step.SILENCE: N_("silence"),
    Step.HEARING: N_("recognition"),
    Step.DECIDING: N_("decision"),
    Step.WORDING: N_("wording"),
    Step.VOICING: N_("voice"),
    Step.PLAYING: N_("sound"),
}
_KINDS = {
    EngineKind.LANGUAGE: N_("Language model"),
    EngineKind.HEARING: N_("Speech recognition"),
    EngineKind.VOICE: N_("Voice"),
}
_STATES = {
    EngineState.MISSING: N_("not installed"),
    EngineState.RESTING: N_("at rest"),
    EngineState.STARTING: N_("starting"),
    EngineState.READY: N_("ready"),
    EngineState.FAILED: N_("stopped"),
}
_MEGABYTE = 1_000_000


def step_name(step: Step, ui: UiContext) -> str:
    """Return what a step is called."""
    return ui.t(_STEPS[step])


def turn_name(row: Row, ui: UiContext) -> str:
    """Return what a row is about."""
    return ui.t("Turn {number}", number=row.turn + 1)


def milliseconds(value: int | None, ui: UiContext) -> str:
    """Return a length as it stands in the table; a dash where there is none."""
    return "–" if value is None else ui.t("{count} ms", count=value)


def steps_in_words(row: Row, ui: UiContext) -> str:
    """Return every step of a row with its length."""
    return ", ".join(
        f"{step_name(step, ui)} {milliseconds(length, ui)}"
        for step, length in row.lengths.items()
        if length is not None
    )


def engine_line(status: EngineStatus, ui: UiContext) -> str:
    """Return what one engine runs: "Hearing: base, 182 MB, ready"."""
    parts = [status.model] if status.model else []
    if status.memory_bytes:
        size = decimal(status.memory_bytes / _MEGABYTE, ui.texts)
        parts.append(ui.t("{size} MB", size=size))
    parts.append(ui.t(_STATES[status.state]))
    kind = ui.t(_KINDS[status.kind])
    return ui.t("{engine}: {facts}", engine=kind, facts=", ".join(parts))


def as_text(rows: Sequence[Row], engines: Sequence[EngineStatus], ui: UiContext) -> str:
    """Return everything the panel shows, a line each, columns apart by tabs."""
    names = [step_name(step, ui) for step in Step]
    head = "\t".join(["", *names, ui.t("in all")])
    lines = [head, *(_line(turn_name(row, ui), row) for row in rows)]
    middle = median_row(rows)
    if middle is not None:
        lines.append(_line(ui.t("Median"), middle))
    return "\n".join([*lines, "", *(engine_line(each, ui) for each in engines)])


def _line(name: str, row: Row) -> str:
    values = [*row.lengths.values(), row.wait_ms]
    cells = ["" if value is None else str(value) for value in values]
    return "\t".join([name, *cells])
