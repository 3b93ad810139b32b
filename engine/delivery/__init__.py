"""Facts of delivery: from what was measured in sound to figures with their error. Pure."""
