"""The interviews: an arc of themes, questions, follow-ups and a close."""
