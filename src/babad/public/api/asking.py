"""What may be asked, and how an answer is to be understood: parameters and the checks that they go through."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Annotated, Any, TypeAlias, get_args
from zoneinfo import ZoneInfo

from ninja import Schema
from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from babad.public.api.shapes import EntityKind, EventStatus

_TIME = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[Tt](?P<clock>\d\d:\d\d:\d\d)(?:\.(?P<fraction>\d+))?(?P<offset>[Zz]|[+ -]\d\d:\d\d)",
    re.ASCII,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_EARLIEST, _LATEST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)

Moment: TypeAlias = datetime | date


def _day(given: str) -> date:
    if not _DAY.fullmatch(given):
        raise PydanticCustomError("day", "A day is written 2021-12-30.")
    try:
        # ISO 8601 has a year 0; what is asked of it is asked of the first year that a calendar here has.
        return date.fromisoformat(given.replace("0000-", "0001-", 1) if given.startswith("0000-") else given)
    except ValueError:
        raise PydanticCustomError("day", "There is no such day.") from None


def _moment(given: str) -> Moment:
    if "t" not in given.lower():
        return _day(given)
    # A "+" that was not encoded arrives as a space; nothing else in a time is one.
    found = _TIME.fullmatch(given)
    if found is None:
        raise PydanticCustomError(
            "time", "A time is written as in RFC 3339, with its offset: 2021-12-30T18:00:00+07:00; a day, 2021-12-30."
        )
    hour, minute, second = (int(part) for part in found["clock"].split(":"))
    fraction = int((found["fraction"] or "").ljust(6, "0")[:6])
    try:
        local = datetime.combine(_day(found["day"]), datetime.min.time()).replace(
            hour=hour, minute=minute, second=min(second, 59) if second == 60 else second, microsecond=fraction
        )
        return _in_utc(local.replace(tzinfo=_offset(found["offset"])))
    except ValueError:
        raise PydanticCustomError("time", "There is no such time.") from None


def _offset(given: str) -> timezone:
    if given in "Zz":
        return UTC
    hours, minutes = int(given[1:3]), int(given[4:6])
    if hours > 23 or minutes > 59:
        raise ValueError(given)
    away = timedelta(hours=hours, minutes=minutes)
    return timezone(-away if given.startswith("-") else away)


def _in_utc(moment: datetime) -> datetime:
    """Return a moment in UTC; one past the ends of the calendar is its end."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return _EARLIEST if moment.year == 1 else _LATEST


def end_of(moment: Moment | None, zone: ZoneInfo) -> datetime | None:
    """Return a moment as such, and of a day its last in the house's zone."""
    if moment is None or isinstance(moment, datetime):
        return moment
    if moment == date.max:
        return _LATEST
    following = moment + timedelta(days=1)
    start = _in_utc(datetime(following.year, following.month, following.day, tzinfo=zone))
    return start - timedelta(microseconds=1) if start > _EARLIEST else start


def start_of(moment: Moment | None, zone: ZoneInfo) -> datetime | None:
    """Return a moment as such, and of a day its first in the house's zone."""
    if moment is None or isinstance(moment, datetime):
        return moment
    return _in_utc(datetime(moment.year, moment.month, moment.day, tzinfo=zone))


# ---- Kinds of parameters ---------------------------------------------------------------------------------------------


def _words(given: str) -> str:
    # PostgreSQL takes no NUL in a text, and nobody looks for one.
    return " ".join(given.replace("\0", " ").split())


def _without_default(schema: dict[str, Any]) -> None:
    # Left out is not null: no address can say null.
    schema.pop("default", None)


def _optional(description: str, **limits: Any) -> Any:
    return Field(default=None, description=description, json_schema_extra=_without_default, **limits)


_DAY_SCHEMA = {"type": "string", "format": "date"}
_MOMENT_SCHEMA = {"anyOf": [{"type": "string", "format": "date-time"}, _DAY_SCHEMA]}
_SLUG = "^[-a-zA-Z0-9_]{1,200}$"
_SLUG_SCHEMA = {"type": "string", "pattern": _SLUG}

LARGEST_KEY = 2**53 - 1  # of the integers that every reader of JSON has

Key = Annotated[int, Field(ge=1, le=LARGEST_KEY)]
Slug = Annotated[str, Field(pattern=_SLUG, examples=["sri-lestari"])]
OptionalMoment = Annotated[Moment | None, BeforeValidator(_moment), WithJsonSchema(_MOMENT_SCHEMA)]
OptionalDay = Annotated[date | None, BeforeValidator(_day), WithJsonSchema(_DAY_SCHEMA)]
OptionalWords = Annotated[
    str | None, BeforeValidator(_words), WithJsonSchema({"type": "string", "maxLength": 200}), Field(max_length=200)
]


def _slug(given: str) -> str:
    if not re.fullmatch(_SLUG.strip("^$"), given):
        raise PydanticCustomError("slug", "A slug is 1 to 200 letters a–z, digits, - or _.")
    return given


OptionalSlug = Annotated[str | None, BeforeValidator(_slug), WithJsonSchema(_SLUG_SCHEMA)]


def _one_of(*words: str) -> Any:
    def check(given: str) -> str:
        if given not in words:
            raise PydanticCustomError("choice", "It is one of {words}.", {"words": ", ".join(words)})
        return given

    return Annotated[str | None, BeforeValidator(check), WithJsonSchema({"type": "string", "enum": list(words)})]


OptionalKind: Any = _one_of(*get_args(EntityKind))
OptionalStatus: Any = _one_of(*get_args(EventStatus))


# ---- What each address takes -----------------------------------------------------------------------------------------


class Asked(Schema):
    """What every address takes."""

    as_of: OptionalMoment = _optional(
        "What was known then: a time (RFC 3339), or a day, which means its end in the house's zone."
    )

    @model_validator(mode="before")
    @classmethod
    def refuse_what_is_not_known(cls, given: Any, info: ValidationInfo) -> Any:
        """Refuse a misspelt parameter, which would else be left out of account, and one that is given twice."""
        request = (info.context or {}).get("request")
        if request is not None:
            known = [field.alias or name for name, field in cls.model_fields.items()]
            for name in request.GET:
                if name not in known:
                    raise PydanticCustomError(
                        "unknown",
                        "There is no parameter “{name}” here; there are {known}.",
                        {"name": name, "known": ", ".join(known)},
                    )
                if len(request.GET.getlist(name)) > 1:
                    raise PydanticCustomError("twice", "“{name}” is given more than once.", {"name": name})
        return given


class ListAsked(Asked):
    """What every list takes."""

    after: str = Field(
        default="",
        max_length=1000,
        description="The cursor in `next` of the part before; follow that address rather than make one.",
        json_schema_extra=_without_default,
    )
    count: int = Field(default=50, ge=1, le=100, description="How many items a part has at most.")


class ChangesAsked(ListAsked):
    """What lists take that can tell what changed."""

    updated_since: OptionalMoment = _optional(
        "Only what changed then or later, in the order of the changes, with tombstones for what is public no more. A day "
        "means its beginning. Not together with `as_of`."
    )


class StoriesAsked(ChangesAsked):
    language: Annotated[
        str | None, WithJsonSchema({"type": "string", "pattern": "^[a-z]{2}$"}), Field(pattern="^[a-z]{2}$")
    ] = _optional("“id”, “en”.")
    entity: OptionalSlug = _optional(
        "Only stories that name this entity, or have it as a topic. Not with `updated_since`."
    )


class EntitiesAsked(ChangesAsked):
    kind: OptionalKind = _optional("Only entities of this kind.")
    text: OptionalWords = _optional("Words that stand in one of the names.")


class TimelineAsked(ListAsked):
    before: OptionalDay = _optional("Only what began before this day.")


class QuotationsAsked(ChangesAsked):
    speaker: OptionalSlug = _optional("Slug of who said it.")
    text: OptionalWords = _optional("Words that stand in it one after the other.")
    from_: OptionalDay = _optional("Said (or else reported) on this day or later.", alias="from")
    to: OptionalDay = _optional("Said (or else reported) on this day or earlier.")


class EventsAsked(ChangesAsked):
    entity: OptionalSlug = _optional("Slug of who takes part, where it is, or what it is about.")
    type: Annotated[
        str | None, WithJsonSchema({"type": "string", "pattern": "^[a-z_]{1,20}$"}), Field(pattern="^[a-z_]{1,20}$")
    ] = _optional("“meeting”, “call”, “statement”, “arrest” …")
    from_: OptionalDay = _optional("Lies at least partly on this day or later.", alias="from")
    to: OptionalDay = _optional("Lies at least partly on this day or earlier.")
    status: OptionalStatus = _optional("As it is known at the time asked about.")


class FiguresAsked(ListAsked):
    entity: OptionalSlug = _optional("Slug of an entity that the sentence names.")
    unit: OptionalWords = _optional("As it is given: “tentara”.")
    from_: OptionalDay = _optional("Day of the text.", alias="from")
    to: OptionalDay = _optional("Day of the text.")
