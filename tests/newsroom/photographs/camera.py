"""Photographs made for the tests, byte by byte: pictures, and the metadata that cameras and agencies put in them."""

import hashlib
import io
import struct
from collections.abc import Sequence

import pillow_heif
from PIL import Image, ImageCms

SECRET = "SECRETPLACE"
"""Stands in everything that must not reach a reader, so that a test can look for it in the bytes."""

Dataset = tuple[int, int, bytes]
UTF8_MARKER: Dataset = (1, 90, b"\x1b%G")


def scene(width: int = 900, height: int = 600, *, noise: float = 20) -> Image.Image:
    """Return a colour picture with soft areas, edges and grain, as a press photo has them."""
    edges = Image.effect_mandelbrot((300, 200), (-1.6, -1.0, 0.8, 1.0), 60).resize((width, height))
    slope = Image.linear_gradient("L").resize((width, height))
    # effect_noise is random; this grain is the same in every run.
    grain = Image.frombytes("L", (64, 64), hashlib.shake_128(b"grain").digest(64 * 64)).resize((width, height))
    grain = Image.blend(Image.new("L", (width, height), 128), grain, noise / 100)
    return Image.merge(
        "RGB", (Image.blend(edges, slope, 0.6), Image.blend(slope, grain, 0.5), Image.blend(edges, grain, 0.4))
    )


def corners(width: int = 120, height: int = 80) -> Image.Image:
    """Return a picture whose top left quarter is red and whose other quarters are blue."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height // 2))
    return image


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def exif(*, orientation: int = 1, gps: bool = False, **texts: str) -> Image.Exif:
    """Return Exif with the given ``description``, ``artist``, ``copyright`` and ``taken``; with a position if asked."""
    made = Image.Exif()
    made[0x0112] = orientation
    for name, tag in {"description": 0x010E, "artist": 0x013B, "copyright": 0x8298}.items():
        if name in texts:
            made[tag] = texts[name]
    if "taken" in texts:
        made.get_ifd(0x8769)[0x9003] = texts["taken"]
    if gps:
        made[0x010F] = SECRET  # the camera's maker
        made.get_ifd(0x8825).update({1: "S", 2: (6.0, 12.0, 31.25), 3: "E", 4: (106.0, 50.0, 42.5)})
    return made


def iim(datasets: Sequence[Dataset]) -> bytes:
    """Return an IPTC-IIM block: marker, record, dataset, size, value."""
    return b"".join(
        struct.pack(">BBBH", 0x1C, record, dataset, len(value)) + value for record, dataset, value in datasets
    )


def photoshop(resources: dict[int, bytes]) -> bytes:
    """Return a JPEG's APP13 segment with Photoshop's image resources."""
    body = b"Photoshop 3.0\x00"
    for code, value in resources.items():
        body += b"8BIM" + struct.pack(">H", code) + b"\x00\x00" + struct.pack(">I", len(value)) + value
        body += b"\x00" * (len(value) % 2)
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body


def xmp(properties: str) -> bytes:
    """Return an XMP packet around the given properties."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">{properties}</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()


def alternatives(name: str, text: str) -> str:
    return (
        f'<{name}><rdf:Alt><rdf:li xml:lang="de-DE">anders</rdf:li>'
        f'<rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></{name}>'
    )


def jpeg(
    image: Image.Image | None = None,
    *,
    datasets: Sequence[Dataset] = (),
    checksum: bytes | None = None,
    xmp_packet: bytes | None = None,
    exif: Image.Exif | None = None,
    **options: object,
) -> bytes:
    """Return a JPEG with the given metadata; ``checksum`` is Photoshop's, of the IIM block it last saw."""
    if exif is not None:
        options["exif"] = exif
    if xmp_packet is not None:
        options["xmp"] = xmp_packet
    data = encoded(image or corners(), "JPEG", quality=95, **options)
    if datasets:
        resources = {0x0404: iim(datasets)}
        if checksum is not None:
            resources[0x0425] = checksum
        data = data[:2] + photoshop(resources) + data[2:]
    return data


def heic(image: Image.Image | None = None, *, exif: Image.Exif | None = None) -> bytes:
    """Return a photo as a phone makes it."""
    made = pillow_heif.from_pillow(image or corners())
    out = io.BytesIO()
    made.save(out, quality=90, **({"exif": exif.tobytes()} if exif else {}))
    return out.getvalue()


def swapped_profile() -> bytes:
    """Return sRGB's colour profile with red and blue exchanged, so that a conversion can be seen."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    count = struct.unpack(">I", profile[128:132])[0]
    table = bytearray(profile[132 : 132 + 12 * count])
    for at in range(0, len(table), 12):
        table[at : at + 4] = {b"rXYZ": b"bXYZ", b"bXYZ": b"rXYZ"}.get(bytes(table[at : at + 4]), table[at : at + 4])
    return profile[:132] + bytes(table) + profile[132 + 12 * count :]
