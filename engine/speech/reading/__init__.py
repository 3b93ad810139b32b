"""Written text made ready to be read out, in French and in English."""
