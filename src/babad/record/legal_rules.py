"""How texts tell a person's standing before the law: one rule a way of saying it, named in the language it"
r" reads. Plain Python.

Patterns are matched against a sentence in which every person's name is ``§number§``, and ``¤`` where the name"
r" only tells
whose relative, lawyer or property is meant. A rule has two groups: ``who``, one name or several, and ``cue``.
"""

import re
from dataclasses import dataclass
from typing import Literal

Status = Literal["alleged", "suspect", "defendant", "convicted", "cleared"]

WHO = r"(?P<who>§\d+§(?:(?:,| dan| serta|, dan|, serta| and|, and) [^§¤,;]{0,50}?§\d+§)*)"
_ASIDE = r"(?:\s*\([^)§¤]{1,40}\))?(?:,\s[^,;§¤]{1,120},)?"


@dataclass(frozen=True, slots=True)
class LegalRule:
    """A way of saying it. One that is not ``certain`` never gives more than a proposal."""

    name: str
    status: Status
    pattern: re.Pattern[str]
    certain: bool = True


@dataclass(frozen=True, slots=True)
class LegalWords:
    """What a language needs besides its rules.

    A sentence without any of the ``hints`` (lower case) is not looked at any closer. Names behind ``relations`` are ¤.
    ``doubts`` before a cue mean that it isn't so, or not yet; ``conditions`` anywhere before it that it need not come to be;
    ``hearsay`` anywhere in the sentence that nobody vouches for it.
    """

    rules: tuple[LegalRule, ...]
    hints: tuple[str, ...]
    relations: re.Pattern[str]
    doubts: re.Pattern[str]
    conditions: re.Pattern[str]
    hearsay: re.Pattern[str]


def _rules(before: str, *rows: tuple[str, Status, str] | tuple[str, Status, str, bool]) -> tuple[LegalRule, ...]:
    """Return rules of rows: ``<WHO>`` stands for names, ``<BEFORE>`` for names and what may stand between them"
    r" and a verb."""
    return tuple(
        LegalRule(
            row[0],
            row[1],
            re.compile(row[2].replace("<BEFORE>", WHO + before).replace("<WHO>", WHO), re.IGNORECASE),
            row[3] if len(row) == 4 else True,
        )
        for row in rows
    )


# What may stand between an Indonesian subject and its verb without another subject coming in.
_ID_AUXILIARY = (
    r"(?:\s+(?:telah|sudah|resmi|secara resmi|kemudian|akhirnya|juga|kini|yang|pun|lalu|sempat|kembali|langsung"
    r"|sebelumnya"
    r"|saat ini|pernah|ikut|turut|baru saja|baru|sama-sama|masing-masing|ini|itu))*"
)
_ID_FIRST = (
    r"(?:\s+(?:ditahan|ditangkap|dicopot|diberhentikan|dinonaktifkan|diperiksa|mundur)[^§¤,;]{0,50}?"
    r"(?:setelah|usai|seusai|karena|sejak|dan))?"
)
_ID_BEFORE = _ASIDE + _ID_AUXILIARY + _ID_FIRST + _ID_AUXILIARY + r"\s+"
_ID_NOT_THEIRS = "".join(
    f"(?<!{word} )"
    for word in (
        "hukum",
        "pengacara",
        "advokat",
        "kuasa",
        "pembela",
        "keluarga",
        "istri",
        "suami",
        "anak",
        "ayah",
        "ibu",
        "orang tua",
        "kerabat",
        "rumah",
        "calon",
        "bukan",
        "status",
        "rekan",
        "teman",
        "memeriksa",
        "sebagai",
        "para",
        "jumlah",
        "kursi",
        "menjadi",
        "jadi",
        "berstatus",
    )
)
_ID_CRIMES = (
    r"(?:korupsi|suap|gratifikasi|penyuapan|pembunuhan|penganiayaan|pencurian|perampokan|penipuan|penggelapan"
    r"|pemerasan"
    r"|pencucian uang|penyalahgunaan|narkoba|narkotika|pemalsuan|pemerkosaan|pencabulan|pengeroyokan"
    r"|penyimpangan|perundungan"
    r"|pelecehan|kekerasan|tindak pidana|terorisme|perdagangan orang|penculikan)"
)
_ID_CRIMINAL_ACTS = (
    r"(?:menyuap|menggelapkan|menganiaya|membunuh|mencuri|merampok|menipu|memeras|mengedarkan|memalsukan|mencabuli"
    r"|memperkosa|memerkosa|melecehkan|mengeroyok|menculik|mencuci uang|mengorupsi|menyalahgunakan (?:wewenang"
    r"|kewenangan|dana)"
    r"|menerima (?:suap|gratifikasi|uang)|terlibat(?: dalam)?(?: kasus| perkara| dugaan)* "
    + _ID_CRIMES
    + r"|melakukan(?: tindak pidana)? "
    + _ID_CRIMES
    + r")"
)

_INDONESIAN = LegalWords(
    rules=_rules(
        _ID_BEFORE,
        (
            "<Nama> ditetapkan sebagai tersangka",
            "suspect",
            r"<BEFORE>(?P<cue>(?:ditetapkan|menjadi|jadi|berstatus"
            r"|menyandang status)(?: [^§¤,;]{1,40}?)??(?: sebagai| menjadi| jadi)?"
            r" tersangka)\b",
        ),
        (
            "menetapkan <Nama> sebagai tersangka",
            "suspect",
            r"\b(?P<cue>menetapkan|tetapkan|menjadikan)\b[^§¤;]{0,120}?<WHO>[^§¤;]{0,60}?\b(?:sebagai|jadi"
            r"|menjadi) tersangka\b",
        ),
        (
            "tersangka <Nama>",
            "suspect",
            r"\b(?=tersangka)" + _ID_NOT_THEIRS + r"(?P<cue>tersangka)(?: (?:kasus|perkara) [^§¤,;]{1,60},?)? <WHO>",
        ),
        (
            "<Nama>, tersangka …",
            "suspect",
            r"<WHO>(?:\s*\([^)]{1,30}\))?, (?:seorang |salah satu )?(?P<cue>tersangka)\b",
        ),
        (
            "<Nama> didakwa",
            "defendant",
            r"<BEFORE>(?P<cue>didakwa|diadili|duduk di kursi terdakwa|berstatus (?:sebagai )?terdakwa|menjadi terdakwa"
            r"|menjalani sidang perdana|dituntut(?: hukuman| pidana)?(?: [^§¤,;]{1,30})? (?:tahun|bulan|penjara"
            r"|mati))\b",
        ),
        (
            "mendakwa <Nama>",
            "defendant",
            r"\b(?P<cue>mendakwa|menuntut(?! agar| supaya))\b[^§¤;,]{0,60}?<WHO>(?=[^§¤;]{0,80}\b(?:dengan"
            r"|menerima|melakukan|melanggar|penjara"
            r"|tahun|dakwaan|pasal)\b)",
        ),
        (
            "terdakwa <Nama>",
            "defendant",
            r"\b(?=terdakwa)" + _ID_NOT_THEIRS + r"(?P<cue>terdakwa)(?: (?:kasus|perkara) [^§¤,;]{1,60},?)? <WHO>",
        ),
        (
            "<Nama>, terdakwa …",
            "defendant",
            r"<WHO>(?:\s*\([^)]{1,30}\))?, (?:seorang |salah satu )?(?P<cue>terdakwa)\b",
        ),
        (
            "<Nama> divonis … penjara",
            "convicted",
            r"<BEFORE>(?P<cue>divonis(?! bebas| lepas| tidak| tak)|dijatuhi (?:hukuman|pidana|vonis(?! bebas| lepas))"
            r"|dihukum(?= [^§¤,;]{0,30}(?:penjara|tahun|bulan|mati|seumur))"
            r"|dinyatakan (?:terbukti|bersalah)|terbukti bersalah|terbukti secara sah)\b",
        ),
        (
            "memvonis <Nama>",
            "convicted",
            r"\b(?P<cue>memvonis(?! bebas| lepas)|menghukum|menjatuhkan (?:pidana|hukuman|vonis(?! bebas"
            r"| lepas))(?: [^§¤;]{0,80}?)?"
            r" (?:kepada|terhadap|pada)|menjatuhi)\b(?! [^§¤;]{0,40}(?:bebas"
            r"|lepas))[^§¤;,]{0,60}?<WHO>(?!\s+(?:bebas|lepas))",
        ),
        (
            "terpidana <Nama>",
            "convicted",
            r"\b(?=terpidana)" + _ID_NOT_THEIRS + r"(?P<cue>terpidana)(?: (?:kasus|perkara) [^§¤,;]{1,60},?)? <WHO>",
        ),
        (
            "<Nama>, terpidana …",
            "convicted",
            r"<WHO>(?:\s*\([^)]{1,30}\))?, (?:seorang |salah satu )?(?P<cue>terpidana)\b",
        ),
        (
            "<Nama> divonis bebas",
            "cleared",
            r"<BEFORE>(?P<cue>divonis (?:bebas|lepas|tidak bersalah)|dijatuhi vonis (?:bebas|lepas)"
            r"|diputus (?:bebas|lepas)"
            r"|(?:di)?bebas(?:kan)? (?:murni|dari (?:segala|semua|seluruh) (?:dakwaan|tuntutan|tuduhan))"
            r"|(?:di)?lepas(?:kan)? dari (?:segala|semua|seluruh) (?:tuntutan|dakwaan)(?: hukum)?"
            r"|dinyatakan (?:tidak|tak) (?:terbukti )?bersalah|dinyatakan (?:tidak|tak) terbukti)\b",
        ),
        (
            "memvonis bebas <Nama>",
            "cleared",
            r"\b(?P<cue>memvonis (?:bebas|lepas)|menjatuhkan vonis (?:bebas|lepas) (?:kepada|terhadap)"
            r"|membebaskan(?=[^;]{0,150}\bdari (?:segala|semua|seluruh) (?:dakwaan|tuntutan"
            r"|tuduhan)))\b[^§¤;,]{0,60}?<WHO>",
        ),
        ("memvonis <Nama> bebas", "cleared", r"\b(?P<cue>memvonis)\b[^§¤;,]{0,60}?<WHO>\s+(?:bebas|lepas)\b"),
        (
            "penyidikan atas <Nama> dihentikan",
            "cleared",
            r"\b(?P<cue>menghentikan (?:penyidikan|penuntutan|penyelidikan)|SP3"
            r"|surat perintah penghentian penyidikan)\b"
            r"[^§¤;]{0,80}?\b(?:atas|terhadap|untuk|kasus|perkara|bagi|atas nama|tersangka)\s+<WHO>",
        ),
        (
            "status tersangka <Nama> dicabut",
            "cleared",
            r"\b(?P<cue>status tersangka|penetapan tersangka|penyidikan (?:terhadap|atas))(?: (?:terhadap|atas"
            r"|untuk))?\s+<WHO>"
            r"[^§¤;]{0,40}?\b(?:dicabut|gugur|dibatalkan|tidak sah|tak sah|dihentikan)\b",
        ),
        (
            "<Nama> diduga …",
            "alleged",
            r"<BEFORE>(?P<cue>(?:diduga|disangka|dituduh|ditengarai)(?: telah| ikut| turut)? "
            + _ID_CRIMINAL_ACTS
            + ")",
            False,
        ),
        (
            "terduga <Nama>",
            "alleged",
            r"(?P<cue>terduga (?:pelaku|penganiaya|pembunuh|pencuri|penipu|teroris|pengedar),?) <WHO>",
            False,
        ),
    ),
    hints=(
        "tersangka",
        "terdakwa",
        "terpidana",
        "dakwa",
        "vonis",
        "hukum",
        "pidana",
        "bebas",
        "lepas",
        "diadili",
        "tuntut",
        "terbukti",
        "bersalah",
        "sp3",
        "penyidikan",
        "penghentian",
        "diduga",
        "terduga",
        "disangka",
        "dituduh",
        "ditengarai",
        "sidang perdana",
    ),
    relations=re.compile(
        r"\b(?:istri|suami|anak|putra|putri|ayah|ibunda|ibu kandung|adik|kakak|sepupu|paman|keponakan|menantu"
        r"|mertua|sopir|ajudan"
        r"|asisten|staf|sekretaris pribadi|pengacara|advokat|kuasa hukum|penasihat hukum|pembela|keluarga"
        r"|kerabat|orang dekat|rekan"
        r"|teman|anak buah|bawahan|atasan|pendukung|milik|rumah|kediaman|perusahaan|korban|pelapor|tim|klien"
        r"|menurut|kata|ujar"
        r"|oleh|bersama|dengan|dari)(?: (?:sekaligus|hukum|bernama))?,?$",
        re.IGNORECASE,
    ),
    doubts=re.compile(
        r"\b(?:belum|tidak|tak|bukan|batal|urung|akan|bakal|bisa|dapat|terancam|berpotensi|berencana|hendak"
        r"|mungkin|menolak"
        r"|meminta|minta|memohon|agar|supaya|seharusnya|semestinya|berharap|ingin|didesak|mendesak|calon|tanpa"
        r"|isu|hoaks|kabar)\b",
        re.IGNORECASE,
    ),
    conditions=re.compile(
        r"\b(?:jika|bila|apabila|kalau|seandainya|andai|andaikan|asalkan|sebelum|apakah)\b", re.IGNORECASE
    ),
    hearsay=re.compile(
        r"\b(?:kabarnya|konon|disebut-sebut|beredar kabar|dikabarkan|dirumorkan|rumor)\b", re.IGNORECASE
    ),
)

_EN_AUXILIARY = (
    r"(?:,? (?:who|has|have|had|was|were|is|are|been|being|also|later|then|since|formally|officially|himself"
    r"|herself))*"
)
_EN_BEFORE = _ASIDE + _EN_AUXILIARY + r"\s+"
_EN_CRIMES = (
    r"(?:murder|manslaughter|killing|assault|rape|raping|theft|stealing|robbery|robbing|burglary|fraud"
    r"|defrauding|embezzl\w+"
    r"|corruption|brib\w+|taking bribes|money laundering|laundering|extort\w+|forgery|forging|arson|kidnapp\w+"
    r"|trafficking"
    r"|abus\w+|molest\w+|perjury|conspir\w+|obstruct\w+|terror\w+|graft|harass\w+|stabbing|shooting|attacking"
    r"|misus\w+)"
)
_EN_DUTIES = (
    r"(?:overseeing|leading|ensuring|managing|running|finding|keeping|protecting|enforcing|investigating|making"
    r"|the task|the job"
    r"|maintaining|helping|implementing|defending|coordinating|emotion|energy|meaning|responsibility)"
)

_ENGLISH = LegalWords(
    rules=_rules(
        _EN_BEFORE,
        (
            "<Name> named a suspect",
            "suspect",
            r"<BEFORE>(?P<cue>(?:named|identified|declared|considered)(?: as)? (?:a|the"
            r"|one of the) (?:\w+ )?suspects?)\b",
        ),
        (
            "named <Name> a suspect",
            "suspect",
            r"\b(?P<cue>named|declared)\b[^§¤;,]{0,60}?<WHO>(?: as)?,? (?:a|the) (?:\w+ )?suspects?\b",
        ),
        (
            "<Name> suspected of",
            "suspect",
            r"<BEFORE>(?P<cue>(?:suspected|arrested on suspicion) of) (?=[^§¤;]{0,60}\b" + _EN_CRIMES + ")",
        ),
        (
            "suspect <Name>",
            "suspect",
            r"(?<!a )(?<!the )(?<!would )\b(?P<cue>(?:murder |prime |main |robbery |bombing )?suspect) <WHO>",
            False,
        ),
        ("<Name>, a suspect in", "suspect", r"<WHO>, (?P<cue>(?:a|the|one of the) (?:\w+ )?suspects? in)\b"),
        (
            "<Name> charged with",
            "defendant",
            r"<BEFORE>(?<!not )(?P<cue>(?:was|were|been|is|are) (?:charged (?:with|over|in connection)(?! "
            + _EN_DUTIES
            + r")|indicted|arraigned|put on trial)"
            r"|(?:stands?|stood|faces?|faced|went on|goes on) trial|faces? charges|pleaded (?:not )?guilty"
            r"|pled (?:not )?guilty|on trial for)\b",
        ),
        (
            "charged <Name> with",
            "defendant",
            r"\b(?P<cue>charged|indicted|arraigned)\b[^§¤;,]{0,60}?<WHO>(?=[^§¤;]{0,40}\b(?:with|on|for|over"
            r"|in connection)\b(?! " + _EN_DUTIES + "))",
        ),
        ("defendant <Name>", "defendant", r"(?<!for )(?<!of )\b(?P<cue>defendant) <WHO>"),
        ("<Name>, the defendant", "defendant", r"<WHO>, (?P<cue>(?:a|the|one of the) defendants?)\b"),
        (
            "<Name> convicted of",
            "convicted",
            r"<BEFORE>(?P<cue>(?:was|were|been|is|are) (?:convicted|found guilty|sentenced(?! for))"
            r"|found guilty|convicted of"
            r"|sentenced to)\b",
        ),
        (
            "convicted <Name> of",
            "convicted",
            r"\b(?P<cue>convicted|sentenced|jailed|found)\b[^§¤;]{0,90}?<WHO>(?=[^§¤;]{0,30}?\b(?:of"
            r"|to (?:\w+[ -]){0,4}(?:years?|months?|life"
            r"|death|prison|jail)|guilty)\b)(?!,? not guilty)",
        ),
        (
            "convict <Name>",
            "convicted",
            r"\b(?P<cue>convicted (?:murderer|fraudster|rapist|killer|felon|criminal|terrorist)) <WHO>",
        ),
        (
            "<Name> acquitted",
            "cleared",
            r"<BEFORE>(?P<cue>(?:was|were|been|is|are) (?:acquitted(?: (?:of|on) (?:all|any|both|every)\b| by\b"
            r"|(?= ?[.,;]|$| on \w+day))"
            r"|exonerated|found not guilty|cleared of (?:all|any|both|every|wrongdoing))|found not guilty)",
        ),
        (
            "<Name> acquitted of …",
            "cleared",
            r"<BEFORE>(?P<cue>(?:was|were|been|is|are) (?:acquitted|cleared) of (?!all|any|both|every|wrongdoing))",
            False,
        ),
        (
            "acquitted <Name>",
            "cleared",
            r"\b(?P<cue>acquitted|exonerated|cleared|found)\b[^§¤;,]{0,60}?<WHO>(?= (?:of (?:all|any|both"
            r"|every)|not guilty)\b|(?<=acquitted )§|\.?$)",
            False,
        ),
        (
            "charges against <Name> dropped",
            "cleared",
            r"\b(?P<cue>(?:all |the )?(?:charges?|case|indictment)"
            r" against)\b[^§¤;,]{0,60}?<WHO>[^§¤;]{0,30}?\b(?:was|were|have been|has been) "
            r"(?:dropped|dismissed|withdrawn|thrown out)\b",
        ),
        ("<Name> accused of", "alleged", r"<BEFORE>(?P<cue>accused of) (?=[^§¤;]{0,60}\b" + _EN_CRIMES + ")", False),
        (
            "<Name> allegedly …",
            "alleged",
            r"<BEFORE>(?P<cue>allegedly) (?=[^§¤;]{0,40}\b(?:murdered|killed|assaulted|raped|stole|robbed"
            r"|bribed|embezzled|took bribes"
            r"|laundered|stabbed|shot|attacked|abused|defrauded|forged)\b)",
            False,
        ),
    ),
    hints=(
        "suspect",
        "suspicion",
        "charge",
        "indict",
        "arraign",
        "trial",
        "plead",
        "pled ",
        "guilty",
        "convict",
        "sentenced",
        "jailed",
        "defendant",
        "acquit",
        "exonerat",
        "cleared",
        "case against",
        "accused",
        "allegedly",
    ),
    relations=re.compile(
        r"\b(?:for|of|by|with|(?<!charges )(?<!charge )(?<!case )(?<!indictment )against|to|from|near|behind"
        r"|said|says|told"
        r"|according to|lawyer|attorney|wife|husband|son|daughter|brother"
        r"|sister|father|mother|aide|victim|client|driver|friend)(?: the| late| named)?,?$",
        re.IGNORECASE,
    ),
    doubts=re.compile(
        r"\b(?:not|never|nobody|without|could|may|might|would|should|will|yet to|likely|expected|refused to"
        r"|declined to|asked|urged"
        r"|wants?|sought|seeks?|hopes?|almost|nearly|wrongly)\b|n['’]t\b",
        re.IGNORECASE,
    ),
    conditions=re.compile(r"\b(?:if|unless|whether|until|before)\b", re.IGNORECASE),
    hearsay=re.compile(r"\b(?:reportedly|rumou?red|rumou?rs|purportedly)\b", re.IGNORECASE),
)

LANGUAGES = {"id": _INDONESIAN, "en": _ENGLISH}
