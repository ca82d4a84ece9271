"""Pictures for court cases: a courtroom, a pair of scales, a warehouse full of rice."""

from __future__ import annotations

import math

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, curve, fade, mix
from babad.importers.sample_pictures.scenery import SKINS, person, shadow


def courtroom(key: str) -> bytes:
    """Draw a courtroom: the judges' high bench, the tables of the parties, the public from behind."""
    canvas = Canvas(key, fade("#6f4a34", "#805840", "#6b4734"))
    rng = canvas.random
    # Panelled wall with tall windows left and right.
    for index in range(13):
        left = index * 140 - 10
        canvas.rectangle((left, 60, left + 130, 640), fade("#8d6244", "#7a5239", "#63422f"))
        canvas.rectangle((left + 14, 80, left + 116, 340), fade("#7a5239", "#6b4632"), radius=4)
        canvas.rectangle((left + 14, 366, left + 116, 622), fade("#7a5239", "#5f3e2c"), radius=4)
    canvas.rectangle((-10, 36, WIDTH + 10, 66), "#b98a56")
    for left in (60, 1560):
        canvas.rectangle((left - 14, 96, left + 194, 574), "#b98a56")
        canvas.rectangle((left, 110, left + 180, 560), fade("#dceaea", "#f9f1d4"))
        for x in (left + 56, left + 120):
            canvas.rectangle((x, 110, x + 6, 560), "#b98a56")
        canvas.rectangle((left, 320, left + 180, 326), "#b98a56")
    canvas.beam([(60, 560), (240, 130), (1300, 900), (420, 1150)], "#fff0c0", 0.3, blur=26)
    # The emblem: scales in a ring.
    canvas.glow(900, 216, 330, "#ffe3a0", 0.5)
    canvas.disc(900, 214, 106, "#d9ae5c")
    canvas.disc(900, 214, 94, fade("#3f5f52", "#27443c"))
    gold = "#f0cf80"
    canvas.stroke([(900, 146), (900, 274)], 8, gold)
    canvas.stroke([(850, 168), (950, 168)], 7, gold)
    canvas.stroke([(868, 278), (932, 278)], 9, gold)
    for x in (850, 950):
        canvas.stroke([(x, 168), (x - 24, 222)], 3, gold)
        canvas.stroke([(x, 168), (x + 24, 222)], 3, gold)
        canvas.ellipse((x - 30, 212, x + 30, 240), gold)
        canvas.rectangle((x - 32, 206, x + 32, 222), "#33524a")
        canvas.stroke([(x - 28, 221), (x + 28, 221)], 3, gold)
    for x, bands in ((420, ("#d2312e", "#fbf7ef")), (1320, ("#2f6a55",))):
        canvas.stroke([(x, 300), (x, 640)], 8, "#d9ae5c")
        canvas.disc(x, 292, 11, "#f0cf80")
        cloth = curve([(x + 2, 306), (x + 62, 336), (x + 84, 470), (x + 70, 590), (x + 8, 570)], closed=True, steps=5)
        canvas.polygon(cloth, bands[-1])
        with canvas.clip(cloth):
            canvas.polygon([(x - 40, 290), (x + 110, 290), (x + 110, 400), (x - 40, 500)], bands[0])
            for fold in (26, 58):
                canvas.stroke(
                    curve([(x + fold * 0.5, 300), (x + fold, 450), (x + fold, 600)]), 9, "#000000", alpha=0.16, blur=3
                )
    # Three high chairs with judges in robes, faces left out.
    for x, size in ((620, 0.94), (900, 1.08), (1180, 0.94)):
        canvas.rectangle((x - 86 * size, 388 - 60 * size, x + 86 * size, 700), fade("#5d2a2c", "#3f1c22"), radius=30)
        canvas.rectangle((x - 68 * size, 406 - 60 * size, x + 68 * size, 700), fade("#8d3a38", "#5d2629"), radius=22)
        robe = curve(
            [
                (x - 104 * size, 700),
                (x - 92 * size, 560),
                (x - 40 * size, 506),
                (x + 40 * size, 506),
                (x + 92 * size, 560),
                (x + 104 * size, 700),
            ],
            steps=6,
        )
        canvas.polygon(robe, fade("#24222c", "#17161d"))
        canvas.polygon(
            [(x - 34 * size, 506), (x + 34 * size, 506), (x + 22 * size, 700), (x - 22 * size, 700)], "#a8332f"
        )
        canvas.polygon(
            [(x - 15 * size, 512), (x + 15 * size, 512), (x + 22 * size, 590), (x - 22 * size, 590)], "#f6f1e6"
        )
        canvas.stroke([(x, 520), (x, 480)], 36 * size, mix(SKINS[0], "#000000", 0.15))
        canvas.ellipse((x - 40 * size, 396, x + 40 * size, 498), SKINS[1])
        if x == 1180:
            canvas.ellipse((x - 52, 380, x + 52, 512), "#2f2c38")
            canvas.ellipse((x - 34, 402, x + 34, 496), SKINS[1])
        else:
            canvas.polygon(
                curve([(x - 43, 446), (x - 46, 408), (x, 380), (x + 46, 408), (x + 43, 446), (x, 414)], closed=True),
                "#55504e" if x == 900 else "#221a1c",
            )
    # The bench.
    canvas.polygon([(330, 640), (1470, 640), (1520, 700), (280, 700)], fade("#c48f5c", "#a87348"))
    canvas.rectangle((280, 696, 1520, 880), fade("#8d5c3c", "#6f452f", "#4f3024"))
    canvas.rectangle((280, 694, 1520, 712), "#d9a870")
    for step in range(8):
        left = 312 + step * 150
        canvas.rectangle((left, 736, left + 124, 856), fade("#7d5036", "#5d3a29"), radius=6)
    for x in (540, 820, 1100):
        canvas.polygon([(x, 652), (x + 90, 652), (x + 100, 684), (x - 8, 684)], "#f3ead6")
        canvas.stroke([(x + 136, 690), (x + 130, 628), (x + 112, 606)], 5, "#1b1a20")
        canvas.disc(x + 110, 603, 8, "#1b1a20")
    canvas.rectangle((930, 656, 1010, 676), fade("#8a4f2f", "#5a3220"), radius=9)
    canvas.stroke([(966, 666), (1060, 684)], 8, "#b07a4a")
    canvas.ellipse((1022, 672, 1088, 694), "#6f4028")
    # The floor, the tables of the parties, the chair in the middle.
    canvas.polygon(
        [(-10, 872), (WIDTH + 10, 872), (WIDTH + 10, HEIGHT + 10), (-10, HEIGHT + 10)],
        fade("#8d4a40", "#6f3638", "#3f2028"),
    )
    canvas.beam([(420, 880), (760, 880), (1080, 1210), (430, 1210)], "#ffe2b0", 0.25, blur=20)
    for side in (-1, 1):
        x = 900 + side * 560
        for seat in (-90, 90):
            person(
                canvas,
                x + seat,
                1120,
                330,
                top="#201f28",
                legs="#17161d",
                skin=rng.choice(SKINS),
                veil="#3a3646" if seat * side > 0 else "",
            )
            canvas.polygon(
                [(x + seat - 12, 858), (x + seat + 12, 858), (x + seat + 16, 910), (x + seat - 16, 910)], "#f6f1e6"
            )
        shadow(canvas, x, 1130, 520, alpha=0.5)
        canvas.polygon([(x - 220, 980), (x + 220, 980), (x + 250, 1030), (x - 250, 1030)], fade("#c48f5c", "#a06c44"))
        canvas.rectangle((x - 250, 1026, x + 250, 1150), fade("#7d5036", "#4f3024"))
        for paper in range(3):
            px = x - 150 + paper * 120
            canvas.polygon([(px, 990), (px + 64, 990), (px + 70, 1014), (px - 6, 1014)], "#f6efdd")
        canvas.rectangle((x + 150, 968, x + 206, 1006), ("#3f6a6c", "#8d3a38")[side > 0], radius=3)
    shadow(canvas, 900, 1128, 230, alpha=0.5)
    canvas.rectangle((842, 900, 958, 1120), fade("#5d3a29", "#3f261d"), radius=12)
    person(canvas, 900, 1120, 330, top="#e9e4d6", legs="#2f3040", skin=SKINS[0])
    canvas.rectangle((836, 1000, 964, 1126), fade("#7d5036", "#573626"), radius=10)
    for x in range(-20, WIDTH + 40, 150):
        top = 1118 + 12 * math.sin(x)
        canvas.ellipse((x - 46, top - 56, x + 46, top + 52), rng.choice(("#1d1620", "#2a2028", "#4a3a44", "#241a24")))
        canvas.ellipse(
            (x - 110, top + 40, x + 110, top + 240), rng.choice(("#33404f", "#4a2f38", "#3a3a2f", "#2f3a42"))
        )
    return canvas.jpeg(vignette="#120806")


def scales_of_justice(key: str) -> bytes:
    """Draw brass scales, law books and a gavel on a desk in warm light."""
    x: float
    canvas = Canvas(key, fade("#12352f", "#1d4a40", "#245549"))
    canvas.glow(760, 430, 900, "#e8c98a", 0.5)
    for index in range(7):
        x = 60 + index * 290
        canvas.rectangle((x, -10, x + 6, 860), "#183f37")
    canvas.beam([(-60, -40), (220, -40), (1500, 1000), (500, 1000)], "#ffe9b0", 0.34, blur=30)
    canvas.polygon(
        [(-10, 880), (WIDTH + 10, 880), (WIDTH + 10, HEIGHT + 10), (-10, HEIGHT + 10)],
        fade("#8a5334", "#693b29", "#37201d"),
    )
    canvas.rectangle((-10, 872, WIDTH + 10, 892), "#b3734a")
    for _ in range(50):
        x, y = canvas.random.uniform(-100, 1700), canvas.random.uniform(900, 1190)
        canvas.stroke([(x, y), (x + canvas.random.uniform(150, 520), y)], 2, "#47261d", alpha=0.45)
    canvas.glow(820, 1010, 760, "#ffd48a", 0.5, flatten=0.3)
    # A stack of books to the right.
    for level, (colour, width, shift) in enumerate(
        (("#7a2b2b", 470, 0), ("#2f4f6a", 430, 18), ("#8a6a3a", 450, -12), ("#3f5a44", 390, 10))
    ):
        top = 1010 - level * 82
        left = 1220 + shift
        if not level:
            shadow(canvas, left + 260, top + 76, 640, alpha=0.6)
        canvas.rectangle(
            (left, top, left + width, top + 76),
            fade(mix(colour, "#ffffff", 0.16), colour, mix(colour, "#000000", 0.3)),
            radius=8,
        )
        canvas.rectangle((left + width - 26, top + 9, left + width + 4, top + 67), fade("#f5e8c9", "#cdb98d"), radius=3)
        for x in (left + 40, left + 54, left + 110, left + 300, left + 314):
            canvas.rectangle((x, top, x + 6, top + 76), "#d9b25c")
    # The gavel on its block.
    shadow(canvas, 430, 1080, 420, alpha=0.6)
    canvas.ellipse((270, 1020, 590, 1100), "#3f2218")
    canvas.ellipse((270, 1000, 590, 1078), fade("#b0713f", "#8a5230"))
    canvas.ellipse((300, 1010, 560, 1066), "#9c6238")
    canvas.stroke([(470, 990), (820, 1096)], 26, "#8a5230")
    canvas.stroke([(474, 984), (816, 1088)], 7, "#d9a066")
    head = [(330, 905), (510, 945), (490, 1040), (308, 1000)]
    canvas.polygon(head, fade("#c4824a", "#8a5230", "#5d3522"))
    canvas.ellipse((482, 940, 524, 1046), "#6f4028")
    canvas.ellipse((292, 900, 340, 1004), "#c98a52")
    for share in (0.2, 0.82):
        x = 330 + 180 * share
        canvas.polygon(
            [
                (x - 8, 905 + 40 * share),
                (x + 8, 908 + 40 * share),
                (x - 14, 1004 + 40 * share),
                (x - 30, 1000 + 40 * share),
            ],
            "#d9b25c",
        )
    _scales(canvas, 860, 1060)
    canvas.glow(760, 300, 420, "#fff0c4", 0.28)
    return canvas.jpeg(vignette="#03100d")


def _scales(canvas: Canvas, x: float, y: float) -> None:
    brass = fade("#f7dc95", "#d9a94a", "#9c6c2a", across=True)
    shadow(canvas, x + 30, y + 6, 460, alpha=0.6)
    canvas.ellipse((x - 190, y - 46, x + 190, y + 34), "#7d5422")
    canvas.ellipse((x - 190, y - 62, x + 190, y + 16), fade("#f3d385", "#c08f3a", "#8a5f28", across=True))
    canvas.ellipse((x - 110, y - 92, x + 110, y - 24), fade("#f7dc95", "#b98634", across=True))
    canvas.polygon(
        curve(
            [
                (x - 60, y - 60),
                (x - 22, y - 180),
                (x - 16, y - 700),
                (x + 16, y - 700),
                (x + 22, y - 180),
                (x + 60, y - 60),
            ],
            steps=6,
        ),
        brass,
    )
    for height, reach in ((190, 44), (440, 36), (680, 42)):
        canvas.ellipse((x - reach, y - height - 22, x + reach, y - height + 22), brass)
    canvas.disc(x, y - 770, 40, fade("#fbe6ad", "#c4923f", "#8a5f28"))
    canvas.disc(x - 12, y - 784, 10, "#fff6d9")
    canvas.polygon([(x - 12, y - 806), (x, y - 880), (x + 12, y - 806)], brass)
    tilt = 26
    arm = curve(
        [
            (x - 400, y - 690 + tilt),
            (x - 300, y - 742 + tilt * 0.7),
            (x, y - 726),
            (x + 300, y - 742 - tilt * 0.7),
            (x + 400, y - 690 - tilt),
        ],
        steps=10,
    )
    canvas.stroke(arm, 24, "#a8782e")
    canvas.stroke([(px, py - 5) for px, py in arm], 9, "#fbe2a0")
    for side in (-1, 1):
        px, top = x + side * 400, y - 690 - side * tilt
        low = top + 350
        canvas.disc(px, top, 16, "#e9c063")
        for reach in (-150, 0, 150):
            canvas.stroke([(px, top + 10), (px + reach, low)], 4, "#d9b25c")
        pan = [
            (px - 172, low),
            *[
                (px - 172 * math.cos(math.pi * step / 18), low + 84 * math.sin(math.pi * step / 18))
                for step in range(19)
            ],
        ]
        canvas.polygon(pan, fade("#e2b65a", "#a8752e", "#6f4a20"))
        canvas.ellipse((px - 172, low - 24, px + 172, low + 24), fade("#fbe6ad", "#c99a45"))
        canvas.ellipse((px - 150, low - 16, px + 150, low + 18), "#9c6f2e")
        canvas.ellipse((px - 150, low - 10, px + 150, low + 18), "#b98a3c")


def rice_warehouse(key: str) -> bytes:
    """Draw a warehouse with stacks of rice sacks in shafts of light, and men who carry them."""
    canvas = Canvas(key, fade("#2b2b30", "#4a4038", "#5d4c3a"))
    rng = canvas.random
    # Roof trusses in perspective towards the open gate.
    canvas.polygon([(-10, -10), (WIDTH + 10, -10), (1120, 330), (680, 330)], fade("#1d1e24", "#3d3832"))
    canvas.polygon([(-10, -10), (680, 330), (680, 760), (-10, 1000)], fade("#5d4f42", "#4a3d34"))
    canvas.polygon([(WIDTH + 10, -10), (1120, 330), (1120, 760), (WIDTH + 10, 1000)], fade("#54473c", "#40352f"))
    for share in (0.0, 0.2, 0.42, 0.66, 0.92):
        reach, top = 230 + 690 * share, 335 - 330 * share
        thick = 6 + 13 * share
        canvas.stroke(
            [(900 - reach, top + 30 * share), (900, top - 60 - 60 * share), (900 + reach, top + 30 * share)],
            thick,
            "#2a2a2e",
        )
        canvas.stroke([(900 - reach, top + 34 * share), (900 + reach, top + 34 * share)], thick * 0.8, "#33302f")
        for side in (-0.66, -0.33, 0.33, 0.66):
            canvas.stroke(
                [
                    (900 + reach * side, top + 34 * share),
                    (900 + reach * side * 0.6, top - 40 - 50 * share * (1 - abs(side))),
                ],
                thick * 0.5,
                "#33302f",
            )
    # Windows high on the left wall.
    windows = []
    for index in range(4):
        near = 1 - index * 0.22
        x, width = 640 - 560 * near, 110 * near
        y, height = 330 - 210 * near, 150 * near
        pane = [(x, y), (x + width, y + width * 0.42), (x + width, y + width * 0.42 + height * 0.86), (x, y + height)]
        canvas.polygon(pane, "#fff3cf")
        canvas.stroke(
            [
                ((pane[0][0] + pane[1][0]) / 2, (pane[0][1] + pane[1][1]) / 2),
                ((pane[2][0] + pane[3][0]) / 2, (pane[2][1] + pane[3][1]) / 2),
            ],
            5,
            "#3d3832",
        )
        windows.append(pane)
    # The gate, and the yard outside.
    canvas.rectangle((720, 400, 1080, 760), fade("#f9eccb", "#fbdfa6"))
    canvas.rectangle((720, 640, 1080, 760), fade("#e9cf9c", "#d6b67f"))
    canvas.glow(900, 590, 620, "#fff1c8", 0.7)
    canvas.rectangle((770, 540, 1000, 700), "#c4503f", radius=10)
    canvas.rectangle((780, 470, 990, 600), "#5d7f8a")
    canvas.rectangle((800, 556, 880, 606), "#26343c", radius=8)
    for x in (820, 950):
        canvas.disc(x, 704, 27, "#2a2624")
    canvas.polygon(
        [(-10, 1000), (680, 760), (1120, 760), (WIDTH + 10, 1000), (WIDTH + 10, HEIGHT + 10), (-10, HEIGHT + 10)],
        fade("#c9ab7c", "#9c7f5a", "#5f4d3c"),
    )
    canvas.polygon([(720, 762), (1080, 762), (1300, HEIGHT + 10), (500, HEIGHT + 10)], "#ffeec4", alpha=0.42, blur=24)
    # Stacks of sacks on both sides, far ones first.
    for share in (0.0, 0.22, 0.5, 1.0):
        for side in (-1, 1):
            size = 0.44 + 0.86 * share
            x, y = 900 + side * (330 + 470 * share), 784 + 270 * share
            _stack(canvas, x, y, size, rng.randint(5, 6))
    for pane in windows[:3]:
        canvas.beam([pane[3], pane[2], (pane[2][0] + 640, 1130), (pane[3][0] + 470, 1160)], "#fff1c4", 0.3, blur=18)
    # Men who carry sacks from the lorry.
    for x, y, height, shirt, facing in (
        (830, 800, 170, "#c9634a", -1),
        (1010, 850, 220, "#4f8290", 1),
        (700, 1080, 400, "#d99a3f", -1),
    ):
        shadow(canvas, x + 18, y, height * 0.66, alpha=0.5)
        person(canvas, x, y, height, top=shirt, legs="#33343f", pose="carry", facing=facing, skin=rng.choice(SKINS))
        _sack(canvas, x, y - height * 1.03, height * 0.0027, 0)
    person(
        canvas,
        1200,
        1100,
        410,
        top="#e9e2d2",
        legs="#3b3f52",
        pose="reach",
        facing=-1,
        hat="cap",
        hat_colour="#3f6a7c",
        skin=SKINS[1],
    )
    canvas.polygon([(1030, 800), (1088, 790), (1096, 868), (1038, 878)], "#a8743f")
    canvas.polygon([(1036, 808), (1084, 800), (1090, 862), (1042, 870)], "#f6efdd")
    for _ in range(160):
        x, y = rng.uniform(200, 1300), rng.uniform(250, 1050)
        canvas.disc(x, y, rng.uniform(0.8, 2.4), "#fff3cf", alpha=0.5)
    for _ in range(200):
        x, y = 560 + rng.gauss(0, 110), 1140 + rng.gauss(0, 14)
        canvas.ellipse((x - 4, y - 2, x + 4, y + 2), rng.choice(("#fbf5e2", "#e9dcbc")))
    return canvas.jpeg(vignette="#0c0806")


def _sack(canvas: Canvas, x: float, y: float, size: float, tone: int) -> None:
    base = ("#e9d8b4", "#dfc99e", "#f0e3c6", "#d6bf94")[tone]
    body = curve([(x - 92 * size, y + 24 * size), (x - 100 * size, y - 12 * size), (x - 70 * size, y - 36 * size),
        (x, y - 40 * size), (x + 72 * size, y - 36 * size),
                  (x + 100 * size, y - 10 * size), (x + 92 * size, y + 26 * size),
                  (x, y + 34 * size)], closed=True, steps=4)  # fmt: skip
    canvas.polygon(body, mix(base, "#5a3f2a", 0.35))
    canvas.polygon([(x + (px - x) * 0.97, y + (py - y) * 0.86 - 4 * size) for px, py in body], base)
    canvas.polygon(
        [
            (x - 86 * size, y - 18 * size),
            (x - 60 * size, y - 30 * size),
            (x + 20 * size, y - 33 * size),
            (x - 10 * size, y - 18 * size),
        ],
        mix(base, "#ffffff", 0.5),
    )
    canvas.stroke(
        [(x - 62 * size, y - 26 * size), (x - 66 * size, y + 22 * size)], 3.4 * size, mix(base, "#6a4a30", 0.4)
    )
    canvas.rectangle(
        (x - 24 * size, y - 14 * size, x + 40 * size, y + 12 * size),
        ("#5f8f6a", "#b5573f", "#4f7f96", "#5f8f6a")[tone],
        radius=3 * size,
    )
    canvas.disc(x + 8 * size, y - 1 * size, 8 * size, mix(base, "#ffffff", 0.3))


def _stack(canvas: Canvas, x: float, y: float, size: float, rows: int) -> None:
    shadow(canvas, x, y + 20 * size, 720 * size, alpha=0.6)
    for row in range(rows):
        count = 4 if row % 2 == 0 else 3
        for index in range(count):
            px = x + (index - (count - 1) / 2) * 178 * size
            _sack(canvas, px, y - row * 64 * size, size, (index * 3 + row) % 4)
