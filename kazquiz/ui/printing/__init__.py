"""Printing: what is put on paper, as PDF."""
