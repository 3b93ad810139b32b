"""The conversations with a goal: a state machine with hidden facts and endings."""
