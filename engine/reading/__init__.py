"""What can be read in an answer by rules, in French and English.

Deterministic and explainable: the same text gives the same reading every time.
Both the interviewer (what to ask next) and the feedback (what to say) stand on it.
"""
