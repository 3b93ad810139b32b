"""Native engines behind the ports; imported in worker processes alone."""
