"""Pictures of the places where states meet: Washington, Moscow, Geneva, Brussels."""

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
        canvas.rectangle(
            (x - 140 - step * 9, ground - 42 + step * 7, x + 140 + step * 9, ground), mix("#f3dfc3", deep, step / 8)
        )
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
        (x + 98 * math.cos(math.pi * step / 24), ground - 378 - 138 * math.sin(math.pi * step / 24))
        for step in range(25)
    ]
    canvas.polygon(arc, fade("#fff6e2", "#eed3b2", "#cfa58f"))
    with canvas.clip(arc):
        for share in (-0.75, -0.45, -0.15, 0.15, 0.45, 0.75):
            rib = curve([(x + 98 * share, ground - 376), (x + 84 * share, ground - 450), (x, ground - 522)], steps=6)
            canvas.stroke(rib, 3, "#c9a58f")
        canvas.polygon(
            [(x + 30, ground - 530), (x + 130, ground - 370), (x + 40, ground - 370)], deep, alpha=0.35, blur=14
        )
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
    _clock_tower(canvas, 1010, 860, 0.88)
    _corner_tower(canvas, 1610, 880)
    # The wall, its swallow-tailed merlons capped with snow.
    canvas.rectangle((-10, 742, WIDTH + 10, 930), fade("#a8463d", "#7d2f33", "#5c2530"))
    for x in range(-10, WIDTH + 20, 52):
        if 900 < x < 1115:
            continue
        canvas.polygon(
            [(x, 746), (x, 690), (x + 9, 676), (x + 17, 694), (x + 25, 676), (x + 34, 690), (x + 34, 746)], "#9c4039"
        )
        canvas.polygon([(x, 692), (x + 9, 676), (x + 17, 694), (x + 25, 676), (x + 34, 692), (x + 25, 684),
            (x + 17, 701),
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
        canvas.polygon(
            [(left, y(428)), (left, y(470)), (left + 10, y(482)), (left + 20, y(470)), (left + 20, y(428))], "#f0ddd2"
        )
    canvas.rectangle((x - 98, y(434), x + 98, y(420)), "#f6ebe4")
    canvas.rectangle((x - 70, y(570), x + 70, y(430)), brick)
    canvas.disc(x, y(504), 50, "#e9c373")
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
    canvas.polygon(
        [(x + 118, ground - 300), (x + 118, ground), (x + 52, ground), (x + 52, ground - 300)], "#2a1030", alpha=0.26
    )
    for side in (-1, 1):
        canvas.polygon([(x + side * 118, ground), (x + side * 118, ground - 330), (x + side * 104, ground - 366),
                        (x + side * 90, ground - 330), (x + side * 90, ground - 296)], "#f0ddd2")  # fmt: skip


def _corner_tower(canvas: Canvas, x: float, ground: float) -> None:
    canvas.rectangle((x - 62, ground - 330, x + 62, ground), fade("#b04b3f", "#7a3038"))
    canvas.rectangle((x - 70, ground - 344, x + 70, ground - 326), "#f6ebe4")
    for step in range(4):
        canvas.polygon([(x - 62 + step * 35, ground - 340), (x - 62 + step * 35, ground - 366),
            (x - 52 + step * 35, ground - 378),
                        (x - 43 + step * 35, ground - 366),
                        (x - 43 + step * 35, ground - 340)], "#9c4039")  # fmt: skip
    canvas.polygon([(x - 52, ground - 370), (x, ground - 540), (x + 52, ground - 370)], fade("#6fa38c", "#2d5a56"))
    canvas.polygon([(x - 52, ground - 370), (x, ground - 540), (x - 14, ground - 370)], "#e6f3ef", alpha=0.5)
    canvas.rectangle((x - 12, ground - 270, x + 12, ground - 200), "#3d1c2b", radius=12)
    canvas.disc(x, ground - 546, 7, "#e9c373")


def geneva_lake(key: str) -> bytes:
    """Draw Geneva's lake in the morning: the tall fountain, the Alps, a steamer and sails."""
    size: float
    x: float
    y: float
    canvas = Canvas(key, fade("#3f76ad", "#7fb0d0", "#bcd8df", "#f6e3c5", "#fbd9b0"))
    for x, y, size in ((300, 200, 420), (1180, 140, 520), (1640, 300, 330)):
        cloud(canvas, x, y, size, "#fdf6ec", alpha=0.8, shade="#c7d5df")
    canvas.glow(1500, 560, 620, "#fff0c9", 0.75)
    _alps(canvas, 430, 120, "#b9cbda", "#8ea8c1")
    _alps(canvas, 545, 105, "#9db6ca", "#7392ae")
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
    canvas.polygon(
        curve([(556, 724), (552, 420), (570, 170), (596, 132), (622, 190), (600, 420), (576, 724)], steps=8),
        "#ffffff",
        alpha=0.62,
        blur=6,
    )
    canvas.stroke(curve([(562, 722), (562, 420), (584, 150)]), 13, "#ffffff", alpha=0.95, blur=2.5)
    canvas.ellipse((490, 704, 830, 748), "#ffffff", alpha=0.55, blur=14)
    canvas.polygon(
        curve([(560, 726), (556, 830), (600, 1000), (690, 980), (720, 800), (700, 726)], steps=6),
        "#eaf6fa",
        alpha=0.3,
        blur=18,
    )
    _steamer(canvas, 1260, 850)
    for x, y, size in ((230, 800, 0.8), (980, 762, 0.45), (1640, 778, 0.55)):
        canvas.polygon(
            [(x, y - 150 * size), (x - 4, y - 12 * size), (x - 66 * size, y - 12 * size)], fade("#ffffff", "#e3e7ea")
        )
        canvas.polygon(
            [(x + 6 * size, y - 130 * size), (x + 6 * size, y - 12 * size), (x + 50 * size, y - 12 * size)], "#f2e6d4"
        )
        canvas.polygon(
            [
                (x - 74 * size, y - 8 * size),
                (x + 62 * size, y - 8 * size),
                (x + 44 * size, y + 10 * size),
                (x - 54 * size, y + 10 * size),
            ],
            "#a8423b",
        )
    for x, y, size in ((430, 1060, 1.0), (610, 1104, 1.2)):
        _swan(canvas, x, y, size)
    birds(canvas, (820, 180, 1500, 420), 9, "#59748a")
    return canvas.jpeg()


def _alps(canvas: Canvas, base: float, height: float, colour: str, shade: str) -> None:
    """Draw a chain of snow-covered peaks, lit from the right, that grow towards the right."""
    rng = canvas.random
    x = -80.0
    while x < WIDTH + 100:
        rise = height * rng.uniform(0.35, 1.25) * (0.6 + 0.75 * min(1, max(0, x) / 1250))
        peak, foot, reach = (x, base - rise), base + 190.0, rise * 0.9 + 120
        reach *= rng.uniform(0.95, 1.4)
        canvas.polygon([(x - reach, foot), peak, (x + reach, foot)], fade(mix(colour, "#ffffff", 0.2), colour))
        # The shaded side, its edge running down in steps from the peak.
        edge = [peak]
        for step in range(1, 7):
            share = step / 6
            edge.append((x + reach * 0.22 * share * (1 if step % 2 else -0.4), peak[1] + (foot - peak[1]) * share))
        canvas.polygon([*edge, (x - reach, foot)], shade)
        for side, tone in ((1, "#fdfcf8"), (-1, "#d3dfea")):
            depth = rise * 0.62
            slope = reach / (foot - peak[1])
            snow = [peak, (x + side * depth * slope, peak[1] + depth)]
            for step in range(5, -1, -1):
                share = step / 6
                low = peak[1] + depth * (0.45 + (0.5 if step % 2 else 0.12) * rng.uniform(0.7, 1.1)) * (
                    0.6 + share * 0.4
                )
                snow.append((x + side * depth * slope * share * 0.95, low))
            canvas.polygon(snow, tone)
        x += reach * rng.uniform(0.45, 1.05)


def _steamer(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse((x - 330, y - 8, x + 320, y + 26), "#0f3f63", alpha=0.5, blur=10)
    billow(
        canvas, [(x + 70 + step * 46, y - 226 - step * 15, 15 + step * 6) for step in range(7)], ("#b4c0c6", "#e6ebeb")
    )
    canvas.polygon(
        [
            *curve([(x - 320, y - 64), (x - 290, y + 4), (x + 270, y + 8), (x + 318, y - 50)], steps=4),
            (x + 300, y - 52),
            (x, y - 44),
        ],
        fade("#fdfbf6", "#d2d8da"),
    )
    canvas.polygon([(x - 296, y - 6), (x + 300, y - 6), (x + 272, y + 10), (x - 284, y + 10)], "#b5443c")
    for level, left, right in ((0, -220, 230), (1, -150, 190)):
        top = y - 104 - level * 52
        canvas.rectangle((x + left, top, x + right, top + 56), "#f7f2e6")
        canvas.rectangle((x + left - 16, top - 6, x + right + 16, top + 4), "#c9a76a")
        for step in range(int((right - left) // 34)):
            canvas.rectangle(
                (x + left + 10 + step * 34, top + 14, x + left + 30 + step * 34, top + 40), "#3f6b84", radius=4
            )
    canvas.rectangle((x + 30, y - 226, x + 76, y - 150), fade("#d4523f", "#a03a35"))
    canvas.rectangle((x + 30, y - 230, x + 76, y - 210), "#25262d")
    canvas.stroke([(x - 220, y - 100), (x - 220, y - 250)], 5, "#8a6f4c")
    flag(canvas, x - 218, y - 248, 56, 38, ("#c8392f",))
    canvas.rectangle((x - 196, y - 240, x - 190, y - 218), "#ffffff")
    canvas.rectangle((x - 204, y - 232, x - 182, y - 226), "#ffffff")


def _swan(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.ellipse((x - 70 * size, y - 2, x + 70 * size, y + 16), "#123f60", alpha=0.4, blur=6)
    body = [(x - 66, y - 34), (x - 40, y + 2), (x + 36, y + 4), (x + 58, y - 18), (x + 20, y - 40), (x - 30, y - 40)]
    canvas.polygon(
        curve([(x + (px - x) * size, y + (py - y) * size) for px, py in body], closed=True), fade("#ffffff", "#d9e3ea")
    )
    neck = [(x + 42, y - 14), (x + 66, y - 52), (x + 44, y - 88), (x + 60, y - 112)]
    canvas.stroke(curve([(x + (px - x) * size, y + (py - y) * size) for px, py in neck]), 15 * size, "#fbfdfd")
    canvas.disc(x + 62 * size, y - 112 * size, 12 * size, "#fbfdfd")
    canvas.polygon(
        [(x + 70 * size, y - 118 * size), (x + 96 * size, y - 106 * size), (x + 70 * size, y - 104 * size)], "#e0813a"
    )


def brussels_flags(key: str) -> bytes:
    """Draw a row of flags before a curved glass building."""
    x: float
    y: float
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
        canvas.rectangle(
            (x - 7 + share * 2.5, foot - height, x + 7 - share * 2.5, foot), fade("#f4f4f0", "#9aa2a8", across=True)
        )
        canvas.disc(x, foot - height - 6, 12 - 4 * share, "#e9c45c")
        flag(canvas, x + 6, foot - height + 12, width, cloth, bands, upright=upright, phase=index * 1.3)
        if bands == union:
            for step in range(12):
                angle = step * math.pi / 6
                canvas.disc(x + 6 + width * 0.5 + cloth * 0.3 * math.cos(angle),
                    foot - height + 14 + cloth * 0.5 + cloth * 0.3 * math.sin(angle),
                            6.5 - 2 * share, "#f6d24a")  # fmt: skip
    return canvas.jpeg()
