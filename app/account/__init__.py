"""Profiles: create, unlock, lock, change the keys, back up, delete."""
