"""A filled workspace to show the product with; nothing of it is kept."""
