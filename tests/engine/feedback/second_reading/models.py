"""Language models made of code that answer questions about levels."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from engine.api.cancel import Cancel
from engine.api.language_model import (
    Finish,
    Generation,
    Messages,
    ModelFacts,
    OnText,
    Reading,
    Sampling,
)
from engine.content.competency import Competency

_CHOICE = re.compile(r"^([A-E]) ?: (.+)$", re.MULTILINE)
_SENTENCE = re.compile(r"^(\d+)\. (.+)$", re.MULTILINE)
Rule = Callable[[Messages, Sequence[str]], Mapping[str, float]]


@dataclass
class Weigher:
    """Weighs labels by a rule, and remembers what it was shown.

    Attributes:
        rule: makes the weights.
        says: what it writes when it is asked to write.
        shown: every prompt it was given.
    """

    rule: Rule
    says: str = ""
    context_tokens: int = 8192
    shown: list[Messages] = field(default_factory=list)
    after: Callable[[], None] = lambda: None
    """Called after every question."""

    @property
    def facts(self) -> ModelFacts:
        return ModelFacts("weigher", "0" * 64, "words", "1", self.context_tokens)

    @property
    def text(self) -> str:
        """All that was ever shown."""
        return "\n".join(message.text for prompt in self.shown for message in prompt)

    def count(self, messages: Messages) -> int:
        return sum(len(message.text.split()) + 4 for message in messages)

    def read(
        self, messages: Messages, cancel: Cancel, *, is_open: bool = False
    ) -> Reading:
        self.shown.append(messages)
        return Reading(self.count(messages), 0, 0, not cancel.cancelled and not is_open)

    def generate(
        self, messages: Messages, sampling: Sampling, on_text: OnText, cancel: Cancel
    ) -> Generation:
        self.shown.append(messages)
        reading = self.read(messages, cancel)
        on_text(self.says)
        tokens = min(len(self.says.split()), sampling.most_tokens)
        return Generation(self.says, tokens, reading, 0, 0, Finish.STOP)

    def label_probabilities(
        self, messages: Messages, labels: Sequence[str]
    ) -> Mapping[str, float]:
        self.shown.append(messages)
        found = self.rule(messages, labels)
        self.after()
        return found

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        return [[1.0] for _ in texts]

    def keep_state(self, messages: Messages, name: str) -> bool:
        return bool(messages and name)

    def restore_state(self, name: str) -> bool:
        return not name


def choices(messages: Messages) -> dict[str, str]:
    """Return the descriptions of the last message, by letter."""
    return dict(_CHOICE.findall(messages[-1].text))


def numbered(messages: Messages) -> dict[str, str]:
    """Return the sentences of the answer, by number."""
    return dict(_SENTENCE.findall(messages[1].text))


def by_level(
    shares: Mapping[int, float], competencies: Mapping[str, Competency]
) -> Rule:
    """Weigh descriptions by their level, whatever letter they have."""
    levels = {
        text: anchor.level
        for competency in competencies.values()
        for anchor in competency.anchors
        for text in (anchor.behaviour.fr, anchor.behaviour.en)
    }

    def rule(messages: Messages, labels: Sequence[str]) -> Mapping[str, float]:
        shown = choices(messages)
        if not shown:
            return {label: 1 / (2 + place) for place, label in enumerate(labels)}
        return {label: shares.get(levels[text], 0.0) for label, text in shown.items()}

    return rule


def always(level: int, competencies: Mapping[str, Competency]) -> Rule:
    """Choose the same level every time, without a doubt."""
    return by_level({level: 1.0}, competencies)


def letter(wanted: str) -> Rule:
    """Choose the same letter or place every time."""

    def rule(_: Messages, labels: Sequence[str]) -> Mapping[str, float]:
        return {
            label: 0.96 if label == wanted or (wanted not in labels and not place)
            else 0.01
            for place, label in enumerate(labels)
        }  # fmt: skip

    return rule


def leaning(rule: Rule, bias: Mapping[str, float]) -> Rule:
    """Multiply another rule's weights by what this model prefers anyway."""

    def leant(messages: Messages, labels: Sequence[str]) -> Mapping[str, float]:
        weights = rule(messages, labels)
        return {label: weights[label] * bias.get(label, 1.0) for label in weights}

    return leant
