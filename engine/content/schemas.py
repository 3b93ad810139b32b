"""JSON Schemas of the content files, published for authors of packs."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from engine.content.competency import Competency
from engine.content.drill import Drill
from engine.content.persona import Persona, Phrases
from engine.content.question import Question
from engine.content.scenario import Scenario


def content_schemas() -> Mapping[str, dict[str, Any]]:
    """Return the schema of each kind of content file, by kind."""
    kinds: Mapping[str, TypeAdapter[Any]] = {
        "competency": TypeAdapter(Competency),
        "drill": TypeAdapter(Drill),
        "persona": TypeAdapter(Persona),
        "phrases": TypeAdapter(tuple[Phrases, ...]),
        "questions": TypeAdapter(tuple[Question, ...]),
        "scenario": TypeAdapter(Scenario),
    }
    return {kind: adapter.json_schema() for kind, adapter in kinds.items()}
