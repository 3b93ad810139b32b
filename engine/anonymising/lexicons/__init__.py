"""Word lists of names, written by hand, and common words that are no names."""
