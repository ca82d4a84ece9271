"""The record's pages: an entity, what entities there are, the agenda. What they say is asked of :mod:`babad.record.queries`."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from babad.newsroom.models import WikiArticle
from babad.public import queries
from babad.public.addresses import (
    NO_LETTER,
    WORDS,
    agenda_address,
    agenda_calendar_address,
    wiki_address,
    wiki_calendar_address,
    wiki_front_address,
    wiki_list_address,
    wiki_time_address,
)
from babad.public.charts import Count, draw
from babad.public.contexts import (
    AgendaPage,
    Alternate,
    Article,
    Link,
    ListChoice,
    WikiListPage,
    WikiPage,
)
from babad.public.enhance import References, enhance, references
from babad.public.gathering.frame import Surroundings, surroundings
from babad.public.gathering.fronts import NoSuchPageError
from babad.public.gathering.pictures import full_picture
from babad.public.gathering.record_lines import (
    Lines,
    agenda,
    counted,
    grouped,
    passages_of_events,
    story_key,
    story_keys,
)
from babad.public.record_contexts import EntityLink, TimeLink
from babad.record import queries as record
from babad.record.answers import Activity, EntityCard, EventLine, FigureLine, Page, QuoteLine
from babad.record.derivation import days_of
from babad.record.errors import RecordError
from babad.record.queries.entities import in_words

EVENTS = 40  # on the front of a timeline
QUOTES = 20
FIGURES = 10
STORIES = 20
RELATED = 12
UNREPORTED = 10
IN_A_PART = 100  # of a year that has more events its months have the pages
CHART_FROM = 11  # a picture of fewer events says less than the list
ENTITIES = 90
IN_THE_AGENDA = 200


class EntityMovedError(LookupError):
    """The entity is found elsewhere: at the slug that this error holds."""

    def __init__(self, slug: str) -> None:
        super().__init__(slug)
        self.slug = slug


class EntityGoneError(LookupError):
    """The entity was redacted; nothing of it may be told."""


class BadDayError(ValueError):
    """The day asked about has not come yet."""


# ---- An entity -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Told:
    """What the record answered, before it is put into a page."""

    coming: Sequence[EventLine] = ()
    unreported: Sequence[EventLine] = ()
    events: Sequence[EventLine] = ()
    counts: Sequence[Count] = ()  # of all events, if they make a picture
    quotes: Sequence[QuoteLine] = ()
    more_quotes: bool = False
    figures: Sequence[FigureLine] = ()
    times: Sequence[TimeLink] = ()
    origins: Sequence[str] = ()
    related: Sequence[EntityLink] = ()


def gather_entity(
    slug: str,
    *,
    language: str,
    now: datetime,
    as_of: date | None = None,
    year: int | None = None,
    month: int | None = None,
    undated: bool = False,
) -> WikiPage:
    """Return an entity's page: its front, or its part with the events of a `year`, of a `month`, or of unknown date.

    `as_of` shows what was known at the end of that day, in the house's zone. NoSuchPageError where there is no page (then) or no
    such part, EntityMovedError where it stands elsewhere, EntityGoneError where it was redacted, BadDayError for a day to come.
    """
    locale = queries.locale_id(language)
    zone = ZoneInfo(queries.house(locale).zone)
    moment, today = _moment(as_of, now=now, zone=zone)
    card = record.entity(slug, as_of=moment)
    if card is None:
        raise NoSuchPageError(slug)
    if card.gone:
        raise EntityGoneError
    if card.moved_to:
        raise EntityMovedError(card.moved_to)
    asked = _Asked(slug, language, moment, f"?as_of={as_of.isoformat()}" if as_of else "")
    if year is None and not undated:
        told, part = _front(asked, today=today), None
    else:
        told, part = _part(asked, year, month)
    article = queries.article_for(card.id, language) if part is None and as_of is None else None
    return _page(card, told, part, article, language=language, locale=locale, as_of=as_of, now=now)


def gather_article(article: WikiArticle, *, now: datetime) -> WikiPage:
    """Return the page of an article's entity with the article as it stands in memory: for its preview.

    An entity that has no page yet is shown with the article alone.
    """
    language = article.locale.language_code
    card = record.entity(article.entity.slug) if article.entity else None
    row = queries.ArticleRow(list(article.body.raw_data), article.last_published_at)
    told = _Told()
    if card is None or card.gone or card.moved_to:
        card = _bare_card(article)
    else:
        _moment_now, today = _moment(None, now=now, zone=ZoneInfo(queries.house(article.locale_id).zone))
        told = _front(_Asked(card.slug, language, None, ""), today=today)
    return _page(card, told, None, row, language=language, locale=article.locale_id, as_of=None, now=now)


@dataclass(frozen=True, slots=True)
class _Asked:
    """About whom, and as of when, the record is asked."""

    slug: str
    language: str
    moment: datetime | None
    suffix: str  # of addresses that keep to the same day

    def time(self, year: int | None, month: int | None, count: int, *, current: bool = False) -> TimeLink:
        address = wiki_time_address(self.language, self.slug, year, month) + self.suffix
        return TimeLink(year, month, count, address, current)


def _moment(as_of: date | None, *, now: datetime, zone: ZoneInfo) -> tuple[datetime | None, date]:
    """Return the moment to ask about (None: now) and the day that is today then."""
    today = now.astimezone(zone).date()
    if as_of is None:
        return None, today
    if as_of > today:
        raise BadDayError(f"as_of is a day that has come, at the latest {today}; it is {as_of}.")
    # Until midnight: a story of that evening is known, one of the next day isn't.
    return datetime.combine(as_of + timedelta(days=1), time(), zone) - timedelta(microseconds=1), as_of


def _front(asked: _Asked, *, today: date) -> _Told:
    slug, moment = asked.slug, asked.moment
    past = record.timeline(slug, as_of=moment, count=EVENTS)
    # In the page's language, so that what two editions report does not stand here twice; in any, if this one has none.
    said = record.quotations(speaker=slug, language=asked.language, as_of=moment, count=QUOTES)
    if not said.items:
        said = record.quotations(speaker=slug, as_of=moment, count=QUOTES)
    figures = record.figures(slug=slug, language=asked.language, as_of=moment, count=FIGURES).items
    counts: Sequence[Count] = counted(past.items)
    times: Sequence[TimeLink] = ()
    if past.next or said.next:
        activity = record.activity(slug, as_of=moment)
        counts = tuple(Count(one.month, one.type, one.count) for one in activity.events)
        times = _years(asked, activity)
    return _Told(
        coming=record.coming(slug, today=today, as_of=moment).items,
        unreported=record.unreported(slug, today=today, as_of=moment, count=UNREPORTED),
        events=past.items,
        counts=counts if sum(one.count for one in counts) >= CHART_FROM else (),
        quotes=said.items,
        more_quotes=bool(said.next),
        figures=figures or record.figures(slug=slug, as_of=moment, count=FIGURES).items,
        times=times,
        origins=record.stories_of(slug, as_of=moment, count=2 * STORIES).items,
        related=tuple(
            EntityLink(row.name, wiki_address(asked.language, row.slug), row.kind, row.role)
            for row in record.related(slug, as_of=moment, count=RELATED)
        ),
    )


def _part(asked: _Asked, year: int | None, month: int | None) -> tuple[_Told, TimeLink]:
    """Return the events and words of a year, of a month, or the events of unknown date; NoSuchPageError if there are none."""
    slug, moment = asked.slug, asked.moment
    activity = record.activity(slug, as_of=moment)
    years = _years(asked, activity)
    if year is None:
        lines = record.undated(slug, as_of=moment)
        if not lines:
            raise NoSuchPageError(slug)
        return _Told(events=lines, times=_marked(years, None, None)), asked.time(None, None, len(lines))
    in_months: Counter[int] = Counter()
    for one in activity.events:
        if one.month and one.month.year == year:
            in_months[one.month.month] += one.count
    events = in_months.total() if month is None else in_months[month]
    split = in_months.total() > IN_A_PART
    first = _first_of(year, month or 1)
    stop = _first_of(year + month // 12, month % 12 + 1) if month else _first_of(year + 1, 1)
    lines = () if split and month is None else tuple(_between(slug, first, stop, moment))
    quotes = _all(
        lambda after: record.quotations(
            speaker=slug, from_=first, to=stop - timedelta(days=1), as_of=moment, after=after, count=IN_A_PART
        )
    )
    if not lines and not quotes and not (split and month is None):
        raise NoSuchPageError(slug)
    times = years
    if split:
        times = tuple(asked.time(year, number, count) for number, count in sorted(in_months.items(), reverse=True))
    return (
        _Told(events=lines, quotes=quotes, times=_marked(times, year, month)),
        asked.time(year, month, events),
    )


def _first_of(year: int, month: int) -> date:
    try:
        return date(year, month, 1)
    except ValueError as error:
        raise NoSuchPageError(f"{year}-{month}") from error


def _between(slug: str, first: date, stop: date, moment: datetime | None) -> list[EventLine]:
    """Return what the timeline has on `first` or later and before `stop`, newest first."""
    found: list[EventLine] = []
    after = ""
    while True:
        page = record.timeline(slug, before_day=stop, as_of=moment, after=after, count=IN_A_PART)
        fitting = [line for line in page.items if (day := _day_in_lists(line)) and day >= first]
        found += fitting
        if not page.next or not fitting:
            return found
        after = page.next


def _day_in_lists(line: EventLine) -> date | None:
    """Return where a timeline has an event: on the last of the days that its reports give."""
    days = [span[0] for one in line.dates if (span := days_of(one.date))]
    return max(days, default=line.start)


def _all(ask: Callable[[str], Page[QuoteLine]]) -> tuple[QuoteLine, ...]:
    page = ask("")
    items = list(page.items)
    while page.next:
        page = ask(page.next)
        items += page.items
    return tuple(items)


def _years(asked: _Asked, activity: Activity) -> tuple[TimeLink, ...]:
    """Return the way to every year with events or words, the newest first, and to what has no date."""
    counts: Counter[int] = Counter(dict(activity.quotations))
    undated = 0
    for one in activity.events:
        if one.month is None:
            undated += one.count
        else:
            counts[one.month.year] += one.count
    links = [asked.time(year, None, count) for year, count in sorted(counts.items(), reverse=True)]
    return (*links, asked.time(None, None, undated)) if undated else tuple(links)


def _marked(times: Sequence[TimeLink], year: int | None, month: int | None) -> tuple[TimeLink, ...]:
    return tuple(
        TimeLink(one.year, one.month, one.count, one.address, (one.year, one.month) == (year, month)) for one in times
    )


def _bare_card(article: WikiArticle) -> EntityCard:
    entity = article.entity
    return EntityCard(
        id=entity.key if entity else article.translation_key,
        slug=entity.slug if entity else "",
        kind=entity.kind if entity else "",
        name=entity.name if entity else article.title,
        aliases=(),
        wikidata="",
        role="",
        roles=(),
        legal=(),
        first_day=None,
        last_day=None,
        stories=0,
        changed=None,
    )


def _page(
    card: EntityCard,
    told: _Told,
    part: TimeLink | None,
    article: queries.ArticleRow | None,
    *,
    language: str,
    locale: int,
    as_of: date | None,
    now: datetime,
) -> WikiPage:
    """Put an entity's page together; three queries for the stories that its lines lead to, and for the article's photos."""
    events = [*told.coming, *told.unreported, *told.events]
    passages = [
        *passages_of_events(events),
        *(passage for line in told.quotes for passage in line.passages),
        *(line.passage for line in told.figures),
        *(step.passage for step in card.legal),
        *(passage for line in card.roles for passage in line.passages[:1]),
    ]
    listed = [key for origin in told.origins if (key := story_key(origin)) is not None]
    needed = references(article.body) if article else References(frozenset(), frozenset())
    around = surroundings(locale=locale, now=now, keys={*story_keys(passages), *listed, *needed.pages})
    lines = Lines(around)
    legal, roles = tuple(map(lines.legal, card.legal)), lines.roles(card.roles)
    cleared = legal[0] if legal and legal[0].status == "cleared" else None
    front = wiki_address(language, card.slug)
    calendar = wiki_calendar_address(language, card.slug)
    head = around.head(
        title=card.name,
        description="",
        address=part.address.partition("?")[0] if part else front,
        alternates=_alternates(around, lambda other: wiki_address(other, card.slug)) if part is None else (),
        calendars=(Link(card.name, calendar),),
        indexed=as_of is None,
    )
    return WikiPage(
        frame=around.frame(),
        head=head,
        front=front,
        kind=card.kind,
        name=card.name,
        aliases=card.aliases,
        role=next((in_words(one.role, one.of) for one in roles if not (one.judged and one.last)), card.role),
        roles=roles,
        legal=legal,
        first_day=card.first_day,
        last_day=card.last_day,
        story_count=card.stories,
        wikidata=f"https://www.wikidata.org/wiki/{card.wikidata}" if card.wikidata else "",
        as_of=as_of,
        part=part,
        article=_article(article, needed, around) if article else None,
        coming=tuple(map(lines.event, told.coming)),
        unreported=tuple(lines.event(line, unreported=True) for line in told.unreported),
        timeline=grouped(lines.event(line, cleared=cleared) for line in told.events),
        times=tuple(told.times),
        chart=draw(told.counts),
        quotes=tuple(map(lines.quote, told.quotes)),
        more_quotes=told.more_quotes,
        figures=lines.figures(told.figures),
        related=tuple(told.related),
        stories=around.tree.cards(_in_language(listed, around))[:STORIES],
        calendar=calendar,
    )


def _in_language(keys: Sequence[int], around: Surroundings) -> list[int]:
    """Return the stories in the page's language; all of them if there are none."""
    rows = around.tree.rows
    own = [key for key in keys if key in rows and rows[key].language == around.language]
    return own or list(keys)


def _article(row: queries.ArticleRow, needed: References, around: Surroundings) -> Article:
    photos = queries.photos(needed.photos)
    pictures = {
        key: picture for key, photo in photos.items() if (picture := full_picture(photo, today=around.tree.today))
    }
    links = around.tree.links(needed.pages)
    body = enhance(row.body, pictures=pictures, links=links, dateline="", first_number=1)
    return Article(body, around.local(row.updated))


def _alternates(around: Surroundings, address: Callable[[str], str]) -> tuple[Alternate, ...]:
    homes = around.tree.home_pages()
    return tuple(Alternate(one.language, one.name, address(one.language)) for one in homes) if len(homes) > 1 else ()


# ---- What entities there are -----------------------------------------------------------------------------------------


def gather_wiki_list(
    *, language: str, now: datetime, kind: str = "", letter: str = "", text: str = "", after: str = ""
) -> WikiListPage:
    """Return entities by name: all, or those of a `kind`, under a `letter` (as addresses have it), or called `text`.

    `after` is where the page before ended. NoSuchPageError for a letter that nobody's name begins with, and a place
    that isn't one.
    """
    starting = {NO_LETTER: "#"}.get(letter, letter)
    found_letters = record.letters(kind or None)
    if starting and starting not in dict(found_letters):
        raise NoSuchPageError(letter)
    try:
        listed = record.entities(
            kind=kind or None, starting=starting or None, text=text or None, after=after, count=ENTITIES
        )
    except RecordError as error:
        raise NoSuchPageError(after) from error
    around = surroundings(locale=queries.locale_id(language), now=now)
    front = wiki_front_address(language)

    def address(other: str) -> str:
        plain = not kind and not letter
        return wiki_front_address(other) if plain else wiki_list_address(other, kind, letter)

    here = address(language)
    further = {"q": text} if text else {}
    return WikiListPage(
        frame=around.frame(),
        head=around.head(
            title="",
            description="",
            address=here,
            alternates=() if text or after else _alternates(around, address),
            indexed=not text and not after,
        ),
        kind=kind,
        letter=starting,
        looked_for=text,
        search=front,
        kinds=tuple(
            ListChoice(one, front if not one else wiki_list_address(language, one), one == kind and not text)
            for one, _word in WORDS[language].kinds
        ),
        letters=tuple(
            ListChoice(
                one, wiki_list_address(language, kind, NO_LETTER if one == "#" else one), one == starting and not text
            )
            for one, _count in found_letters
        ),
        entities=tuple(map(Lines(around).listed, listed.items)),
        further=f"{here}?{urlencode(further | {'after': listed.next})}" if listed.next else "",
    )


# ---- The agenda ------------------------------------------------------------------------------------------------------


def gather_agenda(*, language: str, now: datetime, after: str = "") -> AgendaPage:
    """Return what is to come, and what should have been and nobody has reported; `after` is where the page before ended.

    NoSuchPageError for a place that isn't one.
    """
    locale = queries.locale_id(language)
    today = now.astimezone(ZoneInfo(queries.house(locale).zone)).date()
    try:
        planned = record.coming(today=today, after=after, count=IN_THE_AGENDA)
    except RecordError as error:
        raise NoSuchPageError(after) from error
    passed = () if after else record.unreported(today=today)
    keys = story_keys(passages_of_events([*planned.items, *passed]))
    around = surroundings(locale=locale, now=now, keys=keys)
    lines = Lines(around)
    front = agenda_address(language)
    calendar = agenda_calendar_address(language)
    return AgendaPage(
        frame=around.frame(),
        head=around.head(
            title="",
            description="",
            address=front,
            alternates=() if after else _alternates(around, agenda_address),
            calendars=(Link(around.house.name, calendar),),
            indexed=not after,
        ),
        today=today,
        months=agenda(map(lines.event, planned.items), today=today),
        unreported=tuple(lines.event(line, unreported=True) for line in passed),
        further=f"{front}?{urlencode({'after': planned.next})}" if planned.next else "",
        calendar=calendar,
    )
