"""Items: what is worth knowing, before and beside its rows in the bank."""
