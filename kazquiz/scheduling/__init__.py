"""Scheduling: what a review does to a memory, and when a card is due again."""
