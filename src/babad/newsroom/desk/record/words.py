"""Decisions and kinds of entities in the desk's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext, pgettext_lazy
from wagtail.models import Page

from babad.newsroom.desk.record_words import date_words, reason_words
from babad.newsroom.times import house_time, house_zone
from babad.record.dossiers import Decided

ENTITY_KINDS: Mapping[str, Any] = {
    "person": pgettext_lazy("entity", "Person"),
    "organisation": pgettext_lazy("entity", "Organisation"),
    "place": pgettext_lazy("entity", "Place"),
    "topic": pgettext_lazy("entity", "Topic"),
    "thing": pgettext_lazy("entity", "Thing"),
}
PAGE_STATES: Mapping[str, Any] = {
    "public": pgettext_lazy("entity", "Has a page"),
    "hidden": pgettext_lazy("entity", "Kept from readers"),
    "other": pgettext_lazy("entity", "No page yet"),
}
FACT_STATES: Mapping[str, Any] = {
    "public": pgettext_lazy("fact", "public"),
    "proposal": pgettext_lazy("fact", "proposal"),
    "rejected": pgettext_lazy("fact", "rejected"),
}


@dataclass(frozen=True)
class DecisionRow:
    """A decision as the desk tells it: what was decided, about what, by whom and when."""

    decided: Decided
    what: str
    when: str
    taken_back: str  # "Taken back by …"; empty if it is in force
    reason: str


@dataclass(frozen=True)
class TextLink:
    """A text that the record was read from: its title and where it is opened; empty addresses if it is gone or outside."""

    title: str
    edit: str
    read: str


def decision_rows(decided: Iterable[Decided]) -> list[DecisionRow]:
    """Return the decisions in the reader's language, their times in the house's zone."""
    zone = house_zone()
    rows = []
    for one in decided:
        taken_back = ""
        if one.taken_back_at:
            taken_back = _("Taken back by %(who)s, %(time)s") % {
                "who": one.taken_back_by or _("somebody"),
                "time": house_time(one.taken_back_at, zone),
            }
        rows.append(
            DecisionRow(
                decided=one,
                what=decision_words(one),
                when=house_time(one.made_at, zone),
                taken_back=taken_back,
                reason=reason_words(one.reason),
            )
        )
    return rows


def decision_words(one: Decided) -> str:
    """Return what was decided: “Is the same as Vladimir Putin”."""
    match one.kind:
        case "confirm":
            return pgettext("judgement", "Confirmed")
        case "reject":
            return pgettext("judgement", "Rejected")
        case "link":
            return _("This is %(name)s") % {"name": one.other}
        case "speaker" if one.other:
            return _("%(name)s said this") % {"name": one.other}
        case "speaker":
            return _("Said by nobody we know")
        case "date":
            day = date_words(str(one.value.get("date", "")))
            return _("It was on %(day)s") % {"day": day} if day else _("The day isn’t known")
        case "same_event":
            return _("Reports the same event")
        case "other_event":
            return _("Reports another event")
        case "show":
            return _("%(name)s may have a page") % {"name": one.about}
        case "hide":
            return _("%(name)s is kept from readers") % {"name": one.about}
        case "same":
            return _("%(name)s is the same as %(other)s") % {"name": one.about, "other": one.other}
        case "different":
            return _("%(name)s is not %(other)s") % {"name": one.about, "other": one.other}
        case "describe":
            return _("Described: %(what)s") % {"what": " · ".join(_description(one.value))}
        case "role":
            return _("Role: %(what)s") % {"what": " · ".join(_role(one.value))}
    return one.kind


def _description(value: Mapping[str, Any]) -> Iterable[str]:
    if name := value.get("name"):
        yield str(name)
    if kind := value.get("kind"):
        yield str(ENTITY_KINDS.get(kind, kind))
    if slug := value.get("slug"):
        yield f"/{slug}/"
    if wikidata := value.get("wikidata"):
        yield str(wikidata)
    if aliases := value.get("aliases"):
        yield ", ".join(one["name"] if isinstance(one, dict) else str(one) for one in aliases)


def _role(value: Mapping[str, Any]) -> Iterable[str]:
    yield ", ".join(filter(None, [value.get("role"), value.get("of")]))
    if value.get("from") or value.get("to"):
        yield f"{date_words(value.get('from') or '…')} – {date_words(value.get('to') or '…')}"


def text_links(titles: Mapping[str, str]) -> dict[str, TextLink]:
    """Return where texts are opened, by their origin: stories in the editor, and as readers have them. `titles` by origin."""
    keys = {origin: int(origin.removeprefix("story:")) for origin in titles if _is_story(origin)}
    pages = Page.objects.in_bulk(keys.values())
    links = {}
    for origin, title in titles.items():
        page = pages.get(keys.get(origin, 0))
        if page is not None:
            read = (page.url or "") if page.live else ""
            links[origin] = TextLink(title, reverse("wagtailadmin_pages:edit", args=[page.pk]), read)
        else:
            links[origin] = TextLink(title, "", origin if origin.startswith(("https://", "http://")) else "")
    return links


def _is_story(origin: str) -> bool:
    kind, _colon, number = origin.partition(":")
    return kind == "story" and number.isdecimal()
