"""The texts that the record rests on, as the public may see them."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from babad.record.answers import SourceView
from babad.record.models import FOREVER, Source
from babad.record.queries.moments import Moment


def source(key: int, *, as_of: datetime | None = None) -> SourceView | None:
    """Return a version of a text; None if it was not yet known then, or its text was withdrawn. One query."""
    found = known(Moment(as_of)).filter(pk=key).first()
    return view(found, Moment(as_of)) if found else None


def versions(origin: str, *, as_of: datetime | None = None) -> tuple[SourceView, ...]:
    """Return all versions of a text that readers had, the newest first; nothing of a withdrawn text. One query."""
    return tuple(view(one, Moment(as_of)) for one in known(Moment(as_of)).filter(origin=origin).order_by("-version"))


def known(moment: Moment) -> QuerySet[Source]:
    """Return all versions, known then, of the texts that readers had then."""
    current = Source.objects.filter(moment.in_force(), origin=OuterRef("origin"))
    begun = Q() if moment.at is None else Q(published_at__lte=moment.at)
    return Source.objects.filter(begun, Exists(current))


def view(one: Source, moment: Moment, *, words: bool = True) -> SourceView:
    """Return a version as the public may see it; without `words` its blocks need not have been fetched."""
    ended = one.ended_at < FOREVER and (moment.at is None or one.ended_at <= moment.at)
    withdrawn = ended and one.ending == Source.Ending.WITHDRAWN
    given = words and one.owned and not withdrawn
    blocks = tuple((block["id"], block["text"]) for block in one.blocks) if given else ()
    return SourceView(
        id=one.pk,
        origin=one.origin,
        version=one.version,
        language=one.language,
        title=one.title,
        published=one.published_at,
        ended=one.ended_at if ended else None,
        ending=one.ending if ended else "",
        why=one.why,
        owned=one.owned,
        blocks=blocks,
        day=one.day,
    )
