"""The lock screen: whose profile, and what opens it."""
