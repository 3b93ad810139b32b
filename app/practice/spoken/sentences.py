"""What a person is told when something is missing."""

from engine.api.errors import N_, ExpectedError, Unavailable


def microphone_lost() -> Unavailable:
    """Return the sentence for a microphone that went away."""
    return Unavailable(
        N_("The microphone is gone; the session is paused."),
        N_("Plug it in again, or go on in writing."),
    )


def loudspeaker_gone() -> Unavailable:
    """Return the sentence for a loudspeaker that went away."""
    return Unavailable(
        N_("The loudspeaker is gone; the interviewer’s words are on the screen."),
        N_("Plug it in again, or choose another one in the settings."),
    )


def model_too_slow() -> Unavailable:
    """Return the sentence for a model that keeps the person waiting."""
    return Unavailable(
        N_("The language model takes too long; the interviewer follows the script."),
        N_("Close other programs, or choose a smaller model."),
    )


def voice_too_slow() -> Unavailable:
    """Return the sentence for a voice that keeps the person waiting."""
    return Unavailable(
        N_("The voice takes too long; the interviewer’s words are on the screen."),
        N_("It is tried again at the next turn."),
    )


def told_plainly(error: Exception) -> ExpectedError:
    """Return what a person can be told about ``error``; a bug stays nameless."""
    if isinstance(error, ExpectedError):
        return error
    return Unavailable(
        N_("Something went wrong inside Exerzia."),
        N_("Go on; what was said so far is kept."),
    )
