"""Writing a picture's caption and credit into the file itself."""

from __future__ import annotations

import io
from xml.sax.saxutils import escape

from PIL import ExifTags, Image


def embed_credit(jpeg: bytes, *, caption: str, photographer: str, agency: str) -> bytes:
    """Write a caption and a credit into a JPEG and return the new file, its picture unchanged.

    EXIF gets ImageDescription, Artist and Copyright, each in UTF-8. XMP gets dc:description, dc:creator,
    dc:rights and
    photoshop:Credit (the agency, or the photographer where there is no agency). An empty `caption` or `photographer` leaves
    its fields out. Metadata that the file had before is replaced. Raises PIL.UnidentifiedImageError for bytes that are no
    picture and ValueError for a picture that is not a JPEG.
    """
    with Image.open(io.BytesIO(jpeg)) as picture:
        if picture.format != "JPEG":
            raise ValueError(f"a JPEG was expected, this is {picture.format}")
        rights = " / ".join(name for name in (photographer, agency) if name)
        exif = Image.Exif()
        for tag, text in (
            (ExifTags.Base.ImageDescription, caption),
            (ExifTags.Base.Artist, photographer),
            (ExifTags.Base.Copyright, rights),
        ):
            if text:
                # As bytes: Pillow would write a str as ASCII, with question marks for everything else.
                exif[tag] = text.encode()
        stream = io.BytesIO()
        picture.save(
            stream,
            "JPEG",
            # The quantisation tables and the subsampling of the original: nothing is lost a second time.
            quality="keep",
            optimize=True,
            progressive=bool(picture.info.get("progressive")),
            icc_profile=picture.info.get("icc_profile"),
            exif=exif,
            xmp=_xmp(caption=caption, photographer=photographer, credit=agency or photographer, rights=rights),
        )
    return stream.getvalue()


def _xmp(*, caption: str, photographer: str, credit: str, rights: str) -> bytes:
    properties = []
    if photographer:
        properties.append(f"<dc:creator><rdf:Seq><rdf:li>{escape(photographer)}</rdf:li></rdf:Seq></dc:creator>")
    for name, text in (("description", caption), ("rights", rights)):
        if text:
            properties.append(
                f'<dc:{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></dc:{name}>'
            )
    if credit:
        properties.append(f"<photoshop:Credit>{escape(credit)}</photoshop:Credit>")
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">'
        + "".join(properties)
        + '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()
