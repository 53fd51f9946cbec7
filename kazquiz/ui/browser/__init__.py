"""The parts of the page that looks through the bank."""
