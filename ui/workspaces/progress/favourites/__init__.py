"""What the person marked."""
