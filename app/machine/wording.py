"""A machine and its verdicts in words: window, terminal and a screen reader say these."""

from collections.abc import Mapping

from app.domain.machine import Fit, PackVerdict, Sentence
from app.text import N_, Texts
from app.text.formats import decimal
from engine.hardware.facts import (
    DiskFacts,
    GraphicsCard,
    MachineFacts,
    PowerFacts,
    Processor,
)
from engine.models.catalogue.records import PackLevel, Purpose
from engine.trial.records import LeftOut, Measured, Stage

FIT_NAMES: Mapping[Fit, str] = {
    Fit.YES: N_("Fits"),
    Fit.TIGHT: N_("Tight"),
    Fit.NO: N_("Does not fit"),
}
LEVEL_NAMES: Mapping[PackLevel, str] = {
    PackLevel.LIGHT: N_("Light"),
    PackLevel.STANDARD: N_("Standard"),
    PackLevel.HIGH: N_("High"),
}
STAGE_NAMES: Mapping[Stage, str] = {
    Stage.DISK: N_("Trying the disk"),
    Stage.VOICE: N_("Trying the voice"),
    Stage.HEARING: N_("Trying the hearing"),
    Stage.LANGUAGE: N_("Trying the language model"),
}


def in_words(sentence: Sentence, texts: Texts) -> str:
    """Return a sentence in the language of ``texts``, numbers as that writes them."""
    values = {
        name: _value(name, value, texts) for name, value in sentence.values.items()
    }
    return texts.t(sentence.text, **values)


def time_in_words(verdict: PackVerdict, texts: Texts) -> str:
    """Return how long an answer will take to sound, with its range."""
    if verdict.first_sound_ms is None:
        return texts.t("Nobody can tell how fast it will answer before it is tried.")
    return texts.t(
        "About {seconds} s ({least}–{most} s) from the end of your turn to the first sound.",
        seconds=_seconds(verdict.first_sound_ms, texts),
        least=_seconds(verdict.least_ms or verdict.first_sound_ms, texts),
        most=_seconds(verdict.most_ms or verdict.first_sound_ms, texts),
    )


def _seconds(milliseconds: int, texts: Texts) -> str:
    return decimal(milliseconds / 1000, texts)


def _value(name: str, value: str | float, texts: Texts) -> object:
    if name == "level" and isinstance(value, str):
        return texts.t(LEVEL_NAMES[PackLevel(value)])
    if name == "cores" and isinstance(value, int):
        return texts.tn("{count} core", "{count} cores", value)
    return value


def left_out_in_words(left_out: LeftOut, texts: Texts) -> str:
    """Return why an engine was not tried, or cannot run here."""
    what = texts.t(left_out.what, **left_out.values)
    remedy = texts.t(left_out.remedy, **left_out.values) if left_out.remedy else ""
    return f"{texts.t(_ENGINES[left_out.engine])} {what} {remedy}".rstrip()


def unsure_in_words(measured: Measured, texts: Texts) -> str:
    """Return why what was measured is less sure; empty where it is sure."""
    if measured.others_busy:
        return texts.t(
            "Other programs were busy meanwhile: the figures are less sure until it is "
            "measured again."
        )
    if not measured.is_sure:
        return texts.t(
            "Time ran out before everything was measured: the figures are less sure."
        )
    return ""


def rows_in_words(facts: MachineFacts, texts: Texts) -> tuple[tuple[str, str], ...]:
    """Return what a machine is, a name and a value for each row."""
    t = texts.t
    return (
        (t("Processor"), _processor(facts.processor, texts)),
        (t("Memory"), _memory(facts, texts)),
        (t("Graphics"), _graphics(facts, texts)),
        (t("Disk"), _disk(facts.disk, texts)),
        (t("Power"), _power(facts.power, texts)),
    )


_ENGINES: Mapping[Purpose, str] = {
    Purpose.LANGUAGE: N_("Language engine:"),
    Purpose.HEARING: N_("Hearing engine:"),
    Purpose.VOICE: N_("Voice engine:"),
}
_GIB = 1024**3
_GIGABYTE = 1_000_000_000
_MEGABYTE = 1_000_000


def _processor(processor: Processor, texts: Texts) -> str:
    cores = texts.tn("{count} core", "{count} cores", processor.usable)
    if processor.usable < processor.physical:
        cores = texts.tn(
            "{count} of {all} cores",
            "{count} of {all} cores",
            processor.usable,
            all=processor.physical,
        )
    return ", ".join(
        each for each in (processor.name, cores, " ".join(processor.features)) if each
    )


def _memory(facts: MachineFacts, texts: Texts) -> str:
    return texts.t(
        "{total} GB, {available} GB of it free now",
        total=decimal(facts.memory / _GIB, texts),
        available=decimal(facts.available / _GIB, texts),
    )


def _graphics(facts: MachineFacts, texts: Texts) -> str:
    runs = texts.t("everything runs on the processor")
    if not facts.graphics:
        return texts.t("none found: {so}", so=runs)
    names = ", ".join(_card(card, texts) for card in facts.graphics)
    return f"{names} ({runs})"


def _card(card: GraphicsCard, texts: Texts) -> str:
    if card.memory is None:
        return card.name
    return texts.t(
        "{name}, {memory} GB", name=card.name, memory=decimal(card.memory / _GIB, texts)
    )


def _disk(disk: DiskFacts, texts: Texts) -> str:
    free = texts.t(
        "{gigabytes} GB free", gigabytes=decimal(disk.free / _GIGABYTE, texts)
    )
    if disk.write_speed is None or disk.read_speed is None:
        return free
    speeds = texts.t(
        "writes {write} MB/s, reads {read} MB/s",
        write=round(disk.write_speed / _MEGABYTE),
        read=round(disk.read_speed / _MEGABYTE),
    )
    return f"{free}, {speeds}"


def _power(power: PowerFacts, texts: Texts) -> str:
    if not power.has_battery or power.percent is None:
        return texts.t("plugged in, no battery")
    if power.plugged:
        return texts.t("plugged in, battery at {percent} %", percent=power.percent)
    return texts.t("on battery, {percent} % left", percent=power.percent)
