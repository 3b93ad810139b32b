"""A short trial of the real engines on this machine."""
