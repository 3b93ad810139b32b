"""Before a session: who, where, what for, and what to choose."""
