"""Past sessions: found, opened, named, deleted; interrupted ones taken up or closed."""
