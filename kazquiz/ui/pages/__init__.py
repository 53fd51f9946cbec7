"""Pages: each shows one thing and lets a person act on it."""
