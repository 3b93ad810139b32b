"""The report of a session on the screen; practice shows it at the end, history later."""
