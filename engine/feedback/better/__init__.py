"""A better version of an answer, made of the person's own facts and nothing else."""
