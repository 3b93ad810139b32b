"""The colours portraits are painted with; they belong to people, not to the theme."""

from dataclasses import dataclass

from ui.design.colour import mix


@dataclass(frozen=True, slots=True)
class Pigment:
    """One material under a light from the left."""

    light: str
    base: str
    shade: str


@dataclass(frozen=True, slots=True)
class Skin:
    """Skin, lips and the blood under them."""

    light: str
    base: str
    shade: str
    deep: str
    """In the folds: under the chin, beside the nose."""
    blush: str
    lip: str


SKINS = {
    1: Skin("#FFE6D6", "#F7D2BC", "#DFA98C", "#B97A60", "#E98B78", "#C4665C"),
    2: Skin("#FCDCC2", "#F0C09C", "#D29A74", "#A86F4E", "#E08468", "#B85C50"),
    3: Skin("#F1CBA3", "#DDA97B", "#B87F54", "#8C5A38", "#CC7350", "#A65245"),
    4: Skin("#DDA67A", "#C08457", "#955E39", "#6E4126", "#AE5A3E", "#8E4439"),
    5: Skin("#B67A54", "#935A39", "#6B3D25", "#4B2918", "#8E4433", "#7C3A34"),
    6: Skin("#8C583E", "#683D2A", "#48281B", "#301A11", "#703628", "#6B332F"),
}

HAIRS = {
    "black": Pigment("#433C40", "#262226", "#131115"),
    "brown": Pigment("#7A5138", "#523524", "#332016"),
    "chestnut": Pigment("#94603A", "#6C4226", "#472A18"),
    "auburn": Pigment("#B4643A", "#8A4526", "#5C2B18"),
    "blond": Pigment("#EBCB8A", "#CFA65F", "#A07A3F"),
    "grey": Pigment("#BDBBB8", "#918F8E", "#666568"),
    "white": Pigment("#F6F3EE", "#DAD6D0", "#A9A5A2"),
}

CLOTHES = {
    "blue": Pigment("#6F95B8", "#45709A", "#2B4C70"),
    "navy": Pigment("#4C5C7E", "#2F3C5C", "#1C253D"),
    "teal": Pigment("#5E9693", "#33706F", "#1E4C4D"),
    "green": Pigment("#7FA07A", "#557B55", "#375539"),
    "plum": Pigment("#94698E", "#6B4468", "#482B47"),
    "burgundy": Pigment("#A85C66", "#7E3540", "#551F2A"),
    "sand": Pigment("#E2CFAE", "#C5AA80", "#967C55"),
    "grey": Pigment("#9AA0A8", "#6D747E", "#494F59"),
    "rust": Pigment("#CF8558", "#A85C34", "#773C20"),
}

SCARVES = {
    "blue": "sand",
    "navy": "rust",
    "teal": "sand",
    "green": "plum",
    "plum": "teal",
    "burgundy": "sand",
    "sand": "teal",
    "grey": "teal",
    "rust": "navy",
}
"""The tone of a headscarf beside the tone of the clothes."""

BACKDROPS = {
    "mist": "#DCE8E6",
    "sand": "#EBDECB",
    "rose": "#ECDBDC",
    "sage": "#DEE9DA",
    "lavender": "#E0DFEC",
    "sky": "#D7E4EF",
    "clay": "#EBD5C8",
}

LINEN = Pigment("#FFFFFF", "#F1EFEC", "#CFCDCC")
"""Shirts under jackets."""
EYE_WHITE = "#FBF7F2"
EYE_SHADE = "#D8CCC4"
IRISES = ("#4A3122", "#5B3B22", "#3B2A20", "#56613F", "#4C6A7C", "#6B5A38")
PUPIL = "#15110F"
LASH = "#2A1D18"
MOUTH = "#5C1F22"
TONGUE = "#B6605C"
TEETH = "#FBF6EF"
FRAME = "#2B2B33"
WHITE = "#FFFFFF"
BLACK = "#000000"
NIGHT = "#171B22"


def backdrop_colours(name: str, *, dark: bool) -> tuple[str, str]:
    """Return the lit and the far colour of a backdrop, dimmed in a dark room."""
    tone = BACKDROPS[name]
    if dark:
        return mix(tone, NIGHT, 0.78), mix(tone, NIGHT, 0.42)
    return mix(tone, WHITE, 0.62), tone
