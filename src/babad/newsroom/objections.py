"""What speaks against showing a story to readers at a given moment. Decided here, said and acted upon elsewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from babad.newsroom.models import Photo, Section, Story


@dataclass(frozen=True)
class Objection:
    """One thing that is not right. ``blocks``: the story must not go live so; otherwise an editor may leave it.

    ``field`` is the editor's field that it concerns, empty if none; ``detail`` and ``day`` fill the wording.
    """

    code: str
    blocks: bool
    field: str = ""
    detail: str = ""
    day: date | None = None


WORDING = {
    "no_headline": _("The headline is missing."),
    "no_section": _("The section “%(detail)s” is not published."),
    "slug_taken": _("Another page of the section has the address “%(detail)s”."),
    "no_lead_photo": _("There is no lead photo."),
    "lead_photo_missing": _("The file of the lead photo “%(detail)s” is missing."),
    "photo_missing": _("The file of the photo “%(detail)s” is missing: readers will see nothing in its place."),
    "rights_ended": _("The rights to the photo “%(detail)s” end on %(day)s."),
    "read_also_waiting": _("“%(detail)s” points nowhere yet: readers will not see it."),
    "go_live_past": _("This time is past."),
    "expired": _("Its time was over before it could go live."),
    "may_not_publish": _("%(detail)s, who scheduled it, may not publish it any more."),
    "refused": _("It was refused: %(detail)s"),
    "unexpected": _("An unexpected error stands in the log; it is tried again each minute."),
}


def explain(objection: Objection) -> str:
    """Return the objection as a sentence in the reader's language."""
    day = date_format(objection.day, "DATE_FORMAT") if objection.day else ""
    return str(WORDING[objection.code]) % {"detail": objection.detail, "day": day}


def to_data(objections: Iterable[Objection]) -> list[dict[str, Any]]:
    """Return the objections as JSON can hold them; ``from_data`` is the way back."""
    return [asdict(one) | {"day": one.day.isoformat() if one.day else None} for one in objections]


def from_data(data: Iterable[dict[str, Any]]) -> list[Objection]:
    """Return the objections that ``to_data`` wrote."""
    return [Objection(**one | {"day": date.fromisoformat(one["day"]) if one["day"] else None}) for one in data]


def objections_to(story: Story, *, at: datetime, zone: ZoneInfo) -> list[Objection]:
    """Return what speaks against the story, as it is in memory, going live at the moment `at`.

    `zone` is the house's: a photo may be shown until the end of the day on which its rights end, there.
    """
    return [*_of_the_story(story), *_of_its_photos(story, at.astimezone(zone).date()), *_of_its_links(story)]


def _of_the_story(story: Story) -> Iterator[Objection]:
    if not story.title.strip():
        yield Objection("no_headline", blocks=True, field="title")
    if not story.path:
        return  # not in the tree yet; where it is being made, Wagtail has asked
    section = Section.objects.filter(path=story.path[: -story.steplen]).first()
    if section is None or not section.live:
        yield Objection("no_section", blocks=True, detail=section.title if section else "")
    if section and not Page._slug_is_available(story.slug, section, story):
        yield Objection("slug_taken", blocks=True, field="slug", detail=story.slug)


def _of_its_photos(story: Story, day: date) -> Iterator[Objection]:
    lead = story.lead_photo
    if lead is None:
        yield Objection("no_lead_photo", blocks=False, field="lead_photo")
    elif lead.missing:
        yield Objection("lead_photo_missing", blocks=True, field="lead_photo", detail=lead.title)
    elif ended := _rights_ended(lead, day, field="lead_photo"):
        yield ended
    for photo in dict.fromkeys(_photos_in(story)):
        if photo.missing:
            yield Objection("photo_missing", blocks=False, field="body", detail=photo.title)
        elif ended := _rights_ended(photo, day, field="body"):
            yield ended


def _rights_ended(photo: Photo, day: date, *, field: str) -> Objection | None:
    if photo.rights_expire_on and photo.rights_expire_on < day:
        return Objection("rights_ended", blocks=True, field=field, detail=photo.title, day=photo.rights_expire_on)
    return None


def _photos_in(story: Story) -> Iterator[Photo]:
    for block in story.body:
        pictures = {"photo": [block.value], "gallery": block.value}.get(block.block_type, [])
        yield from (picture["photo"] for picture in pictures if picture["photo"])


def _of_its_links(story: Story) -> Iterator[Objection]:
    for block in story.body:
        if block.block_type == "read_also" and not (block.value["story"] or block.value["url"]):
            yield Objection("read_also_waiting", blocks=False, field="body", detail=block.value["title"])
