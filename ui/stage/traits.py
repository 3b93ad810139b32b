"""What a face is drawn from: the persona's look, completed by what it leaves open."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from ui.design.pigments import CLOTHES, HAIRS, IRISES, SCARVES, SKINS, Pigment, Skin

if TYPE_CHECKING:  # the content's own types are slow to import, and only named here
    from engine.content.persona import PersonaLook

_STRONG_STYLES = {"short", "bald", "side_part", "cropped"}


@dataclass(frozen=True, slots=True)
class Traits:
    """Colours and proportions of one portrait."""

    skin: Skin
    hair: Pigment
    clothes: Pigment
    scarf: Pigment
    hair_style: str
    beard: str
    garment: str
    glasses: bool
    round_glasses: bool
    strong: bool
    """Squarer jaw, heavier brows, thinner lips."""
    age: int
    iris: str
    smile: float
    """How far the corners of the mouth rise at rest, in units of the portrait."""
    eye_scale: float


def traits_of(look: "PersonaLook") -> Traits:
    """Return the traits of a look; the same look always gives the same face."""
    seed = crc32(
        f"{look.skin}{look.hair_style}{look.hair_tone}{look.clothes_tone}".encode()
    )
    strong = look.beard != "none" or look.hair_style in _STRONG_STYLES
    return Traits(
        skin=SKINS[look.skin],
        hair=HAIRS[look.hair_tone],
        clothes=CLOTHES[look.clothes_tone],
        scarf=CLOTHES[SCARVES[look.clothes_tone]],
        hair_style=str(look.hair_style),
        beard=str(look.beard),
        garment=str(look.clothes),
        glasses=look.glasses,
        round_glasses=not strong,
        strong=strong,
        age=look.age,
        iris=_iris(look, seed),
        smile=3.0 + seed // 7 % 3 - (1.5 if strong else 0.0),
        eye_scale=(0.94 if strong else 1.04) + (seed // 11 % 3 - 1) * 0.02,
    )


def _iris(look: "PersonaLook", seed: int) -> str:
    """Return an eye colour; the first three, browns, go with all hair and skin."""
    any_brown = look.skin > 3 or look.hair_tone == "black"
    return IRISES[seed % (3 if any_brown else len(IRISES))]
