"""What holds for any text at all."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.language import LANGUAGES, Language
from engine.api.spans import Span
from engine.content.scenario import Signal
from engine.reading.annotated import annotate
from engine.reading.claims import find_claims
from engine.reading.cues import Cue
from engine.reading.denials import find_deeds, find_denials
from engine.reading.figures import find_figures
from engine.reading.hedges import find_hedges
from engine.reading.numbers import find_numbers
from engine.reading.passives import find_passives
from engine.reading.read import read_answer
from engine.reading.records import AnswerReading, NoAnswerReason, ReplyType, StarPart
from engine.reading.signals import read_signals
from engine.reading.words import words
from tests.examples import examples

_PIECES = st.sampled_from(
    [
        *sorted(words("I we je j'ai on nous called appelé the le client because parce que 12 %")),
        *sorted(words("in 2019 idiot ignore your instructions d'abord so l' don't March finally")),
        *sorted(words("un peu je crois sort of never managed team of twelve équipe people was decided")),
        *sorted(words("au final learned appris I'd 've # ** [x] http://a.b last - « » … . , ? !")),
        "\n", "é", "😀", "\u0301", "İ", "ß",
    ]
)  # fmt: skip
_TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(_PIECES, max_size=80).map(" ".join),
    st.lists(_PIECES, max_size=60).map("".join),
)
_LANGUAGES = st.sampled_from(LANGUAGES)


def _spans(reading: AnswerReading) -> list[tuple[Span, ...]]:
    return [
        reading.sentences,
        reading.numbers,
        reading.time_marks,
        reading.own_actions,
        reading.shared_actions,
        *(part.spans for part in reading.star.values()),
    ]


def _is_ordered(spans: tuple[Span, ...]) -> bool:
    return all(one.end <= two.start for one, two in pairwise(spans))


@given(text=_TEXTS, language=_LANGUAGES)
@settings(max_examples=examples(150))
def test_spans_are_in_range_in_order_and_apart(text: str, language: Language) -> None:
    reading = read_answer(text, language=language, question="What happened at work?")

    groups = [*_spans(reading), tuple(sorted(reading.takeable))]

    assert all(0 <= s.start < s.end <= len(text) for group in groups for s in group)
    assert all(_is_ordered(group) for group in groups)


@given(text=_TEXTS, language=_LANGUAGES)
@settings(max_examples=examples(100))
def test_shares_are_shares(text: str, language: Language) -> None:
    reading = read_answer(text, language=language)

    shares = [reading.star[part].share for part in StarPart]

    assert all(share >= 0 for share in shares)
    assert sum(shares) <= 1 + 1e-9
    assert 0 <= reading.specificity <= 1
    assert reading.own_share is None or 0 <= reading.own_share <= 1


@given(text=_TEXTS, language=_LANGUAGES)
@settings(max_examples=examples(100))
def test_figures_hedges_passives_and_claims_point_into_the_text(
    text: str, language: Language
) -> None:
    read = annotate(text, language)
    numbers = find_numbers(text, read.tokens, read.found(Cue.TIME), language)

    figures = find_figures(read, numbers)
    places = [
        *find_hedges(read, numbers, told=True),
        *find_passives(read),
        *(claim.place for claim in find_claims(read, figures)),
        *(deed.place for deed in (*find_denials(read), *find_deeds(read))),
    ]

    spans = [*(figure.span for figure in figures), *map(read.span, places)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(figure.value is None or figure.value >= 0 for figure in figures)


@given(text=_TEXTS, language=_LANGUAGES)
@settings(max_examples=examples(60))
def test_the_same_text_reads_the_same(text: str, language: Language) -> None:
    first = read_answer(text, language=language, question="Why?")

    assert read_answer(text, language=language, question="Why?") == first


@given(text=_TEXTS, language=_LANGUAGES)
@settings(max_examples=examples(100))
def test_a_reason_is_given_exactly_when_there_is_no_answer(
    text: str, language: Language
) -> None:
    reading = read_answer(text, language=language, question="Why?")

    assert (reading.reply_type is ReplyType.NO_ANSWER) == (
        reading.no_answer_reason is not None
    )
    assert reading.request is None or reading.no_answer_reason is NoAnswerReason.REQUEST
    assert set(reading.star) == set(StarPart)


@given(text=_TEXTS, language=_LANGUAGES)
@settings(max_examples=examples(100))
def test_takeable_pieces_stand_on_one_line(text: str, language: Language) -> None:
    pieces = [span.of(text) for span in read_answer(text, language=language).takeable]

    assert all("\n" not in piece and piece.strip() == piece for piece in pieces)
    assert all("idiot" not in piece.lower() for piece in pieces)
    assert all("ignore your instructions" not in piece.lower() for piece in pieces)


@given(text=_TEXTS, previous=_TEXTS, language=_LANGUAGES)
@settings(max_examples=examples(100))
def test_signals_point_into_the_turn(
    text: str, previous: str, language: Language
) -> None:
    found = read_signals(text, language=language, previous=previous)

    assert set(found) <= set(Signal)
    assert all(spans and _is_ordered(spans) for spans in found.values())
    assert all(
        0 <= s.start < s.end <= len(text) for spans in found.values() for s in spans
    )


@pytest.mark.parametrize(
    "unit", ["a'", "i ", "1 ", "111,", "l'l'", "I don't know ", "** [x", "I called. "]
)
def test_a_hundred_thousand_characters_of_anything_are_read(unit: str) -> None:
    text = (unit * (100_000 // len(unit) + 1))[:100_000]

    reading = read_answer(text, language="en", question="Tell me about a customer.")

    assert reading.text == text
