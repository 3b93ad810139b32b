"""From a pack's files to a checked library."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from engine.api.errors import N_, Refused
from engine.content.competency import Competency
from engine.content.drill import Drill
from engine.content.library import ContentLibrary
from engine.content.localised import LocalisedList
from engine.content.pack import read_pack
from engine.content.persona import Persona, PhraseKey, Phrases
from engine.content.question import Question
from engine.content.scenario import ConversationScenario, InterviewScenario, Scenario
from engine.content.yaml_reader import read_yaml

MAX_ITEMS = 5_000

_Whole = Persona | InterviewScenario | ConversationScenario | Competency | Drill
_Item = _Whole | Question | Phrases

_ONE_A_FILE: Mapping[str, tuple[str, TypeAdapter[Any]]] = {
    "personas": ("persona", TypeAdapter(Persona)),
    "scenarios": ("scenario", TypeAdapter(Scenario)),
    "competencies": ("competency", TypeAdapter(Competency)),
    "drills": ("drill", TypeAdapter(Drill)),
}
"""By room: the kind of its items and their model."""

_QUESTIONS = TypeAdapter(tuple[Question, ...])
_PHRASES = TypeAdapter(tuple[Phrases, ...])


@dataclass
class _Shelf:
    personas: dict[str, Persona] = field(default_factory=dict)
    scenarios: dict[str, InterviewScenario | ConversationScenario] = field(
        default_factory=dict
    )
    questions: dict[str, Question] = field(default_factory=dict)
    competencies: dict[str, Competency] = field(default_factory=dict)
    drills: dict[str, Drill] = field(default_factory=dict)
    phrases: dict[PhraseKey, LocalisedList] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)


def load_library(source: Path) -> ContentLibrary:
    """Return the content at ``source``, each item validated on its own.

    Whether the items fit together is for ``check.check_library`` to say.

    Args:
        source: a folder or a zip file laid out as the README says.

    Raises:
        Refused: a file breaks its model; the file and the field are named.
        Unavailable: the pack cannot be read.
    """
    shelf = _Shelf()
    for name, data in read_pack(source).items():
        _shelve(shelf, name, read_yaml(name, data))
        if len(shelf.hashes) > MAX_ITEMS:
            raise Refused(
                N_("The content pack holds too many items."),
                N_("Split it: at most {count} items."),
                {"count": MAX_ITEMS},
            )
    return ContentLibrary(
        personas=shelf.personas,
        scenarios=shelf.scenarios,
        questions=shelf.questions,
        competencies=shelf.competencies,
        phrases=shelf.phrases,
        hashes=shelf.hashes,
        drills=shelf.drills,
    )


def _shelve(shelf: _Shelf, name: str, data: object) -> None:
    room = name.split("/", maxsplit=1)[0]
    try:
        for kind, identifier, item in _items(room, data):
            _place(shelf, name, kind, identifier, item)
    except ValidationError as error:
        raise _invalid(name, error) from error


def _items(room: str, data: object) -> Iterator[tuple[str, str, _Item]]:
    if room in _ONE_A_FILE:
        kind, model = _ONE_A_FILE[room]
        item: _Whole = model.validate_python(data)
        yield kind, item.id, item
    elif room == "questions":
        for question in _QUESTIONS.validate_python(data):
            yield "question", question.id, question
    elif room == "phrases.yaml":
        for phrases in _PHRASES.validate_python(data):
            yield "phrases", phrases.key.value, phrases
    else:
        raise Refused(
            N_("The content pack holds a file in an unknown place: {name}."),
            N_("See engine/content/README.md for the layout of a pack."),
            {"name": room},
        )


def _place(shelf: _Shelf, name: str, kind: str, identifier: str, item: _Item) -> None:
    key = f"{kind}/{identifier}"
    if key in shelf.hashes:
        raise Refused(
            N_("{name} defines {key} a second time."),
            N_("Give each item an identifier of its own."),
            {"name": name, "key": key},
        )
    shelf.hashes[key] = _hash(item)
    match item:
        case Persona():
            shelf.personas[identifier] = item
        case InterviewScenario() | ConversationScenario():
            shelf.scenarios[identifier] = item
        case Competency():
            shelf.competencies[identifier] = item
        case Question():
            shelf.questions[identifier] = item
        case Drill():
            shelf.drills[identifier] = item
        case Phrases():
            shelf.phrases[item.key] = item.says


def _hash(item: BaseModel) -> str:
    canonical: Mapping[str, Any] = item.model_dump(mode="json", by_alias=True)
    return hashlib.sha256(
        json.dumps(canonical, sort_keys=True, ensure_ascii=False).encode()
    ).hexdigest()


def _invalid(name: str, error: ValidationError) -> Refused:
    first = error.errors(include_url=False, include_input=False)[0]
    return Refused(
        N_("{name} is not valid: {field}: {reason}."),
        N_("Correct that field and try again."),
        {
            "name": name,
            "field": ".".join(str(part) for part in first["loc"]) or "(file)",
            "reason": first["msg"].rstrip("."),
        },
    )
