"""What every screen stands on: task lanes, changes, problems, state and lists."""
