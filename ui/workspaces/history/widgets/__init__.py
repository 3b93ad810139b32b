"""What the list of past sessions is painted and filtered with."""
