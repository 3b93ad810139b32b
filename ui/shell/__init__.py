"""The window around the workspaces: start, lock, first run, rail, palette, problems."""
