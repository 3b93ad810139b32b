"""What a person chose: settings in the vault, and a few preferences outside it."""
