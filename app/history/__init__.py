"""Past sessions: list, find, rename, delete, restore."""
