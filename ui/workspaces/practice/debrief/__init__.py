"""After a session: a rest, one question, and the report."""
