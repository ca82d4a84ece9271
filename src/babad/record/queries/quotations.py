"""What was said, by whom, and who reported it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Case, DateTimeField, F, Q, QuerySet, When

from babad.record.answers import Named, Page, QuoteLine
from babad.record.models import FOREVER, Quotation, Statement
from babad.record.models.facts import Beginning
from babad.record.queries.moments import Moment
from babad.record.queries.paging import beyond, checked, cursor, position
from babad.record.queries.passages import passage, with_passages
from babad.record.queries.standing import family_of, find, named


def quotations(
    *,
    speaker: str | None = None,
    text: str | None = None,
    from_: date | None = None,
    to: date | None = None,
    language: str | None = None,
    updated_since: datetime | None = None,
    as_of: datetime | None = None,
    after: str = "",
    count: int = 50,
) -> Page[QuoteLine]:
    """Return what was said, the newest first, by the day when it was said or else reported. At most 10 queries.

    `speaker` is a slug, `text` some words that stand in it (without case), `from_` and `to` are days, both included,
    `language` that of the text which reports it. The same
    words of the same speaker are one line, at the day when they were first reported, with all their passages.
    `updated_since` gives what changed then or later, in the order of the changes, with a tombstone (``gone``) for what is
    public no more.
    """
    moment = Moment(as_of)
    moment.refuse_changes(updated_since)
    wanted = Quotation.objects.filter(speaker__isnull=False)
    if speaker is not None:
        found = find(moment, slug=speaker)
        if found is None or not found.public:
            return Page(())
        wanted = wanted.filter(speaker__in=found.family)
    if text:
        wanted = wanted.filter(text__icontains=text)
    if from_ is not None:
        wanted = wanted.filter(day__gte=from_)
    if to is not None:
        wanted = wanted.filter(day__lte=to)
    if language is not None:
        wanted = wanted.filter(source__language=language)
    if updated_since is not None:
        return _changes(wanted, updated_since, after, count)
    wanted = wanted.filter(moment.public())
    if speaker is None and moment.at is None:
        # As of another time this is seen to afterwards, so that a part may be short.
        wanted = wanted.filter(Q(speaker__is_public=True) | Q(speaker__merged_into__is_public=True))
    order = ("-day", "-pk")
    if after:
        wanted = wanted.filter(beyond(order, position("quotations", after, (date, str))))
    rows = list(with_passages(wanted).order_by(*order)[: checked(count) + 1])
    found_lines = quote_lines(rows[:count], moment)
    last = rows[count - 1] if len(rows) > count else None
    return Page(
        tuple(found_lines[row.pk] for row in rows[:count] if row.pk in found_lines),
        cursor("quotations", last.day, str(last.pk)) if last else "",
    )


def quote_lines(rows: Sequence[Quotation], moment: Moment, *, all_rows: bool = False) -> dict[object, QuoteLine]:
    """Return the lines of quotations, by primary key; of several with the same words the first reported has the line.

    With `all_rows` every row is a line, whoever had the words first. Left out is what nobody with a page said.
    At most 5 queries.
    """
    said = {row.text for row in rows}
    same = _same_words(rows, moment) if rows else []
    people = named([row.speaker_id for row in same], moment)
    carried: dict[tuple[object, str], list[Quotation]] = defaultdict(list)
    for row in same:
        if (who := people.get(row.speaker_id or 0)) and row.text in said:
            carried[who.id, row.text].append(row)
    answer: dict[object, QuoteLine] = {}
    for row in rows:
        who = people.get(row.speaker_id or 0)
        if who is None:
            continue
        several = sorted(carried[who.id, row.text], key=lambda one: (one.day, one.pk.hex))
        if several[0].pk == row.pk:
            answer[row.pk] = _line(row, several, who)
        elif all_rows:
            answer[row.pk] = _line(row, [row, *(one for one in several if one.pk != row.pk)], who)
    return answer


def _same_words(rows: Sequence[Quotation], moment: Moment) -> list[Quotation]:
    words = {row.text for row in rows}
    same = Quotation.objects.annotate(beginning=Beginning("text")).filter(
        moment.public(),
        speaker__in=family_of(row.speaker_id for row in rows),
        beginning__in={text[: Beginning.LENGTH] for text in words},
        text__in=words,
    )
    return list(with_passages(same))


def _line(row: Quotation, carried: Sequence[Quotation], who: Named) -> QuoteLine:
    return QuoteLine(
        id=row.statement.fingerprint,
        text=row.text,
        kind=row.kind,
        cue=row.cue,
        via=row.via,
        said_on=row.said_on,
        day=row.day,
        speaker=Named(name=who.name, slug=who.slug, kind=who.kind, role=row.speaker_role, id=who.id),
        passages=tuple(passage(one) for one in carried),
        changed=max(one.public_from for one in carried if one.public_from),
    )


def _changes(wanted: QuerySet[Quotation], since: datetime, after: str, count: int) -> Page[QuoteLine]:
    changed = wanted.filter(
        Q(public_from__gte=since) | Q(public_until__gte=since, public_until__lt=FOREVER), public_from__isnull=False
    ).annotate(
        changed=Case(
            When(public_until=FOREVER, then=F("public_from")), default=F("public_until"), output_field=DateTimeField()
        )
    )
    order = ("changed", "pk")
    if after:
        changed = changed.filter(beyond(order, position("quotation changes", after, (datetime, str))))
    rows = list(with_passages(changed).order_by(*order)[: checked(count) + 1])
    shown = rows[:count]
    now = Moment(None)
    still = [row for row in shown if row.public_until == FOREVER]
    found = quote_lines(still, now)
    # What stands unchanged in the next version has not gone: its line comes with that version's row.
    prints = [row.statement.fingerprint for row in shown if row.pk not in found]
    standing = Quotation.objects.filter(pk__in=Statement.objects.filter(fingerprint__in=prints).values("pk"))
    alive = {
        fingerprint
        for fingerprint, begun, end in standing.values_list("statement__fingerprint", "public_from", "public_until")
        if begun is not None and end == FOREVER
    }
    items = [
        found[row.pk] if row.pk in found else tombstone(row)
        for row in shown
        if row.pk in found or row.statement.fingerprint not in alive
    ]
    last = rows[count - 1] if len(rows) > count else None
    return Page(tuple(items), cursor("quotation changes", last.changed, str(last.pk)) if last else "")


def tombstone(row: Quotation) -> QuoteLine:
    """Return what is left of words that are public no more: their id, and that they are gone."""
    return QuoteLine(
        id=row.statement.fingerprint,
        text="",
        kind="",
        cue="",
        via="",
        said_on=None,
        day=row.day,
        speaker=None,
        passages=(),
        gone=True,
    )
