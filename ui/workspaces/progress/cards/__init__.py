"""Revision cards: a question, then one's own best answer."""
