"""Talking about a report: questions answered from what the report found, and no more."""
