"""Colours, sizes and typefaces live in ui/design, and only there.

A colour typed into a screen is wrong in the dark theme, a size typed into one is wrong
at 200 % text, and neither changes when the design does. Nought is not a size, and one
is a hairline.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import called_name, place, python_files, tree

COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}\b|\b(?:rgb|hsl|hsv)a?\(")
STYLE = re.compile(
    r"\b\d+(?:\.\d+)?(?:px|pt|em)\b|font-(?:family|size)|[a-z-]+:\s*\d+;"
)
SIZES = re.compile(
    r"set(?:Spacing|ContentsMargins|Fixed(?:Width|Height|Size)|Minimum(?:Width|Height"
    r"|Size)|Maximum(?:Width|Height|Size)|PointSize|PixelSize|PointSizeF|IconSize)"
    r"|add(?:Spacing|Strut)"
)
COLOURS_AND_FONTS = {"QColor", "QFont"}
DESIGN = "ui/design"


def numbers(call: ast.Call) -> Iterator[float]:
    """Return the sizes a call is given as bare numbers."""
    for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
        match argument:
            case ast.Constant(value=int(number) | float(number)) if number > 1:
                yield number
            case ast.Call() if called_name(argument) in {"QSize", "QSizeF", "QMargins"}:
                yield from numbers(argument)
            case _:
                pass


def is_bare(node: ast.AST) -> bool:
    """Return whether a piece of code holds a colour, a size or a typeface of its own."""
    match node:
        case ast.Constant(value=str(text)):
            return bool(COLOUR.search(text) or STYLE.search(text))
        case ast.Call() if SIZES.fullmatch(called_name(node)):
            return any(numbers(node))
        case ast.Call() if called_name(node) in COLOURS_AND_FONTS:
            return any(isinstance(argument, ast.Constant) for argument in node.args)
        case _:
            return False


def bare_looks(module: ast.Module) -> Iterator[ast.AST]:
    docstrings = {
        id(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(module):
        if id(node) not in docstrings and is_bare(node):
            yield node


def test_no_screen_has_a_colour_a_size_or_a_typeface_of_its_own() -> None:
    screens = [path for path in python_files("ui") if not is_design(path)]

    found = [place(path, node) for path in screens for node in bare_looks(tree(path))]

    assert found == []


def is_design(path: Path) -> bool:
    return place(path).startswith(DESIGN)


@pytest.mark.parametrize(
    "line",
    [
        'x = "#0F6B63"',
        'x = "rgba(0, 0, 0, 40)"',
        'x = "margin: 4px"',
        "row.setSpacing(12)",
        "icon.setFixedSize(QSize(20, 20))",
        'QFont("Arial")',
    ],
)
def test_a_bare_look_is_found(line: str) -> None:
    assert len(list(bare_looks(ast.parse(line)))) >= 1


@pytest.mark.parametrize(
    "line",
    ["row.setSpacing(Space.M)", "row.setContentsMargins(0, 0, 0, 0)", 'x = "#1"'],
)
def test_tokens_and_zero_pass(line: str) -> None:
    assert list(bare_looks(ast.parse(line))) == []
