"""Help that needs no network: short pages in both languages, searched as you type."""
