"""How long until the first frame: our window against a bare one with the same fonts.

    .venv/bin/python benchmarks/first_window.py [pairs]

Each pair starts both programs one after the other, from the start of the process to
the first painted frame, with compiled bytecode as an installation has it. The median of
the ratios is what counts: at most 1.5. Beside it stands how long until somebody can
type: the lock screen or the first run on the screen.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks._figures import Figure, publish

ROOT = Path(__file__).resolve().parents[1]
PAIRS = 15
LIMIT = 1.5
FORBIDDEN = (
    "alembic",
    "ctranslate2",
    "llama_cpp",
    "numpy",
    "onnxruntime",
    "pydantic",
    "reportlab",
    "sqlalchemy",
    "sqlcipher3",
    "engine.content",
    "engine.dialogue",
    "engine.feedback",
    "engine.reading",
)

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
for path in sys.argv[1:]:
    QFontDatabase.addApplicationFont(path)
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, painted)
def painted():
    print("painted", flush=True)
    app.quit()
window = Window()
window.setCentralWidget(QLabel("Exerzia"))
window.resize(1280, 800)
window.show()
app.exec()
"""

OURS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.shell import start
load = start.load_house
def watch(ui, window, profile_dir):
    opening = window.centralWidget()
    timer = QTimer(window, interval=5)
    def painted():
        print("painted", *sys.modules, flush=True)
        timer.start()
    def look():
        if window.centralWidget() is not opening:
            print("ready", flush=True)
            QApplication.exit()
    window.first_painted.connect(painted)
    timer.timeout.connect(look)
    load(ui, window, profile_dir)
start.load_house = watch
from ui.__main__ import main
main(["--profile-dir", sys.argv[1]])
"""


def font_files() -> list[str]:
    """Return the fonts that our window loads before its first frame."""
    code = "from ui.design.fonts import font_files; print(*font_files(), sep='\\n')"
    listed = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return listed.stdout.split()


def timed(program: str, arguments: list[str], pycache: str) -> dict[str, float]:
    """Return when the program printed each of its words, in ms from its start."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": pycache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        reached: dict[str, float] = {}
        for line in running.stdout or ():
            word, *modules = line.split()
            reached[word] = (time.perf_counter() - began) * 1000
            loaded = {name for name in FORBIDDEN if name in modules}
            if loaded:
                sys.exit(f"loaded before the first frame: {', '.join(sorted(loaded))}")
    return reached


def main() -> int:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    fonts = font_files()
    with tempfile.TemporaryDirectory() as folder:
        pycache, profiles = f"{folder}/bytecode", f"{folder}/profiles"
        timed(BARE, fonts, pycache)
        timed(OURS, [profiles], pycache)
        bare = [timed(BARE, fonts, pycache)["painted"]]
        ours = [timed(OURS, [profiles], pycache)]
        for _ in range(pairs - 1):
            bare.append(timed(BARE, fonts, pycache)["painted"])
            ours.append(timed(OURS, [profiles], pycache))
    ratio = statistics.median(
        each["painted"] / plain for each, plain in zip(ours, bare, strict=True)
    )
    plain = statistics.median(bare)
    first = statistics.median(each["painted"] for each in ours)
    ready = statistics.median(each["ready"] for each in ours)
    return publish(
        [
            Figure(
                goal="P23",
                what="first window ÷ a bare PySide6 window with the same fonts",
                value=ratio,
                unit="×",
                how=f"median of {pairs} interleaved pairs",
                at_most=LIMIT,
                detail=f"{first:.0f} ÷ {plain:.0f} ms; somebody can type after {ready:.0f}",
            )
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
