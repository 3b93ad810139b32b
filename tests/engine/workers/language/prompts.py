"""Prompts for tests."""

from engine.api.cancel import Cancel
from engine.api.language_model import Message, Role, Sampling

SYSTEM = Message(
    Role.SYSTEM, "Vous menez un entretien. Posez une seule question, avec politesse."
)
GO_ON = Cancel()
"""Never set."""
ENDLESS = Sampling(
    seed=45, temperature=1e6, top_k=0, top_p=1.0, min_p=0.0, most_tokens=500
)
"""Draws whatever comes: with this seed, more than 500 tokens before a turn ends."""


def said(text: str) -> Message:
    return Message(Role.USER, text)


def asked(text: str) -> Message:
    return Message(Role.ASSISTANT, text)


def prompt(text: str) -> list[Message]:
    return [SYSTEM, said(text)]


def drawing(seed: int = 7, most_tokens: int = 40, **more: float) -> Sampling:
    return Sampling(
        seed=seed, most_tokens=most_tokens, temperature=more.get("heat", 0.7)
    )


def ignore(_text: str) -> None:
    pass
