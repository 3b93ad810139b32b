"""Portraits: told apart at a glance, alive, and still when asked."""

from itertools import combinations, product
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from engine.content.persona import Beard, Clothes, HairStyle, PersonaLook
from ui.design.pigments import BACKDROPS, CLOTHES, HAIRS, SKINS
from ui.design.theme import Theme, ThemeChoice
from ui.stage.framing import Framing
from ui.stage.mouth import CLOSED, TURN_MS, Mouth
from ui.stage.paths import HEIGHT, WIDTH
from ui.stage.portrait import paint_person, paint_portrait
from ui.stage.portrait_picture import Corners, PortraitPicture
from ui.stage.portrait_view import PortraitView
from ui.stage.pose import Mood, Pose
from ui.stage.traits import traits_of

pytestmark = pytest.mark.usefixtures("ui")

PERSONAS = Path(__file__).parents[3] / "resources" / "content" / "personas"
SIDE = 64


def a_look(**changes: object) -> PersonaLook:
    plain: dict[str, object] = {
        "skin": 3,
        "hair_style": "short",
        "hair_tone": "brown",
        "clothes": "shirt",
        "clothes_tone": "blue",
        "age": 40,
        "backdrop": "mist",
    }
    return PersonaLook.model_validate(plain | changes)


def painted(look: PersonaLook, pose: Pose | None = None) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_portrait(painter, QRectF(0, 0, SIDE, SIDE), look, pose, Framing.HEAD)
    painter.end()
    return image


def silhouette(look: PersonaLook) -> set[tuple[int, int]]:
    """Return the places of the small picture where there is hair or skin."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(SIDE / WIDTH, SIDE / HEIGHT)
    paint_person(painter, traits_of(look), Pose())
    painter.end()
    places = product(range(SIDE), range(SIDE))
    return {(x, y) for x, y in places if image.pixelColor(x, y).alpha() > 200}


def shipped() -> dict[str, PersonaLook]:
    return {
        path.stem: PersonaLook.model_validate(
            yaml.safe_load(path.read_text("utf-8"))["look"]
        )
        for path in sorted(PERSONAS.glob("*.yaml"))
    }


@pytest.mark.parametrize("style", list(HairStyle))
@pytest.mark.parametrize("beard", [Beard.NONE, Beard.FULL])
def test_every_head_of_hair_is_painted(style: HairStyle, beard: Beard) -> None:
    picture = painted(a_look(hair_style=style, beard=beard))

    assert picture != painted(
        a_look(hair_style=style, beard=beard, hair_tone="blond")
    ) or (style == HairStyle.HEADSCARF)


@pytest.mark.parametrize("garment", list(Clothes))
def test_every_garment_is_painted_in_its_tone(garment: Clothes) -> None:
    def bust(look: PersonaLook) -> QImage:
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint_portrait(painter, QRectF(0, 0, SIDE, SIDE), look)
        painter.end()
        return image

    assert bust(a_look(clothes=garment)) != bust(
        a_look(clothes=garment, clothes_tone="rust")
    )


def test_every_tone_content_may_name_has_a_pigment() -> None:
    fields = PersonaLook.model_fields
    names = {
        name: set(str(fields[name].metadata[0].pattern)[2:-2].split("|"))
        for name in ("hair_tone", "clothes_tone", "backdrop")
    }

    assert names["hair_tone"] == set(HAIRS)
    assert names["clothes_tone"] == set(CLOTHES)
    assert names["backdrop"] == set(BACKDROPS)
    assert set(SKINS) == {1, 2, 3, 4, 5, 6}


def test_personas_are_told_apart_by_their_silhouettes() -> None:
    shapes = {name: silhouette(look) for name, look in shipped().items()}

    differences = {
        (one, other): len(shapes[one] ^ shapes[other])
        / len(shapes[one] | shapes[other])
        for one, other in combinations(shapes, 2)
    }
    assert len(shapes) >= 9
    assert min(differences.values()) > 0.03, min(
        differences, key=differences.__getitem__
    )


@pytest.mark.parametrize(
    "pose",
    [
        Pose(mouth=0.8),
        Pose(mouth_width=-1),
        Pose(blink=1.0),
        Pose(gaze_x=0.8),
        Pose(tilt=3),
        Pose(nod=6),
    ],
    ids=["mouth", "width", "blink", "gaze", "tilt", "nod"],
)
def test_each_movement_shows(pose: Pose) -> None:
    assert painted(a_look(), pose) != painted(a_look())


def test_the_same_look_gives_the_same_face() -> None:
    assert painted(a_look()) == painted(a_look())


def test_the_backdrop_is_dimmed_in_a_dark_room(theme: Theme) -> None:
    light = QColor(painted(a_look()).pixelColor(2, 2)).lightness()

    theme.apply(ThemeChoice.DARK)

    assert QColor(painted(a_look()).pixelColor(2, 2)).lightness() < light - 40


@pytest.mark.requirement("E-241")
def test_with_reduced_motion_the_stage_is_still(qtbot: QtBot) -> None:
    view = PortraitView()
    qtbot.addWidget(view)
    view.show_persona(a_look(), "Karim Haddad, line manager, AI")
    view.show()
    view.set_mood(Mood.SPEAKING)

    assert not view.is_moving
    assert view.grab().toImage() == view.grab().toImage()


def test_the_stage_moves_while_it_is_shown(theme: Theme, qtbot: QtBot) -> None:
    theme.apply(ThemeChoice.LIGHT)
    view = PortraitView()
    qtbot.addWidget(view)
    view.show_persona(a_look(), "Karim Haddad, line manager, AI")
    view.show()
    moving = view.is_moving
    view.hide()

    assert moving
    assert not view.is_moving


def test_a_voice_opens_the_mouth_on_stage(theme: Theme, qtbot: QtBot) -> None:
    theme.apply(ThemeChoice.LIGHT)
    view = PortraitView()
    qtbot.addWidget(view)
    view.set_mood(Mood.SPEAKING, "Karim is speaking")
    view.set_mouth(Mouth(0.7, -0.5))

    assert view.pose().mouth == pytest.approx(0.7)
    assert view.pose().mouth_width == pytest.approx(-0.5)
    assert view.accessibleDescription() == "Karim is speaking"


@pytest.mark.requirement("E-040")
def test_a_voice_at_rest_closes_the_mouth_on_stage(theme: Theme, qtbot: QtBot) -> None:
    theme.apply(ThemeChoice.LIGHT)
    view = PortraitView()
    qtbot.addWidget(view)
    view.set_mood(Mood.SPEAKING)

    view.set_mouth(CLOSED)

    assert view.pose().mouth == 0


@pytest.mark.requirement("E-040")
def test_lips_are_in_place_within_eighty_milliseconds(
    theme: Theme, qtbot: QtBot
) -> None:
    theme.apply(ThemeChoice.LIGHT)
    view = PortraitView()
    qtbot.addWidget(view)
    view.set_mood(Mood.SPEAKING)
    view.set_mouth(CLOSED)
    view.set_mouth(Mouth(0.8))

    qtbot.wait_until(lambda: view.pose().mouth == pytest.approx(0.8), timeout=2_000)
    assert TURN_MS <= 80


def test_the_head_turns_to_another_posture_and_does_not_jump(
    theme: Theme, qtbot: QtBot
) -> None:
    theme.apply(ThemeChoice.LIGHT)
    view = PortraitView()
    qtbot.addWidget(view)
    view.set_mood(Mood.LISTENING)
    qtbot.wait_until(lambda: view.pose().tilt > 1)
    listening = view.pose().tilt

    view.set_mood(Mood.THINKING)

    assert view.pose().tilt == pytest.approx(listening, abs=1.5)
    qtbot.wait_until(lambda: view.pose().gaze_x > 0.5, timeout=1_000)


def test_the_arch_keeps_its_proportions(qtbot: QtBot) -> None:
    view = PortraitView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    arch = view.arch()

    assert arch.width() / arch.height() == pytest.approx(WIDTH / HEIGHT, abs=0.01)
    assert QRectF(view.rect()).contains(arch)


@pytest.mark.parametrize("corners", list(Corners))
def test_a_picture_is_named_and_painted(qtbot: QtBot, corners: Corners) -> None:
    picture = PortraitPicture(64, Framing.CARD, corners)
    qtbot.addWidget(picture)
    picture.show_persona(a_look(), "Karim Haddad")
    picture.resize(120, 64)
    picture.show()
    at_first = picture.grab().toImage()

    qtbot.waitUntil(lambda: picture.is_painted)
    assert picture.accessibleName() == "Karim Haddad"
    assert picture.grab().toImage() != at_first
