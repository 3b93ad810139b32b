"""How far each figure may be off, as measured by us; benchmarks/delivery.py measures it.

Rounded up from docs/reference/figures/delivery.json, where the worst of noise, voices
and languages tried is kept. What was tried is synthetic speech of which everything is
known, and one real recording: people are more varied.
"""

from typing import Final

EDGE_MS: Final = 20
"""Where a pause begins and ends, down to 10 dB between speech and noise."""
PITCH_PERCENT: Final = 1
SYLLABLES_PERCENT: Final = 7
"""Nuclei against the syllables said, in both languages, up to 1.25 times the usual
pace of the synthetic voices; and on the real recording."""
LOUDNESS_DB: Final = 2
WAIT_MS: Final = 100
"""Windows of voice activity, and the device's own delay."""
