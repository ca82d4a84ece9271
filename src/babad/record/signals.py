"""What the record announces, after the transaction: that something in it changed."""

from collections.abc import Iterable

from django.db import transaction
from django.dispatch import Signal

# Sent with origins (set of str) and entities (set of primary keys): whose texts and whose facts changed.
record_changed = Signal()


def announce(*, origins: Iterable[str] = (), entities: Iterable[int] = ()) -> None:
    """Tell who listens, once what was done is done for good."""
    texts, whose = frozenset(origins), frozenset(entities)
    transaction.on_commit(lambda: record_changed.send(None, origins=texts, entities=whose))
