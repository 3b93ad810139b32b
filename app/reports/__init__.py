"""A report leaves the vault only when the person exports it."""
