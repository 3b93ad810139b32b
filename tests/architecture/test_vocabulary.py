"""No label of emotion or personality about the person (E-045).

Inferring emotions from voice or face at work or in education is forbidden in the
European Union (AI Act, article 5(1)(f)), and delivery is measured in facts. A word
comes before a feature: none of these is a field, a value, a schema entry, a prompt or
a sentence of the interface. Personas may have tempers; the person has none.
The lexicons that understand what people say are the only code that holds such words;
content may speak of somebody else's anger. Both exceptions are listed, word by word.
"""

import ast
import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.domain.reports import Report
from app.feedback.build_report import build_report
from app.reports.export_report import ReportFormat, report_document
from app.reports.wish import ReportWish
from app.text import Texts
from benchmarks._many_sessions import Storyteller
from engine.api.language import LANGUAGES, Language
from tests.app.reports.rich_report import a_rich_report
from tests.architecture.source import ROOT, place, python_files, tracked_files, tree
from tests.content import shipped

LABELS = re.compile(
    r"(?<![a-z])(?:nervous(?:ness)?|anxi(?:ous|ety)|stress(?:ed|ful)?|confiden(?:t|ce)"
    r"|emotions?|emotional|mood|sincer(?:e|ity)|honesty|charisma(?:tic)?|introver\w+"
    r"|extraver\w+|extrover\w+|personality|neurotic\w*|sentiment|enthusias\w+|boredom"
    r"|anger|angry|fearful|happiness|sadness"
    r"|stress[ée]e?s?|nerv(?:eux|euse|osité)|anxi(?:eux|euse|été)|confian(?:t|te)"
    r"|émoti(?:on|ons|onnel|onnelle)|humeur|sincérité|sincère|personnalité"
    r"|enthousias\w+|colère|tristesse|timid(?:e|es|ité)|confiance en (?:soi|vous)"
    r"|shy|shyness|self-esteem|estime de soi)(?![a-zé])",
    re.IGNORECASE,
)
LEXICONS = "engine/reading/lexicons"
"""Words the engine understands when somebody says them; it never says them itself."""
READ_ONLY = {
    "engine/reading/passives.py": {"stressed"},  # "was stressed" is no passive
    "engine/reading/vague.py": {"stress"},  # "I handled the stress" shows no deed
}
"""Word lists that read, outside the lexicons."""
OF_OTHERS = {
    "resources/content/personas/nadia-benali.yaml": {"angry", "colère"},  # herself
    "resources/content/questions/care.yaml": {"angry", "colère"},  # visitors
    "resources/content/questions/customer-service.yaml": {"angry", "anger", "colère"},
    "resources/content/questions/listening-and-communication.yaml": {"angry", "colère"},
    "resources/content/scenarios/apprentice-accountant.yaml": {"honesty"},  # figures
    "resources/content/scenarios/customer-adviser.yaml": {
        "angry"
    },  # name of a question
    "resources/content/scenarios/undecided-prospect.yaml": {"sincère"},  # herself
    "resources/samples/first-interview.yaml": {"angry"},  # name of a question
}
"""Content that speaks of a customer, a visitor or the persona: never of the person."""
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


def printed(report: Report, texts: Texts) -> str:
    """Return every word of the PDF in its full form."""
    document = report_document(report, ReportFormat.PDF, texts, ReportWish())
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(document)).pages)


def scenario_words(report: Report) -> set[str]:
    """Return labels in names of questions, which a report keeps as identifiers."""
    return {
        each.lower()
        for answer in report.answers
        for each in labels_in(str(answer.model_dump().get("question_id")))
    }


def schemas() -> list[Path]:
    return [path for path in tracked_files() if path.name.endswith("schema.json")]


@pytest.mark.requirement("E-045")
def test_code_and_its_sentences_hold_no_label_of_emotion() -> None:
    files = python_files("app", "engine", "ui", "resources", "translations")

    found = {
        place(path, node): labels
        for path in files
        if not place(path).startswith(LEXICONS)
        for node, text in names_and_values(tree(path))
        if not (place(path).startswith(PORTRAIT) and PORTRAIT_NAMES.fullmatch(text))
        if (labels := set(labels_in(text)) - READ_ONLY.get(place(path), set()))
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


@pytest.mark.requirement("E-045")
def test_content_holds_labels_only_of_other_people() -> None:
    found = {
        place(path): labels
        for path in tracked_files()
        if place(path).startswith("resources/") and path.suffix in {".yaml", ".json"}
        if (labels := {each.lower() for each in labels_in(path.read_text("utf-8"))})
    }

    assert found == OF_OTHERS


@pytest.mark.requirement("E-045")
def test_help_pages_hold_no_label_of_emotion() -> None:
    found = {
        place(path): labels
        for path in tracked_files()
        if place(path).startswith("resources/help/")
        if (labels := labels_in(path.read_text("utf-8")))
    }

    assert found == {}


@pytest.mark.requirement("E-045")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", ["customer-adviser", "raise-with-manager"])
def test_reports_and_their_pdf_hold_no_label_that_nobody_said(
    language: Language, scenario: str
) -> None:
    library = shipped()
    texts = Texts(language)
    told = Storyteller(library, seed=6).tell_long(scenario, language, minutes=30)
    report = build_report(told.session, told.turns, library, texts)
    names = scenario_words(report)

    said = {each.lower() for turn in told.turns for each in labels_in(turn.text)}
    written = labels_in(report.model_dump_json()) + labels_in(printed(report, texts))

    assert {each.lower() for each in written} - said - names == set()


@pytest.mark.requirement("E-045")
@pytest.mark.parametrize("language", LANGUAGES)
def test_delivery_in_a_report_is_told_without_a_label(language: Language) -> None:
    texts = Texts(language)
    report = a_rich_report(language=language)

    written = labels_in(report.model_dump_json()) + labels_in(printed(report, texts))

    assert report.delivery is not None
    assert written == []


@pytest.mark.parametrize(
    "text",
    [
        "stress_level",
        "isNervous",
        "You sound confident.",
        "votre humeur",
        "confiance en vous",
    ],
)
def test_a_label_is_found_in_names_and_sentences(text: str) -> None:
    assert len(labels_in(text)) == 1


@pytest.mark.parametrize("text", ["confidential", "a distressing call", "humorous"])
def test_words_that_only_look_like_labels_pass(text: str) -> None:
    assert labels_in(text) == []
