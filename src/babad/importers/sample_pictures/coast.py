"""Pictures for the sea and for water: a harbour, a ferry, fishing, mangroves, a dam."""

from __future__ import annotations

import math

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, Point, curve, fade, mix
from babad.importers.sample_pictures.scenery import (
    SKINS,
    billow,
    birds,
    boat_hull,
    cloud,
    flag,
    glints,
    island,
    land,
    person,
    ridge,
    skyline,
    streaks,
)


def dam_valley(key: str) -> bytes:
    """Draw an arched dam between green slopes, its spillway open, its lake behind it."""
    x: float
    y: float
    canvas = Canvas(key, fade("#5f9cc4", "#9cc7d6", "#d9e8d9", "#f7e8c2"))
    rng = canvas.random
    for x, y, size in ((380, 170, 420), (1380, 130, 500)):
        cloud(canvas, x, y, size, "#fffaf0", alpha=0.9, shade="#c4d8df")
    canvas.glow(1480, 330, 520, "#fff3cf", 0.8)
    for base, height, colour in ((360, 90, "#a9c4c7"), (430, 76, "#86aaa8"), (490, 60, "#668f84")):
        land(canvas, ridge(rng, base, height), fade(mix(colour, "#ffffff", 0.1), colour))
        canvas.mist(base - 40, base + 120, "#e6ead6", 0.0, 0.35)
    # The lake, seen over the crest.
    canvas.polygon([(360, 520), (1440, 520), (1560, 660), (240, 660)], fade("#a9d3dc", "#5d9fb8", "#3c7f9e"))
    glints(canvas, (420, 530, 1400, 640), 70, "#f2fbf7", alpha=0.5)
    land(canvas, [(-10, 380), (200, 430), (380, 505), (470, 560)], "#6d9a6c", 760)
    land(canvas, [(1330, 560), (1440, 500), (1620, 430), (WIDTH + 10, 370)], "#649067", 760)
    # The wall: an arch that bulges towards us.
    crest = curve([(330, 590), (560, 640), (900, 662), (1240, 640), (1470, 590)], steps=14)
    toe = curve([(560, 1010), (700, 1052), (900, 1066), (1100, 1052), (1240, 1010)], steps=14)
    wall = [*crest, *reversed(toe)]
    canvas.polygon(wall, fade("#bfbcae", "#efeadb", "#fbf6e6", "#d9d2c0", "#a8a397", across=True))
    with canvas.clip(wall):
        for step in range(1, 9):
            share = step / 9
            line = [
                (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in zip(crest, toe, strict=True)
            ]
            canvas.stroke(line, 3, "#b3ad9d")
        for index in range(2, len(crest) - 2, 4):
            canvas.stroke([crest[index], toe[index]], 2.2, "#bdb7a8")
        for _ in range(60):
            index = rng.randrange(len(crest))
            a, b = crest[index], toe[index]
            first = rng.uniform(0.05, 0.7)
            last = first + rng.uniform(0.05, 0.25)
            canvas.stroke([(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for share in (first, last)],
                          rng.uniform(3, 10), "#8f8b80", alpha=0.22)  # fmt: skip
        canvas.grainy((330, 760, 1470, 1070), "#5c5a5c", 0.4)
    road = [(x, y - 16) for x, y in crest]
    canvas.polygon([*road, *reversed(crest)], fade("#f6f1e2", "#cfc8b6"))
    for x, y in road[::3]:
        canvas.stroke([(x, y), (x, y - 16)], 3.4, "#8d897e")
    canvas.stroke([(x, y - 14) for x, y in road], 3, "#8d897e")
    # Three gates and the water they let go.
    for index in range(3):
        x = 780 + index * 120
        canvas.rectangle((x - 42, 664, x + 42, 742), "#67665f", radius=4)
        canvas.rectangle((x - 54, 586, x - 40, 760), "#e6dfcd")
        canvas.rectangle((x + 40, 586, x + 54, 760), "#d0c8b5")
        canvas.rectangle((x - 54, 584, x + 54, 604), "#c25a3f")
        fall = [(x - 40, 700), (x + 40, 700), (x + 62 + (x - 900) * 0.05, 1090), (x - 62 + (x - 900) * 0.05, 1090)]
        canvas.polygon(fall, fade("#dff1f2", "#f8fdfb", "#ffffff"))
        with canvas.clip(fall):
            for _ in range(26):
                px = x + rng.uniform(-56, 56)
                y = rng.uniform(690, 1020)
                canvas.stroke(
                    [(px, y), (px + (px - x) * 0.25, y + rng.uniform(60, 190))], rng.uniform(2, 5), "#a5cdd6", alpha=0.6
                )
    canvas.polygon(
        [(500, 1030), (1300, 1030), (1500, HEIGHT + 10), (180, HEIGHT + 10)], fade("#8fc3cb", "#4f96aa", "#33748d")
    )
    for _ in range(90):
        x, y = 900 + rng.gauss(0, 150), 1086 + rng.gauss(0, 16)
        canvas.disc(x, y, rng.uniform(8, 30), "#ffffff", alpha=0.5, blur=4)
    canvas.ellipse((560, 930, 1240, 1150), "#ffffff", alpha=0.4, blur=50)
    glints(canvas, (420, 1110, 1400, 1195), 60, "#eefaf8", alpha=0.6)
    # The slopes in front, with trees.
    left = [
        (-10, 440),
        (120, 478),
        (250, 540),
        (340, 590),
        (430, 720),
        (520, 900),
        (580, 1040),
        (480, 1110),
        (330, 1210),
        (-10, 1210),
    ]
    right = [(WIDTH + 10, 425), (1690, 470), (1560, 530), (1460, 590), (1370, 720), (1280, 900), (1220, 1040),
        (1330, 1110), (1480, 1210),
             (WIDTH + 10, 1210)]  # fmt: skip
    for side, colours in ((left, ("#7fa35b", "#5a8650", "#3d6a47")), (right, ("#6b9554", "#4d7a4c", "#315c42"))):
        canvas.polygon(side, fade(*colours))
        with canvas.clip(side):
            leftmost, rightmost = min(x for x, _ in side), max(x for x, _ in side)
            for index in range(230):
                x, y = rng.uniform(leftmost, rightmost), 470 + 740 * (index / 229)
                radius = 10 + 26 * (index / 229) * rng.uniform(0.6, 1.2)
                canvas.disc(x, y, radius, mix(colours[1], colours[2], rng.random()))
                canvas.disc(
                    x - radius * 0.25, y - radius * 0.3, radius * 0.62, mix(colours[0], colours[1], rng.random())
                )
    birds(canvas, (560, 250, 1180, 420), 8, "#58757f")
    return canvas.jpeg()


def harbour_cranes(key: str) -> bytes:
    """Draw a container port at sundown: cranes, a loaded ship, stacks of boxes, all mirrored."""
    x: float
    canvas = Canvas(key, fade("#2b3a6b", "#5f5c93", "#b5728d", "#f0947a", "#fbc27e", "#fde0a6"))
    streaks(canvas, (0, 60, WIDTH, 620), 34, "#ffd3a4", alpha=0.42)
    canvas.glow(620, 700, 760, "#fff0bd", 0.95)
    canvas.disc(620, 690, 74, "#fff6d6")
    land(canvas, ridge(canvas.random, 742, 36), "#a96d7d", 820)
    skyline(canvas, 800, 30, 110, "#8a5d77", breadth=(40, 110))
    shore = 812
    boxes = ("#d8573f", "#e9a23f", "#3f7f8c", "#c9c2b0", "#8a3d4a", "#4a5f8a", "#5f8f6a")
    for stack in range(30):
        for level in range(canvas.random.randint(1, 4)):
            x = stack * 62 - 20
            canvas.rectangle(
                (x, shore - 30 - level * 26, x + 58, shore - 6 - level * 26),
                mix(canvas.random.choice(boxes), "#4a2f4f", 0.45),
            )
    canvas.rectangle((-10, shore - 10, WIDTH + 10, shore + 2), "#33284a")
    for x, size, tone in ((250, 0.86, "#4a3358"), (1120, 0.9, "#4a3358"), (1560, 1.06, "#2f2444")):
        _crane(canvas, x, shore, size, tone)
    _container_ship(canvas, 840, shore + 14, boxes)
    canvas.reflect(shore + 16, 372, "#4a4474", 0.7, squash=0.72)
    canvas.mist(shore + 16, HEIGHT, "#1c1d47", 0.0, 0.66)
    for _ in range(120):
        y = canvas.random.uniform(shore + 20, 1190)
        reach = 26 + (y - shore) * 0.3
        x = 620 + canvas.random.gauss(0, reach * 0.7)
        canvas.ellipse((x - reach * 0.5, y - 1.6, x + reach * 0.5, y + 1.8), "#ffe6b0", alpha=0.6)
    glints(canvas, (0, 850, WIDTH, 1190), 110, "#f6b292", alpha=0.35)
    _tug(canvas, 1330, 1000)
    birds(canvas, (700, 240, 1400, 470), 10, "#4a3a5f")
    return canvas.jpeg(vignette="#120a24")


def _crane(canvas: Canvas, x: float, y: float, size: float, colour: str) -> None:
    def at(dx: float, dy: float) -> Point:
        return x + dx * size, y + dy * size

    for dx in (-90, 90):
        canvas.stroke([at(dx, 0), at(dx * 0.82, -330)], 17 * size, colour)
    for dy in (-120, -330):
        canvas.stroke([at(-96, dy), at(96, dy)], 13 * size, colour)
    canvas.stroke([at(-90, -120), at(76, -330)], 7 * size, colour)
    canvas.stroke([at(90, -120), at(-76, -330)], 7 * size, colour)
    for dy in (-344, -362):
        canvas.stroke([at(-380, dy), at(200, dy)], 7 * size, colour)
    for step in range(29):
        canvas.stroke([at(-380 + step * 20, -344), at(-370 + step * 20, -362)], 3 * size, colour)
    canvas.stroke([at(-40, -350), at(20, -520), at(80, -350)], 12 * size, colour)
    for dx in (-370, -200, 190):
        canvas.stroke([at(20, -516), at(dx, -360)], 4 * size, colour)
    canvas.rectangle((*at(90, -410), *at(190, -350)), colour)
    canvas.rectangle((*at(-200, -344), *at(-160, -312)), mix(colour, "#ffc27e", 0.4))
    for dx in (-196, -164):
        canvas.stroke([at(dx, -314), at(dx, -214)], 2.4 * size, colour)
    canvas.rectangle((*at(-226, -218), *at(-134, -180)), "#d8573f")
    canvas.rectangle((*at(-226, -190), *at(-134, -180)), "#8d3338")
    for dx in (-110, 110):
        canvas.disc(*at(dx * 0.86, -6), 9 * size, colour)
    canvas.disc(*at(20, -522), 6 * size, "#ff6a52")
    canvas.glow(*at(20, -522), 50 * size, "#ff6a52", 0.7)


def _container_ship(canvas: Canvas, x: float, y: float, boxes: tuple[str, ...]) -> None:
    hull = [
        (x - 500, y - 130),
        (x - 480, y),
        (x + 440, y),
        (x + 540, y - 150),
        (x + 460, y - 142),
        (x + 430, y - 112),
        (x - 400, y - 112),
    ]
    for column in range(13):
        for level in range(3 + (column * 7) % 3):
            left, top = x - 330 + column * 58, y - 140 - level * 30
            colour = mix(canvas.random.choice(boxes), "#3a2448", 0.18)
            canvas.rectangle((left, top, left + 55, top + 28), colour)
            for rib in range(5):
                canvas.stroke(
                    [(left + 8 + rib * 10, top + 4), (left + 8 + rib * 10, top + 24)], 1.6, mix(colour, "#1d1430", 0.3)
                )
            canvas.rectangle((left, top, left + 55, top + 4), mix(colour, "#ffe2b0", 0.35))
    canvas.polygon(hull, fade("#4c3358", "#2c2145"))
    canvas.polygon([(x - 484, y - 22), (x + 456, y - 22), (x + 440, y), (x - 480, y)], "#a3363c")
    canvas.rectangle((x - 476, y - 270, x - 366, y - 110), fade("#f7e6cf", "#d6b6a8"))
    canvas.rectangle((x - 496, y - 296, x - 346, y - 262), "#fbeed8")
    for level in range(4):
        for column in range(4):
            canvas.rectangle(
                (x - 464 + column * 25, y - 248 + level * 32, x - 450 + column * 25, y - 234 + level * 32), "#4a3a5f"
            )
    canvas.rectangle((x - 488, y - 288, x - 354, y - 272), "#33294f")
    canvas.rectangle((x - 446, y - 340, x - 404, y - 294), "#c4503f")
    canvas.stroke([(x - 380, y - 296), (x - 380, y - 372)], 5, "#4c3358")
    canvas.polygon([(x + 470, y - 144), (x + 540, y - 150), (x + 520, y - 110)], "#6a4a70")


def _tug(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse((x - 170, y - 8, x + 170, y + 24), "#17183f", alpha=0.55, blur=9)
    boat_hull(canvas, x, y + 4, 290, 44, fade("#c4473c", "#7a2638"), rise=0.7)
    canvas.rectangle((x - 60, y - 92, x + 60, y - 34), "#f6e3c4")
    canvas.rectangle((x - 34, y - 138, x + 44, y - 88), "#fbeed6")
    canvas.rectangle((x - 24, y - 126, x + 34, y - 106), "#3a3560")
    canvas.rectangle((x - 104, y - 110, x - 70, y - 34), "#e9a23f")
    for step in range(4):
        canvas.disc(x - 120 + step * 82, y - 12, 12, "#241a36")
    billow(
        canvas, [(x - 92 - step * 20, y - 128 - step * 17, 11 + step * 5) for step in range(5)], ("#8a6f8c", "#b598a8")
    )


def ferry_dawn(key: str) -> bytes:
    """Draw a ferry that leaves at sunrise between islands."""
    canvas = Canvas(key, fade("#39588f", "#7a86b5", "#d5a5b4", "#f9bf9c", "#ffdf9f", "#ffe9b8"))
    streaks(canvas, (0, 80, WIDTH, 560), 30, "#ffe6c9", alpha=0.5)
    horizon = 640
    canvas.glow(1220, horizon - 30, 760, "#fff3bd", 1.0)
    canvas.disc(1220, horizon - 40, 84, "#fffbe2")
    for left, right, height, colour in ((-300, 620, 90, "#a795b5"), (900, 2100, 78, "#c29fae"),
        (-160, 330, 140, "#7b76a2"),
                                        (1480, 2060, 120, "#94809f")):  # fmt: skip
        island(canvas, left, right, horizon + 2, height, colour)
    canvas.reflect(horizon, 560, "#8f7fa8", 0.74, squash=0.95)
    canvas.mist(horizon, HEIGHT, "#2d3f7a", 0.0, 0.7)
    for _ in range(210):
        y = horizon + 8 + 540 * canvas.random.random() ** 1.3
        reach = 16 + (y - horizon) * 0.34
        x = 1220 + canvas.random.gauss(0, reach * 0.8)
        canvas.ellipse((x - reach * 0.5, y - 1.8, x + reach * 0.5, y + 2.2), "#fff0bf", alpha=0.65)
    glints(canvas, (0, 690, WIDTH, 1190), 170, "#f7c9b4", alpha=0.35)
    _ferry(canvas, 700, 850)
    for step in range(34):
        y = 858 + canvas.random.uniform(-3, 26)
        x = 250 - step * 11 + canvas.random.uniform(-20, 20)
        canvas.ellipse((x - 42, y - 4, x + 42, y + 4), "#fff2df", alpha=0.4)
    boat_hull(canvas, 1500, 968, 230, 26, "#3c3560", rise=1.2)
    person(canvas, 1470, 962, 96, top="#2c2850", legs="#25224a", skin="#3b2f52", hair="#1d1b3c", pose="reach")
    canvas.stroke([(1508, 888), (1590, 860)], 3, "#2c2850")
    birds(canvas, (380, 300, 1100, 560), 14, "#4a4a78")
    return canvas.jpeg(vignette="#0f1233")


def _ferry(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse((x - 480, y - 8, x + 480, y + 46), "#1d2858", alpha=0.5, blur=14)
    billow(
        canvas,
        [(x - 120 - step * 52, y - 390 - step * 17, 20 + step * 8) for step in range(8)],
        ("#7d7898", "#a79db2", "#cdbdc4"),
    )
    hull = [(x - 470, y - 130), (x - 450, y + 2), (x + 400, y + 6), (x + 500, y - 128), (x + 420, y - 124)]
    canvas.polygon(hull, fade("#f6ead6", "#d3c3c4", "#a99bb2"))
    canvas.polygon(
        [(x - 456, y - 38), (x + 434, y - 38), (x + 400, y + 6), (x - 450, y + 2)], fade("#1f6f8a", "#17506e")
    )
    canvas.polygon([(x - 459, y - 50), (x + 442, y - 50), (x + 434, y - 38), (x - 456, y - 38)], "#e9a13f")
    for step in range(21):
        canvas.disc(x - 410 + step * 39, y - 84, 8, "#33487a")
    for level, left, right in ((0, -440, 400), (1, -410, 330), (2, -330, 250)):
        top = y - 186 - level * 62
        canvas.rectangle((x + left, top, x + right, top + 64), fade("#fdf4e2", "#e3d3cf"))
        canvas.rectangle((x + left - 12, top - 5, x + right + 14, top + 6), "#c9b4b8")
        for step in range(int((right - left) // 40)):
            wx = x + left + 14 + step * 40
            canvas.rectangle((wx, top + 18, wx + 25, top + 46), "#ffcf7a" if step % 3 else "#3c5688", radius=4)
    canvas.polygon([(x + 250, y - 376), (x + 130, y - 376), (x + 130, y - 310), (x + 280, y - 310)], "#fdf4e2")
    canvas.polygon([(x + 252, y - 366), (x + 140, y - 366), (x + 140, y - 338), (x + 266, y - 338)], "#2f4678")
    canvas.rectangle((x - 150, y - 394, x - 60, y - 308), fade("#e9a13f", "#c4722f"))
    canvas.rectangle((x - 150, y - 398, x - 60, y - 374), "#33304f")
    canvas.stroke([(x + 190, y - 376), (x + 190, y - 470)], 6, "#5d5578")
    canvas.stroke([(x + 165, y - 440), (x + 215, y - 440)], 5, "#5d5578")
    for step in range(11):
        px = x - 400 + step * 28
        canvas.disc(px, y - 258 - 62, 6, "#4a3a44")
        canvas.stroke([(px, y - 316), (px, y - 300)], 11, ("#d0574c", "#3f7f9c", "#e3b455")[step % 3])
    canvas.stroke([(x - 416, y - 306), (x - 80, y - 306)], 3, "#8a7f96")
    canvas.stroke([(x - 462, y - 130), (x - 462, y - 232)], 5, "#5d5578")
    flag(canvas, x - 532, y - 232, 68, 46, ("#d0342c", "#f8f4ec"))
    for _ in range(26):
        px, py = x + 440 + canvas.random.gauss(0, 30), y + canvas.random.gauss(2, 7)
        canvas.disc(px, py, canvas.random.uniform(5, 15), "#fff6e6", alpha=0.55)


def fishing_boat(key: str) -> bytes:
    """Draw an outrigger boat at sea from which a net is being cast."""
    x: float
    canvas = Canvas(key, fade("#1f6f98", "#4fa3b8", "#a5d3c6", "#f4e2ad", "#fbc987"))
    for x, y, size in ((340, 250, 420), (1390, 190, 500)):
        cloud(canvas, x, y, size, "#fff6e0", alpha=0.85, shade="#d8d3b8")
    horizon = 610
    canvas.glow(880, horizon, 760, "#fff3c0", 0.95)
    canvas.disc(880, horizon - 26, 70, "#fffbe2")
    island(canvas, -200, 640, horizon + 2, 74, "#7fb3b0")
    island(canvas, 1300, 2050, horizon + 2, 56, "#a9c6a8")
    canvas.reflect(horizon, 590, "#3f97a3", 0.6)
    canvas.mist(horizon, HEIGHT, "#0f5b78", 0.0, 0.72)
    for _ in range(170):
        y = horizon + 8 + 560 * canvas.random.random() ** 1.3
        reach = 18 + (y - horizon) * 0.3
        x = 880 + canvas.random.gauss(0, reach * 0.9)
        canvas.ellipse((x - reach * 0.5, y - 1.8, x + reach * 0.5, y + 2.2), "#fff3c9", alpha=0.6)
    glints(canvas, (0, 640, WIDTH, 1190), 240, "#c6ece4", alpha=0.4)
    boat_hull(canvas, 1420, 700, 210, 20, "#2f5f70", rise=1.3)
    canvas.polygon([(1420, 690), (1420, 560), (1490, 676)], fade("#f4e6c6", "#d9b98c"))
    person(canvas, 1380, 692, 66, top="#2c5468", legs="#254556", skin="#3d4a50", hair="#1d3440")
    # The boat: a slender hull, two bamboo outriggers, three people.
    x, y = 800, 930
    canvas.ellipse((x - 520, y - 26, x + 540, y + 44), "#0c4560", alpha=0.55, blur=16)
    for dx in (-190, 190):
        canvas.stroke(
            curve([(x + dx, y - 66), (x + dx + 20, y - 92), (x + dx + 60, y + 20), (x + dx + 66, y + 84)]),
            11,
            "#b98d4f",
        )
    for dx, pose, top, hat, facing in ((-250, "reach", "#e8b04a", "cone", -1), (30, "stand", "#d65a46", "cap", 1)):
        person(canvas, x + dx, y - 18, 250, top=top, legs="#33424f", pose=pose, hat=hat,
            hat_colour="#e6cf96" if hat == "cone" else "#2f5f8a",
               facing=facing, skin=SKINS[2])  # fmt: skip
    boat_hull(canvas, x, y + 14, 900, 82, fade("#fdf0d2", "#e9cf9a", "#b3824c"), rise=1.5)
    stripe = curve([(x - 424, y - 92), (x - 270, y - 44), (x, y - 34), (x + 270, y - 46), (x + 426, y - 108)])
    canvas.stroke(stripe, 17, "#d8503c")
    canvas.stroke([(px, py + 20) for px, py in stripe], 9, "#2d7f93")
    canvas.stroke([(x - 330, y + 86), (x + 480, y + 86)], 17, "#d6b06c")
    canvas.stroke([(x - 330, y + 82), (x + 480, y + 82)], 5, "#f3dca4")
    canvas.stroke([(x - 350, y + 100), (x + 500, y + 100)], 6, "#0f5570", alpha=0.6)
    for dx in (-190, 190):
        canvas.stroke(
            curve([(x + dx - 6, y - 68), (x + dx + 30, y - 90), (x + dx + 62, y + 20), (x + dx + 66, y + 84)]),
            9,
            "#d6b06c",
        )
    canvas.stroke([(x + 180, y - 70), (x + 180, y - 470)], 10, "#8d6437")
    sail = curve([(x + 184, y - 470), (x + 330, y - 300), (x + 400, y - 120)], steps=8)
    canvas.polygon([*sail, (x + 186, y - 120)], fade("#fbe9c3", "#f0c98a", "#dca061"))
    for share in (0.3, 0.55, 0.8):
        canvas.stroke([(x + 186, y - 470 + 350 * share), (x + 190 + 215 * share, y - 470 + 350 * share)], 3, "#c48f52")
    # The net in flight.
    centre = (x - 480, y - 160)
    hand = (x - 250 - 85, y - 18 - 178)
    rim = [
        (centre[0] + 130 * math.cos(step * math.pi / 16), centre[1] + 52 * math.sin(step * math.pi / 16) + 60)
        for step in range(33)
    ]
    canvas.polygon([hand, *rim[8:26]], "#eaf3e2", alpha=0.16)
    for index in range(0, 32, 2):
        canvas.stroke(
            curve(
                [hand, ((hand[0] + rim[index][0]) / 2 - 10, (hand[1] + rim[index][1]) / 2 - 26), rim[index]], steps=6
            ),
            1.8,
            "#f4f2df",
        )
    for share in (0.35, 0.55, 0.75, 0.9, 1.0):
        canvas.stroke([(hand[0] + (px - hand[0]) * share,
            hand[1] + (py - hand[1]) * share - 26 * math.sin(share * math.pi)) for px, py in rim],
                      1.8, "#f4f2df")  # fmt: skip
    birds(canvas, (420, 280, 1300, 480), 12, "#2f6478")
    return canvas.jpeg(vignette="#06283a")


def mangrove_coast(key: str) -> bytes:
    """Draw mangroves on stilted roots at high tide, seedlings and an egret in front."""
    size: float
    x: float
    y: float
    canvas = Canvas(key, fade("#6fb0b8", "#aed6c6", "#eeedc6", "#f9dca0"))
    rng = canvas.random
    canvas.glow(1080, 420, 700, "#fffad6", 0.95)
    for x, y, size in ((330, 150, 400), (1500, 120, 380)):
        cloud(canvas, x, y, size, "#fffdf0", alpha=0.7)
    horizon = 620
    land(canvas, ridge(rng, 560, 30), "#93bca8", horizon)
    for index in range(70):
        x = rng.uniform(-30, WIDTH + 30)
        canvas.disc(x, 590 + rng.uniform(-18, 14), rng.uniform(22, 48), ("#74a784", "#83b48b", "#659a79")[index % 3])
    for x, size, tone in ((240, 0.72, 0.45), (560, 0.6, 0.5), (1360, 0.66, 0.5), (1640, 0.78, 0.4)):
        _mangrove(canvas, x, horizon + 26, size, tone)
    canvas.reflect(horizon + 16, 564, "#5b9c8c", 0.62, squash=0.9)
    canvas.mist(horizon + 16, HEIGHT, "#1c5f5c", 0.0, 0.62)
    glints(canvas, (0, 660, WIDTH, 1190), 200, "#fbf4cc", alpha=0.45)
    _mangrove(canvas, 170, 900, 1.5, 0.0)
    _mangrove(canvas, 1640, 930, 1.6, 0.06)
    for x in (170, 1640):
        for _ in range(20):
            y = rng.uniform(900, 1150)
            px = x + rng.gauss(0, 150)
            canvas.ellipse((px - 70, y - 5, px + 70, y + 6), "#184a44", alpha=0.5)
    # Seedlings planted in a row, each with its stake.
    for index in range(9):
        share = index / 8
        x, y, size = 560 + 660 * share, 1090 - 150 * share, 1.5 - 0.8 * share
        canvas.ellipse((x - 30 * size, y - 5, x + 30 * size, y + 8), "#174c49", alpha=0.5, blur=4)
        canvas.stroke([(x + 12 * size, y), (x + 14 * size, y - 90 * size)], 4 * size, "#c9a566")
        canvas.stroke([(x, y), (x + 2 * size, y - 70 * size)], 5 * size, "#5d6b3c")
        for angle in (-1.0, -0.35, 0.35, 1.0):
            tip = (x + 2 * size + 40 * size * math.sin(angle), y - 70 * size - 34 * size * math.cos(angle) + 8)
            middle = ((x + tip[0]) / 2, (y - 70 * size + tip[1]) / 2)
            canvas.polygon(curve([(x + 2 * size, y - 66 * size),
                (middle[0] - 9 * size, middle[1] - 5), tip, (middle[0] + 9 * size, middle[1] + 5)],
                                 closed=True, steps=4), "#4f8a4a" if angle < 0 else "#79ab57")  # fmt: skip
    _egret(canvas, 930, 860)
    birds(canvas, (600, 220, 1250, 420), 9, "#4f8078")
    return canvas.jpeg(vignette="#0a2e2b")


def _mangrove(canvas: Canvas, x: float, y: float, size: float, haze: float) -> None:
    rng = canvas.random

    def tone(colour: str) -> str:
        return mix(colour, "#a8cdae", haze)

    bark, light = tone("#4a3b33"), tone("#7a6350")
    fork = (x, y - 170 * size)
    for index in range(11):
        side = -1 if index % 2 else 1
        reach = side * (26 + index * 17) * size
        start = (x + side * 6 * size, y - (60 + index * 11) * size)
        root = curve(
            [start, (x + reach * 0.62, start[1] + 4 * size), (x + reach, y + rng.uniform(-6, 16) * size)], steps=8
        )
        canvas.taper(root, 15 * size, 8 * size, bark)
        if side < 0:
            canvas.taper([(px - 2 * size, py - 2 * size) for px, py in root], 5 * size, 2 * size, light)
    canvas.taper([(x, y - 60 * size), fork, (x + 8 * size, y - 290 * size)], 40 * size, 24 * size, bark)
    canvas.taper([(x - 8 * size, y - 60 * size), (x - 6 * size, y - 280 * size)], 9 * size, 5 * size, light)
    for dx, dy in ((-120, -360), (110, -380), (-40, -420), (50, -330)):
        canvas.taper(
            curve([(x, y - 230 * size), (x + dx * 0.5 * size, y + dy * 0.8 * size), (x + dx * size, y + dy * size)]),
            18 * size,
            8 * size,
            bark,
        )
    for colour, count, reach, shift in (
        ("#2f5d43", 34, 1.0, 0),
        ("#447a4b", 30, 0.9, -16),
        ("#6fa257", 24, 0.74, -34),
        ("#a5c66a", 12, 0.55, -54),
    ):
        for _ in range(count):
            angle, far = rng.uniform(0, math.tau), rng.random() ** 0.5 * reach
            px = x + (math.cos(angle) * far * 240 + shift * 0.7) * size
            py = y - 400 * size + (math.sin(angle) * far * 110 + shift) * size
            radius = rng.uniform(24, 46) * size
            canvas.ellipse((px - radius * 1.35, py - radius * 0.8, px + radius * 1.35, py + radius * 0.8), tone(colour))


def _egret(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse((x - 70, y - 6, x + 70, y + 12), "#174c49", alpha=0.5, blur=5)
    canvas.stroke([(x - 6, y - 90), (x - 10, y)], 6, "#33302c")
    canvas.stroke([(x + 12, y - 90), (x + 22, y - 40), (x + 12, y + 2)], 6, "#33302c")
    body = curve(
        [(x - 100, y - 70), (x - 40, y - 140), (x + 40, y - 150), (x + 52, y - 110), (x, y - 80)], closed=True, steps=6
    )
    canvas.polygon(body, fade("#ffffff", "#dfe9e0"))
    canvas.taper(curve([(x + 36, y - 132), (x + 66, y - 190), (x + 34, y - 230), (x + 58, y - 268)]), 26, 15, "#fdfefb")
    canvas.disc(x + 62, y - 272, 17, "#fdfefb")
    canvas.polygon([(x + 72, y - 282), (x + 134, y - 262), (x + 72, y - 264)], "#e8a33c")
    canvas.disc(x + 67, y - 276, 3, "#20242a")


def fish_market(key: str) -> bytes:
    """Draw a fish market before dawn: catch on ice under hanging lamps, sellers and buyers."""
    x: float
    canvas = Canvas(key, fade("#10202f", "#193247", "#22495a"))
    rng = canvas.random
    # The hall: posts, tin roof, the pale sea outside.
    canvas.rectangle((0, 250, WIDTH, 560), fade("#3c5f7f", "#8a9fa8", "#e0b58c"))
    boats = ((200, 0.9), (560, 0.7), (980, 0.8), (1400, 0.75), (1700, 0.9))
    canvas.rectangle((0, 500, WIDTH, 580), fade("#7d9499", "#4f6f7c"))
    for x, size in boats:
        boat_hull(canvas, x, 520, 260 * size, 34, "#2c4355", rise=1.1)
        canvas.stroke([(x, 490), (x, 490 - 150 * size)], 6, "#2c4355")
        canvas.stroke([(x, 490 - 140 * size), (x + 90 * size, 480)], 3, "#2c4355")
    canvas.polygon(
        [(-10, -10), (WIDTH + 10, -10), (WIDTH + 10, 210), (900, 290), (-10, 210)], fade("#0b1622", "#1b3040")
    )
    for x in range(-100, WIDTH + 200, 70):
        canvas.stroke([(x, -10), (900 + (x - 900) * 0.82, 250)], 3, "#233c4d")
    for x in (90, 480, 1320, 1710):
        canvas.rectangle((x - 16, 180, x + 16, 760), fade("#2b4352", "#1a2c38"))
    canvas.rectangle((-10, 560, WIDTH + 10, HEIGHT + 10), fade("#2d4654", "#1a2c39", "#0f1a26"))
    for x in (300, 760, 1100, 1560):
        canvas.stroke([(x, 120), (x, 300)], 4, "#0a121c")
        canvas.polygon([(x - 54, 326), (x - 18, 282), (x + 18, 282), (x + 54, 326)], "#2f6a5c")
        canvas.glow(x, 330, 420, "#ffd98e", 0.72)
        canvas.disc(x, 328, 19, "#fff7db")
    folk = ((230, 720, 380, "#d8623f", "stand", "", "", 1), (420, 716, 350, "#3f7fa0", "reach", "#e3b7a0", "", 1),
            (880, 712, 370, "#e2ae45", "stand", "", "cone", -1),
            (1010, 716, 340, "#7a5a8a", "reach", "#c9d0a0", "", -1),
            (1240, 714, 372, "#4f8a63", "stand", "", "cap", -1), (1590, 720, 362, "#b34d58", "wave", "", "", -1),
            (650, 714, 330, "#c9c2ac", "stand", "", "cap", 1))  # fmt: skip
    for x, y, height, top, pose, veil, hat, facing in folk:
        person(
            canvas,
            x,
            y,
            height,
            top=top,
            legs="#24323f",
            pose=pose,
            veil=veil,
            hat=hat,
            facing=facing,
            skin=rng.choice(SKINS),
        )
    # The counters, two rows of crates with ice and fish.
    for row, (y, height, size) in enumerate(((700, 150, 1.0), (930, 280, 1.5))):
        canvas.polygon([(-10, y - 60 * size), (WIDTH + 10, y - 60 * size), (WIDTH + 10, y + 46 * size),
            (-10, y + 46 * size)],
                       fade("#b9d3d6", "#dfeced", "#a9c3c9"))  # fmt: skip
        for _ in range(460):
            x, py = rng.uniform(0, WIDTH), rng.uniform(y - 56 * size, y + 40 * size)
            reach = rng.uniform(4, 13) * size
            canvas.polygon([(x - reach, py), (x, py - reach * 0.7), (x + reach, py), (x, py + reach * 0.6)],
                           rng.choice(("#f6fcfb", "#cfe2e4", "#e6f2f1", "#b5cfd5")))  # fmt: skip
        step = 150 * size
        for index in range(int(WIDTH // step) + 2):
            x = index * step - 30 + row * 40
            kind = (index + row * 2) % 4
            for fish in range(3):
                _fish(canvas, x + fish * 20 * size, y - 34 * size + fish * 30 * size,
                    size * (0.9 if kind != 3 else 0.7),
                      (("#6f93a5", "#dfeef0"), ("#d8674f", "#f7c3a8"), ("#8d8f74", "#e9e2b4"),
                          ("#4f6f9c", "#c9dcea"))[kind])  # fmt: skip
        canvas.rectangle((-10, y + 44 * size, WIDTH + 10, y + height + 60), fade("#2f7f86", "#1f5963", "#123742"))
        canvas.rectangle((-10, y + 42 * size, WIDTH + 10, y + 58 * size), "#58aeb0")
        for x in range(60, WIDTH, round(300 * size)):
            canvas.rectangle((x, y + 74 * size, x + 210 * size, y + 150 * size), "#2a6e77", radius=6)
    canvas.glow(760, 640, 700, "#ffd98e", 0.2, flatten=0.6)
    return canvas.jpeg(vignette="#04080e")


def _fish(canvas: Canvas, x: float, y: float, size: float, colours: tuple[str, str]) -> None:
    back, belly = colours
    canvas.ellipse((x - 66 * size, y - 8 * size, x + 84 * size, y + 28 * size), "#4a6a78", alpha=0.35, blur=3)
    body = curve([(x - 62 * size, y), (x - 20 * size, y - 22 * size), (x + 36 * size, y - 14 * size),
        (x + 62 * size, y),
                  (x + 36 * size, y + 13 * size), (x - 20 * size, y + 20 * size)], closed=True, steps=5)  # fmt: skip
    canvas.polygon(
        [(x + 52 * size, y), (x + 88 * size, y - 22 * size), (x + 78 * size, y), (x + 88 * size, y + 22 * size)], back
    )
    canvas.polygon(body, belly)
    canvas.polygon(curve([(x - 62 * size, y), (x - 20 * size, y - 22 * size), (x + 36 * size, y - 14 * size),
        (x + 62 * size, y),
                          (x + 20 * size, y - 2 * size),
                          (x - 20 * size, y - 3 * size)], closed=True, steps=5), back)  # fmt: skip
    canvas.polygon(
        [(x - 10 * size, y - 20 * size), (x + 14 * size, y - 34 * size), (x + 26 * size, y - 16 * size)],
        mix(back, "#16222c", 0.25),
    )
    canvas.stroke(
        curve([(x - 34 * size, y - 15 * size), (x - 27 * size, y), (x - 34 * size, y + 14 * size)]),
        2.2 * size,
        mix(back, "#16222c", 0.3),
    )
    canvas.disc(x - 47 * size, y - 5 * size, 5 * size, "#f7f5ea")
    canvas.disc(x - 47 * size, y - 5 * size, 2.6 * size, "#171c22")
