"""Small charts of delivery. Each stands beside the same facts in words."""

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing, Line, Polygon, PolyLine, Rect, String
from reportlab.lib.colors import Color

from app.domain.delivery import AnswerDelivery, Band, PacePoint
from app.reports.pdf import style
from app.reports.pdf.pages import WIDTH
from app.text.formats import clock

_PACE_HEIGHT = 62.0
_TIME_HEIGHT = 30.0
_LEFT = 30.0
"""Room for the figures of the scale."""
_FOOT = 12.0
_SIZE = 7.5
_ROOM_ABOVE = 1.1


def pace_chart(answer: AnswerDelivery, band: Band | None) -> Drawing:
    """Return the pace over one answer as a curve, the accepted band behind it."""
    drawing = Drawing(WIDTH, _PACE_HEIGHT + _FOOT)
    top = _top(answer.pace, band)
    if band is not None:
        drawing.add(_band(band, top))
    for value in (0, top / 2, top):
        height = _FOOT + value / top * _PACE_HEIGHT
        drawing.add(Line(_LEFT, height, WIDTH, height, strokeColor=style.LINE))
        drawing.add(_figure(0, height - 2.5, str(round(value))))
    points: list[float] = []
    for point in answer.pace:
        points += [
            _across(point.at_ms, answer.duration_ms),
            _FOOT + point.syllables_per_minute / top * _PACE_HEIGHT,
        ]
    if len(answer.pace) > 1:
        drawing.add(PolyLine(points, strokeColor=style.ACCENT, strokeWidth=1.4))
    _add_times(drawing, answer.duration_ms)
    return drawing


def pauses_chart(answer: AnswerDelivery) -> Drawing:
    """Return speech as a bar, pauses as its gaps, fillers as marks above it."""
    drawing = Drawing(WIDTH, _TIME_HEIGHT)
    low, high = _FOOT + 2, 8.0
    width = WIDTH - _LEFT
    drawing.add(_bar(_LEFT, low, width, high, style.ACCENT))
    for pause in answer.pauses:
        start = _across(pause.start_ms, answer.duration_ms)
        end = _across(pause.end_ms, answer.duration_ms)
        drawing.add(_bar(start, low - 1, max(end - start, 1.0), high + 2, style.PAPER))
        drawing.add(Line(start, low - 1, end, low - 1, strokeColor=style.INK_SOFT))
    for filler in answer.fillers:
        at = _across(filler.start_ms, answer.duration_ms)
        above = low + high + 2
        corners = [at - 2.5, above + 4, at + 2.5, above + 4, at, above]
        drawing.add(Polygon(corners, fillColor=style.WARM, strokeColor=None))
    _add_times(drawing, answer.duration_ms)
    return drawing


def _top(pace: Sequence[PacePoint], band: Band | None) -> float:
    highest = max((point.syllables_per_minute for point in pace), default=0.0)
    limit = band.high if band is not None and band.high is not None else 0.0
    return max(highest, limit, 60.0) * _ROOM_ABOVE


def _band(band: Band, top: float) -> Rect:
    low = (band.low or 0.0) / top * _PACE_HEIGHT
    high = _PACE_HEIGHT if band.high is None else band.high / top * _PACE_HEIGHT
    return _bar(_LEFT, _FOOT + low, WIDTH - _LEFT, high - low, style.WASH)


def _across(at_ms: int, duration_ms: int) -> float:
    part = min(max(at_ms / max(duration_ms, 1), 0.0), 1.0)
    return _LEFT + part * (WIDTH - _LEFT)


def _bar(left: float, low: float, width: float, height: float, fill: Color) -> Rect:
    bar = Rect(left, low, width, height)
    bar.fillColor, bar.strokeColor = fill, None
    return bar


def _add_times(drawing: Drawing, duration_ms: int) -> None:
    drawing.add(_figure(_LEFT, 1, clock(0)))
    end = _figure(WIDTH, 1, clock(duration_ms))
    end.textAnchor = "end"
    drawing.add(end)


def _figure(left: float, low: float, text: str) -> String:
    return String(
        left, low, text, fontName=style.SANS, fontSize=_SIZE, fillColor=style.INK_SOFT
    )
