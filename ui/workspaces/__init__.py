"""One folder a feature; they do not know one another, and meet in the shell."""
