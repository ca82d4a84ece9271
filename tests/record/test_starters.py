"""What is known beforehand: no name twice, every country, and that planting it changes nothing the second time."""

import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from babel import Locale

from babad.record.models import Entity, EntityName, Participant, Statement
from babad.record.naming import entity_key, normal
from babad.record.operations import deposit
from babad.record.operations.judging import judge
from babad.record.operations.planting import plant_starters
from babad.record.starters import by_code, by_form, starters
from babad.record.texts import Text

NOW = datetime(2024, 3, 11, 8, tzinfo=UTC)


def test_no_name_belongs_to_two() -> None:
    owners = Counter(form for one in starters() for form in {normal(form) for form in one.forms})
    assert [form for form, count in owners.items() if count > 1] == []
    assert "" not in owners


def test_keys_and_items_are_ones_own() -> None:
    assert len({one.key for one in starters()}) == len(starters())
    items = [one.wikidata for one in starters() if one.wikidata]
    assert len(set(items)) == len(items)
    assert all(re.fullmatch(r"Q[1-9]\d*", item) for item in items)


def test_every_country_has_names_in_both_languages() -> None:
    territories = Locale.parse("en").territories
    # ISO 3166-1 has 249; Kosovo (XK) stands beside them, Georgia is left out for its namesake.
    assert len(by_code()) == 249
    assert set(by_code()) <= set(territories)
    assert "GE" not in by_code()
    assert normal("Georgia") not in by_form()
    for one in starters():
        assert {language for language, _name in one.names} == {"id", "en"}


@pytest.mark.parametrize(
    ("forms", "code"),
    [
        (("AS", "US", "U.S.", "USA", "Amerika", "Amerika Serikat (AS)", "United States"), "US"),
        (("Inggris", "Britania Raya", "UK", "United Kingdom"), "GB"),
        (("Tiongkok", "China", "Cina"), "CN"),
        (("Rusia", "Russia", "Federasi Rusia"), "RU"),
        (("Korsel", "Korea Selatan", "South Korea"), "KR"),
        (("Korut", "North Korea"), "KP"),
        (("RI", "Indonesia"), "ID"),
        (("Pantai Gading", "Côte d’Ivoire", "Ivory Coast"), "CI"),
    ],
)
def test_countries_by_all_their_names(forms: tuple[str, ...], code: str) -> None:
    assert {by_form()[normal(form)].code for form in forms} == {code}


@pytest.mark.parametrize("form", ["DPRD", "Kongo", "Korea", "Mahkamah Agung", "Kementerian Kesehatan", "Georgia"])
def test_names_of_several_are_left_out(form: str) -> None:
    assert normal(form) not in by_form()


def test_bodies_in_both_languages() -> None:
    assert by_form()["pbb"] is by_form()["un"] is by_form()["united nations"]
    assert by_form()["nato"].kind == "organisation"
    assert by_form()["bmkg"] is by_form()["badan meteorologi klimatologi dan geofisika"]


@pytest.mark.django_db
def test_planting_twice_changes_nothing() -> None:
    assert plant_starters(now=NOW) == len(starters())
    before = (list(Entity.objects.order_by("pk").values()), list(EntityName.objects.order_by("pk").values()))
    assert plant_starters(now=NOW + timedelta(days=1)) == 0
    assert (list(Entity.objects.order_by("pk").values()), list(EntityName.objects.order_by("pk").values())) == before
    america = Entity.objects.get(key=entity_key("place", "Amerika Serikat"))
    assert (america.slug, america.known, america.is_public, america.wikidata) == ("amerika-serikat", True, False, "Q30")


@pytest.mark.django_db
def test_an_english_house_has_english_names() -> None:
    plant_starters(now=NOW, language="en")
    america = Entity.objects.get(key=entity_key("place", "Amerika Serikat"))
    assert (america.name, america.slug) == ("United States", "united-states")


@pytest.mark.django_db
def test_what_an_editor_described_stays(admin_user: object) -> None:
    plant_starters(now=NOW)
    key = entity_key("place", "Nusantara")
    judge("describe", target=key, value={"name": "Ibu Kota Nusantara", "aliases": []}, author=admin_user, now=NOW)
    assert plant_starters(now=NOW) == 0
    assert Entity.objects.get(key=key).name == "Ibu Kota Nusantara"


@pytest.mark.django_db
def test_what_was_read_before_leads_there_afterwards() -> None:
    words = "Pertemuan digelar di Britania Raya, Senin (11/3/2024). Hujan turun di Inggris."
    text = Text(
        "story:1", "id", "Pertemuan", date(2024, 3, 11), NOW, (("b1", words),), topics=(("Britania Raya", "place"),)
    )
    deposit(text, now=NOW)
    read = Entity.objects.get(key=entity_key("place", "Britania Raya"))
    plant_starters(now=NOW)
    read.refresh_from_db()
    known = Entity.objects.get(key=entity_key("place", "Inggris"))
    assert read.merged_into == known
    assert (read.is_public, known.is_public) == (False, True)


@pytest.mark.django_db
def test_a_country_that_acts_is_known_though_the_reading_mentions_no_place() -> None:
    plant_starters(now=NOW)
    words = "Rusia dan NATO akan menggelar pertemuan di Wanasari pada 12 Juni 2024. Kedutaan Rusia tutup."
    deposit(Text("story:1", "id", "Pertemuan", date(2024, 3, 11), NOW, (("b1", words),)), now=NOW)
    taking_part = Participant.objects.filter(report__type="meeting").order_by("place")
    assert [(one.name, one.entity and one.entity.key, one.sure) for one in taking_part] == [
        ("Rusia", entity_key("place", "Rusia"), True),
        ("NATO", entity_key("organisation", "NATO"), True),
    ]
    mention = Statement.objects.get(kind="mention", data__name="Rusia")
    assert [words[start:end] for _block, start, end in mention.data["spans"]] == ["Rusia"]
    assert mention.exact == "Rusia dan NATO akan menggelar pertemuan di Wanasari pada 12 Juni 2024."
