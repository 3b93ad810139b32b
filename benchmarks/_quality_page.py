"""Writes docs/reference/feedback-quality.md from the figures that were kept."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks._figures import FOLDER
from benchmarks._quality import Halves, Sums
from benchmarks._quality_prose import (
    ATTACKS,
    CORPUS,
    FRESH,
    HEAD,
    LIMITS,
    MEASURES,
    NEAR,
    PAIRS,
    SECOND_READER,
    TRIED,
)
from benchmarks._quality_tables import (
    by_slice,
    confusions,
    main_table,
    parts,
    worst,
)
from benchmarks._robustness import EVER_AT_MOST, MEAN_AT_MOST, Outcome, Stability
from benchmarks._sealed_ledger import LEDGER, Opening, openings
from benchmarks._second_reader import TwoReaders

PAGE = FOLDER.parent / "feedback-quality.md"
HALVES = {"sealed": "Sealed half", "open": "Open half"}
LANGUAGES = {"en": "English", "fr": "French"}


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything the page is made of."""

    date: str
    rules: str
    halves: Halves
    ledger: Sequence[Opening]
    attacks: Sequence[Outcome]
    fresh: Sequence[Outcome]
    pairs: Mapping[str, Mapping[str, Stability]]
    second_reader: Mapping[str, TwoReaders]


def kept(folder: Path = FOLDER) -> Kept:
    """Read the figures of ``feedback_quality`` and ``robustness``, and the ledger."""
    quality = json.loads((folder / "feedback_quality.json").read_text("utf-8"))
    robust = json.loads((folder / "robustness.json").read_text("utf-8"))["more"]
    more = quality["more"]
    return Kept(
        date=quality["date"],
        rules=f"{more['rules']} ({more['digest']})",
        halves={
            half: {name: Sums(**sums) for name, sums in groups.items()}
            for half, groups in more["halves"].items()
        },
        ledger=openings(folder / LEDGER.name),
        attacks=[Outcome(**row) for row in robust["attacks"]],
        fresh=[Outcome(**row) for row in robust["fresh"]],
        pairs={
            language: {kind: Stability(**row) for kind, row in kinds.items()}
            for language, kinds in robust["pairs"].items()
        },
        second_reader={
            language: TwoReaders(**row)
            for language, row in more["second_reader"].items()
        },
    )


def page(known: Kept) -> str:
    """Return the whole page."""
    blocks = [
        HEAD,
        *_results(known),
        CORPUS,
        *_second_reader(known.second_reader),
        MEASURES,
        *(block for half in HALVES for block in _half(known, half)),
        ATTACKS,
        *_attacks(known.attacks),
        FRESH,
        *_attacks(known.fresh),
        PAIRS,
        _pairs(known.pairs),
        *_ledger(known.ledger),
        TRIED,
        LIMITS,
    ]
    return "\n".join(f"{block.rstrip()}\n" for block in blocks)


def _results(known: Kept) -> Iterator[str]:
    yield f"## Results\n\nRules {known.rules}, measured on {known.date}."
    yield "Sealed half, beside its targets; in brackets the rules before this work:"
    yield main_table(known.halves["sealed"], known.ledger[0])
    yield "Open half, which the rules were tuned on:"
    yield main_table(known.halves["open"], None)
    yield NEAR
    yield main_table(known.halves["near"], None, parts_labelled=False)
    yield from _missed(known)


def _second_reader(agreed: Mapping[str, TwoReaders]) -> Iterator[str]:
    yield SECOND_READER
    yield "\n".join(
        [
            "| | reply type | parts told, F1 | level exact | within one | kappa |",
            "|---|---|---|---|---|---|",
            *(
                f"| {LANGUAGES[language]}, {one.answers} answers | {one.reply:.3f} "
                f"| {one.parts_f1:.3f} | {one.exact:.3f} | {one.within_one:.3f} "
                f"| {one.kappa:.3f} |"
                for language, one in agreed.items()
            ),
        ]
    )


def _missed(known: Kept) -> Iterator[str]:
    missed = [
        *_missed_of_quality(known.halves["sealed"]),
        *_missed_of_robustness(known),
    ]
    listed = "\n".join(f"- {line}" for line in missed) or "- none"
    yield f"### Targets missed\n\n{listed}"


def _missed_of_quality(groups: Mapping[str, Sums]) -> Iterator[str]:
    for name, language in LANGUAGES.items():
        sums = groups[name]
        goals = (
            ("reply type", sums.reply_accuracy, 0.85),
            ("F1 of the parts told", sums.presence.f1, 0.85),
            ("level within one", sums.levels.within_one, 0.95),
            ("kappa", sums.levels.kappa, 0.70),
            ("evidence", sums.claims_proved / sums.claims, 1.0),
        )
        for what, value, least in goals:
            if value < least:
                yield f"{what}, {language}: {value:.3f} instead of {least:.2f}."
        if sums.false_praises:
            yield f"false praise, {language}: {sums.false_praises} instead of 0."


def _missed_of_robustness(known: Kept) -> Iterator[str]:
    wrong = [one for one in known.attacks if one.wrong]
    if wrong:
        yield f"answers meant to fool: {len(wrong)} of {len(known.attacks)} got more, or another type, than they may."
    if fooled := [one for one in known.fresh if one.wrong]:
        yield f"fresh answers meant to fool: {len(fooled)} of {len(known.fresh)}."
    for name, language in LANGUAGES.items():
        kinds = known.pairs[name]
        over = [
            f"{kind} {kinds[kind].mean:.3f}"
            for kind in kinds
            if kind != "all" and kinds[kind].mean > MEAN_AT_MOST
        ]
        if over:
            yield f"mean change in counterfactual pairs, {language}: {', '.join(over)} instead of at most {MEAN_AT_MOST}."
        if far := len(kinds["all"].far):
            yield f"pairs more than {EVER_AT_MOST} level apart, {language}: {far} of {kinds['all'].pairs} instead of 0."


def _half(known: Kept, half: str) -> Iterator[str]:
    groups = known.halves[half]
    yield f"## {HALVES[half]} in detail"
    for name, language in LANGUAGES.items():
        sums = groups[name]
        yield f"### {HALVES[half]}, {language}: {sums.answers} answers"
        yield from confusions(sums)
        yield parts(sums)
        yield by_slice(sums)
        yield from worst(sums)


def _attacks(outcomes: Sequence[Outcome]) -> Iterator[str]:
    held = [one for one in outcomes if not one.wrong]
    yield f"{len(held)} of {len(outcomes)} got no more than they may. The others:"
    rows = [
        f"| `{one.id}` | {one.attack} | {one.reply} | {one.level or '–'} | {', '.join(one.wrong)} |"
        for one in outcomes
        if one.wrong
    ]
    head = "| answer | meant to fool by | taken for | highest level | wrong |\n|---|---|---|---|---|"
    yield "\n".join([head, *(rows or ["| none | | | | |"])])


def _pairs(kinds: Mapping[str, Mapping[str, Stability]]) -> str:
    head = "| change | language | pairs | mean | drift | largest | other reply type | far |\n|---|---|---|---|---|---|---|---|"
    rows = [
        f"| {kind} | {language} | {row.pairs} | {row.mean:.3f} | {row.drift:+.3f} "
        f"| {row.largest} | {row.replies_changed} | {_named(row.far)} |"
        for name, language in LANGUAGES.items()
        for kind, row in kinds[name].items()
    ]
    return "\n".join([head, *rows])


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:6])
    return f"{len(names)}: {shown}{' …' if len(names) > 6 else ''}" if names else "0"


def _ledger(ledger: Sequence[Opening]) -> Iterator[str]:
    yield (
        "## How often the sealed half was opened\n\n"
        f"Times so far: {len(ledger)}. Each measurement is written into "
        "`figures/sealed-ledger.json` by the script itself, with a digest of the rules."
    )
    head = "| date | rules | language | reply type | parts told | exact | within one | kappa | false praise | |\n|---|---|---|---|---|---|---|---|---|---|"
    rows = [
        f"| {one.date} | {one.rules} {one.digest} | {name} | {seen.reply_accuracy:.3f} "
        f"| {seen.presence_f1:.3f} | {seen.exact:.3f} | {seen.within_one:.3f} "
        f"| {seen.kappa:.3f} | {seen.false_praises} | {one.note} |"
        for one in ledger
        for name, seen in one.seen.items()
    ]
    yield "\n".join([head, *rows])


def write() -> None:
    """Write the page, where both scripts have measured."""
    needed = ("feedback_quality.json", "robustness.json")
    if all((FOLDER / name).exists() for name in needed):
        PAGE.write_text(page(kept()), "utf-8")
