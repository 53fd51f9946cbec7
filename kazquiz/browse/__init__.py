"""Browse: looking through the bank, and changing many items at once."""
