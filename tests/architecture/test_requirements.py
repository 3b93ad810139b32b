"""Requirement numbers in tests are real ones."""

import ast
import re

from tests.architecture.source import calls, place, python_files, tree

LAST_REQUIREMENT = 246
NUMBER = re.compile(r"E-\d{3}")


def is_known(number: object) -> bool:
    if not isinstance(number, str) or not NUMBER.fullmatch(number):
        return False
    return 1 <= int(number.removeprefix("E-")) <= LAST_REQUIREMENT


def requirement_arguments(module: ast.Module) -> list[ast.expr]:
    """Return what is given to pytest.mark.requirement."""
    return [
        argument
        for call in calls(module)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "requirement"
        for argument in call.args
    ]


def test_every_requirement_named_by_a_test_exists() -> None:
    unknown = [
        place(path, argument)
        for path in python_files("tests")
        for argument in requirement_arguments(tree(path))
        if not is_known(getattr(argument, "value", None))
    ]

    assert unknown == []


def test_a_requirement_beyond_the_last_is_unknown() -> None:
    assert not is_known("E-247")
    assert not is_known("E-65")
    assert is_known("E-065")
