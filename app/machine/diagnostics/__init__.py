"""A report for support, of which the person reads every word before it is saved."""
