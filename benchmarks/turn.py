"""From the end of an answer to the interviewer's voice: whole turns, and their parts.

The real session holds a scripted interview with a candidate whose words come at the
pace of speech, through three real workers with models of random weights: a language
model of 1.1 billion weights at Q4_K_M, Whisper base, a medium Piper voice. They cost
what trained ones cost; what is heard and written follows a script. Beside it the same
turn is made the plain way: the whole answer transcribed at its end, the whole prompt
read, the whole reply written, all of it voiced.
"""

import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from app.bootstrap import guest_application
from app.practice.spoken.times import TurnTimes
from benchmarks._cast import Answer, Cast, candidate_texts, the_cast
from benchmarks._figures import Figure, p95, pairs, publish
from benchmarks._spoken_interview import Interview, an_interview
from engine.api.cancel import Cancel
from engine.api.language_model import Message, Role, Sampling
from engine.api.voice import Utterance
from engine.runtime.messages import Parcel

GO_ON = Cancel()
ANSWER_WORDS = 16


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often each thing is measured."""

    turns: int
    sequential: int


@dataclass(frozen=True, slots=True)
class Alone:
    """What a turn cannot do without, each measured by itself, in milliseconds."""

    hearing: float
    language: float
    voice: float

    @property
    def total(self) -> float:
        """One after the other."""
        return self.hearing + self.language + self.voice


@dataclass
class Turns:
    """What came of the interview; milliseconds."""

    from_end: list[float] = field(default_factory=list)
    from_decision: list[float] = field(default_factory=list)
    alone: list[Alone] = field(default_factory=list)
    sequential: list[tuple[float, TurnTimes]] = field(default_factory=list)
    prompts: list[int] = field(default_factory=list)


def main() -> int:
    quick = "--quick" in sys.argv
    rounds = Rounds(4, 2) if quick else Rounds(20, 8)
    texts = candidate_texts(rounds.turns + 6, ANSWER_WORDS)
    with (
        tempfile.TemporaryDirectory() as folder,
        the_cast(Path(folder), texts) as played,
    ):
        turns = interview(played, rounds)
    return publish(of_the_turns(turns))


def interview(played: Cast, rounds: Rounds) -> Turns:
    """Hold the interview; after each turn, measure its parts alone."""
    found = Turns()
    with (
        guest_application() as application,
        an_interview(application, played) as held,
    ):
        for answer in played.answers:
            if len(found.alone) >= rounds.turns or held.is_over:
                break
            said = len(played.voice.said)
            times = held.answer(answer)
            clause = first_clause(played, held, said)
            if times.tokens is None or times.first_audio is None or clause is None:
                continue
            note(found, times)
            if len(found.alone) % 2 == 0 and len(found.sequential) < rounds.sequential:
                found.sequential.append((sequential_ms(played, answer, held), times))
            found.alone.append(alone(played, times, clause))
            written = played.language.written
            found.prompts.append(0 if written is None else written.reading.tokens)
            held.settle()
    return found


def note(found: Turns, times: TurnTimes) -> None:
    """Keep what a turn took."""
    found.from_end.append(span(times.speech_ended, times.first_audio))
    found.from_decision.append(span(times.end_decided, times.first_audio))


def first_clause(played: Cast, held: Interview, said: int) -> Utterance | None:
    """Return what was voiced first of the last turn; an opening is none of it."""
    whole = held.live.turns[-1].text
    voiced = (each for each in played.voice.said[said:] if each.text.strip() in whole)
    return next(voiced, None)


def alone(played: Cast, times: TurnTimes, clause: Utterance) -> Alone:
    """Measure again, one after the other, what the last turn could not do without."""
    pass_ms = float(str(played.hearing_worker.call("again", Parcel()).body["ms"]))
    left = max(0.0, span(times.end_decided, times.text_ready))
    played.beside.read(played.language.read_last, GO_ON, is_open=True)
    return Alone(
        hearing=min(pass_ms, left),
        language=written_ms(played, len(clause.text.strip())),
        voice=first_part_ms(played, clause),
    )


def written_ms(played: Cast, letters: int) -> float:
    """Return the time to read what is new and to write so many letters and one."""
    found: list[float] = []
    written = ""
    stop = Cancel()

    def hear(text: str) -> None:
        nonlocal written
        written += text
        if len(written.strip()) > letters and not found:
            found.append(perf_counter())
            stop.cancel()

    begun = perf_counter()
    played.beside.generate(played.language.asked, Sampling(1), hear, stop)
    return ((found[0] if found else perf_counter()) - begun) * 1000


def first_part_ms(played: Cast, utterance: Utterance) -> float:
    """Return the time to the first sound of a clause."""
    begun = perf_counter()
    found: list[float] = []
    played.voice.speak(utterance, lambda _: found.append(perf_counter()), GO_ON)
    return (found[0] - begun) * 1000


def sequential_ms(played: Cast, answer: Answer, held: Interview) -> float:
    """Return what the same turn takes when nothing overlaps and nothing is kept."""
    played.beside.read([Message(Role.USER, "forget")], GO_ON)
    utterance = next(reversed(played.voice.said))
    begun = perf_counter()
    played.hearing_worker.call("plain", Parcel(blob=answer.pcm))
    played.beside.generate(played.language.asked, Sampling(1), ignore, GO_ON)
    whole = Utterance(held.live.turns[-1].text, "en", utterance.choice)
    played.voice.speak(whole, ignore, GO_ON)
    return (perf_counter() - begun) * 1000


def of_the_turns(turns: Turns) -> list[Figure]:
    """Return what the interview showed."""
    return [*overlap(turns), efficiency(turns)]


def overlap(turns: Turns) -> list[Figure]:
    """P5: the same turns one stage after the other, and overlapped."""
    plain = [took for took, _ in turns.sequential]
    ours = [span(each.end_decided, each.first_audio) for _, each in turns.sequential]
    waits = [span(each.speech_ended, each.end_decided) for _, each in turns.sequential]
    ratios = [slow / fast for slow, fast in zip(plain, ours, strict=True)]
    from_speech = [
        (slow + wait) / (fast + wait)
        for slow, fast, wait in zip(plain, ours, waits, strict=True)
    ]
    how = (
        f"{pairs(ratios)}; the same turns both ways, prompts of {min(turns.prompts)} "
        f"to {max(turns.prompts)} tokens"
    )
    return [
        Figure(
            "P5",
            "first sound after the end of a turn is decided: one stage after the other "
            "÷ overlapped",
            median(ratios),
            "×",
            how,
            at_least=5,
            detail=f"{median(plain):.0f} ÷ {median(ours):.0f} ms",
        ),
        Figure(
            "P5",
            "the same, 95th percentile ÷ 95th percentile",
            p95(plain) / p95(ours),
            "×",
            how,
            at_least=4,
            detail=f"{p95(plain):.0f} ÷ {p95(ours):.0f} ms",
        ),
        Figure(
            "P5",
            "the same from the last sound of speech, with the same wait for the end on "
            "both sides",
            median(from_speech),
            "×",
            f"{pairs(from_speech)}; how long the wait is, is the matter of P21",
            detail=f"wait {median(waits):.0f} ms, in all {len(turns.from_end)} turns "
            f"{median(turns.from_end):.0f} ms to the first sound, p95 "
            f"{p95(turns.from_end):.0f} ms",
        ),
    ]


def efficiency(turns: Turns) -> Figure:
    """P6: the turn beside its unavoidable stages."""
    own = turns.from_decision
    least = [each.total for each in turns.alone]
    ratios = [took / needed for took, needed in zip(own, least, strict=True)]
    parts = " + ".join(
        f"{median(getattr(each, name) for each in turns.alone):.0f}"
        for name in ("hearing", "language", "voice")
    )
    return Figure(
        "P6",
        "first sound after the end is decided ÷ its unavoidable stages alone",
        median(ratios),
        "×",
        f"{pairs(ratios)}; the stages: what is left of the last pass + new words read "
        "and first clause written + its voice",
        at_most=1.15,
        detail=f"{median(own):.0f} ÷ ({parts}) ms",
    )


def span(start: int | None, end: int | None) -> float:
    """Return the time between two stages."""
    return 0.0 if start is None or end is None else float(end - start)


def ignore(_: object) -> None:
    pass


if __name__ == "__main__":
    sys.exit(main())
