"""Files and functions stay small.

In every code base we learn from, the median file is as small as ours and the tail rots:
main windows of 3,000 lines, services of 4,000. So the tail is capped from the start.
"""

import ast
from pathlib import Path

from tests.architecture.source import CODE, OTHER_CODE, place, python_files, tree

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def lines_of(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def long_functions(path: Path, module: ast.Module) -> list[str]:
    """Return the functions with too long a body; a signature is a table, not a body."""
    return [
        f"{place(path, node)} {node.name}"
        for node in ast.walk(module)
        if isinstance(node, FUNCTIONS) and body_lines(node) > LONGEST_FUNCTION
    ]


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    last = function.body[-1]
    return (last.end_lineno or last.lineno) - function.body[0].lineno + 1


def test_no_file_is_longer_than_400_lines() -> None:
    files = python_files(*CODE, *OTHER_CODE)

    long = [place(path) for path in files if lines_of(path) > LONGEST_FILE]

    assert long == []


def test_no_function_is_longer_than_50_lines() -> None:
    files = python_files(*CODE, *OTHER_CODE)

    long = [found for path in files for found in long_functions(path, tree(path))]

    assert long == []


def test_a_function_of_51_lines_is_found() -> None:
    body = "\n".join("    pass" for _ in range(LONGEST_FUNCTION + 1))
    module = ast.parse(f"def long():\n{body}\n")

    found = long_functions(Path(__file__), module)

    assert len(found) == 1
