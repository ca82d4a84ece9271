"""Photo captions and credits as they stand in the text of a page."""

import re

from babad.importers.page.lines import closes, length

_AGENCY = (
    r"(?:Getty(?: Images)?|AFP|AP(?: Photo)?|Associated Press|Reuters|REUTERS|EPA(?:-EFE)?|ANTARA(?: FOTO)?|"
    r"Antara(?: Foto)?|Bloomberg|Xinhua|Shutterstock|"
    r"Unsplash|Pixabay|Pexels|iStock\w*|Alamy|PA(?: Wire| Media| Images)?|EFE|ANSA|TASS|Sputnik|Anadolu(?: Agency)?|"
    r"NurPhoto|Instagram|Twitter|Facebook|YouTube|"
    r"TikTok|Wikimedia(?: Commons)?|Kompas\.com|KOMPAS\.com|KOMPAS|Tribun\w*|detikcom|Tempo|Bernama|Kyodo|Yonhap|"
    r"Flickr|Handout|Istimewa|"
    r"Dok\.?(?:umentasi)?\b[^/)]{0,40}|dok\.?(?:umentasi)?\b[^/)]{0,40}|Courtesy(?: of)?[^/)]{0,40}|Biro "
    r"Pers[^/)]{0,40}|Setpres|BNPB|BPBD[^/)]{0,20}|NASA)"
)
_LABEL = (
    r"(?:(?:photo(?:graph|grapher)?s?|image|picture|foto|gambar|kredit(?: foto)?|credit|photo credit|image credit|"
    r"sumber(?: foto| gambar)?|source|"
    r"picture by|photo by|foto oleh|fotografer|courtesy(?: of)?|via|dok\.?)\s*:\s*|(?:photo|picture|foto|photograph|"
    r"image)s? (?:by|oleh|credit|courtesy of)\s*:?\s*|"
    r"credit\s+(?-i:(?=[A-Z]))|©\s*|\bcopyright:?\s+(?-i:(?=[A-Z]))|kredit foto\s+)"
)
_LABEL_ONLY = re.compile(r"^" + _LABEL, re.IGNORECASE)
_FILE = re.compile(r"^[\w\-.()+%&,@ ]{1,160}\.(?:jpe?g|png|webp|gif|avif|heic|tiff?|bmp)$", re.IGNORECASE)
# "(Foto: …)", "(AP Photo/…)", "(… /AFP)", "(Instagram/…)" at the end; then any two names with a slash between them.
_BRACKETED = re.compile(
    rf"\s*[(\[](?P<credit>{_LABEL}[^()\[\]]{{2,120}}|[^()\[\]]{{0,80}}\b{_AGENCY}(?!\w)[^()\[\]]{{0,80}})[)\]]\.?$",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\s*[(\[](?P<credit>[^()\[\]/\s\d][^()\[\]/]{1,60}/[^()\[\]\d][^()\[\]]{1,60})[)\]]\.?$")
_TAIL = re.compile(
    rf"\s*(?:[—–|•-]\s*)?(?:(?<=[\s.\"”’)—–|-]))(?P<credit>(?-i:(?=[A-Z©]))(?:{_LABEL}).{{2,120}}|(?:AP Photo|"
    rf"REUTERS|AFP PHOTO|ANTARA FOTO|EPA)/[^.]{{2,80}})$",
    re.IGNORECASE,
)
# "Kabarkota/Ann Bell": the house and the photographer.
_TWO_NAMES = re.compile(r"(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3}/(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){1,3}$")
# The two lines that the BBC sets under a picture.
_IMAGE_SOURCE = re.compile(r"(?:image|media) (?:copyright|source|credit),?\s+", re.IGNORECASE)
_IMAGE_CAPTION = re.compile(r"(?:image|media|figure) caption[,:]?\s*(?=[A-Z“\"])", re.IGNORECASE)
_STRIP_LABEL = re.compile(
    r"^(?:(?:photo|image|picture|foto|gambar|kredit|photograph)\s*(?:credit|by|oleh|courtesy of)?\s*:\s*|(?:photo|"
    r"picture|foto|photograph|image)s?\s+(?:by|oleh|credit)\s*:?\s*|"
    r"(?:photo )?credit:?\s+|kredit foto:?\s+|©\s*|copyright:?\s+|sumber(?: foto| gambar)?\s*:\s*|source\s*:\s*)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"(?:^(?:a )?(?:file (?:photo|photograph|picture|image)|foto arsip|arsip foto|ilustrasi|illustration|file "
    r"photo)\b|\((?:pictured|left|right|centre|center|"
    r"kiri|kanan|tengah|back|front|foto|above|below|file|ilustrasi)\)|, (?:left|right|centre|center|kiri|kanan|"
    r"tengah|second (?:left|right))(?:,|$)|"
    r"\bpictured\b|\bin this (?:file |undated )?(?:photo|picture|image|handout)|\bdalam foto\b|tangkapan layar|"
    r"screenshot|\bseen (?:here|in this)\b)",
    re.IGNORECASE,
)


def is_photo_file(line: str) -> bool:
    """Tell whether `line` is nothing but the file name of a photo."""
    return bool(_FILE.match(line.strip()))


def split_credit(text: str) -> tuple[str | None, str | None]:
    """Return (caption, credit) of a caption line; either is None if the line has none.

    "Ann Bell (Foto: Budi/Antara)" gives ("Ann Bell", "Budi/Antara"); labels are taken off credits.
    """
    text = text.strip()
    if not text:
        return None, None
    if is_credit(text):
        return None, _STRIP_LABEL.sub("", _IMAGE_SOURCE.sub("", text)).strip(" ()[].") or None
    text = _IMAGE_CAPTION.sub("", text)
    for shape in (_BRACKETED, _TAIL, _SLASHED):
        if match := shape.search(text):
            caption = text[: match.start()].strip().rstrip("—–|-•").strip()
            credit = _STRIP_LABEL.sub("", match["credit"].strip()).strip(" —–-|")
            if credit:
                return caption or None, credit
    return text, None


def is_credit(line: str) -> bool:
    """Tell whether `line` is a credit and nothing else: "Photo: Ann Bell, AP", "Budi/Antara", "A | B | Getty Images"."""
    text = line.strip()
    if text[:1] in "([" and text[-1:] in ")]":
        text = text[1:-1].strip()
    if not text or length(text) > 14 or any(match.start() > 0 for match in _BRACKETED.finditer(text)):
        return False
    if _IMAGE_SOURCE.match(text):
        return True
    if _LABEL_ONLY.match(text) and length(text) >= 2:
        return not (closes(text) and length(text) > 9)
    tail = _TAIL.search(text)
    if closes(text) or (tail and tail.start() > 0):
        return False
    if (
        re.fullmatch(rf"[^.!?]{{2,80}}?\s*(?:/|\||\bvia\b)\s*(?:.{{0,40}}\b)?{_AGENCY}(?:\b.{{0,30}})?", text)
        and length(text) <= 10
    ):
        return True
    if _TWO_NAMES.match(text) and length(text) <= 8:
        return True
    return bool(re.fullmatch(rf"{_AGENCY}(?:/[\w .'’-]{{2,50}})?(?: via {_AGENCY})?", text))


def is_caption(line: str) -> bool:
    """Tell whether `line` says by itself that it describes a photo: "(pictured)", "A file photo shows", a credit."""
    text = line.strip()
    if not 2 <= length(text) <= 90:
        return False
    if _POINTS.search(text) or _IMAGE_CAPTION.match(text):
        return True
    if _BRACKETED.search(text) or _TAIL.search(text) or is_credit(text):
        return True
    return bool(_SLASHED.search(text)) and not closes(text) and length(text) <= 25
