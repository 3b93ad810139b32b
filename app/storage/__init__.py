"""The encrypted vault: the only place that knows SQL, keys and the folder's files."""
