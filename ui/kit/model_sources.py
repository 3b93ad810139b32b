"""Where models on a disk or a stick lie: the system’s own dialogs."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.kit.context import UiContext


def ask_for_model_file(ui: UiContext, parent: QWidget) -> Path | None:
    """Return the bundle or model the person chose; None when they chose none."""
    found, _filter = QFileDialog.getOpenFileName(
        parent,
        ui.t("Choose a bundle or a model"),
        str(Path.home()),
        ui.t("Bundles and models (*.exzpack *.gguf *.onnx);;All files (*)"),
    )
    return Path(found) if found else None


def ask_for_model_folder(ui: UiContext, parent: QWidget) -> Path | None:
    """Return the folder or stick the person chose; None when they chose none."""
    found = QFileDialog.getExistingDirectory(
        parent, ui.t("Choose a folder of models"), str(Path.home())
    )
    return Path(found) if found else None
