"""The sealed half is read by one script, so that no rule can be fitted to it."""

import ast

from tests.architecture.source import place, python_files, tree

READER = "benchmarks/feedback_quality.py"
NAMED_IN = {
    READER,
    "benchmarks/answers/cases.py",  # the name of the half, and where it lies
    "benchmarks/_quality_page.py",  # figures, not answers
    "tests/benchmarks/test_quality_page.py",  # figures, not answers
    "tests/benchmarks/test_sealed_half.py",
}


def test_only_the_measuring_script_names_the_sealed_half_to_read_it() -> None:
    files = python_files("engine", "app", "ui", "door", "benchmarks", "tests")

    naming = {
        place(path)
        for path in files
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and node.value == "sealed"
    }

    assert naming <= NAMED_IN


def test_the_script_that_teaches_the_model_asks_for_the_open_half_alone() -> None:
    calls = [
        node
        for path in python_files("benchmarks", "tests")
        if place(path) != READER
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "cases"
    ]

    halves = {ast.unparse(argument) for call in calls for argument in call.args[1:]}

    assert calls
    assert halves <= {"'open'", "half"}
