"""Which roles are public offices; the near-misses matter as much."""

import pytest

from babad.record.offices import is_office

INDONESIAN = """
Presiden; presiden; Presiden AS; Presiden Amerika Serikat; Presiden ke-7 RI; Wakil Presiden; Presiden PKS; Presiden Bank Dunia
Perdana Menteri Inggris; Kanselir Jerman; Raja Yordania; Menteri Kesehatan; Menko Polhukam; Wamenkeu; Menlu Rusia; Seskab
Gubernur Jawa Barat; Plt Gubernur Sagara; Bupati Karangjati; Wakil Bupati Karangjati; Wali Kota Sagara; Penjabat Bupati
Camat Karangjati Utara; Lurah Wanasari; Kepala Desa Wanasari; Sekda Karangjati; anggota DPR; Anggota Komisi III DPR
Ketua DPRD Karangjati; Ketua MPR; Kapolri; Kapolres Karangjati; Kapolsek Wanasari; Kasat Reskrim Polres Karangjati
Panglima TNI; Dandim 0812; Kepala Staf Angkatan Darat; Hakim; Hakim Konstitusi; Jaksa Agung; Kajari Karangjati
Duta Besar Jepang untuk Indonesia; Juru Bicara Kementerian Luar Negeri; Juru Bicara Gedung Putih; Jubir KPK
Sekretaris Jenderal PBB; Sekjen NATO; Direktur Jenderal WHO; Kepala BMKG; Kepala BPBD Karangjati; Kepala Dinas Kesehatan
Ketua Umum Partai Golkar; Sekjen PDIP; Ketua KPK; Komisioner KPU; Kabid Humas Polda Sagara; Penasihat Kremlin
Gubernur Bank Indonesia; Pemimpin Korea Utara; Presiden terpilih
"""
NOT_INDONESIAN = """
Presiden Direktur PT Gema Raya; presiden direktur; Presiden Komisaris; Presiden Persikar; Presiden BEM Universitas Sagara
Ketua RT 03; Ketua RW; ajudan; ajudan Presiden; mahasiswa; kepala sekolah; Kepala SD Negeri 2 Wanasari; istri Bupati
sopir Gubernur; pedagang bakso; dosen; Ketua Panitia; Ketua OSIS; Ketua Karang Taruna; Raja Dangdut; Ratu; Kepala Toko
Juru Bicara Keluarga; juru bicara perusahaan; Direktur Utama PT Gema; Direktur; Ketua; Kepala; Sekretaris; anggota polisi
anggota TNI; anggota keluarga; anggota Partai Golkar; Pemimpin Redaksi; mantan Presiden; mantan Lurah; calon Bupati
Bakal calon Wali Kota; hakim garis; Komisaris Utama; ; pengacara Presiden; Staf Khusus; saksi; tersangka; guru
"""
ENGLISH = """
President; U.S. President; Russian President; President of Indonesia; Vice President; Prime Minister; British Prime Minister
Foreign Minister; Russian Foreign Minister; Secretary of State; U.S. Secretary of Defense; Attorney General; Governor
Governor of West Java; Mayor of Karangjati; Karangjati Regent; deputy mayor; Senator; Sen; Rep; member of parliament; MP
House Speaker; Senate Majority Leader; police chief; Karangjati Police Chief; sheriff; judge; Chief Justice; prosecutor
Supreme Court Justice; U.S. Ambassador to Russia; White House press secretary; spokesperson for the Ministry of Health
State Department spokesman; Kremlin spokesman; UN Secretary-General; NATO Secretary General; FBI director; director of the CIA
head of the Election Commission; Republican Party chairman; North Korean leader; King of Jordan; President-elect
national security adviser; Kremlin foreign policy adviser; commander of the army; EU foreign policy chief
"""
NOT_ENGLISH = """
president; company president; university president; president of Gema Corp; president and CEO; president of the tennis club
aide to the President; Governor's driver; driver for the Mayor; student; professor; head teacher; brand ambassador
goodwill ambassador; sales representative; spokesman; company spokeswoman; spokesperson for the family; chief executive
director; chairman; chairman of Gema Inc; member; team leader; secretary; former President; ex-mayor; former Karangjati Regent
candidate for governor; Democratic nominee; Baptist minister; King; wife of the Governor; coach; resident; editor in chief; ;
"""


def roles(lines: str) -> list[str]:
    return [role.strip() for line in lines.strip().splitlines() for role in line.split(";")]


@pytest.mark.parametrize("role", roles(INDONESIAN))
def test_offices_in_indonesian(role: str) -> None:
    assert is_office(role, "id")


@pytest.mark.parametrize("role", roles(NOT_INDONESIAN))
def test_no_offices_in_indonesian(role: str) -> None:
    assert not is_office(role, "id")


@pytest.mark.parametrize("role", roles(ENGLISH))
def test_offices_in_english(role: str) -> None:
    assert is_office(role, "en")


@pytest.mark.parametrize("role", roles(NOT_ENGLISH))
def test_no_offices_in_english(role: str) -> None:
    assert not is_office(role, "en")


def test_a_language_without_lists_has_no_offices() -> None:
    assert not is_office("Presiden", "jv")
