"""What decides how soon a reply is heard, and how soon it is stilled.

The model of 1.1 billion random weights writes into the medium random voice as in a
session: clause by clause, through both workers, to a loudspeaker without a device.
The words follow a script, so that lengths and clauses are what is wanted; what is read
anew before each reply is another answer each time, after the same conversation.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from threading import Thread
from time import perf_counter

import psutil

from app.library.bundled_library import bundled_library
from benchmarks._cast import Speakers, candidate_texts, the_speakers
from benchmarks._figures import Figure, interval, p95, pairs, publish
from benchmarks._reply_chain import ReplyChain, Stopped
from benchmarks._spoken_interview import SCENARIO
from engine.api.cancel import Cancel
from engine.api.language_model import Message, Role

FIRST = "Thank you, that is clear."
SENTENCE = "Tell me how you shared the work between the people of your team that week."
CLAUSE = (
    "Thank you for all of this, now I would like you to tell me how you shared the "
    "work between the people of your team that week."
)
REPLIES = {
    "#40": f"{FIRST} {SENTENCE} Take one day as your example and stay with it.",
    "#400": " ".join([FIRST, *[SENTENCE] * 22]),
    "#clause": CLAUSE,
    "#sentence": CLAUSE.replace(",", ""),
}
GO_ON = Cancel()
ANSWERS, ANSWER_WORDS = 30, 20
HISTORY_TURNS = 12
WHOLE_TURNS = 5
IN_READING_S = 0.15
"""After a reading began, the turn ends."""


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often each thing is measured."""

    pairs: int
    cuts: int


def main() -> int:
    rounds = Rounds(2, 3) if "--quick" in sys.argv else Rounds(12, 15)
    texts = candidate_texts(ANSWERS, ANSWER_WORDS)
    with (
        tempfile.TemporaryDirectory() as folder,
        the_speakers(Path(folder), REPLIES) as speakers,
    ):
        chain = Chain(speakers, texts)
        figures = [
            chain.lengths(rounds.pairs),
            chain.clauses(rounds.pairs),
            *chain.misread(rounds.pairs),
            *chain.cuts(rounds.cuts),
        ]
        chain.close()
    return publish(figures)


class Chain:
    """Replies from the same prompt to the first sound, without a session."""

    def __init__(self, speakers: Speakers, texts: Sequence[str]) -> None:
        library = bundled_library()
        scenario = library.scenarios[SCENARIO]
        persona = library.personas[scenario.personas[0]]
        self._speakers = speakers
        self._model = speakers.language
        self._texts = texts
        self._chain = ReplyChain(speakers.language, speakers.voice, persona)
        self._numbers = count(1)
        self._history = [Message(Role.SYSTEM, " ".join(texts[:12]))]
        for text in texts[:HISTORY_TURNS]:
            self._history += [
                Message(Role.USER, text),
                Message(Role.ASSISTANT, REPLIES["#40"]),
            ]

    def close(self) -> None:
        """End its threads."""
        self._chain.close()

    def lengths(self, rounds: int) -> Figure:
        """P7: a long reply beside a short one."""
        long, short = self._side_by_side(rounds, "#400", "#40")
        ratios = [a / b for a, b in zip(long, short, strict=True)]
        return Figure(
            "P7",
            "first sound of a reply of 400 tokens ÷ of 40",
            median(ratios),
            "×",
            pairs(ratios),
            at_most=1.05,
            detail=f"{median(long):.0f} ÷ {median(short):.0f} ms",
        )

    def clauses(self, rounds: int) -> Figure:
        """P8: a reply that begins with a clause beside one that does not."""
        clause, sentence = self._side_by_side(rounds, "#clause", "#sentence")
        ratios = [a / b for a, b in zip(clause, sentence, strict=True)]
        return Figure(
            "P8",
            "first sound by first clause ÷ by first sentence, the same words",
            median(ratios),
            "×",
            pairs(ratios),
            at_most=0.6,
            detail=f"{median(clause):.0f} ÷ {median(sentence):.0f} ms",
        )

    def misread(self, rounds: int) -> list[Figure]:
        """P10: after reading ahead what was not said in the end."""
        after: list[float] = []
        without: list[float] = []
        for number in range(rounds):
            sides = [(without, self._after_nothing), (after, self._after_wrong)]
            for found, side in sides if number % 2 else sides[::-1]:
                found.append(side())
        ratios = [a / b for a, b in zip(after, without, strict=True)]
        wasted_s = median(self._wrong_reading_s() for _ in range(WHOLE_TURNS))
        turn_s = median(self._whole_turn_s() for _ in range(WHOLE_TURNS))
        return [
            Figure(
                "P10",
                "first sound after words were read ahead that were not said in the end "
                "÷ without reading ahead",
                median(ratios),
                "×",
                f"{pairs(ratios)}; the wrong reading is under way when the turn ends",
                at_most=1.10,
                detail=f"{median(after):.0f} ÷ {median(without):.0f} ms; replies are "
                "never speculated, only words that have settled are read",
            ),
            Figure(
                "P10",
                "processor time of reading a whole answer in vain ÷ of model and voice "
                "in a turn",
                wasted_s / turn_s * 100,
                "%",
                f"medians of {WHOLE_TURNS}; an answer of {ANSWER_WORDS} words, a reply "
                "of 40 tokens",
                at_most=25,
                detail=f"{wasted_s:.2f} ÷ {turn_s:.2f} s; hearing not counted",
            ),
        ]

    def cuts(self, rounds: int) -> list[Figure]:
        """P11: somebody cuts in while the interviewer speaks, and while it thinks."""
        speaking = [self._cut_speech(0.03 + 0.02 * number) for number in range(rounds)]
        slice_ms = self._slice_ms()
        thinking = [self._cut_thought(0.1 + 0.02 * number) for number in range(rounds)]
        return [
            silence_figure([each.silence for each in (*speaking, *thinking)]),
            token_figure(speaking),
            slice_figure(thinking, slice_ms),
        ]

    def _cut_speech(self, after_s: float) -> Stopped:
        self._read_history()
        found = self._chain.cut(self._prompt("#400"), after_s)
        self._chain.settle()
        return found

    def _cut_thought(self, after_s: float) -> Stopped:
        self._read_history()
        found = self._chain.cut_before(self._long(), after_s)
        self._chain.settle()
        return found

    def _slice_ms(self) -> float:
        """Return the time of one slice, reading a long prompt."""
        took: list[float] = []
        for _ in range(3):
            self._read_history()
            begun = perf_counter()
            reading = self._model.read(self._long(), GO_ON)
            new = reading.tokens - reading.reused
            took.append((perf_counter() - begun) * 1000 * 128 / new)
        return median(took)

    def _side_by_side(
        self, rounds: int, one: str, other: str
    ) -> tuple[list[float], list[float]]:
        found: dict[str, list[float]] = {one: [], other: []}
        for number in range(rounds):
            order = (one, other) if number % 2 else (other, one)
            for name in order:
                self._read_history()
                found[name].append(self._chain.first_sound_ms(self._prompt(name)))
                self._chain.settle()
        return found[one], found[other]

    def _after_nothing(self) -> float:
        self._read_history()
        took = self._chain.first_sound_ms(self._prompt("#40"))
        self._chain.settle()
        return took

    def _after_wrong(self) -> float:
        """Return the time to the first sound with a wrong reading under way."""
        self._read_history()
        stop = Cancel()
        reading = Thread(target=self._read_ahead, args=(self._words(6), stop))
        reading.start()
        time.sleep(IN_READING_S)
        stop.cancel()
        took = self._chain.first_sound_ms(self._prompt("#40"))
        reading.join()
        self._chain.settle()
        return took

    def _wrong_reading_s(self) -> float:
        """Return the processor time of reading an answer ahead."""
        self._read_history()
        used = processor_s(self._speakers)
        self._read_ahead(self._words(1), GO_ON)
        return processor_s(self._speakers) - used

    def _whole_turn_s(self) -> float:
        """Return the processor time of reading an answer, and saying a reply to it."""
        self._read_history()
        used = processor_s(self._speakers)
        self._chain.whole(self._prompt("#40"))
        return processor_s(self._speakers) - used

    def _read_ahead(self, words: str, stop: Cancel) -> None:
        self._model.read(
            [*self._history, Message(Role.USER, words)], stop, is_open=True
        )

    def _read_history(self) -> None:
        self._model.read(self._history, GO_ON)

    def _prompt(self, reply: str) -> list[Message]:
        said = f"“{self._words(2)}” [Line: {reply}]"
        return [*self._history, Message(Role.USER, said)]

    def _long(self) -> list[Message]:
        return [*self._history, Message(Role.USER, f"{self._words(30)} [Line: #40]")]

    def _words(self, texts: int) -> str:
        """Return other words each time, of so many answers."""
        number = next(self._numbers)
        chosen = (self._texts[(number + n) % len(self._texts)] for n in range(texts))
        return f"{number} {' '.join(chosen)}"


def silence_figure(silences: Sequence[float]) -> Figure:
    """P11: the device."""
    return Figure(
        "P11",
        "from somebody cutting in to silence at the device, p95",
        p95(silences),
        "ms",
        f"{len(silences)} times, from another thread to a device of none; a real one "
        "adds its own buffer",
        at_most=40,
        detail=f"median {median(silences):.1f} ms",
    )


def token_figure(cuts: Sequence[Stopped]) -> Figure:
    """P11: the model in mid-word, the voice in mid-clause."""
    ratios = [each.model / each.token for each in cuts if each.token]
    model, voice = ([getattr(each, who) for each in cuts] for who in ("model", "voice"))
    return Figure(
        "P11",
        "from cutting in to an idle model ÷ one token, while it writes",
        median(ratios),
        "×",
        f"median of {len(ratios)}, 95 % interval {told(interval(ratios))}",
        at_most=1.5,
        detail=f"{median(model):.0f} ms, p95 {p95(model):.0f} ms; the voice is idle "
        f"after {median(voice):.0f} ms, p95 {p95(voice):.0f} ms",
    )


def slice_figure(cuts: Sequence[Stopped], slice_ms: float) -> Figure:
    """P11: the model while it reads."""
    ratios = [each.model / slice_ms for each in cuts]
    return Figure(
        "P11",
        "from cutting in to an idle model ÷ one slice of 128 tokens, while it reads",
        median(ratios),
        "×",
        f"median of {len(ratios)}, 95 % interval {told(interval(ratios))}",
        at_most=1.5,
        detail=f"{median(each.model for each in cuts):.0f} ÷ {slice_ms:.0f} ms",
    )


def processor_s(speakers: Speakers) -> float:
    """Return the processor time that model and voice have used so far."""
    workers = (speakers.language.worker, speakers.voice.worker)
    pids = [pid for each in workers if (pid := each.health.pid) is not None]
    used = [psutil.Process(pid).cpu_times() for pid in pids]
    return float(sum(each.user + each.system for each in used))


def told(found: tuple[float, float]) -> str:
    return f"{found[0]:.2f}–{found[1]:.2f}"


if __name__ == "__main__":
    sys.exit(main())
