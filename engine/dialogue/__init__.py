"""The interviewer: plan, turn policy and wording. Pure: no clock, no I/O."""
