"""The sample pictures: every one can be drawn, is a picture of something, and comes out the same every time."""

from __future__ import annotations

import io
import multiprocessing
import tomllib
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageChops, ImageStat, UnidentifiedImageError

from babad.importers.sample_pictures import KEYS, draw, embed_credit

NEWSROOM = Path(__file__).parents[2] / "src" / "babad" / "importers" / "sample_newsroom"


@pytest.fixture(scope="module")
def drawn() -> dict[str, bytes]:
    """All pictures, drawn in two fresh processes (whose hash seeds differ from ours, should anything depend on them)."""
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        return dict(zip(KEYS, pool.map(draw, KEYS, chunksize=4), strict=True))


def test_there_are_forty_keys_and_no_two_are_alike() -> None:
    assert len(KEYS) == 40
    assert len(set(KEYS)) == 40


@pytest.mark.parametrize("key", KEYS)
def test_a_picture_is_a_jpeg_of_three_to_two(drawn: dict[str, bytes], key: str) -> None:
    with Image.open(io.BytesIO(drawn[key])) as picture:
        assert picture.format == "JPEG"
        assert picture.mode == "RGB"
        assert picture.size == (1800, 1200)
    assert len(drawn[key]) < 500_000


@pytest.mark.parametrize("key", KEYS)
def test_a_picture_is_not_a_box_of_one_colour(drawn: dict[str, bytes], key: str) -> None:
    with Image.open(io.BytesIO(drawn[key])) as picture:
        picture.draft("RGB", (225, 150))
        small = picture.resize((180, 120))
    assert max(ImageStat.Stat(small).stddev) > 25
    # Shapes on every side, not a gradient with something in one corner: each quarter varies by itself.
    for box in ((0, 0, 90, 120), (90, 0, 180, 120), (0, 60, 180, 120)):
        assert max(ImageStat.Stat(small.crop(box)).stddev) > 12
    # And edges, which a gradient has not: reduced to 24 colours, neighbouring pixels often differ.
    pixels = small.quantize(24).tobytes()
    changes = sum(a != b for a, b in pairwise(pixels))
    assert changes > 1200


def test_all_pictures_differ(drawn: dict[str, bytes]) -> None:
    assert len(set(drawn.values())) == len(KEYS)


@pytest.mark.parametrize("key", KEYS[::7])
def test_drawing_again_gives_the_same_bytes(drawn: dict[str, bytes], key: str) -> None:
    assert draw(key) == drawn[key]


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError, match="grey-box"):
        draw("grey-box")


def test_every_picture_that_a_story_asks_for_exists() -> None:
    asked: dict[str, str] = {}
    for path in sorted(NEWSROOM.glob("stories/*/*.toml")):
        story = tomllib.loads(path.read_text(encoding="utf-8"))
        photos = [story["lead_photo"]] if "lead_photo" in story else []
        for block in story["body"]:
            photos += [block] if block["type"] == "photo" else block.get("photos", [])
        asked |= {photo["picture"]: path.name for photo in photos}
    assert asked
    assert {key: name for key, name in asked.items() if key not in KEYS} == {}


CAPTION = "Warga Desa Kali Bening menunggu – “aman & tenang” <sementara>"


def credited(jpeg: bytes, **changes: str) -> Image.Image:
    credit = {"caption": CAPTION, "photographer": "Lintang Ayu", "agency": "Kantor Berita Élan"} | changes
    return Image.open(io.BytesIO(embed_credit(jpeg, **credit)))


def exif_text(picture: Image.Image, tag: int) -> str | None:
    """What an EXIF reader finds; Pillow hands UTF-8 out byte by byte, as if it were Latin-1."""
    value = picture.getexif().get(tag)
    return None if value is None else value.encode("latin-1").decode()


def xmp_properties(picture: Image.Image) -> dict:
    return picture.getxmp()["xmpmeta"]["RDF"]["Description"]


def test_credit_stands_in_exif(drawn: dict[str, bytes]) -> None:
    picture = credited(drawn["trophy"])
    assert exif_text(picture, ExifTags.Base.ImageDescription) == CAPTION
    assert exif_text(picture, ExifTags.Base.Artist) == "Lintang Ayu"
    assert exif_text(picture, ExifTags.Base.Copyright) == "Lintang Ayu / Kantor Berita Élan"


def test_credit_stands_in_xmp(drawn: dict[str, bytes]) -> None:
    properties = xmp_properties(credited(drawn["trophy"]))
    assert properties["creator"]["Seq"]["li"] == "Lintang Ayu"
    assert properties["description"]["Alt"]["li"]["text"] == CAPTION
    assert properties["rights"]["Alt"]["li"]["text"] == "Lintang Ayu / Kantor Berita Élan"
    assert properties["Credit"] == "Kantor Berita Élan"


def test_without_agency_the_photographer_is_credited(drawn: dict[str, bytes]) -> None:
    picture = credited(drawn["trophy"], agency="")
    assert xmp_properties(picture)["Credit"] == "Lintang Ayu"
    assert exif_text(picture, ExifTags.Base.Copyright) == "Lintang Ayu"


def test_what_is_empty_is_left_out(drawn: dict[str, bytes]) -> None:
    picture = credited(drawn["trophy"], caption="", photographer="")
    assert exif_text(picture, ExifTags.Base.ImageDescription) is None
    assert exif_text(picture, ExifTags.Base.Artist) is None
    assert set(xmp_properties(picture)) >= {"rights", "Credit"}
    assert not {"creator", "description"} & set(xmp_properties(picture))


def test_embedding_leaves_the_picture_as_it_is_and_replaces_the_old_credit(drawn: dict[str, bytes]) -> None:
    jpeg = drawn["trophy"]
    once = embed_credit(jpeg, caption="Pertama", photographer="A", agency="")
    twice = embed_credit(once, caption="Kedua", photographer="B", agency="")
    with Image.open(io.BytesIO(jpeg)) as before, Image.open(io.BytesIO(twice)) as after:
        assert after.size == before.size
        assert after.quantization == before.quantization
        # Decoded and encoded twice with the same tables: a grey level of rounding here and there, no more.
        assert max(ImageStat.Stat(ImageChops.difference(before, after)).mean) < 0.5
        assert exif_text(after, ExifTags.Base.Artist) == "B"
    assert b"Pertama" not in twice


def test_only_jpegs_can_be_credited() -> None:
    png = io.BytesIO()
    Image.new("RGB", (3, 2)).save(png, "PNG")
    with pytest.raises(ValueError, match="PNG"):
        embed_credit(png.getvalue(), caption="", photographer="", agency="")
    with pytest.raises(UnidentifiedImageError):
        embed_credit(b"no picture", caption="", photographer="", agency="")
