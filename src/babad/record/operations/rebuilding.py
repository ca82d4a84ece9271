"""Making the record anew from what is given: sources and judgements."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from babad.record.models import Entity, Source, Statement
from babad.record.operations.depositing import store_statements, text_of
from babad.record.operations.folding_in import fold_in
from babad.record.operations.identity import refresh_pages, settle

CHUNK = 500
"""Entities settled in one transaction."""


def rebuild(*, now: datetime, after: int = 0) -> Iterator[int]:
    """Read all sources again and fold everything anew; gives the number of each source when it is done.

    Each source is a transaction of its own, so that editors can work meanwhile and readers always see a whole record. What
    was stopped goes on `after` the last number given. Entities and events keep their keys. Memory does not grow.
    """
    while source := Source.objects.filter(pk__gt=after).order_by("pk").first():
        with transaction.atomic():
            text = text_of(source)
            Statement.objects.filter(source=source).delete()
            refresh_pages(fold_in(source, store_statements(source, text), now=now, again=True, reread=True), now=now)
        after = source.pk
        yield after
    _settle_all(now=now)


def _settle_all(*, now: datetime) -> None:
    last = 0
    while chunk := list(Entity.objects.filter(pk__gt=last).order_by("pk")[:CHUNK]):
        with transaction.atomic():
            settle(chunk, now=now)
            refresh_pages([one.pk for one in chunk], now=now)
        last = chunk[-1].pk
