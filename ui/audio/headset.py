"""Whether a device sits on somebody's head, as far as its name tells. Pure: no Qt."""

import re

_HEADSET = re.compile(
    r"head[\s-]?(?:set|phones?)|ear[\s-]?(?:phones?|buds?|pods?|piece)|air[\s-]?pods"
    r"|hands[\s-]?free|\bbuds|casque|[ée]couteurs?|oreillettes?|mains[\s-]libres"
    r"|kopfh[öo]rer|auriculares|cuffie|jabra|plantronics|poly voyager|bose qc"
    r"|\bwh-\d|\bwf-\d|\bhfp\b|\bhsp\b",
    re.IGNORECASE,
)


def sounds_like_headset(name: str) -> bool:
    """Return whether ``name`` is that of a headset, headphones or earphones."""
    return _HEADSET.search(name) is not None
