"""Where the parts of a line of the history stand."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics

from ui.design.fonts import sans
from ui.design.look import look
from ui.design.tokens import Size, Space

_STEPS = 5
_DOT = 9
_LEAST_WORDS = 190
"""Width of title and facts under which the level gives up its room, at 100 %."""


@dataclass(frozen=True, slots=True)
class LineLayout:
    """The boxes of one line, in the painter's units."""

    ground: QRectF
    """The rounded ground of a line that is pointed at or chosen."""
    face: QRectF
    title: QRectF
    facts: QRectF
    snippet: QRectF
    """Empty where no search is shown."""
    standing: QRectF
    """Level, or where the session stands; empty where there is no room."""
    more: QRectF
    """The button that opens the menu."""


def line_height(*, searching: bool) -> int:
    """Return the height of a line."""
    lines = _line(look().type.body) + _line(look().type.small) + Space.XS
    if searching:
        lines += _line(look().type.body) + Space.XS
    return max(lines, face_side()) + 2 * Space.M


def face_side() -> int:
    """Return the diameter of the portrait."""
    return look().scaled(Size.ICON_LARGE + Space.XS)


def dot_side() -> int:
    """Return the diameter of one dot of the level."""
    return look().scaled(_DOT)


def dots_width() -> int:
    """Return the width of the level's dots."""
    return _STEPS * dot_side() + (_STEPS - 1) * Space.XS


def line_layout(box: QRectF, standing: str, *, searching: bool) -> LineLayout:
    """Return the places of a line's parts in ``box``.

    Args:
        box: the whole line.
        standing: the words at the right.
        searching: whether a line of found words is shown.
    """
    ground = box.adjusted(0, 1, 0, -1)
    inner = ground.adjusted(Space.M, Space.M - 1, -Space.S, 1 - Space.M)
    side = face_side()
    face = QRectF(inner.left(), inner.top(), side, side)
    button = look().scaled(Size.ICON) + Space.M
    more = QRectF(
        inner.right() - button, inner.center().y() - button / 2, button, button
    )
    left, right = face.right() + Space.L, more.left() - Space.S
    wide = standing_width(standing)
    fits = right - left - wide - Space.L >= look().scaled(_LEAST_WORDS)
    at_right = QRectF(right - wide, inner.top(), wide, inner.height())
    words_right = at_right.left() - Space.L if fits else right
    title_height, facts_height = _line(look().type.body), _line(look().type.small)
    used = title_height + facts_height + Space.XS
    top = inner.top() if searching else inner.center().y() - used / 2
    title = QRectF(left, top, words_right - left, title_height)
    facts = QRectF(left, title.bottom() + Space.XS, title.width(), facts_height)
    snippet = QRectF(left, facts.bottom() + Space.XS, right - left, title_height)
    return LineLayout(
        ground=ground,
        face=face,
        title=title,
        facts=facts,
        snippet=snippet if searching else QRectF(),
        standing=at_right if fits else QRectF(),
        more=more,
    )


def standing_width(words: str) -> int:
    """Return the width of what stands at the right of a line."""
    metrics = QFontMetrics(sans(look().type.small, strong=True))
    return max(metrics.horizontalAdvance(words) + 2 * Space.S, dots_width())


def _line(pixels: int) -> int:
    return QFontMetrics(sans(pixels)).height()
