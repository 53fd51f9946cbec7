"""Documents: the shelf, and reading what the bank has from each."""
