"""The lines that news pages put around a story, by what they say: Indonesian and English.

A rule is data: the kind of furniture, the shape of the line, lines that it must know and near misses that it must not.
Rules see one line at a time. `heads` marks lines that stand over a box (related stories, comments): what follows
belongs to the box. Kinds are explained in docs/reference/import-page.md.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache


@dataclass(frozen=True)
class Furniture:
    """One kind of line. `pattern` must fit the whole line (case does not matter) unless it ends in ``.*``."""

    kind: str
    pattern: str
    examples: tuple[str, ...]
    near_misses: tuple[str, ...] = ()
    heads: bool = False

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE | re.DOTALL)


_END = r"\s*[:.…»>→▾▼+!]*\s*"

RULES: tuple[Furniture, ...] = (
    # ---- boxes ---------------------------------------------------------------------------------------------------
    Furniture(
        "related",
        r"(?:(?:berita|artikel)\s*(?:terkait|lainnya|lain|rekomendasi|pilihan)(?: lainnya)?|related(?: (?:coverage|"
        r"articles?|stories|"
        r"news|posts?|content|links?|reading|to this story))?|(?:you (?:may|might)|might) (?:also )?(?:like|"
        r"enjoy|be interested in)|you may also like|more (?:on this(?: story)?|from|in|like this|stories|news|about|on)\b"
        r".{0,40}|recommended(?: (?:for you|stories|articles|reading|by .{1,30}))?|rekomendasi(?: untuk anda)?|"
        r"read (?:more|next|also)|baca (?:juga|selanjutnya|berikutnya)|simak juga|lihat juga|up next|next (?:up|story|article)|"
        r"previous (?:story|article)|terkait|see also|what to read next|around the web|from around the web|"
        r"pilihan (?:editor|redaksi)|editor'?s? (?:picks?|choice)|more coverage|in other news|keep reading|"
        r"berita sebelumnya|berita berikutnya|artikel sebelumnya|artikel (?:berikutnya|selanjutnya)|"
        r"(?:other|similar) (?:news|stories|articles|posts)|elsewhere (?:on|in) .{1,30}|video (?:pilihan|terkait)|"
        r"related videos?)" + _END,
        (
            "BERITATERKAIT",
            "BERITA TERKAIT",
            "Berita Lainnya",
            "Related Coverage",
            "You might also like",
            "You May Also Like",
            "Related",
            "More In Sports",
            "Recommended for you",
            "Read More",
            "Baca Juga:",
            "Artikel Terkait",
            "See also",
            "Elsewhere on the site",
            "Video Pilihan",
        ),
        (
            "Related companies were fined as well.",
            "Berita terkait kecelakaan itu segera menyebar di kota.",
            "Baca Juga: Harga beras naik lagi",
        ),
        heads=True,
    ),
    Furniture(
        "latest",
        r"(?:(?:artikel|berita|kabar|news)\s*(?:terkini|terbaru|hari ini)|terkini lainnya|features|terkini|terbaru|"
        r"latest(?: (?:news|stories|articles|"
        r"headlines|updates|posts))?|just in|recent (?:posts|news|stories|articles)|breaking news|top (?:stories|news|"
        r"headlines)|headlines?|now playing.{0,10}|live now|kanal terkini|indeks berita|today'?s (?:top )?(?:stories|news))"
        + _END,
        (
            "ARTIKEL TERKINI",
            "Berita Terbaru",
            "Latest News",
            "Just IN",
            "Recent posts",
            "Top stories",
            "Now playing Next",
        ),
        ("Latest figures show a small rise.", "Terbaru, polisi menangkap dua orang."),
        heads=True,
    ),
    Furniture(
        "popular",
        r"(?:(?:artikel|berita|paling)\s*(?:ter)?populer|ter?populer|(?:most|top) (?:popular|read|viewed|shared|commented|"
        r"watched)(?: .{1,20})?|popular(?: (?:now|stories|posts|articles|news|this week))?|trending(?: (?:now|"
        r"stories|news|topics|today))?|"
        r"terpopuler|banyak dibaca|paling banyak (?:dibaca|dikomentari)|sedang tren|hot topics?|what'?s trending|viral)"
        + _END,
        ("Artikel POPULER", "TERPOPULER", "Most Popular", "Most read", "Trending Now", "Popular stories"),
        ("Popular anger grew.", "Populer di kalangan anak muda, lagu itu diputar lagi."),
        heads=True,
    ),
    Furniture(
        "comments",
        r"(?:(?:\d+\s+)?(?:komentar|comments?|replies|responses|tanggapan)(?: \(?\d+\)?)?|(?:view|show|read|see|load|lihat|"
        r"tampilkan|muat|mulai|hide|join|post|leave|add|write|tulis|beri|kirim|tinggalkan)(?: (?:all|more|semua|the|"
        r"a|an|your|sebuah))?"
        r"(?: \d+)? (?:comments?|komentar|reply|replies|conversation|balasan|discussion)(?: \(?\d+\)?)?|no comments? "
        r"yet|belum ada komentar|"
        r"be the first to comment|jadilah yang pertama berkomentar|comments? (?:are )?(?:closed|off|policy|section)|"
        r"(?:please )?(?:log|sign) ?in to (?:leave a )?comment|reply|balas|"
        r"(?:note: )?.{0,80}\b(?:moderat\w+|dimoderasi)\b.{0,40}\b(?:comments|komentar)\b.{0,80}|"
        r"komentar di artikel ini|(?:what do you think|bagaimana (?:menurut|pendapat) (?:anda|kamu))\??)" + _END,
        (
            "KOMENTAR",
            "View Comments",
            "12 Comments",
            "Comments (3)",
            "Tulis komentar",
            "Leave a comment",
            "Belum ada komentar",
        ),
        ("Comments from residents were mixed.", "Komentar itu dibalas oleh wali kota."),
        heads=True,
    ),
    Furniture(
        "follow",
        r"(?:(?:ikuti|follow|find|like|join|temukan|gabung)(?: (?:kami|us|me|with us))?(?: (?:di|on|at|in|via|melalui|dan))?"
        r"(?:\s*(?:facebook|twitter|x|instagram|youtube|tiktok|whatsapp(?: channel)?|telegram|google news|linkedin|threads|"
        r"line|social media|media sosial))*|stay connected|connect with us|(?:our )?social media|media sosial(?: kami)?)"
        + _END,
        ("Ikuti kami di", "Follow us", "Follow us on Twitter", "Stay connected", "Ikuti kami di Google News"),
        ("Follow the money, investigators say.", "Ikuti kami ke pasar itu."),
        heads=True,
    ),
    Furniture(
        "follow",
        r"(?:(?:ikuti|follow|dapatkan|simak|cek|update|jangan lewatkan|mari bergabung|gabung(?:lah)?|yuk|get the latest|"
        r"dapatkan (?:update|informasi))\b.{0,200}(?:whatsapp channel|saluran whatsapp|channel whatsapp|grup telegram|"
        r"telegram|google news|google berita|aplikasi|our app|breaking news|di ponselmu|kanal youtube|youtube channel|"
        r"facebook|instagram|twitter|tiktok)\b.*)",
        (
            "Simak breaking news dan berita pilihan kami langsung di ponselmu lewat WhatsApp Channel.",
            "Ikuti berita lainnya di Google News.",
            "Get the latest news in our app",
            "Follow us on Facebook and Instagram",
        ),
        (
            "Simak penjelasan dokter berikut ini.",
            "Get the latest vaccine, doctors say.",
            "Polisi meminta warga mengikuti kanal resmi di Instagram.",
        ),
    ),
    Furniture(
        "topics",
        r"(?:(?:related )?(?:tags?|topics?)|explore more on these topics|"
        r"topik(?: (?:terkait|lainnya|hangat))?|tag terkait|kata kunci|keywords|"
        r"label|filed under|"
        r"tagged(?: (?:as|with|in))?|(?:in this (?:story|article))|topik dalam artikel ini|posted in|categories)"
        + _END,
        ("Topics", "Related Tags", "Related Topics", "TAGS:", "Topik Terkait", "Kata Kunci", "Filed under:"),
        ("Topics ranged from trade to fishing.", "Topik itu dibahas dua jam."),
        heads=True,
    ),
    Furniture(
        "newsletter",
        r"(?:sign up (?:to|for) .{1,60}|privacy notice:.*|(?:skip|after) (?:past )?newsletter promotion|"
        r"our .{1,40}\b(?:e-?mail|newsletter)\b.*|"
        r"(?:sign up|subscribe|daftar|berlangganan|langganan|get|dapatkan)\b.{0,80}(?:newsletters?|buletin|inbox|e-?mail|"
        r"daily briefing|alerts?).*|newsletters?|subscribe(?: (?:now|today|here|to .{1,60}))?|berlangganan|buletin|"
        r"(?:your |enter your |alamat )e-?mail(?: address)?|e-?mail address|sign up(?: now| for free)?|langganan)"
        + _END,
        (
            "Sign up for our newsletter",
            "Subscribe to Daily PRO",
            "Dapatkan buletin harian kami lewat e-mail",
            "Subscribe",
        ),
        ("Subscribers fell by half.", "Warga diminta mendaftar di kantor desa."),
    ),
    # ---- single lines --------------------------------------------------------------------------------------------
    Furniture(
        "copyright",
        r"(?:(?:©|\(c\)|copyright|hak cipta)\s.{0,160}|(?:.{0,80}\b)?all rights? reserved.{0,60}|.{0,60}©\s*(?:19|20)\d\d.{0,80}|"
        r"(?:dilarang (?:me|keras)).{0,160}|this (?:material|article|content) may not be published.*)",
        (
            "© 2026 contoh.example, a subsidiary of Contoh Media.",
            "All Right Reserved",
            "Copyright 2021 Example News",
            "Hak Cipta 2022",
            "This material may not be published, broadcast or rewritten.",
        ),
        (
            "Copyright law was changed in the spring after a long debate between the two chambers, a member of the "
            "committee that "
            "had worked on it since the last election told a meeting of publishers there.",
        ),
    ),
    Furniture(
        "advertisement",
        r"(?:advertisement|adverti[sz]ing|adverts?|ads?|iklan|sponsored(?: (?:content|by.{0,40}|post|links?))?|sponsor|promoted|"
        r"supported by|advertorial|paid (?:content|post)|(?:story|article|konten|artikel)?\s*(?:continues?|berlanjut|"
        r"dilanjutkan) (?:below|after|setelah|di bawah)(?: (?:this |the |ini)?(?:advertisement|ad|iklan|ini))?|"
        r"(?:advertisement\W+)?scroll (?:to|untuk|down to) (?:continue|resume|melanjutkan|lanjut).{0,40}|"
        r"gulir (?:untuk|ke).{0,40}|skip (?:ad|advertisement)|remove ads?|report (?:this )?ad|"
        r"(?:pariwara|laporkan iklan|tutup iklan|lewati iklan))" + _END,
        (
            "Advertisement",
            "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT",
            "Iklan",
            "Supported by",
            "Sponsored Content",
            "Story continues below advertisement",
            "Gulir untuk membaca",
        ),
        ("Advertising income fell.", "Iklan rokok dilarang di stadion.", "The ad was shown twice on Monday."),
    ),
    Furniture(
        "advertisement",
        r".*\b(?:promo(?:tion)? code|baca berita tanpa iklan|download apps|with (?:the|our) code|use code|kode promo|"
        r"free trial|limited[- ]time offer|"
        r"bonus with|terms apply|"
        r"syarat dan ketentuan berlaku|download (?:our|the) app|unduh aplikasi|get \d+% off)\b.*",
        (
            "Open an account today and get a bonus with the code HELLO10",
            "Unduh aplikasi kami sekarang",
            "Get 20% off today",
        ),
        ("He was given the code of the safe.", "The app was downloaded a million times."),
    ),
    Furniture(
        "pagination",
        r"(?:(?:halaman|page|hal\.?|pages?)\s*:?\s*\d*(?:\s*(?:dari|of|/)\s*\d+)?(?:[\s|]*\d+)*(?:[\s|]*(?:selanjutnya|berikutnya|next|"
        r"lihat semua|show all|all|»|>))*|(?:\d+[\s|]+)+(?:selanjutnya|next|berikutnya|show all|lihat semua|all)|(?:selanjutnya|"
        r"berikutnya|sebelumnya|next|previous|prev|next page|halaman (?:selanjutnya|berikutnya|sebelumnya)|show all|"
        r"(?:lihat|tampilkan|baca|show|view|see) (?:semua|all|full|as)(?: (?:halaman|pages?|article|story|one page|"
        r"on one page))?|single page|"
        r"(?:berita|baca|artikel)? ?selengkapnya(?: di halaman (?:selanjutnya|berikutnya))?)(?:\s*\(?\d+\)?)?"
        r"|.{0,40}\b(?:di|ke|on|to) (?:halaman|page) (?:selanjutnya|berikutnya|next|\d+)|lanjut ke (?:sebelah|halaman).{0,30}"
        r"|bersambung ke halaman.{0,40})[\s:.»›>→]*",
        (
            "Halaman 2",
            "Halaman: 1 2 3 Selanjutnya",
            "1 2 Show All",
            "Next page",
            "Lihat semua halaman",
            "Selanjutnya",
            "Berita selengkapnya di halaman selanjutnya",
            "Page 1 of 3",
            "Bersambung ke halaman berikutnya",
        ),
        ("Halaman rumah itu terendam.", "Next week the court meets again.", "Page was found guilty."),
    ),
    Furniture(
        "share",
        # Atomic, longest word first: a line of thirty such words must not be tried in a million ways.
        r"(?=.*(?:share|bagikan|sebarkan|kirim|send|copy|copied|salin|print|cetak|save|simpan|bookmark|tweet|e-?mail|facebook|twitter|"
        r"whatsapp|telegram|linkedin|\bline\b|reddit|pinterest|messenger|flipboard|tumblr|instagram|threads|google|pocket|bluesky|"
        r"mastodon|youtube|tiktok|\bsms\b|\bvk\b|\bwa\b|\bfb\b|\bx\b|listen|dengarkan|text size|ukuran|dilihat|views|"
        r"suka|like|a\+))"
        r"(?>(?:shares?|bagikan|sebarkan|kirim|send|copied|copy|disalin|salin|print|cetak|save|simpan|bookmark|tweet|"
        r"e-?mail|facebook|twitter|whatsapp|telegram|linkedin|linked|link|line|reddit|pinterest|messenger|flipboard|tumblr|"
        r"instagram|threads|google\+?|pocket|bluesky|mastodon|youtube|tiktok|sms|vk|wa|fb|ig|rss|x|gift|tautan|url|like|"
        r"comments?|more|listen|dengarkan|text size|ukuran (?:teks|huruf)|a\+|a-|dilihat|views?|disukai|suka|this|the|"
        r"today|to|via|on|di|ke|it|page|article|artikel|story|post|news|berita|ini|halaman|now|sekarang|with friends|"
        r"\d+)[\s|,·•/:]*)++" + _END,
        (
            "Share",
            "Share this article",
            "Bagikan",
            "Facebook Twitter WhatsApp",
            "Tweet",
            "Email",
            "Copy link",
            "FacebookTwitterFlipboardSendRedditMessengerLinkedinVK",
            "Share this articleComments",
            "Bagikan artikel ini",
            "Salin tautan",
            "12 shares",
            "Save",
        ),
        ("News", "Artikel ini", "Share prices fell.", "Bagikan beras kepada warga, kata camat.", "Twitter was fined"),
    ),
    Furniture(
        "navigation",
        r"(?:home|beranda|menu|menu ?sections?|sections?|search|cari|pencarian|log ?in|sign ?in|masuk|register|"
        r"daftar|login ?/ ?register|"
        r"subscribe now|my account|akun saya|skip to (?:main )?(?:content|navigation)|lewati ke (?:konten|isi).{0,10}|"
        r"toggle (?:navigation|menu)|open menu|close menu|close|tutup|back to top|kembali ke atas|contact(?: us)?|"
        r"hubungi kami|kontak|about(?: us)?|tentang kami|redaksi|privacy(?: policy)?|kebijakan privasi|terms(?: of "
        r"(?:use|service))?"
        r"|terms (?:and|&) conditions|syarat (?:dan|&) ketentuan|pedoman (?:media siber|pemberitaan.{0,30})|"
        r"disclaimer|karir?|careers?|"
        r"site ?map|peta situs|cookie (?:policy|settings|preferences)|help|bantuan|faq|advertise(?: with us)?|"
        r"(?:all|semua) (?:programmes|program|kanal|sections?)|indeks?|today'?s paper|order reprints|licensing (?:&|"
        r"and) reprints|"
        r"reprints|live tv|edisi|edition|language|bahasa|see all|view all|lihat semua|load more|muat lebih banyak|show more|"
        r"(?:read )?(?:our )?privacy policy|reuse this content|why you can trust .{1,40}|view more|hide|from the section .{1,30}|"
        r"show less|selengkapnya|kembali|back|prev|next|feedback|report (?:an )?(?:error|typo)|laporkan (?:kesalahan|berita))"
        + _END,
        (
            "Menu",
            "MenuSections",
            "Beranda",
            "Skip to main content",
            "Tentang Kami",
            "Privacy Policy",
            "Pedoman Media Siber",
            "Licensing & Reprints",
        ),
        ("Home prices rose again.", "Masuk rumah sakit", "Terms of the deal were not disclosed."),
    ),
    Furniture(
        "furniture",
        r"(?:(?:zoom[- ]?in)?\s*(?:lihat foto|perbesar(?: gambar)?|view (?:photo|image|gallery|slideshow|fullscreen)"
        r"(?: in fullscreen)?|"
        r"enlarge(?: image)?|open image.{0,30}|"
        r"zoom(?:[- ]?in)?|klik untuk (?:memperbesar|zoom))|image \d+ of ?/? ?\d+|(?:foto|photo|gambar|image|caption|"
        r"credit|gallery|slideshow|"
        r"galeri|foto-foto|photos|video)|\d+ ?/ ?\d+|back to gallery|hide caption|toggle caption|show caption|"
        r"previous slide|next slide|"
        r"play(?: video)?|putar(?: video)?|watch|watch live|tonton|audio|\d+:\d\d|loading|memuat|dots|less|more|\.{3} ?more)"
        + _END,
        (
            "zoom-inlihat foto",
            "Image 1 of 8",
            "Image 1 of / 8",
            "1 / 8",
            "Back to Gallery",
            "Photo",
            "Caption",
            "Perbesar",
            "View gallery",
            "0:45",
        ),
        ("Photo exhibitions open today.", "Video itu direkam tetangga."),
    ),
    Furniture(
        "furniture",
        r"(?:continue reading.{0,60}|(?:a version of )?this (?:article|story) (?:appears|appeared|was (?:originally|"
        r"first) published).*|"
        r"(?:artikel|berita) ini (?:telah|sudah|pernah)? ?(?:tayang|terbit|dimuat|ditayangkan|diterbitkan).*|"
        r"\d+ (?:min(?:ute)?s?|menit)(?: (?:read|baca|to read|waktu baca))?|(?:waktu baca|reading time|read time).{0,30}|"
        r"this article is more than .{1,20} old|baca artikel .{1,150} selengkapnya.{0,30}|(?:updated?|posted|"
        r"published|diperbarui) (?:an?|\d+) (?:minutes?|hours?|days?|menit|jam|hari) (?:ago|(?:yang )?lalu)|"
        r"(?:an?|\d+) ?(?:m|h|d|min|minutes?|hours?|hrs?|days?|weeks?|months?|menit|jam|hari|minggu|bulan) (?:ago|"
        r"(?:yang )?lalu)|"
        r"(?:.{1,30} [/|] )(?:an?|\d+) ?(?:m|h|d|min|hours?|minutes?|days?|menit|jam|hari) (?:ago|(?:yang )?lalu)|"
        r"\[gambas:.{1,40}\]|\[(?:embed|video|foto|photo|image|ad)[^\]]{0,40}\]|(?:the )?post .{1,200} appeared first on .{1,80}|"
        r"(?:simak|tonton|lihat)(?: juga)? video.{0,160}|(?:saksikan|watch) (?:video|live).{0,120}|\*+|-{3,}|_{3,}|"
        r"[•·|/\\»«<>→←★☆✕×]+|"
        r"https?://\S+|\w[\w-]*\.(?:com|co\.id|id|net|org|co|news|tv)|javascript.{0,80}|please enable .{0,80}|"
        r"we (?:use|and our partners use) cookies.*|(?:situs|website) ini menggunakan cookie.*|accept(?: all)?(?: "
        r"cookies)?|terima(?: semua)?(?: cookie)?|"
        r"key (?:points|takeaways)|story highlights|poin penting|ringkasan|summary|at a glance|in brief)" + _END,
        (
            "Continue reading the main story",
            "A version of this article appears in print on May 4, 2021, on Page A7.",
            "Artikel ini telah tayang di contoh.example dengan judul Pasar Baru",
            "3 min read",
            "Updated an hour ago",
            "20 m ago",
            "Sports / 2 h ago",
            "[Gambas:Video]",
            "https://contoh.example/a/b",
            "Contoh.com",
            "Key Points",
            "***",
        ),
        ("This story has no heroes.", "Artikel ini membahas banjir.", "An hour ago the river rose again."),
    ),
)


@dataclass(frozen=True)
class Known:
    """What a line was found to be: its kind of furniture, and whether a box follows it."""

    kind: str
    heads: bool


@lru_cache(maxsize=65536)
def furniture(line: str) -> Known | None:
    """Return what furniture `line` is by its words, or None if it could be part of a story."""
    bare = line.strip().strip("|·•-–—").strip()
    if not re.search(r"[^\W\d_]", bare):
        return Known("furniture", heads=False)
    if len(bare) > 400:
        return None
    for rule in RULES:
        if rule.compiled.fullmatch(bare):
            return Known(rule.kind, rule.heads)
    return None
