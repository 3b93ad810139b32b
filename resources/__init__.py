"""Data that ships with the application, read through importlib.resources."""
