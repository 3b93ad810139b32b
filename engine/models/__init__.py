"""Model files on this machine."""
