"""A better version worded by a model, kept only when every fact in it was told."""

from typing import Final

from engine.api.errors import Refused
from engine.api.language_model import Finish, Generation, LanguageModel, Sampling
from engine.feedback.better.fact_check import fact_check
from engine.feedback.better.outline import is_wanted
from engine.feedback.material import Material
from engine.feedback.records import AnswerAssessment
from engine.feedback.second_reading.asking import Sheet
from engine.feedback.second_reading.records import Reader

SEED: Final = 1
TEMPERATURE: Final = 0.2
MOST_SENTENCES: Final = 6
MOST_TOKENS: Final = 320
FEWEST_WORDS: Final = 8
"""A version under so many words tells nothing better."""
STOPS: Final = ("\n\n", "[", "<<<", ">>>")


def better_by_model(
    judged: AnswerAssessment, material: Material, sheet: Sheet, reader: Reader
) -> str | None:
    """Return the answer told again by a model; None where none stands.

    Raises:
        Unavailable: the model cannot be asked.
    """
    told = material.reading.own_actions or material.reading.shared_actions
    if not is_wanted(judged) or not told:
        return None
    try:
        written = _written(sheet, reader.model, reader)
    except Refused:  # no room beside a long answer
        return None
    if written.finish is not Finish.STOP:
        return None
    version = " ".join(written.text.split())
    return version if _stands(version, material) else None


def _written(sheet: Sheet, model: LanguageModel, reader: Reader) -> Generation:
    sampling = Sampling(
        seed=SEED, temperature=TEMPERATURE, most_tokens=MOST_TOKENS, stop=STOPS
    )
    prompt = sheet.better_prompt(MOST_SENTENCES)
    return model.generate(prompt, sampling, _unheard, reader.cancel)


def _stands(version: str, material: Material) -> bool:
    """Only what was told, no longer than it was told."""
    length = len(version.split())
    if not FEWEST_WORDS <= length <= material.reading.words:
        return False
    text = material.annotated
    return not fact_check(version, text.text, text.language)


def _unheard(_text: str) -> None:
    """Nobody watches it being written: it is checked first."""
