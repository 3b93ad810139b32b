"""Learning from feedback: progress against oneself, a plan, comparisons, cards, marks."""
