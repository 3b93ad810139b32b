"""The hearing worker: voice activity, listening, transcription, decoding."""
