"""Voice activity: Silero's small network through ONNX Runtime."""
