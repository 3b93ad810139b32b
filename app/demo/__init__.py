"""A filled workspace for showing the product; nothing of it is kept."""
