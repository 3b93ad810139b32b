"""Speech to text: faster-whisper over CTranslate2, local files alone."""
