"""Turn-taking of the ear: segments, pauses, ends of turn; pure."""
