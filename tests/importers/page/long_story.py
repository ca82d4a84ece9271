"""A story long enough to stand on several pages, and those pages."""

ADDRESS = "https://lintaskarsa.example/wisata/rel-tua"
PARAGRAPHS = [
    f"Bagian {number} dari cerita itu dimulai di stasiun dan berakhir di jembatan setelah {number} jam berjalan kaki."
    for number in range(1, 13)
]


def page(number, count, paragraphs, *, address=ADDRESS, whole=False):
    links = "".join(f'<a href="{address}?page={n}">{n}</a> ' for n in range(1, count + 1) if n != number)
    mine = "all" if whole else str(number)
    return f"""<!doctype html><html lang="id"><head><title>Menyusuri Rel Tua - Lintas</title>
<link rel="canonical" href="{address}?page={mine}"><meta property="og:title" content="Menyusuri Rel Tua"></head>
<body><nav><a href="/">Beranda</a></nav><article><h1>Menyusuri Rel Tua</h1><div class="isi">
{"".join(f"<p>{text}</p>" for text in paragraphs)}</div>
<div class="paging">Halaman: {links}</div></article><footer>© 2022 Lintas</footer></body></html>"""
