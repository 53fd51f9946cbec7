"""Quizzes: drawing a paper, sitting it against the clock, marking it."""
