"""Pictures for football: a stadium by night, a goal, a cup, the terraces."""

from __future__ import annotations

import math

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, Point, curve, fade, mix
from babad.importers.sample_pictures.scenery import SKINS, shadow, stars, streaks

# Persada Sagara plays in teal with orange.
TEAL = "#138a86"
ORANGE = "#f2913d"


def stadium_night(key: str) -> bytes:
    """Draw a full stadium under flood lights, seen from high in the stand."""
    x: float
    y: float
    canvas = Canvas(key, fade("#050a1e", "#0c1838", "#1c2f5c", "#37507c"))
    rng = canvas.random
    stars(canvas, (0, 0, WIDTH, 300), 110, ground="#0c1838")
    streaks(canvas, (0, 150, WIDTH, 400), 10, "#48608c", alpha=0.3)
    # The bowl: rings of seats around the pitch, roof over the far side.
    canvas.ellipse((-420, 250, 2220, 1500), fade("#2a3a63", "#1b2748"))
    canvas.polygon(curve([(-40, 420), (420, 300), (900, 270), (1380, 300), (1840, 420), (1840, 372), (1380, 248),
        (900, 216), (420, 248), (-40, 372)], steps=8),
                   fade("#dfe8f3", "#94a7c6"))  # fmt: skip
    for step in range(25):
        x = -20 + step * 76
        arc = abs(x - 900) / 900
        canvas.stroke([(x, 300 + 90 * arc**1.6), (x + (x - 900) * 0.03, 220 + 150 * arc**1.6)], 4, "#5d7299")
    crowd = (TEAL, ORANGE, "#f5efe2", "#1d5f66", "#d9dde6", "#3a4a78", "#e8b98a")
    for row in range(40):
        share = row / 39
        y = 345 + 210 * share
        reach = 1050 - 260 * share
        height = 120 - 40 * share
        for _ in range(150 - row):
            angle = rng.uniform(math.pi * 1.02, math.pi * 1.98)
            x = 900 + reach * math.cos(angle)
            py = y + height + height * math.sin(angle) * 1.05
            if -10 < x < WIDTH + 10:
                canvas.disc(x, py, 2.7 + 1.6 * share, mix(rng.choice(crowd), "#101a38", 0.15 + 0.45 * rng.random()))
    for share in (0.36, 0.72):
        y, reach, height = 345 + 210 * share, 1050 - 260 * share, 120 - 40 * share
        canvas.stroke(
            [
                (900 + reach * math.cos(angle), y + height + height * math.sin(angle) * 1.05)
                for angle in [math.pi * (1 + step / 40) for step in range(41)]
            ],
            8,
            "#22345f",
        )
    # Pitch with mown stripes and lines.
    corners: list[Point] = [(330, 560), (1470, 560), (2080, 1130), (-280, 1130)]

    def at(u: float, v: float) -> Point:
        near = v**1.5
        left = corners[0][0] + (corners[3][0] - corners[0][0]) * near
        right = corners[1][0] + (corners[2][0] - corners[1][0]) * near
        return left + (right - left) * u, 560 + 570 * near

    canvas.polygon([(250, 540), (1550, 540), (2260, 1230), (-460, 1230)], "#1f7a4a")
    for stripe in range(14):
        a, b = stripe / 14, (stripe + 1) / 14
        canvas.polygon([at(a, 0), at(b, 0), at(b, 1), at(a, 1)], ("#37a45c", "#2c934f")[stripe % 2])
    canvas.polygon([(-10, 1090), (WIDTH + 10, 1090), (WIDTH + 10, 1210), (-10, 1210)], "#1d7045", alpha=0.4, blur=30)
    chalk = "#eef8ee"

    def line(points: list[Point], width: float) -> None:
        canvas.stroke([at(u, v) for u, v in points], width, chalk)

    line([(0.03, 0.03), (0.97, 0.03), (0.97, 0.96), (0.03, 0.96), (0.03, 0.03)], 5)
    line([(0.5, 0.03), (0.5, 0.96)], 5)
    line(
        [
            (0.5 + 0.085 * math.cos(step * math.pi / 20), 0.5 + 0.19 * math.sin(step * math.pi / 20))
            for step in range(41)
        ],
        5,
    )
    canvas.disc(*at(0.5, 0.5), 7, chalk)
    for side in (0.03, 0.97):
        inward = 1 if side < 0.5 else -1
        line([(side, 0.24), (side + inward * 0.15, 0.24), (side + inward * 0.15, 0.76), (side, 0.76)], 4.5)
        line([(side, 0.38), (side + inward * 0.055, 0.38), (side + inward * 0.055, 0.62), (side, 0.62)], 4.5)
    for u, v, team in ((0.2, 0.3, 0), (0.3, 0.62, 0), (0.42, 0.44, 0), (0.55, 0.3, 0), (0.62, 0.7, 0),
        (0.74, 0.5, 0), (0.1, 0.5, 1), (0.35, 0.36, 1), (0.46, 0.68, 1),
                       (0.58, 0.52, 1), (0.7, 0.34, 1), (0.86, 0.52, 1), (0.5, 0.22, 0),
                       (0.26, 0.82, 1)):  # fmt: skip
        x, y = at(u, v)
        size = 9 + 15 * v
        for angle in (0.5, 2.6):
            canvas.stroke(
                [(x, y), (x + math.cos(angle) * size * 2, y + math.sin(angle) * size * 0.6)],
                size * 0.4,
                "#0f4a30",
                alpha=0.5,
            )
        canvas.stroke([(x - size * 0.2, y), (x - size * 0.1, y - size)], size * 0.36, "#20304a")
        canvas.stroke([(x + size * 0.3, y), (x + size * 0.1, y - size)], size * 0.36, "#20304a")
        canvas.stroke([(x, y - size), (x, y - size * 1.9)], size * 0.8, (TEAL, "#f5efe2")[team])
        canvas.disc(x, y - size * 2.6, size * 0.4, SKINS[0])
    canvas.disc(*at(0.66, 0.6), 6, "#ffffff")
    # Boards along the line, in plain colours.
    for step in range(16):
        left, right = at(0.02 + step * 0.06, 0.0), at(0.02 + (step + 1) * 0.06, 0.0)
        canvas.polygon(
            [(left[0], left[1] - 22), (right[0], right[1] - 22), right, left],
            (TEAL, ORANGE, "#f3efe2", "#27406f")[step % 4],
        )
    # Four masts of lights.
    for x, base, height in ((150, 420, 360), (620, 270, 200), (1180, 270, 200), (1650, 420, 360)):
        top = base - height
        canvas.stroke([(x, base), (x, top)], 11, "#55698f")
        canvas.beam(
            [(x - 50, top), (x + 50, top), (900 + (x - 900) * 0.2 + 520, 1130), (900 + (x - 900) * 0.2 - 520, 1130)],
            "#eaf4ff",
            0.16,
            blur=22,
        )
        canvas.glow(x, top, 420, "#dcebff", 0.62)
        canvas.rectangle((x - 64, top - 44, x + 64, top + 36), "#33456c", radius=6)
        for row in range(3):
            for column in range(5):
                canvas.disc(x - 48 + column * 24, top - 28 + row * 24, 9.5, "#ffffff")
        canvas.glow(x, top, 150, "#ffffff", 0.85)
    # Heads and hands in the nearest rows.
    for index in range(34):
        x = index * 56 + rng.uniform(-10, 10) - 20
        y = 1158 + rng.uniform(-8, 18)
        canvas.disc(x, y, 29, "#0a1126")
        canvas.ellipse((x - 48, y + 18, x + 48, y + 130), "#0a1126")
        if index % 4 == 1:
            canvas.stroke([(x + 34, y + 60), (x + 50, y - 20), (x + 36, y - 72)], 15, "#0a1126")
    return canvas.jpeg(vignette="#02040c")


def football_goal(key: str) -> bytes:
    """Draw the ball in the net over the outstretched goalkeeper."""
    x: float
    y: float
    canvas = Canvas(key, fade("#0d2144", "#16365f", "#1f4a70"))
    rng = canvas.random
    for _ in range(900):
        y = rng.uniform(60, 600)
        canvas.disc(
            rng.uniform(0, WIDTH),
            y,
            rng.uniform(6, 13),
            mix(rng.choice((TEAL, ORANGE, "#f5efe2", "#2f4f86")), "#0d2144", 0.35 + 0.4 * rng.random()),
        )
    canvas.mist(0, 640, "#0d2144", 0.7, 0.15)
    for x in (240, 760, 1290, 1700):
        canvas.glow(x, 70, 330, "#f3f8ff", 0.9)
        for step in range(3):
            canvas.disc(x - 44 + step * 44, 70, 18, "#ffffff")
    canvas.rectangle((-10, 600, WIDTH + 10, 700), fade("#16808a", "#0f5f6c"))
    for x in range(0, WIDTH, 450):
        canvas.rectangle((x, 600, x + 220, 700), fade("#f2a04d", "#c9742f"))
    canvas.rectangle((-10, 694, WIDTH + 10, HEIGHT + 10), fade("#2f9a56", "#27864a", "#176239"))
    for stripe in range(5):
        y = 700 + stripe**1.6 * 46
        canvas.rectangle((-10, y, WIDTH + 10, y + 20 + stripe * 22), "#38a862", alpha=0.5)
    # The goal, its net bulging where the ball has gone in.
    left, right, bar, ground = 330.0, 1560.0, 230.0, 880.0
    ball = (1270.0, 420.0)

    def net(u: float, v: float) -> Point:
        x = left + 60 + (right - left - 120) * u
        y = bar + 40 + (ground - bar - 80) * v
        away = math.hypot((x - ball[0]) / 250, (y - ball[1]) / 210)
        push = math.exp(-away * away)
        return x + push * 60 * (1 if x > ball[0] else 0.5), y - push * 34 + 16 * math.sin(u * math.pi) * v

    for step in range(37):
        canvas.stroke([net(step / 36, row / 20) for row in range(21)], 2.4, "#cfdde6")
    for row in range(23):
        canvas.stroke([net(step / 36, row / 22) for step in range(37)], 2.4, "#cfdde6")
    for corner, u, v in (((left, bar), 0, 0), ((right, bar), 1, 0), ((left, ground), 0, 1), ((right, ground), 1, 1)):
        canvas.stroke([corner, net(u, v)], 4, "#dbe6ec")
    for step in range(13):
        canvas.stroke([(left + (right - left) * step / 12, bar), net(step / 12, 0)], 2, "#cfdde6")
        canvas.stroke([(left, bar + (ground - bar) * step / 12), net(0, step / 12)], 2, "#cfdde6")
        canvas.stroke([(right, bar + (ground - bar) * step / 12), net(1, step / 12)], 2, "#cfdde6")
    canvas.stroke([(left, ground), (left, bar), (right, bar), (right, ground)], 25, "#b9c6cf")
    canvas.stroke([(left - 3, ground), (left - 3, bar - 3), (right, bar - 3)], 15, "#ffffff")
    canvas.stroke([(right - 4, ground), (right - 4, bar)], 13, "#ffffff")
    canvas.stroke([(-10, ground + 4), (WIDTH + 10, ground + 4)], 13, "#eef7ee")
    for x in (left, right):
        shadow(canvas, x, ground + 12, 110)
    canvas.beam(
        [(ball[0] - 30, ball[1] + 10), (ball[0] + 30, ball[1] + 50), (760, 1180), (640, 1130)], "#ffffff", 0.3, blur=12
    )
    _ball(canvas, ball[0], ball[1], 60)
    _goalkeeper(canvas, 930, 660)
    _striker(canvas, 420, 1150)
    for _ in range(40):
        x, y = 700 + rng.gauss(0, 50), 1130 + rng.gauss(0, 26)
        canvas.stroke(
            [(x, y), (x + rng.uniform(-10, 16), y - rng.uniform(6, 26))],
            4,
            rng.choice(("#45b86c", "#1d6e40", "#8a6a45")),
        )
    return canvas.jpeg(vignette="#020a14")


def _ball(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.disc(x, y, radius, fade("#ffffff", "#f0f2f4", "#b9c2cc"))

    def patch(cx: float, cy: float, size: float, turn: float, squeeze: float = 1) -> list[Point]:
        return [
            (
                cx + size * math.cos(turn + step * math.tau / 5) * squeeze,
                cy + size * math.sin(turn + step * math.tau / 5),
            )
            for step in range(5)
        ]

    ink = "#1f2a3a"
    middle = patch(x - radius * 0.05, y - radius * 0.02, radius * 0.36, -0.4)
    canvas.polygon(middle, ink)
    outline = [
        (x + radius * math.cos(step * math.pi / 18), y + radius * math.sin(step * math.pi / 18)) for step in range(36)
    ]
    with canvas.clip(outline):
        for px, py in middle:
            ox, oy = x + (px - x) * 2.75, y + (py - y) * 2.75
            canvas.stroke([(px, py), (x + (px - x) * 1.9, y + (py - y) * 1.9)], radius * 0.07, ink)
            canvas.polygon(patch(ox, oy, radius * 0.4, -0.4 + math.pi), ink)
        canvas.disc(x + radius * 0.5, y + radius * 0.6, radius * 0.8, "#0d1a2c", alpha=0.28, blur=radius * 0.3)


def _limb(canvas: Canvas, points: list[Point], start: float, end: float, colour: str) -> None:
    canvas.taper(curve(points, steps=6), start, end, colour)


def _goalkeeper(canvas: Canvas, x: float, y: float) -> None:
    shadow(canvas, x + 20, 930, 470, alpha=0.45)
    shirt, dark = "#f2c53d", "#c9952a"
    _limb(canvas, [(x - 150, y + 60), (x - 260, y + 60), (x - 360, y + 130)], 62, 40, "#24304a")
    _limb(canvas, [(x - 160, y + 90), (x - 240, y + 160), (x - 330, y + 210)], 62, 40, "#1b2438")
    for px, py in ((x - 372, y + 140), (x - 344, y + 218)):
        canvas.ellipse((px - 34, py - 16, px + 24, py + 18), "#e0574a")
    canvas.taper([(x - 150, y + 74), (x + 60, y - 44)], 116, 124, shirt)
    canvas.taper([(x - 150, y + 110), (x + 40, y + 4)], 40, 40, dark)
    _limb(canvas, [(x + 60, y - 80), (x + 150, y - 150), (x + 250, y - 190)], 56, 38, shirt)
    _limb(canvas, [(x + 80, y - 20), (x + 170, y - 60), (x + 260, y - 120)], 56, 38, dark)
    for px, py in ((x + 270, y - 200), (x + 280, y - 130)):
        canvas.disc(px, py, 32, "#f7f4ec")
        canvas.stroke([(px + 8, py - 10), (px + 34, py - 24)], 13, "#f7f4ec")
        canvas.stroke([(px + 10, py + 4), (px + 40, py - 2)], 13, "#f7f4ec")
    canvas.stroke([(x + 70, y - 60), (x + 110, y - 84)], 40, SKINS[1])
    canvas.ellipse((x + 74, y - 150, x + 152, y - 62), SKINS[1])
    canvas.polygon(
        curve(
            [(x + 72, y - 100), (x + 78, y - 150), (x + 128, y - 164), (x + 152, y - 128), (x + 118, y - 128)],
            closed=True,
        ),
        "#1d1718",
    )


def _striker(canvas: Canvas, x: float, y: float) -> None:
    shadow(canvas, x + 60, y + 10, 420, alpha=0.5)
    _limb(canvas, [(x + 10, y - 330), (x - 30, y - 180), (x - 60, y - 30)], 78, 46, SKINS[0])
    canvas.taper([(x - 44, y - 130), (x - 60, y - 40)], 54, 46, ORANGE)
    canvas.ellipse((x - 96, y - 44, x + 8, y + 2), "#16202e")
    _limb(canvas, [(x + 40, y - 330), (x + 150, y - 230), (x + 290, y - 240)], 80, 46, SKINS[0])
    canvas.taper([(x + 200, y - 234), (x + 290, y - 240)], 56, 46, ORANGE)
    canvas.polygon([(x + 272, y - 272), (x + 340, y - 300), (x + 356, y - 256), (x + 290, y - 216)], "#16202e")
    _limb(canvas, [(x - 6, y - 360), (x + 10, y - 300), (x + 80, y - 260)], 110, 86, "#f5efe2")
    _limb(canvas, [(x - 50, y - 600), (x - 160, y - 540), (x - 220, y - 420)], 58, 34, TEAL)
    canvas.disc(x - 226, y - 404, 22, SKINS[0])
    body = curve(
        [
            (x - 60, y - 340),
            (x - 90, y - 540),
            (x - 40, y - 640),
            (x + 50, y - 636),
            (x + 90, y - 540),
            (x + 66, y - 330),
        ],
        closed=True,
        steps=6,
    )
    canvas.polygon(body, fade("#1ba39c", TEAL, "#0d6a6a"))
    with canvas.clip(body):
        for step in (-50, 10, 70):
            canvas.stroke([(x + step, y - 660), (x + step - 10, y - 320)], 15, ORANGE)
    _limb(canvas, [(x + 60, y - 600), (x + 150, y - 560), (x + 230, y - 620)], 58, 34, TEAL)
    canvas.disc(x + 236, y - 630, 22, SKINS[0])
    canvas.stroke([(x + 4, y - 630), (x + 10, y - 680)], 48, mix(SKINS[0], "#000000", 0.14))
    canvas.ellipse((x - 40, y - 764, x + 54, y - 654), SKINS[0])
    canvas.polygon(
        curve(
            [
                (x - 44, y - 690),
                (x - 48, y - 744),
                (x + 4, y - 782),
                (x + 58, y - 744),
                (x + 30, y - 728),
                (x - 18, y - 720),
            ],
            closed=True,
        ),
        "#1d1718",
    )


def trophy(key: str) -> bytes:
    """Draw a golden cup with ribbons under the lights, confetti around it."""
    x: float
    y: float
    canvas = Canvas(key, fade("#0a1f3c", "#0f3a56", "#14566a", "#0f3c4c"))
    rng = canvas.random
    for x, y in ((200, -40), (640, -60), (1160, -60), (1600, -40)):
        canvas.beam(
            [(x - 26, y), (x + 26, y), (900 + (x - 900) * 0.1 + 330, 1150), (900 + (x - 900) * 0.1 - 330, 1150)],
            "#d9f2f0",
            0.3,
            blur=22,
        )
    for _ in range(120):
        x, y = rng.uniform(0, WIDTH), rng.uniform(430, 900)
        canvas.disc(x, y, rng.uniform(10, 34), rng.choice((TEAL, ORANGE, "#9fd6d2", "#f6d9a8")), alpha=0.2)
    canvas.glow(900, 520, 760, "#ffe7a6", 0.6)
    canvas.ellipse((300, 985, 1500, 1215), fade("#1a6a72", "#0c3846"))
    canvas.ellipse((420, 1000, 1380, 1160), fade("#2a8a8c", "#145a64"))
    _cup(canvas, 900, 1060)
    for _ in range(230):
        x, y = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)
        size, angle = rng.uniform(6, 17), rng.uniform(0, math.pi)
        dx, dy = math.cos(angle) * size, math.sin(angle) * size
        colour = rng.choice((TEAL, ORANGE, "#f5efe2", "#f6d25a", "#e8604c", "#5fc4bd"))
        wide = rng.uniform(0.25, 0.6)
        canvas.polygon(
            [(x - dx, y - dy), (x + dy * wide, y - dx * wide), (x + dx, y + dy), (x - dy * wide, y + dx * wide)], colour
        )
    return canvas.jpeg(vignette="#020a12")


def _cup(canvas: Canvas, x: float, y: float) -> None:
    gold = fade("#8a5a1c", "#e9b94a", "#fff3c0", "#f0c453", "#b57a26", "#7a4c18", across=True)
    shadow(canvas, x + 20, y + 20, 620, alpha=0.6, flat=0.16)
    canvas.rectangle((x - 190, y - 110, x + 190, y + 20), fade("#3a2a2c", "#5d4038", "#241a1e", across=True), radius=10)
    canvas.rectangle((x - 160, y - 150, x + 160, y - 104), fade("#33262a", "#54393a", "#241a1e", across=True), radius=8)
    canvas.rectangle((x - 80, y - 84, x + 80, y - 14), gold, radius=6)
    for side in (-1, 1):
        handle = curve(
            [
                (x + side * 196, y - 700),
                (x + side * 330, y - 730),
                (x + side * 372, y - 600),
                (x + side * 300, y - 470),
                (x + side * 120, y - 420),
            ],
            steps=10,
        )
        canvas.stroke(handle, 36, "#9c6a22")
        canvas.stroke([(px - 4, py - 5) for px, py in handle], 17, "#f6d477")
    canvas.ellipse((x - 130, y - 190, x + 130, y - 130), gold)
    canvas.polygon(
        curve(
            [
                (x - 110, y - 164),
                (x - 40, y - 230),
                (x - 30, y - 330),
                (x + 30, y - 330),
                (x + 40, y - 230),
                (x + 110, y - 164),
            ],
            steps=6,
        ),
        gold,
    )
    canvas.ellipse((x - 62, y - 322, x + 62, y - 272), gold)
    bowl = curve(
        [
            (x - 216, y - 760),
            (x - 210, y - 620),
            (x - 160, y - 450),
            (x - 60, y - 340),
            (x + 60, y - 340),
            (x + 160, y - 450),
            (x + 210, y - 620),
            (x + 216, y - 760),
        ],
        steps=10,
    )
    canvas.polygon(bowl, gold)
    with canvas.clip(bowl):
        for step in range(-3, 4):
            canvas.stroke(
                curve([(x + step * 60, y - 560), (x + step * 44, y - 450), (x + step * 16, y - 330)]), 4, "#9c6a22"
            )
        canvas.stroke([(x - 220, y - 570), (x + 220, y - 570)], 14, "#b07a2a")
        canvas.stroke([(x - 220, y - 575), (x + 220, y - 575)], 5, "#fff0b8")
        canvas.grainy((x, y - 770, x + 220, y - 330), "#5a3510", 0.35, towards="right")
    points = []
    for step in range(10):
        reach = 56 if step % 2 == 0 else 24
        points.append((x + reach * math.sin(step * math.pi / 5), y - 662 - reach * math.cos(step * math.pi / 5)))
    canvas.polygon([(px + 4, py + 5) for px, py in points], "#9c6a22")
    canvas.polygon(points, "#fff6cf")
    canvas.ellipse((x - 222, y - 796, x + 222, y - 724), gold)
    canvas.ellipse((x - 196, y - 784, x + 196, y - 736), fade("#6a4216", "#b5802e"))
    canvas.glow(x - 96, y - 640, 130, "#ffffff", 0.75)
    for side, colour in ((-1, TEAL), (1, ORANGE)):
        inner = curve(
            [
                (x + side * 318, y - 560),
                (x + side * 356, y - 430),
                (x + side * 300, y - 300),
                (x + side * 352, y - 150),
            ],
            steps=8,
        )
        outer = curve(
            [
                (x + side * 350, y - 560),
                (x + side * 412, y - 430),
                (x + side * 348, y - 300),
                (x + side * 408, y - 166),
            ],
            steps=8,
        )
        canvas.polygon(
            [*inner, (x + side * 374, y - 186), *reversed(outer)],
            fade(colour, mix(colour, "#ffffff", 0.35), colour, mix(colour, "#000000", 0.3), colour),
        )
        canvas.rectangle(
            (x + side * 336 - 30, y - 584, x + side * 336 + 30, y - 546), mix(colour, "#000000", 0.2), radius=12
        )


def football_fans(key: str) -> bytes:
    """Draw supporters from behind, arms, scarves and flags up, the lit pitch before them."""
    x: float
    canvas = Canvas(key, fade("#0b1836", "#16335c", "#2a5a80", "#6fa3a4"))
    rng = canvas.random
    for x in (160, 520, 1280, 1640):
        canvas.glow(x, 90, 480, "#e9f5ff", 0.8)
        canvas.rectangle((x - 80, 50, x + 80, 126), "#20355c", radius=8)
        for row in range(2):
            for column in range(5):
                canvas.disc(x - 58 + column * 29, 72 + row * 32, 11, "#ffffff")
    for _ in range(1300):
        y = rng.uniform(330, 520)
        canvas.disc(
            rng.uniform(0, WIDTH),
            y,
            rng.uniform(3.5, 6),
            mix(rng.choice((TEAL, ORANGE, "#f5efe2", "#3a5a8a", "#e2b48c")), "#16335c", 0.25 + 0.45 * rng.random()),
        )
    canvas.polygon(
        [(-10, 520), (WIDTH + 10, 520), (WIDTH + 10, 900), (-10, 900)], fade("#58c078", "#37a05c", "#248049")
    )
    for stripe in range(9):
        left, right = 900 + (stripe - 4.5) * 180, 900 + (stripe - 4) * 180
        canvas.polygon(
            [(left, 522), (right, 522), (900 + (right - 900) * 2.2, 900), (900 + (left - 900) * 2.2, 900)],
            "#6fce8a",
            alpha=0.35,
        )
    canvas.stroke([(-10, 560), (WIDTH + 10, 560)], 5, "#eefaf0")
    canvas.stroke([(900, 560), (900, 900)], 6, "#eefaf0")
    ring = [(900 + 230 * math.cos(step * math.pi / 24), 690 + 66 * math.sin(step * math.pi / 24)) for step in range(49)]
    canvas.stroke(ring, 6, "#eefaf0")
    # Coloured smoke.
    for x, colour in ((330, TEAL), (1420, ORANGE)):
        for _ in range(34):
            share = rng.random()
            canvas.disc(
                x + rng.gauss(0, 60 + 130 * (1 - share)),
                160 + 600 * share,
                rng.uniform(50, 110),
                mix(colour, "#ffffff", 0.2 * rng.random()),
                alpha=0.2,
                blur=24,
            )
        canvas.glow(x, 790, 230, mix(colour, "#ffffff", 0.5), 0.9)
    # Flags behind the front rows.
    for x, y, width, bands, phase in (
        (230, 330, 330, (TEAL, "#f5efe2", ORANGE), 0.4),
        (1120, 290, 350, (ORANGE, TEAL), 1.7),
        (760, 440, 240, ("#f5efe2", TEAL), 2.6),
    ):
        canvas.stroke([(x, y - 20), (x + 26, 940)], 13, "#4a3428")
        _waving(canvas, x, y, width, width * 0.62, bands, phase)
    for row, (base, size) in enumerate(((1010, 0.62), (1120, 0.88), (1290, 1.22))):
        step = 150 * size
        count = int(WIDTH // step) + 2
        for index in range(count):
            x = index * step - 40 + row * 57 + rng.uniform(-12, 12)
            tone = mix(rng.choice((TEAL, TEAL, ORANGE, "#f5efe2", "#1d5f66")), "#0a1226", 0.16 + 0.14 * row)
            _supporter(canvas, x, base, size, tone, (index + row * 2) % 4)
    return canvas.jpeg(vignette="#030812")


def _waving(
    canvas: Canvas, x: float, y: float, width: float, height: float, bands: tuple[str, ...], phase: float
) -> None:
    steps = 26

    def edge(share: float) -> list[Point]:
        return [
            (
                x + width * step / steps,
                y + height * share + math.sin(step / steps * 5.5 + phase) * height * 0.11 * min(1, step / 7),
            )
            for step in range(steps + 1)
        ]

    for index, colour in enumerate(bands):
        canvas.polygon([*edge(index / len(bands)), *reversed(edge((index + 1) / len(bands)))], colour)
    for first, colour, alpha in ((5, "#000000", 0.2), (12, "#ffffff", 0.2), (19, "#000000", 0.2)):
        canvas.polygon(
            [*edge(0)[first : first + 6], *reversed(edge(1)[first : first + 6])], colour, alpha=alpha, blur=8
        )


def _supporter(canvas: Canvas, x: float, y: float, size: float, shirt: str, kind: int) -> None:
    rng = canvas.random
    skin = mix(rng.choice(SKINS), "#0a1226", 0.22)
    head = y - 330 * size
    arms: list[list[Point]] = []
    if kind == 0:
        arms = [[(x - 74 * size, y - 220 * size), (x - 120 * size, y - 350 * size), (x - 92 * size, y - 480 * size)],
                [(x + 74 * size, y - 220 * size), (x + 120 * size, y - 350 * size),
                    (x + 92 * size, y - 480 * size)]]  # fmt: skip
    elif kind == 1:
        arms = [[(x + 74 * size, y - 220 * size), (x + 126 * size, y - 340 * size), (x + 132 * size, y - 470 * size)]]
    elif kind == 2:
        arms = [[(x - 74 * size, y - 220 * size), (x - 128 * size, y - 310 * size), (x - 132 * size, y - 430 * size)],
                [(x + 74 * size, y - 220 * size), (x + 128 * size, y - 310 * size),
                    (x + 132 * size, y - 430 * size)]]  # fmt: skip
    for arm in arms:
        smooth = curve(arm, steps=5)
        canvas.taper(smooth, 46 * size, 30 * size, skin)
        canvas.taper(smooth[:6], 56 * size, 50 * size, mix(shirt, "#000000", 0.12))
        canvas.disc(*arm[-1], 22 * size, skin)
    body = curve([(x - 96 * size, y + 40 * size), (x - 104 * size, y - 180 * size),
        (x - 60 * size, y - 252 * size), (x + 60 * size, y - 252 * size), (x + 104 * size, y - 180 * size),
                  (x + 96 * size, y + 40 * size)], closed=True, steps=5)  # fmt: skip
    canvas.polygon(body, fade(mix(shirt, "#ffffff", 0.12), shirt, mix(shirt, "#050a18", 0.4)))
    canvas.stroke([(x, y - 246 * size), (x, head)], 50 * size, mix(skin, "#000000", 0.2))
    canvas.ellipse(
        (x - 52 * size, head - 72 * size, x + 52 * size, head + 62 * size), ("#1d1518", "#2a1d1c", "#15131c")[kind % 3]
    )
    if kind == 3:
        canvas.ellipse((x - 60 * size, head - 80 * size, x + 60 * size, head + 70 * size), mix(ORANGE, "#0a1226", 0.25))
        canvas.polygon(
            [
                (x - 54 * size, head),
                (x + 54 * size, head),
                (x + 84 * size, y - 190 * size),
                (x - 84 * size, y - 190 * size),
            ],
            mix(ORANGE, "#0a1226", 0.3),
        )
    if kind == 2:
        # A scarf held up between both hands.
        low, high = y - 420 * size, y - 466 * size
        for step in range(8):
            left, right = x - 150 * size + step * 37.5 * size, x - 150 * size + (step + 1) * 37.5 * size
            sag = 16 * size * math.sin(math.pi * (step + 0.5) / 8)
            canvas.polygon(
                [(left, high + sag), (right, high + sag), (right, low + sag), (left, low + sag)],
                (mix(TEAL, "#0a1226", 0.1), "#f5efe2")[step % 2],
            )
