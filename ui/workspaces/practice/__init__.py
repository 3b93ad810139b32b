"""Practice: home, briefing, the room and the debrief. Start with ``workspace``."""
