"""Pictures for talks between states: capitals, conference rooms, a frontier in winter."""

from __future__ import annotations

import math

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, curve, fade, mix
from babad.importers.sample_pictures.scenery import (
    billow,
    birds,
    cloud,
    flag,
    glints,
    lamp_post,
    land,
    mountain,
    pine,
    ridge,
    shadow,
    skyline,
    snowfall,
    stars,
    streaks,
    swell,
    tree,
)


def capitol_night(key: str) -> bytes:
    """Draw the domed parliament of Washington at night, mirrored in its pool."""
    canvas = Canvas(key, fade("#060a20", "#0d1638", "#1b2557", "#3d3a78", "#8a5a86", "#d98f7d", "#d98f7d"))
    stars(canvas, (0, 0, WIDTH, 460), 240, ground="#0d1638")
    streaks(canvas, (0, 480, WIDTH, 720), 16, "#f2b79a", alpha=0.22)
    shore = 850
    canvas.rectangle((-10, 812, WIDTH + 10, shore), "#141a33")
    canvas.glow(900, 640, 900, "#ffd9a0", 0.42, flatten=0.62)
    _capitol(canvas, 900, 820)
    for x, height in ((-20, 320), (90, 250), (205, 190), (1595, 190), (1710, 260), (1815, 330)):
        tree(canvas, x, 850, height, "#0d1428", "#1c2647", "#0a0f1e")
    for x in (300, 470, 1330, 1500):
        lamp_post(canvas, x, 852, 105, "#141829", "#ffcf87")
    canvas.reflect(shore, 350, "#101839", 0.62)
    canvas.mist(shore, HEIGHT, "#070b20", 0.0, 0.72)
    glints(canvas, (500, shore + 20, 1300, 1180), 60, "#ffd9a0", alpha=0.4)
    canvas.rectangle((-10, shore - 8, WIDTH + 10, shore + 4), "#2b3157")
    return canvas.jpeg()


def _capitol(canvas: Canvas, x: float, ground: float) -> None:
    stone, dim, deep = fade("#fdf1d8", "#e9cfae", "#c79f8b"), "#b9908a", "#6f5a75"
    # The wings, with a row of tall windows between their columns.
    for side in (-1, 1):
        for near, far, height in ((150, 330, 150), (330, 560, 122)):
            left, right = sorted((x + side * near, x + side * far))
            canvas.rectangle((left, ground - height, right, ground), stone)
            canvas.rectangle((left - 6, ground - height - 12, right + 6, ground - height + 4), "#f7e4c6")
            for step in range(int((far - near) // 26)):
                column = left + 12 + step * 26
                canvas.rectangle((column, ground - height + 22, column + 12, ground - 40), "#5d4d6d")
                canvas.rectangle((column + 3, ground - height + 60, column + 9, ground - 46), "#ffd88f")
            canvas.rectangle((left, ground - 34, right, ground), dim)
    # The middle block with its gable and stairs.
    canvas.rectangle((x - 165, ground - 165, x + 165, ground), stone)
    canvas.polygon([(x - 128, ground - 165), (x, ground - 214), (x + 128, ground - 165)], "#f4dfc0")
    canvas.polygon([(x - 96, ground - 170), (x, ground - 204), (x + 96, ground - 170)], "#d9b79d")
    canvas.rectangle((x - 176, ground - 176, x + 176, ground - 162), "#f9e9cd")
    for step in range(11):
        column = x - 140 + step * 26
        canvas.rectangle((column, ground - 158, column + 17, ground - 44), "#4b4061")
        canvas.rectangle((column - 9, ground - 160, column, ground - 40), fade("#fff3da", "#d8b095"))
    for step in range(6):
        canvas.rectangle((x - 140 - step * 9, ground - 42 + step * 7, x + 140 + step * 9, ground), mix("#f3dfc3", deep, step / 8))
    # The drum, the dome and the lantern.
    canvas.rectangle((x - 120, ground - 250, x + 120, ground - 196), fade("#f9e6c8", "#d9b79c"))
    canvas.rectangle((x - 104, ground - 330, x + 104, ground - 248), "#5a4b6c")
    for step in range(14):
        column = x - 104 + step * 15.4
        canvas.rectangle((column, ground - 332, column + 8, ground - 248), fade("#fff5df", "#dcbb9c"))
    canvas.rectangle((x - 116, ground - 346, x + 116, ground - 328), "#fbead0")
    canvas.rectangle((x - 96, ground - 378, x + 96, ground - 344), fade("#f2dcbf", "#cfa992"))
    for step in range(9):
        canvas.rectangle((x - 86 + step * 20, ground - 372, x - 78 + step * 20, ground - 350), "#5a4b6c")
    arc = [
        (x + 98 * math.cos(math.pi * step / 24), ground - 378 - 138 * math.sin(math.pi * step / 24)) for step in range(25)
    ]
    canvas.polygon(arc, fade("#fff6e2", "#eed3b2", "#cfa58f"))
    with canvas.clip(arc):
        for share in (-0.75, -0.45, -0.15, 0.15, 0.45, 0.75):
            rib = curve([(x + 98 * share, ground - 376), (x + 84 * share, ground - 450), (x, ground - 522)], steps=6)
            canvas.stroke(rib, 3, "#c9a58f")
        canvas.polygon([(x + 30, ground - 530), (x + 130, ground - 370), (x + 40, ground - 370)], deep, alpha=0.35, blur=14)
    canvas.rectangle((x - 26, ground - 556, x + 26, ground - 510), fade("#fff4dc", "#d9b497"))
    for step in range(4):
        canvas.rectangle((x - 19 + step * 11, ground - 552, x - 14 + step * 11, ground - 516), "#ffcf6e")
    canvas.polygon([(x - 24, ground - 556), (x, ground - 590), (x + 24, ground - 556)], "#f7e4c6")
    canvas.stroke([(x, ground - 586), (x, ground - 622)], 7, "#c9a794")
    canvas.disc(x, ground - 618, 6, "#e3c4a6")


def kremlin_winter(key: str) -> bytes:
    """Draw Moscow's red wall and clock tower under snow at dusk."""
    canvas = Canvas(key, fade("#3a4f86", "#7285b5", "#b9a9c6", "#f0bfb0", "#f7d9b8", "#f7d9b8"))
    streaks(canvas, (0, 60, WIDTH, 620), 26, "#fbe3d6", alpha=0.4)
    canvas.glow(1320, 700, 640, "#ffe2b0", 0.8)
    skyline(canvas, 830, 60, 150, "#a99bb8", breadth=(40, 110))
    # Far domes behind the wall.
    for x, size, colour in ((300, 62, "#c9a35a"), (412, 44, "#b98f4f"), (210, 42, "#b98f4f"), (520, 38, "#c9a35a")):
        canvas.rectangle((x - size * 0.6, 640, x + size * 0.6, 830), fade("#e9dfe6", "#b3a4be"))
        canvas.rectangle((x - size * 0.2, 650, x - size * 0.08, 740), "#8a7fa0")
        canvas.rectangle((x + size * 0.1, 650, x + size * 0.22, 740), "#8a7fa0")
        dome = curve(
            [(x - size * 0.62, 642), (x - size * 0.8, 608 - size * 0.2), (x - size * 0.2, 600 - size * 0.9),
             (x, 600 - size * 1.5), (x + size * 0.2, 600 - size * 0.9), (x + size * 0.8, 608 - size * 0.2),
             (x + size * 0.62, 642)],
            steps=6,
        )  # fmt: skip
        canvas.polygon(dome, fade("#f6dd98", colour, "#8f6a3c"))
        canvas.stroke([(x, 606 - size * 1.4), (x, 580 - size * 1.8)], 5, "#c9a35a")
    _clock_tower(canvas, 1010, 860, 1.0)
    _corner_tower(canvas, 1610, 880)
    # The wall, its swallow-tailed merlons capped with snow.
    canvas.rectangle((-10, 742, WIDTH + 10, 930), fade("#a8463d", "#7d2f33", "#5c2530"))
    for x in range(-10, WIDTH + 20, 52):
        if 900 < x < 1115:
            continue
        canvas.polygon(
            [(x, 746), (x, 690), (x + 9, 676), (x + 17, 694), (x + 25, 676), (x + 34, 690), (x + 34, 746)], "#9c4039"
        )
        canvas.polygon([(x, 692), (x + 9, 676), (x + 17, 694), (x + 25, 676), (x + 34, 692), (x + 25, 684), (x + 17, 701),
                        (x + 9, 684)], "#fdf6f4")  # fmt: skip
    for x in range(6, WIDTH, 104):
        canvas.rectangle((x, 800, x + 26, 900), "#6c2a30", radius=13)
    canvas.rectangle((-10, 738, WIDTH + 10, 750), "#fbf3f2")
    canvas.grainy((0, 750, WIDTH, 930), "#3a1626", 0.35)
    _clock_tower_base(canvas, 1010, 930)
    # Snow in front.
    land(canvas, swell(922, 9, 210, 1.1), fade("#f4eef4", "#cdd0e6", "#a7b2d6"))
    for x, height in ((60, 330), (170, 240), (1480, 230), (1745, 360), (1390, 170)):
        pine(canvas, x, 960 + height * 0.08, height, "#2c4a50", "#f4f6fb")
    land(canvas, swell(1030, 20, 330, 2.6), fade("#fdf8f7", "#c6cce6", "#8f9cc8"))
    for x in (380, 700, 1230):
        shadow(canvas, x + 30, 1030, 130, alpha=0.22)
        lamp_post(canvas, x, 1032, 215, "#2d2b43", "#ffd28a")
    for step in range(13):
        x, y = 640 + step * 26 + (step % 2) * 16, 1180 - step * 11
        canvas.ellipse((x - 13, y - 5, x + 13, y + 5), "#8792bd")
    snowfall(canvas, 330)
    return canvas.jpeg()


def _clock_tower(canvas: Canvas, x: float, ground: float, size: float) -> None:
    brick = fade("#b5503f", "#963a38", "#74303a")

    def y(height: float) -> float:
        return ground - height * size

    canvas.rectangle((x - 92, y(430), x + 92, y(0)), brick)
    for step in range(5):
        left = x - 92 + step * 41
        canvas.polygon([(left, y(428)), (left, y(470)), (left + 10, y(482)), (left + 20, y(470)), (left + 20, y(428))], "#f0ddd2")
    canvas.rectangle((x - 98, y(434), x + 98, y(420)), "#f6ebe4")
    canvas.rectangle((x - 70, y(570), x + 70, y(430)), brick)
    canvas.disc(x, y(505), 50, "#e9c373")
    canvas.disc(x, y(505), 44, "#171a2c")
    for hour in range(12):
        angle = hour * math.pi / 6
        canvas.disc(x + 36 * math.sin(angle), y(505) - 36 * math.cos(angle), 3.2, "#e9c373")
    canvas.stroke([(x, y(505)), (x + 14, y(505) - 20)], 5, "#f4d58d")
    canvas.stroke([(x, y(505)), (x - 26, y(505) + 12)], 4, "#f4d58d")
    canvas.rectangle((x - 76, y(582), x + 76, y(566)), "#f6ebe4")
    canvas.rectangle((x - 50, y(640), x + 50, y(580)), brick)
    for step in range(3):
        canvas.rectangle((x - 40 + step * 30, y(634), x - 20 + step * 30, y(588)), "#3d1c2b", radius=9)
    spire = [(x - 58, y(638)), (x, y(842)), (x + 58, y(638))]
    canvas.polygon(spire, fade("#6fa38c", "#3f7468", "#2a5452"))
    canvas.polygon([(x - 58, y(638)), (x, y(842)), (x - 20, y(638))], "#dff0ea", alpha=0.4)
    canvas.rectangle((x - 62, y(644), x + 62, y(632)), "#fbf4f1")
    canvas.stroke([(x, y(838)), (x, y(868))], 5, "#e9c373")
    points = []
    for step in range(10):
        reach = 26 if step % 2 == 0 else 11
        points.append((x + reach * math.sin(step * math.pi / 5), y(884) - reach * math.cos(step * math.pi / 5)))
    canvas.glow(x, y(884), 110, "#ff7a5c", 0.5)
    canvas.polygon(points, "#e2483d")
    canvas.polygon([(x + 92, y(430)), (x + 92, y(0)), (x + 30, y(0)), (x + 30, y(430))], "#2a1030", alpha=0.28)


def _clock_tower_base(canvas: Canvas, x: float, ground: float) -> None:
    canvas.rectangle((x - 118, ground - 300, x + 118, ground), fade("#b24c3d", "#8c3636", "#652a35"))
    canvas.rectangle((x - 124, ground - 312, x + 124, ground - 296), "#f8eeea")
    canvas.rectangle((x - 44, ground - 150, x + 44, ground + 6), "#2b1422", radius=40)
    canvas.rectangle((x - 30, ground - 250, x + 30, ground - 190), "#e9d7c4", radius=10)
    canvas.polygon([(x + 118, ground - 300), (x + 118, ground), (x + 52, ground), (x + 52, ground - 300)], "#2a1030", alpha=0.26)
    for side in (-1, 1):
        canvas.polygon([(x + side * 118, ground), (x + side * 118, ground - 330), (x + side * 104, ground - 366),
                        (x + side * 90, ground - 330), (x + side * 90, ground - 296)], "#f0ddd2")  # fmt: skip


def _corner_tower(canvas: Canvas, x: float, ground: float) -> None:
    canvas.rectangle((x - 62, ground - 330, x + 62, ground), fade("#b04b3f", "#7a3038"))
    canvas.rectangle((x - 70, ground - 344, x + 70, ground - 326), "#f6ebe4")
    for step in range(4):
        canvas.polygon([(x - 62 + step * 35, ground - 340), (x - 62 + step * 35, ground - 366), (x - 52 + step * 35, ground - 378),
                        (x - 43 + step * 35, ground - 366), (x - 43 + step * 35, ground - 340)], "#9c4039")  # fmt: skip
    canvas.polygon([(x - 52, ground - 370), (x, ground - 540), (x + 52, ground - 370)], fade("#6fa38c", "#2d5a56"))
    canvas.polygon([(x - 52, ground - 370), (x, ground - 540), (x - 14, ground - 370)], "#e6f3ef", alpha=0.5)
    canvas.rectangle((x - 12, ground - 270, x + 12, ground - 200), "#3d1c2b", radius=12)
    canvas.disc(x, ground - 546, 7, "#e9c373")


def telephone_desk(key: str) -> bytes:
    """Draw an old telephone under a lamp, on a desk before a window on the city at night."""
    canvas = Canvas(key, fade("#152235", "#1b2c42", "#223449"))
    # The window: a city out of focus.
    canvas.rectangle((180, 60, 1250, 720), fade("#0b1330", "#1d2a58", "#4a3f78", "#b0687a"))
    with canvas.clip([(180, 60), (1250, 60), (1250, 720), (180, 720)]):
        skyline(canvas, 720, 90, 330, fade("#1a2046", "#12162f"), windows="#f6c977", lit=0.34, left=170, right=1260)
        for _ in range(46):
            x, y = canvas.random.uniform(190, 1240), canvas.random.uniform(430, 710)
            canvas.disc(x, y, canvas.random.uniform(6, 19), canvas.random.choice(("#ffcf7d", "#ff9f6b", "#9fd4ff", "#ffe8bd")),
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
    canvas.polygon(curve([(1290, 480), (1330, 380), (1420, 330), (1510, 350), (1570, 480)], steps=8), fade("#4f8f77", "#2d6654", "#1f4a3e"))
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
        [(x - 215, y), (x - 205, y - 60), (x - 150, y - 140), (x - 105, y - 225), (x + 105, y - 225), (x + 150, y - 140),
         (x + 205, y - 60), (x + 215, y), (x, y + 24)],
        closed=True, steps=8,
    )  # fmt: skip
    canvas.polygon(body, red)
    with canvas.clip(body):
        canvas.polygon([(x - 200, y - 40), (x - 120, y - 225), (x - 80, y - 225), (x - 150, y - 30)], light, alpha=0.4, blur=10)
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
    handle = curve([(x - 210, y - 262), (x - 150, y - 318), (x, y - 334), (x + 150, y - 318), (x + 210, y - 262)], steps=8)
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
        cord.append((x - 215 - 330 * share + 13 * math.sin(step * 0.95), y - 14 + 82 * math.sin(share * 2.6) + 17 * math.cos(step * 0.95)))
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
            drape = [(edge, 46), (edge - side * 52, 46), (edge - side * 30, 330), (edge - side * 58, 590), (edge + side * 8, 590)]
            canvas.polygon(curve(drape, closed=True, steps=5), fade("#8d3b3a", "#6b2a33"))
    canvas.rectangle((-10, 30, WIDTH + 10, 58), "#b48d5a")
    canvas.rectangle((-10, 590, WIDTH + 10, HEIGHT + 10), fade("#7c5a45", "#5a3c33", "#38262a"))
    canvas.rectangle((-10, 578, WIDTH + 10, 596), "#a27f5c")
    for index in range(5):
        left = 130 + index * 330
        canvas.beam([(left + 220, 590), (left, 590), (left - 200, 1200), (left + 180, 1200)], "#ffe9c2", 0.3, blur=18)
    # Two delegations' flags.
    for x, bands, upright in ((64, ("#f3f1ea", "#2b4b9b", "#b8323a"), False), (1650, ("#b8323a", "#f3f1ea", "#b8323a", "#f3f1ea", "#b8323a"), False)):
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
    canvas.polygon([(x - 34 * size, y - 9 * size), (x + 20 * size, y - 9 * size), (x + 26 * size, y + 13 * size), (x - 40 * size, y + 13 * size)], "#f6f0e2")
    for row in range(3):
        canvas.stroke([(x - 28 * size, y - 4 * size + row * 6 * size), (x + 12 * size, y - 4 * size + row * 6 * size)], 1.6, "#c6bba6")
    canvas.stroke([(x + 44 * size, y + 6 * size), (x + 36 * size, y - 34 * size), (x + (36 - 14 * facing) * size, y - 52 * size)], 3.4 * size, "#1b1b22")
    canvas.disc(x + (36 - 16 * facing) * size, y - 55 * size, 6 * size, "#2b2b34")
    canvas.ellipse((x + 36 * size, y + 2 * size, x + 54 * size, y + 11 * size), "#1b1b22")
    canvas.rectangle((x + 60 * size, y - 18 * size, x + 74 * size, y + 8 * size), "#dcebf0", alpha=0.65)
    canvas.rectangle((x + 60 * size, y - 8 * size, x + 74 * size, y + 8 * size), "#9fc3d1", alpha=0.8)


def _flowers(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse((x - 60, y - 4, x + 60, y + 16), "#183a33")
    for _ in range(46):
        px, py = x + canvas.random.gauss(0, 34), y - 14 + canvas.random.gauss(0, 11)
        canvas.disc(px, py, canvas.random.uniform(5, 11), canvas.random.choice(("#f7efe0", "#e8b24c", "#f0d9c0", "#5d8a62", "#466f52")))


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
    posts = [(1240 - 1330 * share, 770 + 250 * share**1.4, 46 + 220 * share) for share in (0, 0.07, 0.16, 0.27, 0.41, 0.58, 0.78, 1.0)]
    for (ax, ay, ah), (bx, by, bh) in zip(posts, posts[1:], strict=False):
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
        canvas.rectangle((x - height * 0.045, y - height - height * 0.05, x + height * 0.045, y - height + 3), "#f6f8fa", radius=4)
        canvas.ellipse((x - height * 0.22, y - 7, x + height * 0.22, y + 9), "#f5f7f9")
    # Two striped posts facing each other, and the barrier between.
    _border_post(canvas, 540, 1060, 380, ("#2c6bb3", "#f2c53d"))
    _border_post(canvas, 1225, 1060, 380, ("#b2332f", "#2f7a4a"))
    canvas.stroke([(596, 950), (1180, 932)], 22, "#f4f5f6")
    for step in range(6):
        x = 640 + step * 92
        canvas.polygon([(x, 960 - step * 2.9), (x + 44, 958.6 - step * 2.9), (x + 54, 936.6 - step * 2.9), (x + 10, 938 - step * 2.9)], "#c4373a")
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
            canvas.polygon([(x - width, top + slant), (x + width, top - slant), (x + width, top - slant + height / (bands - 1) + 1),
                            (x - width, top + slant + height / (bands - 1) + 1)], colours[band % 2])  # fmt: skip
        canvas.rectangle((x + 8, y - height - 40, x + width, y + 4), "#101a30", alpha=0.3)
    canvas.polygon([(x - width - 7, y - height + 2), (x, y - height - 30), (x + width + 7, y - height + 2), (x, y - height - 14)], "#fafcfd")
    shield = [(x - 24, y - height * 0.78), (x + 24, y - height * 0.78), (x + 24, y - height * 0.64), (x, y - height * 0.57),
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
    canvas.polygon([(x - 116, y - 466), (x, y - 544), (x + 116, y - 466), (x + 78, y - 474), (x, y - 520), (x - 78, y - 474)], "#f6f8fa")


def tanks_field(key: str) -> bytes:
    """Draw a column of tanks standing in a snowy field at sundown."""
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
    canvas.polygon(curve([at(-260, -60), at(-235, -8), at(-180, 6), at(180, 6), at(240, -12), at(262, -62)], steps=5), dark)
    for wheel in range(6):
        cx, cy = at(-178 + wheel * 72, -32)
        canvas.disc(cx, cy, 34 * size, tone("#2f352b"))
        canvas.disc(cx, cy, 22 * size, tone("#4d5541"))
        canvas.disc(cx, cy, 7 * size, dark)
    canvas.polygon([at(-282, -66), at(-262, -104), at(232, -112), at(286, -74), at(266, -56), at(-268, -52)], body)
    canvas.polygon([at(-282, -66), at(-262, -104), at(232, -112), at(244, -104), at(-252, -94), at(-268, -66)], light)
    canvas.polygon(
        curve([at(-140, -106), at(-150, -140), at(-96, -182), at(70, -186), at(132, -150), at(140, -108)], steps=5), body
    )
    canvas.polygon([at(-146, -142), at(-96, -182), at(70, -186), at(84, -176), at(-92, -170), at(-136, -130)], light)
    canvas.stroke([at(-140, -146), at(-430, -176)], 17 * size, body)
    canvas.stroke([at(-140, -151), at(-430, -181)], 4 * size, light)
    canvas.stroke([at(-300, -163), at(-340, -167)], 24 * size, dark)
    canvas.ellipse((*at(10, -206), *at(76, -178)), dark)
    canvas.stroke([at(100, -176), at(128, -330)], 3 * size, dark)
    canvas.rectangle((*at(-250, -128), *at(-190, -104)), dark)


def geneva_lake(key: str) -> bytes:
    """Draw Geneva's lake in the morning: the tall fountain, the Alps, a steamer and sails."""
    canvas = Canvas(key, fade("#3f76ad", "#7fb0d0", "#bcd8df", "#f6e3c5", "#fbd9b0"))
    for x, y, size in ((300, 200, 420), (1180, 140, 520), (1640, 300, 330)):
        cloud(canvas, x, y, size, "#fdf6ec", alpha=0.8, shade="#c7d5df")
    canvas.glow(1500, 560, 620, "#fff0c9", 0.75)
    mountain(canvas, (1130, 290), 700, 640, fade("#a7bed2", "#8ba6c0", "#9db4c6"), "#dfe8ee", snow="#fbfbfa")
    mountain(canvas, (720, 390), 700, 520, fade("#9db6cc", "#86a2bc"), "#d3dfe8", snow="#f6f8f9")
    mountain(canvas, (1600, 400), 700, 480, fade("#a9c0d2", "#93adc2"), "#dce6ec", snow="#f8f9f9")
    land(canvas, ridge(canvas.random, 650, 52), fade("#7695a0", "#66868f"), 720)
    land(canvas, ridge(canvas.random, 684, 26), fade("#4d7275", "#416567"), 720)
    skyline(canvas, 716, 22, 60, fade("#f1dcc2", "#d6b89f"), windows="#8a7c80", lit=0.55, breadth=(36, 84))
    for x in (210, 330):
        canvas.rectangle((x, 600, x + 40, 716), fade("#e8d3b8", "#c6a98e"))
        canvas.polygon([(x - 4, 602), (x + 20, 540), (x + 44, 602)], "#6f8a86")
    for x in range(10, WIDTH, 47):
        canvas.disc(x, 712, canvas.random.uniform(13, 24), canvas.random.choice(("#3f6b55", "#4d7b5d", "#35604f")))
    canvas.rectangle((-10, 710, WIDTH + 10, 722), "#d8c9b2")
    canvas.reflect(720, 480, "#5b93b3", 0.5, squash=0.9)
    canvas.mist(720, HEIGHT, "#1f557f", 0.0, 0.62)
    glints(canvas, (0, 740, WIDTH, 1190), 200, "#eaf6f7", alpha=0.4)
    # The fountain: a leaning plume that the wind unravels.
    plume = [(560, 724), (556, 500), (566, 270), (580, 150), (610, 132), (640, 200), (700, 420), (760, 600), (790, 722)]
    canvas.polygon(curve(plume, steps=8), "#ffffff", alpha=0.34, blur=16)
    canvas.polygon(curve([(556, 724), (552, 420), (570, 170), (596, 132), (622, 190), (600, 420), (576, 724)], steps=8), "#ffffff", alpha=0.62, blur=6)
    canvas.stroke(curve([(562, 722), (562, 420), (584, 150)]), 13, "#ffffff", alpha=0.95, blur=2.5)
    canvas.ellipse((490, 704, 830, 748), "#ffffff", alpha=0.55, blur=14)
    canvas.polygon(curve([(560, 726), (556, 830), (600, 1000), (690, 980), (720, 800), (700, 726)], steps=6), "#eaf6fa", alpha=0.3, blur=18)
    _steamer(canvas, 1260, 850)
    for x, y, size in ((230, 800, 0.8), (980, 762, 0.45), (1640, 778, 0.55)):
        canvas.polygon([(x, y - 150 * size), (x - 4, y - 12 * size), (x - 66 * size, y - 12 * size)], fade("#ffffff", "#e3e7ea"))
        canvas.polygon([(x + 6 * size, y - 130 * size), (x + 6 * size, y - 12 * size), (x + 50 * size, y - 12 * size)], "#f2e6d4")
        canvas.polygon([(x - 74 * size, y - 8 * size), (x + 62 * size, y - 8 * size), (x + 44 * size, y + 10 * size), (x - 54 * size, y + 10 * size)], "#a8423b")
    for x, y, size in ((430, 1060, 1.0), (610, 1104, 1.2)):
        _swan(canvas, x, y, size)
    birds(canvas, (820, 180, 1500, 420), 9, "#59748a")
    return canvas.jpeg()


def _steamer(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse((x - 330, y - 8, x + 320, y + 26), "#0f3f63", alpha=0.5, blur=10)
    billow(canvas, [(x + 70 + step * 46, y - 226 - step * 15, 15 + step * 6) for step in range(7)], ("#b4c0c6", "#e6ebeb"))
    canvas.polygon(curve([(x - 320, y - 64), (x - 290, y + 4), (x + 270, y + 8), (x + 318, y - 50)], steps=4) + [(x + 300, y - 52), (x, y - 44)], fade("#fdfbf6", "#d2d8da"))
    canvas.polygon([(x - 296, y - 6), (x + 300, y - 6), (x + 272, y + 10), (x - 284, y + 10)], "#b5443c")
    for level, left, right in ((0, -220, 230), (1, -150, 190)):
        top = y - 104 - level * 52
        canvas.rectangle((x + left, top, x + right, top + 56), "#f7f2e6")
        canvas.rectangle((x + left - 16, top - 6, x + right + 16, top + 4), "#c9a76a")
        for step in range(int((right - left) // 34)):
            canvas.rectangle((x + left + 10 + step * 34, top + 14, x + left + 30 + step * 34, top + 40), "#3f6b84", radius=4)
    canvas.rectangle((x + 30, y - 226, x + 76, y - 150), fade("#d4523f", "#a03a35"))
    canvas.rectangle((x + 30, y - 230, x + 76, y - 210), "#25262d")
    canvas.stroke([(x - 220, y - 100), (x - 220, y - 250)], 5, "#8a6f4c")
    flag(canvas, x - 218, y - 248, 56, 38, ("#c8392f",))
    canvas.rectangle((x - 196, y - 240, x - 190, y - 218), "#ffffff")
    canvas.rectangle((x - 204, y - 232, x - 182, y - 226), "#ffffff")


def _swan(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.ellipse((x - 70 * size, y - 2, x + 70 * size, y + 16), "#123f60", alpha=0.4, blur=6)
    body = [(x - 66, y - 34), (x - 40, y + 2), (x + 36, y + 4), (x + 58, y - 18), (x + 20, y - 40), (x - 30, y - 40)]
    canvas.polygon(curve([(x + (px - x) * size, y + (py - y) * size) for px, py in body], closed=True), fade("#ffffff", "#d9e3ea"))
    neck = [(x + 42, y - 14), (x + 66, y - 52), (x + 44, y - 88), (x + 60, y - 112)]
    canvas.stroke(curve([(x + (px - x) * size, y + (py - y) * size) for px, py in neck]), 15 * size, "#fbfdfd")
    canvas.disc(x + 62 * size, y - 112 * size, 12 * size, "#fbfdfd")
    canvas.polygon([(x + 70 * size, y - 118 * size), (x + 96 * size, y - 106 * size), (x + 70 * size, y - 104 * size)], "#e0813a")


def brussels_flags(key: str) -> bytes:
    """Draw a row of flags before a curved glass building."""
    canvas = Canvas(key, fade("#2d6aa8", "#5f9bc9", "#a8cbe0", "#e6ead9", "#f6e6c6"))
    for x, y, size in ((260, 180, 460), (1240, 120, 560), (1680, 360, 300), (760, 330, 300)):
        cloud(canvas, x, y, size, "#fffaf0", alpha=0.85, shade="#bdd0de")
    # The building: bands of glass bent around a corner.
    top = curve([(-20, 420), (420, 330), (980, 300), (1420, 360), (1820, 520)], steps=12)
    bottom = 980
    count = 11
    for band in range(count):
        share, following = band / count, (band + 0.66) / count
        upper = [(x, y + (bottom - y) * share) for x, y in top]
        lower = [(x, y + (bottom - y) * following) for x, y in top]
        rest = [(x, y + (bottom - y) * (band + 1) / count) for x, y in top]
        canvas.polygon([*upper, *reversed(lower)], fade("#7fb2cf", "#c3dfe6", "#4d83a8", "#a9cfdd", across=True))
        canvas.polygon([*lower, *reversed(rest)], fade("#e9e4d8", "#fbf7ec", "#c9c4ba", across=True))
    for index in range(0, len(top), 2):
        x, y = top[index]
        canvas.stroke([(x, y), (x, bottom)], 3, "#d7e2e3")
    canvas.stroke(top, 16, "#f4f0e4")
    canvas.polygon([(1240, 320), (1820, 500), (1820, 980), (1400, 980)], "#17395c", alpha=0.28, blur=26)
    canvas.polygon([(120, 390), (420, 330), (760, 980), (330, 980)], "#ffffff", alpha=0.24, blur=10)
    canvas.rectangle((-10, 960, WIDTH + 10, HEIGHT + 10), fade("#cfc8ba", "#aaa69f", "#7d7d80"))
    for x in range(-200, WIDTH + 300, 150):
        canvas.stroke([(x, 962), (x + (x - 900) * 0.7, HEIGHT)], 2, "#8f8c86")
    for y in (990, 1040, 1112):
        canvas.stroke([(0, y), (WIDTH, y)], 2, "#9a978f")
    for x in range(-20, WIDTH + 40, 60):
        canvas.disc(x, 958, 34 + 8 * math.sin(x), "#3d6e4c")
        canvas.disc(x - 8, 948, 22, "#5b9160")
    union = ("#1d449c",)
    cloths: list[tuple[tuple[str, ...], bool]] = [
        (("#1c1c22", "#c8302f", "#f0c23c"), False), (union, False), (("#22449a", "#f5f2ea", "#c8353c"), True),
        (("#1f8a4c", "#f5f2ea", "#c8353c"), True), (union, False), (("#c8353c", "#f5f2ea", "#26489c"), False),
        (("#1c1c22", "#f0c23c", "#c8302f"), True), (union, False), (("#f5f2ea", "#c8353c"), False),
    ]  # fmt: skip
    for index, (bands, upright) in enumerate(cloths):
        share = index / (len(cloths) - 1)
        x, foot = 70 + 1560 * share**1.08, 1096 - 96 * share
        height = 900 - 330 * share
        width, cloth = 178 - 62 * share, 120 - 42 * share
        shadow(canvas, x + 26, foot, 120, alpha=0.35)
        canvas.rectangle((x - 7 + share * 2.5, foot - height, x + 7 - share * 2.5, foot), fade("#f4f4f0", "#9aa2a8", across=True))
        canvas.disc(x, foot - height - 6, 12 - 4 * share, "#e9c45c")
        flag(canvas, x + 6, foot - height + 12, width, cloth, bands, upright=upright, phase=index * 1.3)
        if bands == union:
            for step in range(12):
                angle = step * math.pi / 6
                canvas.disc(x + 6 + width * 0.5 + cloth * 0.3 * math.cos(angle), foot - height + 14 + cloth * 0.5 + cloth * 0.3 * math.sin(angle),
                            6.5 - 2 * share, "#f6d24a")  # fmt: skip
    return canvas.jpeg()
