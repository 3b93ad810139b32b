"""The models that are here, one check each, and what lies among them and is none."""

from collections.abc import Iterator
from datetime import UTC, datetime

from app.machine.check import Check, State
from app.shared.errors import N_
from engine.models.files.names import MANIFEST_NAME
from engine.models.store.reading import BadFolder, Installed, Trouble
from engine.models.store.store import ModelStore

_MEGABYTE = 1_000_000


def check_models(store: ModelStore) -> Iterator[Check]:
    """Yield one check for each model of the store, and for each folder in trouble.

    No file is read again here: ``exerzia models verify`` does that.
    """
    installed = store.installed()
    for model in installed:
        yield _model(model)
    for bad in store.troubles():
        yield _trouble(bad)
    if not installed:
        yield Check(
            "models",
            N_("Models"),
            State.WORKS,
            N_("None is installed; sessions go on without."),
        )


def _model(model: Installed) -> Check:
    came = _came(model)
    values: dict[str, object] = {
        "megabytes": round(model.manifest.size / _MEGABYTE),
        "version": model.manifest.version,
    }
    if came is None:
        finding = N_("{megabytes} MB, version {version}.")
    else:
        finding = N_(
            "{megabytes} MB, version {version}. Every byte was checked when it came, "
            "on {day}."
        )
        values["day"] = came
    return Check(
        f"model-{model.id}", model.manifest.name, State.WORKS, finding, values=values
    )


def _came(model: Installed) -> datetime | None:
    """Return when its files were checked: the manifest is written right after."""
    try:
        written = (model.folder / MANIFEST_NAME).stat().st_mtime
    except OSError:
        return None
    return datetime.fromtimestamp(written, UTC)


def _trouble(bad: BadFolder) -> Check:
    name = bad.folder.name
    if bad.trouble is Trouble.FOREIGN:
        return Check(
            f"folder-{name}",
            name,
            State.LIMITED,
            N_(
                "A folder among the models that is none of Exerzia’s, or of a later one."
            ),
            N_("Move it elsewhere, or install the newest Exerzia."),
        )
    return Check(
        f"model-{name}",
        name,
        State.FAILS,
        N_("This model is damaged: a file is missing or cut short."),
        N_("Download it again, or remove it, in Settings, Models."),
    )
