"""The first page of practice: what to do next, and all that can be done."""
