"""Progress against oneself: what to do next, trends, favourites, cards, comparisons."""
