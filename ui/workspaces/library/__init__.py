"""What can be rehearsed and with whom: scenarios, personas, and what each trains."""
