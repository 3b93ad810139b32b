"""Every component in every state, theme, language and text size. Not shipped screens."""
