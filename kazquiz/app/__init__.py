"""The composition root of the window: made here, connected here, decided nowhere."""
