"""The names that the catalogue gives to what a scenario and a persona are like."""

from app.text.texts import N_, Texts
from engine.content.persona import Tone
from engine.content.question import Level

_TONES = {
    Tone.SUPPORTIVE: N_("Supportive"),
    Tone.NEUTRAL: N_("Neutral"),
    Tone.DEMANDING: N_("Demanding"),
}
_TONE_DETAILS = {
    Tone.SUPPORTIVE: N_("Helps you along and asks little beyond your answer."),
    Tone.NEUTRAL: N_("Courteous, and asks for what an answer leaves out."),
    Tone.DEMANDING: N_("Asks again until the answer is precise."),
}
_LEVELS = {
    Level.JUNIOR: N_("Junior"),
    Level.EXPERIENCED: N_("Experienced"),
    Level.MANAGER: N_("Manager"),
}
_TRADES = {
    "any": N_("Not tied to a trade"),
    "accounting": N_("Accounting"),
    "care": N_("Care"),
    "customer-service": N_("Customer service"),
    "logistics": N_("Logistics"),
    "public-service": N_("Public service"),
    "sales": N_("Sales"),
    "software": N_("Software"),
}


def tone_name(tone: Tone, texts: Texts) -> str:
    """Return the name of a tone."""
    return texts.t(_TONES[tone])


def tone_detail(tone: Tone, texts: Texts) -> str:
    """Return what a tone means, in one sentence."""
    return texts.t(_TONE_DETAILS[tone])


def level_name(level: Level, texts: Texts) -> str:
    """Return the name of a level of seniority."""
    return texts.t(_LEVELS[level])


def trade_name(trade: str, texts: Texts) -> str:
    """Return the name of a trade; of one that others have added, its own words."""
    known = _TRADES.get(trade)
    return texts.t(known) if known else trade.replace("-", " ").capitalize()
