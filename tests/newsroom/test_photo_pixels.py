"""Clean copies and copies for readers: upright, in sRGB, small, and silent about where they were taken."""

import io
import struct
import warnings
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from photographs import camera
from PIL import Image, PngImagePlugin

from babad.newsroom import photographs
from babad.newsroom.photographs import PhotographError, check, clean_copy, make_copies, placeholder, read_metadata


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def is_red(pixel: tuple[int, ...]) -> bool:
    return pixel[0] > 180 and pixel[2] < 90


def is_blue(pixel: tuple[int, ...]) -> bool:
    return pixel[2] > 180 and pixel[0] < 90


# ---- Nothing but pixels ----------------------------------------------------------------------------------------------

SECRET = camera.SECRET.encode()


def with_everything(kind: str, mode: str) -> bytes:
    """Return a photo of the kind with each metadata that the kind can carry, all of it secret."""
    image = camera.corners(64, 48).convert(mode)
    packet = camera.xmp(
        f"<exif:GPSLatitude>6,12.52S</exif:GPSLatitude>{camera.alternatives('dc:description', camera.SECRET)}"
    )
    profile = camera.swapped_profile() + SECRET
    exif = camera.exif(gps=True, description=camera.SECRET, artist=camera.SECRET)
    match kind:
        case "JPEG":
            return camera.jpeg(
                image, datasets=[(2, 120, SECRET)], xmp_packet=packet, exif=exif, icc_profile=profile, comment=SECRET
            )
        case "PNG":
            texts = PngImagePlugin.PngInfo()
            texts.add_text("Comment", camera.SECRET)
            texts.add_itxt("XML:com.adobe.xmp", packet.decode())
            return camera.encoded(image, "PNG", exif=exif, pnginfo=texts, icc_profile=profile)
        case "GIF":
            return camera.encoded(image, "GIF", comment=SECRET)
        case "HEIC":
            return camera.heic(image, exif=exif)
        case _:
            return camera.encoded(image, kind, exif=exif, xmp=packet, icc_profile=profile)


def assert_nothing_but_pixels(data: bytes) -> None:
    assert SECRET not in data
    for trace in (b"Exif", b"http://ns.adobe.com", b"<x:xmpmeta", b"8BIM", b"ICC_PROFILE", b"iCCP", b"tEXt"):
        assert trace not in data, trace
    image = opened(data)
    assert not image.getexif()
    assert {"exif", "xmp", "icc_profile", "photoshop", "comment"}.isdisjoint(
        key for key, value in image.info.items() if value
    )
    assert not read_metadata(data).has_gps


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *[("JPEG", mode) for mode in ("RGB", "L", "CMYK")],
        *[("PNG", mode) for mode in ("RGB", "RGBA", "L", "LA", "P", "1", "I;16")],
        *[("WEBP", mode) for mode in ("RGB", "RGBA")],
        *[("AVIF", mode) for mode in ("RGB", "RGBA")],
        *[("HEIC", mode) for mode in ("RGB", "RGBA", "L")],
        *[("GIF", mode) for mode in ("RGB", "P", "L")],
    ],
)
def test_no_metadata_survives_cleaning_or_copying(kind, mode):
    data = with_everything(kind, mode)
    if kind != "HEIC":  # its maker's box is compressed
        assert SECRET in data, "the test's own photo must carry what is looked for"
    clean = clean_copy(data)
    for made in (clean.data, *(copy.data for copy in make_copies(data, widths=(32,)))):
        assert_nothing_but_pixels(made)
    assert (clean.width, clean.height) == (64, 48)


@settings(deadline=None, max_examples=40)
@given(
    kind=st.sampled_from(["JPEG", "PNG", "WEBP", "GIF", "HEIC", "AVIF"]),
    mode=st.sampled_from(["RGB", "RGBA", "L", "P"]),
    junk=st.binary(max_size=60),
)
def test_whatever_the_photo_what_is_public_of_it_is_silent(kind, mode, junk):
    data = with_everything(kind, "RGB" if kind == "JPEG" or (kind, mode) == ("HEIC", "P") else mode) + junk + SECRET
    try:
        clean = clean_copy(data)
    except PhotographError:
        return
    for made in (clean.data, *(copy.data for copy in make_copies(clean.data, widths=(24,)))):
        assert_nothing_but_pixels(made)


# ---- The right picture -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("orientation", "red_corner"),
    [(1, (0, 0)), (2, (1, 0)), (3, (1, 1)), (4, (0, 1)), (5, (0, 0)), (6, (1, 0)), (7, (1, 1)), (8, (0, 1))],
)
def test_photo_is_turned_upright(orientation, red_corner):
    clean = clean_copy(camera.jpeg(camera.corners(120, 80), exif=camera.exif(orientation=orientation)))
    image = opened(clean.data)
    assert image.size == (clean.width, clean.height) == ((120, 80) if orientation < 5 else (80, 120))
    for right in (0, 1):
        for low in (0, 1):
            pixel = image.getpixel(
                (image.width // 4 + right * image.width // 2, image.height // 4 + low * image.height // 2)
            )
            assert is_red(pixel) == ((right, low) == red_corner)


def test_phones_heic_becomes_an_upright_jpeg_once_only():
    clean = clean_copy(camera.heic(camera.corners(120, 80), exif=camera.exif(orientation=6, gps=True)))
    image = opened(clean.data)
    assert (clean.format, clean.extension, clean.delivered_extension) == ("jpeg", ".jpg", ".heic")
    assert image.size == (80, 120)
    assert is_red(image.getpixel((60, 20)))
    assert is_blue(image.getpixel((20, 20)))


def test_jpeg_of_several_pictures_gives_its_first():
    data = camera.encoded(camera.corners(), "MPO", save_all=True, append_images=[Image.new("RGB", (120, 80), "green")])
    assert opened(data).format == "MPO"
    clean = clean_copy(data)
    assert clean.delivered_extension == ".jpg"
    assert is_red(opened(clean.data).getpixel((30, 20)))


def test_broken_exif_does_not_cost_the_picture():
    data = camera.encoded(camera.corners(), "JPEG", exif=b"Exif\x00\x00MM\x00*\xff\xff\xff\xff\x00\x01")
    assert is_red(opened(clean_copy(data).data).getpixel((30, 20)))


def test_colours_are_converted_from_the_embedded_profile():
    clean = clean_copy(camera.jpeg(camera.corners(), icc_profile=camera.swapped_profile()))
    assert is_blue(opened(clean.data).getpixel((30, 20)))


def test_broken_profile_is_passed_over():
    clean = clean_copy(camera.jpeg(camera.corners(), icc_profile=b"no profile at all"))
    assert is_red(opened(clean.data).getpixel((30, 20)))


def test_transparent_png_stays_transparent_and_its_jpeg_is_on_white():
    image = camera.corners().convert("RGBA")
    image.paste((0, 0, 0, 0), (60, 40, 120, 80))
    clean = clean_copy(camera.encoded(image, "PNG"))
    assert (clean.format, opened(clean.data).mode) == ("png", "RGBA")
    assert opened(clean.data).getpixel((100, 70))[3] == 0
    copies = {copy.format: opened(copy.data) for copy in make_copies(clean.data)}
    assert copies["avif"].mode == copies["webp"].mode == "RGBA"
    assert min(copies["jpeg"].getpixel((100, 70))) > 240


def test_opaque_alpha_channel_is_no_transparency():
    assert clean_copy(camera.encoded(camera.corners().convert("RGBA"), "PNG")).format == "jpeg"


def test_animation_gives_its_first_frame():
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue", "blue")]
    data = camera.encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert opened(data).n_frames == 2  # Pillow joins the equal ones
    assert is_red(opened(clean_copy(data).data).getpixel((20, 15)))


def test_sixteen_bits_of_grey_keep_their_tones():
    image = Image.new("I;16", (40, 30), 128 * 257)
    assert opened(clean_copy(camera.encoded(image, "PNG")).data).getpixel((20, 15)) == pytest.approx((128,) * 3, abs=2)


def test_huge_photo_is_brought_down_to_a_screen():
    clean = clean_copy(camera.encoded(Image.new("RGB", (6000, 1500), "green"), "JPEG"))
    assert (clean.width, clean.height) == (photographs.MAX_EDGE, 960)


def test_cleaning_twice_gives_the_same_bytes_and_pixels_of_the_first_size():
    data = camera.jpeg(camera.scene(400, 300), exif=camera.exif(gps=True))
    assert clean_copy(data) == clean_copy(data)
    again = clean_copy(clean_copy(data).data)
    assert (again.width, again.height) == (400, 300)


# ---- What is refused -------------------------------------------------------------------------------------------------


def png_claiming(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\x00" * 99))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "unreadable"),
        (b"%PDF-1.7 a document", "unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "unreadable"),
        (camera.encoded(camera.corners(), "TIFF"), "unreadable"),
        (camera.jpeg(camera.scene())[:5000], "damaged"),
        (camera.encoded(camera.scene(), "PNG")[:5000], "damaged"),
        (camera.heic(camera.scene())[:3000], "damaged"),
        (png_claiming(12_000, 10_500), "too_many_pixels"),
        (png_claiming(60_000, 60_000), "too_many_pixels"),
    ],
    ids=["empty", "pdf", "svg", "tiff", "jpeg cut", "png cut", "heic cut", "126 megapixels", "3600 megapixels"],
)
def test_what_is_no_photo_is_refused_with_its_reason(data, code):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        for take in (check, clean_copy, make_copies):
            with pytest.raises(PhotographError) as refused:
                take(data)
            assert refused.value.code == code
            assert "\n" not in str(refused.value)


@settings(deadline=None)
@given(
    at=st.integers(min_value=0),
    value=st.integers(min_value=0, max_value=255),
    kind=st.sampled_from(["JPEG", "PNG", "WEBP"]),
)
def test_wrong_byte_is_survived_or_refused_clearly(at, value, kind):
    data = bytearray(camera.encoded(camera.corners(24, 16), kind))
    data[at % len(data)] = value
    try:
        assert clean_copy(bytes(data)).width > 0
    except PhotographError as refused:
        assert refused.code in {"unreadable", "damaged", "too_many_pixels"}


# ---- Copies for readers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (3000, [320, 640, 960, 1280, 1920]),
        (1920, [320, 640, 960, 1280, 1920]),
        (1500, [320, 640, 960, 1280, 1500]),
        (1000, [320, 640, 960]),
        (640, [320, 640]),
        (200, [200]),
    ],
)
def test_copies_come_in_each_width_up_to_the_photos_own(width, widths):
    copies = make_copies(camera.encoded(Image.new("RGB", (width, width // 2), "teal"), "JPEG"))
    assert [(copy.format, copy.width) for copy in copies] == [
        (kind, width) for kind in ("avif", "webp", "jpeg") for width in widths
    ]
    for copy in copies:
        image = opened(copy.data)
        assert image.format.lower() == copy.format
        assert image.size == (copy.width, copy.height)
        assert copy.height == pytest.approx(copy.width / 2, abs=1)


def test_copies_are_the_same_every_time():
    data = clean_copy(camera.jpeg(camera.scene(700, 500))).data
    assert make_copies(data) == make_copies(data)


@pytest.mark.parametrize("noise", [5, 40, 100], ids=["calm", "typical", "nothing but grain"])
def test_first_view_of_a_phone_has_room_for_the_lead_photo(noise):
    copies = make_copies(clean_copy(camera.jpeg(camera.scene(1400, 933, noise=noise))).data, widths=(640, 960))
    size = {(copy.format, copy.width): len(copy.data) for copy in copies}
    assert size["avif", 640] <= 40_000
    assert size["avif", 960] <= 90_000
    assert size["webp", 960] <= 150_000
    assert size["jpeg", 640] <= 90_000


def test_placeholder_is_a_picture_and_always_the_same():
    assert placeholder() == placeholder()
    assert clean_copy(placeholder()).width == 960
