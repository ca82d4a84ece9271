"""Who has a public page, now and at another time, and who is whom.

Merging is as it is judged now, whatever the time asked about: two names of one person are one person.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, Expression, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.db.models.lookups import Exact, GreaterThanOrEqual

from babad.record.answers import Named
from babad.record.models import Entity, Judgement, Policy
from babad.record.queries.moments import Moment
from babad.record.redactions import digest_of


@dataclass(frozen=True, slots=True)
class Found:
    """Who is at an address. ``family``: the entity and all that were merged into it, by primary key."""

    entity: Entity
    asked: Entity  # merged into the other, or the same
    family: tuple[int, ...]
    public: bool
    gone: bool  # redacted


def find(moment: Moment, **who: object) -> Found | None:
    """Return who is at an address (``slug``, also a former one) or has a ``key``; None if nobody. At most 5 queries."""
    entities = Entity.objects.select_related("merged_into")
    asked = entities.filter(**who).first()
    if asked is None and "slug" in who:
        asked = entities.filter(former_addresses__slug=who["slug"]).first() or (
            entities.filter(gone_addresses__digest=digest_of(str(who["slug"]))).first()
        )
    if asked is None:
        return None
    entity = asked.merged_into or asked
    merged = Entity.objects.filter(merged_into=entity, redacted=False).order_by("pk").values_list("pk", flat=True)
    gone = asked.redacted or entity.redacted
    public = not gone and (entity.is_public if moment.at is None else public_then(moment).filter(pk=entity.pk).exists())
    return Found(entity, asked, (entity.pk, *merged), public, gone)


def named(entities: Iterable[int | None], moment: Moment) -> dict[int, Named]:
    """Return those of some entities (as read, by primary key) that had a page, as who they are. At most 2 queries."""
    keys = {key for key in entities if key is not None}
    if not keys:
        return {}
    found = Entity.objects.filter(pk__in=keys).select_related("merged_into")
    stay = {one.pk: one.merged_into or one for one in found}
    if moment.at is None:
        shown = {one.pk for one in stay.values() if one.is_public}
    else:
        shown = set(public_then(moment).filter(pk__in={one.pk for one in stay.values()}).values_list("pk", flat=True))
    return {
        pk: Named(name=one.name, slug=one.slug, kind=one.kind, id=one.key)
        for pk, one in stay.items()
        if one.pk in shown
    }


def family_of(entities: Iterable[int | None]) -> list[int]:
    """Return some entities with all that are the same as one of them, by primary key. 2 queries."""
    given = Entity.objects.filter(pk__in={key for key in entities if key is not None})
    roots = {root or key for key, root in given.values_list("pk", "merged_into")}
    return [*roots, *Entity.objects.filter(merged_into__in=roots).values_list("pk", flat=True)]


def public_then(moment: Moment) -> QuerySet[Entity]:
    """Return the entities that had a page then.

    What :func:`babad.record.folding.gets_a_page` says, of the appearances and judgements of that time. Who is hidden or
    redacted now is not shown at any time. For now it is what ``is_public`` says already.
    """
    entities = Entity.objects.filter(merged_into=None, redacted=False)
    return entities.filter(
        ~_hidden(Moment(None)), ~_hidden(moment), _earned(moment.public("appearances__"), _decided(moment))
    )


def ever_public() -> Q:
    """Return the condition that an entity may have had a page at some time: then a list of changes has its tombstone."""
    return _earned(Q(appearances__public_from__isnull=False), Value(""))


def _decided(moment: Moment) -> Coalesce:
    last = Judgement.objects.filter(moment.judged(), target=OuterRef("key"), kind__in=("show", "hide"))
    return Coalesce(Subquery(last.order_by("-made_at", "-kind").values("kind")[:1]), Value(""))


def _hidden(moment: Moment) -> Q:
    return Q(Exact(_decided(moment), Value("hide")))


def _earned(public: Q, decided: Expression) -> Q:
    """Return the condition of having a page by what is `public` of the appearances (a condition by way of ``appearances__``)."""
    # From the few of a family to their appearances: asked of appearances, PostgreSQL would look at all of them.
    family = Entity.objects.filter(Q(pk=OuterRef("pk")) | Q(merged_into=OuterRef("pk"))).order_by()
    appearing = public & Q(appearances__sure=True)

    def stories(condition: Q) -> Coalesce:
        counted = family.filter(condition).annotate(all=Value(1)).values("all")
        number = counted.annotate(n=Count("appearances__origin", distinct=True)).values("n")
        return Coalesce(Subquery(number, output_field=IntegerField()), Value(0))

    policy = Policy.objects.filter(pk=1).values("stories_for_a_person")[:1]
    default = Policy._meta.get_field("stories_for_a_person").default
    in_roles = appearing & Q(appearances__role__gt="")
    enough_roles = Q(GreaterThanOrEqual(stories(in_roles), Coalesce(Subquery(policy), Value(default))))
    in_office = Q(Exists(family.filter(appearing & Q(appearances__office=True))))
    declared = Q(Exists(family.filter(appearing & Q(appearances__declared=True))))
    person = Q(kind=Entity.Kind.PERSON) & (in_office | enough_roles)
    other = ~Q(kind=Entity.Kind.PERSON) & (Q(known=True) | Q(GreaterThanOrEqual(stories(appearing), Value(2))))
    return Q(Exists(family.filter(appearing))) & (Q(Exact(decided, Value("show"))) | declared | person | other)
