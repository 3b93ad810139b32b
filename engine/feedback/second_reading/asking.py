"""What a model is asked about one answer, as prompts that begin alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.api.language import Language
from engine.api.language_model import Message, Role
from engine.content.competency import Competency
from engine.feedback.second_reading.orders import LABELS, Order
from engine.feedback.second_reading.passages import Passage, as_data
from engine.feedback.second_reading.prompts import PROMPTS

Prompt = tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One answer as it is shown."""

    language: Language
    question: str
    passages: tuple[Passage, ...]
    shortened: bool

    @property
    def numbers(self) -> tuple[str, ...]:
        """The labels of the sentences."""
        return tuple(str(number + 1) for number in range(len(self.passages)))

    def beginning(self) -> Prompt:
        """Return what every question about this answer begins with."""
        words = PROMPTS[self.language]
        numbered = [
            f"{number}. {passage.text}"
            for number, passage in zip(self.numbers, self.passages, strict=True)
        ]
        shown = words.answer.format(
            question=as_data(self.question), sentences="\n".join(numbered)
        )
        if self.shortened:
            shown = f"{shown}\n{words.left_out}"
        return (
            Message(Role.SYSTEM, words.opening),
            Message(Role.USER, shown),
            Message(Role.ASSISTANT, words.ready),
        )

    def level_prompt(self, competency: Competency, order: Order) -> Prompt:
        """Return the question which level's description fits."""
        words = PROMPTS[self.language]
        anchors = {anchor.level: anchor for anchor in competency.anchors}
        choices = [
            words.choice.format(
                label=label, behaviour=anchors[level].behaviour.in_(self.language)
            )
            for label, level in zip(LABELS, order, strict=True)
        ]
        asked = words.levels.format(choices="\n".join(choices))
        return self._about(competency, asked)

    def proof_prompt(self, competency: Competency) -> Prompt:
        """Return the question which sentence says most."""
        return self._about(competency, PROMPTS[self.language].proof)

    def better_prompt(self, most_sentences: int) -> Prompt:
        """Return the request for a better version."""
        asked = PROMPTS[self.language].better.format(most=most_sentences)
        return (*self.beginning(), Message(Role.USER, asked))

    def _about(self, competency: Competency, asked: str) -> Prompt:
        head = PROMPTS[self.language].criterion.format(
            name=competency.name.in_(self.language),
            definition=competency.definition.in_(self.language),
        )
        return (*self.beginning(), Message(Role.USER, f"{head}\n{asked}"))


def longest_prompt(sheet: Sheet, competencies: Sequence[Competency]) -> Prompt:
    """Return the longest of the prompts about levels, by its characters."""
    order = tuple(range(1, len(LABELS) + 1))
    prompts = [sheet.level_prompt(competency, order) for competency in competencies]
    return max(prompts, key=lambda prompt: len(prompt[-1].text))
