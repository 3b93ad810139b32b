"""The command line as a person or a script uses it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator

from app.cli.main import main
from app.reports.schemas import report_schemas
from engine.api.language import LANGUAGES

ROOT = Path(__file__).parents[3]
ANSWERS = ROOT / "tests" / "answers"
SCENARIOS = sorted({path.name.split(".")[0] for path in ANSWERS.glob("*.txt")})


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command in this process."""

    def run_it(*arguments: object) -> Done:
        code = main([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return Done(code, shown.out, shown.err)

    return run_it


@pytest.fixture
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let profiles be created and opened by a passphrase."""
    monkeypatch.setenv("EXERZIA_PASSPHRASE", "quatre mots sans rapport")


published = cache(report_schemas)


def validated(text: str, name: str) -> dict[str, object]:
    document: dict[str, object] = json.loads(text)
    Draft202012Validator(published()[name]).validate(document)
    return document


@pytest.mark.requirement("E-001")
@pytest.mark.requirement("E-007")
@pytest.mark.parametrize(
    ("scenario", "language"),
    [
        *((name, LANGUAGES[place % 2]) for place, name in enumerate(SCENARIOS)),
        *(
            pytest.param(name, LANGUAGES[1 - place % 2], marks=pytest.mark.slow)
            for place, name in enumerate(SCENARIOS)
        ),
    ],
)
def test_every_scenario_is_practised_from_real_answers(
    run: Run, tmp_path: Path, scenario: str, language: str
) -> None:
    answers = ANSWERS / f"{scenario}.{language}.txt"
    pdf = tmp_path / "report.pdf"

    done = run(
        *("practise", "--scenario", scenario, "--language", language),
        *("--answers", answers, "--json", "-", "--pdf", pdf, "--seed", 7),
    )

    report = validated(done.out, "report")
    assert done.code == 0
    assert report["session"]["language"] == language  # type: ignore[index] # checked
    assert pdf.read_bytes().startswith(b"%PDF")


@pytest.mark.requirement("E-065")
def test_every_quote_is_the_exact_characters_of_its_turn(run: Run) -> None:
    done = run(
        *("practise", "--scenario", "nurse-hospital", "--language", "fr", "--seed", 3),
        *("--answers", ANSWERS / "nurse-hospital.fr.txt", "--json", "-"),
    )

    report = json.loads(done.out)
    said = {turn["index"]: turn["text"] for turn in report["turns"]}
    quotes = list(every_quote(report))
    assert quotes
    assert [
        q for q in quotes if said[q["turn"]][q["start"] : q["end"]] != q["quote"]
    ] == []


def every_quote(value: object) -> list[dict[str, object]]:
    if isinstance(value, dict):
        if value.keys() == {"turn", "start", "end", "quote"}:
            return [value]
        return [quote for part in value.values() for quote in every_quote(part)]
    if isinstance(value, list):
        return [quote for part in value for quote in every_quote(part)]
    return []


@pytest.mark.requirement("E-055")
def test_the_same_answers_and_seed_give_the_same_judgement(run: Run) -> None:
    command = (
        *("practise", "--scenario", "first-steps", "--language", "en", "--seed", 11),
        *("--answers", ANSWERS / "first-steps.en.txt", "--json", "-"),
    )

    first, second = (json.loads(run(*command).out) for _ in range(2))

    assert first["answers"] == second["answers"]
    assert first["summary"] == second["summary"]
    assert first["engine"] == second["engine"]


@pytest.mark.requirement("E-013")
def test_one_word_gets_neither_praise_nor_level(run: Run, tmp_path: Path) -> None:
    answers = tmp_path / "answers.txt"
    answers.write_text("Yes\n", encoding="utf-8")

    done = run(
        *("assess", "--question", "Tell me about a deadline you met."),
        *("--answers", answers, "--language", "en", "--json", "-"),
    )

    judged = validated(done.out, "assessment")["answers"][0]  # type: ignore[index] # checked
    assert judged["reply_type"] == "no_answer"
    assert judged["no_answer_reason"] == "too_short"
    assert [c["level"] for c in judged["competencies"] if c["level"] is not None] == []
    assert [r["code"] for r in judged["remarks"] if r["code"].startswith("good")] == []


def test_only_the_json_goes_to_stdout(run: Run) -> None:
    done = run(
        *("practise", "--scenario", "first-steps", "--language", "en"),
        *("--answers", ANSWERS / "first-steps.en.txt", "--json", "-"),
    )

    assert json.loads(done.out)
    assert "Nothing of this session is kept" in done.err


@pytest.mark.requirement("E-075")
@pytest.mark.requirement("E-076")
@pytest.mark.usefixtures("passphrase")
def test_a_kept_session_stands_in_the_history_and_gives_its_report_again(
    run: Run, tmp_path: Path
) -> None:
    folder = ("--profile-dir", tmp_path / "vaults")
    run(
        *("practise", "--scenario", "first-steps", "--language", "fr", *folder),
        *("--answers", ANSWERS / "first-steps.fr.txt"),
    )

    listed = json.loads(run("history", "--json", *folder).out)
    pdf = tmp_path / "again.pdf"
    again = run("report", listed[0]["id"], "--pdf", pdf, "--json", "-", *folder)

    assert [session["status"] for session in listed] == ["analysed"]
    assert validated(again.out, "report")["session"]["id"] == listed[0]["id"]  # type: ignore[index] # checked
    assert pdf.is_file()


@pytest.mark.requirement("E-079")
@pytest.mark.usefixtures("passphrase")
def test_a_backup_brings_the_same_history_back_elsewhere(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXERZIA_BACKUP_PASSPHRASE", "une autre phrase encore")
    here, there = ("--profile-dir", tmp_path / "a"), ("--profile-dir", tmp_path / "b")
    run(
        *("practise", "--scenario", "first-steps", "--language", "en", *here),
        *("--answers", ANSWERS / "first-steps.en.txt"),
    )

    saved = run("backup", tmp_path / "all.exerzia", *here)
    restored = run("restore", tmp_path / "all.exerzia", *there)

    assert (saved.code, restored.code) == (0, 0)
    histories = [run("history", "--json", *place).out for place in (here, there)]
    assert histories[0] == histories[1]


@pytest.mark.usefixtures("passphrase")
def test_a_wrong_passphrase_is_refused_in_words(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ("--profile-dir", tmp_path)
    run(
        *("practise", "--scenario", "first-steps", "--language", "en", *folder),
        *("--answers", ANSWERS / "first-steps.en.txt"),
    )
    monkeypatch.setenv("EXERZIA_PASSPHRASE", "not the passphrase")

    done = run("history", *folder)

    assert done.code == 3
    assert "does not open the profile" in done.err


@pytest.mark.usefixtures("passphrase")
def test_a_damaged_profile_is_named_and_never_taken_for_none(
    run: Run, tmp_path: Path
) -> None:
    folder = ("--profile-dir", tmp_path)
    run(
        *("practise", "--scenario", "first-steps", "--language", "en", *folder),
        *("--answers", ANSWERS / "first-steps.en.txt"),
    )
    header = next(tmp_path.glob("profiles/*/vault.json"))
    header.write_text("{", encoding="utf-8")

    done = run("history", *folder)

    assert done.code == 4
    assert "no profile" not in done.err


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("practise", "--language", "de"), 2, "'de' is not one of 'fr', 'en'"),
        (("practise", "--seed", "x"), 2, "--seed"),
        (("frobnicate",), 2, "No such command 'frobnicate'"),
        (("assess",), 2, "Missing option"),
        (
            ("practise", "--scenario", "astronaut", "--answers", "-"),
            4,
            "cannot be read",
        ),
        (("history", "--profile-dir", "nowhere"), 3, "no profile here yet"),
        (("report", "not-an-id"), 2, "Invalid value for 'session'"),
        (("check-content", "nowhere"), 4, "cannot be read"),
        (("restore", "nowhere"), 4, "cannot be read"),
    ],
)
def test_a_mistake_gets_a_sentence_and_a_code(
    run: Run, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    done = run(*arguments)

    assert done.code == code
    assert sentence in done.err
    assert "Traceback" not in done.err
    assert done.out == ""


def test_a_scenario_that_does_not_exist_is_refused(run: Run) -> None:
    answers = ANSWERS / "first-steps.en.txt"

    done = run("practise", "--scenario", "astronaut", "--answers", answers)

    assert done.code == 3
    assert "There is no scenario named astronaut." in done.err


def test_an_export_that_cannot_be_written_is_said_before_the_session(
    run: Run, tmp_path: Path
) -> None:
    done = run(
        *("practise", "--scenario", "first-steps", "--language", "en"),
        *("--answers", ANSWERS / "first-steps.en.txt"),
        *("--pdf", tmp_path / "missing" / "report.pdf"),
    )

    assert done.code == 4
    assert "cannot be written" in done.err


@pytest.mark.requirement("E-023")
def test_scenarios_are_listed_by_trade_and_level(run: Run) -> None:
    done = run("scenarios", "--trade", "sales", "--level", "junior", "--json")

    found = json.loads(done.out)
    assert {"sales"} == {t for s in found for t in s["trades"] if t == "sales"}
    assert {scenario["level"] for scenario in found} == {"junior"}


def test_personas_are_listed_in_both_languages(run: Run) -> None:
    french = run("personas", "--language", "fr").out
    english = run("personas", "--language", "en").out

    assert "recruteuse" in french
    assert "recruiter" in english


def test_the_doctor_says_what_works_and_what_does_not(run: Run) -> None:
    done = run("doctor")

    assert done.code == 0
    assert "There is none here: your vault opens by its passphrase." in done.out


def test_the_doctor_tells_everything_as_json(run: Run) -> None:
    checks = json.loads(run("doctor", "--json").out)

    assert {"system", "catalogue", "voice-engine", "fetched", "logs"} <= {
        check["id"] for check in checks
    }
    assert all(check["finding"] for check in checks)


@pytest.mark.requirement("E-127")
def test_the_doctor_shows_what_a_report_holds_before_it_saves_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.zip"
    monkeypatch.setattr("sys.stdin", StringIO("n\n"))

    declined = run("doctor", "--save", target)
    was_saved = target.exists()
    run("doctor", "--save", target, "--yes")

    with ZipFile(target) as zipped:
        names = zipped.namelist()
    assert not was_saved
    assert all(name in declined.err for name in names)
    assert "Nothing was saved." in declined.err
    assert {"checks.txt", "packages.txt"} <= set(names)


def test_the_bundled_content_is_sound(run: Run) -> None:
    done = run("check-content", ROOT / "resources" / "content")

    assert done.code == 0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_sample_interview_leaves_its_report_and_nothing_else(
    run: Run, tmp_path: Path, language: str
) -> None:
    done = run("sample", "--language", language, "--folder", tmp_path)

    assert done.code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"exerzia-sample.{language}.json",
        f"exerzia-sample.{language}.pdf",
    ]


COMMANDS = (
    "practise",
    "assess",
    "scenarios",
    "personas",
    "history",
    "report",
    "backup",
    "restore",
    "doctor",
    "check-content",
    "sample",
    "schemas",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_has_an_example(run: Run, command: str) -> None:
    done = run(command, "--help")

    assert done.code == 0
    assert f"Example: exerzia {command}" in " ".join(done.out.split())
