"""Statistics: what reviews and memories amount to, over any period and any items."""
