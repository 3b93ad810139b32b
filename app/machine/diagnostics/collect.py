"""Everything that helps to find a fault, and nothing that was said or written."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.engines import EngineKind
from app.machine.check import Check
from app.machine.diagnostics.chosen import chosen_without_words
from app.machine.diagnostics.kept_log import last_crash, last_log_lines
from app.machine.diagnostics.packages import installed_packages
from app.machine.diagnostics.records import Diagnostics, Part
from app.machine.diagnostics.scrubber import Known, Scrubber
from app.machine.engine_history import deaths_at_start
from app.machine.found_words import finding_of, remedy_of
from app.shared.places import Places
from app.text import Texts


@dataclass(frozen=True, slots=True)
class Material:
    """What a report is made of."""

    checks: Sequence[Check]
    places: Places
    known: Known
    version: str
    """Of Exerzia."""


def collect_diagnostics(material: Material, texts: Texts) -> Diagnostics:
    """Return the report: checks, versions, the machine, engines, settings, log.

    No vault is opened. Names of people, of profiles and of this computer, and home
    folders are marks; a field of the log that is not known to be a code is left out.

    Args:
        material: what it is made of.
        texts: the language the checks are told in.
    """
    places = material.places
    written = {
        "about.txt": _about(material, texts),
        "checks.txt": _checks(material.checks, texts),
        "packages.txt": installed_packages(),
        "machine.json": _text_of_machine(places),
        "engines.json": _engines(material),
        "settings.json": chosen_without_words(places.preferences),
        "log.txt": last_log_lines(places.logs),
        "crash.txt": last_crash(places.logs),
    }
    scrubber = Scrubber(material.known)
    return Diagnostics(
        tuple(
            Part(name, scrubber.scrub(text)) for name, text in written.items() if text
        )
    )


def _about(material: Material, texts: Texts) -> str:
    return "\n".join(
        (
            texts.t(
                "Exerzia {version}: a report for support.", version=material.version
            ),
            texts.t(
                "It holds no session, no recording, no name and no key. It was saved by "
                "hand and is sent by nobody but you."
            ),
            "",
        )
    )


def _checks(checks: Sequence[Check], texts: Texts) -> str:
    lines = []
    for check in checks:
        lines.append(f"[{check.state}] {check.id}: {texts.t(check.name)}")
        lines.append(f"    {finding_of(check, texts)}")
        remedy = remedy_of(check, texts)
        if remedy:
            lines.append(f"    {remedy}")
    return "".join(f"{line}\n" for line in lines)


def _text_of_machine(places: Places) -> str:
    """Return what was measured, if it is JSON: hardware, speeds, advice."""
    try:
        kept = json.loads(places.machine.read_bytes())
    except (OSError, ValueError, RecursionError):
        return ""
    return f"{json.dumps(kept, indent=1)}\n"


def _engines(material: Material) -> str:
    folder = material.places.cache / "engines"
    told = {
        kind.value: {"deaths_at_start": deaths_at_start(folder, kind)}
        for kind in EngineKind
    }
    return f"{json.dumps(told, indent=1)}\n"
