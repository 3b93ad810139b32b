"""Which models there are: what each is, needs, weighs and allows."""
