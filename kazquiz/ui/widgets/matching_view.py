"""Matching: each caption is put to the value that goes with it."""

from kazquiz.ui.widgets.placing import PlacingView


class MatchingView(PlacingView):
    """Pairs to be found; a value given to another caption is taken from the first."""
