"""Authoring: what makes an item sound."""
