"""No label of emotion or personality about the person (E-045).

Inferring emotions from voice or face at work or in education is forbidden in the
European Union (AI Act, article 5(1)(f)), and delivery is measured in facts. A word
comes before a feature: none of these is a field, a value, a schema entry, a prompt or
a sentence of the interface. Personas may have tempers; the person has none.
"""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, place, python_files, tracked_files, tree

LABELS = re.compile(
    r"(?<![a-z])(?:nervous(?:ness)?|anxi(?:ous|ety)|stress(?:ed|ful)?|confiden(?:t|ce)"
    r"|emotions?|emotional|mood|sincer(?:e|ity)|honesty|charisma(?:tic)?|introver\w+"
    r"|extraver\w+|extrover\w+|personality|neurotic\w*|sentiment|enthusias\w+|boredom"
    r"|anger|angry|fearful|happiness|sadness"
    r"|stress[ée]e?s?|nerv(?:eux|euse|osité)|anxi(?:eux|euse|été)|confian(?:t|te)"
    r"|émoti(?:on|ons|onnel|onnelle)|humeur|sincérité|sincère|personnalité"
    r"|enthousias\w+|colère|tristesse)(?![a-zé])",
    re.IGNORECASE,
)
LEXICONS = "engine/reading"
"""Words the engine understands when somebody says them; it never says them itself."""
PORTRAIT = "ui"
PORTRAIT_NAMES = re.compile(r"_?Moods?|\w*_?moods?(?:_\w+)?")
"""What the interviewer's portrait does: idle, listening, thinking, speaking."""
ALLOWED = (
    "emotion or personality",  # the sentences that promise there is no such judgement
    "émotion ni personnalité",
    "émotions ni personnalité",
)


def labels_in(text: str) -> list[str]:
    promised = text
    for sentence in ALLOWED:
        promised = promised.replace(sentence, "")
    # "confidence_level" and "isStressed" are two words each.
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", promised)
    return LABELS.findall(words)


def names_and_values(module: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Return the names code gives and the words it compares and shows, not its prose."""
    prose = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield node, name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield node, name
            case ast.Constant(value=str(text)) if id(node) not in prose:
                yield node, text
            case _:
                pass


def words_of_document(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for key, held in value.items():
                yield str(key)
                yield from words_of_document(held)
        case list():
            for held in value:
                yield from words_of_document(held)
        case _:
            pass


def schemas() -> list[Path]:
    return [path for path in tracked_files() if path.name.endswith("schema.json")]


@pytest.mark.requirement("E-045")
def test_code_and_its_sentences_hold_no_label_of_emotion() -> None:
    files = python_files("app", "engine", "ui")

    found = {
        place(path, node): labels
        for path in files
        if not place(path).startswith(LEXICONS)
        for node, text in names_and_values(tree(path))
        if not (place(path).startswith(PORTRAIT) and PORTRAIT_NAMES.fullmatch(text))
        if (labels := labels_in(text))
    }

    assert found == {}


@pytest.mark.requirement("E-045")
def test_the_french_holds_no_label_of_emotion() -> None:
    found = {
        place(path): labels
        for path in (ROOT / "translations").rglob("*.po")
        if (labels := labels_in(path.read_text("utf-8")))
    }

    assert found == {}


@pytest.mark.requirement("E-045")
def test_published_schemas_hold_no_label_of_emotion() -> None:
    found = {
        place(path): labels
        for path in schemas()
        for text in words_of_document(json.loads(path.read_text("utf-8")))
        if (labels := labels_in(text))
    }

    assert found == {}


@pytest.mark.parametrize(
    "text", ["stress_level", "isNervous", "You sound confident.", "votre humeur"]
)
def test_a_label_is_found_in_names_and_sentences(text: str) -> None:
    assert len(labels_in(text)) == 1


@pytest.mark.parametrize("text", ["confidential", "a distressing call", "humorous"])
def test_words_that_only_look_like_labels_pass(text: str) -> None:
    assert labels_in(text) == []
