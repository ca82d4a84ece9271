"""Times as the house says them: in its own zone, by the name that newspapers print."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.formats import date_format

from babad.newsroom.models import House


def house_zone() -> ZoneInfo:
    """Return the zone of the default site's house; the settings' zone before a newsroom is founded. One query."""
    name = House.objects.filter(site__is_default_site=True).values_list("zone", flat=True).first()
    return ZoneInfo(name or settings.TIME_ZONE)


def zone_name(moment: datetime, zone: ZoneInfo) -> str:
    """Return what the zone is called at that moment: WIB, WITA, WIT."""
    return moment.astimezone(zone).tzname() or ""


def house_time(moment: datetime, zone: ZoneInfo) -> str:
    """Return the moment in the reader's language: ``23 Nov 2026 18.30 WIB``."""
    return date_format(moment.astimezone(zone), "DATETIME_FORMAT", use_l10n=True)


def house_day(moment: datetime, zone: ZoneInfo) -> date:
    """Return which day it is in the house."""
    return moment.astimezone(zone).date()
