"""Pictures for astronomy: an observatory, a comet, somebody at a telescope."""

from __future__ import annotations

import math

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, curve, fade, mix
from babad.importers.sample_pictures.scenery import land, person, pine, ridge, skyline, stars, swell


def _milky_way(
    canvas: Canvas, start: tuple[float, float], end: tuple[float, float], breadth: float, colours: tuple[str, ...]
) -> None:
    """Draw the band of the Milky Way from one point to another: soft light, dark lanes, dense small stars."""
    rng = canvas.random
    dx, dy = end[0] - start[0], end[1] - start[1]
    for index in range(34):
        share = (index + rng.random()) / 34
        off = rng.gauss(0, breadth * 0.26)
        x, y = start[0] + dx * share - off * 0.6, start[1] + dy * share + off * 0.8
        canvas.glow(x, y, rng.uniform(0.6, 1.2) * breadth, rng.choice(colours), 0.2 + 0.12 * (index % 2))
    # The dark lane along the middle, in pieces.
    for index in range(16):
        share = index / 16 + rng.uniform(-0.02, 0.02)
        off = rng.gauss(0, breadth * 0.05)
        x, y = start[0] + dx * share - off, start[1] + dy * share + off
        canvas.stroke(
            [(x, y), (x + dx * 0.07, y + dy * 0.07)], rng.uniform(0.05, 0.15) * breadth, "#141a44", alpha=0.3, blur=16
        )
    for _ in range(750):
        share = rng.random()
        off = rng.gauss(0, breadth * 0.42)
        x, y = start[0] + dx * share - off * 0.6, start[1] + dy * share + off * 0.8
        canvas.disc(x, y, rng.uniform(0.6, 1.5), mix("#6a6aa8", "#fff6ea", rng.random()))


def observatory_dome(key: str) -> bytes:
    """Draw an observatory with its dome open under the Milky Way."""
    step: float
    canvas = Canvas(key, fade("#060920", "#0c1438", "#1a2558", "#3a3f7e", "#80608f", "#c98a86"))
    _milky_way(canvas, (1750, -100), (650, 900), 300, ("#8a86d8", "#b59ac9", "#6f8ad0", "#d9b0a8"))
    stars(canvas, (0, 0, WIDTH, 780), 520, ground="#101a44")
    land(canvas, ridge(canvas.random, 860, 60), "#4f4778")
    canvas.mist(780, 960, "#b98a98", 0.0, 0.25)
    land(canvas, ridge(canvas.random, 930, 40), "#2d2d5c")
    hill = curve([(-20, 1010), (260, 960), (560, 880), (860, 852), (1180, 880), (1500, 970), (1820, 1040)], steps=10)
    land(canvas, hill, fade("#1b2148", "#10142f", "#0a0d22"))
    for x, y, height in (
        (60, 1020, 150),
        (130, 1010, 190),
        (210, 1000, 130),
        (1560, 1010, 170),
        (1640, 1030, 220),
        (1740, 1040, 180),
        (1490, 990, 110),
    ):
        pine(canvas, x, y, height, "#0b1028")
    # The small dome and the house beside it.
    canvas.rectangle((1130, 800, 1330, 920), fade("#56608f", "#343c6a"))
    canvas.polygon([(1110, 806), (1170, 756), (1300, 756), (1350, 806)], "#262c55")
    for x in (1160, 1230, 1290):
        canvas.rectangle((x, 836, x + 26, 876), "#ffd68a")
        canvas.glow(x + 13, 856, 60, "#ffd68a", 0.6)
    # The big dome.
    x, y = 800, 860
    canvas.rectangle((x - 230, y - 170, x + 230, y + 20), fade("#5f6a9c", "#d9dcec", "#8f99c4", "#4a5486", across=True))
    canvas.rectangle(
        (x - 250, y - 186, x + 250, y - 160), fade("#6f7aac", "#f4f4fa", "#9aa4cc", "#545e92", across=True)
    )
    for step in range(7):
        canvas.rectangle((x - 200 + step * 64, y - 120, x - 180 + step * 64, y - 60), "#2a3160")
    canvas.rectangle((x - 40, y - 96, x + 40, y + 20), "#2a3160", radius=6)
    canvas.rectangle((x - 32, y - 88, x + 32, y + 20), fade("#ffe3a0", "#f5b965"))
    canvas.glow(x, y - 30, 170, "#ffd68a", 0.6)
    arc = [
        (x + 236 * math.cos(math.pi * step / 30), y - 184 - 262 * math.sin(math.pi * step / 30)) for step in range(31)
    ]
    canvas.polygon(arc, fade("#5a6498", "#c9cee4", "#f2f2f8", "#a4adcf", "#5d679a", "#3a4274", across=True))
    with canvas.clip(arc):
        for step in (-0.72, -0.4, 0.52, 0.8):
            canvas.stroke(
                curve([(x + 236 * step, y - 186), (x + 200 * step, y - 330), (x + 30 * step, y - 450)]), 3, "#7a84b2"
            )
        canvas.grainy((x - 20, y - 450, x + 240, y - 180), "#1a1f4a", 0.4, towards="right")
        slit = curve(
            [
                (x - 26, y - 186),
                (x - 20, y - 330),
                (x + 40, y - 460),
                (x + 130, y - 470),
                (x + 100, y - 330),
                (x + 84, y - 186),
            ],
            steps=8,
        )
        canvas.polygon(slit, fade("#141a3e", "#2c2a55", "#6a4a58"))
        canvas.glow(x + 40, y - 200, 170, "#ff9f6a", 0.5)
    tube = [(x + 10, y - 250), (x + 64, y - 220), (x + 210, y - 480), (x + 150, y - 514)]
    canvas.polygon(tube, fade("#8f99c4", "#e9ebf5", "#6a749f", across=True))
    canvas.polygon([(x + 150, y - 514), (x + 210, y - 480), (x + 222, y - 500), (x + 160, y - 534)], "#f4f4fa")
    canvas.beam([(x + 156, y - 530), (x + 216, y - 496), (1560, -160), (1180, -260)], "#d9e2ff", 0.22, blur=18)
    canvas.rectangle((x - 250, y - 192, x + 250, y - 182), "#3a4274")
    # A path with lamps, a visitor or two.
    canvas.polygon(curve([(x - 36, y + 20), (x - 70, 930), (x + 60, 1010),
        (x - 150, 1210)], steps=8) + curve([(x + 90, 1210), (x + 190, 1020), (x + 10, 930),
        (x + 36, y + 20)], steps=8),
                   fade("#6a6490", "#3a3c68"))  # fmt: skip
    for px, py in ((700, 940), (920, 990), (660, 1080)):
        canvas.rectangle((px - 4, py - 34, px + 4, py), "#0a0d22")
        canvas.glow(px, py - 36, 90, "#ff9a6a", 0.7)
        canvas.disc(px, py - 36, 6, "#ffd9b0")
    for px, py, height in ((1010, 975, 110), (1056, 985, 84)):
        person(
            canvas,
            px,
            py,
            height,
            top="#141938",
            legs="#0d1128",
            skin="#5a4a5c",
            hair="#0a0d22",
            pose="wave" if height > 100 else "stand",
        )
    return canvas.jpeg(vignette="#02030c")


def comet_sky(key: str) -> bytes:
    """Draw a comet with two tails over the sea at dusk, people on the shore looking up."""
    x: float
    y: float
    canvas = Canvas(key, fade("#040818", "#0a1634", "#14305c", "#2c5a80", "#7d8fa0", "#e0a880", "#f0b884"))
    stars(canvas, (0, 0, WIDTH, 640), 480, ground="#0a1634")
    rng = canvas.random
    head = (1180, 500)
    # The dust tail, broad and bent, made of many faint strands; the ion tail, straight and blue.
    for index in range(24):
        spread = index / 23
        tip = (330 + 420 * spread + rng.uniform(-30, 30), -60 - 40 * spread + 90 * (1 - spread))
        bend = (head[0] - 250 + 190 * spread, head[1] - 330 + 20 * spread)
        strand = curve([head, bend, tip], steps=8)
        width = 10 + 46 * rng.random()
        canvas.polygon([*strand, *[(px + width * (step / len(strand)),
            py + width * 0.35 * (step / len(strand))) for step, (px, py) in reversed(list(enumerate(strand)))]],
                       "#fff0cf", alpha=0.13, blur=8)  # fmt: skip
    canvas.beam(
        [(head[0] - 26, head[1] + 6), (head[0] + 26, head[1] - 6), (760, -120), (330, 60)], "#ffe9c0", 0.75, blur=22
    )
    canvas.beam([(head[0] - 9, head[1]), (head[0] + 9, head[1]), (1010, -160), (900, -160)], "#8fd0ff", 0.62, blur=9)
    canvas.glow(*head, 270, "#bfe6ff", 0.55)
    canvas.glow(*head, 120, "#ffffff", 0.95)
    canvas.disc(*head, 20, "#ffffff", blur=3)
    horizon = 800
    canvas.glow(560, horizon, 760, "#ffd6a0", 0.75, flatten=0.42)
    land(canvas, [(x, y) for x, y in ridge(rng, 770, 40)], fade("#4a5a78", "#6a6a7c"), horizon)
    skyline(canvas, horizon, 6, 26, "#3a4a6a", windows="", left=1250, right=1700, breadth=(20, 50))
    canvas.reflect(horizon, 300, "#1c3a5c", 0.72)
    canvas.mist(horizon, 1100, "#0a1a38", 0.0, 0.55)
    for _ in range(60):
        x = rng.uniform(1240, 1720)
        canvas.disc(x, 796 + rng.uniform(-10, 2), 2.2, "#ffdc98")
        canvas.rectangle((x - 1, 806, x + 1, 806 + rng.uniform(12, 60)), "#ffdc98", alpha=0.3)
    land(
        canvas,
        curve([(-20, 1010), (300, 1030), (700, 1070), (1100, 1064), (1500, 1010), (1820, 960)], steps=10),
        fade("#0d1730", "#060c1c"),
    )
    for x, y, height, pose, facing, veil in (
        (500, 1092, 210, "wave", 1, ""),
        (584, 1096, 190, "stand", 1, "#0a1228"),
        (652, 1098, 124, "wave", 1, ""),
        (900, 1100, 220, "stand", 1, ""),
    ):
        person(
            canvas,
            x,
            y,
            height,
            top="#0a1228",
            legs="#070d1e",
            skin="#1a2238",
            hair="#060b18",
            pose=pose,
            facing=facing,
            veil=veil,
        )
    canvas.stroke([(1000, 1010), (964, 1100)], 8, "#070d1e")
    canvas.stroke([(1000, 1010), (1036, 1100)], 8, "#070d1e")
    canvas.stroke([(1000, 1010), (1002, 1104)], 8, "#070d1e")
    canvas.taper([(950, 1034), (1056, 962)], 24, 34, "#0a1228")
    land(canvas, swell(1110, 12, 260, 1.0), "#050a18")
    for _ in range(150):
        x, y = rng.uniform(0, WIDTH), rng.uniform(1096, 1130)
        canvas.stroke([(x, y), (x + rng.uniform(-12, 12), y - rng.uniform(14, 44))], 3, "#050a18")
    return canvas.jpeg(vignette="#01030a")


def telescope_silhouette(key: str) -> bytes:
    """Draw somebody at a telescope on a hill at nightfall, the moon's sickle above."""
    x: float
    canvas = Canvas(key, fade("#0d1440", "#27296c", "#5a3f8a", "#b0608f", "#f0926a", "#fcc27a", "#fdd99a"))
    stars(canvas, (0, 0, WIDTH, 560), 330, ground="#27296c")
    moon = (1360, 270)
    canvas.glow(*moon, 330, "#ffe9c9", 0.5)
    canvas.disc(*moon, 86, mix("#27296c", "#fff3da", 0.16))
    sickle = [
        (moon[0] + 86 * math.cos(a), moon[1] + 86 * math.sin(a))
        for a in [math.pi * (step / 20 - 0.28) for step in range(21)]
    ]
    inner = [
        (moon[0] - 30 + 92 * math.cos(a) * 0.94, moon[1] - 18 + 92 * math.sin(a) * 0.94)
        for a in [math.pi * (step / 20 - 0.28) for step in range(21)]
    ]
    canvas.polygon([*sickle, *reversed(inner)], "#fff6e0")
    for x, y, size in ((420, 330, 6), (640, 200, 4.4), (1010, 400, 5)):
        canvas.glow(x, y, 60, "#fff3da", 0.7)
        canvas.disc(x, y, size, "#fffaf0")
    canvas.stroke([(250, 120), (520, 230)], 3, "#fff3da", alpha=0.8, blur=1)
    canvas.glow(520, 230, 40, "#ffffff", 0.8)
    canvas.glow(760, 930, 900, "#ffe3a4", 0.8, flatten=0.5)
    for base, height, colour in ((800, 70, "#b8688a"), (870, 56, "#8a4f80"), (930, 44, "#5f3f74")):
        land(canvas, ridge(canvas.random, base, height), colour)
        canvas.mist(base - 20, base + 90, "#f0a080", 0.0, 0.25)
    for _ in range(90):
        x = canvas.random.uniform(80, 780)
        canvas.disc(x, 958 + canvas.random.uniform(-12, 12), 2.4, "#ffe0a0")
    hill = curve(
        [(-20, 1110), (300, 1080), (700, 1010), (1000, 980), (1300, 1004), (1600, 1070), (1820, 1100)], steps=10
    )
    land(canvas, hill, fade("#241a48", "#120e2c"))
    ink = "#150f33"
    # The telescope on its tripod.
    x, y = 930, 1000
    for foot in (-120, 6, 126):
        canvas.taper([(x, y - 250), (x + foot, y + 4)], 15, 9, ink)
    canvas.stroke([(x - 58, y - 120), (x + 62, y - 120)], 6, ink)
    canvas.disc(x, y - 262, 26, ink)
    canvas.taper([(x - 170, y - 166), (x + 60, y - 336)], 38, 50, ink)
    canvas.taper([(x + 60, y - 336), (x + 250, y - 474)], 62, 66, ink)
    canvas.stroke([(x + 232, y - 494), (x + 268, y - 446)], 13, ink)
    canvas.taper([(x - 168, y - 168), (x - 214, y - 176)], 22, 18, ink)
    canvas.taper([(x - 70, y - 292), (x + 40, y - 372)], 13, 13, ink)
    canvas.stroke([(x + 60, y - 362), (x + 230, y - 486)], 5, "#f0926a", alpha=0.55)
    canvas.stroke([(x - 60, y - 160), (x + 20, y - 100)], 7, ink)
    canvas.disc(x + 30, y - 94, 20, ink)
    # The observer bends to the eyepiece.
    px, py = 640, 1018
    for foot in (px - 50, px + 44):
        canvas.taper([(px - 10, py - 210), ((px - 10 + foot) / 2 - 8, py - 108), (foot, py)], 52, 30, ink)
        canvas.stroke([(foot, py), (foot + 34, py + 2)], 17, ink)
    canvas.polygon(
        curve(
            [
                (px - 62, py - 190),
                (px - 60, py - 290),
                (px - 6, py - 376),
                (px + 64, py - 366),
                (px + 62, py - 300),
                (px + 40, py - 190),
            ],
            closed=True,
        ),
        ink,
    )
    canvas.stroke([(px + 40, py - 360), (px + 62, py - 392)], 30, ink)
    canvas.ellipse((px + 32, py - 456, px + 110, py - 364), ink)
    canvas.polygon(
        curve(
            [(px + 30, py - 400), (px + 26, py - 450), (px + 76, py - 474), (px + 112, py - 440), (px + 70, py - 430)],
            closed=True,
        ),
        ink,
    )
    canvas.taper(curve([(px + 40, py - 340), (px + 76, py - 260), (px + 130, py - 250)]), 34, 22, ink)
    canvas.stroke(curve([(px - 56, py - 300), (px - 10, py - 372), (px + 40, py - 384)]), 5, "#f0926a", alpha=0.6)
    child = 470
    person(canvas, child, 1042, 190, top=ink, legs=ink, skin=ink, hair=ink, pose="wave")
    pine(canvas, 1560, 1080, 330, ink)
    pine(canvas, 1660, 1090, 430, ink)
    pine(canvas, 1760, 1100, 300, ink)
    for _ in range(190):
        gx = canvas.random.uniform(0, WIDTH)
        place = gx / WIDTH * (len(hill) - 1)
        gy = hill[int(place)][1] + 8
        canvas.stroke([(gx, gy), (gx + canvas.random.uniform(-12, 12), gy - canvas.random.uniform(14, 40))], 3, ink)
    canvas.mist(1040, HEIGHT, "#0a0820", 0.0, 0.5)
    return canvas.jpeg(vignette="#05041a")
