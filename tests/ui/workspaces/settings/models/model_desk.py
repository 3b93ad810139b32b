"""Models of a few bytes on the page of models, whose downloads happen at once."""

import hashlib
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton

from app.models.downloads import Downloads
from app.models.tools import ModelTools
from app.shared.places import places_in
from engine.models.catalogue.records import Licence, Purpose
from engine.models.store.manifest import Manifest, ManifestOrigin, StoredFile
from engine.models.store.store import ModelStore
from tests.app.models.desk import CATALOGUE, Desk
from tests.app.models.inline_thread import InlineThread
from tests.ui.seeing import visible
from ui.design.components.sheet import Sheet
from ui.workspaces.settings.view import SettingsWorkspace

S = TypeVar("S", bound=Sheet)


WITH_A_CARD = CATALOGUE.model_copy(
    update={
        "models": tuple(
            each
            if each.id != "voice"
            else each.model_copy(
                update={"licence": Licence(name="CC-BY-4.0", card="MODEL_CARD")}
            )
            for each in CATALOGUE.models
        )
    }
)
"""The publisher of the voice keeps its licence beside it."""


class AtOnce(ModelTools):
    """Tools whose downloads are over when they were started."""

    @property
    def downloads(self) -> Downloads:
        """The models on their way."""
        held = self.__dict__.get("at_once")
        if not isinstance(held, Downloads):
            held = self.__dict__["at_once"] = Downloads(self, InlineThread)
        return held


def tools_at_once(desk: Desk) -> ModelTools:
    """Return the desk's tools, with downloads that happen at once."""
    return AtOnce(desk.tools().parts)


def sheet_of(workspace: SettingsWorkspace, kind: type[S]) -> S:
    """Return the sheet of that kind that lies over the page."""
    return next(each for each in workspace.findChildren(kind) if each.isVisible())


def press(workspace: SettingsWorkspace, name: str, about: str) -> None:
    """Press the button of that name that belongs to something."""
    next(
        each
        for each in visible(workspace, QAbstractButton)
        if each.accessibleName() == name and each.accessibleDescription() == about
    ).click()


def install(store: ModelStore, model_id: str, purpose: Purpose) -> None:
    """Put a model of a few bytes into a store."""
    body = model_id.encode() * 100
    digest = hashlib.sha256(body).hexdigest()
    store.own.mkdir(parents=True, exist_ok=True)
    whole = store.own / "whole"
    whole.write_bytes(body)
    store.adopt(whole, digest)
    name = {Purpose.LANGUAGE: "model.gguf", Purpose.HEARING: "model.bin"}[purpose]
    store.publish(
        Manifest(
            id=model_id,
            purpose=purpose,
            name=model_id.title(),
            languages=("fr",),
            version=1,
            origin=ManifestOrigin.IMPORTED,
            files=(StoredFile(name=name, size=len(body), sha256=digest),),
        )
    )


def elsewhere(folder: Path) -> ModelStore:
    """Return the store of another computer."""
    return ModelStore(places_in(folder / "elsewhere").models)
