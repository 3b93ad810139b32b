"""Piper: a natural voice from a file, run by onnxruntime."""
