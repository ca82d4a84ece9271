"""Names in the making: what the steps of the names layer hand on to each other."""

from dataclasses import dataclass

from babad.reading.types import Kind


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``first`` up to ``last`` that a word list knows under a kind ("other" when none does)."""

    kind: str
    first: int
    last: int


@dataclass(slots=True)
class Span:
    """A mention in the making."""

    first: int
    last: int
    kind: Kind
    choice: str
    role: tuple[int, int] | None = None
    affiliation: tuple[int, int] | None = None
    title: str | None = None  # the choice by which the role was found
