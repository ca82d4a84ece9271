"""Fill a record with many rows and say how the database answers what is asked of it most: times and query plans.

    python benchmarks/record_plans.py [--stories 20000] [--postgresql] [--plans] [--markdown]

A database of its own is made in a temporary folder (with ``--postgresql`` a server of its own, as the tests have) and removed
afterwards. The rows are derived rows, stored as the record's operations store them, with nothing read; one person is in 5,000
events. ``--plans`` prints the plan of the query that took longest in each call; ``--markdown`` is what
docs/reference/record-queries.md holds.
"""

import argparse
import os
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

ROOT = Path(__file__).resolve().parent.parent
BUSY = 5_000
"""Events, quotations and stories of the busiest person."""
PAGE_LIMIT_MS = 200
BASE = 1_000
"""So many stories are stored by us; the others are copies of these that the database makes."""
KEYS = 1_000_000
DAY = date(2026, 3, 1)
NAMES, QUOTES, EVENTS, AMOUNTS = 15, 5, 6, 4
"""What each story has, beside its topic: about 30 statements, as a story of 400 to 800 words has."""


@contextmanager
def own_database(*, postgresql: bool) -> Iterator[None]:
    """Set Django up on an empty database in a temporary folder, or on a server of its own; all is removed afterwards."""
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    from tests.on_postgresql import programs, server

    with ExitStack() as opened:
        folder = opened.enter_context(tempfile.TemporaryDirectory(prefix="babad-record-"))
        os.environ["BABAD_DATA"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "babad.settings.test")
        os.environ["BABAD_DATABASE_URL"] = f"sqlite:///{folder}/record.sqlite3"
        if postgresql:
            found = programs()
            if found is None:
                raise SystemExit("PostgreSQL is not installed here (on Debian: apt-get install postgresql).")
            os.environ["BABAD_DATABASE_URL"] = opened.enter_context(server(found))
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        yield
        connection.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--stories", type=int, default=20_000, help="a multiple of 1000")
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--plans", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    asked = parser.parse_args()
    with own_database(postgresql=asked.postgresql):
        started = time.perf_counter()
        rows = fill(asked.stories)
        report(rows, time.perf_counter() - started, asked)
    return 0


# ---- Filling ---------------------------------------------------------------------------------------------------------


def fill(stories: int) -> dict[str, int]:
    """Store the rows of so many stories; returns how many rows each table has."""
    from django.db import connection, transaction

    from babad.record import models

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=OFF")
    entities = _entities(stories // 2 + 100)
    dice = random.Random(4)
    for first in range(0, BASE, 100):
        with transaction.atomic():
            _stories(range(first, first + 100), max(1, stories // BUSY), entities, dice)
    for copy in range(1, stories // BASE):
        with transaction.atomic():
            _copy(copy)
    if connection.vendor == "postgresql":  # which does so by itself; SQLite does not, and must do without
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    tables = (
        models.Source,
        models.Statement,
        models.Entity,
        models.Appearance,
        models.Quotation,
        models.Event,
        models.Report,
        models.Participant,
        models.Involvement,
        models.Figure,
    )
    return {model.__name__: model._default_manager.count() for model in tables}


def _copy(number: int) -> None:
    """Store the base's rows once more, under keys of their own: the database does that much faster than we."""
    from django.db import connection

    from babad.record import models

    def other_uuid(column: str) -> str:
        if connection.vendor == "sqlite":
            return f"'{number:08x}' || substr({column}, 9)"
        return f"('{number:08x}' || substr(replace({column}::text, '-', ''), 9))::uuid"

    with connection.cursor() as cursor:
        for model in (
            models.Source,
            models.Statement,
            models.Appearance,
            models.Quotation,
            models.Event,
            models.Report,
            models.Participant,
            models.Involvement,
            models.Figure,
            models.FigureAbout,
        ):
            columns, values, condition = [], [], ""
            for field in model._meta.concrete_fields:
                column = f'"{field.column}"'
                value = column
                related = field.remote_field.model if field.remote_field else model if field.primary_key else None
                if field.get_internal_type() == "UUIDField" or related in (
                    models.Statement,
                    models.Report,
                    models.Figure,
                ):
                    value = other_uuid(column)
                    if field.primary_key or not condition:
                        condition = f"{column} >= {_edge(connection.vendor)}"
                elif related in (models.Source, models.Event):
                    value = f"{column} + {number * KEYS}"
                    if field.primary_key or related is models.Source:
                        condition = f"{column} < {KEYS}"
                elif field.primary_key:
                    continue
                elif field.name in ("origin", "text"):
                    value = f"{column} || '-{number}'"
                columns.append(column)
                values.append(value)
            cursor.execute(
                f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) "
                f"SELECT {', '.join(values)} FROM {model._meta.db_table} WHERE {condition}"
            )


def _edge(vendor: str) -> str:
    """Return the least key that the base's statements have, and no copy's."""
    return f"'{'8' + '0' * 31}'" + ("" if vendor == "sqlite" else "::uuid")


def _at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=UTC)


def _entities(number: int) -> list[int]:
    """Store entities, one in four public; the first is the busy person, every fiftieth a topic. Returns their keys."""
    from babad.record.models import Entity, EntityName

    kinds = ("person", "person", "organisation", "place")
    made = Entity.objects.bulk_create(
        (
            Entity(
                slug=f"nama-{place}",
                name=f"Nama {place}",
                sort_name=f"{'abcdefghijklmnopqrstuvwxyz'[place % 26]} nama {place}",
                kind="topic" if place % 50 == 1 else kinds[place % 4],
                is_public=place % 4 < 2,
                changed_at=_at(DAY - timedelta(days=place % 900)),
            )
            for place in range(number)
        ),
        batch_size=1000,
    )
    EntityName.objects.bulk_create(
        (EntityName(entity=one, name=one.name, norm=one.name.lower()) for one in made), batch_size=1000
    )
    return [one.pk for one in made]


def _stories(numbers: range, busy_every: int, entities: Sequence[int], dice: random.Random) -> None:
    from babad.record.models import (
        FOREVER,
        Appearance,
        Event,
        Figure,
        FigureAbout,
        Involvement,
        Participant,
        Quotation,
        Report,
        Source,
        Statement,
    )

    sources = Source.objects.bulk_create(
        Source(
            origin=f"story:{number}",
            version=1,
            language="id",
            title=f"Judul {number}",
            day=(day := DAY - timedelta(days=(BASE - number) * 3000 // BASE)),
            published_at=_at(day) + timedelta(seconds=number),
            content_hash="0" * 64,
            blocks=[{"id": "b1", "text": "Kalimat. " * 60}],
        )
        for number in numbers
    )
    statements: list[Statement] = []
    rows: dict[type[Any], list[Any]] = {model: [] for model in (Appearance, Quotation, Event, Report, Figure)}
    parts: list[Participant] = []
    involved: list[Involvement] = []
    about: list[Any] = []

    def state(source: Source, kind: str, sentence: str, data: dict[str, Any] | None = None) -> dict[str, Any]:
        """Make a statement; returns the columns of its fact. One in five is a proposal."""
        statement = Statement(
            id=UUID(int=dice.getrandbits(128) | 1 << 127),
            fingerprint=UUID(int=dice.getrandbits(128)),
            source=source,
            kind=kind,
            place=len(statements) % 60,
            block="b1",
            start=0,
            end=len(sentence),
            exact=sentence,
            certainty="sure",
            rule="benchmark",
            data=data or {},
        )
        statements.append(statement)
        public_from = source.published_at if dice.random() < 0.8 else None
        return {"statement": statement, "source": source, "public_from": public_from, "public_until": FOREVER}

    def anybody() -> int:
        # Few are named often, most seldom; the busy person only where it is said so below.
        return entities[1 + int((len(entities) - 1) * dice.random() ** 3)]

    for number, source in zip(numbers, sources, strict=True):
        busy = number % busy_every == 0
        here = list(dict.fromkeys([anybody() for _name in range(NAMES)]))
        if busy:
            here[0] = entities[0]
        topic = entities[1 + 50 * dice.randrange(len(entities) // 50)]
        for place, entity in enumerate([topic, *here]):
            spans = [] if place == 0 else [["b1", place * 10, place * 10 + 8], ["b1", 300 + place, 308 + place]]
            rows[Appearance].append(
                Appearance(
                    entity_id=entity,
                    origin=source.origin,
                    name="Nama",
                    role="Bupati" if place % 4 == 1 else "",
                    sure=True,
                    declared=place == 0,
                    day=source.day,
                    **state(source, "mention", f"Kalimat nama {place}.", {"spans": spans}),
                )
            )
        for place in range(QUOTES):
            rows[Quotation].append(
                Quotation(
                    speaker_id=here[place % len(here)],
                    speaker_name="Nama",
                    kind="direct",
                    text=f"Kata yang diucapkan {number} {place}, dan sesudah itu beberapa kata lagi.",
                    day=source.day,
                    **state(source, "quotation", f"Kalimat kutipan {place}."),
                )
            )
        for place in range(EVENTS):
            # One in ten is planned; one in five is reported by the next story too.
            planned = place == 0 and number % 2 == 0
            when = source.day + timedelta(days=dice.randrange(1, 30) if planned else -dice.randrange(3))
            event = Event(key=UUID(int=dice.getrandbits(128)), changed_at=source.published_at)
            rows[Event].append(event)
            for _report in range(2 if place == 1 else 1):
                report = Report(
                    event=event,
                    type="meeting" if place else "visit",
                    status="scheduled" if planned else "past",
                    date=when.isoformat(),
                    start=when,
                    end=when,
                    **state(source, "event", f"Kalimat peristiwa {place}."),
                )
                rows[Report].append(report)
                # The busy person's events: five for each four of their stories, since one in five waits.
                theirs = busy and (place == 2 or (place == 3 and number % (4 * busy_every) == 0))
                taking_part = [here[0] if theirs else anybody(), anybody()]
                parts += [
                    Participant(report=report, entity_id=entity, name="Nama", sure=True, place=seat)
                    for seat, entity in enumerate(taking_part)
                ]
                if report.public_from:
                    involved += [
                        Involvement(
                            report=report,
                            entity_id=entity,
                            event=event,
                            type=report.type,
                            status=report.status,
                            start=when,
                            end=when,
                            public_from=report.public_from,
                        )
                        for entity in {*taking_part, topic}
                    ]
        for place in range(AMOUNTS):
            figure = Figure(
                text=f"{place} orang",
                low=place,
                high=place,
                unit="orang",
                event=rows[Event][-1 - place],
                **state(source, "quantity", f"Kalimat jumlah {place}."),
            )
            rows[Figure].append(figure)
            about.append(FigureAbout(figure=figure, entity_id=here[place % len(here)], day=source.day))
    Statement.objects.bulk_create(statements, batch_size=500)
    for model, several in rows.items():
        model._default_manager.bulk_create(several, batch_size=500)
    Participant.objects.bulk_create(parts, batch_size=500)
    for one in involved:
        one.event_id = one.event.pk
    Involvement.objects.bulk_create(involved, batch_size=500)
    FigureAbout.objects.bulk_create(about, batch_size=500)


# ---- Asking ----------------------------------------------------------------------------------------------------------


def calls() -> dict[str, Callable[[], Any]]:
    """Return what is asked: the five hottest first."""
    from babad.record import proposals, queries

    last = queries.stories_of("nama-0", count=1).items[0]
    then = _at(DAY - timedelta(days=1000))
    return {
        "entity card": lambda: queries.entity("nama-0"),
        "timeline of an entity": lambda: queries.timeline("nama-0"),
        "quotations of a speaker": lambda: queries.quotations(speaker="nama-0"),
        "agenda": lambda: queries.coming(today=DAY - timedelta(days=5)),
        "in_story": lambda: queries.in_story(last),
        "activity": lambda: queries.activity("nama-0"),
        "related": lambda: queries.related("nama-0"),
        "coming of an entity": lambda: queries.coming("nama-0", today=DAY - timedelta(days=30)),
        "unreported of an entity": lambda: queries.unreported("nama-0", today=DAY),
        "figures of an entity": lambda: queries.figures(slug="nama-0"),
        "stories of an entity": lambda: queries.stories_of("nama-0"),
        "timeline of a topic": lambda: queries.timeline("nama-1"),
        "timeline, as of 1000 days ago": lambda: queries.timeline("nama-0", as_of=then),
        "entity card, as of 1000 days ago": lambda: queries.entity("nama-0", as_of=then),
        "related texts": lambda: queries.related_origins(last, count=6),
        "all events, the newest": lambda: queries.events(),
        "all quotations, the newest": lambda: queries.quotations(),
        "changes of events": lambda: queries.events(updated_since=_at(DAY - timedelta(days=3))),
        "changes of quotations": lambda: queries.quotations(updated_since=_at(DAY - timedelta(days=3))),
        "changes of entities": lambda: queries.entities(updated_since=_at(DAY - timedelta(days=3))),
        "entities by name": lambda: queries.entities(starting="m"),
        "entities by a word": lambda: queries.entities(text="nama 77"),
        "letters": lambda: queries.letters(),
        "unreported, all": lambda: queries.unreported(today=DAY),
        "proposals": lambda: proposals.proposed(),
        "proposals: counts": lambda: proposals.counts(today=DAY, tomorrow=DAY),
        "new entities": lambda: proposals.new_entities(),
        "doubtful events": lambda: proposals.doubtful_events(),
        "doubtful entities": lambda: proposals.doubtful_entities(),
        "disagreements": lambda: proposals.disagreements(),
    }


HOTTEST = 5
PAGE = (
    "entity card",
    "timeline of an entity",
    "quotations of a speaker",
    "coming of an entity",
    "unreported of an entity",
    "activity",
    "related",
    "stories of an entity",
    "figures of an entity",
)
"""What an entity's page asks for; together at most ``PAGE_LIMIT_MS``."""


@contextmanager
def watching() -> Iterator[list[tuple[str, Any]]]:
    """Collect (SQL, parameters) of every query."""
    from django.db import connection

    seen: list[tuple[str, Any]] = []

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        seen.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield seen


def plan(sql: str, params: Any) -> str:
    """Return the database's plan of a query, as text."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
            depth = {0: -1}
            told = []
            for node, parent, _unused, detail in cursor.fetchall():
                depth[node] = depth[parent] + 1
                told.append("  " * depth[node] + detail)
            return "\n".join(told)
        cursor.execute(f"EXPLAIN (COSTS OFF) {sql}", params)
        # Of long lists the first item is enough.
        return "\n".join(re.sub(r"'\{([^,]*),.*?\}'", r"'{\1, …}'", line) for (line,) in cursor.fetchall())


def report(rows: dict[str, int], took: float, asked: argparse.Namespace) -> None:
    from django.db import connection

    print(
        f"{connection.vendor}, {', '.join(f'{count:,} {name}' for name, count in rows.items())}; filled in {took:.0f} s\n"
    )
    print("| asked | queries | rows | ms (median of 9) | fastest |\n|---|--:|--:|--:|--:|")
    medians: dict[str, float] = {}
    fastest: dict[str, float] = {}
    asked_of: dict[str, list[tuple[str, Any]]] = {}
    for name, call in calls().items():
        call()
        times = []
        for _turn in range(9):
            started = time.perf_counter()
            answer = call()
            times.append((time.perf_counter() - started) * 1000)
        medians[name], fastest[name] = statistics.median(times), min(times)
        with watching() as seen:
            call()
        asked_of[name] = seen
        items = getattr(answer, "items", answer)
        size = len(items) if isinstance(items, tuple | list) else 1
        print(f"| {name} | {len(seen)} | {size} | {medians[name]:.1f} | {fastest[name]:.1f} |", flush=True)
    from babad.record.models import Involvement

    busy = Involvement.objects.filter(entity__slug="nama-0").values("event").distinct().count()
    whole, best = sum(medians[name] for name in PAGE), sum(fastest[name] for name in PAGE)
    verdict = "within" if whole <= PAGE_LIMIT_MS else "OVER"
    print(
        f"\nAll that the page of somebody in {busy:,} public events asks: {whole:.0f} ms, at its fastest {best:.0f} ms",
        end=" ",
    )
    print(f"({verdict} {PAGE_LIMIT_MS} ms).")
    if not (asked.plans or asked.markdown):
        return
    for name in list(asked_of)[:HOTTEST] if asked.markdown else asked_of:
        print(f"\n**{name}**: the longest of its {len(asked_of[name])} queries.")
        longest = sorted(((_timed(*one), *one) for one in asked_of[name]), key=lambda one: -one[0])
        for took, sql, params in longest[:3]:
            table = re.findall(r' FROM "(\w+)"', sql)[0]
            print(f"\n`{table}`, {took:.1f} ms\n\n```text\n{plan(sql, params)}\n```")


def _timed(sql: str, params: Any) -> float:
    """Return how many milliseconds a query takes to its last row."""
    from django.db import connection

    with connection.cursor() as cursor:
        started = time.perf_counter()
        cursor.execute(sql, params)
        cursor.fetchall()
        return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    sys.exit(main())
