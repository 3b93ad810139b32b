"""``python -m ui.gallery`` shows the gallery, ``--screenshots DIR`` renders it."""

import argparse
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.text import Texts
from ui.design.theme import Theme, ThemeChoice
from ui.gallery.screenshots import take_all
from ui.gallery.window import GalleryWindow
from ui.kit.changes import ChangeHub
from ui.kit.context import UiContext
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import inline_tasks


def main() -> int:
    """Open the gallery; return the exit code."""
    parser = argparse.ArgumentParser(prog="gallery", description=__doc__)
    parser.add_argument("--screenshots", type=Path, metavar="DIR")
    chosen = parser.parse_args()
    app = QApplication(sys.argv[:1])
    theme = Theme(app)
    theme.apply(ThemeChoice.LIGHT)
    changes, problems = ChangeHub(), ProblemDesk()
    tasks = inline_tasks(changes, problems)
    ui = UiContext(Texts("en"), theme, tasks, changes, problems)
    window = GalleryWindow(ui)
    if chosen.screenshots is not None:
        for path in take_all(ui, window, chosen.screenshots):
            sys.stdout.write(f"{path}\n")
        return 0
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
