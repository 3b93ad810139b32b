"""The content of one installation, by identifier."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.content.competency import Competency
from engine.content.drill import Drill
from engine.content.localised import LocalisedList
from engine.content.persona import Persona, PhraseKey
from engine.content.question import Question
from engine.content.scenario import ConversationScenario, InterviewScenario


@dataclass(frozen=True)
class ContentLibrary:
    """Everything that can be practised, validated and cross-checked."""

    personas: Mapping[str, Persona]
    scenarios: Mapping[str, InterviewScenario | ConversationScenario]
    questions: Mapping[str, Question]
    competencies: Mapping[str, Competency]
    phrases: Mapping[PhraseKey, LocalisedList]
    """Shared words for the moments where a persona has none of its own."""
    hashes: Mapping[str, str]
    """SHA-256 of each item's canonical form, by ``kind/id``; reports record them."""
    drills: Mapping[str, Drill] = field(default_factory=dict)
