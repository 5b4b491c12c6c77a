"""Rows: blocks to be, as the offsets where they are cut."""

from typing import Any, NamedTuple

from newsmodel.model import Block

__all__ = ["Row"]


class Row(NamedTuple):
    """A block to be: where it is cut.

    Attributes:
        kind: Its type.
        lead: Where its lead begins.
        start: Where its content begins.
        end: Where its content ends.
        details: The arguments of its own: role, level, numbers.
        pieces: The bounds of the parts of its content between prefixed joints, where it has such joints.
    """

    kind: type[Block]
    lead: int
    start: int
    end: int
    details: dict[str, Any] | None = None
    pieces: list[tuple[int, int]] | None = None
