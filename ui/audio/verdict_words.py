"""How a trial of the microphone came out, in words."""

from app.shared.errors import N_
from app.text import Texts
from app.text.formats import decimal
from ui.audio.verdict import Trial, Verdict

_WORDS = {
    Verdict.HEARD: N_("You are heard well. The room: {noise} dB."),
    Verdict.FAINT: N_("You are heard faintly. Come closer, or turn the input up."),
    Verdict.LOUD_ROOM: N_(
        "You are heard, and so is the room ({noise} dB). A quieter place or a headset "
        "helps."
    ),
    Verdict.NOBODY: N_(
        "The room is heard ({noise} dB), but no voice. Say a few words, or choose another "
        "microphone."
    ),
    Verdict.MUTED: N_(
        "Nothing comes in. The microphone may be switched off, or be another one."
    ),
}


def verdict_in_words(trial: Trial, texts: Texts) -> str:
    """Return what was measured, and what to do where something should be done."""
    noise = decimal(float(round(trial.noise_dbfs)), texts)
    return texts.t(_WORDS[trial.verdict], noise=noise)
