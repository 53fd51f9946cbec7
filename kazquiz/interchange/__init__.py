"""Interchange: what comes into the bank and goes out of it, as drafts."""
