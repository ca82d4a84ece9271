"""What is read out of a photo's file: caption, credit, day, in any of three standards and any state of repair."""

import hashlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photographs import camera

from babad.newsroom.photographs import PhotoMetadata, read_metadata

CREATORS = "<dc:creator><rdf:Seq><rdf:li>Rina Hartono</rdf:li><rdf:li>Bagas Wirawan</rdf:li></rdf:Seq></dc:creator>"


def test_agency_photo_with_iptc_iim_says_who_what_and_when():
    data = camera.jpeg(
        datasets=[
            camera.UTF8_MARKER,
            (2, 55, b"20211230"),
            (2, 80, b"Rina Hartono"),
            (2, 105, b"Pasar Wage dibuka lagi"),
            (2, 110, b"Kantor Foto via Antarkota"),
            (2, 115, b"Kantor Foto Nusantara"),
            (2, 116, "© 2021 Kantor Foto".encode()),
            (2, 120, "Pedagang kembali berjualan di Pasar Wage – setelah tiga bulan tutup.".encode()),
        ]
    )
    assert read_metadata(data) == PhotoMetadata(
        caption="Pedagang kembali berjualan di Pasar Wage – setelah tiga bulan tutup.",
        headline="Pasar Wage dibuka lagi",
        photographer="Rina Hartono",
        agency="Kantor Foto",
        distributor="Antarkota",
        source="Kantor Foto Nusantara",
        copyright="© 2021 Kantor Foto",
        taken_on=date(2021, 12, 30),
    )


@pytest.mark.parametrize(
    ("marker", "written", "read"),
    [
        ([], "José Ñandú".encode("latin-1"), "José Ñandú"),
        ([], "“Kutipan” – 5 €".encode("cp1252"), "“Kutipan” – 5 €"),
        ([], "José Ñandú".encode(), "José Ñandú"),
        ([camera.UTF8_MARKER], "José Ñandú".encode(), "José Ñandú"),
        ([camera.UTF8_MARKER], "José Ñandú".encode("latin-1"), "José Ñandú"),
        ([camera.UTF8_MARKER], "Foto José".encode()[:-1], "Foto Jos"),
        ([], b"Foto\x00\x00 Jos\x81", "Foto  Jos\ufffd"),
    ],
    ids=["latin-1", "windows", "utf-8 unsaid", "utf-8", "utf-8 falsely", "cut inside a letter", "nul and undefined"],
)
def test_iim_text_is_read_in_the_encoding_it_was_written_in(marker, written, read):
    assert read_metadata(camera.jpeg(datasets=[*marker, (2, 120, written)])).caption == read


def test_xmp_gives_alternative_text_default_language_and_all_creators():
    packet = camera.xmp(
        camera.alternatives("dc:description", "Dua anak di tepi sawah.")
        + camera.alternatives("Iptc4xmpCore:AltTextAccessibility", "Dua anak duduk di pematang, kerbau di belakang.")
        + CREATORS
        + "<photoshop:Credit>Bagas Wirawan/Kantor Foto</photoshop:Credit>"
        + "<photoshop:DateCreated>2022-01-09T07:30:00+07:00</photoshop:DateCreated>"
    )
    for data in (
        camera.jpeg(xmp_packet=packet),
        camera.encoded(camera.corners(), "WEBP", xmp=packet),
        camera.encoded(camera.corners(), "AVIF", xmp=packet),
    ):
        read = read_metadata(data)
        assert read.caption == "Dua anak di tepi sawah."
        assert read.alt_text == "Dua anak duduk di pematang, kerbau di belakang."
        assert read.photographer == "Rina Hartono, Bagas Wirawan"
        assert read.taken_on == date(2022, 1, 9)


def test_xmp_written_as_attributes_is_read_too():
    packet = camera.xmp("").replace(b'rdf:about=""', b'rdf:about="" photoshop:Headline="Banjir surut"', 1)
    # An attribute may stand before the declaration of its prefix: the element's declarations hold for all of them.
    assert read_metadata(camera.jpeg(xmp_packet=packet)).headline == "Banjir surut"


@pytest.mark.parametrize(
    ("checksum", "caption"),
    [(None, "dari XMP"), ("right", "dari XMP"), ("wrong", "dari IIM")],
    ids=["no checksum", "IIM unchanged since", "IIM changed since"],
)
def test_xmp_is_believed_unless_iim_was_written_after_it(checksum, caption):
    datasets = [(2, 120, b"dari IIM"), (2, 105, b"hanya di IIM")]
    seen = camera.iim(datasets) if checksum == "right" else b"another block"
    data = camera.jpeg(
        datasets=datasets,
        checksum=hashlib.md5(seen).digest() if checksum else None,
        xmp_packet=camera.xmp(camera.alternatives("dc:description", "dari XMP")),
        exif=camera.exif(description="Keterangan dari kamera sendiri"),
    )
    read = read_metadata(data)
    assert read.caption == caption
    assert read.headline == "hanya di IIM"


def test_exif_alone_is_enough():
    data = camera.jpeg(
        exif=camera.exif(
            description="Perahu nelayan di Muara Sari",
            artist="Bagas Wirawan",
            copyright="(c) BW",
            taken="2020:02:29 05:10:00",
        )
    )
    assert read_metadata(data) == PhotoMetadata(
        caption="Perahu nelayan di Muara Sari",
        photographer="Bagas Wirawan",
        copyright="(c) BW",
        taken_on=date(2020, 2, 29),
    )


@pytest.mark.parametrize("written", ["OLYMPUS DIGITAL CAMERA", "DCIM\\100MEDIA\\DJI_0012.JPG", "hdrpl", "Screenshot"])
def test_what_a_camera_writes_is_no_caption(written):
    assert read_metadata(camera.jpeg(exif=camera.exif(description=written))).caption == ""


@pytest.mark.parametrize(
    ("photographer", "credit", "agency", "distributor"),
    [
        ("Rina Hartono", "Kantor Foto", "Kantor Foto", ""),
        ("Rina Hartono", "Kantor Foto via Antarkota", "Kantor Foto", "Antarkota"),
        ("Rina Hartono", "Rina Hartono/Kantor Foto VIA Antarkota", "Kantor Foto", "Antarkota"),
        ("RINA HARTONO", "Rina Hartono / Kantor Foto", "Kantor Foto", ""),
        ("Rina Hartono", "Rina Hartono", "", ""),
        ("Rina", "Rinaldi Pictures", "Rinaldi Pictures", ""),
        ("", "Viaduct Pictures", "Viaduct Pictures", ""),
    ],
)
def test_credit_line_is_taken_apart(photographer, credit, agency, distributor):
    datasets = [(2, 110, credit.encode())]
    if photographer:
        datasets.append((2, 80, photographer.encode()))
    read = read_metadata(camera.jpeg(datasets=datasets))
    assert (read.photographer, read.agency, read.distributor) == (photographer, agency, distributor)


def test_position_is_noticed_wherever_it_is_written():
    assert read_metadata(camera.jpeg(exif=camera.exif(gps=True))).has_gps
    assert read_metadata(camera.heic(exif=camera.exif(gps=True))).has_gps
    packet = camera.xmp("<exif:GPSLatitude>6,12.52S</exif:GPSLatitude>")
    assert read_metadata(camera.jpeg(xmp_packet=packet)).has_gps
    assert not read_metadata(camera.jpeg(exif=camera.exif(artist="Rina Hartono"))).has_gps


def test_impossible_day_is_no_day():
    assert read_metadata(camera.jpeg(exif=camera.exif(taken="0000:00:00 00:00:00"))).taken_on is None


def test_xml_bomb_is_not_opened():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>' + camera.xmp(
        camera.alternatives("dc:description", "&b;")
    )
    assert read_metadata(camera.jpeg(xmp_packet=bomb)).caption == ""


def test_block_that_breaks_off_gives_what_came_before():
    data = camera.jpeg(datasets=[(2, 105, b"Judul yang utuh"), (2, 120, b"Keterangan yang terputus di tengah")])
    whole = camera.iim([(2, 105, b"Judul yang utuh"), (2, 120, b"Keterangan yang terputus di tengah")])
    cut = data.replace(whole, whole[:20] + b"\x1c\x02\x78\x7f\xff" + whole[25:])
    assert cut != data
    read = read_metadata(cut)
    assert (read.headline, read.caption) == ("Judul yang utuh", "")


@given(st.binary(max_size=400), st.binary(max_size=400), st.binary(min_size=1, max_size=400))
def test_broken_metadata_never_raises(block, packet, exif):
    data = camera.encoded(camera.corners(8, 8), "JPEG", xmp=packet, exif=b"Exif\x00\x00" + exif)
    data = data[:2] + camera.photoshop({0x0404: block}) + data[2:]
    read = read_metadata(data)
    assert "\x00" not in read.caption + read.photographer + read.headline


@given(st.binary(max_size=600))
def test_anything_at_all_never_raises(data):
    assert read_metadata(data) == PhotoMetadata()


@given(st.integers(min_value=0, max_value=2000), st.integers(min_value=0, max_value=255))
def test_one_wrong_byte_anywhere_never_raises(at, value):
    data = bytearray(
        camera.jpeg(
            camera.corners(16, 16),
            datasets=[camera.UTF8_MARKER, (2, 120, b"Ibu-ibu di Pasar Wage")],
            xmp_packet=camera.xmp(CREATORS),
            exif=camera.exif(gps=True, artist="Rina Hartono", taken="2021:12:30 10:00:00"),
        )
    )
    data[at % len(data)] = value
    assert isinstance(read_metadata(bytes(data)), PhotoMetadata)
