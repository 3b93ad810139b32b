"""Deterministic feedback: what the answers show, with evidence. Pure."""
