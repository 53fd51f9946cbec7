"""Categorising: each caption is sorted into one of two columns."""

from kazquiz.ui.widgets.placing import PlacingView


class CategorisingView(PlacingView):
    """Two columns, each of which takes as many captions as one likes."""

    exclusive = False
