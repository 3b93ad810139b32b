"""The notice that an artificial intelligence took part (AI Act, article 50)."""

from app.text import Texts


def ai_notice(texts: Texts) -> str:
    """Return what the interviewer and the report are, in a few sentences."""
    return texts.t(
        "The interviewer is an artificial intelligence, not a person. This report was "
        "made by a program, on this device, for your own training. It is not made for "
        "hiring or appraisal."
    )
