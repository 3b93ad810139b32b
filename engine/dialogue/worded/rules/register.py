"""In French the persona says "vous" or "tu", and never changes."""

import re

from engine.content.persona import Register
from engine.dialogue.keywords import folded
from engine.dialogue.worded.task import Said

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_INFORMAL = re.compile(
    r"(?<![\w-])(tu|toi|te|tes|ta|le tien|la tienne)(?![\w])(?!-t-)|(?<![\w-])t'(?=\w)"
    r"|(?<!\ble )(?<!\bun )(?<!\bdu )(?<!\bce )(?<!\bau )(?<!\bquel )(?<!\bde )"
    r"(?<![\w-])ton(?!\w)"
    r"|\b(dis|raconte|parle|explique|donne|decris|montre|prends|fais|regarde|detaille|"
    r"precise|imagine|pense|rappelle|cite)-(moi|nous|le|la|m'en)\b"
)
_FORMAL = re.compile(
    r"(?<![\w-])(vous|votre|vos|votres?)(?!\w)|-vous\b|\b(dites|faites|etes)\b"
    r"|\b(?!chez\b|assez\b|nez\b|rez\b|riz\b)\w{2,}ez\b"
)


def slips_register(said: Said) -> bool:
    """Return whether French words address the person the wrong way."""
    if said.task.language != "fr":
        return False
    plain = folded(_QUOTED.sub(" ", said.words))
    wrong = _INFORMAL if said.task.register is Register.VOUS else _FORMAL
    return wrong.search(plain) is not None
