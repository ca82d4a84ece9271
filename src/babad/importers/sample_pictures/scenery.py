"""What several sample pictures have in common: hills, clouds, smoke, trees, people, stars, weather, flags, boats."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import pairwise

from babad.importers.sample_pictures.canvas import HEIGHT, WIDTH, Box, Canvas, Paint, Point, curve, fade, mix

# Skin and hair of the people in the pictures, who have no faces.
SKINS = ("#8a5a3c", "#9c6a48", "#7a4d33", "#a87552")
HAIR = "#221a1c"


def ridge(
    rng: random.Random, base: float, height: float, *, rough: float = 0.5, left: float = -20, right: float = WIDTH + 20
) -> list[Point]:
    """Return a mountain line from left to right: `height` is how far it strays above and below `base` (midpoints displaced)."""
    heights = [base + rng.uniform(-height, height) * 0.5, base + rng.uniform(-height, height) * 0.5]
    reach = height
    while len(heights) < 129:
        between = [(a + b) / 2 + rng.uniform(-reach, reach) for a, b in pairwise(heights)]
        merged = [heights[0]]
        for middle, end in zip(between, heights[1:], strict=True):
            merged += [middle, end]
        heights = merged
        reach *= rough
    step = (right - left) / (len(heights) - 1)
    return [(left + index * step, y) for index, y in enumerate(heights)]


def land(canvas: Canvas, line: Sequence[Point], paint: Paint, bottom: float = HEIGHT + 10) -> None:
    """Fill everything from a line (from left to right) down to `bottom`."""
    canvas.polygon([*line, (line[-1][0], bottom), (line[0][0], bottom)], paint)


def island(canvas: Canvas, left: float, right: float, shore: float, height: float, paint: Paint) -> None:
    """Draw an island or a cape that rises out of the sea at y = `shore` and runs out low at both ends."""
    line = ridge(canvas.random, 0, 0.5, left=left, right=right)
    points = []
    for index, (x, y) in enumerate(line):
        share = index / (len(line) - 1)
        # Highest at a third of its length, and steeper on that side.
        envelope = math.sin(math.pi * share**0.62) ** 1.4
        points.append((x, shore - height * envelope * (1 - 0.55 * y)))
    canvas.polygon(points, paint)


def swell(base: float, height: float, length: float, phase: float = 0) -> list[Point]:
    """Return a gently rolling line across the picture, two waves of different lengths on top of each other."""
    return [
        (
            x,
            base + height * (math.sin(x / length + phase) + 0.4 * math.sin(x / length * 2.3 + phase * 1.7)),
        )
        for x in range(-20, WIDTH + 21, 20)
    ]


def cloud(canvas: Canvas, x: float, y: float, size: float, colour: str, *, alpha: float = 1, shade: str = "") -> None:
    """Draw a fair-weather cloud with a flat base around (x, y), `size` units wide; `shade` colours its underside."""
    rng = canvas.random
    # (place along the base, height of the middle, radius) as shares of the width; the tall puff stands off the middle.
    side = rng.choice((-1, 1))
    puffs = [
        (x + side * place * size, y - height * size * rng.uniform(0.85, 1.1), radius * size * rng.uniform(0.92, 1.06))
        for place, height, radius in (
            (-0.42, 0.035, 0.07), (-0.3, 0.07, 0.1), (-0.15, 0.1, 0.13), (0.03, 0.13, 0.16), (0.2, 0.08, 0.125),
            (0.34, 0.05, 0.085), (0.45, 0.025, 0.05),
        )
    ]  # fmt: skip
    canvas.discs(puffs, fade(colour, colour, shade or colour), alpha=alpha, blur=1.2, floor=y)
    if shade:
        canvas.discs([(px + size * 0.02, py + size * 0.06, r * 0.8) for px, py, r in puffs[1:5]], shade,
            alpha=0.4 * alpha,
                     blur=size * 0.025, floor=y - size * 0.02)  # fmt: skip


def streaks(canvas: Canvas, box: Box, count: int, colour: str, *, alpha: float = 0.3) -> None:
    """Draw thin, blurred bands of cloud inside a box."""
    rng = canvas.random
    left, top, right, bottom = box
    for _ in range(count):
        x, y = rng.uniform(left, right), rng.uniform(top, bottom)
        length, thick = rng.uniform(180, 620), rng.uniform(5, 20)
        canvas.ellipse(
            (x - length / 2, y - thick, x + length / 2, y + thick), colour, alpha=alpha * rng.uniform(0.5, 1), blur=12
        )


def billow(
    canvas: Canvas,
    puffs: Sequence[tuple[float, float, float]],
    tones: Sequence[str],
    *,
    light: Point = (-0.3, -0.35),
) -> None:
    """Draw a cloud of smoke from (x, y, radius) puffs, back to front, modelled in tones from shadow to light.

    Five neighbours at a time are modelled as one lump: single puffs would look like balls.
    """
    for first in range(0, len(puffs), 5):
        lump = puffs[first : first + 5]
        size = max(radius for _, _, radius in lump)
        for index, tone in enumerate(tones):
            share = index / max(len(tones) - 1, 1)
            lit = [
                (
                    x + light[0] * radius * share * 0.75,
                    y + light[1] * radius * share * 0.75,
                    radius * (1 - 0.58 * share),
                )
                for x, y, radius in lump
            ]
            canvas.discs(lit, tone, blur=size * 0.05 * index)


def stars(canvas: Canvas, box: Box, count: int, *, colour: str = "#f4f0ff", ground: str = "#101a3a") -> None:
    """Strew stars over a box, few of them bright; `ground` is the sky that the fainter ones sink into."""
    rng = canvas.random
    left, top, right, bottom = box
    for _ in range(count):
        x, y = rng.uniform(left, right), rng.uniform(top, bottom)
        brightness = rng.random() ** 2.2
        canvas.disc(x, y, 0.8 + 1.9 * brightness**2, mix(ground, colour, 0.35 + 0.65 * brightness))
        if brightness > 0.93:
            canvas.glow(x, y, 16, colour, 0.5)


def birds(canvas: Canvas, box: Box, count: int, colour: str) -> None:
    """Draw far-off birds as open wings inside a box."""
    rng = canvas.random
    left, top, right, bottom = box
    for _ in range(count):
        x, y, span = rng.uniform(left, right), rng.uniform(top, bottom), rng.uniform(10, 22)
        tilt = rng.uniform(-4, 4)
        wings = curve(
            [(x - span, y - 4 + tilt), (x - span * 0.45, y - span * 0.42), (x, y), (x + span * 0.45, y - span * 0.42),
             (x + span, y - 4 - tilt)],
            steps=4,
        )  # fmt: skip
        canvas.stroke(wings, 3.2, colour)


def tree(canvas: Canvas, x: float, y: float, height: float, leaves: str, light: str, trunk: str = "#4a3428") -> None:
    """Draw a broad-leaved tree that stands on (x, y), its crown lit from the upper left."""
    rng = canvas.random
    canvas.taper([(x, y), (x + height * 0.01, y - height * 0.5)], height * 0.075, height * 0.035, trunk)
    for tone, count, shrink, offset in ((leaves, 15, 1.0, 0.0), (light, 12, 0.66, -0.06)):
        for _ in range(count):
            angle, reach = rng.uniform(0, 2 * math.pi), rng.random() ** 0.5
            px = x + math.cos(angle) * reach * height * 0.26 + offset * height
            py = y - height * 0.66 + math.sin(angle) * reach * height * 0.24 + offset * height
            canvas.disc(px, py, height * rng.uniform(0.08, 0.14) * shrink, tone)


def palm(canvas: Canvas, x: float, y: float, height: float, colour: str, light: str, *, lean: float = 0.1) -> None:
    """Draw a coconut palm that stands on (x, y) and leans to one side by a share of its height."""
    rng = canvas.random
    top = (x + lean * height, y - height)
    trunk = curve([(x, y), (x + lean * height * 0.25, y - height * 0.45), top], steps=6)
    canvas.taper(trunk, height * 0.05, height * 0.028, mix(colour, "#6b4a32", 0.45))
    for index in range(11):
        angle = math.pi * (index / 10 * 1.3 - 0.15) + rng.uniform(-0.08, 0.08)
        if abs(math.cos(angle)) < 0.22:
            # Seen end on, a frond would be a spike.
            angle += 0.3 if index % 2 else -0.3
        reach = height * rng.uniform(0.36, 0.46)
        tip = (top[0] + math.cos(angle) * reach, top[1] - math.sin(angle) * reach * 0.55 + reach * 0.36)
        middle = (
            (top[0] + tip[0]) / 2,
            (top[1] + tip[1]) / 2 - reach * 0.3,
        )
        spine = curve([top, middle, tip], steps=6)
        width = height * 0.035
        back = [(px, py + width * 1.6 * math.sin(step / (len(spine) - 1) * math.pi)) for step, (px, py) in
                enumerate(spine)]  # fmt: skip
        tone = light if index % 3 == 1 else colour
        canvas.polygon([*spine, *reversed(back)], tone)
        canvas.stroke(spine, max(height * 0.008, 1.5), mix(tone, light, 0.5))


def pine(canvas: Canvas, x: float, y: float, height: float, colour: str, snow: str = "") -> None:
    """Draw a fir that stands on (x, y), with snow on its branches if a colour for that is given."""
    canvas.rectangle((x - height * 0.025, y - height * 0.14, x + height * 0.025, y), mix(colour, "#2a1a12", 0.5))
    for tier in range(4):
        base = y - height * (0.1 + tier * 0.2)
        width = height * (0.25 - tier * 0.05)
        peak = (x, base - height * 0.34)
        canvas.polygon(
            [(x - width, base), (x - width * 0.4, base - height * 0.035), (x, base + height * 0.005),
             (x + width * 0.45, base - height * 0.03), (x + width, base), peak],
            colour,
        )  # fmt: skip
        if snow:
            canvas.polygon(
                [(x - width, base), (x - width * 0.62, base - height * 0.06), (x - width * 0.3, base - height * 0.1),
                 (x - width * 0.02, base - height * 0.2), (x + width * 0.12, base - height * 0.22), peak],
                snow,
            )  # fmt: skip


def person(
    canvas: Canvas,
    x: float,
    y: float,
    height: float,
    *,
    top: str,
    legs: str,
    skin: str = SKINS[0],
    hair: str = HAIR,
    pose: str = "stand",
    facing: int = 1,
    hat: str = "",
    hat_colour: str = "#d9b36c",
    veil: str = "",
    skirt: bool = False,
) -> None:
    """Draw a person without a face, the feet at (x, y), `height` units tall.

    `pose`: "stand", "walk", "cheer" (both arms up), "wave" (one arm up),
    "reach" (one arm forward) or "carry" (arms to
    the head). `hat`: "", "cone", "helmet" or "cap". `veil` is the colour of a headscarf, "" for none.
    """
    h = height
    hip, shoulder, head = y - 0.47 * h, y - 0.81 * h, y - 0.915 * h
    stride = 0.12 if pose == "walk" else 0.045
    if skirt:
        canvas.polygon(
            [(x - 0.08 * h, hip - 0.04 * h), (x + 0.08 * h, hip - 0.04 * h), (x + 0.13 * h, y - 0.02 * h),
             (x - 0.13 * h, y - 0.02 * h)],
            legs,
        )  # fmt: skip
        canvas.stroke([(x - 0.05 * h, y - 0.012 * h), (x + 0.07 * h, y - 0.012 * h)], 0.03 * h, HAIR)
    else:
        for side in (-1, 1):
            foot = x + side * stride * h
            knee = (x + side * stride * 0.6 * h + facing * 0.02 * h, y - 0.25 * h)
            canvas.stroke([(x + side * 0.04 * h, hip), knee, (foot, y - 0.02 * h)], 0.088 * h, legs)
            canvas.stroke([(foot, y - 0.015 * h), (foot + facing * 0.05 * h, y - 0.012 * h)], 0.034 * h, HAIR)
    sleeve = mix(top, "#000000", 0.14)
    hands: list[tuple[Point, Point, Point]] = []
    for side in (-1, 1):
        start = (x + side * 0.1 * h, shoulder + 0.035 * h)
        if pose == "cheer":
            hands.append(
                (start, (x + side * 0.19 * h, shoulder - 0.06 * h), (x + side * 0.15 * h, shoulder - 0.24 * h))
            )
        elif pose == "wave" and side == facing:
            hands.append((start, (x + side * 0.2 * h, shoulder - 0.02 * h), (x + side * 0.2 * h, shoulder - 0.2 * h)))
        elif pose == "carry":
            hands.append((start, (x + side * 0.18 * h, shoulder - 0.03 * h), (x + side * 0.1 * h, shoulder - 0.17 * h)))
        elif pose == "reach" and side == facing:
            hands.append((start, (x + side * 0.2 * h, shoulder + 0.13 * h), (x + side * 0.34 * h, shoulder + 0.1 * h)))
        elif pose == "walk":
            hands.append((start, (x + side * 0.15 * h, shoulder + 0.17 * h),
                          (x + (side * 0.15 + facing * 0.03 * side) * h, shoulder + 0.32 * h)))  # fmt: skip
        else:
            hands.append(
                (start, (x + side * 0.135 * h, shoulder + 0.18 * h), (x + side * 0.125 * h, shoulder + 0.34 * h))
            )
    for start, elbow, hand in hands:
        canvas.stroke([elbow, hand], 0.05 * h, skin)
        canvas.stroke([start, elbow], 0.066 * h, sleeve)
        canvas.stroke([elbow, ((elbow[0] * 2 + hand[0]) / 3, (elbow[1] * 2 + hand[1]) / 3)], 0.058 * h, sleeve)
    body = curve(
        [(x - 0.045 * h, shoulder - 0.02 * h), (x - 0.125 * h, shoulder + 0.03 * h), (x - 0.1 * h, hip - 0.12 * h),
         (x - 0.098 * h, hip + 0.03 * h), (x + 0.098 * h, hip + 0.03 * h), (x + 0.1 * h, hip - 0.12 * h),
         (x + 0.125 * h, shoulder + 0.03 * h), (x + 0.045 * h, shoulder - 0.02 * h)],
        closed=True, steps=4,
    )  # fmt: skip
    canvas.polygon(body, top)
    canvas.stroke([(x, shoulder), (x, head)], 0.055 * h, mix(skin, "#000000", 0.12))
    canvas.ellipse((x - 0.058 * h, head - 0.072 * h, x + 0.058 * h, head + 0.072 * h), skin)
    if veil:
        canvas.ellipse((x - 0.072 * h, head - 0.085 * h, x + 0.072 * h, head + 0.09 * h), veil)
        canvas.polygon(
            [(x - 0.068 * h, head), (x + 0.068 * h, head), (x + 0.11 * h, shoulder + 0.06 * h),
                (x, shoulder + 0.12 * h),
             (x - 0.11 * h, shoulder + 0.06 * h)],
            veil,
        )  # fmt: skip
        canvas.ellipse(
            (x - 0.04 * h + facing * 0.018 * h, head - 0.05 * h, x + 0.04 * h + facing * 0.018 * h, head + 0.055 * h),
            skin,
        )
    else:
        canvas.polygon(
            curve(
                [(x - 0.062 * h, head + 0.01 * h), (x - 0.066 * h, head - 0.05 * h), (x, head - 0.09 * h),
                 (x + 0.066 * h, head - 0.05 * h), (x + 0.062 * h, head + 0.01 * h),
                 (x + facing * 0.03 * h, head - 0.035 * h)],
                closed=True, steps=4,
            ),
            hair,
        )  # fmt: skip
    if hat == "cone":
        canvas.polygon(
            [(x - 0.16 * h, head - 0.02 * h), (x, head - 0.14 * h), (x + 0.16 * h, head - 0.02 * h)], hat_colour
        )
    elif hat == "helmet":
        with canvas.clip([(x - h, head - h), (x + h, head - h), (x + h, head - 0.012 * h), (x - h, head - 0.012 * h)]):
            canvas.ellipse((x - 0.076 * h, head - 0.1 * h, x + 0.076 * h, head + 0.06 * h), hat_colour)
        canvas.stroke([(x - 0.085 * h, head - 0.012 * h), (x + 0.085 * h, head - 0.012 * h)], 0.018 * h, hat_colour)
    elif hat == "cap":
        canvas.ellipse((x - 0.066 * h, head - 0.09 * h, x + 0.066 * h, head + 0.005 * h), hat_colour)
        canvas.stroke([(x, head - 0.02 * h), (x + facing * 0.11 * h, head - 0.018 * h)], 0.02 * h, hat_colour)


def rain(canvas: Canvas, count: int, colour: str, *, slant: float = 0.25, alpha: float = 0.35) -> None:
    """Draw falling rain over the whole picture."""
    rng = canvas.random
    for _ in range(count):
        x, y, length = rng.uniform(-100, WIDTH + 100), rng.uniform(-60, HEIGHT), rng.uniform(24, 70)
        canvas.stroke([(x, y), (x - length * slant, y + length)], 1.4, colour, alpha=alpha * rng.uniform(0.4, 1))


def snowfall(canvas: Canvas, count: int, colour: str = "#ffffff") -> None:
    """Draw falling snow over the whole picture, near flakes large and soft."""
    rng = canvas.random
    for _ in range(count):
        near = rng.random() ** 3
        x, y = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)
        if near > 0.5:
            canvas.disc(x, y, 3 + 6 * near, colour, alpha=0.75, blur=2.5)
        else:
            canvas.disc(x, y, 1.4 + 3 * near, colour, alpha=0.5 + near)


def flag(
    canvas: Canvas, x: float, y: float, width: float, height: float, bands: Sequence[str], *, upright: bool = False,
    phase: float = 0.0,
) -> list[Point]:  # fmt: skip
    """Draw a waving flag whose hoist's top is (x, y), in bands (side by side if `upright`), and return its outline."""
    steps = 28

    def edge(share: float) -> list[Point]:
        return [
            (
                x + width * step / steps,
                y + height * share + math.sin(step / steps * 5.2 + phase) * height * 0.085 * min(1, step / 8),
            )
            for step in range(steps + 1)
        ]

    outline = [*edge(0), *reversed(edge(1))]
    count = len(bands)
    for index, colour in enumerate(bands):
        if upright:
            first, last = index * steps // count, (index + 1) * steps // count
            canvas.polygon([*edge(0)[first : last + 1], *reversed(edge(1)[first : last + 1])], colour)
        else:
            canvas.polygon([*edge(index / count), *reversed(edge((index + 1) / count))], colour)
    # The folds: where the cloth turns away from the light, and where it turns to it.
    for first, colour, alpha in ((6, "#000000", 0.16), (13, "#ffffff", 0.18), (20, "#000000", 0.16)):
        part = slice(first, first + 6)
        canvas.polygon([*edge(0)[part], *reversed(edge(1)[part])], colour, alpha=alpha, blur=width * 0.02)
    return outline


def glints(canvas: Canvas, box: Box, count: int, colour: str, *, alpha: float = 0.6) -> None:
    """Draw short level lights on water inside a box, longer and thicker towards its bottom."""
    rng = canvas.random
    left, top, right, bottom = box
    for _ in range(count):
        near = rng.random()
        y = top + (bottom - top) * near
        x = rng.uniform(left, right)
        length, thick = (14 + 60 * near) * rng.uniform(0.5, 1.4), 1 + 2.2 * near
        canvas.ellipse((x - length, y - thick, x + length, y + thick), colour, alpha=alpha * rng.uniform(0.35, 1))


def skyline(
    canvas: Canvas, base: float, low: float, high: float, colour: Paint, *, windows: str = "", lit: float = 0.3,
    left: float = -20, right: float = WIDTH + 20, breadth: tuple[float, float] = (50, 130),
) -> None:  # fmt: skip
    """Draw a row of buildings that stand on `base`, `low` to `high` units tall, a share `lit` of their windows alight."""
    rng = canvas.random
    x = left
    while x < right:
        width, height = rng.uniform(*breadth), rng.uniform(low, high)
        top = base - height
        canvas.rectangle((x, top, x + width, base + 2), colour)
        if rng.random() < 0.3:
            canvas.rectangle((x + width * 0.3, top - height * 0.08, x + width * 0.7, top + 2), colour)
        if windows:
            size = 5.5
            columns = int(width // 15)
            for row in range(int(height // 20)):
                for column in range(columns):
                    if rng.random() < lit:
                        wx, wy = x + 8 + column * 15, top + 12 + row * 20
                        canvas.rectangle((wx, wy, wx + size, wy + size * 1.6), windows)
        x += width + rng.choice((0, 0, 2, 8))


def lamp_post(canvas: Canvas, x: float, y: float, height: float, colour: str, light: str) -> None:
    """Draw a street lamp that stands on (x, y), and its light."""
    canvas.stroke([(x, y), (x, y - height)], height * 0.022, colour)
    canvas.stroke([(x - height * 0.05, y), (x + height * 0.05, y)], height * 0.03, colour)
    canvas.glow(x, y - height, height * 0.55, light, 0.75)
    canvas.disc(x, y - height, height * 0.042, mix(light, "#ffffff", 0.7))
    canvas.polygon(
        [(x - height * 0.06, y - height * 1.035), (x + height * 0.06, y - height * 1.035), (x, y - height * 1.09)],
        colour,
    )


def shadow(canvas: Canvas, x: float, y: float, width: float, *, alpha: float = 0.35, flat: float = 0.12) -> None:
    """Draw the soft shadow that something `width` units wide throws on the ground around (x, y)."""
    canvas.ellipse(
        (x - width / 2, y - width * flat / 2, x + width / 2, y + width * flat / 2),
        "#05060c",
        alpha=alpha,
        blur=width * 0.04,
    )


def mountain(
    canvas: Canvas,
    peak: Point,
    base: float,
    reach: float,
    body: Paint,
    light: str,
    *,
    snow: str = "",
    crater: float = 0,
) -> list[Point]:
    """Draw a cone-shaped mountain with concave flanks, lit from the left, and return its outline.

    `reach` is half its width at `base`; `crater` the breadth of its open top; `snow` the colour of its cap,
    if it has one.
    """
    rng = canvas.random
    x, y = peak
    height = base - y

    def flank(side: int) -> list[Point]:
        line = []
        for step in range(25):
            share = step / 24
            spread = crater / 2 + (reach - crater / 2) * (0.45 * share + 0.55 * share**2.3)
            jitter = rng.uniform(-1, 1) * 5 * (1 - share)
            line.append((x + side * spread + jitter, y + height * share))
        return line

    left, right = flank(-1), flank(1)
    outline = [*reversed(left), *right]
    canvas.polygon(outline, body)
    with canvas.clip(outline):
        # The lit flank, with gullies running down it.
        for _ in range(22):
            start = x + rng.uniform(-0.5, 0.25) * crater - 4
            share = rng.uniform(0.15, 1.0)
            end = x - (crater / 2 + reach * share * 0.9)
            depth = y + height * rng.uniform(0.7, 1.05)
            width = reach * rng.uniform(0.02, 0.06)
            bend = (start + (end - start) * 0.38, y + (depth - y) * 0.5)
            ridge_line = curve([(start, y + 4), bend, (end, depth)], steps=6)
            away = curve([(start + 4, y + 4), (bend[0] + width * 0.6, bend[1]), (end + width * 1.6, depth)], steps=6)
            canvas.polygon([*ridge_line, *reversed(away)], light, alpha=0.26)
        canvas.grainy((x, y, x + reach, base), "#05060c", 0.28, towards="right")
        if snow:
            foot = [
                (
                    x + (index / 14 - 0.5) * reach * 0.62,
                    y + height * (0.2 + (0.1 if index % 2 else 0) * rng.uniform(0.5, 1.3)),
                )
                for index in range(15)
            ]
            canvas.polygon([(x - reach, y - 40), (x + reach, y - 40), *reversed(foot)], snow)
            canvas.polygon(
                [(x + 4, y - 10), (x + reach, y + height * 0.3), (x + 20, y + height * 0.34)], "#34406a", alpha=0.28
            )
    return outline


def boat_hull(
    canvas: Canvas, x: float, y: float, length: float, height: float, paint: Paint, *, rise: float = 0.6
) -> None:
    """Draw a boat's hull with its keel at y around x, its bow (right) and stern raised by `rise` of its height."""
    top = y - height
    hull = curve(
        [(x - length / 2, top - height * rise * 0.6), (x - length * 0.3, top), (x, top + height * 0.06),
         (x + length * 0.3, top - height * 0.05), (x + length / 2, top - height * rise)],
        steps=8,
    )  # fmt: skip
    keel = curve(
        [(x + length / 2, top - height * rise), (x + length * 0.42, y - height * 0.35), (x + length * 0.28, y),
         (x - length * 0.32, y), (x - length * 0.45, y - height * 0.4), (x - length / 2, top - height * rise * 0.6)],
        steps=8,
    )  # fmt: skip
    canvas.polygon([*hull, *keel], paint)


WARM_NIGHT = fade("#070b1e", "#121c41", "#2c2f63", "#6a4569", "#c9765c")
