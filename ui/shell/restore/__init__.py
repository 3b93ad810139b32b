"""A backup becomes a profile again."""
