"""Models: what is here, what can be had, and how they come and go."""
