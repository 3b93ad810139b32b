"""The language worker: llama.cpp with one model, one conversation at a time."""
