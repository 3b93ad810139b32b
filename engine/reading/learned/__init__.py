"""A small linear model beside the rules: what it was taught is in the weights here."""
