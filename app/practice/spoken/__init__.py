"""A practice session held aloud: who speaks, what is heard, and what is kept of it."""
