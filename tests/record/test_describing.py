"""What an editor says of an entity: its names, its address, that it is new; and all of it taken back."""

from uuid import UUID, uuid4

import pytest

from babad.record import addresses
from babad.record.errors import RecordError
from babad.record.models import Entity, EntityName, Judgement
from babad.record.naming import entity_key, normal
from babad.record.operations import judge, take_back
from tests.record.rows import at, make_entity

pytestmark = pytest.mark.django_db
NOW = at("2024-03-12")


def as_read(name: str, kind: str = "person") -> Entity:
    return make_entity(name, kind, key=entity_key(kind, name))


def describe(key: UUID, hour: int = 8, **value: object) -> Judgement:
    return judge("describe", target=key, author=None, now=at("2024-03-12", hour), value=value)


def told(entity: Entity) -> tuple[object, ...]:
    entity.refresh_from_db()
    names = set(entity.names.values_list("name", "language"))
    return entity.name, entity.kind, entity.slug, entity.wikidata, entity.known, names


def test_a_description_taken_back_leaves_what_was_before() -> None:
    lestari = as_read("Sri Lestari")
    before = told(lestari)
    first = describe(lestari.key, 8, name="Sri Lestari Handayani", slug="sri-lestari-handayani")
    second = describe(
        lestari.key, 9, wikidata="Q252", aliases=[{"name": "Regent Lestari", "language": "en"}, {"name": "Bu Sri"}]
    )
    assert told(lestari) == (
        "Sri Lestari Handayani",
        "person",
        "sri-lestari-handayani",
        "Q252",
        True,
        {("Sri Lestari Handayani", ""), ("Regent Lestari", "en"), ("Bu Sri", "")},
    )
    take_back(first.pk, author=None, now=at("2024-03-12", 10))
    assert told(lestari)[:4] == ("Sri Lestari", "person", "sri-lestari", "Q252")
    assert addresses.find("sri-lestari-handayani") == lestari
    take_back(second.pk, author=None, now=at("2024-03-12", 11))
    assert told(lestari) == before


def test_a_name_that_was_given_is_meant_by_it() -> None:
    lestari, regent = as_read("Sri Lestari"), as_read("Bupati Lestari")
    given = describe(lestari.key, aliases=[{"name": "Bupati Lestari"}])
    assert Entity.objects.get(pk=regent.pk).merged_into == lestari
    take_back(given.pk, author=None, now=at("2024-03-12", 9))
    assert Entity.objects.get(pk=regent.pk).merged_into is None


def test_somebody_new_is_another_than_their_namesake() -> None:
    lestari, key = as_read("Sri Lestari"), uuid4()
    describe(key, name="Sri Lestari", kind="person")
    namesake = Entity.objects.get(key=key)
    lestari.refresh_from_db()
    assert (lestari.merged_into, namesake.merged_into) == (None, None)
    assert namesake.slug != lestari.slug
    assert namesake.known
    assert EntityName.objects.filter(norm=normal("Sri Lestari")).count() == 2


@pytest.mark.parametrize(
    "value",
    [
        {"name": "Sri Lestari"},
        {"kind": "person"},
        {"name": " ", "kind": "person"},
        {"name": "Sri Lestari", "kind": "bupati"},
    ],
)
def test_somebody_new_needs_a_name_and_a_kind(value: dict[str, object]) -> None:
    with pytest.raises(RecordError, match="name"):
        judge("describe", target=uuid4(), author=None, now=NOW, value=value)
    assert not Entity.objects.exists()


@pytest.mark.parametrize("aliases", [["Bu Sri"], [{"name": ""}], [{"name": "Bu Sri", "lang": "id"}]])
def test_other_names_have_a_shape(aliases: list[object]) -> None:
    lestari = as_read("Sri Lestari")
    with pytest.raises(RecordError, match="no other name"):
        describe(lestari.key, aliases=aliases)
