"""Pictures of people under way: a commuter train, a bus station."""

from __future__ import annotations

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, curve, fade, mix
from babad.importers.sample_pictures.scenery import (
    SKINS,
    cloud,
    person,
    shadow,
    skyline,
    streaks,
    tree,
)


def commuter_train(key: str) -> bytes:
    """Draw a commuter train that runs into a platform at dusk, the city behind it."""
    y: float
    canvas = Canvas(key, fade("#273a78", "#5a5a9a", "#b0709a", "#f09a83", "#fcc98f"))
    streaks(canvas, (0, 60, WIDTH, 480), 24, "#ffc9a8", alpha=0.4)
    canvas.glow(420, 620, 640, "#ffe9b4", 0.8)
    skyline(canvas, 760, 140, 420, fade("#8a6a9c", "#a97a94"), windows="#ffd8a0", lit=0.3)
    skyline(canvas, 760, 60, 260, fade("#4f4478", "#5f4a78"), windows="#ffd58a", lit=0.4)
    # The far platform edge and the overhead line.
    canvas.rectangle((-10, 740, WIDTH + 10, 800), "#3a3560")
    for x in (160, 620, 1080, 1540):
        canvas.rectangle((x - 8, 200, x + 8, 760), "#2c2a50")
        canvas.stroke([(x, 236), (x + 170, 252)], 8, "#2c2a50")
        canvas.stroke([(x, 300), (x + 120, 250)], 5, "#2c2a50")
    for y in (262, 300):
        canvas.stroke([(-10, y), (WIDTH + 10, y - 4)], 3, "#25234a")
    # The track bed.
    canvas.polygon([(-10, 800), (WIDTH + 10, 780), (WIDTH + 10, 980), (-10, 1020)], fade("#5d4f68", "#3c3450"))
    for step in range(46):
        x = step * 42 - 20
        canvas.polygon([(x, 842), (x + 16, 842), (x + 2, 900), (x - 18, 900)], "#2f2842")
    for y in (852, 888):
        canvas.stroke([(-10, y + 6), (WIDTH + 10, y - 6)], 7, "#c9a8a8")
    _train(canvas)
    # The near platform with its yellow line, a roof on posts, and people waiting.
    canvas.polygon(
        [(-10, 960), (WIDTH + 10, 930), (WIDTH + 10, HEIGHT + 10), (-10, HEIGHT + 10)],
        fade("#8d8498", "#6d6680", "#474263"),
    )
    canvas.polygon([(-10, 960), (WIDTH + 10, 930), (WIDTH + 10, 950), (-10, 984)], "#cfc6cc")
    canvas.polygon([(-10, 1000), (WIDTH + 10, 966), (WIDTH + 10, 982), (-10, 1020)], "#f2c23f")
    for x in range(-10, WIDTH, 34):
        y = 1010 - x * 0.0195
        canvas.disc(x, y, 3.4, "#c9952a")
    canvas.polygon([(-10, -10), (WIDTH + 10, -10), (WIDTH + 10, 96), (-10, 150)], fade("#1d1f44", "#2d2d58"))
    canvas.polygon([(-10, 150), (WIDTH + 10, 96), (WIDTH + 10, 112), (-10, 172)], "#e0884f")
    for x in (330, 1430):
        canvas.rectangle((x - 20, 100, x + 20, 1130), fade("#3d3b6a", "#2c2a52", "#1d1c40", across=True))
        canvas.rectangle((x - 34, 1110, x + 34, 1140), "#24224a")
    for x in (120, 620, 900, 1180, 1680):
        canvas.glow(x, 158 - x * 0.03, 170, "#fff0c4", 0.8)
        canvas.rectangle((x - 46, 146 - x * 0.03, x + 46, 160 - x * 0.03), "#fffae0", radius=6)
    for x, y, height, top, legs, pose, veil, facing in (
        (180, 1120, 330, "#d5584a", "#2d3050", "stand", "", 1),
        (520, 1080, 300, "#3f8a96", "#33304f", "stand", "#e9c6a8", 1),
        (640, 1090, 310, "#e6b45a", "#2a2c4c", "reach", "", 1),
        (1010, 1060, 300, "#6d5a9a", "#262848", "walk", "", -1),
        (1110, 1064, 285, "#c95f7a", "#3a3458", "walk", "#f0d9b8", -1),
        (1620, 1080, 330, "#4a74a8", "#2c2a48", "wave", "", -1),
    ):  # fmt: skip
        shadow(canvas, x + 20, y, 190, alpha=0.45)
        person(
            canvas,
            x,
            y,
            height,
            top=top,
            legs=legs,
            pose=pose,
            veil=veil,
            facing=facing,
            skin=canvas.random.choice(SKINS),
            skirt=bool(veil),
        )
        canvas.rectangle(
            (x - facing * 60 - 22, y - height * 0.5, x - facing * 60 + 22, y - height * 0.3),
            mix(top, "#1d1f44", 0.5),
            radius=8,
        )
    return canvas.jpeg(vignette="#0a0a26")


def _train(canvas: Canvas) -> None:
    # Two cars and the cab, in slight perspective: its nose to the right, larger.
    canvas.polygon([(-20, 880), (1330, 900), (1330, 924), (-20, 896)], "#1a1838")
    body = [(-20, 430), (1180, 378), (1270, 392), (1350, 520), (1376, 700), (1360, 880), (1320, 892), (-20, 872)]
    canvas.polygon(body, fade("#fdf7ec", "#e6dcdc", "#c2b6c6"))
    with canvas.clip(body):
        canvas.polygon([(-20, 720), (1400, 716), (1400, 800), (-20, 786)], "#d84a3c")
        canvas.polygon([(-20, 790), (1400, 806), (1400, 830), (-20, 806)], "#f0b43f")
        canvas.polygon([(-20, 430), (1180, 378), (1300, 378), (1300, 420), (-20, 464)], "#b9adc0")
        canvas.polygon([(-20, 512), (1120, 484), (1120, 668), (-20, 664)], "#2a2c55")
        canvas.polygon([(-20, 512), (1120, 484), (1120, 500), (-20, 526)], "#fff0c4", alpha=0.5)
        for index in range(10):
            left = -10 + index * 112
            top = 526 - index * 2.6
            canvas.rectangle((left, top, left + 86, 648), fade("#ffe3a0", "#f9c57a"), radius=8)
            if index not in (3, 7):
                px = left + 43
                canvas.disc(px, 588, 17, "#4a3550")
                canvas.rectangle((px - 30, 606, px + 30, 650), ("#7a4a6a", "#3f5a86", "#8a6a4a")[index % 3], radius=14)
        for index in (3, 7):
            left = -22 + index * 112
            canvas.rectangle((left, 500, left + 110, 850), fade("#f4ecec", "#cfc2cc"), radius=6)
            canvas.rectangle((left + 52, 500, left + 57, 850), "#8a7f96")
            for side in (8, 64):
                canvas.rectangle((left + side, 540, left + side + 38, 690), "#2a2c55", radius=6)
        for x in (410, 860):
            canvas.rectangle((x - 10, 380, x + 10, 900), "#5a5078")
        # The windscreen and the lamps of the cab.
        canvas.polygon([(1190, 452), (1262, 448), (1334, 600), (1346, 690), (1200, 690)], fade("#20244c", "#4a4a80"))
        canvas.polygon([(1210, 460), (1250, 458), (1290, 690), (1230, 690)], "#8a8ab8", alpha=0.4)
        canvas.grainy((700, 380, 1500, 900), "#6a5a88", 0.22, towards="right")
    for x, y in ((1340, 756), (1244, 764)):
        canvas.disc(x, y, 21, "#fffbe0")
        canvas.glow(x, y, 190, "#fff3c0", 0.95)
    canvas.beam([(1366, 740), (1362, 776), (1830, 900), (1830, 640)], "#fff3c0", 0.45, blur=18)
    for x in (60, 200, 560, 700, 1010, 1150):
        canvas.disc(x, 900, 34, "#1a1838")
        canvas.disc(x, 900, 16, "#57507a")
    canvas.stroke([(560, 404), (600, 340), (520, 300), (620, 300)], 6, "#25234a")


def bus_terminal(key: str) -> bytes:
    """Draw a bus station in the morning: buses in their bays, travellers with their luggage."""
    canvas = Canvas(key, fade("#59a5c6", "#9fd0d2", "#e3e9cc", "#fbe3ae"))
    for x, y, size in ((340, 260, 400), (1240, 220, 460)):
        cloud(canvas, x, y, size, "#fffdf0", alpha=0.9, shade="#cfe0d8")
    canvas.glow(1600, 420, 560, "#fff4c6", 0.9)
    skyline(canvas, 640, 80, 240, fade("#9fc2bf", "#bcd0bd"), windows="#7fa39f", lit=0.5)
    for x in range(0, WIDTH + 60, 120):
        tree(canvas, x, 660, 150, "#5d9467", "#84b374")
    canvas.rectangle((-10, 640, WIDTH + 10, HEIGHT + 10), fade("#b9b3a4", "#9c978e", "#76737a"))
    for index, (body, stripe) in enumerate((("#d5503f", "#f6c25a"), ("#2f7f9c", "#f3efe2"), ("#4f9a5f", "#f6e08a"))):
        _bus(canvas, 300 + index * 600, 860, body, stripe)
    # The roof of the platforms.
    canvas.polygon([(-10, 120), (WIDTH + 10, 120), (WIDTH + 10, 196), (-10, 196)], fade("#f7f1e0", "#d8cdb2"))
    canvas.polygon([(-10, -10), (WIDTH + 10, -10), (WIDTH + 10, 124), (-10, 124)], fade("#2f6f7c", "#3f8a90"))
    for x in range(-60, WIDTH + 80, 90):
        canvas.stroke([(x, -10), (x + 36, 122)], 4, "#2a6470")
    canvas.rectangle((-10, 190, WIDTH + 10, 204), "#e0884f")
    for x in (600, 1200):
        canvas.rectangle((x - 18, 196, x + 18, 1000), fade("#fdf8ea", "#d9cfb6", "#a89f8c", across=True))
        canvas.rectangle((x - 40, 980, x + 40, 1010), "#8d8778")
        for side in (-1, 1):
            canvas.stroke(curve([(x, 330), (x + side * 60, 250), (x + side * 150, 200)]), 12, "#d9cfb6")
    for index in range(3):
        x = 300 + index * 600
        canvas.rectangle((x - 70, 216, x + 70, 286), "#22505c", radius=10)
        canvas.disc(x, 251, 22, ("#f6c25a", "#f3efe2", "#f6e08a")[index])
        canvas.polygon([(x - 8, 240), (x + 14, 251), (x - 8, 262)], "#22505c")
    canvas.polygon(
        [(-10, 930), (WIDTH + 10, 930), (WIDTH + 10, HEIGHT + 10), (-10, HEIGHT + 10)],
        fade("#e6dcc4", "#cfc2a6", "#a89b84"),
    )
    canvas.rectangle((-10, 926, WIDTH + 10, 944), "#f2c23f")
    for x in range(-300, WIDTH + 400, 160):
        canvas.stroke([(900 + (x - 900) * 0.9, 946), (900 + (x - 900) * 1.25, HEIGHT)], 2, "#bcae92")
    canvas.stroke([(0, 1030), (WIDTH, 1030)], 2, "#bcae92")
    people = (
        (150, 1080, 330, "#c9583f", "stand", "", 1, False), (250, 1084, 200, "#f0c24f", "wave", "", 1, False),
        (560, 1120, 350, "#3f7a9c", "walk", "#e6c7ae", 1, True), (830, 1070, 320, "#6d5a8a", "stand", "", -1, False),
        (930, 1076, 310, "#e09a4a", "reach", "#8fae9c", -1, True),
        (1330, 1110, 350, "#4f8a6a", "walk", "", -1, False),
        (1640, 1080, 330, "#b84f63", "stand", "", -1, False),
    )  # fmt: skip
    for x, y, height, top, pose, veil, facing, skirt in people:
        shadow(canvas, x + 24, y, height * 0.6)
        person(
            canvas,
            x,
            y,
            height,
            top=top,
            legs="#3b4054",
            pose=pose,
            veil=veil,
            facing=facing,
            skirt=skirt,
            skin=canvas.random.choice(SKINS),
        )
    for x, y, colour in (
        (400, 1086, "#8a4a3a"),
        (660, 1124, "#2f5f6c"),
        (1060, 1080, "#c98a3f"),
        (1450, 1114, "#5a4a78"),
        (1740, 1086, "#3f6a55"),
    ):
        shadow(canvas, x + 12, y, 130)
        canvas.rectangle((x - 46, y - 112, x + 46, y), fade(mix(colour, "#ffffff", 0.15), colour), radius=12)
        for dx in (-26, 0, 26):
            canvas.stroke([(x + dx, y - 98), (x + dx, y - 12)], 4, mix(colour, "#000000", 0.22))
        canvas.stroke([(x - 18, y - 112), (x - 18, y - 140), (x + 18, y - 140), (x + 18, y - 112)], 6, "#44404a")
    return canvas.jpeg(vignette="#10222a")


def _bus(canvas: Canvas, x: float, y: float, body: str, stripe: str) -> None:
    shadow(canvas, x, y + 44, 540, alpha=0.55)
    canvas.rectangle(
        (x - 220, y - 480, x + 220, y + 16),
        fade(mix(body, "#ffffff", 0.25), body, mix(body, "#1a1c2c", 0.25)),
        radius=46,
    )
    canvas.rectangle((x - 200, y - 470, x + 200, y - 418), mix(body, "#1a1c2c", 0.35), radius=24)
    canvas.rectangle((x - 130, y - 460, x + 130, y - 426), "#1c2530", radius=8)
    for step in range(9):
        canvas.rectangle(
            (x - 112 + step * 26, y - 450, x - 98 + step * 26, y - 436), "#f7b84a" if step not in (3, 6) else "#1c2530"
        )
    glass = [(x - 196, y - 404), (x + 196, y - 404), (x + 190, y - 180), (x - 190, y - 180)]
    canvas.polygon(glass, fade("#27404f", "#4f7480", "#8fb0ae"))
    with canvas.clip(glass):
        canvas.polygon(
            [(x - 150, y - 404), (x - 30, y - 404), (x - 150, y - 180), (x - 270, y - 180)], "#ffffff", alpha=0.22
        )
        canvas.disc(x + 88, y - 262, 32, SKINS[1])
        canvas.rectangle((x + 36, y - 232, x + 140, y - 120), "#e8eef0", radius=36)
        canvas.ellipse((x + 58, y - 306, x + 118, y - 264), "#2c3a55")
    canvas.rectangle((x - 3, y - 404, x + 3, y - 180), mix(body, "#1a1c2c", 0.35))
    canvas.stroke([(x - 150, y - 186), (x - 40, y - 300)], 5, "#1c2530")
    canvas.rectangle((x - 220, y - 160, x + 220, y - 118), stripe)
    canvas.rectangle((x - 96, y - 100, x + 96, y - 44), "#1f2630", radius=10)
    for row in range(3):
        canvas.stroke([(x - 84, y - 88 + row * 16), (x + 84, y - 88 + row * 16)], 4, "#4a5560")
    for side in (-1, 1):
        canvas.ellipse((x + side * 158 - 34, y - 104, x + side * 158 + 34, y - 44), "#f4f7f2")
        canvas.ellipse((x + side * 158 - 20, y - 92, x + side * 158 + 20, y - 56), "#fff3b8")
        canvas.rectangle((x + side * 244 - 18, y - 390, x + side * 244 + 18, y - 310), "#1f2630", radius=10)
        canvas.stroke([(x + side * 218, y - 404), (x + side * 244, y - 388)], 7, "#1f2630")
        canvas.rectangle((x + side * 168 - 34, y + 4, x + side * 168 + 34, y + 52), "#1a1d26", radius=12)
    canvas.rectangle((x - 224, y - 24, x + 224, y + 18), mix(body, "#1a1c2c", 0.45), radius=12)
    canvas.rectangle((x - 56, y - 18, x + 56, y + 8), "#e8e4d4", radius=4)
