"""The engines of this installation: which are here, how they are, their start."""
