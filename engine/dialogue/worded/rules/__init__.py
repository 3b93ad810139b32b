"""What may not be said, one rule a file: each tells whether words break it."""
