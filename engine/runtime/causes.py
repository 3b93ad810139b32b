"""Why a worker is gone, in words: what happened, and what to do."""

from collections.abc import Mapping

from engine.api.errors import N_, ExpectedError, Unavailable
from engine.runtime.worker import Cause, WorkerLost

_WHAT: Mapping[str, Mapping[Cause, str]] = {
    "language": {
        Cause.ILLEGAL_INSTRUCTION: N_(
            "The interviewer’s language model cannot run: this computer’s processor lacks an instruction it needs."
        ),
        Cause.OUT_OF_MEMORY: N_(
            "The interviewer’s language model stopped: it needed more memory than there is for it."
        ),
        Cause.CORRUPT_FILE: N_(
            "The interviewer’s language model cannot run: its file is damaged or incomplete."
        ),
        Cause.MISSING_LIBRARY: N_(
            "The interviewer’s language model cannot run: a library it needs is missing."
        ),
        Cause.SILENT: N_(
            "The interviewer’s language model stopped answering and was ended."
        ),
        Cause.KILLED: N_("The interviewer’s language model was ended from outside."),
        Cause.CRASHED: N_(
            "The interviewer’s language model stopped because of a fault in it."
        ),
        Cause.GIVEN_UP: N_(
            "The interviewer’s language model failed three times while it started and is left off."
        ),
    },
    "hearing": {
        Cause.ILLEGAL_INSTRUCTION: N_(
            "Speech recognition cannot run: this computer’s processor lacks an instruction it needs."
        ),
        Cause.OUT_OF_MEMORY: N_(
            "Speech recognition stopped: it needed more memory than there is for it."
        ),
        Cause.CORRUPT_FILE: N_(
            "Speech recognition cannot run: the file of its model is damaged or incomplete."
        ),
        Cause.MISSING_LIBRARY: N_(
            "Speech recognition cannot run: a library it needs is missing."
        ),
        Cause.SILENT: N_("Speech recognition stopped answering and was ended."),
        Cause.KILLED: N_("Speech recognition was ended from outside."),
        Cause.CRASHED: N_("Speech recognition stopped because of a fault in it."),
        Cause.GIVEN_UP: N_(
            "Speech recognition failed three times while it started and is left off."
        ),
    },
    "voice": {
        Cause.ILLEGAL_INSTRUCTION: N_(
            "The interviewer’s voice cannot run: this computer’s processor lacks an instruction it needs."
        ),
        Cause.OUT_OF_MEMORY: N_(
            "The interviewer’s voice stopped: it needed more memory than there is for it."
        ),
        Cause.CORRUPT_FILE: N_(
            "The interviewer’s voice cannot run: its file is damaged or incomplete."
        ),
        Cause.MISSING_LIBRARY: N_(
            "The interviewer’s voice cannot run: a library it needs is missing."
        ),
        Cause.SILENT: N_("The interviewer’s voice stopped answering and was ended."),
        Cause.KILLED: N_("The interviewer’s voice was ended from outside."),
        Cause.CRASHED: N_("The interviewer’s voice stopped because of a fault in it."),
        Cause.GIVEN_UP: N_(
            "The interviewer’s voice failed three times while it started and is left off."
        ),
    },
}
_WHAT_OF_ANY: Mapping[Cause, str] = {
    Cause.ILLEGAL_INSTRUCTION: N_(
        "An engine cannot run: this computer’s processor lacks an instruction it needs."
    ),
    Cause.OUT_OF_MEMORY: N_(
        "An engine stopped: it needed more memory than there is for it."
    ),
    Cause.CORRUPT_FILE: N_("An engine cannot run: its file is damaged or incomplete."),
    Cause.MISSING_LIBRARY: N_("An engine cannot run: a library it needs is missing."),
    Cause.SILENT: N_("An engine stopped answering and was ended."),
    Cause.KILLED: N_("An engine was ended from outside."),
    Cause.CRASHED: N_("An engine stopped because of a fault in it."),
    Cause.GIVEN_UP: N_(
        "An engine failed three times while it started and is left off."
    ),
}
_REMEDY: Mapping[Cause, str] = {
    Cause.ILLEGAL_INSTRUCTION: N_(
        "Sessions go on without it; a newer computer would run it."
    ),
    Cause.OUT_OF_MEMORY: N_("Close other programs, or choose a smaller model."),
    Cause.CORRUPT_FILE: N_("Remove its file and install it again."),
    Cause.MISSING_LIBRARY: N_("Install the application again."),
    Cause.SILENT: N_(
        "It starts again when it is needed; if it happens often, choose a smaller model."
    ),
    Cause.KILLED: N_("It starts again when it is needed."),
    Cause.CRASHED: N_(
        "It starts again when it is needed; if it happens often, choose another model."
    ),
    Cause.GIVEN_UP: N_("Try it again in the settings, or choose another model."),
}
_FAULT: Mapping[str, str] = {
    "language": N_("The interviewer’s language model could not do what was asked."),
    "hearing": N_("Speech recognition could not do what was asked."),
    "voice": N_("The interviewer’s voice could not do what was asked."),
}
_FAULT_OF_ANY = N_("An engine could not do what was asked.")
_FAULT_REMEDY = N_("Try again; sessions also go on without it.")


def lost(kind: str, cause: Cause) -> WorkerLost:
    """Return the error that tells of a worker's death in words."""
    what = _WHAT.get(kind, _WHAT_OF_ANY)[cause]
    return WorkerLost(what, _REMEDY[cause], cause=cause)


def lost_as_told(kind: str, cause: Cause, told: ExpectedError | None) -> ExpectedError:
    """Return the same, in the service's own words when it said something."""
    if isinstance(told, Unavailable):
        return WorkerLost(told.what, told.remedy, told.values, cause=cause)
    return told or lost(kind, cause)


def faulty(kind: str) -> Unavailable:
    """Return the error for a request that made the service fail, and not die."""
    return Unavailable(_FAULT.get(kind, _FAULT_OF_ANY), _FAULT_REMEDY)
