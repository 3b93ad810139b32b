"""llama.cpp behind the language port: one model, one conversation kept as it was read."""
