"""The interviewer in a language model's words: the policy decides, the model words it.

``WordedInterviewer`` is what the rest of the house uses.
"""
