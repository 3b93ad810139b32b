"""Settings: how it looks and speaks, what is kept, how the profile opens."""
