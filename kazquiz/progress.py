"""How long work reports its progress, and is cancelled, without knowing a window."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and the total; raises `Cancelled` to stop the work."""


class Cancelled(Exception):  # noqa: N818  (a wish, not an error)
    """The person no longer wants the work to go on."""


def silent(done: int, total: int) -> None:
    """Report to nobody."""
