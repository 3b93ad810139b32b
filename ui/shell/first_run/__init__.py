"""The first minutes: language, profile and key, this machine, a guided session."""
