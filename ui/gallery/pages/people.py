"""The personas, in every mood and size."""

from importlib.resources import files

import yaml
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.content.persona import PersonaLook
from ui.design.components.card import ActionCard
from ui.design.components.card_grid import CardGrid
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.tokens import Size, Space
from ui.gallery.pages.base import Page
from ui.kit.context import UiContext
from ui.stage.framing import Framing
from ui.stage.portrait_picture import Corners, PortraitPicture
from ui.stage.portrait_view import PortraitView
from ui.stage.pose import Mood

_SMALL = 64
_STAGE = 330
_FURTHER = (
    ("headscarf", 4, "black", "none", "blouse", "plum", "rose"),
    ("cropped", 5, "black", "moustache", "workwear", "navy", "sky"),
    ("side_part", 3, "white", "full", "cardigan", "rust", "mist"),
    ("long_wavy", 6, "brown", "none", "suit", "burgundy", "clay"),
)


class PeoplePage(Page):
    """Cards, discs and stages."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, "People")
        looks = [*shipped_looks(), *_further_looks()]
        self._cards(looks)
        self._discs(looks)
        self._stages(looks)
        self.finish()

    def _cards(self, looks: list[PersonaLook]) -> None:
        box = QWidget()
        grid = CardGrid(box)
        for look in looks:
            card = ActionCard("", 0)
            card.column.setContentsMargins(1, 1, 1, Space.L)
            picture = PortraitPicture(Size.PORTRAIT_CARD, Framing.CARD, Corners.TOP)
            picture.show_persona(look, "")
            card.column.addWidget(picture)
            for key, role in (
                ("unhappy", Role.STRONG),
                ("unhappy_words", Role.SOFT_SMALL),
                ("unhappy_note", Role.SOFT_SMALL),
            ):
                label = Label("", role)
                label.setContentsMargins(Space.L, 0, Space.L, 0)
                card.column.addWidget(label)
                self.tell(label.setText, key)
            card.column.addStretch(1)
            grid.addWidget(card)
            self.tell(card.set_name, "unhappy")
        self.column.addWidget(box)

    def _discs(self, looks: list[PersonaLook]) -> None:
        box = QWidget()
        flow = FlowLayout(box, across=Space.M, down=Space.M)
        for look in looks:
            disc = PortraitPicture(_SMALL, Framing.HEAD, Corners.ROUND)
            disc.show_persona(look, "")
            flow.addWidget(disc)
        self.column.addWidget(box)

    def _stages(self, looks: list[PersonaLook]) -> None:
        for first in (0, 4):
            line = QHBoxLayout()
            for look, mood in zip(looks[first:], Mood, strict=False):
                view = PortraitView()
                view.setMinimumHeight(_STAGE)
                view.show_persona(look, mood.value)
                view.set_mood(mood, mood.value)
                line.addWidget(view)
            self.column.addLayout(line)


def shipped_looks() -> list[PersonaLook]:
    """Return the looks of the personas that come with Exerzia."""
    folder = files("resources").joinpath("content", "personas")
    names = sorted(entry.name for entry in folder.iterdir())
    texts = (folder.joinpath(name).read_text("utf-8") for name in names)
    return [PersonaLook.model_validate(yaml.safe_load(text)["look"]) for text in texts]


def _further_looks() -> list[PersonaLook]:
    return [
        PersonaLook.model_validate(
            {
                "hair_style": style,
                "skin": skin,
                "hair_tone": tone,
                "beard": beard,
                "clothes": clothes,
                "clothes_tone": clothes_tone,
                "backdrop": backdrop,
                "age": 36,
            }
        )
        for style, skin, tone, beard, clothes, clothes_tone, backdrop in _FURTHER
    ]
