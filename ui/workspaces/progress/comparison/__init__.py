"""Two sessions of one scenario side by side."""
