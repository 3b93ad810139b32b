"""Files handled so that a crash, a full disk or another process does no harm."""
