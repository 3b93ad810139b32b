"""At most twenty seconds of the real engines, and what follows from them."""

from dataclasses import replace
from pathlib import Path

from app.domain.machine import MachineProfile
from app.machine.advise import advise
from app.machine.speeds import models_of, shaped
from app.machine.tools import MachineTools
from app.storage.failures import disk_told
from app.storage.files import write_whole
from engine.api.cancel import Cancel
from engine.api.language import Language
from engine.hardware.disk import try_disk
from engine.hardware.facts import MachineFacts
from engine.hardware.fingerprint import fingerprint_of
from engine.models.catalogue.records import Purpose
from engine.trial.plan import PROMISED_S, Candidate, TrialPlan
from engine.trial.records import Stage
from engine.trial.trial import OnStage, run_trial

TRIAL = "trial"
"""Folder in the cache for models made on the spot."""
STATES = "prepared"
"""Folder in the cache where the language engine keeps what it knows of files."""


def measure_machine(
    tools: MachineTools, language: Language, on_stage: OnStage, cancel: Cancel
) -> MachineProfile | None:
    """Try the engines, keep what was found, and return it; None when cancelled.

    Nothing of what was kept before is lost by a cancel or a failure. An engine that is
    missing or dies is a finding, not an error.

    Args:
        tools: of this machine.
        language: of the packs that are judged.
        on_stage: told before each part; on the calling thread.
        cancel: ends it within a moment.

    Raises:
        Unavailable: the disk cannot be written.
    """
    begun_ms = tools.clock.monotonic_ms()
    on_stage(Stage.DISK)
    models = tools.models_folder()
    facts = _with_disk(tools.survey(models), models, cancel)
    taken_s = (tools.clock.monotonic_ms() - begun_ms) / 1_000
    plan = replace(plan_of(tools, facts, language), seconds=PROMISED_S - taken_s)
    measured = run_trial(plan, tools.make_worker, on_stage, cancel)
    if measured is None:
        return None
    advice = advise(facts, measured, tools.catalogue(), language)
    profile = MachineProfile(
        fingerprint=fingerprint_of(facts),
        facts=facts,
        measured=measured,
        measured_at=tools.clock.now(),
        verdicts=advice.verdicts,
        summary=advice.summary,
    )
    _keep(profile, tools.places.machine)
    return profile


def plan_of(tools: MachineTools, facts: MachineFacts, language: Language) -> TrialPlan:
    """Return what is tried: the models of the pack that the facts alone advise.

    Other packs follow from it; an installed model of that pack is tried itself.
    """
    catalogue = tools.catalogue()
    quick = advise(facts, None, catalogue, language)
    level = next((each.level for each in quick.verdicts if each.advised), None)
    packs = [pack for pack in catalogue.packs if pack.language == language]
    pack = next((each for each in packs if each.level is level), None)
    models = models_of(pack or packs[0], catalogue) if packs else ()
    return TrialPlan(
        folder=tools.places.cache / TRIAL,
        states=tools.places.cache / STATES,
        cores=facts.processor.usable,
        language=_here(tools, shaped(models, Purpose.LANGUAGE)),
        hearing=_here(tools, shaped(models, Purpose.HEARING)),
        voice=_voice(tools, language),
    )


def _here(tools: MachineTools, candidate: Candidate | None) -> Candidate | None:
    """Return a candidate with its file, where it is installed."""
    if candidate is None:
        return None
    paths = (each.path for each in tools.installed() if each.id == candidate.model)
    return Candidate(candidate.model, candidate.shape, next(paths, None))


def _voice(tools: MachineTools, language: Language) -> Path | None:
    for each in tools.installed():
        if each.purpose is Purpose.VOICE and language in each.languages:
            return each.path
    return None


def _with_disk(facts: MachineFacts, models: Path, cancel: Cancel) -> MachineFacts:
    try:
        disk = try_disk(models, cancel)
    except OSError:
        return facts  # A disk that cannot be written is told by the checks of it.
    return facts.model_copy(update={"disk": disk})


def _keep(profile: MachineProfile, file: Path) -> None:
    with disk_told():
        file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, profile.model_dump_json(indent=1).encode())
