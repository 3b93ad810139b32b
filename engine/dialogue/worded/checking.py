"""Looks at words before they may be said: the first rule they break, if any."""

from collections.abc import Callable

from engine.dialogue.worded.records import RuleCode
from engine.dialogue.worded.rules.early_end import ends_early
from engine.dialogue.worded.rules.gibberish import is_no_language
from engine.dialogue.worded.rules.hidden_fact import gives_away
from engine.dialogue.worded.rules.insult import insults
from engine.dialogue.worded.rules.invented import invents
from engine.dialogue.worded.rules.judgement import judges
from engine.dialogue.worded.rules.leak import leaks
from engine.dialogue.worded.rules.length import is_too_long
from engine.dialogue.worded.rules.markup import holds_markup
from engine.dialogue.worded.rules.no_sentence import is_no_sentence
from engine.dialogue.worded.rules.other_language import is_foreign
from engine.dialogue.worded.rules.promise import promises
from engine.dialogue.worded.rules.question import (
    asks_something_else,
    asks_twice,
)
from engine.dialogue.worded.rules.register import slips_register
from engine.dialogue.worded.rules.repetition import repeats
from engine.dialogue.worded.rules.role import leaves_role
from engine.dialogue.worded.rules.unlawful import is_unlawful
from engine.dialogue.worded.task import Said

Rule = Callable[[Said], bool]

RULES: tuple[tuple[RuleCode, Rule], ...] = (
    (RuleCode.MARKUP, holds_markup),
    (RuleCode.OTHER_LANGUAGE, is_foreign),
    (RuleCode.GIBBERISH, is_no_language),
    (RuleCode.GIBBERISH, is_no_sentence),
    (RuleCode.UNLAWFUL, is_unlawful),
    (RuleCode.INSULT, insults),
    (RuleCode.OUT_OF_ROLE, leaves_role),
    (RuleCode.LEAK, leaks),
    (RuleCode.HIDDEN_FACT, gives_away),
    (RuleCode.PROMISE, promises),
    (RuleCode.JUDGEMENT, judges),
    (RuleCode.EARLY_END, ends_early),
    (RuleCode.REGISTER, slips_register),
    (RuleCode.INVENTED, invents),
    (RuleCode.REPETITION, repeats),
    (RuleCode.TWO_QUESTIONS, asks_twice),
    (RuleCode.OTHER_QUESTION, asks_something_else),
    (RuleCode.TOO_LONG, is_too_long),
)
"""In the order in which they are looked at; gravest first."""


_WITHIN_A_PIECE = frozenset({holds_markup, is_foreign, slips_register, repeats})
"""Rules that whole turns hold when each of their pieces does."""


def broken_rule(said: Said) -> RuleCode | None:
    """Return the rule that ``said`` breaks, by itself or with what comes before."""
    whole = Said(said.task, "", said.whole)
    for code, breaks in RULES:
        if breaks(said):
            return code
        if said.before and breaks not in _WITHIN_A_PIECE and breaks(whole):
            return code
    return None
