"""Progress, exercises, retries and cards in the terminal."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode
from app.cli.main import main

ANSWERS = Path(__file__).parents[2] / "answers" / "customer-adviser.en.txt"
STORY = (
    "Last March a customer called three times about the same bill. I checked the "
    "account, I found that the meter had been read twice and I wrote to the network. "
    "As a result the customer got 84 pounds back within a week.\n"
)


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Run:
    """Run one command in this process, on a profile of its own."""
    monkeypatch.setenv("EXERZIA_PASSPHRASE", "quatre mots sans rapport")

    def run_it(*arguments: object) -> Done:
        words = [str(argument) for argument in arguments]
        code = main([*words, "--profile-dir", str(tmp_path / "profiles")])
        shown = capsys.readouterr()
        return Done(code, shown.out, shown.err)

    return run_it


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A file with one good answer."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


def practised(run: Run, times: int) -> None:
    for seed in range(times):
        run(
            *("practise", "--scenario", "customer-adviser", "--language", "en"),
            *("--answers", ANSWERS, "--seed", seed),
        )


@pytest.mark.requirement("E-072")
@pytest.mark.requirement("E-073")
def test_three_sessions_show_points_a_change_and_the_command_for_what_is_next(
    run: Run,
) -> None:
    practised(run, 3)

    shown, as_json = run("progress", "--why"), run("progress", "--json")

    document = json.loads(as_json.out)
    points = [len(trend["points"]) for trend in document["progress"]["trends"]]
    assert max(points) == 3
    assert "±" in shown.out
    assert "exerzia drill" in shown.out
    assert "doi:" in shown.out


def test_progress_without_a_session_says_so(run: Run, story: Path) -> None:
    run("drill", "result-first", "--language", "en", "--answers", story)

    done = run("progress")

    assert done.code == ExitCode.DONE
    assert "No session has shown a level yet" in done.err


@pytest.mark.requirement("E-017")
def test_a_retry_shows_before_and_after(run: Run, story: Path) -> None:
    practised(run, 1)
    plan = json.loads(run("progress", "--json").out)["plan"]["steps"]
    (step,) = (each for each in plan if each["kind"] == "retry")

    done = run("retry", f"{step['session_id']}:{step['turn']}", "--answers", story)

    assert done.code == ExitCode.DONE
    assert "Before and after" in done.out


def test_an_exercise_says_what_was_met(run: Run, story: Path) -> None:
    done = run("drill", "result-with-a-figure", "--language", "en", "--answers", story)

    assert done.out.count("  Done: ") == 3
    assert "Not yet" not in done.out


def test_an_exercise_can_be_read_by_a_program(run: Run, story: Path) -> None:
    done = run("drill", "say-why", "--language", "fr", "--answers", story, "--json")

    report = json.loads(done.out)
    assert report["session"]["focus"]["drill_id"] == "say-why"
    assert report["drill"]["checks"]


def test_without_a_name_the_exercises_are_listed(run: Run) -> None:
    shown, as_json = run("drill", "--language", "fr"), run("drill", "--json")

    assert "Redire avant de répondre" in shown.out
    assert len(json.loads(as_json.out)) >= 10


def test_each_question_answered_is_on_a_card_that_can_be_taken(
    run: Run, story: Path
) -> None:
    practised(run, 1)
    listed = run("card")

    taken = run("card", "why-this-job", "--language", "en", "--answers", story)

    assert "why-this-job" in listed.out
    assert taken.code == ExitCode.DONE


@pytest.mark.parametrize(
    "arguments",
    [("retry", "nowhere"), ("drill", "juggling"), ("card", "no-such-question")],
)
def test_what_is_not_there_is_refused_in_words(
    run: Run, story: Path, arguments: tuple[str, str]
) -> None:
    run("drill", "result-first", "--language", "en", "--answers", story)

    done = run(*arguments)

    assert done.code == ExitCode.REFUSED
    assert "Traceback" not in done.err
