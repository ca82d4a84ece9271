"""Everything public that may be asked of the record.

Each function answers with the dataclasses of :mod:`babad.record.answers` and takes ``as_of``, an aware time: what readers could
know then; None is now. Lists come in parts: ``after`` is the ``next`` of the part before, and one that isn't raises RecordError.
The number of database queries of a call does not grow with the answer; each function says how many there are at most.
"""

from babad.record.queries.activity import activity, undated
from babad.record.queries.entities import entities, entity, entity_by_id, letters, stories_of
from babad.record.queries.events import coming, event, events, timeline, unreported
from babad.record.queries.figures import figures
from babad.record.queries.in_story import in_story
from babad.record.queries.quotations import quotations
from babad.record.queries.related import related, related_origins
from babad.record.queries.sources import source, versions
from babad.record.queries.texts import named_in, texts, versions_of

__all__ = [
    "activity",
    "coming",
    "entities",
    "entity",
    "entity_by_id",
    "event",
    "events",
    "figures",
    "in_story",
    "letters",
    "named_in",
    "quotations",
    "related",
    "related_origins",
    "source",
    "stories_of",
    "texts",
    "timeline",
    "undated",
    "unreported",
    "versions",
    "versions_of",
]
