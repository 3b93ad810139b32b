"""The room: the interviewer, their words, and the place to answer."""
