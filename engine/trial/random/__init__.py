"""Models of random weights and real shapes: right cost, no sense; made on the spot."""
