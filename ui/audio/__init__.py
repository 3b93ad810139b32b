"""The microphone and the loudspeaker, through QtMultimedia."""
