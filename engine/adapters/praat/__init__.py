"""Facts of sound, by Praat through parselmouth."""
