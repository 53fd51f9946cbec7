"""The bank: where items, cards, reviews and attempts are kept."""
