"""Which roles can be one person's."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from babad.record.roles import role_groups, same_role

FITTING = [
    ("Presiden AS", "presiden"),
    ("Presiden AS", "Presiden Amerika Serikat"),
    ("mantan Presiden AS", "former US president"),
    ("Presiden Rusia", "Russian President"),
    ("Menlu Rusia", "Russian Foreign Minister"),
    ("Menteri Luar Negeri RI", "Indonesian Foreign Minister"),
    ("Ketua MK", "Ketua Mahkamah Konstitusi"),
    ("Menteri Luar Negeri", "Menteri Pertahanan"),  # one after the other
    ("Bupati Karangjati", "Regent of Karangjati"),
    ("Wakil Bupati Karangjati", "Bupati Karangjati"),
    ("Ketua Komisi III DPR", "anggota DPR"),
    ("Kepala BMKG", "Kepala Badan Meteorologi, Klimatologi, dan Geofisika"),
    ("Juru Bicara Gedung Putih", "Sekretaris Pers Gedung Putih"),
    ("White House press secretary", "Juru Bicara Gedung Putih"),
    ("Kapolres Karangjati", "Kepala Kepolisian Resor Karangjati"),
    ("", "Bupati Karangjati"),
    ("mantan", "Bupati Karangjati"),
]
APART = [
    ("Bupati Karangjati", "pedagang bakso"),
    ("Bupati Karangjati", "warga Karangjati"),
    ("Bupati Karangjati", "Bupati Sidoasri"),
    ("Presiden AS", "Presiden Rusia"),
    ("Presiden", "Presiden Direktur PT Gema Raya"),
    ("Menlu AS", "Russian Foreign Minister"),
    ("Ketua RT 03 Karangjati", "Ketua RW 07 Sidoasri"),
    ("pelatih Persikar", "dokter RSUD Sagara"),
    ("mahasiswa Universitas Sagara", "dosen Universitas Sagara"),
    ("wakil presiden", "wakil gubernur"),
]


@pytest.mark.parametrize(("one", "other"), FITTING)
def test_roles_that_one_person_can_have(one: str, other: str) -> None:
    assert same_role(one, other)
    assert same_role(other, one)
    assert len(role_groups([one, other])) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_roles_that_tell_namesakes_apart(one: str, other: str) -> None:
    assert not same_role(one, other)
    assert not same_role(other, one)
    assert role_groups([one, other]) == [{one}, {other}]


def test_a_bare_role_draws_no_two_places_together() -> None:
    assert role_groups(["bupati", "Bupati Karangjati", "Bupati Sidoasri"]) == [
        {"bupati"},
        {"Bupati Karangjati"},
        {"Bupati Sidoasri"},
    ]
    assert role_groups(["Bupati Karangjati", "bupati"]) == [{"Bupati Karangjati", "bupati"}]


def test_what_fits_any_of_a_group_is_in_it() -> None:
    roles = ["anggota DPR", "Ketua Komisi III DPR", "Ketua Komisi III"]
    assert role_groups(roles) == [set(roles)]


ROLES = sorted(set(itertools.chain.from_iterable(FITTING + APART)) - {""})


@given(st.lists(st.sampled_from(ROLES), unique=True, max_size=8), st.randoms())
def test_groups_hold_every_role_once_in_whatever_order(roles: list[str], random: object) -> None:
    groups = role_groups(roles)
    assert sorted(role for group in groups for role in group) == sorted(roles)
    shuffled = sorted(roles)
    assert {frozenset(group) for group in role_groups(shuffled)} == {frozenset(group) for group in groups}


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_can_be_asked(one: str, other: str) -> None:
    assert same_role(one, one)
    assert same_role(one, other) == same_role(other, one)
