"""What stands where under ``/api/v1/``. Each endpoint takes the request apart, makes one call, and shapes its answer."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI, Path, Query
from ninja.errors import HttpError, ValidationError
from ninja.renderers import JSONRenderer
from pydantic import BaseModel

from babad.newsroom.times import house_zone
from babad.public.addresses import absolute
from babad.public.api import asking, problems, shapes, stories
from babad.public.api.asking import end_of, start_of
from babad.public.api.problems import ProblemError, problem
from babad.public.api.reference import Reference
from babad.public.api.shaping import Shaping, passages_of
from babad.public.gathering.origins import story_addresses
from babad.record import answers
from babad.record import queries as record
from babad.record.errors import RecordError

logger = logging.getLogger(__name__)

Line = TypeVar("Line")

DESCRIPTION = """\
What this house publishes, and the record that it keeps of it: who said what, what happened, what comes next, and the very
sentence that reports it. Only what is public is here. Times have an offset; a list's `next` is the address of what follows.
"""


class Renderer(JSONRenderer):
    """JSON with its letters as they are."""

    json_dumps_params = {"ensure_ascii": False}


class Api(NinjaAPI):
    """The API; its schema names the problems that every address can answer with."""

    def get_openapi_schema(self, **kwargs: Any) -> Any:
        schema = super().get_openapi_schema(**kwargs)
        whole = shapes.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        # What addresses take stands with them, one by one.
        answers_ = {
            name: shape for name, shape in schema["components"]["schemas"].items() if not name.endswith("Asked")
        }
        schema["components"]["schemas"] = answers_ | whole.pop("$defs") | {"Problem": whole}
        for path, operations in schema["paths"].items():
            one = path.endswith(("}", "/timeline"))
            for operation in operations.values():
                for status, meaning in _problems(one, takes_id="{slug}" in path).items():
                    content = {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
                    operation["responses"][status] = {"description": meaning, "content": content}
                operation["responses"][304] = {"description": "Nothing changed since the ETag in If-None-Match."}
        return schema

    def get_openapi_operation_id(self, operation: Any) -> str:
        return str(operation.view_func.__name__)


def _problems(one: bool, *, takes_id: bool) -> dict[int, str]:
    found = {
        400: "The cursor is not one of this list, or parameters do not go together.",
        405: "This API is for reading.",
        422: "A parameter is not as it must be; `errors` says which, and what is wrong.",
        500: "Something broke here.",
    }
    if one:
        found[404] = "Nothing public stands here (at the time asked about)."
    if takes_id:
        found[410] = "What stood here was removed for good."
    return dict(sorted(found.items()))


api = Api(
    title="Babad",
    version="1",
    description=DESCRIPTION,
    urls_namespace="api",
    openapi_url="/openapi.json",
    docs_url="/docs",
    docs=Reference(),
    renderer=Renderer(),
)


# ---- What went wrong -------------------------------------------------------------------------------------------------


@api.exception_handler(ProblemError)
def _problem(request: HttpRequest, error: ProblemError) -> HttpResponse:
    return problem(error.status, error.detail)


@api.exception_handler(RecordError)
def _not_to_be_asked(request: HttpRequest, error: RecordError) -> HttpResponse:
    return problem(400, str(error))


@api.exception_handler(HttpError)
def _http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem(error.status_code, error.message)


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(404, "Nothing public stands here.")


@api.exception_handler(ValidationError)
def _not_valid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    errors = [(_where(one["loc"]), str(one["msg"])) for one in error.errors]
    where = ", ".join(dict.fromkeys(place for place, _what in errors))
    return problem(422, f"{errors[0][1]} (in {where})", errors=errors)


@api.exception_handler(Exception)
def _broken(request: HttpRequest, error: Exception) -> HttpResponse:
    logger.error("%s broke", request.path, exc_info=error)
    return problem(500, "Something broke here. Try again; if it happens again, tell the house.")


def _where(place: Iterable[object]) -> str:
    # Ninja puts the name of our own parameter between the kind of place and the field.
    source, *inside = (str(part) for part in place)
    return ".".join([source, *(part for part in inside if part != "asked")])


# ---- Shaping lists and single things ---------------------------------------------------------------------------------


def _shaping(lines: Iterable[Any], zone: ZoneInfo) -> Shaping:
    origins = {passage.origin for line in lines for passage in passages_of(line)}
    return Shaping(zone, story_addresses(origins))


def _listed(
    request: HttpRequest, page: answers.Page[Line], zone: ZoneInfo, shape: Callable[[Shaping, Line], BaseModel]
) -> dict[str, Any]:
    shaping = _shaping(page.items, zone)
    return {"items": [shape(shaping, line) for line in page.items], "next": _next(request, page.next)}


def _next(request: HttpRequest, cursor: str) -> str | None:
    if not cursor:
        return None
    query = request.GET.copy()
    query["after"] = cursor
    return absolute(f"{request.path}?{query.urlencode()}")


def _found(line: Line | None) -> Line:
    if line is None:
        raise ProblemError(404, "Nothing public stands here, or stood here at the time asked about.")
    return line


def _at(asked: asking.Asked, zone: ZoneInfo) -> datetime | None:
    return end_of(asked.as_of, zone)


def _since(asked: asking.ChangesAsked, zone: ZoneInfo) -> datetime | None:
    return start_of(asked.updated_since, zone)


# ---- Stories ---------------------------------------------------------------------------------------------------------


@api.get("/stories", response=shapes.Listed[shapes.Story | shapes.StoryTombstone], summary="Stories, the newest first")
def list_stories(request: HttpRequest, asked: Query[asking.StoriesAsked]) -> Any:
    """With `as_of`, those that readers had then, the last published or changed first; with `entity`, by their day."""
    zone, now = house_zone(), timezone.now()
    as_of = _at(asked, zone)
    chosen = stories.choose(
        language=asked.language,
        entity=asked.entity,
        updated_since=_since(asked, zone),
        as_of=as_of,
        after=asked.after,
        count=asked.count,
    )
    told = stories.tell(chosen.keys, as_of=as_of, now=now)
    shaping = Shaping(zone, {})
    items: list[BaseModel] = []
    for key in chosen.keys:
        changed = chosen.changed.get(key)
        if key in told:
            story = shaping.story(told[key])
            items.append(story.model_copy(update={"changed": shaping.time(changed)}) if changed else story)
        elif changed:
            items.append(shaping.story_tombstone(key, changed))
    return {"items": items, "next": _next(request, chosen.next)}


@api.get("/stories/{id}", response=shapes.Story, summary="A story")
def read_story(
    request: HttpRequest,
    asked: Query[asking.Asked],
    id: Path[asking.Key],  # noqa: A002
) -> Any:
    """With `as_of`, the words that readers had then."""
    zone = house_zone()
    told = stories.tell([id], as_of=_at(asked, zone), now=timezone.now())
    return Shaping(zone, {}).story(_found(told.get(id)))


# ---- Entities --------------------------------------------------------------------------------------------------------


@api.get(
    "/entities", response=shapes.Listed[shapes.EntityRow | shapes.Tombstone], summary="Entities with a page, by name"
)
def list_entities(request: HttpRequest, asked: Query[asking.EntitiesAsked]) -> Any:
    """Persons, organisations, places, topics and things."""
    zone = house_zone()
    page = record.entities(
        kind=asked.kind,
        text=asked.text or None,
        updated_since=_since(asked, zone),
        as_of=_at(asked, zone),
        after=asked.after,
        count=asked.count,
    )
    return _listed(request, page, zone, Shaping.entity_row)


@api.get("/entities/{slug}", response=shapes.Entity, summary="An entity")
def read_entity(request: HttpRequest, asked: Query[asking.Asked], slug: Path[asking.Slug]) -> Any:
    """By its slug, a former slug, or its id. One that turned out to be another answers as that one, with `merged_into`."""
    zone = house_zone()
    card = _card(slug, as_of=_at(asked, zone))
    return _shaping([card], zone).entity(card)


@api.get("/entities/{slug}/timeline", response=shapes.Listed[shapes.Event], summary="What happened with an entity")
def read_timeline(request: HttpRequest, asked: Query[asking.TimelineAsked], slug: Path[asking.Slug]) -> Any:
    """Its past events, the newest first, undated ones last. What comes is at `events?entity=…&status=scheduled`."""
    zone = house_zone()
    as_of = _at(asked, zone)
    if _key(slug):
        slug = _card(slug, as_of=as_of).slug
    page = record.timeline(slug, before_day=asked.before, as_of=as_of, after=asked.after, count=asked.count)
    if not page.items:
        _card(slug, as_of=as_of)  # of whom nothing is told: is there anybody?
    return _listed(request, page, zone, Shaping.event)


def _key(slug: str) -> UUID | None:
    try:
        return UUID(slug)
    except ValueError:
        return None


def _card(slug: str, *, as_of: datetime | None) -> answers.EntityCard:
    key = _key(slug)
    card = _found(record.entity_by_id(key, as_of=as_of) if key else record.entity(slug, as_of=as_of))
    if card.gone:
        raise ProblemError(410, "What stood here was removed for good.")
    return card


# ---- What was said, what happened, what was counted ------------------------------------------------------------------


@api.get(
    "/quotations",
    response=shapes.Listed[shapes.Quotation | shapes.Tombstone],
    summary="What was said, the newest first",
)
def list_quotations(request: HttpRequest, asked: Query[asking.QuotationsAsked]) -> Any:
    """Words whose speaker has a page."""
    zone = house_zone()
    page = record.quotations(
        speaker=asked.speaker,
        text=asked.text or None,
        from_=asked.from_,
        to=asked.to,
        updated_since=_since(asked, zone),
        as_of=_at(asked, zone),
        after=asked.after,
        count=asked.count,
    )
    return _listed(request, page, zone, Shaping.quotation)


@api.get(
    "/events",
    response=shapes.Listed[shapes.Event | shapes.Tombstone],
    summary="What happened or is planned, the newest first",
)
def list_events(request: HttpRequest, asked: Query[asking.EventsAsked]) -> Any:
    """Undated events are last; `from` and `to` leave them out."""
    zone = house_zone()
    page = record.events(
        slug=asked.entity,
        type=asked.type,
        status=asked.status,
        from_=asked.from_,
        to=asked.to,
        updated_since=_since(asked, zone),
        as_of=_at(asked, zone),
        after=asked.after,
        count=asked.count,
    )
    return _listed(request, page, zone, Shaping.event)


@api.get("/events/{id}", response=shapes.Event, summary="An event")
def read_event(request: HttpRequest, asked: Query[asking.Asked], id: Path[UUID]) -> Any:  # noqa: A002
    """One that turned out to be another answers as that one, with `merged_into`."""
    zone = house_zone()
    line = _found(record.event(id, as_of=_at(asked, zone)))
    return _shaping([line], zone).event(line)


@api.get("/figures", response=shapes.Listed[shapes.Figure], summary="Amounts, of the newest texts first")
def list_figures(request: HttpRequest, asked: Query[asking.FiguresAsked]) -> Any:
    """Counted and measured amounts, as sentences give them."""
    zone = house_zone()
    page = record.figures(
        slug=asked.entity,
        unit=asked.unit or None,
        from_=asked.from_,
        to=asked.to,
        as_of=_at(asked, zone),
        after=asked.after,
        count=asked.count,
    )
    return _listed(request, page, zone, Shaping.figure)


@api.get("/sources/{id}", response=shapes.Source, summary="One version of a text")
def read_source(
    request: HttpRequest,
    asked: Query[asking.Asked],
    id: Path[asking.Key],  # noqa: A002
) -> Any:
    """What passages point into: blocks of plain text. Of a text that was withdrawn nothing is given any more."""
    zone = house_zone()
    view = _found(record.source(id, as_of=_at(asked, zone)))
    return Shaping(zone, story_addresses([view.origin])).source(view)
