"""One download: which address, which segments over which connections, and when again."""
