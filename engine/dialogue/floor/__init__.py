"""Who has the floor in a spoken session: a pure state machine, without a clock."""
