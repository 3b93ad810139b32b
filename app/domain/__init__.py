"""The nouns of the house: frozen, pure, no I/O."""
