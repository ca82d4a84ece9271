"""Pictures of rooms where people read and write: a classroom, a newsroom, a library."""

from __future__ import annotations

import math

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, curve, fade, mix
from babad.importers.sample_pictures.scenery import (
    HAIR,
    SKINS,
    person,
    shadow,
    skyline,
    stars,
    tree,
)


def school_classroom(key: str) -> bytes:
    """Draw a class seen from its last row: pupils in white, a teacher at a green board with figures of geometry."""
    x: float
    canvas = Canvas(key, fade("#f3e7c9", "#ecdcb8", "#e3cfa6"))
    rng = canvas.random
    for index in range(2):
        left = 1330 + index * 240
        canvas.rectangle((left, 110, left + 200, 560), fade("#9fd0df", "#d8ecdf", "#f3efcf"))
        with canvas.clip([(left, 110), (left + 200, 110), (left + 200, 560), (left, 560)]):
            for step in range(3):
                tree(canvas, left + 20 + step * 90, 580, 250, "#5f9a66", "#8abb72")
        canvas.rectangle((left + 95, 110, left + 105, 560), "#fdf8ea")
        canvas.rectangle((left, 330, left + 200, 340), "#fdf8ea")
        for box in (
            (left - 10, 100, left + 210, 114),
            (left - 10, 556, left + 210, 574),
            (left - 10, 100, left + 4, 570),
            (left + 196, 100, left + 210, 570),
        ):
            canvas.rectangle(box, "#fdf8ea")
    canvas.rectangle((-10, 640, WIDTH + 10, HEIGHT + 10), fade("#c79a6a", "#a87a52", "#7d5840"))
    canvas.rectangle((-10, 628, WIDTH + 10, 646), "#8a6a4a")
    canvas.beam([(1740, 560), (1330, 560), (560, 1210), (1500, 1210)], "#fff2c4", 0.45, blur=20)
    # The board.
    canvas.rectangle((196, 126, 1190, 556), "#8a5a38", radius=8)
    canvas.rectangle((216, 146, 1170, 536), fade("#2f6a55", "#275846", "#204a3c"))
    canvas.grainy((216, 146, 1170, 536), "#e8f3e6", 0.1)
    chalk = "#eef5e6"
    canvas.stroke([(300, 460), (560, 460), (300, 240), (300, 460)], 5, chalk)
    canvas.stroke([(300, 432), (328, 432), (328, 460)], 4, chalk)
    ring = [
        (760 + 120 * math.cos(step * math.pi / 24), 340 + 120 * math.sin(step * math.pi / 24)) for step in range(49)
    ]
    canvas.stroke(ring, 5, "#f4d98a")
    canvas.stroke([(760, 340), (872, 296)], 5, chalk)
    canvas.disc(760, 340, 6, chalk)
    canvas.stroke([(960, 460), (960, 260)], 4, chalk)
    canvas.stroke([(940, 440), (1130, 440)], 4, chalk)
    canvas.stroke(curve([(962, 438), (1000, 420), (1050, 370), (1120, 262)]), 5, "#f0a98a")
    canvas.rectangle((216, 548, 1170, 566), "#a8744a")
    for x, colour in ((420, "#fdf8ea"), (470, "#f4d98a"), (900, "#c9a07a")):
        canvas.rectangle((x, 540, x + 34, 550), colour, radius=3)
    shadow(canvas, 1240, 720, 200)
    person(canvas, 1210, 716, 470, top="#5d8a86", legs="#3c3f5c", veil="#e2b9a0", pose="reach", facing=-1, skirt=True)
    canvas.stroke([(1054, 375), (1000, 330)], 7, "#c9a05a")
    canvas.disc(90, 330, 74, fade("#5fa8c8", "#3f7fa8"))
    for x, y, reach in ((70, 310, 26), (112, 348, 22), (84, 366, 14)):
        canvas.ellipse((x - reach, y - reach * 0.7, x + reach, y + reach * 0.7), "#7fb56a")
    canvas.stroke(curve([(90, 246), (170, 290), (166, 372), (90, 412)]), 7, "#b0843f")
    canvas.rectangle((40, 412, 140, 430), "#8a5a38", radius=5)
    canvas.rectangle((10, 430, 170, 640), fade("#b5804f", "#8f6040"))
    # Rows of pupils from behind, each at a desk.
    for row, (y, size, count) in enumerate(((770, 0.56, 6), (900, 0.8, 5), (1090, 1.16, 4))):
        for index in range(count):
            x = (index + 0.5) * WIDTH / count + (row % 2) * 30 - 30
            if row == 1 and index == 2:
                _pupil(canvas, x, y, size, rng.choice(SKINS), "", hand=True)
            else:
                _pupil(canvas, x, y, size, rng.choice(SKINS), "#f6f3ea" if (index + row) % 3 == 1 else "", hand=False)
    return canvas.jpeg(vignette="#2a160a")


def _pupil(canvas: Canvas, x: float, y: float, size: float, skin: str, veil: str, *, hand: bool) -> None:
    def box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        return x + left * size, y + top * size, x + right * size, y + bottom * size

    canvas.polygon([(x - 150 * size, y - 26 * size), (x + 150 * size, y - 26 * size),
        (x + 170 * size, y + 12 * size), (x - 170 * size, y + 12 * size)],
                   fade("#e0ab6c", "#c98f54"))  # fmt: skip
    canvas.rectangle(box(-170, 10, 170, 32), "#9c6a3c")
    canvas.polygon(
        [
            (x + 60 * size, y - 20 * size),
            (x + 124 * size, y - 20 * size),
            (x + 132 * size, y + 2 * size),
            (x + 62 * size, y + 2 * size),
        ],
        "#fbf5e4",
    )
    if hand:
        canvas.stroke(
            [(x + 66 * size, y - 20 * size), (x + 100 * size, y - 130 * size), (x + 104 * size, y - 236 * size)],
            34 * size,
            skin,
        )
        canvas.stroke([(x + 62 * size, y - 20 * size), (x + 98 * size, y - 120 * size)], 46 * size, "#f4f1e8")
    body = curve([(x - 92 * size, y + 150 * size), (x - 96 * size, y - 20 * size), (x - 48 * size, y - 74 * size),
        (x + 48 * size, y - 74 * size),
                  (x + 96 * size, y - 20 * size), (x + 92 * size, y + 150 * size)], closed=True, steps=5)  # fmt: skip
    canvas.polygon(body, fade("#ffffff", "#f1ede2", "#d5d0c8"))
    canvas.stroke([(x, y - 60 * size), (x, y + 120 * size)], 3 * size, "#d8d2c4")
    canvas.stroke([(x, y - 70 * size), (x, y - 110 * size)], 44 * size, mix(skin, "#000000", 0.15))
    canvas.polygon([(x - 50 * size, y - 74 * size), (x, y - 50 * size), (x + 50 * size, y - 74 * size),
        (x + 30 * size, y - 92 * size), (x - 30 * size, y - 92 * size)],
                   "#e9e5da")  # fmt: skip
    if veil:
        canvas.ellipse(box(-62, -214, 62, -70), fade("#ffffff", "#dcd7cc"))
        canvas.polygon([(x - 56 * size, y - 120 * size), (x + 56 * size, y - 120 * size),
            (x + 84 * size, y - 20 * size), (x, y + 16 * size), (x - 84 * size, y - 20 * size)],
                       fade("#f7f4ec", "#ddd8cc"))  # fmt: skip
    else:
        for side in (-1, 1):
            canvas.ellipse(box(side * 56 - 12, -152, side * 56 + 12, -116), skin)
        canvas.ellipse(box(-56, -210, 56, -88), HAIR)
        canvas.ellipse(box(-40, -200, 10, -150), "#3a2e30")
    canvas.rectangle(box(-104, 96, 104, 200), fade("#b07a48", "#875a38"), radius=14 * size)


def newsroom_desk(key: str) -> bytes:
    """Draw a newsroom at night: screens with pages on them, papers, a lamp, a wide window on the city."""
    x: float
    canvas = Canvas(key, fade("#131c33", "#1a2744", "#223252"))
    rng = canvas.random
    canvas.rectangle((0, 70, WIDTH, 560), fade("#0c1433", "#262a62", "#6a4478", "#d07a6a"))
    with canvas.clip([(0, 70), (WIDTH, 70), (WIDTH, 560), (0, 560)]):
        stars(canvas, (0, 70, WIDTH, 240), 90, ground="#0c1433")
        skyline(canvas, 562, 90, 290, fade("#2b2a5c", "#3a2c58"), windows="#f0b878", lit=0.3)
        skyline(canvas, 562, 40, 170, fade("#171a3c", "#1a1832"), windows="#ffd48a", lit=0.4)
    for x in range(0, WIDTH + 1, 300):
        canvas.rectangle((x - 8, 60, x + 8, 570), "#2b3b5c")
    canvas.rectangle((-10, 54, WIDTH + 10, 76), "#2b3b5c")
    canvas.rectangle((-10, 552, WIDTH + 10, 580), "#35486c")
    for x in (260, 900, 1540):
        canvas.stroke([(x, 0), (x, 96)], 4, "#0d1428")
        canvas.polygon([(x - 86, 138), (x - 40, 94), (x + 40, 94), (x + 86, 138)], "#e0884f")
        canvas.glow(x, 142, 430, "#ffdf9e", 0.6)
        canvas.ellipse((x - 84, 128, x + 84, 150), "#fff3cc")
    # Colleagues at the far desks.
    canvas.rectangle((-10, 620, WIDTH + 10, 700), fade("#5d4a50", "#3f3648"))
    for x, top, veil, facing in (
        (240, "#3f8a8c", "", 1),
        (620, "#c9645a", "#ead0b0", -1),
        (1180, "#e0b054", "", 1),
        (1580, "#5f6fa8", "#c08a8a", -1),
    ):
        person(canvas, x, 800, 400, top=top, legs="#23283f", veil=veil, facing=facing, skin=rng.choice(SKINS))
        canvas.rectangle((x + facing * 60 - 78, 520, x + facing * 60 + 78, 632), "#0f1629", radius=8)
        canvas.rectangle((x + facing * 60 - 70, 528, x + facing * 60 + 70, 622), fade("#33466e", "#22304f"))
        canvas.rectangle((x + facing * 60 - 8, 630, x + facing * 60 + 8, 660), "#0f1629")
    canvas.rectangle((-10, 654, WIDTH + 10, 830), fade("#8a6248", "#5d4238"))
    canvas.rectangle((-10, 648, WIDTH + 10, 664), "#b58660")
    # The near desk.
    canvas.polygon(
        [(-10, 860), (WIDTH + 10, 860), (WIDTH + 10, HEIGHT + 10), (-10, HEIGHT + 10)],
        fade("#b98a5c", "#94683f", "#5d3f2c"),
    )
    canvas.rectangle((-10, 852, WIDTH + 10, 868), "#d6a874")
    canvas.glow(420, 1010, 620, "#ffe2a6", 0.55, flatten=0.4)
    for left, right, kind in ((560, 1110, 0), (1140, 1640, 1)):
        _screen(canvas, left, 420, right, 780, kind)
    # Lamp, mug, keyboard, papers, telephone, camera.
    canvas.stroke([(250, 900), (190, 690), (330, 560)], 15, "#3a4a6a")
    canvas.polygon([(270, 600), (310, 520), (390, 500), (430, 590)], fade("#e7a04a", "#b96a32"))
    canvas.ellipse((268, 576, 434, 616), "#fff3cc")
    canvas.glow(350, 606, 330, "#fff0c0", 0.8)
    canvas.ellipse((176, 884, 326, 922), "#2c3a58")
    shadow(canvas, 830, 1010, 560)
    canvas.polygon([(590, 944), (1070, 944), (1110, 1056), (550, 1056)], fade("#e9e6e0", "#c6c4c6"))
    for row in range(4):
        y = 954 + row * 25
        spread = row * 9
        for column in range(15):
            x = 600 - spread + column * (31 + row * 1.2)
            canvas.rectangle((x, y, x + 23 + row, y + 17), "#8e9099", radius=4)
    canvas.ellipse((1170, 976, 1262, 1046), fade("#f3f0ea", "#c9c7c8"))
    canvas.stroke(curve([(1216, 978), (1220, 930), (1180, 880)]), 4, "#8e9099")
    _newspaper(canvas, 90, 1000)
    shadow(canvas, 1420, 1030, 180)
    canvas.polygon([(1350, 900), (1470, 900), (1460, 1024), (1360, 1024)], fade("#4a8f9c", "#2f6472"))
    canvas.ellipse((1350, 884, 1470, 916), "#f2ede0")
    canvas.ellipse((1360, 890, 1460, 912), "#4a2c20")
    canvas.stroke(curve([(1468, 924), (1520, 930), (1512, 990), (1464, 996)]), 13, "#3c7a88")
    for step in range(3):
        canvas.stroke(curve([(1385 + step * 26, 878), (1376 + step * 26, 846), (1394 + step * 26, 818),
            (1384 + step * 26, 786)]), 7, "#ffffff",
                      alpha=0.24, blur=4)  # fmt: skip
    shadow(canvas, 1660, 1090, 260)
    canvas.rectangle((1540, 960, 1780, 1096), fade("#3b4056", "#1e2233"), radius=18)
    canvas.rectangle((1600, 930, 1700, 970), "#2a2e42", radius=10)
    canvas.disc(1660, 1030, 58, "#12141f")
    canvas.disc(1660, 1030, 44, fade("#5f6fa8", "#20264a"))
    canvas.disc(1644, 1014, 12, "#cfd8ff", alpha=0.8)
    canvas.disc(1752, 976, 8, "#e0574a")
    return canvas.jpeg(vignette="#05070f")


def _screen(canvas: Canvas, left: float, top: float, right: float, bottom: float, kind: int) -> None:
    middle = (left + right) / 2
    canvas.glow(middle, (top + bottom) / 2, 480, "#bcd6ff", 0.35)
    canvas.rectangle((middle - 20, bottom, middle + 20, 886), "#1a2238")
    canvas.ellipse((middle - 110, 868, middle + 110, 906), "#1a2238")
    canvas.rectangle((left, top, right, bottom), "#0e1424", radius=16)
    canvas.rectangle((left + 14, top + 14, right - 14, bottom - 14), "#f5f2ea")
    if kind == 0:
        # A page being laid out: a picture, a headline, columns of lines.
        canvas.rectangle((left + 14, top + 14, right - 14, top + 46), "#c4473c")
        canvas.rectangle((left + 40, top + 70, left + 290, top + 212), fade("#5d9ec0", "#f3d9a8"))
        canvas.polygon([(left + 40, top + 212), (left + 130, top + 116), (left + 190, top + 170),
            (left + 236, top + 130), (left + 290, top + 190), (left + 290, top + 212)],
                       "#3f6a5c")  # fmt: skip
        for row in range(2):
            canvas.rectangle(
                (left + 40, top + 228 + row * 24, left + (280 if row == 0 else 220), top + 244 + row * 24), "#2a2f3c"
            )
        for row in range(12):
            length = 168 - (row % 4 == 3) * 60
            canvas.rectangle((left + 320, top + 74 + row * 21, left + 320 + length, top + 82 + row * 21), "#9a9da6")
        for row in range(3):
            canvas.rectangle((left + 40, top + 286 + row * 18, left + 270, top + 294 + row * 18), "#b3b5bc")
    else:
        # A chart and a map.
        canvas.rectangle((left + 14, top + 14, right - 14, bottom - 14), "#16233f")
        for row in range(4):
            canvas.stroke([(left + 40, top + 70 + row * 58), (right - 40, top + 70 + row * 58)], 2, "#2b3d63")
        for bar in range(10):
            height = 36 + 160 * abs(math.sin(bar * 0.7 + 0.4))
            x = left + 52 + bar * 40
            canvas.rectangle((x, bottom - 60 - height, x + 24, bottom - 60), fade("#7ad0c8", "#2f7f96"))
        line = curve([(left + 50 + step * 58, top + 190 - 26 * step + 34 * math.sin(step * 1.9)) for step in range(8)])
        canvas.stroke(line, 5, "#f3b04a")
        canvas.disc(*line[-1], 9, "#f3b04a")


def _newspaper(canvas: Canvas, x: float, y: float) -> None:
    for offset, tone in ((22, "#c9bfa8"), (11, "#ded5bf"), (0, "#f3ecda")):
        canvas.polygon(
            [(x, y - 60 + offset), (x + 330, y - 76 + offset), (x + 400, y + 96 + offset), (x + 20, y + 120 + offset)],
            tone,
        )
    canvas.polygon([(x + 26, y - 40), (x + 318, y - 54), (x + 326, y - 30), (x + 29, y - 14)], "#3a3a42")
    canvas.polygon([(x + 34, y + 4), (x + 190, y - 4), (x + 200, y + 76), (x + 42, y + 86)], "#7fa0ac")
    canvas.polygon(
        [(x + 40, y + 84), (x + 90, y + 30), (x + 140, y + 62), (x + 170, y + 40), (x + 200, y + 76)], "#4a6a5c"
    )
    for row in range(6):
        canvas.stroke([(x + 216 + row * 3, y - 2 + row * 15), (x + 340 + row * 6, y - 8 + row * 15)], 5, "#a39c8c")


def library_shelves(key: str) -> bytes:
    """Draw a reading room: high shelves, a ladder, an arched window, lamps on a long table."""
    canvas = Canvas(key, fade("#3a2a26", "#4a342b", "#5a3f30"))
    rng = canvas.random
    canvas.polygon(
        [(-10, 850), (WIDTH + 10, 850), (WIDTH + 10, HEIGHT + 10), (-10, HEIGHT + 10)],
        fade("#7d5338", "#55372a", "#2f2020"),
    )
    # The window at the end of the room.
    vault = [math.pi * step / 20 for step in range(21)]
    arch = [
        (720, 700),
        *[(900 - 180 * math.cos(angle), 330 - 180 * math.sin(angle)) for angle in vault],
        (1080, 700),
    ]
    canvas.polygon([(x + (x - 900) * 0.12, y + (y - 500) * 0.05) for x, y in arch], "#2a1d1c")
    canvas.polygon(arch, fade("#cfe6ea", "#f6f0d2", "#ffe2a0"))
    with canvas.clip(arch):
        for x in (730, 830, 980, 1070):
            tree(canvas, x, 720, rng.uniform(230, 330), "#8fb58a", "#b8cf9a", "#8a7a5c")
        for x in (780, 840, 900, 960, 1020):
            canvas.rectangle((x - 4, 100, x + 4, 720), "#5a4031")
        for y in (250, 370, 490, 610):
            canvas.rectangle((700, y - 4, 1100, y + 4), "#5a4031")
    canvas.glow(900, 420, 620, "#fff0c0", 0.6)
    # Shelves on both sides, running towards the window.
    palette = (
        "#a8483a",
        "#c98a3f",
        "#3f6a6c",
        "#6a7a4a",
        "#8a5a6c",
        "#d8c08a",
        "#2f4f6a",
        "#b5663f",
        "#74503a",
        "#e0d2ac",
    )
    for side in (-1, 1):
        columns = ((-920, -640, 1.0), (-640, -440, 0.74), (-440, -300, 0.54), (-300, -205, 0.4))
        for near, far, size in columns:
            xn, xf = 900 - side * near, 900 - side * far
            next_size = size * 0.74

            def height(share: float, scale: float) -> float:
                return 700 - 720 * scale + 880 * scale * share

            canvas.polygon(
                [
                    (xn, height(0, size) - 20),
                    (xf, height(0, next_size) - 12),
                    (xf, height(1, next_size)),
                    (xn, height(1, size)),
                ],
                "#2b1c19",
            )
            for shelf in range(6):
                top, low = shelf / 6, (shelf + 1) / 6
                count = 15
                for book in range(count):
                    a, b = book / count, (book + 0.9) / count
                    tall = rng.uniform(0.14, 0.34)
                    xa, xb = xn + (xf - xn) * a, xn + (xf - xn) * b
                    sa, sb = size + (next_size - size) * a, size + (next_size - size) * b
                    colour = mix(rng.choice(palette), "#2b1c19", 0.12 + 0.25 * (1 - size))
                    canvas.polygon([(xa, height(top + (low - top) * tall, sa)),
                        (xb, height(top + (low - top) * tall, sb)), (xb, height(low, sb) - 5),
                        (xa, height(low, sa) - 5)],
                                   colour)  # fmt: skip
                    if book % 3 == 0:
                        for band in (0.45, 0.52):
                            level = top + (low - top) * band
                            canvas.stroke(
                                [(xa, height(level, sa)), (xb, height(level, sb))],
                                2.4 * size,
                                mix(colour, "#f3d79a", 0.6),
                            )
                canvas.polygon(
                    [
                        (xn, height(low, size) - 8),
                        (xf, height(low, next_size) - 6),
                        (xf, height(low, next_size) + 3),
                        (xn, height(low, size) + 6),
                    ],
                    "#8a5c3c",
                )
            canvas.polygon([(xf - 7, height(0, next_size) - 20), (xf + 7, height(0, next_size) - 20),
                (xf + 7, height(1, next_size) + 6), (xf - 7, height(1, next_size) + 6)],
                           "#6f4830")  # fmt: skip
    canvas.beam([(720, 560), (1080, 560), (1500, 1210), (300, 1210)], "#ffedb8", 0.35, blur=24)
    # A ladder on the left shelf with somebody on it.
    for x in (330, 420):
        canvas.stroke([(x, 1000), (x + 90, 300)], 12, "#b5824c")
    for step in range(11):
        y = 960 - step * 62
        offset = (1000 - y) * 90 / 700
        canvas.stroke([(330 + offset, y), (420 + offset, y)], 9, "#d6a566")
    person(canvas, 436, 742, 320, top="#3f7a86", legs="#2f3046", pose="wave", facing=-1, veil="#e3bfa0")
    # The table with its lamps and readers.
    for x, dress, veil in ((700, "#c95f4a", ""), (1130, "#6a6aa0", "#d9c3a0")):
        person(canvas, x, 1080, 400, top=dress, legs="#2a2536", veil=veil, skin=rng.choice(SKINS))
    shadow(canvas, 920, 1180, 1300, alpha=0.6)
    canvas.polygon([(460, 930), (1380, 930), (1560, 1060), (280, 1060)], fade("#b5794a", "#8d5a38"))
    canvas.polygon([(280, 1060), (1560, 1060), (1560, 1100), (280, 1100)], "#5d3a28")
    for x in (330, 1510):
        canvas.rectangle((x - 22, 1100, x + 22, HEIGHT + 10), "#4a2e22")
    for x in (560, 920, 1280):
        canvas.glow(x, 930, 300, "#ffe9a8", 0.7, flatten=0.5)
        canvas.rectangle((x - 5, 850, x + 5, 978), "#c9a24d")
        canvas.ellipse((x - 48, 966, x + 48, 992), "#a8843c")
        canvas.polygon(curve([(x - 88, 866), (x - 60, 812), (x + 60, 812), (x + 88, 866)]), fade("#4fa07a", "#236048"))
        canvas.ellipse((x - 88, 856, x + 88, 878), "#f6f3c4")
    for x, y, tone in ((740, 1000, "#f7efda"), (1100, 1004, "#f7efda")):
        canvas.polygon([(x - 70, y - 22), (x, y - 12), (x, y + 26), (x - 84, y + 16)], tone)
        canvas.polygon([(x + 70, y - 22), (x, y - 12), (x, y + 26), (x + 84, y + 16)], mix(tone, "#c9b48a", 0.3))
        for row in range(4):
            canvas.stroke([(x - 64 - row * 2, y - 12 + row * 8), (x - 12, y - 4 + row * 8)], 2, "#c2b494")
            canvas.stroke([(x + 64 + row * 2, y - 12 + row * 8), (x + 12, y - 4 + row * 8)], 2, "#b3a584")
    for level, colour in enumerate(("#a8483a", "#3f6a6c", "#d8b45a")):
        canvas.rectangle((400 + level * 5, 1020 - level * 20, 510 - level * 6, 1040 - level * 20), colour, radius=3)
    return canvas.jpeg(vignette="#140a08")
