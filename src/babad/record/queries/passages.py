"""The sentence that reports something, from a fact's row."""

from typing import TypeVar

from django.db.models import QuerySet

from babad.record.answers import Passage
from babad.record.models import Source, Statement
from babad.record.models.facts import Fact

AFact = TypeVar("AFact", bound=Fact)

_HEAVY = ("source__blocks", "source__topics", "statement__data")


def with_passages(facts: QuerySet[AFact]) -> QuerySet[AFact]:
    """Return the same facts with what their passages are made of, in the same query."""
    return facts.select_related("statement", "source").defer(*_HEAVY)


def passage(fact: Fact) -> Passage:
    """Return a fact's passage; the fact comes from :func:`with_passages`."""
    return selector(fact.statement, fact.source)


def selector(statement: Statement, source: Source) -> Passage:
    """Return a statement's passage."""
    return Passage(
        statement=statement.pk,
        text=statement.exact,
        prefix=statement.prefix,
        suffix=statement.suffix,
        block=statement.block,
        start=statement.start,
        end=statement.end,
        source=source.pk,
        origin=source.origin,
        title=source.title,
        published=source.published_at,
        day=source.day,
        owned=source.owned,
    )


def freshness(fact: Fact) -> tuple[object, ...]:
    """Return what reports are ordered by, the newest being the largest: the text's day, then when this version appeared.

    The day of a text is that of its first publication: mending a comma in an old story makes it no newer than a later one.
    """
    return (fact.source.day, fact.source.published_at, fact.statement.pk.hex)
