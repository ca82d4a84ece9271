"""From a page's bytes to its text: what is no page at all, and which encoding it is in."""

import codecs
import gzip
import re
import zlib
from dataclasses import dataclass
from typing import Literal

from babad.importers.page.characters import clean
from babad.importers.page.types import BadPage, Fetched

SIZE_LIMIT = 20 * 1024 * 1024

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FILES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip or office file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture or a sound"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"Rar!", "a RAR file"),
    (b"7z\xbc\xaf", "a 7z file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"SQLite format", "a database"),
    (b"bplist", "a web archive of Safari's"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"{\\rtf", "an RTF document"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HTML = re.compile(
    r"<!doctype\s+html|<html\b|<head\b|<body\b|<article\b|</(?:p|div|a|span|h[1-6]|li|td)>", re.IGNORECASE
)
# Browsers read these names as the larger code page that pages really use.
_AS_BROWSERS = {
    **dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii", "x-user-defined"), "cp1252"),
    **dict.fromkeys(("utf8", "unicode", "utf-16", "utf-16le", "utf-16be"), "utf-8"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "x-sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
}
_TWICE_ENCODED = re.compile("â€[\u0153\u009d™˜”\u0080-\u009f\u2013\u2014]|Ã[\u00a0-\u00bf©¨¡³±¶¼]|Â[\u00a0-\u00bf]")


@dataclass(frozen=True)
class Decoded:
    """A page's text, whether it is HTML or plain, and what an editor should know about how it was read."""

    text: str
    form: Literal["html", "plain"]
    warnings: tuple[str, ...] = ()


def unpacked(content: bytes, *, limit: int = SIZE_LIMIT) -> bytes:
    """Return `content`, gunzipped if it is a gzip file; BadPage if it is broken or unpacks to more than `limit` bytes."""
    if not content.startswith(b"\x1f\x8b"):
        return content
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(content, limit + 1)
        if len(plain) <= limit and not unpacker.eof:
            raise BadPage("the gzip file is cut off; get it again")
    except (zlib.error, gzip.BadGzipFile):
        raise BadPage("the gzip file is broken; get it again") from None
    if len(plain) > limit:
        raise BadPage(
            f"it unpacks to more than {limit // 1024 // 1024} MB; a page is never that large, save only the story's page"
        )
    return plain


def decode(page: Fetched) -> Decoded:
    """Return the text of `page`.

    The encoding is that of the byte order mark, else the one that the server or the page declares, else UTF-8. BadPage
    if the bytes are empty, are not text, or do not fit the encoding; nothing is guessed, since a wrong guess changes words.
    """
    content = unpacked(page.content)
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise BadPage("it is empty; save or download the page again")
    for mark, kind in _OTHER_FILES:
        if content.startswith(mark):
            raise BadPage(f"it is {kind}, not a page; save the page as HTML or its text as .txt")
    if re.match(rb"(?:From: <Saved by|MIME-Version:)[^\0]{0,2000}multipart/related", content, re.DOTALL):
        raise BadPage("it is a web archive (MHTML); save the page as “HTML only” or “complete” instead")
    text, warnings = _text(content, page.charset)
    controls = len(re.findall("[\x00-\x08\x0e-\x1a\x1c-\x1f]", text))
    if controls > max(3, len(text) // 1000):
        raise BadPage("it is binary data, not text; save the page as HTML or its text as .txt")
    text = clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n"))
    if not text.strip():
        raise BadPage("it is empty; save or download the page again")
    if (lost := text.count("\ufffd")) and not warnings:
        warnings.append(f"{lost} characters were lost before the page was saved (they show as \ufffd).")
    if len(twice := _TWICE_ENCODED.findall(text)) > 2:
        warnings.append(
            f"Characters look wrongly encoded in {len(twice)} places (“{twice[0]}”): the file was saved in the wrong encoding."
        )
    return Decoded(text, _form(text, page), tuple(warnings))


def _form(text: str, page: Fetched) -> Literal["html", "plain"]:
    if page.media_type == "text/plain":
        return "plain"
    if page.media_type in {"text/html", "application/xhtml+xml"}:
        return "html"
    marks = len(_HTML.findall(text[:200_000]))
    named = bool(re.search(r"\.x?html?(?:\.gz)?$", page.origin, re.IGNORECASE))
    return (
        "html"
        if marks >= (1 if named else 3) or re.search(r"<!doctype\s+html|<html\b", text[:2000], re.IGNORECASE)
        else "plain"
    )


def _text(content: bytes, declared: str | None) -> tuple[str, list[str]]:
    for mark, marked in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(marked).lstrip("\ufeff"), []
            except UnicodeDecodeError as error:
                raise BadPage(
                    f"it begins as {marked[:6].upper()} but is not, from byte {error.start}; save it again as UTF-8"
                ) from None
    in_page = _DECLARED.search(content[:4096])
    found = (in_page[1] or in_page[2]).decode("ascii") if in_page else None
    said = declared or found
    name = _codec(said)
    if said and name is None:
        raise BadPage(f"it says that its encoding is {said!r}, which is unknown; save it again as UTF-8")
    try:
        plain = content.decode("utf-8")
        utf8: UnicodeDecodeError | None = None
    except UnicodeDecodeError as error:
        plain, utf8 = "", error
    if utf8 is None:
        # What decodes as UTF-8, beyond ASCII, is UTF-8, whatever it says: other encodings hardly ever do by accident.
        wrong = name not in {None, "utf-8"} and not plain.isascii() and name != "iso2022_jp"
        if name == "iso2022_jp":
            return content.decode(name, "replace"), []
        return plain, [f"The page says that its encoding is {said}, but it is UTF-8 and was read so."] if wrong else []
    if name and name != "utf-8":
        try:
            return content.decode(name), []
        except UnicodeDecodeError as error:
            good = content.decode(name, "replace")
            if good.count("\ufffd") <= max(1, len(good) // 2000) and name not in {"cp1252"}:
                return good, [
                    f"{good.count(chr(0xFFFD))} characters do not fit the page's encoding ({said}) and were lost."
                ]
            raise BadPage(
                f"it says that its encoding is {said}, but byte {error.start} does not fit; save it again as UTF-8"
            ) from None
    # A stray byte among much that can only be UTF-8 is a flaw of the page, not another encoding.
    mended = content.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    proofs = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]+", content)) - broken
    if proofs >= 20 * broken:
        return mended, [f"{broken} characters are broken (not UTF-8) and were lost; compare the draft with the page."]
    where = "it says that it is UTF-8 but is not" if name else "its encoding is not UTF-8 and it declares no other"
    raise BadPage(f"{where} (byte {utf8.start}, line {content[: utf8.start].count(10) + 1}); save it again as UTF-8")


def _codec(declared: str | None) -> str | None:
    if not declared:
        return None
    label = declared.strip().strip("\"'").lower()
    label = _AS_BROWSERS.get(label, label)
    try:
        # Python knows codecs under the names "hex" and "rot13" too, which are no encodings of text.
        "a".encode(label)
        return codecs.lookup(label).name
    except (LookupError, UnicodeError):
        return None
