"""Dialogs: very few."""
