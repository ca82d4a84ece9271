"""The record's own terms in the desk's language: kinds of events, statuses, reasons, dates."""

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

EVENT_TYPES: Mapping[str, Any] = {
    "call": pgettext_lazy("event", "Call"),
    "meeting": pgettext_lazy("event", "Meeting"),
    "visit": pgettext_lazy("event", "Visit"),
    "statement": pgettext_lazy("event", "Statement"),
    "threat": pgettext_lazy("event", "Threat"),
    "demand": pgettext_lazy("event", "Demand"),
    "deny": pgettext_lazy("event", "Denial"),
    "accuse": pgettext_lazy("event", "Accusation"),
    "agree": pgettext_lazy("event", "Agreement"),
    "sanction": pgettext_lazy("event", "Sanction"),
    "deploy": pgettext_lazy("event", "Deployment"),
    "withdraw": pgettext_lazy("event", "Withdrawal"),
    "attack": pgettext_lazy("event", "Attack"),
    "arrest": pgettext_lazy("event", "Arrest"),
    "trial": pgettext_lazy("event", "Trial"),
    "election": pgettext_lazy("event", "Election"),
    "appoint": pgettext_lazy("event", "Appointment"),
    "disaster": pgettext_lazy("event", "Disaster"),
    "death": pgettext_lazy("event", "Death"),
    "protest": pgettext_lazy("event", "Protest"),
    "release": pgettext_lazy("event", "Release"),
    "match": pgettext_lazy("event", "Match"),
    "other": pgettext_lazy("event", "Event"),
}
EVENT_STATUSES: Mapping[str, Any] = {
    "past": pgettext_lazy("event", "happened"),
    "scheduled": pgettext_lazy("event", "is to come"),
    "hypothetical": pgettext_lazy("event", "may happen"),
    "alleged": pgettext_lazy("event", "alleged"),
    "denied": pgettext_lazy("event", "denied"),
    "cancelled": pgettext_lazy("event", "cancelled"),
}
LEGAL_STATUSES: Mapping[str, Any] = {
    "alleged": pgettext_lazy("legal status", "alleged"),
    "suspect": pgettext_lazy("legal status", "suspect"),
    "defendant": pgettext_lazy("legal status", "defendant"),
    "convicted": pgettext_lazy("legal status", "convicted"),
    "cleared": pgettext_lazy("legal status", "cleared"),
}
SENSITIVE: Mapping[str, Any] = {
    "children": gettext_lazy("children"),
    "sexual_crime": gettext_lazy("sexual crime"),
    "suicide": gettext_lazy("suicide"),
    "suspects": gettext_lazy("suspects"),
    "conflict": gettext_lazy("ethnic or religious conflict"),
}
REASONS: Mapping[str, Any] = {
    "misread": gettext_lazy("read wrongly"),
    "wrong": gettext_lazy("the text is wrong here"),
    "private": gettext_lazy("somebody's private life"),
    "trivial": gettext_lazy("not worth keeping"),
}
"""Reasons that are ready to be given for a refusal, by the words under which a judgement keeps them."""


def reason_words(reason: str) -> str:
    """Return a judgement's reason as somebody reads it: a ready one in their language, another as it was written."""
    return str(REASONS.get(reason, reason))


def date_words(value: str) -> str:
    """Return a TIMEX3 value in the reader's language: ``11 Maret 2024``, ``Maret 2024``, ``9 Januari 2022 – 10 Januari 2022``.

    What is no calendar date (a duration, ``PRESENT_REF``) comes back as it is.
    """
    if "/" in value:
        return " – ".join(date_words(part) for part in value.split("/"))
    if match := re.fullmatch(r"(\d{4})-W(\d{2})", value):
        return _("week %(week)s of %(year)s") % {"week": int(match[2]), "year": match[1]}
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?", value):
            day, clock = value.split("T")
            return f"{_day(day)} {time_format(time.fromisoformat(clock), use_l10n=True)}"
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return _day(value)
        if re.fullmatch(r"\d{4}-\d{2}", value):
            return date_format(date.fromisoformat(f"{value}-01"), "F Y")
    except ValueError:
        pass
    return value


def _day(value: str) -> str:
    return date_format(date.fromisoformat(value), "DATE_FORMAT", use_l10n=True)
