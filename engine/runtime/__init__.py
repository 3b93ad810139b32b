"""Worker processes: one native engine each, supervised; knows nothing of what they do."""
