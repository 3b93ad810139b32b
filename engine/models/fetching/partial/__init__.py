"""What is here of a file: its bytes, the marks that say which, and its hash."""
