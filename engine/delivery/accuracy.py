"""How far each figure may be off, as measured by us; benchmarks/delivery.py measures it.

Rounded up from docs/reference/figures/delivery.json, where the worst of the noise, the
voices and the languages tried is kept. What was tried is synthetic speech of which everything is
known, and one real recording: people are more varied.
"""

from typing import Final

EDGE_MS: Final = 20
"""Where a pause begins and ends, down to 10 dB between speech and noise."""
PITCH_PERCENT: Final = 1
SYLLABLES_PERCENT: Final = 8
"""Nuclei against the syllables said, in both languages, up to 1.25 times the usual
pace of the synthetic voices; and on the real recording."""
LOUDNESS_DB: Final = 2
"""Of its variation, by noise down to 10 dB below the speech."""
WAIT_MS: Final = 100
"""Not measured by itself: a window of voice activity, a parcel of the device, and the
time until it is taken, added up."""
