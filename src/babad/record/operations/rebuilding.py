"""Making the record anew from what is given: sources and judgements."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from babad.record.models import Entity, Event, Source, StatedRole, Statement
from babad.record.operations.depositing import store_statements, text_of
from babad.record.operations.folding_in import FACTS, fold_in
from babad.record.operations.identity import refresh_pages, settle


def rebuild(*, now: datetime, progress: Callable[[], object] = lambda: None) -> int:
    """Read all sources again and fold everything anew; returns how many sources. Entities and events keep their keys.

    All in one transaction: readers see the record as it was until it is done, and a rebuilding that is stopped changes
    nothing. `progress` is called once a source.
    """
    with transaction.atomic():
        for model in FACTS:
            model.objects.all().delete()
        Statement.objects.all().delete()
        StatedRole.objects.all().delete()
        Event.objects.update(merged_into=None)
        count = 0
        for source in Source.objects.order_by("pk").iterator(chunk_size=100):
            fold_in(source, store_statements(source, text_of(source)), now=now)
            count += 1
            progress()
        keys = Entity.objects.order_by("pk").values_list("pk", flat=True)
        chunk: list[int] = []
        for key in [*keys.iterator(chunk_size=1000), None]:
            if key is not None:
                chunk.append(key)
            if len(chunk) == 500 or key is None:
                settle(Entity.objects.filter(pk__in=chunk), now=now)
                refresh_pages(chunk, now=now)
                chunk = []
    return count
