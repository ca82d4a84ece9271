"""Pictures for talks and tension between states: a telephone, a conference table, a frontier, tanks."""

from __future__ import annotations

import math
from itertools import pairwise

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, curve, fade, mix
from babad.importers.sample_pictures.scenery import (
    flag,
    land,
    pine,
    ridge,
    shadow,
    skyline,
    snowfall,
    streaks,
    swell,
    tree,
)


def telephone_desk(key: str) -> bytes:
    """Draw an old telephone under a lamp, on a desk before a window on the city at night."""
    canvas = Canvas(key, fade("#152235", "#1b2c42", "#223449"))
    # The window: a city out of focus.
    canvas.rectangle((180, 60, 1250, 720), fade("#0b1330", "#1d2a58", "#4a3f78", "#b0687a"))
    with canvas.clip([(180, 60), (1250, 60), (1250, 720), (180, 720)]):
        skyline(canvas, 720, 90, 330, fade("#1a2046", "#12162f"), windows="#f6c977", lit=0.34, left=170, right=1260)
        for _ in range(46):
            x, y = canvas.random.uniform(190, 1240), canvas.random.uniform(430, 710)
            canvas.disc(x, y, canvas.random.uniform(6, 19), canvas.random.choice(("#ffcf7d", "#ff9f6b", "#9fd4ff",
                "#ffe8bd")),
                        alpha=0.34)  # fmt: skip
    for x in (180, 715, 1250):
        canvas.rectangle((x - 13, 48, x + 13, 732), "#33455a")
    for y in (60, 390, 720):
        canvas.rectangle((168, y - 11, 1262, y + 11), "#33455a")
    canvas.rectangle((150, 726, 1280, 752), "#41566d")
    # The desk.
    canvas.polygon([(-10, 800), (WIDTH + 10, 800), (WIDTH + 10, HEIGHT + 10), (-10, HEIGHT + 10)],
                   fade("#8a5436", "#6a3b29", "#3c201c"))  # fmt: skip
    canvas.rectangle((-10, 794, WIDTH + 10, 812), "#a96b44")
    for _ in range(60):
        y = canvas.random.uniform(820, 1190)
        x = canvas.random.uniform(-100, 1700)
        canvas.stroke([(x, y), (x + canvas.random.uniform(150, 500), y)], 2, "#4a281e", alpha=0.4)
    # Lamp light, then the lamp.
    canvas.glow(1430, 980, 900, "#ffcf86", 0.72, flatten=0.34)
    canvas.beam([(1330, 470), (1530, 470), (2050, 1040), (620, 1040)], "#ffdc9c", 0.42, blur=24)
    shadow(canvas, 1560, 930, 300)
    canvas.ellipse((1440, 880, 1690, 942), "#1f3b33")
    canvas.ellipse((1450, 876, 1680, 926), "#2f5c4d")
    canvas.stroke(curve([(1565, 900), (1620, 720), (1590, 520), (1470, 400)]), 16, "#c9a24d")
    canvas.polygon(
        curve([(1290, 480), (1330, 380), (1420, 330), (1510, 350), (1570, 480)], steps=8),
        fade("#4f8f77", "#2d6654", "#1f4a3e"),
    )
    canvas.ellipse((1290, 462, 1570, 500), "#ffe9b8")
    canvas.glow(1430, 485, 240, "#fff2c9", 0.85)
    canvas.disc(1430, 326, 15, "#c9a24d")
    # Papers and a pen.
    for points, tone in (
        ([(150, 960), (470, 905), (620, 1010), (285, 1085)], "#d9cdb9"),
        ([(190, 950), (520, 925), (640, 1030), (300, 1070)], "#f1e7d3"),
    ):
        canvas.polygon([(x + 8, y + 12) for x, y in points], "#1a0d0c", alpha=0.4, blur=8)
        canvas.polygon(points, tone)
    for row in range(6):
        x, y = 246 + row * 19, 966 + row * 17
        canvas.stroke([(x, y), (x + 285 - (row % 3) * 50, y - 22)], 4, "#b9ad9c")
    canvas.stroke([(560, 1092), (770, 1030)], 13, "#16202e")
    canvas.stroke([(560, 1092), (536, 1099)], 6, "#d7b25a")
    _telephone(canvas, 1010, 1050)
    return canvas.jpeg()


def _telephone(canvas: Canvas, x: float, y: float) -> None:
    red, dark, light = fade("#d8493c", "#b52f30", "#7d1f28"), "#7a1c26", "#f08a73"
    shadow(canvas, x + 10, y + 10, 560, alpha=0.6)
    body = curve(
        [(x - 215, y), (x - 205, y - 60), (x - 150, y - 140), (x - 105, y - 225), (x + 105, y - 225),
            (x + 150, y - 140),
         (x + 205, y - 60), (x + 215, y), (x, y + 24)],
        closed=True, steps=8,
    )  # fmt: skip
    canvas.polygon(body, red)
    with canvas.clip(body):
        canvas.polygon(
            [(x - 200, y - 40), (x - 120, y - 225), (x - 80, y - 225), (x - 150, y - 30)], light, alpha=0.4, blur=10
        )
        canvas.grainy((x, y - 225, x + 215, y + 20), "#4a0f1c", 0.5, towards="right")
    # The dial with its ten holes.
    canvas.ellipse((x - 108, y - 192, x + 108, y - 20), dark)
    canvas.ellipse((x - 98, y - 186, x + 98, y - 30), fade("#fbf2df", "#d8c9ae"))
    canvas.ellipse((x - 84, y - 174, x + 84, y - 42), fade("#3a3340", "#211c28"))
    for step in range(10):
        angle = math.radians(30 + step * 29)
        cx, cy = x + 62 * math.cos(angle), y - 108 - 48 * math.sin(angle)
        canvas.ellipse((cx - 14, cy - 11.5, cx + 14, cy + 11.5), "#efe3cb")
    canvas.ellipse((x - 28, y - 129, x + 28, y - 87), fade("#d8493c", "#9c2730"))
    # The cradle and the receiver.
    for side in (-1, 1):
        canvas.rectangle((x + side * 78 - 22, y - 268, x + side * 78 + 22, y - 214), dark, radius=10)
    shadow(canvas, x, y - 236, 380, alpha=0.4)
    handle = curve(
        [(x - 210, y - 262), (x - 150, y - 318), (x, y - 334), (x + 150, y - 318), (x + 210, y - 262)], steps=8
    )
    canvas.stroke(handle, 50, "#b93336")
    canvas.stroke([(px, py - 13) for px, py in handle[3:-3]], 10, light, alpha=0.55)
    for side in (-1, 1):
        cx = x + side * 212
        canvas.ellipse((cx - 66, y - 278, cx + 66, y - 204), fade("#cf4339", "#7d1f28"))
        canvas.ellipse((cx - 66, y - 226, cx + 66, y - 196), dark)
    # The coiled cord.
    cord = []
    for step in range(150):
        share = step / 149
        cord.append(
            (
                x - 215 - 330 * share + 13 * math.sin(step * 0.95),
                y - 14 + 82 * math.sin(share * 2.6) + 17 * math.cos(step * 0.95),
            )
        )
    canvas.stroke(cord, 7, "#8f2429")


def conference_table(key: str) -> bytes:
    """Draw an empty conference room: a long table laid for two delegations."""
    canvas = Canvas(key, fade("#e8dcc8", "#d8c6ad", "#c3ab90"))
    # Tall windows on a pale winter day.
    for index in range(5):
        left = 130 + index * 330
        canvas.rectangle((left, 70, left + 220, 560), fade("#b9d3e4", "#dfe9ea", "#f6ecd9"))
        with canvas.clip([(left, 70), (left + 220, 70), (left + 220, 560), (left, 560)]):
            land(canvas, [(x, y + 380 - 500) for x, y in ridge(canvas.random, 560, 60)], "#9fb6c2", 560)
            for step in range(3):
                tree(canvas, left + 30 + step * 80, 570, 170, "#7e9a94", "#9db5aa", "#6f7d7a")
        canvas.rectangle((left + 106, 70, left + 114, 560), "#f7f0e2")
        canvas.rectangle((left, 250, left + 220, 258), "#f7f0e2")
        for side in (-1, 1):
            edge = left + 110 + side * 132
            drape = [
                (edge, 46),
                (edge - side * 52, 46),
                (edge - side * 30, 330),
                (edge - side * 58, 590),
                (edge + side * 8, 590),
            ]
            canvas.polygon(curve(drape, closed=True, steps=5), fade("#8d3b3a", "#6b2a33"))
    canvas.rectangle((-10, 30, WIDTH + 10, 58), "#b48d5a")
    canvas.rectangle((-10, 590, WIDTH + 10, HEIGHT + 10), fade("#7c5a45", "#5a3c33", "#38262a"))
    canvas.rectangle((-10, 578, WIDTH + 10, 596), "#a27f5c")
    for index in range(5):
        left = 130 + index * 330
        canvas.beam([(left + 220, 590), (left, 590), (left - 200, 1200), (left + 180, 1200)], "#ffe9c2", 0.3, blur=18)
    # Two delegations' flags.
    for x, bands, upright in (
        (64, ("#f3f1ea", "#2b4b9b", "#b8323a"), False),
        (1650, ("#b8323a", "#f3f1ea", "#b8323a", "#f3f1ea", "#b8323a"), False),
    ):
        canvas.stroke([(x, 250), (x, 720)], 9, "#c9a45a")
        canvas.disc(x, 246, 12, "#e3c477")
        flag(canvas, x + 4, 262, 116, 210, bands, upright=upright, phase=1.0)
    canvas.rectangle((1654, 262, 1706, 352), "#24407f")
    for row in range(4):
        for column in range(3):
            canvas.disc(1664 + column * 16, 276 + row * 20, 3, "#f3f1ea")
    # Chairs on the far side.
    for index in range(9):
        x = 320 + index * 145
        canvas.rectangle((x - 44, 566, x + 44, 720), fade("#a9483f", "#6d2a31"), radius=20)
        canvas.rectangle((x - 33, 580, x + 33, 690), "#c15b4b", radius=14)
    # The table.
    shadow(canvas, 900, 1010, 1750, alpha=0.55, flat=0.2)
    canvas.rectangle((330, 900, 1470, 1040), "#3d251f")
    canvas.ellipse((90, 640, 1710, 972), "#3a221d")
    canvas.ellipse((90, 622, 1710, 946), fade("#b47a4c", "#9a6040", "#6f3f2f"))
    canvas.ellipse((250, 662, 1550, 880), fade("#315c50", "#234740"))
    canvas.ellipse((110, 628, 1690, 800), "#ffe7bd", alpha=0.2, blur=26)
    for index in range(9):
        x = 350 + index * 137
        _place_at_table(canvas, x, 690, 0.72, facing=1)
    for index in range(8):
        x = 340 + index * 160
        _place_at_table(canvas, x, 872, 1.0, facing=-1)
    for x in (560, 900, 1240):
        _flowers(canvas, x, 770)
    # Chairs on the near side.
    for index in range(7):
        x = 260 + index * 215
        canvas.rectangle((x - 78, 980, x + 78, 1260), "#16101a", radius=34, alpha=0.3, blur=14)
        canvas.rectangle((x - 74, 968, x + 74, 1260), fade("#b04d42", "#6d2730", "#43192a"), radius=32)
        canvas.rectangle((x - 74, 968, x + 74, 990), "#cf6f58", radius=11)
        canvas.rectangle((x - 56, 1006, x + 56, 1240), "#8a3638", radius=22)
    return canvas.jpeg()


def _place_at_table(canvas: Canvas, x: float, y: float, size: float, *, facing: int) -> None:
    canvas.polygon(
        [
            (x - 34 * size, y - 9 * size),
            (x + 20 * size, y - 9 * size),
            (x + 26 * size, y + 13 * size),
            (x - 40 * size, y + 13 * size),
        ],
        "#f6f0e2",
    )
    for row in range(3):
        canvas.stroke(
            [(x - 28 * size, y - 4 * size + row * 6 * size), (x + 12 * size, y - 4 * size + row * 6 * size)],
            1.6,
            "#c6bba6",
        )
    canvas.stroke(
        [(x + 44 * size, y + 6 * size), (x + 36 * size, y - 34 * size), (x + (36 - 14 * facing) * size, y - 52 * size)],
        3.4 * size,
        "#1b1b22",
    )
    canvas.disc(x + (36 - 16 * facing) * size, y - 55 * size, 6 * size, "#2b2b34")
    canvas.ellipse((x + 36 * size, y + 2 * size, x + 54 * size, y + 11 * size), "#1b1b22")
    canvas.rectangle((x + 60 * size, y - 18 * size, x + 74 * size, y + 8 * size), "#dcebf0", alpha=0.65)
    canvas.rectangle((x + 60 * size, y - 8 * size, x + 74 * size, y + 8 * size), "#9fc3d1", alpha=0.8)


def _flowers(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse((x - 60, y - 4, x + 60, y + 16), "#183a33")
    for _ in range(46):
        px, py = x + canvas.random.gauss(0, 34), y - 14 + canvas.random.gauss(0, 11)
        canvas.disc(
            px,
            py,
            canvas.random.uniform(5, 11),
            canvas.random.choice(("#f7efe0", "#e8b24c", "#f0d9c0", "#5d8a62", "#466f52")),
        )


def border_snow(key: str) -> bytes:
    """Draw a frontier in deep snow: posts, wire, a watchtower and fir woods."""
    canvas = Canvas(key, fade("#5f7591", "#93a6b8", "#c7cdd2", "#e9dccd", "#f0dcc4"))
    streaks(canvas, (0, 40, WIDTH, 480), 28, "#eef0f0", alpha=0.45)
    canvas.glow(520, 610, 560, "#fff0cf", 0.75)
    land(canvas, ridge(canvas.random, 590, 60), "#9fb0be")
    for layer, (base, colour, low, high) in enumerate((
        (665, "#8499a8", 70, 130), (705, "#647d8c", 100, 180), (750, "#43606c", 130, 240))):  # fmt: skip
        x = -30.0
        while x < WIDTH + 40:
            if layer < 2 or not 520 < x < 1130:
                pine(canvas, x, base + canvas.random.uniform(-6, 8), canvas.random.uniform(low, high), colour,
                     mix(colour, "#f4f7f9", 0.5))  # fmt: skip
            x += canvas.random.uniform(18, 44) * (1 + layer * 0.3)
        canvas.mist(base - 120, base + 20, "#e6e6e4", 0.0, 0.42)
    land(canvas, swell(752, 10, 260, 0.4), fade("#eef1f3", "#cfd8e2", "#a8b8cc"))
    _watchtower(canvas, 1330, 800)
    # The road that stops at the barrier.
    canvas.polygon([(800, 760), (850, 760), (1230, HEIGHT + 10), (560, HEIGHT + 10)], fade("#c3ccd6", "#97a6b8"))
    for side in (-1, 1):
        track = [(825 + side * 10, 762), (870 + side * 70, 950), (900 + side * 170, HEIGHT + 10)]
        canvas.stroke(curve(track), 12, "#7b8ca3", alpha=0.65, blur=3)
    # Wire, running from far right to near left.
    posts = [
        (1240 - 1330 * share, 770 + 250 * share**1.4, 46 + 220 * share)
        for share in (0, 0.07, 0.16, 0.27, 0.41, 0.58, 0.78, 1.0)
    ]
    for (ax, ay, ah), (bx, by, bh) in pairwise(posts):
        for level in (0.25, 0.5, 0.75, 0.95):
            canvas.stroke([(ax, ay - ah * level), (bx, by - bh * level)], 1.2 + bh * 0.012, "#3c4757")
            for step in range(1, 6):
                share = step / 6
                x, y = ax + (bx - ax) * share, ay - ah * level + ((by - bh * level) - (ay - ah * level)) * share
                barb = 1.5 + bh * 0.022
                canvas.stroke([(x - barb, y - barb), (x + barb, y + barb)], 1 + bh * 0.008, "#2e3846")
                canvas.stroke([(x + barb, y - barb), (x - barb, y + barb)], 1 + bh * 0.008, "#2e3846")
    for x, y, height in posts:
        canvas.rectangle((x - height * 0.035, y - height, x + height * 0.035, y + 4), fade("#5b5348", "#38322f"))
        canvas.rectangle(
            (x - height * 0.045, y - height - height * 0.05, x + height * 0.045, y - height + 3), "#f6f8fa", radius=4
        )
        canvas.ellipse((x - height * 0.22, y - 7, x + height * 0.22, y + 9), "#f5f7f9")
    # Two striped posts facing each other, and the barrier between.
    _border_post(canvas, 540, 1060, 380, ("#2c6bb3", "#f2c53d"))
    _border_post(canvas, 1225, 1060, 380, ("#b2332f", "#2f7a4a"))
    canvas.stroke([(596, 950), (1180, 932)], 22, "#f4f5f6")
    for step in range(6):
        x = 640 + step * 92
        canvas.polygon(
            [
                (x, 960 - step * 2.9),
                (x + 44, 958.6 - step * 2.9),
                (x + 54, 936.6 - step * 2.9),
                (x + 10, 938 - step * 2.9),
            ],
            "#c4373a",
        )
    canvas.stroke([(600, 938), (1178, 920)], 5, "#ffffff")
    land(canvas, swell(1120, 22, 240, 2.2), fade("#f9fbfc", "#c3cfde", "#9db0c8"))
    for step in range(9):
        x, y = 700 + step * 17 + (step % 2) * 20, 1176 - step * 9
        canvas.ellipse((x - 12, y - 5, x + 12, y + 5), "#93a4bb")
    snowfall(canvas, 420)
    return canvas.jpeg()


def _border_post(canvas: Canvas, x: float, y: float, height: float, colours: tuple[str, str]) -> None:
    shadow(canvas, x + 40, y, 190, alpha=0.3)
    width, bands = 34, 9
    outline = [(x - width, y), (x - width, y - height), (x, y - height - 26), (x + width, y - height), (x + width, y)]
    with canvas.clip(outline):
        for band in range(bands + 2):
            top = y - height - 60 + band * height / (bands - 1)
            slant = 26
            canvas.polygon([(x - width, top + slant), (x + width, top - slant),
                (x + width, top - slant + height / (bands - 1) + 1),
                            (x - width, top + slant + height / (bands - 1) + 1)], colours[band % 2])  # fmt: skip
        canvas.rectangle((x + 8, y - height - 40, x + width, y + 4), "#101a30", alpha=0.3)
    canvas.polygon(
        [(x - width - 7, y - height + 2), (x, y - height - 30), (x + width + 7, y - height + 2), (x, y - height - 14)],
        "#fafcfd",
    )
    shield = [(x - 24, y - height * 0.78), (x + 24, y - height * 0.78), (x + 24, y - height * 0.64),
        (x, y - height * 0.57),
              (x - 24, y - height * 0.64)]  # fmt: skip
    canvas.polygon(shield, "#f4f1e6")
    canvas.polygon([(px + (x - px) * 0.25, py + (y - height * 0.68 - py) * 0.25) for px, py in shield], colours[0])


def _watchtower(canvas: Canvas, x: float, y: float) -> None:
    wood, dark = "#4c4640", "#2e2c2d"
    shadow(canvas, x + 30, y + 4, 260, alpha=0.3)
    for side in (-1, 1):
        canvas.stroke([(x + side * 84, y), (x + side * 52, y - 330)], 15, wood)
        canvas.stroke([(x + side * 46, y - 8), (x + side * 34, y - 330)], 9, dark)
    for level in (0.2, 0.52, 0.84):
        reach = 84 - 32 * level
        canvas.stroke([(x - reach, y - 330 * level), (x + reach, y - 330 * level)], 8, wood)
        canvas.stroke([(x - reach, y - 330 * level), (x + reach - 8, y - 330 * (level - 0.2))], 6, dark)
    canvas.rectangle((x - 92, y - 344, x + 92, y - 322), wood)
    canvas.rectangle((x - 76, y - 470, x + 76, y - 340), fade("#6d6053", "#4a423c"))
    canvas.rectangle((x - 62, y - 448, x + 62, y - 388), "#20242c")
    canvas.rectangle((x - 58, y - 444, x - 4, y - 392), "#ffd98e")
    canvas.glow(x - 30, y - 418, 130, "#ffd98e", 0.5)
    canvas.polygon([(x - 112, y - 464), (x, y - 536), (x + 112, y - 464)], "#3b3634")
    canvas.polygon(
        [(x - 116, y - 466), (x, y - 544), (x + 116, y - 466), (x + 78, y - 474), (x, y - 520), (x - 78, y - 474)],
        "#f6f8fa",
    )


def tanks_field(key: str) -> bytes:
    """Draw a column of tanks standing in a snowy field at sundown."""
    x: float
    y: float
    canvas = Canvas(key, fade("#3d4658", "#65697a", "#9d8587", "#d59a7c", "#f2bd84", "#f2bd84"))
    streaks(canvas, (0, 40, WIDTH, 420), 30, "#4b5062", alpha=0.55)
    streaks(canvas, (0, 380, WIDTH, 610), 20, "#ffdca6", alpha=0.5)
    canvas.glow(470, 640, 620, "#ffe4a8", 0.95)
    canvas.disc(470, 640, 62, "#fff1cd")
    x = -20.0
    while x < WIDTH + 30:
        canvas.random.random()
        pine(canvas, x, 690, canvas.random.uniform(36, 96), "#6d5f68")
        x += canvas.random.uniform(10, 26)
    land(canvas, swell(684, 7, 320, 1.4), fade("#e7cdbd", "#b9a9b4", "#7f819c", "#575f80"))
    canvas.mist(620, 720, "#f6cf9e", 0.0, 0.35)
    for x, y, size in ((1560, 722, 0.3), (1330, 738, 0.38), (1085, 762, 0.5), (800, 800, 0.66)):
        _tank(canvas, x, y, size, shade=0.62 - size * 0.5)
    for side in (-1, 1):
        track = [(1700 + side * 10, 728), (1300, 806 + side * 18), (700, 930 + side * 34), (-60, 1130 + side * 90)]
        canvas.stroke(curve(track), 26, "#5d6079", alpha=0.5, blur=5)
    for _ in range(260):
        x, y = canvas.random.uniform(0, WIDTH), canvas.random.uniform(840, 1190)
        canvas.stroke([(x, y), (x + canvas.random.uniform(-8, 8), y - canvas.random.uniform(8, 26))], 2, "#6a5d5f")
    _tank(canvas, 560, 985, 1.35, shade=0.0)
    canvas.mist(1040, HEIGHT, "#1d2238", 0.0, 0.42)
    snowfall(canvas, 110, "#ffeeda")
    return canvas.jpeg()


def _tank(canvas: Canvas, x: float, y: float, size: float, *, shade: float) -> None:
    def tone(colour: str) -> str:
        return mix(colour, "#a78a84", max(shade, 0))

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx * size, y + dy * size

    shadow(canvas, x + 40 * size, y + 6 * size, 620 * size, alpha=0.5)
    body, dark, light = tone("#3c4433"), tone("#20241f"), tone("#8a8560")
    canvas.polygon(
        curve([at(-260, -60), at(-235, -8), at(-180, 6), at(180, 6), at(240, -12), at(262, -62)], steps=5), dark
    )
    for wheel in range(6):
        cx, cy = at(-178 + wheel * 72, -32)
        canvas.disc(cx, cy, 34 * size, tone("#2f352b"))
        canvas.disc(cx, cy, 22 * size, tone("#4d5541"))
        canvas.disc(cx, cy, 7 * size, dark)
    canvas.polygon([at(-282, -66), at(-262, -104), at(232, -112), at(286, -74), at(266, -56), at(-268, -52)], body)
    canvas.polygon([at(-282, -66), at(-262, -104), at(232, -112), at(244, -104), at(-252, -94), at(-268, -66)], light)
    canvas.polygon(
        curve([at(-140, -106), at(-150, -140), at(-96, -182), at(70, -186), at(132, -150), at(140, -108)], steps=5),
        body,
    )
    canvas.polygon([at(-146, -142), at(-96, -182), at(70, -186), at(84, -176), at(-92, -170), at(-136, -130)], light)
    canvas.stroke([at(-140, -146), at(-430, -176)], 17 * size, body)
    canvas.stroke([at(-140, -151), at(-430, -181)], 4 * size, light)
    canvas.stroke([at(-300, -163), at(-340, -167)], 24 * size, dark)
    canvas.ellipse((*at(10, -206), *at(76, -178)), dark)
    canvas.stroke([at(100, -176), at(128, -330)], 3 * size, dark)
    canvas.rectangle((*at(-250, -128), *at(-190, -104)), dark)
