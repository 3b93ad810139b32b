"""A practice session held aloud."""
