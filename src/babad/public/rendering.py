"""From a page's context to its HTML, without asking the database."""

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any

import jinja2
from babel import Locale
from django.template import engines
from django.templatetags.static import static
from django.utils import translation
from django.utils.translation import gettext, ngettext, npgettext, pgettext

from babad.public import contexts, structured_data
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
        "weekday_initials": weekday_initials,
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


# ---- Dates, as newspapers print them ---------------------------------------------------------------------------------


def day(value: date) -> str:
    """Return "Jumat, 31 Desember 2021" / "Friday, 31 December 2021"."""
    words = _words()
    return f"{words.days['format']['wide'][value.weekday()]}, {long_date(value)}"


def long_date(value: date) -> str:
    """Return "31 Desember 2021" / "31 December 2021"."""
    return f"{value.day} {_words().months['format']['wide'][value.month]} {value.year}"


def short_date(value: date) -> str:
    """Return "31 Des 2021" / "31 Dec 2021"."""
    return f"{value.day} {_words().months['format']['abbreviated'][value.month].rstrip('.')} {value.year}"


def numeric_date(value: date) -> str:
    """Return "31/12/2021", as Indonesian papers put it in brackets; in English, where that is read two ways, a short date."""
    return f"{value:%d/%m/%Y}" if translation.get_language() == "id" else short_date(value)


def month(value: date) -> str:
    """Return "Desember 2021" / "December 2021"."""
    return f"{month_name(value)} {value.year}"


def month_name(value: date) -> str:
    """Return "Desember" / "December"."""
    return _words().months["stand-alone"]["wide"][value.month]


def clock(value: datetime) -> str:
    """Return "09.15" / "09:15"."""
    return f"{value:%H.%M}" if translation.get_language() == "id" else f"{value:%H:%M}"


def machine_time(value: datetime) -> str:
    """Return a moment for a ``datetime`` attribute, to the second and with its offset."""
    return value.isoformat(timespec="seconds")


def weekday_initials() -> list[tuple[str, str]]:
    """Return (short, whole) names of the days of the week, Monday first."""
    names = _words().days["stand-alone"]
    return [(names["abbreviated"][number], names["wide"][number]) for number in range(7)]


_FIGURE = re.compile(r"[-+−]?(?:Rp\s?|[$€£]\s?)?\d[\d.,:\s]*\s?(?:%|persen)?")


def is_figure(cell: str) -> bool:
    """Say whether a table's cell holds a figure, which stands flush right so that digits line up."""
    return _FIGURE.fullmatch(cell.strip()) is not None


@cache
def _locale(language: str) -> Locale:
    return Locale.parse("en_GB" if language.startswith("en") else language)


def _words() -> Locale:
    return _locale(translation.get_language() or "en")


FILTERS: dict[str, Callable[..., Any]] = {
    "day": day,
    "long_date": long_date,
    "short_date": short_date,
    "numeric_date": numeric_date,
    "month": month,
    "month_name": month_name,
    "clock": clock,
    "machine_time": machine_time,
    "absolute": absolute,
}
