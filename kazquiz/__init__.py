"""KazQuiz: documents become a question bank, flashcards and timed quizzes."""

__version__ = "0.1.0"
