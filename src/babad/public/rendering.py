"""From a page's context to its HTML, without asking the database."""

import re
from collections.abc import Callable
from typing import Any

import jinja2
from django.template import engines
from django.templatetags.static import static
from django.utils import translation
from django.utils.translation import gettext, ngettext, npgettext, pgettext

from babad.public import contexts, dates, structured_data, wording
from babad.public.addresses import absolute

TEMPLATES: dict[type[contexts.PageContext], str] = {
    contexts.HomePage: "public/pages/home.html",
    contexts.SectionPage: "public/pages/section.html",
    contexts.TopicPage: "public/pages/topic.html",
    contexts.AuthorPage: "public/pages/author.html",
    contexts.DayArchivePage: "public/pages/day_archive.html",
    contexts.ArchivePage: "public/pages/archive.html",
    contexts.StoryPage: "public/pages/story.html",
    contexts.PlainPage: "public/pages/plain.html",
    contexts.ErrorPage: "public/pages/error.html",
    contexts.WikiPage: "public/pages/wiki.html",
    contexts.WikiListPage: "public/pages/wiki_list.html",
    contexts.AgendaPage: "public/pages/agenda.html",
}


def environment(**options: Any) -> jinja2.Environment:
    """Return the environment of readers' templates; settings name this function, Django passes its options."""
    # Django's choices for these two are milder: it leaves what is undefined empty.
    given = {name: value for name, value in options.items() if name not in {"autoescape", "undefined"}}
    made = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        **given,
    )
    # Methods of the extension, which types can't know.
    made.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    made.globals |= {
        "static": static,
        "weekday_initials": dates.weekday_initials,
        "structured_data": structured_data.script,
    }
    made.filters |= FILTERS
    made.tests["figure"] = is_figure
    return made


def render(page: contexts.PageContext) -> str:
    """Return the page's HTML in its own language. It makes no query and knows no request: equal pages, equal bytes."""
    # django-stubs knows Django's own engine only; this one is settings.TEMPLATES' "public".
    engine: Any = engines["public"]
    template = engine.env.get_template(TEMPLATES[type(page)])
    with translation.override(page.frame.language):
        html: str = template.render(page=page, frame=page.frame, head=page.head)
    return html


_FIGURE = re.compile(r"[-+−]?(?:Rp\s?|[$€£]\s?)?\d[\d.,:\s]*\s?(?:%|persen)?")


def is_figure(cell: str) -> bool:
    """Say whether a table's cell holds a figure, which stands flush right so that digits line up."""
    return _FIGURE.fullmatch(cell.strip()) is not None


FILTERS: dict[str, Callable[..., Any]] = {
    "day": dates.day,
    "long_date": dates.long_date,
    "short_date": dates.short_date,
    "numeric_date": dates.numeric_date,
    "month": dates.month,
    "short_month": dates.short_month,
    "month_name": dates.month_name,
    "clock": dates.clock,
    "machine_time": dates.machine_time,
    "absolute": absolute,
    "event_date": dates.event_date,
    "machine_date": dates.machine_date,
    "event_type": wording.event_type,
    "event_status": wording.event_status,
    "entity_kind": wording.entity_kind,
    "entity_kinds": wording.entity_kinds,
    "legal_status": wording.legal_status,
}
