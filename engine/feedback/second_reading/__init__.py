"""A language model reads the answers once more, within what the rules allow.

Pure but for the port of the model: no clock, no file, no chance of its own.
"""
