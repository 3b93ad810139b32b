"""The sound of answers, where the person asked to keep it."""
