"""What a voice says and when: reading, clauses, mouth shapes; pure."""
