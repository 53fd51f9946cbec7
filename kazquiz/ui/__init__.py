"""The window: everything that a person sees, and nothing that decides."""
