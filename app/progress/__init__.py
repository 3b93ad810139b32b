"""Where somebody stands, and what to practise next."""
