"""What there is to practise on this installation."""
