"""What one more answer costs late in a long session, beside early in a short one (P16).

An answer of a hundred words is committed to a real encrypted vault and has its reply
decided, after twenty thousand words of transcript and after two hundred, in fresh
sessions of the same interview side by side.
"""

import sys
from statistics import median
from time import perf_counter

from app.application import Application
from app.bootstrap import guest_application
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from benchmarks._figures import Figure, pairs, publish
from benchmarks.turn_reaction import SENTENCES
from engine.api.language import LANGUAGES, Language

SCENARIO = "software-developer"
MINUTES = 90
PAIRS = 15
LONG_WORDS, SHORT_WORDS = 20_000, 200
TURNS_BEFORE = {LONG_WORDS: 8, SHORT_WORDS: 2}
ANSWER_WORDS = 100


def main() -> int:
    pairs_wanted = 3 if "--quick" in sys.argv else PAIRS
    ratios: list[float] = []
    times: list[tuple[float, float]] = []
    with guest_application() as application:
        for number in range(pairs_wanted):
            language = LANGUAGES[number % len(LANGUAGES)]
            order = (LONG_WORDS, SHORT_WORDS)
            took = {
                words: append_ms(application, language, words, number)
                for words in (order if number % 2 else order[::-1])
            }
            times.append((took[LONG_WORDS], took[SHORT_WORDS]))
            ratios.append(took[LONG_WORDS] / took[SHORT_WORDS])
    late, early = (median(column) for column in zip(*times, strict=True))
    return publish(
        [
            Figure(
                "P16",
                f"one more answer after {LONG_WORDS} words ÷ after {SHORT_WORDS}",
                median(ratios),
                "×",
                f"{pairs(ratios)}; an answer of {ANSWER_WORDS} words committed and "
                "answered, median of three in a row",
                at_most=1.2,
                detail=f"{late:.1f} ÷ {early:.1f} ms",
            )
        ]
    )


def append_ms(
    application: Application, language: Language, words: int, seed: int
) -> float:
    """Return the median of three answers after so many words."""
    live = session_of(application, language, seed)
    turns = TURNS_BEFORE[words]
    for number in range(turns):
        give(application, live, said(language, words // turns, number))
    took: list[float] = []
    for number in range(3):
        begun = perf_counter()
        give(application, live, said(language, ANSWER_WORDS, 50 + number))
        took.append((perf_counter() - begun) * 1000)
    return median(took)


def session_of(application: Application, language: Language, seed: int) -> LiveSession:
    """Return an interview that has just begun."""
    choice = SessionChoice(SCENARIO, language, minutes=MINUTES, seed=seed)
    prepared = prepare_session(
        choice, application.library, application.new_id, application.clock
    )
    return start_session(application.vault, prepared, application.clock)


def give(application: Application, live: LiveSession, text: str) -> None:
    submit_answer(application.vault, live, text)


def said(language: Language, words: int, number: int) -> str:
    """Return an answer of about so many words, another one for each number."""
    sentences = SENTENCES[language]
    found: list[str] = []
    count = 0
    while count < words:
        found.append(sentences[(number + len(found)) % len(sentences)])
        count += len(found[-1].split())
    return " ".join(found)


if __name__ == "__main__":
    sys.exit(main())
