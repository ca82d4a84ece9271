"""What a name comes to, and which names are never joined."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from babad.record.naming import (
    entity_key,
    is_full_person_name,
    is_initials,
    normal,
    slug_of,
    sort_name,
)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Amerika Serikat (AS)", "AMERIKA  SERIKAT", "amerika serikat", "Amerika Serikat (AS (USA))"),
        ("U.S.", "US", "U. S."),
        ("J.B. Wirasena", "J. B. Wirasena", "JB Wirasena"),
        ("Jum’at", "Jum'at", "Jum`at"),
        ("Kim Jong-un", "Kim Jong Un", "Kim Jong–Un"),
        ("Recep Tayyip Erdoğan", "RECEP TAYYİP ERDOGAN"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("“Gema” Karangjati", '"Gema" Karangjati', "Gema Karangjati"),
        ("ＮＡＴＯ", "NATO", "N.A.T.O."),
        ("St. Petersburg", "St.Petersburg", "St Petersburg"),
    ],
)
def test_spellings_of_one_name_are_one(spellings: tuple[str, ...]) -> None:
    assert len({normal(each) for each in spellings}) == 1
    assert len({entity_key("place", each) for each in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sri Lestari", "Sri Lestariningsih"),
        ("Jawa Barat", "Jawa Timur"),
        ("Владимир Путин", "Владимир Пугин"),
        ("राम", "रामा"),  # vowel signs are marks
        ("(AS)", "(RI)"),
    ],
)
def test_names_that_differ_stay_apart(one: str, other: str) -> None:
    assert normal(one) != normal(other)
    assert entity_key("person", one) != entity_key("person", other)


def test_the_key_tells_kinds_apart_and_never_changes() -> None:
    assert entity_key("place", "Indonesia") != entity_key("organisation", "Indonesia")
    assert str(entity_key("place", "Indonesia")) == "3ce8b367-4f27-5a88-b925-02459af03b96"


@given(st.text(max_size=60))
def test_the_normal_form_is_its_own(name: str) -> None:
    assert normal(normal(name)) == normal(name)
    assert len(sort_name(name * 20)) <= 200


@given(st.text(min_size=1, max_size=300))
def test_a_slug_can_stand_in_any_address(name: str) -> None:
    slug = slug_of(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= 100
    assert slug == slug_of(name)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Vladimir Putin", "vladimir-putin"),
        ("Amerika Serikat (AS)", "amerika-serikat"),
        ("Kim Jong-un", "kim-jong-un"),
        ("Ma’ruf", "maruf"),
        ("Łódź", "lodz"),
        ("U.S.", "us"),
    ],
)
def test_slugs_are_read_as_the_name(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_names_in_other_scripts_get_slugs_that_tell_them_apart() -> None:
    slugs = {slug_of(name) for name in ("Владимир", "Владимира", "習近平", "???", "!!!", "Grup Владимир")}
    assert len(slugs) == 6


def test_a_long_slug_ends_with_a_word() -> None:
    assert slug_of("Perhimpunan " * 20) == "-".join(["perhimpunan"] * 8)


@pytest.mark.parametrize("name", ["J.B.", "AS", "Sdr. R", "RH (34)", "S", "M.", "Bapak A.W.", "MRA", "Ny. SKR", "R H"])
def test_initials(name: str) -> None:
    assert is_initials(name)
    assert not is_full_person_name(name)


@pytest.mark.parametrize("name", ["Li", "Joko", "JOKO", "U Nu", "Joko W.", "J. Widodo", "習近平", "Ali"])
def test_not_initials_alone(name: str) -> None:
    assert not is_initials(name)


@pytest.mark.parametrize(
    "name", ["Joko Widodo", "George W. Bush", "M. Quraish Shihab", "Dr. Sri Lestari", "JOKO WIDODO"]
)
def test_full_names(name: str) -> None:
    assert is_full_person_name(name)


@pytest.mark.parametrize(
    "name", ["Joko", "Bapak Joko", "J. Widodo", "Joko W.", "Putri R.A.", "", "Joko (34)", "Ibu Hj. Sri"]
)
def test_names_that_may_be_anybodys(name: str) -> None:
    assert not is_full_person_name(name)
