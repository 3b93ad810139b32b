"""The prompt is not recited."""

import re

from engine.dialogue.worded.task import Said

RUN = 5
"""So many words in a row of the prompt's rules are a recital."""

_ABOUT_THE_PROMPT = re.compile(
    r"\bprompts?\b|\b(mes|tes|vos|les) (consignes|instructions|directives) (sont|disent|"
    r"me demandent|m'|etaient|systeme|initiales)|\b(my|your|the) (instructions|guidelines|"
    r"system (prompt|message)|rules) (are|say|tell|were|state)|\bon m'a (demande|dit) de "
    r"(jouer|dire|repondre|reagir|reformuler)|\bi (was|am|have been) (told|asked|instructed"
    r"|programmed|designed) to\b|\b(entre|between|in) (crochets|(square )?brackets)\b|"
    r"\ba ma facon\b|\bin my own (words|way)\b|\breformul(e|ation) (de|:)"
)
_WORD = re.compile(r"\w+")


def leaks(said: Said) -> bool:
    """Return whether the words tell of the prompt, or recite its rules."""
    plain = said.plain
    if _ABOUT_THE_PROMPT.search(plain):
        return True
    own = _WORD.findall(plain)
    rules = f" {' '.join(_WORD.findall(said.task.rules_text))} "
    return any(
        f" {' '.join(own[at : at + RUN])} " in rules for at in range(len(own) - RUN + 1)
    )
