"""eSpeak NG: the voice that is always there, in both languages."""
