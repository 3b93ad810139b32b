"""English text as it is read out."""

import pytest

from engine.speech.reading.aloud import read_aloud

NUMBERS = [
    ("I am 21.", "I am twenty-one."),
    ("1,200,000 customers", "one million two hundred thousand customers"),
    ("101 people", "one hundred and one people"),
    ("3.5 points", "three point five points"),
    ("3.25", "three point two five"),
    ("version 1.2.3", "version one point two point three"),
    ("in 2024 and 1998", "in twenty twenty-four and nineteen ninety-eight"),
    ("in 2005", "in two thousand and five"),
    ("since 1850", "since eighteen fifty"),
    ("2019-2020", "twenty nineteen to twenty twenty"),
    ("the 1990s", "the nineteen nineties"),
    ("the 90s", "the nineties"),
    ("1500 people", "one thousand five hundred people"),
    ("1st, 2nd, 3rd and 21st", "first, second, third and twenty-first"),
    ("-3 °C", "minus three degrees Celsius"),
    ("007", "zero zero seven"),
]
SHARES_AND_MEASURES = [
    ("12%", "twelve percent"),
    ("10-15%", "ten to fifteen percent"),
    ("3–5 miles", "three to five miles"),
    ("1 km and 2 km", "one kilometre and two kilometres"),
    ("70 kg", "seventy kilos"),
    ("16 GB", "sixteen gigabytes"),
    ("50 m²", "fifty square metres"),
    ("24/7", "twenty-four seven"),
    ("8/10", "eight out of ten"),
    ("3/4", "three quarters"),
]
MONEY = [
    ("$50", "fifty dollars"),
    ("£1", "one pound"),
    ("€12.50", "twelve euros fifty"),
    ("£45k", "forty-five thousand pounds"),
    ("$3.5M", "three point five million dollars"),
    ("$2bn", "two billion dollars"),
    ("$2 million", "two million dollars"),
    ("50 EUR", "fifty euros"),
    ("£40-45k", "forty to forty-five thousand pounds"),
]
MOMENTS = [
    ("on 12/03/2026", "on the twelfth of March twenty twenty-six"),
    ("on 03/25/2026", "on the twenty-fifth of March twenty twenty-six"),
    ("on 2026-03-12", "on the twelfth of March twenty twenty-six"),
    ("March 12th, 2026", "March twelfth, twenty twenty-six"),
    ("on 12 March", "on the twelfth of March"),
    ("the 12th of March", "the twelfth of March"),
    ("at 2:30 pm", "at two thirty P M"),
    ("at 2:30 p.m. today", "at two thirty P M today"),
    ("at 5pm.", "at five P M."),
    (
        "12.45 to 8.45 pm",
        "twelve forty-five to eight forty-five P M",
    ),
    ("at 9:05", "at nine oh five"),
    ("at 10:00", "at ten o'clock"),
    ("at 14:00", "at fourteen hundred"),
]
SHORT_FORMS = [
    ("Mr. Smith", "Mister Smith"),
    ("Dr Jones", "Doctor Jones"),
    ("e.g. this", "for example this"),
    ("i.e. that", "that is that"),
    ("tea, etc.", "tea, et cetera."),
    ("No. 5 and #6", "number five and number six"),
    ("HR and your CV", "H R and your C V"),
    ("the KPIs", "the K P eye's"),
    ("an AI tool", "an eigh eye tool"),
    ("the STAR method", "the STAR method"),
    ("the U.S. market", "the U S market"),
    ("THIS IS ALL IN CAPITALS", "THIS IS ALL IN CAPITALS"),
    ("R&D", "R and D"),
    ("B2B and 5G", "B to B and five G"),
]
SIGNS = [
    ("Mary & Paul", "Mary and Paul"),
    ("2 + 3 = 5", "two plus three equals five"),
    ("and/or", "and or"),
    ("‘Hello’, he said", "Hello, he said"),
    ("“Hello”", "Hello"),
    ("I’m here", "I'm here"),
    ("well—yes", "well, yes"),
    ("a_b@example.co.uk", "a underscore b at example dot co dot U K"),
    ("www.example.com/abc", "example dot com"),
    ("555-0123", "five five five, zero one two three"),
    ("020 7946 0958", "zero two zero, seven nine four six, zero nine five eight"),
]


@pytest.mark.parametrize(
    ("written", "read"),
    [*NUMBERS, *SHARES_AND_MEASURES, *MONEY, *MOMENTS, *SHORT_FORMS, *SIGNS],
)
def test_english_is_read_as_it_is_said(written: str, read: str) -> None:
    assert read_aloud(written, "en").text == read
