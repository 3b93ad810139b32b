"""Packs, models and downloads in words."""

from app.domain.machine import Fit
from app.domain.models import InstalledModel, OfferedPack, Origin, Transfer
from app.machine.wording import LEVEL_NAMES, in_words, time_in_words
from app.shared.errors import N_
from engine.api.language import Language
from engine.models.catalogue.records import ModelEntry, PackLevel, Purpose
from ui.kit.amounts import size_in_words, speed_in_words, time_left_in_words
from ui.kit.context import UiContext
from ui.workspaces.settings.models.coming import Coming
from ui.workspaces.settings.models.state import ModelsState

SIZES = {
    PackLevel.LIGHT: N_("Small models: simple wording, quick to download."),
    PackLevel.STANDARD: N_("Middle-sized models: they take up what you say."),
    PackLevel.HIGH: N_("Large models: the finest wording, for a strong computer."),
}
"""What a pack is, a sentence each."""
PURPOSES = {
    Purpose.HEARING: N_("It hears you: you answer aloud."),
    Purpose.LANGUAGE: N_("It words the interviewer’s questions after your answers."),
    Purpose.VOICE: N_("It gives the interviewer a natural voice."),
}
"""What a model adds, a sentence each."""
KINDS = {
    Purpose.HEARING: N_("Hearing"),
    Purpose.LANGUAGE: N_("Language model"),
    Purpose.VOICE: N_("Voice"),
}
"""What a model is, in a word or two."""
_VOICE_PARTS = 3
"""Of the name of a Piper voice: language, name, quality."""
_LANGUAGES: dict[Language, str] = {"fr": N_("French"), "en": N_("English")}


def pack_name(pack: OfferedPack, ui: UiContext) -> str:
    """Return the name of a pack: "Standard pack"."""
    return ui.t("{level} pack", level=ui.t(LEVEL_NAMES[pack.level]))


def pack_reason(pack: OfferedPack, state: ModelsState, ui: UiContext) -> str:
    """Return how a pack runs on this machine, and why."""
    verdict = state.verdict(pack)
    if verdict is None:
        return ""
    if verdict.fits is Fit.YES and verdict.first_sound_ms is not None:
        return time_in_words(verdict, ui.texts)
    return in_words(verdict.reason, ui.texts)


def pack_content(pack: OfferedPack, ui: UiContext) -> str:
    """Return the models of a pack, and their size."""
    names = ", ".join(map(short_name, pack.models))
    size = size_in_words(pack.size, ui.texts)
    if pack.is_here:
        return ui.t("{names}. {size} on disk.", names=names, size=size)
    return ui.t("{names}. {size} in all.", names=names, size=size)


def short_name(entry: ModelEntry) -> str:
    """Return what people call a model: a voice by its first name, "Siwis"."""
    parts = entry.name.split("-")
    if entry.purpose is Purpose.VOICE and len(parts) == _VOICE_PARTS:
        return parts[1].replace("_", " ").capitalize()
    return entry.name


def languages_in_words(languages: tuple[Language, ...], ui: UiContext) -> str:
    """Return the languages of a model; empty where nobody tells."""
    names = [ui.t(_LANGUAGES[each]) for each in languages]
    if len(names) < 2:
        return "".join(names)
    # English writes the names of languages with a capital, French does not.
    second = names[1].lower() if ui.texts.language == "fr" else names[1]
    return ui.t("{first} and {second}", first=names[0], second=second)


def where_in_words(model: InstalledModel, ui: UiContext) -> str:
    """Return where a model lies, and how it came."""
    if model.origin is Origin.BY_HAND:
        return ui.t("put there by hand")
    if model.shared:
        return ui.t("for everybody on this computer")
    return {
        Origin.DOWNLOADED: ui.t("downloaded"),
        Origin.IMPORTED: ui.t("from your file"),
        Origin.BUNDLE: ui.t("from a bundle"),
    }[model.origin]


def model_detail(model: InstalledModel, ui: UiContext) -> str:
    """Return what an installed model is: kind, languages, licence, where it is."""
    licence = model.entry.licence.name if model.entry is not None else ""
    parts = (
        ui.t(KINDS[model.purpose]),
        languages_in_words(model.languages, ui),
        licence,
        where_in_words(model, ui),
    )
    return " · ".join(part for part in parts if part)


def entry_detail(entry: ModelEntry, ui: UiContext) -> str:
    """Return what a model of the catalogue is."""
    memory = ui.t("needs {size} of memory", size=size_in_words(entry.memory, ui.texts))
    parts = (
        ui.t(KINDS[entry.purpose]),
        languages_in_words(entry.languages, ui),
        entry.licence.name,
        memory,
    )
    return " · ".join(part for part in parts if part)


def size_of(entry: ModelEntry, ui: UiContext) -> str:
    """Return the size of a model; of one that nobody tells, that."""
    if entry.size is None:
        return ui.t("size not known")
    return size_in_words(entry.size, ui.texts)


def amount_in_words(coming: Coming, ui: UiContext) -> str:
    """Return how much is here of what comes."""
    return ui.t(
        "{done} of {total}",
        done=size_in_words(coming.done, ui.texts),
        total=size_in_words(coming.total, ui.texts),
    )


def pace_in_words(coming: Coming, ui: UiContext) -> str:
    """Return how fast it comes and how long it still takes; empty when it stands."""
    if coming.speed <= 0:
        return ""
    left = coming.seconds_left
    parts = (
        speed_in_words(coming.speed, ui.texts),
        time_left_in_words(left, ui.texts) if left is not None else "",
    )
    return " · ".join(part for part in parts if part)


def source_in_words(running: Transfer | None, ui: UiContext) -> str:
    """Return what is fetched now, and from where."""
    if running is None:
        return ui.t("Waiting for its turn.")
    if not running.host:
        return ui.t("{name}: asking for it…", name=running.name)
    return ui.t("{name}, from {host}", name=running.name, host=running.host)
