"""Search: the language in which the bank is asked, without the bank."""
