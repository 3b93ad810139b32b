"""Holding a practice session: prepare, start, answer, pause, end, resume."""
