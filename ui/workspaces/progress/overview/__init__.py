"""Where the person stands, and what to do next."""
