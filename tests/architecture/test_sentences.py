"""Whatever a person reads comes from the catalogue (E-239).

A sentence written straight into a widget stays English for ever, and nobody notices
until a French customer does. The same for a sentence built from pieces: it cannot be
translated, because other languages order the pieces differently.
"""

import ast
import re
from collections.abc import Callable, Iterable, Iterator

import pytest

from tests.architecture.source import called_name, calls, place, python_files, tree

SHOWS_TEXT = re.compile(
    r"set(?:Text|Title|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|Html"
    r"|PlainText|Markdown|AccessibleName|AccessibleDescription|InformativeText|Label"
    r"Text|DetailedText|TabText|ItemText|HeaderLabels|Prefix|Suffix)"
    r"|add(?:Item|Tab|Action|Menu|Button|Row|Items)|showMessage"
    r"|Q(?:Label|PushButton|ToolButton|CheckBox|RadioButton|GroupBox|Action|Menu)"
)
CATALOGUE_CALLS = {"t", "tn", "N_"}
ERRORS = {"Refused", "Unavailable"}
WORD = re.compile(r"[^\W\d_]{2,}")
Rule = Callable[[ast.Module], Iterable[ast.Call]]


def written_words(expression: ast.expr) -> str:
    """Return the words that an expression writes out itself."""
    match expression:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return " ".join(written_words(part) for part in parts)
        case _:
            return ""


def bare_sentences(module: ast.Module) -> Iterator[ast.Call]:
    """Return the calls that show words which no catalogue has seen."""
    for call in calls(module):
        shown = [*call.args, *(keyword.value for keyword in call.keywords)]
        if SHOWS_TEXT.fullmatch(called_name(call)) and any(
            WORD.search(written_words(value)) for value in shown
        ):
            yield call


def built_sentences(module: ast.Module) -> Iterator[ast.Call]:
    """Return the catalogue calls whose sentence is put together on the spot."""
    for call in calls(module):
        if called_name(call) in CATALOGUE_CALLS and call.args:
            sentence = call.args[0]
            if isinstance(sentence, ast.JoinedStr | ast.BinOp):
                yield call


def hidden_sentences(module: ast.Module) -> Iterator[ast.Call]:
    """Return the catalogue calls inside an f-string, where extraction sees nothing."""
    for text in ast.walk(module):
        if isinstance(text, ast.JoinedStr):
            for call in calls(text):
                if called_name(call) in CATALOGUE_CALLS and any(
                    WORD.search(written_words(argument)) for argument in call.args
                ):
                    yield call


def unmarked_errors(module: ast.Module) -> Iterator[ast.Call]:
    """Return the errors whose sentences are not marked for the catalogue by N_."""
    for call in calls(module):
        if called_name(call) in ERRORS and any(
            written_words(argument) for argument in call.args
        ):
            yield call


def find(rule: Rule, *folders: str) -> list[str]:
    """Return where a rule of this file is broken in these folders."""
    return [
        place(path, call)
        for path in python_files(*folders)
        for call in rule(tree(path))
    ]


@pytest.mark.requirement("E-239")
def test_no_widget_shows_a_sentence_that_is_not_in_the_catalogue() -> None:
    assert find(bare_sentences, "ui") == []


@pytest.mark.requirement("E-239")
def test_no_sentence_of_the_catalogue_is_put_together_from_pieces() -> None:
    assert find(built_sentences, "app", "engine", "ui") == []


@pytest.mark.requirement("E-239")
def test_no_sentence_hides_in_an_f_string() -> None:
    assert find(hidden_sentences, "app", "engine", "ui") == []


@pytest.mark.requirement("E-239")
def test_the_sentences_of_errors_are_marked_for_the_catalogue() -> None:
    assert find(unmarked_errors, "app", "engine", "ui") == []


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (bare_sentences, 'label.setText("Good morning")'),
        (bare_sentences, 'QLabel(f"Session {number}", parent)'),
        (built_sentences, 't(f"Session {number}")'),
        (built_sentences, 'texts.t("Session " + name)'),
        (hidden_sentences, "f'{name}: {t(\"Good morning\")}'"),
        (unmarked_errors, 'Refused("This is closed.", N_("Open it."))'),
    ],
)
def test_a_sentence_past_the_catalogue_is_found(rule: Rule, line: str) -> None:
    assert len(list(rule(ast.parse(line)))) == 1


@pytest.mark.parametrize(
    "line", ['label.setText(t("Good morning"))', 'label.setText("–")', "QLabel(name)"]
)
def test_translated_words_and_signs_pass(line: str) -> None:
    assert list(bare_sentences(ast.parse(line))) == []
