"""An address that was given out once leads to its entity for good."""

import pytest
from django.utils import timezone

from babad.record import addresses
from babad.record.models import Entity

pytestmark = pytest.mark.django_db


def entity(name: str, slug: str) -> Entity:
    return Entity.objects.create(
        name=name, sort_name=name.lower(), slug=slug, kind=Entity.Kind.PERSON, changed_at=timezone.now()
    )


def test_every_former_address_leads_to_the_entity() -> None:
    lestari = entity("Sri Lestari", "sri-lestari")
    addresses.move(lestari, "bupati-sri-lestari")
    addresses.move(lestari, "sri-lestari-karangjati")
    for slug in ("sri-lestari", "bupati-sri-lestari", "sri-lestari-karangjati"):
        found = addresses.find(slug)
        assert found == lestari
        assert found.slug == "sri-lestari-karangjati"


def test_moving_back_and_forth() -> None:
    lestari = entity("Sri Lestari", "a")
    for slug in ("b", "a", "b", "a"):
        addresses.move(lestari, slug)
    assert lestari.slug == "a"
    assert addresses.find("b") == lestari
    assert addresses.find("a") == lestari


def test_the_first_address_stays_the_first() -> None:
    lestari, wibowo = entity("Sri Lestari", "a"), entity("Wibowo", "w")
    for slug in ("b", "a", "c", "a", "c"):
        assert addresses.first_slugs([lestari.key, wibowo.key]) == {lestari.key: "a", wibowo.key: "w"}
        addresses.move(lestari, slug)
    assert addresses.first_slugs([lestari.key]) == {lestari.key: "a"}


def test_nobody_gets_an_address_that_another_has_or_had() -> None:
    addresses.move(entity("Sri Lestari", "sri-lestari"), "sri-lestari-karangjati")
    namesake = entity("Sri Lestari", addresses.free_slug("sri-lestari"))
    assert namesake.slug == "sri-lestari-2"
    for taken in ("sri-lestari", "sri-lestari-karangjati"):
        with pytest.raises(ValueError, match="taken"):
            addresses.move(namesake, taken)
    assert addresses.find("sri-lestari-9") is None
