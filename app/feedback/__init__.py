"""Making the report of a session, and judging single answers."""
