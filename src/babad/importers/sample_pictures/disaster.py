"""Pictures for disasters: a volcano by day and night, shelters, boats in a flood, a street in the rain."""

from __future__ import annotations

import math

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, curve, fade, mix
from babad.importers.sample_pictures.scenery import (
    SKINS,
    billow,
    birds,
    glints,
    land,
    mountain,
    palm,
    person,
    rain,
    ridge,
    shadow,
    skyline,
    stars,
    streaks,
    swell,
)


def volcano_ash(key: str) -> bytes:
    """Draw a volcano that throws a tall column of ash over villages and fields."""
    canvas = Canvas(key, fade("#6f8fa6", "#a2b7bd", "#d3d2c3", "#efdcb8", "#f2d3a4"))
    streaks(canvas, (0, 60, WIDTH, 560), 18, "#f7efdf", alpha=0.4)
    canvas.glow(300, 560, 620, "#fff1cc", 0.8)
    _ash_column(canvas, 1010, 380)
    land(canvas, ridge(canvas.random, 690, 46), "#93a7ab", 860)
    mountain(canvas, (1010, 372), 850, 820, fade("#6f7377", "#62696a", "#6e7c6f", "#7e8c70"), "#c9bfa6", crater=150)
    canvas.ellipse((938, 362, 1082, 388), "#3c3b40")
    canvas.mist(640, 880, "#e8d9bd", 0.0, 0.6)
    land(canvas, swell(812, 16, 190, 0.9), fade("#6c8763", "#55734f"))
    for index in range(70):
        x = canvas.random.uniform(-20, WIDTH + 20)
        y = 806 + canvas.random.uniform(0, 56)
        canvas.disc(x, y, canvas.random.uniform(12, 26), ("#4c6a4a", "#5b7c54", "#6f8e5e")[index % 3])
    for _ in range(22):
        x, y = canvas.random.uniform(0, WIDTH), canvas.random.uniform(836, 884)
        _house(canvas, x, y, canvas.random.uniform(26, 40))
    # Fields in strips that run towards the mountain.
    canvas.polygon([(-10, 880), (WIDTH + 10, 880), (WIDTH + 10, HEIGHT + 10), (-10, HEIGHT + 10)], "#87a05a")
    tones = ("#9fb162", "#86a058", "#b6b76a", "#74934f", "#a8b465", "#8ea65c")
    for index in range(18):
        first, last = index / 18, (index + 1) / 18
        top = [900 + (share - 0.5) * 2600 for share in (first, last)]
        low = [900 + (share - 0.5) * 5600 for share in (first, last)]
        canvas.polygon(
            [(top[0], 884), (top[1], 884), (low[1], HEIGHT + 10), (low[0], HEIGHT + 10)], tones[index % len(tones)]
        )
        # Furrows, closer together the farther they lie.
        for row in range(1, 5):
            share = first + (last - first) * row / 5
            upper, lower = 900 + (share - 0.5) * 2600, 900 + (share - 0.5) * 5600
            canvas.stroke([(upper, 888), (lower, HEIGHT + 10)], 2.4, mix(tones[index % len(tones)], "#4f6b3a", 0.3))
    path = [(700, 884), (650, 910), (560, 950), (530, 990), (560, 1050), (470, 1120), (230, 1215)]
    other = [(110, 1215), (360, 1110), (452, 1050), (466, 985), (520, 940), (626, 906), (690, 884)]
    canvas.polygon([*curve(path), *curve(other)], fade("#d9c69a", "#ecdcb4"))
    for x, height, lean in ((1600, 560, -0.12), (1730, 470, 0.06), (90, 430, 0.14)):
        palm(canvas, x, 1130, height, "#3f5d40", "#6f8a52", lean=lean)
    for x, y, shirt, hat in (
        (430, 1096, "#c4623f", "cone"),
        (500, 1064, "#3f6c86", ""),
        (380, 1142, "#e0b04e", "cone"),
    ):
        shadow(canvas, x + 14, y, 90)
        person(canvas, x, y, 150, top=shirt, legs="#3d4250", hat=hat, pose="walk", facing=-1)
    canvas.mist(0, 500, "#5c5d63", 0.12, 0.0)
    for _ in range(240):
        x, y = canvas.random.uniform(700, WIDTH), canvas.random.uniform(260, 900)
        canvas.disc(x, y, canvas.random.uniform(1, 2.4), "#5d5c60", alpha=0.5)
    birds(canvas, (150, 300, 620, 520), 9, "#55646c")
    return canvas.jpeg()


def _ash_column(canvas: Canvas, x: float, crater: float) -> None:
    rng = canvas.random
    tones = ("#5f5d62", "#7b7674", "#989087", "#b5aa9a")
    puffs = []
    # The crown first: it lies behind the stem and drifts to the right with the wind.
    for _ in range(70):
        share = rng.random()
        puffs.append(
            (x - 230 + 760 * share + rng.gauss(0, 40), 90 - 40 * share + rng.gauss(0, 62), rng.uniform(26, 112))
        )
    # Upper rows first, each from left to right: a lump of neighbours stays small.
    puffs.sort(key=lambda puff: (puff[1] // 50, puff[0]))
    billow(canvas, puffs, tones)
    stem = []
    for step in range(80):
        share = step / 79
        width = 46 + 120 * (1 - share) ** 1.6
        stem.append((x + 26 * math.sin(share * 5) * (1 - share) + rng.gauss(0, width * 0.55),
            crater - 360 + 372 * share,
                     (46 + 60 * (1 - share)) * rng.uniform(0.35, 1.05)))  # fmt: skip
    billow(canvas, stem, tones)
    # Ash that falls from the crown on the lee side.
    canvas.polygon([(1180, 120), (1640, 60), (1850, 560), (1440, 700)], "#5d5b61", alpha=0.26, blur=60)


def _house(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.rectangle((x - size * 0.5, y - size * 0.45, x + size * 0.5, y), "#efe2c8")
    canvas.rectangle((x + size * 0.12, y - size * 0.45, x + size * 0.5, y), "#d3bf9d")
    canvas.polygon([(x - size * 0.64, y - size * 0.42), (x - size * 0.3, y - size * 0.86),
        (x + size * 0.32, y - size * 0.86),
                    (x + size * 0.64, y - size * 0.42)], "#a8553c")  # fmt: skip
    canvas.rectangle((x - size * 0.3, y - size * 0.3, x - size * 0.12, y), "#5d4638")


def volcano_night(key: str) -> bytes:
    """Draw the volcano at night: glowing streams of lava, lightning in the ash, the lights of a town."""
    canvas = Canvas(key, fade("#05060f", "#0b0f22", "#171a36", "#332645", "#5c2f45"))
    stars(canvas, (0, 0, WIDTH, 560), 420, ground="#0b0f22")
    rng = canvas.random
    tones = ("#17131f", "#2a1f2b", "#4c2a2e", "#7a3a2c")
    puffs = []
    for step in range(64):
        share = step / 63
        puffs.append((900 - 330 * (1 - share) ** 1.5 + rng.gauss(0, 40 + 130 * (1 - share)),
            20 + 330 * share + rng.gauss(0, 22),
                      (50 + 74 * (1 - share)) * rng.uniform(0.7, 1.1)))  # fmt: skip
    billow(canvas, puffs, tones, light=(0.15, 0.42))
    canvas.glow(900, 330, 760, "#ff5a2a", 0.8)
    canvas.glow(900, 350, 330, "#ffb45c", 0.95)
    for bolt in (
        [(720, 60), (752, 130), (716, 160), (770, 250), (744, 262), (800, 330)],
        [(752, 130), (800, 168), (792, 205)],
    ):
        canvas.stroke(bolt, 12, "#a9b8ff", alpha=0.35, blur=7)
        canvas.stroke(bolt, 3.5, "#f3f2ff")
    mountain(canvas, (900, 362), 940, 880, fade("#2b1a25", "#1b1422", "#120f1c"), "#6b2f2a", crater=130)
    # Fountains of fire, then the streams that run down from them.
    for _ in range(130):
        angle, force = rng.gauss(-math.pi / 2, 0.36), rng.uniform(30, 210)
        x, y = 900 + math.cos(angle) * force, 366 + math.sin(angle) * force
        canvas.stroke([(x, y), (x + math.cos(angle) * 11, y + math.sin(angle) * 11 + 3)], rng.uniform(2, 4.6),
                      rng.choice(("#ffd98a", "#ff9a3c", "#ff6a2a")))  # fmt: skip
    for points, width in (
        ([(890, 368), (850, 460), (872, 560), (780, 690), (800, 800), (700, 900)], 30),
        ([(915, 368), (960, 470), (940, 570), (1030, 690), (1010, 790), (1090, 880)], 24),
        ([(872, 560), (900, 660), (880, 780)], 16),
        ([(960, 470), (1060, 590), (1120, 660)], 12),
        ([(780, 690), (690, 760), (640, 840)], 12),
    ):
        line = curve(points, steps=10)
        canvas.stroke(line, width * 3.6, "#ff3d1a", alpha=0.34, blur=24)
        canvas.taper(line, width, width * 0.32, "#e8431c")
        canvas.taper(line, width * 0.62, width * 0.18, "#ff8a2c")
        canvas.taper(line[: len(line) * 2 // 3], width * 0.28, width * 0.08, "#ffe39a")
    canvas.ellipse((842, 352, 958, 380), "#ffb04a")
    canvas.glow(900, 366, 150, "#fff0c0", 0.9)
    canvas.mist(720, 960, "#3a1c2c", 0.0, 0.62)
    land(canvas, ridge(rng, 930, 40), "#100d1a")
    for _ in range(150):
        x, y = rng.uniform(0, WIDTH), rng.gauss(985, 18)
        canvas.rectangle(
            (x, y, x + rng.uniform(2, 4), y + rng.uniform(2, 5)), rng.choice(("#ffd37a", "#ffb765", "#ffe7b5"))
        )
    for x in range(90, WIDTH, 210):
        canvas.glow(x + rng.uniform(-60, 60), 990, 200, "#ff9a55", 0.5, flatten=0.42)
    land(canvas, swell(1035, 18, 250, 0.2), "#0a0a14")
    for x, height in ((60, 380), (210, 300), (1560, 330), (1700, 410)):
        palm(canvas, x, 1180, height, "#05060d", "#1a121c", lean=rng.uniform(-0.15, 0.15))
    for x, height, pose in (
        (640, 165, "stand"),
        (705, 150, "stand"),
        (760, 96, "stand"),
        (1180, 160, "reach"),
        (1250, 150, "stand"),
    ):
        person(canvas, x, 1168, height, top="#12101c", legs="#0a0a14", skin="#2b1a20", hair="#05060d", pose=pose)
    land(canvas, swell(1160, 10, 200, 1.2), "#05060d")
    return canvas.jpeg(vignette="#020208")


def evacuation_tents(key: str) -> bytes:
    """Draw a camp of tents for people who had to leave the slopes of the volcano."""
    canvas = Canvas(key, fade("#7fa6b8", "#b4c8c6", "#e6dcc0", "#f3d7a6"))
    streaks(canvas, (0, 60, WIDTH, 420), 18, "#fbf4e4", alpha=0.5)
    canvas.glow(360, 420, 560, "#fff3d2", 0.8)
    rng = canvas.random
    billow(canvas, [(1370 + step * 34 + rng.gauss(0, 12), 216 - step * 17 + rng.gauss(0, 9),
        32 + step * 7) for step in range(11)],
           ("#8c8d92", "#aeaaa6", "#cfc6b6"))  # fmt: skip
    mountain(canvas, (1350, 228), 650, 620, fade("#8495a0", "#7f949a", "#8da09a"), "#cbd1c6", crater=80)
    canvas.mist(440, 660, "#f0e2c2", 0.0, 0.7)
    land(canvas, ridge(rng, 610, 34), "#7b967d")
    for index in range(60):
        x = rng.uniform(-20, WIDTH + 20)
        canvas.disc(x, 650 + rng.uniform(-8, 12), rng.uniform(18, 36), ("#55785a", "#668a62", "#48694f")[index % 3])
    canvas.rectangle((-10, 660, WIDTH + 10, HEIGHT + 10), fade("#b9bd78", "#a3a860", "#7d8747"))
    colours = (("#e2703a", "#b44f2a", "#f39a5f"), ("#f3efe2", "#cfc8b4", "#ffffff"), ("#3d7fa8", "#2a5c80", "#67a5c6"))
    for row, (y, size, count) in enumerate(((706, 0.42, 11), (766, 0.58, 8), (856, 0.82, 6))):
        for index in range(count):
            x = (index + 0.5 + 0.35 * (row % 2)) * WIDTH / count + rng.uniform(-14, 14)
            if row == 2 and index == 3:
                continue
            _tent(canvas, x, y, size, colours[(index + row) % 3])
    canvas.polygon([(830, 720), (900, 720), (1230, HEIGHT + 10), (560, HEIGHT + 10)], fade("#d4c595", "#c2ad7a"))
    _tent(canvas, 330, 1060, 1.5, colours[0])
    _tent(canvas, 1480, 1075, 1.55, colours[1])
    # A washing line between two poles.
    for x in (700, 1130):
        canvas.stroke([(x, 900), (x, 748)], 7, "#6a5138")
    canvas.stroke(curve([(700, 752), (915, 778), (1130, 752)]), 3, "#5a4634")
    for index, colour in enumerate(("#d85a4a", "#f2e8d2", "#4d89a8", "#e5b24c", "#7a9a5b")):
        x = 745 + index * 74
        canvas.polygon([(x, 765 + 8 * math.sin(index)), (x + 46, 768), (x + 43, 830), (x + 4, 828)], colour)
    for x, y, height, top, legs, pose, veil, facing in (
        (800, 1000, 200, "#f08a3c", "#2f3a4d", "walk", "", 1),
        (1000, 940, 170, "#5a7fa0", "#47405c", "stand", "#e7c9a6", -1),
        (1052, 944, 108, "#e6c14f", "#5b4a3f", "stand", "", -1),
        (915, 1120, 240, "#c6573f", "#35405a", "carry", "", 1),
        (690, 1110, 216, "#6b8f60", "#54446a", "stand", "#b65e6a", 1),
        (636, 1112, 130, "#4f93b8", "#403a3a", "cheer", "", 1),
    ):  # fmt: skip
        shadow(canvas, x + 18, y, height * 0.6)
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
            skin=rng.choice(SKINS),
            skirt=bool(veil),
        )
    canvas.rectangle((868, 872, 962, 922), "#c9a06a", radius=4)
    canvas.stroke([(915, 874), (915, 920)], 4, "#a67c4a")
    for x, y in ((1160, 1090), (1205, 1096), (1182, 1062), (545, 1130)):
        canvas.rectangle((x - 24, y - 46, x + 24, y), fade("#cfa46c", "#a97e4c"), radius=3)
        canvas.rectangle((x - 24, y - 28, x + 24, y - 22), "#8d6a40")
    return canvas.jpeg()


def _tent(canvas: Canvas, x: float, y: float, size: float, colours: tuple[str, str, str]) -> None:
    body, dark, light = colours

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx * size, y + dy * size

    shadow(canvas, x + 26 * size, y, 340 * size, alpha=0.4)
    canvas.polygon([at(-40, -150), at(110, -164), at(168, 0), at(30, 4)], fade(body, dark))
    canvas.polygon([at(-150, 0), at(-40, -150), at(30, 4)], light)
    canvas.polygon([at(-40, -150), at(-64, 2), at(-8, 3)], mix(dark, "#1b1414", 0.6))
    canvas.polygon([at(-40, -150), at(-64, 2), at(-92, 1)], body)
    canvas.stroke([at(-44, -152), at(114, -166)], 7 * size, dark)
    for start, end in ((at(-150, 0), at(-186, 8)), (at(168, 0), at(200, 6)), (at(-40, -150), at(-176, 14))):
        canvas.stroke([start, end], 2.4 * size, "#6e6247")


def rescue_boats(key: str) -> bytes:
    """Draw rescuers in rubber boats among flooded houses in the rain."""
    canvas = Canvas(key, fade("#4c5f70", "#6d8190", "#94a4a8", "#b7bdb6"))
    streaks(canvas, (0, 20, WIDTH, 420), 34, "#3f4f5f", alpha=0.5)
    land(canvas, ridge(canvas.random, 470, 46), "#7d9094", 640)
    for index in range(44):
        x = canvas.random.uniform(-20, WIDTH + 20)
        canvas.disc(
            x,
            556 + canvas.random.uniform(-20, 16),
            canvas.random.uniform(28, 62),
            ("#526c66", "#617c70", "#475f5c")[index % 3],
        )
    shore = 600
    for x, size, wall, roof in ((190, 1.0, "#d9c7a5", "#9a5540"), (560, 0.72, "#c9d0c4", "#7d4e44"),
        (905, 0.82, "#d8b99a", "#8d4a3b"),
                                (1260, 0.74, "#cfc3b2", "#6f5a55"), (1610, 1.08, "#d2c7a0", "#a1583d")):  # fmt: skip
        _flooded_house(canvas, x, shore + 6, size, wall, roof)
    for x, height in ((390, 330), (1060, 300), (1440, 280)):
        palm(canvas, x, shore + 30, height, "#3c5650", "#56766a", lean=canvas.random.uniform(-0.1, 0.1))
    canvas.reflect(shore, 600, "#7d8577", 0.36, squash=0.8)
    canvas.mist(shore, HEIGHT, "#5a5a48", 0.05, 0.62)
    glints(canvas, (0, 620, WIDTH, 1190), 220, "#c9cdbd", alpha=0.38)
    _rescue_boat(canvas, 1330, 800, 0.62, facing=-1)
    _rescue_boat(canvas, 690, 990, 1.2, facing=1)
    for _ in range(70):
        x, y = canvas.random.uniform(0, WIDTH), canvas.random.uniform(640, 1190)
        reach = 8 + (y - 600) / 26
        canvas.ellipse((x - reach, y - reach * 0.28, x + reach, y + reach * 0.28), "#d5d8ca", alpha=0.35)
        canvas.ellipse((x - reach * 0.8, y - reach * 0.2, x + reach * 0.8, y + reach * 0.2), "#7b7f70", alpha=0.5)
    rain(canvas, 420, "#e3ecef", slant=0.3, alpha=0.4)
    return canvas.jpeg()


def _flooded_house(canvas: Canvas, x: float, y: float, size: float, wall: str, roof: str) -> None:
    canvas.rectangle((x - 130 * size, y - 110 * size, x + 130 * size, y), fade(wall, mix(wall, "#55584e", 0.4)))
    for offset in (-80, 40):
        canvas.rectangle((x + offset * size, y - 84 * size, x + (offset + 44) * size, y - 24 * size), "#35454c")
        canvas.rectangle((x + (offset + 20) * size, y - 84 * size, x + (offset + 24) * size, y - 24 * size), wall)
    canvas.polygon([(x - 166 * size, y - 104 * size), (x - 92 * size, y - 206 * size),
        (x + 92 * size, y - 206 * size),
                    (x + 166 * size, y - 104 * size)], fade(mix(roof, "#ffffff", 0.12), roof))  # fmt: skip
    for row in range(5):
        share = row / 5
        canvas.stroke([(x - (98 + 68 * share) * size, y - (198 - 94 * share) * size),
            (x + (98 + 68 * share) * size, y - (198 - 94 * share) * size)],
                      3 * size, mix(roof, "#20120f", 0.35))  # fmt: skip


def _rescue_boat(canvas: Canvas, x: float, y: float, size: float, *, facing: int) -> None:
    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx * size * facing, y + dy * size

    canvas.ellipse((x - 330 * size, y - 14 * size, x + 330 * size, y + 44 * size), "#2b2f27", alpha=0.5, blur=12)
    crew = (("#e8742c", "helmet", "#f2c53d", -150, "reach"), ("#4f7d96", "", "", -52, "stand"),
        ("#9a5a6d", "veil", "#d9b08a", 30, "stand"),
            ("#e8742c", "helmet", "#f2c53d", 128, "wave"))  # fmt: skip
    for top, kind, colour, dx, pose in crew:
        px, py = at(dx, 44)
        height = 218 * size
        person(canvas, px, py, height, top=top, legs="#2f3a45", pose=pose, facing=facing,
            hat="helmet" if kind == "helmet" else "",
               hat_colour=colour or "#ffffff", veil=colour if kind == "veil" else "")  # fmt: skip
        if kind == "helmet":
            canvas.rectangle((px - 0.1 * height, py - 0.7 * height, px + 0.1 * height, py - 0.665 * height), "#f6e27a")
    oar = [at(-118, -120), at(-290, 60)]
    canvas.stroke(oar, 8 * size, "#6b4f36")
    blade = at(-295, 68)
    canvas.ellipse((blade[0] - 23 * size, blade[1] - 24 * size, blade[0] + 23 * size, blade[1] + 24 * size), "#7d5d3f")
    tube = curve([at(-270, -26), at(-262, 22), at(-200, 40), at(190, 40), at(262, 10), at(318, -50), at(286, -62),
        at(200, -28),
                  at(-220, -34)], closed=True, steps=6)  # fmt: skip
    canvas.polygon(tube, fade("#f58a3a", "#df5a22", "#a63c1c"))
    canvas.stroke(curve([at(-240, -20), at(0, -14), at(200, -14), at(296, -50)]), 9 * size, "#ffc28a", alpha=0.8)
    canvas.stroke(curve([at(-230, 14), at(0, 20), at(190, 20), at(280, -16)]), 4 * size, "#7d2c14")
    for dx in range(-200, 220, 84):
        canvas.disc(*at(dx, 16), 7 * size, "#33211b")
    for side in range(5):
        px, py = at(-250 + side * 130, 46 + (side % 2) * 5)
        canvas.ellipse((px - 60 * size, py - 4 * size, px + 60 * size, py + 5 * size), "#e6e8dc", alpha=0.55)


def rain_street(key: str) -> bytes:
    """Draw a shopping street on a rainy night, its lights mirrored in the wet road."""
    x: float
    y: float
    canvas = Canvas(key, fade("#0d1330", "#1a2149", "#39336a", "#6a4a7a"))
    rng = canvas.random
    skyline(canvas, 700, 260, 520, fade("#262a57", "#1c2048"), windows="#f5c67e", lit=0.24)
    shops = (("#2f3a5c", "#e7604f"), ("#4a3350", "#f0b24a"), ("#2a4a55", "#57b7a8"), ("#553a3c", "#e98b4a"),
        ("#333a63", "#d65f8c"),
             ("#3c4a3f", "#c9c24e"))  # fmt: skip
    for index, (wall, sign) in enumerate(shops):
        left, right = index * 300 - 6, index * 300 + 300
        top = 330 + 50 * math.sin(index * 2.1)
        canvas.rectangle((left, top, right, 742), fade(mix(wall, "#101432", 0.4), wall))
        for column in range(4):
            for row in range(2):
                x, y = left + 32 + column * 66, top + 32 + row * 76
                lit = rng.random() < 0.55
                canvas.rectangle((x, y, x + 36, y + 50), "#ffd58c" if lit else "#161a38")
                canvas.rectangle((x + 16, y, x + 20, y + 50), wall)
        canvas.rectangle((left + 24, 594, right - 24, 742), fade("#ffe9b8", "#ffc77a"))
        for column in range(3):
            canvas.rectangle((left + 24 + column * 84, 594, left + 30 + column * 84, 742), wall)
        for _ in range(7):
            x = rng.uniform(left + 36, right - 44)
            canvas.rectangle((x, 742 - rng.uniform(26, 90), x + rng.uniform(10, 24), 742), mix(sign, "#5b2f2a", 0.45))
        canvas.polygon([(left + 14, 556), (right - 14, 556), (right + 2, 604), (left - 2, 604)], sign)
        for stripe in range(5):
            x = left + 30 + stripe * 54
            canvas.polygon([(x, 556), (x + 26, 556), (x + 28, 604), (x, 604)], mix(sign, "#ffffff", 0.62))
        canvas.glow(left + 150, 660, 250, "#ffca80", 0.5)
        canvas.rectangle((left + 40, 510, left + 150, 540), sign, radius=8)
        canvas.glow(left + 95, 525, 120, sign, 0.55)
    canvas.rectangle((-10, 738, WIDTH + 10, 766), "#2b2d55")
    for x in (180, 660, 1140, 1620):
        canvas.stroke([(x, 770), (x, 380), (x + 60, 350)], 9, "#12152e")
        canvas.glow(x + 66, 356, 260, "#ffe2a6", 0.75)
        canvas.ellipse((x + 44, 346, x + 92, 364), "#fff4d0")
    for x, y, height, colour in ((330, 790, 175, "#e1574a"), (960, 786, 165, "#f0c24f"), (1480, 792, 180, "#4fa6b8")):
        _umbrella(canvas, x, y, height, colour)
    canvas.reflect(780, 420, "#10142e", 0.68, squash=0.9)
    canvas.mist(780, HEIGHT, "#0a0d22", 0.02, 0.5)
    glints(canvas, (0, 800, WIDTH, 1190), 150, "#ffd99a", alpha=0.28)
    _motorbike(canvas, 1180, 985)
    for x, y, height, colour, facing in ((560, 1080, 330, "#d9476b", 1), (690, 1092, 300, "#3f8fc0", 1)):
        shadow(canvas, x, y, 200, alpha=0.5)
        _umbrella(canvas, x, y, height, colour, facing=facing)
    for _ in range(46):
        x, y = rng.uniform(0, WIDTH), rng.uniform(830, 1180)
        reach = 10 + (y - 780) / 16
        canvas.ellipse((x - reach, y - reach * 0.24, x + reach, y + reach * 0.24), "#ffdca6", alpha=0.22)
        canvas.ellipse((x - reach * 0.8, y - reach * 0.17, x + reach * 0.8, y + reach * 0.17), "#171b3a", alpha=0.6)
    rain(canvas, 480, "#c9d6ff", slant=0.18, alpha=0.4)
    return canvas.jpeg(vignette="#04050f")


def _umbrella(canvas: Canvas, x: float, y: float, height: float, colour: str, *, facing: int = -1) -> None:
    person(
        canvas,
        x,
        y,
        height,
        top=mix(colour, "#1b1f3d", 0.65),
        legs="#171a33",
        pose="walk",
        facing=facing,
        skin="#7a4d3a",
    )
    grip = (x + facing * height * 0.12, y - height * 0.62)
    peak = (x + facing * height * 0.06, y - height * 1.2)
    canvas.stroke([grip, peak], height * 0.018, "#d9d3c8")
    reach, low = height * 0.4, peak[1] + height * 0.24
    arc = [
        (peak[0] + reach * math.cos(math.pi * step / 20), low - (low - peak[1]) * math.sin(math.pi * step / 20))
        for step in range(21)
    ]
    scallops = []
    for step in range(33):
        share = step / 32
        scallops.append((peak[0] - reach + 2 * reach * share, low - abs(math.sin(share * 4 * math.pi)) * height * 0.05))
    canvas.polygon([*arc, *scallops], fade(mix(colour, "#ffffff", 0.3), colour, mix(colour, "#10142e", 0.35)))
    for share in (0.25, 0.5, 0.75):
        canvas.stroke([peak, (peak[0] - reach + 2 * reach * share, low)], height * 0.008, mix(colour, "#10142e", 0.4))


def _motorbike(canvas: Canvas, x: float, y: float) -> None:
    canvas.beam([(x - 176, y - 122), (x - 172, y - 100), (x - 560, y + 40), (x - 640, y - 60)], "#fff0c2", 0.6, blur=14)
    shadow(canvas, x, y, 420, alpha=0.6)
    for dx in (-130, 130):
        canvas.disc(x + dx, y - 52, 56, "#0b0d1c")
        canvas.disc(x + dx, y - 52, 34, "#4b5170")
        canvas.disc(x + dx, y - 52, 22, "#171a33")
    canvas.polygon(curve([(x - 110, y - 60), (x - 60, y - 40), (x + 60, y - 44), (x + 160, y - 120),
        (x + 60, y - 138), (x - 20, y - 92),
                          (x - 70, y - 96)], closed=True), fade("#e14f4a", "#8f2638"))  # fmt: skip
    canvas.stroke([(x - 130, y - 52), (x - 156, y - 150), (x - 120, y - 176)], 14, "#c9cbd6")
    canvas.disc(x - 168, y - 116, 17, "#fff6d8")
    canvas.glow(x - 168, y - 116, 120, "#fff0c2", 0.9)
    canvas.disc(x + 172, y - 112, 9, "#ff4b3a")
    canvas.glow(x + 172, y - 112, 70, "#ff4b3a", 0.8)
    coat = fade("#3fa3a8", "#23636f")
    canvas.stroke([(x + 40, y - 130), (x - 30, y - 110), (x - 24, y - 44)], 40, "#1c2444")
    canvas.polygon(
        curve([(x + 70, y - 130), (x + 88, y - 240), (x + 40, y - 276), (x - 6, y - 250), (x, y - 126)], closed=True),
        coat,
    )
    canvas.stroke([(x + 26, y - 236), (x - 40, y - 186), (x - 112, y - 176)], 26, "#2d7f88")
    canvas.disc(x + 24, y - 306, 42, fade("#f6e7c8", "#d39a4a"))
    canvas.polygon([(x + 12, y - 318), (x - 22, y - 316), (x - 18, y - 288), (x + 10, y - 284)], "#1a1e3c")
