"""Pictures of a town's public places: its hall and its market."""

from __future__ import annotations

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Canvas, curve, fade, mix
from babad.importers.sample_pictures.scenery import (
    SKINS,
    birds,
    cloud,
    flag,
    palm,
    person,
    shadow,
    skyline,
    tree,
)


def city_hall(key: str) -> bytes:
    """Draw a town hall with a stepped roof behind its lawn and flagpole."""
    size: float
    x: float
    y: float
    canvas = Canvas(key, fade("#2f83b8", "#72b4d0", "#bfe0dc", "#f7ecc9"))
    for x, y, size in ((300, 240, 460), (1450, 190, 520), (980, 340, 300)):
        cloud(canvas, x, y, size, "#fffdf4", alpha=0.95, shade="#c6dbe0")
    canvas.glow(1650, 480, 520, "#fff6d2", 0.6)
    for x in range(-30, WIDTH + 40, 64):
        height = canvas.random.uniform(150, 240)
        tree(canvas, x, 800, height, "#4d8a63", "#6fa873")
    ground = 830
    # The wings.
    for side in (-1, 1):
        left, right = sorted((900 + side * 250, 900 + side * 720))
        canvas.rectangle((left, 600, right, ground), fade("#fdf6e6", "#eadfc8"))
        canvas.polygon(
            [(left - 34, 606), (left + 40, 520), (right - 40, 520), (right + 34, 606)], fade("#c76a4a", "#9d4a38")
        )
        for row in range(5):
            canvas.stroke(
                [(left - 20 + row * 13, 592 - row * 15), (right + 20 - row * 13, 592 - row * 15)], 3, "#8b3f32"
            )
        canvas.rectangle((left - 20, 602, right + 20, 616), "#fffaf0")
        for step in range(8):
            x = left + 30 + step * 55
            canvas.rectangle((x, 650, x + 30, 770), "#44657a", radius=15)
            canvas.rectangle((x, 712, x + 30, 770), "#44657a")
            canvas.rectangle((x + 13, 650, x + 17, 770), "#f3ead6")
            canvas.rectangle((x - 4, 768, x + 34, 778), "#d8ccb2")
        canvas.rectangle((left, 800, right, ground), "#c9bb9d")
    # The hall in the middle: two roofs, one above the other, on columns.
    canvas.rectangle((640, 560, 1160, ground), fade("#54402f", "#6d5238"))
    canvas.rectangle((800, 640, 1000, ground), fade("#8a6843", "#5d442f"))
    canvas.rectangle((896, 640, 904, ground), "#3f2f24")
    for x in (700, 1100):
        canvas.rectangle((x - 34, 660, x + 34, 780), "#ffdf9a", radius=6)
        canvas.rectangle((x - 3, 660, x + 3, 780), "#54402f")
    for index in range(7):
        x = 624 + index * 92
        canvas.rectangle((x - 17, 560, x + 17, ground), fade("#fffaf0", "#e9ddc6", "#bfb08f", across=True))
        canvas.rectangle((x - 26, 556, x + 26, 576), "#fffaf0")
        canvas.rectangle((x - 26, ground - 18, x + 26, ground), "#d9ccb0")
    roof = [(540, 566), (690, 430), (1110, 430), (1260, 566), (1180, 548), (900, 540), (620, 548)]
    canvas.polygon(roof, fade("#d5764f", "#ab523c", "#86402f"))
    for row in range(7):
        share = row / 7
        canvas.stroke([(690 - 130 * share, 436 + 112 * share), (1110 + 130 * share, 436 + 112 * share)], 3, "#8b3f32")
    canvas.rectangle((700, 398, 1100, 436), fade("#fffaf0", "#e0d3b8"))
    for step in range(11):
        canvas.rectangle((722 + step * 34, 406, 738 + step * 34, 430), "#54402f")
    crown = curve([(650, 404), (760, 360), (820, 250), (980, 250), (1040, 360), (1150, 404)], steps=8)
    canvas.polygon(crown, fade("#e08659", "#b85c41", "#93472f"))
    with canvas.clip(crown):
        for row in range(9):
            canvas.stroke([(600, 266 + row * 17), (1200, 266 + row * 17)], 3, "#93472f")
        canvas.polygon([(980, 240), (1160, 410), (940, 410), (920, 240)], "#3a1410", alpha=0.22, blur=14)
    canvas.polygon([(806, 254), (790, 226), (840, 242), (960, 242), (1010, 226), (994, 254)], "#8b3f32")
    # Stairs, lawn and path.
    for step in range(6):
        canvas.rectangle(
            (590 - step * 12, ground - 4 + step * 11, 1210 + step * 12, ground + 14 + step * 11),
            mix("#f6eddb", "#b5a88c", step / 7),
        )
    canvas.rectangle((-10, ground + 62, WIDTH + 10, HEIGHT + 10), fade("#86b65c", "#6ba04d", "#4c8441"))
    canvas.rectangle((-10, ground, 520, ground + 64), "#d6cbb2")
    canvas.rectangle((1280, ground, WIDTH + 10, ground + 64), "#d6cbb2")
    canvas.polygon(
        [(700, ground + 60), (1100, ground + 60), (1330, HEIGHT + 10), (470, HEIGHT + 10)], fade("#e6dcc4", "#cfc2a3")
    )
    for y in (930, 990, 1070, 1160):
        spread = (y - 890) * 0.74
        canvas.stroke([(700 - spread, y), (1100 + spread, y)], 2.6, "#bdae8c")
    for side in (-1, 1):
        for step in range(6):
            share = step / 5
            x, y, size = 900 + side * (260 + 210 * share), 926 + 220 * share, 18 + 26 * share
            canvas.ellipse(
                (x - size * 1.4, y - size * 0.2, x + size * 1.4, y + size * 0.6), "#2f5c30", alpha=0.4, blur=6
            )
            canvas.disc(x, y - size * 0.4, size, "#3d7a45")
            canvas.disc(x - size * 0.3, y - size * 0.7, size * 0.6, "#69a45b")
    canvas.rectangle((380, 1010, 460, 1040), "#e6dcc4")
    canvas.rectangle((362, 1034, 478, 1064), "#cfc2a3")
    canvas.rectangle((415, 250, 425, 1012), fade("#f5f5f0", "#a9b0b4", across=True))
    flag(canvas, 426, 268, 210, 140, ("#d2312e", "#fbf7ef"), phase=0.7)
    canvas.disc(420, 246, 11, "#e9c45c")
    for x, height, lean in ((120, 560, 0.08), (1640, 600, -0.08), (1760, 470, 0.05)):
        shadow(canvas, x + 40, 1092, 260, alpha=0.25)
        palm(canvas, x, 1090, height, "#37704a", "#74a856", lean=lean)
    for x, y, height, top, veil in (
        (860, 1010, 118, "#3f6d9a", ""),
        (915, 1016, 112, "#d97a4a", "#e9d4b4"),
        (1010, 960, 92, "#c9b27a", ""),
    ):
        shadow(canvas, x + 16, y, 80, alpha=0.3)
        person(canvas, x, y, height, top=top, legs="#3b4150", veil=veil, pose="walk")
    birds(canvas, (560, 120, 1300, 230), 6, "#4a7388")
    return canvas.jpeg(vignette="#06202e")


def market_stalls(key: str) -> bytes:
    """Draw a lane of market stalls under striped awnings, heaped with fruit and vegetables."""
    x: float
    y: float
    canvas = Canvas(key, fade("#f5c77e", "#f8dca4", "#fbeac4"))
    rng = canvas.random
    skyline(canvas, 640, 180, 380, fade("#d9a878", "#e6bd8d"), windows="#a87a58", lit=0.6, breadth=(90, 170))
    canvas.glow(900, 330, 620, "#fff6da", 0.85)
    canvas.polygon(
        [(760, 600), (1040, 600), (1500, HEIGHT + 10), (300, HEIGHT + 10)], fade("#d8b98d", "#c39d72", "#9c7855")
    )
    for y in (640, 690, 760, 850, 970, 1110):
        spread = (y - 600) * 0.76
        canvas.stroke([(760 - spread, y), (1040 + spread, y)], 2 + (y - 600) / 160, "#b08c64")
    # Wares and awnings, from the far end to the near one.
    colours = (("#c8483c", "#f8ecd8"), ("#2f7f78", "#f8ecd8"), ("#e09a33", "#fbf0dc"), ("#3f6ea0", "#f8ecd8"))
    for index, share in enumerate((0.0, 0.14, 0.34, 0.62, 1.0)):
        size = 0.34 + 1.0 * share
        y = 630 + 400 * share
        for side in (-1, 1):
            x = 900 + side * (225 + 480 * share)
            _stall(canvas, x, y, size, side, colours[(index + (side > 0)) % 4])
        for _ in range(2):
            px = 900 + rng.uniform(-0.75, 0.75) * (130 + 330 * share)
            if share < 0.9:
                person(canvas, px, y + 20, 210 * size + 40, top=rng.choice(("#c8583f", "#3f7a8c", "#e3b04a",
                    "#6d5a86", "#5d8a5a")),
                       legs="#44394a", pose=rng.choice(("walk", "stand", "reach")), facing=rng.choice((-1, 1)),
                       skin=rng.choice(SKINS),
                       veil=rng.choice(("", "", "#e6c9b0", "#b25a68", "#7fa39a")))  # fmt: skip
    for x, y, height, top, veil, facing in (
        (760, 1150, 390, "#2f6f86", "#e9cfae", 1),
        (1010, 1165, 410, "#d8663f", "", -1),
    ):
        shadow(canvas, x + 20, y, 240)
        person(canvas, x, y, height, top=top, legs="#3d3446", veil=veil, facing=facing, pose="walk", skirt=bool(veil))
        canvas.polygon(
            [
                (x + facing * 50, y - 190),
                (x + facing * 106, y - 190),
                (x + facing * 98, y - 110),
                (x + facing * 58, y - 110),
            ],
            "#b3854a",
        )
        canvas.stroke(
            curve([(x + facing * 56, y - 188), (x + facing * 78, y - 226), (x + facing * 100, y - 188)]), 6, "#8a6233"
        )
        for leaf in range(5):
            canvas.stroke(
                [(x + facing * (62 + leaf * 8), y - 188), (x + facing * (56 + leaf * 11), y - 222)], 8, "#4f8a46"
            )
    for left, right, sag in ((-40, 900, 90), (900, 1840, 90), (300, 1500, 60)):
        line = curve([(left, 120 + sag), ((left + right) / 2, 210 + sag), (right, 120 + sag)], steps=12)
        canvas.stroke(line, 3, "#8a5f42")
        for x, y in line[1::2]:
            canvas.glow(x, y + 12, 70, "#fff3c4", 0.85)
            canvas.disc(x, y + 12, 10, "#fffbe6")
    canvas.mist(0, 700, "#ffe2ad", 0.0, 0.18)
    return canvas.jpeg(vignette="#3a1a10")


def _stall(canvas: Canvas, x: float, y: float, size: float, side: int, colours: tuple[str, str]) -> None:
    rng = canvas.random
    left, right = x - 230 * size, x + 230 * size
    shadow(canvas, x, y + 100 * size, 520 * size, alpha=0.4)
    canvas.rectangle((left, y - 300 * size, right, y - 60 * size), fade("#6f4c3a", "#8f6648"))
    canvas.glow(x, y - 230 * size, 240 * size, "#ffdf9c", 0.7)
    person(canvas, x + side * 70 * size, y + 30 * size, 300 * size, top=rng.choice(("#e0c060", "#5d8f8a",
        "#b8564a")), legs="#33303c",
           facing=-side, hat=rng.choice(("", "cone", "cap")), skin=rng.choice(SKINS))  # fmt: skip
    # Baskets heaped with one kind of fruit each, in two steps.
    kinds = ("#d8392f", "#e88a2c", "#f2c53a", "#6a9e3f", "#8a4a86", "#c9d06a", "#a8632f")
    for row, (top, radius) in enumerate(((y - 96 * size, 12 * size), (y - 34 * size, 15 * size))):
        for heap in range(4):
            cx = left + (60 + heap * 112) * size
            colour = kinds[(heap + row * 3 + int(x)) % len(kinds)]
            for level in range(4):
                for place in range(5 - level):
                    px = cx + (place - (4 - level) / 2) * radius * 1.7
                    py = top - level * radius * 1.3
                    canvas.disc(px, py, radius, mix(colour, "#5a1f1a", 0.22))
                    canvas.disc(px - radius * 0.15, py - radius * 0.15, radius * 0.82, colour)
                    canvas.disc(px - radius * 0.35, py - radius * 0.4, radius * 0.26, mix(colour, "#ffffff", 0.6))
            canvas.polygon([(cx - 58 * size, top + 2 * size), (cx + 58 * size, top + 2 * size),
                (cx + 46 * size, top + 40 * size),
                            (cx - 46 * size, top + 40 * size)], fade("#c8964f", "#96683a"))  # fmt: skip
            canvas.stroke([(cx - 58 * size, top + 4 * size), (cx + 58 * size, top + 4 * size)], 8 * size, "#dcb06a")
    canvas.rectangle((left - 6 * size, y + 4 * size, right + 6 * size, y + 100 * size), fade("#a5713f", "#6d482f"))
    for plank in range(5):
        px = left + plank * 94 * size
        canvas.stroke([(px, y + 6 * size), (px, y + 98 * size)], 3 * size, "#5d3c28")
    for px in (left, right):
        canvas.rectangle((px - 8 * size, y - 320 * size, px + 8 * size, y + 100 * size), fade("#8d6440", "#5f4230"))
    stripes = 8
    for stripe in range(stripes):
        a, b = stripe / stripes, (stripe + 1) / stripes
        colour = colours[stripe % 2]
        top_left, top_right = (
            left + 50 * size + (right - left - 100 * size) * a,
            left + 50 * size + (right - left - 100 * size) * b,
        )
        low_left, low_right = (
            left - 40 * size + (right - left + 80 * size) * a,
            left - 40 * size + (right - left + 80 * size) * b,
        )
        canvas.polygon(
            [
                (top_left, y - 400 * size),
                (top_right, y - 400 * size),
                (low_right, y - 290 * size),
                (low_left, y - 290 * size),
            ],
            colour,
        )
        middle, reach = (low_left + low_right) / 2, (low_right - low_left) / 2
        canvas.ellipse(
            (middle - reach, y - 290 * size - reach * 0.8, middle + reach, y - 290 * size + reach * 0.9),
            mix(colour, "#3a1a10", 0.1),
        )
        canvas.polygon(
            [
                (top_left, y - 400 * size),
                (top_right, y - 400 * size),
                (low_right, y - 290 * size),
                (low_left, y - 290 * size),
            ],
            colour,
        )
