"""Recordings: WAV, FLAC and MP3 decoded with PyAV."""
