"""Pictures for farming and energy: rice terraces, chillies in the field and on the scales, solar panels."""

from __future__ import annotations

import math

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, Point, curve, fade, mix
from babad.importers.sample_pictures.scenery import (
    SKINS,
    birds,
    cloud,
    glints,
    land,
    mountain,
    palm,
    person,
    ridge,
    shadow,
    streaks,
    swell,
    tree,
)


def rice_terraces(key: str) -> bytes:
    """Draw flooded rice terraces that step down a valley at sunrise."""
    canvas = Canvas(key, fade("#4f8fb0", "#93c0c4", "#e3ddb8", "#fbd596", "#fbc986"))
    rng = canvas.random
    streaks(canvas, (0, 40, WIDTH, 320), 16, "#fff3d8", alpha=0.5)
    canvas.glow(1240, 330, 620, "#fff6cf", 1.0)
    canvas.disc(1240, 330, 58, "#fffbe6")
    mountain(canvas, (620, 170), 560, 620, fade("#8aa5b0", "#86a39c"), "#c9cfb8")
    canvas.mist(330, 560, "#f6dcae", 0.0, 0.75)
    for base, colour in ((430, "#7fa386"), (490, "#5f8d6a")):
        line = ridge(rng, base, 34)
        land(canvas, line, colour)
        for _ in range(40):
            x, y = rng.choice(line)
            canvas.disc(x, y + 6, rng.uniform(10, 24), mix(colour, "#3f6a4a", 0.25))
        canvas.mist(base - 20, base + 110, "#f3dfae", 0.0, 0.4)
    # Terraces from far to near: each a bank of green below a mirror of water.
    count = 13
    for index in range(count):
        share = index / (count - 1)
        y = 520 + 640 * share**1.35
        sway = 26 + 96 * share
        phase = 0.9 + index * 0.62
        edge = curve(
            [
                (x, y + sway * math.sin(x / 420 + phase) + sway * 0.35 * math.sin(x / 170 + phase * 2.1))
                for x in range(-60, WIDTH + 160, 110)
            ],
            steps=5,
        )
        depth = 26 + 96 * share
        bank = 12 + 34 * share
        greens = ("#7fae4f", "#5f9443") if index % 3 else ("#a8b84f", "#7d9a42")
        if index % 3 == 1:
            surface = fade("#f9dda0", "#bcd3c0", "#7fb0b8")
        elif index % 3 == 2:
            surface = fade("#a9c75c", "#8ab54e")
        else:
            surface = fade("#f4cf94", "#9cc3c0", "#5f9cae")
        canvas.polygon([*edge, *[(x, y2 + depth * 1.9) for x, y2 in reversed(edge)]], surface)
        for _ in range(round(150 + 60 * share)):
            point = rng.choice(edge)
            down = rng.uniform(0.12, 1.0) * depth
            x, py = point[0] + rng.uniform(-20, 20), point[1] + down
            blade = 4 + 11 * share
            canvas.stroke(
                [(x, py), (x + rng.uniform(-3, 3), py - blade)],
                1.4 + 1.6 * share,
                mix(greens[0], "#2f5f34", rng.random() * 0.6),
            )
        canvas.polygon(
            [*[(x, y2 - bank) for x, y2 in edge], *reversed(edge)],
            fade(mix(greens[0], "#e9e08a", 0.3), greens[1], mix(greens[1], "#1f3f2a", 0.35)),
        )
        canvas.stroke([(x, y2 - bank) for x, y2 in edge], 2 + 3 * share, mix(greens[0], "#f3efa8", 0.5))
    # A hut, palms, farmers.
    x, y = 1390, 690
    shadow(canvas, x + 10, y + 4, 190)
    for dx in (-52, 52):
        canvas.rectangle((x + dx - 5, y - 90, x + dx + 5, y), "#5d4330")
    canvas.rectangle((x - 66, y - 56, x + 66, y - 46), "#7d5a3c")
    canvas.polygon([(x - 96, y - 86), (x, y - 168), (x + 96, y - 86)], fade("#c9a05f", "#8d6838"))
    for px, py, height, lean in (
        (1500, 720, 330, 0.12),
        (1600, 790, 420, -0.1),
        (150, 720, 360, -0.12),
        (250, 680, 270, 0.1),
    ):
        palm(canvas, px, py, height, "#3a6b48", "#79a856", lean=lean)
    for px, py, height, top, pose in (
        (700, 935, 150, "#c9563f", "reach"),
        (800, 950, 140, "#3f6f8a", "stand"),
        (330, 1060, 190, "#e0a83f", "walk"),
    ):
        shadow(canvas, px + 16, py, 100, alpha=0.3)
        person(canvas, px, py, height, top=top, legs="#4a4a52", hat="cone", pose=pose, skin=SKINS[2])
    birds(canvas, (900, 180, 1500, 300), 8, "#55706a")
    return canvas.jpeg(vignette="#14210f")


def chilli_field(key: str) -> bytes:
    """Draw rows of chilli plants, red with fruit, and people picking them."""
    canvas = Canvas(key, fade("#4a9ac0", "#9fd0d4", "#f0ecc4", "#fbdc9c"))
    rng = canvas.random
    for x, y, size in ((360, 190, 460), (1420, 160, 480)):
        cloud(canvas, x, y, size, "#fffdf2", alpha=0.9, shade="#cfe0dc")
    canvas.glow(1180, 430, 560, "#fff6cc", 0.9)
    for base, height, colour in ((420, 60, "#9fbfae"), (466, 44, "#7aa484"), (510, 26, "#5a8a5f")):
        land(canvas, ridge(rng, base, height), colour)
    for x in range(-20, WIDTH + 40, 66):
        tree(canvas, x, 552, rng.uniform(70, 130), "#46774c", "#6a9a58")
    vanish = (1000.0, 500.0)
    canvas.polygon(
        [(-10, 540), (WIDTH + 10, 540), (WIDTH + 10, HEIGHT + 10), (-10, HEIGHT + 10)],
        fade("#c08a5a", "#9c6640", "#6d432c"),
    )
    rows: list[Point] = [(x, HEIGHT + 80) for x in range(-2100, 4100, 420)]
    for foot in rows:
        half = 105
        canvas.polygon(
            [vanish, (foot[0] - half, foot[1]), (foot[0] + half, foot[1])], fade("#d9cfc0", "#c4b8a6", "#a3988a")
        )
        canvas.polygon([vanish, (foot[0] + half * 0.3, foot[1]), (foot[0] + half, foot[1])], "#5f4a3c", alpha=0.35)
    canvas.rectangle((-10, 530, WIDTH + 10, 552), "#5a8a5f")
    # Plants from far to near.
    for step in range(17):
        share = 0.075 + 0.925 * (step / 16) ** 1.9
        for foot in rows:
            x = vanish[0] + (foot[0] - vanish[0]) * share
            y = vanish[1] + (foot[1] - vanish[1]) * share
            if -200 < x < WIDTH + 200 and y < HEIGHT + 120:
                _chilli_plant(canvas, x, y, share)
        if step == 9:
            for px, py, height, top, pose, veil in (
                (560, 880, 300, "#e0a03f", "reach", ""),
                (1270, 850, 270, "#4a7f9c", "stand", "#e3bfa0"),
                (1440, 870, 290, "#b8506a", "reach", ""),
            ):
                person(
                    canvas,
                    px,
                    py,
                    height,
                    top=top,
                    legs="#4a4450",
                    hat="cone",
                    pose=pose,
                    veil=veil,
                    skin=SKINS[2],
                    facing=-1 if px > 1300 else 1,
                )
                canvas.polygon(
                    [(px + 70, py - 130), (px + 150, py - 130), (px + 138, py - 60), (px + 82, py - 60)],
                    fade("#d0a05c", "#94693a"),
                )
                for _ in range(22):
                    cx, cy = px + 110 + rng.uniform(-34, 34), py - 134 + rng.uniform(-12, 6)
                    canvas.stroke(
                        [(cx, cy), (cx + rng.uniform(-14, 14), cy + rng.uniform(-8, 8))],
                        7,
                        rng.choice(("#d8352c", "#e8563a", "#b8262c")),
                    )
    return canvas.jpeg(vignette="#1d120a")


def _chilli_plant(canvas: Canvas, x: float, y: float, size: float) -> None:
    rng = canvas.random
    canvas.ellipse((x - 120 * size, y - 14 * size, x + 120 * size, y + 20 * size), "#2a1c14", alpha=0.35)
    canvas.stroke([(x, y), (x, y - 150 * size)], max(9 * size, 1.5), "#5d6b3a")
    for tone, count, reach in (("#2f6238", 16, 1.0), ("#437f42", 15, 0.92), ("#6aa04c", 11, 0.78)):
        for _ in range(count if size > 0.35 else count // 2 if size > 0.16 else count // 4):
            angle, far = rng.uniform(0, math.tau), rng.random() ** 0.5 * reach
            lx, ly = x + math.cos(angle) * far * 112 * size, y - 150 * size + math.sin(angle) * far * 96 * size
            turn = rng.uniform(-0.9, 0.9)
            length, wide = 34 * size, 13 * size
            dx, dy = math.cos(turn) * length, math.sin(turn) * length
            canvas.polygon(
                [
                    (lx - dx, ly - dy),
                    (lx - dy * 0.4, ly + dx * 0.4 - wide * 0.2),
                    (lx + dx, ly + dy),
                    (lx + dy * 0.4, ly - dx * 0.4 + wide * 0.2),
                ],
                tone,
            )
    for _ in range(13 if size > 0.35 else 8 if size > 0.16 else 4):
        cx, cy = x + rng.gauss(0, 58 * size), y - 130 * size + rng.gauss(0, 44 * size)
        colour = rng.choice(("#d8302a", "#e5482f", "#c2242a", "#e8742c"))
        tip = (cx + rng.uniform(-9, 9) * size, cy + 42 * size)
        canvas.taper([(cx, cy), (cx + 3 * size, cy + 22 * size), tip], max(11 * size, 2), max(3 * size, 1), colour)
        if size > 0.3:
            canvas.stroke([(cx - 2 * size, cy + 3 * size), (cx, cy + 18 * size)], 3 * size, mix(colour, "#ffffff", 0.5))
            canvas.stroke([(cx, cy), (cx - 3 * size, cy - 12 * size)], 3.6 * size, "#4f8a3f")


def chilli_price(key: str) -> bytes:
    """Draw chillies on a hanging scale before bars and a line that climb."""
    x: float
    y: float
    canvas = Canvas(key, fade("#fbe7c0", "#f9d9a4", "#f3c184"))
    rng = canvas.random
    canvas.glow(560, 420, 900, "#fff8e2", 0.8)
    # The chart behind: bars that grow, a line that climbs.
    for level in range(6):
        canvas.stroke([(820, 940 - level * 140), (1740, 940 - level * 140)], 3, "#e2b27c")
    heights = (150, 190, 170, 260, 330, 430, 560, 690)
    tops: list[Point] = []
    for index, height in enumerate(heights):
        x = 850 + index * 112
        canvas.rectangle((x + 10, 952 - height, x + 88, 946), "#b8703f", alpha=0.3, blur=8)
        canvas.rectangle(
            (x, 940 - height, x + 78, 940), fade("#f0854a", "#d9532f") if index < 6 else fade("#e5482f", "#b8262c")
        )
        canvas.rectangle((x, 940 - height, x + 14, 940), "#ffffff", alpha=0.18)
        tops.append((x + 39, 900 - height))
    line = curve(tops, steps=10)
    canvas.stroke([(x + 5, y + 9) for x, y in line], 14, "#9c5a2c", alpha=0.35, blur=5)
    canvas.stroke(line, 14, "#2f5f5a")
    for x, y in tops[:-1]:
        canvas.disc(x, y, 14, "#2f5f5a")
        canvas.disc(x, y, 7, "#fbe7c0")
    tip = tops[-1]
    canvas.polygon([(tip[0] + 46, tip[1] - 76), (tip[0] + 34, tip[1] + 22), (tip[0] - 42, tip[1] - 34)], "#2f5f5a")
    canvas.rectangle((-10, 940, WIDTH + 10, HEIGHT + 10), fade("#a8683c", "#87502f", "#5a3424"))
    canvas.rectangle((-10, 934, WIDTH + 10, 952), "#cf8f56")
    for _ in range(46):
        x, y = rng.uniform(-100, 1700), rng.uniform(960, 1190)
        canvas.stroke([(x, y), (x + rng.uniform(150, 500), y)], 2, "#5d3623", alpha=0.45)
    # The scale: a dial that hangs from a hook, a pan on three chains.
    x = 440
    canvas.stroke([(x, -10), (x, 70)], 14, "#4a4f57")
    canvas.stroke(curve([(x, 60), (x + 26, 84), (x, 108), (x - 20, 92)]), 12, "#4a4f57")
    shadow(canvas, x, 1080, 620, alpha=0.35)
    canvas.disc(x + 10, 292, 186, "#8a4f2c", alpha=0.35, blur=14)
    canvas.disc(x, 280, 182, fade("#3f8a86", "#26605f"))
    canvas.disc(x, 280, 154, fade("#fffaf0", "#eadfc9"))
    for step in range(41):
        angle = math.radians(-220 + step * 6.5)
        length = 26 if step % 5 == 0 else 13
        canvas.stroke([(x + 142 * math.cos(angle), 280 + 142 * math.sin(angle)),
            (x + (142 - length) * math.cos(angle), 280 + (142 - length) * math.sin(angle))],
                      6 if step % 5 == 0 else 3, "#4a4f57")  # fmt: skip
    arc = [(x + 104 * math.cos(math.radians(a)), 280 + 104 * math.sin(math.radians(a))) for a in range(-30, 41, 3)]
    canvas.stroke(arc, 14, "#d9532f")
    needle = math.radians(8)
    canvas.taper(
        [
            (x - 30 * math.cos(needle), 280 - 30 * math.sin(needle)),
            (x + 122 * math.cos(needle), 280 + 122 * math.sin(needle)),
        ],
        13,
        5,
        "#c2242a",
    )
    canvas.disc(x, 280, 18, "#4a4f57")
    canvas.polygon([(x - 120, 190), (x - 60, 150), (x - 10, 300), (x - 90, 360)], "#ffffff", alpha=0.3, blur=8)
    canvas.stroke([(x, 460), (x, 540)], 12, "#4a4f57")
    for dx in (-260, 0, 260):
        canvas.stroke([(x, 530), (x + dx, 800)], 5, "#6a7078")
    pile = []
    for index in range(150):
        share = index / 149
        reach = 250 * (1 - share * 0.82)
        pile.append((x + rng.uniform(-reach, reach), 812 - 150 * share + rng.uniform(-8, 8)))
    for px, py in pile:
        _chilli(
            canvas,
            px,
            py,
            rng.uniform(0.8, 1.15),
            rng.uniform(-0.9, 0.9),
            rng.choice(("#d8302a", "#e5482f", "#c2242a", "#e8662c", "#b81f28")),
        )
    pan = [
        (x - 300, 800),
        *[(x - 300 * math.cos(math.pi * step / 20), 800 + 130 * math.sin(math.pi * step / 20)) for step in range(21)],
    ]
    canvas.polygon(pan, fade("#f3f1ea", "#c2c4c4", "#8d9296"))
    canvas.ellipse((x - 304, 784, x + 304, 822), "#d9dad6")
    canvas.ellipse((x - 290, 786, x + 290, 812), "#9a9fa2")
    for px, py in pile[:60]:
        _chilli(
            canvas, px, py - 16, 0.95, rng.uniform(-0.9, 0.9), rng.choice(("#d8302a", "#e5482f", "#c2242a", "#e8662c"))
        )
    for px, py, turn in ((780, 1060, 0.2), (860, 1100, -0.3), (700, 1110, 0.5), (930, 1050, 0.1), (1020, 1110, -0.15)):
        canvas.ellipse((px - 50, py + 2, px + 70, py + 26), "#2a150c", alpha=0.4, blur=6)
        _chilli(canvas, px, py, 1.5, turn, rng.choice(("#d8302a", "#e5482f", "#c2242a")))
    for stack, (px, count) in enumerate(((1240, 4), (1380, 7), (1520, 11))):
        shadow(canvas, px + 10, 1092, 160, alpha=0.5)
        for coin in range(count):
            y = 1080 - coin * 17
            canvas.ellipse((px - 58, y - 16, px + 58, y + 20), "#9c6c22")
            canvas.ellipse((px - 58, y - 24, px + 58, y + 10), fade("#f8dc8a", "#e0b048", across=True))
            canvas.ellipse((px - 42, y - 18, px + 42, y + 4), ("#eac25c", "#e5bb52", "#eac25c")[stack])
    return canvas.jpeg(vignette="#5a2c12")


def _chilli(canvas: Canvas, x: float, y: float, size: float, turn: float, colour: str) -> None:
    dx, dy = math.cos(turn), math.sin(turn)
    side = 1 if turn > 0 else -1
    spine = curve([(x - 44 * size * dx, y - 44 * size * dy), (x, y),
        (x + 34 * size * dx - 5 * dy * size, y + 34 * size * dy + 6 * size * side),
                   (x + 58 * size * dx, y + 58 * size * dy + 16 * size * side)], steps=3)  # fmt: skip
    canvas.taper([(px + 2, py + 4) for px, py in spine], 25 * size, 4 * size, mix(colour, "#4a0f14", 0.5))
    canvas.taper(spine, 23 * size, 3 * size, colour)
    canvas.taper(
        [(px - 2 * size, py - 5 * size) for px, py in spine[1:6]], 5 * size, 2 * size, mix(colour, "#ffffff", 0.55)
    )
    canvas.taper(
        [(x - 44 * size * dx, y - 44 * size * dy), (x - 66 * size * dx, y - 66 * size * dy - 6 * size)],
        12 * size,
        5 * size,
        "#5a8a3c",
    )


def solar_panels(key: str) -> bytes:
    """Draw rows of solar panels on a hillside in the sun, wind turbines on the ridge."""
    x: float
    y: float
    canvas = Canvas(key, fade("#2f8ac0", "#7fc0d8", "#d9ecd2", "#fbe6a8"))
    for x, y, size in ((300, 210, 420), (900, 130, 340)):
        cloud(canvas, x, y, size, "#fffef6", alpha=0.9, shade="#cfe4e2")
    canvas.glow(1430, 270, 620, "#fffbe0", 1.0)
    canvas.disc(1430, 270, 74, "#fffdf0")
    for base, height, colour in ((470, 64, "#a0c4a8"), (520, 46, "#7fae7f")):
        land(canvas, ridge(canvas.random, base, height), colour)
    for x, y, height in ((180, 566, 370), (420, 560, 290), (640, 552, 220)):
        canvas.polygon(
            [
                (x - height * 0.022, y),
                (x - height * 0.01, y - height),
                (x + height * 0.01, y - height),
                (x + height * 0.022, y),
            ],
            "#fbfbf6",
        )
        for blade in range(3):
            angle = blade * math.tau / 3 + x
            tip = (x + height * 0.5 * math.cos(angle), y - height + height * 0.5 * math.sin(angle))
            canvas.taper([(x, y - height), tip], height * 0.032, height * 0.008, "#ffffff")
        canvas.disc(x, y - height, height * 0.028, "#dfe6e2")
    land(canvas, swell(545, 14, 300, 0.8), fade("#9cc464", "#7fae50", "#568a3f"))
    for x in range(1180, WIDTH + 40, 54):
        tree(canvas, x, 574, canvas.random.uniform(80, 130), "#4f8a50", "#7fae5c")
    for index in range(6):
        share = index / 5
        y = 610 + 520 * share**1.5
        size = 0.3 + 1.0 * share**1.4
        width, height = 300 * size, 150 * size
        gap = 26 * size
        offset = (index % 2) * width * 0.45 - 60
        x = -offset - width
        while x < WIDTH + 100:
            _panel(canvas, x, y, width, height, size)
            x += width + gap
        if index < 5:
            canvas.mist(y - 20, y + 40, "#fbf0c0", 0.0, 0.1)
    for x, y, height, top in ((1120, 960, 230, "#f08a3c"), (1215, 968, 220, "#f2c53d")):
        shadow(canvas, x + 24, y, 170)
        person(
            canvas,
            x,
            y,
            height,
            top=top,
            legs="#2f4560",
            hat="helmet",
            hat_colour="#fdfdf6",
            pose="reach" if x < 1200 else "stand",
            skin=SKINS[0],
        )
    for _ in range(260):
        x, y = canvas.random.uniform(0, WIDTH), canvas.random.uniform(1130, 1200)
        canvas.stroke(
            [(x, y), (x + canvas.random.uniform(-8, 8), y - canvas.random.uniform(12, 36))],
            3,
            canvas.random.choice(("#4f8a3f", "#7fb04f", "#3d7038")),
        )
    glints(canvas, (0, 600, WIDTH, 1100), 16, "#ffffff", alpha=0.3)
    birds(canvas, (780, 250, 1250, 380), 6, "#4a7f90")
    return canvas.jpeg(vignette="#0a2412")


def _panel(canvas: Canvas, x: float, y: float, width: float, height: float, size: float) -> None:
    lean = 60 * size
    corners: list[Point] = [(x + lean, y - height), (x + width + lean, y - height), (x + width, y), (x, y)]
    canvas.polygon([(x + 10 * size, y + 44 * size), (x + width + 20 * size, y + 44 * size),
        (x + width + 70 * size, y + 70 * size), (x + 60 * size, y + 70 * size)],
                   "#1f4a2a", alpha=0.4, blur=9 * size + 2)  # fmt: skip
    for dx in (0.2, 0.8):
        canvas.stroke(
            [(x + width * dx + lean * 0.4, y - height * 0.4), (x + width * dx + lean * 0.4, y + 54 * size)],
            9 * size,
            "#8d979c",
        )
    canvas.polygon(corners, fade("#7fb4dc", "#2f62a8", "#1a3a78"))
    canvas.polygon(
        [
            (x + width * 0.5 + lean, y - height),
            (x + width * 0.78 + lean, y - height),
            (x + width * 0.44, y),
            (x + width * 0.16, y),
        ],
        "#ffffff",
        alpha=0.2,
    )
    for column in range(1, 6):
        share = column / 6
        canvas.stroke([(x + lean + width * share, y - height), (x + width * share, y)], 2.2 * size + 0.6, "#b9d3ea")
    for row in range(1, 4):
        share = row / 4
        canvas.stroke(
            [
                (x + lean * (1 - share), y - height + height * share),
                (x + width + lean * (1 - share), y - height + height * share),
            ],
            2.2 * size + 0.6,
            "#b9d3ea",
        )
    canvas.stroke([*corners, corners[0]], 6 * size + 1, "#eef2f2")
