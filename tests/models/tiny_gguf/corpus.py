"""The text the tiny model learns from: our own content and answers, in both languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("fr", "en")
_SYSTEM = {
    "fr": "Vous menez un entretien. Posez une seule question, avec politesse.",
    "en": "You are holding an interview. Ask one question only, politely.",
}


@dataclass(frozen=True, slots=True)
class Exchange:
    """What somebody answered, and what the interviewer asks next."""

    system: str
    answer: str
    question: str


class Corpus:
    """Questions and answers of one language after the other."""

    def __init__(self) -> None:
        self._questions = {language: _questions(language) for language in LANGUAGES}
        self._answers = {language: _answers(language) for language in LANGUAGES}

    def texts(self) -> Iterator[str]:
        """Give every text once, to learn a vocabulary from."""
        for language in LANGUAGES:
            yield _SYSTEM[language]
            yield from self._questions[language]
            yield from self._answers[language]

    def exchange(self, chance: Random) -> Exchange:
        """Return an answer and a question that were never together before."""
        language = chance.choice(LANGUAGES)
        return Exchange(
            _SYSTEM[language],
            chance.choice(self._answers[language]),
            chance.choice(self._questions[language]),
        )


def _questions(language: str) -> list[str]:
    found: list[str] = []
    for path in sorted((ROOT / "resources/content/questions").glob("*.yaml")):
        for question in yaml.safe_load(path.read_text("utf-8")):
            found += _asked(question, language)
    return found


def _asked(question: Mapping[str, Any], language: str) -> Iterator[str]:
    yield " ".join(question["text"][language].split())
    yield " ".join(question["rephrased"][language].split())
    for follow_up in question.get("follow_ups", ()):
        yield " ".join(follow_up["text"][language].split())


def _answers(language: str) -> list[str]:
    found: list[str] = []
    for path in sorted((ROOT / "tests/answers").glob(f"*.{language}.txt")):
        found += path.read_text("utf-8").split("\n---\n")
    return [" ".join(answer.split()) for answer in found if answer.strip()]
