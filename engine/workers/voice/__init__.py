"""The voice worker: eSpeak NG always, Piper where a voice is installed."""
