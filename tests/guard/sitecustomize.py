"""Python imports this by itself when this folder is on PYTHONPATH."""

import network_guard  # type: ignore[import-not-found]  # beside this file, on PYTHONPATH

network_guard.watch()
