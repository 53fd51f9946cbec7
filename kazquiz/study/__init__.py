"""Study: flashcards, one sitting at a time."""
